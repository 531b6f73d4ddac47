"""Tables of text: columns as wide as their longest cell, two spaces between, nothing cut off."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from unicodedata import east_asian_width


def table(head: Sequence[str], rows: Iterable[Sequence[str]], right: Sequence[int] = ()) -> Iterator[str]:
    """The lines of a table; ``right`` are the columns (from 0) whose cells end under each other.

    Columns without a word in any row are left out.
    """
    cells = [[" ".join(cell.split()) for cell in row] for row in rows]
    kept = [column for column in range(len(head)) if any(row[column] for row in cells)]
    widths = {column: max(_width(row[column]) for row in [head, *cells]) for column in kept}
    for row in [head, *cells]:
        padded = [
            " " * (widths[column] - _width(row[column])) + row[column]
            if column in right
            else row[column] + " " * (widths[column] - _width(row[column]))
            for column in kept
        ]
        yield "  ".join(padded).rstrip()


def _width(text: str) -> int:
    return sum(2 if east_asian_width(letter) in "WF" else 1 for letter in text)
