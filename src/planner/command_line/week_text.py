"""Weeks and sessions as people read them in a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from planner.command_line.tables import table
from planner.domain.clashes import Clash
from planner.domain.planned_week import PlannedWeek
from planner.domain.session import EndIs, Session, Slot
from planner.domain.templates import SkippedCell
from planner.wording import Wording
from planner.wording.forms import short_day, table_hours, weekday

_COLUMNS = ("day", "time", "hours", "session", "kind", "title", "place", "staff", "participants")
_HOURS = 2


def week_lines(week: PlannedWeek, words: Wording) -> Iterator[str]:
    """A heading, the plan, the totals, and what to look out for."""
    ref = week.subject.ref
    yield words.say("week-heading", week=week.week, name=ref.name, reference=ref.reference)
    rows = [(week.slot(session), _row(session, week.slot(session), words)) for session in week.sessions]
    rows += [(busy.slot, _busy_row(busy.slot, words)) for busy in week.busy]
    if rows:
        yield ""
        yield from _table([row for _, row in sorted(rows, key=lambda row: row[0].start)], words)
    else:
        yield words.say("week-empty")
    yield ""
    yield words.say(
        "week-totals",
        planned=words.duration(week.planned_minutes),
        company=words.duration(week.company_minutes),
    )
    if week.individual:
        yield ""
        yield words.say("week-individual")
        yield from _table([_row(session, session.slot, words) for session in week.individual], words)
    for day in week.closed_days:
        yield words.say("week-closed-day", day=weekday(words.language, day.day), date=day.day, name=day.name)
    yield from clash_lines(week.clashes, words)


def clash_lines(clashes: Iterable[Clash], words: Wording) -> Iterator[str]:
    """A sentence for each clash, and why it was let stand."""
    for clash in clashes:
        text = words.clash(clash)
        text = text[:1].upper() + text[1:]
        yield words.say("clash-allowed", text=text, reason=clash.reason) if clash.reason else text


def skipped_lines(skipped: Iterable[SkippedCell], words: Wording) -> Iterator[str]:
    """A sentence for each cell that was not planned."""
    for cell in skipped:
        yield words.say(
            "cell-skipped",
            title=cell.title,
            day=weekday(words.language, cell.day),
            date=cell.day,
            closed=cell.closed,
        )


def session_table(sessions: Iterable[Session], words: Wording) -> Iterator[str]:
    """Sessions as a table."""
    return _table([_row(session, session.slot, words) for session in sessions], words)


def _table(rows: list[list[str]], words: Wording) -> Iterator[str]:
    return table([words.say(f"column-{column}") for column in _COLUMNS], rows, right=[_HOURS])


def _row(session: Session, slot: Slot, words: Wording) -> list[str]:
    people = ", ".join(row.citizen.reference for row in session.attending)
    return [
        _day(slot, words),
        words.say("time-assumed", times=slot) if session.end_is is EndIs.ASSUMED else words.times(slot),
        table_hours(slot.minutes),
        session.reference,
        words.words(session.kind.name),
        session.title,
        session.place.name if session.place else "",
        ", ".join(person.name for person in session.staff),
        words.say("cohort-people", cohort=session.cohort.name, n=len(session.attending))
        if session.cohort
        else people,
    ]


def _busy_row(slot: Slot, words: Wording) -> list[str]:
    row = [_day(slot, words), words.times(slot), table_hours(slot.minutes), "", "", words.say("busy")]
    return row + [""] * (len(_COLUMNS) - len(row))


def _day(slot: Slot, words: Wording) -> str:
    return f"{weekday(words.language, slot.day)[:3]} {short_day(words.language, slot.day)}"
