"""Individual talks after a cohort's session, one after the other, where citizen, mentor and room are free."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from uuid import UUID, uuid4

from planner.domain.acting import Acting
from planner.domain.clashes import Clash, Rule, bookings
from planner.domain.clock import Clock, today
from planner.domain.people import Cohort, Ref, Room, Staff
from planner.domain.planned_week import Subject, SubjectType
from planner.domain.refusals import Malformed, Refused
from planner.domain.roster import moved
from planner.domain.rules.surroundings import Moment
from planner.domain.session import Audience, EndIs, Participant, Session, Slot
from planner.domain.staggering import Seat, Staggered, Talk, Unplaced, stagger
from planner.domain.templates import SkippedCell
from planner.services.acting_person import viewing
from planner.services.changes import Change
from planner.services.clash_search import find_clashes
from planner.services.people_rights import known_record
from planner.services.ports import Reading, Store
from planner.services.session_copies import numbered
from planner.services.session_drafts import kind_on, may_change, room_place
from planner.services.session_writing import SessionWriting
from planner.services.text_rules import checked_line
from planner.services.unavailable_times import unavailable

MOST_WEEKS = 60
UNTIL = time(16)


@dataclass(frozen=True, slots=True, kw_only=True)
class StaggerOrder:
    """Whose talks, when and with whom; people and rooms by reference or id.

    ``days`` are tried in order, and again ``weeks`` times, a week later each time. ``start`` None is the end of the
    cohort's last session of that day before ``until``. ``mentor`` None is each citizen's own. Several ``rooms`` may hold
    talks at the same time; none books no room. ``pause`` is minutes between two talks of a mentor.

    For new talks, ``kind`` and ``minutes`` must be given. For talks that are there already (made by a template, without
    staff), ``kind`` empty takes all but hours at a company, and ``minutes`` None keeps their length; ``start`` None is
    then the talk's own time on its own day.
    """

    cohort: str
    days: tuple[date, ...]
    kind: str = ""
    title: str = ""
    minutes: int | None = None
    start: time | None = None
    until: time = UNTIL
    mentor: str | None = None
    rooms: tuple[str, ...] = ()
    pause: int = 0
    weeks: int = 1
    existing: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class StaggerResult:
    """The talks by week and list, new or moved; who got none and why; days left out as closed. None is a preview."""

    talks: tuple[Session, ...]
    unplaced: tuple[tuple[date, Unplaced], ...] = ()
    skipped: tuple[SkippedCell, ...] = ()
    clashes: tuple[Clash, ...] = ()
    change: Change | None = None


class Staggering:
    """Previews and plans talks one after the other; one undo takes all back."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock
        self._writing = SessionWriting(store, clock)

    def preview(self, acting: Acting, order: StaggerOrder) -> StaggerResult:
        """What would be planned, and who would get no time; nothing is saved."""
        with self._store.reading() as reading:
            planning = _Planning(reading, acting, order)
            plan, moment = planning.plan(), Moment(today(self._clock), planning.before)
            clashes = find_clashes(reading, plan.talks, viewing(reading, acting), moment)
        return replace(plan, clashes=clashes)

    def plan(self, acting: Acting, order: StaggerOrder, allow: str | None = None) -> StaggerResult:
        """Plan the talks; those for whom there is no time are told and left as they are.

        Raises:
            Refused: There is no time for anybody, no session of the cohort to follow, or nothing to move.
            Malformed: No days, or times that cannot be.
            Unknown: A reference or a kind that nothing answers to.
        """
        with self._writing.opened(acting, "talks-staggered", allow) as step:
            planning = _Planning(step.work, acting, order)
            plan = planning.plan()
            if not plan.talks and not plan.unplaced:
                raise Refused("no-talks-to-move")
            if not plan.talks:
                raise Refused("no-time-for-talks", count=len(plan.unplaced))
            if planning.before:
                step.expect(list(planning.before.values()))
                step.put(planning.before, plan.talks)
            else:
                talks = numbered(step.work, plan.talks)
                step.put({each.id: replace(each, removed=True) for each in talks}, talks, new=True)
        change = step.change
        return replace(plan, talks=change.after, clashes=change.clashes, change=change)


