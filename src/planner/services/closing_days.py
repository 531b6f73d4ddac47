"""The days on which all sites or one are closed: public holidays, which are always there, and those the office keeps."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from uuid import NAMESPACE_OID, UUID, uuid5

from planner.domain.acting import Acting
from planner.domain.clashes import ClosedDay
from planner.domain.clock import Clock
from planner.domain.history import HistoryLine
from planner.domain.refusals import Conflict, Malformed, Unknown
from planner.services.kept_change import KeptChange
from planner.services.people_rights import check_jobcentre
from planner.services.ports import Reading, Store, Writing
from planner.services.text_rules import checked_line

FIRST, LAST = 1900, 2200

ClosingDayChange = KeptChange[ClosedDay]


class ClosingDays:
    """Shows closed days and keeps the office's own; each act is one transaction with a history line and can be undone."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def list(self, acting: Acting, year: int) -> tuple[ClosedDay, ...]:
        """Every closed day of a year, of all sites, by date.

        Raises:
            Malformed: It is no year that plans are made for.
        """
        if not FIRST <= year <= LAST:
            raise Malformed("no-such-week", year=year, week=1)
        with self._store.reading() as reading:
            found = reading.closed_days(date(year, 1, 1), date(year, 12, 31))
        return tuple(sorted(found, key=lambda each: (each.day, each.site)))

    def suggested(self, acting: Acting, year: int, site: str = "") -> tuple[ClosedDay, ...]:
        """Days of a year on which many close, for all sites or one, without those that are kept already, by date."""
        with self._store.reading() as reading:
            known = reading.closed_days(date(year, 1, 1), date(year, 12, 31))
            found = reading.busy.suggested_closing_days(year)
        kept = {day.day for day in known if day.site in {"", site}}
        return tuple(replace(day, site=site) for day in found if day.day not in kept)

    def found(self, acting: Acting, day: date, site: str = "") -> ClosedDay:
        """The closing day that the office keeps on a date, of all sites or one.

        Raises:
            Unknown: There is none.
        """
        with self._store.reading() as reading:
            kept = _kept(reading, day, site)
        if kept is None:
            raise Unknown("unknown-closing-day", day=day)
        return kept

    def close(self, acting: Acting, day: ClosedDay, expects: ClosedDay | None = None) -> ClosingDayChange:
        """Keep a closing day of all sites or one; ``expects`` is what the user saw kept there, to be called otherwise.

        Raises:
            Conflict: Somebody closed it meanwhile under another name, or changed or opened what the user saw.
            Refused: The acting person does not work at the jobcentre.
        """
        wanted = replace(day, site=checked_line("site", day.site), public=False)
        with self._store.writing() as work:
            now = _kept(work, wanted.day, wanted.site)
            if now not in (expects, wanted):
                raise _conflict(work, wanted)
            return self._put(work, acting, "closing-day-kept", now, wanted)

    def reopen(self, acting: Acting, day: ClosedDay) -> ClosingDayChange:
        """Take a closing day back, if it still is as the user saw it.

        Raises:
            Conflict: Somebody opened or changed it since.
            Refused: The acting person does not work at the jobcentre.
        """
        with self._store.writing() as work:
            if _kept(work, day.day, day.site) != day:
                raise _conflict(work, day)
            return self._put(work, acting, "closing-day-removed", day, None)

    def undo(self, acting: Acting, change: ClosingDayChange) -> ClosingDayChange:
        """Put back what stood before, if nobody changed it since; the change that comes back undoes the undo.

        Raises:
            Conflict: Somebody changed it since.
            Refused: The acting person does not work at the jobcentre.
        """
        back = change.inverse()
        with self._store.writing() as work:
            if _kept(work, back.kept.day, back.kept.site) != back.before:
                raise _conflict(work, back.kept)
            return self._put(work, acting, change.act, back.before, back.after)

    def _put(
        self, work: Writing, acting: Acting, act: str, before: ClosedDay | None, after: ClosedDay | None
    ) -> ClosingDayChange:
        check_jobcentre(acting)
        change = ClosingDayChange(act=act, before=before, after=after)
        if before == after:
            return change
        if before is not None:
            work.remove_closing_day(before)
        if after is not None:
            work.put_closing_day(after)
        line = HistoryLine(
            at=self._clock.now(),
            by=acting.label,
            act=act,
            subject_type="closing_day",
            subject=_subject(change.kept),
            before=_described(before),
            after=_described(after),
        )
        work.add_history([line])
        return change


def _kept(reading: Reading, day: date, site: str) -> ClosedDay | None:
    wanted = site.strip().casefold()
    return next(
        (
            each
            for each in reading.closed_days(day, day)
            if not each.public and each.site.strip().casefold() == wanted
        ),
        None,
    )


def _subject(day: ClosedDay) -> UUID:
    """A closing day has no id of its own: the date and the site say which it is."""
    return uuid5(NAMESPACE_OID, f"closing day {day.day.isoformat()} {day.site.strip().casefold()}")


def _conflict(work: Writing, day: ClosedDay) -> Conflict:
    lines = work.history(_subject(day))
    told = {"by": lines[-1].by, "at": lines[-1].at} if lines else {}
    return Conflict("changed-meanwhile", subject=day.day, **told)


def _described(day: ClosedDay | None) -> Mapping[str, object]:
    if day is None:
        return {}
    return {"day": day.day.isoformat(), "name": day.name.da, "name_en": day.name.en, "site": day.site}
