"""What the planning dialogs ask of the week page: whose week is shown, and what is selected."""

from __future__ import annotations

from planner.desktop.week.week_page import WeekPage
from planner.domain.isoweek import IsoWeek
from planner.domain.people import Citizen, Cohort, Ref
from planner.domain.planned_week import Subject
from planner.domain.session import Session


class WeekSubject:
    """Reads the page; it keeps nothing."""

    def __init__(self, page: WeekPage) -> None:
        self.page = page

    @property
    def week(self) -> IsoWeek:
        """The week that is shown."""
        return self.page.shown_week.number

    @property
    def subject(self) -> Subject | None:
        """Whose week it is."""
        return self.page.shown_week.subject

    @property
    def planned_for(self) -> Subject | None:
        """Whose week it is, if whole weeks can be planned for them: a citizen or a cohort."""
        return self.subject if isinstance(self.page.shown_week.record, Citizen | Cohort) else None

    @property
    def cohort(self) -> Ref | None:
        """The cohort whose week it is."""
        record = self.page.shown_week.record
        return record.ref if isinstance(record, Cohort) else None

    @property
    def citizen(self) -> Citizen | None:
        """The citizen whose week it is."""
        record = self.page.shown_week.record
        return record if isinstance(record, Citizen) else None

    @property
    def chosen(self) -> Session | None:
        """The selected session."""
        item = self.page.board.chosen
        return item.session if item else None
