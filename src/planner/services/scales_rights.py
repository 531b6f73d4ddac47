"""Who may know and give which scores.

The jobcentre's staff know the ordinary areas of everybody, and the others (health) of those whose assigned mentor they are.
Another organisation's staff give scores in ordinary areas to those on their own lists, and know the scores that their own
organisation gave and no others. Categories and notes on referral are the jobcentre's. Workplaces get nothing of any of it:
what leaves the program is made from sessions, which hold no scores.
Source: domain guide 3.2 row 25 (health needs a right of its own) and 4 (field matrix: no scores, no A–G for workplaces).
"""

from __future__ import annotations

from datetime import date
from uuid import UUID

from planner.domain.acting import Acting
from planner.domain.catalogue import ProgressArea, Sensitivity
from planner.domain.scales import Score
from planner.services.acting_person import mentees
from planner.services.ports import Reading


class KnownScores:
    """What one acting person may know of scores today."""

    def __init__(self, reading: Reading, acting: Acting, today: date) -> None:
        self._acting = acting
        # An area that was ever more than ordinary stays so: its older scores say no less.
        self._guarded = frozenset(
            row.code
            for row in reading.catalogue.rows(ProgressArea)
            if row.sensitivity is not Sensitivity.NORMAL
        )
        self._mentees = mentees(reading, acting)
        self._today = today

    def area(self, citizen: UUID, area: ProgressArea) -> bool:
        """Whether they may know and score an area of a citizen that they know of."""
        if self._acting.staff is None or area.code not in self._guarded:
            return True
        return self._acting.sees_all_citizens and citizen in self._mentees(self._today)

    def score(self, score: Score) -> bool:
        """Whether they may know a score of a citizen that they know of."""
        own = self._acting.sees_all_citizens or self._acting.owns(score.organisation.id)
        return own and self.area(score.citizen.id, score.area)
