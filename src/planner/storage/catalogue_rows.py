"""Catalogue rows and week templates between the database, the product's own files and typed objects."""

from __future__ import annotations

import json
import types
import typing
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import time
from enum import StrEnum
from typing import Any
from uuid import UUID, uuid5

from sqlalchemy import Row

from planner.domain.catalogue import (
    AbsenceType,
    AttendanceCode,
    Entry,
    Group,
    Kind,
    Origin,
    ProgressArea,
    ProgressCategory,
    ProgressScale,
    Reason,
    ReferralCriterion,
    Sensitivity,
    Words,
)
from planner.domain.checklists import ChecklistTemplate
from planner.domain.contacts import ContactResult, ContactWay, SupportType
from planner.domain.guarded_words import GuardedWord
from planner.domain.isoweek import WEEKDAYS
from planner.domain.local_offers import LocalOffer
from planner.domain.placements import PlacementType
from planner.domain.programme_rows import DeadlineRule, GoalType, Outcome, ProgrammeType, Scheme
from planner.domain.session import Audience, EndIs
from planner.domain.templates import TemplateCell, WeekTemplate

# A sort's name in the database, and in ``PLURALS`` or with an s its file of seeds.
SORTS: dict[str, type[Entry]] = {
    "kind": Kind,
    "attendance_code": AttendanceCode,
    "reason": Reason,
    "absence_type": AbsenceType,
    "group": Group,
    "programme_type": ProgrammeType,
    "deadline_rule": DeadlineRule,
    "progress_area": ProgressArea,
    "progress_scale": ProgressScale,
    "progress_category": ProgressCategory,
    "referral_criterion": ReferralCriterion,
    "contact_way": ContactWay,
    "contact_result": ContactResult,
    "support_type": SupportType,
    "guarded_word": GuardedWord,
    "placement_type": PlacementType,
    "checklist": ChecklistTemplate,
    "local_offer": LocalOffer,
    "goal_type": GoalType,
    "scheme": Scheme,
    "outcome": Outcome,
}
PLURALS = {"progress_category": "progress_categories", "referral_criterion": "referral_criteria"}
NAMES = {sort: name for name, sort in SORTS.items()}
# Seeds have the same id in every office, so that files from several can be put together.
SEEDS = UUID("6f0f7a1e-6d2c-5b43-9a55-75676570616e")
_OWN: dict[type[Entry], dict[str, Any]] = {}
_SHARED = {field.name for field in fields(Entry)}


def seed_id(*parts: object) -> UUID:
    """The id of a row that comes with the product."""
    return uuid5(SEEDS, ":".join(str(part) for part in parts))


def _own_fields(sort: type[Entry]) -> dict[str, Any]:
    if sort not in _OWN:
        hints = typing.get_type_hints(sort)
        _OWN[sort] = {field.name: hints[field.name] for field in fields(sort) if field.name not in _SHARED}
    return _OWN[sort]


def _typed(hint: Any, value: Any) -> Any:
    """A plain value as what the field says it is."""
    if isinstance(hint, types.UnionType) and value is not None:
        hint = next(part for part in hint.__args__ if part is not types.NoneType)
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return hint(value)
    if typing.get_origin(hint) is tuple:
        return tuple(_typed(typing.get_args(hint)[0], each) for each in value)
    if isinstance(hint, type) and is_dataclass(hint):
        hints = typing.get_type_hints(hint)
        # A field that a newer program wrote is not ours to judge.
        return hint(**{name: _typed(hints[name], each) for name, each in value.items() if name in hints})
    return value


def typed_properties(sort: type[Entry], values: Mapping[str, Any]) -> dict[str, Any]:
    """Keyword arguments of a sort from plain values; an optional field may be left out.

    Raises:
        KeyError: A name that the sort does not have.
    """
    own = _own_fields(sort)
    # A field without a default that is left out of a file may be None, as ``lawful`` of an attendance code is.
    found = {name: None for name, hint in own.items() if isinstance(hint, types.UnionType)}
    return found | {name: _typed(own[name], value) for name, value in values.items()}


