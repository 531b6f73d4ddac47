"""The register of a week, who is missing, drop-ins, and whether a document was seen."""

from __future__ import annotations

from datetime import timedelta

import pytest

from planner.domain.acting import SETUP
from planner.domain.attendance import Hours, StatusSums
from planner.domain.clashes import ClashRefused
from planner.domain.refusals import Conflict, Malformed, Refused, Unknown
from planner.domain.session import ParticipantOrigin, Session
from planner.services.register_rows import RegisterRow
from tests.services.house import MONDAY, WEEK, House, at

TUESDAY = MONDAY + timedelta(days=1)


def row(house: House, session: Session, who: str) -> RegisterRow:
    (found,) = (each for each in house.register.day(SETUP, session.day) if each.session.id == session.id)
    return next(each for each in found.rows if each.citizen.reference == who)


def counted(sums: StatusSums) -> dict[str | None, int]:
    return {code.code if code else None: count for code, count in sums}


def test_a_cohorts_week_as_a_grid(either_house: House) -> None:
    house = either_house
    monday = house.plan("09:00", "12:00", cohort="2A")
    tuesday = house.plan("09:00", "12:00", cohort="2A", day=TUESDAY)
    house.plan("13:00", "14:00", "103", day=TUESDAY)
    house.after(tuesday)
    house.register.mark(house.teacher, monday.reference, "103", "M")
    house.register.mark(house.teacher, monday.reference, "104", "F", came=at("09:45"))
    house.register.mark(house.teacher, tuesday.reference, "104", "S")
    grid = house.register.week_grid(house.teacher, WEEK, cohort="2A")
    assert (grid.days, grid.subject) == ((MONDAY, TUESDAY), house.cohort("2A").ref)
    assert [person.citizen.reference for person in grid.people] == ["103", "104"]
    assert counted(grid.sums) == {"M": 1, "F": 1, "S": 1, None: 1}
    assert counted(grid.sums_on(0)) == {"M": 1, "F": 1}
    assert counted(grid.people[1].sums) == {"F": 1, "S": 1}
    assert grid.total == Hours(
        planned=720, denominator=540, attended=315, lawful=180, unlawful=45, unrecorded=180
    )
    (cell,) = grid.people[0].days[0]
    assert (cell.reference, cell.current.entry.minutes if cell.current else None) == (monday.reference, 180)
    # The talk on Tuesday is the jobcentre's: its hours are in the week for those who may know.
    assert (grid.people[0].week.planned, grid.people[0].hours.planned) == (360, 360)
    inside = house.register.week_grid(house.mentor, WEEK, cohort="2A")
    assert (inside.people[0].week.planned, inside.people[0].hours.planned) == (420, 360)


def test_grids_of_an_organisation_and_of_somebody(house: House) -> None:
    house.plan("09:00", "12:00", cohort="2A")
    house.plan("13:00", "14:00", "104", owner="UDB", staff=("TOVE",))
    assert len(house.register.week_grid(SETUP, WEEK, organisation="UDB").sessions) == 2
    assert [who.citizen.reference for who in house.register.week_grid(SETUP, WEEK, staff="TOVE").people] == [
        "104"
    ]
    for wrong in ({}, {"cohort": "2A", "staff": "TOVE"}):
        with pytest.raises(Malformed, match="one-subject-only"):
            house.register.week_grid(SETUP, WEEK, **wrong)
    with pytest.raises(Unknown):
        house.register.week_grid(house.teacher, WEEK, cohort="1A")


def test_a_grid_keeps_what_may_not_be_known(house: House) -> None:
    house.plan_secret("12:00", "13:00", "101")
    assert house.register.week_grid(house.colleague, WEEK, organisation="SUF").people == ()
    assert len(house.register.week_grid(house.mentor, WEEK, organisation="SUF").people) == 1


