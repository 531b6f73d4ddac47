"""How near somebody is to what they work towards: scores on areas, a category, and how they changed.

A score keeps the area and the version of the scale it was given on, so that a new scale or a new name changes nothing that
was said before. A category is a letter whose order an office decides; nothing is ever worked out from letters.
Source: goals 2013 (five areas, "herunder"; categories A–G, direction not stated) and action plan 2016 (group 2: progress on
hverdagsmestring and motivation).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from uuid import UUID

from planner.domain.catalogue import E, ProgressArea, ProgressCategory, ProgressScale
from planner.domain.people import Ref
from planner.domain.refusals import Malformed, Refused

NOTE_LENGTH = 400


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """Where a citizen stood in an area on a day.

    Attributes:
        area: The catalogue's row as it was when the score was given.
        scale: The version of the scale it was given on.
        step: From 1, the lowest, to as many as the scale has.
        by: What history lines call the one who gave it.
        organisation: Where that one worked; there is one score of an area a day from each organisation.
    """

    id: UUID
    citizen: Ref
    area: ProgressArea
    scale: ProgressScale
    step: int
    day: date
    at: datetime
    by: str
    organisation: Ref
    note: str = ""

    @property
    def place(self) -> float:
        """How far along its own scale, from 0 to 1."""
        return (self.step - 1) / (self.scale.size - 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class CitizenCategory:
    """The category that holds for a citizen from a day until the next one."""

    id: UUID
    citizen: Ref
    category: ProgressCategory
    since: date
    by: str
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AreaSpan:
    """An area's first and last score of some days, ``then`` and ``now``; None where there was none, or only one.

    ``days`` are the days on which it was scored, each once, earliest first.
    """

    area: ProgressArea
    then: Score | None
    now: Score | None
    days: tuple[date, ...]

    @property
    def same_scale(self) -> bool:
        """Whether the two can be held against each other: both were given on one version of the scale."""
        return self.then is not None and self.now is not None and self.then.scale.id == self.now.scale.id


def checked_score(score: Score) -> Score:
    """The score with its note on one line, if it can mean something.

    Raises:
        Malformed: The scale has no such step, or the note is too long.
        Refused: A note where the area takes none.
    """
    if not 1 <= score.step <= score.scale.size:
        raise Malformed("no-such-step", step=score.step, most=score.scale.size, area=score.area.name)
    note = checked_note(score.note)
    if note and not score.area.note_allowed:
        raise Refused("area-takes-no-note", area=score.area.name)
    return replace(score, note=note)


def checked_note(note: str) -> str:
    """A note on one line.

    Raises:
        Malformed: It is too long.
    """
    told = " ".join(note.split())
    if len(told) > NOTE_LENGTH:
        raise Malformed("note-length", longest=NOTE_LENGTH)
    return told


def in_order(scores: Iterable[Score]) -> tuple[Score, ...]:
    """Scores as they were given: by day, and those of one day by the moment."""
    return tuple(sorted(scores, key=lambda each: (each.day, each.at, str(each.id))))


def then_and_now(areas: Sequence[ProgressArea], scores: Iterable[Score]) -> tuple[AreaSpan, ...]:
    """The first and the last score of each area, in the order of the areas, and after them those of areas gone since.

    An area that was scored once has a ``now`` only: it says where somebody stands, and no change.
    """
    given: dict[str, list[Score]] = {area.code: [] for area in areas}
    for score in in_order(scores):
        given.setdefault(score.area.code, []).append(score)
    named = {area.code: area for area in areas}
    return tuple(
        AreaSpan(
            area=named.get(code) or found[-1].area,
            then=found[0] if len(found) > 1 else None,
            now=found[-1] if found else None,
            days=tuple(dict.fromkeys(score.day for score in found)),
        )
        for code, found in given.items()
    )


def scale_on(scales: Iterable[ProgressScale], day: date) -> ProgressScale:
    """The version of the scale in force on a date: the first in display order.

    Raises:
        Refused: There is none.
    """
    found = next((row for row in scales if row.in_force(day)), None)
    if found is None:
        raise Refused("no-scale-then", day=day)
    return found


def category_on(categories: Iterable[CitizenCategory], day: date) -> CitizenCategory | None:
    """The category that holds on a date, None before the first."""
    return max((each for each in categories if each.since <= day), key=lambda each: each.since, default=None)


def reordered(rows: Sequence[E], codes: Sequence[str]) -> tuple[str, ...]:
    """All codes of the rows, those named first and in the order they are named; what is not named keeps its order."""
    known = tuple(dict.fromkeys(row.code for row in rows))
    named = tuple(code for code in dict.fromkeys(codes) if code in known)
    return named + tuple(code for code in known if code not in named)
