"""The pages of one chapter."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from types import SimpleNamespace
from typing import Any

from generator.authored.course import Content, Course
from generator.authored.kinds import Case, Kano, Topic, count_items
from generator.rules.waivers import Tally
from generator.rules.writing.cueing import cues, uncued
from generator.text.catalog import Catalog
from generator.text.markup import plain
from generator.views import addresses
from generator.views.bank import Bank
from generator.views.drill import drills
from generator.views.header import header
from generator.views.item import Asked, Numbered
from generator.views.lesson import lessons
from generator.views.names import chapter_name
from generator.views.page import Doors, Links, Page, Target
from generator.views.parts import Part, case, part
from generator.views.quality import Quality
from generator.views.sheet_pages import sheet_pages
from generator.views.sheets.base import mark_of, type_of
from generator.views.traceability import Traceability
from generator.views.workbench import workbenches

ITEM_ASSETS = ("item.css", "item.js")
ASSESSMENT_ASSETS = (*ITEM_ASSETS, "paper.css", "print.js")
BANK_SCRIPTS = ("typed.js", "item.js", "exam.js", "session.js", "print.js")
BANK_ASSETS = ("item.css", "paper.css", "session.css", *BANK_SCRIPTS)
EXPLORE_ASSETS = ("explore.css", "explore.js")
HANDOUT_ASSETS = ("print.js",)


def doors(course: Course, content: Content, links: Links, tally: Tally, t: Catalog) -> Doors[Page]:
    """All pages of a chapter. `tally`: what the rules of writing found in it."""
    pages = ChapterPages(course, content, links, t)
    sheets = tuple(sheet_pages(content, t))
    return Doors(tuple(pages.learn()), tuple(pages.assessments(tally)), sheets)


class ChapterPages:
    """Learning pages and assessments of a chapter."""

    def __init__(self, course: Course, content: Content, links: Links, t: Catalog) -> None:
        self.course, self.content, self.links, self.t = course, content, links, t
        self.name = chapter_name(content, t)
        found = {topic.id: topic for topic in content.topics}
        self.sections = [
            (section, [found[id] for id in section.topics]) for section in content.chapter.sections
        ]
        self.topics = [topic for _, topics in self.sections for topic in topics]
        self._made: dict[str, list[Part]] = {}
        self._numbered = Numbered(content.chapter.id, links, t)

    def learn(self) -> Iterator[Page]:
        """The overview, the topics in reading order, and what stands after them."""
        extras = list(self._extras())
        menu = (self.t("learn.title"), self.name)
        yield self._overview(menu, extras)
        onward = [(addresses.topic(self.content, topic), topic.title) for topic in self.topics]
        onward += [(page.path, page.title) for page in extras]
        position = 0
        for section, topics in self.sections:
            for topic in topics:
                position += 1
                following = Target(onward[position][0], "", onward[position][1])
                yield self._topic(topic, (*menu, section.title), position, following)
        yield from extras
        yield from workbenches(self.content, menu, self.t)
        yield from drills(self.course, self.content, menu, self.t)
        yield from lessons(self.content, self.t)

    def assessments(self, tally: Tally) -> Iterator[Page]:
        """The whole bank, a page for each assessment, and what the rules found in the items."""
        menu = (self.t("quiz.title"), self.name)
        if self.content.items:
            path, title = addresses.bank(self.content), self.t("bank.title")
            about = self.t("bank.description", chapter=self.content.chapter.title)
            data = Bank(self.content, self.links, self._numbered).data()
            yield Page(path, title, about, menu, "bank.md.jinja", data, BANK_ASSETS, search=False)
        away = cues(self.content) if self.content.assessments else []
        for assessment in self.content.assessments:
            items = uncued(addresses.items_of(self.content, assessment), away)
            yield Page(
                addresses.assessment(self.content, assessment),
                assessment.title,
                plain(assessment.lead),
                menu,
                "assessment.md.jinja",
                {
                    "assessment": assessment,
                    "count": count_items(items),
                    "items": self._items(items),
                },
                ASSESSMENT_ASSETS,
                search=False,
            )
        if self.content.items:
            yield from self._about_items(menu, tally)

    def _about_items(self, menu: tuple[str, ...], tally: Tally) -> Iterator[Page]:
        """How good the bank is, and what of the chapter it asks."""
        content, t = self.content, self.t
        quality = {"bank": addresses.bank(content), **Quality(content, tally, t).data()}
        groups = Traceability(self.course, content, self.links, t).groups()
        for name, path, data in (
            ("quality", addresses.quality(content), quality),
            ("traceability", addresses.traceability(content), {"groups": groups}),
        ):
            about = t(f"{name}.description", chapter=content.chapter.title)
            template = f"{name}.md.jinja"
            yield Page(path, t(f"{name}.title"), about, menu, template, data, search=False)

    def _extras(self) -> Iterator[Page]:
        """The pages after the last topic; only those that hold something."""
        content = self.content
        if content.review:
            path = addresses.review(content)
            yield self._extra("review", path, {"questions": content.review})
        if content.terms:
            terms = sorted(content.terms, key=lambda term: term.title)
            yield self._extra("glossary", addresses.glossary(content), {"terms": terms})
        if content.editions or content.sources:
            data = {"editions": content.editions, "sources": content.sources}
            yield self._extra("sources", addresses.sources(content), data)
        whole = {"chapter": content.chapter, "sections": self._handout_sections()}
        yield self._extra(
            "handout", addresses.handout(content), whole, HANDOUT_ASSETS, search=False
        )

    def _extra(
        self,
        name: str,
        path: str,
        data: Mapping[str, object],
        assets: tuple[str, ...] = (),
        *,
        search: bool = True,
    ) -> Page:
        title = self.t(f"{name}.title")
        description = self.t(f"{name}.description", chapter=self.content.chapter.title)
        menu = (self.t("learn.title"), self.name)
        return Page(path, title, description, menu, f"{name}.md.jinja", data, assets, search)

    def _overview(self, menu: tuple[str, ...], extras: list[Page]) -> Page:
        chapter = self.content.chapter
        data = {
            "chapter": chapter,
            "header": header(chapter.document, self.t),
            "topics": len(self.topics),
            "minutes": sum(topic.minutes for topic in self.topics),
            "sections": [
                SimpleNamespace(id=section.id, title=section.title, topics=topics)
                for section, topics in self.sections
            ],
            "extras": extras,
            "practice": [
                *(
                    (path, self.t(f"workbench.{tool}"), "")
                    for tool, path in addresses.tools(self.content)
                ),
                *(
                    (addresses.drill(self.content, one), one.title, self.t("drill.menu"))
                    for one in self.content.drills
                ),
            ],
        }
        path = addresses.overview(self.content)
        return Page(path, self.name, plain(chapter.lead), menu, "overview.md.jinja", data)

    def _topic(self, topic: Topic, menu: tuple[str, ...], position: int, following: Target) -> Page:
        by_id = self.course.by_id
        data = {
            "topic": topic,
            "position": position,
            "count": len(self.topics),
            "objectives": [by_id[id] for id in topic.objectives],
            "parts": self._parts(topic),
            "items": self._items(by_id[id] for id in topic.check_yourself),
            "more": self._more(topic),
            "sheets": [
                (by_id[id], type_of(by_id[id]), mark_of(by_id[id], self.t))
                for id in topic.checklists
            ],
            "drills": [by_id[id] for id in topic.drills],
            "workbench": addresses.offered(self.content, topic),
            "following": following,
        }
        path = addresses.topic(self.content, topic)
        lead = plain(topic.lead)
        kinds = {type(by_id[id]) for id in topic.parts}
        tools = ((Kano, EXPLORE_ASSETS), (Case, case.ASSETS))
        assets = (*ITEM_ASSETS, *(name for kind, own in tools if kind in kinds for name in own))
        return Page(path, topic.title, lead, menu, "topic.md.jinja", data, assets)

    def _parts(self, topic: Topic) -> list[Part]:
        """They stand on the topic's page and in the handout."""
        if topic.id not in self._made:
            made = [part(id, self.course, self.content, self.t) for id in topic.parts]
            self._made[topic.id] = made
        return self._made[topic.id]

    def _items(self, items: Iterable[Any]) -> list[Asked]:
        return self._numbered.asked(items)

    def _more(self, topic: Topic) -> Target:
        """Where more items on the topic's objectives are: an assessment, or the hub."""
        for assessment in self.content.assessments:
            asked = {item.objective for item in addresses.items_of(self.content, assessment)}
            if asked & set(topic.objectives):
                path = addresses.assessment(self.content, assessment)
                return Target(path, "", assessment.title)
        return Target(addresses.QUIZ, "", self.t("quiz.title"))

    def _handout_sections(self) -> list[SimpleNamespace]:
        return [
            SimpleNamespace(
                id=section.id,
                title=section.title,
                topics=[SimpleNamespace(topic=each, parts=self._parts(each)) for each in topics],
            )
            for section, topics in self.sections
        ]
