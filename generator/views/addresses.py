"""The site's addresses. They are frozen: printed sheets carry them."""

from __future__ import annotations

from generator.authored.course import Content, Sheet
from generator.authored.kinds import Assessment, Case, Drill, Item, Topic

HOME = "index.html"
LEARN = "learn/index.html"
QUIZ = "quiz/index.html"
DESK = "quiz/desk.html"
CHECKLISTS = "checklists/index.html"
RECORDS = "checklists/records.html"


def overview(content: Content) -> str:
    return f"learn/{content.slug}/index.html"


def topic(content: Content, topic: Topic) -> str:
    return f"learn/{content.slug}/{topic.id}.html"


def lesson(content: Content, case: Case) -> str:
    """The trainer's page about a case."""
    return f"learn/{content.slug}/{case.id}-lesson.html"


def review(content: Content) -> str:
    return f"learn/{content.slug}/review-questions.html"


def glossary(content: Content) -> str:
    return f"learn/{content.slug}/glossary.html"


def sources(content: Content) -> str:
    return f"learn/{content.slug}/editions-and-sources.html"


def handout(content: Content) -> str:
    return f"learn/{content.slug}/handout.html"


def assessment(content: Content, assessment: Assessment) -> str:
    return f"quiz/{content.slug}/{assessment.id}.html"


def bank(content: Content) -> str:
    return f"quiz/{content.slug}/bank.html"


def quality(content: Content) -> str:
    return f"quiz/{content.slug}/item-quality.html"


def traceability(content: Content) -> str:
    return f"quiz/{content.slug}/traceability.html"


def sheet(content: Content, sheet: Sheet) -> str:
    """A checklist, a form or a practical assessment; its files stand beside it."""
    return f"checklists/{content.slug}/{sheet.id}.html"


def validity(content: Content, sheet: Sheet) -> str:
    """What a printed sheet's QR code leads to; the revision printed follows as `?revision=1.0`."""
    return f"validity/{content.slug}/{sheet.id}.html"


def paper(content: Content, found: Sheet, *, example: bool = False) -> str:
    """A sheet as PDF: blank, or filled in as a training example."""
    return sheet(content, found).removesuffix(".html") + ("-example.pdf" if example else ".pdf")


def code(content: Content, found: Sheet) -> str:
    """The QR code of a sheet, for the browser's print; only a site with an address has it."""
    return sheet(content, found).removesuffix(".html") + "-code.svg"


def booklet(content: Content) -> str:
    return f"checklists/{content.slug}/booklet.pdf"


def workbench(content: Content, tool: str) -> str:
    return f"workbench/{content.slug}/{tool}.html"


def tools(content: Content) -> list[tuple[str, str]]:
    """The workbenches of a chapter: the name of each and where it is."""
    named = (topic.workbench for topic in content.topics if topic.workbench)
    return [(tool, workbench(content, tool)) for tool in named]


def offered(content: Content, topic: Topic) -> str:
    """Where the topic's workbench is; nothing if it has none."""
    return workbench(content, topic.workbench) if topic.workbench else ""


def drill(content: Content, drill: Drill) -> str:
    return f"drill/{content.slug}/{drill.id}.html"


def items_of(content: Content, assessment: Assessment) -> tuple[Item, ...]:
    """The items an assessment takes from the bank: those that ask its objectives."""
    wanted = set(assessment.objectives)
    for goal in content.chapter.goals:
        if goal.id in wanted:
            wanted |= {objective.id for objective in goal.objectives}
    return tuple(item for item in content.items if item.objective in wanted)
