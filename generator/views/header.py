"""The header of a controlled document, in words.

A sample has been approved by nobody and is in force nowhere: who approves it, and from when on it
holds, is left to whoever adopts it.
"""

from __future__ import annotations

from generator.authored.kinds.base import ControlledDocument, DocumentControl
from generator.text.catalog import Catalog

_ADOPTER = ("approver", "effective_date", "next_review")
"""What only whoever adopts a sample can fill in."""


def header(document: DocumentControl, t: Catalog) -> dict[str, str]:
    """What is said of each field, in the order of the header."""
    said = {name: str(getattr(document, name)) for name in DocumentControl.model_fields}
    said["status"] = t(f"status.{document.status}")
    if document.status == "sample":
        said["owner"] = t("document.sample", value=document.owner)
        said |= dict.fromkeys(_ADOPTER, t("document.by-adopter"))
    if isinstance(document, ControlledDocument):
        said["record_years"] = t("document.years", count=document.record_years)
    return said
