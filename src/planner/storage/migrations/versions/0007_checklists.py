"""Citizens' checklists, as they were written down for each engine; the models have moved on since."""

from pathlib import Path

from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the two tables; the product's own checklists come as seeds."""
    bind = op.get_bind()
    text = Path(__file__).with_name(f"0007_checklists_{bind.dialect.name}.sql").read_text("utf-8")
    for statement in text.split("\n--;\n"):
        bind.exec_driver_sql(statement)
