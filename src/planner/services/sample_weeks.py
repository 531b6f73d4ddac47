"""What is planned in a week of a sample office: the figure weeks, and talks at one hour for everybody else."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import count

from planner.domain.catalogue import Group, Kind, Sensitivity, row_on
from planner.domain.isoweek import IsoWeek
from planner.domain.people import Organisation, Ref
from planner.domain.refusals import Unknown
from planner.domain.session import Audience, EndIs, Participant, ParticipantOrigin, Place, Session, Slot
from planner.domain.templates import Application, TemplateCell, WeekTemplate
from planner.services.ports import Reading
from planner.services.sample_ids import SampleChance
from planner.services.sample_people import SINCE, UNTIL, SampleCohort, SamplePeople
from planner.services.session_drafts import SESSION_PREFIX, room_place, workplace_place

PLACED_TEMPLATE = "figure-4"
FIRST_SESSION = 1001


@dataclass(frozen=True, slots=True)
class Talk:
    """A weekly talk of everybody in a group, at one hour and without staff."""

    weekday: int
    start: time
    end: time
    kind: str


TALKS: Mapping[str, tuple[Talk, ...]] = {
    "3": (Talk(1, time(13), time(13, 45), "talk"),),
    "4": (Talk(0, time(10), time(10, 30), "mentor_talk"), Talk(3, time(10), time(10, 30), "mentor_talk")),
    "flex": (Talk(2, time(10), time(10, 45), "talk"),),
}
# Kinds whose shared sessions are held at the workplace, though they are not hours at a company.
OUT_OF_HOUSE = frozenset({"workplace_visit"})


@dataclass(frozen=True, slots=True)
class Planned:
    """A session, and who keeps its register: nobody where the office's own people and providers do not."""

    session: Session
    marked_by: str | None


@dataclass(frozen=True, slots=True)
class _Cell:
    """A template's cell on its date; ``owner`` None is whoever the plan belongs to."""

    cell: TemplateCell
    kind: Kind
    slot: Slot
    owner: Ref | None
    sensitivity: Sensitivity


