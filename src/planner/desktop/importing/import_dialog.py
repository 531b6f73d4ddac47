"""Take a list of people in from a file: choose it, see what would happen, and take it in as one step."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QModelIndex, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QFileDialog, QHeaderView, QPushButton, QWidget

from planner._built.forms.import_dialog import Ui_ImportDialog
from planner.desktop.importing.column_choices import ColumnChoices
from planner.desktop.importing.plan_model import PlanModel
from planner.desktop.importing.table_file import ask_for_table
from planner.desktop.shared.complaints import Tone
from planner.desktop.shared.desk_context import DeskContext
from planner.desktop.shared.noticeboard import Touched
from planner.domain.people import Record
from planner.domain.refusals import Conflict, PlannerError
from planner.services.people_import import ImportOrder
from planner.services.people_import_sheet import Sheet
from planner.services.people_imported import ImportPlan, Outcome, PeopleImported

_WAIT = 80
_SIZE = (980, 660)
_MOST_CLASHES = 3


class ImportDialog(QDialog):
    """One file at a time, for one sort of record. Nothing is changed before *Hent*."""

    def __init__(self, desk: DeskContext, sort: type[Record], title: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._sort = sort
        self._sheet: Sheet | None = None
        self._path = Path()
        self.plan: ImportPlan | None = None
        self.form = Ui_ImportDialog()
        self.form.setupUi(self)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.resize(desk.look.px(_SIZE[0]), desk.look.px(_SIZE[1]))
        self.form.title_label.setText(title)
        self.choices = ColumnChoices(desk, sort, self.form.column_table)
        self.model = PlanModel(desk.wording, desk.look, self)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_WAIT)
        self._pause.timeout.connect(self.preview)
        self.tabs: dict[Outcome | None, QPushButton] = {}
        self._make_tabs()
        self._make_table()
        form = self.form
        form.choose_button.clicked.connect(self.choose)
        form.import_button.clicked.connect(self.take_in)
        form.close_button.clicked.connect(self.reject)
        form.skip_box.toggled.connect(lambda _: self._allow())
        form.reason_edit.textChanged.connect(lambda _: self._allow())
        self.choices.changed.connect(self._pause.start)
        self._show_nothing()

    def _make_tabs(self) -> None:
        for outcome in (None, Outcome.ADDED, Outcome.CHANGED, Outcome.UNCHANGED, Outcome.REFUSED):
            tab = QPushButton()
            tab.setObjectName(f"tab_{outcome.value if outcome else 'all'}")
            tab.setCheckable(True)
            tab.setAutoExclusive(True)
            tab.setAutoDefault(False)
            tab.setProperty("role", "tab")
            tab.clicked.connect(lambda _=False, outcome=outcome: self.model.show_only(outcome))
            self.form.outcome_layout.addWidget(tab)
            self.tabs[outcome] = tab
        self.tabs[None].setChecked(True)

    def _make_table(self) -> None:
        table, px = self.form.line_table, self._desk.look.px
        table.setModel(self.model)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(px(30))
        table.setStyleSheet(f"QTableView::item {{ padding: 0 {px(5)}px; }}")
        head = table.horizontalHeader()
        head.setSectionsClickable(False)
        head.setHighlightSections(False)
        for column, width in ((0, 64), (1, 160), (2, 220)):
            head.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
            head.resizeSection(column, px(width))
        head.setSectionResizeMode(3, QHeaderView.ResizeMode.Stretch)
        table.selectionModel().currentRowChanged.connect(self._show_line)
        self.model.modelReset.connect(self.form.detail_label.hide)

    def choose(self) -> QFileDialog:
        """Ask for the file, without stopping the window."""
        return ask_for_table(self, self.tr("Vælg en liste"), self.open_file)

    def open_file(self, path: Path) -> None:
        """Read a file and show what would happen with it; one that cannot be read leaves the one before."""
        importing, acting = self._desk.office.people_import, self._desk.acting
        QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            sheet = importing.sheet(path)
            columns = importing.columns(acting, self._sort, sheet)
        except PlannerError as error:
            self._complain(f"{path.name}: {self._desk.wording.error(error)}")
            return
        finally:
            QGuiApplication.restoreOverrideCursor()
        self._sheet, self._path = sheet, path
        self.form.file_label.setText(path.name)
        self.form.file_label.setToolTip(str(path))
        self.form.choose_button.setText(self.tr("Vælg en anden…"))
        self.form.stack.setCurrentWidget(self.form.plan_page)
        self.form.skip_box.setChecked(False)
        self.form.reason_edit.clear()
        self.choices.show_columns(columns)
        self.preview()
        form = self.form
        first = form.import_button if form.import_button.isEnabled() else form.line_table
        (form.skip_box if form.skip_box.isVisible() else first).setFocus()

    def preview(self) -> None:
        """Show what would happen now."""
        self._pause.stop()
        order = self._order()
        if order is None:
            return
        trouble = ""
        self.plan = None
        QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            self.plan = self._desk.office.people_import.preview(self._desk.acting, order)
        except PlannerError as error:
            trouble = self._desk.wording.error(error)
        finally:
            QGuiApplication.restoreOverrideCursor()
        self._show_plan(trouble)

    def _order(self) -> ImportOrder | None:
        if self._sheet is None:
            return None
        return ImportOrder(
            sort=self._sort,
            sheet=self._sheet,
            columns=self.choices.columns,
            skip_refused=self.form.skip_box.isChecked(),
        )

    def _show_plan(self, trouble: str) -> None:
        plan, form, words = self.plan, self.form, self._desk.wording
        self.model.show_plan(plan)
        counts = plan.counts if plan else dict.fromkeys(Outcome, 0)
        names = {
            Outcome.ADDED: self.tr("Nye"),
            Outcome.CHANGED: self.tr("Ændres"),
            Outcome.UNCHANGED: self.tr("Som før"),
            Outcome.REFUSED: self.tr("Kan ikke hentes"),
        }
        self._name_tab(None, self.tr("Alle"), sum(counts.values()))
        for outcome, name in names.items():
            self._name_tab(outcome, name, counts[outcome])
        notices: list[str] = []
        if refused := counts[Outcome.REFUSED]:
            notices.append(
                self.tr("%n linje(r) kan ikke hentes: ret i filen, eller spring over.", "", refused)
            )
        if self._sheet is not None and self._sheet.others:
            notices.append(
                words.say("import-other-sheets", title=self._sheet.title, others=self._sheet.others)
            )
        if plan is not None and plan.sessions:
            notices.append(words.count("import-lists", plan.sessions))
        form.notice_label.setText(" ".join(notices))
        form.notice_label.setVisible(bool(notices))
        clashes = [words.clash(clash) for clash in plan.clashes if clash.blocks] if plan else []
        if clashes:
            shown = [text[:1].upper() + text[1:] for text in clashes[:_MOST_CLASHES]]
            more = len(clashes) - len(shown)
            if more:
                shown.append(self.tr("Og %n andre overlap.", "", more))
            trouble = "\n".join([trouble, *shown]).strip()
        self._complain(trouble)
        form.reason_edit.setVisible(bool(clashes))
        form.skip_box.setVisible(bool(counts[Outcome.REFUSED]))
        self._allow()

    def _show_line(self, current: QModelIndex) -> None:
        """Say all of the chosen line, which its row may have to cut."""
        text = str(current.siblingAtColumn(3).data() or "") if current.isValid() else ""
        self.form.detail_label.setText(text)
        self.form.detail_label.setVisible(bool(text))

    def _name_tab(self, outcome: Outcome | None, name: str, count: int) -> None:
        tab, text = self.tabs[outcome], f"{name}  {count}"
        tab.setText(text)
        # The look of a tab leaves no room beside its text, and the chosen one is heavier.
        tab.setMinimumWidth(round(tab.fontMetrics().horizontalAdvance(text) * 1.1) + self._desk.look.px(18))

    def _allow(self) -> None:
        plan, form = self.plan, self.form
        writing = sum(line.writes for line in plan.lines) if plan else 0
        clashing = plan is not None and any(clash.blocks for clash in plan.clashes)
        ready = (
            plan is not None
            and writing > 0
            and (not plan.refused or form.skip_box.isChecked())
            and (not clashing or bool(form.reason_edit.text().strip()))
        )
        form.import_button.setEnabled(ready)
        form.import_button.setText(
            self.tr("Hent %n linje(r)", "", writing) if writing else self.tr("Intet at hente")
        )

    def take_in(self) -> None:
        """Take it in as one step that Ctrl+Z takes back; a refusal is said here, and the dialog stays."""
        self.preview_if_waiting()
        order, plan = self._order(), self.plan
        if order is None or plan is None:
            return
        importing, acting = self._desk.office.people_import, self._desk.acting
        reason = self.form.reason_edit.text().strip() or None
        QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            done = importing.apply(acting, order, reason, seen=plan)
        except PlannerError as error:
            if isinstance(error, Conflict):
                self.preview()
            self._complain(self._desk.wording.error(error))
            return
        finally:
            QGuiApplication.restoreOverrideCursor()
        label = self.tr("Hent fra %1").replace("%1", self._path.name)
        self._desk.undo.perform(label, lambda: done, lambda change: importing.undo(acting, change), _touched)
        self._tell(done)
        self.accept()

    def preview_if_waiting(self) -> None:
        """Bring the preview up to date when a choice was made a moment ago."""
        if self._pause.isActive():
            self.preview()

    def _tell(self, done: PeopleImported) -> None:
        parts = [self.tr("%n ny(e)", "", done.added), self.tr("%n ændret", "", done.changed)]
        sentence = self.tr("Hentet fra %1: %2. Ctrl+Z fortryder det hele.")
        self._desk.complaints.tell(
            sentence.replace("%1", self._path.name).replace("%2", ", ".join(parts)), tone=Tone.OK
        )

    def _complain(self, sentence: str) -> None:
        self.form.trouble_label.setText(sentence)
        self.form.trouble_label.setVisible(bool(sentence))

    def _show_nothing(self) -> None:
        form = self.form
        form.stack.setCurrentWidget(form.start_page)
        for widget in (
            form.detail_label,
            form.notice_label,
            form.trouble_label,
            form.reason_edit,
            form.skip_box,
        ):
            widget.hide()
        form.import_button.setEnabled(False)
        form.choose_button.setFocus()


def _touched(change: PeopleImported) -> Touched:
    sessions = change.sessions.after if change.sessions else ()
    return Touched(people=change.people, sessions=frozenset(session.id for session in sessions))
