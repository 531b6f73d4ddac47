"""The sessions that a template's cells become in the weeks they are applied to."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import uuid4

from planner.domain.acting import Acting
from planner.domain.isoweek import IsoWeek
from planner.domain.people import Citizen, Cohort, Organisation, Ref, Staff, Workplace
from planner.domain.planned_week import SubjectType
from planner.domain.refusals import Malformed, Refused
from planner.domain.roster import roster
from planner.domain.session import Audience, Participant, Place, Session, Slot
from planner.domain.templates import Application, SkippedCell, TemplateCell, WeekTemplate
from planner.services.people_rights import known_record
from planner.services.ports import Reading
from planner.services.session_drafts import kind_on, may_change, session_owner, workplace_place

MOST_WEEKS = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class TemplateOrder:
    """What to apply to whom: ``subject`` is a citizen or a cohort by reference or id.

    ``staff`` goes to a citizen's cells, but not another organisation's, and to a cohort's shared cells; ``workplace`` to company-time cells.
    """

    template: str
    sort: SubjectType
    subject: str
    first: IsoWeek
    weeks: int = 1
    staff: str | None = None
    workplace: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TemplatePlan:
    """What would be made: an application a week, the sessions by week and cell, and the cells on closed days."""

    applications: tuple[Application, ...]
    sessions: tuple[Session, ...]
    skipped: tuple[SkippedCell, ...]


def plan_template(
    reading: Reading, acting: Acting, order: TemplateOrder, next_reference: Callable[[], str]
) -> TemplatePlan:
    """Work the order out; nothing is written.

    Raises:
        Refused: It stands applied to the same subject in one of the weeks, or the plan is not the acting person's.
        Malformed: No weeks, or more than 60.
        Unknown: The template, the subject, the staff or the workplace.
    """
    if not 1 <= order.weeks <= MOST_WEEKS:
        raise Malformed("weeks-out-of-range", most=MOST_WEEKS)
    template = reading.templates.get(order.template)
    cells = _Cells(reading, acting, order, next_reference)
    weeks = [order.first.plus(offset) for offset in range(order.weeks)]
    applications: list[Application] = []
    sessions: list[Session] = []
    skipped: list[SkippedCell] = []
    closed = {day.day: day for day in reading.closed_days(weeks[0].monday, weeks[-1].sunday) if not day.site}
    for week in weeks:
        application = cells.application(template, week)
        applications.append(application)
        for cell in template.cells:
            day = week.monday + timedelta(days=cell.weekday)
            if day in closed:
                skipped.append(SkippedCell(day, cell.title, closed[day].name))
            else:
                sessions.extend(cells.sessions(cell, day, application))
    return TemplatePlan(applications=tuple(applications), sessions=tuple(sessions), skipped=tuple(skipped))


class _Cells:
    """Turns cells into sessions for one order, looking everyone up once."""

    def __init__(
        self, reading: Reading, acting: Acting, order: TemplateOrder, next_reference: Callable[[], str]
    ) -> None:
        self._reading = reading
        self._next_reference = next_reference
        self._acting = acting
        citizen, cohort = (order.sort is sort for sort in (SubjectType.CITIZEN, SubjectType.COHORT))
        self._citizen = known_record(reading, acting, Citizen, order.subject) if citizen else None
        self._cohort = known_record(reading, acting, Cohort, order.subject) if cohort else None
        if self._citizen is None and self._cohort is None:
            raise Malformed("citizen-or-cohort")
        self._staff = (known_record(reading, acting, Staff, order.staff).ref,) if order.staff else ()
        workplace = reading.people.get(Workplace, order.workplace) if order.workplace else None
        self._workplace = workplace_place(workplace) if workplace else None
        self._owner = self._cohort.organisation if self._cohort else session_owner(reading, acting, None)
        if not may_change(acting, self._owner.id):
            raise Refused("not-your-organisation", organisation=self._owner)
        self._organisations: dict[str, Ref] = {}
        self._members: dict[date, tuple[Ref, ...]] = {}

    def application(self, template: WeekTemplate, week: IsoWeek) -> Application:
        """The application to keep for a week.

        Raises:
            Refused: One stands already.
        """
        subject = self._citizen or self._cohort
        if subject is None or self._reading.templates.application(template.code, subject.id, week):
            raise Refused(
                "template-already-applied",
                template=template.name,
                subject=subject.ref if subject else "",
                week=week,
            )
        return Application(
            id=uuid4(),
            template=template.code,
            template_version=template.version,
            citizen=self._citizen.ref if self._citizen else None,
            cohort=self._cohort.ref if self._cohort else None,
            week=week,
        )

    def sessions(self, cell: TemplateCell, day: date, application: Application) -> Iterator[Session]:
        """One session for a citizen or a shared cell, one for each member for an individual cell of a cohort."""
        if self._citizen is not None:
            # Another organisation's session has staff of its own.
            staff = () if cell.owner else self._staff
            yield self._session(cell, day, application, (Participant(self._citizen.ref),), staff)
            return
        members = self._on(day)
        if cell.audience is Audience.COHORT:
            yield self._session(cell, day, application, roster((), members), self._staff, shared=True)
            return
        for member in members:
            yield self._session(cell, day, application, (Participant(member),), ())

    def _session(
        self,
        cell: TemplateCell,
        day: date,
        application: Application,
        rows: tuple[Participant, ...],
        staff: tuple[Ref, ...],
        *,
        shared: bool = False,
    ) -> Session:
        slot = Slot(datetime.combine(day, cell.start), datetime.combine(day, cell.end))
        kind = kind_on(self._reading, cell.kind, slot)
        place: Place | None = self._workplace if kind.counts_as_company_time else None
        return Session(
            id=uuid4(),
            reference=self._next_reference(),
            kind=kind,
            title=cell.title,
            slot=slot,
            cohort=self._cohort.ref if shared and self._cohort else None,
            audience=cell.audience,
            owner=self._owner_of(cell),
            sensitivity=kind.default_sensitivity.at_least(cell.sensitivity),
            end_is=cell.end_is,
            place=place,
            staff=staff,
            participants=rows,
            application=application.id,
        )

    def _owner_of(self, cell: TemplateCell) -> Ref:
        if not cell.owner:
            return self._owner
        if cell.owner not in self._organisations:
            owner = self._reading.people.get(Organisation, cell.owner).ref
            if not may_change(self._acting, owner.id):
                raise Refused("not-your-organisation", organisation=owner)
            self._organisations[cell.owner] = owner
        return self._organisations[cell.owner]

    def _on(self, day: date) -> tuple[Ref, ...]:
        if self._cohort is None:
            return ()
        if day not in self._members:
            self._members[day] = self._reading.people.members(self._cohort.id, day)
        return self._members[day]
