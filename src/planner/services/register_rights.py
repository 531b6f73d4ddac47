"""The parts of citizens' sessions as the acting person may know them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date
from uuid import UUID

from planner.domain.acting import Acting
from planner.domain.attendance import Attendable, Sought
from planner.domain.catalogue import Sensitivity
from planner.services.acting_person import mentees
from planner.services.ports import Reading


def seen_parts(
    reading: Reading,
    acting: Acting,
    citizens: Iterable[UUID],
    first: date,
    last: date,
    sought: Sought = Sought.ALL,
) -> dict[UUID, tuple[Attendable, ...]]:
    """Each citizen's parts on the dates, by start.

    Another organisation's staff get those that it owns. The jobcentre's get all; of another organisation's confidential
    or health session, unless they are the citizen's mentor, only the time: it counts as planned and as unrecorded
    whatever the register says, as the week page counts busy time, and has no title, marks or company time. ``sought`` leaves
    out parts that certainly are not meant.
    """
    owner = None if acting.sees_all_citizens or acting.organisation is None else acting.organisation.id
    parts = reading.attendance.attendables(citizens, first, last, owner=owner, sought=sought)
    mentored = mentees(reading, acting)
    return {
        who: tuple(part if sees_part(acting, mentored, who, part) else _busy(part) for part in each)
        for who, each in parts.items()
    }


def sees_part(
    acting: Acting, mentored: Callable[[date], frozenset[UUID]], citizen: UUID, part: Attendable
) -> bool:
    """Whether the acting person may know what a citizen's part in a session is about."""
    return (
        part.owner is None
        or acting.owns(part.owner.id)
        or (
            acting.sees_all_citizens
            and (part.sensitivity is Sensitivity.NORMAL or citizen in mentored(part.slot.day))
        )
    )


def _busy(part: Attendable) -> Attendable:
    return replace(part, reference="", title="", company_time=False, marks=())
