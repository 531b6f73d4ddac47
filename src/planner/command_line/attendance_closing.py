"""``planner attendance close|approve|reopen|missing|history``: days that are done with, and those that are not."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from planner.command_line.attendance_group import GROUP
from planner.command_line.attendance_shapes import closing_shape, history_shape, missing_shape
from planner.command_line.attendance_text import closing_line, history_lines, missing_lines
from planner.command_line.call import Call
from planner.command_line.options import Opt, command, ref
from planner.command_line.out_files import write_whole
from planner.command_line.values import DAY, WEEK, one_named
from planner.domain.closing import Closing
from planner.domain.isoweek import IsoWeek
from planner.domain.recipients import RecipientType
from planner.domain.refusals import Malformed
from planner.services.history_papers import HistoryOrder

__all__ = ["GROUP"]


@command(
    GROUP,
    "close",
    Opt("--date", "day", type=DAY, says="option-closing-day"),
    Opt("--week", type=WEEK, says="option-closing-week"),
    ref("organisation", says="option-closing-organisation"),
    ref("cohort", says="option-closing-cohort"),
    Opt("--leave-blank", is_flag=True),
)
def _close(
    call: Call,
    *,
    day: date | None,
    week: IsoWeek | None,
    organisation: str | None,
    cohort: str | None,
    leave_blank: bool,
) -> None:
    first, last = _span(day, week)
    change = call.office.closings.close(
        call.acting, first, last, organisation=organisation, cohort=cohort, leave_blank=leave_blank
    )
    _show(call, change.kept)


@command(
    GROUP,
    "approve",
    Opt("--date", "day", type=DAY, required=True, says="option-closing-day"),
    ref("organisation", says="option-closing-organisation"),
    ref("cohort", says="option-closing-cohort"),
)
def _approve(call: Call, *, day: date, organisation: str | None, cohort: str | None) -> None:
    closings = call.office.closings
    found = closings.find(call.acting, day, organisation=organisation, cohort=cohort)
    _show(call, closings.approve(call.acting, found.id).kept)


@command(
    GROUP,
    "reopen",
    Opt("--date", "day", type=DAY, required=True, says="option-closing-day"),
    ref("organisation", says="option-closing-organisation"),
    ref("cohort", says="option-closing-cohort"),
    Opt("--reason", required=True, says="option-reopen-reason"),
)
def _reopen(call: Call, *, day: date, organisation: str | None, cohort: str | None, reason: str) -> None:
    closings = call.office.closings
    found = closings.find(call.acting, day, organisation=organisation, cohort=cohort)
    _show(call, closings.reopen(call.acting, found.id, reason).kept)


@command(
    GROUP,
    "missing",
    Opt("--from", "first", type=DAY, required=True, says="option-first-day"),
    Opt("--to", "last", type=DAY, required=True, says="option-last-day"),
    ref("cohort", says="option-closing-cohort"),
    Opt("--mine", is_flag=True),
)
def _missing(call: Call, *, first: date, last: date, cohort: str | None, mine: bool) -> None:
    found = call.office.register.missing(call.acting, first, last, cohort=cohort, mine=mine)
    call.show([missing_shape(each) for each in found], missing_lines(found, call.words))


@command(
    GROUP,
    "history",
    ref("citizen", required=True),
    Opt("--from", "first", type=DAY, required=True, says="option-first-day"),
    Opt("--to", "last", type=DAY, required=True, says="option-last-day"),
    Opt("--pdf", metavar="FILE.pdf", says="option-history-pdf"),
    ref("provider", says="option-history-provider"),
    ref("workplace", says="option-history-workplace"),
)
def _history(
    call: Call,
    *,
    citizen: str,
    first: date,
    last: date,
    pdf: str | None,
    provider: str | None,
    workplace: str | None,
) -> None:
    if pdf is not None:
        sort, of = one_named(
            citizen=citizen if not provider and not workplace else None,
            provider=provider,
            workplace=workplace,
        )
        order = HistoryOrder(
            citizen=citizen,
            first=IsoWeek.of(first),
            last=IsoWeek.of(last),
            recipient=RecipientType(sort),
            of=of,
        )
        write_whole(Path(pdf), call.office.history_papers.pdf(call.acting, order, call.words))
        call.show({"file": pdf}, [call.words.say("file-written", file=pdf)])
        return
    if provider or workplace:
        raise Malformed("history-needs-pdf")
    found = call.office.closings.history_of(call.acting, citizen, first, last)
    call.show(history_shape(found), history_lines(found, call.words))


def _span(day: date | None, week: IsoWeek | None) -> tuple[date, date]:
    if (day is None) == (week is None):
        raise Malformed("day-or-week")
    if day is not None:
        return day, day
    assert week is not None
    return week.monday, week.sunday


def _show(call: Call, closing: Closing) -> None:
    call.show(closing_shape(closing), [closing_line(closing, call.words)])
