"""Week plans made by hand, as services would hand them over."""

import tomllib
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID, uuid5

from planner.domain.catalogue import Kind, Words
from planner.domain.isoweek import WEEKDAYS, IsoWeek
from planner.domain.people import Ref
from planner.domain.recipients import Contact, Content, Recipient, RecipientType, VisibleSession, VisibleWeek
from planner.domain.session import Audience, EndIs, Slot

FIGURES = Path(__file__).parents[2] / "data" / "figures.toml"
_SPACE = UUID("7b4b2f6e-8a0e-4e07-9d0b-4f8a6d0f3c11")
_KINDS = {
    # code: Danish, English, colour, company time
    "work_placement": ("Virksomhedspraktik", "Work placement", 7, True),
    "presentation": ("Oplæg", "Presentation", 0, False),
    "workplace_visit": ("Virksomhedsbesøg", "Workplace visit", 1, False),
    "taster_placement": ("Snusepraktik", "Taster placement", 2, True),
    "talk": ("Samtale", "Talk", 3, False),
    "job_coaching": ("Jobcoaching", "Job coaching", 4, False),
    "status": ("Status", "Status", 5, False),
    "mentor_talk": ("Mentor", "Mentor", 6, False),
    "health_talk": ("Sundhed (SUF)", "Health (SUF)", 8, False),
    "cohort_activity": ("Holdaktivitet", "Cohort activity", 9, False),
    "daily_coping": ("Hverdagsmestring", "Daily coping", 10, False),
    "wage_subsidy_job": ("Løntilskud", "Wage subsidy job", 11, True),
    "part_time_job": ("Deltidsjob", "Part-time job", 12, True),
    "community_work": ("Nytteindsats", "Community work", 13, True),
    "treatment": ("Behandling", "Treatment", 14, False),
    "aftercare_contact": ("Efterværn", "Aftercare", 6, False),
}
KIND_CODES = tuple(_KINDS)
CONTACT = Contact(name="Mentor A", phone="33 00 00 00")


def kind(code: str) -> Kind:
    """A kind of activity; its pictogram is named like its code."""
    danish, english, colour, company = _KINDS[code]
    return Kind(
        id=uuid5(_SPACE, code),
        code=code,
        name=Words(danish, english),
        valid_from=date(2016, 1, 1),
        mark=danish[:2],
        colour=colour,
        pictogram=code,
        neutral_title=Words("Aftale", "Appointment"),
        counts_as_company_time=company,
    )


def slot(day: date, start: str, end: str) -> Slot:
    return Slot(
        datetime.combine(day, time.fromisoformat(start)), datetime.combine(day, time.fromisoformat(end))
    )


def session(
    day: date, start: str, end: str, title: str | None, code: str | None = "talk", **more: Any
) -> VisibleSession:
    return VisibleSession(
        session=uuid5(_SPACE, f"{day}{start}{end}{title}{more}"),
        slot=slot(day, start, end),
        title=None if title is None else Words(title, title),
        kind=kind(code) if code else None,
        **more,
    )


def plan(
    week: IsoWeek | Sequence[IsoWeek],
    sessions: Sequence[VisibleSession],
    recipient: RecipientType = RecipientType.CITIZEN,
    **more: Any,
) -> VisibleWeek:
    more.setdefault("heading", "Borger 4012")
    return VisibleWeek(
        recipient=Recipient(recipient, Ref(uuid5(_SPACE, "recipient"), "4012", "Borger 4012")),
        content=Content.PAPER,
        weeks=(week,) if isinstance(week, IsoWeek) else tuple(week),
        sessions=tuple(sorted(sessions, key=lambda s: (s.slot.start, s.slot.end, str(s.session)))),
        **more,
    )


_PLACES = {
    "workplace_visit": ("Virksomhed B", "Eksempelalle 4, 2000 Byen"),
    "taster_placement": ("Virksomhed A", "Eksempeltorvet 3, 1000 Byen"),
    "work_placement": ("Virksomhed A", "Eksempeltorvet 3, 1000 Byen"),
    "health_talk": ("Sundhedshuset", ""),
    "talk": ("Jobcentret", ""),
    "mentor_talk": ("Jobcentret", ""),
}
_STAFF = {"work_placement": ("Kontakt C",), "health_talk": (), "talk": (), "mentor_talk": ("Mentor A",)}


def figure_cells(number: int) -> list[dict[str, Any]]:
    """The cells of a figure as they stand in the file."""
    figures = tomllib.loads(FIGURES.read_text("utf-8"))["figure"]
    cells: list[dict[str, Any]] = next(figure["cells"] for figure in figures if figure["number"] == number)
    return cells


def figure_sessions(number: int, week: IsoWeek, **more: Any) -> list[VisibleSession]:
    """A figure's cells in a week, with places and staff as in the example sheets."""
    found = []
    for cell in figure_cells(number):
        place, address = _PLACES.get(cell["kind"], ("Jobcentret", "Eksempelvej 1, 1000 Byen, lokale 3.12"))
        details: dict[str, Any] = {
            "place": place,
            "address": address,
            "staff": _STAFF.get(cell["kind"], ("Underviser B",)),
            "end_is": EndIs(cell["end_is"]),
            "audience": Audience(cell["audience"]),
        }
        day = week.monday + timedelta(days=WEEKDAYS.index(cell["day"]))
        found.append(
            session(day, cell["start"], cell["end"], cell["title"], cell["kind"], **(details | more))
        )
    return found


FIGURE_WEEKS = {3: IsoWeek(2027, 2), 4: IsoWeek(2027, 6), 6: IsoWeek(2027, 3)}
_PROGRAMMES = {
    3: Words("Intensivt virksomhedsrettet forløb", "Intensive company-oriented programme"),
    4: Words(
        "Virksomhedsplacering 15 timer med mentorstøtte", "Placement, 15 hours, with a mentor’s support"
    ),
    6: Words("Virksomhedsforberedende forløb (hold 7)", "Preparatory programme (cohort 7)"),
}


def figure_plan(number: int, **more: Any) -> VisibleWeek:
    """A figure as the plan of one citizen, the way the example sheets show it."""
    week = FIGURE_WEEKS[number]
    details: dict[str, Any] = {
        "heading": "Borger 4023" if number == 6 else "Borger 4012",
        "programme": _PROGRAMMES[number],
        "contact": CONTACT,
        "husk": "praktisk tøj og madpakke",
    }
    return plan(week, figure_sessions(number, week), **(details | more))
