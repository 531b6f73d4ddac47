"""Citizens' time in programmes and what they reached, and what the product's own programmes and deadlines say of it."""

import json
from pathlib import Path

from alembic import op
from sqlalchemy import text

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

# What the product's own rows say from now on; rows that an office wrote are its own.
_SAYS: dict[tuple[str, str], dict[str, object]] = {
    ("programme_type", "company_preparing"): {"course_weeks": 3},
    ("programme_type", "clarification"): {"schemes": True},
    ("programme_type", "assessment"): {"alongside": True},
    ("programme_type", "holistic_mentoring"): {"next_group": True},
    ("programme_type", "flex_job_search"): {"placement_targets": False},
    ("programme_type", "aftercare"): {"alongside": True, "contact_weeks": 2},
    ("deadline_rule", "group_1_job"): {"programme": "", "group": "1"},
    ("deadline_rule", "group_3_decision"): {"starts_at": "to_present"},
}


def upgrade() -> None:
    """Make the tables, and complete the product's own programmes and deadlines."""
    bind = op.get_bind()
    written = Path(__file__).with_name(f"0008_programmes_{bind.dialect.name}.sql").read_text("utf-8")
    for statement in written.split("\n--;\n"):
        bind.exec_driver_sql(statement)
    rows = bind.execute(text("SELECT id, sort, code, properties FROM catalogue WHERE origin = 'seed'")).all()
    for identity, sort, code, properties in rows:
        if (sort, code) in _SAYS:
            completed = json.dumps({**json.loads(properties), **_SAYS[sort, code]}, ensure_ascii=False)
            bind.execute(
                text("UPDATE catalogue SET properties = :properties WHERE id = :id"),
                {"properties": completed, "id": identity},
            )
    bind.execute(text("UPDATE office SET catalogue_stamp = catalogue_stamp + 1"))
