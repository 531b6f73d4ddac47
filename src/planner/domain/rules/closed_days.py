"""Public holidays, and closing days of all sites or of the one a session is held at."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from planner.domain.clashes import Clash
from planner.domain.rules.named_rule import Choices
from planner.domain.rules.surroundings import Surroundings
from planner.domain.session import Session


def closed_day(session: Session, around: Surroundings, choices: Choices) -> Iterable[Clash]:
    """Each closed day that the session is on."""
    room = around.room(session)
    site = room.site.strip().casefold() if room else ""
    for closed in around.closed_days:
        if closed.day == session.day and closed.site.strip().casefold() in {"", site}:
            yield replace(choices.finding(session), day_name=closed.name)
            return
