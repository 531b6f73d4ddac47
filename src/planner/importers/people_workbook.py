"""A table in an Excel workbook (.xlsx): the first worksheet with anything in it."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from datetime import date, datetime, time
from io import BytesIO
from typing import TYPE_CHECKING, Any
from zipfile import BadZipFile, ZipFile

from planner.domain.refusals import Malformed, PlannerError
from planner.services.people_import_sheet import MOST_COLUMNS, MOST_LINES, Sheet, SheetLine

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook

_MOST_UNPACKED = 200_000_000
_MOST_PARTS = 2_000
_MOST_CELLS = MOST_LINES * MOST_COLUMNS
# Excel's own last row: one file can claim more, and would be counted through for hours.
_LAST_ROW = 1_048_576


def workbook_sheet(content: bytes) -> Sheet:
    """The first worksheet with anything in it; of formulas, what they showed when the file was saved.

    Raises:
        Malformed: It is not a workbook, it is broken or locked, or there is too much of it.
    """
    _check_parts(content)
    try:
        with warnings.catch_warnings():
            # What the library does not keep of a workbook (pictures, drop-down lists) is nothing to us.
            warnings.simplefilter("ignore")
            return _read(content)
    except PlannerError:
        raise
    except Exception:  # noqa: BLE001  # a broken file may break the library anywhere
        raise Malformed("import-broken-workbook") from None


def _check_parts(content: bytes) -> None:
    """Let pass what unpacks to something that fits: a small file may unpack to fill the memory."""
    try:
        with ZipFile(BytesIO(content)) as packed:
            parts = packed.infolist()
    except (BadZipFile, OSError, ValueError, NotImplementedError):
        raise Malformed("import-broken-workbook") from None
    if len(parts) > _MOST_PARTS or sum(part.file_size for part in parts) > _MOST_UNPACKED:
        raise Malformed("import-too-large", most=_MOST_UNPACKED // 1_000_000)
    if not any(part.filename == "[Content_Types].xml" for part in parts):
        raise Malformed("import-not-workbook")


def _read(content: bytes) -> Sheet:
    from openpyxl import load_workbook

    book: Workbook = load_workbook(BytesIO(content), read_only=True, data_only=True, keep_links=False)
    try:
        sheets: list[Any] = list(book.worksheets)
        for sheet in sheets:
            lines = tuple(_lines(sheet))
            if lines:
                others = tuple(other.title for other in sheets if other is not sheet)
                return Sheet(lines=lines, title=sheet.title, others=others)
        return Sheet(lines=())
    finally:
        book.close()


def _lines(sheet: Any) -> Iterator[SheetLine]:
    # What a file says of its own size is often wrong.
    sheet.reset_dimensions()
    rows = sheet.iter_rows(max_row=_LAST_ROW, values_only=True)
    found = walked = 0
    for number, row in enumerate(rows, 1):
        # A cell at the far right without anything in it makes a row of thousands.
        walked += len(row)
        if walked > _MOST_CELLS:
            raise Malformed("import-too-wide", most=MOST_COLUMNS, line=number)
        if not any(value is not None for value in row):
            continue
        cells = tuple(_text(value) for value in row)
        if not any(cells):
            continue
        if any(cells[MOST_COLUMNS:]):
            raise Malformed("import-too-wide", most=MOST_COLUMNS, line=number)
        found += 1
        if found > MOST_LINES:
            raise Malformed("import-too-long", most=MOST_LINES)
        yield SheetLine(number, _trimmed(cells[:MOST_COLUMNS]))


def _trimmed(cells: tuple[str, ...]) -> tuple[str, ...]:
    """The cells without the empty ones at the end."""
    last = len(cells)
    while last and not cells[last - 1]:
        last -= 1
    return cells[:last]


def _text(value: object) -> str:
    """What a cell shows, as it would be typed: whole numbers without a point, dates as 2026-11-25."""
    match value:
        case None:
            return ""
        case bool():
            return "1" if value else "0"
        case float() if value.is_integer():
            return str(int(value))
        case datetime() if value.time() == time(0):
            return value.date().isoformat()
        case date() | time():
            return value.isoformat()
        case _:
            return str(value).strip()
