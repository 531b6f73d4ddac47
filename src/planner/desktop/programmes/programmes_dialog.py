"""A citizen's programmes: started, changed, ended with an outcome, and taken away."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtWidgets import QLineEdit, QWidget

from planner.desktop.attendance_desk.agreed_dialog import stretches
from planner.desktop.attendance_desk.kept_dialog import KeptDialog
from planner.desktop.people.tick_box import TickBox
from planner.desktop.people.typed_values import (
    Unreadable,
    read_date,
    read_hours,
    written_date,
    written_hours,
)
from planner.desktop.planning.offers import ChoiceField
from planner.desktop.planning.preview_table import PreviewRow, RowTone
from planner.desktop.shared.desk_context import DeskContext
from planner.desktop.shared.noticeboard import Touched, touched_people
from planner.domain.catalogue import Entry
from planner.domain.people import Citizen, Ref
from planner.domain.programmes import Enrolment
from planner.services.programme_reading import ProgrammeView
from planner.services.register_changes import EnrolmentChange

SIZE = (860, 600)


class ProgrammesDialog(KeptDialog[Enrolment]):
    """A new programme, or the dates, the goal and the ending of the chosen one."""

    def __init__(self, desk: DeskContext, citizen: Ref, parent: QWidget) -> None:
        super().__init__(
            desk,
            parent,
            self.tr("Forløb: %1").replace("%1", citizen.name),
            self.tr(
                "Fristerne tæller fra startdagen. Den, der går videre fra et forløb til det næste i samme gruppe, får ikke"
                " ny tid: skriv da den dag, fristerne tæller fra."
            ),
        )
        self._citizen = citizen
        self._service = desk.office.programmes
        today = desk.today()
        self._types = self._service.types(today)
        self.nothing.setText(self.tr("Borgeren er ikke i noget forløb. Start det første herunder."))
        self.model.heads = (
            self.tr("Forløb"),
            self.tr("Fra"),
            self.tr("Til og med"),
            self.tr("Job- eller uddannelsesmål"),
            self.tr("Udfald"),
        )
        self.widths(0, (3, 190), (4, 170))
        self.type = self._box(self._types)
        self.scheme = self._box(self._service.schemes(today), self.tr("ingen"))
        self.outcome = self._box(self._service.outcomes(today), self.tr("i gang"))
        self.since, self.clock, self.until = QLineEdit(), QLineEdit(), QLineEdit()
        self.goal, self.hours = QLineEdit(), QLineEdit()
        self.clock.setPlaceholderText(self.tr("startdagen"))
        self.until.setPlaceholderText(self.tr("i gang"))
        self.hours.setPlaceholderText("9:00")
        self.obvious = TickBox(desk.look, self.tr("Åbenlys sag: står øverst på listen over frister"))
        self.put(self.tr("Forløb"), self.type, "programme_type", 0, 0, 2)
        self.put(self.tr("Fra og med"), self.since, "programme_since", 0, 2)
        self.put(self.tr("Fristerne tæller fra"), self.clock, "programme_clock", 0, 3)
        self.put(self.tr("Job- eller uddannelsesmål"), self.goal, "programme_goal", 1, 0, 2)
        self.put(self.tr("Sagen forelægges til"), self.scheme, "programme_scheme", 1, 2, 2)
        self.grid.addWidget(self.obvious, 2, 0, 1, 4)
        self.add_field(self.obvious)
        self.put(self.tr("Til og med"), self.until, "programme_until", 3, 0)
        self.put(self.tr("Udfald"), self.outcome, "programme_outcome", 3, 1, 2)
        self.put(self.tr("Timer om ugen i jobbet"), self.hours, "programme_hours", 3, 3)
        stretches(self.grid, (3, 2, 3, 3))
        self.type.currentIndexChanged.connect(lambda _: self._show_type())
        self.outcome.currentIndexChanged.connect(lambda _: self._show_outcome())
        self.resize(desk.look.px(SIZE[0]), desk.look.px(SIZE[1]))

    def _box(self, rows: Sequence[Entry], none: str | None = None) -> ChoiceField:
        box = ChoiceField()
        if none is not None:
            box.addItem(none, None)
        for row in rows:
            box.addItem(self.desk.wording.words(row.name), row.code)
        return box

    def listed(self) -> tuple[PreviewRow, ...]:
        """Every programme by its start; those that are over are muted."""
        views = self._service.show(self.desk.acting, str(self._citizen.id))
        return tuple(self._row(view) for view in views)

    def _row(self, view: ProgrammeView) -> PreviewRow:
        kept, words = view.enrolment, self.desk.wording
        ending = words.words(view.outcome.name) if view.outcome else ""
        if kept.outcome_minutes is not None:
            ending = f"{ending}, {written_hours(kept.outcome_minutes)}"
        return PreviewRow(
            cells=(
                words.words(view.type.name),
                written_date(self.desk.language, kept.since),
                written_date(self.desk.language, kept.until) or self.tr("i gang"),
                kept.employment_goal,
                ending,
            ),
            tone=RowTone.MUTED if kept.until else RowTone.PLAIN,
            tip=kept.employment_goal,
            about=kept,
        )

    def same(self, one: Enrolment, other: Enrolment) -> bool:
        """Whether it is the same time in the same programme."""
        return one.id == other.id

    def show_entry(self, entry: Enrolment | None) -> None:
        """Show a programme, or a new one from today."""
        written = self.desk.language
        self.fields_title.setText(self.tr("Nyt forløb") if entry is None else self.tr("Det valgte forløb"))
        self.since.setText(written_date(written, self.desk.today() if entry is None else entry.since))
        self.clock.setText(written_date(written, entry.clock_since) if entry else "")
        self.goal.setText(entry.employment_goal if entry else "")
        self.until.setText(written_date(written, entry.until) if entry else "")
        self.hours.setText(written_hours(entry.outcome_minutes) if entry else "")
        self.obvious.setChecked(entry is not None and entry.obvious)
        self._choose_code(self.type, entry.programme if entry else self._fitting())
        self._choose_code(self.scheme, entry.scheme if entry else None)
        self._choose_code(self.outcome, entry.outcome if entry else None)
        self.type.setEnabled(entry is None)
        for field in (self.until, self.outcome):
            field.setEnabled(entry is not None)
        self._show_type()
        self._show_outcome()

    def _fitting(self) -> str | None:
        """The first programme of the group the citizen is in."""
        citizen = self.desk.office.people.get(self.desk.acting, Citizen, str(self._citizen.id))
        return next((row.code for row in self._types if row.group == citizen.group), None)

    @staticmethod
    def _choose_code(box: ChoiceField, code: str | None) -> None:
        at = box.findData(code)
        if at < 0 and code is not None:
            # A row that nobody can choose any more, and that this one has.
            box.addItem(code, code)
            at = box.count() - 1
        box.setCurrentIndex(max(at, 0))

    def _show_type(self) -> None:
        row = next((each for each in self._types if each.code == self.type.currentData()), None)
        schemes = row is not None and row.schemes
        self.scheme.setEnabled(schemes)
        self.obvious.setEnabled(schemes)
        if not schemes:
            self.scheme.setCurrentIndex(0)
            self.obvious.setChecked(False)

    def _show_outcome(self) -> None:
        code = self.outcome.currentData()
        row = next((each for each in self._service.outcomes(self.desk.today()) if each.code == code), None)
        takes = row is not None and row.takes_hours
        self.hours.setEnabled(takes)
        if not takes:
            self.hours.setText("")
        if code is not None and self.entry is not None and not self.until.text().strip():
            self.until.setText(written_date(self.desk.language, self.desk.today()))

    def save(self, entry: Enrolment | None) -> bool:
        """Start a new programme, or keep the change of the chosen one."""
        try:
            since, clock, until = (read_date(each.text()) for each in (self.since, self.clock, self.until))
            minutes = read_hours(self.hours.text())
        except Unreadable:
            since = clock = until = minutes = None
        if since is None:
            self.say(
                self.tr("Skriv datoer som 1-12-2026 og timer som 9 eller 9:30; den første dag skal være der.")
            )
            return False
        acting, service = self.desk.acting, self._service
        scheme, outcome = self.scheme.currentData(), self.outcome.currentData()
        if entry is None:
            return self._start(since, clock, scheme)
        wanted = replace(
            entry,
            since=since,
            clock_since=clock,
            until=until,
            employment_goal=self.goal.text(),
            scheme=scheme,
            obvious=self.obvious.isChecked(),
            outcome=outcome,
            outcome_minutes=minutes,
        )
        ended = entry.until is None and until is not None
        label = self.tr("Afslut forløb: %1") if ended else self.tr("Ret forløb: %1")
        return self._perform(label, lambda: service.change(acting, entry, wanted))

    def _start(self, since: date, clock: date | None, scheme: str | None) -> bool:
        acting, code = self.desk.acting, str(self.type.currentData())
        goal, obvious = self.goal.text(), self.obvious.isChecked()
        return self._perform(
            self.tr("Start forløb: %1"),
            lambda: self._service.start(
                acting,
                str(self._citizen.id),
                code,
                since,
                employment_goal=goal,
                clock_since=clock,
                scheme=scheme,
                obvious=obvious,
            ),
        )

    def take_away(self, entry: Enrolment) -> bool:
        """Take the chosen programme away, as when it was a mistake."""
        return self._perform(
            self.tr("Fjern forløb: %1"), lambda: self._service.remove(self.desk.acting, entry)
        )

    def _perform(self, label: str, do: Callable[[], EnrolmentChange]) -> bool:
        service, acting = self._service, self.desk.acting
        return self.perform(
            label.replace("%1", self._citizen.name),
            do,
            lambda change: service.undo(acting, change),
            _touched,
        )


def _touched(change: EnrolmentChange) -> Touched:
    return touched_people([change.kept.citizen.id])
