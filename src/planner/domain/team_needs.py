"""What a team's citizens need: one sorted list of what somebody has to see to. It prompts; people decide."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from planner.domain.attendance import Attendable
from planner.domain.people import Ref, reference_order
from planner.domain.prompts.prompt import Prompt, PromptAct


class Need(StrEnum):
    """What is needed, the most pressing first."""

    CONTACT = "contact"
    DEADLINE = "deadline"
    MISSING_MARKS = "missing-marks"
    MISSING_PLAN = "missing-plan"
    PLACEMENT_ENDS = "placement-ends"
    UNDER_AGREED = "under-agreed"
    REGROUP = "regroup"
    SUPPORT = "support"
    MISSING_GOAL = "missing-goal"

    @property
    def pressing(self) -> int:
        """A number to sort by: 0 for what is most pressing."""
        return list(Need).index(self)


_ACTS = {
    PromptAct.CONTACT: Need.CONTACT,
    PromptAct.AGREE: Need.DEADLINE,
    PromptAct.REVIEW: Need.DEADLINE,
    PromptAct.EXTEND: Need.PLACEMENT_ENDS,
    PromptAct.REGROUP: Need.REGROUP,
    PromptAct.SUPPORT: Need.SUPPORT,
    PromptAct.RENEW: Need.SUPPORT,
    PromptAct.GOAL_TEXT: Need.MISSING_GOAL,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class TeamNeed:
    """One line of the list.

    Attributes:
        need: What is needed.
        prompt: The prompt that says so, where one does.
        day: The date that it is about, where it can be seen to.
        citizen: Whose need it is; None where a session with several citizens needs something.
        session: The reference of the session it is about; empty when it is about none.
        params: What the sentence names, where no prompt does. ``hours`` and ``agreed`` are minutes.
    """

    need: Need
    day: date
    citizen: Ref | None = None
    session: str = ""
    prompt: Prompt | None = None
    params: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class TeamNeeds:
    """The list of a team, most pressing first, and how many citizens were looked at."""

    citizens: int
    needs: tuple[TeamNeed, ...]

    @property
    def counts(self) -> Mapping[Need, int]:
        """How many lines there are of each sort that there is, most pressing first."""
        return {need: n for need in Need if (n := sum(each.need is need for each in self.needs))}


def in_order(needs: Iterable[TeamNeed]) -> tuple[TeamNeed, ...]:
    """Most pressing first, then the oldest day, then by reference."""
    return tuple(sorted(needs, key=_order))


def _order(need: TeamNeed) -> tuple[object, ...]:
    who = reference_order(need.citizen) if need.citizen else (0, "")
    return need.need.pressing, need.day, who, need.session


def needs_mark(part: Attendable, now: datetime) -> bool:
    """Whether a session is over for somebody and says nothing about them; what is masked has no reference."""
    return bool(part.reference) and part.current is None and part.slot.end_utc <= now


def prompted(prompts: Iterable[Prompt]) -> Iterable[TeamNeed]:
    """A line for each prompt that nobody has answered; what it leads to says what is needed."""
    for prompt in prompts:
        yield TeamNeed(need=_ACTS[prompt.act], day=prompt.day, citizen=prompt.citizen, prompt=prompt)


def missing_marks(parts: Mapping[Ref, Sequence[Attendable]], now: datetime) -> Iterable[TeamNeed]:
    """A line for each session that several of them are not marked at, and one for each citizen's other sessions."""
    blank: dict[str, list[tuple[Ref, Attendable]]] = {}
    for who, each in parts.items():
        for part in each:
            if needs_mark(part, now):
                blank.setdefault(part.reference, []).append((who, part))
    alone: dict[Ref, list[Attendable]] = {}
    for session, found in blank.items():
        who, part = found[0]
        if len(found) == 1:
            alone.setdefault(who, []).append(part)
            continue
        yield TeamNeed(
            need=Need.MISSING_MARKS,
            day=part.slot.day,
            session=session,
            params={"title": part.title, "start": part.slot.start, "n": len(found)},
        )
    for who, own in alone.items():
        first = min(own, key=lambda part: part.slot.start)
        yield TeamNeed(
            need=Need.MISSING_MARKS,
            day=first.slot.day,
            citizen=who,
            session=first.reference,
            params={"title": first.title, "start": first.slot.start, "n": len(own)},
        )
