"""Reasons for absence and lateness: changed from a day on."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QLineEdit, QWidget

from planner.desktop.attendance_desk.code_fields import lawful_name
from planner.desktop.attendance_desk.kept_dialog import KeptDialog
from planner.desktop.people.tick_box import TickBox
from planner.desktop.people.typed_values import Unreadable, read_date, written_date
from planner.desktop.planning.preview_table import PreviewRow
from planner.desktop.shared.desk_context import DeskContext
from planner.desktop.shared.noticeboard import Touched
from planner.domain.catalogue import Reason, Words
from planner.services.catalogue_steps import CatalogueStep

SIZE = (680, 520)


class ReasonDialog(KeptDialog[Reason]):
    """What is registered keeps its reason; a new one is offered from its day on."""

    def __init__(self, desk: DeskContext, parent: QWidget) -> None:
        super().__init__(
            desk,
            parent,
            self.tr("Årsager til fravær"),
            self.tr(
                "En ændring gælder fra sin dag og frem. Skriv aldrig en sygdoms navn: listen er for alle."
            ),
        )
        self._service = desk.office.reasons
        self.nothing.setText(self.tr("Der er ingen årsager endnu. Skriv den første herunder."))
        self.model.heads = (self.tr("Årsag"), self.tr("Fravær"), self.tr("Gælder fra"))
        self.widths(0)
        self.danish, self.english, self.since = QLineEdit(), QLineEdit(), QLineEdit()
        self.lawful = TickBox(desk.look, self.tr("Fravær af den årsag er lovligt"))
        self.put(self.tr("Årsag"), self.danish, "reason_name", 0, 0)
        self.put(self.tr("På engelsk (kan undlades)"), self.english, "reason_english", 0, 1)
        self.put(self.tr("Gælder fra"), self.since, "reason_since", 0, 2)
        self.grid.addWidget(self.lawful, 1, 0, 1, 3)
        self.add_field(self.lawful)
        for column, stretch in enumerate((3, 3, 2)):
            self.grid.setColumnStretch(column, stretch)
        self.remove_button.setText(self.tr("Slut"))
        self.remove_button.setToolTip(self.tr("Årsagen kan ikke vælges fra den dag, der står i feltet"))
        self.resize(desk.look.px(SIZE[0]), desk.look.px(SIZE[1]))

    def listed(self) -> tuple[PreviewRow, ...]:
        """The reasons that hold today or later.

        Raises:
            Refused: The acting person does not work at the jobcentre.
        """
        desk = self.desk
        return tuple(
            PreviewRow(
                cells=(
                    each.name.get(desk.language),
                    lawful_name(each.lawful),
                    written_date(desk.language, each.valid_from),
                ),
                about=each,
            )
            for each in self._service.list(desk.acting, desk.today())
        )

    def same(self, one: Reason, other: Reason) -> bool:
        """Whether two are the same row."""
        return one.id == other.id

    def show_entry(self, entry: Reason | None) -> None:
        """Fill the fields; a change is offered from today on."""
        self.danish.setText(entry.name.da if entry else "")
        self.english.setText(entry.name.en if entry and entry.name.en != entry.name.da else "")
        self.since.setText(written_date(self.desk.language, self.desk.today()))
        self.lawful.setChecked(entry is not None and entry.lawful)

    def save(self, entry: Reason | None) -> bool:
        """Keep a new reason, or what the chosen one is called and means from a day on."""
        since = self._since()
        if since is None:
            return False
        service, acting, lawful = self._service, self.desk.acting, self.lawful.isChecked()
        name = Words(self.danish.text(), self.english.text().strip() or self.danish.text())
        if entry is None:
            return self._perform(
                self.tr("Tilføj årsag: %1"), name, lambda: service.add(acting, name, since, lawful=lawful)
            )
        return self._perform(
            self.tr("Ret årsag: %1"),
            name,
            lambda: service.change(acting, entry, since, name, lawful=lawful),
        )

    def take_away(self, entry: Reason) -> bool:
        """Offer the reason no more from the day in the field."""
        since = self._since()
        if since is None:
            return False
        return self._perform(
            self.tr("Slut årsag: %1"), entry.name, lambda: self._service.end(self.desk.acting, entry, since)
        )

    def _since(self) -> date | None:
        try:
            since = read_date(self.since.text())
        except Unreadable:
            since = None
        if since is None:
            self.say(self.tr("Skriv, fra hvilken dag det gælder, som 1-12-2026."))
        return since

    def _perform(self, label: str, name: Words, do: Callable[[], CatalogueStep]) -> bool:
        service, acting = self._service, self.desk.acting
        return self.perform(
            label.replace("%1", name.get(self.desk.language)),
            do,
            lambda step: service.undo(acting, step),
            lambda _: Touched(settings=True),
        )
