"""Tables of people as files: text for any program, and Excel workbooks. Nothing in them runs as a formula."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from io import BytesIO, StringIO

from planner.services.people_import_sheet import FORMULA

_LONGEST_TITLE = 31
_WIDEST, _NARROWEST = 40, 8


def csv_bytes(title: str, heads: Sequence[str], rows: Sequence[Sequence[str]]) -> bytes:
    """The table as text that Danish Excel opens with a double click: UTF-8 with a mark, semicolons between columns."""
    text = StringIO()
    table = csv.writer(text, delimiter=";", lineterminator="\r\n")
    table.writerow(heads)
    table.writerows([guarded(cell) for cell in row] for row in rows)
    return text.getvalue().encode("utf-8-sig")


def xlsx_bytes(title: str, heads: Sequence[str], rows: Sequence[Sequence[str]]) -> bytes:
    """The table as a workbook with one worksheet; every cell is a text, so a reference keeps its zeros."""
    from openpyxl import Workbook
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Font
    from openpyxl.utils import get_column_letter

    book = Workbook(write_only=True)
    sheet = book.create_sheet(title[:_LONGEST_TITLE])
    sheet.freeze_panes = "A2"
    for number, head in enumerate(heads):
        longest = max((len(row[number]) for row in rows), default=0)
        width = min(max(len(head) + 2, longest + 1, _NARROWEST), _WIDEST)
        sheet.column_dimensions[get_column_letter(number + 1)].width = width

    def cell(text: str, *, bold: bool = False) -> object:
        made = WriteOnlyCell(sheet, text)
        # Said once more: the library takes a text that begins with "=" for a formula.
        made.data_type = "s"
        if bold:
            made.font = Font(bold=True)
        return made

    sheet.append([cell(head, bold=True) for head in heads])
    for row in rows:
        sheet.append([cell(text) if text else None for text in row])
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def guarded(text: str) -> str:
    """A text that no spreadsheet will run as a formula; the import takes the apostrophe off again."""
    return f"'{text}" if text.lstrip("'").startswith(FORMULA) else text


def one_line(text: str) -> str:
    """A text on one line, whatever blanks it holds, that no spreadsheet will run as a formula."""
    return guarded(" ".join(text.split()))
