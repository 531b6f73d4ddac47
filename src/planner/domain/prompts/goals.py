"""Deadlines that come near, what people have to assess, and a goal that nobody has said.

Source: domain guide 3.2, rows 4 to 11 (the clocks), 7 (the review is never dropped silently) and 34 (job and education).
"""

from __future__ import annotations

from datetime import timedelta

from planner.domain.deadlines import DeadlineState
from planner.domain.prompts.ground import Ground
from planner.domain.prompts.prompt_rule import ChosenPrompts, Found

_NEAR = frozenset({DeadlineState.AMBER, DeadlineState.RED})


def deadline(ground: Ground, choices: ChosenPrompts) -> Found:
    """What is to be reached soon, or should have been."""
    return _deadlines(ground, choices, review=False)


def review(ground: Ground, choices: ChosenPrompts) -> Found:
    """What people are to assess soon, or should have."""
    return _deadlines(ground, choices, review=True)


def _deadlines(ground: Ground, choices: ChosenPrompts, *, review: bool) -> Found:
    for who in ground.citizens:
        for standing in ground.standings.get(who.id, ()):
            for each in standing.deadlines:
                last = each.last_day
                if each.rule.review is not review or each.state not in _NEAR or last is None:
                    continue
                missing = " ".join(goal.type.code for goal in each.missing)
                yield choices.prompt(
                    citizen=who,
                    about=each.rule.id,
                    day=last,
                    basis=f"{last.isoformat()} {each.state.value} {missing}",
                    target=f"{standing.enrolment.id} {missing}" if review else str(standing.enrolment.id),
                    params={
                        "deadline": each.rule.name,
                        "programme": standing.type.name,
                        "last": last,
                        "missing": len(each.missing),
                        "weeks": each.rule.weeks,
                    },
                )


def goal_missing(ground: Ground, choices: ChosenPrompts) -> Found:
    """Programmes that have run so many days without a job or an education as their goal."""
    for who in ground.citizens:
        for standing in ground.standings.get(who.id, ()):
            enrolment = standing.enrolment
            if enrolment.employment_goal.strip() or standing.type.alongside:
                continue
            if enrolment.since + timedelta(days=choices.values["days"]) <= ground.day:
                yield choices.prompt(
                    citizen=who,
                    about=enrolment.id,
                    day=enrolment.since,
                    basis="",
                    target=str(enrolment.id),
                    params={"programme": standing.type.name, "since": enrolment.since},
                )
