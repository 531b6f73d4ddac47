"""Somebody stayed away: try to reach them. Never more than that.

Source: domain guide 0, finding 12: the citizen is to be contacted first, and the program decides no sanction.
"""

from __future__ import annotations

from datetime import timedelta

from planner.domain.prompts.ground import Ground
from planner.domain.prompts.prompt_rule import ChosenPrompts, Found


def no_show(ground: Ground, choices: ChosenPrompts) -> Found:
    """No-shows of the last days without any contact because of them."""
    first = ground.day - timedelta(days=choices.values["days"])
    for who in ground.citizens:
        for missed in ground.missed.get(who.id, ()):
            if missed.contacts or missed.slot.day < first:
                continue
            # What the session was about is not told: an answer is kept, and others read it.
            yield choices.prompt(
                citizen=who,
                about=missed.session,
                day=missed.slot.day,
                basis=missed.slot.start.isoformat(),
                target=missed.reference,
                params={"day": missed.slot.day},
            )
