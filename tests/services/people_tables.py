"""Tables of people as tests write them, and the service that takes them in."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeVar
from uuid import UUID

from planner.domain.acting import SETUP, Acting
from planner.domain.people import Citizen, Cohort, GroupPeriod, Membership, MentorAssignment, Record, Staff
from planner.domain.session import Session
from planner.exporters.people_table import csv_bytes, xlsx_bytes
from planner.importers.people_files import read_sheet
from planner.services.people_export import PeopleExport, TableWriters
from planner.services.people_import import ImportOrder, PeopleImport
from planner.services.people_imported import ImportPlan, Outcome, PeopleImported
from planner.services.people_ties import groups_of, mentors_of
from tests.services.house import House

R = TypeVar("R", bound=Record)


@dataclass
class Tables:
    """Takes tables in, in the words of a test."""

    house: House

    def __post_init__(self) -> None:
        self.importing = PeopleImport(self.house.store, self.house.clock, read_sheet)
        writers = TableWriters(csv=csv_bytes, xlsx=xlsx_bytes)
        self.exporting = PeopleExport(self.house.store, self.house.clock, writers)

    def order(
        self,
        sort: type[Record],
        text: str | bytes,
        *,
        told: Iterable[tuple[str, str]] = (),
        skip: bool = False,
        acting: Acting = SETUP,
    ) -> ImportOrder:
        sheet = self.importing.sheet(text if isinstance(text, bytes) else text.encode())
        columns = self.importing.columns(acting, sort, sheet, told)
        return ImportOrder(sort=sort, sheet=sheet, columns=columns, skip_refused=skip)

    def look(
        self,
        sort: type[Record],
        text: str | bytes,
        *,
        told: Iterable[tuple[str, str]] = (),
        acting: Acting = SETUP,
    ) -> ImportPlan:
        return self.importing.preview(acting, self.order(sort, text, told=told, acting=acting))

    def take(
        self,
        sort: type[Record],
        text: str | bytes,
        *,
        told: Iterable[tuple[str, str]] = (),
        skip: bool = False,
        acting: Acting = SETUP,
        allow: str | None = None,
    ) -> PeopleImported:
        order = self.order(sort, text, told=told, skip=skip, acting=acting)
        plan = self.importing.preview(acting, order)
        return self.importing.apply(acting, order, allow, seen=plan)

    def undo(self, change: PeopleImported, acting: Acting = SETUP) -> PeopleImported:
        return self.importing.undo(acting, change)

    def outcomes(self, sort: type[Record], text: str | bytes, *, acting: Acting = SETUP) -> list[str]:
        return [line.outcome.value for line in self.look(sort, text, acting=acting).lines]

    def problems(self, sort: type[Record], text: str | bytes, *, acting: Acting = SETUP) -> dict[int, str]:
        """Why lines are refused, by their number."""
        refused = self.look(sort, text, acting=acting).refused
        return {line.number: line.problem.code for line in refused if line.problem is not None}

    def changes(self, sort: type[Record], text: str | bytes) -> list[list[tuple[str, str, str]]]:
        """What each line changes: field, before, after."""
        return [
            [(each.field, _name(each.before), _name(each.after)) for each in line.changes]
            for line in self.look(sort, text).lines
            if line.outcome is not Outcome.REFUSED
        ]


def _name(value: object) -> str:
    return "" if value is None else str(getattr(value, "reference", value))


def everything(
    house: House,
) -> tuple[tuple[Record, ...], tuple[MentorAssignment | GroupPeriod | Membership, ...], dict[UUID, Session]]:
    """All citizens, staff and cohorts in use and their ties, without versions, and every session of the weeks tests plan."""
    with house.store.reading() as reading:
        citizens = reading.people.list(Citizen)
        cohorts = reading.people.list(Cohort)
        records = [replace(each, version=0) for each in (*citizens, *reading.people.list(Staff), *cohorts)]
        ties: list[MentorAssignment | GroupPeriod | Membership] = []
        for citizen in citizens:
            ties += [*mentors_of(reading, citizen), *groups_of(reading, citizen)]
        for cohort in cohorts:
            ties += [
                tie
                for tie in reading.people.memberships(cohort=cohort.id)
                if tie.until is None or tie.until >= tie.since
            ]
    return tuple(records), tuple(ties), house.snapshot()


def told(house: House, cohort: str) -> list[tuple[str, date, date | None]]:
    """A cohort's members, each with the first and the last date."""
    ties = house.people.memberships(SETUP, cohort=cohort)
    return sorted((tie.citizen.reference, tie.since, tie.until) for tie in ties)
