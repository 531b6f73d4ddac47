"""A whole course in one step: templates over many weeks and people, with the talks one after the other and clashes mended."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from uuid import UUID

from planner.domain.acting import Acting
from planner.domain.clashes import Clash, bookings
from planner.domain.clock import Clock, today
from planner.domain.isoweek import IsoWeek
from planner.domain.people import Staff
from planner.domain.refusals import Malformed, Refused, Unknown
from planner.domain.roster import moved
from planner.domain.rules.surroundings import Moment
from planner.domain.session import Session, Slot, slot_of
from planner.domain.staggering import Unplaced
from planner.domain.templates import SkippedCell
from planner.services.acting_person import viewing
from planner.services.changes import Change
from planner.services.clash_search import find_clashes
from planner.services.course_talks import TalkSpread, spread
from planner.services.people_rights import known_record
from planner.services.ports import Reading, Store
from planner.services.session_copies import numbered
from planner.services.session_writing import SessionWriting
from planner.services.template_plan import TemplateOrder, TemplatePlan, plan_template

DAY_STARTS, DAY_ENDS = time(8), time(16)
STEP = 15
_WORKDAYS = 5


@dataclass(frozen=True, slots=True)
class Mended:
    """That one session of a course is held at another time than its template says, or not at all (``slot`` None).

    It is told by the id of the cohort or citizen it is for, its title, and the wall time the template gives it.
    """

    subject: UUID
    title: str
    start: datetime
    slot: Slot | None


@dataclass(frozen=True, slots=True, kw_only=True)
class CourseOrder:
    """Templates for cohorts and citizens; how their unstaffed individual talks are spread (None: not); what is mended."""

    templates: tuple[TemplateOrder, ...]
    talks: TalkSpread | None = None
    mended: tuple[Mended, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """What a course plans, or would plan: ``change`` is None for a preview.

    ``created`` is by start. ``skipped`` are cells on closed days, ``left_out`` sessions that were mended away. ``unplaced``
    are those for whose talk no time was found: it stands where the template has it, without staff. ``original`` tells what
    the template said of a session that is elsewhere now, by its id.
    """

    created: tuple[Session, ...]
    original: dict[UUID, Slot]
    skipped: tuple[SkippedCell, ...] = ()
    left_out: tuple[Session, ...] = ()
    unplaced: tuple[tuple[date, Unplaced], ...] = ()
    clashes: tuple[Clash, ...] = ()
    change: Change | None = None

    def mending(self, session: Session, slot: Slot | None) -> Mended:
        """What to order so that one of its sessions is held at another time, or not at all."""
        start = self.original.get(session.id, session.slot).start
        return Mended(_subject(session), session.title, start, slot)


class PlannedCourses:
    """Previews and plans courses; one undo takes all of one back."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock
        self._writing = SessionWriting(store, clock)

    def preview(self, acting: Acting, order: CourseOrder) -> Course:
        """What would be planned, skipped and clash; nothing is saved.

        Raises:
            Refused: A template stands applied to the same subject in one of the weeks.
            Malformed: No template is ordered, no weeks, or minutes that cannot be.
            Unknown: A template, a subject, staff or a place.
        """
        with self._store.reading() as reading:
            course, _ = _planned(reading, acting, order)
            moment = Moment(today(self._clock))
            clashes = find_clashes(reading, course.created, viewing(reading, acting), moment)
        return replace(course, clashes=clashes)

    def plan(self, acting: Acting, order: CourseOrder, allow: str | None = None) -> Course:
        """Plan all of it, or nothing.

        Raises:
            ClashRefused: Any of the sessions would clash and no reason was given; nothing is made.
            Refused: A template stands applied to the same subject in one of the weeks, or nothing is left to plan.
            Malformed: No template is ordered, no weeks, or minutes that cannot be.
            Unknown: A template, a subject, staff or a place.
        """
        with self._writing.opened(acting, "template-applied", allow) as step:
            course, plans = _planned(step.work, acting, order)
            if not course.created:
                raise Refused("nothing-to-copy")
            sessions = numbered(step.work, course.created)
            before = {session.id: replace(session, removed=True) for session in sessions}
            applications = [each for plan in plans for each in plan.applications]
            step.put(before, sessions, applied=applications, new=True)
        change = step.change
        return replace(course, created=change.after, clashes=change.clashes, change=change)

    def next_free(self, acting: Acting, order: CourseOrder, wanted: Mended) -> Slot | None:
        """The time nearest to when a session of a course is, in its week, at which nothing blocks it; None for none.

        The same day is tried first, then the days after and those before; quarters of an hour between 08 and 16.

        Raises:
            Unknown: The course has no such session.
        """
        others = tuple(each for each in order.mended if _key(each) != _key(wanted))
        with self._store.reading() as reading:
            course, _ = _planned(reading, acting, replace(order, mended=others))
            session = next((each for each in course.created if _told(course, each) == _key(wanted)), None)
            if session is None:
                raise Unknown("unknown-reference", sort="session", reference=wanted.title)
            seen_by, moment = viewing(reading, acting), Moment(today(self._clock))
            takes = {each.subject.id for each in bookings(session)}
            beside = [
                each
                for each in course.created
                if each.id != session.id
                and each.slot.week == session.slot.week
                and takes & {one.subject.id for one in bookings(each)}
            ]
            for slot in _nearest(reading, session):
                near = [each for each in beside if each.day == slot.day]
                draft = moved(session, slot)
                found = find_clashes(reading, [draft, *near], seen_by, moment)
                if not any(clash.blocks and draft.id in clash.sessions for clash in found):
                    return slot
        return None


