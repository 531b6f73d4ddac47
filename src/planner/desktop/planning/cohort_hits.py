"""While a cohort's session is dragged: which of its participants would be somewhere else just then, by name."""

from __future__ import annotations

from PySide6.QtCore import QObject

from planner.desktop.week.gestures import Copying, Gesture
from planner.desktop.week.week_page import WeekPage
from planner.domain.planned_week import SubjectType
from planner.domain.refusals import PlannerError
from planner.domain.session import Slot

MOST_NAMES = 4


class CohortHits(QObject):
    """Says it in the bubble beside the dragged card, before what else is in the way."""

    def __init__(self, page: WeekPage) -> None:
        super().__init__(page)
        self._page = page
        page.board.hovering.connect(self._look_up)

    def _look_up(self, gesture: Gesture, slot: Slot) -> None:
        page = self._page
        session = gesture.item.session if gesture.item else None
        subject = page.shown_week.subject
        if session is None or session.cohort is None or isinstance(gesture, Copying):
            return
        if subject is None or subject.type is SubjectType.CITIZEN:
            return  # there a cohort's session gets an own time, which hits nobody else
        try:
            hits = page.desk.office.boards.hit_by(page.desk.acting, session, slot)
        except PlannerError:
            return  # the release will say it
        hit = [each for each in hits if each.overlapping]
        if not hit:
            return
        names = ", ".join(each.citizen.name for each in hit[:MOST_NAMES])
        if len(hit) > MOST_NAMES:
            names = self.tr("%1 og %n til", "", len(hit) - MOST_NAMES).replace("%1", names)
        said = self.tr("%1 af %2 er optaget: %3")
        for mark, value in (("%1", str(len(hit))), ("%2", str(len(hits))), ("%3", names)):
            said = said.replace(mark, value)
        page.board.warn(gesture, slot, (said, *page.board.ghost.clashes), blocks=True)
