"""How long before somebody is told.

Source: domain guide 1: a citizen is given at least 8 days; shorter only exceptionally.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from planner.domain.clashes import Clash
from planner.domain.rules.named_rule import Choices
from planner.domain.rules.surroundings import Surroundings
from planner.domain.session import Session


def notice(session: Session, around: Surroundings, choices: Choices) -> Iterable[Clash]:
    """A new time or a new citizen fewer days from today than promised; told once of a change, of its first session.

    Nothing is said when a week is only read, of sessions that are over, or of those without citizens.
    """
    today = around.moment.today
    days: int = choices.values["days"]
    if today is None or not _short(session, around, today, days):
        return
    short = [each for each in around.drafts.values() if _short(each, around, today, days)]
    if session.id != min(short, key=lambda each: (each.start, each.reference, each.id)).id:
        return
    left = (session.day - today).days
    yield choices.finding(session, count=left, days=days, sessions=len(short))


def _short(session: Session, around: Surroundings, today: date, days: int) -> bool:
    if not session.attending or not 0 <= (session.day - today).days < days:
        return False
    before = around.moment.before.get(session.id)
    if before is None or before.removed:
        return True
    times = {row.citizen.id: row.own or before.slot for row in before.attending}
    return any(times.get(row.citizen.id) != (row.own or session.slot) for row in session.attending)
