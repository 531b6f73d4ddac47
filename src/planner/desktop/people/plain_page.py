"""A plain page: a list, and the form of what is chosen in it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from planner._built.forms.plain_page import Ui_PlainPage
from planner.desktop.importing.file_buttons import FileButtons
from planner.desktop.people.column_widths import ColumnWidths
from planner.desktop.people.descriptions import PlainSort
from planner.desktop.people.record_acts import RecordActs
from planner.desktop.people.record_delegate import RecordDelegate
from planner.desktop.people.record_form import RecordForm
from planner.desktop.people.record_model import RecordModel
from planner.desktop.shared.desk_context import DeskContext
from planner.desktop.shared.noticeboard import Touched
from planner.desktop.shared.page import Page
from planner.domain.people import Record
from planner.domain.refusals import PlannerError

FORM_WIDTH = 420
ROW_HEIGHT = 36
NAME_WIDTH = 124
"""How narrow the column of names may become."""


class PlainPage(Page):
    """Keeps records of one sort, or of a few that belong together, each behind its tab."""

    def __init__(
        self, desk: DeskContext, sorts: tuple[PlainSort, ...], parent: QWidget | None = None
    ) -> None:
        super().__init__(desk, parent)
        self._sorts = sorts
        self._acts = RecordActs(desk)
        self._stale = True
        self._begins = False
        self._count = 0
        self.form = Ui_PlainPage()
        self.form.setupUi(self)
        self.form.formPanel.setFixedWidth(desk.look.px(FORM_WIDTH))
        table = self.form.recordTable
        self.widths = ColumnWidths(table)
        table.setItemDelegate(RecordDelegate(desk.look, self))
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(desk.look.px(ROW_HEIGHT))
        table.horizontalHeader().setHighlightSections(False)
        table.horizontalHeader().setSectionsClickable(False)
        self.form.mineTabs.setFixedWidth(desk.look.px(140))
        self.tabs: dict[str, QPushButton] = {}
        header = self.form.plainHeaderLayout
        self.files = FileButtons(desk, self, header, header.indexOf(self.form.searchLine))
        self.narrow = QPushButton()
        self.narrow.setCheckable(True)
        self.narrow.setObjectName("narrowButton")
        header.insertWidget(header.indexOf(self.form.searchLine), self.narrow)
        self._make_tabs()
        self._open_sort(sorts[0])
        self._listen()
        self._recolour()

    def _make_tabs(self) -> None:
        self.form.sortTabs.setVisible(len(self._sorts) > 1)
        self.form.sortTitle.setVisible(len(self._sorts) == 1)
        self.form.sortTabs.setMinimumWidth(self.desk.look.px(130) * len(self._sorts))
        for sort in self._sorts:
            tab = QPushButton(sort.title)
            tab.setObjectName(f"tab_{sort.key}")
            tab.setCheckable(True)
            tab.setAutoExclusive(True)
            tab.setProperty("role", "tab")
            tab.clicked.connect(lambda _=False, sort=sort: self._change_sort(sort))
            self.form.sortTabsLayout.addWidget(tab)
            self.tabs[sort.key] = tab

    def _open_sort(self, sort: PlainSort) -> None:
        self.sort = sort
        self.tabs[sort.key].setChecked(True)
        form, px = self.form, self.desk.look.px
        form.sortTitle.setText(sort.title)
        form.newButton.setText(sort.new)
        form.newButton.setToolTip(f"{sort.new} (Ctrl+N)")
        form.noRecordsNew.setText(sort.new)
        form.mineTabs.setVisible(sort.mine and self.desk.acting.staff is not None)
        self.narrow.setVisible(sort.narrow is not None)
        self.narrow.setChecked(False)
        self.narrow.setText(sort.narrow[0] if sort.narrow else "")
        form.recordTable.setAccessibleName(sort.title)
        self.files.show_for(sort.sort)
        self.model = RecordModel(sort.columns, self)
        form.recordTable.setModel(self.model)
        form.recordTable.selectionModel().currentRowChanged.connect(self._row_changed)
        widths = [None if column.width is None else px(column.width) for column in sort.columns]
        self.widths.use(widths, px(NAME_WIDTH))
        old = form.formPanelLayout.takeAt(0)
        if old is not None and (widget := old.widget()) is not None:
            widget.hide()
            widget.deleteLater()
        self.fields = RecordForm(self.desk, sort)
        self.fields.made.connect(self._made)
        self.fields.remove_wanted.connect(self.remove)
        self.fields.wanted.connect(self.wanted)
        form.formPanelLayout.addWidget(self.fields)
        self.fields.show()

    def _listen(self) -> None:
        form = self.form
        form.searchLine.textChanged.connect(self._look_again)
        form.searchLine.returnPressed.connect(form.recordTable.setFocus)
        form.mineButton.clicked.connect(self._look_again)
        self.narrow.clicked.connect(self._look_again)
        form.everyButton.clicked.connect(self._look_again)
        form.newButton.clicked.connect(self.begin_new)
        form.noRecordsNew.clicked.connect(self.begin_new)
        form.noRecordsAll.clicked.connect(self._show_all)
        acts: tuple[tuple[str, str, Callable[[], object]], ...] = (
            (self.tr("Ny"), "Ctrl+N", form.newButton.click),
            (self.tr("Søg i listen"), "Ctrl+F", form.searchLine.setFocus),
            (self.tr("Fjern den valgte"), "Ctrl+Del", self.remove),
        )
        for text, keys, act in acts:
            action = QAction(text, self)
            action.setShortcut(QKeySequence(keys))
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            action.triggered.connect(lambda _=False, act=act: act())
            self.addAction(action)
        self.desk.look.changed.connect(self._recolour)

    def shown(self) -> None:
        """Read the list again if something was changed, and give it the keyboard."""
        self.form.mineTabs.setVisible(self.sort.mine and self.desk.acting.staff is not None)
        if self._stale:
            self.reload()
        focus = QApplication.focusWidget()
        if focus is None or not self.fields.isAncestorOf(focus):
            (self.form.recordTable if self.model.rowCount() else self.form.newButton).setFocus()

    def refresh(self, touched: Touched) -> None:
        """Read the list again after a change of people, plans or the catalogue."""
        if not (touched.plans or touched.settings):
            return
        self._stale = True
        if self.isVisible():
            self.reload()

    def show_record(self, record: Record) -> None:
        """Choose a record, in the whole list if it is not among those shown."""
        for sort in self._sorts:
            if isinstance(record, sort.sort):
                if sort is not self.sort:
                    self._open_sort(sort)
                self._list()
                if self.model.row_of(record.id) < 0:
                    self._widen()
                    self._list()
                self._choose(self.model.row_of(record.id))

    def reload(self, *, anew: bool = False) -> None:
        """Read the list again; what was chosen stays chosen, unless another list was asked for that lacks it."""
        self._stale = False
        shown = self.fields.record
        self._list()
        if shown is None:
            if not self.fields.unsaved and not self._begins:
                self._choose(0)
            return
        row = self.model.row_of(shown.id)
        kept = self._still(shown) if row < 0 and not anew else None
        if kept is not None:
            self.form.recordTable.setCurrentIndex(QModelIndex())
            self.fields.show_record(kept)
        else:
            self._choose(max(row, 0))

    def _still(self, record: Record) -> Record | None:
        """The record as it is now, when it is only the list that does not hold it any more."""
        try:
            return self.desk.office.people.get(self.desk.acting, type(record), str(record.id))
        except PlannerError:
            return None

    def _look_again(self) -> None:
        """Another list is wanted: nothing was changed, but the strip at the foot counts other records now."""
        self.reload(anew=True)
        self.desk.noticeboard.post(Touched())

    def _list(self) -> None:
        mine = self.sort.mine and self.form.mineTabs.isVisibleTo(self) and self.form.mineButton.isChecked()
        text = self.form.searchLine.text().strip()
        try:
            if self.sort.prepare is not None:
                self.sort.prepare()
            found = self.desk.office.people.list(self.desk.acting, self.sort.sort, text=text, mine=mine)
        except PlannerError as error:
            self.desk.complaints.about(error)
            found = ()
        narrowed = self.sort.narrow is not None and self.narrow.isChecked()
        if self.sort.narrow is not None and narrowed:
            found = tuple(record for record in found if self.sort.narrow[1](record))
        self.model.show_records(found)
        self._say_count(len(found), text=text, fewer=mine or narrowed)

    def _say_count(self, count: int, *, text: str, fewer: bool) -> None:
        form = self.form
        form.listStack.setCurrentWidget(form.listPage if count else form.noRecordsPage)
        form.noRecordsNew.setVisible(not text)
        form.noRecordsAll.setVisible(bool(text) or fewer)
        form.noRecordsText.setText(
            self.tr("Ingen i listen passer til søgningen.") if text else self.sort.empty
        )
        self._count = count

    def _choose(self, row: int) -> None:
        record = self.model.record(row)
        table = self.form.recordTable
        if record is None:
            self._show(None)
            return
        table.setCurrentIndex(self.model.index(row, 0))
        table.scrollTo(self.model.index(row, 0))
        self._show(record)

    def _row_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        record = self.model.record(current.row())
        if record is not None and (self.fields.record is None or record.id != self.fields.record.id):
            self._show(record)

    def _show(self, record: Record | None) -> None:
        if record is not None:
            self._leave_new()
        self.fields.show_record(record)

    def _leave_new(self) -> None:
        self._begins = False
        if self.fields.unsaved:
            sentence = self.tr("Udkastet er ikke gemt endnu. Tryk på %1 for at gøre det færdigt.")
            self.desk.complaints.tell(sentence.replace("%1", self.sort.new))

    def begin_new(self) -> None:
        """Show the blank form of a new record, or the one that was begun."""
        self.fields.save_now()
        self._begins = True
        self.form.recordTable.clearSelection()
        self.form.recordTable.setCurrentIndex(QModelIndex())
        if self.fields.record is not None:
            self.fields.show_record(None)
        self.fields.begin()

    def _made(self, record: Record) -> None:
        self._begins = False
        self._list()
        row = self.model.row_of(record.id)
        if row < 0:
            self._widen()
            self._list()
            row = self.model.row_of(record.id)
        self._choose(row)

    def remove(self) -> None:
        """Take the shown record out of use; Ctrl+Z brings it back."""
        record = self.fields.record
        if record is not None:
            self._acts.remove(self.tr("Fjern %1").replace("%1", record.name), record)

    def _show_all(self) -> None:
        self._widen()
        self._look_again()

    def _widen(self) -> None:
        """Let the list hold everything."""
        self.form.searchLine.clear()
        self.narrow.setChecked(False)
        self.form.everyButton.setChecked(True)

    def _change_sort(self, sort: PlainSort) -> None:
        if sort is not self.sort:
            self.fields.save_now()
            self._begins = False
            self._open_sort(sort)
            self.form.searchLine.clear()
            self._look_again()

    def status(self) -> str:
        """How many stand in the list."""
        return self.tr("<b>%1</b> i listen").replace("%1", str(self._count))

    def _recolour(self) -> None:
        look = self.desk.look
        self.form.formEdge.setStyleSheet(f"background: {look.colours.line};")
        self.form.newButton.setIcon(look.icon("plus", look.colours.surface))
        self.form.noRecordsNew.setIcon(look.icon("plus", look.colours.surface))
