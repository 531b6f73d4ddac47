"""Hours as people read them in a terminal."""

from __future__ import annotations

from collections.abc import Iterator

from planner.command_line.tables import table
from planner.services.register_rows import CitizenHours, RegisterEntry
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
