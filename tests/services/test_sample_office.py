"""The sample office: always the same for the same arguments, full where it should be and free of clashes."""

import hashlib
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from planner.domain.acting import SETUP
from planner.domain.catalogue import Sensitivity
from planner.domain.clashes import Rule
from planner.domain.isoweek import IsoWeek
from planner.domain.local_offers import LocalOffer, on_list
from planner.domain.people import Citizen, Cohort, Organisation, OrganisationType, Room, Staff, Workplace
from planner.domain.planned_week import SubjectType
from planner.domain.refusals import Malformed, Refused
from planner.domain.session import Session
from planner.services.programme_reading import programme_rows
from planner.services.sample_office import SampleCounts, SampleOffice
from planner.services.sample_people import letters, roles
from planner.services.template_plan import TemplateOrder
from planner.storage import open_store
from tests.builders import StoppedClock
from tests.services.house import House

START = IsoWeek(2026, 36)
TODAY = date(2026, 9, 16)
Making = Callable[..., House]


@pytest.fixture
def sampled(tmp_path: Path) -> Iterator[Making]:
    """Fill new databases, which are closed at the end."""
    stores = []

    def making(name: str = "sample", **arguments: object) -> House:
        clock = StoppedClock()
        store = open_store(str(tmp_path / f"{name}.db"), clock=clock, create=True)
        stores.append(store)
        house = House(store, clock)
        SampleOffice(store, clock).fill(**{"weeks": 4, "today": TODAY, **arguments})  # type: ignore[arg-type]
        return house

    yield making
    for store in stores:
        store.close()


@pytest.fixture
def office(sampled: Making) -> House:
    return sampled()


def of_week(house: House, week: IsoWeek) -> list[Session]:
    with house.store.reading() as reading:
        return [session for day in week.days for session in reading.sessions.on(day)]


def test_everybody_is_in_the_programme_that_fits_them(office: House) -> None:
    with office.store.reading() as reading:
        rows = programme_rows(reading)
        enrolled = reading.programmes.running(START.monday, date(2026, 12, 31))
        marks = reading.programmes.goal_marks([each.id for each in enrolled])
        groups = reading.people.groups([each.citizen.id for each in enrolled], TODAY)
    assert len({each.citizen.id for each in enrolled}) == len(enrolled) == 40
    assert all(rows.type_of(each).group == groups[each.citizen.id] for each in enrolled)
    noted = [mark for each in marks.values() for mark in each]
    assert noted
    assert all(mark.day <= TODAY for mark in noted)
    assert any(not each.employment_goal for each in enrolled)
    assert [each for each in enrolled if each.obvious]


def test_offers_and_a_checklist_half_done(office: House) -> None:
    with office.store.reading() as reading:
        assert len(on_list(reading.catalogue.rows(LocalOffer), TODAY)) == 3
        (found,) = reading.checklists.of([office.citizen("9004").id])[office.citizen("9004").id]
    assert (len(found.ticks), found.complete) == (3, False)


def test_those_who_are_always_there(office: House) -> None:
    groups = {who: office.citizen(who).group for who in ("9001", "9002", "9003", "9004", "9005", "9006")}
    marks = {row.code: row.mark for row in office.catalogue.groups(TODAY)}
    assert [marks[group] for group in groups.values() if group] == [
        "Gr. 1",
        "Gr. 1",
        "Gr. 2",
        "Gr. 3",
        "Mentor",
        "Fleks",
    ]
    assert {office.citizen(who).mentor for who in groups} == {office.staff("M1").ref}
    for cohort, citizen, owner in (("1A", "9001", "JC"), ("2A", "9003", "P1")):
        members = office.people.members(SETUP, cohort, TODAY)
        assert (len(members), office.citizen(citizen).ref in members) == (12, True)
        assert office.cohort(cohort).organisation == office.organisation(owner).ref
    (placement,) = office.people.placements(SETUP, citizen="9002")
    assert (placement.workplace.reference, placement.weekly_minutes) == ("V1", 900)
    assert (placement.since, placement.until) == (date(2026, 1, 1), date(2027, 12, 31))
    for tie in office.people.memberships(SETUP):
        assert (tie.since, tie.until) == (date(2026, 1, 1), date(2027, 12, 31))
    assert office.organisation("P1").type is OrganisationType.PROVIDER
    assert office.staff("P1-A").organisation == office.organisation("P1").ref
    assert [len(office.people.list(SETUP, sort)) for sort in (Citizen, Cohort, Room, Workplace)] == [
        40,
        2,
        3,
        3,
    ]
    assert {each.reference for each in office.people.list(SETUP, Staff)} == {"M1", "M2", "M3", "P1-A"}


