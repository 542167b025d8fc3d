"""which requests are answered in writing"""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    # With a default in the database: the previous release still writes rows without this column, and they are answered
    # by a call as before.
    op.add_column("callbacks", sa.Column("in_writing", sa.Boolean(), server_default=sa.false(), nullable=False))


def downgrade() -> None:
    op.drop_column("callbacks", "in_writing")
