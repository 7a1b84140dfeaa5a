"""What Alembic runs: the migrations, in the connection and transaction of whoever asks."""

from alembic import context

from sayso.ledger.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    version_table="ledger_version",
)
context.run_migrations()
