"""A cohort's sign-in list, made of what its organisation may see."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from planner.domain.catalogue import AttendanceCode
from planner.domain.isoweek import IsoWeek
from planner.domain.people import Cohort, Ref
from planner.domain.recipients import VisibleWeek
from planner.domain.session import Session, effective_slot
from planner.domain.signin_codes import row_codes
from planner.layout.signin_sheet import SigninDay, SigninRow, SigninSheet


def signin_sheet(
    team: Cohort,
    week: IsoWeek,
    sessions: Iterable[Session],
    told: VisibleWeek,
    codes: tuple[AttendanceCode, ...],
) -> SigninSheet:
    """The list of a cohort's week; of the sessions only those that the organisation's view tells of.

    Everyone stands on it who is expected at any of them, in the order of their references.
    """
    visible = {seen.session: seen for seen in told.sessions if seen.title is not None}
    mine = [session for session in sessions if session.cohort == team.ref and session.id in visible]
    days: dict[date, list[Session]] = {}
    expected: dict[Ref, set[date]] = {}
    for session in mine:
        days.setdefault(session.day, []).append(session)
        for row in session.attending:
            slot = effective_slot(session, row.citizen.id)
            if slot is not None:
                expected.setdefault(row.citizen, set()).add(slot.day)
    row_code = row_codes(team.id, week, (ref.id for ref in expected))
    people = sorted(expected, key=lambda ref: (len(ref.reference), ref.reference))
    return SigninSheet(
        organisation=team.organisation.name,
        cohort=team.name,
        week=week,
        days=tuple(
            SigninDay(day, tuple((session.slot, session.title) for session in of_day))
            for day, of_day in sorted(days.items())
        ),
        rows=tuple(SigninRow(ref.name, frozenset(expected[ref]), row_code[ref.id]) for ref in people),
        codes=codes,
    )
