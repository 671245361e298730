"""The generator alone, in a process of its own: reads, checks, renders and writes, but no builder.

`python -m bench.generate ROOT` prints what it cost as JSON; the start-up (Python and imports) is
also told apart.
"""

from __future__ import annotations

import json
import resource
import sys
import time
from dataclasses import asdict, dataclass
from pathlib import Path


@dataclass(frozen=True)
class Generated:
    """Seconds of processor time and peak memory in MB, after start-up and in all."""

    start_up: float
    cpu: float
    start_up_memory: float
    memory: float

    @property
    def own(self) -> float:
        """The time without start-up."""
        return self.cpu - self.start_up

    @property
    def own_memory(self) -> float:
        """The memory without what the program takes before it reads."""
        return self.memory - self.start_up_memory


def generate(root: Path) -> Generated:
    """Runs the generator on a project, in a new process."""
    from bench.process import python  # not above: the new process imports what the generator does

    return Generated(**json.loads(python("bench.generate", root).output))


def main() -> None:
    """What the new process does: it starts as `python -m generator` does."""
    from generator import build
    from generator.memory import Memory

    start_up, start_up_memory = time.process_time(), _peak()
    root, memory = Path(sys.argv[1]), Memory()
    drafted = build.draft(root, memory)
    assert not drafted.failed, drafted.problems[:3]
    build.generate(root, drafted, memory)
    found = Generated(start_up, time.process_time(), start_up_memory, _peak())
    print(json.dumps(asdict(found)))


def _peak() -> float:
    """On Linux not by getrusage: there a new process begins with what its parent had."""
    status = Path("/proc/self/status")
    if status.exists():
        line = next(line for line in status.read_text().splitlines() if line.startswith("VmHWM"))
        return int(line.split()[1]) * 1024 / 1e6
    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit / 1e6


if __name__ == "__main__":
    main()
