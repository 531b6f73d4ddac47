"""Tables of scores, categories and notes on referral."""

from __future__ import annotations

from sqlalchemy import (
    CheckConstraint,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
    UniqueConstraint,
)

from planner.storage.columns import Id, Instant, metadata, text_column

# A score points to the area and the scale as they were when it was given: both are dated rows of the catalogue.
progress_score = Table(
    "progress_score",
    metadata,
    Column("id", Id, primary_key=True),
    Column("citizen_id", Id, ForeignKey("citizen.id"), nullable=False),
    Column("area_id", Id, ForeignKey("catalogue.id"), nullable=False),
    Column("scale_id", Id, ForeignKey("catalogue.id"), nullable=False),
    Column("step", Integer, CheckConstraint("step >= 1", name="step"), nullable=False),
    Column("day", Date, nullable=False),
    Column("at", Instant, nullable=False),
    text_column("by"),
    Column("organisation_id", Id, ForeignKey("organisation.id"), nullable=False),
    text_column("note"),
    UniqueConstraint("citizen_id", "day", "area_id", "organisation_id"),
    Index("ix_progress_score_area", "area_id", "day"),
)

citizen_category = Table(
    "citizen_category",
    metadata,
    Column("id", Id, primary_key=True),
    Column("citizen_id", Id, ForeignKey("citizen.id"), nullable=False),
    Column("category_id", Id, ForeignKey("catalogue.id"), nullable=False),
    Column("since", Date, nullable=False),
    text_column("by"),
    text_column("note"),
    UniqueConstraint("citizen_id", "since"),
)

# ``lines`` are the criteria as they were written, as JSON: a name that an office changes later changes no note.
referral_note = Table(
    "referral_note",
    metadata,
    Column("id", Id, primary_key=True),
    Column("citizen_id", Id, ForeignKey("citizen.id"), nullable=False),
    Column("day", Date, nullable=False),
    Column("lines", String, nullable=False),
    text_column("decision"),
    text_column("by"),
    Index("ix_referral_note_citizen", "citizen_id", "day"),
)
