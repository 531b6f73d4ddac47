"""Citizens, staff and cohorts as tables that the import reads back as they were."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from planner.domain.acting import Acting
from planner.domain.clock import Clock, today
from planner.domain.people import Citizen, Cohort, Membership, Record, Ref, Staff, reference_order
from planner.services.people_import_fields import FIELDS
from planner.services.people_lists import of_sort
from planner.services.people_rights import known_citizens
from planner.services.people_ties import groups_of, mentors_of
from planner.services.ports import Reading, Store
from planner.wording import Wording

Row = Sequence[str]
Writer = Callable[[str, Row, Sequence[Row]], bytes]
"""Makes a file of a title, the headings and the rows."""


@dataclass(frozen=True, slots=True)
class TableWriters:
    """The formats that a table can be written in."""

    csv: Writer
    xlsx: Writer


class PeopleExport:
    """Writes what the acting person may know of, by reference."""

    def __init__(self, store: Store, clock: Clock, writers: TableWriters) -> None:
        self._store = store
        self._clock = clock
        self._writers = writers

    def csv(self, acting: Acting, sort: type[Record], wording: Wording) -> bytes:
        """A text file that Danish Excel opens with a double click."""
        return self._writers.csv(*self._table(acting, sort, wording))

    def xlsx(self, acting: Acting, sort: type[Record], wording: Wording) -> bytes:
        """An Excel workbook with one worksheet."""
        return self._writers.xlsx(*self._table(acting, sort, wording))

    def _table(self, acting: Acting, sort: type[Record], wording: Wording) -> tuple[str, Row, Sequence[Row]]:
        # One date in an exported table is enough for a cohort's members, but a citizen's mentor and group have each one.
        names = [field.name for field in FIELDS[sort] if sort is not Citizen or field.name != "since"]
        heads = [wording.text(name) for name in names]
        yes, no = wording.say("word-yes"), wording.say("word-no")
        with self._store.reading() as reading:
            rows = [
                [_text(values.get(name), yes, no) for name in names]
                for record in of_sort(reading, acting, sort, "", None)
                for values in self._lines(reading, acting, record)
            ]
        return wording.say(f"sorts-{sort.__name__.lower()}").capitalize(), heads, rows

    def _lines(self, reading: Reading, acting: Acting, record: Record) -> Iterator[dict[str, object]]:
        day = today(self._clock)
        shared = {name: getattr(record, name) for name in _PLAIN if hasattr(record, name)}
        if isinstance(record, Citizen):
            yield shared | (_ties(reading, record, day) if acting.sees_all_citizens else {})
        elif isinstance(record, Staff):
            yield shared | {"organisation": record.organisation.reference}
        elif isinstance(record, Cohort):
            shared["organisation"] = record.organisation.reference
            known = {citizen.id for citizen in known_citizens(reading, acting)}
            periods: dict[tuple[date, date | None], list[Ref]] = {}
            for tie in reading.people.memberships(cohort=record.id):
                if tie.citizen.id in known and _goes_on(tie, day):
                    periods.setdefault((tie.since, tie.until), []).append(tie.citizen)
            # A line for each date on which somebody joined; one line for a cohort without members.
            for (since, until), members in periods.items():
                listed = ", ".join(member.reference for member in sorted(members, key=reference_order))
                yield {**shared, "members": listed, "since": since, "until": until}
            if not periods:
                yield shared


_PLAIN = ("reference", "name", "email", "phone", "language", "exempt", "husk", "role", "programme")


def _ties(reading: Reading, citizen: Citizen, day: date) -> dict[str, object]:
    """The group and the mentor in force on a date, each with its first date."""
    found: dict[str, object] = {}
    if citizen.group is not None:
        group = next(tie for tie in groups_of(reading, citizen) if _on(tie.since, tie.until, day))
        found |= {"group": group.group, "group_since": group.since}
    if citizen.mentor is not None:
        mentor = next(tie for tie in mentors_of(reading, citizen) if _on(tie.since, tie.until, day))
        found |= {"mentor": mentor.mentor.reference, "mentor_since": mentor.since}
    return found


def _on(since: date, until: date | None, day: date) -> bool:
    return since <= day and (until is None or day <= until)


def _goes_on(tie: Membership, day: date) -> bool:
    return tie.until is None or tie.until >= max(day, tie.since)


def _text(value: object, yes: str, no: str) -> str:
    match value:
        case None:
            return ""
        case bool():
            return yes if value else no
        case date():
            return value.isoformat()
        case _:
            return str(value)
