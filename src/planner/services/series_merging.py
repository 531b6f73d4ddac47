"""What changed on one session of a series, brought over to the others; what differs on them already is kept."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

from planner.domain.roster import by_reference
from planner.domain.session import Participant, Session
from planner.services.ports import Reading
from planner.services.session_drafts import kind_on

_TEXTS_AND_TIES = (
    "title",
    "place",
    "staff",
    "note",
    "staff_note",
    "sensitivity",
    "audience",
    "owner",
    "end_is",
)


def merged(
    reading: Reading, seen: Session, wanted: Session, other: Session, *, overwrite: bool
) -> tuple[Session, bool]:
    """Another session of the series with what was changed from ``seen`` to ``wanted``, and whether it kept its own.

    A field is brought over where the other session has what was seen; where it has something else, somebody edited it
    by itself, and it is kept unless ``overwrite``. Times are not looked at.
    """
    changes: dict[str, object] = {}
    edited = False
    for name in _TEXTS_AND_TIES:
        was, becomes, has = getattr(seen, name), getattr(wanted, name), getattr(other, name)
        if becomes in (was, has):
            continue
        if has == was or overwrite:
            changes[name] = becomes
        else:
            edited = True
    if seen.kind.code != wanted.kind.code != other.kind.code:
        if other.kind.code == seen.kind.code or overwrite:
            changes["kind"] = kind_on(reading, wanted.kind.code, other.slot)
        else:
            edited = True
    people = _people(seen, wanted, other)
    if people != other.participants:
        changes["participants"] = people
    after = replace(other, **changes)  # type: ignore[arg-type]
    return replace(after, sensitivity=after.kind.default_sensitivity.at_least(after.sensitivity)), edited


def _people(seen: Session, wanted: Session, other: Session) -> tuple[Participant, ...]:
    """Who was put on or taken off, or had their origin changed; times of their own stay where they are."""
    were = {row.citizen.id: row for row in seen.participants}
    are = {row.citizen.id: row for row in wanted.participants}
    rows: dict[UUID, Participant] = {row.citizen.id: row for row in other.participants}
    for citizen in were.keys() - are.keys():
        rows.pop(citizen, None)
    for citizen, row in are.items():
        if citizen not in were:
            rows.setdefault(citizen, replace(row, own=None))
        elif row.origin is not were[citizen].origin and citizen in rows:
            rows[citizen] = replace(rows[citizen], origin=row.origin)
    return by_reference(rows.values())
