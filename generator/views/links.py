"""Where everything with an id stands: page, anchor and the words for a link to it."""

from __future__ import annotations

from collections.abc import Iterator

from generator.authored.course import Content, Course, walk
from generator.authored.kinds import Local, Model, Process
from generator.views import addresses
from generator.views.page import Links, Target


def links(course: Course, content: Content) -> Links:
    """The target of every id that stands on a page of a chapter."""
    found: Links = {}
    for id, target in _targets(content, course):
        found.setdefault(id, target)
    return found


def _targets(content: Content, course: Course) -> Iterator[tuple[str, Target]]:
    for topic in content.topics:
        yield topic.id, Target(addresses.topic(content, topic), "", topic.title)
    yield from _steps_first(content, course)
    for topic in content.topics:
        for part in topic.parts:
            yield from _inside(course.by_id[part], addresses.topic(content, topic))
    for path, models in _other_pages(content):
        for model in models:
            yield from _inside(model, path)
    for assessment in content.assessments:
        path = addresses.assessment(content, assessment)
        yield assessment.id, Target(path, "", assessment.title)
        for item in addresses.items_of(content, assessment):
            yield item.id, Target(path, item.id, assessment.title)
    for drill in content.drills:
        yield drill.id, Target(addresses.drill(content, drill), "", drill.title)
    for sheet in content.sheets:
        path = addresses.sheet(content, sheet)
        yield sheet.id, Target(path, "", sheet.title)
        yield from _inside(sheet, path)


def _steps_first(content: Content, course: Course) -> Iterator[tuple[str, Target]]:
    """A step with a place of its own is linked there, not to the overview of its process."""
    for topic in content.topics:
        for part in topic.parts:
            if not isinstance(course.by_id[part], Process):
                yield from _inside(course.by_id[part], addresses.topic(content, topic))


def _other_pages(content: Content) -> Iterator[tuple[str, tuple[Model, ...]]]:
    yield addresses.overview(content), (content.chapter,)
    yield addresses.glossary(content), content.terms
    yield addresses.review(content), content.review
    yield addresses.sources(content), (*content.editions, *content.sources)


def _inside(model: Model, path: str) -> Iterator[tuple[str, Target]]:
    """Everything with an id in a piece of content; without a heading it goes by the whole's."""
    whole = _title(model)
    for inner in walk(model):
        id = vars(inner).get("id")
        if id and not isinstance(inner, Local):
            yield id, Target(path, id, _title(inner) or whole)


def _title(model: Model) -> str:
    return str(vars(model).get("title") or vars(model).get("subject") or "")
