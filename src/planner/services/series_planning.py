"""Sessions that repeat: plan them, change one, the following or all of them, end them sooner or later, take them off."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from uuid import uuid4

from planner.domain.acting import Acting
from planner.domain.clock import Clock, today
from planner.domain.refusals import Refused
from planner.domain.rules.surroundings import Moment
from planner.domain.series import OnClosedDay, Pattern, Reach, Series, occurrences
from planner.domain.session import Session
from planner.services.acting_person import viewing
from planner.services.clash_search import find_clashes
from planner.services.ports import Reading, Store
from planner.services.series_change import (
    Mint,
    SeriesEdit,
    plan_alone,
    plan_change,
    plan_end,
    plan_removal,
)
from planner.services.series_state import (
    SERIES_PREFIX,
    SeriesResult,
    SeriesState,
    SeriesView,
    closed_lookup,
    series_of,
    site_of,
)
from planner.services.session_changes import SessionWish, changed
from planner.services.session_copies import numbered
from planner.services.session_drafts import NewSession, draft
from planner.services.session_writing import SessionStep, SessionWriting
from planner.services.week_reading import session_for

_Plan = Callable[[Reading, SeriesState, Session, Mint], SeriesEdit]


class SeriesPlanning:
    """Every act is one transaction, all or nothing, and its change can be undone as one.

    Moving one session alone is :meth:`WeekPlanning.change`: it stays in its series and shows as an exception.
    """

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock
        self._writing = SessionWriting(store, clock)

    def of(self, acting: Acting, session: str) -> SeriesView:
        """The series of a session, with its exceptions.

        Raises:
            Unknown: There is no such session.
            Refused: It belongs to no series.
        """
        with self._store.reading() as reading:
            state = SeriesState(reading, series_of(reading, session_for(reading, acting, session)))
            seen_by = viewing(reading, acting)
        shown = tuple(each for each in state.living if seen_by.sees(each))
        return SeriesView(
            series=state.series,
            sessions=shown,
            exceptions=tuple(each for each in shown if state.moved_alone(each)),
        )

    def preview(
        self,
        acting: Acting,
        new: NewSession,
        pattern: Pattern,
        on_closed: OnClosedDay = OnClosedDay.SKIP,
    ) -> SeriesResult:
        """What :meth:`add` would make, leave out, move and clash with; nothing is saved."""
        with self._store.reading() as reading:
            series, edit = _planned(reading, acting, new, pattern, on_closed, _unminted)
            return self._previewed(reading, acting, series, edit)

    def add(
        self,
        acting: Acting,
        new: NewSession,
        pattern: Pattern,
        on_closed: OnClosedDay = OnClosedDay.SKIP,
        allow: str | None = None,
    ) -> SeriesResult:
        """Plan a session on every date of a pattern; of ``new`` the times of day count, and the date does not.

        Raises:
            ClashRefused: Any of them would clash and no reason was given; nothing is made.
            Malformed: Impossible times, texts or pattern.
            Unknown: A reference nobody answers to.
        """
        with self._writing.opened(acting, "series-added", allow) as step:
            series, edit = _planned(step.work, acting, new, pattern, on_closed, _mint(step))
            _put(step, edit)
        return _done(series, edit, step)

    def as_wished(self, acting: Acting, seen: Session, wish: SessionWish) -> Session:
        """A session with what somebody typed to change about it; nothing is saved.

        Raises:
            Malformed: Nothing is wished for, or it cannot be.
            Unknown: A reference or a kind that nothing answers to.
        """
        with self._store.reading() as reading:
            return changed(reading, acting, seen, wish)

    def preview_change(
        self, acting: Acting, seen: Session, wanted: Session, reach: Reach, *, overwrite: bool = False
    ) -> SeriesResult:
        """What :meth:`change` would do; nothing is saved."""
        return self._preview(acting, seen, _changing(seen, wanted, reach, overwrite))

    def change(
        self,
        acting: Acting,
        seen: Session,
        wanted: Session,
        reach: Reach,
        allow: str | None = None,
        *,
        overwrite: bool = False,
    ) -> SeriesResult:
        """Bring what was changed on one session of a series to it, to the following ones too, or to all.

        A new time moves each by the same difference of wall time: Monday 09.00 stays 09.00 across summer time. From
        "following" on it is a series of its own. What somebody moved or edited by itself is kept, unless ``overwrite``;
        what is in the register is never changed.

        Raises:
            Conflict: Somebody changed the session since it was seen.
            ClashRefused: Any of them would clash and no reason was given.
            Refused: It belongs to no series, or its dates cannot be moved that way.
        """
        return self._do(acting, "series-changed", seen, _changing(seen, wanted, reach, overwrite), allow)

    def preview_remove(
        self, acting: Acting, seen: Session, reach: Reach, *, overwrite: bool = False
    ) -> SeriesResult:
        """What :meth:`remove` would take off and keep; nothing is saved."""
        return self._preview(acting, seen, _removing(reach, overwrite))

    def remove(self, acting: Acting, seen: Session, reach: Reach, *, overwrite: bool = False) -> SeriesResult:
        """Take one session of a series, the following or all off the plan.

        Those in the register stay, and so do those moved by themselves, unless ``overwrite``.

        Raises:
            Conflict: Somebody changed the session since it was seen.
            Refused: It belongs to no series.
        """
        return self._do(acting, "series-removed", seen, _removing(reach, overwrite), None)

    def preview_end(
        self, acting: Acting, seen: Session, last: date, *, overwrite: bool = False
    ) -> SeriesResult:
        """What :meth:`end_on` would make and take off; nothing is saved."""
        return self._preview(acting, seen, _ending(last, overwrite))

    def end_on(
        self,
        acting: Acting,
        seen: Session,
        last: date,
        allow: str | None = None,
        *,
        overwrite: bool = False,
    ) -> SeriesResult:
        """End the series of a session on another date (included), sooner or later.

        Further sessions are made like the last one that stands where the series has it.

        Raises:
            ClashRefused: A further one would clash and no reason was given.
            Malformed: Nothing would be left, or it would be more than three years.
            Refused: It belongs to no series.
        """
        return self._do(acting, "series-ended", seen, _ending(last, overwrite), allow)

    def _preview(self, acting: Acting, seen: Session, plan: _Plan) -> SeriesResult:
        with self._store.reading() as reading:
            stored = session_for(reading, acting, str(seen.id))
            state = SeriesState(reading, series_of(reading, stored))
            edit = plan(reading, state, stored, _unminted)
            return self._previewed(reading, acting, _latest(state.series, edit), edit)

    def _previewed(self, reading: Reading, acting: Acting, series: Series, edit: SeriesEdit) -> SeriesResult:
        stored = {id_: each for id_, each in edit.before.items() if id_ not in edit.new}
        moment = Moment(today(self._clock), stored)
        clashes = find_clashes(reading, edit.wanted, viewing(reading, acting), moment)
        return replace(_told(series, edit), clashes=clashes)

    def _do(self, acting: Acting, act: str, seen: Session, plan: _Plan, allow: str | None) -> SeriesResult:
        with self._writing.opened(acting, act, allow) as step:
            stored = step.expect([seen])[seen.id]
            state = SeriesState(step.work, series_of(step.work, stored))
            edit = plan(step.work, state, stored, _mint(step))
            step.expect([each for each in edit.before.values() if each.id not in edit.new])
            _put(step, edit)
        return _done(_latest(state.series, edit), edit, step)


def _planned(
    reading: Reading,
    acting: Acting,
    new: NewSession,
    pattern: Pattern,
    on_closed: OnClosedDay,
    mint_series: Mint,
) -> tuple[Series, SeriesEdit]:
    series = Series(
        id=uuid4(),
        reference=mint_series(),
        pattern=pattern,
        start=new.start.time(),
        end=new.end.time(),
        on_closed=on_closed,
    )
    first = draft(reading, acting, _on(new, next(pattern.dates())), "")
    closed = closed_lookup(reading, pattern.first, pattern.last, site_of(first))
    dates = occurrences(pattern, on_closed, closed)
    sessions = [
        replace(
            draft(reading, acting, _on(new, each.held), ""),
            series=series.id,
            original_start=series.original_start(each.original),
        )
        for each in dates
        if each.held is not None
    ]
    if not sessions:
        raise Refused("series-all-closed")
    return series, SeriesEdit(
        series=((replace(series, removed=True), series),),
        before={session.id: replace(session, removed=True) for session in sessions},
        wanted=tuple(sessions),
        new=frozenset(session.id for session in sessions),
        closed=tuple(each for each in dates if each.closed is not None),
    )


def _on(new: NewSession, day: date) -> NewSession:
    return replace(
        new,
        start=datetime.combine(day, new.start.time()),
        end=datetime.combine(day, new.end.time()),
    )


def _changing(seen: Session, wanted: Session, reach: Reach, overwrite: bool) -> _Plan:  # in this file only
    def plan(reading: Reading, state: SeriesState, stored: Session, mint_series: Mint) -> SeriesEdit:
        if reach is Reach.THIS:
            return plan_alone(reading, stored, wanted)
        return plan_change(
            reading,
            state,
            seen,
            wanted,
            since=_since(stored, reach),
            overwrite=overwrite,
            mint_series=mint_series,
        )

    return plan


def _removing(reach: Reach, overwrite: bool) -> _Plan:
    def plan(reading: Reading, state: SeriesState, stored: Session, mint_series: Mint) -> SeriesEdit:
        if reach is Reach.THIS:
            return plan_alone(reading, stored, replace(stored, removed=True, allowances=()))
        return plan_removal(state, since=_since(stored, reach), overwrite=overwrite)

    return plan


def _ending(last: date, overwrite: bool) -> _Plan:
    def plan(reading: Reading, state: SeriesState, stored: Session, mint_series: Mint) -> SeriesEdit:
        return plan_end(reading, state, last, overwrite=overwrite)

    return plan


def _since(session: Session, reach: Reach) -> date | None:
    return None if reach is Reach.ALL else SeriesState.original(session)


def _unminted() -> str:
    return ""


def _mint(step: SessionStep) -> Mint:
    return lambda: step.work.mint(SERIES_PREFIX)


def _put(step: SessionStep, edit: SeriesEdit) -> None:
    made = {each.id: each for each in numbered(step.work, (s for s in edit.wanted if s.id in edit.new))}
    before = {**edit.before, **{id_: replace(each, removed=True) for id_, each in made.items()}}
    wanted = [made.get(each.id, each) for each in edit.wanted]
    step.put(before, wanted, series=edit.series, new=edit.new)


def _latest(series: Series, edit: SeriesEdit) -> Series:
    """The series that the act was for: the new one when it was split."""
    return edit.series[-1][1] if edit.series else series


def _told(series: Series, edit: SeriesEdit) -> SeriesResult:
    pairs = [(edit.before[after.id], after) for after in edit.wanted if after.id not in edit.new]
    # Which series it belongs to is bookkeeping; what people see on the plan is the rest.
    seen = [(b, a) for b, a in pairs if not _plain(b).same_content(_plain(a))]
    return SeriesResult(
        series=series,
        created=tuple(each for each in edit.wanted if each.id in edit.new),
        changed=tuple((before, after) for before, after in seen if not after.removed),
        removed=tuple(before for before, after in seen if after.removed and not before.removed),
        kept=edit.kept,
        closed=edit.closed,
    )


def _plain(session: Session) -> Session:
    return replace(session, series=None, original_start=None)


def _done(series: Series, edit: SeriesEdit, step: SessionStep) -> SeriesResult:
    change = step.change
    stored = {each.id: each for each in change.after}
    made = replace(edit, wanted=tuple(stored[each.id] for each in edit.wanted))
    return replace(_told(series, made), clashes=change.clashes, change=change)
