"""What differs from type to type of item: a module each, which bears the type's name."""

from __future__ import annotations

from importlib import import_module
from typing import Any, Protocol, cast

from generator.authored.kinds import TYPES
from generator.text.catalog import Catalog
from generator.views.items.base import Body


class TypeView(Protocol):
    """Such a module."""

    def asked(self, item: Any) -> list[object]:
        """What is offered and what is right, for the content hash."""

    def body(self, item: Any, t: Catalog) -> Body:
        """What its template sees."""


OF_TYPE = {name: cast("TypeView", import_module(f"{__name__}.{name}")) for name in TYPES}
