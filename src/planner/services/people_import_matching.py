"""Whom a line of a table is about: by reference, else by name and mail address, never by guessing between two."""

from __future__ import annotations

from typing import Generic, TypeVar

from planner.domain.acting import Acting
from planner.domain.people import Record, Ref
from planner.domain.refusals import Refused, Unknown
from planner.services.people_import_values import Cells
from planner.services.people_rights import known
from planner.services.ports import Reading

R = TypeVar("R", bound=Record)


class Directory(Generic[R]):
    """All records of a sort, to be found by what people write of them."""

    def __init__(self, reading: Reading, acting: Acting, sort: type[R]) -> None:
        self._sort = sort
        stored = reading.people.list(sort)
        seen = known(reading, acting, stored)
        self._known = {record.id for record in seen}
        # One that was taken out of use keeps its reference, and comes back when it is in the table again.
        every = (*reading.people.removed(sort), *stored)
        self._by_reference = {record.reference.casefold(): record for record in every}
        self._by_name: dict[str, list[R]] = {}
        for record in seen:
            self._by_name.setdefault(record.name.casefold(), []).append(record)

    def match(self, cells: Cells) -> R | None:
        """The record that a line is about, also one that was taken out of use; None for somebody new.

        Without a reference the name must be the only such, or name and mail address together.

        Raises:
            Refused: Several could be meant, or the reference is another organisation's.
        """
        reference = cells.get("reference")
        if reference is not None:
            found = self._by_reference.get(reference.casefold())
            if found is not None and not found.removed and found.id not in self._known:
                raise Refused("reference-taken", sort=self._sort.__name__.lower(), reference=reference)
            return found
        name, email = cells["name"], cells.get("email", "").casefold()
        same = self._by_name.get(name.casefold(), [])
        exact = [record for record in same if str(getattr(record, "email", "")).casefold() == email]
        if len(exact) == 1:
            return exact[0]
        if len(same) == 1 and not email:
            return same[0]
        unclear = exact or [record for record in same if not email or not getattr(record, "email", "")]
        if unclear:
            raise Refused("import-ambiguous", name=name, choices=[record.reference for record in unclear])
        return None

    def named(self, text: str) -> Ref:
        """The record in use that a reference, or a name that only one has, stands for.

        Raises:
            Unknown: None does.
            Refused: Several have that name.
        """
        found = self._by_reference.get(text.casefold())
        if found is not None and not found.removed and found.id in self._known:
            return found.ref
        same = self._by_name.get(text.casefold(), [])
        if len(same) > 1:
            raise Refused("import-ambiguous", name=text, choices=[record.reference for record in same])
        if not same:
            raise Unknown("unknown-reference", sort=self._sort.__name__.lower(), reference=text)
        return same[0].ref
