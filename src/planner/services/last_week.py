"""The same as last week with some hours more, spread over the days."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta
from uuid import UUID

from planner.domain.acting import Acting
from planner.domain.clashes import Rule, bookings
from planner.domain.clock import Clock, today
from planner.domain.isoweek import IsoWeek
from planner.domain.planned_week import SubjectType
from planner.domain.refusals import Malformed, Refused
from planner.domain.rules.surroundings import Moment
from planner.domain.session import EndIs, Session, Slot
from planner.services.acting_person import viewing
from planner.services.clash_search import find_clashes
from planner.services.copying import Copied, plan_copies, week_order
from planner.services.ports import Reading, Store
from planner.services.session_copies import numbered
from planner.services.session_writing import SessionWriting

STEP = 15
MOST_EXTRA = 37 * 60
DAY_STARTS, DAY_ENDS = time(8), time(17)


@dataclass(frozen=True, slots=True, kw_only=True)
class LastWeekOrder:
    """A citizen (by reference or id), the week to plan, and how many minutes more than the week before.

    ``kind`` says which sessions are made longer, by catalogue code; empty takes those that count as hours at a company.
    ``source`` is another week to copy than the one before.
    """

    citizen: str
    week: IsoWeek
    extra: int
    kind: str = ""
    source: IsoWeek | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LongerWeek(Copied):
    """The copied week; ``added`` minutes found room, and ``missing`` did not."""

    added: int = 0
    missing: int = 0


class LastWeek:
    """Copies a citizen's week and makes it longer."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock
        self._writing = SessionWriting(store, clock)

    def preview(self, acting: Acting, order: LastWeekOrder) -> LongerWeek:
        """What the week would be; nothing is saved, and minutes that find no room are told."""
        with self._store.reading() as reading:
            planned = plan_longer(reading, acting, order)
            moment = Moment(today(self._clock))
            clashes = find_clashes(reading, planned.created, viewing(reading, acting), moment)
            return replace(planned, clashes=clashes)

    def plan(self, acting: Acting, order: LastWeekOrder, allow: str | None = None) -> LongerWeek:
        """Copy the week with the extra minutes, between 08 and 17 and where nobody is taken.

        Raises:
            Refused: There is nothing to copy or to make longer, or the minutes do not fit.
            ClashRefused: The copies themselves clash, and no reason was given.
        """
        with self._writing.opened(acting, "last-week-copied", allow) as step:
            planned = plan_longer(step.work, acting, order)
            if planned.missing:
                raise Refused("hours-do-not-fit", minutes=planned.missing, between=planned.added)
            created = numbered(step.work, planned.created)
            step.put({each.id: replace(each, removed=True) for each in created}, created, new=True)
        change = step.change
        return replace(planned, created=change.after, clashes=change.clashes, change=change)


def plan_longer(reading: Reading, acting: Acting, order: LastWeekOrder) -> LongerWeek:
    """Work an order out; nothing is written.

    Raises:
        Malformed: The extra is not a number of quarters of an hour up to 37 hours.
        Refused: There is nothing to copy or to make longer.
    """
    if not 0 <= order.extra <= MOST_EXTRA or order.extra % STEP:
        raise Malformed("extra-minutes", most=MOST_EXTRA, step=STEP)
    source = order.source or order.week.plus(-1)
    copies = plan_copies(
        reading, acting, week_order(SubjectType.CITIZEN, order.citizen, source, [order.week])
    )
    if not copies.created:
        raise Refused("nothing-to-copy")
    longer = [each for each in copies.created if _grows(each, order.kind)]
    if order.extra and not longer:
        raise Refused("nothing-to-lengthen")
    room = _Room(reading, copies.created, longer)
    missing = order.extra - room.spread(order.extra)
    made = {each.id: each for each in room.sessions}
    return LongerWeek(
        created=tuple(made.get(each.id, each) for each in copies.created),
        skipped=copies.skipped,
        left=copies.left,
        added=order.extra - missing,
        missing=missing,
    )


def _grows(session: Session, kind: str) -> bool:
    return session.kind.code == kind if kind else session.kind.counts_as_company_time


class _Room:
    """Where the sessions that grow can grow: not into anything else that their people and rooms are taken by."""

    def __init__(self, reading: Reading, copies: Iterable[Session], longer: Iterable[Session]) -> None:
        self.sessions = sorted(longer, key=lambda each: each.start)
        wanted: dict[tuple[Rule, UUID], list[Slot]] = {}
        for session in self.sessions:
            for each in bookings(session):
                wanted.setdefault((each.rule, each.subject.id), []).append(_working_day(session))
        stored = reading.sessions.overlapping(wanted) if wanted else ()
        self._taken = [each for session in (*stored, *copies) for each in bookings(session)]

    def spread(self, extra: int) -> int:
        """Make the sessions longer by a quarter at a time, one after the other; how many minutes found room."""
        added = 0
        growing = list(range(len(self.sessions)))
        while growing and added < extra:
            for at in list(growing):
                if added >= extra:
                    break
                grown = self._grown(self.sessions[at])
                if grown is None:
                    growing.remove(at)
                else:
                    self.sessions[at] = grown
                    added += STEP
        return added

    def _grown(self, session: Session) -> Session | None:
        step, slot = timedelta(minutes=STEP), session.slot
        for later in (True, False):
            if later and slot.end + step <= datetime.combine(slot.day, DAY_ENDS):
                wanted = Slot(slot.start, slot.end + step)
            elif not later and slot.start - step >= datetime.combine(slot.day, DAY_STARTS):
                wanted = Slot(slot.start - step, slot.end)
            else:
                continue
            grown = replace(session, slot=wanted, end_is=EndIs.CONFIRMED)
            if self._free(session, grown):
                return grown
        return None

    def _free(self, session: Session, grown: Session) -> bool:
        """Whether growing takes nobody who was free of a clash before; a copy that clashes already may still grow."""
        others = [each for each in self._taken if each.session.id != session.id]
        current = {each.id: each for each in self.sessions}
        for mine in bookings(grown):
            for theirs in others:
                if (theirs.rule, theirs.subject) != (mine.rule, mine.subject):
                    continue
                now = current.get(theirs.session.id)
                slot = now.slot if now is not None else theirs.slot
                if mine.slot.overlaps(slot) and not session.slot.overlaps(slot):
                    return False
        return True


def _working_day(session: Session) -> Slot:
    return Slot(datetime.combine(session.day, DAY_STARTS), datetime.combine(session.day, DAY_ENDS))