class _Planning:
    """One order, looking everyone up once; ``before`` are the talks that are moved, by id."""

    def __init__(self, reading: Reading, acting: Acting, order: StaggerOrder) -> None:
        if not order.days or not 1 <= order.weeks <= MOST_WEEKS:
            raise Malformed("weeks-out-of-range", most=MOST_WEEKS)
        if not order.existing and (not order.kind or order.minutes is None):
            raise Malformed("stagger-what")
        self._reading = reading
        self._order = order
        self._cohort = reading.people.get(Cohort, order.cohort)
        if not may_change(acting, self._cohort.organisation.id):
            raise Refused("not-your-organisation", organisation=self._cohort.organisation)
        self._mentor = known_record(reading, acting, Staff, order.mentor).ref if order.mentor else None
        self._rooms = {room.id: room for room in (reading.people.get(Room, each) for each in order.rooms)}
        self._seen_by = viewing(reading, acting)
        self.before: dict[UUID, Session] = {}

    def plan(self) -> StaggerResult:
        """All weeks, each on its own."""
        talks: list[Session] = []
        unplaced: list[tuple[date, Unplaced]] = []
        skipped: list[SkippedCell] = []
        for week in range(self._order.weeks):
            days = [day + timedelta(weeks=week) for day in self._order.days]
            closed = {
                each.day: each for each in self._reading.closed_days(min(days), max(days)) if not each.site
            }
            skipped += [
                SkippedCell(day, self._order.title or self._cohort.name, closed[day].name)
                for day in days
                if day in closed
            ]
            open_days = [day for day in days if day not in closed]
            if open_days:
                made, left = self._week(open_days)
                talks += made
                unplaced += [(open_days[0], each) for each in left]
        return StaggerResult(talks=tuple(talks), unplaced=tuple(unplaced), skipped=tuple(skipped))

    def _week(self, days: Sequence[date]) -> tuple[list[Session], tuple[Unplaced, ...]]:
        if self._order.existing:
            return self._moved(days)
        members = {day: self._reading.people.members(self._cohort.id, day) for day in days}
        everyone = sorted(
            {member for listed in members.values() for member in listed},
            key=lambda each: (len(each.reference), each.reference),
        )
        mentors = self._mentors(everyone, days[0])
        windows = {day: self._window(day) for day in days}
        seats = [
            Seat(
                who,
                mentors.get(who.id),
                tuple(windows[day] for day in days if who in members[day]),
                self._order.minutes or 0,
            )
            for who in everyone
        ]
        found = self._staggered(seats, ())
        return [self._new(talk) for talk in found.talks], found.unplaced

    def _moved(self, days: Sequence[date]) -> tuple[list[Session], tuple[Unplaced, ...]]:
        """The unstaffed individual talks of the days, at new times with mentor and room."""
        talks = self._existing(days)
        mentors = self._mentors([each.participants[0].citizen for each in talks], days[0])
        seats = []
        for talk in talks:
            who = talk.participants[0].citizen
            own = datetime.combine(talk.day, self._order.start or talk.start.time())
            first = [Slot(own, end)] if (end := self._until(talk.day)) > own else []
            later = [self._window(day) for day in days if day > talk.day]
            minutes = self._order.minutes or talk.minutes
            seats.append(Seat(who, mentors.get(who.id), (*first, *later), minutes))
        found = self._staggered(seats, [each.id for each in talks])
        # A citizen may have two talks in a week, so seats are told apart by themselves and not by citizen.
        of_seat = {id(seat): talk for seat, talk in zip(seats, talks, strict=True)}
        made = []
        for each in found.talks:
            talk = of_seat[id(each.seat)]
            self.before[talk.id] = talk
            made.append(self._placed(moved(talk, each.slot), each))
        return made, found.unplaced

    def _existing(self, days: Sequence[date]) -> list[Session]:
        sessions = self._reading.sessions.of_members(self._cohort.id, min(days), max(days))
        marked = {each for each, _ in self._reading.attendance.marked(s.id for s in sessions)}
        talks = [each for each in sessions if each.id not in marked and self._is_talk(each, days)]
        return sorted(
            talks, key=lambda each: (each.day, each.start, len(_who(each)), _who(each), each.reference)
        )

    def _is_talk(self, session: Session, days: Sequence[date]) -> bool:
        if session.day not in days or session.staff or len(session.participants) != 1:
            return False
        if not self._seen_by.sees(session) or session.owner != self._cohort.organisation:
            return False
        if self._order.kind:
            return session.kind.code == self._order.kind
        return not session.kind.counts_as_company_time

    def _mentors(self, citizens: Iterable[Ref], day: date) -> Mapping[UUID, Ref]:
        citizens = list(citizens)
        if self._mentor is not None:
            return {citizen.id: self._mentor for citizen in citizens}
        return self._reading.people.mentors([each.id for each in citizens], day)

    def _until(self, day: date) -> datetime:
        return datetime.combine(day, self._order.until)

    def _window(self, day: date) -> Slot:
        """From when until when talks may be held on a day.

        Raises:
            Refused: No start was given, and the cohort has no session that day to follow.
        """
        if self._order.start is not None:
            return Slot(datetime.combine(day, self._order.start), self._until(day))
        subject = Subject(SubjectType.COHORT, self._cohort.ref)
        ends = [each.end for each in self._reading.sessions.of(subject, day, day)]
        before = [end for end in ends if end < self._until(day)]
        if not before:
            raise Refused("no-session-to-follow", cohort=self._cohort.ref, day=day)
        return Slot(max(before), self._until(day))

    def _staggered(self, seats: Sequence[Seat], freed: Sequence[UUID]) -> Staggered:
        rooms = [room.ref for room in self._rooms.values()]
        wanted: dict[tuple[Rule, UUID], list[Slot]] = {}
        for seat in seats:
            for rule, who in ((Rule.CITIZEN, seat.citizen), (Rule.STAFF, seat.mentor)):
                if who is not None:
                    wanted.setdefault((rule, who.id), []).extend(seat.windows)
            for room in rooms:
                wanted.setdefault((Rule.ROOM, room.id), []).extend(seat.windows)
        busy = unavailable(
            self._reading,
            (who for _, who in wanted),
            (window.day for seat in seats for window in seat.windows),
        )
        for session in self._reading.sessions.overlapping(wanted):
            if session.id not in freed:
                for booking in bookings(session):
                    busy.setdefault(booking.subject.id, []).append(booking.slot)
        return stagger(seats, rooms, busy, self._order.pause)

    def _new(self, talk: Talk) -> Session:
        kind = kind_on(self._reading, self._order.kind, talk.slot)
        made = Session(
            id=uuid4(),
            reference="",
            kind=kind,
            title=checked_line("title", self._order.title) or kind.name.da,
            slot=talk.slot,
            audience=Audience.INDIVIDUAL,
            owner=self._cohort.organisation,
            sensitivity=kind.default_sensitivity,
            participants=(Participant(talk.seat.citizen),),
        )
        return self._placed(made, talk)

    def _placed(self, session: Session, talk: Talk) -> Session:
        room = self._rooms[talk.room.id] if talk.room else None
        return replace(
            session,
            staff=(talk.seat.mentor,) if talk.seat.mentor else (),
            place=room_place(room) if room else session.place,
            end_is=EndIs.CONFIRMED,
        )


def _who(session: Session) -> str:
    return session.participants[0].citizen.reference
