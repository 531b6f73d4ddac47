"""Values of fields as people write them, and back."""

from __future__ import annotations

import re
from datetime import date

_DANISH = re.compile(r"(\d{1,2})\s*[-./ ]\s*(\d{1,2})\s*[-./ ]\s*(\d{4})")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_HOURS = re.compile(r"(\d{1,3})(?:[:.](\d{2}))?")


class Unreadable(ValueError):
    """What was typed does not mean a value of that kind."""


def written_date(language: str, day: date | None) -> str:
    """``01-12-2026`` in Danish, ``2026-12-01`` in English; nothing for no date."""
    if day is None:
        return ""
    return day.isoformat() if language == "en" else f"{day:%d-%m-%Y}"


def read_date(text: str) -> date | None:
    """A date: ``1-12-2026``, ``1/12-2026``, ``1.12.2026`` or ``2026-12-01``; None for nothing.

    Raises:
        Unreadable: It is no date.
    """
    text = text.strip()
    if not text:
        return None
    if found := _ISO.fullmatch(text):
        year, month, day = (int(part) for part in found.groups())
    elif found := _DANISH.fullmatch(text):
        day, month, year = (int(part) for part in found.groups())
    else:
        raise Unreadable(text)
    try:
        return date(year, month, day)
    except ValueError:
        raise Unreadable(text) from None


def written_hours(minutes: int | None) -> str:
    """``15:00``; nothing for no hours."""
    return "" if minutes is None else f"{minutes // 60}:{minutes % 60:02d}"


def read_hours(text: str) -> int | None:
    """Minutes of ``15:00``, ``15.30`` or ``15`` (whole hours); None for nothing.

    Raises:
        Unreadable: It is neither.
    """
    text = text.strip()
    if not text:
        return None
    found = _HOURS.fullmatch(text)
    if found is None or int(found[2] or 0) > 59:
        raise Unreadable(text)
    return int(found[1]) * 60 + int(found[2] or 0)


def read_number(text: str) -> int | None:
    """A whole number; None for nothing.

    Raises:
        Unreadable: It is none.
    """
    text = text.strip()
    if not text:
        return None
    if not (text.isascii() and text.isdigit()) or len(text) > 9:
        raise Unreadable(text)
    return int(text)
