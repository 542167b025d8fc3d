"""whether a turn failed"""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    # With a server default, because the previous release keeps inserting rows without this column. Its failed turns
    # count as answered, so that a failing conversation is reset one message later.
    op.add_column("turns", sa.Column("failed", sa.Boolean(), server_default=sa.false(), nullable=False))


def downgrade() -> None:
    op.drop_column("turns", "failed")
