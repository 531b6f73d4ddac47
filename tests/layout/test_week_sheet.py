"""Week sheets by where their letters stand: nothing is cut, whatever is planned."""

from datetime import timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from planner.domain.catalogue import Words
from planner.domain.clashes import ClosedDay
from planner.domain.isoweek import IsoWeek
from planner.domain.recipients import Contact, RecipientType, VisibleSession
from planner.domain.session import EndIs
from planner.exporters.paper.fonts import measure
from planner.layout.primitives import Group, texts
from planner.layout.week_sheet import week_pages
from planner.wording import Wording
from tests.exporters.paper import plans
from tests.exporters.paper.reading import cards, squeezed, troubles

WEEK = IsoWeek(2026, 48)
WORDINGS = {language: Wording(language) for language in ("da", "en")}
LONG = (
    "Jobcoaching og kontakt til virksomhederne mhp. virksomhedsplacering",
    "Status på mål og delmål – hvad skal der handles på i næste uge?",
    "Beskæftigelsesintegrationsforvaltningens kompetenceafklaringssamtale",
    "Oplæg: Mål og delmål for dit virksomhedsrettede forløb",
    "Samtale",
)
_WORD = st.text(st.sampled_from("abdefghijklmnorstuvyæøå"), min_size=1, max_size=30)
_TITLES = st.one_of(st.sampled_from(LONG), st.lists(_WORD, min_size=1, max_size=8).map(" ".join))


@st.composite
def _session(draw: st.DrawFn, day: int) -> VisibleSession:
    start = draw(st.integers(28, 76)) * 15
    end = min(start + draw(st.sampled_from([5, 15, 30, 45, 60, 90, 120, 180, 300])), 23 * 60 + 55)
    clock = [f"{minute // 60:02d}:{minute % 60:02d}" for minute in (start, end)]
    more: dict[str, Any] = {
        "place": draw(st.sampled_from(["", "Jobcentret", "Beskæftigelsescentret Musvågevej"])),
        "address": draw(st.sampled_from(["", "Eksempelvej 1, 1000 Byen, lokale 3.12"])),
        "staff": draw(st.sampled_from([(), ("Underviser B",), ("Anne-Marie Østergaard", "Mentor A")])),
        "note": draw(st.sampled_from(["", "Husk praktisk tøj, sikkerhedssko og madpakke."])),
        "people": draw(st.sampled_from([(), tuple(f"Borger {4000 + n}" for n in range(12))])),
        "end_is": draw(st.sampled_from(EndIs)),
    }
    title = draw(st.one_of(st.none(), _TITLES))
    code = draw(st.sampled_from([*plans.KIND_CODES, None])) if title else None
    return plans.session(WEEK.monday + timedelta(days=day), clock[0], clock[1], title, code, **more)


@st.composite
def _sessions(draw: st.DrawFn) -> list[VisibleSession]:
    found = []
    for day in draw(st.sets(st.integers(0, 6), max_size=4)):
        found += [draw(_session(day)) for _ in range(draw(st.integers(1, 8)))]
    return found


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)
@given(_sessions(), st.sampled_from(RecipientType), st.sampled_from(["da", "en"]), st.booleans())
def test_nothing_is_cut_or_covered(
    sessions: list[VisibleSession], recipient: RecipientType, language: str, long: bool
) -> None:
    more: dict[str, Any] = {"contact": plans.CONTACT}
    if long:
        more = {
            "contact": Contact(name="Mentor Anne-Marie Kristoffersen-Østergaard", phone="+45 33 00 00 00"),
            "husk": "Tag medicin kl. 8, og husk sygesikringsbevis, busbillet og det udfyldte skema. " * 2,
            "heading": "Alexandrine Wilhelmine Kristoffersen-Østergaard af Rosenborg",
            "programme": Words(LONG[2], LONG[2]),
        }
    week = plans.plan(WEEK, sessions, recipient, **more)
    pages = week_pages(week, WORDINGS[language], measure)
    for page in pages:
        assert troubles(page) == []
    told = squeezed("\n".join(text.text for page in pages for text in texts(page.items)))
    for session in sessions:
        if session.title:
            assert squeezed(session.title.da) in told


