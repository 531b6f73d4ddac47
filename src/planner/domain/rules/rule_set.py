"""The rules as an office has chosen them, and what they find of sessions that are checked together."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any
from uuid import UUID

from planner.domain.clashes import Clash, Rule, Severity
from planner.domain.refusals import Malformed, Refused, Unknown
from planner.domain.rules.named_rule import Choices, NamedRule
from planner.domain.rules.registry import RULES
from planner.domain.rules.surroundings import Surroundings

PREFIX = "rule."
_BY_ID = {each.rule.value: each for each in RULES}


@dataclass(frozen=True, slots=True)
class ChosenRule:
    """A rule with what an office has chosen of it; ``written`` is the settings as people wrote them, by name."""

    rule: NamedRule
    severity: Severity
    written: Mapping[str, str]

    @property
    def choices(self) -> Choices:
        """What the check uses."""
        read = {each.name: each.read(self.written[each.name]) for each in self.rule.settings}
        return Choices(self.rule.rule, self.severity, read)

    def as_setting(self) -> str:
        """What is kept in the office's settings."""
        return json.dumps({"severity": self.severity.value, **self.written}, ensure_ascii=False)

    def with_(self, name: str, text: str) -> ChosenRule:
        """The rule with another severity, or another value of a setting.

        Raises:
            Unknown: It has no such setting.
            Malformed: The text cannot mean a value.
            Refused: It is one that the database guards as well.
        """
        known = {each.name: each for each in self.rule.settings}
        if name == "severity":
            if self.rule.fixed:
                raise Refused("rule-fixed", rule=self.rule.rule.value)
            try:
                return replace(self, severity=Severity(text.strip().lower()))
            except ValueError:
                raise Malformed("rule-severity", text=text) from None
        if name not in known:
            raise Unknown("unknown-rule-setting", setting=name, known=("severity", *known))
        known[name].read(text)
        return replace(self, written={**self.written, name: text.strip()})


def rule_called(name: str) -> NamedRule:
    """The rule of an id.

    Raises:
        Unknown: There is none.
    """
    found = _BY_ID.get(name.strip().lower().replace("-", "_"))
    if found is None:
        raise Unknown("unknown-rule", rule=name, known=tuple(_BY_ID))
    return found


def chosen(rule: NamedRule, setting: str | None) -> ChosenRule:
    """A rule as the office's setting has it; what cannot be read there is left at what it is by default."""
    usual = ChosenRule(rule, rule.severity, {each.name: each.default for each in rule.settings})
    if setting is None:
        return usual
    try:
        kept: Any = json.loads(setting)
    except ValueError:
        return usual
    found = usual
    for name, text in kept.items() if isinstance(kept, dict) else ():
        try:
            found = found.with_(name, str(text))
        except (Unknown, Malformed, Refused):
            continue
    return found


@dataclass(frozen=True, slots=True)
class RuleSet:
    """All rules that are not off, each with its choices."""

    rules: tuple[tuple[NamedRule, Choices], ...]

    def choices(self, rule: Rule) -> Choices | None:
        """What holds of one rule; None when it is off."""
        return next((choices for each, choices in self.rules if each.rule is rule), None)

    def findings(self, around: Surroundings, *, inside: bool = True) -> tuple[Clash, ...]:
        """What the rules find of the drafts, each finding once, in the order of drafts and rules.

        Warnings of which exactly the same holds for several people become one. ``inside`` False leaves out what tells of
        more than the sessions themselves.
        """
        told: dict[tuple[object, ...], Clash] = {}
        rules = [(each.check, choices) for each, choices in self.rules if inside or not each.inside]
        for draft in around.drafts.values():
            for check, choices in rules:
                for clash in check(draft, around, choices):
                    known = told.get(clash.key)
                    if known is None or (known.week and known.reason is None):
                        # A week's finding may have been let stand at any of its sessions.
                        told[clash.key] = clash if known is None else replace(known, reason=clash.reason)
        return together(told.values())


def together(clashes: Iterable[Clash]) -> tuple[Clash, ...]:
    """The clashes, with warnings that differ only in whom they are about put into one."""
    found: dict[tuple[object, ...], Clash] = {}
    for number, clash in enumerate(clashes):
        alike: tuple[object, ...] = (number,)
        if clash.severity is not Severity.ERROR and clash.subject is not None:
            params = tuple(sorted((name, repr(value)) for name, value in clash.params.items()))
            when = clash.week or (clash.sessions, clash.slot, clash.other_slot)
            alike = (clash.rule, when, clash.reason, params)
        first = found.get(alike)
        if first is not None and clash.subject is not None:
            found[alike] = replace(first, also=(*first.also, clash.subject))
        else:
            found[alike] = clash
    return tuple(found.values())


def rule_set(settings: Mapping[str, str]) -> RuleSet:
    """The rules of the office's settings (``rule.travel`` and so on); others are passed over."""
    return _rule_set(tuple(sorted(settings.items())))


@lru_cache(maxsize=64)
def _rule_set(settings: tuple[tuple[str, str], ...]) -> RuleSet:
    kept = dict(settings)
    rows = (chosen(rule, kept.get(f"{PREFIX}{rule.rule.value}")) for rule in RULES)
    return RuleSet(tuple((row.rule, row.choices) for row in rows if row.severity is not Severity.OFF))


def other_sessions(clashes: Iterable[Clash]) -> set[UUID]:
    """The other sessions of pairs."""
    return {clash.other for clash in clashes if clash.other is not None}
