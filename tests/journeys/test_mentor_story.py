"""A mentor's story: group 4, then a placement with support for citizen and company, then aftercare; dates by hand.

Anna (101) has only her mentor from Monday 3 August 2026 (2026-W32): a talk every other week. The first contact is due within
two weeks, by Sunday 16 August. Maja reaches her on Thursday 13 August, so the next one is due on 27 August. On Friday
28 August it is a day late and Maja is prompted; she tries in vain, which keeps the prompt, and reaches Anna on Monday
31 August: due again on 14 September. Six months of mentor support end on 2 February 2027.

On Tuesday 8 September Anna stays away from her mentor talk. That prompts a contact and nothing else; one attempt settles it.

On Monday 5 October she begins a work placement of 9 hours: 13 weeks (91 days) are until 3 January 2027 (26 days left of
October after the 5th, 30 in November make 56, 31 in December 87, three more 90). From 21 December (14 days) the end is near.
Extended after an assessment it lasts 26 weeks (182 days), until 4 April 2027. Both she and the company are spoken with every
other week: first by 18 October.

From 1 April 2027 she has a part-time job and aftercare with contact every two weeks: first by 14 April.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from uuid import uuid4

import pytest

from planner.domain.acting import SETUP
from planner.domain.contacts import Party
from planner.domain.people import Placement, Workplace
from planner.services.contact_rows import NewContact
from planner.storage import open_store
from tests.builders import StoppedClock
from tests.services.house import House, settle


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    clock = StoppedClock(datetime(2026, 8, 3, 8, 0, tzinfo=UTC))
    store = open_store(str(tmp_path / "office.sqlite"), clock=clock, create=True)
    made = House(store, clock)
    settle(made)
    yield made
    store.close()


def on(house: House, day: date) -> date:
    """Let it be noon of a date."""
    house.clock.moment = datetime(day.year, day.month, day.day, 12, 0, tzinfo=UTC)
    return day


def rules(house: House) -> list[str]:
    return [each.rule for each in house.prompts.list(house.mentor, mine=True)]


def due(house: House) -> dict[Party, date]:
    day = house.clock.moment.date()
    found = house.contacts.due(house.mentor, day, citizens=["101"])
    return {each.schedule.party: each.day for each in found}


def spoke(house: House, result: str = "talte sammen", **more: object) -> None:
    new = NewContact(citizen="101", way="telefon", result=result, **more)  # type: ignore[arg-type]
    house.contacts.log(house.mentor, new)


def placed(house: House) -> Placement:
    made = Placement(
        id=uuid4(),
        reference="PL1",
        name="",
        citizen=house.citizen("101").ref,
        workplace=house.people.get(SETUP, Workplace, "V1").ref,
        weekly_minutes=540,
        since=date(2026, 10, 5),
        type="praktik",
        tasks="oprydning",
    )
    house.people.add(house.mentor, made)
    return house.people.get(SETUP, Placement, "PL1")


def test_a_mentor_s_contacts_from_group_4_to_aftercare(house: House) -> None:
    house.people.set_group(house.mentor, "101", "4", date(2026, 8, 3))
    house.programmes.start(
        *(house.mentor, "101", "holistic_mentoring", date(2026, 8, 3)), employment_goal="butik"
    )
    (support,) = house.support.add(house.mentor, "101", "mentorstøtte", date(2026, 8, 3), 2)
    assert support.kept.last_day == date(2027, 2, 2)
    assert due(house) == {Party.CITIZEN: date(2026, 8, 16)}
    on(house, date(2026, 8, 13))
    spoke(house)
    assert due(house) == {Party.CITIZEN: date(2026, 8, 27)}
    on(house, date(2026, 8, 27))
    assert rules(house) == []
    on(house, date(2026, 8, 28))
    assert rules(house) == ["contact_overdue"]
    spoke(house, "ikke truffet")
    assert rules(house) == ["contact_overdue"]
    on(house, date(2026, 8, 31))
    spoke(house)
    assert (rules(house), due(house)) == ([], {Party.CITIZEN: date(2026, 9, 14)})

    on(house, date(2026, 9, 8))
    talk = house.plan("09:00", "10:00", "101", day=date(2026, 9, 8), kind="mentor_talk")
    house.register.mark(house.mentor, talk.reference, "101", "U")
    assert rules(house) == ["no_show"]
    spoke(house, "lagde besked", session=talk.reference)
    assert rules(house) == []


def test_a_placement_with_both_parties_and_then_aftercare(house: House) -> None:
    on(house, date(2026, 10, 5))
    kept = placed(house)
    house.support.add(
        *(house.mentor, "101", "støtte under placering", date(2026, 10, 5), 2),
        parties=(Party.CITIZEN, Party.COMPANY),
        placement="PL1",
    )
    assert due(house) == dict.fromkeys((Party.CITIZEN, Party.COMPANY), date(2026, 10, 18))
    on(house, date(2026, 12, 18))
    spoke(house, next_due=date(2027, 1, 8))
    spoke(house, party=Party.COMPANY, workplace="V1", next_due=date(2027, 1, 8))
    assert house.placements.state(house.mentor, "PL1").last_day == date(2027, 1, 3)
    on(house, date(2026, 12, 20))
    assert rules(house) == []
    on(house, date(2026, 12, 21))
    assert rules(house) == ["placement_end"]
    (prompt,) = house.prompts.list(house.mentor, mine=True)
    house.prompt_following.follow(house.mentor, prompt, "møder stabilt, flere timer")
    assert rules(house) == []
    state = house.placements.state(house.mentor, kept.reference)
    assert (state.last_day, state.extensions[0].note) == (
        date(2027, 4, 4),
        "møder stabilt, flere timer",
    )

    on(house, date(2027, 4, 1))
    for schedule in house.support.list(house.mentor, "101"):
        house.support.end(house.mentor, schedule, date(2027, 3, 31))
    house.programmes.start(house.mentor, "101", "aftercare", date(2027, 4, 1))
    assert "support_missing" in rules(house)
    missing = next(each for each in house.prompts.list(house.mentor) if each.rule == "support_missing")
    house.prompt_following.follow(house.mentor, missing)
    assert due(house) == {Party.CITIZEN: date(2027, 4, 14)}
    assert "support_missing" not in rules(house)
