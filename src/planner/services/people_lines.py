"""The lines of the week page's list: who, and how much is planned for them in the week."""

from __future__ import annotations

from dataclasses import dataclass

from planner.domain.catalogue import Group
from planner.domain.people import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonLine:
    """Somebody whose week can be shown.

    Attributes:
        planned_minutes: Minutes of everything in the week, busy time included.
        company_minutes: Minutes that count as hours at a company, as far as the acting person may know.
        group: A citizen's group in that week, when the acting person may know it.
        programme_week: The how-manieth week of how many in the programme of the citizen's cohort; None outside of it.
    """

    record: Record
    planned_minutes: int = 0
    company_minutes: int = 0
    group: Group | None = None
    programme_week: tuple[int, int] | None = None
