"""``planner add``: citizens, cohorts, staff, organisations, workplaces, rooms and placements."""

from __future__ import annotations

from datetime import date
from uuid import uuid4

import click

from planner.command_line.call import Call
from planner.command_line.options import Opt, PlannerGroup, command, ref
from planner.command_line.people_shapes import record_shape
from planner.command_line.people_text import record_table
from planner.command_line.values import DAY, Number, OneOf
from planner.domain.acting import Acting
from planner.domain.people import (
    Citizen,
    Cohort,
    Organisation,
    OrganisationType,
    Placement,
    Record,
    Ref,
    Room,
    Staff,
    Workplace,
)
from planner.domain.refusals import Refused
from planner.services.people_changes import RecordChange

_group = PlannerGroup("add")
_NAME = Opt("--name", required=True)
_REFERENCE = Opt("--reference", default="")
_PHONE = Opt("--phone", default="")
_EMAIL = Opt("--email", default="")


def add_to(root: click.Group) -> None:
    """Make the commands part of the tree."""
    root.add_command(_group)


@command(
    _group,
    "citizen",
    _NAME,
    _REFERENCE,
    _EMAIL,
    _PHONE,
    # The language of the citizen's sheets; where it is one the program speaks, the answer comes in it too.
    Opt("--language", default="da", metavar="CODE", says="option-citizen-language"),
    Opt("--group", metavar="CODE"),
    ref("mentor"),
    Opt("--from", "since", type=DAY, says="option-citizen-from"),
    Opt("--exempt", is_flag=True),
    Opt("--husk", default=""),
    creates=True,
)
def _citizen(
    call: Call,
    *,
    name: str,
    reference: str,
    email: str,
    phone: str,
    language: str,
    group: str | None,
    mentor: str | None,
    since: date | None,
    exempt: bool,
    husk: str,
) -> None:
    change = call.office.people.add_citizen(
        call.acting,
        name=name,
        reference=reference,
        email=email,
        phone=phone,
        language=language,
        group=group,
        mentor=mentor,
        since=since,
        exempt=exempt,
        husk=husk,
    )
    _tell(call, change)


@command(
    _group,
    "cohort",
    _NAME,
    _REFERENCE,
    ref("organisation", says="option-cohort-organisation"),
    Opt("--programme", metavar="CODE"),
    creates=True,
)
def _cohort(
    call: Call, *, name: str, reference: str, organisation: str | None, programme: str | None
) -> None:
    _keep(
        call,
        Cohort(
            id=uuid4(),
            reference=reference,
            name=name,
            organisation=_organisation(call, organisation),
            programme=programme,
        ),
    )


@command(
    _group,
    "staff",
    _NAME,
    _REFERENCE,
    ref("organisation", says="option-staff-organisation"),
    Opt("--role", default=""),
    _EMAIL,
    _PHONE,
    creates=True,
)
def _staff(
    call: Call, *, name: str, reference: str, organisation: str | None, role: str, email: str, phone: str
) -> None:
    _keep(
        call,
        Staff(
            id=uuid4(),
            reference=reference,
            name=name,
            organisation=_organisation(call, organisation),
            role=role,
            email=email,
            phone=phone,
        ),
    )


@command(
    _group,
    "organisation",
    _NAME,
    Opt("--type", "sort", type=OneOf(OrganisationType), required=True),
    _REFERENCE,
    creates=True,
)
def _organisation_added(call: Call, *, name: str, sort: str, reference: str) -> None:
    _keep(call, Organisation(id=uuid4(), reference=reference, name=name, type=OrganisationType(sort)))


@command(
    _group,
    "workplace",
    _NAME,
    _REFERENCE,
    Opt("--address", default=""),
    Opt("--contact", default=""),
    _PHONE,
    Opt("--places", type=Number()),
    Opt("--minutes", type=Number(1), says="option-offered-minutes"),
    Opt("--tasks", default="", says="option-tasks"),
    Opt("--trade", default="", says="option-trade"),
    creates=True,
)
def _workplace(
    call: Call,
    *,
    name: str,
    reference: str,
    address: str,
    contact: str,
    phone: str,
    places: int | None,
    minutes: int | None,
    tasks: str,
    trade: str,
) -> None:
    _keep(
        call,
        Workplace(
            id=uuid4(),
            reference=reference,
            name=name,
            address=address,
            contact=contact,
            phone=phone,
            places=places,
            weekly_minutes=minutes,
            tasks=_lines(tasks),
            trade=trade,
        ),
    )


@command(
    _group,
    "room",
    _NAME,
    _REFERENCE,
    Opt("--site", default=""),
    Opt("--capacity", type=Number()),
    creates=True,
)
def _room(call: Call, *, name: str, reference: str, site: str, capacity: int | None) -> None:
    _keep(call, Room(id=uuid4(), reference=reference, name=name, site=site, capacity=capacity))


@command(
    _group,
    "placement",
    ref("citizen", required=True),
    ref("workplace", required=True),
    Opt("--minutes", type=Number(1), required=True, says="option-weekly-minutes"),
    Opt("--from", "since", type=DAY, required=True, says="option-placement-from"),
    Opt("--to", "until", type=DAY, says="option-placement-to"),
    Opt("--type", "type_code", metavar="CODE", says="option-placement-type"),
    Opt("--tasks", default="", says="option-tasks"),
    _REFERENCE,
    creates=True,
)
def _placement(
    call: Call,
    *,
    citizen: str,
    workplace: str,
    minutes: int,
    since: date,
    until: date | None,
    type_code: str | None,
    tasks: str,
    reference: str,
) -> None:
    people = call.office.people
    place = people.get(call.acting, Workplace, workplace)
    _keep(
        call,
        Placement(
            id=uuid4(),
            reference=reference,
            name=place.name,
            citizen=people.get(call.acting, Citizen, citizen).ref,
            workplace=place.ref,
            weekly_minutes=minutes,
            since=since,
            until=until,
            type=type_code,
            tasks=_lines(tasks),
        ),
    )


def _lines(tasks: str) -> str:
    return "\n".join(part.strip() for part in tasks.split(";") if part.strip())


def _organisation(call: Call, reference: str | None) -> Ref:
    """The one named, else the acting person's, else the jobcentre.

    Raises:
        Refused: There is no jobcentre.
    """
    acting: Acting = call.acting
    people = call.office.people
    if reference:
        return people.get(acting, Organisation, reference).ref
    if acting.organisation is not None:
        return acting.organisation
    offices = [o for o in people.list(acting, Organisation) if o.type is OrganisationType.JOBCENTRE]
    if not offices:
        raise Refused("no-jobcentre")
    return offices[0].ref


def _keep(call: Call, record: Record) -> None:
    _tell(call, call.office.people.add(call.acting, record))


def _tell(call: Call, change: RecordChange) -> None:
    record = change.record
    words = call.words
    sentence = words.say(
        "record-added", sort=words.say(f"sort-{type(record).__name__.lower()}"), name=record.name
    )
    call.show(record_shape(record), [sentence, "", *record_table([record], words)])
