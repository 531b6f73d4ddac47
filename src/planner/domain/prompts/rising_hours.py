"""More and more hours at companies: is another group right?

Source: domain guide 3.2, row 3 (referral goes on, by progression in hours); action plan 2016.
"""

from __future__ import annotations

from planner.domain.catalogue import row_on
from planner.domain.progression import slope
from planner.domain.prompts.ground import Ground
from planner.domain.prompts.prompt_rule import ChosenPrompts, Found


def rising_hours(ground: Ground, choices: ChosenPrompts) -> Found:
    """Those of a group that leads to another one whose hours rose over so many weeks by so many minutes at least."""
    weeks, least = choices.values["weeks"], choices.values["minutes"]
    for who in ground.citizens:
        group = ground.groups.get(who.id)
        wanted = row_on(ground.group_rows, group.rising_to, ground.day) if group and group.rising_to else None
        counted = list(ground.company.get(who.id, ()))[-weeks:]
        if wanted is None or len(counted) < weeks:
            continue
        minutes = [each for _, each in counted]
        trend = slope(list(enumerate(minutes)))
        if minutes[-1] - minutes[0] >= least and trend is not None and trend > 0:
            yield choices.prompt(
                citizen=who,
                about=who.id,
                day=counted[-1][0].sunday,
                basis=f"{counted[0][0]}:{minutes[0]} {counted[-1][0]}:{minutes[-1]}",
                target=wanted.code,
                params={
                    "from_minutes": minutes[0],
                    "to_minutes": minutes[-1],
                    "weeks": weeks,
                    "least_minutes": least,
                    "group": wanted.name,
                },
            )
