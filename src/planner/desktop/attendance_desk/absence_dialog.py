"""A citizen's absence and exemption in periods: kept, changed, ended and taken away."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtWidgets import QLineEdit, QWidget

from planner.desktop.attendance_desk.absence_words import until_text
from planner.desktop.attendance_desk.kept_dialog import KeptDialog
from planner.desktop.people.typed_values import Unreadable, read_date, written_date
from planner.desktop.planning.offers import ChoiceField
from planner.desktop.planning.preview_table import PreviewRow, RowTone
from planner.desktop.shared.desk_context import DeskContext
from planner.desktop.shared.noticeboard import Touched, touched_people
from planner.domain.absence_periods import AbsencePeriod
from planner.domain.catalogue import AbsenceType
from planner.domain.people import Ref
from planner.services.register_changes import AbsenceChange

SIZE = (760, 560)


class AbsenceDialog(KeptDialog[AbsencePeriod]):
    """The field for words is there only where the type takes them: an illness has dates, and never a name."""

    def __init__(self, desk: DeskContext, citizen: Ref, parent: QWidget) -> None:
        super().__init__(
            desk,
            parent,
            self.tr("Fravær og fritagelse: %1").replace("%1", citizen.name),
            self.tr(
                "En periode forudfylder fremmødet (for eksempel FE ved ferie) og holder indkaldelser og kalendere tilbage"
                " i dagene. Det, der allerede er registreret, ændres ikke."
            ),
        )
        self._citizen = citizen
        self._service = desk.office.absences
        self._types: tuple[AbsenceType, ...] = self._service.types(desk.today())
        self.nothing.setText(self.tr("Der er ingen perioder endnu. Skriv den første herunder."))
        self.model.heads = (
            self.tr("Slags"),
            self.tr("Fra"),
            self.tr("Til og med"),
            self.tr("Bemærkning"),
            self.tr("Afsluttet fordi"),
        )
        self.widths(3, (0, 210))
        self.type = ChoiceField()
        for row in self._types:
            self.type.addItem(desk.wording.words(row.name), row.code)
        self.first, self.last, self.reported = QLineEdit(), QLineEdit(), QLineEdit()
        self.last.setPlaceholderText(self.tr("indtil videre"))
        self.comment, self.reason = QLineEdit(), QLineEdit()
        self.put(self.tr("Slags fravær"), self.type, "absence_type", 0, 0)
        self.put(self.tr("Fra og med"), self.first, "absence_first", 0, 1)
        self.put(self.tr("Til og med (kan undlades)"), self.last, "absence_last", 0, 2)
        self.put(self.tr("Meldt (kan undlades)"), self.reported, "absence_reported", 0, 3)
        self.put(self.tr("Bemærkning"), self.comment, "absence_comment", 1, 0, 2)
        self.put(self.tr("Hvorfor det sluttede"), self.reason, "absence_reason", 1, 2, 2)
        self.grid.setColumnStretch(0, 3)
        for column in (1, 2, 3):
            self.grid.setColumnStretch(column, 2)
        self.end_button = self.button(self.tr("Slut i dag"), self.end_today)
        self.end_button.setToolTip(self.tr("Sæt i dag som den sidste dag i den valgte periode"))
        self.buttons.insertWidget(2, self.end_button)
        self.type.currentIndexChanged.connect(lambda _: self._show_type())
        self.resize(desk.look.px(SIZE[0]), desk.look.px(SIZE[1]))

    def listed(self) -> tuple[PreviewRow, ...]:
        """Every period, the latest first; those that are over are muted."""
        desk, today = self.desk, self.desk.today()
        periods = self._service.list(desk.acting, str(self._citizen.id))
        return tuple(
            PreviewRow(
                cells=(
                    desk.wording.words(each.type.name),
                    written_date(desk.language, each.first),
                    until_text(desk.wording, each),
                    each.comment,
                    each.end_reason,
                ),
                tone=RowTone.MUTED if each.last is not None and each.last < today else RowTone.PLAIN,
                about=each,
            )
            for each in reversed(periods)
        )

    def same(self, one: AbsencePeriod, other: AbsencePeriod) -> bool:
        """Whether it is the same period."""
        return one.id == other.id

    def show_entry(self, entry: AbsencePeriod | None) -> None:
        """Show a period, or a new one from today."""
        language = self.desk.language
        self.fields_title.setText(self.tr("Ny periode") if entry is None else self.tr("Den valgte periode"))
        if entry is None:
            self.type.setCurrentIndex(0)
            self.first.setText(written_date(language, self.desk.today()))
            for field in (self.last, self.reported, self.comment, self.reason):
                field.setText("")
        else:
            if self.type.findData(entry.type.code) < 0:
                self.type.addItem(self.desk.wording.words(entry.type.name), entry.type.code)
            self.type.setCurrentIndex(self.type.findData(entry.type.code))
            self.first.setText(written_date(language, entry.first))
            self.last.setText(written_date(language, entry.last))
            self.reported.setText(written_date(language, entry.reported))
            self.comment.setText(entry.comment)
            self.reason.setText(entry.end_reason)
        self._show_type()

    def allow(self) -> None:
        """Only a period that goes on can be ended."""
        entry = self.entry
        self.end_button.setEnabled(entry is not None and entry.last is None)

    def save(self, entry: AbsencePeriod | None) -> bool:
        """Keep a new period, or the change of the chosen one."""
        dates = self._dates()
        if dates is None:
            return False
        first, last, reported = dates
        acting, who = self.desk.acting, str(self._citizen.id)
        words = self.comment.text() if self._takes_words else ""
        why = self.reason.text() if self._takes_words else ""
        if entry is None:
            code = str(self.type.currentData())
            return self._perform(
                self.tr("Tilføj fravær: %1"),
                lambda: self._service.add(acting, who, code, first, last, comment=words, reported=reported),
            )
        wanted = replace(
            entry,
            type=self._chosen_type or entry.type,
            first=first,
            last=last,
            reported=reported,
            comment=words,
            end_reason=why,
        )
        return self._perform(self.tr("Ret fravær: %1"), lambda: self._service.change(acting, entry, wanted))

    def end_today(self) -> None:
        """Say that today is the last day, with the reason that is typed."""
        entry = self.entry
        if entry is not None:
            why = self.reason.text() if self._takes_words else ""
            acting, today = self.desk.acting, self.desk.today()
            self._perform(self.tr("Slut fravær: %1"), lambda: self._service.end(acting, entry.id, today, why))

    def take_away(self, entry: AbsencePeriod) -> bool:
        """Take the chosen period away; marks that were written stay."""
        return self._perform(
            self.tr("Fjern fravær: %1"), lambda: self._service.remove(self.desk.acting, entry)
        )

    @property
    def _takes_words(self) -> bool:
        chosen = self._chosen_type
        return chosen is not None and chosen.comment_allowed

    @property
    def _chosen_type(self) -> AbsenceType | None:
        """The type in the box: the row in force today, or the chosen period's own that is so no more."""
        code = self.type.currentData()
        if self.entry is not None and self.entry.type.code == code:
            return self.entry.type
        return next((row for row in self._types if row.code == code), None)

    def _show_type(self) -> None:
        takes = self._takes_words
        for field in (self.comment, self.reason):
            field.setEnabled(takes)
            field.setPlaceholderText("" if takes else self.tr("Skrives ikke: det kunne røbe en diagnose"))
            if not takes:
                field.setText("")
        self.reason.setEnabled(takes and self.entry is not None)

    def _dates(self) -> tuple[date, date | None, date | None] | None:
        try:
            first, last, reported = (
                read_date(field.text()) for field in (self.first, self.last, self.reported)
            )
        except Unreadable:
            first = last = reported = None
        if first is None:
            self.say(self.tr("Skriv datoer som 1-12-2026; den første dag skal være der."))
            return None
        return first, last, reported

    def _perform(self, label: str, do: Callable[[], AbsenceChange]) -> bool:
        service, acting = self._service, self.desk.acting
        return self.perform(
            label.replace("%1", self._citizen.name),
            do,
            lambda change: service.undo(acting, change),
            _touched,
        )


def _touched(change: AbsenceChange) -> Touched:
    return touched_people([change.kept.citizen.id])
