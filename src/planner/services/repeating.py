"""A session that is on the plan becomes the first of a series."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, datetime
from types import MappingProxyType
from typing import TypeAlias
from uuid import UUID, uuid4

from planner.domain.acting import Acting
from planner.domain.clock import Clock, today
from planner.domain.refusals import Refused
from planner.domain.rules.surroundings import Moment
from planner.domain.series import Occurrence, OnClosedDay, Pattern, Series, occurrences
from planner.domain.session import Session, Slot
from planner.services.acting_person import viewing
from planner.services.clash_search import find_clashes
from planner.services.ports import Reading, Store
from planner.services.series_state import SERIES_PREFIX, SeriesResult, closed_lookup, site_of
from planner.services.session_copies import copied, numbered
from planner.services.session_writing import SessionWriting
from planner.services.week_reading import session_for

Mended: TypeAlias = Mapping[date, Slot | None]
"""Another time for some of the dates of a pattern; None leaves one out."""
NOTHING_MENDED: Mended = MappingProxyType({})


class Repeating:
    """Previews and makes series out of sessions; one undo takes the further ones away and leaves the first alone."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock
        self._writing = SessionWriting(store, clock)

    def preview(
        self,
        acting: Acting,
        seen: Session,
        pattern: Pattern,
        on_closed: OnClosedDay = OnClosedDay.SKIP,
        mended: Mended = NOTHING_MENDED,
    ) -> SeriesResult:
        """What :meth:`repeat` would make, leave out, move and clash with; nothing is saved.

        Raises:
            Refused: The session is in a series already, or every further date is closed.
            Unknown: There is no such session.
        """
        with self._store.reading() as reading:
            stored = session_for(reading, acting, str(seen.id))
            series, first, more, closed = _planned(reading, stored, pattern, on_closed, mended, lambda: "")
            moment = Moment(today(self._clock), {stored.id: stored})
            clashes = find_clashes(reading, [first, *more], viewing(reading, acting), moment)
        return SeriesResult(series=series, created=more, closed=closed, clashes=clashes)

    def repeat(
        self,
        acting: Acting,
        seen: Session,
        pattern: Pattern,
        on_closed: OnClosedDay = OnClosedDay.SKIP,
        allow: str | None = None,
        mended: Mended = NOTHING_MENDED,
    ) -> SeriesResult:
        """Plan the session again on every other date of a pattern; the pattern begins on the session's own date.

        ``mended`` says by the date of the pattern which of them stand at another time, and which are left out (None).

        Raises:
            Conflict: Somebody changed the session since it was seen.
            ClashRefused: Any of the further ones would clash and no reason was given; nothing is made.
            Refused: The session is in a series already, or every further date is closed.
        """
        with self._writing.opened(acting, "series-added", allow) as step:
            stored = step.expect([seen])[seen.id]
            series, first, planned, closed = _planned(
                step.work, stored, pattern, on_closed, mended, lambda: step.work.mint(SERIES_PREFIX)
            )
            more = numbered(step.work, planned)
            before = {stored.id: stored, **{each.id: replace(each, removed=True) for each in more}}
            new: set[UUID] = {each.id for each in more}
            pair = (replace(series, removed=True), series)
            step.put(before, [first, *more], series=[pair], new=new)
        change = step.change
        made = tuple(each for each in change.after if each.id in new)
        return SeriesResult(series=series, created=made, closed=closed, clashes=change.clashes, change=change)


def _planned(
    reading: Reading,
    session: Session,
    pattern: Pattern,
    on_closed: OnClosedDay,
    mended: Mended,
    mint: Callable[[], str],
) -> tuple[Series, Session, tuple[Session, ...], tuple[Occurrence, ...]]:
    if session.series is not None:
        raise Refused("already-in-a-series", session=session.reference)
    own = session.day
    if own.weekday() not in pattern.weekdays or pattern.first != own:
        pattern = replace(pattern, first=own, weekdays=tuple(sorted({*pattern.weekdays, own.weekday()})))
    series = Series(
        id=uuid4(),
        reference=mint(),
        pattern=pattern,
        start=session.start.time(),
        end=session.end.time(),
        on_closed=on_closed,
    )
    closed = closed_lookup(reading, pattern.first, pattern.last, site_of(session))
    # The session itself stands where somebody put it, closed day or not.
    dates = occurrences(pattern, on_closed, lambda day: None if day == own else closed(day))
    first = replace(session, series=series.id, original_start=datetime.combine(own, series.start))
    wanted = {each.original: series.slot(each.held) for each in dates if each.held is not None}
    slots = {original: mended.get(original, slot) for original, slot in wanted.items() if original != own}
    more = tuple(
        replace(
            copied(reading, session, slot),
            series=series.id,
            original_start=series.original_start(original),
        )
        for original, slot in slots.items()
        if slot is not None
    )
    if not more:
        raise Refused("series-all-closed" if len(dates) > 1 else "nothing-to-repeat")
    return series, first, more, tuple(each for each in dates if each.closed is not None)
