"""Answered prompts, and which group to consider when hours rise."""

import json
from pathlib import Path

from alembic import op
from sqlalchemy import text

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

# What the product's own groups say from now on; rows that an office wrote are its own.
_RISING = {"2": "1"}


def upgrade() -> None:
    """Make the table, and complete the product's own groups."""
    bind = op.get_bind()
    written = Path(__file__).with_name(f"0010_prompts_{bind.dialect.name}.sql").read_text("utf-8")
    for statement in written.split("\n--;\n"):
        bind.exec_driver_sql(statement)
    rows = bind.execute(
        text("SELECT id, code, properties FROM catalogue WHERE origin = 'seed' AND sort = 'group'")
    ).all()
    for identity, code, properties in rows:
        if code in _RISING:
            completed = {**json.loads(properties), "rising_to": _RISING[code]}
            bind.execute(
                text("UPDATE catalogue SET properties = :properties WHERE id = :id"),
                {"properties": json.dumps(completed, ensure_ascii=False), "id": identity},
            )
    bind.execute(text("UPDATE office SET catalogue_stamp = catalogue_stamp + 1"))
