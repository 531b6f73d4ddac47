"""Made-up scores and categories: most people move a step, some stand still, and one in ten goes back."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, time, timedelta

from planner.domain.catalogue import ProgressArea, ProgressCategory, ProgressScale
from planner.domain.isoweek import IsoWeek
from planner.domain.people import Citizen, Ref
from planner.domain.scales import CitizenCategory, Score, scale_on
from planner.services.ports import Reading
from planner.services.sample_ids import SampleChance
from planner.services.sample_people import SamplePeople

_AGAIN = 5
"""Weeks from one scoring to the next."""
_BACK, _SAME, _ONE_UP = 0.1, 0.4, 0.85
_LEFT_OUT = 0.12
_TUESDAY, _AT = timedelta(days=1), time(11, 0)


class SampleScores:
    """Scores everybody at the start of the span and every few weeks after it, until this week."""

    def __init__(
        self,
        reading: Reading,
        chance: SampleChance,
        office: SamplePeople,
        jobcentre: Ref,
        weeks: Sequence[IsoWeek],
    ) -> None:
        self._chance = chance
        self._jobcentre = jobcentre
        self._people = [
            (record.ref, office.mentors[record.reference].reference)
            for record in office.records
            if isinstance(record, Citizen)
        ]
        self._days = [week.monday + _TUESDAY for week in weeks[::_AGAIN]]
        self._areas = reading.catalogue.rows(ProgressArea)
        self._scales = reading.catalogue.rows(ProgressScale)
        self._categories = reading.catalogue.rows(ProgressCategory)

    def scores(self) -> Iterator[Score]:
        """Everybody's scores."""
        for who, mentor in self._people:
            for area in self._areas:
                step = 1 + self._chance.below(3)
                for number, day in enumerate(self._days):
                    if number:
                        step += self._change()
                    if area.in_force(day) and self._chance.share() > _LEFT_OUT:
                        yield self._score(who, mentor, area, day, step)

    def categories(self) -> Iterator[CitizenCategory]:
        """Everybody's category at the start of the span."""
        for who, mentor in self._people:
            for day in self._days[:1]:
                known = [row for row in self._categories if row.in_force(day)]
                if known:
                    yield CitizenCategory(
                        id=self._chance.id(),
                        citizen=who,
                        category=known[self._chance.below(len(known))],
                        since=day,
                        by=mentor,
                    )

    def _score(self, who: Ref, mentor: str, area: ProgressArea, day: date, step: int) -> Score:
        scale = scale_on(self._scales, day)
        return Score(
            id=self._chance.id(),
            citizen=who,
            area=area,
            scale=scale,
            step=min(max(step, 1), scale.size),
            day=day,
            at=datetime.combine(day, _AT, UTC),
            by=mentor,
            organisation=self._jobcentre,
        )

    def _change(self) -> int:
        share = self._chance.share()
        if share < _BACK:
            return -1
        if share < _SAME:
            return 0
        return 1 if share < _ONE_UP else 2
