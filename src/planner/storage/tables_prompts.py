"""The table of answered prompts."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Index, String, Table, UniqueConstraint

from planner.storage.columns import Id, Instant, metadata, text_column

# ``params`` is JSON: the numbers as they were told. One answer for the same numbers; other numbers are another prompt.
prompt_answer = Table(
    "prompt_answer",
    metadata,
    Column("id", Id, primary_key=True),
    Column("rule", String, nullable=False),
    Column("citizen_id", Id, ForeignKey("citizen.id"), nullable=False),
    Column("about_id", Id, nullable=False),
    Column("basis", String, nullable=False),
    Column("answer", String, nullable=False),
    text_column("reason"),
    text_column("by"),
    Column("at", Instant, nullable=False),
    Column("params", String, nullable=False),
    UniqueConstraint("citizen_id", "rule", "about_id", "basis"),
    Index("ix_prompt_answer_citizen", "citizen_id", "at"),
)
