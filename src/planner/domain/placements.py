"""How long a placement may last, when it may be extended and what that asks for, and when its end is near.

What the rules are stands in dated catalogue rows; here is only what they mean. They are pointed out, and people decide.
Source: domain guide 2.1 (LAB §§57, 61): 13 weeks, 26 after a concrete assessment, then 13 more at a time; four weeks for
those ready for a job.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from planner.domain.catalogue import Entry
from planner.domain.people import Placement
from planner.domain.refusals import Malformed, Refused

NOTE_LENGTH = 1_000


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacementType(Entry):
    """What a placement is: a work placement, a wage subsidy, a taster, ordinary part-time work.

    Attributes:
        first_weeks: How long it may be without an assessment; None for as long as it is wanted.
        extended_weeks: How long in all after the first assessment; None where it may not be extended.
        further_weeks: How many weeks more each time after that; None for never.
        note_needed: Whether extending asks for a note of the assessment.
        warn_weeks: How long before the end it is pointed out.
        ordinary: Whether it is ordinary work, after which support is aftercare.
    """

    first_weeks: int | None
    extended_weeks: int | None
    further_weeks: int | None
    note_needed: bool = True
    warn_weeks: int = 2
    ordinary: bool = False

    def last_day(self, since: date, extensions: int) -> date | None:
        """The last day after so many extensions; None without a limit.

        Raises:
            Refused: It may not be extended so often.
        """
        if self.first_weeks is None:
            return None
        weeks = self.first_weeks
        if extensions:
            if self.extended_weeks is None or (extensions > 1 and self.further_weeks is None):
                raise Refused("placement-not-extended", type=self.name)
            weeks = self.extended_weeks + (extensions - 1) * (self.further_weeks or 0)
        return since + timedelta(weeks=weeks, days=-1)

    def extensions_for(self, since: date, until: date) -> int | None:
        """How many extensions a last day takes; None when no number of them is enough."""
        extensions = 0
        while True:
            try:
                last = self.last_day(since, extensions)
            except Refused:
                return None
            if last is None or until <= last:
                return extensions
            extensions += 1


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacementExtension:
    """One extension with the note of the assessment behind it. ``before`` is the last day that it had until then."""

    id: UUID
    placement: UUID
    before: date
    until: date
    note: str
    by: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacementState:
    """A placement with what its type's rule says of it.

    Attributes:
        last_day: The day it ends: as kept, else as the rule allows; None when nothing says so.
        allowed: The last day that the rule allows without a further extension; None without a limit.
        next_last: The last day after the next extension; None when there is none.
        note_missing: It goes on past the first span and nobody has written the assessment down.
        too_long: It goes on past what any extension allows.
    """

    placement: Placement
    type: PlacementType | None
    extensions: tuple[PlacementExtension, ...]
    last_day: date | None
    allowed: date | None
    next_last: date | None
    note_missing: bool
    too_long: bool

    def runs(self, day: date) -> bool:
        """Whether it is going on."""
        return self.placement.since <= day and (self.last_day is None or day <= self.last_day)

    def days_left(self, day: date) -> int | None:
        """Days after the date until the last one; below 0 when it is over, None without an end."""
        return (self.last_day - day).days if self.last_day is not None else None

    def ends_soon(self, day: date) -> bool:
        """Whether its end is near enough to be pointed out, as its type says."""
        left = self.days_left(day)
        return (
            self.type is not None
            and left is not None
            and self.placement.since <= day
            and 0 <= left < self.type.warn_weeks * 7
        )

    @property
    def offered(self) -> date | None:
        """The last day that an extension would give now: the rest of this span, else the whole next one."""
        if self.last_day is not None and self.allowed is not None and self.last_day < self.allowed:
            return self.allowed
        return self.next_last

    def needs_note(self, until: date) -> bool:
        """Whether going on until a date is an extension that asks for a note."""
        longer = self.allowed is not None and until > self.allowed
        return longer and self.type is not None and self.type.note_needed


def placement_state(
    placement: Placement, kind: PlacementType | None, extensions: Sequence[PlacementExtension] = ()
) -> PlacementState:
    """What the rule of a type says of a placement; without a type there is no rule."""
    since, until = placement.since, placement.until
    allowed = next_last = None
    too_long = note_missing = False
    if kind is not None and kind.first_weeks is not None:
        taken = kind.extensions_for(since, until) if until is not None else 0
        too_long = taken is None
        if taken is not None:
            allowed, next_last = kind.last_day(since, taken), _next(kind, since, taken)
            note_missing = kind.note_needed and len(extensions) < taken
    return PlacementState(
        placement=placement,
        type=kind,
        extensions=tuple(extensions),
        last_day=until or allowed,
        allowed=allowed,
        next_last=next_last,
        note_missing=note_missing,
        too_long=too_long,
    )


def checked_extension(state: PlacementState, until: date | None, note: str) -> tuple[date, str]:
    """The new last day (the latest that one step allows unless told) and the tidy note of an extension.

    Raises:
        Malformed: It would not be longer, or the note is too long.
        Refused: It has no end or may not be extended, the day is further away than one step, or a note is needed.
    """
    if state.last_day is None or state.type is None:
        raise Refused("placement-without-end")
    furthest = state.offered if until is None else state.next_last or state.offered
    if furthest is None and state.type.first_weeks is not None:
        raise Refused("placement-not-extended", type=state.type.name)
    wanted = until or furthest
    if wanted is None or wanted <= state.last_day:
        raise Malformed("extension-not-longer", last=state.last_day)
    if furthest is not None and wanted > furthest:
        raise Refused("extension-too-long", until=wanted, last=furthest)
    tidy = " ".join(note.split())
    if len(tidy) > NOTE_LENGTH:
        raise Malformed("too-long", field="note", longest=NOTE_LENGTH)
    if not tidy and state.needs_note(wanted):
        raise Refused("extension-needs-note", last=state.allowed)
    return wanted, tidy


def _next(kind: PlacementType, since: date, taken: int) -> date | None:
    try:
        return kind.last_day(since, taken + 1)
    except Refused:
        return None
