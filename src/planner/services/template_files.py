"""Week templates as text that offices can send each other: the same TOML that the product's own are written in."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Mapping
from datetime import datetime, time
from typing import Any
from uuid import uuid4

from planner.domain.catalogue import Origin, Sensitivity, Words
from planner.domain.isoweek import WEEKDAYS
from planner.domain.refusals import Malformed
from planner.domain.session import Audience, EndIs
from planner.domain.templates import TemplateCell, WeekTemplate
from planner.services.text_rules import checked_line, checked_name

LONGEST = 1_000_000
MOST_CELLS = 200
_CELL = ("day", "start", "end", "end_is", "kind", "title", "audience", "owner", "sensitivity")


def template_text(template: WeekTemplate) -> str:
    """The template as a TOML text, cells by weekday and start."""
    lines = [
        _line("code", template.code),
        f"version = {template.version}",
        _line("da", template.name.da),
        _line("en", template.name.en),
    ]
    if template.group:
        lines.append(_line("group", template.group))
    for cell in template.cells:
        values = {
            "day": WEEKDAYS[cell.weekday],
            "start": f"{cell.start:%H:%M}",
            "end": f"{cell.end:%H:%M}",
            "end_is": cell.end_is.value,
            "kind": cell.kind,
            "title": cell.title,
            "audience": cell.audience.value,
            "owner": cell.owner,
            "sensitivity": "" if cell.sensitivity is Sensitivity.NORMAL else cell.sensitivity.value,
        }
        lines += ["", "[[cell]]", *(_line(name, values[name]) for name in _CELL if values[name])]
    return "\n".join(lines) + "\n"


def template_of_text(text: str) -> WeekTemplate:
    """The template that a text holds; its version is only what the sender's was.

    Raises:
        Malformed: It is not a template, and where it goes wrong (``cell`` counts from 1; 0 is the head).
    """
    if len(text) > LONGEST:
        raise Malformed("template-file", cell=0, field="file")
    try:
        data = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as problem:
        raise Malformed("template-file", cell=0, field="file") from problem
    cells = data.get("cell", [])
    if not isinstance(cells, list) or not 1 <= len(cells) <= MOST_CELLS:
        raise Malformed("template-file", cell=0, field="cell")
    version = data.get("version", 1)
    if not isinstance(version, int) or isinstance(version, bool) or not 1 <= version <= 1_000_000:
        raise Malformed("template-file", cell=0, field="version")
    head = {name: _text(data, name, 0) for name in ("code", "da", "en")}
    return WeekTemplate(
        id=uuid4(),
        code=checked_code(head["code"]),
        version=version,
        name=Words(checked_name(head["da"]), checked_name(head["en"])),
        cells=tuple(_cell(each, number) for number, each in enumerate(cells, 1)),
        group=_text(data, "group", 0, default="") or None,
        origin=Origin.OFFICE,
    )


def checked_code(text: str) -> str:
    """The code of a template: letters, digits, points and hyphens, at most forty.

    Raises:
        Malformed: It is anything else.
    """
    code = text.strip()
    if not 1 <= len(code) <= 40 or not all(sign.isalnum() or sign in "-._" for sign in code):
        raise Malformed("template-code", text=text[:80])
    return code


def checked_cell(cell: TemplateCell, number: int) -> TemplateCell:
    """A cell that can be planned.

    Raises:
        Malformed: It ends before it starts, or its title is empty or too long; ``cell`` counts from 1.
    """
    if not 0 <= cell.weekday <= 6:
        raise Malformed("template-file", cell=number, field="day")
    if cell.end <= cell.start:
        raise Malformed("template-file", cell=number, field="end")
    title = checked_line("title", cell.title)
    if not title:
        raise Malformed("template-file", cell=number, field="title")
    return cell


def _cell(data: object, number: int) -> TemplateCell:
    if not isinstance(data, Mapping):
        raise Malformed("template-file", cell=number, field="cell")
    day = _text(data, "day", number)
    if day not in WEEKDAYS:
        raise Malformed("template-file", cell=number, field="day")
    try:
        cell = TemplateCell(
            weekday=WEEKDAYS.index(day),
            start=_time(data, "start", number),
            end=_time(data, "end", number),
            end_is=EndIs(_text(data, "end_is", number, default=EndIs.CONFIRMED.value)),
            kind=_text(data, "kind", number),
            title=checked_line("title", _text(data, "title", number)),
            audience=Audience(_text(data, "audience", number, default=Audience.INDIVIDUAL.value)),
            owner=checked_line("owner", _text(data, "owner", number, default="")),
            sensitivity=Sensitivity(_text(data, "sensitivity", number, default=Sensitivity.NORMAL.value)),
        )
    except ValueError as problem:
        raise Malformed("template-file", cell=number, field="cell") from problem
    return checked_cell(cell, number)


def _time(data: Mapping[str, Any], name: str, number: int) -> time:
    text = _text(data, name, number)
    try:
        return datetime.strptime(text, "%H:%M").time()  # noqa: DTZ007  # a wall time has no zone
    except ValueError as problem:
        raise Malformed("template-file", cell=number, field=name) from problem


def _text(data: Mapping[str, Any], name: str, number: int, default: str | None = None) -> str:
    value = data.get(name, default)
    if not isinstance(value, str):
        raise Malformed("template-file", cell=number, field=name)
    return value


def _line(name: str, value: str) -> str:
    # A JSON string is a TOML string, but for the one control character that JSON leaves as it is.
    return f"{name} = {json.dumps(value, ensure_ascii=False)}".replace("\x7f", "\\u007f")
