"""Catalogue rows, week templates and their applications, written."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from sqlalchemy import Connection, case, delete, exists, func, select, update

from planner.domain.catalogue import Entry, Kind, Sensitivity
from planner.domain.refusals import Refused
from planner.domain.templates import Application, WeekTemplate
from planner.storage.catalogue_rows import NAMES, entry_of, entry_values, template_values
from planner.storage.rows import upsert
from planner.storage.session_rows import bounds
from planner.storage.tables_office import catalogue, office, template
from planner.storage.tables_sessions import application, mark, session


def put_entries(connection: Connection, rows: Sequence[Entry]) -> None:
    """Add or change catalogue rows; a new row of a known code stands where the others of its code do."""
    for entry in rows:
        values = entry_values(entry)
        same = (catalogue.c.sort == values["sort"], catalogue.c.code == entry.code)
        position = connection.execute(select(func.min(catalogue.c.position)).where(*same)).scalar()
        if position is None:
            last = select(func.max(catalogue.c.position)).where(catalogue.c.sort == values["sort"])
            position = (connection.execute(last).scalar() or 0) + 1
        upsert(connection, catalogue, {**values, "position": position})
    connection.execute(office.update().values(catalogue_stamp=office.c.catalogue_stamp + 1))


def order_entries(connection: Connection, sort: type[Entry], codes: Sequence[str]) -> None:
    """Show the rows of a sort in the order of these codes; rows of other codes keep their places after them."""
    here = catalogue.c.sort == NAMES[sort]
    for position, code in enumerate(codes, 1 - len(codes)):
        change = update(catalogue).where(here, catalogue.c.code == code)
        connection.execute(change.values(position=position))
    connection.execute(office.update().values(catalogue_stamp=office.c.catalogue_stamp + 1))


def application_values(made: Application) -> dict[str, object]:
    """The columns of an application."""
    subject = made.citizen or made.cohort
    assert subject is not None
    return {
        "id": made.id,
        "template": made.template,
        "template_version": made.template_version,
        "citizen_id": made.citizen.id if made.citizen else None,
        "cohort_id": made.cohort.id if made.cohort else None,
        "subject_id": subject.id,
        "iso_week": made.week.key,
    }


def put_template(connection: Connection, made: WeekTemplate) -> None:
    """Add a template's version, or change one by id."""
    upsert(connection, template, template_values(made))


def add_application(connection: Connection, made: Application) -> None:
    """Keep that a template was applied.

    Raises:
        Refused: ``template-already-applied``.
    """
    values = application_values(made)
    same = [application.c[name] == values[name] for name in ("template", "subject_id", "iso_week")]
    if connection.execute(select(application.c.id).where(*same)).first() is not None:
        raise Refused(
            "template-already-applied",
            template=made.template,
            week=made.week,
            subject=made.citizen or made.cohort,
        )
    connection.execute(application.insert().values(**values))


def remove_application(connection: Connection, made: UUID) -> None:
    """Forget that a template was applied."""
    connection.execute(delete(application).where(application.c.id == made))


def repoint_sessions(connection: Connection, old: UUID, new: UUID, first: date) -> int:
    """Point the sessions of a kind row from a date on to another row, but for those with marks; how many.

    Their sensitivity is raised to the new row's default where it is lower.
    """
    start, _ = bounds(first, first)
    marked = exists().where(mark.c.session_id == session.c.id)
    here = (session.c.kind_id == old, session.c.start_utc >= start, ~marked)
    row = entry_of(connection.execute(select(catalogue).where(catalogue.c.id == new)).one())
    assert isinstance(row, Kind)
    order = list(Sensitivity)
    lower = [each.value for each in order[: order.index(row.default_sensitivity)]]
    raised = case(
        (session.c.sensitivity.in_(lower), row.default_sensitivity.value), else_=session.c.sensitivity
    )
    change = update(session).where(*here)
    values = {"kind_id": new, "version": session.c.version + 1, "sensitivity": raised}
    return connection.execute(change.values(values)).rowcount
