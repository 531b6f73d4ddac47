"""Week templates: a preview, all or nothing, one undo, closed days skipped, and never twice on the same week."""

from dataclasses import replace
from datetime import date
from uuid import uuid4

import pytest

from planner.domain.acting import SETUP
from planner.domain.clashes import ClashRefused
from planner.domain.isoweek import IsoWeek
from planner.domain.people import Cohort
from planner.domain.planned_week import SubjectType
from planner.domain.refusals import Malformed, Refused, Unknown
from planner.domain.session import Audience, ParticipantOrigin, PlaceType
from planner.services.template_applying import Applied
from planner.services.template_plan import TemplateOrder
from tests.services.house import WEEK, House


def order(subject: str = "101", template: str = "figure-3", **fields: object) -> TemplateOrder:
    sort = SubjectType.COHORT if subject.endswith("A") else SubjectType.CITIZEN
    made = TemplateOrder(template=template, sort=sort, subject=subject, first=WEEK)
    return replace(made, **fields)  # type: ignore[arg-type]


def test_the_templates_that_come_with_the_program(house: House) -> None:
    assert [each.code for each in house.templates.list()] == ["figure-3", "figure-4", "figure-6"]


def test_a_preview_saves_nothing_and_shows_what_would_clash(house: House) -> None:
    house.plan("09:00", "10:00", "101", title="Tandlæge")
    preview = house.templates.preview(SETUP, order())
    assert (len(preview.created), preview.change) == (7, None)
    assert [clash.other_title for clash in preview.clashes] == ["Tandlæge"]
    assert len(house.snapshot()) == 1


def test_a_clash_refuses_all_unless_it_is_allowed(either_house: House) -> None:
    house = either_house
    house.plan("11:30", "12:30", "101", day=date(2026, 11, 27))
    with pytest.raises(ClashRefused) as caught:
        house.templates.apply(SETUP, order())
    assert len(caught.value.clashes) == 1
    assert len(house.snapshot()) == 1
    # Nothing stands applied, so it may be applied with a reason.
    made = house.templates.apply(SETUP, order(), allow="Aftalt")
    assert (len(made.created), [clash.reason for clash in made.clashes]) == (7, ["Aftalt"])


def test_the_same_template_on_the_same_week_again_is_refused_until_it_is_undone(either_house: House) -> None:
    house = either_house
    made = house.templates.apply(SETUP, order())
    assert made.change is not None
    for again in (order(), order(weeks=3), order(first=WEEK.plus(-2), weeks=3)):
        with pytest.raises(Refused, match="template-already-applied"):
            house.templates.apply(SETUP, again)
        with pytest.raises(Refused, match="template-already-applied"):
            house.templates.preview(SETUP, again)
    assert len(house.snapshot()) == 7
    house.templates.apply(SETUP, order("102"))
    house.templates.apply(SETUP, order(first=WEEK.plus(1)))
    back = house.undo(made.change)
    assert len(house.snapshot()) == 14
    with pytest.raises(Refused, match="template-already-applied"):
        house.templates.apply(SETUP, order(first=WEEK.plus(1)))
    # Redo brings back the application with the sessions.
    house.undo(back)
    with pytest.raises(Refused, match="template-already-applied"):
        house.templates.preview(SETUP, order())
    assert len(house.snapshot()) == 21


def test_another_template_clashes_on_the_same_mornings(house: House) -> None:
    house.templates.apply(SETUP, order())
    with pytest.raises(ClashRefused):
        house.templates.apply(SETUP, order(template="figure-4"))


def test_one_undo_takes_back_thirteen_weeks(house: House) -> None:
    before = house.snapshot()
    made = house.templates.apply(SETUP, order("1A", weeks=13, first=IsoWeek(2026, 45), staff="MAJA"))
    assert made.change is not None
    assert len(house.snapshot()) > 60
    house.undo(made.change)
    assert house.snapshot() == before


def test_a_citizens_cells_are_theirs_alone_with_staff_and_workplace(house: House) -> None:
    made = house.templates.apply(SETUP, order(staff="MAJA", workplace="V1"))
    for session in made.created:
        assert [row.citizen.reference for row in session.participants] == ["101"]
        assert (session.cohort, [person.reference for person in session.staff]) == (None, ["MAJA"])
        at_workplace = session.place is not None and session.place.type is PlaceType.WORKPLACE
        assert at_workplace is session.kind.counts_as_company_time
    assert {session.audience for session in made.created} == {Audience.COHORT, Audience.INDIVIDUAL}


