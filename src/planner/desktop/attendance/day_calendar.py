"""A month to choose a date from, below the day's title."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, QLocale, Qt, Signal
from PySide6.QtGui import QColor, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QMenu, QToolButton, QWidget, QWidgetAction

from planner.desktop.shared.look import Look


class DayCalendar(QMenu):
    """A menu that is a month.

    Signals:
        chosen: A date.
    """

    chosen = Signal(object)

    def __init__(self, look: Look, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.calendar = QCalendarWidget()
        self.calendar.setObjectName("dayCalendar")
        self.calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        country = QLocale.Country.UnitedKingdom if language == "en" else QLocale.Country.Denmark
        tongue = QLocale.Language.English if language == "en" else QLocale.Language.Danish
        self.calendar.setLocale(QLocale(tongue, country))
        self.calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.ISOWeekNumbers)
        self.calendar.setMinimumSize(look.px(300), look.px(230))
        action = QWidgetAction(self)
        action.setDefaultWidget(self.calendar)
        self.addAction(action)
        self.calendar.clicked.connect(self._chosen)
        self.calendar.activated.connect(self._chosen)
        self.aboutToShow.connect(self._recolour)

    def show_day(self, day: date) -> None:
        """Mark a date."""
        self.calendar.setSelectedDate(QDate(day.year, day.month, day.day))

    def _chosen(self, day: QDate) -> None:
        self.hide()
        self.chosen.emit(date(day.year(), day.month(), day.day()))

    def _recolour(self) -> None:
        colours = self._look.colours
        self.calendar.setStyleSheet(
            f"#qt_calendar_navigationbar {{ background: {colours.surface}; }}"
            f"QToolButton {{ border: none; background: {colours.surface}; color: {colours.ink};"
            " font-weight: 600; padding: 4px 8px; }"
        )
        for name, icon in (
            ("qt_calendar_prevmonth", "chevron-left"),
            ("qt_calendar_nextmonth", "chevron-right"),
        ):
            button = self.calendar.findChild(QToolButton, name)
            if isinstance(button, QToolButton):
                button.setIcon(self._look.icon(icon))
        plain = QTextCharFormat()
        plain.setForeground(QColor(colours.ink))
        self.calendar.setFocus()
        for weekday in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self.calendar.setWeekdayTextFormat(weekday, plain)
