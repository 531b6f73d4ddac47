"""How numbers, times and dates are written in each language.

Hours are ``11 t 15 min`` in sentences and ``11:15`` in tables, charts and files; never decimals.
"""

from __future__ import annotations

from datetime import date, datetime, time

_WEEKDAYS = {
    "da": ("mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"),
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}
_MONTHS = {
    "da": (
        "januar",
        "februar",
        "marts",
        "april",
        "maj",
        "juni",
        "juli",
        "august",
        "september",
        "oktober",
        "november",
        "december",
    ),
    "en": (
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ),
}
_SHORT_MONTHS = {
    "da": ("jan.", "feb.", "mar.", "apr.", "maj", "jun.", "jul.", "aug.", "sep.", "okt.", "nov.", "dec."),
    "en": ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
}


def duration(language: str, minutes: int) -> str:
    """``11 t 15 min`` (``11 h 15 min`` in English); a whole number of hours without the minutes."""
    hours, rest = divmod(abs(minutes), 60)
    unit = "h" if language == "en" else "t"
    parts = [f"{hours} {unit}"] if hours or not rest else []
    parts += [f"{rest} min"] if rest else []
    return ("−" if minutes < 0 else "") + " ".join(parts)


def table_hours(minutes: int) -> str:
    """``11:15``, for tables, charts and files."""
    hours, rest = divmod(abs(minutes), 60)
    return f"{'-' if minutes < 0 else ''}{hours}:{rest:02d}"


def share(language: str, part: float | None) -> str:
    """``75,0 %`` in Danish, ``75.0%`` in English, of 0.75; nothing for None."""
    if part is None:
        return ""
    number = f"{part * 100:.1f}"
    return f"{number}%" if language == "en" else f"{number.replace('.', ',')} %"


def clock(language: str, moment: datetime | time) -> str:
    """``09.00`` in Danish, ``09:00`` in English."""
    return f"{moment.hour:02d}{':' if language == 'en' else '.'}{moment.minute:02d}"


def times(language: str, start: datetime | time, end: datetime | time) -> str:
    """``09.00–12.00``."""
    return f"{clock(language, start)}–{clock(language, end)}"


def weekday(language: str, day: date) -> str:
    """``mandag`` or ``Monday``, as it stands inside a sentence."""
    return _WEEKDAYS[language][day.weekday()]


def month(language: str, number: int) -> str:
    """``november``; 1 is January."""
    return _MONTHS[language][number - 1]


def short_day(language: str, day: date) -> str:
    """``11. jan.`` or ``11 Jan``."""
    return f"{day.day}{'' if language == 'en' else '.'} {_SHORT_MONTHS[language][day.month - 1]}"


def long_day(language: str, day: date) -> str:
    """``25. november 2026`` or ``25 November 2026``."""
    return f"{day.day}{'' if language == 'en' else '.'} {month(language, day.month)} {day.year}"


def full_day(language: str, day: date) -> str:
    """``onsdag 25. november 2026``."""
    return f"{weekday(language, day)} {long_day(language, day)}"


def moment(language: str, when: datetime) -> str:
    """``25. november 2026 kl. 09.00`` or ``25 November 2026 at 09:00``."""
    return f"{long_day(language, when)} {'at' if language == 'en' else 'kl.'} {clock(language, when)}"


def dates(language: str, first: date, last: date) -> str:
    """``23.–27. november 2026``; what two dates share is written once."""
    dot = "" if language == "en" else "."
    if first == last:
        return long_day(language, first)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}{dot}–{long_day(language, last)}"
    start = f"{first.day}{dot} {month(language, first.month)}"
    if first.year != last.year:
        start += f" {first.year}"
    return f"{start} – {long_day(language, last)}"
