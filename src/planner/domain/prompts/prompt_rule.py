"""What a rule of prompts is, and what an office has chosen of it."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any, TypeAlias

from planner.domain.prompts.ground import Ground
from planner.domain.prompts.prompt import Prompt, PromptAct, Weight
from planner.domain.refusals import Malformed, Unknown
from planner.domain.rules.named_rule import RuleSetting

PREFIX = "prompt."
WEIGHT = "weight"

Values: TypeAlias = Mapping[str, Any]
Found: TypeAlias = Iterable[Prompt]


@dataclass(frozen=True, slots=True, kw_only=True)
class PromptRule:
    """A rule.

    Attributes:
        id: Its sentence is ``prompt-<id>``, its name ``prompt-title-<id>``, what it goes by ``prompt-rule-<id>`` and where
            that comes from ``prompt-source-<id>``.
        weight: How much it matters unless the office chooses otherwise.
        act: What accepting leads to.
        check: Looks at all citizens at once.
        settings: What an office may choose besides the weight.
    """

    id: str
    weight: Weight
    act: PromptAct
    check: Callable[[Ground, ChosenPrompts], Found]
    settings: tuple[RuleSetting, ...] = ()


@dataclass(frozen=True, slots=True)
class ChosenPrompts:
    """A rule with what an office has chosen of it; ``written`` is the settings as people wrote them, by name."""

    rule: PromptRule
    weight: Weight
    written: Mapping[str, str]

    @property
    def values(self) -> Values:
        """What the check uses."""
        return {each.name: each.read(self.written[each.name]) for each in self.rule.settings}

    def prompt(self, **told: Any) -> Prompt:
        """A prompt of this rule."""
        return Prompt(rule=self.rule.id, weight=self.weight, act=self.rule.act, **told)

    def with_(self, name: str, text: str) -> ChosenPrompts:
        """The rule with another weight, or another value of a setting.

        Raises:
            Unknown: It has no such setting.
            Malformed: The text cannot mean a value.
        """
        known = {each.name: each for each in self.rule.settings}
        if name == WEIGHT:
            try:
                return replace(self, weight=Weight(text.strip().lower()))
            except ValueError:
                raise Malformed("prompt-weight", text=text, known=tuple(Weight)) from None
        if name not in known:
            raise Unknown("unknown-rule-setting", setting=name, known=(WEIGHT, *known))
        known[name].read(text)
        return replace(self, written={**self.written, name: text.strip()})

    def as_setting(self) -> str:
        """What is kept in the office's settings."""
        return json.dumps({WEIGHT: self.weight.value, **self.written}, ensure_ascii=False)


def chosen(rule: PromptRule, setting: str | None) -> ChosenPrompts:
    """A rule as the office's setting has it; what cannot be read there is left at what it is by default."""
    found = ChosenPrompts(rule, rule.weight, {each.name: each.default for each in rule.settings})
    try:
        kept: Any = json.loads(setting or "{}")
    except ValueError:
        return found
    for name, text in kept.items() if isinstance(kept, dict) else ():
        try:
            found = found.with_(name, str(text))
        except (Unknown, Malformed):
            continue
    return found
