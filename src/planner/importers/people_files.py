"""A file with a table of people: which sort of file it is, by what is in it and not by its name."""

from __future__ import annotations

from planner.domain.refusals import Malformed
from planner.importers.people_text import text_sheet
from planner.importers.people_workbook import workbook_sheet
from planner.services.people_import_sheet import MOST_BYTES, Sheet

_ZIP = b"PK\x03\x04"
# Excel before 2007, and any workbook that is locked with a password.
_OLD_OFFICE = b"\xd0\xcf\x11\xe0"


def read_sheet(content: bytes) -> Sheet:
    """The table in a file: a worksheet (.xlsx), or text with commas, semicolons or tabs between the columns.

    Raises:
        Malformed: It is neither, it is broken, or it is larger than any list of people.
    """
    if len(content) > MOST_BYTES:
        raise Malformed("import-too-large", most=MOST_BYTES // 1_000_000)
    if content.startswith(_ZIP):
        sheet = workbook_sheet(content)
    elif content.startswith(_OLD_OFFICE):
        raise Malformed("import-old-excel")
    else:
        sheet = text_sheet(content)
    if not sheet.lines:
        raise Malformed("import-empty")
    return sheet
