"""What the rules of writing share: their names and examples, findings, and waivers with a reason.

An owner is what can waive a rule: an item; a check, a scored step, or a sheet as a whole; a step
of a procedure, or the procedure. What keeps documents and references sound is for no waiver: ids,
document numbers, headers, revisions.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from types import ModuleType
from typing import NamedTuple

from generator.authored.kinds import Check, Checklist, Item, Practical, Process, ScoredStep, Step
from generator.problem import Problem, nearest, problem

Owner = Item | Check | ScoredStep | Checklist | Practical | Step | Process
Finding = tuple[Owner | None, Problem]
"""What a problem can be waived in, and the problem."""


def name_of(rule: ModuleType) -> str:
    """What messages and waivers call a rule: key-longest."""
    return rule.__name__.rpartition(".")[2].replace("_", "-")


def example(rule: ModuleType) -> str:
    """What its docstring shows of a rule: what fails and what passes."""
    return "Fails:" + (rule.__doc__ or "").partition("Fails:")[2].rstrip()


class Waived(NamedTuple):
    """A finding that the owner of this id waives, and why."""

    id: str
    rule: str
    reason: str


class Findings(NamedTuple):
    """What the rules find: what is to be reported, and what is waived."""

    problems: tuple[Problem, ...]
    waived: tuple[Waived, ...]


class Count(NamedTuple):
    """How often a rule found something that is reported, and how often something that is waived."""

    rule: str
    level: str
    found: int
    waived: int


class Tally(NamedTuple):
    """Findings in numbers, a count for each rule, and what is waived."""

    counts: tuple[Count, ...] = ()
    waived: tuple[Waived, ...] = ()


class Waivers(NamedTuple):
    """Everything that may waive one of the rules of these names."""

    owners: tuple[Owner, ...]
    names: Collection[str]

    def sift(self, findings: Iterable[Finding], *, complete: bool = True) -> Findings:
        """Parts what is waived from what is reported, waivers of nothing among it.

        Those are not looked for where the findings are not complete.
        """
        problems: list[Problem] = []
        waived: dict[tuple[str, str], Waived] = {}
        for owner, mistake in findings:
            rule = mistake.rule
            if owner is not None and (reason := reason_of(owner, rule)):
                waived.setdefault((owner.id, rule), Waived(owner.id, rule, reason))
            else:
                problems.append(mistake)
        problems += self._idle(set(waived), complete=complete)
        return Findings(tuple(problems), tuple(waived.values()))

    def _idle(self, used: set[tuple[str, str]], *, complete: bool) -> Iterator[Problem]:
        """Waivers of rules that there are not, and of what was not found."""
        for owner in self.owners:
            for waiver in owner.waivers:
                place = waiver.at("rule")
                if waiver.rule not in self.names:
                    known = nearest(waiver.rule, self.names)
                    yield problem(place, "unknown-rule", id=waiver.rule, nearest=known)
                elif (owner.id, waiver.rule) not in used and complete:
                    idle = problem(place, "idle-waiver", id=waiver.rule)
                    yield replace(idle, level="warning")


def bearer(part: Owner | None, whole: Owner, rule: str) -> Owner | None:
    """Whose a finding in a part is: the whole's, if it waives the rule for all its parts."""
    return whole if reason_of(whole, rule) else part


def reason_of(owner: Owner | None, rule: str) -> str:
    """Why an owner waives a rule; empty where it does not."""
    waivers = owner.waivers if owner else ()
    return next((waiver.reason for waiver in waivers if waiver.rule == rule), "")
