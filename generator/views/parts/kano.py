"""The Kano model: its curves, categories and evaluation table."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from generator.authored.course import Content
from generator.authored.kinds.kano import Category, Kano
from generator.figures import kano as kano_figure
from generator.figures import kano_table as table_figure
from generator.text.catalog import Catalog
from generator.views.parts.base import Figure, Part

_FEELINGS = ("very-unhappy", "unhappy", "even", "happy", "very-happy")


class CategoryRow(NamedTuple):
    """A category, and what its two descriptions are called."""

    category: Category
    present: str
    absent: str


class Cell(NamedTuple):
    """A category in the evaluation table."""

    code: str
    title: str


class TableRow(NamedTuple):
    """The functional answer and what it comes to with each dysfunctional one."""

    title: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True)
class KanoPart(Part):
    """`feelings`, from the worst to the best, are what the curves lead through, for the script."""

    figures: tuple[Figure, ...]
    curves: tuple[Category, ...]
    feelings: str
    categories: tuple[CategoryRow, ...]
    grid: Figure
    table: tuple[TableRow, ...]


def view(kano: Kano, content: Content, t: Catalog) -> KanoPart:
    """All that its template shows beside the authored texts."""
    of_code: dict[str, Category] = {category.code: category for category in kano.categories}
    answers = zip(kano.questionnaire.answers, kano.evaluation_table, strict=True)
    return KanoPart(
        kano,
        figures=(_curves(kano, t),),
        curves=tuple(of_code[code] for code in kano_figure.DRAWN),
        feelings="|".join(t(f"explore.{feeling}") for feeling in _FEELINGS),
        categories=tuple(_category(category, t) for category in kano.categories),
        grid=_grid(kano, t),
        table=tuple(
            TableRow(answer.title, tuple(Cell(code, of_code[code].title) for code in row))
            for answer, row in answers
        ),
    )


def _category(category: Category, t: Catalog) -> CategoryRow:
    """Answers that contradict one another are no kind of feature: what is said of them differs."""
    if category.code == "Q":
        return CategoryRow(category, t("kano.said"), t("kano.handled"))
    return CategoryRow(category, t("kano.present"), t("kano.absent"))


def _curves(kano: Kano, t: Catalog) -> Figure:
    axes = (t("kano.low"), t("kano.high"), t("kano.unhappy"), t("kano.happy"))
    names = {"id": f"fig_{kano.id}", "title": t("figure.kano-title"), "desc": t("figure.kano")}
    return Figure(lambda href: kano_figure.draw(kano, **names, axes=axes, href=href), kano.caption)


def _grid(kano: Kano, t: Catalog) -> Figure:
    """The evaluation table as a figure."""
    axes = (t("kano.functional"), t("kano.dysfunctional"))
    title = t("figure.evaluation-title")
    names = {"id": f"fig_{kano.id}_table", "title": title, "desc": t("figure.evaluation")}
    return Figure(
        lambda href: table_figure.draw(kano, **names, axes=axes, href=href),
        t("figure.evaluation-caption"),
    )
