"""What the rules of prompts find, and what they leave alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from uuid import uuid4

import pytest

from planner.domain.catalogue import Group, Words
from planner.domain.isoweek import IsoWeek
from planner.domain.people import Ref
from planner.domain.prompts.ground import Ground
from planner.domain.prompts.prompt import Weight
from planner.domain.prompts.prompt_rule import chosen
from planner.domain.prompts.registry import PROMPT_RULES, prompt_rule
from planner.domain.refusals import Malformed, Unknown

ANNA = Ref(uuid4(), "101", "Anna")
LONG_AGO = date(2015, 1, 1)
ONE = Group(id=uuid4(), code="g1", name=Words("Gruppe 1", "Group 1"), valid_from=LONG_AGO, mark="1")
TWO = replace(ONE, id=uuid4(), code="g2", rising_to="g1")
RISING = prompt_rule("rising_hours")


def ground(*minutes: int, group: Group = TWO) -> Ground:
    weeks = [IsoWeek(2026, 40).plus(n) for n in range(len(minutes))]
    return Ground(
        day=date(2026, 11, 20),
        citizens=[ANNA],
        group_rows=(ONE, TWO),
        groups={ANNA.id: group},
        company={ANNA.id: list(zip(weeks, minutes, strict=True))},
    )


def test_rising_hours_suggest_the_group_that_this_one_leads_to() -> None:
    """Six weeks of the drawing: 2, 3, 4:30, 5, 6:24 and 7:30 hours."""
    (found,) = RISING.check(ground(120, 180, 270, 300, 384, 450), chosen(RISING, None))
    assert (found.target, found.params["from_minutes"], found.params["to_minutes"]) == ("g1", 120, 450)
    assert found.params["group"] == ONE.name
    assert len(found.key) == 8


@pytest.mark.parametrize(
    "minutes",
    [
        (120, 180, 270, 300, 450),  # five weeks are not six
        (120, 130, 140, 150, 160, 239),  # a minute too few
        (500, 600, 600, 600, 300, 450),  # no rise
        (0, 600, 600, 600, 0, 120),  # up by two hours, but the line goes down
    ],
)
def test_no_prompt_without_a_rise_over_the_weeks(minutes: tuple[int, ...]) -> None:
    assert list(RISING.check(ground(*minutes), chosen(RISING, None))) == []


def test_a_group_that_leads_nowhere_is_left_alone() -> None:
    assert list(RISING.check(ground(120, 180, 270, 300, 384, 450, group=ONE), chosen(RISING, None))) == []


def test_the_office_chooses_weeks_and_minutes() -> None:
    mine = chosen(RISING, None).with_("weeks", "2").with_("minutes", "60").with_("weight", "urgent")
    (found,) = RISING.check(ground(120, 180), mine)
    assert found.weight is Weight.URGENT
    assert chosen(RISING, mine.as_setting()) == mine
    assert chosen(RISING, '{"weeks": "none", "weight": "loud"}') == chosen(RISING, "broken{")
    with pytest.raises(Malformed, match="rule-number"):
        mine.with_("weeks", "0")
    with pytest.raises(Malformed, match="prompt-weight"):
        mine.with_("weight", "loud")
    with pytest.raises(Unknown, match="unknown-rule-setting"):
        mine.with_("colour", "red")


def test_rules_are_called_by_their_ids() -> None:
    assert prompt_rule("No-Show").id == "no_show"
    assert len({rule.id for rule in PROMPT_RULES}) == len(PROMPT_RULES)
    with pytest.raises(Unknown, match="unknown-rule"):
        prompt_rule("horoscope")
