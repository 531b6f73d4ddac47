"""Each rule of planning: when it speaks up, when it does not, and what it says in both languages."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time, timedelta
from uuid import uuid4

import pytest

from planner.domain.acting import SETUP
from planner.domain.availability import Absence, Competence, HoursSort, WeekHours
from planner.domain.busy_time import ReadCalendar
from planner.domain.catalogue import Words
from planner.domain.clashes import Clash, ClashRefused, ClosedDay, Rule, Severity
from planner.domain.people import Placement, Room, Workplace
from planner.domain.planned_week import Subject, SubjectType
from planner.domain.rules.registry import RULES
from planner.domain.session import Session, slot_of
from planner.services.availability_keeping import AvailabilityKeeping
from planner.services.busy_import import BusyImport, Calendars
from planner.services.closing_days import ClosingDays
from planner.services.rule_keeping import RuleKeeping
from planner.wording import LANGUAGES, Wording
from tests.services.house import LONG_AGO, MONDAY, House, at

TUESDAY = MONDAY + timedelta(days=1)
DA, EN = Wording("da"), Wording("en")


def told(house: House, *sessions: Session, rule: Rule) -> list[Clash]:
    """What a rule says of sessions that are about to be saved as they are."""
    return [clash for clash in house.planning.clashes(SETUP, sessions) if clash.rule is rule]


def read(house: House, rule: Rule, who: str = "101", sort: SubjectType = SubjectType.CITIZEN) -> list[Clash]:
    """What a rule says of a week that is only read."""
    return [clash for clash in house.week(who, sort=sort).clashes if clash.rule is rule]


def subject(house: House, sort: SubjectType, reference: str) -> Subject:
    return AvailabilityKeeping(house.store, house.clock).subject(SETUP, sort, reference)


def hours(
    house: House,
    sort: SubjectType,
    reference: str,
    start: str,
    end: str,
    *,
    kind: HoursSort = HoursSort.OPEN,
    weekday: int = 0,
) -> None:
    AvailabilityKeeping(house.store, house.clock).add(
        SETUP,
        WeekHours(
            id=uuid4(),
            subject=subject(house, sort, reference),
            sort=kind,
            weekday=weekday,
            start=time.fromisoformat(start),
            end=time.fromisoformat(end),
            since=LONG_AGO,
        ),
    )


def calendars(found: ReadCalendar) -> Calendars:
    """Calendars that always say the same."""

    def fetch(where: str) -> bytes:
        return where.encode()

    def read(data: bytes, first: date, last: date, *, keep_titles: bool = False) -> ReadCalendar:
        return found

    return Calendars(fetch, read)


def choose(house: House, rule: Rule, name: str, text: str) -> None:
    RuleKeeping(house.store, house.clock).set(SETUP, rule.value, name, text)


def test_a_citizen_in_two_places(house: House) -> None:
    first = house.plan("09:00", "10:00", "101")
    with pytest.raises(ClashRefused) as refused:
        house.plan("09:30", "10:30", "101")
    (clash,) = refused.value.clashes
    assert DA.clash(clash) == (
        "Anna Berg er optaget mandag 09.00–10.00 (Samtale): vælg en anden tid, eller tillad overlappet med en grund."
    )
    assert clash.other == first.id
    house.plan("10:00", "10:30", "101")


def test_staff_in_two_places(house: House) -> None:
    house.plan("09:00", "10:00", "101", staff=("MAJA",))
    with pytest.raises(ClashRefused) as refused:
        house.plan("09:30", "10:30", "102", staff=("MAJA",))
    assert [clash.rule for clash in refused.value.clashes] == [Rule.STAFF]
    house.plan("09:30", "10:30", "102", staff=("NILS",))


def test_a_room_twice(house: House) -> None:
    house.plan("09:00", "10:00", "101", room="R1")
    with pytest.raises(ClashRefused) as refused:
        house.plan("09:30", "10:30", "102", room="R1")
    assert [clash.rule for clash in refused.value.clashes] == [Rule.ROOM]
    house.plan("09:30", "10:30", "102", room="R2")


def test_a_public_holiday_and_a_closing_day_of_the_rooms_house(house: House) -> None:
    new_year = house.plan("09:00", "10:00", "101", day=date(2027, 1, 1))
    (clash,) = told(house, new_year, rule=Rule.CLOSED_DAY)
    assert DA.clash(clash) == "fredag 1. januar 2027 er lukkedag (Nytårsdag): overvej en anden dag."
    assert EN.clash(clash).startswith("Friday 1 January 2027")

    here, elsewhere = house.plan("09:00", "10:00", "101", room="R1"), house.plan("11:00", "12:00", "101")
    keeping = ClosingDays(house.store, house.clock)
    moving = keeping.close(SETUP, ClosedDay(MONDAY, Words("Flytning", "Moving"), "Huset"))
    assert len(told(house, here, rule=Rule.CLOSED_DAY)) == 1
    assert told(house, elsewhere, rule=Rule.CLOSED_DAY) == []
    keeping.reopen(SETUP, moving.kept)
    assert told(house, here, rule=Rule.CLOSED_DAY) == []


def test_days_on_which_many_close_are_suggested_until_they_are_kept(house: House) -> None:
    keeping = ClosingDays(house.store, house.clock)
    found = keeping.suggested(SETUP, 2027)
    assert [(day.day.month, day.day.day) for day in found] == [(5, 1), (6, 5), (12, 24), (12, 31)]
    keeping.close(SETUP, found[0])
    assert keeping.suggested(SETUP, 2027) == found[1:]


def test_somebody_works_other_hours(house: House) -> None:
    hours(house, SubjectType.STAFF, "MAJA", "09:00", "12:00")
    hours(house, SubjectType.STAFF, "MAJA", "12:00", "15:00")
    inside = house.plan("11:30", "12:30", "101", staff=("MAJA",))
    assert told(house, inside, rule=Rule.WORKING_HOURS) == []
    outside = house.plan("14:30", "15:30", "101", staff=("MAJA",))
    (clash,) = told(house, outside, rule=Rule.WORKING_HOURS)
    assert DA.clash(clash) == (
        "Maja Mentor arbejder ikke mandag 14.30–15.30 (arbejdstid den dag: 09.00–15.00): "
        "vælg en anden tid eller en anden medarbejder."
    )
    tuesday = house.plan("09:00", "10:00", "101", day=TUESDAY, staff=("MAJA",))
    assert "ingen" in DA.clash(told(house, tuesday, rule=Rule.WORKING_HOURS)[0])


def test_the_offices_hours_hold_for_who_has_none(house: House) -> None:
    early = house.plan("07:00", "08:00", "101", staff=("NILS",))
    assert told(house, early, rule=Rule.WORKING_HOURS) == []
    choose(house, Rule.WORKING_HOURS, "usual", "08:00-16:00")
    assert len(told(house, early, rule=Rule.WORKING_HOURS)) == 1


def test_a_pause(house: House) -> None:
    hours(house, SubjectType.STAFF, "MAJA", "12:00", "12:30", kind=HoursSort.PAUSE)
    lunch = house.plan("12:15", "13:00", "101", staff=("MAJA",))
    (clash,) = told(house, lunch, rule=Rule.PAUSE)
    assert DA.clash(clash).startswith("Maja Mentor har pause mandag 12.00–12.30, og det rammer 12.15–13.00")
    assert told(house, house.plan("13:00", "14:00", "101", staff=("MAJA",)), rule=Rule.PAUSE) == []


def test_an_absence_says_when_and_not_why(house: House) -> None:
    away = Absence(
        id=uuid4(),
        subject=subject(house, SubjectType.STAFF, "MAJA"),
        start=at("10:00"),
        end=at("12:00", TUESDAY),
        note="operation",
    )
    AvailabilityKeeping(house.store, house.clock).add(SETUP, away)
    before = house.plan("09:00", "10:00", "101", staff=("MAJA",))
    assert told(house, before, rule=Rule.ABSENCE) == []
    during = house.plan("09:00", "10:00", "101", day=TUESDAY, staff=("MAJA",))
    (clash,) = told(house, during, rule=Rule.ABSENCE)
    assert DA.clash(clash).startswith("Maja Mentor er ikke til rådighed tirsdag 00.00–12.00")
    assert "operation" not in repr(clash)


def test_a_workplace_is_open_at_other_hours(house: House) -> None:
    hours(house, SubjectType.WORKPLACE, "V1", "09:00", "14:00")
    late = house.plan("13:00", "15:00", "101", workplace="V1", kind="work_placement")
    (clash,) = told(house, late, rule=Rule.OPENING_HOURS)
    assert DA.clash(clash).startswith(
        "Bageri 1 har ikke åbent mandag 13.00–15.00 (åbningstid den dag: 09.00–14.00)"
    )
    fine = house.plan("09:00", "12:00", "102", workplace="V1", kind="work_placement")
    assert told(house, fine, rule=Rule.OPENING_HOURS) == []


def test_a_room_holds_so_many(house: House) -> None:
    room = house.people.get(SETUP, Room, "R1")
    house.people.change(SETUP, room, replace(room, capacity=1))
    crowd = house.plan("09:00", "10:00", "101", "102", room="R1")
    (clash,) = told(house, crowd, rule=Rule.CAPACITY)
    assert DA.clash(clash) == (
        "Lokale 1 har plads til 1, men 2 er ventet mandag 09.00–10.00: vælg et større lokale, eller del holdet."
    )
    assert told(house, house.plan("11:00", "12:00", "101", room="R1"), rule=Rule.CAPACITY) == []


def test_a_workplace_takes_so_many_at_a_time(house: House) -> None:
    bakery = house.people.get(SETUP, Workplace, "V1")
    house.people.change(SETUP, bakery, replace(bakery, places=1))
    first = house.plan("09:00", "12:00", "101", workplace="V1", kind="work_placement")
    after = house.plan("12:00", "15:00", "102", workplace="V1", kind="work_placement")
    assert told(house, first, after, rule=Rule.WORKPLACE_PLACES) == []
    same = house.plan("11:00", "12:00", "103", workplace="V1", kind="work_placement")
    (clash,) = told(house, same, rule=Rule.WORKPLACE_PLACES)
    assert DA.clash(clash).startswith("Bageri 1 tager imod 1 ad gangen, men 2 er ventet mandag 11.00–12.00")


def test_time_to_travel(house: House) -> None:
    house.plan("09:00", "12:00", "101", workplace="V1", kind="work_placement")
    talk = house.plan("12:00", "13:00", "101", room="R1")
    (clash,) = told(house, talk, rule=Rule.TRAVEL)
    assert DA.clash(clash).startswith(
        "Anna Berg har ingen transporttid mandag mellem 12.00–13.00 og 09.00–12.00"
    )
    later = house.planning.move(SETUP, talk.reference, at("12:10")).session
    assert "kun 10 min" in DA.clash(told(house, later, rule=Rule.TRAVEL)[0])
    choose(house, Rule.TRAVEL, "minutes", "10")
    assert told(house, later, rule=Rule.TRAVEL) == []
    choose(house, Rule.TRAVEL, "pairs", "huset > v1 = 25")
    assert told(house, later, rule=Rule.TRAVEL)[0].params["needed_minutes"] == 25
    # Two rooms of one house.
    house.plan("14:00", "15:00", "102", room="R1")
    assert told(house, house.plan("15:00", "16:00", "102", room="R2"), rule=Rule.TRAVEL) == []


def test_the_same_for_a_whole_cohort_is_said_once(house: House) -> None:
    house.plan("09:00", "12:00", cohort="1A", workplace="V1", kind="workplace_visit")
    after = house.plan("12:00", "13:00", cohort="1A", room="R1", kind="cohort_activity")
    (clash,) = told(house, after, rule=Rule.TRAVEL)
    assert [ref.name for ref in clash.subjects] == ["Anna Berg", "Bo Dal"]
    assert DA.clash(clash).startswith("Anna Berg og 1 til har ingen transporttid")


def test_a_talk_in_the_middle_of_a_placement_day(house: House) -> None:
    house.plan("09:00", "11:00", "101", workplace="V1", kind="work_placement")
    talk = house.plan("11:00", "12:00", "101")
    assert told(house, talk, rule=Rule.PLACEMENT_DAY) == []
    rest = house.plan("12:00", "14:00", "101", workplace="V1", kind="work_placement")
    for session in (talk, rest):
        (clash,) = told(house, session, rule=Rule.PLACEMENT_DAY)
        assert DA.clash(clash).startswith("Anna Berg skal fra arbejdspladsen og tilbage igen mandag")


def test_time_that_a_citizen_needs_free(house: House) -> None:
    hours(house, SubjectType.CITIZEN, "101", "10:00", "11:00", kind=HoursSort.KEPT_FREE)
    talk = house.plan("10:30", "11:30", "101")
    (clash,) = told(house, talk, rule=Rule.KEPT_FREE)
    assert DA.clash(clash) == (
        "Anna Berg skal have fri mandag 10.00–11.00, og det rammer 10.30–11.30: vælg en anden tid."
    )
    house.planning.remove(SETUP, [talk])
    treatment = house.plan("10:00", "11:00", "101", kind="treatment")
    assert told(house, treatment, rule=Rule.KEPT_FREE) == []


def test_more_than_full_time_in_a_week(house: House) -> None:
    for offset in range(5):
        house.plan("08:00", "15:24", "101", day=MONDAY + timedelta(days=offset))
    assert read(house, Rule.WEEK_HOURS) == []
    one = house.plan("16:00", "16:30", "101")
    (clash,) = told(house, one, rule=Rule.WEEK_HOURS)
    assert DA.clash(clash).startswith("Anna Berg har 37 t 30 min i uge 48, og en uge må højst have 37 t")
    assert len(read(house, Rule.WEEK_HOURS)) == 1
    choose(house, Rule.WEEK_HOURS, "minutes", "2400")
    assert read(house, Rule.WEEK_HOURS) == []


def test_what_tells_of_the_whole_week_is_not_told_to_a_provider(house: House) -> None:
    for offset in range(5):
        house.plan("07:00", "15:00", "103", day=MONDAY + timedelta(days=offset))
    own = house.plan("16:00", "17:00", cohort="2A", acting=house.teacher, kind="cohort_activity")
    assert told(house, own, rule=Rule.WEEK_HOURS)
    assert house.planning.clashes(house.teacher, [own]) == ()


def placed(house: House, minutes: int = 360) -> None:
    bakery, anna = house.people.get(SETUP, Workplace, "V1"), house.citizen("101")
    placement = Placement(
        id=uuid4(),
        reference="",
        name="",
        citizen=anna.ref,
        workplace=bakery.ref,
        weekly_minutes=minutes,
        since=LONG_AGO,
    )
    house.people.add(SETUP, placement)


def test_more_or_less_than_agreed_with_the_workplace(house: House) -> None:
    placed(house)
    monday = house.plan("09:00", "12:00", "101", workplace="V1", kind="work_placement")
    assert told(house, monday, rule=Rule.AGREED_MISSED) == []
    (missed,) = read(house, Rule.AGREED_MISSED)
    assert DA.clash(missed).startswith("Anna Berg har kun 3 t hos Bageri 1 i uge 48, men der er aftalt 6 t")
    house.plan("09:00", "12:00", "101", day=TUESDAY, workplace="V1", kind="work_placement")
    assert read(house, Rule.AGREED_MISSED) == read(house, Rule.AGREED_EXCEEDED) == []
    more = house.plan("13:00", "14:00", "101", day=TUESDAY, workplace="V1", kind="work_placement")
    (exceeded,) = told(house, more, rule=Rule.AGREED_EXCEEDED)
    assert DA.clash(exceeded).startswith("Anna Berg har 7 t hos Bageri 1 i uge 48, men der er aftalt 6 t")
    choose(house, Rule.AGREED_EXCEEDED, "slack", "60")
    assert read(house, Rule.AGREED_EXCEEDED) == []


def test_the_week_of_another_does_not_say_that_hours_are_missed(house: House) -> None:
    placed(house)
    house.plan("09:00", "12:00", "101", workplace="V1", kind="work_placement", staff=("MAJA",))
    house.plan("09:00", "10:00", "101", day=TUESDAY)
    assert read(house, Rule.AGREED_MISSED, "MAJA", SubjectType.STAFF) == []


def test_short_notice_is_told_of_changes_only_and_once(house: House) -> None:
    choose(house, Rule.NOTICE, "severity", "warning")
    week = [house.plan("09:00", "10:00", "101", day=MONDAY + timedelta(days=offset)) for offset in range(3)]
    (clash,) = told(house, *week, rule=Rule.NOTICE)
    assert clash.sessions == (week[0].id,)
    assert DA.clash(clash) == (
        "Der er 3 dage til mandag 23. november 2026, og borgere skal have mindst 8 dages varsel: "
        "vælg en senere dag, eller ring til dem."
    )
    assert read(house, Rule.NOTICE) == []
    # Neither a new title nor a day far ahead asks for notice.
    renamed = house.planning.change(SETUP, week[0], replace(week[0], title="Opfølgning"))
    assert renamed.clashes == ()
    assert (
        told(house, house.plan("09:00", "10:00", "101", day=MONDAY + timedelta(days=14)), rule=Rule.NOTICE)
        == []
    )
    house.clock.moment += timedelta(days=30)
    assert told(house, week[0], rule=Rule.NOTICE) == []


def test_a_competence_that_the_office_asks_for(house: House) -> None:
    talk = house.plan("09:00", "10:00", "101", staff=("MAJA",))
    assert told(house, talk, rule=Rule.COMPETENCE) == []
    choose(house, Rule.COMPETENCE, "required", "talk = samtaleteknik, jobcoach")
    (clash,) = told(house, talk, rule=Rule.COMPETENCE)
    assert DA.clash(clash).startswith(
        "Maja Mentor mangler samtaleteknik, jobcoach til Samtale mandag 09.00–10.00"
    )
    for name in ("Samtaleteknik", "Jobcoach"):
        AvailabilityKeeping(house.store, house.clock).add(
            SETUP,
            Competence(
                id=uuid4(), subject=subject(house, SubjectType.STAFF, "MAJA"), name=name, since=LONG_AGO
            ),
        )
    assert told(house, talk, rule=Rule.COMPETENCE) == []


def test_no_offer_for_who_has_a_holistic_mentor(house: House) -> None:
    house.people.set_group(SETUP, "101", "4", LONG_AGO)
    house.people.set_group(SETUP, "102", "2", LONG_AGO)
    course = house.plan("09:00", "12:00", "101", "102", kind="cohort_activity")
    (clash,) = told(house, course, rule=Rule.OFFERS)
    assert clash.subjects == (house.citizen("101").ref,)
    assert DA.clash(clash).startswith(
        "Anna Berg er i gruppen »Helhedsorienteret mentor«, som ikke får tilbud"
    )
    assert told(house, house.plan("13:00", "14:00", "101", kind="mentor_talk"), rule=Rule.OFFERS) == []


def test_busy_in_the_own_calendar(house: House) -> None:
    start = slot_of(at("09:00"), 60)
    busy = BusyImport(
        house.store, house.clock, calendars(ReadCalendar(((start.start_utc, start.end_utc, ""),)))
    )
    busy.read(SETUP, SubjectType.STAFF, "MAJA", "maja.ics")
    talk = house.plan("09:30", "10:30", "101", staff=("MAJA",))
    (clash,) = told(house, talk, rule=Rule.OUTSIDE)
    assert DA.clash(clash).startswith(
        "Maja Mentor er optaget mandag 09.00–10.00 i den kalender, der er læst ind"
    )
    assert told(house, house.plan("10:30", "11:30", "101", staff=("MAJA",)), rule=Rule.OUTSIDE) == []


def test_a_warning_is_let_stand_with_a_reason_until_the_session_moves(either_house: House) -> None:
    house = either_house
    hours(house, SubjectType.STAFF, "MAJA", "09:00", "12:00")
    with_reason = house.plan("13:00", "14:00", "101", staff=("MAJA",), allow="Aftalt med Maja")
    (clash,) = read(house, Rule.WORKING_HOURS)
    assert (clash.severity, clash.reason, clash.blocks) == (Severity.WARNING, "Aftalt med Maja", False)
    assert [(a.rule, a.other, a.subject) for a in with_reason.allowances] == [
        (Rule.WORKING_HOURS, None, house.staff("MAJA").ref)
    ]
    # The guard against double bookings is not lifted by it.
    with pytest.raises(ClashRefused):
        house.plan("13:30", "14:30", "101")
    moved = house.planning.move(SETUP, with_reason.reference, at("14:00"))
    (clash,) = read(house, Rule.WORKING_HOURS)
    assert clash.reason is None
    house.undo(moved)
    assert read(house, Rule.WORKING_HOURS)[0].reason == "Aftalt med Maja"


def test_a_pair_that_warns_is_let_stand_and_guards_stay(either_house: House) -> None:
    house = either_house
    house.plan("09:00", "12:00", "101", workplace="V1", kind="work_placement")
    house.plan("12:00", "13:00", "101", room="R1", allow="Det ligger ved siden af")
    (clash,) = read(house, Rule.TRAVEL)
    assert clash.reason == "Det ligger ved siden af"
    assert list(house.store.check()) == []
    with pytest.raises(ClashRefused):
        house.plan("12:30", "13:30", "101")


def test_an_office_turns_a_rule_off_or_into_one_that_stops(house: House) -> None:
    hours(house, SubjectType.STAFF, "MAJA", "09:00", "12:00")
    choose(house, Rule.WORKING_HOURS, "severity", "error")
    with pytest.raises(ClashRefused):
        house.plan("13:00", "14:00", "101", staff=("MAJA",))
    house.plan("13:00", "14:00", "101", staff=("MAJA",), allow="Aftalt")
    choose(house, Rule.WORKING_HOURS, "severity", "off")
    late = house.plan("15:00", "16:00", "102", staff=("MAJA",))
    assert told(house, late, rule=Rule.WORKING_HOURS) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_rule_has_a_name_a_sentence_and_labels(language: str) -> None:
    words = Wording(language)
    assert {rule.rule for rule in RULES} == set(Rule)
    for rule in RULES:
        assert words.say(f"rules-{rule.rule.value}")
        for setting in rule.settings:
            assert words.say(f"rules-{rule.rule.value}-{setting.name}")
            setting.read(setting.default)
