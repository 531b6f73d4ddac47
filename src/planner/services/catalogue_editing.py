"""The catalogue as the office sees and changes it: rows in force on a date, and edits from a date on."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date
from typing import Any, TypeVar
from uuid import uuid4

from planner.domain.acting import Acting
from planner.domain.catalogue import AttendanceCode, Attended, Entry, Group, Kind, Origin, Reason, Words
from planner.domain.clock import Clock
from planner.domain.history import HistoryLine
from planner.domain.programme_rows import ProgrammeType
from planner.domain.refusals import Conflict, Malformed, Refused
from planner.services.people_rights import check_jobcentre
from planner.services.ports import Store, Writing
from planner.services.text_rules import checked_line, checked_name

E = TypeVar("E", bound=Entry)
_NOT_EDITED = {"id", "code", "valid_from", "valid_to", "origin"}
MARK_LENGTH = 2
MOST_COLOURS = 99


class CatalogueEditing:
    """Reads the catalogue by date and makes an office's own rows."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def kinds(self, day: date) -> tuple[Kind, ...]:
        """Kinds of activity in force on a date, in display order."""
        return self._in_force(Kind, day)

    def codes(self, day: date) -> tuple[AttendanceCode, ...]:
        """Attendance codes in force on a date, in display order."""
        return self._in_force(AttendanceCode, day)

    def groups(self, day: date) -> tuple[Group, ...]:
        """Groups in force on a date, in display order."""
        return self._in_force(Group, day)

    def reasons(self, day: date) -> tuple[Reason, ...]:
        """Reasons for absence in force on a date, in display order."""
        return self._in_force(Reason, day)

    def programme_types(self, day: date) -> tuple[ProgrammeType, ...]:
        """Programmes in force on a date, in display order."""
        return self._in_force(ProgrammeType, day)

    def edit(self, acting: Acting, row: E, effective: date, **changes: object) -> E:
        """Change a row from a date on: the old one ends the day before, and a row of the office's own goes on.

        Sessions of a kind from that date on follow, and become as sensitive as the new row at least; those with marks
        keep what they had. What comes with a later version of the program never overwrites a row.

        Raises:
            Refused: The date is not after the row's start, or is when it has ended already; or the acting person does
                not work at the jobcentre.
            Conflict: Somebody changed the row since.
            Malformed: A field holds what it cannot mean, or is not one that can be changed.
        """
        wanted = _checked(replace(row, **_editable(row, changes)))
        with self._store.writing() as work:
            check_jobcentre(acting)
            if row not in work.catalogue.rows(type(row)):
                raise Conflict("changed-meanwhile", subject=row.code)
            check_edit_day(row, effective)
            made = replace(wanted, id=uuid4(), valid_from=effective, origin=Origin.OFFICE)
            work.put_entries([replace(row, valid_to=effective), made])
            moved = work.repoint_sessions(row.id, made.id, effective) if isinstance(row, Kind) else 0
            self._tell(work, acting, row, made, moved)
        return made

    def add_code(
        self,
        acting: Acting,
        symbol: str,
        name: Words,
        since: date,
        *,
        attended: Attended,
        lawful: bool | None,
        in_denominator: bool,
        **more: object,
    ) -> AttendanceCode:
        """A mark of the office's own from a date on; ``more`` are other fields of a code, such as ``threshold_minutes``.

        Raises:
            Malformed: The symbol is not one or two letters or digits, or a field holds what it cannot mean.
            Refused: The symbol is taken on that date or later, or the acting person does not work at the jobcentre.
        """
        code = _mark(symbol).upper()
        if not code.isalnum():
            raise Malformed("symbol-letters", symbol=code)
        made = AttendanceCode(
            id=uuid4(),
            code=code,
            name=name,
            valid_from=since,
            origin=Origin.OFFICE,
            attended=attended,
            lawful=lawful,
            in_denominator=in_denominator,
        )
        made = _checked(replace(made, **_editable(made, more)))
        with self._store.writing() as work:
            check_jobcentre(acting)
            for row in work.catalogue.rows(AttendanceCode):
                taken = not row.withdrawn and (row.valid_to is None or since < row.valid_to)
                if taken and row.code.casefold() == code.casefold():
                    raise Refused("symbol-taken", symbol=row.code, code=row.name)
            work.put_entries([made])
            self._tell(work, acting, replace(made, name=Words("", "")), made, 0)
        return made

    def _in_force(self, sort: type[E], day: date) -> tuple[E, ...]:
        with self._store.reading() as reading:
            return tuple(row for row in reading.catalogue.rows(sort) if row.in_force(day))

    def _tell(self, work: Writing, acting: Acting, row: Entry, made: Entry, moved: int) -> None:
        names = [
            field.name for field in fields(made) if getattr(row, field.name) != getattr(made, field.name)
        ]
        line = HistoryLine(
            at=self._clock.now(),
            by=acting.label,
            act="catalogue-edited",
            subject_type=type(made).__name__.lower(),
            subject=made.id,
            before={name: getattr(row, name) for name in names},
            after={**{name: getattr(made, name) for name in names}, "sessions": moved},
        )
        work.add_history([line])


def check_edit_day(row: Entry, effective: date) -> None:
    """Let pass a day from which a row may change.

    Raises:
        Refused: It is not after the row's start, or is when it has ended already.
    """
    if effective <= row.valid_from:
        raise Refused("edit-before-start", row=row.name, start=row.valid_from)
    if row.valid_to is not None and effective >= row.valid_to:
        raise Refused("edit-after-end", row=row.name, end=row.valid_to)


def _editable(row: Entry, changes: dict[str, Any]) -> dict[str, Any]:
    known = {field.name for field in fields(row)} - _NOT_EDITED
    for name in changes:
        if name not in known:
            raise Malformed("not-editable", field=name)
    return changes


def _checked(row: E) -> E:
    checked = replace(row, name=_named(row.name))
    if isinstance(checked, Kind):
        return replace(checked, mark=_mark(checked.mark), neutral_title=_named(checked.neutral_title))
    if isinstance(checked, Group):
        return replace(checked, mark=checked_line("mark", checked.mark))
    if isinstance(checked, AttendanceCode):
        _check_code(checked)
    return checked


def _check_code(code: AttendanceCode) -> None:
    numbers = (("threshold", code.threshold_minutes, 24 * 60), ("colour", code.colour or 0, MOST_COLOURS))
    for field, number, most in numbers:
        if not 0 <= number <= most:
            raise Malformed("number-out-of-range", field=field, number=number, least=0, most=most)
    if code.attended is not Attended.NONE and code.ahead:
        raise Malformed("present-ahead", symbol=code.code)


def _named(words: Words) -> Words:
    return Words(checked_name(words.da), checked_name(words.en))


def _mark(text: str) -> str:
    text = checked_line("mark", text)
    if not 1 <= len(text) <= MARK_LENGTH:
        raise Malformed("mark-length", longest=MARK_LENGTH)
    return text
