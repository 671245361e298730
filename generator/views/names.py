"""What things are called outside their own pages."""

from __future__ import annotations

from generator.authored.course import Content
from generator.text.catalog import Catalog


def chapter_name(content: Content, t: Catalog) -> str:
    """第 8 章 and the title."""
    return t("chapter.title", number=content.chapter.number, title=content.chapter.title)
