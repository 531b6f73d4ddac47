"""Tables of sessions, of who takes part in them, and of the register.

Wall time, zone and minutes are a session's truth; ``start_utc``, ``end_utc`` and ``iso_week`` are worked out from them.
Staff and participants carry copies of these and of ``guarded``, kept right by the database itself (a composite foreign
key that cascades), so that one index answers for a week and the guards of ``guards.py`` need no join.
"""

from __future__ import annotations

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    Date,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    String,
    Table,
    UniqueConstraint,
)
from sqlalchemy.schema import SchemaItem

from planner.storage.columns import Id, Instant, Wall, key_column, metadata, text_column

COPIED = ("start_utc", "end_utc", "iso_week", "guarded")

session = Table(
    "session",
    metadata,
    Column("id", Id, primary_key=True),
    Column("reference", String, nullable=False),
    key_column(),
    Column("version", Integer, nullable=False),
    Column("removed", Boolean, nullable=False),
    Column("kind_id", Id, ForeignKey("catalogue.id"), nullable=False),
    text_column("title"),
    Column("wall_start", Wall, nullable=False),
    Column(
        "minutes", Integer, CheckConstraint("minutes > 0 AND minutes <= 1500", name="minutes"), nullable=False
    ),
    Column("zone", String, nullable=False),
    Column("start_utc", Instant, nullable=False),
    Column("end_utc", Instant, nullable=False),
    Column("iso_week", Integer, nullable=False),
    # Whether the guards hold it: it is not removed, and no clash of it has been allowed.
    Column("guarded", Boolean, nullable=False),
    Column("cohort_id", Id, ForeignKey("cohort.id")),
    Column("audience", String, nullable=False),
    Column("owner_id", Id, ForeignKey("organisation.id"), nullable=False),
    Column("sensitivity", String, nullable=False),
    Column("end_is", String, nullable=False),
    Column("place_type", String),
    Column("room_id", Id, ForeignKey("room.id")),
    Column("workplace_id", Id, ForeignKey("workplace.id")),
    text_column("place_text"),
    text_column("note"),
    text_column("staff_note"),
    # No foreign key: undo deletes the application, and the tombstones keep its id for a redo.
    Column("application_id", Id),
    Column("series_id", Id),
    Column("original_start", Wall),
    UniqueConstraint("id", *COPIED, name="uq_session_copied"),
    Index("ix_session_start", "start_utc"),
    Index("ix_session_owner", "owner_id", "start_utc"),
    CheckConstraint("end_utc > start_utc", name="order"),
    CheckConstraint("(room_id IS NOT NULL) = (coalesce(place_type, '') = 'room')", name="room"),
    CheckConstraint(
        "(workplace_id IS NOT NULL) = (coalesce(place_type, '') = 'workplace')", name="workplace"
    ),
)
for _name in ("cohort_id", "room_id", "workplace_id"):
    _column = session.c[_name]
    Index(
        f"ix_session_{_name[:-3]}",
        _column,
        session.c.start_utc,
        sqlite_where=_column.is_not(None),
        postgresql_where=_column.is_not(None),
    )
Index(
    "ix_session_application",
    session.c.application_id,
    sqlite_where=session.c.application_id.is_not(None),
    postgresql_where=session.c.application_id.is_not(None),
)


def _taking_part(name: str, who: str, target: str, *columns: SchemaItem) -> Table:
    """Who is in a session, with the copies; kept in order of session, found by person and time."""
    return Table(
        name,
        metadata,
        Column("session_id", Id, primary_key=True),
        Column(who, Id, ForeignKey(target), primary_key=True),
        Column("start_utc", Instant, nullable=False),
        Column("end_utc", Instant, nullable=False),
        Column("iso_week", Integer, nullable=False),
        Column("guarded", Boolean, nullable=False),
        *columns,
        ForeignKeyConstraint(
            ["session_id", *COPIED],
            ["session.id", *(f"session.{column}" for column in COPIED)],
            onupdate="CASCADE",
            name=f"fk_{name}_session",
        ),
        Index(f"ix_{name}_time", who, "start_utc"),
        sqlite_with_rowid=False,
    )


session_staff = _taking_part("session_staff", "staff_id", "staff.id")
participant = _taking_part(
    "participant",
    "citizen_id",
    "citizen.id",
    Column("origin", String, nullable=False),
    # A time of the citizen's own on the session's date. Guards and readers use it in place of the copied one.
    Column("own_start", Instant),
    Column("own_end", Instant),
    CheckConstraint(
        "(own_start IS NULL) = (own_end IS NULL) AND (own_end IS NULL OR own_end > own_start)", name="own"
    ),
)

# One row for a pair, the smaller id first; both sessions show it. It lives while neither of them is removed. What was
# allowed of one session alone names it twice, and so does its subject when that is the session itself.
allowance = Table(
    "allowance",
    metadata,
    Column("first_id", Id, ForeignKey("session.id"), primary_key=True),
    Column("second_id", Id, ForeignKey("session.id"), primary_key=True, index=True),
    Column("rule", String, primary_key=True),
    Column("subject_id", Id, primary_key=True),
    Column("reason", String, nullable=False),
    CheckConstraint("first_id <= second_id", name="order"),
    sqlite_with_rowid=False,
)

mark = Table(
    "mark",
    metadata,
    Column("session_id", Id, primary_key=True),
    Column("citizen_id", Id, primary_key=True),
    Column("seq", Integer, CheckConstraint("seq > 0", name="seq"), primary_key=True, autoincrement=False),
    Column("code_id", Id, ForeignKey("catalogue.id")),
    Column("minutes", Integer, CheckConstraint("minutes >= 0", name="minutes"), nullable=False),
    Column("came", Wall),
    Column("left", Wall),
    text_column("reason"),
    Column("lawful_reason", Boolean, nullable=False),
    text_column("by"),
    Column("at", Instant, nullable=False),
    # Whether a document was seen (empty: nobody was asked), when; never what it says.
    Column("documentation_seen", Boolean),
    Column("documentation_on", Date),
    # Why it was written after the day was closed.
    text_column("correction"),
    # Nobody with marks can be taken off a session's list.
    ForeignKeyConstraint(
        ["session_id", "citizen_id"],
        ["participant.session_id", "participant.citizen_id"],
        name="fk_mark_participant",
    ),
    sqlite_with_rowid=False,
)

application = Table(
    "application",
    metadata,
    Column("id", Id, primary_key=True),
    Column("template", String, nullable=False),
    Column("template_version", Integer, nullable=False),
    Column("citizen_id", Id, ForeignKey("citizen.id")),
    Column("cohort_id", Id, ForeignKey("cohort.id")),
    # Whichever of the two it is; a template stands at most once on a subject's week.
    Column("subject_id", Id, nullable=False),
    Column("iso_week", Integer, nullable=False),
    UniqueConstraint("template", "subject_id", "iso_week"),
    CheckConstraint("(citizen_id IS NULL) <> (cohort_id IS NULL)", name="subject"),
)

issued = Table(
    "issued",
    metadata,
    Column("session_id", Id, ForeignKey("session.id"), primary_key=True),
    Column("recipient_type", String, primary_key=True),
    Column("recipient_id", Id, primary_key=True),
    Column("uid", String, nullable=False, unique=True),
    Column("sequence", Integer, nullable=False),
    Column("stamp", Instant, nullable=False),
    Column("digest", String, nullable=False),
    sqlite_with_rowid=False,
)
