"""What was changed in a citizen's register, ready to be shown or printed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from planner.domain.acting import Acting
from planner.domain.attendance import Attendable, Entry
from planner.domain.closing import Closing
from planner.domain.people import Ref
from planner.domain.session import Slot
from planner.services.ports import Reading
from planner.services.register_rights import seen_parts


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectionLine:
    """One change of a mark: what stood (None: nothing), what was written (no code: taken back), by whom, when and why.

    ``correction`` is the reason for writing after the day was closed; empty for what was written while it was open.
    """

    session: str
    title: str
    slot: Slot
    before: Entry | None
    after: Entry
    by: str
    at: datetime
    correction: str

    @property
    def after_closing(self) -> bool:
        """Whether it was written after the day was closed."""
        return bool(self.correction)


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterHistory:
    """A citizen's changed marks by session and order of writing, and the closings of their days, by first day."""

    citizen: Ref
    first: date
    last: date
    lines: tuple[CorrectionLine, ...]
    closings: tuple[Closing, ...]


def read_history(reading: Reading, acting: Acting, citizen: Ref, first: date, last: date) -> RegisterHistory:
    """What the acting person may know of it."""
    parts = seen_parts(reading, acting, [citizen.id], first, last).get(citizen.id, ())
    owners = {part.owner.id for part in parts if part.owner is not None and part.marks}
    closings = reading.register.closings(first, last)
    return RegisterHistory(
        citizen=citizen,
        first=first,
        last=last,
        lines=tuple(line for part in parts for line in _lines(part)),
        closings=tuple(each for each in closings if each.organisation.id in owners),
    )


def _lines(part: Attendable) -> list[CorrectionLine]:
    """The first mark of an open day is no correction."""
    before: Entry | None = None
    found = []
    for mark in part.marks:
        if mark.seq > 1 or mark.correction:
            found.append(
                CorrectionLine(
                    session=part.reference,
                    title=part.title,
                    slot=part.slot,
                    before=before,
                    after=mark.entry,
                    by=mark.by,
                    at=mark.at,
                    correction=mark.correction,
                )
            )
        before = mark.entry if mark.entry.code is not None else None
    return found
