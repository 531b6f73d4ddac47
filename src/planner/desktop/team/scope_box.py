"""The choice of a team: one's own citizens, a cohort, a group, or everybody."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from planner.desktop.people.choice_box import ChoiceBox
from planner.desktop.shared.desk_context import DeskContext
from planner.domain.people import Cohort
from planner.domain.refusals import PlannerError
from planner.services.team_people import EVERYBODY, Team

_KEPT = "team"
_MINE, _ALL = "mine", "all"


class ScopeBox(ChoiceBox):
    """Offers the teams there are; the one that was chosen last is chosen again."""

    def __init__(self, desk: DeskContext, parent: QWidget | None = None) -> None:
        super().__init__(desk.look, parent)
        self._desk = desk
        self.setAccessibleName(self.tr("Hvilke borgere"))
        self.setMinimumContentsLength(22)
        self.setMaxVisibleItems(20)
        self.activated.connect(lambda _: desk.remembered.keep(_KEPT, str(self.currentData())))

    @property
    def team(self) -> Team:
        """The team that is chosen."""
        sort, _, word = str(self.currentData() or _ALL).partition(":")
        match sort:
            case "cohort":
                return Team(cohort=word)
            case "group":
                return Team(group=word)
            case "mine":
                return Team(mine=True)
            case _:
                return EVERYBODY

    def read(self) -> None:
        """Offer what there is now."""
        desk = self._desk
        chosen = desk.remembered.word(_KEPT, _MINE)
        self.clear()
        if desk.acting.staff is not None:
            self.addItem(self.tr("Mine borgere"), _MINE)
        self.addItem(self.tr("Alle borgere"), _ALL)
        try:
            for cohort in desk.office.people.list(desk.acting, Cohort):
                self.addItem(self.tr("Hold: %1").replace("%1", cohort.name), f"cohort:{cohort.id}")
            if desk.acting.sees_all_citizens:
                for group in desk.office.catalogue.groups(desk.today()):
                    self.addItem(desk.wording.words(group.name), f"group:{group.code}")
        except PlannerError as error:
            desk.complaints.about(error)
        self.setCurrentIndex(max(self.findData(chosen), 0))
