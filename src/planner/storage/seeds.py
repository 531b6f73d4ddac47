"""What comes with the product: catalogue rows, week templates and the municipality's own organisations.

Missing rows are added when a database is opened; a row that is there is left as it is, whoever wrote it.
"""

from __future__ import annotations

import hashlib
import tomllib
from importlib.resources import files

from sqlalchemy import Connection, select

from planner.domain.people import Organisation, OrganisationType
from planner.storage.catalogue_rows import (
    PLURALS,
    SORTS,
    entry_values,
    seed_entry,
    seed_id,
    seed_template,
    template_values,
)
from planner.storage.people_rows import record_values
from planner.storage.rows import insert_missing
from planner.storage.tables_office import catalogue, office, template
from planner.storage.tables_people import organisation

_ORGANISATIONS = (
    ("JC", "Jobcenteret", OrganisationType.JOBCENTRE),
    ("SUF", "Sundheds- og Omsorgsforvaltningen (SUF)", OrganisationType.SUF),
    ("SOF", "Socialforvaltningen (SOF)", OrganisationType.SOF),
)


def _texts(folder: str) -> dict[str, str]:
    """The product's files of a folder, by name."""
    found = files("planner._built").joinpath("data", folder)
    return {
        each.name: each.read_text("utf-8")
        for each in sorted(found.iterdir(), key=lambda each: each.name)
        if each.name.endswith(".toml")
    }


def digest() -> str:
    """What the product's files amount to: another digest means that some rows may be missing."""
    parts = hashlib.sha256(repr(_ORGANISATIONS).encode())
    for folder in ("catalogue", "templates"):
        for name, text in _texts(folder).items():
            parts.update(f"\0{name}\0{text}".encode())
    return parts.hexdigest()


def add_seeds(connection: Connection) -> None:
    """Add every row of the product's files that is not there."""
    texts = _texts("catalogue")
    for name in SORTS:
        rows = tomllib.loads(texts.get(f"{PLURALS.get(name, name + 's')}.toml", "")).get("row", [])
        made = [entry_values(seed_entry(name, row)) | {"position": at} for at, row in enumerate(rows, 1)]
        insert_missing(connection, catalogue, made)
    made = [template_values(seed_template(tomllib.loads(text))) for text in _texts("templates").values()]
    insert_missing(connection, template, made)
    _add_organisations(connection)
    connection.execute(office.update().values(seeds=digest(), catalogue_stamp=office.c.catalogue_stamp + 1))


def _add_organisations(connection: Connection) -> None:
    """Add those of whose type there is none, so that an office that keeps its own gets no second one."""
    known = set(connection.execute(select(organisation.c.type)).scalars())
    made = [
        Organisation(id=seed_id("organisation", reference), reference=reference, name=name, type=sort)
        for reference, name, sort in _ORGANISATIONS
        if sort.value not in known
    ]
    insert_missing(connection, organisation, [{**record_values(each), "version": 1} for each in made])
