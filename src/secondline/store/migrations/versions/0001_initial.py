"""Sessions, events, handoffs, jobs and the directory."""

from alembic import op

from secondline.store.sqlite.schema import INITIAL

revision = "0001"
down_revision = None


def upgrade() -> None:
    for statement in INITIAL:
        op.execute(statement)
