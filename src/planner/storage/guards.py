"""What the database itself refuses: double bookings, and any change to the register other than adding to it.

PostgreSQL has exclusion constraints for the first; on SQLite triggers look for an overlap among the person's or room's
other sessions of at most a day around. Both look only at sessions that are ``guarded``. The names of the constraints
and the words of the triggers are what ``refusals.py`` recognises.
"""

from __future__ import annotations

from sqlalchemy import Connection

# A session and an own time lie on one date, and the longest date has 25 hours.
_DAY = 25 * 3600


def _overlap(table: str, who: str, start: str, end: str, self_column: str, also: str = "") -> str:
    def of(row: str, expression: str) -> str:
        return expression.replace("@", row)

    # Every part is a name written in this file.
    return f"""EXISTS (SELECT 1 FROM {table} AS o
    WHERE o.{who} = NEW.{who}
      AND o.start_utc > {of("NEW.", start)} - {_DAY} AND o.start_utc < {of("NEW.", end)} + {_DAY if "own" in start else 0}
      AND {of("o.", start)} < {of("NEW.", end)} AND {of("o.", end)} > {of("NEW.", start)}
      AND o.guarded AND o.{self_column} <> NEW.{self_column}{also})"""  # noqa: S608


def _booking_triggers(rule: str, table: str, watched: str, condition: str, overlap: str) -> list[str]:
    return [
        f"""CREATE TRIGGER guard_{rule}_{event.split()[0].lower()} BEFORE {event} ON {table}
WHEN NEW.guarded{condition}
BEGIN
  SELECT RAISE(ABORT, 'double-booking:{rule}') WHERE {overlap};
END"""
        for event in ("INSERT", f"UPDATE OF {watched}")
    ]


SQLITE = [
    *_booking_triggers(
        "citizen",
        "participant",
        "citizen_id, start_utc, end_utc, own_start, own_end, origin, guarded",
        " AND NEW.origin <> 'taken_out'",
        _overlap(
            "participant",
            "citizen_id",
            "coalesce(@own_start, @start_utc)",
            "coalesce(@own_end, @end_utc)",
            "session_id",
            " AND o.origin <> 'taken_out'",
        ),
    ),
    *_booking_triggers(
        "staff",
        "session_staff",
        "staff_id, start_utc, end_utc, guarded",
        "",
        _overlap("session_staff", "staff_id", "@start_utc", "@end_utc", "session_id"),
    ),
    *_booking_triggers(
        "room",
        "session",
        "room_id, start_utc, end_utc, guarded",
        " AND NEW.room_id IS NOT NULL",
        _overlap("session", "room_id", "@start_utc", "@end_utc", "id"),
    ),
    # INSERT OR REPLACE goes round the delete trigger, so the place of a mark is guarded on the way in.
    """CREATE TRIGGER mark_seq BEFORE INSERT ON mark
WHEN NEW.seq <> (SELECT coalesce(max(seq), 0) + 1 FROM mark
    WHERE session_id = NEW.session_id AND citizen_id = NEW.citizen_id)
BEGIN
  SELECT RAISE(ABORT, 'mark-seq');
END""",
    """CREATE TRIGGER mark_update BEFORE UPDATE ON mark
BEGIN
  SELECT RAISE(ABORT, 'mark-append-only');
END""",
    """CREATE TRIGGER mark_delete BEFORE DELETE ON mark
BEGIN
  SELECT RAISE(ABORT, 'mark-append-only');
END""",
]

POSTGRESQL = [
    """ALTER TABLE participant ADD CONSTRAINT guard_citizen EXCLUDE USING gist (
  citizen_id WITH =,
  tstzrange(coalesce(own_start, start_utc), coalesce(own_end, end_utc), '[)') WITH &&
) WHERE (guarded AND origin <> 'taken_out') DEFERRABLE""",
    """ALTER TABLE session_staff ADD CONSTRAINT guard_staff EXCLUDE USING gist (
  staff_id WITH =, tstzrange(start_utc, end_utc, '[)') WITH &&
) WHERE (guarded) DEFERRABLE""",
    """ALTER TABLE session ADD CONSTRAINT guard_room EXCLUDE USING gist (
  room_id WITH =, tstzrange(start_utc, end_utc, '[)') WITH &&
) WHERE (guarded AND room_id IS NOT NULL) DEFERRABLE""",
    """CREATE FUNCTION mark_seq() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.seq <> (SELECT coalesce(max(seq), 0) + 1 FROM mark
      WHERE session_id = NEW.session_id AND citizen_id = NEW.citizen_id) THEN
    RAISE EXCEPTION 'mark-seq' USING ERRCODE = 'unique_violation', CONSTRAINT = 'mark_seq';
  END IF;
  RETURN NEW;
END $$""",
    "CREATE TRIGGER mark_seq BEFORE INSERT ON mark FOR EACH ROW EXECUTE FUNCTION mark_seq()",
    """CREATE FUNCTION mark_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'mark-append-only' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'mark_append_only';
END $$""",
    """CREATE TRIGGER mark_append_only BEFORE UPDATE OR DELETE ON mark
FOR EACH ROW EXECUTE FUNCTION mark_append_only()""",
    """CREATE TRIGGER mark_truncate BEFORE TRUNCATE ON mark
FOR EACH STATEMENT EXECUTE FUNCTION mark_append_only()""",
]


def create_guards(connection: Connection) -> None:
    """Put the guards on new tables."""
    for statement in SQLITE if connection.dialect.name == "sqlite" else POSTGRESQL:
        connection.exec_driver_sql(statement)


def recreate_triggers(connection: Connection, *tables: str) -> None:
    """Put back the triggers of tables that a migration has rebuilt, which drops them without a word (SQLite)."""
    if connection.dialect.name != "sqlite":
        return
    found = connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'trigger'")
    present = set(found.scalars())
    for statement in SQLITE:
        name, table = statement.split()[2], statement.split(" ON ", 1)[1].split()[0]
        if table in tables and name not in present:
            connection.exec_driver_sql(statement)
