"""What a team needs in a week, asked of the whole team at once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from uuid import UUID

from planner.domain.absence_periods import AbsencePeriod, period_on
from planner.domain.acting import Acting
from planner.domain.agreed_hours import agreed_minutes
from planner.domain.attendance import Attendable, Sought
from planner.domain.clock import Clock, today
from planner.domain.isoweek import IsoWeek
from planner.domain.people import Ref
from planner.domain.team_needs import Need, TeamNeed, TeamNeeds, in_order, missing_marks, prompted
from planner.services.ports import Reading, Store
from planner.services.progression_team import agreements
from planner.services.prompts import open_prompts
from planner.services.register_minutes import NO_MINUTES, WeekMinutes, team_minutes
from planner.services.register_rights import seen_parts
from planner.services.team_people import EVERYBODY, Team, team_citizens
from planner.services.uncollected import nothing_collected

_WORKDAYS = 5
_PLANNED, _UNRECORDED, _COMPANY_PLANNED = 0, 5, 6


class TeamNeedsReading:
    """What the team page and ``planner team`` ask."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def week(self, acting: Acting, week: IsoWeek | None = None, team: Team = EVERYBODY) -> TeamNeeds:
        """What a team needs in a week (this one unless told), most pressing first.

        Marks are those of the week and of the one before. Plans are those of the week; a week in which somebody is away on
        every day that is open needs none. Prompts, no-shows and deadlines among them, stay until they are answered. Another
        organisation's staff are told of its register only.

        Raises:
            Unknown: A citizen, the cohort or the group.
        """
        now = today(self._clock)
        asked = week or IsoWeek.of(now)
        with self._store.reading() as reading, nothing_collected():
            citizens = team_citizens(reading, acting, team, asked.sunday)
            weeks = (asked.plus(-1), asked)
            minutes = team_minutes(reading, acting, [each.id for each in citizens], weeks)
            found: list[TeamNeed] = []
            for number, each in enumerate(weeks):
                parts = _parts(reading, acting, citizens, minutes, number, each, now)
                found += missing_marks(parts, self._clock.now())
            if acting.sees_all_citizens:
                found += _plans(reading, citizens, minutes, asked)
                on = min(max(now, asked.monday), asked.sunday)
                found += prompted(open_prompts(reading, acting, citizens, on))
            return TeamNeeds(citizens=len(citizens), needs=in_order(found))


def _parts(
    reading: Reading,
    acting: Acting,
    citizens: Sequence[Ref],
    minutes: Mapping[UUID, Sequence[WeekMinutes]],
    number: int,
    week: IsoWeek,
    now: date,
) -> dict[Ref, tuple[Attendable, ...]]:
    """The parts until today of those whose kept sums say that something is not recorded."""
    wanted = {
        each.id: each for each in citizens if (sums := minutes.get(each.id)) and sums[number][_UNRECORDED]
    }
    found = seen_parts(reading, acting, wanted, week.monday, min(week.sunday, now), Sought.UNMARKED)
    return {wanted[who]: parts for who, parts in found.items()}


def _plans(
    reading: Reading, citizens: Sequence[Ref], minutes: Mapping[UUID, Sequence[WeekMinutes]], week: IsoWeek
) -> Iterator[TeamNeed]:
    closed = {each.day for each in reading.closed_days(week.monday, week.sunday) if not each.site}
    open_days = [day for day in week.days[:_WORKDAYS] if day not in closed]
    ids = [each.id for each in citizens]
    away = reading.register.absences(ids, week.monday, week.sunday)
    steps, placements = agreements(reading, ids, week)
    for who in citizens:
        if _away(away.get(who.id, ()), open_days):
            continue
        sums = minutes[who.id][-1] if who.id in minutes else NO_MINUTES
        if not sums[_PLANNED]:
            yield TeamNeed(need=Need.MISSING_PLAN, day=week.monday, citizen=who, params={"week": week})
            continue
        agreed = agreed_minutes(steps.get(who.id, ()), placements.get(who.id, ()), week) or 0
        if sums[_COMPANY_PLANNED] < agreed:
            yield TeamNeed(
                need=Need.UNDER_AGREED,
                day=week.monday,
                citizen=who,
                params={"week": week, "hours": sums[_COMPANY_PLANNED], "agreed": agreed},
            )


def _away(periods: Sequence[AbsencePeriod], days: Sequence[date]) -> bool:
    return all(period_on(periods, day) is not None for day in days)
