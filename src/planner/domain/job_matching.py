"""Companies and citizens that may suit each other: plain criteria, each told, counted and never weighed or decided.

Source: domain guide 3.2, rows 17 (reverse job matching) and 27 (the company consultant makes matches).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from planner.domain.people import Ref, Workplace

SHORTEST = 4


class Fit(StrEnum):
    """What suits, in the order in which it is told."""

    PLACES = "places"
    HOURS = "hours"
    GOAL = "goal"
    TASKS = "tasks"


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """What is known of a citizen who may be placed.

    Attributes:
        minutes: Agreed minutes a week at companies, or those aimed at while nothing is agreed; None for neither.
        goals: The jobs or educations that programmes are to lead to, in words.
        tasks: The tasks of the steps that hold.
        offers_allowed: Whether the citizen's group is given offers.
        placed: The companies where the citizen is placed.
    """

    citizen: Ref
    minutes: int | None = None
    goals: tuple[str, ...] = ()
    tasks: tuple[str, ...] = ()
    offers_allowed: bool = True
    placed: frozenset[Ref] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class JobMatch:
    """A citizen and a company with everything that suits; ``words`` are those found on both sides."""

    candidate: Candidate
    workplace: Workplace
    open: int | None
    fits: tuple[Fit, ...]
    words: tuple[str, ...]


def job_match(candidate: Candidate, workplace: Workplace, places: int | None) -> JobMatch | None:
    """What suits of a citizen and a company; None where nothing that is known of both does, or they are together already.

    A company without places is not told of, nor a citizen whose group is not given offers. Places alone make no match.
    """
    if workplace.ref in candidate.placed or not candidate.offers_allowed or places == 0:
        return None
    offered = f"{workplace.tasks} {workplace.trade} {workplace.name}"
    goal, tasks = shared_words(candidate.goals, offered), shared_words(candidate.tasks, offered)
    hours = (
        candidate.minutes is not None
        and workplace.weekly_minutes is not None
        and candidate.minutes <= workplace.weekly_minutes
    )
    found = {Fit.PLACES: bool(places), Fit.HOURS: hours, Fit.GOAL: bool(goal), Fit.TASKS: bool(tasks)}
    fits = tuple(fit for fit, suits in found.items() if suits)
    if not set(fits) - {Fit.PLACES}:
        return None
    return JobMatch(
        candidate=candidate,
        workplace=workplace,
        open=places,
        fits=fits,
        words=tuple(dict.fromkeys((*goal, *tasks))),
    )


def shared_words(texts: Iterable[str], offered: str) -> tuple[str, ...]:
    """The words of the texts that a company's words begin as, or that begin as one of those; short words do not count."""
    theirs = set(_words(offered))
    return tuple(
        dict.fromkeys(
            word
            for text in texts
            for word in _words(text)
            if any(word.startswith(other) or other.startswith(word) for other in theirs)
        )
    )


def _words(text: str) -> list[str]:
    return [word for word in re.findall(r"\w+", text.casefold()) if len(word) >= SHORTEST]
