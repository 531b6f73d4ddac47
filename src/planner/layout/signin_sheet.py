"""The sign-in sheet of a cohort's week: who is expected when, and room to sign."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from planner.domain.catalogue import AttendanceCode
from planner.domain.isoweek import IsoWeek
from planner.domain.session import Slot


@dataclass(frozen=True, slots=True)
class SigninDay:
    """One date with sessions; ``meetings`` are its slots and titles, by start."""

    day: date
    meetings: tuple[tuple[Slot, str], ...]


@dataclass(frozen=True, slots=True)
class SigninRow:
    """One participant; ``expected`` holds the dates they are expected on, ``code`` is what the row is typed back by."""

    name: str
    expected: frozenset[date]
    code: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SigninSheet:
    """A cohort's list for one week, made of a provider's visible week.

    ``rows`` are in the order of the list; ``codes`` is the legend of the register.
    """

    organisation: str
    cohort: str
    week: IsoWeek
    days: tuple[SigninDay, ...]
    rows: tuple[SigninRow, ...]
    codes: tuple[AttendanceCode, ...] = ()
