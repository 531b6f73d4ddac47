"""What the cells of a table mean: names joined, dates, yes and no, languages and lists of references."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date

from planner.domain.refusals import Malformed, Refused
from planner.services.people_import_columns import Columns
from planner.services.people_import_fields import ImportField
from planner.services.people_import_secrets import holds_number
from planner.services.people_import_sheet import SheetLine

_YES = {"ja", "j", "yes", "y", "x", "1", "true", "sand", "sandt"}
_NO = {"nej", "n", "no", "0", "false", "falsk"}
_LANGUAGES = {"dansk": "da", "danish": "da", "engelsk": "en", "english": "en"}
_DAY_FIRST = re.compile(r"(\d{1,2})[-./](\d{1,2})[-./](\d{4})")
_YEAR_FIRST = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
# What a spreadsheet shows for a formula that went wrong.
_CELL_ERRORS = {
    "#N/A",
    "#I/T",
    "#REF!",
    "#REFERENCE!",
    "#VALUE!",
    "#VÆRDI!",
    "#NAME?",
    "#NAVN?",
    "#DIV/0!",
    "#NUM!",
    "#NULL!",
}

Cells = Mapping[str, str]
"""The texts of one line by field; a field without a text is not in it."""


def cells_of(line: SheetLine, columns: Columns) -> Cells:
    """The texts of a line that are read.

    Raises:
        Refused: One of them looks like a civil registration number, which is not said.
        Malformed: One of them is what a spreadsheet shows for a mistake.
    """
    found: dict[str, str] = {}
    for field, numbers in columns.used.items():
        text = " ".join(part for number in numbers if (part := line.cell(number)))
        if not text:
            continue
        if holds_number(text):
            raise Refused("import-secret-value", column=ImportField(field))
        if text.upper() in _CELL_ERRORS:
            raise Malformed("import-cell-error", column=ImportField(field))
        found[field] = text
    return found


def day_in(cells: Cells, *fields: str) -> date | None:
    """The date in the first of the fields that has one: 2026-11-25, 25-11-2026, 25.11.2026 or 25/11/2026.

    Raises:
        Malformed: It is not a date.
    """
    text = next((cells[field] for field in fields if field in cells), None)
    if text is None:
        return None
    try:
        if match := _YEAR_FIRST.fullmatch(text):
            return date(int(match[1]), int(match[2]), int(match[3]))
        if match := _DAY_FIRST.fullmatch(text):
            return date(int(match[3]), int(match[2]), int(match[1]))
    except ValueError:
        pass
    raise Malformed("import-not-a-date", text=text[:40])


def yes_or_no(text: str) -> bool:
    """What ja, nej, x, 1, 0 and the like mean.

    Raises:
        Malformed: It is none of them.
    """
    word = text.casefold()
    if word in _YES or word in _NO:
        return word in _YES
    raise Malformed("import-not-yes-or-no", text=text[:40])


def language_in(text: str) -> str:
    """The code of a language that is named, or the code itself."""
    language, sign, country = text.partition("-")
    return _LANGUAGES.get(text.casefold(), f"{language.lower()}{sign}{country.upper()}")


def references_in(text: str) -> tuple[str, ...]:
    """The references in a list with spaces, commas, semicolons or line breaks between, each once."""
    found: dict[str, str] = {}
    for each in re.split(r"[\s,;]+", text):
        if each:
            found.setdefault(each.casefold(), each)
    return tuple(found.values())
