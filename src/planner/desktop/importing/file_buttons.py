"""The two buttons of a plain page that take its list in from a file and write it into one."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPushButton, QWidget

from planner.desktop.importing.import_dialog import ImportDialog
from planner.desktop.shared.desk_context import DeskContext
from planner.desktop.shared.saving import write_file
from planner.domain.people import Citizen, Cohort, Record, Staff

# A narrower page has no room for the words beside its tabs, its search and its button for a new record.
_ROOM_FOR_WORDS = 1040


class FileButtons(QObject):
    """Shown on the lists of citizens, cohorts and staff; as icons alone where the page is narrow."""

    def __init__(self, desk: DeskContext, page: QWidget, layout: QHBoxLayout, at: int) -> None:
        super().__init__(page)
        self._desk = desk
        self._page = page
        self._sort: type[Record] = Citizen
        self.take_in, self.write_out = QPushButton(), QPushButton()
        self._words = {self.take_in: self.tr("Hent fra fil…"), self.write_out: self.tr("Gem som fil…")}
        for place, (button, name, act) in enumerate(
            (
                (self.take_in, "importButton", self.open_import),
                (self.write_out, "exportButton", self.open_export),
            )
        ):
            button.setObjectName(name)
            button.setAccessibleName(self._words[button])
            button.setToolTip(self._words[button])
            button.setProperty("role", "quiet")
            button.clicked.connect(lambda _=False, act=act: act())
            layout.insertWidget(at + place, button)
        page.installEventFilter(self)
        desk.look.changed.connect(self._recolour)
        self._recolour()
        self._fit()

    def show_for(self, sort: type[Record]) -> None:
        """Another list is shown: hidden where there is nothing to take in."""
        self._sort = sort
        for button in (self.take_in, self.write_out):
            button.setVisible(sort in {Citizen, Cohort, Staff})

    def open_import(self) -> ImportDialog:
        """Open the dialog that takes a list in."""
        dialog = ImportDialog(self._desk, self._sort, self._title(), self._page)
        dialog.open()
        return dialog

    def open_export(self) -> QFileDialog:
        """Ask for a file's name and write the list there."""
        name = {
            Citizen: self.tr("borgere"),
            Cohort: self.tr("hold"),
            Staff: self.tr("medarbejdere"),
        }[self._sort]
        patterns = {self.tr("Excel (*.xlsx)"): "xlsx", self.tr("Tekst med semikolon (*.csv)"): "csv"}
        dialog = QFileDialog(
            self._page, self.tr("Gem listen"), str(Path.home() / f"{name}.xlsx"), ";;".join(patterns)
        )
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("xlsx")
        dialog.filterSelected.connect(lambda chosen: dialog.setDefaultSuffix(patterns[chosen]))
        dialog.fileSelected.connect(lambda chosen: self.write(Path(chosen)))
        dialog.open()
        return dialog

    def write(self, path: Path) -> bool:
        """Write the list, as text when the file's name says so and else as a workbook."""
        exporting, acting, words = self._desk.office.people_export, self._desk.acting, self._desk.wording
        sort = self._sort
        make = exporting.csv if path.suffix.lower() in {".csv", ".txt"} else exporting.xlsx
        return write_file(self._desk, path, lambda: make(acting, sort, words))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        wide = self._page.width() >= self._desk.look.px(_ROOM_FOR_WORDS)
        for button, words in self._words.items():
            button.setText(words if wide else "")

    def _title(self) -> str:
        return {
            Citizen: self.tr("Hent borgere fra en fil"),
            Cohort: self.tr("Hent hold fra en fil"),
            Staff: self.tr("Hent medarbejdere fra en fil"),
        }[self._sort]

    def _recolour(self) -> None:
        self.take_in.setIcon(self._desk.look.icon("import"))
        self.write_out.setIcon(self._desk.look.icon("export"))
