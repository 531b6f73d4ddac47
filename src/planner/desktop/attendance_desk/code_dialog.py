"""The register's codes: what each means, from when, and how it counts; added, changed from a date on, and ended."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from uuid import UUID

from PySide6.QtWidgets import QLineEdit, QWidget

from planner.desktop.attendance_desk.code_delegate import CodeDelegate
from planner.desktop.attendance_desk.code_fields import CodeFields, attended_name, lawful_name
from planner.desktop.attendance_desk.kept_dialog import KeptDialog
from planner.desktop.people.sections_layout import muted
from planner.desktop.people.typed_values import Unreadable, read_date, written_date, written_hours
from planner.desktop.planning.preview_table import PreviewRow, RowTone
from planner.desktop.shared.desk_context import DeskContext
from planner.desktop.shared.noticeboard import Touched
from planner.domain.catalogue import AttendanceCode, Attended, Words
from planner.domain.code_example import EXAMPLE, EXAMPLE_PRESENT, example_hours
from planner.services.catalogue_steps import CatalogueStep

SIZE = (1000, 700)


class CodeDialog(KeptDialog[AttendanceCode]):
    """A change makes a new row from its date; what is registered keeps the row it was written with."""

    def __init__(self, desk: DeskContext, parent: QWidget) -> None:
        super().__init__(
            desk,
            parent,
            self.tr("Fremmødekoder"),
            self.tr(
                "En ændring gælder fra sin dato og frem. Det, der allerede er registreret, beholder den betydning, det"
                " havde."
            ),
        )
        self._service = desk.office.codes
        self.model.heads = (
            self.tr("Kode"),
            self.tr("På engelsk") if desk.language == "da" else self.tr("På dansk"),
            self.tr("Til stede"),
            self.tr("Fravær"),
            self.tr("Tæller med"),
            self.tr("Bagatel"),
            self.tr("På forhånd"),
            self.tr("Fri tekst"),
            self.tr("Gælder"),
        )
        self.widths(1, (0, 190))
        self.table.setItemDelegateForColumn(0, CodeDelegate(desk.look, self))
        self.table.verticalHeader().setDefaultSectionSize(desk.look.px(30))
        self.fields = CodeFields(desk.look)
        self.since = QLineEdit()
        self.example = muted()
        self.example.setObjectName("code_example")
        self.reasons = muted()
        self._lay_out_fields()
        self.resize(desk.look.px(SIZE[0]), desk.look.px(SIZE[1]))

    def _lay_out_fields(self) -> None:
        fields = self.fields
        self.put(self.tr("Tegn"), fields.symbol, "code_symbol", 0, 0)
        self.put(self.tr("Navn på dansk"), fields.danish, "code_danish", 0, 1)
        self.put(self.tr("Navn på engelsk"), fields.english, "code_english", 0, 2)
        self.put(self.tr("Gælder fra"), self.since, "code_since", 0, 3)
        self.put(self.tr("Til stede"), fields.attended, "code_attended", 1, 0)
        self.put(self.tr("Det, der mangler, er"), fields.lawful, "code_lawful", 1, 1)
        self.put(
            self.tr("Så mange minutter regnes ikke som fravær"), fields.threshold, "code_threshold", 1, 2
        )
        self.put(self.tr("Farve"), fields.colour, "code_colour", 1, 3)
        for column, box in enumerate((fields.counts, fields.ahead, fields.late, fields.text)):
            self.grid.addWidget(box, 2, column)
            self.add_field(box)
        self.grid.addWidget(self.example, 3, 0, 1, 4)
        self.grid.addWidget(self.reasons, 4, 0, 1, 4)
        for column in range(4):
            self.grid.setColumnStretch(column, 1)
        for box in (fields.counts, fields.ahead, fields.late, fields.text):
            box.toggled.connect(lambda _: self._say_example())
        for choice in (fields.attended, fields.lawful):
            choice.currentIndexChanged.connect(lambda _: self._say_example())
        fields.threshold.valueChanged.connect(lambda _: self._say_example())

    def listed(self) -> tuple[PreviewRow, ...]:
        """The codes that hold today or later, in the order of the register.

        Raises:
            Refused: The acting person does not work at the jobcentre.
        """
        desk = self.desk
        codes = self._service.list(desk.acting, desk.today())
        self._say_reasons()
        return tuple(self._row(code) for code in codes)

    def _row(self, code: AttendanceCode) -> PreviewRow:
        desk = self.desk
        yes, no = self.tr("ja"), self.tr("nej")
        other = Words(code.name.en, code.name.da)
        return PreviewRow(
            cells=(
                f"{code.code} {desk.wording.words(code.name)}",
                desk.wording.words(other),
                attended_name(code.attended),
                lawful_name(code.lawful) if code.attended is not Attended.FULL else "",
                yes if code.in_denominator else no,
                desk.wording.duration(code.threshold_minutes) if code.threshold_minutes else "",
                yes if code.ahead else "",
                yes if code.text_allowed else no,
                self._span(code),
            ),
            tone=RowTone.PLAIN if code.in_force(desk.today()) else RowTone.MUTED,
            about=code,
        )

    def _span(self, code: AttendanceCode) -> str:
        language, today = self.desk.language, self.desk.today()
        if code.valid_from > today:
            return self.tr("fra %1").replace("%1", written_date(language, code.valid_from))
        if code.valid_to is not None:
            return self.tr("indtil %1").replace("%1", written_date(language, code.valid_to))
        return ""

    def _say_reasons(self) -> None:
        words = self.desk.wording
        reasons = self.desk.office.catalogue.reasons(self.desk.today())
        names = [f"{words.words(each.name)} ({lawful_name(each.lawful)})" for each in reasons]
        self.reasons.setText(
            self.tr("Grunde, der kan vælges til en kode: %1.").replace("%1", ", ".join(names))
        )
        self.reasons.setVisible(bool(names))

    def same(self, one: AttendanceCode, other: AttendanceCode) -> bool:
        """Whether it is the same row."""
        return one.id == other.id

    def show_entry(self, entry: AttendanceCode | None) -> None:
        """Show a code, or a new one from today."""
        self.fields_title.setText(
            self.tr("Ny kode") if entry is None else self.tr("Ret %1 fra en dato").replace("%1", entry.code)
        )
        self.fields.show(entry)
        self.fields.symbol.setEnabled(entry is None)
        today = self.desk.today()
        first = today if entry is None or entry.valid_from < today else entry.valid_from
        self.since.setText(written_date(self.desk.language, first))
        self._say_example()

    def allow(self) -> None:
        """The button that takes a code away ends it on a date."""
        self.remove_button.setText(self.tr("Ophør fra datoen"))

    def save(self, entry: AttendanceCode | None) -> bool:
        """Keep a new code, or the change of the chosen one from the date on."""
        since = self._since()
        if since is None:
            return False
        acting, service = self.desk.acting, self._service
        name, meaning = self.fields.name, self.fields.meaning()
        if entry is None:
            symbol = self.fields.symbol.text()
            return self._perform(
                self.tr("Ny kode: %1").replace("%1", symbol.upper()),
                lambda: service.add(acting, symbol, name, since, meaning),
            )
        return self._perform(
            self.tr("Ret koden %1").replace("%1", entry.code),
            lambda: service.change(acting, entry, since, name, meaning),
        )

    def take_away(self, entry: AttendanceCode) -> bool:
        """End the chosen code: from the date on it cannot be typed any more."""
        since = self._since()
        if since is None:
            return False
        return self._perform(
            self.tr("Ophør af koden %1").replace("%1", entry.code),
            lambda: self._service.end(self.desk.acting, entry, since),
        )

    def _since(self) -> date | None:
        try:
            since = read_date(self.since.text())
        except Unreadable:
            since = None
        if since is None:
            self.say(self.tr("Skriv, fra hvilken dag det gælder, som 1-12-2026."))
        return since

    def _perform(self, label: str, do: Callable[[], CatalogueStep]) -> bool:
        service, acting = self._service, self.desk.acting
        return self.perform(
            label, do, lambda change: service.undo(acting, change), lambda _: Touched(settings=True)
        )

    def _say_example(self) -> None:
        """Say how the code in the fields would count, on a session of three hours."""
        words = self.desk.wording
        told = _typed_code(self.fields)
        hours = example_hours(told)
        present = EXAMPLE_PRESENT if told.attended is Attended.PART else hours.attended
        said = (
            self.tr("Eksempel: %1 planlagt, %2 til stede → mødt %3, tæller med %4, lovligt %5, ulovligt %6.")
            .replace("%1", words.duration(EXAMPLE.minutes))
            .replace("%2", words.duration(present))
            .replace("%3", written_hours(hours.attended))
            .replace("%4", written_hours(hours.denominator))
            .replace("%5", written_hours(hours.lawful))
            .replace("%6", written_hours(hours.unlawful))
        )
        if hours.rate is not None:
            said += " " + self.tr("Fremmøde %1 %.").replace("%1", str(round(hours.rate * 100)))
        self.example.setText(said)


def _typed_code(fields: CodeFields) -> AttendanceCode:
    """The code in the fields, for the example only."""
    blank = AttendanceCode(
        id=UUID(int=0),
        code=fields.symbol.text(),
        name=fields.name,
        valid_from=date.min,
        attended=Attended.NONE,
        lawful=None,
        in_denominator=True,
    )
    return replace(blank, **fields.meaning())  # type: ignore[arg-type]
