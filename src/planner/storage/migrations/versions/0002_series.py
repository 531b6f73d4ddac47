"""Series and wishes, as they were written down for each engine; the models have moved on since."""

from pathlib import Path

from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the two tables, and the indexes that find a series' sessions and the trash."""
    bind = op.get_bind()
    text = Path(__file__).with_name(f"0002_series_{bind.dialect.name}.sql").read_text("utf-8")
    for statement in text.split("\n--;\n"):
        bind.exec_driver_sql(statement)
