"""Lets MkDocs pass by the HTML of generated pages, which Markdown would only hand on as it is.

A generated page is headings in Markdown, and HTML between them: parsing that three times is half
of what MkDocs costs. These are MkDocs's own events, in the config of every build; a builder that
knows no hooks makes the same pages, later.
"""

from __future__ import annotations

import re
from typing import Protocol

_HEADING = re.compile(r"^#{1,6} .* \{: #[a-z0-9_-]+ \}$", re.MULTILINE)
_OURS = "{: #page_top }"
"""Only on generated pages: what people write in docs/ may hold Markdown anywhere."""
_STUB = re.compile(r"<!--html (\d+)-->")
_ID = re.compile(r'\sid="([^"]+)"')


class Page(Protocol):
    """What MkDocs's page is here."""

    html_blocks: list[str]
    present_anchor_ids: set[str]


def on_page_markdown(markdown: str, *, page: Page, **_: object) -> str:
    """Puts a comment in the place of the HTML before, between and after the headings."""
    if _OURS not in markdown:
        return markdown
    page.html_blocks = blocks = _HEADING.split(markdown)
    stubs = [
        f"\n\n<!--html {n}-->\n\n" if block.strip() else "\n\n" for n, block in enumerate(blocks)
    ]
    headings = [*_HEADING.findall(markdown), ""]
    return "".join(part for pair in zip(stubs, headings, strict=True) for part in pair)


def on_page_content(html: str, *, page: Page, **_: object) -> str:
    """Puts the HTML back, and tells MkDocs what links may lead to in it."""
    blocks = getattr(page, "html_blocks", None)
    if blocks is None:
        return html
    for block in blocks:
        page.present_anchor_ids.update(_ID.findall(block))
    return _STUB.sub(lambda stub: blocks[int(stub[1])].strip("\n"), html)
