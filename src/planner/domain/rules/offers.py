"""No offers for citizens whose group is not ready for one.

Source: action plan of 17-02-2016, the group with a holistic mentor; domain guide 3.2, row 18.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from planner.domain.catalogue import Group, row_on
from planner.domain.clashes import Clash
from planner.domain.rules.named_rule import Choices
from planner.domain.rules.surroundings import Surroundings
from planner.domain.session import Session


def offers(session: Session, around: Surroundings, choices: Choices) -> Iterable[Clash]:
    """An offer for somebody whose group on that date has none."""
    if not session.kind.is_offer:
        return
    for row in session.attending:
        group = _group(row.citizen.id, session.day, around)
        if group is not None and not group.offers_allowed:
            yield choices.finding(session, row.citizen, group=group.name)


def _group(citizen: UUID, day: date, around: Surroundings) -> Group | None:
    for period in around.groups.get(citizen, ()):
        if period.since <= day and (period.until is None or day <= period.until):
            return row_on(tuple(around.group_rows), period.group, day)
    return None
