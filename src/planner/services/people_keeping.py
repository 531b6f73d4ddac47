"""Keeping citizens, cohorts, staff, organisations, workplaces, rooms and placements."""

from __future__ import annotations

from datetime import date
from typing import TypeVar

from planner.domain.acting import Acting
from planner.domain.clock import Clock
from planner.domain.isoweek import IsoWeek
from planner.domain.people import Membership, Placement, Record, Ref
from planner.services.people_changes import RecordChange
from planner.services.people_lines import PersonLine
from planner.services.ports import Store

R = TypeVar("R", bound=Record)


class PeopleKeeping:
    """The plain pages' acts: one transaction each, with a history line, and each can be undone."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def list(self, acting: Acting, sort: type[R], *, text: str = "", mine: bool = False) -> tuple[R, ...]:
        """Records of a sort whose name or reference holds the text, by reference."""
        raise NotImplementedError

    def get(self, acting: Acting, sort: type[R], reference: str) -> R:
        """One record by reference or id."""
        raise NotImplementedError

    def add(self, acting: Acting, record: Record) -> RecordChange:
        """Keep a new record."""
        raise NotImplementedError

    def change(self, acting: Acting, expects: R, wanted: R) -> RecordChange:
        """Make a record as wanted, if it still is as the user saw it."""
        raise NotImplementedError

    def remove(self, acting: Acting, record: Record) -> RecordChange:
        """Take a record out of use."""
        raise NotImplementedError

    def undo(self, acting: Acting, change: RecordChange) -> RecordChange:
        """Put back what stood before."""
        raise NotImplementedError

    def add_citizen(
        self,
        acting: Acting,
        *,
        name: str,
        reference: str = "",
        email: str = "",
        phone: str = "",
        language: str = "da",
        group: str | None = None,
        mentor: str | None = None,
        since: date | None = None,
        exempt: bool = False,
        husk: str = "",
    ) -> RecordChange:
        """Keep a new citizen with group and mentor from a date (today unless given)."""
        raise NotImplementedError

    def set_mentor(self, acting: Acting, citizen: str, mentor: str, since: date) -> RecordChange:
        """Give a citizen a mentor from a date on."""
        raise NotImplementedError

    def set_group(
        self, acting: Acting, citizen: str, group: str, since: date, reason: str = ""
    ) -> RecordChange:
        """Move a citizen to a group from a date on."""
        raise NotImplementedError

    def memberships(
        self, acting: Acting, *, cohort: str | None = None, citizen: str | None = None
    ) -> tuple[Membership, ...]:
        """A cohort's or a citizen's memberships, by start."""
        raise NotImplementedError

    def placements(
        self, acting: Acting, *, citizen: str | None = None, workplace: str | None = None
    ) -> tuple[Placement, ...]:
        """A citizen's or a workplace's placements, by start."""
        raise NotImplementedError

    def members(self, acting: Acting, cohort: str, day: date) -> tuple[Ref, ...]:
        """A cohort's members on a date, by reference."""
        raise NotImplementedError

    def week_list(
        self,
        acting: Acting,
        sort: type[Record],
        week: IsoWeek,
        *,
        text: str = "",
        mine: bool = True,
        limit: int = 200,
    ) -> tuple[PersonLine, ...]:
        """Who can be chosen on the week page, with the hours planned in the week."""
        raise NotImplementedError
