"""``planner list``: what there is."""

from __future__ import annotations

import click

from planner.command_line.call import Call
from planner.command_line.options import PlannerGroup, command
from planner.command_line.people_shapes import entry_shape, record_shape, template_shape
from planner.command_line.people_text import entry_table, record_table, template_table
from planner.domain.catalogue import Entry
from planner.domain.clock import today
from planner.domain.people import Citizen, Cohort, Organisation, Record, Room, Staff, Workplace

_group = PlannerGroup("list")
_RECORDS: dict[str, type[Record]] = {
    "citizens": Citizen,
    "cohorts": Cohort,
    "staff": Staff,
    "workplaces": Workplace,
    "rooms": Room,
    "organisations": Organisation,
}


def add_to(root: click.Group) -> None:
    """Make the commands part of the tree."""
    root.add_command(_group)


def _lister(name: str, sort: type[Record]) -> None:
    @command(_group, name)
    def _list(call: Call) -> None:
        records = call.office.people.list(call.acting, sort)
        call.show([record_shape(record) for record in records], record_table(records, call.words))


for _name, _sort in _RECORDS.items():
    _lister(_name, _sort)


@command(_group, "templates")
def _templates(call: Call) -> None:
    templates = call.office.templates.list()
    call.show(
        [template_shape(template, call.words) for template in templates],
        template_table(templates, call.words),
    )


@command(_group, "kinds")
def _kinds(call: Call) -> None:
    _rows(call, call.office.catalogue.kinds(today(call.office.clock)))


@command(_group, "codes")
def _codes(call: Call) -> None:
    _rows(call, call.office.catalogue.codes(today(call.office.clock)))


def _rows(call: Call, rows: tuple[Entry, ...]) -> None:
    call.show([entry_shape(row, call.words) for row in rows], entry_table(rows, call.words))
