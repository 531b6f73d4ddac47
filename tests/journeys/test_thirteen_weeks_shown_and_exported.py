"""Thirteen weeks of groups 2, 3 and 4 say the same in services, on the screen and in files; worked out by hand here.

Monday 3 August (2026-W32) to Sunday 1 November 2026 (2026-W44); today is Monday 2 November. No day of them is a closed one.

**Group 2.** Åse (103): cohort 2A on five mornings of 3 hours (900 minutes a week) and a taster on Thursday afternoon of 3 hours
(180): 1,080 a week, 14,040 in all, 2,340 of them at the company. At the taster she stays 60, 70, 80 ... minutes, ten more each
week, to 180 in W44: 13 · 120 = 1,560, less the 100 of W36, when she is ill all week (1,080 lawful): 1,460. On Wednesday of W39
she is 30 minutes late. Attended 11,700 - 900 - 30 + 1,460 = 12,230. She left the taster 2,160 - 1,460 = 700 minutes early, 10 of
them (W43) within the quarter of an hour that is no absence: 690 + 30 = 720 unlawful. 12,230 of 14,040 are 87 %.
Goals: daily coping and motivation are scored twice (17 August, 28 September). Of daily coping it is said on 5 October that it is
reached; of motivation nobody says so: begun. 13 weeks are 91 days, until 1 November: one day over. Dina (104) of the
same cohort came to all of it: 11,700.

**Group 3.** Emil (1005): a talk of 60 minutes each Wednesday, 780 planned. Away without a reason in W35 and W40 (120 unlawful),
ill in W38 (60 lawful), nobody wrote anything in W43 (60 unrecorded): 9 · 60 = 540 attended of 720 that count, 75 %. Decided on
10 August to present his case: 23 weeks are 161 days, until 17 January 2027 (31 August is day 22, 30 September 52, 31 October 83,
30 November 113, 31 December 144, and 17 more). Today is day 85: the first of week 13, and 76 days (10 whole weeks) are left.
Three of the six points of his checklist are there.

**Group 4.** Anna (101): two talks of 60 minutes a week with her mentor, 1,560 planned. Friday 23 October she did not come (60
unlawful) and was called half an hour later, not reached. In W44 nothing was recorded (120): 23 · 60 = 1,380 attended of 1,440
that count, 96 %. No hours at companies were ever planned.

**All five**, with one talk of 60 minutes that Bo (102) came to: planned 14,040 + 11,700 + 780 + 1,560 + 60 = 28,140; attended
12,230 + 11,700 + 540 + 1,380 + 60 = 25,910 of 14,040 + 11,700 + 720 + 1,440 + 60 = 27,960 that count, 93 %. Of the 1,460 at
companies the report says nothing: only one person is behind them.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from datetime import date
from io import StringIO
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from planner.desktop.progression.checklist_card import ChecklistCard
from planner.desktop.progression.contacts_card import ContactsCard
from planner.desktop.progression.deadlines_card import DeadlinesCard
from planner.desktop.progression.prompts_card import PromptsCard
from planner.desktop.team.hours_model import ATTENDED, COMPANY, LATEST, NAME, PLANNED, RATE
from planner.desktop.team.team_page import TeamPage
from planner.domain.attendance import Hours
from planner.domain.deadlines import DeadlineState
from planner.domain.goals import GoalState
from planner.domain.people import Citizen
from planner.domain.recipients import RecipientType
from planner.services.group_report import ReportForm
from planner.services.recipient_views import ExportOrder
from planner.wiring import OpenOffice, open_office
from planner.wording import Wording
from tests.builders import StoppedClock
from tests.exporters.paper.reading import pdf_text, squeezed
from tests.journeys.desk import Desk
from tests.journeys.lived_thirteen_weeks import FIRST, ILL, LAST, STAYED_AWAY, TODAY, live
from tests.journeys.weeks_read_back import (
    PRIVATE,
    activity,
    check_calendar,
    goals,
    opened,
    summary,
    table,
    told,
    total,
)
from tests.services.house import House

DA = Wording("da")


@pytest.fixture(scope="module")
def lived(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[OpenOffice, House]]:
    """The office after the thirteen weeks; what a test changes in it, it takes back."""
    clock = StoppedClock(TODAY)
    path = str(tmp_path_factory.mktemp("lived") / "office.sqlite")
    with open_office(path, clock=clock) as office:
        yield office, live(office, clock)


@pytest.fixture
def office(lived: tuple[OpenOffice, House]) -> OpenOffice:
    return lived[0]


@pytest.fixture
def house(lived: tuple[OpenOffice, House]) -> House:
    return lived[1]


# --- group 2 -----------------------------------------------------------------------------------------------------------


def test_group_2_in_services(house: House) -> None:
    assert total(house, "103") == Hours(
        planned=14_040,
        denominator=14_040,
        attended=12_230,
        lawful=1_080,
        unlawful=720,
        unrecorded=0,
        company_planned=2_340,
        company_attended=1_460,
    )
    weeks = house.progression.weekly(house.mentor, "103", FIRST, LAST).weeks
    assert [week.company for week in weeks] == [60, 70, 80, 90, 0, 110, 120, 130, 140, 150, 160, 170, 180]
    ill = house.register.hours(house.mentor, "103", ILL, ILL).weeks[ILL]
    assert (ill.attended, ill.lawful) == (0, 1_080)
    (line,) = house.deadlines.list(house.mentor, group="2")
    assert (line.citizen.reference, line.deadline.state) == ("103", DeadlineState.RED)
    assert (line.deadline.last_day, line.deadline.days_left) == (date(2026, 11, 1), -1)
    assert [goal.type.code for goal in line.deadline.missing] == ["motivation"]
    (shown,) = house.programmes.show(house.mentor, "103")
    assert [(goal.type.code, goal.state, goal.met_on) for goal in shown.goals][:2] == [
        ("daily_coping", GoalState.MET, date(2026, 10, 5)),
        ("motivation", GoalState.BEGUN, None),
    ]


def test_group_2_on_the_screen(office: OpenOffice, qtbot: QtBot) -> None:
    page = opened(office, qtbot, "103")
    assert page.form.name_label.text() == "Åse Øgård", (
        "she is not on the mentor's own list, and asked for by name"
    )
    rows = table(page)
    assert rows["2026-W32"] == ("18:00", "16:00", "1:00", "–", "–", "–")
    assert rows["2026-W36"] == ("18:00", "0:00", "0:00", "–", "–", "–"), "an illness is recorded"
    assert rows["2026-W39"] == ("18:00", "16:40", "2:10", "–", "–", "–")
    assert rows["2026-W44"] == ("18:00", "18:00", "3:00", "–", "–", "–")
    coping, motivation, aim, taster = goals(page)[:4]
    assert "nået, 05-10-2026" in coping
    assert motivation.endswith("på vej, 2 af 2 noter"), motivation
    assert ("nået, 14-09-2026" in aim, "nået, 13-08-2026" in taster) == (True, True)
    assert "1 dag over | Mål efter 13 uger · 1. november 2026" in told(page, DeadlinesCard)


def test_the_team_on_the_screen(office: OpenOffice, qtbot: QtBot) -> None:
    desk = Desk(qtbot, office, "2026-W45", acting="MAJA")
    desk.context.remembered.keep("team", "all")
    team = desk.window.open_page("team")
    assert isinstance(team, TeamPage)
    desk.click(team.form.hours_tab)
    # 26 weeks around today hold all thirteen.
    team.lengths.choose(26)
    model = team.hours.model
    columns = (PLANNED, ATTENDED, COMPANY, LATEST, RATE)
    shown = {
        model.text(row, NAME): tuple(model.text(row, column).replace("\xa0", " ") for column in columns)
        for row in model.rows
    }
    assert shown["Åse Øgård"] == ("234:00", "203:50", "24:20", "3:00", "87 %")
    assert shown["Emil Fog"][:2] == ("13:00", "9:00")
    assert shown["Anna Berg"][:2] == ("26:00", "23:00")
    assert (shown["Emil Fog"][-1], shown["Anna Berg"][-1]) == ("75 %", "96 %")


def test_group_2_in_files(office: OpenOffice, house: House, pdftotext: str, tmp_path: Path) -> None:
    rows = [row for row in activity(office, house) if row[1] == "103"]
    # A line for the course of the provider, and one for the taster of the jobcentre, in each week.
    assert len(rows) == 26
    assert [row for row in rows if row[2] == "2026-W39"] == [
        ["JC", "103", "2026-W39", "3:00", "3:00", "2:10", "0:00", "0:50", "0:00", "3:00", "2:10", "72%"],
        ["UDB", "103", "2026-W39", "15:00", "15:00", "14:30", "0:00", "0:30", "0:00", "0:00", "0:00", "97%"],
    ]
    theirs = activity(office, house, outside=True)
    assert {row[0] for row in theirs} == {"UDB"}, "the provider is not told of the taster"
    assert {row[1] for row in theirs} == {"103", "104"}
    said = summary(office, house, "103", pdftotext, tmp_path)
    for figure in ("Åse Øgård (103)", "234:00", "203:50", "24:20", "87 %"):
        assert squeezed(figure) in said, figure
    check_calendar(office, house, "103", 65 + 13)
    order = ExportOrder(sort=RecipientType.WORKPLACE, recipient="V1", first=FIRST)
    paper = pdf_text(office.exporting.week_plan(house.mentor, [order], DA), pdftotext, tmp_path).casefold()
    assert squeezed("åse øgård") in paper
    assert [word for word in PRIVATE if squeezed(word) in paper] == []


# --- group 3 -----------------------------------------------------------------------------------------------------------


def test_group_3_in_services(house: House) -> None:
    assert total(house, "1005") == Hours(
        planned=780, denominator=720, attended=540, lawful=60, unlawful=120, unrecorded=60
    )
    (line,) = house.deadlines.list(house.mentor, group="3")
    found = line.deadline
    assert (found.last_day, found.week, found.days_left) == (date(2027, 1, 17), 13, 76)
    assert [goal.type.code for goal in found.missing] == ["presented", "case_decided"]


def test_group_3_on_the_screen(office: OpenOffice, qtbot: QtBot) -> None:
    page = opened(office, qtbot, "1005")
    rows = table(page)
    assert rows["2026-W34"][:3] == ("1:00", "1:00", "0:00")
    assert rows["2026-W35"][:3] == ("1:00", "0:00", "0:00")
    assert rows["2026-W43"] == ("1:00", "–", "–", "–", "–", "1:00"), "nobody wrote anything"
    first, second, third, fourth = goals(page)
    assert ("10-08-2026" in first, "12-10-2026" in second) == (True, True)
    assert (third.endswith("ikke nået"), fourth.endswith("ikke nået")) == (True, True)
    said = told(page, DeadlinesCard)
    assert "10 uger | Afgørelse inden for 23 uger · 17. januar 2027 · uge 13 af 23" in said
    card = next(each for each in page.cards if isinstance(each, ChecklistCard))
    (lines,) = card.shown_lists()
    assert [item for item, box in lines.boxes.items() if box.isChecked()] == ["wishes", "efforts", "hours"]
    assert len(lines.boxes) == 6


def test_group_3_in_files(office: OpenOffice, house: House, pdftotext: str, tmp_path: Path) -> None:
    rows = {row[2]: row for row in activity(office, house) if row[1] == "1005"}
    assert rows["2026-W38"][3:9] == ["1:00", "1:00", "0:00", "1:00", "0:00", "0:00"]
    assert (rows["2026-W43"][3:9], rows["2026-W43"][-1]) == (
        ["1:00", "0:00", "0:00", "0:00", "0:00", "1:00"],
        "",
    ), "no share of nothing"
    said = summary(office, house, "1005", pdftotext, tmp_path)
    for figure in ("Emil Fog (1005)", "13:00", "9:00", "75 %"):
        assert squeezed(figure) in said, figure
    assert [word for word in ("syg", "fleksjob", "forelæg") if word in said.casefold()] == []
    check_calendar(office, house, "1005", 13)


# --- group 4 -----------------------------------------------------------------------------------------------------------


def test_group_4_in_services(house: House) -> None:
    assert total(house, "101") == Hours(
        planned=1_560, denominator=1_440, attended=1_380, lawful=0, unlawful=60, unrecorded=120
    )
    last = house.progression.weekly(house.mentor, "101", LAST, LAST).weeks[0]
    assert (last.recorded, last.company_known) == (False, False), "nothing recorded is not zero"
    assert house.deadlines.list(house.mentor, group="4") == ()
    (missed,) = house.contacts.missed(house.mentor, STAYED_AWAY, LAST.sunday, citizens=["101"])
    assert [each.result.code for each in missed.contacts] == ["not_answered"]


def test_group_4_on_the_screen(office: OpenOffice, house: House, qtbot: QtBot) -> None:
    page = opened(office, qtbot, "101")
    rows = table(page)
    assert rows["2026-W42"] == ("2:00", "2:00", "0:00", "–", "–", "–")
    assert rows["2026-W43"] == ("2:00", "1:00", "0:00", "–", "–", "–")
    assert rows["2026-W44"] == ("2:00", "–", "–", "–", "–", "2:00"), "empty, not zero"
    assert told(page, DeadlinesCard) == ""
    assert "ikke truffet" in told(page, ContactsCard)
    prompts = next(each for each in page.cards if isinstance(each, PromptsCard))
    assert "no_show" not in {box.prompt.rule for box in prompts.boxes}, "she was called"
    (contact,) = office.contacts.list(house.mentor, "101")
    removed = office.contacts.remove(house.mentor, contact)
    try:
        page.show_record(office.people.get(house.mentor, Citizen, "101"))
        assert "no_show" in {box.prompt.rule for box in prompts.boxes}
        assert "ikke truffet" not in told(page, ContactsCard)
    finally:
        office.contacts.undo(house.mentor, removed)


def test_group_4_in_files(office: OpenOffice, house: House, pdftotext: str, tmp_path: Path) -> None:
    rows = {row[2]: row for row in activity(office, house) if row[1] == "101"}
    assert len(rows) == 13
    assert (rows["2026-W43"][3:9], rows["2026-W43"][-1]) == (
        ["2:00", "2:00", "1:00", "0:00", "1:00", "0:00"],
        "50%",
    )
    assert (rows["2026-W44"][8], rows["2026-W44"][-1]) == ("2:00", "")
    said = summary(office, house, "101", pdftotext, tmp_path)
    for figure in ("Anna Berg (101)", "26:00", "23:00", "96 %"):
        assert squeezed(figure) in said, figure
    check_calendar(office, house, "101", 26)


# --- all of them -------------------------------------------------------------------------------------------------------


def test_the_report_by_group_holds_back_what_one_person_is_behind(office: OpenOffice, house: House) -> None:
    text = office.group_reports.file(house.mentor, FIRST, LAST, ReportForm.TEXT, DA).decode("utf-8-sig")
    _, *rows = csv.reader(StringIO(text), delimiter=";")
    assert rows[-1][1:6] == ["5", "469:00", "431:50", "skjult", "93 %"]
    assert not any(name in text for name in ("Åse", "Emil", "Anna", "103", "1005"))
