"""One checklist as lines to tick."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import timedelta
from uuid import UUID

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from planner.desktop.people.sections_layout import link, muted
from planner.desktop.people.tick_box import TickBox
from planner.desktop.people.typed_values import written_date
from planner.desktop.people.window_undo import WindowUndo
from planner.desktop.shared.desk_context import DeskContext
from planner.desktop.shared.noticeboard import touched_people
from planner.desktop.shared.saving import save_bytes
from planner.domain.checklists import ChecklistItem, CitizenChecklist, Tick
from planner.domain.isoweek import IsoWeek
from planner.services.register_changes import ChecklistChange

_SUMMARY = timedelta(weeks=26)


class ChecklistLines(QWidget):
    """A scheme's name, how much is there, and a line for each item; everything is saved at once and can be undone."""

    def __init__(self, desk: DeskContext, checklist: CitizenChecklist, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._checklist = checklist
        self._window_undo = WindowUndo(self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(3)
        self.boxes: dict[str, TickBox] = {}
        self.places: dict[str, QLineEdit] = {}
        self._head()
        for item in checklist.template.items:
            self._line(item)

    def keyboard_at(self) -> tuple[UUID, str] | None:
        """The list and the item whose line has the keyboard, or None."""
        lines: tuple[Mapping[str, QWidget], ...] = (self.boxes, self.places)
        for fields in lines:
            for code, field in fields.items():
                if field.hasFocus():
                    return self._checklist.id, code
        return None

    def _head(self) -> None:
        checklist, words = self._checklist, self._desk.wording
        row = QHBoxLayout()
        name = QLabel(words.words(checklist.template.name))
        name.setProperty("role", "strong")
        name.setWordWrap(True)
        count = muted(
            self.tr("%1 af %2")
            .replace("%1", str(len(checklist.ticks)))
            .replace("%2", str(len(checklist.template.items)))
        )
        count.setWordWrap(False)
        self.end_button = link(self.tr("Afslut"))
        self.end_button.setAccessibleName(
            self.tr("Afslut tjeklisten %1").replace("%1", words.words(checklist.template.name))
        )
        self.end_button.clicked.connect(lambda _=False: self._end())
        row.addWidget(name, 1)
        row.addWidget(count)
        row.addWidget(self.end_button)
        self._column.addLayout(row)

    def _line(self, item: ChecklistItem) -> None:
        name = self._desk.wording.words(item.name)
        tick = self._checklist.tick(item.code)
        box = TickBox(self._desk.look, name)
        box.setChecked(tick is not None)
        box.clicked.connect(lambda checked, item=item: self._tick(item, checked))
        self.boxes[item.code] = box
        self._column.addWidget(box)
        if tick is not None:
            self._column.addWidget(self._told(item, tick))
        if item.from_attendance:
            make = link(self.tr("Lav opgørelsen som PDF…"))
            make.clicked.connect(lambda _=False: self.save_summary())
            self._column.addWidget(self._indented(make))

    def _told(self, item: ChecklistItem, tick: Tick) -> QWidget:
        day = written_date(self._desk.language, tick.on)
        place = QLineEdit(tick.where)
        place.setPlaceholderText(self.tr("Hvor ligger det?"))
        place.setAccessibleName(
            self.tr("Hvor ligger det: %1").replace("%1", self._desk.wording.words(item.name))
        )
        place.editingFinished.connect(lambda: self._place(item, tick, place.text()))
        self._window_undo.watch(place)
        self.places[item.code] = place
        since = muted(f"{day}, {tick.by}")
        since.setWordWrap(False)
        return self._indented(since, place)

    def _indented(self, *widgets: QWidget) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(self._desk.look.px(27), 0, 0, 0)
        row.setSpacing(8)
        for widget in widgets:
            row.addWidget(widget, 1 if isinstance(widget, QLineEdit) else 0)
        if not any(isinstance(widget, QLineEdit) for widget in widgets):
            row.addStretch(1)
        return line

    def _tick(self, item: ChecklistItem, checked: bool) -> None:  # as the signal gives it
        service, acting, checklist = self._desk.office.checklists, self._desk.acting, self._checklist
        if checked:
            self._perform(
                self.tr("Sæt flueben: %1"), item, lambda: service.tick(acting, checklist, item.code)
            )
        else:
            self._perform(
                self.tr("Fjern flueben: %1"), item, lambda: service.untick(acting, checklist, item.code)
            )

    def _place(self, item: ChecklistItem, tick: Tick, where: str) -> None:
        if where.strip() != tick.where:
            service, acting, checklist = self._desk.office.checklists, self._desk.acting, self._checklist
            self._perform(
                self.tr("Hvor det ligger: %1"),
                item,
                lambda: service.tick(acting, checklist, item.code, on=tick.on, where=where),
            )

    def _end(self) -> None:
        service, acting, checklist = self._desk.office.checklists, self._desk.acting, self._checklist
        self._perform(self.tr("Afslut tjekliste"), None, lambda: service.end(acting, checklist))

    def save_summary(self) -> QFileDialog:
        """Ask for a file's name and write the citizen's hours of the last half year there."""
        desk, citizen = self._desk, str(self._checklist.citizen.id)
        today = desk.today()
        first, last = IsoWeek.of(today - _SUMMARY), IsoWeek.of(today)
        return save_bytes(
            self,
            desk,
            self.tr("Gem opgørelsen over timer"),
            self.tr("timer") + ".pdf",
            "PDF (*.pdf)",
            lambda: desk.office.hours_summary.printed(desk.acting, citizen, first, last, desk.wording),
        )

    def _perform(self, label: str, item: ChecklistItem | None, do: Callable[[], ChecklistChange]) -> None:
        desk = self._desk
        service, acting, who = desk.office.checklists, desk.acting, self._checklist.citizen.id
        name = desk.wording.words(item.name if item else self._checklist.template.name)
        done = desk.undo.perform(
            label.replace("%1", name),
            do,
            lambda change: service.undo(acting, change),
            lambda _: touched_people([who]),
        )
        if done is None and item is not None:
            self.boxes[item.code].setChecked(self._checklist.tick(item.code) is not None)
