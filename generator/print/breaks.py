"""Where long words without spaces may be parted, so that nothing runs off the paper."""

from __future__ import annotations

import re
from typing import Any

_LONG = re.compile(r"[^\s\u2e80-\uffef]{16,}")
_MAY_BREAK = "\u200b"


def breakable(value: Any) -> Any:
    """The same texts, with an invisible break in every long word of letters, digits and signs."""
    if isinstance(value, str):
        return _LONG.sub(lambda word: _MAY_BREAK.join(word[0]), value)
    if isinstance(value, dict):
        return {key: breakable(one) for key, one in value.items()}
    return [breakable(one) for one in value] if isinstance(value, list | tuple) else value
