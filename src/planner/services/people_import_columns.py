"""Which column of a table is which field: guessed from the heading, remembered by the office, or told."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from planner.domain.people import Record
from planner.domain.refusals import Malformed, Refused, Unknown
from planner.services.people_import_fields import FIELDS, ImportField, field_headed, field_named, heading_key
from planner.services.people_import_secrets import HIDDEN, is_column_of_numbers, shown
from planner.services.people_import_sheet import Sheet, SheetLine

# Above the headings there is often the name of the list and a date.
_LINES_BEFORE_HEADINGS = 10
_SHOWN = 60


class ColumnUse(StrEnum):
    """What becomes of a column."""

    USED = "used"
    IGNORED = "ignored"
    SECRET = "secret"  # noqa: S105  # the word says what is in the column


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One column of the table.

    Attributes:
        number: Which one, from 0.
        heading: What is written above it; empty when nothing is.
        example: The first text in it, not more than fits on a line; a sign where that may not be shown.
        use: Whether it is read; ``SECRET`` is one of civil registration numbers, which never is.
        field: The field it is read into, when it is.
    """

    number: int
    heading: str
    example: str = ""
    use: ColumnUse = ColumnUse.IGNORED
    field: str = ""


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of a table, and which of its lines has the headings (its place in the sheet's lines)."""

    all: tuple[Column, ...]
    head: int

    @property
    def used(self) -> Mapping[str, tuple[int, ...]]:
        """The columns of each field that is read, in the order of the file."""
        found: dict[str, tuple[int, ...]] = {}
        for column in self.all:
            if column.field:
                found[column.field] = (*found.get(column.field, ()), column.number)
        return found

    def rows(self, sheet: Sheet) -> Sequence[SheetLine]:
        """The lines below the headings."""
        return sheet.lines[self.head + 1 :]

    def read_as(self, number: int, field: str) -> Columns:
        """The same with a column read into a field, or (an empty field) not read."""
        use = ColumnUse.USED if field else ColumnUse.IGNORED
        changed = (
            replace(column, field=field, use=use)
            if column.number == number and column.use is not ColumnUse.SECRET
            else column
            for column in self.all
        )
        return replace(self, all=tuple(changed))


def found_columns(sort: type[Record], sheet: Sheet, remembered: Mapping[str, str]) -> Columns:
    """The columns as the office read such headings last, else as their words say.

    ``remembered`` holds the field of each heading (see :func:`remembered_headings`), empty for one that is not read.
    """
    head = _head(sort, sheet, remembered)
    columns: list[Column] = []
    taken: set[str] = set()
    below = sheet.lines[head + 1 :]
    width = max(len(line.cells) for line in sheet.lines[head:])
    for number in range(width):
        heading = sheet.lines[head].cell(number)
        texts = [text for line in below if (text := line.cell(number))]
        if not heading and not texts:
            continue
        if is_column_of_numbers(heading, texts):
            columns.append(
                Column(number=number, heading=shown(heading), use=ColumnUse.SECRET, example=HIDDEN)
            )
            continue
        example = " ".join(shown(texts[0]).split())[:_SHOWN] if texts else ""
        column = Column(number=number, heading=shown(heading), example=example)
        field = _field_of(sort, heading, remembered)
        known = field_named(sort, field)
        if known is not None and field not in taken:
            if heading_key(heading) not in known.parts:
                taken.add(field)
            column = replace(column, field=field, use=ColumnUse.USED)
        columns.append(column)
    return _without_parts(sort, Columns(tuple(columns), head), taken)


def told_columns(sort: type[Record], columns: Columns, told: Iterable[tuple[str, str]]) -> Columns:
    """The columns with some fields read from columns that were named: (field, heading); an empty heading is not read.

    Raises:
        Unknown: There is no such field, or no such column.
        Malformed: Several columns have that heading.
        Refused: It is a column of civil registration numbers.
    """
    told = tuple(told)
    for field in dict.fromkeys(field for field, _ in told):
        if field_named(sort, field) is None:
            raise Unknown("import-unknown-field", text=field, choices=[each.name for each in FIELDS[sort]])
        for column in columns.all:
            if column.field == field:
                columns = columns.read_as(column.number, "")
    for field, heading in told:
        if heading.strip():
            columns = columns.read_as(_headed(columns, heading).number, field)
    return columns


def check_columns(sort: type[Record], columns: Columns) -> None:
    """Let pass columns that people can be told from.

    Raises:
        Malformed: Neither name nor reference is among them, or two are read into the same field.
    """
    used = columns.used
    for name, numbers in used.items():
        field = field_named(sort, name)
        if len(numbers) > 1 and not (field and field.parts):
            raise Malformed("import-field-twice", column=ImportField(name))
    if not {"name", "reference"} & set(used):
        headings = [column.heading for column in columns.all if column.heading]
        raise Malformed("import-no-name", choices=headings[:20])


def remembered_headings(text: str | None) -> dict[str, str]:
    """The fields of headings that an office has kept; empty when nothing was, or it cannot be read."""
    try:
        kept = json.loads(text or "{}")
    except ValueError:
        return {}
    if not isinstance(kept, dict):
        return {}
    return {key: value for key, value in kept.items() if isinstance(key, str) and isinstance(value, str)}


def kept_headings(sort: type[Record], sheet: Sheet, columns: Columns, remembered: Mapping[str, str]) -> str:
    """What an office keeps of the columns: only where they are not read as they would be without it."""
    kept = dict(remembered)
    guessed = {column.number: column.field for column in found_columns(sort, sheet, {}).all}
    keys = [heading_key(column.heading) for column in columns.all]
    for column, key in zip(columns.all, keys, strict=True):
        # Of two columns with one heading the next table has the first, and this one's may have been the second.
        if not key or keys.count(key) > 1 or column.use is ColumnUse.SECRET:
            continue
        if column.field == guessed.get(column.number, ""):
            kept.pop(key, None)
        else:
            kept[key] = column.field
    return json.dumps(kept, ensure_ascii=False, sort_keys=True) if kept else ""


def _head(sort: type[Record], sheet: Sheet, remembered: Mapping[str, str]) -> int:
    """The line with the most headings that are known, the first of them; the first line when there are none."""
    candidates = sheet.lines[:_LINES_BEFORE_HEADINGS]
    scores = [sum(bool(_field_of(sort, cell, remembered)) for cell in line.cells) for line in candidates]
    return scores.index(max(scores))


def _field_of(sort: type[Record], heading: str, remembered: Mapping[str, str]) -> str:
    if (kept := remembered.get(heading_key(heading))) is not None:
        return kept
    found = field_headed(sort, heading)
    return found.name if found else ""


def _without_parts(sort: type[Record], columns: Columns, whole: Iterable[str]) -> Columns:
    """Where there is a column for all of a field, those for parts of it say it again and are not read."""
    for name in whole:
        field = field_named(sort, name)
        for column in columns.all:
            if field and column.field == name and heading_key(column.heading) in field.parts:
                columns = columns.read_as(column.number, "")
    return columns


def _headed(columns: Columns, heading: str) -> Column:
    key = heading_key(heading)
    found = [column for column in columns.all if heading_key(column.heading) == key]
    if not found:
        headings = [column.heading for column in columns.all if column.heading]
        raise Unknown("import-unknown-column", column=shown(heading), choices=headings[:20])
    if len(found) > 1:
        raise Malformed("import-same-heading", column=shown(heading))
    if found[0].use is ColumnUse.SECRET:
        raise Refused("import-secret-column", column=shown(heading))
    return found[0]
