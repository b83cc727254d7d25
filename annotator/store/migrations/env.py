"""Run the steps in the transaction that the caller began."""

from alembic import context

context.configure(
    connection=context.config.attributes["connection"],
    transactional_ddl=True,  # Alembic takes SQLite for unable
)
with context.begin_transaction():
    context.run_migrations()
