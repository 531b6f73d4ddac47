"""Prompts: found with their numbers, answered with a reason, kept, undone, and back only when the numbers change."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from uuid import uuid4

import pytest

from planner.domain.acting import SETUP, Acting
from planner.domain.people import Placement, Workplace
from planner.domain.prompts.prompt import Prompt, PromptAnswerIs
from planner.domain.refusals import Conflict, Refused, Unknown
from planner.services.contact_rows import NewContact
from planner.services.prompt_following import contact_of
from planner.services.prompt_words import prompt_reasons, prompt_sentence, prompt_title
from planner.wording import Wording
from tests.services.house import LONG_AGO, House

TODAY = date(2026, 11, 20)
ACCEPT, DISMISS = PromptAnswerIs.ACCEPTED, PromptAnswerIs.DISMISSED


def prompts(house: House, rule: str = "", acting: Acting = SETUP, mine: bool = False) -> list[Prompt]:
    return [each for each in house.prompts.list(acting, mine=mine) if rule in {"", each.rule}]


def rising(house: House, citizen: str = "101", weeks: int = 6) -> None:
    """Half an hour more at a company every week until last week, all attended: 2:00 to 4:30 over six weeks."""
    house.people.set_group(SETUP, citizen, "2", LONG_AGO)
    last = TODAY - timedelta(days=TODAY.weekday() + 7)
    for week in range(weeks):
        day = last - timedelta(weeks=weeks - 1 - week)
        session = house.plan(
            *("09:00", f"{11 + week // 2:02}:{week % 2 * 30:02}", citizen),
            day=day,
            kind="work_placement",
            workplace="V1",
        )
        house.register.mark(SETUP, session.reference, citizen, "M")


def test_rising_hours_are_told_with_rule_numbers_and_source(house: House) -> None:
    rising(house)
    (found,) = prompts(house, "rising_hours")
    words = Wording("da")
    assert prompt_title(found, words) == "Overvej Gruppe 1"
    assert (
        prompt_sentence(found, words)
        == "Timer i virksomhed er steget fra 2 t til 4 t 30 min pr. uge over 6 uger (fremmødt)."
    )
    assert prompt_reasons(found, words) == (
        "Regel: mindst 2 t mere om ugen over 6 uger, der tæller.",
        "Kilde: handleplanen 2016, løbende visitation efter timer i virksomhed.",
    )
    assert prompt_title(found, Wording("en")) == "Consider Group 1"


def test_an_answer_is_kept_and_undone_and_new_numbers_ask_again(either_house: House) -> None:
    house = either_house
    rising(house)
    (found,) = prompts(house, "rising_hours", house.mentor)
    with pytest.raises(Refused, match="prompt-needs-reason"):
        house.prompts.answer(house.mentor, found, DISMISS, "  ")
    change = house.prompts.answer(house.mentor, found, DISMISS, "ferie først")
    assert prompts(house, "rising_hours") == []
    (kept,) = house.prompts.history(house.mentor, "101")
    assert (kept.reason, kept.by, kept.answer, dict(kept.params)) == (
        "ferie først",
        "MAJA",
        DISMISS,
        dict(found.params),
    )
    with pytest.raises(Conflict, match="prompt-changed-meanwhile"):
        house.prompts.answer(SETUP, found, ACCEPT)
    back = house.prompts.undo(house.mentor, change)
    assert prompts(house, "rising_hours") == [found]
    house.prompts.undo(house.mentor, back)
    assert prompts(house, "rising_hours") == []
    assert house.acts(house.citizen("101").id).count("act-prompt-answered") == 3
    # The week after, an hour more was attended: other numbers, another prompt.
    house.clock.moment = datetime(2026, 11, 24, 8, tzinfo=UTC)
    session = house.plan("08:00", "13:00", "101", day=TODAY, kind="work_placement", workplace="V1")
    house.register.mark(SETUP, session.reference, "101", "M")
    (again,) = prompts(house, "rising_hours")
    assert (again.params["to_minutes"], again.key == found.key) == (300, False)


def test_accepting_leads_to_another_group_and_the_prompt_is_gone(house: House) -> None:
    rising(house)
    (found,) = prompts(house, "rising_hours")
    house.prompts.answer(house.mentor, found, ACCEPT)
    house.programmes.regroup(house.mentor, "101", found.target, TODAY, "flere timer")
    assert prompts(house, "rising_hours") == []
    assert house.prompts.history(SETUP, "101")[0].answer is ACCEPT


def test_a_no_show_asks_for_a_contact_and_never_for_more(house: House) -> None:
    session = house.plan("09:00", "10:00", "101", "102", title="Om gæld")
    house.after(session)
    for citizen, code in (("101", "U"), ("102", "S")):
        house.register.mark(SETUP, session.reference, citizen, code)
    (found,) = prompts(house, "no_show")
    assert (found.citizen.reference, found.target, found.act.value) == ("101", session.reference, "contact")
    assert "gæld" not in prompt_sentence(found, Wording("da"))
    tried = NewContact(citizen="101", way="sms", result="skrev", session=session.reference)
    house.contacts.log(SETUP, tried)
    assert prompts(house, "no_show") == []


def test_a_secret_no_show_prompts_the_mentor_alone(house: House) -> None:
    session = house.plan_secret("09:00", "10:00", "101")
    house.after(session)
    house.register.mark(SETUP, session.reference, "101", "U")
    assert len(prompts(house, "no_show", house.mentor)) == 1
    assert prompts(house, "no_show", house.colleague) == []


def test_support_that_waits(house: House) -> None:
    house.support.add(SETUP, "101", "mentorstøtte", date(2026, 6, 1), 2)
    (overdue,) = prompts(house, "contact_overdue")
    assert "borgeren skulle være taget senest 14. juni 2026" in prompt_sentence(overdue, Wording("da"))
    (over,) = prompts(house, "support_over")
    assert over.params["last"] == date(2026, 11, 30)
    house.contacts.log(SETUP, NewContact(citizen="101", way="telefon", result="talte sammen"))
    assert prompts(house, "contact_overdue") == []
    (schedule,) = house.support.list(SETUP, "101")
    house.support.renew(SETUP, schedule, date(2026, 12, 1))
    assert prompts(house, "support_over") == []


def test_aftercare_without_support_and_a_goal_nobody_said(house: House) -> None:
    house.programmes.start(SETUP, "101", "aftercare", date(2026, 10, 1))
    house.programmes.start(SETUP, "102", "company_preparing", date(2026, 11, 7))
    (missing,) = prompts(house, "support_missing")
    assert (missing.citizen.reference, missing.params["weeks"]) == ("101", 2)
    house.support.add(SETUP, "101", "efterværn", TODAY, 2)
    assert prompts(house, "support_missing") == []
    assert prompts(house, "goal_missing") == []
    house.prompts.set(SETUP, "goal_missing", "days", "13")
    (goal,) = prompts(house, "goal_missing")
    assert goal.citizen.reference == "102"
    enrolment = house.programmes.current(SETUP, "102")
    house.programmes.state_goal(SETUP, enrolment.id, "butiksmedhjælper")
    assert prompts(house, "goal_missing") == []


def test_deadlines_and_the_review_that_nobody_drops_silently(house: House) -> None:
    """Group 1 from 27-11-2025: 13 weeks were over long ago, and 52 weeks end on 25-11-2026."""
    house.programmes.start(SETUP, "101", "intensive_company", date(2025, 11, 27), employment_goal="lager")
    (review,) = prompts(house, "review")
    assert review.params["last"] == date(2026, 11, 25)
    with pytest.raises(Refused, match="prompt-needs-reason"):
        house.prompts.answer(SETUP, review, DISMISS)
    found = {each.params["last"]: each for each in prompts(house, "deadline")}
    assert set(found) == {date(2026, 2, 25), date(2026, 11, 25)}
    house.prompts.answer(SETUP, found[date(2026, 11, 25)], DISMISS, "jobbet er på vej")
    # The last day passes, the deadline is red: other numbers than when it was near.
    house.clock.moment = datetime(2026, 11, 27, 8, tzinfo=UTC)
    assert date(2026, 11, 25) in {each.params["last"] for each in prompts(house, "deadline")}


def test_a_placement_near_its_end(house: House) -> None:
    placed = Placement(
        id=uuid4(),
        reference="PL1",
        name="",
        citizen=house.citizen("101").ref,
        workplace=house.people.get(SETUP, Workplace, "V1").ref,
        weekly_minutes=900,
        since=date(2026, 8, 31),
        type="praktik",
    )
    house.people.add(SETUP, placed)
    (found,) = prompts(house, "placement_end")
    assert (found.target, found.params["last"]) == ("PL1", date(2026, 11, 29))
    house.placements.extend(SETUP, house.people.get(SETUP, Placement, "PL1"), note="vurderet")
    assert prompts(house, "placement_end") == []


def test_mine_and_what_the_office_turns_off(house: House) -> None:
    house.support.add(SETUP, "101", "aftercare", LONG_AGO, 1)
    house.support.add(SETUP, "103", "aftercare", LONG_AGO, 1)
    assert len(prompts(house)) == 2
    (mine,) = prompts(house, acting=house.mentor, mine=True)
    assert mine.citizen.reference == "101"
    change = house.prompts.set(house.mentor, "contact_overdue", "weight", "off")
    assert prompts(house) == []
    back = house.prompts.undo_setting(house.mentor, change)
    assert len(prompts(house)) == 2
    with pytest.raises(Conflict):
        house.prompts.undo_setting(house.mentor, change)
    house.prompts.undo_setting(house.mentor, back)
    assert prompts(house) == []


@pytest.mark.parametrize("who", ["TOVE", "SUSSI"])
def test_other_organisations_learn_nothing(house: House, who: str) -> None:
    house.support.add(SETUP, "103", "aftercare", LONG_AGO, 1)
    (found,) = prompts(house)
    acting = house.acting(who)
    for act in (
        lambda: house.prompts.list(acting),
        lambda: house.prompts.history(acting, "103"),
        lambda: house.prompts.answer(acting, found, ACCEPT),
        lambda: house.prompts.set(acting, "review", "weight", "off"),
    ):
        with pytest.raises(Refused, match="jobcentre-only"):
            act()


def test_a_key_that_is_not_open(house: House) -> None:
    house.support.add(SETUP, "103", "aftercare", LONG_AGO, 1)
    (found,) = prompts(house)
    assert house.prompts.find(SETUP, found.key.upper()) == found
    house.prompts.answer(SETUP, replace(found, params={}), ACCEPT)
    with pytest.raises(Unknown, match="unknown-prompt"):
        house.prompts.find(SETUP, found.key)


def test_following_does_the_act_and_keeps_the_answer_in_one_step(either_house: House) -> None:
    house = either_house
    rising(house)
    (found,) = prompts(house, "rising_hours")
    with pytest.raises(Refused, match="regroup-needs-reason"):
        house.prompt_following.follow(house.mentor, found)
    assert house.prompts.history(SETUP, "101") == ()
    followed = house.prompt_following.follow(house.mentor, found, "flere timer i butikken")
    assert house.citizen("101").group == found.target
    assert house.prompts.history(SETUP, "101")[0].reason == "flere timer i butikken"
    back = house.prompt_following.undo(house.mentor, followed)
    assert (house.citizen("101").group, house.prompts.history(SETUP, "101")) == ("2", ())
    assert prompts(house, "rising_hours") == [found]
    house.prompt_following.undo(house.mentor, back)
    assert (house.citizen("101").group, prompts(house, "rising_hours")) == (found.target, [])


def test_following_a_no_show_logs_the_contact_and_undoes_both(house: House) -> None:
    session = house.plan("09:00", "10:00", "101")
    house.after(session)
    house.register.mark(SETUP, session.reference, "101", "U")
    (found,) = prompts(house, "no_show")
    with pytest.raises(Refused, match="prompt-needs-contact"):
        house.prompt_following.follow(SETUP, found)
    followed = house.prompt_following.follow(
        SETUP, found, contact=contact_of(found, "telefon", "ikke truffet")
    )
    (logged,) = house.contacts.list(SETUP, "101")
    assert logged.session == session.id
    house.prompt_following.undo(SETUP, followed)
    assert (house.contacts.list(SETUP, "101"), prompts(house, "no_show")) == ((), [found])


def test_following_the_other_prompts(house: House) -> None:
    house.programmes.start(SETUP, "101", "intensive_company", date(2025, 11, 27))
    house.programmes.start(SETUP, "102", "aftercare", date(2026, 10, 1))
    house.support.add(SETUP, "103", "mentorstøtte", date(2026, 5, 1), 2)
    done = set()
    for found in prompts(house):
        if found.rule == "contact_overdue":
            continue
        followed = house.prompt_following.follow(SETUP, found, "stadig gruppe 1, lager")
        assert found.key not in {each.key for each in prompts(house)}
        house.prompt_following.undo(SETUP, house.prompt_following.undo(SETUP, followed))
        done.add(found.rule)
    assert done == {"review", "deadline", "goal_missing", "support_missing", "support_over"}
    assert house.programmes.current(SETUP, "101").employment_goal == "stadig gruppe 1, lager"
    assert len(house.support.list(SETUP, "102")) == 1
    assert [each.until for each in house.support.list(SETUP, "103")] == [date(2026, 10, 31), None]
