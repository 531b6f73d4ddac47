"""The notes on one goal of a citizen's programme: when it was reached, who says so, and what shows it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtWidgets import QLineEdit, QWidget

from planner.desktop.attendance_desk.kept_dialog import KeptDialog
from planner.desktop.people.typed_values import Unreadable, read_date, written_date
from planner.desktop.planning.preview_table import PreviewRow
from planner.desktop.shared.desk_context import DeskContext
from planner.desktop.shared.noticeboard import Touched, touched_people
from planner.domain.goals import Goal
from planner.domain.programmes import Enrolment, GoalMark
from planner.services.register_changes import GoalChange

SIZE = (600, 420)


class GoalDialog(KeptDialog[GoalMark]):
    """Enter notes the goal as reached today; a goal of progress takes several notes, from different days."""

    def __init__(self, desk: DeskContext, enrolment: Enrolment, goal: Goal, parent: QWidget) -> None:
        name = desk.wording.words(goal.type.name)
        super().__init__(desk, parent, f"{name}: {enrolment.citizen.name}", "")
        self._enrolment = enrolment
        self._code = goal.type.code
        self._name = name
        self._service = desk.office.programmes
        self.hint.setText(self._hint(goal))
        self.nothing.setText(self.tr("Intet er noteret endnu."))
        self.model.heads = (self.tr("Dato"), self.tr("Hvem"), self.tr("Hvad viser det"))
        self.widths(2)
        self.day, self.evidence = QLineEdit(), QLineEdit()
        shows = (
            self.tr("Begrundelse") if goal.type.needs_evidence else self.tr("Hvad viser det (kan undlades)")
        )
        self.put(self.tr("Dato"), self.day, "goal_day", 0, 0)
        self.put(shows, self.evidence, "goal_evidence", 0, 1)
        self.grid.setColumnStretch(0, 1)
        self.grid.setColumnStretch(1, 3)
        self.resize(desk.look.px(SIZE[0]), desk.look.px(SIZE[1]))

    def _hint(self, goal: Goal) -> str:
        if goal.type.needs_evidence:
            return self.tr("Vurderingen kan ikke afsluttes uden en begrundelse.")
        if goal.type.milestone:
            return self.tr("Trinene i sagen kommer i rækkefølge, hvert én gang.")
        if goal.type.scorings > 1:
            return self.tr("Målet er nået med %n noter fra hver sin dag.", "", goal.type.scorings) + (
                " " + self.tr("Scoringer i udviklingsmål tæller med.") if goal.type.area else ""
            )
        return self.tr("Målet er nået, når det er noteret.")

    def listed(self) -> tuple[PreviewRow, ...]:
        """The notes by date, and the days on which the scale was scored."""
        desk = self.desk
        views = desk.office.programmes.show(desk.acting, str(self._enrolment.citizen.id))
        goal = next(
            (
                each
                for view in views
                if view.enrolment.id == self._enrolment.id
                for each in view.goals
                if each.type.code == self._code
            ),
            None,
        )
        return tuple(
            PreviewRow(
                cells=(written_date(desk.language, each.day), each.by, each.evidence),
                tip=each.evidence,
                about=each,
            )
            for each in (goal.marks if goal else ())
        )

    def same(self, one: GoalMark, other: GoalMark) -> bool:
        """Whether it is the same note."""
        return one.id == other.id

    def show_entry(self, entry: GoalMark | None) -> None:
        """Show a note, or a new one of today."""
        self.fields_title.setText(self.tr("Ny note") if entry is None else self.tr("Den valgte note"))
        day = self.desk.today() if entry is None else entry.day
        self.day.setText(written_date(self.desk.language, day))
        self.evidence.setText("" if entry is None else entry.evidence)

    def save(self, entry: GoalMark | None) -> bool:
        """Keep a new note, or the change of the chosen one."""
        day = self._typed_day()
        if day is None:
            self.say(self.tr("Skriv datoen som 1-12-2026."))
            return False
        acting, service, where = self.desk.acting, self._service, self._enrolment.id
        evidence = self.evidence.text()
        if entry is None:
            done = self._perform(
                self.tr("Notér mål: %1"),
                lambda: service.mark_goal(acting, where, self._code, day, evidence),
            )
            if done:
                self.accept()
            return done
        wanted = replace(entry, day=day, evidence=evidence)
        return self._perform(self.tr("Ret note: %1"), lambda: service.change_goal(acting, entry, wanted))

    def take_away(self, entry: GoalMark) -> bool:
        """Take the chosen note back."""
        return self._perform(
            self.tr("Fortryd note: %1"), lambda: self._service.take_back(self.desk.acting, entry)
        )

    def _typed_day(self) -> date | None:
        try:
            return read_date(self.day.text())
        except Unreadable:
            return None

    def _perform(self, label: str, do: Callable[[], GoalChange]) -> bool:
        service, acting = self._service, self.desk.acting
        return self.perform(
            label.replace("%1", self._name), do, lambda change: service.undo_goal(acting, change), _touched
        )


def _touched(change: GoalChange) -> Touched:
    return touched_people([change.kept.citizen.id])
