"""Makes what the pages of the whole site say of a chapter: home, the three doors, desk, records."""

from __future__ import annotations

from collections import Counter

from generator.authored.course import Content
from generator.text.catalog import Catalog
from generator.views import addresses, desk, hubs, maps
from generator.views.cards import Shown
from generator.views.names import chapter_name
from generator.views.sheets.base import type_of


def shown(content: Content, t: Catalog) -> Shown:
    """What is shown of a chapter outside its own pages."""
    first = content.assessments[0] if content.assessments else None
    return Shown(
        id=content.chapter.id,
        slug=content.slug,
        name=chapter_name(content, t),
        lead=content.chapter.lead,
        overview=addresses.overview(content),
        map=maps.chapter_map(content),
        learn=tuple(hubs.learn_groups(content, t)),
        quiz=tuple(hubs.quiz_groups(content, t)),
        checklists=tuple(hubs.checklist_groups(content, t)),
        desk=desk.chapter(content, t),
        asked=tuple(desk.asked(content)),
        first=(addresses.assessment(content, first), first.title) if first else None,
        sheets={sheet.id: addresses.sheet(content, sheet) for sheet in content.sheets_in_use},
        counts=_counts(content),
        in_use=Counter(map(type_of, content.sheets_in_use)),
    )


def _counts(content: Content) -> dict[str, int]:
    """How many there are of what is counted in sentences."""
    return {
        "topics": len(content.topics),
        "items": len(content.tasks),
        "checklists": len(content.checklists),
        "forms": len(content.forms),
        "practicals": len(content.practicals),
        "drills": len(content.drills),
    }
