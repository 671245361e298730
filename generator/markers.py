"""What hand-written pages can ask for with `<!-- course:name -->`."""

from __future__ import annotations

import posixpath

from markupsafe import Markup

from generator.course import Course
from generator.figures import flow
from generator.views import addresses
from generator.views.hubs import chapter_name
from generator.words import words
from generator.written import Fill


def chapters(course: Course, address: str) -> str:
    """A card for each chapter's overview."""
    t = words("site", "zh")
    cards = [
        Markup(
            '<li><a class="card" href="{}"><span class="card-kind">{}</span> '
            '<span class="card-title">{}</span> <span class="card-text">{}</span></a></li>'
        ).format(
            posixpath.relpath(addresses.overview(content), posixpath.dirname(address) or "."),
            t("chapters.size", topics=len(content.topics), items=len(content.items)),
            chapter_name(content, t),
            content.chapter.lead,
        )
        for content in course.chapters
    ]
    return Markup('<ul class="cards">{}</ul>').format(Markup("").join(cards))


def picture(course: Course, address: str) -> str:
    """The figure of the first drawn process: what the course is about, at a glance."""
    t = words("site", "zh")
    drawn = [p for content in course.chapters for p in content.processes if p.drawn]
    if not drawn:
        return ""
    steps = t("comma").join(step.title for step in drawn[0].steps)
    desc = t("figure.flow", steps=steps)
    svg = flow.draw(drawn[0], id="fig_home", desc=desc, addition=t("mark.short"))
    return Markup('<figure class="figure">{}<figcaption>{}</figcaption></figure>').format(
        svg, drawn[0].title
    )


MARKERS: dict[str, Fill] = {"chapters": chapters, "picture": picture}
