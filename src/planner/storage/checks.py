"""Everything that should hold in a database, proven."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import timedelta
from itertools import islice
from typing import Any

from sqlalchemy import (
    Connection,
    Date,
    FromClause,
    and_,
    cast,
    create_engine,
    exists,
    func,
    literal_column,
    not_,
    or_,
    select,
)

from planner.domain.catalogue import Kind, ProgressScale, Sensitivity
from planner.domain.clashes import Rule
from planner.domain.clock import instant, wall_time
from planner.domain.isoweek import IsoWeek
from planner.domain.refusals import Malformed
from planner.domain.session import ParticipantOrigin
from planner.storage.catalogue_store import SqlCatalogueReader
from planner.storage.fingerprint import fingerprint, names
from planner.storage.schema import create_schema, metadata
from planner.storage.session_writer import should_be_guarded
from planner.storage.tables_closing import week_hours
from planner.storage.tables_people import citizen, membership
from planner.storage.tables_scales import progress_score
from planner.storage.tables_sessions import allowance, mark, participant, session, session_staff
from planner.storage.week_hours_writer import MINUTES, worked_out

# Enough of each kind to see what is wrong.
_SHOWN = 100


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that does not hold: a sentence code, with the values that the sentence names."""

    code: str
    params: Mapping[str, object]


def check(connection: Connection, catalogue: SqlCatalogueReader) -> tuple[Finding, ...]:
    """Everything that does not hold, at most a hundred of each kind; empty when all is well."""
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql("SET LOCAL statement_timeout = 0")
    steps: tuple[Callable[[], Iterator[Finding]], ...] = (
        lambda: _whole(connection),
        lambda: _schema(connection),
        lambda: _times(connection),
        lambda: _own_times(connection),
        lambda: _guards(connection),
        lambda: _overlaps(connection),
        lambda: _allowances(connection),
        lambda: _missing_members(connection),
        lambda: _strangers(connection),
        lambda: _kinds(connection, catalogue),
        lambda: _marks(connection),
        lambda: _week_hours(connection, catalogue),
        lambda: _scores(connection, catalogue),
    )
    return tuple(finding for step in steps for finding in islice(step(), _SHOWN))


def _whole(connection: Connection) -> Iterator[Finding]:
    """SQLite's own proof of the file; a server looks after its own."""
    if connection.dialect.name != "sqlite":
        return
    for (line,) in connection.exec_driver_sql("PRAGMA integrity_check(10)"):
        if line != "ok":
            yield Finding("file-damaged", {"detail": line})
    for table, _, target, _ in connection.exec_driver_sql("PRAGMA foreign_key_check"):
        yield Finding("broken-link", {"table": table, "target": target})


def _schema(connection: Connection) -> Iterator[Finding]:
    """Nothing of the schema has been lost or changed behind our back."""
    if connection.dialect.name == "sqlite":
        memory = create_engine("sqlite://")
        with memory.connect() as made:
            create_schema(made)
            wanted, found = set(fingerprint(made)), set(fingerprint(connection))
        memory.dispose()
        missing = {" ".join(line.split(" ")[:2]) for line in wanted - found}
    else:
        expected = {f"table {table.name}" for table in metadata.tables.values()}
        expected |= {f"index {index.name}" for table in metadata.tables.values() for index in table.indexes}
        expected |= {f"constraint guard_{rule}" for rule in (Rule.CITIZEN, Rule.STAFF, Rule.ROOM)}
        expected |= {"trigger mark_seq", "trigger mark_append_only", "trigger mark_truncate"}
        missing = expected - names(connection)
    for name in sorted(missing):
        yield Finding("schema-object-missing", {"name": name})


def _times(connection: Connection) -> Iterator[Finding]:
    """Instants and weeks follow from wall time, zone and minutes."""
    columns = (session.c.reference, session.c.wall_start, session.c.minutes, session.c.zone)
    derived = (session.c.start_utc, session.c.end_utc, session.c.iso_week)
    for reference, wall, minutes, zone, *stored in connection.execute(select(*columns, *derived)):
        try:
            start = instant(wall, zone)
        except Malformed:
            yield Finding("session-in-clock-gap", {"session": reference, "time": wall})
            continue
        if stored != [start, start + timedelta(minutes=minutes), IsoWeek.of(wall.date()).key]:
            yield Finding("session-time-wrong", {"session": reference, "time": wall})


