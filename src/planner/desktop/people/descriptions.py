"""What a plain page is made of, as data: the columns of its list and the fields of its form."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from planner.desktop.people.section import Section
from planner.desktop.shared.desk_context import DeskContext
from planner.domain.people import Record


class FieldKind(StrEnum):
    """What is typed or chosen in a field."""

    LINE = "line"
    TEXT = "text"
    NUMBER = "number"
    HOURS = "hours"
    DATE = "date"
    CHECK = "check"
    CHOICE = "choice"
    RECORD = "record"


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One field of a form.

    Attributes:
        name: The record's attribute.
        label: The word above it.
        kind: What is typed or chosen.
        hint: An example, or what happens when it is left empty.
        required: Whether a new record waits for it.
        half: Whether it shares its line with another.
        choices: Values and words of a choice.
        sort: The sort of record that is looked up.
        warn: What to say about a text while it is typed; empty for nothing.
    """

    name: str
    label: str
    kind: FieldKind = FieldKind.LINE
    hint: str = ""
    required: bool = False
    half: bool = False
    choices: tuple[tuple[object, str], ...] = ()
    sort: type[Record] | None = None
    warn: Callable[[str], str] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One column of a list; without a width it takes what is left."""

    title: str
    text: Callable[[Any], str]
    width: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PlainSort:
    """A sort of record that is kept on a plain page.

    Attributes:
        key: A word for settings and object names.
        sort: The record's class.
        title: What many are called ("Borgere").
        one: What one is called in the middle of a sentence ("borger").
        new: The button that begins a new one ("Ny borger").
        empty: What to do when there is none.
        columns: Of the list.
        fields: Of the form, in the order of the keyboard.
        blank: Values of a new one that are not empty.
        make: Makes a record of all values of the form.
        sections: What stands below the fields: ties to other records.
        mine: Whether the list can be limited to the acting person's own.
        narrow: What else the list can be limited to: a word for it, and which records stay.
        prepare: Reads what the columns and ``narrow`` need, before each reading of the list.
    """

    key: str
    sort: type[Record]
    title: str
    one: str
    new: str
    empty: str
    columns: tuple[Column, ...]
    fields: tuple[Field, ...]
    make: Callable[[Mapping[str, Any]], Record]
    blank: Mapping[str, object] = field(default_factory=dict)
    sections: tuple[Callable[[DeskContext], Section], ...] = ()
    mine: bool = False
    narrow: tuple[str, Callable[[Any], bool]] | None = None
    prepare: Callable[[], None] | None = None
