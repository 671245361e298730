"""JSON Schemas of the authored files, for completion and checking in an editor."""

from __future__ import annotations

import json
from pathlib import Path

from pydantic import TypeAdapter

from generator.authored.kinds import KINDS
from generator.authored.validate import adapter_type


def schemas() -> dict[str, dict[str, object]]:
    """Kind name -> schema of a file of that kind."""
    return {
        kind.name: {"$schema": "https://json-schema.org/draft/2020-12/schema"}
        | TypeAdapter(adapter_type(kind)).json_schema()
        for kind in KINDS
    }


def write_schemas(root: Path) -> None:
    """Writes schemas/<kind>.json, where the modelines of the data files point."""
    folder = root / "schemas"
    folder.mkdir(exist_ok=True)
    for name, schema in schemas().items():
        text = json.dumps(schema, ensure_ascii=False, indent=2)
        (folder / f"{name}.json").write_text(text + "\n", "utf-8")
