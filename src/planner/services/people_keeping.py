"""Keeping citizens, cohorts, staff, organisations, workplaces, rooms and placements."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TypeVar
from uuid import uuid4

from planner.domain.acting import Acting
from planner.domain.clock import Clock, today
from planner.domain.isoweek import IsoWeek
from planner.domain.people import Citizen, Cohort, Membership, Placement, Record, Ref, Workplace
from planner.services.people_changes import RecordChange
from planner.services.people_lines import PersonLine
from planner.services.people_lists import of_sort, week_lines
from planner.services.people_rights import known, known_record
from planner.services.people_writing import PeopleStep
from planner.services.ports import Store

R = TypeVar("R", bound=Record)


class PeopleKeeping:
    """The plain pages' acts: one transaction each, with a history line, and each can be undone."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def list(self, acting: Acting, sort: type[R], *, text: str = "", mine: bool = False) -> tuple[R, ...]:
        """Records of a sort whose name or reference holds the text, by reference.

        ``mine`` limits citizens to those whose mentor the acting person is today, when the acting person is somebody.
        """
        with self._store.reading() as reading:
            return of_sort(reading, acting, sort, text, today(self._clock) if mine else None)

    def get(self, acting: Acting, sort: type[R], reference: str) -> R:
        """One record by reference or id.

        Raises:
            Unknown: Nothing answers to it, or the acting person may not know of it.
        """
        with self._store.reading() as reading:
            return known_record(reading, acting, sort, reference)

    def add(self, acting: Acting, record: Record) -> RecordChange:
        """Keep a new record; without a reference it gets the next free one. A citizen's group and mentor are set apart.

        Raises:
            Malformed: A field holds what it cannot mean.
            Unknown: It is tied to something that is not there.
            Refused: The reference is taken, or the record is not the acting person's to keep.
        """
        with self._store.writing() as work:
            return PeopleStep(work, acting, self._clock).add(record)

    def change(self, acting: Acting, expects: R, wanted: R) -> RecordChange:
        """Make a record as wanted, if it still is as the user saw it. A citizen's group and mentor are set apart.

        Raises:
            Conflict: Somebody changed it since.
            Malformed: A field holds what it cannot mean.
            Refused: The reference is taken, the record is not the acting person's to keep, or a cohort with sessions
                would go to another organisation.
        """
        with self._store.writing() as work:
            return PeopleStep(work, acting, self._clock).change(expects, wanted)

    def remove(self, acting: Acting, record: Record) -> RecordChange:
        """Take a record out of use; undo brings the same one back.

        Raises:
            Conflict: Somebody changed it since.
            Refused: It is needed from today on (the reason names for what), or it is not the acting person's to keep.
        """
        with self._store.writing() as work:
            return PeopleStep(work, acting, self._clock).remove(record)

    def undo(self, acting: Acting, change: RecordChange) -> RecordChange:
        """Put back what stood before, if nobody changed it since; the change that comes back undoes the undo.

        Raises:
            Conflict: Somebody changed it since.
            Refused: What was added is needed by now.
        """
        with self._store.writing() as work:
            return PeopleStep(work, acting, self._clock).undo(change)

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
        """Keep a new citizen with group (code or mark) and mentor from a date (today unless given), all or nothing.

        Raises:
            Malformed: A field holds what it cannot mean.
            Unknown: No such group on the date, or nobody has the mentor's reference.
            Refused: The reference is taken, or the acting person does not work at the jobcentre.
        """
        new = Citizen(
            id=uuid4(),
            reference=reference,
            name=name,
            email=email,
            phone=phone,
            language=language,
            exempt=exempt,
            husk=husk,
        )
        day = since or today(self._clock)
        with self._store.writing() as work:
            step = PeopleStep(work, acting, self._clock)
            change = step.add(new)
            citizen = step.stored(new)
            if mentor:
                step.set_mentor(citizen, mentor, day)
            if group:
                step.set_group(citizen, group, day)
            return replace(change, after=step.stored(new))

    def set_mentor(self, acting: Acting, citizen: str, mentor: str, since: date) -> RecordChange:
        """Give a citizen a mentor from a date on; the one before ends the day before.

        Raises:
            Unknown: The citizen or the mentor.
            Refused: The acting person does not work at the jobcentre.
        """
        with self._store.writing() as work:
            who = known_record(work, acting, Citizen, citizen)
            return PeopleStep(work, acting, self._clock).set_mentor(who, mentor, since)

    def set_group(
        self, acting: Acting, citizen: str, group: str, since: date, reason: str = ""
    ) -> RecordChange:
        """Move a citizen to a group (code or mark) from a date on; the one before ends the day before.

        Raises:
            Unknown: The citizen, or no such group on the date.
            Refused: The acting person does not work at the jobcentre.
        """
        with self._store.writing() as work:
            who = known_record(work, acting, Citizen, citizen)
            return PeopleStep(work, acting, self._clock).set_group(who, group, since, reason)

    def memberships(
        self, acting: Acting, *, cohort: str | None = None, citizen: str | None = None
    ) -> tuple[Membership, ...]:
        """A cohort's or a citizen's memberships, by start; of cohorts that the acting person may know of.

        Raises:
            Unknown: The cohort or the citizen.
        """
        with self._store.reading() as reading:
            team = known_record(reading, acting, Cohort, cohort).id if cohort else None
            who = known_record(reading, acting, Citizen, citizen).id if citizen else None
            ties = reading.people.memberships(cohort=team, citizen=who)
            cohorts = reading.people.by_id(Cohort, {tie.cohort.id for tie in ties})
            own = {each.id for each in known(reading, acting, cohorts.values())}
            return tuple(
                tie for tie in ties if tie.cohort.id in own and (tie.until is None or tie.until >= tie.since)
            )

    def placements(
        self, acting: Acting, *, citizen: str | None = None, workplace: str | None = None
    ) -> tuple[Placement, ...]:
        """A citizen's or a workplace's placements, by start; none for another organisation's staff.

        Raises:
            Unknown: The citizen or the workplace.
        """
        with self._store.reading() as reading:
            who = known_record(reading, acting, Citizen, citizen).id if citizen else None
            where = known_record(reading, acting, Workplace, workplace).id if workplace else None
            return known(reading, acting, reading.people.placements(citizen=who, workplace=where))

    def members(self, acting: Acting, cohort: str, day: date) -> tuple[Ref, ...]:
        """A cohort's members on a date, by reference.

        Raises:
            Unknown: The cohort.
        """
        with self._store.reading() as reading:
            return reading.people.members(known_record(reading, acting, Cohort, cohort).id, day)

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
        """Who can be chosen on the week page, by reference, with the hours planned in the week.

        ``mine`` limits citizens to those whose mentor the acting person is in that week.
        """
        with self._store.reading() as reading:
            records = of_sort(reading, acting, sort, text, week.sunday if mine else None, limit)
            return week_lines(reading, acting, sort, records, week)

    def line_of(self, acting: Acting, citizen: str, week: IsoWeek) -> PersonLine:
        """A citizen's line of that list: their group and how far they are in the programme, as far as it may be known.

        Raises:
            Unknown: The citizen.
        """
        with self._store.reading() as reading:
            record = known_record(reading, acting, Citizen, citizen)
            return week_lines(reading, acting, Citizen, (record,), week)[0]
