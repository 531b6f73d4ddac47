"""Tables beside the register: closed days, absence periods, agreed hours, files that were read, and hours by week."""

from __future__ import annotations

from sqlalchemy import Boolean, CheckConstraint, Column, Date, ForeignKey, Index, Integer, String, Table

from planner.storage.columns import Id, Instant, metadata, text_column

closing = Table(
    "closing",
    metadata,
    Column("id", Id, primary_key=True),
    Column("organisation_id", Id, ForeignKey("organisation.id"), nullable=False),
    Column("cohort_id", Id, ForeignKey("cohort.id")),
    Column("first_day", Date, nullable=False),
    Column("last_day", Date, nullable=False),
    text_column("closed_by"),
    Column("closed_at", Instant, nullable=False),
    text_column("approved_by"),
    Column("approved_at", Instant),
    text_column("reopened_by"),
    Column("reopened_at", Instant),
    text_column("reason"),
    Index("ix_closing_organisation", "organisation_id", "last_day"),
    CheckConstraint("last_day >= first_day", name="order"),
)

absence_period = Table(
    "absence_period",
    metadata,
    Column("id", Id, primary_key=True),
    Column("citizen_id", Id, ForeignKey("citizen.id"), nullable=False),
    Column("type_id", Id, ForeignKey("catalogue.id"), nullable=False),
    Column("first_day", Date, nullable=False),
    Column("last_day", Date),
    text_column("comment"),
    Column("reported", Date),
    text_column("end_reason"),
    Index("ix_absence_period_citizen", "citizen_id", "first_day"),
    CheckConstraint("last_day IS NULL OR last_day >= first_day", name="order"),
)

agreed_step = Table(
    "agreed_step",
    metadata,
    Column("id", Id, primary_key=True),
    Column("citizen_id", Id, ForeignKey("citizen.id"), nullable=False),
    Column("placement_id", Id, ForeignKey("placement.id")),
    Column("sort", String, nullable=False),
    Column("since", Date, nullable=False),
    Column(
        "weekly_minutes",
        Integer,
        CheckConstraint("weekly_minutes >= 0 AND weekly_minutes <= 2220", name="minutes"),
        nullable=False,
    ),
    text_column("tasks"),
    Index("ix_agreed_step_citizen", "citizen_id", "since"),
)

# A provider's file is taken in once: the same request again is known by its id, and by its content.
import_request = Table(
    "import_request",
    metadata,
    Column("request_id", String(46), primary_key=True),
    Column("at", Instant, nullable=False),
    text_column("by"),
    Column("digest", String, nullable=False),
    Column("marks", Integer, nullable=False),
)

# Worked out from sessions and marks in the transaction that changes them, so that a team's year is read without them.
# ``secret`` are hours that not everybody at the jobcentre may know the content of; there are no foreign keys, for nothing
# here is anybody's own.
week_hours = Table(
    "week_hours",
    metadata,
    Column("citizen_id", Id, primary_key=True),
    Column("iso_week", Integer, primary_key=True, autoincrement=False),
    Column("owner_id", Id, primary_key=True),
    Column("secret", Boolean, primary_key=True),
    Column("planned", Integer, nullable=False),
    Column("denominator", Integer, nullable=False),
    Column("attended", Integer, nullable=False),
    Column("lawful", Integer, nullable=False),
    Column("unlawful", Integer, nullable=False),
    Column("unrecorded", Integer, nullable=False),
    Column("company_planned", Integer, nullable=False),
    Column("company_attended", Integer, nullable=False),
    sqlite_with_rowid=False,
)
