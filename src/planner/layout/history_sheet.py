"""A citizen's register on paper: every mark and what it replaced, by whom, when and why, week by week with sums."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from planner.domain.attendance import Hours
from planner.domain.catalogue import Words
from planner.domain.clock import wall_time
from planner.domain.closing import Closing
from planner.domain.isoweek import IsoWeek
from planner.domain.session import Slot
from planner.domain.told_marks import ToldEntry
from planner.layout.list_sheet import ListColumn, ListSection, ListSheet
from planner.wording import Wording, forms

_WHAT = (("day", 1.4), ("session", 2.7), ("before", 1.8), ("after", 2.1))
_WHO = (("reason", 1.4), ("by", 0.8), ("at", 1.3), ("correction", 1.9))


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryMark:
    """One mark at one session: what stood (None: nothing) and what was written (None: nobody has marked it).

    ``title`` None is a session of which only the time may be told. ``by`` and ``at`` are left out where they may not be told.
    """

    slot: Slot
    title: Words | None
    before: ToldEntry | None = None
    after: ToldEntry | None = None
    by: str = ""
    at: datetime | None = None
    correction: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryWeek:
    """A week's marks by session and order of writing, its closings by first day, and the hours that stand now."""

    week: IsoWeek
    marks: tuple[HistoryMark, ...]
    closings: tuple[Closing, ...]
    hours: Hours


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryPaper:
    """All that a recipient is told; weeks without sessions are left out.

    ``outside`` is a recipient who is told no more of an illness than that the absence was lawful; ``people`` says whether
    they are told who wrote what, and why.
    """

    about: str
    first: IsoWeek
    last: IsoWeek
    weeks: tuple[HistoryWeek, ...]
    outside: bool = False
    people: bool = True


def history_sheet(paper: HistoryPaper, wording: Wording) -> ListSheet:
    """The paper in words."""
    say = wording.say
    columns = (*_WHAT, *(_WHO if paper.people else ()))
    intro = [say("paper-history-intro")]
    if paper.outside:
        intro.append(say("paper-history-outside"))
    return ListSheet(
        title=say("paper-history-title"),
        about=paper.about,
        aside=_span(paper, wording),
        intro=tuple(intro),
        columns=tuple(ListColumn(say(f"paper-history-{name}"), share) for name, share in columns),
        sections=tuple(_section(week, wording, len(columns)) for week in paper.weeks),
        empty=say("paper-history-none"),
    )


def _span(paper: HistoryPaper, wording: Wording) -> str:
    if paper.first == paper.last:
        return wording.text(paper.first)
    return wording.say("paper-history-span", first=paper.first, last=paper.last)


def _section(week: HistoryWeek, wording: Wording, columns: int) -> ListSection:
    dates = forms.dates(wording.language, week.week.monday, week.week.sunday)
    rows = [_cells(mark, wording) for mark in week.marks]
    rows += [row for closing in week.closings for row in _closing_rows(closing, wording)]
    return ListSection(
        wording.say("paper-history-week", week=week.week, dates=dates),
        tuple(row[:columns] for row in rows),
        _sums(week.hours, wording, columns),
    )


def _cells(mark: HistoryMark, wording: Wording) -> tuple[str, ...]:
    title = wording.words(mark.title) if mark.title is not None else wording.say("busy")
    after = wording.say("paper-history-unrecorded") if mark.after is None else _said(mark.after, wording)
    if mark.title is None:
        after = ""
    return (
        f"{forms.weekday(wording.language, mark.slot.day)[:3]} {forms.short_day(wording.language, mark.slot.day)}",
        f"{wording.times(mark.slot)} {title}",
        _said(mark.before, wording) if mark.before is not None else "",
        after,
        mark.after.reason if mark.after is not None else "",
        mark.by,
        _moment(mark.at, wording),
        mark.correction,
    )


def _said(told: ToldEntry, wording: Wording) -> str:
    if told.code is None:
        if told.lawful is None:
            return wording.say("mark-taken-back")
        return wording.say("paper-history-lawful" if told.lawful else "paper-history-unlawful")
    said = f"{told.code.code} {wording.words(told.code.name)}"
    if told.minutes:
        said += f" {forms.table_hours(told.minutes)}"
    if told.came is not None and told.left is not None:
        said += f" ({forms.times(wording.language, told.came, told.left)})"
    return said


def _moment(at: datetime | None, wording: Wording) -> str:
    if at is None:
        return ""
    wall = wall_time(at)
    return f"{forms.short_day(wording.language, wall.date())} {wall.year} {wording.clock(wall)}"


def _closing_rows(closing: Closing, wording: Wording) -> Iterator[tuple[str, ...]]:
    """What was done to the days: closed, approved, opened again."""
    days = forms.dates(wording.language, closing.first, closing.last)
    whose = closing.cohort or closing.organisation
    acts = (
        ("closed", closing.closed_by, closing.closed_at, ""),
        ("approved", closing.approved_by, closing.approved_at, ""),
        ("reopened", closing.reopened_by, closing.reopened_at, closing.reason),
    )
    for act, by, at, why in acts:
        if at is not None:
            said = wording.say(f"paper-history-{act}", whose=whose, days=days)
            yield ("", said, "", "", "", by, _moment(at, wording), why)


def _sums(hours: Hours, wording: Wording, columns: int) -> tuple[str, ...]:
    def told(name: str, minutes: int) -> str:
        return wording.say(f"paper-history-sum-{name}", hours=forms.table_hours(minutes))

    attended = told("attended", hours.attended)
    if hours.rate is not None:
        attended += f" ({wording.say('percent', n=round(hours.rate * 100))})"
    cells = (
        wording.say("paper-history-sum"),
        f"{told('planned', hours.planned)}, {attended}",
        told("lawful", hours.lawful),
        f"{told('unlawful', hours.unlawful)}, {told('unrecorded', hours.unrecorded)}",
    )
    return (*cells, *([""] * (columns - len(cells))))
