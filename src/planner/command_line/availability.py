"""``planner hours`` and ``planner closing-days``: when people and places can be used."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime, time, timedelta
from uuid import UUID, uuid4

import click

from planner.command_line.call import Call
from planner.command_line.options import Opt, PlannerGroup, argument, command, ref
from planner.command_line.shapes import Shape, moment, ref_shape
from planner.command_line.tables import table
from planner.command_line.values import CLOCK, DAY, MOMENT, OneOf, one_named
from planner.domain.availability import Absence, Availability, Competence, HoursSort, WeekHours
from planner.domain.clock import today
from planner.domain.isoweek import WEEKDAYS
from planner.domain.planned_week import Subject, SubjectType
from planner.domain.refusals import Unknown
from planner.wording import Wording, forms

_group = PlannerGroup("hours")
_WHOSE = (ref("staff"), ref("room"), ref("workplace"), ref("citizen"))
_DATED = (
    Opt("--since", type=DAY, says="option-hours-since"),
    Opt("--until", type=DAY, says="option-hours-until"),
)


def add_to(root: click.Group) -> None:
    """Make the commands part of the tree."""
    root.add_command(_group)


@command(
    _group,
    "add",
    *_WHOSE,
    Opt("--weekday", type=OneOf(WEEKDAYS), multiple=True, says="option-hours-weekday"),
    Opt("--from", "start", type=CLOCK, required=True, says="option-hours-from"),
    Opt("--to", "end", type=CLOCK, required=True, says="option-hours-to"),
    Opt("--pause", is_flag=True, says="option-hours-pause"),
    *_DATED,
    Opt("--note", default=""),
)
def _add(
    call: Call,
    *,
    weekday: tuple[str, ...],
    start: time,
    end: time,
    pause: bool,
    since: date | None,
    until: date | None,
    note: str,
    **whose: str | None,
) -> None:
    subject = _subject(call, whose)
    sort = HoursSort.PAUSE if pause else HoursSort.OPEN
    if subject.type is SubjectType.CITIZEN:
        sort = HoursSort.KEPT_FREE
    kept = [
        call.office.availability.add(
            call.acting,
            WeekHours(
                id=uuid4(),
                subject=subject,
                sort=sort,
                weekday=day,
                start=start,
                end=end,
                since=since or today(call.office.clock),
                until=until,
                note=note,
            ),
        ).kept
        for day in tuple(WEEKDAYS.index(each) for each in weekday) or (0, 1, 2, 3, 4)
    ]
    _tell(call, kept)


@command(
    _group,
    "away",
    *_WHOSE[:3],
    Opt("--start", type=MOMENT, required=True),
    Opt("--end", type=MOMENT, required=True),
    Opt("--note", default=""),
)
def _away(call: Call, *, start: datetime, end: datetime, note: str, **whose: str | None) -> None:
    absence = Absence(id=uuid4(), subject=_subject(call, whose), start=start, end=end, note=note)
    _tell(call, [call.office.availability.add(call.acting, absence).kept])


@command(
    _group,
    "competence",
    ref("staff", required=True),
    Opt("--name", required=True, says="option-competence"),
    *_DATED,
)
def _competence(call: Call, *, staff: str, name: str, since: date | None, until: date | None) -> None:
    made = Competence(
        id=uuid4(),
        subject=_subject(call, {"staff": staff}),
        name=name,
        since=since or today(call.office.clock),
        until=until,
    )
    _tell(call, [call.office.availability.add(call.acting, made).kept])


@command(
    _group,
    "list",
    *_WHOSE,
    Opt("--from", "first", type=DAY, says="option-hours-list-from"),
    Opt("--to", "last", type=DAY, says="option-hours-list-to"),
)
def _list(call: Call, *, first: date | None, last: date | None, **whose: str | None) -> None:
    begin = first or today(call.office.clock)
    end = last or begin + timedelta(days=365)
    found = call.office.availability.list(call.acting, _subject(call, whose), begin, end)
    call.show([_shape(entry) for entry in found], _lines(found, call.words))


@command(_group, "remove", argument("ID"))
def _remove(call: Call, *, id: str) -> None:  # noqa: A002  # the argument is called ID where it is typed
    try:
        identity = UUID(id.strip())
    except ValueError:
        raise Unknown("unknown-availability", entry=id) from None
    keeping = call.office.availability
    entry = keeping.remove(call.acting, keeping.found(call.acting, identity)).kept
    call.show(_shape(entry), [call.words.say("hours-removed", who=entry.subject.ref)])


def _subject(call: Call, whose: dict[str, str | None]) -> Subject:
    sort, reference = one_named(**whose)
    return call.office.availability.subject(call.acting, SubjectType(sort), reference)


def _tell(call: Call, kept: list[Availability]) -> None:
    words = call.words
    call.show(
        [_shape(entry) for entry in kept],
        [words.say("hours-kept", who=kept[0].subject.ref), *_lines(kept, words)],
    )


def _shape(entry: Availability) -> Shape:
    shape: Shape = {
        "id": str(entry.id),
        "subject": {"type": entry.subject.type.value, **ref_shape(entry.subject.ref)},
        "sort": _sort(entry),
    }
    if isinstance(entry, Absence):
        return {**shape, "start": moment(entry.start), "end": moment(entry.end), "note": entry.note}
    shape |= {"since": entry.since.isoformat(), "until": entry.until.isoformat() if entry.until else None}
    if isinstance(entry, Competence):
        return {**shape, "name": entry.name}
    return {
        **shape,
        "weekday": WEEKDAYS[entry.weekday],
        "start": f"{entry.start:%H:%M}",
        "end": f"{entry.end:%H:%M}",
        "note": entry.note,
    }


def _sort(entry: Availability) -> str:
    if isinstance(entry, WeekHours):
        return entry.sort.value
    return "absence" if isinstance(entry, Absence) else "competence"


def _lines(found: Iterable[Availability], words: Wording) -> Iterator[str]:
    rows = [
        [
            words.say(f"hours-{_sort(entry)}"),
            _when(entry, words),
            _until(entry, words),
            _text(entry),
            str(entry.id),
        ]
        for entry in found
    ]
    if not rows:
        return iter([words.say("hours-none")])
    heads = ("sort", "when", "dates", "note", "id")
    return table([words.say(f"column-{each}") for each in heads], rows)


def _when(entry: Availability, words: Wording) -> str:
    if isinstance(entry, WeekHours):
        # Any Monday will do to find the name of a weekday.
        day = forms.weekday(words.language, date(2026, 11, 23) + timedelta(days=entry.weekday))
        return f"{day} {forms.times(words.language, entry.start, entry.end)}"
    if isinstance(entry, Absence):
        return f"{words.text(entry.start)} – {words.text(entry.end)}"
    return ""


def _until(entry: Availability, words: Wording) -> str:
    if isinstance(entry, Absence):
        return ""
    return f"{words.text(entry.since)} – {words.text(entry.until) if entry.until else ''}".rstrip()


def _text(entry: Availability) -> str:
    return entry.name if isinstance(entry, Competence) else entry.note
