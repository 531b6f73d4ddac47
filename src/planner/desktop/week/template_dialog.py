"""Lay a week template on a citizen or a cohort, with what it would make shown first."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer
from PySide6.QtGui import QBrush, QColor
from PySide6.QtWidgets import QComboBox, QDialog, QHeaderView, QWidget

from planner._built.forms.template_dialog import Ui_TemplateDialog
from planner.desktop.shared.desk_context import DeskContext
from planner.desktop.shared.look import Look
from planner.desktop.week.shown_week import ShownWeek
from planner.desktop.week.week_acts import WeekActs
from planner.domain.isoweek import IsoWeek
from planner.domain.people import Citizen, Record, Staff, Workplace
from planner.domain.refusals import Malformed, PlannerError
from planner.domain.session import Session
from planner.domain.templates import SkippedCell, WeekTemplate
from planner.services.template_applying import Applied
from planner.services.template_plan import TemplateOrder
from planner.wording import Wording, forms

_WAIT = 80
_MOST_TROUBLE = 2
SIZE = (700, 620)
Index = QModelIndex | QPersistentModelIndex


def _in_time(row: Session | SkippedCell) -> tuple[date, str, str]:
    """Days in order; what is skipped stands first, then by the clock."""
    return (row.day, "" if isinstance(row, SkippedCell) else row.start.isoformat(), row.title)


class PreviewModel(QAbstractTableModel):
    """What would be planned, and what is skipped because the day is closed."""

    def __init__(self, wording: Wording, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self._look = look
        self._rows: tuple[Session | SkippedCell, ...] = ()

    def show(self, applied: Applied | None) -> None:
        """Replace everything."""
        self.beginResetModel()
        rows: list[Session | SkippedCell] = [*applied.created, *applied.skipped] if applied else []
        self._rows = tuple(sorted(rows, key=_in_time))
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else 4

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if role != Qt.ItemDataRole.DisplayRole or orientation is not Qt.Orientation.Horizontal:
            return None
        return (self.tr("Dag"), self.tr("Tid"), self.tr("Aktivitet"), self.tr("Deltagere"))[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.ForegroundRole and isinstance(row, SkippedCell):
            return QBrush(QColor(self._look.colours.muted))
        if role == Qt.ItemDataRole.ToolTipRole:
            return row.title
        return self._text(row, index.column()) if role == Qt.ItemDataRole.DisplayRole else None

    def _text(self, row: Session | SkippedCell, column: int) -> str:
        language = self._wording.language
        if column == 0:
            return f"{forms.weekday(language, row.day)[:3]} {forms.short_day(language, row.day)}"
        if column == 2:
            return row.title
        if isinstance(row, SkippedCell):
            closed = self.tr("springes over: %1").replace("%1", self._wording.words(row.closed))
            return closed if column == 3 else "–"
        if column == 1:
            return self._wording.times(row.slot)
        count = len(row.attending)
        return row.attending[0].citizen.name if count == 1 else str(count)


class TemplateDialog(QDialog):
    """Choose, see, and lay it on the plan in one step."""

    def __init__(self, desk: DeskContext, acts: WeekActs, shown: ShownWeek, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._acts, self._shown = desk, acts, shown
        self.form = Ui_TemplateDialog()
        self.form.setupUi(self)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.model = PreviewModel(desk.wording, desk.look, self)
        form = self.form
        form.preview_table.setModel(self.model)
        form.preview_table.verticalHeader().hide()
        form.preview_table.setSelectionMode(form.preview_table.SelectionMode.NoSelection)
        form.preview_table.setShowGrid(False)
        head = form.preview_table.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.resize(*SIZE)
        head.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_WAIT)
        self._pause.timeout.connect(self.preview)
        self._fill()
        for box in (form.template_box, form.staff_box, form.workplace_box):
            box.currentIndexChanged.connect(lambda _: self._pause.start())
        form.weeks_box.valueChanged.connect(lambda _: self._pause.start())
        form.first_edit.textChanged.connect(lambda _: self._pause.start())
        form.reason_edit.textChanged.connect(lambda _: self._allow_apply())
        form.apply_button.clicked.connect(self.apply)
        form.cancel_button.clicked.connect(self.reject)
        self._applied: Applied | None = None
        self.preview()

    def _fill(self) -> None:
        form, desk = self.form, self._desk
        record = self._shown.record
        form.subject_label.setText(record.name if record else "")
        group = record.group if isinstance(record, Citizen) else None
        for template in desk.office.templates.list():
            form.template_box.addItem(desk.wording.words(template.name), template)
            if group is not None and template.group == group and form.template_box.currentIndex() <= 0:
                form.template_box.setCurrentIndex(form.template_box.count() - 1)
        form.first_edit.setText(str(self._shown.number))
        self._offer(form.staff_box, Staff)
        self._offer(form.workplace_box, Workplace)

    def _offer(self, box: QComboBox, sort: type[Record]) -> None:
        box.addItem(self.tr("(ingen)"), None)
        for record in self._desk.office.people.list(self._desk.acting, sort):
            box.addItem(f"{record.name} ({record.reference})", str(record.id))

    @property
    def template(self) -> WeekTemplate | None:
        """The chosen template."""
        found = self.form.template_box.currentData()
        return found if isinstance(found, WeekTemplate) else None

    def order(self) -> TemplateOrder | None:
        """What is asked for; None while the first week is not a week.

        Raises:
            Malformed: What was typed is no week.
        """
        subject, template = self._shown.subject, self.template
        if subject is None or template is None:
            return None
        return TemplateOrder(
            template=template.code,
            sort=subject.type,
            subject=str(subject.ref.id),
            first=IsoWeek.parse(self.form.first_edit.text()),
            weeks=self.form.weeks_box.value(),
            staff=self.form.staff_box.currentData(),
            workplace=self.form.workplace_box.currentData(),
        )

    def preview(self) -> None:
        """Show what it would make now."""
        self._pause.stop()
        trouble: list[str] = []
        self._applied = None
        try:
            order = self.order()
            if order is not None:
                self._applied = self._desk.office.templates.preview(self._desk.acting, order)
        except PlannerError as error:
            trouble.append(self._desk.wording.error(error))
        applied = self._applied
        self.model.show(applied)
        if applied is not None:
            summary = self.tr("%n aktivitet(er) lægges på planen.", "", len(applied.created))
            if applied.skipped:
                summary += " " + self.tr("%n springes over.", "", len(applied.skipped))
            self.form.summary_label.setText(summary)
            found = [self._desk.wording.clash(clash) for clash in applied.clashes if clash.blocks]
            trouble += found[:_MOST_TROUBLE]
            if len(found) > _MOST_TROUBLE:
                trouble.append(self.tr("… og %n overlap mere.", "", len(found) - _MOST_TROUBLE))
        else:
            self.form.summary_label.setText(self.tr("Intet lægges på planen."))
        self.form.trouble_label.setText("\n".join(trouble))
        self.form.trouble_label.setVisible(bool(trouble))
        self.form.reason_edit.setVisible(self._clashing)
        self._allow_apply()

    @property
    def _clashing(self) -> bool:
        return self._applied is not None and any(clash.blocks for clash in self._applied.clashes)

    def _allow_apply(self) -> None:
        reasoned = not self._clashing or bool(self.form.reason_edit.text().strip())
        made = self._applied is not None and bool(self._applied.created)
        self.form.apply_button.setEnabled(made and reasoned)

    def apply(self) -> None:
        """Lay it on the plan as one step and close; a refusal is said above the board."""
        try:
            order, template = self.order(), self.template
        except Malformed as error:
            self.form.trouble_label.setText(self._desk.wording.error(error))
            self.form.trouble_label.show()
            return
        if order is None or template is None:
            return
        reason = self.form.reason_edit.text().strip() if self._clashing else None
        if self._acts.apply_template(order, self._desk.wording.words(template.name), reason):
            self.accept()
        else:
            self.preview()