@pytest.mark.parametrize("number", [3, 4, 6])
def test_a_figure_needs_one_page_and_leaves_nothing_out(number: int) -> None:
    plan = plans.figure_plan(number)
    pages = week_pages(plan, WORDINGS["da"], measure)
    assert len(pages) == 1
    assert len(list(cards(pages[0]))) == len(plan.sessions)
    assert troubles(pages[0]) == []


def _heads(page_items: tuple[object, ...]) -> list[str]:
    return [item.label for item in page_items if isinstance(item, Group) and item.tag == "day-head"]


def test_weekend_columns_stand_only_when_used() -> None:
    workdays = [plans.session(WEEK.monday, "09:00", "12:00", "Oplæg")]
    saturday = plans.session(WEEK.monday + timedelta(days=5), "10:00", "12:00", "Loppemarked")
    closed = (ClosedDay(WEEK.sunday, Words("Søndagslukket", "Closed on Sundays")),)
    week = week_pages(plans.plan(WEEK, workdays, closed_days=closed), WORDINGS["da"], measure)[0]
    assert len(_heads(week.items)) == 5
    week = week_pages(plans.plan(WEEK, [*workdays, saturday]), WORDINGS["da"], measure)[0]
    assert [label.split()[0] for label in _heads(week.items)][-2:] == ["Fredag", "Lørdag"]


def test_hours_are_cropped_to_what_is_planned() -> None:
    page = week_pages(plans.figure_plan(3), WORDINGS["da"], measure)[0]
    grid = next(item for item in page.items if isinstance(item, Group) and item.tag == "grid")
    assert [text.text for text in texts([grid])] == ["09.00", "10.00", "11.00", "12.00"]


def test_eight_sessions_a_day_all_say_what_and_when() -> None:
    sessions = [
        plans.session(
            WEEK.monday + timedelta(days=day),
            f"{8 + n:02d}:00",
            f"{8 + n:02d}:45",
            LONG[n % 5],
            plans.KIND_CODES[n],
            place="Jobcentret",
            address="Eksempelvej 1, 1000 Byen",
            staff=("Underviser B",),
        )
        for day in range(5)
        for n in range(8)
    ]
    pages = week_pages(plans.plan(WEEK, sessions, contact=plans.CONTACT), WORDINGS["da"], measure)
    assert len(pages) == 1
    assert min(text.size for text in texts(pages[0].items)) >= 5.5
    for card, _ in cards(pages[0]):
        said = squeezed("\n".join(text.text for text in texts([card])))
        assert squeezed(card.label.split(",")[0]) in said


def test_what_has_no_room_stands_on_a_page_behind() -> None:
    sessions = [
        plans.session(WEEK.monday, "09:00", "09:10", title, note="Medbring CV.") for title in LONG * 7
    ]
    pages = week_pages(plans.plan(WEEK, sessions), WORDINGS["da"], measure)
    assert len(pages) > 1
    behind = squeezed("\n".join(text.text for page in pages[1:] for text in texts(page.items)))
    for session in sessions:
        assert session.title
        assert squeezed(session.title.da) in behind
    assert behind.count("MedbringCV.") == len(sessions)


def test_several_weeks_are_several_pages() -> None:
    weeks = (WEEK, WEEK.plus(1), WEEK.plus(2))
    pages = week_pages(plans.plan(weeks, plans.figure_sessions(3, WEEK)), WORDINGS["da"], measure)
    assert [page.title for page in pages] == ["Uge 48", "Uge 49", "Uge 50"]


def test_talks_at_the_same_time_that_differ_in_the_citizen_only_share_a_card() -> None:
    names = [f"Borger {9000 + n}" for n in range(12)]
    talks = [
        plans.session(WEEK.monday, "11:00", "12:00", "Samtale: Jobønsker", people=(name,)) for name in names
    ]
    other = plans.session(
        WEEK.sunday, "11:00", "12:00", "Samtale: Jobønsker", people=("Borger 1",), place="Kursushuset"
    )
    pages = week_pages(plans.plan(WEEK, [*talks, other], RecipientType.PROVIDER), WORDINGS["da"], measure)
    assert len(pages) == 1
    assert len(list(cards(pages[0]))) == 2
    said = squeezed("\n".join(text.text for text in texts(pages[0].items)))
    assert squeezed("12 hver for sig: " + ", ".join(names)) in said
    assert "13t" in said
