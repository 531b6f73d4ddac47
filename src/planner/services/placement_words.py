"""How a placement stands, in sentences for the window, commands and prompts."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from planner.domain.placements import PlacementState
from planner.wording import Wording


def state_sentences(state: PlacementState, day: date, words: Wording) -> tuple[str, ...]:
    """When it ends, how far it may be extended, and what is amiss; each a short sentence."""
    said = [_end(state, day, words)]
    if state.type is not None and state.type.first_weeks is not None:
        said.append(_extension(state, words))
    if state.note_missing:
        said.append(words.say("placement-note-missing"))
    if state.too_long:
        said.append(words.say("placement-too-long"))
    return tuple(said)


def labels_sentence(found: Sequence[str], words: Wording) -> str:
    """The warning about words for a workplace; empty when there are none."""
    return words.count("words-label", len(found), found=", ".join(found)) if found else ""


def _end(state: PlacementState, day: date, words: Wording) -> str:
    left = state.days_left(day)
    if state.last_day is None or left is None:
        return words.say("placement-no-end")
    if left < 0:
        return words.say("placement-over", last=state.last_day)
    return words.say("placement-ends", last=state.last_day, left=words.count("days-left", left))


def _extension(state: PlacementState, words: Wording) -> str:
    if state.offered is None:
        return words.say("placement-no-next")
    noted = state.needs_note(state.offered)
    return words.say("placement-next-note" if noted else "placement-next", last=state.offered)