def test_a_cohort_shares_its_cells_and_each_member_has_the_others_alone(either_house: House) -> None:
    made = either_house.templates.apply(SETUP, order("1A", staff="MAJA", workplace="V1"))
    shared = [session for session in made.created if session.cohort]
    alone = [session for session in made.created if not session.cohort]
    assert (len(shared), len(alone)) == (4, 3 * 2)
    for session in shared:
        assert [row.origin for row in session.participants] == [ParticipantOrigin.MEMBER] * 2
        assert [person.reference for person in session.staff] == ["MAJA"]
    for session in alone:
        assert (len(session.participants), session.staff) == (1, ())
        assert (session.place is not None) is session.kind.counts_as_company_time
    week = either_house.week("1A", sort=SubjectType.COHORT)
    assert (len(week.sessions), len(week.individual)) == (4, 6)


def test_a_cohort_without_staff_and_workplace(house: House) -> None:
    made = house.templates.apply(SETUP, order("1A"))
    assert all(session.staff == () and session.place is None for session in made.created)


def test_a_cohort_without_members_still_has_its_shared_cells(house: House) -> None:
    owner = house.organisation("JC").ref
    house.people.add(SETUP, Cohort(id=uuid4(), reference="0A", name="Tomt hold", organisation=owner))
    made = house.templates.apply(SETUP, order("0A"))
    assert [len(session.participants) for session in made.created] == [0, 0, 0, 0]


def test_a_member_who_joins_midweek_has_the_cells_from_then_on(house: House) -> None:
    house.cohorts.join(SETUP, "1A", "1005", date(2026, 11, 26))
    house.templates.apply(SETUP, order("1A"))
    days = [session.day.isoweekday() for session in house.week("1005").sessions]
    assert days == [4, 5, 5]


def test_the_cohorts_organisation_owns_its_cells(house: House) -> None:
    made = house.templates.apply(house.mentor, order("2A", template="figure-6"))
    assert {session.owner.reference for session in made.created} == {"UDB"}
    talk = house.templates.apply(house.mentor, order("101", template="figure-4"))
    assert [session.owner.reference for session in talk.created] == ["JC"] * 5 + ["SUF"]


def test_a_provider_applies_to_its_own_and_not_for_others(house: House) -> None:
    house.templates.apply(house.teacher, order("2A", template="figure-6", staff="TOVE"))
    for subject in ("1A", "101"):
        with pytest.raises(Unknown):
            house.templates.apply(house.teacher, order(subject))
    # Figure 4 holds a talk of SUF's.
    with pytest.raises(Refused, match="not-your-organisation"):
        house.templates.preview(house.teacher, order("103", template="figure-4", first=WEEK.plus(1)))


def _closed(applied: Applied) -> list[tuple[date, str]]:
    return list(dict.fromkeys((cell.day, cell.closed.da) for cell in applied.skipped))


def test_thirteen_weeks_from_2027_w02_leave_easter_free(either_house: House) -> None:
    made = either_house.templates.apply(SETUP, order(first=IsoWeek(2027, 2), weeks=13))
    assert _closed(made) == [
        (date(2027, 3, 25), "Skærtorsdag"),
        (date(2027, 3, 26), "Langfredag"),
        (date(2027, 3, 29), "Anden påskedag"),
    ]
    assert [cell.title for cell in made.skipped if cell.day == date(2027, 3, 26)] == [
        "Status på mål og delmål – hvad skal der handles på i næste uge?",
        "Samtale med mentor",
    ]
    assert len(made.created) + len(made.skipped) == 7 * 13
    assert {cell.day for cell in made.skipped}.isdisjoint({session.day for session in made.created})
    assert all(cell.closed.en for cell in made.skipped)


def test_an_application_stands_even_for_a_week_that_is_closed(house: House) -> None:
    # Christmas week 2026 has a holiday on the Friday; week 53 has New Year's Day.
    made = house.templates.apply(SETUP, order(first=IsoWeek(2026, 52), weeks=2))
    assert [each[0] for each in _closed(made)] == [date(2026, 12, 25), date(2027, 1, 1)]


@pytest.mark.parametrize("weeks", [0, -1, 61])
def test_a_number_of_weeks_that_cannot_be(house: House, weeks: int) -> None:
    with pytest.raises(Malformed, match="weeks-out-of-range"):
        house.templates.preview(SETUP, order(weeks=weeks))


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"template": "figure-5"}, "unknown-template"),
        ({"subject": "999"}, "unknown-reference"),
        ({"staff": "X"}, "unknown-reference"),
        ({"workplace": "X"}, "unknown-reference"),
    ],
)
def test_what_nobody_answers_to(house: House, fields: dict[str, object], code: str) -> None:
    with pytest.raises(Unknown, match=code):
        house.templates.apply(SETUP, replace(order(), **fields))  # type: ignore[arg-type]
    assert house.snapshot() == {}


def test_staff_who_are_busy_refuse_all(house: House) -> None:
    house.plan("09:00", "10:00", "1005", staff=("MAJA",))
    with pytest.raises(ClashRefused):
        house.templates.apply(SETUP, order("1A", staff="MAJA"))
    assert len(house.snapshot()) == 1
    house.templates.apply(SETUP, order("1A", staff="NILS"))
