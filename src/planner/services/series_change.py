"""What an act on a series would write: worked out whole before anything is written."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from uuid import UUID, uuid4

from planner.domain.refusals import Refused
from planner.domain.roster import moved
from planner.domain.series import Occurrence, Series
from planner.domain.session import Session
from planner.services.ports import Reading
from planner.services.series_merging import merged
from planner.services.series_state import KeptSession, SeriesState, WhyKept, why_kept
from planner.services.session_copies import copied
from planner.services.session_drafts import kind_on
from planner.services.session_lists import with_roster

Mint = Callable[[], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesEdit:
    """What is to be written: sessions before and after (tombstones before for new ones), and the series."""

    series: tuple[tuple[Series, Series], ...]
    before: dict[UUID, Session]
    wanted: tuple[Session, ...]
    new: frozenset[UUID] = frozenset()
    kept: tuple[KeptSession, ...] = ()
    closed: tuple[Occurrence, ...] = ()


class _Edit:
    """Collects an edit."""

    def __init__(self) -> None:
        self.before: dict[UUID, Session] = {}
        self.wanted: list[Session] = []
        self.new: set[UUID] = set()
        self.kept: list[KeptSession] = []

    def change(self, before: Session, after: Session) -> None:
        if before != after:
            self.before[before.id] = before
            self.wanted.append(after)

    def create(self, session: Session) -> None:
        self.before[session.id] = replace(session, removed=True)
        self.wanted.append(session)
        self.new.add(session.id)

    def done(
        self, series: tuple[tuple[Series, Series], ...], closed: tuple[Occurrence, ...] = ()
    ) -> SeriesEdit:
        return SeriesEdit(
            series=tuple((before, after) for before, after in series if before != after),
            before=self.before,
            wanted=tuple(self.wanted),
            new=frozenset(self.new),
            kept=tuple(self.kept),
            closed=closed,
        )


def split(
    state: SeriesState, since: date | None, mint: Mint
) -> tuple[Series, tuple[tuple[Series, Series], ...]]:
    """The series that a change from a date on is for, and the pairs that make it of the one that is.

    From its first date on that is the series itself; else it ends the day before, and another goes on from there.
    """
    series = state.series
    earlier = series.pattern.before(since) if since is not None else None
    later = series.pattern.since(since) if since is not None else None
    if since is None or earlier is None:
        return series, ()
    if later is None:
        raise Refused("series-over", series=series.reference, day=since)
    following = replace(series, id=uuid4(), reference=mint(), pattern=later, version=1)
    ended = replace(series, pattern=earlier)
    return following, ((series, ended), (replace(following, removed=True), following))


def plan_change(
    reading: Reading,
    state: SeriesState,
    seen: Session,
    wanted: Session,
    *,
    since: date | None,
    overwrite: bool,
    mint_series: Mint,
) -> SeriesEdit:
    """Bring a change of one session over to the series, from a date on or all of it.

    Times move by the same difference of wall time. Sessions in the register are left as they are, and so is what
    somebody moved or edited by itself, unless ``overwrite``. Where dates move, the new dates' closed days decide anew
    what is left out or moved.

    Raises:
        Refused: The dates cannot be moved that way.
        Malformed: A time that cannot be.
    """
    old, pairs = split(state, since, mint_series)
    new, days = old.shifted(wanted.start - seen.start, wanted.end - seen.end)
    pairs = (pairs[0], (replace(new, removed=True), new)) if pairs else ((old, new),)
    held = {each.original - timedelta(days=days): each for each in state.planned(new)}
    bringing = _Bringing(reading, state, seen, wanted, new, days, overwrite=overwrite)
    edit = bringing.edit
    for day, session in _with_gaps(state, since, held, days).items():
        occurrence = held.get(day)
        if session is not None:
            bringing.over(session, day, occurrence)
        elif occurrence is not None and occurrence.held is not None:
            made = copied(reading, wanted, new.slot(occurrence.held))
            edit.create(_member(made, new, new.original_start(occurrence.original)))
    closed = tuple(each for each in held.values() if each.closed is not None) if days else ()
    return edit.done(pairs, closed)


class _Bringing:
    """Brings one change over to one session after the other."""

    def __init__(
        self,
        reading: Reading,
        state: SeriesState,
        seen: Session,
        wanted: Session,
        new: Series,
        days: int,
        *,
        overwrite: bool,
    ) -> None:
        self.edit = _Edit()
        self._reading = reading
        self._state = state
        self._seen = seen
        self._wanted = wanted
        self._new = new
        self._days = days
        self._overwrite = overwrite
        self._moves = (wanted.start, wanted.end) != (seen.start, seen.end)

    def over(self, session: Session, day: date, occurrence: Occurrence | None) -> None:
        """To the session of an original date, which the series now has on that occurrence."""
        edit, new = self.edit, self._new
        original = new.original_start(day + timedelta(days=self._days))
        told = _member(session, new, original)
        marked = session.id in self._state.marked
        if session.id == self._seen.id and not (marked and self._moves):
            edit.change(session, _settled(self._reading, session, _member(self._wanted, new, original)))
        elif session.removed:
            edit.change(session, told)
        elif marked:
            edit.kept.append(KeptSession(session, WhyKept.MARKED))
            edit.change(session, told)
        elif self._closes(session, occurrence):
            edit.change(session, replace(told, removed=True, allowances=()))
        else:
            self._merge(session, self._timed(session, told, occurrence))

    def _alone(self, session: Session) -> bool:
        return self._moves and self._state.moved_alone(session)

    def _closes(self, session: Session, occurrence: Occurrence | None) -> bool:
        """Whether the date it would move to is closed and left out."""
        stays = self._alone(session) and not self._overwrite
        return bool(self._days) and not stays and occurrence is not None and occurrence.held is None

    def _timed(self, session: Session, told: Session, occurrence: Occurrence | None) -> Session:
        if not self._moves:
            return told
        alone = self._alone(session)
        if alone and not self._overwrite:
            self.edit.kept.append(KeptSession(session, WhyKept.MOVED))
            return told
        if occurrence is not None and occurrence.held is not None and (self._days or alone):
            return moved(told, self._new.slot(occurrence.held))
        # Only the time of day moves: on its own date, though that may be closed by now.
        day = self._state.held(session).day if alone else session.day
        return moved(told, self._new.slot(day + timedelta(days=self._days)))

    def _merge(self, session: Session, timed: Session) -> None:
        after, edited = merged(self._reading, self._seen, self._wanted, timed, overwrite=self._overwrite)
        if edited:
            self.edit.kept.append(KeptSession(session, WhyKept.EDITED))
        self.edit.change(session, _settled(self._reading, session, after))


def plan_alone(reading: Reading, stored: Session, wanted: Session) -> SeriesEdit:
    """Change one session and leave it in its series, where it shows as an exception."""
    edit = _Edit()
    edit.change(stored, wanted if wanted.removed else _settled(reading, stored, wanted))
    return edit.done(())


def plan_removal(state: SeriesState, *, since: date | None, overwrite: bool) -> SeriesEdit:
    """Take the sessions from a date on, or all, off the plan; the register's stay, and those moved by themselves too."""
    edit = _Edit()
    for session in state.since(since).values():
        if session.removed:
            continue
        why = why_kept(state, session)
        if why is WhyKept.MARKED or (why is WhyKept.MOVED and not overwrite):
            edit.kept.append(KeptSession(session, why))
        else:
            edit.change(session, replace(session, removed=True, allowances=()))
    series = state.series
    earlier = series.pattern.before(since) if since is not None else None
    if earlier is not None:
        return edit.done(((series, replace(series, pattern=earlier)),))
    return edit.done(((series, replace(series, removed=not edit.kept)),))


