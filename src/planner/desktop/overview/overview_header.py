"""The header of the overview: which week, day or weeks, and the ways of looking."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QToolButton, QWidget

from planner.desktop.overview.views import Looking, View
from planner.desktop.shared.desk_context import DeskContext
from planner.services.board_weeks import PROGRAMME_WEEKS
from planner.wording import forms


class HeaderForm(Protocol):
    """The widgets of the form that the header drives."""

    previous_button: QToolButton
    next_button: QToolButton
    today_button: QPushButton
    week_label: QLabel
    dates_label: QLabel
    view_tabs: QFrame
    board_tab: QPushButton
    side_tab: QPushButton
    day_tab: QPushButton
    programme_tab: QPushButton


class OverviewHeader(QObject):
    """Drives the header.

    Signals:
        stepped: -1 for the week or day before, 1 for the next.
        today_wanted: The present week or day.
        view_chosen: A :class:`View`.
    """

    stepped = Signal(int)
    today_wanted = Signal()
    view_chosen = Signal(object)

    def __init__(self, form: HeaderForm, desk: DeskContext, page: QWidget) -> None:
        super().__init__(page)
        self._form = form
        self._desk = desk
        self.tabs = {
            View.BOARD: form.board_tab,
            View.SIDE: form.side_tab,
            View.DAY: form.day_tab,
            View.PROGRAMME: form.programme_tab,
        }
        for view, tab in self.tabs.items():
            tab.clicked.connect(lambda _=False, view=view: self.view_chosen.emit(view))
            # Tabs of the style sheet are as narrow as the week page needs them; here there is room.
            tab.setStyleSheet(f"padding-left: {desk.look.px(9)}px; padding-right: {desk.look.px(9)}px;")
        form.previous_button.clicked.connect(lambda: self.stepped.emit(-1))
        form.next_button.clicked.connect(lambda: self.stepped.emit(1))
        form.today_button.clicked.connect(self.today_wanted)

    def say(self, looking: Looking) -> None:
        """Say where the overview is."""
        form, language = self._form, self._desk.language
        week = looking.week
        self.tabs[looking.view].setChecked(True)
        number = self.tr("Uge %1").replace("%1", str(week.number))
        if looking.view is View.DAY:
            word = forms.weekday(language, looking.day)
            form.week_label.setText(f"{word[:1].upper()}{word[1:]}")
            form.dates_label.setText(f"{forms.long_day(language, looking.day)} · {number}")
        elif looking.view is View.PROGRAMME:
            last = week.plus(PROGRAMME_WEEKS - 1)
            text = self.tr("Uge %1–%2").replace("%1", str(week.number)).replace("%2", str(last.number))
            form.week_label.setText(text)
            form.dates_label.setText(forms.dates(language, week.monday, last.days[4]))
        else:
            form.week_label.setText(number)
            form.dates_label.setText(forms.dates(language, week.monday, week.days[4]))

    def recolour(self) -> None:
        """Take the colours of the palette in use."""
        look, form = self._desk.look, self._form
        for button, name in ((form.previous_button, "chevron-left"), (form.next_button, "chevron-right")):
            button.setIcon(look.icon(name, look.colours.ink))
            button.setIconSize(look.icon_size(17))
