"""The figure that a block asks for, drawn from the list or table it names."""

from __future__ import annotations

from itertools import groupby

from markupsafe import Markup

from generator.authored.kinds.block import Drawing, Entry, EntryList, Table
from generator.figures import chains, gap, matrix, ring
from generator.render.page_scope import Scope
from generator.text.markup import references


def drawing(block: Drawing, scope: Scope) -> Markup:
    """In the form the block names."""
    of = scope.find(block.of)
    if isinstance(of, EntryList):
        return _chains(block, _of_list(of, scope), scope)
    if not isinstance(of, Table):
        raise TypeError(f"{block.of} is no list or table")
    if block.form == "chain":
        return _chains(block, _of_table(of, scope), scope)
    forms = {"gap": _gap, "matrix": _matrix, "ring": _ring}
    return forms[block.form](block, of, scope)


def _chains(block: Drawing, columns: list[chains.Chain], scope: Scope) -> Markup:
    t = scope.t
    names = t("semicolon").join(t("comma").join(link.title for link in c.links) for c in columns)
    return chains.draw(columns, **_named(block, scope, t("figure.chains", names=names)))


def _gap(block: Drawing, of: Table, scope: Scope) -> Markup:
    t = scope.t
    pairs = [gap.Pair(gap.sign_of(row[0]), scope.plain(row[1])) for row in of.rows]
    words = t("semicolon").join(f"{scope.plain(row[0])} {scope.plain(row[1])}" for row in of.rows)
    names = (t("figure.expected"), t("figure.felt"))
    return gap.draw(pairs, **_named(block, scope, t("figure.gap", rows=words)), names=names)


def _matrix(block: Drawing, of: Table, scope: Scope) -> Markup:
    t = scope.t
    things = [
        matrix.Thing(
            scope.plain(row[0]), tuple(cell.strip() for cell in row[1:]), _to(row[0], scope)
        )
        for row in of.rows
    ]
    purposes = [scope.plain(column) for column in of.columns[1:]]
    good = [
        t("figure.matrix-row", name=thing.title, good=t("comma").join(_suits(thing, purposes)))
        for thing in things
    ]
    named = _named(block, scope, t("figure.matrix", rows=t("semicolon").join(good)))
    key = (t("figure.suits"), t("figure.will-do"), t("figure.not-for"))
    return matrix.draw(things, purposes, **named, key=key)


def _suits(thing: matrix.Thing, purposes: list[str]) -> list[str]:
    """What a thing suits well."""
    pairs = zip(thing.ratings, purposes, strict=True)
    return [purpose for rating, purpose in pairs if rating == matrix.RATINGS[0]]


def _ring(block: Drawing, of: Table, scope: Scope) -> Markup:
    """Rows that follow one another and name the same place in their second cell stand together."""
    t = scope.t
    stations = [
        ring.Station(
            place, tuple(ring.Thing(scope.plain(row[0]), _to(row[0], scope)) for row in rows)
        )
        for place, rows in groupby(of.rows, key=lambda row: scope.plain(row[1]))
    ]
    steps = [
        t(
            "figure.station",
            name=station.title,
            things=t("comma").join(x.title for x in station.things),
        )
        for station in stations
    ]
    desc = t("figure.ring", steps=t("semicolon").join(steps))
    return ring.draw(stations, **_named(block, scope, desc))


def _named(block: Drawing, scope: Scope, desc: str) -> dict[str, str]:
    return {"id": f"fig_{block.id}", "title": scope.plain(block.caption), "desc": desc}


def _of_list(of: EntryList, scope: Scope) -> list[chains.Chain]:
    return [chains.Chain(tuple(_link(entry, scope) for entry in of.entries))]


def _link(entry: Entry, scope: Scope) -> chains.Link:
    text, href = scope.plain(entry.text), scope.where(entry.id or "")
    if entry.term:
        return chains.Link(scope.plain(entry.term), text, href)
    return chains.Link(text, href=href)


def _of_table(of: Table, scope: Scope) -> list[chains.Chain]:
    return [
        chains.Chain(
            tuple(
                chains.Link(scope.plain(row[column]), href=_to(row[column], scope))
                for row in of.rows
            ),
            scope.plain(head),
        )
        for column, head in enumerate(of.columns)
    ]


def _to(cell: str, scope: Scope) -> str:
    """Where the first mention in a cell leads."""
    return next((scope.where(id) for id in references(cell)), "")
