"""Every rule of prompts there is, the most pressing first. A new one is a row here and its sentences."""

from __future__ import annotations

from planner.domain.prompts.goals import deadline, goal_missing, review
from planner.domain.prompts.no_show import no_show
from planner.domain.prompts.placement_end import placement_end
from planner.domain.prompts.prompt import PromptAct, Weight
from planner.domain.prompts.prompt_rule import PromptRule
from planner.domain.prompts.rising_hours import rising_hours
from planner.domain.prompts.support import contact_overdue, support_missing, support_over
from planner.domain.refusals import Unknown
from planner.domain.rules.named_rule import RuleSetting
from planner.domain.rules.rule_values import whole

_U, _N = Weight.URGENT, Weight.NOTICE

PROMPT_RULES: tuple[PromptRule, ...] = (
    PromptRule(
        id="no_show",
        weight=_U,
        act=PromptAct.CONTACT,
        check=no_show,
        settings=(RuleSetting("days", "14", whole(1, 90)),),
    ),
    PromptRule(id="review", weight=_U, act=PromptAct.REVIEW, check=review),
    PromptRule(id="deadline", weight=_U, act=PromptAct.AGREE, check=deadline),
    PromptRule(id="placement_end", weight=_U, act=PromptAct.EXTEND, check=placement_end),
    PromptRule(
        id="contact_overdue",
        weight=_U,
        act=PromptAct.CONTACT,
        check=contact_overdue,
        settings=(RuleSetting("days", "0", whole(0, 60)),),
    ),
    PromptRule(
        id="rising_hours",
        weight=_N,
        act=PromptAct.REGROUP,
        check=rising_hours,
        settings=(
            RuleSetting("weeks", "6", whole(2, 26)),
            RuleSetting("minutes", "120", whole(15, 2_220)),
        ),
    ),
    PromptRule(
        id="support_over",
        weight=_N,
        act=PromptAct.RENEW,
        check=support_over,
        settings=(RuleSetting("days", "14", whole(0, 90)),),
    ),
    PromptRule(id="support_missing", weight=_N, act=PromptAct.SUPPORT, check=support_missing),
    PromptRule(
        id="goal_missing",
        weight=_N,
        act=PromptAct.GOAL_TEXT,
        check=goal_missing,
        settings=(RuleSetting("days", "14", whole(0, 180)),),
    ),
)
_ORDER = {rule.id: number for number, rule in enumerate(PROMPT_RULES)}


def prompt_rule(name: str) -> PromptRule:
    """The rule of an id.

    Raises:
        Unknown: There is none.
    """
    wanted = name.strip().lower().replace("-", "_")
    if wanted not in _ORDER:
        raise Unknown("unknown-rule", rule=name, known=tuple(_ORDER))
    return PROMPT_RULES[_ORDER[wanted]]


def rule_order(rule: str) -> int:
    """Where a rule stands in the list."""
    return _ORDER.get(rule, len(_ORDER))
