"""What differs from type to type of item: a module each, with its `TYPES`, `asked` and `body`."""

from __future__ import annotations

from types import ModuleType

from generator.views.items import (
    choices,
    classification,
    hotspot,
    matching,
    numeric,
    open,
    ordering,
    short_text,
    true_false,
)

MODULES: tuple[ModuleType, ...] = (
    choices,
    true_false,
    short_text,
    numeric,
    ordering,
    matching,
    classification,
    open,
    hotspot,
)
OF_TYPE: dict[type, ModuleType] = {each: module for module in MODULES for each in module.TYPES}
