"""A table of texts, as it was read from a file: what an import starts from."""

from __future__ import annotations

from dataclasses import dataclass

MOST_BYTES = 20_000_000
"""The largest file that is read."""
MOST_LINES = 50_000
"""The most lines with something in them."""
MOST_COLUMNS = 200
"""The most columns."""
FORMULA = tuple("=+-@＝＋－＠")
"""What a spreadsheet takes for the start of a formula, in narrow and in full-width letters."""


@dataclass(frozen=True, slots=True)
class SheetLine:
    """One line that is not blank.

    Attributes:
        number: Which line or row of the file it is, from 1, as a text editor or a spreadsheet counts.
        cells: The texts, without the spaces around them; short lines have fewer.
    """

    number: int
    cells: tuple[str, ...]

    def cell(self, column: int) -> str:
        """The text in a column (from 0), empty where the line has none."""
        return self.cells[column] if column < len(self.cells) else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """All lines of a table with something in them, in the file's order.

    Attributes:
        title: The worksheet's name; empty for a text file.
        others: Worksheets of the same file that were not read.
    """

    lines: tuple[SheetLine, ...]
    title: str = ""
    others: tuple[str, ...] = ()
