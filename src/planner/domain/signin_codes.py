"""Codes on a printed sign-in sheet: one for each row, short enough to type and worked out from no name and no number.

Three letters (more where two people would share them) and a check letter. The check letter finds every single wrong letter and every two that changed places. There
are no vowels, so no words come of them, and no letters that look like figures.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, time
from hashlib import sha256
from uuid import UUID

from planner.domain.isoweek import IsoWeek
from planner.domain.refusals import Malformed

# As many as a prime, or the check letter would not find what it should.
_LETTERS = "BCDFGHJKLMNPRSTVWXZ"
_LENGTH, _LONGEST = 3, 12
# A weekday in Danish or English; no word means different days in the two.
_DAYS = (
    ("ma", "man", "mandag", "mo", "mon", "monday"),
    ("ti", "tir", "tirsdag", "tu", "tue", "tuesday"),
    ("on", "ons", "onsdag", "we", "wed", "wednesday"),
    ("to", "tor", "torsdag", "th", "thu", "thursday"),
    ("fr", "fre", "fredag", "fri", "friday"),
    ("lø", "lør", "lørdag", "sa", "sat", "saturday"),
    ("sø", "søn", "søndag", "su", "sun", "sunday"),
)
_CLOCK = r"(?:(?:[01]?\d|2[0-3])[.:]?[0-5]\d|[01]?\d|2[0-3])"
_TIMES = re.compile(rf"({_CLOCK})?\s*[-–]\s*({_CLOCK})?")


def row_codes(cohort: UUID, week: IsoWeek, citizens: Iterable[UUID]) -> dict[UUID, str]:
    """The code of each citizen's row on a cohort's sheet of a week.

    Those who would get the same all get a longer one instead. So a sheet that was printed before somebody joined never points
    to the wrong person: a code of it still means the same, or is unknown.
    """
    left = sorted(set(citizens))
    found: dict[UUID, str] = {}
    for length in range(_LENGTH, _LONGEST + 1):
        wanted: dict[str, list[UUID]] = {}
        for who in left:
            wanted.setdefault(_code(cohort, week, who, length), []).append(who)
        found |= {people[0]: code for code, people in wanted.items() if len(people) == 1}
        left = [who for who in left if who not in found]
    return found


def _code(cohort: UUID, week: IsoWeek, citizen: UUID, length: int) -> str:
    number = int.from_bytes(sha256(f"{cohort} {week.key} {citizen}".encode()).digest(), "big")
    letters = ""
    for _ in range(length):
        number, place = divmod(number, len(_LETTERS))
        letters += _LETTERS[place]
    return letters + _check(letters)


def _check(letters: str) -> str:
    # Begun with one, or a key held down would make a code.
    return _LETTERS[
        (1 + sum(n * _LETTERS.index(letter) for n, letter in enumerate(letters, 2))) % len(_LETTERS)
    ]


def is_code(text: str) -> bool:
    """Whether a text could be a code: right letters, right check letter."""
    typed = text.upper()
    return (
        _LENGTH < len(typed) <= _LONGEST + 1
        and set(typed) <= set(_LETTERS)
        and _check(typed[:-1]) == typed[-1]
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class TypedLine:
    """One line as it was typed: a row's code, a weekday (0 is Monday; None: every blank day), a mark, minutes or times."""

    code: str
    weekday: int | None
    symbol: str
    minutes: int | None = None
    came: time | None = None
    left: time | None = None

    @property
    def timed(self) -> bool:
        """Whether it says how long, which only one session can be meant by."""
        return self.minutes is not None or self.came is not None or self.left is not None


def read_line(text: str) -> TypedLine:
    """What a typed line says: ``KDTM M``, ``KDTM ti F 135``, ``KDTM ons F 9.45-12``.

    Raises:
        Malformed: It says nothing of the kind, or the code was mistyped.
    """
    words = text.split()
    if len(words) < 2:
        raise Malformed("typed-line", text=text)
    code, rest = words[0].upper(), words[1:]
    if not is_code(code):
        raise Malformed("typed-code", code=words[0])
    weekday = None
    # A symbol may look like a day: FR alone is a mark, and a day stands before one.
    if (
        len(rest) > 1
        and _weekday(rest[0]) is not None
        and not rest[1][0].isdigit()
        and rest[1][0] not in "-–"
    ):
        weekday, rest = _weekday(rest[0]), rest[1:]
    symbol, more = rest[0], "".join(rest[1:])
    if not more:
        return TypedLine(code=code, weekday=weekday, symbol=symbol)
    if re.fullmatch(r"\d{1,3}", more):
        return TypedLine(code=code, weekday=weekday, symbol=symbol, minutes=int(more))
    match = _TIMES.fullmatch(more)
    if match is None or not (match[1] or match[2]):
        raise Malformed("typed-line", text=text)
    return TypedLine(code=code, weekday=weekday, symbol=symbol, came=_clock(match[1]), left=_clock(match[2]))


def moments(line: TypedLine, day: datetime) -> tuple[datetime | None, datetime | None]:
    """When the line says that somebody came and went on the day of a moment."""
    return (
        datetime.combine(day.date(), line.came) if line.came else None,
        datetime.combine(day.date(), line.left) if line.left else None,
    )


def _weekday(text: str) -> int | None:
    wanted = text.casefold().rstrip(".")
    return next((number for number, names in enumerate(_DAYS) if wanted in names), None)


def _clock(text: str | None) -> time | None:
    if not text:
        return None
    figures = re.sub(r"\D", "", text)
    return time(int(figures)) if len(figures) < 3 else time(int(figures[:-2]), int(figures[-2:]))


def named(codes: Mapping[UUID, str], code: str) -> UUID | None:
    """Whose row a code is."""
    return next((who for who, each in codes.items() if each == code), None)
