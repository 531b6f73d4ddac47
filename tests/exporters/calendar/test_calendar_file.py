"""What stands in a calendar file, for whom, and the strict rules of published calendars."""

import pytest

from planner.domain.acting import Acting
from planner.domain.catalogue import Sensitivity
from planner.domain.people import OrganisationType
from planner.domain.recipients import Contact, Content, Recipient, RecipientType, Viewing
from planner.domain.refusals import Refused
from planner.domain.session import EndIs, Place, PlaceType, Session
from planner.exporters.calendar_file import calendar_bytes
from planner.wording import Wording
from tests.exporters.calendar import plans
from tests.exporters.calendar.judges import Judge, Libical, Read, icalendar_reads
from tests.exporters.calendar.plans import (
    ANNA,
    AT_WORK,
    BO,
    CITIZEN,
    COHORT,
    GIVER,
    HEALTH,
    ORGANIZER,
    PRACTICE,
    PROVIDER,
    STAFF,
    TEAM,
    VISIT,
    session,
    told,
    view,
)
from tests.exporters.calendar.strict_rules import broken_rules

DA, EN = Wording("da"), Wording("en")
MENTOR = Contact(name="Mette Mentor", phone="33 66 00 00")


def plan() -> list[Session]:
    """One of each: a plain talk, practice, a cohort's visit, a health talk."""
    return [
        session(
            "t",
            "2026-11-25T09:00",
            "10:00",
            title="Jobsamtale",
            place=Place(PlaceType.TEXT, "Lokale 2"),
            note="Tag CV med",
        ),
        session(
            "p",
            "2026-11-26T09:00",
            "12:00",
            of=PRACTICE,
            place=plans.CAFE,
            citizens=(ANNA, BO),
            end_is=EndIs.ASSUMED,
        ),
        session(
            "v",
            "2026-11-26T13:00",
            "14:00",
            of=VISIT,
            place=plans.CAFE,
            citizens=(ANNA, BO),
            cohort=COHORT,
            owner=PROVIDER,
            title="Rundvisning",
        ),
        session(
            "h",
            "2026-11-27T09:00",
            "10:00",
            of=HEALTH,
            sensitivity=Sensitivity.HEALTH,
            title="Lægesamtale",
            place=plans.CAFE,
            note="Tag prøver med",
        ),
    ]


def made(
    recipient: Recipient = CITIZEN,
    content: Content = Content.NEUTRAL,
    wording: Wording = DA,
    contact: Contact = MENTOR,
) -> list[Read]:
    week = view(plan(), recipient, content, contact=contact)
    file = calendar_bytes(week, told(week, plan()), ORGANIZER, wording)
    assert not broken_rules(file)
    return icalendar_reads(file)


def said(events: list[Read]) -> list[tuple[str, str, str]]:
    return [(event.summary, event.location, event.description) for event in events]


CAFE = "Caféen, Nørrebrogade 1, 2200 København N"


def test_a_citizen_is_told_little_in_plain_mail() -> None:
    ring = "Kan du ikke komme? Ring til 33 66 00 00."
    assert said(made()) == [
        ("Jobsamtale", "Lokale 2", ring),
        ("p", CAFE, f"Sluttid ca. 12.00.\n{ring}"),
        ("Rundvisning", CAFE, ring),
        ("Aftale", "", ring),
    ]


def test_a_citizen_is_told_all_in_full() -> None:
    ring = "Cannot come? Ring Mette Mentor on 33 66 00 00."
    assert said(made(content=Content.FULL, wording=EN)) == [
        ("Jobsamtale", "Lokale 2", f"Together with: Mette Mentor\nTag CV med\n{ring}"),
        ("p", CAFE, f"Ends at about 12:00.\nTogether with: Mette Mentor\n{ring}"),
        ("Rundvisning", CAFE, f"Together with: Mette Mentor\n{ring}"),
        ("Lægesamtale", CAFE, f"Together with: Mette Mentor\nTag prøver med\n{ring}"),
    ]


def test_a_staff_calendar_never_says_a_title() -> None:
    assert said(made(STAFF, contact=Contact())) == [
        ("AØ 9001", "Lokale 2", ""),
        ("AØ 9001, BKL 9002", CAFE, "Sluttid ca. 12.00."),
        ("Hold 1A, 2 personer", CAFE, ""),
        ("AØ 9001", "", ""),
    ]


def test_a_workplace_is_told_who_comes_or_how_many() -> None:
    assert said(made(AT_WORK)) == [
        (
            "Praktik: Anna Østergård, Bo Krøyer Lind",
            "",
            "Sluttid ca. 12.00.\nKontakt: Mette Mentor, 33 66 00 00",
        ),
        ("Virksomhedsbesøg: 2 personer", "", "Kontakt: Mette Mentor, 33 66 00 00"),
    ]
    assert [event.summary for event in made(AT_WORK, wording=EN)] == [
        "Praktik (en): Anna Østergård, Bo Krøyer Lind",
        "Virksomhedsbesøg (en): 2 people",
    ]


