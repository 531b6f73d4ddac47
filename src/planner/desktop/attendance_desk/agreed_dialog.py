"""A citizen's agreed hours step by step, and the stair that is aimed at."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QPlainTextEdit, QSpinBox, QWidget

from planner.desktop.attendance_desk.agreed_words import (
    STAIR,
    read_stair,
    sort_name,
    stair_text,
    where_text,
)
from planner.desktop.attendance_desk.kept_dialog import KeptDialog
from planner.desktop.people.sections_layout import muted
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
from planner.domain.agreed_hours import AgreedStep, StepSort, overtaken
from planner.domain.people import Ref
from planner.services.register_changes import StepChange

SIZE = (800, 660)
WEEKS = 4

Changes = tuple[StepChange, ...]


class AgreedDialog(KeptDialog[AgreedStep]):
    """One step at a time, or a whole stair in one act."""

    def __init__(self, desk: DeskContext, citizen: Ref, parent: QWidget) -> None:
        super().__init__(
            desk,
            parent,
            self.tr("Aftalte timer: %1").replace("%1", citizen.name),
            self.tr(
                "Et trin gælder fra sin dato, til det næste trin begynder. Det aftalte er det, der måles på; et mål er der,"
                " timerne skal hen."
            ),
        )
        self._citizen = citizen
        self._service = desk.office.agreed
        self.nothing.setText(
            self.tr("Intet er aftalt endnu. Skriv det første trin, eller læg en hel trappe.")
        )
        self.model.heads = (
            self.tr("Hvad"),
            self.tr("Fra og med"),
            self.tr("Timer om ugen"),
            self.tr("Hvor"),
            self.tr("Opgaver"),
        )
        self.widths(4, (3, 150))
        self.sort = ChoiceField()
        for sort in StepSort:
            self.sort.addItem(sort_name(sort), sort.value)
        self.since, self.hours = QLineEdit(), QLineEdit()
        self.hours.setPlaceholderText("9:00")
        self.placement = ChoiceField()
        self.tasks = QPlainTextEdit()
        self.tasks.setTabChangesFocus(True)
        self.tasks.setFixedHeight(desk.look.px(64))
        self.tasks.setPlaceholderText(self.tr("én opgave på hver linje"))
        self.put(self.tr("Hvad"), self.sort, "agreed_sort", 0, 0)
        self.put(self.tr("Fra og med"), self.since, "agreed_since", 0, 1)
        self.put(self.tr("Timer om ugen"), self.hours, "agreed_hours", 0, 2)
        self.put(self.tr("Hvor"), self.placement, "agreed_placement", 0, 3)
        self.put(self.tr("Opgaver på trinnet"), self.tasks, "agreed_tasks", 1, 0, 4)
        self._make_stair()
        self.sort.currentIndexChanged.connect(lambda _: self._show_sort())
        self.since.textChanged.connect(lambda _: self._say_stair())
        self.resize(desk.look.px(SIZE[0]), desk.look.px(SIZE[1]))

    def _make_stair(self) -> None:
        self.stair = QLineEdit(STAIR)
        self.every = QSpinBox()
        self.every.setRange(1, 52)
        self.every.setValue(WEEKS)
        self.every.setSuffix(self.tr(" uger"))
        self.stair_button = self.button(self.tr("Læg trappen"), self.add_stair)
        self.stair_text = muted()
        whole = QLabel(self.tr("Eller en hel trappe af mål på én gang"))
        whole.setProperty("role", "strong")
        self.grid.addWidget(whole, 2, 0, 1, 4)
        self.put(self.tr("Timer om ugen på hvert trin"), self.stair, "agreed_stair", 3, 0, 2)
        self.put(self.tr("Nyt trin hver"), self.every, "agreed_every", 3, 2)
        self.grid.addWidget(self.stair_button, 3, 3, Qt.AlignmentFlag.AlignBottom)
        self.add_field(self.stair_button)
        self.grid.addWidget(self.stair_text, 4, 0, 1, 4)
        stretches(self.grid, (3, 3, 3, 4))
        self.stair.textChanged.connect(lambda _: self._say_stair())
        self.every.valueChanged.connect(lambda _: self._say_stair())

    # --- one step ------------------------------------------------------------------------------------------------------

    def listed(self) -> tuple[PreviewRow, ...]:
        """Every step by its date; those that another has followed are muted."""
        desk = self.desk
        who = str(self._citizen.id)
        self._placements = desk.office.people.placements(desk.acting, citizen=who)
        steps = self._service.list(desk.acting, who)
        over = overtaken(steps, desk.today())
        return tuple(
            PreviewRow(
                cells=(
                    sort_name(each.sort),
                    written_date(desk.language, each.since),
                    written_hours(each.weekly_minutes),
                    where_text(each),
                    "; ".join(each.tasks.splitlines()),
                ),
                tone=RowTone.MUTED if each.id in over else RowTone.PLAIN,
                tip=each.tasks,
                about=each,
            )
            for each in steps
        )

    def same(self, one: AgreedStep, other: AgreedStep) -> bool:
        """Whether it is the same step."""
        return one.id == other.id

    def show_entry(self, entry: AgreedStep | None) -> None:
        """Show a step, or a new one from today."""
        self.fields_title.setText(self.tr("Nyt trin") if entry is None else self.tr("Det valgte trin"))
        self._fill_placements(entry)
        if entry is not None:
            self.sort.setCurrentIndex(self.sort.findData(entry.sort.value))
        since = self.desk.today() if entry is None else entry.since
        self.since.setText(written_date(self.desk.language, since))
        self.hours.setText("" if entry is None else written_hours(entry.weekly_minutes))
        self.tasks.setPlainText("" if entry is None else entry.tasks)
        self._show_sort()
        self._say_stair()

    def _fill_placements(self, entry: AgreedStep | None) -> None:
        self.placement.clear()
        self.placement.addItem(self.tr("alle timer"), None)
        for each in self._placements:
            self.placement.addItem(each.name, str(each.id))
        at = self.placement.findData(str(entry.placement.id)) if entry and entry.placement else 0
        self.placement.setCurrentIndex(max(at, 0))

    def _show_sort(self) -> None:
        target = self._sort is StepSort.TARGET
        if target:
            self.placement.setCurrentIndex(0)
        self.placement.setEnabled(not target and self.entry is None)
        self.sort.setEnabled(self.entry is None)

    @property
    def _sort(self) -> StepSort:
        return StepSort(str(self.sort.currentData()))

    def save(self, entry: AgreedStep | None) -> bool:
        """Keep a new step, or the change of the chosen one."""
        try:
            since, minutes = read_date(self.since.text()), read_hours(self.hours.text())
        except Unreadable:
            since = minutes = None
        if since is None or minutes is None:
            self.say(self.tr("Skriv datoen som 1-12-2026 og timerne som 9 eller 9:30."))
            return False
        acting, service = self.desk.acting, self._service
        tasks, sort, where = self.tasks.toPlainText(), self._sort, self.placement.currentData()
        if entry is None:
            return self._perform(
                self.tr("Aftal timer: %1"),
                lambda: (
                    service.add(
                        acting,
                        str(self._citizen.id),
                        since,
                        minutes,
                        tasks=tasks,
                        placement=where,
                        sort=sort,
                    ),
                ),
            )
        wanted = replace(entry, since=since, weekly_minutes=minutes, tasks=tasks)
        return self._perform(
            self.tr("Ret aftalte timer: %1"), lambda: (service.change(acting, entry, wanted),)
        )

    def take_away(self, entry: AgreedStep) -> bool:
        """Take the chosen step away; the one before it goes on."""
        return self._perform(
            self.tr("Fjern aftalte timer: %1"), lambda: (self._service.remove(self.desk.acting, entry),)
        )

    # --- a stair -------------------------------------------------------------------------------------------------------

    def add_stair(self) -> None:
        """Aim at the whole stair, in one act."""
        told = self._typed_stair()
        if told is None or not told[1]:
            self.say(self.tr("Skriv datoen som 1-12-2026 og trappen som 6, 9, 12, 15."))
            return
        since, minutes = told
        who, weeks = str(self._citizen.id), self.every.value()
        acting, service = self.desk.acting, self._service
        self._perform(
            self.tr("Læg en trappe: %1"), lambda: service.add_stair(acting, who, since, minutes, weeks)
        )

    def _typed_stair(self) -> tuple[date, tuple[int, ...]] | None:
        try:
            since, minutes = read_date(self.since.text()), read_stair(self.stair.text())
        except Unreadable:
            return None
        return (since, minutes) if since is not None else None

    def _say_stair(self) -> None:
        told = self._typed_stair()
        text = ""
        if told is not None and told[1]:
            text = self.tr("Mål: %1").replace(
                "%1", stair_text(self.desk.language, told[0], told[1], self.every.value())
            )
        self.stair_text.setText(text)
        self.stair_button.setEnabled(bool(text))

    def _perform(self, label: str, do: Callable[[], Changes]) -> bool:
        service, acting = self._service, self.desk.acting
        return self.perform(
            label.replace("%1", self._citizen.name),
            do,
            lambda changes: service.undo_all(acting, changes),
            _touched,
        )


def stretches(grid: QGridLayout, shares: tuple[int, ...]) -> None:
    """How the columns of a form share its width."""
    for column, share in enumerate(shares):
        grid.setColumnStretch(column, share)


def _touched(changes: Changes) -> Touched:
    return touched_people(change.kept.citizen.id for change in changes)
