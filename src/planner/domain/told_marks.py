"""What may be told of a mark to those whom an illness does not concern.

Source: domain guide 4, "illness shown as lawful absence unless the provider records it itself".
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from planner.domain.attendance import Entry
from planner.domain.catalogue import AbsenceType, AttendanceCode


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldEntry:
    """A mark as a recipient is told of it.

    ``code`` None with ``lawful`` True or False is an absence of which only that is told; with ``lawful`` None it is a mark
    that was taken back. ``minutes`` are minutes present.
    """

    code: AttendanceCode | None = None
    lawful: bool | None = None
    minutes: int = 0
    came: datetime | None = None
    left: datetime | None = None
    reason: str = ""


def tells_of_health(code: AttendanceCode, types: Iterable[AbsenceType]) -> bool:
    """Whether a code by itself says something about somebody's health.

    It does when no free words may stand with it, and when a type of absence proposes another one to outsiders.
    """
    return not code.text_allowed or any(
        each.mark == code.code and each.outside_mark is not None for each in types
    )


def told_entry(entry: Entry, types: Iterable[AbsenceType], *, outside: bool) -> ToldEntry:
    """What is told of an entry; ``outside`` is a recipient whom an illness, and the reason of any mark, does not concern."""
    code = entry.code
    if code is None:
        return ToldEntry()
    if outside and tells_of_health(code, types):
        return ToldEntry(lawful=code.lawful is not False or entry.lawful_reason, minutes=entry.minutes)
    return ToldEntry(
        code=code,
        lawful=code.lawful,
        minutes=entry.minutes,
        came=entry.came,
        left=entry.left,
        reason="" if outside else entry.reason,
    )
