"""The programmes a citizen is in, what each is to lead to, and the goals of each."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from PySide6.QtWidgets import QLabel, QLineEdit, QMenu, QPushButton, QVBoxLayout, QWidget

from planner.desktop.people.sections_layout import emptied, labelled, muted
from planner.desktop.people.typed_values import written_date
from planner.desktop.people.window_undo import WindowUndo
from planner.desktop.programmes.goal_dialog import GoalDialog
from planner.desktop.programmes.goal_line import GoalLine
from planner.desktop.programmes.programmes_dialog import ProgrammesDialog
from planner.desktop.programmes.regroup_dialog import RegroupDialog
from planner.desktop.progression.card import Card
from planner.desktop.shared.desk_context import DeskContext
from planner.desktop.shared.noticeboard import touched_people
from planner.domain.goals import Goal
from planner.domain.people import Citizen
from planner.domain.programmes import Enrolment
from planner.services.programme_reading import ProgrammeView
from planner.services.programme_words import goal_note


class GoalsCard(Card):
    """A line for each goal, which opens its notes; a menu starts, changes and ends programmes and moves between groups."""

    def __init__(self, desk: DeskContext, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.set_title(self.tr("Forløb og mål"))
        self._citizen: Citizen | None = None
        self._window_undo = WindowUndo(self)
        self.menu_button = QPushButton(self.tr("Forløb"))
        self.menu_button.setProperty("role", "quiet")
        self.menu_button.setAccessibleName(self.tr("Start, ret og afslut forløb"))
        self.menu = QMenu(self)
        self.menu.addAction(self.tr("Start, ret eller afslut forløb…"), self.open_programmes)
        self.menu.addAction(self.tr("Flyt til en anden gruppe…"), self.open_regroup)
        self.menu_button.setMenu(self.menu)
        self.head.addWidget(self.menu_button)
        self.nothing = muted(
            self.tr("Borgeren er ikke i noget forløb. Start et, så vises mål og frister her.")
        )
        self.programmes = QVBoxLayout()
        self.programmes.setSpacing(2)
        self.lines: dict[tuple[UUID, str], GoalLine] = {}
        self.aims: dict[UUID, QLineEdit] = {}
        self.body.addWidget(self.nothing)
        self.body.addLayout(self.programmes)
        self.setFocusProxy(self.menu_button)

    def read(self, reference: str, day: date) -> bool:
        """Show the programmes of the day; nobody outside the jobcentre sees the card."""
        desk = self.desk
        if not desk.acting.sees_all_citizens:
            return False
        self._citizen = desk.office.people.get(desk.acting, Citizen, reference)
        views = [
            view
            for view in desk.office.programmes.show(desk.acting, reference, day)
            if view.enrolment.covers(day)
        ]
        at = next((key for key, line in self.lines.items() if line.hasFocus()), None)
        aim_at = next((key for key, aim in self.aims.items() if aim.hasFocus()), None)
        emptied(self.programmes)
        self.lines.clear()
        self.aims.clear()
        for number, view in enumerate(views):
            if number:
                self.programmes.addSpacing(desk.look.px(10))
            self._show(view)
        # The lines are new after each act; the keyboard stays where it was.
        if at in self.lines:
            self.lines[at].setFocus()
        if aim_at in self.aims:
            self.aims[aim_at].setFocus()
        self.nothing.setVisible(not views)
        return True

    def open_programmes(self) -> ProgrammesDialog | None:
        """Start a programme, or change or end one."""
        if self._citizen is None:
            return None
        dialog = ProgrammesDialog(self.desk, self._citizen.ref, self.window())
        dialog.start()
        return dialog

    def open_regroup(self) -> RegroupDialog | None:
        """Move the citizen to another group."""
        if self._citizen is None:
            return None
        dialog = RegroupDialog(self.desk, self._citizen, self.window())
        dialog.show()
        return dialog

    def open_goal(self, enrolment: Enrolment, goal: Goal) -> GoalDialog:
        """Open the notes on a goal, ready for one of today."""
        dialog = GoalDialog(self.desk, enrolment, goal, self.window())
        dialog.start()
        return dialog

    def _show(self, view: ProgrammeView) -> None:
        desk, kept = self.desk, view.enrolment
        name = QLabel(desk.wording.words(view.type.name))
        name.setWordWrap(True)
        self.programmes.addWidget(name)
        told = [self.tr("siden %1").replace("%1", written_date(desk.language, kept.since))]
        if view.scheme is not None:
            told.append(desk.wording.words(view.scheme.name))
        if kept.obvious:
            told.append(self.tr("åbenlys sag"))
        self.programmes.addWidget(muted(" · ".join(told)))
        self._show_aim(view)
        for deadline in view.deadlines:
            goals = view.goals_until(deadline)
            if not goals:
                continue
            if len(goals) > 1:
                head = QLabel(desk.wording.words(deadline.rule.name))
                head.setProperty("role", "field")
                head.setWordWrap(True)
                self.programmes.addSpacing(desk.look.px(4))
                self.programmes.addWidget(head)
            for goal in goals:
                self._show_goal(kept, goal)

    def _show_aim(self, view: ProgrammeView) -> None:
        kept = view.enrolment
        aim = QLineEdit(kept.employment_goal)
        aim.setPlaceholderText(self.tr("mangler: hvilket job eller hvilken uddannelse?"))
        aim.editingFinished.connect(lambda: self._state(kept, aim.text()))
        self._window_undo.watch(aim)
        self.aims[kept.id] = aim
        self.programmes.addWidget(labelled(self.tr("Job- eller uddannelsesmål"), aim, "employment_goal"))

    def _show_goal(self, enrolment: Enrolment, goal: Goal) -> None:
        words = self.desk.wording
        name, note = words.words(goal.type.name), self._note(goal)
        line = GoalLine(self.desk.look, name, note, goal.state)
        state = words.say(f"goalstate-{goal.state.value}")
        line.setAccessibleName(f"{name}: {', '.join(part for part in (state, note) if part)}")
        line.setToolTip("\n".join(mark.evidence for mark in goal.marks if mark.evidence))
        line.clicked.connect(lambda _=False: self.open_goal(enrolment, goal))
        self.lines[enrolment.id, goal.type.code] = line
        self.programmes.addWidget(line)

    def _note(self, goal: Goal) -> str:
        """When, who and what of the last note of a goal that is reached; how many notes there are of one that is not."""
        if goal.met_on is None or not goal.marks:
            return goal_note(goal, self.desk.wording)
        last = goal.marks[-1]
        told = (written_date(self.desk.language, goal.met_on), last.by, last.evidence)
        return " · ".join(part for part in told if part)

    def _state(self, enrolment: Enrolment, text: str) -> None:
        if " ".join(text.split()) == enrolment.employment_goal:
            return
        desk = self.desk
        service, acting = desk.office.programmes, desk.acting
        desk.undo.perform(
            self.tr("Job- eller uddannelsesmål: %1").replace("%1", enrolment.citizen.name),
            lambda: service.state_goal(acting, enrolment.id, text),
            lambda change: service.undo(acting, change),
            lambda _: touched_people([enrolment.citizen.id]),
        )
