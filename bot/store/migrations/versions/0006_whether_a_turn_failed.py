"""whether a turn failed"""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    # With a default of the database's own: the release before this one goes on writing rows without it. What that one
    # could not answer counts as answered; a conversation that fails is then begun afresh one message later.
    op.add_column("turns", sa.Column("failed", sa.Boolean(), server_default=sa.false(), nullable=False))


def downgrade() -> None:
    op.drop_column("turns", "failed")