def test_everybody_is_invented(office: House) -> None:
    for citizen in office.people.list(SETUP, Citizen):
        assert citizen.name == f"Borger {citizen.reference}"
        assert citizen.email.endswith("@example.org")
    settings = office.settings.show(SETUP)
    assert (settings["organizer"], settings["acting"]) == ("ugeplan@example.org", "M1")
    assert office.acting("").label == "M1"


@pytest.mark.parametrize("week", [START, START.plus(3)])
def test_everybody_has_a_plan_in_the_sampled_weeks(office: House, week: IsoWeek) -> None:
    expected = {"9001": (900, 120), "9002": (960, 900), "9003": (900, 180)}
    for citizen in office.people.list(SETUP, Citizen):
        planned = office.week(citizen.reference, week)
        if citizen.reference in expected:
            assert (planned.planned_minutes, planned.company_minutes) == expected[citizen.reference]
        assert planned.sessions
        # The health talk of Figure 4 begins as the placement ends, in another place.
        assert {clash.rule for clash in planned.clashes} <= {Rule.TRAVEL}


@pytest.mark.parametrize("week", [START.plus(-1), START.plus(4)])
def test_every_other_week_is_empty(office: House, week: IsoWeek) -> None:
    assert of_week(office, week) == []


def test_marks_stand_for_the_weeks_before_today(office: House) -> None:
    done = office.register.hours(SETUP, "9001", START, START.plus(3)).weeks
    recorded = [week for week, hours in done.items() if hours.denominator]
    assert recorded == [START, START.plus(1)]
    with office.store.reading() as reading:
        for week in (START, START.plus(1)):
            sessions = of_week(office, week)
            rows = sum(len(session.participants) for session in sessions)
            marked = len(reading.attendance.marked(session.id for session in sessions))
            assert 0.9 < marked / rows < 1
        later = [session.id for offset in (2, 3) for session in of_week(office, START.plus(offset))]
        assert reading.attendance.marked(later) == set()


def test_cohort_sessions_are_shared_and_staffed_and_individual_ones_are_not(office: House) -> None:
    for session in of_week(office, START):
        if session.cohort:
            assert (len(session.staff), len(session.attending)) == (1, 12)
            assert session.place is not None
            assert session.owner == office.cohort(session.cohort.reference).organisation
        else:
            assert (session.staff, len(session.attending)) == ((), 1)


def test_the_health_talk_belongs_to_suf(office: House) -> None:
    talks = [each for each in office.week("9002", START).sessions if each.sensitivity is Sensitivity.HEALTH]
    assert [talk.owner.reference for talk in talks] == ["SUF"]
    # M1 is the mentor, M2 is not.
    assert len(office.week("9002", START, office.acting("M2")).busy) == 1
    assert office.week("9002", START, office.acting("M1")).busy == ()


def test_the_figures_cannot_be_applied_again(office: House) -> None:
    order = TemplateOrder(template="figure-3", sort=SubjectType.COHORT, subject="1A", first=START)
    with pytest.raises(Refused, match="template-already-applied"):
        office.templates.preview(SETUP, order)


def test_public_holidays_are_left_free(sampled: Making) -> None:
    # Maundy Thursday 25-03-2027, Good Friday and Easter Monday.
    house = sampled(start=IsoWeek(2027, 12), weeks=2)
    days = {session.day for session in of_week(house, IsoWeek(2027, 12)) + of_week(house, IsoWeek(2027, 13))}
    assert days.isdisjoint({date(2027, 3, 25), date(2027, 3, 26), date(2027, 3, 29)})
    assert {date(2027, 3, 24), date(2027, 3, 30)} <= days


def test_everybody_is_scored_again_after_some_weeks(sampled: Making) -> None:
    house = sampled(weeks=7, today=date(2026, 10, 30))
    for who in ("9001", "9040"):
        scores = house.scales.history(SETUP, who)
        assert {score.day for score in scores} == {date(2026, 9, 1), date(2026, 10, 6)}
        assert {1 <= score.step <= score.scale.size for score in scores} == {True}
        assert any(span.then and span.now for span in house.scales.then_and_now(SETUP, who))
        assert len(house.categories.history(SETUP, who)) == 1
    # Scores in a week that is not over yet would be of a day to come.
    fresh = sampled("fresh", weeks=1, today=date(2026, 8, 31))
    assert fresh.scales.history(SETUP, "9001") == ()


def content(house: House) -> str:
    """Everything that was made, but for when."""
    digest = hashlib.sha256()
    for record_sort in (Citizen, Cohort, Staff, Workplace, Room, Organisation):
        for record in house.people.list(SETUP, record_sort):
            digest.update(repr(record).encode())
    with house.store.reading() as reading:
        ids = [each.id for each in house.people.list(SETUP, Citizen)]
        digest.update(repr((reading.scales.scores(ids), reading.scales.categories(ids))).encode())
    for tie in house.people.memberships(SETUP):
        digest.update(repr(tie).encode())
    for offset in range(4):
        for session in of_week(house, START.plus(offset)):
            digest.update(repr(session).encode())
            with house.store.reading() as reading:
                digest.update(repr(sorted(reading.attendance.marks(session.id).items())).encode())
    return digest.hexdigest()


