"""The register as the acting person may see it: a day's sessions, and the hours of weeks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from uuid import UUID

from planner.domain.acting import Acting
from planner.domain.attendance import Attendable, Hours, weekly_hours
from planner.domain.isoweek import IsoWeek, span
from planner.domain.people import Ref
from planner.domain.refusals import Malformed
from planner.domain.session import Session, effective_slot
from planner.services.acting_person import viewing
from planner.services.people_rights import known_citizens
from planner.services.ports import Reading
from planner.services.register_absence import Proposals
from planner.services.register_minutes import team_minutes
from planner.services.register_rights import seen_parts
from planner.services.register_rows import CitizenHours, RegisterEntry, RegisterRow, RegisterSession

MOST_WEEKS = 10 * 53
_AT_ONCE = 500


def read_day(reading: Reading, acting: Acting, day: date, *, mine: bool) -> tuple[RegisterSession, ...]:
    """The sessions of a date that the acting person may see, by start, with everyone expected."""
    sessions = _mine_on(reading, acting, day) if mine and acting.staff else _all_on(reading, acting, day)
    seen_by = viewing(reading, acting)
    shown = [session for session in sessions if seen_by.sees(session)]
    week = IsoWeek.of(day)
    citizens = {row.citizen.id for session in shown for row in session.attending}
    hours: dict[UUID, Hours] = {}
    parts = seen_parts(reading, acting, citizens, week.monday, week.sunday)
    for who, each in parts.items():
        hours[who] = weekly_hours(each, [week])[week]
    marks = {(part.session, who): part.marks for who, each in parts.items() for part in each}
    proposals = Proposals(reading, acting, citizens, day, day)
    closed = reading.register.closed([session.id for session in shown])
    return tuple(
        RegisterSession(
            session=session,
            rows=tuple(
                RegisterRow(
                    citizen=row.citizen,
                    slot=effective_slot(session, row.citizen.id) or session.slot,
                    marks=marks.get((session.id, row.citizen.id), ()),
                    week=hours.get(row.citizen.id, Hours()),
                    proposed=proposals.code(row.citizen.id, day),
                )
                for row in session.attending
            ),
            closing=closed.get(session.id),
        )
        for session in shown
    )


def read_hours(reading: Reading, acting: Acting, citizen: Ref, first: IsoWeek, last: IsoWeek) -> CitizenHours:
    """A citizen's hours and marks from the first week to the last, both included.

    Raises:
        Malformed: The weeks are the wrong way round, or too many.
    """
    weeks = checked_span(first, last)
    found = seen_parts(reading, acting, [citizen.id], weeks[0].monday, weeks[-1].sunday)
    parts = found.get(citizen.id, ())
    entries: dict[IsoWeek, list[RegisterEntry]] = {week: [] for week in weeks}
    for part in parts:
        entries[part.slot.week] += _entries(part)
    return CitizenHours(
        citizen=citizen,
        weeks=weekly_hours(parts, weeks),
        entries={week: tuple(marks) for week, marks in entries.items()},
    )


def read_hours_of_all(
    reading: Reading, acting: Acting, weeks: tuple[IsoWeek, ...]
) -> Iterator[tuple[Ref, Mapping[IsoWeek, Hours]]]:
    """Every citizen's hours, by reference, some hundred citizens at a time, from the sums kept beside the register."""
    citizens = [citizen.ref for citizen in known_citizens(reading, acting)]
    for start in range(0, len(citizens), _AT_ONCE):
        part = citizens[start : start + _AT_ONCE]
        minutes = team_minutes(reading, acting, [citizen.id for citizen in part], weeks)
        for citizen in part:
            found = minutes.get(citizen.id)
            yield (
                citizen,
                {week: Hours(*found[n]) if found else Hours() for n, week in enumerate(weeks)},
            )


def checked_span(first: IsoWeek, last: IsoWeek) -> tuple[IsoWeek, ...]:
    """Every week from the first to the last.

    Raises:
        Malformed: The weeks are the wrong way round, or too many.
    """
    if last < first:
        raise Malformed("weeks-backwards", first=first, last=last)
    if (last.monday - first.monday) > timedelta(weeks=MOST_WEEKS):
        raise Malformed("weeks-out-of-range", most=MOST_WEEKS)
    return tuple(span(first, last))


def _entries(part: Attendable) -> list[RegisterEntry]:
    return [
        RegisterEntry(
            session=part.session,
            reference=part.reference,
            title=part.title,
            slot=part.slot,
            mark=mark,
            current=mark == part.current,
        )
        for mark in part.marks
    ]


def _all_on(reading: Reading, acting: Acting, day: date) -> tuple[Session, ...]:
    if acting.sees_all_citizens or acting.organisation is None:
        return reading.sessions.on(day)
    return reading.sessions.on(day, owner=acting.organisation.id)


def _mine_on(reading: Reading, acting: Acting, day: date) -> tuple[Session, ...]:
    if acting.staff is None:
        return ()
    citizens = [citizen.id for citizen in reading.people.mentees(acting.staff.id, day)]
    parts = reading.attendance.attendables(citizens, day, day)
    found = {session.id: session for session in reading.sessions.on(day, staff=acting.staff.id)}
    theirs = {part.session for each in parts.values() for part in each} - set(found)
    found |= reading.sessions.by_id(theirs)
    return tuple(sorted(found.values(), key=lambda session: (session.start, session.reference)))
