"""Which citizens a team is: a cohort's, a group's, somebody's own, or all that the acting person may know of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from planner.domain.acting import Acting
from planner.domain.catalogue import Group
from planner.domain.people import Ref
from planner.services.people_meant import people_meant
from planner.services.people_rules import group_named
from planner.services.ports import Reading


@dataclass(frozen=True, slots=True, kw_only=True)
class Team:
    """A choice of citizens; what is named narrows it, and nothing named is everybody.

    Attributes:
        citizens: The named ones (by reference or id), in that order.
        cohort: Members of a cohort (by reference or id) on the day.
        group: Those in a group (by code or mark) on the day, as far as the acting person may know of groups.
        mine: Those whose mentor the acting person is on the day, when the acting person is somebody.
    """

    citizens: Sequence[str] | None = None
    cohort: str | None = None
    group: str | None = None
    mine: bool = False


EVERYBODY = Team()


def team_citizens(reading: Reading, acting: Acting, team: Team, day: date) -> tuple[Ref, ...]:
    """The team's citizens on a date, by reference unless they were named.

    Raises:
        Unknown: A citizen, the cohort or the group.
    """
    found = people_meant(reading, acting, day, cohort=team.cohort, citizens=team.citizens, mine=team.mine)
    if team.mine and acting.staff is not None and (team.cohort or team.citizens):
        own = {each.id for each in reading.people.mentees(acting.staff.id, day)}
        found = tuple(each for each in found if each.id in own)
    if team.group is None:
        return found
    code = group_named(team.group, [row for row in reading.catalogue.rows(Group) if row.in_force(day)])
    groups = reading.people.groups([each.id for each in found], day) if acting.sees_all_citizens else {}
    return tuple(each for each in found if groups.get(each.id) == code)
