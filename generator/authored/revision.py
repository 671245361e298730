"""What a controlled document says, as a hash: another content is another revision."""

from __future__ import annotations

import hashlib
import json

from generator.authored.course import Sheet

_HEADER = ("owner", "approver", "retention", "record_years")
"""What the header says beside its number, revision, status and dates."""

_NOT_PRINTED = {"id", "document", "covers", "step", "pages", "example", "examples", "waivers"}


def content_hash(sheet: Sheet) -> str:
    """Twelve hex digits of all that is printed on the blank sheet and does not name the revision.

    A field that was left out counts as little as one that is written with its default.
    """
    said = _fields(sheet.model_dump(exclude=_NOT_PRINTED, exclude_defaults=True))
    said["header"] = [str(getattr(sheet.document, name)) for name in _HEADER]
    text = json.dumps(said, ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()[:12]


def _fields(fields: dict[str, object]) -> dict[str, object]:
    return {name: _printed(value) for name, value in fields.items() if name not in _NOT_PRINTED}


def _printed(value: object) -> object:
    if isinstance(value, dict):
        return _fields(value)
    return [_printed(one) for one in value] if isinstance(value, tuple) else value
