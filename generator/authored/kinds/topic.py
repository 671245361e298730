"""topics.yml: one page of the course each, put together from content that stands in other files."""

from typing import Annotated, Literal

from pydantic import Field

from generator.authored.kinds.base import Count, Id, Linkable, Names, Title, Worded

Tool = Literal["kano", "satisfaction", "customers"]
"""A workbench: a page on which learners try the topic on data of their own."""


class Topic(Linkable):
    """`parts` are ids of concepts, principles, processes, steps, the triangle, kano or the case."""

    id: Id
    title: Title
    lead: Worded
    minutes: Count
    objectives: Annotated[tuple[Id, ...], Names("Objective"), Field(min_length=1)]
    parts: Annotated[tuple[Id, ...], Names("Part"), Field(min_length=1)]
    check_yourself: Annotated[tuple[Id, ...], Names("BaseItem"), Field(min_length=2, max_length=3)]
    checklists: Annotated[tuple[Id, ...], Names("Checklist", "Form", "Practical")] = ()
    workbench: Tool | None = None
    drills: Annotated[tuple[Id, ...], Names("Drill")] = ()
