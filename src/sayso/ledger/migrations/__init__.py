"""The ways from each schema of the ledger to the next, as Alembic runs them."""
