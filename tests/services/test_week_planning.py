"""Planning a week: what may be put where, what is told of a clash, and what others may see of it."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from planner.domain.acting import SETUP
from planner.domain.catalogue import Sensitivity
from planner.domain.clashes import ClashRefused, Rule, Severity
from planner.domain.planned_week import SubjectType
from planner.domain.refusals import Conflict, Malformed, PlannerError, Refused, Unknown
from planner.domain.session import Audience, EndIs, ParticipantOrigin, PlaceType
from planner.services.session_drafts import NewSession
from tests.services.house import MONDAY, WEEK, House, at, slot

TUESDAY = date(2026, 11, 24)


# Adding


def test_a_session_is_planned_with_what_was_given(either_house: House) -> None:
    house = either_house
    made = house.plan(
        "09:00",
        "11:15",
        "102",
        "101",
        "101",
        acting=house.mentor,
        title="  Samtale om job ",
        staff=("nils", "MAJA"),
        room="r1",
        note="Tag CV med",
        staff_note="Ring først",
    )
    assert (made.reference, made.minutes, made.title) == ("S-1001", 135, "Samtale om job")
    assert [row.citizen.reference for row in made.participants] == ["101", "102"]
    assert [person.reference for person in made.staff] == ["MAJA", "NILS"]
    assert made.place is not None
    assert (made.place.type, made.place.name, made.place.address) == (PlaceType.ROOM, "Lokale 1", "Huset")
    assert (made.owner.reference, made.audience) == ("JC", Audience.INDIVIDUAL)
    assert (made.note, made.staff_note, made.end_is) == ("Tag CV med", "Ring først", EndIs.CONFIRMED)
    assert house.acts(made.id) == ["session-added"]


def test_without_a_title_it_is_called_what_its_kind_is(house: House) -> None:
    assert house.plan("09:00", "10:00", "101", title="  ").title == "Samtale"


def test_the_same_citizen_twice_is_there_once(house: House) -> None:
    made = house.plan("09:00", "10:00", "101", " 101 ", str(house.citizen("101").id))
    assert len(made.participants) == 1


def test_a_cohort_brings_its_members_and_its_owner(house: House) -> None:
    made = house.plan("09:00", "10:00", "1005", cohort="2A")
    assert [(row.citizen.reference, row.origin) for row in made.participants] == [
        ("103", ParticipantOrigin.MEMBER),
        ("104", ParticipantOrigin.MEMBER),
        ("1005", ParticipantOrigin.ADDED),
    ]
    assert (made.owner.reference, made.audience) == ("UDB", Audience.COHORT)


def test_sensitivity_is_never_lower_than_the_kinds(house: House) -> None:
    health = house.plan_secret("09:00", "10:00", "101")
    assert health.sensitivity is Sensitivity.HEALTH
    assert house.plan("10:00", "11:00", "101", sensitivity=Sensitivity.CONFIDENTIAL).sensitivity is (
        Sensitivity.CONFIDENTIAL
    )
    lowered = house.planning.change(SETUP, health, replace(health, sensitivity=Sensitivity.NORMAL))
    assert lowered.session.sensitivity is Sensitivity.HEALTH


@pytest.mark.parametrize(
    ("start", "end", "code"),
    [
        (datetime(2026, 11, 23, 11), datetime(2026, 11, 23, 11), "end-before-start"),
        (datetime(2026, 11, 23, 11), datetime(2026, 11, 23, 10), "end-before-start"),
        (datetime(2026, 11, 23, 23), datetime(2026, 11, 24, 1), "across-midnight"),
        (datetime(2027, 3, 28, 2, 30), datetime(2027, 3, 28, 4), "time-in-gap"),
        (datetime(2027, 3, 28, 1), datetime(2027, 3, 28, 2, 30), "time-in-gap"),
    ],
)
def test_a_time_that_cannot_be_is_refused(house: House, start: datetime, end: datetime, code: str) -> None:
    with pytest.raises(Malformed, match=code):
        house.planning.add(SETUP, NewSession(kind="talk", start=start, end=end, citizens=("101",)))
    assert house.snapshot() == {}


@pytest.mark.parametrize(
    ("day", "minutes"), [(date(2027, 3, 28), 120), (date(2026, 10, 25), 240), (date(2026, 11, 22), 180)]
)
def test_minutes_are_those_that_pass_also_when_the_clock_changes(
    house: House, day: date, minutes: int
) -> None:
    assert house.plan("01:00", "04:00", "101", day=day).minutes == minutes


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"kind": "nonsense"}, "unknown-kind"),
        ({"citizens": ("999",)}, "unknown-reference"),
        ({"cohort": "9Z"}, "unknown-reference"),
        ({"staff": ("X",)}, "unknown-reference"),
        ({"room": "X"}, "unknown-reference"),
        ({"workplace": "X"}, "unknown-reference"),
        ({"owner": "X"}, "unknown-reference"),
        ({"room": "R1", "workplace": "V1"}, "one-place-only"),
        ({"room": "R1", "place": "Torvet"}, "one-place-only"),
        ({"title": "x" * 201}, "too-long"),
        ({"title": "en\nto"}, "control-characters"),
        ({"note": "x" * 4001}, "too-long"),
        ({"place": "x" * 201}, "too-long"),
    ],
)
def test_what_nobody_answers_to_or_cannot_be_is_refused(
    house: House, fields: dict[str, object], code: str
) -> None:
    new = NewSession(kind="talk", start=at("09:00"), end=at("10:00"), citizens=("101",))
    with pytest.raises(PlannerError, match=code):
        house.planning.add(SETUP, replace(new, **fields))  # type: ignore[arg-type]
    assert house.snapshot() == {}


def test_several_are_planned_all_or_none(house: House) -> None:
    good = NewSession(kind="talk", start=at("09:00"), end=at("10:00"), citizens=("101",))
    with pytest.raises(Unknown):
        house.planning.add_all(SETUP, [good, replace(good, kind="nonsense")])
    # They clash with each other.
    with pytest.raises(ClashRefused):
        house.planning.add_all(SETUP, [good, replace(good, title="Igen")])
    assert house.snapshot() == {}
    change = house.planning.add_all(SETUP, [good, replace(good, start=at("10:00"), end=at("11:00"))])
    assert len(change.after) == 2
    house.undo(change)
    assert house.snapshot() == {}


# Clashes


@pytest.mark.parametrize(
    ("resource", "rule"),
    [
        ({"citizens": ("101",)}, Rule.CITIZEN),
        ({"cohort": "1A"}, Rule.CITIZEN),
        ({"staff": ("MAJA",)}, Rule.STAFF),
        ({"room": "R1"}, Rule.ROOM),
    ],
)
def test_nobody_and_nothing_is_in_two_places_at_once(
    either_house: House, resource: dict[str, object], rule: Rule
) -> None:
    house = either_house
    first = NewSession(kind="talk", start=at("09:00"), end=at("10:00"), title="Første")
    house.planning.add(SETUP, replace(first, citizens=("101",), staff=("MAJA",), room="R1"))
    later = replace(first, start=at("09:59"), end=at("11:00"), **resource)  # type: ignore[arg-type]
    with pytest.raises(ClashRefused) as caught:
        house.planning.add(SETUP, later)
    (clash,) = caught.value.clashes
    assert (clash.rule, clash.severity, clash.other_title) == (rule, Severity.ERROR, "Første")
    assert len(house.snapshot()) == 1
    # One that begins as the other ends does not share time with it.
    house.planning.add(SETUP, replace(later, start=at("10:00")))


def test_a_workplace_has_room_for_more_than_one(house: House) -> None:
    house.plan("09:00", "10:00", "101", workplace="V1")
    house.plan("09:00", "10:00", "102", workplace="V1")
    house.plan("09:00", "10:00", "103", place="Torvet")
    house.plan("09:00", "10:00", "104", place="Torvet")
    assert len(house.snapshot()) == 4


def test_a_clash_can_be_let_stand_for_a_reason(house: House) -> None:
    first = house.plan("09:00", "10:00", "101")
    for reason in ("", "  ", "x" * 401):
        with pytest.raises(Malformed, match="reason-length"):
            house.plan("09:00", "10:00", "101", allow=reason)
    second = house.plan("09:30", "10:30", "101", allow="Aftalt med Anna")
    (clash,) = house.week("101").clashes
    assert (clash.allowed, clash.reason, set(clash.sessions)) == (
        True,
        "Aftalt med Anna",
        {first.id, second.id},
    )
    assert {allowance.other for allowance in house.now(first).allowances} == {second.id}
    # It is about this pair alone.
    with pytest.raises(ClashRefused):
        house.plan("09:00", "10:00", "101")


def test_an_allowance_ends_when_either_of_the_two_moves(either_house: House) -> None:
    house = either_house
    for mover in (0, 1):
        start, day = ("09:00", MONDAY + timedelta(days=mover))
        pair = [
            house.plan(start, "10:00", "101", day=day),
            house.plan(start, "10:00", "101", day=day, allow="Aftalt"),
        ]
        moved = house.planning.move(SETUP, pair[mover].reference, at("13:00", day))
        assert [house.now(each).allowances for each in pair] == [(), ()]
        # Undo would put them on top of each other again; somebody has to allow that anew.
        with pytest.raises(ClashRefused):
            house.planning.move(SETUP, pair[mover].reference, at(start, day))
        assert house.now(pair[mover]).start == at("13:00", day)
        assert moved.session.start == at("13:00", day)


def test_an_allowance_lives_on_when_something_else_changes(house: House) -> None:
    house.plan("09:00", "10:00", "101")
    second = house.plan("09:00", "10:00", "101", allow="Aftalt")
    changed = house.planning.change(SETUP, second, replace(second, note="Ny"))
    assert [each.reason for each in changed.session.allowances] == ["Aftalt"]


def test_a_closed_day_is_a_warning_and_stops_nothing(house: House) -> None:
    christmas = date(2026, 12, 25)
    house.plan("09:00", "10:00", "101", day=christmas)
    (clash,) = house.week("101", WEEK.plus(4)).clashes
    assert (clash.rule, clash.severity, clash.blocks) == (Rule.CLOSED_DAY, Severity.WARNING, False)
    assert clash.day_name is not None
    assert clash.day_name.get("en")


def test_clashes_are_shown_while_dragging_and_nothing_is_saved(house: House) -> None:
    house.plan("09:00", "10:00", "101", title="Første")
    session = house.plan("13:00", "14:00", "101")
    (clash,) = house.planning.moved_preview(SETUP, session, slot("09:30", "10:30"))
    assert (clash.rule, clash.other_title, clash.other_slot) == (
        Rule.CITIZEN,
        "Første",
        slot("09:00", "10:00"),
    )
    assert house.planning.moved_preview(SETUP, session, slot("10:00", "11:00")) == ()
    assert house.now(session) == session


def test_a_clash_with_what_i_may_not_see_says_only_busy(house: House) -> None:
    house.plan_secret("09:00", "10:00", "101")
    with pytest.raises(ClashRefused) as caught:
        house.plan("09:00", "10:00", "101", acting=house.colleague)
    assert [clash.other_title for clash in caught.value.clashes] == [""]
    with pytest.raises(ClashRefused) as caught:
        house.plan("09:00", "10:00", "101", acting=house.mentor)
    assert [clash.other_title for clash in caught.value.clashes] == ["Hemmelig"]


# Changing


def test_moving_keeps_the_length_that_passes(house: House) -> None:
    session = house.plan("01:00", "04:00", "101", day=date(2026, 10, 24))
    moved = house.planning.move(SETUP, session.reference, at("01:00", date(2026, 10, 25))).session
    assert (moved.minutes, moved.end) == (180, at("03:00", date(2026, 10, 25)))


def test_an_assumed_end_is_confirmed_by_saying_so_or_by_another_length(house: House) -> None:
    session = house.plan("09:00", "10:00", "101", end_is=EndIs.ASSUMED)
    moved = house.planning.move(SETUP, session.reference, at("10:00")).session
    assert moved.end_is is EndIs.ASSUMED
    confirmed = house.planning.confirm(SETUP, moved)
    assert confirmed.session.end_is is EndIs.CONFIRMED
    assert house.undo(confirmed).session.end_is is EndIs.ASSUMED
    longer = house.planning.move(SETUP, session.reference, at("10:00"), at("11:30")).session
    assert (longer.end_is, longer.minutes) == (EndIs.CONFIRMED, 90)


def test_a_stale_change_is_refused_and_says_who(house: House) -> None:
    seen = house.plan("09:00", "10:00", "101")
    house.planning.change(house.mentor, seen, replace(seen, title="Ny"))
    with pytest.raises(Conflict, match="changed-meanwhile") as caught:
        house.planning.change(house.colleague, seen, replace(seen, title="Anden"))
    assert caught.value.params["by"] == "MAJA"
    assert house.now(seen).title == "Ny"


def test_two_sessions_swap_in_one_step(either_house: House) -> None:
    house = either_house
    first = house.plan("09:00", "10:00", "101", staff=("MAJA",), room="R1")
    second = house.plan("10:00", "11:00", "101", staff=("MAJA",), room="R1")
    change = house.planning.change_all(
        SETUP,
        [(first, replace(first, slot=second.slot)), (second, replace(second, slot=first.slot))],
        act="sessions-swapped",
    )
    assert (house.now(first).slot, house.now(second).slot) == (second.slot, first.slot)
    back = house.undo(change)
    assert (house.now(first).slot, house.now(second).slot) == (first.slot, second.slot)
    house.undo(back)
    assert house.now(first).slot == second.slot


def test_a_removed_session_is_gone_and_comes_back_with_its_marks(house: House) -> None:
    session = house.plan("09:00", "10:00", "101")
    house.after(session)
    house.register.mark(SETUP, session.reference, "101", "M")
    change = house.planning.remove(SETUP, [session])
    assert house.week("101").sessions == ()
    with pytest.raises(Unknown):
        house.planning.session(SETUP, session.reference)
    # Its time is free.
    other = house.plan("09:00", "10:00", "101")
    with pytest.raises(ClashRefused):
        house.undo(change)
    house.planning.remove(SETUP, [other])
    house.undo(change)
    assert house.now(session).id == session.id
    assert house.register.hours(SETUP, "101", WEEK, WEEK).weeks[WEEK].attended == 60


def test_a_day_moved_over_a_members_first_day_has_the_list_of_its_new_date(house: House) -> None:
    house.cohorts.join(SETUP, "1A", "1005", TUESDAY)
    session = house.plan("09:00", "10:00", cohort="1A")
    assert [row.citizen.reference for row in session.participants] == ["101", "102"]
    change = house.planning.move(SETUP, session.reference, at("09:00", TUESDAY))
    assert [row.citizen.reference for row in change.session.participants] == ["101", "102", "1005"]
    house.undo(change)
    assert [row.citizen.reference for row in house.now(session).participants] == ["101", "102"]


def test_who_is_taken_out_of_a_cohorts_session_stays_visible_as_such(house: House) -> None:
    session = house.plan("09:00", "10:00", cohort="1A")
    bo = house.citizen("102").id
    change = house.planning.detach(SETUP, session, bo)
    row = change.session.participant(bo)
    assert row is not None
    assert (row.origin, row.attends) == (ParticipantOrigin.TAKEN_OUT, False)
    assert house.week("102").sessions == ()
    house.plan("09:00", "10:00", "102")
    # Moved to another day, Bo stays out.
    moved = house.planning.move(SETUP, session.reference, at("09:00", TUESDAY)).session
    assert [each.citizen.reference for each in moved.attending] == ["101"]
    back = house.planning.attach(SETUP, moved, "102").session
    row = back.participant(bo)
    assert row is not None
    assert row.origin is ParticipantOrigin.MEMBER


def test_who_is_taken_off_a_session_of_their_own_is_gone(house: House) -> None:
    session = house.plan("09:00", "10:00", "101", "102")
    change = house.planning.detach(SETUP, session, house.citizen("102").id)
    assert [row.citizen.reference for row in change.session.participants] == ["101"]
    with pytest.raises(Refused, match="not-on-the-list"):
        house.planning.detach(SETUP, change.session, house.citizen("102").id)
    house.undo(change)
    assert len(house.now(session).participants) == 2


def test_somebody_can_be_put_on_the_list_if_free(house: House) -> None:
    session = house.plan("09:00", "10:00", cohort="1A")
    house.plan("09:30", "10:00", "103")
    with pytest.raises(ClashRefused):
        house.planning.attach(SETUP, session, "103")
    change = house.planning.attach(SETUP, session, "1005")
    row = change.session.participant(house.citizen("1005").id)
    assert row is not None
    assert row.origin is ParticipantOrigin.ADDED


def test_a_citizens_own_time_holds_for_week_hours_and_clashes(either_house: House) -> None:
    house = either_house
    session = house.plan("09:00", "12:00", cohort="1A")
    anna = house.citizen("101").id
    change = house.planning.retime(SETUP, session, anna, slot("09:00", "10:30"))
    week = house.week("101")
    assert (week.slot(week.sessions[0]), week.planned_minutes) == (slot("09:00", "10:30"), 90)
    assert house.week("102").planned_minutes == 180
    house.plan("10:30", "11:30", "101")
    with pytest.raises(ClashRefused):
        house.plan("10:00", "10:15", "101")
    with pytest.raises(ClashRefused):
        house.planning.retime(SETUP, change.session, anna, None)
    with pytest.raises(ClashRefused):
        house.undo(change)


def test_an_own_time_is_on_the_sessions_date_and_follows_it(house: House) -> None:
    session = house.plan("09:00", "12:00", cohort="1A")
    anna = house.citizen("101").id
    with pytest.raises(Refused, match="own-time-other-date"):
        house.planning.retime(SETUP, session, anna, slot("09:00", "10:00", TUESDAY))
    with pytest.raises(Refused, match="not-on-the-list"):
        house.planning.retime(SETUP, session, house.citizen("103").id, slot("09:00", "10:00"))
    session = house.planning.retime(SETUP, session, anna, slot("09:00", "10:00")).session
    moved = house.planning.move(SETUP, session.reference, at("09:00", TUESDAY)).session
    row = moved.participant(anna)
    assert row is not None
    assert row.own == slot("09:00", "10:00", TUESDAY)
    taken = house.planning.retime(SETUP, moved, anna, None).session.participant(anna)
    assert taken is not None
    assert taken.own is None


# Who may see and do what


def test_a_secret_is_busy_to_colleagues_and_open_to_mentor_and_owner(either_house: House) -> None:
    house = either_house
    session = house.plan_secret("09:00", "10:00", "101")
    told = house.week("101", acting=house.colleague)
    assert (told.sessions, [each.slot for each in told.busy]) == ((), [session.slot])
    assert told.planned_minutes == 60
    assert "Hemmelig" not in repr(told)
    for acting in (SETUP, house.mentor):
        assert [each.title for each in house.week("101", acting=acting).sessions] == ["Hemmelig"]
    with pytest.raises(Unknown):
        house.planning.session(house.colleague, session.reference)
    with pytest.raises(Refused, match="session-not-yours"):
        house.planning.remove(house.colleague, [session])
    assert house.planning.session(house.nurse, session.reference).title == "Hemmelig"


def test_a_normal_session_of_another_organisation_is_open_to_the_jobcentre(house: House) -> None:
    session = house.plan("09:00", "10:00", "101", owner="SUF")
    assert house.planning.session(house.colleague, session.reference) == session


def test_a_provider_sees_its_own_sessions_of_a_citizen_and_no_others(either_house: House) -> None:
    house = either_house
    own = house.plan("09:00", "12:00", cohort="2A")
    house.plan("13:00", "14:00", "103")
    house.plan_secret("14:00", "15:00", "103")
    week = house.week("103", acting=house.teacher)
    assert ([each.id for each in week.sessions], week.busy, week.planned_minutes) == ([own.id], (), 180)
    cohort = house.week("2A", acting=house.teacher, sort=SubjectType.COHORT)
    assert ([each.id for each in cohort.sessions], cohort.individual) == ([own.id], ())


@pytest.mark.parametrize(
    ("sort", "reference"),
    [(SubjectType.CITIZEN, "101"), (SubjectType.COHORT, "1A"), (SubjectType.STAFF, "MAJA")],
)
def test_a_provider_is_not_told_who_there_is_elsewhere(
    house: House, sort: SubjectType, reference: str
) -> None:
    with pytest.raises(Unknown):
        house.week(reference, acting=house.teacher, sort=sort)


def test_a_provider_plans_for_itself_and_with_those_it_knows(house: House) -> None:
    made = house.plan("09:00", "10:00", "103", acting=house.teacher, staff=("TOVE",))
    assert made.owner.reference == "UDB"
    house.planning.move(house.teacher, made.reference, at("10:00"))
    with pytest.raises(Refused, match="not-your-organisation"):
        house.plan("12:00", "13:00", "103", acting=house.teacher, owner="JC")
    new = NewSession(kind="talk", start=at("12:00"), end=at("13:00"))
    for wanted in (
        replace(new, staff=("MAJA",)),
        replace(new, cohort="1A"),
        replace(new, citizens=("101",)),
    ):
        with pytest.raises(Unknown):
            house.planning.add(house.teacher, wanted)


def test_a_provider_changes_nothing_of_others(house: House) -> None:
    session = house.plan("09:00", "10:00", "103")
    with pytest.raises(Unknown):
        house.planning.move(house.teacher, session.reference, at("10:00"))
    with pytest.raises(Refused, match="session-not-yours"):
        house.planning.change(house.teacher, session, replace(session, title="Ny"))
    with pytest.raises(Refused, match="session-not-yours"):
        house.planning.remove(house.teacher, [session])
    assert house.now(session) == session


def test_the_jobcentre_plans_for_a_providers_cohort(house: House) -> None:
    assert house.plan("09:00", "10:00", cohort="2A", acting=house.colleague).owner.reference == "UDB"


def test_a_cohorts_week_has_the_shared_and_apart_the_individual_sessions(house: House) -> None:
    shared = house.plan("09:00", "12:00", cohort="1A")
    alone = house.plan("12:00", "13:00", "101")
    house.plan_secret("13:00", "14:00", "102")
    house.plan("13:00", "14:00", "103")
    week = house.week("1A", acting=house.colleague, sort=SubjectType.COHORT)
    assert [each.id for each in week.sessions] == [shared.id]
    assert [each.id for each in week.individual] == [alone.id]
    assert week.planned_minutes == 180


def test_week_53_of_2026_works_and_starts_in_december(house: House) -> None:
    week = WEEK.plus(5)
    assert str(week) == "2026-W53"
    house.plan("09:00", "10:00", "101", day=date(2026, 12, 28))
    house.plan("09:00", "10:00", "101", day=date(2027, 1, 3))
    house.plan("09:00", "10:00", "101", day=date(2027, 1, 4))
    assert house.week("101", week).planned_minutes == 120
    assert [day.day for day in house.week("101", week).closed_days] == [date(2027, 1, 1)]
