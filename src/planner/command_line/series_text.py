"""What an act on a series did, as people read it and as ``--json`` prints it."""

from __future__ import annotations

from collections.abc import Iterator

from planner.command_line.shapes import Shape, clashes_shape, moment, session_shape
from planner.command_line.week_text import clash_lines, session_table
from planner.domain.series import Occurrence, Series
from planner.domain.session import Session
from planner.services.series_state import KeptSession, SeriesResult, SeriesView
from planner.wording import Wording
from planner.wording.forms import weekday


def series_lines(result: SeriesResult, words: Wording) -> Iterator[str]:
    """What was made, changed, taken off and kept, and what closed days did."""
    done = "series-would" if result.change is None else "series-did"
    for what, sessions in (
        ("created", result.created),
        ("changed", tuple(after for _, after in result.changed)),
        ("removed", result.removed),
    ):
        if sessions:
            yield words.count(f"{done}-{what}", len(sessions))
            yield ""
            yield from session_table(sessions, words)
            yield ""
    for kept in result.kept:
        yield _kept(kept, words)
    for closed in result.closed:
        yield _closed(closed, words)
    yield from clash_lines(result.clashes, words)


def series_shape(result: SeriesResult, words: Wording) -> Shape:
    """The same for programs; a session that was changed is shown as it is afterwards."""
    return {
        "series": _series(result.series),
        "created": [_session(each) for each in result.created],
        "changed": [_session(after) for _, after in result.changed],
        "removed": [_session(each) for each in result.removed],
        "kept": [{"session": _session(each.session), "why": each.why.value} for each in result.kept],
        "closed": [_occurrence(each, words) for each in result.closed],
        "clashes": clashes_shape(result.clashes, words),
    }


def view_lines(view: SeriesView, words: Wording) -> Iterator[str]:
    """A series' sessions, and which of them were moved by themselves."""
    yield words.say("series-heading", series=view.series.reference, last=view.series.pattern.last)
    yield ""
    yield from session_table(view.sessions, words)
    for each in view.exceptions:
        start = each.original_start or each.start
        yield words.say(
            "series-exception",
            session=each.reference,
            day=weekday(words.language, start.date()),
            start=start,
        )


def view_shape(view: SeriesView) -> Shape:
    """The same for programs."""
    return {
        "series": _series(view.series),
        "sessions": [_session(each) for each in view.sessions],
        "exceptions": [str(each.id) for each in view.exceptions],
    }


def _kept(kept: KeptSession, words: Wording) -> str:
    session = kept.session
    return words.say(
        f"series-kept-{kept.why.value}",
        session=session.reference,
        day=weekday(words.language, session.day),
        start=session.start,
    )


def _closed(closed: Occurrence, words: Wording) -> str:
    name = closed.closed.name if closed.closed else ""
    day = weekday(words.language, closed.original)
    if closed.held is None:
        return words.say("series-skipped", day=day, date=closed.original, closed=name)
    return words.say(
        "series-moved",
        day=day,
        date=closed.original,
        closed=name,
        to_day=weekday(words.language, closed.held),
        to_date=closed.held,
    )


def _session(session: Session) -> Shape:
    original = session.original_start
    return {
        **session_shape(session),
        "series": str(session.series) if session.series else None,
        "original_start": moment(original) if original else None,
    }


def _series(series: Series) -> Shape:
    pattern = series.pattern
    return {
        "id": str(series.id),
        "reference": series.reference or None,
        "first": pattern.first.isoformat(),
        "last": pattern.last.isoformat(),
        "weekdays": list(pattern.weekdays),
        "every": pattern.interval,
        "start": f"{series.start:%H:%M}",
        "end": f"{series.end:%H:%M}",
        "on_closed": series.on_closed.value,
        "removed": series.removed,
    }


def _occurrence(each: Occurrence, words: Wording) -> Shape:
    return {
        "date": each.original.isoformat(),
        "held": each.held.isoformat() if each.held else None,
        "reason": words.words(each.closed.name) if each.closed else None,
    }
