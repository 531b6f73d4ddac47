"""Thirteen weeks of three citizens of groups 2, 3 and 4, lived in one office; their figures are worked out in the journey."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from planner.domain.acting import SETUP
from planner.domain.catalogue import Sensitivity
from planner.domain.isoweek import IsoWeek
from planner.domain.session import Session
from planner.services.contact_rows import NewContact
from planner.wiring import OpenOffice
from tests.builders import StoppedClock
from tests.services.house import House, settle

FIRST, LAST = IsoWeek(2026, 32), IsoWeek(2026, 44)
WEEKS = tuple(FIRST.plus(number) for number in range(13))
START = date(2026, 8, 3)
TODAY = datetime(2026, 11, 2, 12, 0, tzinfo=UTC)
ILL, LATE, BOS_WEEK = IsoWeek(2026, 36), IsoWeek(2026, 39), IsoWeek(2026, 33)
STAYED_AWAY = date(2026, 10, 23)
AIM = "køkkenmedhjælper"


def live(office: OpenOffice, clock: StoppedClock) -> House:
    """The office on Monday 2 November 2026, when the weeks are over."""
    house = House(office.store, clock)
    clock.moment = datetime(2026, 8, 1, 8, 0, tzinfo=UTC)
    settle(house)
    office.settings.set(SETUP, "organizer", "ugeplan@example.org")
    for citizen, group, programme in (
        ("103", "2", "company_preparing"),
        ("1005", "3", "clarification"),
        ("101", "4", "holistic_mentoring"),
    ):
        house.programmes.regroup(house.mentor, citizen, group, START, "aftalt ved mødet")
        aim = AIM if citizen == "103" else ""
        house.programmes.start(house.mentor, citizen, programme, START, employment_goal=aim)
    for number, week in enumerate(WEEKS):
        _course(house, week, 60 + 10 * number)
        _talks(house, week)
    clock.moment = TODAY
    _goals_of_group_2(house)
    _case_of_group_3(house, office)
    return house


def _course(house: House, week: IsoWeek, tasted: int) -> None:
    """Åse's week: the cohort in the mornings, and the taster on Thursday afternoon for so many minutes."""
    for day in week.days[:5]:
        morning = house.plan(
            *("09:00", "12:00"), cohort="2A", day=day, kind="presentation", acting=house.teacher
        )
        house.after(morning)
        if week == ILL:
            house.register.mark(house.teacher, morning.reference, "103", "S")
        elif week == LATE and day.weekday() == 2:
            house.register.mark(house.teacher, morning.reference, "103", "F", minutes=150)
        house.register.mark_blank(house.teacher, morning.reference, "M")
        if day.weekday() != 3:
            continue
        taster = house.plan("13:00", "16:00", "103", day=day, kind="taster_placement", workplace="V1")
        house.after(taster)
        if week == ILL:
            house.register.mark(house.mentor, taster.reference, "103", "S")
        elif tasted < 180:
            house.register.mark(house.mentor, taster.reference, "103", "G", minutes=tasted)
        else:
            house.register.mark(house.mentor, taster.reference, "103", "M")


def _talks(house: House, week: IsoWeek) -> None:
    """Emil's talk on Wednesday, Anna's two with her mentor on Tuesday and Friday, and the only one that Bo had."""
    if week == BOS_WEEK:
        _mark(house, house.plan("10:00", "11:00", "102", day=week.days[1], kind="talk"), "102", "M")
    emil = house.plan(
        "13:00",
        "14:00",
        "1005",
        day=week.days[2],
        kind="talk",
        title="Fleksjob: dokumentation",
        sensitivity=Sensitivity.CONFIDENTIAL,
    )
    _mark(house, emil, "1005", {35: "U", 40: "U", 38: "S", 43: ""}.get(week.number, "M"))
    for offset in (1, 4):
        day = week.days[offset]
        anna = house.plan(
            "14:00",
            "15:00",
            "101",
            day=day,
            kind="mentor_talk",
            title="Gruppe og forløb",
            sensitivity=Sensitivity.CONFIDENTIAL,
        )
        _mark(house, anna, "101", "U" if day == STAYED_AWAY else "" if week == LAST else "M")
        if day == STAYED_AWAY:
            called = NewContact(citizen="101", way="telefon", result="ikke truffet", session=anna.reference)
            house.clock.moment += timedelta(minutes=30)
            house.contacts.log(house.mentor, called)


def _mark(house: House, session: Session, citizen: str, code: str) -> None:
    house.after(session)
    if code:
        house.register.mark(house.mentor, session.reference, citizen, code)


def _goals_of_group_2(house: House) -> None:
    (course,) = house.programmes.show(house.mentor, "103")
    for steps, day in (
        ({"daily_coping": 2, "motivation": 3}, date(2026, 8, 17)),
        ({"daily_coping": 4, "motivation": 3}, date(2026, 9, 28)),
    ):
        house.scales.score(house.mentor, "103", steps, day=day)
    for goal, day in (
        ("taster_placement_tried", date(2026, 8, 13)),
        ("employment_goal", date(2026, 9, 14)),
        ("daily_coping", date(2026, 10, 5)),
    ):
        house.programmes.mark_goal(house.mentor, course.enrolment.id, goal, day)


def _case_of_group_3(house: House, office: OpenOffice) -> None:
    (case,) = house.programmes.show(house.mentor, "1005")
    for step, day in (("to_present", date(2026, 8, 10)), ("documented", date(2026, 10, 12))):
        house.programmes.mark_goal(house.mentor, case.enrolment.id, step, day)
    found = office.checklists.start(house.mentor, "1005", "flex_job", date(2026, 8, 10)).kept
    for item in ("wishes", "efforts", "hours"):
        found = office.checklists.tick(house.mentor, found, item).kept