def _planned(reading: Reading, acting: Acting, order: CourseOrder) -> tuple[Course, tuple[TemplatePlan, ...]]:
    if not order.templates:
        raise Malformed("citizen-or-cohort")
    plans = tuple(plan_template(reading, acting, each, _unminted) for each in order.templates)
    wanted = {_key(each): each.slot for each in order.mended}
    planned = [session for plan in plans for session in plan.sessions]
    original = {session.id: session.slot for session in planned}
    kept, left_out = [], []
    for session in planned:
        slot = wanted.get((_subject(session), session.title, session.start), session.slot)
        if slot is None:
            left_out.append(session)
        else:
            kept.append(session if slot == session.slot else moved(session, slot))
    unplaced: tuple[tuple[date, Unplaced], ...] = ()
    if order.talks is not None:
        mentor = order.talks.mentor
        staff = known_record(reading, acting, Staff, mentor).ref if mentor else None
        kept, unplaced = spread(reading, kept, order.talks, staff)
    return Course(
        created=tuple(sorted(kept, key=lambda each: (each.start, each.end))),
        original=original,
        skipped=tuple(cell for plan in plans for cell in plan.skipped),
        left_out=tuple(left_out),
        unplaced=unplaced,
    ), plans


def _key(mended: Mended) -> tuple[UUID, str, datetime]:
    return mended.subject, mended.title, mended.start


def _told(course: Course, session: Session) -> tuple[UUID, str, datetime]:
    return _key(course.mending(session, None))


def _subject(session: Session) -> UUID:
    return session.cohort.id if session.cohort else session.participants[0].citizen.id


def _nearest(reading: Reading, session: Session) -> Iterator[Slot]:
    week: Sequence[date] = session.slot.week.days[:_WORKDAYS]
    closed = {each.day for each in reading.closed_days(week[0], week[-1]) if not each.site}
    days = sorted(week, key=lambda day: (day != session.day, day < session.day, abs(day - session.day)))
    for day in days:
        if day in closed:
            continue
        wanted = datetime.combine(day, session.start.time())
        starts = _quarters(datetime.combine(day, DAY_STARTS), datetime.combine(day, DAY_ENDS))
        for start in sorted(starts, key=lambda each: (abs(each - wanted), each)):
            slot = _possible(lambda start=start: slot_of(start, session.minutes))  # type: ignore[misc]
            if slot is not None and slot != session.slot and slot.end.time() <= DAY_ENDS:
                yield slot


def _quarters(start: datetime, end: datetime) -> Iterator[datetime]:
    while start < end:
        yield start
        start += timedelta(minutes=STEP)


def _possible(make: Callable[[], Slot]) -> Slot | None:
    try:
        return make()
    except Malformed:
        return None


def _unminted() -> str:
    return ""


def course_weeks(order: CourseOrder) -> tuple[IsoWeek, ...]:
    """Every week that a course touches, in order."""
    found = {each.first.plus(offset) for each in order.templates for offset in range(max(each.weeks, 0))}
    return tuple(sorted(found))
