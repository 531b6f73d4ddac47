"""A citizen's categories from day to day: set, corrected and taken away."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QLineEdit, QWidget

from planner.desktop.attendance_desk.kept_dialog import KeptDialog
from planner.desktop.people.typed_values import Unreadable, read_date, written_date
from planner.desktop.planning.offers import ChoiceField
from planner.desktop.planning.preview_table import PreviewRow
from planner.desktop.shared.desk_context import DeskContext
from planner.desktop.shared.noticeboard import Touched, touched_people
from planner.domain.people import Ref
from planner.domain.scales import CitizenCategory
from planner.services.register_changes import CategoryChange

SIZE = (600, 460)


class CategoryDialog(KeptDialog[CitizenCategory]):
    """One category from each day; setting another on the same day replaces it."""

    def __init__(self, desk: DeskContext, citizen: Ref, parent: QWidget) -> None:
        super().__init__(
            desk,
            parent,
            self.tr("Kategori: %1").replace("%1", citizen.name),
            self.tr(
                "Kategorien gælder fra dagen og frem, til en anden sættes. Der regnes aldrig på bogstaverne."
            ),
        )
        self._citizen = citizen
        self._service = desk.office.categories
        self.nothing.setText(self.tr("Der er ingen kategori endnu. Vælg den første herunder."))
        self.model.heads = (
            self.tr("Fra"),
            self.tr("Kategori"),
            self.tr("Af"),
            self.tr("Bemærkning"),
        )
        self.widths(3)
        self.category = ChoiceField()
        for row in self._service.list(desk.today()):
            self.category.addItem(desk.wording.words(row.name), row.code)
        self.since, self.note = QLineEdit(), QLineEdit()
        self.put(self.tr("Kategori"), self.category, "category_letter", 0, 0)
        self.put(self.tr("Fra og med"), self.since, "category_since", 0, 1)
        self.put(self.tr("Bemærkning (kan undlades)"), self.note, "category_note", 0, 2)
        self.grid.setColumnStretch(2, 2)
        self.resize(desk.look.px(SIZE[0]), desk.look.px(SIZE[1]))

    def listed(self) -> tuple[PreviewRow, ...]:
        """Every category, the latest first."""
        desk = self.desk
        found = self._service.history(desk.acting, str(self._citizen.id))
        return tuple(
            PreviewRow(
                cells=(
                    written_date(desk.language, each.since),
                    desk.wording.words(each.category.name),
                    each.by,
                    each.note,
                ),
                tip=each.note,
                about=each,
            )
            for each in reversed(found)
        )

    def same(self, one: CitizenCategory, other: CitizenCategory) -> bool:
        """Whether it is the same one."""
        return one.id == other.id

    def show_entry(self, entry: CitizenCategory | None) -> None:
        """Show one, or a new one from today."""
        language = self.desk.language
        self.fields_title.setText(self.tr("Ny kategori") if entry is None else self.tr("Den valgte kategori"))
        self.since.setText(written_date(language, entry.since if entry else self.desk.today()))
        # One category holds from a day, so the day is what says which of them is meant.
        self.since.setEnabled(entry is None)
        self.note.setText(entry.note if entry else "")
        self.category.setCurrentIndex(max(self.category.findData(entry.category.code), 0) if entry else 0)

    def save(self, entry: CitizenCategory | None) -> bool:
        """Set the category from the day that is written."""
        since = self._day()
        if since is None:
            return False
        service, acting, who = self._service, self.desk.acting, str(self._citizen.id)
        code, note = str(self.category.currentData()), self.note.text()
        return self._perform(self.tr("Sæt kategori: %1"), lambda: service.set(acting, who, code, since, note))

    def take_away(self, entry: CitizenCategory) -> bool:
        """Take the chosen one away; the one before it goes on."""
        return self._perform(
            self.tr("Fjern kategori: %1"), lambda: self._service.remove(self.desk.acting, entry)
        )

    def _day(self) -> date | None:
        try:
            day = read_date(self.since.text())
        except Unreadable:
            day = None
        if day is None:
            self.say(self.tr("Skriv datoen som 1-12-2026."))
        return day

    def _perform(self, label: str, do: Callable[[], CategoryChange]) -> bool:
        service, acting = self._service, self.desk.acting
        return self.perform(
            label.replace("%1", self._citizen.name),
            do,
            lambda change: service.undo(acting, change),
            _touched,
        )


def _touched(change: CategoryChange) -> Touched:
    return touched_people([change.kept.citizen.id])
