"""Whose week is shown, and which: a snapshot that is read again after every change."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from planner.desktop.shared.desk_context import DeskContext
from planner.domain.clashes import ClosedDay
from planner.domain.isoweek import IsoWeek
from planner.domain.people import Citizen, Cohort, Record, Room, Staff, Workplace
from planner.domain.planned_week import SUBJECT_TYPES, PlannedWeek, Subject, SubjectType
from planner.domain.recipients import RecipientType
from planner.domain.refusals import PlannerError
from planner.domain.session import PlaceType, Session, Slot
from planner.services.week_planning import at_time

_WORKDAYS = 5


class ShownWeek:
    """The subject and the week of the page, and its plan as last read."""

    def __init__(self, desk: DeskContext) -> None:
        self._desk = desk
        self.number = IsoWeek.of(desk.today())
        self.record: Record | None = None
        self.plan: PlannedWeek | None = None
        self.aim_missing = False
        """Whether it is a citizen's in a programme without a job or education goal."""

    @property
    def subject(self) -> Subject | None:
        """Whose week it is."""
        return Subject(SUBJECT_TYPES[type(self.record)], self.record.ref) if self.record else None

    @property
    def recipient(self) -> RecipientType | None:
        """For whom the week can be printed or saved; rooms get none."""
        subject = self.subject
        return RecipientType(subject.type.value) if subject and subject.type is not SubjectType.ROOM else None

    @property
    def closed_days(self) -> tuple[ClosedDay, ...]:
        """The closed days of the week."""
        return self.plan.closed_days if self.plan else ()

    def recall(self) -> Record | None:
        """Take up the week of last time; returns the person, if they are still there."""
        remembered = self._desk.remembered
        try:
            self.number = IsoWeek.parse(remembered.word("week"))
        except PlannerError:
            self.number = IsoWeek.of(self._desk.today())
        sort, _, identity = remembered.word("person").partition(":")
        kind = next((each for each, name in SUBJECT_TYPES.items() if name.value == sort), None)
        try:
            return self._desk.office.people.get(self._desk.acting, kind, identity) if kind else None
        except PlannerError:
            return None

    def show(self, record: Record) -> None:
        """Show somebody else."""
        self.record = record
        self._desk.remembered.keep("person", f"{SUBJECT_TYPES[type(record)].value}:{record.id}")

    def go_to(self, week: IsoWeek) -> None:
        """Show another week."""
        self.number = week
        self._desk.remembered.keep("week", str(week))

    def read(self, *, judged: bool = True) -> None:
        """Read the plan, with its clashes unless they are to be judged when it has been painted.

        Raises:
            Unknown: The subject is gone.
        """
        subject = self.subject
        self.plan = None
        if subject is not None:
            self.plan = self._desk.office.planning.week(
                self._desk.acting, subject.type, str(subject.ref.id), self.number, judged=judged
            )
        self.aim_missing = self._without_aim()

    def _without_aim(self) -> bool:
        desk, citizen = self._desk, self.record
        if not isinstance(citizen, Citizen) or not desk.acting.sees_all_citizens:
            return False
        return desk.office.programmes.aim_missing(desk.acting, str(citizen.id), self.number.sunday)

    def judge(self) -> None:
        """Find the clashes of the plan as it was read."""
        if self.plan is not None:
            self.plan = self._desk.office.planning.judged(self._desk.acting, self.plan)

    def days(self, *, weekend: bool) -> tuple[date, ...]:
        """Monday to Friday, and the weekend when it is asked for or used."""
        days = self.number.days
        if weekend:
            return days
        plan = self.plan
        used = (
            {s.day for s in (*plan.sessions, *plan.individual)} | {b.slot.day for b in plan.busy}
            if plan
            else set()
        )
        last = max((number for number, day in enumerate(days) if day in used), default=0)
        return days[: max(last + 1, _WORKDAYS)]

    def minutes_of(self, days: tuple[date, ...]) -> tuple[tuple[date, int], ...]:
        """Each day with the subject's planned minutes."""
        plan = self.plan
        slots = [plan.slot(s) for s in plan.sessions] + [b.slot for b in plan.busy] if plan else []
        return tuple((day, sum(slot.minutes for slot in slots if slot.day == day)) for day in days)

    def as_dragged(self, session: Session, slot: Slot) -> Session:
        """The session as it would be when its card is let go at another time."""
        subject = self.subject
        alone = subject is not None and subject.type is SubjectType.CITIZEN and session.cohort is not None
        if not alone or subject is None or slot.day != session.day:
            return at_time(session, slot.start, slot.end)
        rows = tuple(
            replace(row, own=slot) if row.citizen.id == subject.ref.id else row
            for row in session.participants
        )
        return replace(session, participants=rows, allowances=())


def shown_for(session: Session) -> tuple[type[Record], str]:
    """In whose week a session is best looked at: the sort and the id of its cohort, citizen, staff or place."""
    if session.cohort is not None:
        return Cohort, str(session.cohort.id)
    people = session.attending or session.participants
    if people:
        return Citizen, str(people[0].citizen.id)
    if session.staff:
        return Staff, str(session.staff[0].id)
    place = session.place
    if place is not None and place.id is not None:
        return (Room if place.type is PlaceType.ROOM else Workplace), str(place.id)
    return Citizen, ""
