"""Progression: a citizen's weeks in hours, a team's, and the office's figures behind the advice."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import fields, replace

from planner.domain.acting import Acting
from planner.domain.agreed_hours import FULL_TIME, agreed_minutes, decisive_day, target_minutes, tasks_on
from planner.domain.attendance import weekly_hours
from planner.domain.clock import Clock, today
from planner.domain.isoweek import IsoWeek
from planner.domain.people import Citizen, Placement
from planner.domain.progression import (
    ProgressionSettings,
    ProgressionWeek,
    advice,
    company_slope,
    forecast,
    punctuality,
    rate,
)
from planner.domain.refusals import Malformed, Unknown
from planner.services.people_rights import check_jobcentre, known_record
from planner.services.ports import Reading, Store
from planner.services.programme_reading import programme_rows
from planner.services.progression_rows import CitizenProgression, TeamProgression
from planner.services.progression_team import read_team
from planner.services.register_reading import checked_span
from planner.services.register_rights import seen_parts
from planner.services.setting_keeping import keep_setting
from planner.services.team_people import Team, team_citizens

PREFIX = "progression."
LIMITS: Mapping[str, tuple[int, int]] = {
    "slope_weeks": (2, 52),
    "punctuality_weeks": (1, 52),
    "advice_weeks": (1, 26),
    "advice_share": (1, 100),
    "advice_minutes": (15, 600),
    "most_minutes": (60, FULL_TIME),
    "report_least": (3, 50),
}


class Progression:
    """What the progression pages and the commands ask."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def weekly(self, acting: Acting, citizen: str, first: IsoWeek, last: IsoWeek) -> CitizenProgression:
        """A citizen's progression from the first week to the last, both included.

        Slope, punctuality and advice look at weeks that are over; the forecast at every week with a target. Weeks in a
        programme that does not aim at hours at companies have none.

        Raises:
            Unknown: The citizen.
            Malformed: The weeks are the wrong way round, or too many.
        """
        weeks = checked_span(first, last)
        now = today(self._clock)
        with self._store.reading() as reading:
            who = known_record(reading, acting, Citizen, citizen).ref
            settings = read_settings(reading)
            parts = seen_parts(reading, acting, [who.id], weeks[0].monday, weeks[-1].sunday).get(who.id, ())
            hours = weekly_hours(parts, weeks)
            # Another organisation's staff know no placements and no agreements.
            inside = acting.sees_all_citizens
            steps = reading.register.steps([who.id]).get(who.id, ()) if inside else ()
            placements = reading.people.placements(citizen=who.id) if inside else ()
            enrolled = reading.programmes.enrolments([who.id]).get(who.id, ()) if inside else ()
            rows = programme_rows(reading)
        found = tuple(
            ProgressionWeek(
                week=week,
                hours=hours[week],
                agreed=agreed_minutes(steps, placements, week),
                target=target_minutes(steps, week)
                if rows.targets_shown(enrolled, decisive_day(week))
                else None,
            )
            for week in weeks
        )
        over = [each.week for each in found if each.over(now) and each.counts]
        recent = set(over[-settings.punctuality_weeks :])
        return CitizenProgression(
            citizen=who,
            weeks=found,
            steps=steps,
            tasks=tasks_on(steps, now),
            slope=company_slope(found, now, settings.slope_weeks),
            rate=rate(found),
            punctuality=punctuality(part for part in parts if part.slot.week in recent),
            forecast=forecast(found, now, settings.most_minutes),
            advice=advice(found, now, settings, _ceiling(found, placements, IsoWeek.of(now))),
            settings=settings,
        )

    def team(
        self,
        acting: Acting,
        first: IsoWeek,
        last: IsoWeek,
        *,
        cohort: str | None = None,
        citizens: Sequence[str] | None = None,
        group: str | None = None,
        mine: bool = False,
    ) -> TeamProgression:
        """Many citizens' hours from the first week to the last: those of a :class:`Team` today.

        Raises:
            Unknown: A citizen, the cohort or the group.
            Malformed: The weeks are the wrong way round, or too many.
        """
        weeks = checked_span(first, last)
        now = today(self._clock)
        with self._store.reading() as reading:
            team = Team(citizens=citizens, cohort=cohort, group=group, mine=mine)
            people = team_citizens(reading, acting, team, now)
            return read_team(reading, acting, people, weeks, now, read_settings(reading).slope_weeks)

    def settings(self) -> ProgressionSettings:
        """The office's figures."""
        with self._store.reading() as reading:
            return read_settings(reading)

    def set(self, acting: Acting, name: str, number: int | None) -> ProgressionSettings:
        """Choose one of the figures; None takes the office's choice back.

        Raises:
            Unknown: There is no such figure.
            Malformed: It is out of range.
            Refused: The acting person does not work at the jobcentre.
        """
        if name not in LIMITS:
            raise Unknown("unknown-setting", setting=f"{PREFIX}{name}", known=", ".join(LIMITS))
        least, most = LIMITS[name]
        if number is not None and not least <= number <= most:
            raise Malformed("number-out-of-range", field=name, number=number, least=least, most=most)
        with self._store.writing() as work:
            check_jobcentre(acting)
            after = str(number) if number is not None else None
            keep_setting(work, acting, self._clock.now(), PREFIX + name, after)
            return read_settings(work)


def read_settings(reading: Reading) -> ProgressionSettings:
    """The office's figures."""
    kept = reading.busy.settings(PREFIX)
    known_names = {each.name for each in fields(ProgressionSettings)}
    chosen = {
        name: int(text)
        for key, text in kept.items()
        if (name := key.removeprefix(PREFIX)) in known_names and text.isdecimal()
    }
    return replace(ProgressionSettings(), **chosen)


def _ceiling(weeks: Sequence[ProgressionWeek], placements: Sequence[Placement], now: IsoWeek) -> int | None:
    """What the placements that run have room for, where a step lies below it; without a step the hours may be agreed anew."""
    day = decisive_day(now)
    room = sum(
        each.weekly_minutes
        for each in placements
        if not each.removed and each.since <= day and (each.until is None or day <= each.until)
    )
    agreed = next((each.agreed for each in reversed(weeks) if each.week <= now and each.agreed), None)
    return room if agreed is not None and agreed < room else None
