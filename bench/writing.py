"""How the search for near-duplicate stems grows with the number of items."""

from __future__ import annotations

import random
import time

from generator.near import near

ITEMS = 20_000


def stems(count: int) -> list[str]:
    """Bare stems with a common frame and words of their own; every tenth resembles another."""
    draw = random.Random(8)
    made: list[str] = []
    for number in range(count):
        own = "".join(chr(draw.randrange(0x4E00, 0x9000)) for _ in range(24))
        stem = f"顾客来店里{own}店员应当怎样做"
        made.append(made[-1] + "吗" if number % 10 == 9 else stem)
    return made


def seconds(count: int) -> float:
    """Processor time for so many stems."""
    texts = stems(count)
    started = time.process_time()
    near(texts)
    return time.process_time() - started
