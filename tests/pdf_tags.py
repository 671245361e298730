"""The structure tree of a PDF: what a screen reader is told of it, and in which order."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from pypdf import PdfReader
from pypdf.generic import ContentStream


@dataclass
class Tag:
    """An element: its type, what it says of itself, its pieces of text and elements in order."""

    name: str
    alt: str = ""
    id: str = ""
    headers: tuple[str, ...] = ()
    span: int = 1
    kids: list[Tag | str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """As it is spoken: what has an alternative is not read itself."""
        return self.alt or "".join(kid if isinstance(kid, str) else kid.text for kid in self.kids)

    def all(self, name: str) -> Iterator[Tag]:
        for kid in self.kids:
            if isinstance(kid, Tag):
                yield from [kid] if kid.name == name else []
                yield from kid.all(name)


def tags(reader: PdfReader) -> Tag:
    """The whole tree of a document."""
    marked = {n: texts_by_mark(page) for n, page in enumerate(reader.pages)}
    numbers = {page.indirect_reference.idnum: n for n, page in enumerate(reader.pages)}

    def fill(parent: Tag, node: Any, page: int) -> None:
        node = node.get_object()
        if isinstance(node, int):
            parent.kids.append(marked[page].get(int(node), ""))
        elif isinstance(node, list):
            for kid in node:
                fill(parent, kid, page)
        elif node.get("/Type") != "/OBJR":
            page = numbers[node.raw_get("/Pg").idnum] if "/Pg" in node else page
            if "/MCID" in node:
                fill(parent, node["/MCID"], page)
            elif "/S" in node:
                parent.kids.append(made := element(node))
                fill(made, node.get("/K", []), page)

    root = Tag("root")
    fill(root, reader.trailer["/Root"]["/StructTreeRoot"]["/K"], 0)
    return root


def element(node: Any) -> Tag:
    """One element without what it holds."""
    given = node.get("/A", [])
    attributes = given if isinstance(given, list) else [given]
    merged: dict[str, Any] = {}
    for attribute in attributes:
        merged |= attribute.get_object()
    return Tag(
        str(node["/S"])[1:],
        str(node.get("/Alt", "")),
        name_of(node.get("/ID", "")),
        tuple(map(name_of, merged.get("/Headers", ()))),
        int(merged.get("/ColSpan", 1)),
    )


def name_of(id: Any) -> str:
    return id.decode("latin-1") if isinstance(id, bytes) else str(id)


def texts_by_mark(page: Any) -> dict[int, str]:
    """Number of a marked piece of a page -> its text."""
    found: dict[int, str] = {}
    current: list[int | None] = []

    def mark(operator: Any, operands: Any) -> None:
        if operator == b"BDC":
            known = operands[1] if isinstance(operands[1], dict) else {}
            current.append(int(known["/MCID"]) if "/MCID" in known else None)
        elif operator == b"BMC":
            current.append(None)
        elif operator == b"EMC":
            current.pop()

    fonts = {name: font_map(font) for name, font in page["/Resources"]["/Font"].items()}
    font: dict[bytes, str] = {}
    for operands, operator in ContentStream(page.get_contents(), page.pdf).operations:
        mark(operator, operands)
        if operator == b"Tf":
            font = fonts[operands[0]]
        if operator in (b"Tj", b"TJ") and current and current[-1] is not None:
            pieces = operands[0] if operator == b"TJ" else operands
            raw = b"".join(p.original_bytes for p in pieces if hasattr(p, "original_bytes"))
            text = "".join(font.get(raw[n : n + 2], "") for n in range(0, len(raw), 2))
            found[current[-1]] = found.get(current[-1], "") + text
    return found


def font_map(font: Any) -> dict[bytes, str]:
    """Code of a glyph -> character, by the font's own table."""
    table = font.get_object()["/ToUnicode"].get_data().decode()
    pairs = re.findall(r"<([0-9A-Fa-f]{4})>\s*<([0-9A-Fa-f]+)>", table)
    return {bytes.fromhex(code): bytes.fromhex(text).decode("utf-16-be") for code, text in pairs}
