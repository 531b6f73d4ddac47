"""Contacts with citizens and companies, and how often support is given."""

from pathlib import Path

from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables; what they may say comes with the product's catalogue."""
    bind = op.get_bind()
    written = Path(__file__).with_name(f"0006_contacts_{bind.dialect.name}.sql").read_text("utf-8")
    for statement in written.split("\n--;\n"):
        bind.exec_driver_sql(statement)
