"""Contacts and support: logged, due, tried after a no-show, undone, and known to the jobcentre alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from uuid import uuid4

import pytest

from planner.domain.acting import SETUP
from planner.domain.contacts import Party, RhythmUnit
from planner.domain.people import Placement, Workplace
from planner.domain.refusals import Conflict, Malformed, Refused, Unknown
from planner.services.contact_rows import NewContact
from tests.services.house import LONG_AGO, MONDAY, House, at

FRIDAY = MONDAY - timedelta(days=3)  # the clock's day
MONTH_AGO = FRIDAY - timedelta(days=28)


def called(citizen: str = "101", result: str = "talte sammen", **more: object) -> NewContact:
    return replace(NewContact(citizen=citizen, way="telefon", result=result), **more)  # type: ignore[arg-type]


def test_a_contact_is_logged_changed_removed_and_each_undone(either_house: House) -> None:
    house = either_house
    logged = house.contacts.log(house.mentor, called(note="aftalte torsdag"))
    assert logged.kept.by == house.staff("MAJA").ref
    assert logged.kept.at == at("09:00", FRIDAY)
    changed = house.contacts.change(house.mentor, logged.kept, replace(logged.kept, note="fredag"))
    with pytest.raises(Conflict):
        house.contacts.change(house.mentor, logged.kept, replace(logged.kept, note="lørdag"))
    assert [each.note for each in house.contacts.list(house.mentor, "101")] == ["fredag"]
    house.contacts.undo(house.mentor, changed)
    removed = house.contacts.remove(house.mentor, logged.kept)
    assert house.contacts.list(house.mentor, "101") == ()
    back = house.contacts.undo(house.mentor, removed)
    assert house.contacts.list(house.mentor, "101", FRIDAY, FRIDAY) == (logged.kept,)
    assert house.contacts.list(house.mentor, "101", last=FRIDAY - timedelta(days=1)) == ()
    house.contacts.undo(house.mentor, back)
    assert house.contacts.list(house.mentor, "101") == ()
    assert house.acts(house.citizen("101").id)[-1] == "act-contact-removed"


def test_support_asks_for_the_next_contact_with_each_party(either_house: House) -> None:
    house = either_house
    added = house.support.add(
        *(house.mentor, "101", "støtte under placering", MONTH_AGO, 2),
        parties=(Party.CITIZEN, Party.COMPANY),
        workplace="V1",
    )
    house.support.add(house.mentor, "103", "aftercare", FRIDAY, 1, unit=RhythmUnit.MONTHS)
    first = MONTH_AGO + timedelta(days=13)
    found = house.contacts.due(house.mentor, FRIDAY)
    assert [(each.citizen.reference, each.schedule.party, each.day) for each in found] == [
        ("101", Party.CITIZEN, first),
        ("101", Party.COMPANY, first),
        ("103", Party.CITIZEN, date(2026, 12, 19)),
    ]
    assert found[0].late(FRIDAY) == 15
    house.contacts.log(house.mentor, called(party=Party.COMPANY, workplace="V1"))
    house.contacts.log(house.mentor, called(result="ikke truffet"))
    found = house.contacts.due(house.mentor, FRIDAY, mine=True, ahead=7)
    assert [(each.schedule.party, each.last and each.last.result.reached) for each in found] == [
        (Party.CITIZEN, False)
    ]
    assert [each.day for each in house.contacts.due(house.mentor, FRIDAY, citizens=["101"])] == [
        first,
        FRIDAY + timedelta(weeks=2),
    ]
    house.support.undo(house.mentor, added)
    assert house.support.list(house.mentor, "101") == ()


def test_support_is_renewed_and_the_old_period_ends(house: House) -> None:
    (added,) = house.support.add(house.mentor, "101", "mentorstøtte", LONG_AGO, 2)
    assert added.kept.last_day == date(2026, 6, 30)
    changes = house.support.renew(house.mentor, added.kept, date(2026, 7, 1))
    assert [(each.since, each.until) for each in house.support.list(SETUP, "101")] == [
        (LONG_AGO, date(2026, 6, 30)),
        (date(2026, 7, 1), None),
    ]
    back = house.support.undo(house.mentor, changes)
    assert house.support.list(SETUP, "101") == (added.kept,)
    house.support.undo(house.mentor, back)
    assert len(house.support.list(SETUP, "101")) == 2
    with pytest.raises(Conflict):
        house.support.undo(house.mentor, back)
    with pytest.raises(Refused, match="support-twice"):
        house.support.add(house.mentor, "101", "mentorstøtte", FRIDAY, 1)


def test_the_company_of_support_is_the_placement_s(house: House) -> None:
    citizen, where = house.citizen("101"), house.people.get(SETUP, Workplace, "V2")
    placed = Placement(
        id=uuid4(),
        reference="PL1",
        name="",
        citizen=citizen.ref,
        workplace=where.ref,
        weekly_minutes=600,
        since=LONG_AGO,
    )
    house.people.add(SETUP, placed)
    (added,) = house.support.add(
        *(house.mentor, "101", "placement_support", FRIDAY, 2), parties=(Party.COMPANY,), placement="PL1"
    )
    assert (added.kept.workplace, added.kept.placement) == (where.ref, placed.ref)
    with pytest.raises(Unknown, match="unknown-reference"):
        house.support.add(house.mentor, "102", "placement_support", FRIDAY, 2, placement="PL1")


def test_a_no_show_offers_an_attempt_and_keeps_it(house: House) -> None:
    session = house.plan("09:00", "11:00", "101", "102", "103")
    house.after(session)
    for citizen, code in (("101", "U"), ("102", "S"), ("103", "M")):
        house.register.mark(SETUP, session.reference, citizen, code)
    (missed,) = house.contacts.missed(house.mentor, MONDAY, MONDAY)
    assert (missed.citizen.reference, missed.reference, missed.contacts) == ("101", session.reference, ())
    attempt = house.contacts.log(house.mentor, called(result="not reached", session=session.reference))
    house.contacts.log(house.mentor, called())
    (missed,) = house.contacts.missed(house.mentor, MONDAY, MONDAY, mine=True)
    assert missed.contacts == (attempt.kept,)
    assert house.contacts.missed(house.colleague, MONDAY, MONDAY, mine=True) == ()
    with pytest.raises(Refused, match="contact-not-on-session"):
        house.contacts.log(house.mentor, called("104", session=session.reference))


def test_a_secret_no_show_is_the_mentor_s_alone(house: House) -> None:
    session = house.plan_secret("09:00", "10:00", "101")
    house.after(session)
    house.register.mark(SETUP, session.reference, "101", "U")
    assert len(house.contacts.missed(house.mentor, MONDAY, MONDAY)) == 1
    assert house.contacts.missed(house.colleague, MONDAY, MONDAY) == ()


@pytest.mark.parametrize("who", ["TOVE", "SUSSI"])
def test_other_organisations_learn_nothing(house: House, who: str) -> None:
    logged = house.contacts.log(SETUP, called("103"))
    acting = house.acting(who)
    for act in (
        lambda: house.contacts.list(acting, "103"),
        lambda: house.contacts.due(acting, FRIDAY),
        lambda: house.contacts.missed(acting, MONDAY, MONDAY),
        lambda: house.contacts.log(acting, called("103")),
        lambda: house.contacts.remove(acting, logged.kept),
        lambda: house.support.list(acting, "103"),
        lambda: house.support.add(acting, "103", "aftercare", FRIDAY, 1),
    ):
        with pytest.raises(Refused, match="jobcentre-only"):
            act()


def test_input_that_means_nothing(house: House) -> None:
    with pytest.raises(Unknown, match="unknown-choice"):
        house.contacts.log(SETUP, called(result="brevdue"))
    with pytest.raises(Refused, match="note-names-health"):
        house.contacts.log(SETUP, called(note="ADHD"))
    with pytest.raises(Malformed, match="contact-in-future"):
        house.contacts.log(SETUP, called(at=at("09:00", MONDAY)))
    with pytest.raises(Malformed, match="too-long"):
        house.contacts.log(SETUP, called(note="x" * 301))
    with pytest.raises(Malformed, match="number-out-of-range"):
        house.support.add(SETUP, "101", "aftercare", FRIDAY, 0)
    with pytest.raises(Malformed, match="days-out-of-range"):
        house.contacts.missed(SETUP, date(2000, 1, 1), FRIDAY)