def test_who_is_missing_oldest_first(either_house: House) -> None:
    house = either_house
    tuesday = house.plan("09:00", "12:00", cohort="2A", day=TUESDAY)
    monday = house.plan("09:00", "12:00", cohort="2A")
    talk = house.plan("08:00", "09:00", "101", day=TUESDAY, staff=("MAJA",))
    house.plan("09:00", "10:00", "101", day=MONDAY + timedelta(days=2))
    assert house.register.missing(SETUP, MONDAY, MONDAY + timedelta(days=6)) == ()
    house.after(tuesday)
    house.register.mark(SETUP, monday.reference, "103", "M")
    house.register.mark(SETUP, tuesday.reference, "103", "M")
    house.register.mark(SETUP, tuesday.reference, "103", None)

    def missing(**more: object) -> list[tuple[str, list[str]]]:
        acting = more.pop("acting", SETUP)
        found = house.register.missing(acting, MONDAY, MONDAY + timedelta(days=6), **more)  # type: ignore[arg-type]
        return [(each.session.reference, [who.reference for who in each.citizens]) for each in found]

    assert missing() == [
        (monday.reference, ["104"]),
        (talk.reference, ["101"]),
        (tuesday.reference, ["103", "104"]),
    ]
    assert missing(limit=1) == [(monday.reference, ["104"])]
    assert missing(cohort="2A") == [(monday.reference, ["104"]), (tuesday.reference, ["103", "104"])]
    assert missing(acting=house.teacher) == missing(cohort="2A")
    assert missing(acting=house.mentor, mine=True) == [(talk.reference, ["101"])]
    assert missing(acting=house.colleague, mine=True) == [(tuesday.reference, ["103"])]


def test_somebody_who_turns_up_is_listed_and_marked_at_once(house: House) -> None:
    session = house.plan("09:00", "11:00", cohort="2A")
    house.after(session)
    made = house.register.drop_in(house.mentor, session.reference, "1005", "F", came=at("09:30"))
    participant = made.session.participant(house.citizen("1005").id)
    assert participant is not None
    assert participant.origin is ParticipantOrigin.ADDED
    current = row(house, session, "1005").current
    assert current is not None
    assert current.entry.minutes == 90
    with pytest.raises(Refused, match="on-the-list-already"):
        house.register.drop_in(house.mentor, session.reference, "1005", "M")
    undone = house.register.undo_drop_in(house.mentor, made)
    out = house.now(session).participant(house.citizen("1005").id)
    assert out is not None
    assert out.origin is ParticipantOrigin.TAKEN_OUT
    house.register.undo_drop_in(house.mentor, undone)
    assert row(house, session, "1005").current is not None
    house.register.mark(SETUP, session.reference, "1005", "M")
    with pytest.raises(Conflict):
        house.register.undo_drop_in(house.mentor, made)


def test_a_drop_in_who_is_elsewhere_or_too_early_changes_nothing(house: House) -> None:
    session = house.plan("09:00", "11:00", cohort="2A")
    with pytest.raises(Refused, match="mark-before-session"):
        house.register.drop_in(SETUP, session.reference, "1005", "M")
    house.plan("10:00", "10:30", "1005")
    house.after(session)
    with pytest.raises(ClashRefused):
        house.register.drop_in(SETUP, session.reference, "1005", "M")
    assert len(house.now(session).participants) == 2
    house.register.drop_in(SETUP, session.reference, "1005", "M", allow="aflyst samtale")


def test_whether_a_document_was_seen_is_kept_and_nothing_of_what_it_says(either_house: House) -> None:
    house = either_house
    session = house.plan("09:00", "11:00", "101")
    house.after(session)
    mark = house.register.mark
    mark(SETUP, session.reference, "101", "S", documentation_seen=False)
    mark(SETUP, session.reference, "101", "S", documentation_seen=True)
    seen = row(house, session, "101").marks
    assert [(each.entry.documentation_seen, each.entry.documentation_on) for each in seen] == [
        (False, None),
        (True, MONDAY),
    ]
    for wrong in ({"documentation_on": MONDAY}, {"documentation_seen": True, "documentation_on": TUESDAY}):
        with pytest.raises(Malformed, match="documentation-date"):
            mark(SETUP, session.reference, "101", "S", **wrong)
    with pytest.raises(Refused, match="reason-not-listed"):
        mark(SETUP, session.reference, "101", "S", reason="knæ")
    mark(SETUP, session.reference, "101", "S", reason="behandling")
