"""What law or practice may change: stable codes with dated rows, asked for properties and never compared.

A session points to the row in force on its own date, so old weeks keep the meaning they had.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TypeVar
from uuid import UUID


class Sensitivity(StrEnum):
    """How far a session may be told, least first."""

    NORMAL = "normal"
    CONFIDENTIAL = "confidential"
    HEALTH = "health"

    def at_least(self, other: Sensitivity) -> Sensitivity:
        """The stricter of two."""
        order = list(Sensitivity)
        return max(self, other, key=order.index)


class WorkplaceSees(StrEnum):
    """What a workplace is told of those who come: nothing at all, how many, or their names."""

    NOTHING = "nothing"
    NUMBER = "number"
    NAME = "name"


class Track(StrEnum):
    """Which of the parallel efforts an activity belongs to."""

    JOB = "job"
    SOCIAL = "social"
    HEALTH = "health"


PALETTE = "colour-"
"""What the look of an attendance code begins with when it is a colour of the palette instead of a tone."""


class Origin(StrEnum):
    """Who wrote a catalogue row: the product, or the office that then owns it."""

    SEED = "seed"
    OFFICE = "office"


class Attended(StrEnum):
    """How much of the planned time an attendance code says was attended."""

    FULL = "full"
    PART = "part"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Words:
    """A catalogue row's name in the languages of the screen."""

    da: str
    en: str

    def get(self, language: str) -> str:
        """The name in ``da`` or ``en``; Danish for any other language."""
        return self.en if language == "en" else self.da


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What every catalogue row has: in force from ``valid_from`` until the day before ``valid_to`` (none: still)."""

    id: UUID
    code: str
    name: Words
    valid_from: date
    valid_to: date | None = None
    origin: Origin = Origin.SEED

    def in_force(self, day: date) -> bool:
        """Whether the row holds on that date."""
        return self.valid_from <= day and (self.valid_to is None or day < self.valid_to)

    @property
    def withdrawn(self) -> bool:
        """Whether it was taken back before it ever held: it ends on the day it begins."""
        return self.valid_to is not None and self.valid_to <= self.valid_from


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind(Entry):
    """A kind of activity.

    Attributes:
        mark: One or two letters that stand beside the colour.
        colour: Which colour of the palette, a number from 0.
        pictogram: Name of the icon.
        neutral_title: What may be said of it to anyone.
        counts_as_company_time: Whether its hours are the measure of progression.
        is_offer: Whether it is an offer, which some groups of citizens are not ready for.
    """

    mark: str
    colour: int
    pictogram: str
    neutral_title: Words
    counts_as_company_time: bool = False
    default_sensitivity: Sensitivity = Sensitivity.NORMAL
    workplace_sees: WorkplaceSees = WorkplaceSees.NOTHING
    track: Track = Track.JOB
    in_palette: bool = True
    is_offer: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class AttendanceCode(Entry):
    """A mark in the register; ``code`` is the one or two letters that people type.

    Attributes:
        lawful: True or False for absence; None where it is neither (present, cancelled).
        in_denominator: Whether the planned minutes count when the rate is worked out.
        threshold_minutes: Missing minutes up to this many are shown, and are neither lawful nor unlawful.
        ahead: Whether it may be marked before the session (planned absence).
        tone: How it looks: ok, part, lawful, unlawful or neutral.
        colour: A colour of the palette instead of the tone's, a number from 0; None for the tone's.
        late: Whether it says that somebody came late, when no times were given.
        text_allowed: Whether a reason in free words may stand with it; else only reasons of the catalogue.
    """

    attended: Attended
    lawful: bool | None
    in_denominator: bool
    threshold_minutes: int = 0
    ahead: bool = False
    tone: str = "neutral"
    colour: int | None = None
    late: bool = False
    text_allowed: bool = True

    @property
    def look(self) -> str:
        """What it is drawn in: its tone, or ``colour-7`` where the office chose a colour of the palette."""
        return self.tone if self.colour is None else f"{PALETTE}{self.colour}"


def code_tone(attended: Attended, lawful: bool | None, *, in_denominator: bool) -> str:
    """How a mark of a meaning looks, unless its row says otherwise."""
    if attended is not Attended.NONE:
        return "ok" if attended is Attended.FULL else "part"
    if lawful is None or not in_denominator:
        return "neutral"
    return "lawful" if lawful else "unlawful"


@dataclass(frozen=True, slots=True, kw_only=True)
class AbsenceType(Entry):
    """What a period of absence or exemption is.

    Attributes:
        number: The number that DFDG gives the type (FravaerType); None for one that DFDG does not know.
        mark: The attendance code that the register proposes inside a period; None for none.
        outside_mark: The code proposed to another organisation's staff instead, where they are to be told less.
        suppresses: Whether invitations and calendars leave out the sessions inside a period.
        comment_allowed: Whether words may stand with a period; never with an illness.
    """

    number: int | None
    mark: str | None
    outside_mark: str | None
    suppresses: bool = True
    comment_allowed: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason(Entry):
    """A sub-reason for absence or lateness that the register knows by name, and whether it is lawful."""

    lawful: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Group(Entry):
    """How ready citizens are for a placement; ``mark`` is the short label on screen.

    ``offers_allowed`` False is a group that is only given talks and support. ``rising_to`` is the group (code) to consider
    when the hours at companies rise.
    """

    mark: str
    default_template: str | None = None
    offers_allowed: bool = True
    rising_to: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgressArea(Entry):
    """An area that citizens are scored in.

    Attributes:
        sensitivity: How far its scores may be told; what is not ordinary is for the citizen's own mentor.
        note_allowed: Whether words may stand with a score; never with health, where they would tell a diagnosis.
        motivation: Whether it says how motivated somebody is, for the list of those who want more.
    """

    sensitivity: Sensitivity = Sensitivity.NORMAL
    note_allowed: bool = True
    motivation: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgressScale(Entry):
    """A version of the scale that areas are scored on; ``steps`` are the names of its steps, lowest first.

    A step without a name is known by its number.
    """

    steps: tuple[Words, ...]

    @property
    def size(self) -> int:
        """How many steps it has."""
        return len(self.steps)


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgressCategory(Entry):
    """A category of how near somebody is to a job; the display order is the office's, and says no more than that."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferralCriterion(Entry):
    """Something to look at before somebody is referred to a group or a scheme; offered, and never weighed."""


E = TypeVar("E", bound="Entry")


def row_on(rows: tuple[E, ...], code: str, day: date) -> E | None:
    """The row of a code that is in force on a date, or None."""
    return next((row for row in rows if row.code == code and row.in_force(day)), None)
