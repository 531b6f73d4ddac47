"""What those who hold a session have to be able to do.

Source: domain guide 3.2, row 19: every mentor meets the competence profile.
"""

from __future__ import annotations

from collections.abc import Iterable

from planner.domain.availability import Competence
from planner.domain.clashes import Clash
from planner.domain.rules.named_rule import Choices
from planner.domain.rules.surroundings import Surroundings
from planner.domain.session import Session


def competence(session: Session, around: Surroundings, choices: Choices) -> Iterable[Clash]:
    """Somebody holding a session without a competence that the office asks for in sessions of its kind."""
    wanted: tuple[str, ...] = choices.values["required"].get(session.kind.code, ())
    for person in session.staff if wanted else ():
        has = {
            each.name.casefold()
            for each in around.availability.get(person.id, ())
            if isinstance(each, Competence) and each.in_force(session.day)
        }
        if missing := [name for name in wanted if name.casefold() not in has]:
            yield choices.finding(session, person, missing=missing, kind=session.kind.name)
