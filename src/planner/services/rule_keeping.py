"""Which rules of planning hold in an office, how severe they are, and with what settings."""

from __future__ import annotations

from dataclasses import dataclass

from planner.domain.acting import Acting
from planner.domain.clock import Clock
from planner.domain.refusals import Conflict
from planner.domain.rules.registry import RULES
from planner.domain.rules.rule_set import PREFIX, ChosenRule, chosen, rule_called
from planner.services.people_rights import check_jobcentre
from planner.services.ports import Store, Writing
from planner.services.setting_keeping import keep_setting


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleChange:
    """What was chosen of a rule, as kept before and after; None is what the product has by default."""

    rule: str
    before: str | None
    after: str | None

    def inverse(self) -> RuleChange:
        """What undoing it would do."""
        return RuleChange(rule=self.rule, before=self.after, after=self.before)


class RuleKeeping:
    """Shows the rules and changes what an office has chosen of them."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def list(self, acting: Acting) -> tuple[ChosenRule, ...]:
        """Every rule as it holds here, also those that are off, in the order in which findings are told."""
        with self._store.reading() as reading:
            kept = reading.busy.settings(PREFIX)
        return tuple(chosen(rule, kept.get(f"{PREFIX}{rule.rule.value}")) for rule in RULES)

    def set(self, acting: Acting, rule: str, name: str, text: str) -> RuleChange:
        """Choose a rule's ``severity`` (error, warning or off) or the value of one of its settings.

        Raises:
            Unknown: There is no such rule or setting.
            Malformed: The text cannot mean a value.
            Refused: The rule's severity is fixed, or the acting person does not work at the jobcentre.
        """
        check_jobcentre(acting)
        named = rule_called(rule)
        key = f"{PREFIX}{named.rule.value}"
        with self._store.writing() as work:
            before = work.setting(key)
            after = chosen(named, before).with_(name.strip().lower().replace("-", "_"), text).as_setting()
            return self._put(work, acting, RuleChange(rule=named.rule.value, before=before, after=after))

    def undo(self, acting: Acting, change: RuleChange) -> RuleChange:
        """Put back what was chosen before, if nobody chose since; what comes back undoes the undo.

        Raises:
            Conflict: Somebody chose something else since.
        """
        check_jobcentre(acting)
        back = change.inverse()
        with self._store.writing() as work:
            if work.setting(f"{PREFIX}{back.rule}") != back.before:
                raise Conflict("rule-changed-meanwhile", rule=back.rule)
            return self._put(work, acting, back)

    def _put(self, work: Writing, acting: Acting, change: RuleChange) -> RuleChange:
        key, at = f"{PREFIX}{change.rule}", self._clock.now()
        keep_setting(work, acting, at, key, change.after, act="rule-changed")
        return change
