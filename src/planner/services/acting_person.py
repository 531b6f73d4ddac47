"""Who is acting, from a reference or the office's setting."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import lru_cache
from uuid import UUID

from planner.domain.acting import SETUP, Acting
from planner.domain.people import Organisation, Staff
from planner.domain.recipients import Contact, Viewing
from planner.services.ports import Reading

ACTING_SETTING = "acting"


def acting_person(reading: Reading, reference: str | None) -> Acting:
    """The named member of staff, else the office's default, else the set-up.

    Raises:
        Unknown: Nobody has that reference.
    """
    wanted = reference or reading.setting(ACTING_SETTING)
    if not wanted:
        return SETUP
    person = reading.people.get(Staff, wanted)
    organisation = reading.people.by_id(Organisation, [person.organisation.id])[person.organisation.id]
    return Acting(person.ref, person.organisation, organisation.type)


def viewing(reading: Reading, acting: Acting, contacts: dict[UUID, Contact] | None = None) -> Viewing:
    """What the acting person may see, asking for their citizens only when a session makes it matter."""
    return Viewing(acting, mentees(reading, acting), contacts or {})


def mentees(reading: Reading, acting: Acting) -> Callable[[date], frozenset[UUID]]:
    """The acting person's assigned citizens by date, looked up once a date."""

    @lru_cache(maxsize=64)
    def on(day: date) -> frozenset[UUID]:
        if acting.staff is None:
            return frozenset()
        return frozenset(citizen.id for citizen in reading.people.mentees(acting.staff.id, day))

    return on
