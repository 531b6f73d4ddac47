"""The record that a line of a table describes, as it would be kept."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from functools import cached_property
from typing import Any
from uuid import uuid4

from planner.domain.acting import Acting
from planner.domain.catalogue import Entry
from planner.domain.people import Citizen, Cohort, Organisation, OrganisationType, Record, Ref, Staff
from planner.domain.programme_rows import ProgrammeType
from planner.domain.refusals import Refused
from planner.services.people_import_matching import Directory
from planner.services.people_import_values import Cells, language_in, yes_or_no
from planner.services.people_imported import FieldChange
from planner.services.people_rights import check_keeps
from planner.services.people_rules import checked_record, checked_reference
from planner.services.people_usage import check_no_sessions
from planner.services.ports import Reading

_FIELDS: Mapping[type[Record], tuple[str, ...]] = {
    Citizen: ("name", "email", "phone", "language", "exempt", "husk"),
    Staff: ("name", "role", "organisation", "email", "phone"),
    Cohort: ("name", "organisation", "programme"),
}


class RecordsOfLines:
    """Makes records of lines; what a line leaves empty stays as it is, or as a new record has it."""

    def __init__(self, reading: Reading, acting: Acting, sort: type[Record], today: date) -> None:
        self._reading = reading
        self._acting = acting
        self._sort = sort
        self._today = today
        self._read: Mapping[str, Callable[[str], object]] = {
            "language": language_in,
            "exempt": yes_or_no,
            "organisation": self._organisation,
            "programme": self._programme,
        }

    def wanted(self, current: Record | None, cells: Cells) -> Record:
        """The record as it would be.

        Raises:
            Malformed: A text is not what its field can hold.
            Unknown: It names an organisation or a programme that is not there.
            Refused: It is not the acting person's to keep.
        """
        values: dict[str, Any] = {
            name: self._read[name](cells[name]) if name in self._read else cells[name]
            for name in _FIELDS[self._sort]
            if name in cells
        }
        record = self._blank(cells) if current is None else replace(current, removed=False)
        wanted = checked_record(self._reading, replace(record, **values))
        check_keeps(self._acting, current, wanted)
        if isinstance(current, Cohort) and current.organisation != getattr(wanted, "organisation", None):
            # Its sessions would stay with the organisation that gave it before.
            check_no_sessions(self._reading, current, self._today)
        return wanted

    def changes(self, current: Record | None, wanted: Record) -> tuple[FieldChange, ...]:
        """What differs; for a new record, what is filled in besides name and language."""
        if current is None:
            told = ((name, getattr(wanted, name)) for name in _FIELDS[self._sort])
            return tuple(
                FieldChange(name, None, value)
                for name, value in told
                if value and name not in {"name", "language"}
            )
        pairs = ((name, getattr(current, name), getattr(wanted, name)) for name in _FIELDS[self._sort])
        return tuple(FieldChange(name, before, after) for name, before, after in pairs if before != after)

    def _blank(self, cells: Cells) -> Record:
        given = cells.get("reference", "")
        values: dict[str, Any] = {
            "id": uuid4(),
            "reference": checked_reference(given) if given else "",
            "name": "",
        }
        if self._sort is Citizen:
            return Citizen(**values)
        owner = self._own if "organisation" not in cells else self._organisations.named(cells["organisation"])
        return (Staff if self._sort is Staff else Cohort)(organisation=owner, **values)

    @cached_property
    def _organisations(self) -> Directory[Organisation]:
        return Directory(self._reading, self._acting, Organisation)

    @cached_property
    def _own(self) -> Ref:
        """Where somebody works of whom nothing else is said."""
        if self._acting.organisation is not None:
            return self._acting.organisation
        every = self._reading.people.list(Organisation)
        found = next((one for one in every if one.type is OrganisationType.JOBCENTRE), None)
        if found is None:
            raise Refused("no-jobcentre")
        return found.ref

    def _organisation(self, text: str) -> Ref:
        return self._organisations.named(text)

    def _programme(self, text: str) -> str:
        rows = tuple(row for row in self._reading.catalogue.rows(ProgrammeType) if row.in_force(self._today))
        return entry_named(text, rows) or text


def entry_named(text: str, rows: tuple[Entry, ...]) -> str | None:
    """The code of the catalogue row that a code, or a name in either language, stands for."""
    key = text.strip().casefold()
    for row in rows:
        if key in {row.code.casefold(), row.name.da.casefold(), row.name.en.casefold()}:
            return row.code
    return None
