"""Catalogue rows and week templates, kept and handed out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from threading import Lock
from typing import TypeVar, cast
from uuid import UUID

from sqlalchemy import Connection, select

from planner.domain.catalogue import Entry
from planner.domain.isoweek import IsoWeek
from planner.domain.people import Ref
from planner.domain.refusals import Unknown
from planner.domain.templates import Application, WeekTemplate
from planner.storage.catalogue_rows import entry_of, template_of
from planner.storage.tables_office import catalogue, office, template
from planner.storage.tables_people import citizen, cohort
from planner.storage.tables_sessions import application

E = TypeVar("E", bound=Entry)


@dataclass(frozen=True)
class CatalogueRows:
    """Every catalogue row as it stood at a stamp."""

    stamp: int
    by_id: dict[UUID, Entry]
    by_sort: dict[type[Entry], tuple[Entry, ...]]


@dataclass
class CatalogueCache:
    """The rows that were read last; shared by all looks of a store."""

    rows: CatalogueRows | None = None
    lock: Lock = field(default_factory=Lock)

    def current(self, connection: Connection) -> CatalogueRows:
        """The rows as this look sees them, read anew only when somebody has changed them (one short query)."""
        stamp = connection.execute(select(office.c.catalogue_stamp)).scalar_one()
        with self.lock:
            if self.rows is None or self.rows.stamp != stamp:
                self.rows = _read(connection, stamp)
            return self.rows


def _read(connection: Connection, stamp: int) -> CatalogueRows:
    order = (catalogue.c.sort, catalogue.c.position, catalogue.c.code, catalogue.c.valid_from)
    by_sort: dict[type[Entry], list[Entry]] = {}
    for row in connection.execute(select(catalogue).order_by(*order)):
        entry = entry_of(row)
        by_sort.setdefault(type(entry), []).append(entry)
    by_id = {entry.id: entry for entries in by_sort.values() for entry in entries}
    return CatalogueRows(stamp, by_id, {sort: tuple(entries) for sort, entries in by_sort.items()})


class SqlCatalogueReader:
    """Dated catalogue rows in one look."""

    def __init__(self, connection: Connection, cache: CatalogueCache) -> None:
        self._connection = connection
        self._cache = cache
        self._rows: CatalogueRows | None = None

    @property
    def _current(self) -> CatalogueRows:
        if self._rows is None:
            self._rows = self._cache.current(self._connection)
        return self._rows

    def rows(self, sort: type[E]) -> tuple[E, ...]:
        """Every row of a sort, by display order and date."""
        return cast("tuple[E, ...]", self._current.by_sort.get(sort, ()))

    def by_id(self, sort: type[E], row: UUID) -> E:
        """The row that a session or a mark points to."""
        found = self._current.by_id[row]
        assert isinstance(found, sort)
        return found

    def forget(self) -> None:
        """Read again at the next question, into a place of its own: this transaction has written some and may fail."""
        self._rows = None
        self._cache = CatalogueCache()


class SqlTemplateReader:
    """Week templates, and where they stand applied."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def list(self) -> tuple[WeekTemplate, ...]:
        """The newest version of each that is in use, by code."""
        rows = self._connection.execute(select(template).order_by(template.c.code, template.c.version))
        newest = {row.code: template_of(row) for row in rows}
        return tuple(each for each in newest.values() if not each.removed)

    def versions(self, code: str) -> tuple[WeekTemplate, ...]:
        """Every version, oldest first, also one that took it out of use; by code in any case."""
        rows = self._connection.execute(select(template).order_by(template.c.version))
        wanted = code.strip().casefold()
        return tuple(template_of(row) for row in rows if row.code.casefold() == wanted)

    def get(self, code: str) -> WeekTemplate:
        """The newest version of one that is in use, by code in any case.

        Raises:
            Unknown: ``unknown-template``.
        """
        found = next((each for each in self.list() if each.code.casefold() == code.strip().casefold()), None)
        if found is None:
            raise Unknown("unknown-template", template=code)
        return found

    def application(self, code: str, subject: UUID, week: IsoWeek) -> Application | None:
        """Whether a template (any version) stands applied to a citizen or cohort in a week."""
        columns = application.c
        rows = self._applications(
            columns.template == code, columns.subject_id == subject, columns.iso_week == week.key
        )
        return rows[0] if rows else None

    def applications(self, ids: Iterable[UUID]) -> dict[UUID, Application]:
        """Applications by id."""
        return {each.id: each for each in self._applications(application.c.id.in_(list(ids)))}

    def _applications(self, *conditions: object) -> tuple[Application, ...]:
        query = (
            select(
                application,
                citizen.c.reference.label("citizen_reference"),
                citizen.c.name.label("citizen_name"),
                cohort.c.reference.label("cohort_reference"),
                cohort.c.name.label("cohort_name"),
            )
            .outerjoin(citizen, citizen.c.id == application.c.citizen_id)
            .outerjoin(cohort, cohort.c.id == application.c.cohort_id)
            .where(*conditions)  # type: ignore[arg-type]
        )
        return tuple(
            Application(
                id=row.id,
                template=row.template,
                template_version=row.template_version,
                citizen=Ref(row.citizen_id, row.citizen_reference, row.citizen_name)
                if row.citizen_id
                else None,
                cohort=Ref(row.cohort_id, row.cohort_reference, row.cohort_name) if row.cohort_id else None,
                week=IsoWeek(*divmod(row.iso_week, 100)),
            )
            for row in self._connection.execute(query)
        )
