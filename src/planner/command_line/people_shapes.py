"""What ``--json`` prints of people, places and catalogue rows: ``id``, ``reference`` and ``name`` first."""

from __future__ import annotations

from dataclasses import fields
from datetime import date
from enum import StrEnum
from uuid import UUID

from planner.command_line.shapes import Shape, ref_shape
from planner.domain.catalogue import Entry, Words
from planner.domain.people import Membership, Record, Ref
from planner.domain.templates import WeekTemplate
from planner.wording import Wording

_ROW_KEEPING = {"version", "removed"}
_FIRST = {"id", "reference", "name"}


def record_shape(record: Record) -> Shape:
    """A citizen, cohort, member of staff, organisation, workplace, room or placement."""
    rest = {
        field.name: _plain(getattr(record, field.name))
        for field in fields(record)
        if field.name not in _FIRST | _ROW_KEEPING
    }
    return {**ref_shape(record.ref), **rest}


def membership_shape(membership: Membership) -> Shape:
    """A citizen's time in a cohort."""
    return {
        "id": str(membership.id),
        "cohort": ref_shape(membership.cohort),
        "citizen": ref_shape(membership.citizen),
        "since": membership.since.isoformat(),
        "until": membership.until.isoformat() if membership.until else None,
    }


def entry_shape(entry: Entry, words: Wording) -> Shape:
    """A catalogue row; people refer to it by its code."""
    rest = {
        field.name: words.words(value) if isinstance(value, Words) else _plain(value)
        for field in fields(entry)
        if field.name not in {"id", "code", "name"}
        for value in [getattr(entry, field.name)]
    }
    return {"id": str(entry.id), "reference": entry.code, "name": words.words(entry.name), **rest}


def template_shape(template: WeekTemplate, words: Wording) -> Shape:
    """A week template with its cells."""
    return {
        "id": str(template.id),
        "reference": template.code,
        "name": words.words(template.name),
        "version": template.version,
        "group": template.group,
        "origin": template.origin.value,
        "cells": [
            {
                "weekday": cell.weekday + 1,
                "start": f"{cell.start:%H:%M}",
                "end": f"{cell.end:%H:%M}",
                "end_is": cell.end_is.value,
                "kind": cell.kind,
                "title": cell.title,
                "audience": cell.audience.value,
                "owner": cell.owner or None,
                "sensitivity": cell.sensitivity.value,
            }
            for cell in template.cells
        ],
    }


def _plain(value: object) -> object:
    match value:
        case Ref():
            return ref_shape(value)
        case StrEnum():
            return value.value
        case date():
            return value.isoformat()
        case UUID():
            return str(value)
        case _:
            return value
