"""The order in which areas or categories stand, moved row by row; each move is one step that can be taken back."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from planner.desktop.people.sections_layout import heading, muted
from planner.desktop.planning.planning_acts import give_undo
from planner.desktop.shared.desk_context import DeskContext
from planner.desktop.shared.noticeboard import Touched
from planner.domain.catalogue import Entry

SIZE = (420, 460)
_CODE = Qt.ItemDataRole.UserRole


class OrderDialog(QDialog):
    """A list, and two buttons with keys."""

    def __init__(self, desk: DeskContext, sort: type[Entry], title: str, hint: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.desk = desk
        self._sort = sort
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        give_undo(self, desk)
        self.list = QListWidget()
        self.list.setAccessibleName(title)
        self.list.setProperty("role", "card")
        self.up = self._mover(self.tr("Op (Ctrl+Pil op)"), "Ctrl+Up", -1)
        self.down = self._mover(self.tr("Ned (Ctrl+Pil ned)"), "Ctrl+Down", 1)
        close = QPushButton(self.tr("Luk"))
        close.setAutoDefault(False)
        close.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.addWidget(self.up)
        foot.addWidget(self.down)
        foot.addStretch(1)
        foot.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 14)
        column.addWidget(heading(title))
        column.addWidget(muted(hint))
        column.addWidget(self.list, 1)
        column.addLayout(foot)
        self.list.currentRowChanged.connect(lambda _: self._allow())
        desk.noticeboard.posted.connect(self._touched)
        self.resize(desk.look.px(SIZE[0]), desk.look.px(SIZE[1]))

    def start(self) -> None:
        """Show it."""
        self.reload()
        self.show()
        self.raise_()
        self.activateWindow()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def reload(self) -> None:
        """Read the order again; the row that was chosen stays chosen."""
        chosen = self.list.currentItem()
        code = chosen.data(_CODE) if self.list.count() else None
        self.list.clear()
        for row in self.desk.office.scale_editing.rows_from(self._sort, self.desk.today()):
            if row.code in self._codes():
                continue
            item = QListWidgetItem(self.desk.wording.words(row.name))
            item.setData(_CODE, row.code)
            self.list.addItem(item)
        codes = self._codes()
        self.list.setCurrentRow(codes.index(code) if code in codes else 0)
        self._allow()

    def move_row(self, by: int) -> None:
        """Move the chosen row up or down."""
        codes, at = self._codes(), self.list.currentRow()
        if not 0 <= at < len(codes) or not 0 <= at + by < len(codes):
            return
        codes[at], codes[at + by] = codes[at + by], codes[at]
        editing, acting = self.desk.office.scale_editing, self.desk.acting
        self.desk.undo.perform(
            self.windowTitle(),
            lambda: editing.reorder(acting, self._sort, codes),
            lambda step: editing.undo_order(acting, step),
            lambda _: Touched(settings=True),
        )

    def _codes(self) -> list[str]:
        return [self.list.item(row).data(_CODE) for row in range(self.list.count())]

    def _mover(self, text: str, keys: str, by: int) -> QPushButton:
        button = QPushButton(text)
        button.setAutoDefault(False)
        button.clicked.connect(lambda _=False: self.move_row(by))
        action = QAction(text, self)
        action.setShortcut(QKeySequence(keys))
        action.triggered.connect(lambda _=False: self.move_row(by))
        self.addAction(action)
        return button

    def _allow(self) -> None:
        at = self.list.currentRow()
        self.up.setEnabled(at > 0)
        self.down.setEnabled(0 <= at < self.list.count() - 1)

    def _touched(self, touched: Touched) -> None:
        if touched.settings or touched.everything:
            self.reload()
