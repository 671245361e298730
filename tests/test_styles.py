"""Styles that older browsers read too: what one of them does not know costs it nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from generator.render.bundle import assets
from generator.text.catalog import words

STYLES = {
    name: content.decode()
    for name, content in assets(words("site", "zh")).items()
    if name.endswith(".css")
}
KNOWN = {
    *(":root", ":hover", ":focus", ":target", ":checked", ":disabled", ":empty", ":is(", ":where("),
    *(":first-child", ":last-child", ":nth-child(", ":not(", ":defined"),
    *("::before", "::after", "::placeholder"),
}
"""What every browser knows that runs our scripts: Chromium 88, Safari 14.1, Firefox 84."""


def preludes(style: str) -> list[str]:
    """What stands before each brace: a list of selectors, or an at-rule."""
    return [one.strip() for one in re.findall(r"([^{};]+)\{", style)]


def parts(text: str) -> list[str]:
    """A list, split at the commas that stand in no parentheses."""
    found, depth = [""], 0
    for one in text:
        depth += (one == "(") - (one == ")")
        if one == "," and depth == 0:
            found.append("")
        else:
            found[-1] += one
    return found


def newer(selector: str) -> set[str]:
    """What not every browser knows; `:is` and `:where` leave out what they do not know."""
    while (shorter := re.sub(r":(?:is|where)\((?:[^()]|\([^()]*\))*\)", "", selector)) != selector:
        selector = shorter
    plain = re.sub(r'"[^"]*"', "", selector)
    found = set(re.findall(r"::?[a-z-]+\(?", plain)) - KNOWN
    complex_not = re.findall(r":not\((?=[^()]*[,\s>~+(])", plain)
    return found | set(complex_not)


def mixed(style: str) -> Iterator[str]:
    """Lists in which one selector would void others that are better known."""
    for prelude in preludes(style):
        if not prelude.startswith("@") and len({frozenset(newer(p)) for p in parts(prelude)}) > 1:
            yield prelude


def on_paper(style: str) -> Iterator[str]:
    """Media queries that measure the screen and would hold for paper too."""
    for prelude in preludes(style):
        for query in parts(prelude.removeprefix("@media")) if prelude[:6] == "@media" else ():
            if re.search(r"width|height|aspect|orientation", query) and "screen" not in query:
                yield prelude


@pytest.mark.parametrize("name", STYLES)
def test_what_measures_the_screen_does_not_lay_out_paper(name) -> None:
    assert list(on_paper(STYLES[name])) == []


@pytest.mark.parametrize("name", STYLES)
def test_what_not_every_browser_knows_stands_in_rules_of_its_own(name) -> None:
    assert list(mixed(STYLES[name])) == []


@pytest.mark.parametrize(
    "style",
    [
        "h1:has(~ .a),.b{color:red}",
        ".b,.a:not(.c, .d){color:red}",
        ".a:not(:has(.b)),.b{color:red}",
        "@media print{.a,.b:user-invalid{color:red}}",
        ".a::details-content,.b{color:red}",
        ".a:focus-visible,.b:hover{color:red}",
        ".a:popover-open,.b:has(.c){color:red}",
    ],
)
def test_a_list_that_an_older_browser_would_drop_is_found(style) -> None:
    assert list(mixed(style)) != []


@pytest.mark.parametrize(
    "style",
    [
        "h1:has(~ .a),.b:has(.c){color:red}",
        ":is(.a,:has(.b)) .c,.d{color:red}",
        ".a:not(.b):not([c]),.d:hover::before{color:red}",
        "@media screen and (min-width:3em){.a:has(.b){color:red}}",
    ],
)
def test_a_list_that_loses_nothing_is_none_of_them(style) -> None:
    assert list(mixed(style)) == []


@pytest.mark.parametrize(
    "query",
    ["(max-width:37em)", "print,(min-width:1px)", "(30em < width)", "(orientation:portrait)"],
)
def test_a_query_that_would_measure_paper_is_found(query) -> None:
    assert list(on_paper(f"@media {query}{{.a{{color:red}}}}")) != []
    assert list(on_paper(f"@media screen and {query.removeprefix('print,')}{{.a{{}}}}")) == []
