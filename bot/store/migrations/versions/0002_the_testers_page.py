"""The testers' page: its patients and what it posted"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "simulated_patients",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("tester", sa.String(length=32), nullable=False),
        sa.Column("name", sa.String(length=80), nullable=False),
        sa.Column("address", sa.String(length=200), nullable=False),
        sa.Column("user_id", sa.String(length=200), nullable=False),
        sa.Column("language", sa.String(length=8), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("put_away_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_simulated_patients")),
    )
    with op.batch_alter_table("simulated_patients", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_simulated_patients_tester"), ["tester"], unique=False)

    op.create_table(
        "simulated_requests",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("patient_id", sa.String(length=32), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("path", sa.String(length=200), nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("sid", sa.String(length=34), nullable=False),
        sa.Column("form", sa.JSON(), nullable=False),
        sa.Column("headers", sa.JSON(), nullable=False),
        sa.Column("status", sa.Integer(), nullable=False),
        sa.Column("content_type", sa.String(length=100), nullable=False),
        sa.Column("answer", sa.Text(), nullable=False),
        sa.Column("milliseconds", sa.Float(), nullable=False),
        sa.Column("used", sa.Boolean(), nullable=False),
        sa.Column("trouble", sa.String(length=20), nullable=False),
        sa.Column("verdict", sa.JSON(), nullable=True),
        sa.ForeignKeyConstraint(
            ["patient_id"],
            ["simulated_patients.id"],
            name=op.f("fk_simulated_requests_patient_id_simulated_patients"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_simulated_requests")),
    )
    with op.batch_alter_table("simulated_requests", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_simulated_requests_patient_id"), ["patient_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_simulated_requests_sid"), ["sid"], unique=False)


def downgrade() -> None:
    op.drop_table("simulated_requests")
    op.drop_table("simulated_patients")
