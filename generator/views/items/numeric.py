"""A number is typed."""

from __future__ import annotations

from generator.authored.kinds.items.numeric import Numeric
from generator.text.catalog import Catalog
from generator.views.items.base import Body, typed


def asked(item: Numeric) -> list[object]:
    """What is offered and what is right, for the content hash."""
    return [str(item.value), str(item.tolerance), item.unit]


def body(item: Numeric, t: Catalog) -> Body:
    """What its template sees."""
    unit, tolerance = item.unit or "", str(item.tolerance)
    values = [str(wrong.value) for wrong in item.expected_wrong]
    key = {"value": str(item.value), "tolerance": tolerance, "unit": unit, "wrong": values}
    near = t("item.tolerance", tolerance=tolerance) if item.tolerance else ""
    wrong = [(f"{each.value} {unit}".strip(), each.rationale) for each in item.expected_wrong]
    line = f"{item.value} {unit}".strip() + near
    reasons = typed(item.rationale, wrong, t)
    return Body("text", key, line, reasons, input="decimal", unit=unit)
