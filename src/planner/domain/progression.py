"""Progression in hours: what was agreed, planned and attended week by week, where it is going, and what to try next.

Only hours at a company measure progression. A week counts once something in it was recorded that belongs to the rate:
empty is not zero. The figures behind the advice are settings of the office, never constants of the rule.
Source: action plan 2016 ("Progression skal måles som en forøgelse af timetallet"), domain guide 3.2 rows 22 and 26.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from planner.domain.agreed_hours import FULL_TIME
from planner.domain.attendance import Attendable, Hours
from planner.domain.isoweek import IsoWeek


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgressionSettings:
    """The office's figures.

    Attributes:
        slope_weeks: Over how many of the last weeks that count the slope is drawn.
        punctuality_weeks: Over how many of the last weeks punctuality is told.
        advice_weeks: How many weeks in a row have to go well before more hours are advised.
        advice_share: How much of what was agreed has to be attended in each of them, in per cent.
        advice_minutes: How many minutes more a week are advised.
        most_minutes: The most that is ever advised a week.
        report_least: The fewest citizens that a figure of a report without names may be about.
    """

    slope_weeks: int = 6
    punctuality_weeks: int = 4
    advice_weeks: int = 3
    advice_share: int = 90
    advice_minutes: int = 60
    most_minutes: int = FULL_TIME
    report_least: int = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgressionWeek:
    """A citizen's week: the hours of the register, the minutes agreed at companies and those aimed at (None: nothing)."""

    week: IsoWeek
    hours: Hours
    agreed: int | None = None
    target: int | None = None

    @property
    def company(self) -> int:
        """Minutes attended at companies."""
        return self.hours.company_attended

    @property
    def recorded(self) -> bool:
        """Whether anything of it was recorded; before that, nothing attended is not zero hours."""
        return self.hours.unrecorded < self.hours.planned

    @property
    def company_known(self) -> bool:
        """Whether something is recorded of the hours at companies, or none were planned."""
        hours = self.hours
        return self.recorded and company_is_known(
            hours.unrecorded, hours.company_planned, hours.company_attended
        )

    @property
    def counts(self) -> bool:
        """Whether anything of it tells how it went."""
        return self.hours.denominator > 0

    def over(self, today: date) -> bool:
        """Whether the week has ended."""
        return self.week.sunday < today


class Reach(StrEnum):
    """Whether a stair of hours can still be reached."""

    REACHED = "reached"
    WITHIN = "within"
    UNLESS = "unless"
    OUT = "out"
    MISSED = "missed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Forecast:
    """How the hours stand to the stair: all its hours together against those attended so far.

    ``needed`` are minutes for each of the ``weeks_left``, rounded up; ``best`` is the citizen's best week so far, None
    before the first one that counts. ``UNLESS`` is out of reach unless the citizen comes more than ever before.
    """

    reach: Reach
    target: int
    attended: int
    weeks_left: int
    needed: int
    best: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Advice:
    """What to try next; ``code`` is a sentence, which names the ``params``. It decides nothing."""

    code: str
    params: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Punctuality:
    """How many sessions somebody came to, and to how many of them on time."""

    attended: int = 0
    on_time: int = 0

    @property
    def share(self) -> float | None:
        """0 to 1; None when there was nothing to come to."""
        return self.on_time / self.attended if self.attended else None


def punctuality(parts: Iterable[Attendable]) -> Punctuality:
    """How often somebody came on time, of all sessions they came to.

    Somebody came who was there for a minute or more. They came on time when they came no later than their own start; where no
    times are known, unless the code says that they were late. A threshold does not matter here: a minute late is late.
    """
    attended = on_time = 0
    for part in parts:
        mark = part.current
        if mark is None or mark.entry.code is None or not mark.entry.minutes:
            continue
        attended += 1
        entry = mark.entry
        late = entry.came > part.slot.start if entry.came is not None else mark.entry.code.late
        on_time += not late
    return Punctuality(attended=attended, on_time=on_time)


def slope(points: Sequence[tuple[int, int]]) -> float | None:
    """The line of least squares through (week number, minutes): minutes more each week, rounded to a tenth.

    None for fewer than two different weeks.
    """
    count = len(points)
    middle = sum(x for x, _ in points) / count if count else 0.0
    spread = sum((x - middle) ** 2 for x, _ in points)
    if not spread:
        return None
    height = sum(y for _, y in points) / count
    return round(sum((x - middle) * (y - height) for x, y in points) / spread, 1)


