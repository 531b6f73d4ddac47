"""Hours, absences and competences are kept, undone and guarded by what somebody saw; busy calendars and rules too."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time, timedelta
from uuid import uuid4

import pytest

from planner.domain.acting import SETUP
from planner.domain.availability import Absence, Competence, HoursSort, WeekHours
from planner.domain.busy_time import ReadCalendar
from planner.domain.clashes import Rule, Severity
from planner.domain.clock import instant
from planner.domain.planned_week import Subject, SubjectType
from planner.domain.refusals import Conflict, Malformed, PlannerError, Refused, Unknown
from planner.services.availability_keeping import AvailabilityKeeping
from planner.services.busy_import import DAYS_AHEAD, BusyImport, Calendars, address_label
from planner.services.rule_keeping import RuleKeeping
from tests.services.house import LONG_AGO, MONDAY, House, at

YEAR_END = date(2026, 12, 31)


class Desk:
    """The three services on one house."""

    def __init__(self, house: House) -> None:
        self.house = house
        self.availability = AvailabilityKeeping(house.store, house.clock)
        self.rules = RuleKeeping(house.store, house.clock)
        self.files: dict[str, tuple[tuple[str, int, str], ...]] = {}
        self.asked: list[tuple[date, date, bool]] = []
        self.busy = BusyImport(house.store, house.clock, Calendars(self._fetch, self._read))

    def _fetch(self, where: str) -> bytes:
        return where.encode()

    def _read(self, data: bytes, first: date, last: date, *, keep_titles: bool = False) -> ReadCalendar:
        self.asked.append((first, last, keep_titles))
        rows = [
            (instant(at(start)), timedelta(minutes=minutes), title)
            for start, minutes, title in self.files[data.decode()]
        ]
        return ReadCalendar(
            tuple((start, start + length, title if keep_titles else "") for start, length, title in rows),
            {"cancelled": 2},
        )

    def subject(self, sort: SubjectType, reference: str) -> Subject:
        return self.availability.subject(SETUP, sort, reference)

    def hours(self, reference: str = "MAJA", sort: SubjectType = SubjectType.STAFF) -> WeekHours:
        return WeekHours(
            id=uuid4(),
            subject=self.subject(sort, reference),
            sort=HoursSort.OPEN,
            weekday=0,
            start=time(8),
            end=time(15, 30),
            since=LONG_AGO,
        )


@pytest.fixture
def desk(house: House) -> Desk:
    return Desk(house)


def test_hours_are_added_changed_removed_and_all_of_it_undone(either_house: House) -> None:
    desk = Desk(either_house)
    maja = desk.subject(SubjectType.STAFF, "MAJA")

    def kept() -> tuple[object, ...]:
        return desk.availability.list(SETUP, maja, MONDAY, YEAR_END)

    added = desk.availability.add(SETUP, desk.hours())
    assert kept() == (added.after,)
    assert added.after is not None
    changed = desk.availability.change(SETUP, added.after, replace(desk.hours(), end=time(12)))
    assert isinstance(changed.after, WeekHours)
    assert (changed.after.id, changed.after.end) == (added.after.id, time(12))
    removed = desk.availability.remove(SETUP, changed.after)
    assert kept() == ()

    for step, stands in ((removed, (changed.after,)), (changed, (added.after,)), (added, ())):
        again = desk.availability.undo(SETUP, step)
        assert kept() == stands
        desk.availability.undo(SETUP, desk.availability.undo(SETUP, again))
        assert kept() == stands
    assert either_house.acts(added.after.id)[:3] == [
        "availability-added",
        "availability-changed",
        "availability-removed",
    ]


def test_what_somebody_changed_since_is_not_overwritten(desk: Desk) -> None:
    added = desk.availability.add(SETUP, desk.hours())
    assert added.after is not None
    seen = added.after
    desk.availability.change(SETUP, seen, replace(desk.hours(), end=time(12)))
    with pytest.raises(Conflict):
        desk.availability.change(SETUP, seen, replace(desk.hours(), end=time(13)))
    with pytest.raises(Conflict):
        desk.availability.remove(SETUP, seen)
    with pytest.raises(Conflict):
        desk.availability.undo(SETUP, added)


def test_absences_and_competences_hold_on_their_dates(either_house: House) -> None:
    desk = Desk(either_house)
    maja = desk.subject(SubjectType.STAFF, "MAJA")
    away = Absence(id=uuid4(), subject=maja, start=at("12:00"), end=at("09:00", MONDAY + timedelta(days=2)))
    can = Competence(id=uuid4(), subject=maja, name=" Jobcoach ", since=LONG_AGO, until=MONDAY)
    desk.availability.add(SETUP, away)
    desk.availability.add(SETUP, can)
    on = [
        {type(entry) for entry in desk.availability.list(SETUP, maja, day, day)}
        for day in (
            MONDAY - timedelta(days=1),
            MONDAY,
            MONDAY + timedelta(days=2),
            MONDAY + timedelta(days=3),
        )
    ]
    assert on == [{Competence}, {Competence, Absence}, {Absence}, set()]
    (found,) = desk.availability.list(SETUP, maja, LONG_AGO, LONG_AGO)
    assert isinstance(found, Competence)
    assert found.name == "Jobcoach"
    assert away.on(MONDAY + timedelta(days=1)) is not None


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"end": time(8)}, "end-before-start"),
        ({"until": date(2025, 1, 1)}, "until-before-since"),
        ({"sort": HoursSort.KEPT_FREE}, "availability-of-whom"),
        ({"note": "x" * 300}, "too-long"),
    ],
)
def test_impossible_hours_are_refused(desk: Desk, change: dict[str, object], code: str) -> None:
    with pytest.raises(Malformed) as refused:
        desk.availability.add(SETUP, replace(desk.hours(), **change))  # type: ignore[arg-type]
    assert refused.value.code == code


def test_a_provider_keeps_its_own_staff_only_and_reads_no_notes(desk: Desk) -> None:
    teacher = desk.house.teacher
    desk.availability.add(teacher, desk.hours("TOVE"))
    with pytest.raises(PlannerError):
        desk.availability.add(teacher, desk.hours("MAJA"))
    with pytest.raises(Refused):
        desk.availability.add(teacher, desk.hours("R1", SubjectType.ROOM))
    desk.availability.add(SETUP, replace(desk.hours("R1", SubjectType.ROOM), note="nøgle hos vagten"))
    room = desk.subject(SubjectType.ROOM, "R1")
    assert [entry.note for entry in desk.availability.list(teacher, room, MONDAY, MONDAY)] == [""]  # type: ignore[union-attr]
    with pytest.raises(Malformed):
        desk.subject(SubjectType.COHORT, "1A")


def test_a_calendar_is_read_again_without_doubling_and_forgotten(either_house: House) -> None:
    desk = Desk(either_house)
    desk.files["maja.ics"] = (("09:00", 60, "Tandlæge"), ("12:00", 30, "Frokost"))
    first = desk.busy.read(SETUP, SubjectType.STAFF, "MAJA", "maja.ics")
    monday = MONDAY - timedelta(weeks=1)
    assert desk.asked == [
        (monday - timedelta(weeks=4), date(2026, 11, 20) + timedelta(days=DAYS_AHEAD), False)
    ]
    desk.files["maja.ics"] = (("10:00", 60, "Tandlæge"),)
    again = desk.busy.read(SETUP, SubjectType.STAFF, "MAJA", "maja.ics", keep_titles=True)
    assert again.kept.id == first.kept.id
    (source,) = desk.busy.list(SETUP, (SubjectType.STAFF, "MAJA"))
    assert (source.blocks, source.left_out, source.address) == (1, {"cancelled": 2}, "maja.ics")

    def taken() -> list[tuple[str, str]]:
        with either_house.store.reading() as look:
            blocks = look.busy.outside([either_house.staff("MAJA").id], MONDAY, MONDAY)
        return [(f"{block.slot.start:%H:%M}", block.title) for block in blocks]

    assert taken() == [("10:00", "Tandlæge")]
    back = desk.busy.undo(SETUP, again)
    assert taken() == [("09:00", ""), ("12:00", "")]
    desk.busy.undo(SETUP, back)
    gone = desk.busy.remove(SETUP, source.id)
    assert (taken(), desk.busy.list(SETUP)) == ([], ())
    desk.busy.undo(SETUP, gone)
    assert taken() == [("10:00", "Tandlæge")]
    with pytest.raises(Conflict):
        desk.busy.undo(SETUP, first)


def test_a_night_and_a_whole_day_are_cut_at_midnight(desk: Desk) -> None:
    desk.files["r.ics"] = (("00:00", 3 * 24 * 60, ""),)
    desk.busy.read(SETUP, SubjectType.ROOM, "R1", "r.ics")
    assert desk.busy.list(SETUP)[0].blocks == 3


def test_who_may_read_calendars(desk: Desk) -> None:
    desk.files["t.ics"] = ()
    desk.busy.read(desk.house.teacher, SubjectType.STAFF, "TOVE", "t.ics")
    desk.busy.read(SETUP, SubjectType.STAFF, "MAJA", "t.ics")
    assert len(desk.busy.list(desk.house.teacher)) == 1
    with pytest.raises(PlannerError):
        desk.busy.read(desk.house.teacher, SubjectType.STAFF, "MAJA", "t.ics")
    with pytest.raises(Unknown):
        desk.busy.remove(SETUP, uuid4())


def test_an_address_is_kept_without_what_is_secret_in_it() -> None:
    label = address_label("https://user:word@calendar.example/private/abc.ics?key=1")
    assert label.startswith("calendar.example (")
    assert not any(secret in label for secret in ("word", "abc", "key"))
    assert address_label("C:\\Users\\maja\\plan.ics") == "plan.ics"


def test_rules_are_chosen_and_that_is_undone(either_house: House) -> None:
    desk = Desk(either_house)

    def travel() -> tuple[Severity, dict[str, str]]:
        found = next(each for each in desk.rules.list(SETUP) if each.rule.rule is Rule.TRAVEL)
        return found.severity, dict(found.written)

    usual = travel()
    minutes = desk.rules.set(SETUP, "travel", "minutes", "30")
    off = desk.rules.set(SETUP, "Travel", "severity", "OFF")
    assert travel() == (Severity.OFF, {"minutes": "30", "pairs": ""})
    with pytest.raises(Conflict):
        desk.rules.undo(SETUP, minutes)
    desk.rules.undo(SETUP, off)
    desk.rules.undo(SETUP, minutes)
    assert travel() == usual


@pytest.mark.parametrize(
    ("words", "sort"),
    [
        (("nonsense", "severity", "off"), Unknown),
        (("travel", "colour", "red"), Unknown),
        (("travel", "minutes", "soon"), Malformed),
        (("travel", "pairs", "a > b"), Malformed),
        (("travel", "severity", "loud"), Malformed),
        (("working-hours", "usual", "16:00-08:00"), Malformed),
        (("competence", "required", "talk"), Malformed),
        (("citizen", "severity", "off"), Refused),
    ],
)
def test_choices_that_mean_nothing(desk: Desk, words: tuple[str, str, str], sort: type[PlannerError]) -> None:
    with pytest.raises(sort):
        desk.rules.set(SETUP, *words)


def test_rules_are_the_jobcentres_to_choose(desk: Desk) -> None:
    with pytest.raises(Refused):
        desk.rules.set(desk.house.teacher, "travel", "minutes", "30")


def test_a_setting_that_cannot_be_read_leaves_the_rule_as_it_is_by_default(desk: Desk) -> None:
    for text in ("nonsense", "[]", '{"severity": "loud", "minutes": "soon", "other": "x"}'):
        with desk.house.store.writing() as work:
            work.put_setting("rule.travel", text)
        found = next(each for each in desk.rules.list(SETUP) if each.rule.rule is Rule.TRAVEL)
        assert (found.severity, found.written["minutes"]) == (Severity.WARNING, "15")
