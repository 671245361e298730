"""What a controlled document says, as a hash: another content is another revision."""

from __future__ import annotations

import hashlib
import json
from typing import Any

from generator.kinds.base import Model

_NOT_PRINTED = {"id", "document", "covers", "step", "pages", "example", "examples", "waivers"}


def content_hash(sheet: Model) -> str:
    """Twelve hex digits of all that is printed below the header of the blank sheet.

    A field that was left out counts as little as one that is written with its default.
    """
    said = _printed(sheet.model_dump(mode="json", exclude_defaults=True))
    text = json.dumps(said, ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()[:12]


def _printed(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _printed(one) for key, one in value.items() if key not in _NOT_PRINTED}
    return [_printed(one) for one in value] if isinstance(value, list) else value
