"""What a team's citizens need: one sorted list of what somebody has to see to. It prompts; people decide."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from planner.domain.attendance import Attendable, hours_of
from planner.domain.catalogue import Attended
from planner.domain.people import Ref, reference_order


class Need(StrEnum):
    """What is needed, the most pressing first."""

    NO_SHOW = "no-show"
    DEADLINE_OVER = "deadline-over"
    MISSING_MARKS = "missing-marks"
    MISSING_PLAN = "missing-plan"
    DEADLINE_NEAR = "deadline-near"
    UNDER_AGREED = "under-agreed"
    MISSING_GOAL = "missing-goal"

    @property
    def pressing(self) -> int:
        """A number to sort by: 0 for what is most pressing."""
        return list(Need).index(self)


@dataclass(frozen=True, slots=True, kw_only=True)
class TeamNeed:
    """One line of the list.

    Attributes:
        need: What is needed; its sentence is ``need-`` and the value.
        day: The date that it is about, where it can be seen to.
        citizen: Whose need it is; None where a session with several citizens needs something.
        session: The reference of the session it is about; empty when it is about none.
        params: What the sentence names. ``hours`` and ``agreed`` are minutes.
    """

    need: Need
    day: date
    citizen: Ref | None = None
    session: str = ""
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


def is_no_show(part: Attendable) -> bool:
    """Whether somebody stayed away for a reason that is not lawful; who came late came."""
    mark = part.current
    if mark is None or mark.entry.code is None:
        return False
    return mark.entry.code.attended is Attended.NONE and hours_of(part).unlawful > 0


def needs_mark(part: Attendable, now: datetime) -> bool:
    """Whether a session is over for somebody and says nothing about them; what is masked has no reference."""
    return bool(part.reference) and part.current is None and part.slot.end_utc <= now


def no_shows(parts: Mapping[Ref, Sequence[Attendable]]) -> Iterable[TeamNeed]:
    """A line for each citizen and session that they stayed away from."""
    for who, each in parts.items():
        for part in each:
            if is_no_show(part):
                yield TeamNeed(
                    need=Need.NO_SHOW,
                    day=part.slot.day,
                    citizen=who,
                    session=part.reference,
                    params={"title": part.title, "start": part.slot.start},
                )


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
