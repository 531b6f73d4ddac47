"""Whose week the grid can show."""

from __future__ import annotations

from dataclasses import dataclass

from planner.desktop.attendance.grid_table import View
from planner.domain.acting import Acting
from planner.domain.isoweek import IsoWeek
from planner.domain.people import Cohort, Organisation, Ref, Staff
from planner.services.office import Office
from planner.services.register_grid import WeekGrid


@dataclass(frozen=True, slots=True)
class GridSubject:
    """A cohort, an organisation or a member of staff."""

    sort: type[Cohort | Organisation | Staff]
    ref: Ref

    def read(self, office: Office, acting: Acting, week: IsoWeek) -> WeekGrid:
        """The week.

        Raises:
            Unknown: It is gone.
        """
        who = str(self.ref.id)
        return office.register.week_grid(
            acting,
            week,
            cohort=who if self.sort is Cohort else None,
            organisation=who if self.sort is Organisation else None,
            staff=who if self.sort is Staff else None,
        )


def subjects(office: Office, acting: Acting, view: View) -> tuple[GridSubject, ...]:
    """Whose week there is to choose, the likeliest first: one's own organisation's for a provider, one's own at the jobcentre."""
    if view is View.COHORT:
        return tuple(GridSubject(Cohort, each.ref) for each in office.people.list(acting, Cohort))
    mine = (GridSubject(Staff, acting.staff),) if acting.staff is not None else ()
    if acting.organisation is not None and not acting.sees_all_citizens:
        return (GridSubject(Organisation, acting.organisation), *mine)
    found = office.people.list(acting, Organisation)
    listed = sorted(found, key=lambda each: acting.organisation is None or each.id != acting.organisation.id)
    return (*mine, *(GridSubject(Organisation, each.ref) for each in listed))
