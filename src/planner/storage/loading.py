"""A large batch, streamed into the database through the driver itself; the guards hold as they always do."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import Any, TypeAlias
from uuid import UUID

from sqlalchemy import Connection, Table

from planner.domain.attendance import Mark
from planner.domain.people import Citizen, Cohort, Organisation, Placement, Record, Room, Staff, Workplace
from planner.domain.session import Session
from planner.services.ports import Batch
from planner.storage.attendance_store import mark_values
from planner.storage.bulk import CHUNK, Bulk, roomy
from planner.storage.catalogue_writer import application_values
from planner.storage.office_store import NUMBERED, raise_counters
from planner.storage.people_rows import SORTS, record_values
from planner.storage.people_writer import group_values, membership_values, mentor_values
from planner.storage.programme_store import enrolment_values, goal_mark_values
from planner.storage.rows import chunks, insert_missing
from planner.storage.scales_store import category_values, score_values
from planner.storage.session_rows import allowance_values, own_instants, session_values
from planner.storage.session_writer import set_guards
from planner.storage.tables_people import group_period, membership, mentor_assignment
from planner.storage.tables_programmes import enrolment, goal_mark
from planner.storage.tables_scales import citizen_category, progress_score
from planner.storage.tables_sessions import (
    COPIED,
    allowance,
    application,
    mark,
    participant,
    session,
    session_staff,
)
from planner.storage.week_hours_writer import WeekHoursKeeper

_Loaded: TypeAlias = tuple[Table, Iterable[Any], Callable[[Any], dict[str, object]]]
# What points to others comes after them.
_ORDER: tuple[type[Record], ...] = (Organisation, Staff, Citizen, Workplace, Room, Cohort, Placement)


def load(connection: Connection, batch: Batch) -> None:
    """Insert a batch; see the port.

    Raises:
        Refused: ``double-booking`` or ``reference-taken``.
    """
    highest: dict[str, int] = {}
    with roomy(connection):
        bulk = Bulk(connection)
        _load_records(bulk, batch.records, highest)
        ties: tuple[_Loaded, ...] = (
            (membership, batch.memberships, membership_values),
            (mentor_assignment, batch.mentors, mentor_values),
            (group_period, batch.groups, group_values),
            (enrolment, batch.enrolments, enrolment_values),
            (goal_mark, batch.goal_marks, goal_mark_values),
            (application, batch.applications, application_values),
        )
        for table, made, values in ties:
            bulk.insert(table, (bulk.ready(table, values(each)) for each in made))
        _load_sessions(connection, bulk, batch.sessions, highest)
        kept: tuple[_Loaded, ...] = (
            (mark, batch.marks, mark_values),
            (progress_score, batch.scores, score_values),
            (citizen_category, batch.categories, category_values),
        )
        for table, made, values in kept:
            bulk.insert(table, (bulk.ready(table, values(each)) for each in made))
        raise_counters(connection, highest)


def touching(batch: Batch, hours: WeekHoursKeeper) -> Batch:
    """The batch, which tells whose weeks it fills as it is gone through."""

    def sessions() -> Iterator[Session]:
        for each in batch.sessions:
            week = each.slot.week.key
            hours.touch((row.citizen.id for row in each.participants), week, week)
            planned[each.id] = week
            yield each

    def marks() -> Iterator[Mark]:
        for each in batch.marks:
            week = planned.get(each.session)
            if week is None:
                hours.touch([each.citizen])
            else:
                hours.touch([each.citizen], week, week)
            yield each

    planned: dict[UUID, int] = {}
    return replace(batch, sessions=sessions(), marks=marks())


def _load_records(bulk: Bulk, records: Iterable[Record], highest: dict[str, int]) -> None:
    by_sort: dict[type[Record], list[Record]] = {}
    for record in records:
        _note(highest, record.reference)
        by_sort.setdefault(type(record), []).append(record)
    for sort in _ORDER:
        made = by_sort.get(sort, ())
        table = SORTS[sort].table
        rows = ({**record_values(each), "version": each.version} for each in made)
        bulk.insert(table, (bulk.ready(table, row) for row in rows))


def _load_sessions(
    connection: Connection, bulk: Bulk, sessions: Iterable[Session], highest: dict[str, int]
) -> None:
    allowed: list[dict[str, Any]] = []
    for part in chunks(sessions, CHUNK):
        planned: list[dict[str, Any]] = []
        staff: list[dict[str, Any]] = []
        crowd: list[dict[str, Any]] = []
        for each in part:
            _note(highest, each.reference)
            guarded = not each.removed and not each.allowances
            values = bulk.ready(
                session, {**session_values(each), "version": each.version, "guarded": guarded}
            )
            planned.append(values)
            copied = {"session_id": values["id"], **{name: values[name] for name in COPIED}}
            staff += [{**copied, "staff_id": bulk.key(person.id)} for person in each.staff]
            for row in each.participants:
                start, end = own_instants(row)
                own = {"origin": row.origin.value, "own_start": start, "own_end": end}
                if start is not None:
                    bulk.ready(participant, own)
                crowd.append({**copied, "citizen_id": bulk.key(row.citizen.id), **own})
            allowed += [allowance_values(each, allowance) for allowance in each.allowances]
        for table, rows in ((session, planned), (session_staff, staff), (participant, crowd)):
            bulk.insert(table, rows)
    if allowed:
        insert_missing(connection, allowance, allowed)
        ids: list[UUID] = [row[end] for row in allowed for end in ("first_id", "second_id")]
        set_guards(connection, ids)


def _note(highest: dict[str, int], reference: str) -> None:
    found = NUMBERED.fullmatch(reference)
    if found is not None:
        prefix, number = found[1], int(found[2])
        if number > highest.get(prefix, 0):
            highest[prefix] = number
