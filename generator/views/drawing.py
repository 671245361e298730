"""The figure that a block asks for, drawn from the list or table it names."""

from __future__ import annotations

from markupsafe import Markup

from generator.course import Course
from generator.figures import chains, gap
from generator.kinds.block import Drawing, EntryList, Table
from generator.markup import plain
from generator.words import Words


def drawing(block: Drawing, course: Course, t: Words) -> Markup:
    """A chain of the list's terms, or one of each column of the table."""
    of = course.by_id[block.of]
    if block.form == "gap" and isinstance(of, Table):
        return _gap(block, of, t)
    found = _of_table(of) if isinstance(of, Table) else _of_list(of)  # type: ignore[arg-type]
    names = t("semicolon").join(t("comma").join(link.title for link in c.links) for c in found)
    caption = plain(block.caption)
    desc = t("figure.chains", names=names)
    return chains.draw(found, id=f"fig_{block.id}", title=caption, desc=desc)


def _gap(block: Drawing, of: Table, t: Words) -> Markup:
    pairs = [gap.Pair(gap.sign_of(row[0]), plain(row[1])) for row in of.rows]
    words = t("semicolon").join(f"{plain(row[0])} {plain(row[1])}" for row in of.rows)
    names = (t("figure.expected"), t("figure.felt"))
    desc = t("figure.gap", rows=words)
    id = f"fig_{block.id}"
    return gap.draw(pairs, id=id, title=plain(block.caption), desc=desc, names=names)


def _of_list(of: EntryList) -> list[chains.Chain]:
    links = [
        chains.Link(plain(entry.term), plain(entry.text))
        if entry.term
        else chains.Link(plain(entry.text))
        for entry in of.entries
    ]
    return [chains.Chain(tuple(links))]


def _of_table(of: Table) -> list[chains.Chain]:
    return [
        chains.Chain(tuple(chains.Link(plain(row[column])) for row in of.rows), plain(head))
        for column, head in enumerate(of.columns)
    ]
