"""Mentors, groups and members that a table names, as times to be kept: never over what is known of later."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from uuid import UUID, uuid4

from planner.domain.acting import Acting
from planner.domain.catalogue import Group
from planner.domain.people import Citizen, Cohort, GroupPeriod, Membership, MentorAssignment, Ref, Staff
from planner.domain.refusals import Malformed, Refused
from planner.services.people_changes import Tie
from planner.services.people_import_matching import Directory
from planner.services.people_import_records import entry_named
from planner.services.people_import_values import Cells, day_in, references_in
from planner.services.people_imported import FieldChange
from planner.services.people_rules import group_named
from planner.services.people_ties import groups_of, mentors_of
from planner.services.ports import Reading

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class WantedTies:
    """The mentor and the group that a line gives a citizen, each from a date on; None where it says nothing."""

    mentor: tuple[Ref, date] | None = None
    group: tuple[str, date] | None = None


class CitizenTies:
    """Mentors and groups of the citizens in a table."""

    def __init__(self, reading: Reading, acting: Acting, today: date) -> None:
        self._reading = reading
        self._today = today
        self._staff = Directory(reading, acting, Staff)
        self._mentors: dict[date, Mapping[UUID, Ref]] = {}
        self._groups: dict[date, Mapping[UUID, str]] = {}

    def wanted(self, cells: Cells) -> WantedTies:
        """What a line says.

        Raises:
            Unknown: Nobody is called that, or there is no such group on the date.
            Malformed: A date is not one.
        """
        mentor = group = None
        if "mentor" in cells:
            since = day_in(cells, "mentor_since", "since") or self._today
            mentor = (self._staff.named(cells["mentor"]), since)
        if "group" in cells:
            since = day_in(cells, "group_since", "since") or self._today
            rows = tuple(row for row in self._reading.catalogue.rows(Group) if row.in_force(since))
            text = cells["group"]
            group = (entry_named(text, rows) or group_named(text, rows), since)
        return WantedTies(mentor, group)

    def look_up(self, asked: Iterable[tuple[Citizen, WantedTies]]) -> None:
        """Look up the present mentors and groups of all the citizens in a few queries."""
        mentors: dict[date, list[UUID]] = {}
        groups: dict[date, list[UUID]] = {}
        for citizen, wanted in asked:
            if wanted.mentor is not None:
                mentors.setdefault(wanted.mentor[1], []).append(citizen.id)
            if wanted.group is not None:
                groups.setdefault(wanted.group[1], []).append(citizen.id)
        self._mentors = {day: self._reading.people.mentors(ids, day) for day, ids in mentors.items()}
        self._groups = {day: self._reading.people.groups(ids, day) for day, ids in groups.items()}

    def new(
        self, current: Citizen | None, citizen: Citizen, wanted: WantedTies
    ) -> Iterator[tuple[Tie, FieldChange]]:
        """The times to be added, each with what it changes; one that holds on its date already is not.

        A later mentor or group stays: the time ends the day before it begins.
        """
        if wanted.mentor is not None:
            mentor, since = wanted.mentor
            before = self._mentors[since].get(citizen.id) if current else None
            if before != mentor:
                later = mentors_of(self._reading, current) if current else ()
                made = MentorAssignment(
                    id=uuid4(), citizen=citizen.ref, mentor=mentor, since=since, until=_until(later, since)
                )
                yield made, FieldChange("mentor", before, mentor)
        if wanted.group is not None:
            group, since = wanted.group
            was = self._groups[since].get(citizen.id) if current else None
            if was != group:
                others = groups_of(self._reading, current) if current else ()
                period = GroupPeriod(
                    id=uuid4(), citizen=citizen.ref, group=group, since=since, until=_until(others, since)
                )
                yield period, FieldChange("group", was, group)


class CohortTies:
    """Members of the cohorts in a table; ``changed`` are the cohorts whose lists will differ."""

    def __init__(self, reading: Reading, acting: Acting, today: date) -> None:
        self._reading = reading
        self._today = today
        self._citizens = Directory(reading, acting, Citizen)
        self._members: dict[UUID, dict[UUID, Membership]] = {}

    def new(
        self, current: Cohort | None, cohort: Cohort, cells: Cells
    ) -> Iterator[tuple[Membership, FieldChange]]:
        """The memberships that a line adds, or ends on another date, each with what it changes.

        Raises:
            Unknown: No citizen has that reference.
            Malformed: A date is not one, or the last comes before the first.
            Refused: The citizen is a member from a later date.
        """
        since, until = day_in(cells, "since") or self._today, day_in(cells, "until")
        if until is not None and until < since:
            raise Malformed("until-before-since", since=since, until=until)
        kept = self._of(current, cohort)
        found: list[tuple[Membership, FieldChange]] = []
        for reference in references_in(cells.get("members", "")):
            citizen = self._citizens.named(reference)
            own = [tie for tie in kept.values() if tie.citizen == citizen and _real(tie)]
            covering = next((tie for tie in own if tie.covers(since)), None)
            if covering is not None:
                if until is not None and until != covering.until and "since" in cells:
                    change = FieldChange("until", covering.until, until)
                    found.append((replace(covering, until=until), change))
                continue
            later = next(
                (tie for tie in own if tie.since > since and (not until or tie.since <= until)), None
            )
            if later is not None:
                raise Refused("import-member-later", citizen=citizen, cohort=cohort.ref, day=later.since)
            made = Membership(id=uuid4(), cohort=cohort.ref, citizen=citizen, since=since, until=until)
            found.append((made, FieldChange("members", None, citizen)))
        # A line that is refused adds nobody, so only now.
        kept.update({tie.id: tie for tie, _ in found})
        yield from found

    def _of(self, current: Cohort | None, cohort: Cohort) -> dict[UUID, Membership]:
        if cohort.id not in self._members:
            stored = self._reading.people.memberships(cohort=cohort.id) if current else ()
            self._members[cohort.id] = {tie.id: tie for tie in stored}
        return self._members[cohort.id]


def _until(ties: Iterable[Tie], since: date) -> date | None:
    later = [tie.since for tie in ties if tie.since > since]
    return min(later) - _DAY if later else None


def _real(tie: Membership) -> bool:
    return tie.until is None or tie.until >= tie.since
