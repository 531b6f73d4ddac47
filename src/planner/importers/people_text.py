"""A table in a text file, whatever wrote it: the letters and the sign between the columns are found by looking."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from io import StringIO

from planner.domain.refusals import Malformed
from planner.importers.charset import likely_letters
from planner.services.people_import_sheet import FORMULA, MOST_COLUMNS, MOST_LINES, Sheet, SheetLine

# The first one wins where two stand equally often.
_DELIMITERS = ";,\t"
# What text files hold: everything but control characters, and of those tab, line feed and return.
_NOT_TEXT = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
# What Excel writes on a first line to tell itself of the sign.
_TOLD = re.compile(r"sep=(.)\r?\n", re.IGNORECASE)


def text_sheet(content: bytes) -> Sheet:
    """The table in a text file.

    Raises:
        Malformed: It is not text, a quotation mark is left open, or there is too much of it.
    """
    text = decoded(content)
    told = _TOLD.match(text)
    skipped = 0
    if told is not None:
        text, skipped = text[told.end() :], 1
    lines: list[SheetLine] = []
    for number, cells in _rows(text, told[1] if told else delimiter_of(text)):
        if any(cells):
            if len(cells) > MOST_COLUMNS:
                raise Malformed("import-too-wide", most=MOST_COLUMNS, line=number + skipped)
            lines.append(SheetLine(number + skipped, cells))
        if len(lines) > MOST_LINES:
            raise Malformed("import-too-long", most=MOST_LINES)
    return Sheet(lines=tuple(lines))


def decoded(content: bytes) -> str:
    """The text of a file in UTF-8, UTF-16 (with or without a mark), UTF-32 or the letters of Windows in Western Europe.

    Raises:
        Malformed: It is none of them.
    """
    for letters, rest in likely_letters(content):
        try:
            text = rest.decode(letters)
        except UnicodeDecodeError:
            continue
        if not _NOT_TEXT.search(text):
            return text
    raise Malformed("import-not-text")


def delimiter_of(text: str) -> str:
    """The sign that stands most often between the words of the first line with any; a semicolon when there is none."""
    first = next((line for line in StringIO(text) if line.strip()), "")
    outside = re.sub(r'"[^"]*"', "", first)
    return max(_DELIMITERS, key=outside.count)


def _rows(text: str, delimiter: str) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Rows with the number of the line each begins on; a text in quotation marks may go over several."""
    # Strict, or a mark that is never closed would swallow the rest of the file without a word.
    reader = csv.reader(StringIO(text, newline=""), delimiter=delimiter, strict=True, skipinitialspace=True)
    begins = 1
    try:
        for row in reader:
            yield begins, tuple(_cell(cell) for cell in row)
            begins = reader.line_num + 1
    except csv.Error:
        raise Malformed("import-quotes", line=begins) from None


def _cell(text: str) -> str:
    """The text as it was meant: without the apostrophe that keeps a spreadsheet from taking it for a formula."""
    text = text.strip()
    return text[1:] if text.startswith("'") and text.lstrip("'").startswith(FORMULA) else text
