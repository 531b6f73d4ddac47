"""What the page says of its day: the title, and the strip at the foot."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from planner.desktop.attendance.grid_table import View
from planner.desktop.attendance.meetings import Meeting
from planner.domain.attendance import status_sums
from planner.domain.isoweek import IsoWeek
from planner.wording import Wording
from planner.wording.forms import dates, long_day, weekday


def day_title(language: str, day: date, today: date, view: View) -> str:
    """``Onsdag 18. november``, or ``Uge 47 · 16.–20. november 2026``."""
    if view is not View.DAY:
        week = IsoWeek.of(day)
        number = QCoreApplication.translate("DayWords", "Uge %1").replace("%1", str(week.number))
        return f"{number} · {dates(language, week.monday, week.days[4])}"
    name = weekday(language, day)
    told = f"{name[:1].upper()}{name[1:]} {long_day(language, day).rsplit(' ', 1)[0]}"
    return told if day.year == today.year else f"{told} {day.year}"


def day_status(wording: Wording, shown: Meeting | None) -> str:
    """How many are recorded, how many of which mark, how much was attended, and how many are missing; holds ``<b>``."""
    if shown is None:
        return ""
    translate = QCoreApplication.translate
    rows = [row.register for row in shown.rows]
    planned = sum(row.slot.minutes for row in rows)
    attended = sum(row.current.entry.minutes for row in rows if row.current)
    missing = len(rows) - shown.recorded
    parts = [
        translate("DayWords", "<b>%1 af %2</b> registreret")
        .replace("%1", str(shown.recorded))
        .replace("%2", str(len(rows))),
        translate("DayWords", "%1 fremmødt af %2")
        .replace("%1", wording.duration(attended))
        .replace("%2", wording.duration(planned)),
    ]
    counts = [
        f"{code.code} {count}" for code, count in status_sums(row.current for row in rows) if code is not None
    ]
    if counts:
        parts.append(", ".join(counts))
    if missing:
        parts.append(translate("DayWords", "<b>%1 mangler</b>").replace("%1", str(missing)))
    return " · ".join(parts)
