"""A citizen's deadlines: how much time there is, until when, and for what."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from planner.desktop.people.sections_layout import emptied, muted
from planner.desktop.progression.card import Card
from planner.desktop.shared.desk_context import DeskContext
from planner.domain.deadlines import Deadline, DeadlineState
from planner.services.programme_reading import ProgrammeView
from planner.services.programme_words import course_sentence, time_left, week_of
from planner.wording import forms

_CHIPS = {
    DeadlineState.RED: "danger-chip",
    DeadlineState.AMBER: "warning-chip",
    DeadlineState.AHEAD: "chip",
    DeadlineState.MET: "ok-chip",
    DeadlineState.OFF: "chip",
}


class DeadlinesCard(Card):
    """The most pressing first; what the office does not follow is left out, what has not begun says what it waits for."""

    def __init__(self, desk: DeskContext, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.set_title(self.tr("Frister"))
        self.rows = QGridLayout()
        self.rows.setHorizontalSpacing(10)
        self.rows.setVerticalSpacing(7)
        self.rows.setColumnStretch(1, 1)
        self.course = muted()
        self.contact = muted()
        self.body.addLayout(self.rows)
        self.body.addWidget(self.course)
        self.body.addWidget(self.contact)

    def read(self, reference: str, day: date) -> bool:
        """Show the deadlines of the programmes of the day; hidden where there are none."""
        desk = self.desk
        if not desk.acting.sees_all_citizens:
            return False
        views = [
            view
            for view in desk.office.programmes.show(desk.acting, reference, day)
            if view.enrolment.covers(day)
        ]
        found = [each for view in views for each in view.deadlines if each.rule.enabled]
        found.sort(key=lambda each: (each.state.pressing, each.last_day or date.max))
        emptied(self.rows)
        for number, deadline in enumerate(found):
            self._show(number, deadline)
        self._say_course(views)
        return bool(found) or any(view.type.contact_weeks for view in views)

    def _show(self, number: int, deadline: Deadline) -> None:
        words = self.desk.wording
        chip = QLabel(self.chip_text(deadline))
        chip.setProperty("role", _CHIPS[deadline.state])
        chip.setAlignment(Qt.AlignmentFlag.AlignCenter)
        told = QLabel(self.sentence(deadline))
        told.setWordWrap(True)
        told.setAccessibleName(f"{words.say(f'deadlinestate-{deadline.state.value}')}: {told.text()}")
        if deadline.state in (DeadlineState.MET, DeadlineState.OFF):
            told.setProperty("role", "muted")
        self.rows.addWidget(chip, number, 0, Qt.AlignmentFlag.AlignTop)
        self.rows.addWidget(told, number, 1)

    def chip_text(self, deadline: Deadline) -> str:
        """``6 uger``, ``2 dage over``, ``nået`` or ``venter``."""
        match deadline.state:
            case DeadlineState.MET:
                return self.tr("nået")
            case DeadlineState.OFF:
                return self.tr("venter")
            case _:
                return time_left(deadline, self.desk.wording)

    def sentence(self, deadline: Deadline) -> str:
        """What the deadline is for, its last day and the week it is in."""
        words = self.desk.wording
        told = [words.words(deadline.rule.name)]
        if deadline.last_day is not None:
            # A date is not broken at the end of a line.
            told.append(forms.long_day(words.language, deadline.last_day).replace(" ", "\N{NO-BREAK SPACE}"))
        if deadline.state is DeadlineState.OFF:
            starts = [goal for goal in deadline.missing if goal.type.code == deadline.rule.starts_at]
            told += [self.tr("tæller fra: %1").replace("%1", words.words(goal.type.name)) for goal in starts]
        elif deadline.state is not DeadlineState.MET:
            told.append(week_of(deadline, words))
        return " · ".join(part for part in told if part)

    def _say_course(self, views: list[ProgrammeView]) -> None:
        words = self.desk.wording
        courses = [view.course for view in views if view.course is not None]
        self.course.setText("\n".join(course_sentence(each, words) for each in courses))
        self.course.setProperty("role", "warning" if any(each.above for each in courses) else "muted")
        self.course.style().polish(self.course)
        self.course.setVisible(bool(courses))
        weeks = [view.type.contact_weeks for view in views if view.type.contact_weeks is not None]
        self.contact.setText("\n".join(words.count("contact-rhythm", each) for each in weeks))
        self.contact.setVisible(bool(weeks))
