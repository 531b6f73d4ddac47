"""What a team needs, in sentences: the same on the screen and in a terminal."""

from __future__ import annotations

from datetime import datetime

from planner.domain.team_needs import Need, TeamNeed
from planner.services.prompt_words import prompt_sentence
from planner.wording import Wording
from planner.wording.forms import weekday

_DURATIONS = frozenset({"hours", "agreed"})


def need_name(need: Need, words: Wording) -> str:
    """What a sort of line is called."""
    return words.say(f"need-name-{need.value}")


def need_sentence(need: TeamNeed, words: Wording) -> str:
    """What is needed, without the citizen's name."""
    if need.prompt is not None:
        return prompt_sentence(need.prompt, words)
    told = {name: _told(name, value, words) for name, value in need.params.items()}
    code = f"need-{need.need.value}"
    count = need.params.get("n")
    if not isinstance(count, int):
        return words.say(code, **told)
    # Several citizens at one session, or several sessions of one citizen.
    return words.count(f"{code}-of-one" if need.citizen else code, count, **_without_n(told))


def _without_n(told: dict[str, object]) -> dict[str, object]:
    return {name: value for name, value in told.items() if name != "n"}


def _told(name: str, value: object, words: Wording) -> object:
    if name in _DURATIONS and isinstance(value, int):
        return words.duration(value)
    if isinstance(value, datetime):
        return f"{weekday(words.language, value.date())} {words.clock(value)}"
    return value