def test_the_same_arguments_make_the_same_rows(sampled: Making) -> None:
    first = content(sampled("one", citizens=61))
    assert content(sampled("two", citizens=61)) == first
    assert content(sampled("three", citizens=61, seed=2)) != first


def test_a_hundred_and_one_citizens_without_a_clash(sampled: Making) -> None:
    house = sampled(citizens=101, weeks=1)
    assert [each.reference for each in house.people.list(SETUP, Cohort)] == ["1A", "1B", "1C", "2A", "2B"]
    for cohort in house.people.list(SETUP, Cohort):
        assert len(house.people.members(SETUP, cohort.reference, TODAY)) == 12
    with house.store.reading() as reading:
        drafts = of_week(house, START)
        assert reading.people.count(Citizen) == 101
    assert {clash.rule for clash in house.planning.clashes(SETUP, drafts)} <= {Rule.TRAVEL, Rule.NOTICE}
    assert list(house.store.check()) == []


@pytest.mark.parametrize("citizens", [40, 41, 59, 60, 79, 80, 1000])
def test_everyone_of_groups_1_and_2_is_in_a_cohort_or_in_a_placement(citizens: int) -> None:
    parts = roles(citizens)
    assert len(parts) == citizens
    for group in ("1", "2"):
        in_cohorts = [role for role in parts if role.group == group and role.cohort]
        assert len(in_cohorts) % 12 == 0
        assert all(role.cohort or role.placed for role in parts if role.group == group)


def test_letters_of_cohorts() -> None:
    assert [letters(number) for number in (0, 25, 26, 51, 52, 701, 702)] == [
        "A",
        "Z",
        "AA",
        "AZ",
        "BA",
        "ZZ",
        "AAA",
    ]


def test_an_office_with_people_is_left_alone(house: House) -> None:
    before = house.snapshot()
    with pytest.raises(Refused, match="database-has-people"):
        SampleOffice(house.store, house.clock).fill()
    assert (house.snapshot(), len(house.people.list(SETUP, Citizen))) == (before, 5)


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        ({"citizens": 39}, "number-out-of-range"),
        ({"citizens": 100_001}, "number-out-of-range"),
        ({"weeks": 0}, "number-out-of-range"),
        ({"start": IsoWeek(2025, 52)}, "sample-span"),
        ({"start": IsoWeek(2027, 52), "weeks": 2}, "sample-span"),
    ],
)
def test_a_sample_that_cannot_be_is_refused(
    empty_house: House, arguments: dict[str, object], code: str
) -> None:
    with pytest.raises(Malformed, match=code):
        SampleOffice(empty_house.store, empty_house.clock).fill(**arguments)  # type: ignore[arg-type]
    assert empty_house.people.list(SETUP, Citizen) == ()


def test_a_sample_on_a_server_is_the_same(empty_server: str, clock: StoppedClock, sampled: Making) -> None:
    store = open_store(empty_server, clock=clock, create=True)
    SampleOffice(store, clock).fill(weeks=2, today=TODAY)
    assert content(House(store, clock)) == content(sampled(weeks=2))
    store.close()


def test_what_was_made_is_counted(empty_house: House) -> None:
    counts = SampleOffice(empty_house.store, empty_house.clock).fill(weeks=1, today=date(2026, 9, 7))
    sessions = of_week(empty_house, START)
    with empty_house.store.reading() as reading:
        marks = len(reading.attendance.marked(session.id for session in sessions))
    assert counts == SampleCounts(
        citizens=40,
        cohorts=2,
        staff=4,
        workplaces=3,
        rooms=3,
        placements=4,
        sessions=len(sessions),
        marks=marks,
    )
    # The next citizen and the next session go on where the sample ends.
    assert empty_house.people.add_citizen(SETUP, name="Ny").record.reference == "9041"
    assert empty_house.plan("09:00", "10:00").reference == f"S-{1001 + len(sessions)}"


def test_everybodys_prompts_are_those_of_each_citizen_asked_alone(sampled: Making) -> None:
    house = sampled(citizens=40, start=START, weeks=12, today=START.plus(11).monday)
    people = [who.reference for who in house.people.list(SETUP, Citizen)]
    rules = set()
    for day in (START.plus(10).sunday, START.plus(12).monday):
        together = house.prompts.list(SETUP, day)
        alone = [each for who in people for each in house.prompts.list(SETUP, day, citizens=[who])]
        assert len(alone) == len(together)
        assert {each.key: each for each in alone} == {each.key: each for each in together}
        rules |= {each.rule for each in together}
    assert {"no_show", "deadline"} < rules
