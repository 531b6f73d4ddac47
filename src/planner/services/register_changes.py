"""What closing, absence, agreed hours, contacts and the like did, in a form that can be undone by value."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from datetime import date, datetime
from enum import Enum
from typing import Any, ClassVar, Protocol, TypeVar
from uuid import UUID

from planner.domain.absence_periods import AbsencePeriod
from planner.domain.acting import Acting
from planner.domain.agreed_hours import AgreedStep
from planner.domain.catalogue import Entry
from planner.domain.checklists import CitizenChecklist, Tick
from planner.domain.closing import Closing
from planner.domain.contacts import LoggedContact, SupportSchedule
from planner.domain.history import HistoryLine
from planner.domain.people import Ref
from planner.domain.programmes import Enrolment, GoalMark
from planner.domain.prompts.prompt import PromptAnswer
from planner.domain.referral import ReferralNote
from planner.domain.refusals import Conflict
from planner.domain.scales import CitizenCategory
from planner.services.kept_change import KeptChange


class Kept(Protocol):
    """Something with an id that is kept as a dataclass."""

    __dataclass_fields__: ClassVar[dict[str, Any]]

    @property
    def id(self) -> UUID:
        """Which one it is."""
        ...


K = TypeVar("K", bound=Kept)


ClosingChange = KeptChange[Closing]
AbsenceChange = KeptChange[AbsencePeriod]
StepChange = KeptChange[AgreedStep]
CategoryChange = KeptChange[CitizenCategory]
ReferralChange = KeptChange[ReferralNote]
ContactChange = KeptChange[LoggedContact]
ScheduleChange = KeptChange[SupportSchedule]
AnswerChange = KeptChange[PromptAnswer]
ChecklistChange = KeptChange[CitizenChecklist]
EnrolmentChange = KeptChange[Enrolment]
GoalChange = KeptChange[GoalMark]


def kept_line(act: str, acting: Acting, at: datetime, subject: UUID, change: KeptChange[K]) -> HistoryLine:
    """One history line, with only what differs."""
    old, new = _described(change.before), _described(change.after)
    changed = [name for name in {**old, **new} if old.get(name) != new.get(name)]
    return HistoryLine(
        at=at,
        by=acting.label,
        act=act,
        subject_type=type(change.kept).__name__.lower(),
        subject=subject,
        before={name: old[name] for name in changed if name in old},
        after={"id": str(change.kept.id), **{name: new[name] for name in changed if name in new}},
    )


def expect_kept(stored: Kept | None, seen: Kept | None) -> None:
    """Let pass what still is as the user saw it.

    Raises:
        Conflict: Somebody changed it since.
    """
    if stored != seen:
        raise Conflict("changed-meanwhile")


def _described(kept: Kept | None) -> Mapping[str, object]:
    if kept is None:
        return {}
    return {each.name: _plain(getattr(kept, each.name)) for each in fields(kept) if each.name != "id"}


def _plain(value: object) -> object:
    match value:
        case Ref():
            return str(value.id)
        case tuple():
            return [_plain(each) for each in value]
        case Tick():
            return {"item": value.item, "on": value.on.isoformat()}
        case UUID():
            return str(value)
        case Entry():
            return value.code
        case Enum():
            return value.value
        case date():
            return value.isoformat()
        case _:
            return value
