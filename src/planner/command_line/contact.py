"""``planner contact``: contacts logged, which are due, and how often support is given."""

from __future__ import annotations

from datetime import date, datetime

import click

from planner.command_line.call import Call
from planner.command_line.contact_text import (
    contact_lines,
    contact_shape,
    due_lines,
    due_shape,
    missed_lines,
    missed_shape,
    schedule_lines,
    schedule_shape,
)
from planner.command_line.options import Opt, PlannerGroup, command, ref
from planner.command_line.values import DAY, MOMENT, Number, OneOf
from planner.domain.clock import today
from planner.domain.contacts import Direction, LoggedContact, Party, RhythmUnit, SupportSchedule
from planner.domain.isoweek import IsoWeek
from planner.services.contact_rows import NewContact

_group = PlannerGroup("contact")


def add_to(root: click.Group) -> None:
    """Make the commands part of the tree."""
    root.add_command(_group)


@command(
    _group,
    "log",
    ref("citizen", required=True),
    Opt("--way", metavar="WAY", required=True, says="option-contact-way"),
    Opt("--result", metavar="RESULT", required=True, says="option-contact-result"),
    Opt("--party", type=OneOf(Party), default=Party.CITIZEN.value, says="option-contact-party"),
    ref("workplace", says="option-contact-workplace"),
    Opt("--at", type=MOMENT, says="option-contact-at"),
    Opt("--incoming", is_flag=True, says="option-contact-incoming"),
    Opt("--note", default="", says="option-contact-note"),
    Opt("--next", "next_due", type=DAY, says="option-contact-next"),
    ref("session", says="option-contact-session"),
)
def _log(
    call: Call,
    *,
    citizen: str,
    way: str,
    result: str,
    party: str,
    workplace: str | None,
    at: datetime | None,
    incoming: bool,
    note: str,
    next_due: date | None,
    session: str | None,
) -> None:
    new = NewContact(
        citizen=citizen,
        way=way,
        result=result,
        at=at,
        party=Party(party),
        direction=Direction.IN if incoming else Direction.OUT,
        workplace=workplace,
        note=note,
        next_due=next_due,
        session=session,
    )
    _show(call, (call.office.contacts.log(call.acting, new).kept,))


@command(
    _group,
    "list",
    ref("citizen", required=True),
    Opt("--from", "first", type=DAY, says="option-first-day"),
    Opt("--to", "last", type=DAY, says="option-last-day"),
)
def _list(call: Call, *, citizen: str, first: date | None, last: date | None) -> None:
    _show(call, call.office.contacts.list(call.acting, citizen, first, last))


@command(
    _group,
    "due",
    Opt("--day", type=DAY, says="option-contact-day"),
    Opt("--ahead", type=Number(), default=7, says="option-contact-ahead"),
    Opt("--mine", is_flag=True, says="option-mine"),
)
def _due(call: Call, *, day: date | None, ahead: int, mine: bool) -> None:
    when = day or today(call.office.clock)
    found = call.office.contacts.due(call.acting, when, mine=mine, ahead=ahead)
    call.show([due_shape(each, when) for each in found], due_lines(found, when, call.words))


@command(
    _group,
    "missed",
    Opt("--from", "first", type=DAY, says="option-first-day"),
    Opt("--to", "last", type=DAY, says="option-last-day"),
    Opt("--mine", is_flag=True, says="option-mine"),
)
def _missed(call: Call, *, first: date | None, last: date | None, mine: bool) -> None:
    now = today(call.office.clock)
    found = call.office.contacts.missed(
        call.acting, first or IsoWeek.of(now).plus(-1).monday, last or now, mine=mine
    )
    call.show([missed_shape(each) for each in found], missed_lines(found, call.words))


@command(
    _group,
    "schedule",
    ref("citizen", required=True),
    Opt("--type", "type_code", metavar="TYPE", required=True, says="option-support-type"),
    Opt("--every", type=Number(1), required=True, says="option-support-every"),
    Opt("--months", is_flag=True, says="option-support-months"),
    Opt("--party", "parties", type=OneOf(Party), multiple=True, says="option-support-party"),
    ref("workplace", says="option-contact-workplace"),
    ref("placement", says="option-support-placement"),
    Opt("--from", "since", type=DAY, required=True, says="option-first-day"),
    Opt("--to", "until", type=DAY, says="option-last-day"),
)
def _schedule(
    call: Call,
    *,
    citizen: str,
    type_code: str,
    every: int,
    months: bool,
    parties: tuple[str, ...],
    workplace: str | None,
    placement: str | None,
    since: date,
    until: date | None,
) -> None:
    changes = call.office.support.add(
        call.acting,
        citizen,
        type_code,
        since,
        every,
        unit=RhythmUnit.MONTHS if months else RhythmUnit.WEEKS,
        parties=tuple(map(Party, parties)) or (Party.CITIZEN,),
        workplace=workplace,
        placement=placement,
        until=until,
    )
    _show_schedules(call, tuple(each.kept for each in changes))


@command(_group, "schedules", ref("citizen", required=True))
def _schedules(call: Call, *, citizen: str) -> None:
    _show_schedules(call, call.office.support.list(call.acting, citizen))


def _show(call: Call, found: tuple[LoggedContact, ...]) -> None:
    call.show([contact_shape(each) for each in found], contact_lines(found, call.words))


def _show_schedules(call: Call, found: tuple[SupportSchedule, ...]) -> None:
    call.show([schedule_shape(each) for each in found], schedule_lines(found, call.words))