def entry_values(entry: Entry) -> dict[str, object]:
    """The columns of a catalogue row, but for its position."""
    properties = {name: _plain(getattr(entry, name)) for name in _own_fields(type(entry))}
    return {
        "id": entry.id,
        "sort": NAMES[type(entry)],
        "code": entry.code,
        "valid_from": entry.valid_from,
        "valid_to": entry.valid_to,
        "origin": entry.origin.value,
        "name_da": entry.name.da,
        "name_en": entry.name.en,
        "properties": json.dumps(properties, ensure_ascii=False),
    }


def _plain(value: Any) -> Any:
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    if is_dataclass(value):
        return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
    return value


def entry_of(row: Row[Any]) -> Entry:
    """A catalogue row as its typed object."""
    sort = SORTS[row.sort]
    known = _own_fields(sort)
    # A field that a newer program wrote is not ours to judge.
    properties = {name: value for name, value in json.loads(row.properties).items() if name in known}
    return sort(
        id=row.id,
        code=row.code,
        name=Words(row.name_da, row.name_en),
        valid_from=row.valid_from,
        valid_to=row.valid_to,
        origin=Origin(row.origin),
        **typed_properties(sort, properties),
    )


def seed_entry(name: str, row: Mapping[str, Any]) -> Entry:
    """One ``[[row]]`` of a file of seeds."""
    own = {
        key: value for key, value in row.items() if key not in {"code", "da", "en", "valid_from", "valid_to"}
    }
    sort = SORTS[name]
    return sort(
        id=seed_id(name, row["code"], row["valid_from"]),
        code=row["code"],
        name=Words(row["da"], row["en"]),
        valid_from=row["valid_from"],
        valid_to=row.get("valid_to"),
        **typed_properties(sort, own),
    )


def cell_of(cell: Mapping[str, Any]) -> TemplateCell:
    """One cell, from a file of seeds or from the database: they are written alike."""
    return TemplateCell(
        weekday=WEEKDAYS.index(cell["day"]),
        start=time.fromisoformat(cell["start"]),
        end=time.fromisoformat(cell["end"]),
        end_is=EndIs(cell["end_is"]),
        kind=cell["kind"],
        title=cell["title"],
        audience=Audience(cell["audience"]),
        owner=cell.get("owner", ""),
        sensitivity=Sensitivity(cell.get("sensitivity", Sensitivity.NORMAL)),
    )


def seed_template(data: Mapping[str, Any]) -> WeekTemplate:
    """One file ``templates/*.toml``."""
    return WeekTemplate(
        id=seed_id("template", data["code"], data["version"]),
        code=data["code"],
        version=data["version"],
        name=Words(data["da"], data["en"]),
        cells=tuple(cell_of(cell) for cell in data["cell"]),
        group=data.get("group"),
    )


def template_values(template: WeekTemplate) -> dict[str, object]:
    """The columns of a template."""
    return {
        "id": template.id,
        "code": template.code,
        "version": template.version,
        "name_da": template.name.da,
        "name_en": template.name.en,
        "group_code": template.group,
        "origin": template.origin.value,
        "cells": json.dumps([_cell_values(cell) for cell in template.cells], ensure_ascii=False),
    }


def _cell_values(cell: TemplateCell) -> dict[str, str]:
    return {
        "day": WEEKDAYS[cell.weekday],
        "start": f"{cell.start:%H:%M}",
        "end": f"{cell.end:%H:%M}",
        "end_is": cell.end_is,
        "kind": cell.kind,
        "title": cell.title,
        "audience": cell.audience,
        "owner": cell.owner,
        "sensitivity": cell.sensitivity,
    }


def template_of(row: Row[Any]) -> WeekTemplate:
    """A template's row as its object."""
    return WeekTemplate(
        id=row.id,
        code=row.code,
        version=row.version,
        name=Words(row.name_da, row.name_en),
        cells=tuple(cell_of(cell) for cell in json.loads(row.cells)),
        group=row.group_code,
        origin=Origin(row.origin),
    )
