"""Contacts with a citizen, a company or others, attempts at one after a no-show, and how often support is to be given.

A no-show leads to an attempt to reach the citizen, which is kept here, and never by itself to anything else.
Source: domain guide 0, finding 12 (contact attempts), 2.1 (mentor support), 3.2 rows 20 and 21 (companies, aftercare).
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from uuid import UUID

from planner.domain.catalogue import Entry
from planner.domain.guarded_words import first_guarded
from planner.domain.people import Ref
from planner.domain.refusals import Malformed, Refused

NOTE_LENGTH = 300
MOST_EVERY = 52


class Party(StrEnum):
    """With whom: the citizen, a company (a workplace), or somebody else."""

    CITIZEN = "citizen"
    COMPANY = "company"
    OTHER = "other"


class Direction(StrEnum):
    """Who began: we, or they."""

    OUT = "out"
    IN = "in"


class RhythmUnit(StrEnum):
    """What a rhythm is counted in."""

    WEEKS = "weeks"
    MONTHS = "months"


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactWay(Entry):
    """How a contact was made: by telephone, at a meeting, by letter."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactResult(Entry):
    """What came of a contact; ``reached`` False is an attempt only, and the rhythm goes on waiting."""

    reached: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SupportType(Entry):
    """What support is for.

    Attributes:
        most_months: How long one period may be before it is renewed; None for as long as it is needed.
        least_weeks: At least one contact in so many weeks; None where nothing is asked.
        aftercare: Whether it goes on after the job has begun.
    """

    most_months: int | None
    least_weeks: int | None
    aftercare: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class LoggedContact:
    """One contact, or one attempt at it.

    Attributes:
        at: When, on the clock on the wall.
        by: The member of staff; None when the set-up wrote it.
        workplace: Which company, when the party is one.
        note: One short line; never a diagnosis.
        next_due: When they agreed to speak again.
        session: The session that the citizen did not come to, when the contact is about that.
    """

    id: UUID
    citizen: Ref
    at: datetime
    way: ContactWay
    result: ContactResult
    party: Party = Party.CITIZEN
    direction: Direction = Direction.OUT
    by: Ref | None = None
    workplace: Ref | None = None
    note: str = ""
    next_due: date | None = None
    session: UUID | None = None

    @property
    def day(self) -> date:
        """Its date."""
        return self.at.date()


@dataclass(frozen=True, slots=True, kw_only=True)
class SupportSchedule:
    """How often a citizen or a company is to be spoken with, first and last day included; ``until`` None is still.

    ``placement`` is what it belongs to, when it does; ``workplace`` the company, when the party is one.
    """

    id: UUID
    citizen: Ref
    type: SupportType
    since: date
    every: int
    unit: RhythmUnit = RhythmUnit.WEEKS
    party: Party = Party.CITIZEN
    workplace: Ref | None = None
    placement: Ref | None = None
    until: date | None = None

    def runs(self, day: date) -> bool:
        """Whether it holds on a date."""
        return self.since <= day and (self.until is None or day <= self.until)

    def about(self, contact: LoggedContact) -> bool:
        """Whether a contact is one of those that it asks for."""
        return (
            contact.citizen == self.citizen
            and contact.party is self.party
            and (self.party is not Party.COMPANY or contact.workplace == self.workplace)
            and contact.day >= self.since
        )

    def doubles(self, other: SupportSchedule) -> bool:
        """Whether the two ask for the same at the same time."""
        same = (self.citizen, self.type.code, self.party, self.workplace, self.placement)
        return (
            same == (other.citizen, other.type.code, other.party, other.workplace, other.placement)
            and (other.until is None or self.since <= other.until)
            and (self.until is None or other.since <= self.until)
        )

    def after(self, day: date) -> date:
        """The day so much later that the rhythm says."""
        if self.unit is RhythmUnit.MONTHS:
            return months_later(day, self.every)
        return day + timedelta(weeks=self.every)

    @property
    def last_day(self) -> date | None:
        """The last day of a period as long as its type allows; None where nothing is said."""
        if self.type.most_months is None:
            return None
        return months_later(self.since, self.type.most_months) - timedelta(days=1)

    @property
    def too_seldom(self) -> bool:
        """Whether the rhythm is slower than its type asks for."""
        least = self.type.least_weeks
        return least is not None and self.after(self.since) > self.since + timedelta(weeks=least)


def next_due(schedule: SupportSchedule, contacts: Iterable[LoggedContact]) -> date:
    """The last day on which the next contact is in time.

    What was agreed at the newest contact goes before the rhythm, which counts from the last one that reached somebody;
    before the first, from the day on which the support began.
    """
    found = sorted((each for each in contacts if schedule.about(each)), key=lambda each: each.at)
    if found and found[-1].next_due is not None:
        return found[-1].next_due
    reached = [each for each in found if each.result.reached]
    if reached:
        return schedule.after(reached[-1].day)
    return schedule.after(schedule.since) - timedelta(days=1)


def checked_contact(contact: LoggedContact, now: datetime, guarded: Iterable[str] = ()) -> LoggedContact:
    """The contact with a tidy note, if it can mean something.

    Args:
        contact: As it was typed.
        now: The time on the wall.
        guarded: Beginnings of words that a note may not hold, in lower case.

    Raises:
        Malformed: It is in the future, a date before it was promised, or the note is too long.
        Refused: A company without its name, or a note with a word that tells of somebody's health.
    """
    if contact.at > now:
        raise Malformed("contact-in-future", time=contact.at)
    if contact.next_due is not None and contact.next_due < contact.day:
        raise Malformed("next-before-contact", next=contact.next_due, day=contact.day)
    _check_company(contact.party, contact.workplace)
    note = " ".join(contact.note.split())
    if len(note) > NOTE_LENGTH:
        raise Malformed("too-long", field="contact-note", longest=NOTE_LENGTH)
    if (word := first_guarded(note, guarded)) is not None:
        raise Refused("note-names-health", word=word)
    workplace = contact.workplace if contact.party is Party.COMPANY else None
    return replace(contact, note=note, workplace=workplace)


def checked_schedule(schedule: SupportSchedule) -> SupportSchedule:
    """The schedule, if it can mean something.

    Raises:
        Malformed: It ends before it begins, or its rhythm is out of range.
        Refused: A company without its name.
    """
    if schedule.until is not None and schedule.until < schedule.since:
        raise Malformed("until-before-since", since=schedule.since, until=schedule.until)
    if not 1 <= schedule.every <= MOST_EVERY:
        raise Malformed("number-out-of-range", field="every", number=schedule.every, least=1, most=MOST_EVERY)
    _check_company(schedule.party, schedule.workplace)
    return schedule if schedule.party is Party.COMPANY else replace(schedule, workplace=None)


def months_later(day: date, months: int) -> date:
    """The same day of the month so many months later, or the month's last where it has no such day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _check_company(party: Party, workplace: Ref | None) -> None:
    if party is Party.COMPANY and workplace is None:
        raise Refused("company-unnamed")