def _own_times(connection: Connection) -> Iterator[Finding]:
    """A participant's own time is on the session's date."""
    query = select(
        session.c.reference,
        session.c.wall_start,
        session.c.zone,
        participant.c.own_start,
        participant.c.own_end,
    ).join(participant, participant.c.session_id == session.c.id)
    rows = connection.execute(query.where(participant.c.own_start.is_not(None), not_(session.c.removed)))
    for reference, wall, zone, start, end in rows:
        if {wall_time(start, zone).date(), wall_time(end, zone).date()} != {wall.date()}:
            yield Finding("own-time-on-other-date", {"session": reference})


def _guards(connection: Connection) -> Iterator[Finding]:
    """Guarded is what should be, and nothing else."""
    query = select(session.c.reference).where(session.c.guarded != should_be_guarded())
    for reference in connection.execute(query).scalars():
        yield Finding("session-guard-wrong", {"session": reference})


def _bookings(table: FromClause, who: str, identity: str) -> tuple[Any, Any, Any, Any, Any]:
    """Who, which session, from, to, and whether it counts."""
    start, end = table.c.start_utc, table.c.end_utc
    if "own_start" not in table.c:
        return table.c[who], table.c[identity], start, end, table.c[who].is_not(None)
    counts = table.c.origin != ParticipantOrigin.TAKEN_OUT.value
    own = func.coalesce(table.c.own_start, start), func.coalesce(table.c.own_end, end)
    return table.c[who], table.c[identity], *own, counts


_BOOKED = (
    (Rule.CITIZEN, participant, "citizen_id", "session_id"),
    (Rule.STAFF, session_staff, "staff_id", "session_id"),
    (Rule.ROOM, session, "room_id", "id"),
)


def _overlaps(connection: Connection) -> Iterator[Finding]:
    """Nobody is in two places at once, unless it was allowed."""
    one, two = session.alias("one"), session.alias("two")
    for rule, table, who, identity in _BOOKED:
        first, second = table.alias("first"), table.alias("second")
        a, b = _bookings(first, who, identity), _bookings(second, who, identity)
        # The day around bounds the search; ids order the pair.
        day = _day(connection)
        near = and_(
            second.c.start_utc > first.c.start_utc - day, second.c.start_utc < first.c.start_utc + day
        )
        allowed = exists().where(
            allowance.c.first_id == a[1],
            allowance.c.second_id == b[1],
            allowance.c.rule == rule.value,
            allowance.c.subject_id == a[0],
        )
        query = (
            select(one.c.reference, two.c.reference)
            .select_from(first)
            .join(second, and_(a[0] == b[0], near, a[1] < b[1], a[2] < b[3], b[2] < a[3], a[4], b[4]))
            .join(one, one.c.id == a[1])
            .join(two, two.c.id == b[1])
            .where(not_(one.c.removed), not_(two.c.removed), not_(allowed))
        )
        for pair in connection.execute(query):
            yield Finding("overlap-not-allowed", {"rule": rule, "sessions": tuple(pair)})


def _allowances(connection: Connection) -> Iterator[Finding]:
    """An allowance ends when its sessions no longer meet."""
    one, two = session.alias("one"), session.alias("two")
    query = (
        select(one.c.reference, two.c.reference, allowance.c.rule)
        .join(one, one.c.id == allowance.c.first_id)
        .join(two, two.c.id == allowance.c.second_id)
        .where(
            or_(
                one.c.end_utc <= two.c.start_utc - _day(connection),
                two.c.end_utc <= one.c.start_utc - _day(connection),
            )
        )
    )
    for first, second, rule in connection.execute(query):
        yield Finding("allowance-without-clash", {"rule": rule, "sessions": (first, second)})


def _day(connection: Connection) -> Any:
    """The longest day; the engines disagree on how to add hours to an instant."""
    return literal_column("90000" if connection.dialect.name == "sqlite" else "interval '25 hours'")


def _date_of(connection: Connection) -> Any:
    """The date of a session, in SQL."""
    if connection.dialect.name == "sqlite":
        return func.substr(session.c.wall_start, 1, 10, type_=Date)
    return cast(session.c.wall_start, Date)


def _covers(connection: Connection) -> Any:
    day = _date_of(connection)
    return and_(membership.c.since <= day, or_(membership.c.until.is_(None), membership.c.until >= day))


