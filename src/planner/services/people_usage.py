"""What a record is still needed for, so that it cannot be taken out of use."""

from __future__ import annotations

from datetime import date, timedelta

from planner.domain.acting import Acting
from planner.domain.people import (
    Citizen,
    Cohort,
    Organisation,
    OrganisationType,
    Placement,
    Record,
    Staff,
    Workplace,
)
from planner.domain.planned_week import SUBJECT_TYPES, Subject
from planner.domain.refusals import Refused
from planner.services.acting_person import ACTING_SETTING
from planner.services.ports import Reading

# As far ahead as anybody plans.
_AHEAD = timedelta(days=3 * 366)


def check_unused(reading: Reading, acting: Acting, record: Record, today: date) -> None:
    """Let pass a record that nothing needs from today on.

    Raises:
        Refused: Sessions are planned with it, citizens have it as mentor, a workplace has a placement, an organisation
            has staff or cohorts, or it is the person acting.
    """
    check_no_sessions(reading, record, today)
    if isinstance(record, Staff):
        _check_staff(reading, acting, record, today)
    elif isinstance(record, Workplace | Citizen):
        _check_placements(reading, record, today)
    elif isinstance(record, Organisation):
        _check_organisation(reading, record)


def check_no_sessions(reading: Reading, record: Record, today: date) -> None:
    """Let pass a record without sessions from today on.

    Raises:
        Refused: There are some; the first one is named.
    """
    sort = SUBJECT_TYPES.get(type(record))
    if sort is None:
        return
    planned = reading.sessions.of(Subject(sort, record.ref), today, today + _AHEAD)
    if planned:
        raise Refused(
            "in-use-sessions",
            sort=type(record).__name__.lower(),
            record=record.ref,
            count=len(planned),
            session=planned[0].reference,
            day=planned[0].day,
        )


def _check_staff(reading: Reading, acting: Acting, record: Staff, today: date) -> None:
    default = (reading.setting(ACTING_SETTING) or "").casefold()
    if acting.staff == record.ref or default == record.reference.casefold():
        raise Refused("in-use-acting", record=record.ref)
    mentees = reading.people.mentees(record.id, today)
    if mentees:
        raise Refused("in-use-mentor", record=record.ref, count=len(mentees), citizen=mentees[0])


def _check_placements(reading: Reading, record: Workplace | Citizen, today: date) -> None:
    found: tuple[Placement, ...]
    if isinstance(record, Citizen):
        found = reading.people.placements(citizen=record.id)
    else:
        found = reading.people.placements(workplace=record.id)
    current = [placement for placement in found if placement.until is None or placement.until >= today]
    if current:
        raise Refused(
            "in-use-placements", record=record.ref, count=len(current), placement=current[0].reference
        )


def _check_organisation(reading: Reading, record: Organisation) -> None:
    staff = [each for each in reading.people.list(Staff) if each.organisation == record.ref]
    cohorts = [each for each in reading.people.list(Cohort) if each.organisation == record.ref]
    if staff or cohorts:
        raise Refused("in-use-organisation", record=record.ref, staff=len(staff), cohorts=len(cohorts))
    if record.type is OrganisationType.JOBCENTRE:
        raise Refused("only-jobcentre", record=record.ref)
