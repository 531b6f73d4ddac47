"""Support that waits: a contact that is overdue, a period that is over, or support that nobody has agreed on.

Source: domain guide 2.1 (mentor support at most six months, then renewed; a minimum of contact) and 3.2, rows 20 and 21.
"""

from __future__ import annotations

from datetime import timedelta

from planner.domain.prompts.ground import Ground
from planner.domain.prompts.prompt_rule import ChosenPrompts, Found


def contact_overdue(ground: Ground, choices: ChosenPrompts) -> Found:
    """Contacts that are more than so many days over."""
    grace = timedelta(days=choices.values["days"])
    for who in ground.citizens:
        for due in ground.due.get(who.id, ()):
            if due.day + grace >= ground.day:
                continue
            schedule = due.schedule
            yield choices.prompt(
                citizen=who,
                about=schedule.id,
                day=due.day,
                basis=due.day.isoformat(),
                target=schedule.workplace.reference if schedule.workplace else "",
                params={
                    "party": schedule.party.value,
                    "workplace": schedule.workplace.name if schedule.workplace else "",
                    "due": due.day,
                    "support": schedule.type.name,
                },
            )


def support_over(ground: Ground, choices: ChosenPrompts) -> Found:
    """Support whose longest period ends within so many days, or has ended."""
    for who in ground.citizens:
        for schedule in ground.schedules(who.id):
            last, most = schedule.last_day, schedule.type.most_months
            if last is None or most is None or last > ground.day + timedelta(days=choices.values["days"]):
                continue
            if schedule.until is not None and schedule.until <= last:
                continue
            yield choices.prompt(
                citizen=who,
                about=schedule.id,
                day=last,
                basis=last.isoformat(),
                params={"support": schedule.type.name, "last": last, "months": most},
            )


def support_missing(ground: Ground, choices: ChosenPrompts) -> Found:
    """Programmes that ask for contact within so many weeks, without any support that runs."""
    for who in ground.citizens:
        if ground.due.get(who.id):
            continue
        for standing in ground.standings.get(who.id, ()):
            weeks = standing.type.contact_weeks
            if weeks is not None:
                yield choices.prompt(
                    citizen=who,
                    about=standing.enrolment.id,
                    day=standing.enrolment.since,
                    basis=str(weeks),
                    params={"programme": standing.type.name, "weeks": weeks},
                )
