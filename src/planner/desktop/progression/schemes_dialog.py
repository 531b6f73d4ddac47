"""The schemes' checklists: what each asks for, changed from a day on."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from planner.desktop.attendance_desk.kept_dialog import KeptDialog
from planner.desktop.people.typed_values import Unreadable, read_date, written_date
from planner.desktop.planning.preview_table import PreviewRow
from planner.desktop.progression.scheme_items import read_items, written_items
from planner.desktop.shared.desk_context import DeskContext
from planner.desktop.shared.noticeboard import Touched
from planner.domain.catalogue import Words
from planner.domain.checklists import ChecklistTemplate
from planner.services.catalogue_steps import CatalogueStep

SIZE = (820, 640)


class SchemesDialog(KeptDialog[ChecklistTemplate]):
    """A change is a new version from its day on; lists that were begun keep the version they were begun with."""

    def __init__(self, desk: DeskContext, parent: QWidget) -> None:
        super().__init__(
            desk,
            parent,
            self.tr("Ordningernes tjeklister"),
            self.tr(
                "En ændring gælder fra den dag, du skriver. Tjeklister, der allerede er begyndt, beholder deres punkter."
            ),
        )
        self._service = desk.office.checklists
        self.nothing.setText(self.tr("Der er ingen ordninger i dag. Skriv den første herunder."))
        self.model.heads = (self.tr("Ordning"), self.tr("Punkter"), self.tr("Gælder fra"))
        self.widths(0)
        self.danish, self.english, self.since = QLineEdit(), QLineEdit(), QLineEdit()
        self.items, self.english_items = QPlainTextEdit(), QPlainTextEdit()
        for field in (self.items, self.english_items):
            field.setTabChangesFocus(True)
            field.setMinimumHeight(desk.look.px(150))
        self.put(self.tr("Ordning"), self.danish, "scheme_name", 0, 0)
        self.put(self.tr("Navn på engelsk (kan undlades)"), self.english, "scheme_english", 0, 1)
        self.put(self.tr("Gælder fra"), self.since, "scheme_since", 0, 2)
        self.put(self.tr("Punkter, ét på hver linje"), self.items, "scheme_items", 1, 0)
        self.put(
            self.tr("Punkterne på engelsk, i samme rækkefølge"),
            self.english_items,
            "scheme_english_items",
            1,
            1,
            2,
        )
        for column, stretch in enumerate((3, 2, 1)):
            self.grid.setColumnStretch(column, stretch)
        self.remove_button.setText(self.tr("Slut i dag"))
        self.remove_button.setToolTip(self.tr("Ordningen kan ikke begyndes efter i dag"))
        self.resize(desk.look.px(SIZE[0]), desk.look.px(SIZE[1]))

    def listed(self) -> tuple[PreviewRow, ...]:
        """The versions that hold today or begin later."""
        language = self.desk.language
        return tuple(
            PreviewRow(
                cells=(
                    each.name.get(language),
                    str(len(each.items)),
                    written_date(language, each.valid_from),
                ),
                about=each,
            )
            for each in self._service.templates_from(self.desk.today())
        )

    def same(self, one: ChecklistTemplate, other: ChecklistTemplate) -> bool:
        """Whether two are the same version."""
        return one.id == other.id

    def show_entry(self, entry: ChecklistTemplate | None) -> None:
        """Fill the fields; a change is offered from today on."""
        self.danish.setText(entry.name.da if entry else "")
        self.english.setText(entry.name.en if entry and entry.name.en != entry.name.da else "")
        self.since.setText(written_date(self.desk.language, self.desk.today()))
        danish, english = written_items(entry.items if entry else ())
        self.items.setPlainText(danish)
        self.english_items.setPlainText(english)

    def save(self, entry: ChecklistTemplate | None) -> bool:
        """Keep a new scheme, or a new version of the chosen one."""
        since = self._since()
        if since is None:
            return False
        service, acting = self._service, self.desk.acting
        name = Words(self.danish.text(), self.english.text().strip() or self.danish.text())
        known = entry.items if entry else ()
        items = read_items(self.items.toPlainText(), self.english_items.toPlainText(), known)
        if entry is None:
            return self._perform(
                self.tr("Tilføj ordning: %1").replace("%1", name.da),
                lambda: service.add_template(acting, name, items, since),
            )
        return self._perform(
            self.tr("Ret ordning: %1").replace("%1", name.da),
            lambda: service.edit_template(acting, entry, since, items, name),
        )

    def take_away(self, entry: ChecklistTemplate) -> bool:
        """Offer the scheme today for the last time."""
        return self._perform(
            self.tr("Slut ordning: %1").replace("%1", entry.name.da),
            lambda: self._service.end_template(self.desk.acting, entry, self.desk.today()),
        )

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
            label, do, lambda step: service.undo_template(acting, step), lambda _: Touched(settings=True)
        )
