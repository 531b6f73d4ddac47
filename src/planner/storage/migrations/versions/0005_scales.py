"""Scores, categories and notes on referral; the catalogue's new rows come when the database is opened."""

from pathlib import Path

from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables."""
    bind = op.get_bind()
    written = Path(__file__).with_name(f"{revision}_scales_{bind.dialect.name}.sql").read_text("utf-8")
    for statement in written.split("\n--;\n"):
        bind.exec_driver_sql(statement)
