"""A page before it is rendered."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, eq=False)
class Page:
    """`path` is the address from the site's root, such as learn/08/sales.html.

    `menu` are the groups of the navigation it stands in, outermost first; a page called index.html
    leads its group. `data` is what the template sees beside the words, links and text of its scope;
    `assets` are the styles and scripts that only some pages use. A page that is not `listed` is in
    no menu. No two pages are equal.
    """

    path: str
    title: str
    description: str
    menu: tuple[str, ...]
    template: str
    data: dict[str, Any] = field(default_factory=dict)
    assets: tuple[str, ...] = ()
    search: bool = True
    listed: bool = True

    @property
    def source(self) -> str:
        """The path of its Markdown file."""
        return self.path.removesuffix(".html") + ".md"

    @property
    def styles(self) -> tuple[str, ...]:
        """The style sheets it asks for."""
        return tuple(name for name in self.assets if name.endswith(".css"))

    @property
    def scripts(self) -> tuple[str, ...]:
        """The scripts it asks for."""
        return tuple(name for name in self.assets if name.endswith(".js"))