def _missing_members(connection: Connection) -> Iterator[Finding]:
    """Every member of a cohort on a session's date is on its list, or was taken out by hand."""
    listed = exists().where(
        participant.c.session_id == session.c.id, participant.c.citizen_id == membership.c.citizen_id
    )
    query = (
        select(session.c.reference)
        .join(membership, membership.c.cohort_id == session.c.cohort_id)
        .where(not_(session.c.removed), _covers(connection), not_(listed))
        .distinct()
    )
    for reference in connection.execute(query).scalars():
        yield Finding("member-not-listed", {"session": reference})


def _strangers(connection: Connection) -> Iterator[Finding]:
    """Nobody is listed as a member who is none, unless the register holds a mark for them."""
    belongs = exists().where(
        membership.c.cohort_id == session.c.cohort_id,
        membership.c.citizen_id == participant.c.citizen_id,
        _covers(connection),
    )
    marked = exists().where(
        mark.c.session_id == participant.c.session_id, mark.c.citizen_id == participant.c.citizen_id
    )
    query = (
        select(session.c.reference)
        .join(participant, participant.c.session_id == session.c.id)
        .where(
            participant.c.origin == ParticipantOrigin.MEMBER.value,
            not_(session.c.removed),
            not_(belongs.correlate(session, participant)),
            not_(marked.correlate(participant)),
        )
        .distinct()
    )
    for reference in connection.execute(query).scalars():
        yield Finding("listed-not-member", {"session": reference})


def _kinds(connection: Connection, catalogue: SqlCatalogueReader) -> Iterator[Finding]:
    """A session is never less sensitive than its kind, and its kind's row is in force on its date."""
    order = list(Sensitivity)
    for kind in catalogue.rows(Kind):
        living = and_(session.c.kind_id == kind.id, not_(session.c.removed))
        lower = [each.value for each in order[: order.index(kind.default_sensitivity)]]
        for reference in connection.execute(
            select(session.c.reference).where(living, session.c.sensitivity.in_(lower))
        ).scalars():
            yield Finding("sensitivity-too-low", {"session": reference, "kind": kind.code})
        day, marked = _date_of(connection), exists().where(mark.c.session_id == session.c.id)
        outside = [day < kind.valid_from, *([day >= kind.valid_to] if kind.valid_to else [])]
        for reference in connection.execute(
            select(session.c.reference).where(living, or_(*outside), not_(marked))
        ).scalars():
            yield Finding("kind-not-in-force", {"session": reference, "kind": kind.code})


def _marks(connection: Connection) -> Iterator[Finding]:
    """Marks are numbered from one without a gap: none was taken out of the register."""
    query = (
        select(session.c.reference)
        .join(mark, mark.c.session_id == session.c.id)
        .group_by(session.c.reference, mark.c.citizen_id)
        .having(func.max(mark.c.seq) != func.count())
    )
    for reference in connection.execute(query).scalars():
        yield Finding("mark-missing", {"session": reference})


def _week_hours(connection: Connection, catalogue: SqlCatalogueReader) -> Iterator[Finding]:
    """Hours by week are what sessions and marks add up to."""
    names = ("citizen_id", "iso_week", "owner_id", "secret", *MINUTES)
    stored = select(*(week_hours.c[name] for name in names))
    made = worked_out(connection.dialect.name, catalogue)
    for one, other in ((made, stored), (stored, made)):
        differing = one.except_(other).subquery()
        query = select(citizen.c.reference, differing.c.iso_week).join(
            citizen, citizen.c.id == differing.c.citizen_id
        )
        for reference, week in connection.execute(query.distinct()):
            yield Finding("week-hours-wrong", {"citizen": reference, "week": IsoWeek(*divmod(week, 100))})


def _scores(connection: Connection, catalogue: SqlCatalogueReader) -> Iterator[Finding]:
    """Every score is a step of the scale it points to."""
    sizes = {row.id: row.size for row in catalogue.rows(ProgressScale)}
    here = [
        and_(progress_score.c.scale_id == scale, progress_score.c.step <= size)
        for scale, size in sizes.items()
    ]
    query = (
        select(citizen.c.reference, progress_score.c.day)
        .join(citizen, citizen.c.id == progress_score.c.citizen_id)
        .where(not_(or_(*here)))
    )
    for reference, day in connection.execute(query.distinct()):
        yield Finding("score-off-scale", {"citizen": reference, "day": day})
