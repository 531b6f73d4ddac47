"""What placements are, their extensions, and what companies offer."""

from pathlib import Path

from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table and the columns."""
    bind = op.get_bind()
    written = Path(__file__).with_name(f"0009_placements_{bind.dialect.name}.sql").read_text("utf-8")
    for statement in written.split("\n--;\n"):
        bind.exec_driver_sql(statement)