def test_a_cohort_is_told_no_names_unless_asked() -> None:
    assert said(made(TEAM, contact=Contact())) == [("Rundvisning", CAFE, "")]
    asked = Recipient(RecipientType.COHORT, COHORT, names=True)
    assert said(made(asked, contact=Contact())) == [
        ("Rundvisning", CAFE, "Deltagere: Anna Østergård, Bo Krøyer Lind")
    ]


def test_a_provider_is_told_its_own_sessions_with_names() -> None:
    assert said(made(GIVER, contact=Contact(phone="33 66 00 00"))) == [
        (
            "Rundvisning",
            CAFE,
            "Sammen med: Mette Mentor\nDeltagere: Anna Østergård, Bo Krøyer Lind\nKontakt: 33 66 00 00",
        )
    ]


def test_what_the_acting_person_may_not_see_is_only_busy() -> None:
    """Another organisation's health session: a time that is taken, and not a word more."""
    theirs = [
        session("h", "2026-11-27T09:00", "10:00", of=HEALTH, sensitivity=Sensitivity.HEALTH, owner=PROVIDER)
    ]
    office = Acting(plans.MENTOR, plans.JOBCENTRE, OrganisationType.JOBCENTRE)
    week = view(theirs, contact=MENTOR, content=Content.FULL, viewing=Viewing(office))
    file = calendar_bytes(week, told(week, theirs), ORGANIZER, DA)
    assert not broken_rules(file)
    assert b"CLASS:PRIVATE" in file
    assert said(icalendar_reads(file)) == [("Optaget", "", "")]


@pytest.mark.parametrize(
    ("recipient", "private"), [(CITIZEN, 1), (STAFF, 4), (AT_WORK, 0), (TEAM, 0), (GIVER, 0)]
)
def test_private_events_are_marked(recipient: Recipient, private: int) -> None:
    week = view(plan(), recipient)
    file = calendar_bytes(week, told(week, plan()), ORGANIZER, DA)
    assert file.count(b"CLASS:PRIVATE") == private


def test_the_calendar_does_not_say_whose_it_is() -> None:
    week = view(plan())
    file = calendar_bytes(week, told(week, plan()), ORGANIZER, DA)
    assert b"X-WR-CALNAME:Ugeplan\r\n" in file
    assert b"PRODID:-//Ugeplan//planner//DA\r\n" in file
    assert b"REFRESH-INTERVAL;VALUE=DURATION:PT12H\r\n" in file
    assert b"X-PUBLISHED-TTL:PT12H\r\n" in file
    for name in ("Anna", "9001", str(ANNA.id)):
        assert name.encode() not in file


@pytest.mark.parametrize("name", ["icalendar", "vobject", "ical.js", "libical"])
def test_an_empty_plan_is_a_file_every_reader_accepts(judges: dict[str, Judge], name: str) -> None:
    file = calendar_bytes(view([]), {}, ORGANIZER, DA)
    assert not broken_rules(file)
    assert judges[name](file) == []


def test_libical_finds_nothing_against_a_plan(libical_reads: Libical) -> None:
    for recipient in (CITIZEN, STAFF, AT_WORK, TEAM, GIVER):
        week = view(plan(), recipient, contact=MENTOR)
        assert not libical_reads.complaints(calendar_bytes(week, told(week, plan()), ORGANIZER, DA))


@pytest.mark.parametrize("organizer", ["", "  "])
def test_a_file_without_the_units_address_is_refused(organizer: str) -> None:
    with pytest.raises(Refused, match="organizer-missing"):
        calendar_bytes(view([]), {}, organizer, DA)


def test_a_view_made_for_paper_never_becomes_a_calendar() -> None:
    week = view(plan(), STAFF, Content.PAPER)
    with pytest.raises(ValueError, match="paper"):
        calendar_bytes(week, {}, ORGANIZER, DA)


@pytest.mark.parametrize(
    ("place", "address", "expected"),
    [("A", "B", "A, B"), ("A", "", "A"), ("A", "A", "A"), (" A \n 2 ", "B", "A 2, B"), ("", "B", "B")],
)
def test_a_place_is_on_one_line_and_said_once(place: str, address: str, expected: str) -> None:
    there = [session("t", "2026-11-25T09:00", "10:00", place=Place(PlaceType.TEXT, place, address=address))]
    week = view(there)
    file = calendar_bytes(week, told(week, there), ORGANIZER, DA)
    assert icalendar_reads(file)[0].location == expected


def test_a_session_without_a_title_or_people_is_still_an_appointment() -> None:
    nobody = [session("t", "2026-11-25T09:00", "10:00", citizens=())]
    week = view(nobody, STAFF)
    assert icalendar_reads(calendar_bytes(week, told(week, nobody), ORGANIZER, DA))[0].summary == "Aftale"
