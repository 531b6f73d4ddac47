"""What the register says of a mark, in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from planner.domain.attendance import Entry, Mark
from planner.domain.catalogue import AttendanceCode, Attended
from planner.domain.clock import wall_time
from planner.services.register_rows import RegisterRow
from planner.wording import Wording
from planner.wording.forms import short_day, table_hours


def code_name(wording: Wording, code: AttendanceCode) -> str:
    """``Mødt``: the code's name with a capital."""
    name = wording.words(code.name)
    return name[:1].upper() + name[1:]


def hours_text(entry: Entry | None) -> str:
    """Hours present: nothing when nothing is known, a dash for who was not there, else ``1:25``, also ``0:00``."""
    if entry is None or entry.code is None:
        return ""
    return "–" if entry.code.attended is Attended.NONE else table_hours(entry.minutes)


def mark_text(wording: Wording, mark: Mark) -> str:
    """One mark of the history: ``Forsinket, 1 t 25 min (09.35–11.00), forsinket transport · M1, 25. nov. 09.41``."""
    entry = mark.entry
    if entry.code is None:
        said = QCoreApplication.translate("RegisterMarks", "taget tilbage")
    else:
        said = code_name(wording, entry.code)
        if entry.code.attended is not Attended.NONE:
            said += f", {wording.duration(entry.minutes)}"
        if entry.came is not None and entry.left is not None:
            said += f" ({wording.clock(entry.came)}–{wording.clock(entry.left)})"
        if entry.reason:
            said += f", {entry.reason}"
    at = wall_time(mark.at)
    return f"{said} · {mark.by}, {short_day(wording.language, at.date())} {wording.clock(at)}"


def history_text(wording: Wording, row: RegisterRow) -> str:
    """Who marked last, and what stood before; empty when nobody ever marked the row."""
    if not row.marks:
        return ""
    lines = [mark_text(wording, mark) for mark in reversed(row.marks)]
    if len(lines) == 1:
        return lines[0]
    before = QCoreApplication.translate("RegisterMarks", "Før:")
    return "\n".join([lines[0], *(f"{before} {line}" for line in lines[1:])])
