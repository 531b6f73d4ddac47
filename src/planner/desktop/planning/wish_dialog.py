"""Wish for a session without saying when."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QSpinBox

from planner.desktop.people.tick_box import TickBox
from planner.desktop.planning.offers import kind_box
from planner.desktop.planning.planning_acts import perform
from planner.desktop.planning.planning_dialog import PlanningDialog, Preview
from planner.desktop.planning.week_subject import WeekSubject
from planner.desktop.shared.desk_context import DeskContext
from planner.domain.planned_week import SubjectType
from planner.services.wishes import NewWish

MINUTES = 60


class WishDialog(PlanningDialog):
    """Kind, length, and the week it is wanted in, if any."""

    def __init__(self, desk: DeskContext, week: WeekSubject) -> None:
        super().__init__(desk, week.page, "")
        self.setWindowTitle(self.tr("Nyt ønske"))
        subject = week.planned_for
        assert subject is not None  # the panel opens it for citizens and cohorts only
        self._subject, self._week = subject, week.week
        self.form.heading_label.setText(self.tr("Nyt ønske for %1").replace("%1", subject.ref.name))
        self.form.apply_button.setText(self.tr("Tilføj"))
        self.kind = kind_box(desk)
        self.minutes = QSpinBox()
        self.minutes.setRange(15, 12 * 60)
        self.minutes.setSingleStep(15)
        self.minutes.setValue(MINUTES)
        self.minutes.setSuffix(self.tr(" min"))
        self.title = QLineEdit()
        self.title.setPlaceholderText(self.tr("som slagsen"))
        self.title.setMaxLength(200)
        self.this_week = TickBox(
            desk.look, self.tr("Ønskes i %1").replace("%1", desk.wording.text(week.week))
        )
        self.this_week.setObjectName("wish_week")
        self.put(self.tr("Slags"), self.kind, "wish_kind", 0, 0)
        self.put(self.tr("Varighed"), self.minutes, "wish_minutes", 0, 1)
        self.put(self.tr("Titel"), self.title, "wish_title", 1, 0, 2)
        self.form.fields_layout.addWidget(self.this_week, 2, 0, 1, 2)
        self.resize(desk.look.px(460), desk.look.px(260))

    def look_up(self) -> Preview:
        """Nothing to show: a wish touches nothing else."""
        return Preview(summary="")

    def do(self, reason: str | None) -> bool:
        """Do it as one step; says whether it was done."""
        desk, who = self.desk, str(self._subject.ref.id)
        of_cohort = self._subject.type is SubjectType.COHORT
        wish = NewWish(
            kind=self.kind.currentData(),
            minutes=self.minutes.value(),
            citizen=None if of_cohort else who,
            cohort=who if of_cohort else None,
            title=self.title.text().strip(),
            week=self._week if self.this_week.isChecked() else None,
        )
        label = self.tr("Nyt ønske: %1").replace("%1", wish.title or self.kind.currentText())
        return perform(desk, label, lambda _: desk.office.wishes.add(desk.acting, wish), ask_reason=False)
