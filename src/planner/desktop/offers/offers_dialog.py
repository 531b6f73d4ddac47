"""What other administrations offer citizens: the list, kept and printed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QFileDialog, QLineEdit, QWidget

from planner.desktop.attendance_desk.kept_dialog import KeptDialog
from planner.desktop.people.typed_values import Unreadable, read_date, written_date
from planner.desktop.planning.preview_table import PreviewRow, RowTone
from planner.desktop.shared.desk_context import DeskContext
from planner.desktop.shared.noticeboard import Touched
from planner.desktop.shared.saving import save_bytes
from planner.domain.catalogue import Words
from planner.domain.local_offers import LocalOffer
from planner.services.catalogue_steps import CatalogueStep

SIZE = (900, 600)


class OffersDialog(KeptDialog[LocalOffer]):
    """Whoever works at the jobcentre keeps the list; everybody may read and print it."""

    def __init__(self, desk: DeskContext, parent: QWidget) -> None:
        super().__init__(
            desk,
            parent,
            self.tr("Tilbud fra andre forvaltninger"),
            self.tr(
                "Listen kan udskrives og gives til borgerne. Et tilbud, der er udløbet, kommer ikke med på udskriften."
            ),
        )
        self._service = desk.office.local_offers
        self.nothing.setText(self.tr("Der er ingen tilbud på listen endnu. Skriv det første herunder."))
        self.model.heads = (
            self.tr("Hvem står bag"),
            self.tr("Tilbud"),
            self.tr("Hvor og hvordan"),
            self.tr("Fra"),
            self.tr("Til og med"),
        )
        self.widths(1, (0, 130), (2, 250))
        self.authority, self.danish, self.english = QLineEdit(), QLineEdit(), QLineEdit()
        self.about, self.contact = QLineEdit(), QLineEdit()
        self.first, self.last = QLineEdit(), QLineEdit()
        self.last.setPlaceholderText(self.tr("indtil videre"))
        self.put(self.tr("Tilbud"), self.danish, "offer_name", 0, 0, 2)
        self.put(self.tr("Hvem står bag (fx SUF)"), self.authority, "offer_authority", 0, 2)
        self.put(self.tr("Navn på engelsk (kan undlades)"), self.english, "offer_english", 0, 3)
        self.put(self.tr("Hvad er det?"), self.about, "offer_about", 1, 0, 2)
        self.put(self.tr("Hvor og hvordan?"), self.contact, "offer_contact", 1, 2, 2)
        self.put(self.tr("Fra og med"), self.first, "offer_first", 2, 0)
        self.put(self.tr("Til og med (kan undlades)"), self.last, "offer_last", 2, 1)
        for column in range(4):
            self.grid.setColumnStretch(column, 1)
        self.print_button = self.button(self.tr("Gem som PDF… (Ctrl+P)"), self.print_list)
        self.buttons.insertWidget(2, self.print_button)
        printing = QAction(self)
        printing.setShortcut(QKeySequence.StandardKey.Print)
        printing.triggered.connect(lambda _=False: self.print_list())
        self.addAction(printing)
        self.remove_button.setText(self.tr("Tag af listen"))
        self.resize(desk.look.px(SIZE[0]), desk.look.px(SIZE[1]))

    def listed(self) -> tuple[PreviewRow, ...]:
        """Every offer, the newest first; those that have ended are muted."""
        today, language = self.desk.today(), self.desk.language
        return tuple(
            PreviewRow(
                cells=(
                    each.authority,
                    each.name.get(language),
                    each.contact,
                    written_date(language, each.valid_from),
                    written_date(language, each.last_day) or self.tr("indtil videre"),
                ),
                tone=RowTone.MUTED if each.last_day and each.last_day < today else RowTone.PLAIN,
                about=each,
            )
            for each in self._service.all()
        )

    def same(self, one: LocalOffer, other: LocalOffer) -> bool:
        """Whether two are the same offer."""
        return one.id == other.id

    def show_entry(self, entry: LocalOffer | None) -> None:
        """Fill the fields."""
        language = self.desk.language
        self.danish.setText(entry.name.da if entry else "")
        self.english.setText(entry.name.en if entry and entry.name.en != entry.name.da else "")
        self.authority.setText(entry.authority if entry else "")
        self.about.setText(entry.about if entry else "")
        self.contact.setText(entry.contact if entry else "")
        self.first.setText(written_date(language, entry.valid_from if entry else self.desk.today()))
        self.last.setText(written_date(language, entry.last_day if entry else None))

    def save(self, entry: LocalOffer | None) -> bool:
        """Keep a new offer, or the change of the chosen one."""
        dates = self._dates()
        if dates is None:
            return False
        first, last = dates
        acting, service = self.desk.acting, self._service
        name = Words(self.danish.text(), self.english.text().strip() or self.danish.text())
        authority, about, contact = (field.text() for field in (self.authority, self.about, self.contact))
        if entry is None:
            return self._perform(
                self.tr("Sæt på listen: %1").replace("%1", name.da),
                lambda: service.add(
                    acting,
                    name=name,
                    authority=authority,
                    since=first,
                    until=last,
                    about=about,
                    contact=contact,
                ),
            )
        wanted = replace(
            entry,
            name=name,
            authority=authority,
            about=about,
            contact=contact,
            valid_from=first,
            valid_to=last + timedelta(days=1) if last else None,
        )
        return self._perform(
            self.tr("Ret tilbud: %1").replace("%1", name.da), lambda: service.change(acting, entry, wanted)
        )

    def take_away(self, entry: LocalOffer) -> bool:
        """Take the offer off the list as if it never stood there; to end it, give it a last day."""
        return self._perform(
            self.tr("Tag af listen: %1").replace("%1", entry.name.da),
            lambda: self._service.withdraw(self.desk.acting, entry),
        )

    def print_list(self) -> QFileDialog:
        """Ask for a file's name and write what can be used today there, as PDF."""
        return save_offers(self, self.desk)

    def _dates(self) -> tuple[date, date | None] | None:
        try:
            first, last = read_date(self.first.text()), read_date(self.last.text())
        except Unreadable:
            first = last = None
        if first is None:
            self.say(self.tr("Skriv datoer som 1-12-2026; den første dag skal være der."))
            return None
        return first, last

    def _perform(self, label: str, do: Callable[[], CatalogueStep]) -> bool:
        acting, service = self.desk.acting, self._service
        return self.perform(
            label, do, lambda change: service.undo(acting, change), lambda _: Touched(settings=True)
        )


def save_offers(parent: QWidget, desk: DeskContext) -> QFileDialog:
    """Ask for a file's name and write what can be used today there, as PDF."""
    day = desk.today()
    return save_bytes(
        parent,
        desk,
        QCoreApplication.translate("OffersDialog", "Gem listen over tilbud"),
        QCoreApplication.translate("OffersDialog", "tilbud") + ".pdf",
        "PDF (*.pdf)",
        lambda: desk.office.local_offers.printed(day, desk.wording),
    )