def plan_end(reading: Reading, state: SeriesState, last: date, *, overwrite: bool) -> SeriesEdit:
    """End a series on another date (included): later ones are taken off, or further ones made like its last.

    Raises:
        Malformed: Nothing would be left of it, or it would be more than three years.
    """
    series = state.series
    new = replace(series, pattern=series.pattern.ending(last))
    if last < series.pattern.last:
        shorter = plan_removal(state, since=last + timedelta(days=1), overwrite=overwrite)
        return replace(shorter, series=((series, new),))
    edit, model = _Edit(), state.model()
    further = [each for each in state.planned(new) if each.original > series.pattern.last]
    for each in further:
        if each.held is not None:
            session = copied(reading, model, new.slot(each.held))
            edit.create(_member(session, new, new.original_start(each.original)))
    return edit.done(((series, new),), tuple(each for each in further if each.closed is not None))


def _with_gaps(
    state: SeriesState, since: date | None, held: dict[date, Occurrence], days: int
) -> dict[date, Session | None]:
    """The sessions by original date; where dates move, also those that a closed day had left out."""
    found: dict[date, Session | None] = dict(state.since(since))
    if days:
        found |= {day: None for day in held if day not in found}
    return dict(sorted(found.items()))


def _member(session: Session, series: Series, original: datetime) -> Session:
    return replace(session, series=series.id, original_start=original)


def _settled(reading: Reading, before: Session, after: Session) -> Session:
    """A changed session with kind and list right for its date."""
    if after.day != before.day:
        after = with_roster(reading, replace(after, kind=kind_on(reading, after.kind.code, after.slot)))
    return replace(after, sensitivity=after.sensitivity.at_least(after.kind.default_sensitivity))
