"""Wishes: sessions that somebody wants planned and that have no time yet."""

from __future__ import annotations

from dataclasses import dataclass, field
from uuid import UUID

from planner.domain.isoweek import IsoWeek
from planner.domain.people import Ref
from planner.domain.refusals import Malformed

LONGEST = 12 * 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """One wished session, of a citizen or of a cohort.

    ``kind`` is a catalogue code; ``title`` empty takes the kind's name; ``minutes`` is how long it should be; ``week`` is
    when it is wanted, None at any time. ``removed`` marks one that was placed or taken back. Equality leaves ``version``
    out.

    Raises:
        Malformed: It is of nobody or of two, or shorter than a minute or longer than twelve hours.
    """

    id: UUID
    reference: str
    citizen: Ref | None = None
    cohort: Ref | None = None
    kind: str
    title: str = ""
    minutes: int
    note: str = ""
    week: IsoWeek | None = None
    version: int = field(default=1, compare=False)
    removed: bool = False

    def __post_init__(self) -> None:
        if (self.citizen is None) == (self.cohort is None):
            raise Malformed("citizen-or-cohort")
        if not 0 < self.minutes <= LONGEST:
            raise Malformed("wish-minutes", minutes=self.minutes, most=LONGEST)

    @property
    def subject(self) -> Ref:
        """Whose it is."""
        found = self.citizen or self.cohort
        assert found is not None
        return found
