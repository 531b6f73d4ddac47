"""Citizens, staff, organisations, places, cohorts and the dated ties between them.

Dates are inclusive at both ends; ``until`` None means still. ``removed`` marks a tombstone, which keeps its id and
reference so that an undo brings the same thing back.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Ref:
    """Somebody or something by id, with the short reference people type and the name they read.

    Two refs are equal when their ids are: a new name is not a new person.
    """

    id: UUID
    reference: str = field(compare=False)
    name: str = field(compare=False)


class OrganisationType(StrEnum):
    """What an organisation is to the jobcentre; it decides what its staff may see."""

    JOBCENTRE = "jobcentre"
    PROVIDER = "provider"
    SUF = "suf"
    SOF = "sof"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """What everything kept on a plain page has."""

    id: UUID
    reference: str
    name: str
    version: int = 1
    removed: bool = False

    @property
    def ref(self) -> Ref:
        """The short form."""
        return Ref(self.id, self.reference, self.name)


def reference_order(who: Ref | Record) -> tuple[int, str]:
    """What lists of people and things are sorted by: shorter references first, without regard to case."""
    folded = who.reference.casefold()
    return len(folded), folded


@dataclass(frozen=True, slots=True, kw_only=True)
class Organisation(Record):
    """Who owns sessions and employs staff."""

    type: OrganisationType = OrganisationType.OTHER


@dataclass(frozen=True, slots=True, kw_only=True)
class Staff(Record):
    """Somebody who works with citizens; ``role`` is free text such as "mentor" or "underviser"."""

    organisation: Ref
    role: str = ""
    email: str = ""
    phone: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Citizen(Record):
    """Somebody whose weeks are planned.

    Attributes:
        language: Language code of the sheets, ``da`` unless told.
        exempt: Exempt from Digital Post, so the plan goes on paper.
        husk: What the citizen wants to be reminded of on every sheet.
        group: The catalogue code of the group in force today, or None.
        mentor: The mentor in force today, or None.
    """

    email: str = ""
    phone: str = ""
    language: str = "da"
    exempt: bool = False
    husk: str = ""
    group: str | None = None
    mentor: Ref | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Workplace(Record):
    """A company or institution that takes citizens in.

    Attributes:
        places: How many it takes in at a time.
        weekly_minutes: The hours that it offers each of them, in minutes a week.
        tasks: What there is to do, each task on a line of its own.
        trade: Its trade code or the name of the trade.
    """

    address: str = ""
    contact: str = ""
    phone: str = ""
    places: int | None = None
    weekly_minutes: int | None = None
    tasks: str = ""
    trade: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Room(Record):
    """A room that holds one session at a time; ``site`` is the building's name."""

    site: str = ""
    capacity: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Cohort(Record):
    """A team with dated members, given by an organisation that then owns its sessions."""

    organisation: Ref
    programme: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Membership:
    """A citizen's time in a cohort."""

    id: UUID
    cohort: Ref
    citizen: Ref
    since: date
    until: date | None = None

    @property
    def has_days(self) -> bool:
        """Whether there is a date on which it holds; one that was undone has none."""
        return self.until is None or self.until >= self.since

    def covers(self, day: date) -> bool:
        """Whether the citizen is a member on that date."""
        return self.since <= day and (self.until is None or day <= self.until)


@dataclass(frozen=True, slots=True, kw_only=True)
class Placement(Record):
    """A citizen's agreed hours at a workplace; its ``name`` is the workplace's.

    ``type`` is the catalogue code of what it is; ``tasks`` are what there is to do, each on a line of its own, until a step
    of agreed hours has tasks of its own.
    """

    citizen: Ref
    workplace: Ref
    weekly_minutes: int
    since: date
    until: date | None = None
    type: str | None = None
    tasks: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MentorAssignment:
    """A mentor's time with a citizen."""

    id: UUID
    citizen: Ref
    mentor: Ref
    since: date
    until: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupPeriod:
    """A citizen's time in a group; ``group`` is the catalogue code."""

    id: UUID
    citizen: Ref
    group: str
    since: date
    until: date | None = None
    reason: str = ""
