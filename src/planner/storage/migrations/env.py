"""What Alembic runs: the migrations, on the connection and in the transaction that it is handed."""

from alembic import context

from planner.storage.schema import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    # SQLite cannot change a table in place: Alembic makes a new one and copies the rows. That drops the table's
    # triggers without a word, so a migration that does it ends with `recreate_triggers`.
    render_as_batch=True,
)
with context.begin_transaction():
    context.run_migrations()
