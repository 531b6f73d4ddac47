"""Busy time from somebody's own calendar: a file or an address, what it gave, and what was left out of it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QFileDialog, QLineEdit, QPushButton

from planner.desktop.people.tick_box import TickBox
from planner.desktop.planning.planning_dialog import PlanningDialog, Preview
from planner.desktop.planning.preview_table import ROW, PreviewRow, RowTone
from planner.desktop.planning.week_subject import WeekSubject
from planner.desktop.shared.desk_context import DeskContext
from planner.desktop.shared.noticeboard import Touched
from planner.domain.busy_time import BusySource
from planner.domain.refusals import PlannerError
from planner.services.busy_import import BusyChange

SIZE = (760, 460)


class BusyDialog(PlanningDialog):
    """Stays open after reading, so that what was left out can be read."""

    def __init__(self, desk: DeskContext, week: WeekSubject) -> None:
        super().__init__(desk, week.page, "")
        subject = week.subject
        assert subject is not None  # the menu opens it for staff and rooms only
        self._subject = subject
        self.setWindowTitle(self.tr("Egen kalender"))
        self.form.heading_label.setText(
            self.tr("Optaget i egen kalender: %1").replace("%1", subject.ref.name)
        )
        self.form.apply_button.setText(self.tr("Læs kalenderen"))
        self.model.heads = (self.tr("Kalender"), self.tr("Læst"), self.tr("Tider"), self.tr("Udeladt"))
        self.where = QLineEdit()
        self.where.setPlaceholderText(self.tr("en .ics-fil eller en adresse, der begynder med https://"))
        self.where.textChanged.connect(lambda _: self._allow())
        self.titles = TickBox(desk.look, self.tr("Gem også, hvad aftalerne hedder"))
        self.titles.setObjectName("busy_titles")
        self.browse = QPushButton(self.tr("Vælg fil…"))
        self.browse.setAutoDefault(False)
        self.browse.clicked.connect(lambda _=False: self.ask_file())
        self.forget = QPushButton(self.tr("Glem den valgte"))
        self.forget.setAutoDefault(False)
        self.forget.clicked.connect(lambda _=False: self.remove())
        self.put(self.tr("Fil eller adresse"), self.where, "busy_where", 0, 0, 2)
        self.form.fields_layout.addWidget(self.titles, 1, 0)
        self.form.fields_layout.addWidget(self.browse, 1, 1)
        self.form.fields_layout.setColumnStretch(0, 1)
        self.form.buttons_layout.insertWidget(0, self.forget)
        self.stretch(3)
        self.form.preview_table.selectionModel().selectionChanged.connect(lambda *_: self._allow())
        self.resize(desk.look.px(SIZE[0]), desk.look.px(SIZE[1]))

    def look_up(self) -> Preview:
        """The calendars that were read, with what was left out of each."""
        desk = self.desk
        sources = desk.office.busy.list(desk.acting, (self._subject.type, str(self._subject.ref.id)))
        said = (
            ""
            if sources
            else self.tr("Ingen kalender er læst endnu. Kun tiderne gemmes, ikke hvad de handler om.")
        )
        return Preview(summary=said, rows=tuple(self._row(each) for each in sources))

    def _row(self, source: BusySource) -> PreviewRow:
        wording = self.desk.wording
        left_out = [
            wording.count(f"busy-left-out-{reason}", number) for reason, number in source.left_out.items()
        ]
        cells = (
            source.address,
            wording.text(source.read_at),
            str(source.blocks),
            "; ".join(left_out) or self.tr("intet"),
        )
        tone = RowTone.WARNING if left_out else RowTone.PLAIN
        return PreviewRow(cells=cells, tone=tone, tip="\n".join(left_out), about=source)

    @property
    def chosen(self) -> BusySource | None:
        """The calendar of the chosen row."""
        index = self.form.preview_table.currentIndex()
        row = index.data(ROW) if index.isValid() else None
        return row.about if isinstance(row, PreviewRow) and isinstance(row.about, BusySource) else None

    def _allow(self) -> None:
        self.form.apply_button.setEnabled(bool(self.where.text().strip()))
        self.forget.setEnabled(self.chosen is not None)

    def apply(self) -> None:
        """Read the calendar and stay open."""
        desk, where = self.desk, self.where.text().strip()
        if not where:
            return
        keep = self.titles.isChecked()
        self._perform(
            self.tr("Læs kalender for %1").replace("%1", self._subject.ref.name),
            lambda: desk.office.busy.read(
                desk.acting, self._subject.type, str(self._subject.ref.id), where, keep_titles=keep
            ),
        )

    def remove(self) -> None:
        """Forget the chosen calendar and the time it takes."""
        source, desk = self.chosen, self.desk
        if source is not None:
            label = self.tr("Glem kalenderen %1").replace("%1", source.address)
            self._perform(label, lambda: desk.office.busy.remove(desk.acting, source.id))

    def ask_file(self) -> None:
        """Ask which file."""
        self.file_dialog = QFileDialog(self, self.tr("Vælg kalenderfil"), "", self.tr("Kalender (*.ics)"))
        self.file_dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        self.file_dialog.fileSelected.connect(self.where.setText)
        self.file_dialog.open()

    def _perform(self, label: str, act: Callable[[], BusyChange]) -> None:
        desk, refused = self.desk, ""

        def told() -> BusyChange:
            nonlocal refused
            try:
                return act()
            except PlannerError as error:
                refused = desk.wording.error(error)
                raise

        desk.undo.perform(
            label,
            told,
            lambda change: desk.office.busy.undo(desk.acting, change),
            lambda _: Touched(settings=True),
        )
        self.preview()
        self.form.trouble_label.setText(refused)
        self.form.trouble_label.setVisible(bool(refused))
