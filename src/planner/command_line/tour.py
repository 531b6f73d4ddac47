"""``planner tour``: the whole main job once, on a sample office of its own."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import TYPE_CHECKING

import click

from planner.command_line.call import Call
from planner.command_line.opening import show_window
from planner.command_line.options import Opt, argument, command
from planner.command_line.out_files import make_folder, write_whole
from planner.command_line.screen import desktop, draw_unseen, has_screen
from planner.domain.acting import Acting
from planner.domain.isoweek import IsoWeek
from planner.domain.people import Citizen
from planner.domain.planned_week import SubjectType
from planner.domain.recipients import RecipientType
from planner.services.recipient_views import ExportOrder
from planner.services.template_plan import TemplateOrder
from planner.wording import Wording

if TYPE_CHECKING:
    from planner.wiring import OpenOffice

_FOLDER = "ugeplan-tour"
_DATABASE = "tour.sqlite"
# The Saturday after the week of the tour, so that its register may be marked.
_TODAY = date(2026, 11, 28)
_SAMPLED = IsoWeek(2026, 36), 12
_WEEK = IsoWeek(2026, 48)


@dataclass(frozen=True, slots=True)
class _Figure:
    template: str
    citizen: str
    staff: str
    workplace: str


_FIGURES = (
    _Figure("figure-3", "9001", "M1", "V1"),
    _Figure("figure-4", "9002", "M2", "V1"),
    _Figure("figure-6", "9003", "P1-A", "V2"),
)
# Whoever is at the workplace: there all day, late on Tuesday, ill on Thursday, and Friday's talk not recorded.
_ATTENDING = "9002"
_MARKS: tuple[tuple[str, time | None], ...] = (
    ("M", None),
    ("F", time(9, 45)),
    ("M", None),
    ("S", None),
    ("M", None),
)


class _TourClock:
    def now(self) -> datetime:
        return datetime.combine(_TODAY, time(8), UTC)


@dataclass(slots=True)
class _Told:
    """What was made, for people and for programs."""

    words: Wording
    folder: Path
    lines: list[str] = field(default_factory=list)
    files: list[str] = field(default_factory=list)

    def say(self, code: str, **params: object) -> None:
        self.lines.append(self.words.say(code, **params))

    def write(self, name: str, content: bytes, code: str) -> None:
        path = self.folder / name
        write_whole(path, content)
        self.made(path, code)

    def made(self, path: Path, code: str) -> None:
        self.files.append(str(path))
        self.say(code, file=str(path))


def add_to(root: click.Group) -> None:
    """Make the command part of the tree."""
    command(root, "tour", argument("OUT", required=False), Opt("--no-window", is_flag=True), creates=True)(
        _tour
    )


def _tour(call: Call, *, out: str | None, no_window: bool) -> None:
    from planner.wiring import open_office

    folder = Path(out or _FOLDER)
    make_folder(folder)
    database = folder / _DATABASE
    for old in folder.glob(f"{_DATABASE}*"):
        old.unlink()
    told = _Told(call.words, folder)
    with open_office(str(database), create=True, clock=_TourClock()) as office:
        counts = office.sample.fill(weeks=_SAMPLED[1], start=_SAMPLED[0], today=_TODAY)
        told.say("tour-office", citizens=counts.citizens, file=str(database))
        acting = office.acting(None)
        for figure in _FIGURES:
            _plan(office, acting, figure, told)
        _attend(office, acting, told)
        _write(office, acting, told)
        if not has_screen(call.environment):
            draw_unseen()
        picture = folder / "window.png"
        desktop().picture(
            office, picture, language=call.words.language, week=str(_WEEK), person=f"citizen:{_ATTENDING}"
        )
        told.made(picture, "tour-file-png")
    call.show({"folder": str(folder), "database": str(database), "files": told.files}, told.lines)
    if not no_window and has_screen(call.environment):
        with suppress(BrokenPipeError):
            show_window(call, str(database))


def _plan(office: OpenOffice, acting: Acting, figure: _Figure, told: _Told) -> None:
    order = TemplateOrder(
        template=figure.template,
        sort=SubjectType.CITIZEN,
        subject=figure.citizen,
        first=_WEEK,
        staff=figure.staff,
        workplace=figure.workplace,
    )
    office.templates.apply(acting, order)
    week = office.planning.week(acting, SubjectType.CITIZEN, figure.citizen, _WEEK)
    told.say(
        "tour-week",
        name=week.subject.ref.name,
        template=next(one.name for one in office.templates.list() if one.code == figure.template),
        week=_WEEK,
        planned=told.words.duration(week.planned_minutes),
        company=told.words.duration(week.company_minutes),
    )


def _attend(office: OpenOffice, acting: Acting, told: _Told) -> None:
    week = office.planning.week(acting, SubjectType.CITIZEN, _ATTENDING, _WEEK)
    for session, (code, came) in zip(week.sessions, _MARKS, strict=False):
        office.register.mark(
            acting,
            session.reference,
            _ATTENDING,
            code,
            came=datetime.combine(session.day, came) if came else None,
            left=session.end if came else None,
        )
    hours = office.register.hours(acting, _ATTENDING, _WEEK, _WEEK).weeks[_WEEK]
    told.say(
        "tour-attendance",
        name=office.people.get(acting, Citizen, _ATTENDING).name,
        attended=told.words.duration(hours.attended),
        planned=told.words.duration(hours.denominator),
        week=_WEEK,
        percent=told.words.say("percent", n=round(100 * (hours.rate or 0))),
    )


def _write(office: OpenOffice, acting: Acting, told: _Told) -> None:
    exporting, words = office.exporting, told.words
    for figure in _FIGURES:
        order = ExportOrder(sort=RecipientType.CITIZEN, recipient=figure.citizen, first=_WEEK)
        told.write(f"{figure.template}.pdf", exporting.week_plan(acting, [order], words), "tour-file-pdf")
        told.write(f"{figure.template}.ics", exporting.calendar(acting, order, words), "tour-file-ics")
    told.write("signin.pdf", exporting.signin(acting, "2A", _WEEK.plus(-1), words), "tour-signin")
    rows = office.register.hours_of_all(acting, _WEEK, _WEEK)
    told.write("attendance.csv", exporting.attendance(rows, words), "tour-file-csv")
