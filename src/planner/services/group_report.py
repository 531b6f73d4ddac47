"""Progression by group without names, as figures and as files."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from planner.domain.acting import Acting
from planner.domain.catalogue import Group, row_on
from planner.domain.clock import Clock, today
from planner.domain.group_report import CitizenFigures, GroupReport, group_report
from planner.domain.isoweek import IsoWeek
from planner.domain.people import Ref
from planner.domain.progression import punctuality
from planner.domain.refusals import Refused
from planner.layout.list_sheet import ListSheet
from planner.services.group_report_sheet import ReportOn, report_cells, report_heads, report_sheet
from planner.services.people_rights import check_jobcentre
from planner.services.ports import Reading, Store
from planner.services.programme_reading import programme_rows, standings
from planner.services.progression import read_settings
from planner.services.progression_team import read_team
from planner.services.register_reading import checked_span
from planner.services.register_rights import seen_parts
from planner.services.team_people import EVERYBODY, Team, team_citizens
from planner.wording import Wording

_AT_ONCE = 500


class ReportForm(StrEnum):
    """What a report is written as; the value is the end of a file's name."""

    PDF = "pdf"
    WORKBOOK = "xlsx"
    TEXT = "csv"


TableWriter = Callable[[str, Sequence[str], Sequence[Sequence[str]]], bytes]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportWriters:
    """What turns the report into the bytes of a file."""

    text: TableWriter
    workbook: TableWriter
    pdf: Callable[[ListSheet, str, Wording], bytes]


class GroupReports:
    """Reads figures of many citizens; nobody's name or reference is in what comes back."""

    def __init__(self, store: Store, clock: Clock, writers: ReportWriters) -> None:
        self._store = store
        self._clock = clock
        self._writers = writers

    def report(
        self, acting: Acting, first: IsoWeek, last: IsoWeek, team: Team = EVERYBODY
    ) -> tuple[ReportOn, GroupReport]:
        """A team by group, from the first week to the last, both included; figures about few people are held back.

        A citizen counts in the group they are in at the end of the last week. Deadlines are those whose last day is in the
        weeks and past.

        Raises:
            Unknown: The cohort or the group.
            Malformed: The weeks are the wrong way round, or too many.
            Refused: The acting person does not work at the jobcentre, or so few citizens that nothing can be told.
        """
        check_jobcentre(acting)
        weeks = checked_span(first, last)
        now = today(self._clock)
        with self._store.reading() as reading:
            settings = read_settings(reading)
            citizens = team_citizens(reading, acting, team, last.sunday)
            ids = [each.id for each in citizens]
            groups = reading.people.groups(ids, last.sunday)
            came = _came(reading, acting, ids, weeks[-settings.punctuality_weeks :], now)
            due = _due(reading, citizens, weeks[0].monday, min(last.sunday, now))
            rows = read_team(reading, acting, citizens, weeks, now, settings.slope_weeks).rows
            people = [
                CitizenFigures(
                    group=groups.get(row.citizen.id),
                    hours=row.total,
                    slope=row.slope,
                    came=came.get(row.citizen.id, (0, 0)),
                    due=due.get(row.citizen.id, (0, 0)),
                )
                for row in rows
            ]
            known = tuple(
                dict.fromkeys(row.code for row in reading.catalogue.rows(Group) if row.in_force(last.sunday))
            )
            order: list[str | None] = [*known, *sorted(set(groups.values()) - set(known)), None]
            found = group_report(people, order, settings.report_least)
            if found.total is None:
                raise Refused("report-too-few", least=settings.report_least)
            names = {
                code: row.name
                for code in order
                if code is not None
                and (row := row_on(reading.catalogue.rows(Group), code, last.sunday)) is not None
            }
        return ReportOn(first=first, last=last, names=names), found

    def file(
        self,
        acting: Acting,
        first: IsoWeek,
        last: IsoWeek,
        form: ReportForm,
        wording: Wording,
        team: Team = EVERYBODY,
    ) -> bytes:
        """The report as a file.

        Raises:
            Unknown: The cohort or the group.
            Malformed: The weeks are the wrong way round, or too many.
            Refused: The acting person does not work at the jobcentre, or so few citizens that nothing can be told.
        """
        on, found = self.report(acting, first, last, team)
        title = wording.say("group-report-title")
        if form is ReportForm.PDF:
            return self._writers.pdf(report_sheet(on, found, wording), title, wording)
        write = self._writers.workbook if form is ReportForm.WORKBOOK else self._writers.text
        return write(title, report_heads(wording), report_cells(on, found, wording))


def _came(
    reading: Reading, acting: Acting, citizens: Sequence[UUID], weeks: Sequence[IsoWeek], now: date
) -> dict[UUID, tuple[int, int]]:
    found: dict[UUID, tuple[int, int]] = {}
    for start in range(0, len(citizens), _AT_ONCE):
        some = citizens[start : start + _AT_ONCE]
        parts = seen_parts(reading, acting, some, weeks[0].monday, min(weeks[-1].sunday, now))
        for who, each in parts.items():
            told = punctuality(each)
            found[who] = (told.attended, told.on_time)
    return found


def _due(
    reading: Reading, citizens: Iterable[Ref], first: date, last: date
) -> Mapping[UUID, tuple[int, int]]:
    """How many deadlines each had whose last day is on the dates, and how many of them were met in time."""
    found: dict[UUID, tuple[int, int]] = {}
    running = reading.programmes.running(first, last, citizens=[each.id for each in citizens])
    for enrolment, _, deadlines in standings(reading, programme_rows(reading), running, last):
        for deadline in deadlines:
            if not deadline.rule.enabled or deadline.last_day is None:
                continue
            if first <= deadline.last_day <= last:
                due, met = found.get(enrolment.citizen.id, (0, 0))
                in_time = deadline.met_on is not None and not deadline.late
                found[enrolment.citizen.id] = (due + 1, met + in_time)
    return found
