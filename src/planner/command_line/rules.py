"""``planner rules``: which rules of planning hold, and choosing about them."""

from __future__ import annotations

from collections.abc import Iterator

import click

from planner.command_line.call import Call
from planner.command_line.options import PlannerGroup, argument, command
from planner.command_line.shapes import Shape
from planner.command_line.tables import table
from planner.domain.rules.rule_set import ChosenRule
from planner.wording import Wording

_group = PlannerGroup("rules")


def add_to(root: click.Group) -> None:
    """Make the commands part of the tree."""
    root.add_command(_group)


@command(_group, "list")
def _list(call: Call) -> None:
    rules = call.office.rules.list(call.acting)
    call.show([_shape(rule, call.words) for rule in rules], _lines(rules, call.words))


@command(_group, "set", argument("RULE"), argument("SETTING"), argument("VALUE"))
def _set(call: Call, *, rule: str, setting: str, value: str) -> None:
    change = call.office.rules.set(call.acting, rule, setting, value)
    now = next(each for each in call.office.rules.list(call.acting) if each.rule.rule == change.rule)
    call.show(
        _shape(now, call.words),
        [
            call.words.say("rule-kept", rule=call.words.say(f"rules-{change.rule}")),
            *_lines((now,), call.words),
        ],
    )


def _shape(rule: ChosenRule, words: Wording) -> Shape:
    name = rule.rule.rule.value
    return {
        "rule": name,
        "name": words.say(f"rules-{name}"),
        "severity": rule.severity.value,
        "fixed": rule.rule.fixed,
        "settings": dict(rule.written),
    }


def _lines(rules: tuple[ChosenRule, ...], words: Wording) -> Iterator[str]:
    rows = []
    for rule in rules:
        name = rule.rule.rule.value
        rows.append([name, words.say(f"rules-{name}"), "severity", words.text(rule.severity), ""])
        rows += [
            ["", "", setting, text or "–", words.say(f"rules-{name}-{setting}")]
            for setting, text in rule.written.items()
        ]
    return table([words.say(f"column-{each}") for each in ("rule", "name", "key", "value", "meaning")], rows)
