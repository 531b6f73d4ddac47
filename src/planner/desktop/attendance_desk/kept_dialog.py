"""The frame of a dialog that keeps a list of things: the list, the fields of the one that is chosen, and what can be done."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from typing import Generic, TypeVar

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSpinBox,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from planner.desktop.people.sections_layout import labelled, muted
from planner.desktop.people.window_undo import WindowUndo
from planner.desktop.planning.planning_acts import give_undo
from planner.desktop.planning.preview_table import ROW, PreviewRow, PreviewTable
from planner.desktop.shared.desk_context import DeskContext
from planner.desktop.shared.noticeboard import Touched
from planner.domain.refusals import PlannerError

T = TypeVar("T")
C = TypeVar("C")


class KeptDialog(QDialog, Generic[T]):
    """Nothing chosen in the list: the fields are a new one. Something chosen: they are that one, and saving changes it.

    Every act is one step that Ctrl+Z takes back, here as in the window behind. Kinds of dialog fill the list (``listed``)
    and the fields (``show_entry``), and do what the buttons say (``save``, ``take_away``).
    """

    def __init__(self, desk: DeskContext, parent: QWidget, title: str, hint: str) -> None:
        super().__init__(parent)
        self.desk = desk
        self.entry: T | None = None
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        give_undo(self, desk)
        self._window_undo = WindowUndo(self)
        self._fields: list[QWidget] = []
        self.heading = QLabel(title)
        self.heading.setProperty("role", "heading")
        self.heading.setWordWrap(True)
        self.hint = muted(hint)
        self.nothing = muted()
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.model = PreviewTable(desk.look, self)
        self.table = QTableView()
        self.fields_title = QLabel()
        self.fields_title.setProperty("role", "strong")
        self.grid = QGridLayout()
        self.grid.setHorizontalSpacing(12)
        self.grid.setVerticalSpacing(8)
        self.trouble = QLabel()
        self.trouble.setProperty("role", "danger")
        self.trouble.setWordWrap(True)
        self.trouble.hide()
        self.new_button = self.button(self.tr("Ny (Ctrl+N)"), self.begin)
        self.remove_button = self.button(self.tr("Fjern"), self.remove)
        self.save_button = self.button(self.tr("Tilføj"), self._save)
        self.save_button.setDefault(True)
        self.save_button.setProperty("role", "primary")
        self.close_button = self.button(self.tr("Luk"), self.reject)
        self.buttons = QHBoxLayout()
        self._lay_out()
        self._make_table()
        new = QAction(self)
        new.setShortcut(QKeySequence("Ctrl+N"))
        new.triggered.connect(lambda _=False: self.begin())
        self.addAction(new)
        desk.noticeboard.posted.connect(self._touched)

    # --- what kinds of dialog say --------------------------------------------------------------------------------------

    def listed(self) -> tuple[PreviewRow, ...]:
        """The rows; each is ``about`` its thing.

        Raises:
            PlannerError: They cannot be read; said in the dialog.
        """
        raise NotImplementedError

    def same(self, one: T, other: T) -> bool:
        """Whether two are the same thing at different times."""
        raise NotImplementedError

    def show_entry(self, entry: T | None) -> None:
        """Fill the fields with one, or for a new one."""
        raise NotImplementedError

    def save(self, entry: T | None) -> bool:
        """Keep what the fields say, as a new one or of the one that is chosen; says whether it was kept."""
        raise NotImplementedError

    def take_away(self, entry: T) -> bool:
        """Take the chosen one away; says whether it is gone."""
        raise NotImplementedError

    def allow(self) -> None:
        """Something else was chosen: buttons of the kind's own may need to know."""

    # --- for kinds of dialog -------------------------------------------------------------------------------------------

    def button(self, text: str, act: Callable[[], object]) -> QPushButton:
        """A button that does something and is not pressed by Enter in a field."""
        button = QPushButton(text)
        button.setAutoDefault(False)
        button.clicked.connect(lambda _=False: act())
        return button

    def put(self, text: str, control: QWidget, name: str, row: int, column: int, span: int = 1) -> None:
        """Put a field with its word above it into the form, in the order of the keyboard."""
        self.grid.addWidget(labelled(text, control, name), row, column, 1, span, Qt.AlignmentFlag.AlignTop)
        self.add_field(control)
        typed = control.lineEdit() if isinstance(control, QSpinBox) else control
        if isinstance(typed, QLineEdit | QPlainTextEdit):
            self._window_undo.watch(typed)

    def add_field(self, control: QWidget) -> None:
        """Let Tab come to a control after those before it."""
        self._fields.append(control)

    def widths(self, stretched: int, *widths: tuple[int, int]) -> None:
        """How wide columns are, and which one has the room that is left."""
        head = self.table.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        head.setSectionResizeMode(stretched, QHeaderView.ResizeMode.Stretch)
        for column, width in widths:
            head.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            self.table.setColumnWidth(column, self.desk.look.px(width))

    def say(self, sentence: str) -> None:
        """Say one sentence below the fields; an empty one takes it away."""
        self.trouble.setText(sentence)
        self.trouble.setVisible(bool(sentence))

    def perform(
        self, label: str, do: Callable[[], C], undo: Callable[[C], C], touched: Callable[[C], Touched]
    ) -> bool:
        """Do something as one step; a refusal is said here too, and what was typed stays."""
        refused = ""

        def told() -> C:
            nonlocal refused
            try:
                return do()
            except PlannerError as error:
                refused = self.desk.wording.error(error)
                raise

        done = self.desk.undo.perform(label, told, undo, touched) is not None
        self.say(refused)
        return done

    def start(self) -> None:
        """Show it with nothing chosen, ready for a new one.

        Raises:
            PlannerError: What it keeps is not for the acting person; it is not shown then.
        """
        self._order_tabs()
        self._show_rows(self.listed())
        self.begin()
        self.show()
        self.raise_()
        self.activateWindow()

    def reload(self) -> None:
        """Read the list again; what is chosen stays chosen while it is there."""
        try:
            rows = self.listed()
        except PlannerError as error:
            self.model.show(())
            self.say(self.desk.wording.error(error))
            return
        self._show_rows(rows)

    def _show_rows(self, rows: tuple[PreviewRow, ...]) -> None:
        kept = self.entry
        self.model.show(rows)
        self.table.setVisible(bool(rows))
        self.nothing.setVisible(not rows)
        at = next(
            (n for n, row in enumerate(rows) if kept is not None and self.same(kept, self._about(row))), -1
        )
        if at >= 0:
            self.table.setCurrentIndex(self.model.index(at, 0))
        elif kept is not None:
            self._choose(None)

    def begin(self) -> None:
        """Begin a new one."""
        self.table.clearSelection()
        self.table.setCurrentIndex(QModelIndex())
        self._choose(None)
        self.say("")
        if self._fields:
            self._fields[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def remove(self) -> None:
        """Take the chosen one away."""
        if self.entry is not None and self.take_away(self.entry):
            self.begin()

    # --- the rest ------------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.buttons.addWidget(self.new_button)
        self.buttons.addWidget(self.remove_button)
        self.buttons.addStretch(1)
        self.buttons.addWidget(self.close_button)
        self.buttons.addWidget(self.save_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 14)
        column.setSpacing(10)
        column.addWidget(self.heading)
        column.addWidget(self.hint)
        # It takes the room of the list that is not there, so that the fields stay together.
        column.addWidget(self.nothing, 1)
        column.addWidget(self.table, 1)
        column.addWidget(self.fields_title)
        column.addLayout(self.grid)
        column.addWidget(self.trouble)
        column.addLayout(self.buttons)

    def _make_table(self) -> None:
        table = self.table
        table.setModel(self.model)
        table.setAccessibleName(self.windowTitle())
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(self.desk.look.px(26))
        table.setStyleSheet(f"QTableView::item {{ padding: 0 {self.desk.look.px(5)}px; }}")
        head = table.horizontalHeader()
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setHighlightSections(False)
        head.setSectionsClickable(False)
        table.selectionModel().currentRowChanged.connect(self._row_changed)
        gone = QAction(table)
        gone.setShortcut(QKeySequence("Del"))
        gone.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        gone.triggered.connect(lambda _=False: self.remove())
        table.addAction(gone)

    def _order_tabs(self) -> None:
        buttons = (self.new_button, self.remove_button, self.close_button, self.save_button)
        for one, after in pairwise((self.table, *self._fields, *buttons)):
            QWidget.setTabOrder(one, after)

    def _row_changed(self, current: QModelIndex, _before: QModelIndex) -> None:
        row = current.data(ROW) if current.isValid() else None
        if isinstance(row, PreviewRow):
            self._choose(self._about(row))

    def _about(self, row: PreviewRow) -> T:
        return row.about  # type: ignore[return-value]  # a kind of dialog lists its own things only

    def _choose(self, entry: T | None) -> None:
        self.entry = entry
        self.say("")
        self.show_entry(entry)
        self.save_button.setText(self.tr("Tilføj") if entry is None else self.tr("Gem ændringen"))
        self.remove_button.setEnabled(entry is not None)
        self.new_button.setEnabled(entry is not None)
        self.allow()

    def _save(self) -> None:
        if self.save(self.entry) and self.entry is None:
            self.begin()

    def _touched(self, touched: Touched) -> None:
        if touched.plans or touched.settings:
            self.reload()
