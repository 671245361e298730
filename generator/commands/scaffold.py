"""A new chapter to start from, and the folder round it: small, complete, and free of problems."""

from __future__ import annotations

import shutil
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from generator.commands.schema import write_schemas

TEMPLATES = Path(__file__).resolve().parent / "templates"


def scaffold(root: Path, name: str) -> None:
    """Writes the chapter's files; `name` is its folder, such as 09-stock.

    Where there is no course yet, also its mkdocs.yml, its home and the schemas for editors.
    """
    for file in ("mkdocs.yml", "docs/index.md"):
        if not (root / file).exists():
            (root / file).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(TEMPLATES / "course" / file, root / file)
    if not (root / "schemas").exists():
        write_schemas(root)
    environment = Environment(  # noqa: S701 (the templates make YAML, and `name` is checked)
        loader=FileSystemLoader(TEMPLATES / "chapter"),
        undefined=StrictUndefined,
        keep_trailing_newline=True,
    )
    slug = name.partition("-")[0]
    for template in environment.list_templates():
        top, _, file = template.removesuffix(".jinja").partition("/")
        path = root / top / name / file
        path.parent.mkdir(parents=True, exist_ok=True)
        text = environment.get_template(template).render(slug=slug, number=int(slug))
        path.write_text(text, "utf-8")
