"""one index for the queue"""

from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

_FIRST = "ix_callbacks_status_urgency_due_at_opened_at_id"


def upgrade() -> None:
    # Sorted alphabetically, not by urgency: it kept the planner from using the index in the queue's order.
    op.drop_index(_FIRST, "callbacks")


def downgrade() -> None:
    op.create_index(_FIRST, "callbacks", ["status", "urgency", "due_at", "opened_at", "id"])
