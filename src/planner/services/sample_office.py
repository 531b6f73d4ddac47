"""A made-up office to try the program on: people, cohorts, plans and marks, the same for the same arguments."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from planner.domain.clock import Clock
from planner.domain.isoweek import IsoWeek
from planner.services.ports import Store

SAMPLE_START = IsoWeek(2026, 36)
FEWEST_CITIZENS = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class SampleCounts:
    """How much a sample office was given."""

    citizens: int = 0
    cohorts: int = 0
    staff: int = 0
    workplaces: int = 0
    rooms: int = 0
    placements: int = 0
    sessions: int = 0
    marks: int = 0


class SampleOffice:
    """Fills a database without people."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def fill(
        self,
        *,
        citizens: int = FEWEST_CITIZENS,
        weeks: int = 13,
        start: IsoWeek = SAMPLE_START,
        seed: int = 1,
        today: date | None = None,
    ) -> SampleCounts:
        """Make the sample office in one transaction; marks stand for the weeks before that of ``today``."""
        raise NotImplementedError