class SampleWeek:
    """Everything planned in one week; closed days stay empty, and so do days outside everybody's ties."""

    def __init__(
        self, reading: Reading, chance: SampleChance, office: SamplePeople, jobcentre: Ref, week: IsoWeek
    ) -> None:
        self._reading = reading
        self._chance = chance
        self._office = office
        self._jobcentre = jobcentre
        self._week = week
        closed = {day.day for day in reading.closed_days(week.monday, week.sunday) if not day.site}
        self._open = {day for day in week.days if day not in closed and SINCE <= day <= UNTIL}
        self._kinds = reading.catalogue.rows(Kind)
        groups = [row for row in reading.catalogue.rows(Group) if row.in_force(week.monday)]
        self._templates = {
            row.code: reading.templates.get(row.default_template) for row in groups if row.default_template
        }
        self._placed = reading.templates.get(PLACED_TEMPLATE)
        self.cohort_applications = [
            self._application(self._templates[each.group], cohort=each.cohort.ref) for each in office.cohorts
        ]
        self.placed_applications = [self._application(self._placed, citizen=who) for who, _ in office.placed]

    def planned(self, numbers: Iterator[int]) -> Iterator[Planned]:
        """The sessions, by cohort, placement and talk; references take the numbers given."""
        cells = {code: self._cells(template) for code, template in self._templates.items()}
        for each, application in zip(self._office.cohorts, self.cohort_applications, strict=True):
            yield from self._of_cohort(each, cells[each.group], application, numbers)
        placed = self._cells(self._placed)
        for (who, workplace), application in zip(self._office.placed, self.placed_applications, strict=True):
            place, rows = workplace_place(workplace), (Participant(who),)
            for cell in placed:
                here = place if cell.kind.counts_as_company_time else None
                owner = cell.owner or self._jobcentre
                session = self._session(cell, next(numbers), owner, rows, here, application)
                yield Planned(session, None if cell.owner else self._mentor(who))
        yield from self._talks(numbers)

    def _application(
        self, template: WeekTemplate, citizen: Ref | None = None, cohort: Ref | None = None
    ) -> Application:
        return Application(
            id=self._chance.id(),
            template=template.code,
            template_version=template.version,
            citizen=citizen,
            cohort=cohort,
            week=self._week,
        )

    def _cells(self, template: WeekTemplate) -> tuple[_Cell, ...]:
        made = []
        for cell in template.cells:
            day = self._week.monday + timedelta(days=cell.weekday)
            if day in self._open:
                kind = self._kind(cell.kind, day)
                slot = Slot(datetime.combine(day, cell.start), datetime.combine(day, cell.end))
                owner = self._reading.people.get(Organisation, cell.owner).ref if cell.owner else None
                sensitivity = kind.default_sensitivity.at_least(cell.sensitivity)
                made.append(_Cell(cell, kind, slot, owner, sensitivity))
        return tuple(made)

    def _kind(self, code: str, day: date) -> Kind:
        kind = row_on(self._kinds, code, day)
        if kind is None:
            raise Unknown("unknown-kind", kind=code, week=self._week)
        return kind

    def _of_cohort(
        self, each: SampleCohort, cells: tuple[_Cell, ...], application: Application, numbers: Iterator[int]
    ) -> Iterator[Planned]:
        owner, teacher = each.cohort.organisation, each.staff.reference
        room, workplace = room_place(each.room), workplace_place(each.workplace)
        everyone = tuple(Participant(member, ParticipantOrigin.MEMBER) for member in each.members)
        alone = tuple((Participant(member),) for member in each.members)
        for cell in cells:
            company = cell.kind.counts_as_company_time
            if cell.cell.audience is Audience.COHORT:
                place = workplace if company or cell.kind.code in OUT_OF_HOUSE else room
                session = self._session(cell, next(numbers), owner, everyone, place, application, cohort=each)
                yield Planned(session, teacher)
                continue
            for rows in alone:
                here = workplace if company else None
                yield Planned(self._session(cell, next(numbers), owner, rows, here, application), teacher)

    def _session(
        self,
        cell: _Cell,
        number: int,
        owner: Ref,
        rows: tuple[Participant, ...],
        place: Place | None,
        application: Application,
        *,
        cohort: SampleCohort | None = None,
    ) -> Session:
        return Session(
            id=self._chance.id(),
            reference=f"{SESSION_PREFIX}{number}",
            kind=cell.kind,
            title=cell.cell.title,
            slot=cell.slot,
            cohort=cohort.cohort.ref if cohort else None,
            audience=cell.cell.audience,
            owner=cell.owner or owner,
            sensitivity=cell.sensitivity,
            end_is=cell.cell.end_is,
            place=place,
            staff=(cohort.staff,) if cohort else (),
            participants=rows,
            application=application.id,
        )

    def _talks(self, numbers: Iterator[int]) -> Iterator[Planned]:
        for who, group in self._office.others:
            for talk in TALKS[group]:
                day = self._week.monday + timedelta(days=talk.weekday)
                if day in self._open:
                    kind = self._kind(talk.kind, day)
                    session = Session(
                        id=self._chance.id(),
                        reference=f"{SESSION_PREFIX}{next(numbers)}",
                        kind=kind,
                        title=kind.name.da,
                        slot=Slot(datetime.combine(day, talk.start), datetime.combine(day, talk.end)),
                        owner=self._jobcentre,
                        sensitivity=kind.default_sensitivity,
                        end_is=EndIs.CONFIRMED,
                        participants=(Participant(who),),
                    )
                    yield Planned(session, self._mentor(who))

    def _mentor(self, citizen: Ref) -> str:
        return self._office.mentors[citizen.reference].reference


def session_numbers() -> Iterator[int]:
    """The numbers of a sample office's sessions, from the first on."""
    return count(FIRST_SESSION)
