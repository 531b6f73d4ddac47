"""The table of placements' extensions."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Column, Date, ForeignKey, Index, Table

from planner.storage.columns import Id, Instant, metadata, text_column

placement_extension = Table(
    "placement_extension",
    metadata,
    Column("id", Id, primary_key=True),
    Column("placement_id", Id, ForeignKey("placement.id"), nullable=False),
    Column("before", Date, nullable=False),
    Column("until", Date, nullable=False),
    text_column("note"),
    text_column("by"),
    Column("at", Instant, nullable=False),
    Index("ix_placement_extension_placement", "placement_id", "until"),
    CheckConstraint("until > before", name="order"),
)
