"""The first schema, as it was written down for each engine; the models have moved on since."""

from pathlib import Path

from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make everything: tables, indexes, guards."""
    bind = op.get_bind()
    text = Path(__file__).with_name(f"0001_initial_{bind.dialect.name}.sql").read_text("utf-8")
    for statement in text.split("\n--;\n"):
        bind.exec_driver_sql(statement)
