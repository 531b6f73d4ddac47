"""The settings page's card of development goals: areas, scale and order."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeAlias

from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from planner.desktop.attendance.flow_layout import FlowLayout
from planner.desktop.attendance_desk.kept_dialog import KeptDialog
from planner.desktop.people.sections_layout import muted
from planner.desktop.progression.areas_dialog import AreasDialog
from planner.desktop.progression.order_dialog import OrderDialog
from planner.desktop.progression.scale_dialog import ScaleDialog
from planner.desktop.shared.desk_context import DeskContext
from planner.domain.catalogue import ProgressArea, ProgressCategory
from planner.domain.refusals import PlannerError

_Opened: TypeAlias = KeptDialog[Any] | OrderDialog


class ScaleSettings(QFrame):
    """What holds today, and the ways to change it."""

    def __init__(self, desk: DeskContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.dialog: _Opened | None = None
        self.setProperty("role", "card")
        title = QLabel(self.tr("Udviklingsmål"))
        title.setProperty("role", "heading")
        self.areas, self.order = muted(), muted()
        buttons = QWidget()
        row = FlowLayout(buttons)
        self.buttons = [
            self._button(self.tr("Områder…"), "areasButton", lambda: AreasDialog(desk, self.window())),
            self._button(self.tr("Områdernes rækkefølge…"), "areaOrderButton", self._area_order),
            self._button(self.tr("Skala…"), "scaleButton", lambda: ScaleDialog(desk, self.window())),
            self._button(self.tr("Kategoriernes rækkefølge…"), "categoryOrderButton", self._category_order),
        ]
        for button in self.buttons:
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(8)
        for widget in (title, self.areas, self.order, buttons):
            column.addWidget(widget)

    def reload(self) -> None:
        """Read what holds again."""
        desk, words, today = self._desk, self._desk.wording, self._desk.today()
        rows = desk.office.scale_editing.rows_from(ProgressArea, today)
        self.areas.setText(" · ".join(words.words(row.name) for row in rows if row.in_force(today)))
        letters = " ".join(words.words(row.name) for row in desk.office.categories.list(today))
        self.order.setText(self.tr("Kategorier: %1").replace("%1", letters))
        for button in self.buttons:
            button.setVisible(desk.acting.sees_all_citizens)

    def _area_order(self) -> OrderDialog:
        hint = self.tr("I den rækkefølge står områderne, når borgere vurderes.")
        return OrderDialog(self._desk, ProgressArea, self.tr("Områdernes rækkefølge"), hint, self.window())

    def _category_order(self) -> OrderDialog:
        hint = self.tr("Kun rækkefølgen ændres: borgernes kategorier er, hvad de var.")
        title = self.tr("Kategoriernes rækkefølge")
        return OrderDialog(self._desk, ProgressCategory, title, hint, self.window())

    def _button(self, text: str, name: str, make: Callable[[], _Opened]) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(name)
        button.clicked.connect(lambda _=False: self._open(make))
        return button

    def _open(self, make: Callable[[], _Opened]) -> None:
        if self.dialog is not None:
            self.dialog.reject()
        made = make()
        try:
            made.start()
        except PlannerError as error:
            made.deleteLater()
            self._desk.complaints.about(error)
            return
        self.dialog = made
        made.finished.connect(lambda _: self._left())

    def _left(self) -> None:
        self.dialog = None
