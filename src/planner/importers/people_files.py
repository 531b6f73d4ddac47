"""A file with a table of people: which sort of file it is, by what is in it and not by its name."""

from __future__ import annotations

from pathlib import Path

from planner.domain.refusals import Malformed, Unavailable
from planner.importers.people_text import text_sheet
from planner.importers.people_workbook import workbook_sheet
from planner.services.people_import_sheet import MOST_BYTES, Sheet

_ZIP = b"PK\x03\x04"
# Excel before 2007, and any workbook that is locked with a password.
_OLD_OFFICE = b"\xd0\xcf\x11\xe0"


def read_sheet(source: bytes | Path) -> Sheet:
    """The table in a file, or in its bytes: a worksheet (.xlsx), or text with commas, semicolons or tabs.

    Raises:
        Malformed: It is neither, it is broken, or it is larger than any list of people.
        Unavailable: There is no such file, or it cannot be read.
    """
    content = _content(source) if isinstance(source, Path) else source
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


def _content(path: Path) -> bytes:
    """What a file holds; of one that is too large, only that it is."""
    try:
        if path.stat().st_size > MOST_BYTES:
            raise Malformed("import-too-large", most=MOST_BYTES // 1_000_000)
        return path.read_bytes()
    except FileNotFoundError:
        raise Unavailable("import-file-missing", file=str(path)) from None
    except (OSError, ValueError):
        raise Unavailable("import-file-unreadable", file=str(path)) from None
