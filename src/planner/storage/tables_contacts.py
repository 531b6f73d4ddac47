"""Tables of contacts and of how often support is given."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Column, Date, ForeignKey, Index, Integer, String, Table

from planner.storage.columns import Id, Wall, metadata, text_column

contact = Table(
    "contact",
    metadata,
    Column("id", Id, primary_key=True),
    Column("citizen_id", Id, ForeignKey("citizen.id"), nullable=False),
    Column("at", Wall, nullable=False),
    Column("way_id", Id, ForeignKey("catalogue.id"), nullable=False),
    Column("result_id", Id, ForeignKey("catalogue.id"), nullable=False),
    Column("party", String, nullable=False),
    Column("direction", String, nullable=False),
    Column("staff_id", Id, ForeignKey("staff.id")),
    Column("workplace_id", Id, ForeignKey("workplace.id")),
    text_column("note"),
    Column("next_due", Date),
    Column("session_id", Id, ForeignKey("session.id")),
    Index("ix_contact_citizen", "citizen_id", "at"),
    CheckConstraint("party <> 'company' OR workplace_id IS NOT NULL", name="company"),
)

support_schedule = Table(
    "support_schedule",
    metadata,
    Column("id", Id, primary_key=True),
    Column("citizen_id", Id, ForeignKey("citizen.id"), nullable=False),
    Column("type_id", Id, ForeignKey("catalogue.id"), nullable=False),
    Column("since", Date, nullable=False),
    Column("until", Date),
    Column("every", Integer, CheckConstraint("every > 0", name="every"), nullable=False),
    Column("unit", String, nullable=False),
    Column("party", String, nullable=False),
    Column("workplace_id", Id, ForeignKey("workplace.id")),
    Column("placement_id", Id, ForeignKey("placement.id")),
    Index("ix_support_schedule_citizen", "citizen_id", "since"),
    CheckConstraint("party <> 'company' OR workplace_id IS NOT NULL", name="company"),
    CheckConstraint("until IS NULL OR until >= since", name="order"),
)
