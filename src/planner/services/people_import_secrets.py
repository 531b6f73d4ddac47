"""Civil registration numbers, which this program does not keep: how they are told, so that none comes in."""

from __future__ import annotations

import re
from collections.abc import Iterable

# Six digits that are a date (day, month, year) and four more; a telephone number with a country code is not one.
_NUMBER = re.compile(r"(?<![\d+])(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])\d{2}[\s\-–./]?\d{4}(?!\d)")
_HEADING = re.compile(
    r"\bcpr|person(al)?[\s-]?(nummer|nr|number)|civil registration|social security|\bssn\b", re.IGNORECASE
)
HIDDEN = "•••"
"""What is shown where such a number stands."""


def holds_number(text: str) -> bool:
    """Whether there is something like a civil registration number in a text."""
    return len(text) >= 10 and _NUMBER.search(text) is not None


def is_column_of_numbers(heading: str, texts: Iterable[str]) -> bool:
    """Whether a column is for such numbers: by its heading, or because half of what stands in it looks so."""
    if _HEADING.search(heading):
        return True
    written = [text for text in texts if text]
    return bool(written) and sum(map(holds_number, written)) * 2 >= len(written)


def shown(text: str) -> str:
    """The text, or a sign for one that may not be shown."""
    return HIDDEN if holds_number(text) else text
