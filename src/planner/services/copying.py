"""Copies of sessions, days and weeks, to other dates and other people, all or nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from planner.domain.acting import Acting
from planner.domain.clashes import Clash
from planner.domain.clock import Clock, today
from planner.domain.isoweek import IsoWeek
from planner.domain.people import Citizen, Cohort, Ref
from planner.domain.planned_week import SUBJECT_RECORDS, Subject, SubjectType
from planner.domain.refusals import Malformed, Refused
from planner.domain.rules.surroundings import Moment
from planner.domain.session import Audience, Session, Slot, effective_slot
from planner.domain.templates import SkippedCell
from planner.services.acting_person import viewing
from planner.services.changes import Change
from planner.services.clash_search import find_clashes
from planner.services.people_rights import known_record
from planner.services.ports import Reading, Store
from planner.services.series_state import closed_lookup, site_of
from planner.services.session_copies import copied, numbered
from planner.services.session_drafts import may_change
from planner.services.session_writing import SessionWriting
from planner.services.week_reading import session_for

MOST_TARGETS = 156


@dataclass(frozen=True, slots=True, kw_only=True)
class CopyOrder:
    """What to copy and where to.

    What: the plan of ``subject`` (a citizen or a cohort, by reference or id) on the dates from ``first`` to ``last``
    (inclusive), or the named ``sessions``; then ``first`` is the date that the first of ``to`` stands for.

    Where to: ``to`` holds, for each copy, the date that ``first`` becomes. ``onto`` names who gets the copies in place of
    the subject: citizens where a citizen's plan is copied, cohorts where a cohort's is.

    A citizen's copy takes individual sessions only; those of a cohort stay with the cohort. ``members`` lets a cohort's
    copy take its members' individual sessions too, each for those who are members on the new date.
    """

    first: date
    to: tuple[date, ...]
    last: date | None = None
    sort: SubjectType | None = None
    subject: str = ""
    sessions: tuple[str, ...] = ()
    onto: tuple[str, ...] = ()
    members: bool = False


def week_order(
    sort: SubjectType,
    subject: str,
    week: IsoWeek,
    to: Iterable[IsoWeek],
    onto: Iterable[str] = (),
    *,
    members: bool = False,
) -> CopyOrder:
    """The order to copy a whole week to other weeks."""
    return CopyOrder(
        sort=sort,
        subject=subject,
        first=week.monday,
        last=week.sunday,
        to=tuple(each.monday for each in to),
        onto=tuple(onto),
        members=members,
    )


def day_order(
    sort: SubjectType,
    subject: str,
    day: date,
    to: Iterable[date],
    onto: Iterable[str] = (),
    *,
    members: bool = False,
) -> CopyOrder:
    """The order to copy a day to other days, of whatever weekday."""
    return CopyOrder(
        sort=sort, subject=subject, first=day, last=day, to=tuple(to), onto=tuple(onto), members=members
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Copied:
    """What was copied, or would be: ``change`` is None for a preview.

    ``created`` is by target and start. ``skipped`` names what fell on closed days, ``left`` the shared sessions that a
    citizen's copy does not take.
    """

    created: tuple[Session, ...]
    skipped: tuple[SkippedCell, ...] = ()
    left: tuple[Session, ...] = ()
    clashes: tuple[Clash, ...] = ()
    change: Change | None = None


class Copying:
    """Previews and makes copies; one undo takes all of them back."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock
        self._writing = SessionWriting(store, clock)

    def preview(self, acting: Acting, order: CopyOrder) -> Copied:
        """What would be copied, skipped, left and clash; nothing is saved.

        Raises:
            Unknown: Somebody or something that nobody answers to.
        """
        with self._store.reading() as reading:
            planned = plan_copies(reading, acting, order)
            moment = Moment(today(self._clock))
            clashes = find_clashes(reading, planned.created, viewing(reading, acting), moment)
            return replace(planned, clashes=clashes)

    def copy(self, acting: Acting, order: CopyOrder, allow: str | None = None) -> Copied:
        """Make the copies; what falls on a closed day is left out and listed.

        Raises:
            ClashRefused: Any of them would clash and no reason was given; nothing is copied.
            Refused: There is nothing to copy, or it is not the acting person's to plan.
            Unknown: Somebody or something that nobody answers to.
        """
        with self._writing.opened(acting, "sessions-copied", allow) as step:
            planned = plan_copies(step.work, acting, order)
            if not planned.created:
                raise Refused("nothing-to-copy")
            created = numbered(step.work, planned.created)
            step.put({each.id: replace(each, removed=True) for each in created}, created, new=True)
        change = step.change
        return replace(planned, created=change.after, clashes=change.clashes, change=change)


