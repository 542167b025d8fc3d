"""for whom a call is"""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    # With a server default, because the previous release keeps inserting rows without this column.
    op.add_column("callbacks", sa.Column("for_other", sa.Boolean(), server_default=sa.false(), nullable=False))


def downgrade() -> None:
    op.drop_column("callbacks", "for_other")
