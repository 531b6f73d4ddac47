"""Activity hours of every citizen and week, written to a file: which weeks, whose sessions, with or without names."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QLineEdit, QWidget

from planner.desktop.people.tick_box import TickBox
from planner.desktop.people.typed_values import written_hours
from planner.desktop.planning.offers import record_box
from planner.desktop.planning.planning_dialog import PlanningDialog, Preview
from planner.desktop.planning.preview_table import PreviewRow
from planner.desktop.shared.desk_context import DeskContext
from planner.desktop.shared.saving import write_file
from planner.domain.isoweek import IsoWeek
from planner.domain.people import Organisation
from planner.services.activity_hours import ActivityRow

SIZE = (980, 560)
SHOWN = 200


class ActivityDialog(PlanningDialog):
    """The rows are shown before they are saved; nothing in the office changes."""

    def __init__(self, desk: DeskContext, parent: QWidget, last: IsoWeek) -> None:
        super().__init__(desk, parent, "")
        title = self.tr("Aktivitetstimer til fil")
        self.setWindowTitle(title)
        form = self.form
        form.heading_label.setText(title)
        form.apply_button.setText(self.tr("Gem som fil…"))
        form.preview_table.setAccessibleName(self.tr("Rækkerne i filen"))
        self.first, self.last = QLineEdit(str(last.plus(-3))), QLineEdit(str(last))
        for line in (self.first, self.last):
            line.setMaxLength(8)
            line.textChanged.connect(self.later)
        self.organisation = record_box(desk, Organisation, self.tr("alle"))
        self.organisation.currentIndexChanged.connect(self.later)
        self.names = TickBox(desk.look, self.tr("Skriv også borgernes navne"))
        self.names.setObjectName("activity_names")
        self.put(self.tr("Fra uge"), self.first, "activity_first", 0, 0)
        self.put(self.tr("Til og med uge"), self.last, "activity_last", 0, 1)
        self.put(self.tr("Organisation"), self.organisation, "activity_organisation", 0, 2)
        form.fields_layout.addWidget(self.names, 0, 3)
        self.organisation.setEnabled(desk.acting.sees_all_citizens)
        self.model.heads = (
            self.tr("Organisation"),
            self.tr("Borger"),
            self.tr("Uge"),
            self.tr("Planlagt"),
            self.tr("Mødt"),
            self.tr("Lovligt fravær"),
            self.tr("Ulovligt fravær"),
            self.tr("Ikke registreret"),
        )
        self.stretch(0)
        self.resize(desk.look.px(SIZE[0]), desk.look.px(SIZE[1]))

    def _span(self) -> tuple[IsoWeek, IsoWeek]:
        return IsoWeek.parse(self.first.text()), IsoWeek.parse(self.last.text())

    def _rows(self) -> Iterator[ActivityRow]:
        first, last = self._span()
        return self.desk.office.activity.rows(
            self.desk.acting, first, last, organisation=self.organisation.currentData()
        )

    def look_up(self) -> Preview:
        """The first rows of the file."""
        found = self._rows()
        rows = tuple(_row(each) for each in islice(found, SHOWN))
        more = sum(1 for _ in found)
        said = self.tr("%n række(r): en for hver borger, uge og organisation.", "", len(rows) + more)
        if more:
            said += " " + self.tr("De første %1 vises her.").replace("%1", str(SHOWN))
        if not rows:
            said = self.tr("Ingen har mødegange i de uger. Vælg andre uger.")
        return Preview(summary=said, rows=rows, ready=bool(rows))

    def apply(self) -> None:
        """Ask for a file's name and write the rows there, as text when the name says so and else as a workbook."""
        first, last = self._span()
        topic = self.tr("aktivitetstimer")
        name = f"{topic}-{first}-{last}.xlsx".lower()
        patterns = {self.tr("Excel (*.xlsx)"): "xlsx", self.tr("Tekst med semikolon (*.csv)"): "csv"}
        dialog = QFileDialog(self, self.windowTitle(), str(Path.home() / name), ";;".join(patterns))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("xlsx")
        dialog.filterSelected.connect(lambda chosen: dialog.setDefaultSuffix(patterns[chosen]))
        dialog.fileSelected.connect(lambda chosen: self.write(Path(chosen)))
        dialog.open()

    def write(self, path: Path) -> bool:
        """Write the rows; says whether that was done."""
        first, last = self._span()
        desk, workbook = self.desk, path.suffix.lower() == ".xlsx"
        done = write_file(
            desk,
            path,
            lambda: desk.office.activity.file(
                desk.acting,
                first,
                last,
                desk.wording,
                organisation=self.organisation.currentData(),
                names=self.names.isChecked(),
                workbook=workbook,
            ),
        )
        if done:
            self.accept()
        return done


def _row(row: ActivityRow) -> PreviewRow:
    hours = row.hours
    minutes = (hours.planned, hours.attended, hours.lawful, hours.unlawful, hours.unrecorded)
    return PreviewRow(
        cells=(
            row.organisation.name,
            f"{row.citizen.name} ({row.citizen.reference})",
            str(row.week),
            *(written_hours(each) for each in minutes),
        )
    )