def plan_copies(reading: Reading, acting: Acting, order: CopyOrder) -> Copied:
    """Work an order out; nothing is written, and the copies have no references yet.

    Raises:
        Malformed: No target or too many, or neither a citizen nor a cohort.
        Refused: It is not the acting person's to plan.
        Unknown: Somebody or something that nobody answers to.
    """
    if not 1 <= len(order.to) * max(len(order.onto), 1) <= MOST_TARGETS:
        raise Malformed("copy-targets", most=MOST_TARGETS)
    source = _Source(reading, acting, order)
    created: list[Session] = []
    skipped: list[SkippedCell] = []
    for target in order.to:
        by = target - order.first
        span = (source.last - order.first).days
        for session in source.taken:
            closed = closed_lookup(reading, target, target + timedelta(days=span), site_of(session))
            day = session.day + by
            if (closing := closed(day)) is not None:
                skipped.append(SkippedCell(day, session.title, closing.name))
                continue
            slot = _on(source.slot(session), day)
            created.extend(_copies(reading, session, slot, source))
    return Copied(created=tuple(created), skipped=tuple(skipped), left=source.left)


class _Source:
    """What an order takes, and for whom."""

    def __init__(self, reading: Reading, acting: Acting, order: CopyOrder) -> None:
        self._subject = _subject(reading, acting, order)
        of_cohort = self.cohort is not None
        self.cohorts = tuple(reading.people.get(Cohort, each) for each in order.onto if of_cohort)
        people = [known_record(reading, acting, Citizen, each) for each in order.onto if not of_cohort]
        self.citizens = tuple(citizen.ref for citizen in people)
        seen_by = viewing(reading, acting)
        mine = [each for each in self._sessions(reading, acting, order) if seen_by.sees(each)]
        self.left = tuple(each for each in mine if self.citizen is not None and each.cohort is not None)
        self.taken = tuple(each for each in mine if each not in self.left)
        self.last = order.last or max((each.day for each in self.taken), default=order.first)
        owners = {team.organisation for team in self.cohorts} or {each.owner for each in self.taken}
        for owner in sorted(owners, key=lambda each: each.reference):
            if not may_change(acting, owner.id):
                raise Refused("not-your-organisation", organisation=owner)

    @property
    def citizen(self) -> Ref | None:
        """The citizen whose plan is copied."""
        return self._of_sort(SubjectType.CITIZEN)

    @property
    def cohort(self) -> Ref | None:
        """The cohort whose plan is copied."""
        return self._of_sort(SubjectType.COHORT)

    def slot(self, session: Session) -> Slot:
        """When it is for the subject: a citizen's own time, else the session's."""
        own = effective_slot(session, self.citizen.id) if self.citizen else None
        return own or session.slot

    def _of_sort(self, sort: SubjectType) -> Ref | None:
        return self._subject.ref if self._subject is not None and self._subject.type is sort else None

    def _sessions(self, reading: Reading, acting: Acting, order: CopyOrder) -> list[Session]:
        if self._subject is None:
            found = [session_for(reading, acting, each) for each in order.sessions]
        else:
            last = order.last or order.first
            found = list(reading.sessions.of(self._subject, order.first, last))
            if order.members and self.cohort is not None:
                found += reading.sessions.of_members(self.cohort.id, order.first, last)
        return sorted(found, key=lambda each: each.start)


def _subject(reading: Reading, acting: Acting, order: CopyOrder) -> Subject | None:
    """Whose plan is copied; None when sessions are named."""
    if order.sessions:
        return None
    if order.sort not in {SubjectType.CITIZEN, SubjectType.COHORT}:
        raise Malformed("citizen-or-cohort")
    record = known_record(reading, acting, SUBJECT_RECORDS[order.sort], order.subject)
    return Subject(order.sort, record.ref)


def _copies(reading: Reading, session: Session, slot: Slot, source: _Source) -> Iterator[Session]:
    """The copies of one session in one target: for each of those named, else for whom it was."""
    if source.citizens:
        for citizen in source.citizens:
            made = copied(reading, replace(session, cohort=None), slot, citizens=[citizen])
            yield replace(made, audience=Audience.INDIVIDUAL)
    elif source.cohorts:
        for team in source.cohorts:
            if session.cohort is not None:
                yield copied(reading, session, slot, cohort=team)
    elif source.cohort is not None and session.cohort is None:
        members = reading.people.members(source.cohort.id, slot.day)
        staying = [row.citizen for row in session.attending if row.citizen in members]
        if staying:
            yield copied(reading, session, slot, citizens=staying)
    else:
        yield copied(reading, session, slot)


def _on(slot: Slot, day: date) -> Slot:
    return Slot(datetime.combine(day, slot.start.time()), datetime.combine(day, slot.end.time()))