def company_is_known(unrecorded: int, company_planned: int, company_attended: int) -> bool:
    """Whether no minutes at companies in a week means that nobody came, and not that nobody wrote it down.

    Where as much is unrecorded as was planned at companies, it may be just that.
    """
    return bool(company_attended) or not company_planned or unrecorded < company_planned


def company_slope(weeks: Sequence[ProgressionWeek], today: date, last: int) -> float | None:
    """The slope of the minutes attended at companies over the last weeks that are over, count, and are known there."""
    found = [
        (n, each.company)
        for n, each in enumerate(weeks)
        if each.counts and each.company_known and each.over(today)
    ]
    return slope(found[-last:])


def rate(weeks: Iterable[ProgressionWeek]) -> float | None:
    """Attended over planned minutes that count, 0 to 1; None when nothing counts."""
    return sum((each.hours for each in weeks), Hours()).rate


def forecast(weeks: Sequence[ProgressionWeek], today: date, most: int = FULL_TIME) -> Forecast | None:
    """Whether the stair over the given weeks can be reached; None when no week has a target.

    The week that is running still counts as left, with what was attended in it so far taken off.
    """
    aimed = [each for each in weeks if each.target is not None]
    if not aimed:
        return None
    target = sum(each.target or 0 for each in aimed)
    attended = sum(each.company for each in aimed)
    left = sum(not each.over(today) for each in aimed)
    best = max((each.company for each in weeks if each.counts), default=None)
    missing = max(0, target - attended)
    needed = -(-missing // left) if left else missing
    usual = best if best is not None else max(each.target or 0 for each in aimed)
    if not missing:
        reach = Reach.REACHED
    elif not left:
        reach = Reach.MISSED
    elif needed > most:
        reach = Reach.OUT
    else:
        reach = Reach.WITHIN if needed <= usual else Reach.UNLESS
    return Forecast(reach=reach, target=target, attended=attended, weeks_left=left, needed=needed, best=best)


def advice(
    weeks: Sequence[ProgressionWeek], today: date, settings: ProgressionSettings, ceiling: int | None = None
) -> Advice | None:
    """What to try next, from what was really attended; None before enough weeks are over.

    One step more is advised when each of the last weeks was attended well enough, without unlawful absence, and nothing is
    unrecorded. ``ceiling`` is what the placement has room for; nothing is advised above it or above the office's most.
    """
    over = [each for each in weeks if each.over(today)]
    last = over[-settings.advice_weeks :]
    if len(last) < settings.advice_weeks:
        return None
    if any(not each.agreed for each in last):
        return Advice(code="advice-nothing-agreed", params={"weeks": settings.advice_weeks})
    unrecorded = sum(each.hours.unrecorded for each in last)
    if unrecorded:
        return Advice(code="advice-unrecorded", params={"hours": unrecorded, "weeks": len(last)})
    unlawful = sum(each.hours.unlawful for each in last)
    if unlawful:
        return Advice(code="advice-unlawful", params={"hours": unlawful, "weeks": len(last)})
    lowest = min(each.company * 100 // (each.agreed or 1) for each in last)
    told = {"weeks": len(last), "share": lowest, "wanted": settings.advice_share}
    if lowest < settings.advice_share:
        return Advice(code="advice-keep", params=told)
    return _more(weeks, last, settings, ceiling, told)


def _more(
    weeks: Sequence[ProgressionWeek],
    last: Sequence[ProgressionWeek],
    settings: ProgressionSettings,
    ceiling: int | None,
    told: Mapping[str, object],
) -> Advice:
    agreed = last[-1].agreed or 0
    coming = next((each for each in weeks if each.week > last[-1].week and (each.agreed or 0) > agreed), None)
    if coming is not None:
        return Advice(
            code="advice-step-coming", params={**told, "week": coming.week, "hours": coming.agreed or 0}
        )
    most = min(settings.most_minutes, ceiling) if ceiling is not None else settings.most_minutes
    wanted = min(agreed + settings.advice_minutes, most)
    if wanted <= agreed:
        return Advice(code="advice-at-most", params={**told, "hours": agreed})
    return Advice(
        code="advice-more", params={**told, "agreed": agreed, "more": wanted - agreed, "hours": wanted}
    )
