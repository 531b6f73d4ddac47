"""What programmes amount to for a team: weeks of course on average, and where those came who finished."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from planner.domain.acting import Acting
from planner.domain.clock import Clock, today
from planner.domain.course_weeks import TeamCourseWeeks
from planner.domain.programme_rows import Outcome, ProgrammeType
from planner.services.people_rights import check_jobcentre
from planner.services.ports import Store
from planner.services.programme_reading import in_force, own_citizens, programme_rows, views_of


@dataclass(frozen=True, slots=True, kw_only=True)
class NextGroups:
    """Those who finished a programme between two dates, by the group (code) they are in on the last of them."""

    programme: ProgrammeType
    finished: int
    groups: Mapping[str | None, int]

    @property
    def moved(self) -> int:
        """How many of them are in another group than the programme's."""
        own = {None, self.programme.group}
        return sum(count for group, count in self.groups.items() if group not in own)

    @property
    def reached(self) -> bool | None:
        """Whether as many moved on as were to; None without a target, or while nobody has finished."""
        share = self.programme.next_group_share
        if share is None or not self.finished:
            return None
        return self.moved * 100 >= share * self.finished


class ProgrammeReports:
    """Reports for the jobcentre's staff; everybody else meets ``Refused``."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def course_weeks(
        self, acting: Acting, day: date | None = None, *, mine: bool = False
    ) -> tuple[TeamCourseWeeks, ...]:
        """The team's weeks of course in the twelve months until a day, for each programme that counts them.

        ``mine`` limits it to the acting person's own citizens.
        """
        on = day or today(self._clock)
        with self._store.reading() as reading:
            check_jobcentre(acting)
            running = reading.programmes.running(
                on, on, citizens=own_citizens(reading, acting, on, mine=mine)
            )
            views = views_of(reading, running, on)
            kinds = {view.type: None for view in views if view.course is not None}
            return tuple(
                TeamCourseWeeks(
                    programme=kind,
                    rows=tuple(
                        view.course for view in views if view.type == kind and view.course is not None
                    ),
                )
                for kind in kinds
            )

    def next_groups(self, acting: Acting, first: date, last: date) -> tuple[NextGroups, ...]:
        """Which groups those came to who finished a programme between two dates, where that is asked."""
        with self._store.reading() as reading:
            check_jobcentre(acting)
            rows = programme_rows(reading)
            found = []
            for kind in in_force(rows.types, last):
                if not kind.next_group:
                    continue
                ended = [
                    each
                    for each in reading.programmes.running(first, last, programme=kind.code)
                    if each.until is not None and each.until <= last and _finished(rows.outcome_of(each))
                ]
                groups = reading.people.groups([each.citizen.id for each in ended], last)
                counts = Counter(groups.get(each.citizen.id) for each in ended)
                found.append(NextGroups(programme=kind, finished=len(ended), groups=counts))
            return tuple(found)


def _finished(outcome: Outcome | None) -> bool:
    return outcome is not None and outcome.finished
