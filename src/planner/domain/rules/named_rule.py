"""What a rule is: an id, a severity, settings as people write them, and a check of one session."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeAlias

from planner.domain.busy_time import Taken
from planner.domain.clashes import Clash, Rule, Severity
from planner.domain.people import Ref
from planner.domain.session import Session, Slot

if TYPE_CHECKING:
    from planner.domain.rules.surroundings import Surroundings


@dataclass(frozen=True, slots=True)
class RuleSetting:
    """One thing that an office may choose about a rule.

    Attributes:
        name: What it is called where it is typed; its label is the sentence ``rules-<rule>-<name>``.
        default: As people write it.
        read: From what was written to the value that the check uses.
    """

    name: str
    default: str
    read: Callable[[str], Any]


@dataclass(frozen=True, slots=True)
class Choices:
    """What holds of one rule in this office: its severity and the values of its settings."""

    rule: Rule
    severity: Severity
    values: Mapping[str, Any] = field(default_factory=dict, hash=False)

    def finding(
        self,
        session: Session,
        subject: Ref | None = None,
        *,
        slot: Slot | None = None,
        other: Taken | None = None,
        other_slot: Slot | None = None,
        week: str = "",
        **params: object,
    ) -> Clash:
        """What the rule found of a session, with the reason for which somebody let it stand."""
        return Clash(
            self.rule,
            self.severity,
            subject,
            (session.id, other.session) if other else (session.id,),
            slot or session.slot,
            other_slot=other.slot if other else other_slot,
            reason=kept_reason(session, self.rule, subject, other.session if other else None),
            params=params,
            week=week,
        )


def kept_reason(session: Session, rule: Rule, subject: Ref | None, other: object) -> str | None:
    """Why a finding of a session was let stand; None when nobody has allowed it."""
    for allowance in session.allowances:
        if allowance.rule == rule and allowance.subject == subject and allowance.other == other:
            return allowance.reason
    return None


Check: TypeAlias = Callable[[Session, "Surroundings", Choices], Iterable[Clash]]


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedRule:
    """A rule.

    Attributes:
        rule: Its id; its sentence is ``clash-<id>``, its name ``rules-<id>``.
        severity: What it is unless the office chooses otherwise.
        check: Looks at one session that is not removed.
        settings: What an office may choose besides the severity.
        fixed: The database guards it too, so its severity is not the office's to choose.
        inside: It tells of more than the session itself, so only those who may see every citizen are told.
    """

    rule: Rule
    severity: Severity
    check: Check
    settings: tuple[RuleSetting, ...] = ()
    fixed: bool = False
    inside: bool = False
