"""The end of a placement is near.

Source: domain guide 2.1 (LAB §§57, 61): extended after a concrete assessment, so somebody has to make it in time.
"""

from __future__ import annotations

from planner.domain.prompts.ground import Ground
from planner.domain.prompts.prompt_rule import ChosenPrompts, Found


def placement_end(ground: Ground, choices: ChosenPrompts) -> Found:
    """Placements whose type says that their end is to be pointed out by now."""
    for who in ground.citizens:
        for state in ground.placements.get(who.id, ()):
            if not state.ends_soon(ground.day) or state.last_day is None or state.type is None:
                continue
            yield choices.prompt(
                citizen=who,
                about=state.placement.id,
                day=state.last_day,
                basis=state.last_day.isoformat(),
                target=state.placement.reference,
                params={
                    "workplace": state.placement.workplace.name,
                    "last": state.last_day,
                    "weeks": state.type.warn_weeks,
                },
            )
