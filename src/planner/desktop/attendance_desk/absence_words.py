"""How a period of absence is written in lists."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from planner.desktop.people.typed_values import written_date
from planner.domain.absence_periods import AbsencePeriod
from planner.wording import Wording


def until_text(wording: Wording, period: AbsencePeriod) -> str:
    """The last day, or that it goes on."""
    if period.last is None:
        return QCoreApplication.translate("AbsenceWords", "indtil videre")
    return written_date(wording.language, period.last)


def period_line(wording: Wording, period: AbsencePeriod) -> str:
    """``Ferie · 01-12-2026 – 14-12-2026``."""
    name = wording.words(period.type.name)
    first = written_date(wording.language, period.first)
    return f"{name[:1].upper()}{name[1:]} · {first} – {until_text(wording, period)}"
