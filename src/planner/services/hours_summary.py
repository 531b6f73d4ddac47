"""The summary of a citizen's hours that goes into a case as a document."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from planner.domain.acting import Acting
from planner.domain.attendance import Hours
from planner.domain.isoweek import IsoWeek
from planner.domain.people import Ref
from planner.services.people_rights import check_jobcentre
from planner.services.progression import Progression
from planner.wording import Wording

SummaryWriter = Callable[[Ref, Sequence[tuple[IsoWeek, Hours]], Wording], bytes]


class HoursSummary:
    """What the register knows of somebody's weeks, as paper for the jobcentre's own case."""

    def __init__(self, progression: Progression, writer: SummaryWriter) -> None:
        self._progression = progression
        self._writer = writer

    def printed(self, acting: Acting, citizen: str, first: IsoWeek, last: IsoWeek, wording: Wording) -> bytes:
        """The weeks from the first to the last, both included, and their sums, as PDF: figures, and no reasons.

        Raises:
            Unknown: The citizen.
            Malformed: The weeks are the wrong way round, or too many.
            Refused: The acting person does not work at the jobcentre.
        """
        check_jobcentre(acting)
        found = self._progression.weekly(acting, citizen, first, last)
        return self._writer(found.citizen, [(each.week, each.hours) for each in found.weeks], wording)
