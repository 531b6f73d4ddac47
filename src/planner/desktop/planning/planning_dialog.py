"""The frame of every planning dialog: fields, what would happen, what is in the way, and one button that does it.

The dialogs stop nobody: the week stays usable behind them, and undo with it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise

from PySide6.QtCore import QModelIndex, Qt, QTimer
from PySide6.QtWidgets import QDialog, QHeaderView, QSpinBox, QWidget

from planner._built.forms.planning_dialog import Ui_PlanningDialog
from planner.desktop.people.sections_layout import labelled
from planner.desktop.planning.planning_acts import give_undo
from planner.desktop.planning.preview_table import ROW, PreviewRow, PreviewTable, RowWords, blocking_sentences
from planner.desktop.shared.desk_context import DeskContext
from planner.desktop.shared.noticeboard import Touched
from planner.domain.clashes import Clash
from planner.domain.refusals import PlannerError

_WAIT = 120
_MOST_TROUBLE = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """What an act would do.

    Attributes:
        summary: In one sentence.
        rows: The table.
        clashes: What was found of it; the blocking ones need a reason.
        trouble: What else is in the way.
        ready: Whether there is anything to do.
    """

    summary: str
    rows: tuple[PreviewRow, ...] = ()
    clashes: tuple[Clash, ...] = field(default=())
    trouble: tuple[str, ...] = ()
    ready: bool = True

    @property
    def clashing(self) -> bool:
        """Whether something blocks it."""
        return any(clash.blocks for clash in self.clashes)


class PlanningDialog(QDialog):
    """A dialog with a preview. Kinds of dialog say what would happen (``look_up``) and do it (``do``)."""

    def __init__(self, desk: DeskContext, parent: QWidget, title: str) -> None:
        super().__init__(parent)
        self.desk = desk
        self.form = Ui_PlanningDialog()
        self.form.setupUi(self)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        give_undo(self, desk)
        self.words = RowWords(desk.wording, self)
        self.model = PreviewTable(desk.look, self)
        self.seen: Preview | None = None
        self.refused = ""
        form = self.form
        form.preview_table.setModel(self.model)
        form.preview_table.verticalHeader().hide()
        form.preview_table.verticalHeader().setDefaultSectionSize(desk.look.px(24))
        head = form.preview_table.horizontalHeader()
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.stretch(2)
        place = form.planning_layout
        at = place.indexOf(form.preview_table)
        place.setStretch(at, 100)
        place.insertStretch(at + 1, 1)  # has the room while there is no table
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_WAIT)
        self._pause.timeout.connect(self.preview)
        form.reason_edit.textChanged.connect(lambda _: self._allow())
        form.apply_button.clicked.connect(self.apply)
        form.cancel_button.clicked.connect(self.reject)
        form.preview_table.selectionModel().currentRowChanged.connect(self._tell)
        desk.noticeboard.posted.connect(self._touched)

    # --- what kinds of dialog say --------------------------------------------------------------------------------------

    def look_up(self) -> Preview:
        """What would happen now.

        Raises:
            PlannerError: It cannot be; said in the dialog.
        """
        raise NotImplementedError

    def do(self, reason: str | None) -> bool:
        """Do it, over clashes when there is a reason; says whether it was done."""
        raise NotImplementedError

    # --- for kinds of dialog -------------------------------------------------------------------------------------------

    def put(self, text: str, control: QWidget, name: str, row: int, column: int, span: int = 1) -> None:
        """Put a field with its word above it into the form."""
        box = labelled(text, control, name)
        if isinstance(control, QSpinBox):
            # A style sheet leaves the letters of a number no distance from the edge.
            control.lineEdit().setTextMargins(self.desk.look.px(6), 0, 0, 0)
        self.form.fields_layout.addWidget(box, row, column, 1, span, Qt.AlignmentFlag.AlignTop)

    def stretch(self, column: int) -> None:
        """Let one column have the room that is left."""
        head = self.form.preview_table.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        head.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)

    def later(self, _value: object = None) -> None:
        """Something was chosen: show what would happen, once no more is being chosen."""
        self._pause.start()

    def preview(self) -> None:
        """Show what would happen."""
        self._pause.stop()
        self.refused = ""
        try:
            self.seen = self.look_up()
        except PlannerError as error:
            self.seen = None
            self.refused = self.desk.wording.error(error)
        seen = self.seen
        self.model.show(seen.rows if seen else ())
        self.form.preview_table.setVisible(bool(seen and seen.rows))
        self.form.summary_label.setText(seen.summary if seen else "")
        self.form.summary_label.setVisible(bool(seen and seen.summary))
        trouble = [self.refused] if self.refused else []
        if seen is not None:
            found = blocking_sentences(seen.clashes, self.desk.wording)
            trouble += [*seen.trouble, *found[:_MOST_TROUBLE]]
            if len(found) > _MOST_TROUBLE:
                trouble.append(self.words.and_more(len(found) - _MOST_TROUBLE))
        self.form.trouble_label.setText("\n".join(trouble))
        self.form.trouble_label.setVisible(bool(trouble))
        self.form.reason_edit.setVisible(bool(seen and seen.clashing))
        self._allow()

    def apply(self) -> None:
        """Do it as one step and close; a refusal is said above the board."""
        if self._pause.isActive():
            self.preview()
        if self.seen is None or not self.form.apply_button.isEnabled():
            return
        reason = self.form.reason_edit.text().strip() if self.seen.clashing else None
        # What is posted while it is done must not be looked up again for a dialog that is about to close.
        self.desk.noticeboard.posted.disconnect(self._touched)
        if self.do(reason):
            self.accept()
            return
        self.desk.noticeboard.posted.connect(self._touched)
        self.preview()

    @property
    def waiting(self) -> bool:
        """Whether the table does not show yet what was chosen last."""
        return self._pause.isActive()

    def start(self) -> None:
        """Show it with its first preview."""
        self._order_tabs()
        self.preview()
        self.show()
        self.raise_()
        self.activateWindow()

    def _order_tabs(self) -> None:
        """Fields, table, reason, buttons; fields were made after the frame, and Tab would come to them last."""
        form = self.form
        fields, buttons = (
            # A box has the window of its list among its children.
            [each for each in part.findChildren(QWidget) if _takes_keys(each) and each.window() is self]
            for part in (form.fields, form.buttons_row)
        )
        chain = [*fields, form.preview_table, form.reason_edit, *buttons]
        for one, after in pairwise(chain):
            QWidget.setTabOrder(one, after)
        if fields:
            fields[0].setFocus(Qt.FocusReason.ActiveWindowFocusReason)

    def _tell(self, current: QModelIndex, _before: QModelIndex) -> None:
        """Say all of what was found about the chosen row, which no column has room for."""
        row = current.data(ROW) if current.isValid() else None
        if isinstance(row, PreviewRow) and row.tip:
            self.form.trouble_label.setText(row.tip)
            self.form.trouble_label.show()

    def _touched(self, touched: Touched) -> None:
        if touched.plans or touched.settings:
            self.later()

    def _allow(self) -> None:
        seen = self.seen
        reasoned = seen is not None and (not seen.clashing or bool(self.form.reason_edit.text().strip()))
        self.form.apply_button.setEnabled(seen is not None and seen.ready and reasoned)


def _takes_keys(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.focusProxy() is None
