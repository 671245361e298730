"""How a table is shown: as a grid where it fits a phone, else as one card a row."""

from __future__ import annotations

import re
from typing import NamedTuple

from generator.authored.kinds.block import Table
from generator.figures.svg import width_of
from generator.text.markup import plain

_PHONE = 21
"""How many full-width characters stand side by side in a table on a phone, spacing taken off."""
_NUMBER = re.compile(r"[-−+]?[\d.,]+\s*%?")


class TableLayout(NamedTuple):
    """`compact`: stays a grid on a phone. `numeric`: for each column, whether it holds numbers."""

    compact: bool
    numeric: tuple[bool, ...]


def table_layout(table: Table) -> TableLayout:
    """Looks at the widest cell of each column; a heading may break into two lines."""
    columns = list(zip(*table.rows, strict=True))
    widths = [
        max(width_of(plain(head), 1) / 2, *(width_of(plain(cell), 1) for cell in cells))
        for head, cells in zip(table.columns, columns, strict=True)
    ]
    numeric = tuple(all(_NUMBER.fullmatch(plain(cell)) for cell in cells) for cells in columns)
    return TableLayout(sum(widths) + len(widths) <= _PHONE, numeric)
