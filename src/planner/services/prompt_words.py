"""Prompts in sentences: what it is, the numbers, the rule and its source; the same on the screen and in a terminal."""

from __future__ import annotations

from collections.abc import Mapping

from planner.domain.contacts import Party
from planner.domain.prompts.prompt import Prompt, PromptAnswer
from planner.wording import Wording


def prompt_title(prompt: Prompt | PromptAnswer, words: Wording) -> str:
    """What it is about, in a few words."""
    return words.say(f"prompt-title-{prompt.rule}", **_told(prompt.params, words))


def prompt_sentence(prompt: Prompt | PromptAnswer, words: Wording) -> str:
    """The numbers behind it."""
    return words.say(f"prompt-{prompt.rule}", **_told(prompt.params, words))


def prompt_reasons(prompt: Prompt, words: Wording) -> tuple[str, str]:
    """The rule that it goes by, and where that comes from."""
    return (
        words.say(f"prompt-rule-{prompt.rule}", **_told(prompt.params, words)),
        words.say(f"prompt-source-{prompt.rule}"),
    )


def _told(params: Mapping[str, object], words: Wording) -> dict[str, object]:
    told = {
        name: words.duration(value) if name.endswith("_minutes") and isinstance(value, int) else value
        for name, value in params.items()
    }
    if isinstance(party := params.get("party"), str):
        told["whom"] = params.get("workplace") or words.say(f"contact-with-{Party(party).value}")
    return told
