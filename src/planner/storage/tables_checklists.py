"""Tables of citizens' checklists."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Column, Date, ForeignKey, String, Table

from planner.storage.columns import Id, metadata, text_column

checklist = Table(
    "checklist",
    metadata,
    Column("id", Id, primary_key=True),
    Column("citizen_id", Id, ForeignKey("citizen.id"), nullable=False, index=True),
    Column("template_id", Id, ForeignKey("catalogue.id"), nullable=False),
    Column("since", Date, nullable=False),
    Column("until", Date),
    CheckConstraint("until IS NULL OR until >= since", name="order"),
)

checklist_tick = Table(
    "checklist_tick",
    metadata,
    Column("checklist_id", Id, ForeignKey("checklist.id"), primary_key=True),
    Column("item", String, primary_key=True),
    Column("on_day", Date, nullable=False),
    text_column("by"),
    text_column("place"),
)
