"""A page before it is rendered, what the site knows of it, and where a link leads."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Generic, NamedTuple, TypeVar


class Entry(NamedTuple):
    """What the rest of a site knows of a page; see `Page`."""

    path: str
    title: str
    menu: tuple[str, ...]
    listed: bool = True
    beside: tuple[str, ...] = ()

    @property
    def source(self) -> str:
        """The path of its Markdown file."""
        return self.path.removesuffix(".html") + ".md"


@dataclass(frozen=True, eq=False)
class Page:
    """`path` is the address from the site's root, such as learn/08/sales.html.

    `menu` are the groups of the navigation it stands in, outermost first; a page called index.html
    leads its group. `data` is what the template sees beside the words, links and text of its scope;
    `assets` are the styles and scripts that only some pages use. A page that is not `listed` is in
    no menu. `beside`: the addresses of files that stand beside it. No two pages are equal.
    """

    path: str
    title: str
    description: str
    menu: tuple[str, ...]
    template: str
    data: Mapping[str, object] = field(default_factory=dict)
    assets: tuple[str, ...] = ()
    search: bool = True
    listed: bool = True
    beside: tuple[str, ...] = ()

    @property
    def entry(self) -> Entry:
        """What is known of it elsewhere."""
        return Entry(self.path, self.title, self.menu, self.listed, self.beside)

    @property
    def source(self) -> str:
        """The path of its Markdown file."""
        return self.entry.source

    @property
    def styles(self) -> tuple[str, ...]:
        """The style sheets it asks for."""
        return tuple(name for name in self.assets if name.endswith(".css"))

    @property
    def scripts(self) -> tuple[str, ...]:
        """The scripts it asks for."""
        return tuple(name for name in self.assets if name.endswith(".js"))


P = TypeVar("P", Page, Entry)


class Doors(NamedTuple, Generic[P]):
    """A chapter's pages behind each door."""

    learn: tuple[P, ...]
    quiz: tuple[P, ...]
    checklists: tuple[P, ...]


class Target(NamedTuple):
    """An address from the site's root; `anchor` is empty for a whole page."""

    path: str
    anchor: str
    title: str


Links = dict[str, Target]
