"""The areas that citizens are scored in: added, renamed and ended from a day on."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from planner.desktop.attendance_desk.kept_dialog import KeptDialog
from planner.desktop.people.typed_values import Unreadable, read_date, written_date
from planner.desktop.planning.preview_table import PreviewRow
from planner.desktop.shared.desk_context import DeskContext
from planner.desktop.shared.noticeboard import Touched
from planner.domain.catalogue import ProgressArea, Sensitivity, Words
from planner.services.catalogue_steps import CatalogueStep

SIZE = (760, 560)


class AreasDialog(KeptDialog[ProgressArea]):
    """A new name is a new row from its day; scores keep the name they were given under."""

    def __init__(self, desk: DeskContext, parent: QWidget) -> None:
        super().__init__(
            desk,
            parent,
            self.tr("Områder i udviklingsmål"),
            self.tr(
                "En ændring gælder fra den dag, du skriver. Vurderinger, der er givet, beholder det navn, området havde."
            ),
        )
        self._service = desk.office.scale_editing
        self.nothing.setText(self.tr("Der er ingen områder. Skriv det første herunder."))
        self.model.heads = (self.tr("Område"), self.tr("På engelsk"), self.tr("Hvem"), self.tr("Gælder"))
        self.widths(0)
        self.danish, self.english, self.since = QLineEdit(), QLineEdit(), QLineEdit()
        self.secret = QCheckBox(self.tr("Kun for borgerens egen mentor"))
        self.secret.setToolTip(self.tr("Som helbred: andre ser det ikke, og der skrives ingen bemærkning"))
        self.put(self.tr("Område"), self.danish, "area_name", 0, 0)
        self.put(self.tr("Navn på engelsk (kan undlades)"), self.english, "area_english", 0, 1)
        self.put(self.tr("Gælder fra"), self.since, "area_since", 0, 2)
        self.grid.addWidget(self.secret, 1, 0, 1, 2, Qt.AlignmentFlag.AlignLeft)
        self.add_field(self.secret)
        for column, stretch in enumerate((3, 3, 1)):
            self.grid.setColumnStretch(column, stretch)
        self.remove_button.setText(self.tr("Slut i dag"))
        self.remove_button.setToolTip(self.tr("Der kan ikke vurderes i området efter i dag"))
        self.resize(desk.look.px(SIZE[0]), desk.look.px(SIZE[1]))

    def listed(self) -> tuple[PreviewRow, ...]:
        """The areas that hold today or begin later, in their order."""
        return tuple(
            PreviewRow(
                cells=(each.name.da, each.name.en, self._for_whom(each), self._holds(each)), about=each
            )
            for each in self._service.rows_from(ProgressArea, self.desk.today())
        )

    def same(self, one: ProgressArea, other: ProgressArea) -> bool:
        """Whether two are the same row."""
        return one.id == other.id

    def show_entry(self, entry: ProgressArea | None) -> None:
        """Fill the fields; a change is offered from today on. Who may know an area is decided once."""
        self.fields_title.setText(self.tr("Nyt område") if entry is None else self.tr("Det valgte område"))
        self.danish.setText(entry.name.da if entry else "")
        self.english.setText(entry.name.en if entry and entry.name.en != entry.name.da else "")
        self.since.setText(written_date(self.desk.language, self.desk.today()))
        self.secret.setChecked(entry is not None and entry.sensitivity is not Sensitivity.NORMAL)
        self.secret.setEnabled(entry is None)

    def save(self, entry: ProgressArea | None) -> bool:
        """Keep a new area, or another name of the chosen one."""
        since = self._since()
        if since is None:
            return False
        service, acting = self._service, self.desk.acting
        name = Words(self.danish.text(), self.english.text().strip() or self.danish.text())
        if entry is not None:
            label = self.tr("Omdøb område: %1").replace("%1", name.da)
            return self._perform(label, lambda: service.rename_area(acting, entry, since, name))
        sensitivity = Sensitivity.HEALTH if self.secret.isChecked() else Sensitivity.NORMAL
        return self._perform(
            self.tr("Tilføj område: %1").replace("%1", name.da),
            lambda: service.add_area(acting, name, since, sensitivity=sensitivity),
        )

    def take_away(self, entry: ProgressArea) -> bool:
        """Score in the area today for the last time."""
        return self._perform(
            self.tr("Slut område: %1").replace("%1", entry.name.da),
            lambda: self._service.end_area(self.desk.acting, entry, self.desk.today()),
        )

    def _for_whom(self, area: ProgressArea) -> str:
        if area.sensitivity is Sensitivity.NORMAL:
            return self.tr("alle")
        return self.tr("kun egen mentor")

    def _holds(self, area: ProgressArea) -> str:
        language, today = self.desk.language, self.desk.today()
        if area.valid_to is not None:
            return self.tr("indtil %1").replace("%1", written_date(language, area.valid_to))
        if area.valid_from > today:
            return self.tr("fra %1").replace("%1", written_date(language, area.valid_from))
        return self.tr("nu")

    def _since(self) -> date | None:
        try:
            since = read_date(self.since.text())
        except Unreadable:
            since = None
        if since is None:
            self.say(self.tr("Skriv dagen, ændringen gælder fra, som 1-12-2026."))
        return since

    def _perform(self, label: str, do: Callable[[], CatalogueStep]) -> bool:
        service, acting = self._service, self.desk.acting
        return self.perform(
            label, do, lambda step: service.undo(acting, step), lambda _: Touched(settings=True)
        )
