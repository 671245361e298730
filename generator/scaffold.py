"""A new chapter to start from: small, complete, and free of problems."""

from __future__ import annotations

from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

TEMPLATES = Path(__file__).resolve().parent / "templates" / "scaffold"


def scaffold(root: Path, name: str) -> None:
    """Writes the chapter's files; `name` is its folder, such as 09-stock."""
    environment = Environment(  # noqa: S701 (the templates make YAML, and `name` is checked)
        loader=FileSystemLoader(TEMPLATES), undefined=StrictUndefined, keep_trailing_newline=True
    )
    slug = name.partition("-")[0]
    for template in environment.list_templates():
        top, _, file = template.removesuffix(".jinja").partition("/")
        path = root / top / name / file
        path.parent.mkdir(parents=True, exist_ok=True)
        text = environment.get_template(template).render(slug=slug, number=int(slug))
        path.write_text(text, "utf-8")
