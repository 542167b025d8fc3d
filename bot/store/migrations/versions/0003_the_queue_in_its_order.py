"""the queue in its order"""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

_RANK = "(CASE urgency WHEN 'emergency' THEN 0 WHEN 'urgent' THEN 1 ELSE 2 END)"
_OPEN = sa.text("status IN ('waiting', 'claimed', 'retry')")


def upgrade() -> None:
    op.create_index(
        "ix_callbacks_queue",
        "callbacks",
        [sa.text(_RANK), "due_at", "opened_at", "id"],
        sqlite_where=_OPEN,
        postgresql_where=_OPEN,
    )
    op.create_index("ix_callbacks_holder", "callbacks", ["holder"], sqlite_where=_OPEN, postgresql_where=_OPEN)
    op.create_index("ix_callbacks_opened_at_id", "callbacks", ["opened_at", "id"])
    op.create_index("ix_callback_history_at", "callback_history", ["at"])


def downgrade() -> None:
    op.drop_index("ix_callback_history_at", "callback_history")
    op.drop_index("ix_callbacks_opened_at_id", "callbacks")
    op.drop_index("ix_callbacks_holder", "callbacks")
    op.drop_index("ix_callbacks_queue", "callbacks")
