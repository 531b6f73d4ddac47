"""When people and places can be used, calendars from outside, and allowances of one session alone."""

import json
from pathlib import Path

from alembic import op
from sqlalchemy import text

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

# What the product's own rows of the catalogue say from now on; rows that an office wrote are its own.
_SAYS = {
    "kind": {
        code: {"is_offer": True}
        for code in (
            "presentation",
            "workplace_visit",
            "taster_placement",
            "job_coaching",
            "work_placement",
            "cohort_activity",
            "daily_coping",
            "wage_subsidy_job",
            "community_work",
            "job_speed_dating",
        )
    },
    "group": {"4": {"offers_allowed": False}},
}


def upgrade() -> None:
    """Make the tables, let an allowance name one session alone, and complete the product's own catalogue rows."""
    bind = op.get_bind()
    written = Path(__file__).with_name(f"0003_availability_{bind.dialect.name}.sql").read_text("utf-8")
    for statement in written.split("\n--;\n"):
        bind.exec_driver_sql(statement)
    rows = bind.execute(text("SELECT id, sort, code, properties FROM catalogue WHERE origin = 'seed'")).all()
    for identity, sort, code, properties in rows:
        said = _SAYS.get(sort, {}).get(code)
        if said:
            completed = json.dumps({**said, **json.loads(properties)}, ensure_ascii=False)
            bind.execute(
                text("UPDATE catalogue SET properties = :properties WHERE id = :id"),
                {"properties": completed, "id": identity},
            )
    bind.execute(text("UPDATE office SET catalogue_stamp = catalogue_stamp + 1"))
