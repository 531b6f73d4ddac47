"""What absence takes out of calendars and week plans."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from uuid import UUID

from planner.domain.absence_periods import suppressed_days
from planner.domain.recipients import RecipientType
from planner.domain.session import Session
from planner.services.ports import Reading


def without_absent(
    reading: Reading,
    sort: RecipientType,
    recipient: UUID,
    sessions: tuple[Session, ...],
    first: date,
    last: date,
) -> tuple[Session, ...]:
    """The sessions as a citizen or a workplace is told of them: nobody is called in on a day they are away.

    A citizen is not told of the sessions of such a day. A workplace is not told that the citizen comes, nor why not.
    Providers and staff keep their lists, where the register proposes the absence.
    """
    if sort is RecipientType.CITIZEN:
        periods = reading.register.absences([recipient], first, last)
        return tuple(each for each in sessions if not suppressed_days(periods, recipient, each.day))
    if sort is RecipientType.WORKPLACE:
        coming = {row.citizen.id for each in sessions for row in each.attending}
        periods = reading.register.absences(coming, first, last)
        if periods:
            return tuple(
                replace(
                    each,
                    participants=tuple(
                        row
                        for row in each.participants
                        if not suppressed_days(periods, row.citizen.id, each.day)
                    ),
                )
                for each in sessions
            )
    return sessions
