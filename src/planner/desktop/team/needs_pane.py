"""Who needs what in a week: how many of each, and one sorted list."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from planner.desktop.people.sections_layout import emptied, muted
from planner.desktop.shared.desk_context import DeskContext
from planner.desktop.team.needs_delegate import NeedsDelegate
from planner.desktop.team.needs_model import LINE, NEED, WHAT, WHEN, WHO, NeedsModel
from planner.domain.team_needs import Need, TeamNeed, TeamNeeds
from planner.services.team_words import need_name

_ROW = 30
_NEED_WIDTH = 180


class NeedsPane(QWidget):
    """The list; Enter and a double click go to where a line is seen to.

    Signals:
        opened: A :class:`TeamNeed`.
    """

    opened = Signal(object)

    def __init__(self, desk: DeskContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.model = NeedsModel(desk.wording, self)
        self.chips = QHBoxLayout()
        self.chips.setSpacing(0)
        self.chips.setContentsMargins(2, 2, 2, 2)
        self.buttons: dict[Need | None, QPushButton] = {}
        self.table = QTableView()
        self._set_up_table()
        self.empty_title = QLabel()
        self.empty_title.setProperty("role", "heading")
        self.empty_text = muted()
        self.stack = QStackedWidget()
        self.stack.addWidget(self.table)
        self.stack.addWidget(self._empty())
        self.chips_frame = QFrame()
        self.chips_frame.setProperty("role", "tabs")
        self.chips_frame.setLayout(self.chips)
        above = QFrame()
        above.setProperty("role", "surface")
        row = QHBoxLayout(above)
        row.setContentsMargins(14, 0, 14, 8)
        row.addWidget(self.chips_frame)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(above)
        column.addWidget(self.stack, 1)
        self.setFocusProxy(self.table)

    def show_needs(self, found: TeamNeeds) -> None:
        """Show a team's list."""
        self.model.show_needs(found)
        self._show_chips(found)
        self.stack.setCurrentIndex(0 if found.needs else 1)
        if found.needs:
            self.table.selectRow(0)
        elif found.citizens:
            self.empty_title.setText(self.tr("Alt er på plads"))
            self.empty_text.setText(
                self.tr(
                    "Planer, registreringer og frister er i orden for de %n borger(e), der er valgt.",
                    "",
                    found.citizens,
                )
            )
        else:
            self.empty_title.setText(self.tr("Her er ingen borgere"))
            self.empty_text.setText(
                self.tr("Vælg andre borgere i feltet ovenfor, eller opret dem på siden Borgere.")
            )

    def _show_chips(self, found: TeamNeeds) -> None:
        emptied(self.chips)
        self.buttons = {}
        px = self._desk.look.px
        group = QButtonGroup(self)
        counts: list[tuple[Need | None, str, int]] = [(None, self.tr("Alt"), len(found.needs))]
        counts += [(need, need_name(need, self._desk.wording), count) for need, count in found.counts.items()]
        for need, name, count in counts if found.needs else ():
            button = QPushButton(f"{name}  {count}")
            button.setProperty("role", "tab")
            button.setStyleSheet(f"padding-left: {px(10)}px; padding-right: {px(10)}px;")
            button.setCheckable(True)
            button.setChecked(need is self.model.only)
            button.clicked.connect(lambda _=False, need=need: self._show_only(need))
            group.addButton(button)
            self.chips.addWidget(button)
            self.buttons[need] = button
        self.chips_frame.setVisible(bool(self.buttons))

    def _show_only(self, need: Need | None) -> None:
        self.model.show_only(need)
        self.table.selectRow(0)

    def _set_up_table(self) -> None:
        table, px = self.table, self._desk.look.px
        table.setModel(self.model)
        table.setItemDelegate(NeedsDelegate(self._desk.look, self.model, self._desk.today))
        table.setAccessibleName(self.tr("Hvem har brug for hvad"))
        table.setFrameShape(QFrame.Shape.NoFrame)
        table.setShowGrid(False)
        table.setStyleSheet(f"QTableView::item {{ padding-left: {px(8)}px; padding-right: {px(8)}px; }}")
        table.setTabKeyNavigation(False)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(px(_ROW))
        heads = table.horizontalHeader()
        heads.setHighlightSections(False)
        heads.setSectionsClickable(False)
        heads.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        heads.resizeSection(NEED, px(_NEED_WIDTH))
        for column in (WHO, WHEN):
            heads.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        heads.setSectionResizeMode(WHAT, QHeaderView.ResizeMode.Stretch)
        table.activated.connect(self._activated)

    def _empty(self) -> QWidget:
        pane = QWidget()
        column = QVBoxLayout(pane)
        column.setContentsMargins(24, 24, 24, 24)
        column.addWidget(self.empty_title)
        column.addWidget(self.empty_text)
        column.addStretch(1)
        return pane

    def _activated(self, index: QModelIndex) -> None:
        line = index.data(LINE)
        if isinstance(line, TeamNeed):
            self.opened.emit(line)
