"""Sessions written: new, moved, swapped, removed and brought back, in one go.

A change is made in three passes, so that sessions may take each other's places: the guards are lifted from what moves,
everything is put where it belongs, and the guards are set again, which is when the database looks for double bookings.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, and_, bindparam, delete, exists, not_, select, update

from planner.domain.clashes import GUARDED, bookings
from planner.domain.refusals import Conflict, Refused
from planner.domain.session import Participant, Session
from planner.storage.history_store import changed_meanwhile
from planner.storage.refusals import reference_taken
from planner.storage.rows import chunks, insert_missing
from planner.storage.session_rows import allowance_values, participant_values, session_values, staff_values
from planner.storage.tables_sessions import allowance, mark, participant, session, session_staff

_PAIR = (allowance.c.first_id, allowance.c.second_id)
# An allowance of anything else is of no concern to the guards.
_GUARDED = allowance.c.rule.in_([rule.value for rule in GUARDED])
_UPDATE = (
    session.update()
    .where(session.c.id == bindparam("key"), session.c.version == bindparam("expected"))
    .values({column.name: bindparam(f"new_{column.name}") for column in session.c if column.name != "id"})
)


def put_sessions(
    connection: Connection, sessions: Sequence[Session], expects: Mapping[UUID, Session]
) -> None:
    """Add or change sessions; see the port.

    Raises:
        Conflict: A version has moved on.
        Refused: ``double-booking``, ``participant-has-marks`` or ``reference-taken``.
    """
    changed = [(each, expects[each.id]) for each in sessions if each.id in expects]
    new = [each for each in sessions if each.id not in expects]
    guards = _guarded(connection, changed)
    # What keeps its time, people and room keeps its guard too; only the rest is lifted and set again.
    lifted = {each.id: guards[each.id] and _takes(each) == _takes(before) for each, before in changed}
    _change(connection, changed, lifted)
    _insert(connection, new)
    for each, before in changed:
        _change_people(connection, each, before, guarded=lifted[each.id])
    _insert_people(connection, new)
    ended = _change_allowances(connection, [*((each, None) for each in new), *changed])
    set_guards(connection, [*(each.id for each in sessions), *ended])


def _takes(planned: Session) -> list[tuple[object, ...]]:
    return [(each.rule, each.subject.id, each.slot) for each in bookings(planned)]


def _guarded(connection: Connection, changed: Sequence[tuple[Session, Session]]) -> dict[UUID, bool]:
    """Whether each is guarded now, once it is sure that nobody has changed one since it was shown."""
    found: dict[UUID, bool] = {}
    for part in chunks(changed):
        query = select(session.c.id, session.c.version, session.c.guarded)
        rows = connection.execute(query.where(session.c.id.in_([each.id for each, _ in part])))
        now = {row.id: row for row in rows}
        for each, before in part:
            if each.id not in now or now[each.id].version != before.version:
                raise changed_meanwhile(connection, each.id, each.reference)
            found[each.id] = now[each.id].guarded
    return found


def _change(
    connection: Connection, changed: Sequence[tuple[Session, Session]], guards: Mapping[UUID, bool]
) -> None:
    if not changed:
        return
    rows = []
    for each, before in changed:
        values = {**session_values(each), "version": before.version + 1, "guarded": guards[each.id]}
        row = {f"new_{name}": value for name, value in values.items() if name != "id"}
        rows.append({**row, "key": each.id, "expected": before.version})
    if connection.execute(_UPDATE, rows).rowcount != len(rows):
        raise Conflict("changed-meanwhile", subject=changed[0][0].reference)


def _insert(connection: Connection, new: Sequence[Session]) -> None:
    for part in chunks(new):
        keys = {session_values(each)["reference_key"]: each for each in part}
        clashing = select(session.c.reference_key, session.c.id).where(session.c.reference_key.in_(keys))
        for key, identity in connection.execute(clashing):
            if identity == keys[key].id:
                raise Conflict("changed-meanwhile", subject=keys[key].reference)
            raise reference_taken("session", keys[key].reference)
        rows = [{**session_values(each), "version": each.version, "guarded": False} for each in part]
        connection.execute(session.insert(), rows)


def _insert_people(connection: Connection, new: Sequence[Session]) -> None:
    staff = [staff_values(each, person, guarded=False) for each in new for person in each.staff]
    crowd = [participant_values(each, row, guarded=False) for each in new for row in each.participants]
    if staff:
        connection.execute(session_staff.insert(), staff)
    if crowd:
        connection.execute(participant.insert(), crowd)


def _change_people(connection: Connection, each: Session, before: Session, *, guarded: bool) -> None:
    gone = {person.id for person in before.staff} - {person.id for person in each.staff}
    if gone:
        mine = session_staff.c.session_id == each.id
        connection.execute(delete(session_staff).where(mine, session_staff.c.staff_id.in_(gone)))
    known = {person.id for person in before.staff}
    if come := [
        staff_values(each, person, guarded=guarded) for person in each.staff if person.id not in known
    ]:
        connection.execute(session_staff.insert(), come)

    were = {row.citizen.id: row for row in before.participants}
    are = {row.citizen.id: row for row in each.participants}
    _remove_participants(connection, each, [row for who, row in were.items() if who not in are])
    if joined := [
        participant_values(each, row, guarded=guarded) for who, row in are.items() if who not in were
    ]:
        connection.execute(participant.insert(), joined)
    for who, row in are.items():
        if who in were and (row.origin, row.own) != (were[who].origin, were[who].own):
            values = participant_values(each, row, guarded=guarded)
            connection.execute(
                update(participant)
                .where(participant.c.session_id == each.id, participant.c.citizen_id == who)
                .values({name: values[name] for name in ("origin", "own_start", "own_end")})
            )


def _remove_participants(connection: Connection, each: Session, rows: Sequence[Participant]) -> None:
    if not rows:
        return
    ids = [row.citizen.id for row in rows]
    marked = select(mark.c.citizen_id).where(mark.c.session_id == each.id, mark.c.citizen_id.in_(ids))
    if (found := connection.execute(marked.limit(1)).scalar()) is not None:
        who = next(row.citizen for row in rows if row.citizen.id == found)
        raise Refused("participant-has-marks", citizen=who, session=each.reference)
    mine = participant.c.session_id == each.id
    connection.execute(delete(participant).where(mine, participant.c.citizen_id.in_(ids)))


def _change_allowances(connection: Connection, pairs: Iterable[tuple[Session, Session | None]]) -> set[UUID]:
    """End those that are no longer there and keep those that are new; the other sessions of the pairs that ended."""
    gone: dict[tuple[object, ...], dict[str, Any]] = {}
    come: dict[tuple[object, ...], dict[str, Any]] = {}
    for each, before in pairs:
        old = [allowance_values(before, allowed) for allowed in before.allowances] if before else []
        new = [allowance_values(each, allowed) for allowed in each.allowances]
        gone |= {_key(row): row for row in old if row not in new}
        come |= {_key(row): row for row in new if row not in old}
    for row in gone.values():
        here = [allowance.c[name] == row[name] for name in ("first_id", "second_id", "rule", "subject_id")]
        connection.execute(delete(allowance).where(*here))
    insert_missing(connection, allowance, list(come.values()))
    return {row[end] for row in gone.values() for end in ("first_id", "second_id")}


def _key(row: dict[str, Any]) -> tuple[object, ...]:
    return row["first_id"], row["second_id"], row["rule"], row["subject_id"]


def should_be_guarded() -> ColumnElement[bool]:
    """Whether a session is neither removed nor in a double booking that was allowed, of which the other one lives."""
    other = session.alias("other")
    # Two searches by index; for an OR between the columns the whole table would be read.
    lives = [
        exists()
        .where(here == session.c.id, there == other.c.id, not_(other.c.removed), _GUARDED)
        .correlate(session)
        for here, there in (_PAIR, _PAIR[::-1])
    ]
    return and_(not_(session.c.removed), *map(not_, lives))


def set_guards(connection: Connection, ids: Sequence[UUID]) -> None:
    """Guard those of the sessions, and of those in a pair with them, that should be; no others."""
    wanted = should_be_guarded()
    for part in chunks(dict.fromkeys([*ids, *_partners(connection, ids)])):
        change = update(session).where(session.c.id.in_(part), session.c.guarded != wanted)
        connection.execute(change.values(guarded=wanted))


def _partners(connection: Connection, ids: Sequence[UUID]) -> Iterable[UUID]:
    for part in chunks(ids):
        for here, there in (_PAIR, _PAIR[::-1]):
            yield from connection.execute(select(there).where(here.in_(part))).scalars()
