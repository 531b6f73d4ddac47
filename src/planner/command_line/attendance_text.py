"""Hours as people read them in a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from planner.command_line.tables import table
from planner.domain.absence_periods import AbsencePeriod
from planner.domain.agreed_hours import AgreedStep
from planner.domain.attendance import Entry
from planner.domain.closing import Closing
from planner.services.register_history import RegisterHistory
from planner.services.register_missing import MissingMarks
from planner.services.register_rows import CitizenHours, RegisterEntry
from planner.services.register_taken_in import LineIs, TakenIn
from planner.wording import Wording
from planner.wording.forms import clock, short_day, table_hours

_HOURS = (
    "week",
    "planned",
    "attended-hours",
    "lawful-absence",
    "unlawful-absence",
    "unrecorded",
    "company-planned",
    "company-attended",
    "rate",
)
_ENTRY = ("day", "session", "title", "code", "hours", "time", "reason", "marked-by", "corrected")


def hours_lines(hours: CitizenHours, words: Wording) -> Iterator[str]:
    """A heading, a row for each week, and every mark; one that was corrected says so."""
    yield words.say("attendance-heading", name=hours.citizen.name, reference=hours.citizen.reference)
    yield ""
    rows = []
    for week, total in hours.weeks.items():
        minutes = (
            total.planned,
            total.attended,
            total.lawful,
            total.unlawful,
            total.unrecorded,
            total.company_planned,
            total.company_attended,
        )
        rate = "–" if total.rate is None else words.say("percent", n=round(total.rate * 100))
        rows.append([str(week), *(table_hours(each) for each in minutes), rate])
    yield from table([words.say(f"column-{name}") for name in _HOURS], rows, right=range(1, len(_HOURS)))
    entries = [entry for entries in hours.entries.values() for entry in entries]
    if entries:
        yield ""
        yield from table(
            [words.say(f"column-{name}") for name in _ENTRY],
            [_entry_row(entry, words) for entry in entries],
            right=[4],
        )


def _entry_row(entry: RegisterEntry, words: Wording) -> list[str]:
    mark = entry.mark.entry
    between = (
        f"{clock(words.language, mark.came)}–{clock(words.language, mark.left)}"
        if mark.came and mark.left
        else ""
    )
    return [
        short_day(words.language, entry.day),
        entry.reference,
        entry.title,
        f"{mark.code.code} {words.words(mark.code.name)}" if mark.code else words.say("mark-taken-back"),
        table_hours(mark.minutes) if mark.code else "",
        between,
        mark.reason,
        entry.mark.by,
        "" if entry.current else words.say("mark-corrected"),
    ]


def closing_line(closing: Closing, words: Wording) -> str:
    """How some days stand."""
    whose = closing.cohort or closing.organisation
    return words.say("closing-line", whose=whose, first=closing.first, last=closing.last, state=closing.state)


def missing_lines(found: Sequence[MissingMarks], words: Wording) -> Iterator[str]:
    """Each session with those who are not marked, oldest first."""
    if not found:
        yield words.say("missing-none")
        return
    yield words.count("missing-heading", sum(len(each.citizens) for each in found))
    yield ""
    yield from table(
        [words.say(f"column-{name}") for name in ("day", "time", "session", "title", "cohort", "missing")],
        [
            [
                short_day(words.language, each.day),
                words.times(each.session.slot),
                each.session.reference,
                each.session.title,
                each.session.cohort.name if each.session.cohort else "",
                ", ".join(f"{who.name} ({who.reference})" for who in each.citizens),
            ]
            for each in found
        ],
    )


def history_lines(found: RegisterHistory, words: Wording) -> Iterator[str]:
    """What was changed, and how the days stand."""
    yield words.say(
        "register-history",
        name=found.citizen.name,
        reference=found.citizen.reference,
        first=found.first,
        last=found.last,
    )
    yield ""
    if not found.lines:
        yield words.say("register-history-none")
    columns = ("day", "session", "before", "after", "marked-by", "marked-at", "correction")
    yield from table(
        [words.say(f"column-{name}") for name in columns],
        [
            [
                short_day(words.language, line.slot.day),
                line.session,
                _said(line.before, words),
                _said(line.after, words),
                line.by,
                words.text(line.at),
                line.correction,
            ]
            for line in found.lines
        ],
    )
    for closing in found.closings:
        yield closing_line(closing, words)


def taken_lines(found: TakenIn, words: Wording) -> Iterator[str]:
    """What came of a file or a sheet: the problems, or what was written."""
    if found.already is not None:
        yield words.say(
            "taken-already", request=found.already.request, at=found.already.at, by=found.already.by
        )
        return
    if found.ignored:
        yield words.say("taken-ignored", columns=found.ignored)
    for problem in found.problems:
        yield words.say("taken-problem", line=problem.line, problem=words.error(problem.error))
    for closing in found.closed:
        yield words.say("taken-closed", whose=closing.organisation, first=closing.first, last=closing.last)
    counts = {what.value: found.count(what) for what in LineIs}
    yield words.say("taken-written" if found.change is not None else "taken-not-written", **counts)


def absence_lines(periods: Sequence[AbsencePeriod], words: Wording) -> Iterator[str]:
    """Periods of absence, a line each."""
    if not periods:
        yield words.say("absence-none")
    for each in periods:
        until = words.text(each.last) if each.last else words.say("absence-still")
        line = words.say(
            "absence-line", citizen=each.citizen.name, type=each.type.name, first=each.first, last=until
        )
        yield " ".join([line, *([each.comment] if each.comment else [])])


def step_lines(steps: Sequence[AgreedStep], words: Wording) -> Iterator[str]:
    """Steps of hours, a line each."""
    if not steps:
        yield words.say("steps-none")
    for each in steps:
        line = words.say(
            f"step-{each.sort.value}",
            since=each.since,
            hours=words.duration(each.weekly_minutes),
            where=each.placement.name if each.placement else "",
        )
        yield " ".join([line.strip(), "; ".join(each.tasks.splitlines())]).rstrip()


def _said(entry: Entry | None, words: Wording) -> str:
    if entry is None:
        return "–"
    if entry.code is None:
        return words.say("mark-taken-back")
    return f"{entry.code.code} {table_hours(entry.minutes)}"
