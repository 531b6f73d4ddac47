"""Who has not been marked, with all that is needed to go there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from itertools import islice

from planner.domain.acting import Acting
from planner.domain.closing import Closing
from planner.domain.people import Citizen, Ref, reference_order
from planner.domain.session import Session
from planner.services.acting_person import mentees, viewing
from planner.services.ports import Reading
from planner.services.register_ports import Unmarked

_AT_ONCE = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class MissingMarks:
    """A session that began without everybody being marked; ``citizens`` are those missing, by reference."""

    session: Session
    citizens: tuple[Ref, ...]

    @property
    def day(self) -> date:
        """The date to go to."""
        return self.session.day


def read_missing_of(
    reading: Reading,
    acting: Acting,
    first: date,
    last: date,
    now: datetime,
    *,
    cohort: Ref | None = None,
    mine: bool = False,
    limit: int = 500,
) -> tuple[MissingMarks, ...]:
    """Sessions of the dates that the acting person may see, oldest first, at most so many."""
    owner = None if acting.sees_all_citizens or acting.organisation is None else acting.organisation.id
    lines = reading.register.unmarked(
        first,
        last,
        now,
        owner=owner,
        cohort=cohort.id if cohort else None,
        staff=acting.staff.id if mine and acting.staff else None,
    )
    return tuple(islice(_shown(reading, acting, lines, mine=mine), limit))


def read_missing(
    reading: Reading, acting: Acting, closing: Closing, now: datetime
) -> tuple[MissingMarks, ...]:
    """What is missing in days that are about to be closed; nobody's session is left out."""
    lines = reading.register.unmarked(
        closing.first,
        closing.last,
        now,
        owner=closing.organisation.id,
        cohort=closing.cohort.id if closing.cohort else None,
    )
    return tuple(_found(reading, list(lines)))


def _shown(
    reading: Reading, acting: Acting, lines: Iterator[Unmarked], *, mine: bool
) -> Iterator[MissingMarks]:
    seen_by = viewing(reading, acting)
    mentored = mentees(reading, acting)
    while part := list(islice(lines, _AT_ONCE)):
        for each in _found(reading, part):
            if not seen_by.sees(each.session):
                continue
            if not mine or acting.staff is None or acting.staff in each.session.staff:
                yield each
                continue
            kept = tuple(who for who in each.citizens if who.id in mentored(each.day))
            if kept:
                yield MissingMarks(session=each.session, citizens=kept)


def _found(reading: Reading, lines: list[Unmarked]) -> Iterator[MissingMarks]:
    sessions = reading.sessions.by_id([line.session for line in lines])
    people = reading.people.by_id(Citizen, {who for line in lines for who in line.citizens})
    for line in lines:
        citizens = sorted((people[who].ref for who in line.citizens if who in people), key=reference_order)
        yield MissingMarks(session=sessions[line.session], citizens=tuple(citizens))
