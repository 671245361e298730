"""Lets MkDocs pass by the HTML of generated pages, which Markdown would only hand on as it is.

A generated page is headings in Markdown, and HTML between them: parsing that three times is half
of what MkDocs costs. MkDocs reads all pages before it writes the first; so the HTML waits in its
file meanwhile. These are MkDocs's own events, in the config of every build; a builder that knows no
hooks makes the same pages, later.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Protocol

from mkdocs.plugins import event_priority

_FRONT = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
_HEADING = re.compile(r"^#{1,6} .* \{: #[a-z0-9_-]+ \}$", re.MULTILINE)
_OURS = "{: #page_top }"
"""Only on generated pages: what people write in docs/ may hold Markdown anywhere."""
_STUB = re.compile(r"<!--html (\d+)-->")
_ID = re.compile(r'\sid="([^"]+)"')


class File(Protocol):
    """What MkDocs's file is here."""

    page: Page | None
    content_string: str


class Page(Protocol):
    """What MkDocs's page is here. What links may lead to is known once it was read."""

    file: File
    content: str | None
    present_anchor_ids: set[str] | None
    links_to_anchors: dict[File, object] | None


def on_page_markdown(markdown: str, **_: object) -> str:
    """Puts a comment in the place of the HTML before, between and after the headings."""
    if _OURS not in markdown:
        return markdown
    stubs = [
        f"\n\n<!--html {n}-->\n\n" if block.strip() else "\n\n"
        for n, block in enumerate(_HEADING.split(markdown))
    ]
    headings = [*_HEADING.findall(markdown), ""]
    return "".join(part for pair in zip(stubs, headings, strict=True) for part in pair)


def on_env(env: object, *, files: Iterable[File], **_: object) -> object:
    """Once all pages were read: tells MkDocs what links may lead to in the HTML that waits."""
    pages = [file.page for file in files if file.page]
    for target in {file for page in pages for file in page.links_to_anchors or ()}:
        ids = target.page.present_anchor_ids if target.page else None
        if ids is not None and _OURS in (text := target.content_string):
            ids.update(_ID.findall(text))
    return env


@event_priority(100)
def on_page_context(context: object, *, page: Page, **_: object) -> object:
    """Puts the HTML back, before the search reads it."""
    text = page.file.content_string
    if page.content and _OURS in text:
        blocks = _HEADING.split(_FRONT.sub("", text))
        page.content = _STUB.sub(lambda stub: blocks[int(stub[1])].strip("\n"), page.content)
    return context


def on_post_page(output: str, *, page: Page, **_: object) -> str:
    """The page is done: it takes its HTML with it."""
    page.content = ""
    return output
