"""What a team needs in a week: one sorted list that says no more than the acting person may know."""

from __future__ import annotations

from datetime import timedelta
from uuid import uuid4

import pytest

from planner.domain.acting import SETUP, Acting
from planner.domain.people import Ref
from planner.domain.prompts.prompt import Prompt, PromptAnswerIs, Weight
from planner.domain.prompts.registry import PROMPT_RULES
from planner.domain.refusals import Unknown
from planner.domain.team_needs import Need, TeamNeed, prompted
from planner.services.team_people import Team
from planner.services.team_words import need_name, need_sentence
from planner.wording import LANGUAGES, Wording
from tests.services.house import LONG_AGO, MONDAY, WEEK, House

DA = Wording("da")


def needs(house: House, acting: Acting = SETUP, **team: object) -> tuple[TeamNeed, ...]:
    return house.team_needs.week(acting, WEEK, Team(**team)).needs  # type: ignore[arg-type]


def told(found: tuple[TeamNeed, ...]) -> list[tuple[str, str, str]]:
    return [
        (each.need.value, each.citizen.reference if each.citizen else "", need_sentence(each, DA))
        for each in found
    ]


def test_who_has_no_plan(either_house: House) -> None:
    house = either_house
    house.plan("09:00", "10:00", "101")
    assert [each.citizen and each.citizen.reference for each in needs(house, mine=False, cohort="1A")] == [
        "102"
    ]
    found = house.team_needs.week(SETUP, WEEK)
    assert found.citizens == 5
    assert found.counts == {Need.MISSING_PLAN: 4}
    assert told(found.needs)[0] == ("missing-plan", "102", "Der er ikke planlagt noget i uge 48, 2026.")


def test_who_is_away_all_week_needs_no_plan(either_house: House) -> None:
    house = either_house
    house.absences.add(SETUP, "101", "ferie", MONDAY, MONDAY + timedelta(days=4))
    house.absences.add(SETUP, "102", "ferie", MONDAY, MONDAY + timedelta(days=3))
    assert [each.citizen and each.citizen.reference for each in needs(house, cohort="1A")] == ["102"]


def test_missing_marks_name_the_session_or_the_citizen(either_house: House) -> None:
    house = either_house
    shared = house.plan("09:00", "10:00", cohort="1A", kind="cohort_activity", title="Oplæg om job")
    house.plan("11:00", "12:00", "101", title="Samtale ét")
    last = house.plan("13:00", "14:00", "101", title="Samtale to")
    assert Need.MISSING_MARKS not in {each.need for each in needs(house)}, "nothing has begun"
    house.after(last)
    found = [each for each in needs(house, cohort="1A") if each.need is Need.MISSING_MARKS]
    assert told(tuple(found)) == [
        ("missing-marks", "", "2 borgere er ikke registreret: »Oplæg om job« mandag 09.00."),
        (
            "missing-marks",
            "101",
            "2 aktiviteter er ikke registreret; den første er »Samtale ét« mandag 11.00.",
        ),
    ]
    assert found[0].session == shared.reference
    house.register.mark_blank(SETUP, shared.reference, "M")
    assert [each.citizen and each.citizen.reference for each in needs(house) if each.session] == ["101"]


def test_a_no_show_comes_first_and_goes_when_it_is_answered(either_house: House) -> None:
    house = either_house
    session = house.plan("09:00", "12:00", "101", "102", title="Samtale")
    house.after(session)
    house.register.mark(SETUP, session.reference, "101", "U")
    house.register.mark(SETUP, session.reference, "102", "F", minutes=60)
    found = needs(house)
    assert [each.need for each in found].count(Need.CONTACT) == 1, "who came late came"
    assert told(found)[0][:2] == ("contact", "101")
    assert found[0].day == MONDAY
    prompt = found[0].prompt
    assert prompt is not None
    house.prompts.answer(SETUP, prompt, PromptAnswerIs.DISMISSED, "er ringet op")
    assert Need.CONTACT not in {each.need for each in needs(house)}


def test_hours_below_what_was_agreed(either_house: House) -> None:
    house = either_house
    house.agreed.add(SETUP, "101", MONDAY, 360)
    house.plan("09:00", "13:00", "101", kind="work_placement", workplace="V1")
    found = [each for each in told(needs(house, cohort="1A")) if each[0] == "under-agreed"]
    assert found == [("under-agreed", "101", "Planlagt 4 t i virksomhed i uge 48, 2026; aftalt 6 t.")]
    house.plan("13:00", "15:00", "101", kind="work_placement", workplace="V1")
    assert Need.UNDER_AGREED not in {each.need for each in needs(house)}


def test_deadlines_and_the_goal_of_a_programme(either_house: House) -> None:
    """Group 2's thirteen weeks from 24-08-2026 end on 22-11-2026, the day before the Monday looked at."""
    house = either_house
    started = house.programmes.start(SETUP, "101", "company_preparing", MONDAY - timedelta(weeks=13)).kept
    house.clock.moment = house.clock.moment.replace(day=23)
    found = [each for each in needs(house, cohort="1A") if each.citizen and each.citizen.reference == "101"]
    assert [each.need for each in found] == [Need.DEADLINE, Need.MISSING_PLAN, Need.MISSING_GOAL]
    assert "22. november 2026" in need_sentence(found[0], DA)
    house.programmes.state_goal(SETUP, started.id, "Job i et køkken")
    assert Need.MISSING_GOAL not in {each.need for each in needs(house)}


def test_teams_by_group_and_by_mentor(either_house: House) -> None:
    house = either_house
    house.people.set_group(SETUP, "101", "1", LONG_AGO)
    house.people.set_group(SETUP, "103", "1", LONG_AGO)
    assert [each.citizen and each.citizen.reference for each in needs(house, group="1")] == ["101", "103"]
    assert [
        each.citizen and each.citizen.reference for each in needs(house, house.mentor, group="1", mine=True)
    ] == ["101"]
    with pytest.raises(Unknown, match="unknown-group"):
        needs(house, group="nobody")


def test_a_provider_is_told_of_its_register_only(either_house: House) -> None:
    house = either_house
    own = house.plan("09:00", "10:00", cohort="2A", kind="cohort_activity", owner="UDB", title="Kursus")
    other = house.plan("10:00", "11:00", "103", title="Anden samtale")
    house.after(other)
    assert [each.session for each in needs(house, house.teacher)] == [own.reference]
    assert house.team_needs.week(house.teacher, WEEK).citizens == 2


def test_a_secret_session_says_nothing_to_a_colleague(either_house: House) -> None:
    house = either_house
    secret = house.plan_secret("09:00", "10:00", "101")
    house.after(secret)
    assert [each.session for each in needs(house, house.mentor) if each.session] == [secret.reference]
    for each in needs(house, house.colleague):
        assert each.session != secret.reference
        assert "Hemmelig" not in need_sentence(each, DA)


def test_whatever_a_prompt_leads_to_is_a_line_of_the_list() -> None:
    acts = {rule.act for rule in PROMPT_RULES}
    made = [
        Prompt(
            rule="x",
            weight=Weight.NOTICE,
            citizen=Ref(uuid4(), "1", "x"),
            about=uuid4(),
            day=MONDAY,
            basis="",
            act=act,
        )
        for act in acts
    ]
    assert len(list(prompted(made))) == len(acts)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_need_has_a_name(language: str) -> None:
    names = [need_name(need, Wording(language)) for need in Need]
    assert len(set(names)) == len(Need)
