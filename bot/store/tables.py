"""Every table and its columns. The migrations in `migrations/` bring a database to this schema."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import sqlalchemy as sa


class UtcTime(sa.TypeDecorator[datetime]):
    """An aware UTC time. SQLite stores no time zone, so it is removed on writing and added on reading."""

    impl = sa.DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: sa.Dialect) -> datetime | None:
        """Raise ValueError for a naive time, which is a bug of ours."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a time without a zone")
        utc = value.astimezone(UTC)
        return utc.replace(tzinfo=None) if dialect.name == "sqlite" else utc

    def process_result_value(self, value: datetime | None, dialect: sa.Dialect) -> datetime | None:
        """Return an aware UTC time."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


metadata = sa.MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def _sender(**options: Any) -> sa.Column[str]:
    return sa.Column("sender_id", sa.String(32), sa.ForeignKey("senders.id", ondelete="CASCADE"), **options)


# One row per person, under an opaque id of ours.
senders = sa.Table(
    "senders",
    metadata,
    sa.Column("id", sa.String(32), primary_key=True),
    sa.Column("address", sa.String(200), nullable=False),  # where answers go, as last seen
    sa.Column("phone", sa.String(20)),
    sa.Column("name", sa.String(200)),
    sa.Column("language", sa.String(8)),  # unused: the language is in the conversation's state
    sa.Column("first_seen_at", UtcTime, nullable=False),
    sa.Column("last_inbound_at", UtcTime, nullable=False),
    sa.Column("hidden_at", UtcTime),  # when they asked to be deleted: shown to nobody, erased on schedule
    sa.Column("deletion_reference", sa.String(12)),
)

# Every opaque WhatsApp key of a person, who stays the same person when their number becomes hidden.
sender_keys = sa.Table(
    "sender_keys",
    metadata,
    sa.Column("key", sa.String(200), primary_key=True),
    _sender(nullable=False, index=True),
    sa.Column("seen_at", UtcTime, nullable=False),
)

# The dialogue's State, one row per person, locked while a message is answered.
conversations = sa.Table(
    "conversations",
    metadata,
    _sender(primary_key=True),
    sa.Column("state", sa.JSON, nullable=False),
    sa.Column("version", sa.Integer, nullable=False, server_default="0"),
    sa.Column("updated_at", UtcTime, nullable=False),
    sa.Column("held_by", sa.String(32)),  # the staff member who has the chat; the bot is silent
    sa.Column("held_until", UtcTime),
)

# What patients sent. A message is new if its sid is.
inbound = sa.Table(
    "inbound",
    metadata,
    sa.Column("sid", sa.String(34), primary_key=True),
    _sender(nullable=False),
    sa.Column("kind", sa.String(20), nullable=False),
    sa.Column("text", sa.Text, nullable=False),
    sa.Column("choice", sa.String(256)),
    sa.Column("media", sa.JSON, nullable=False),
    sa.Column("replied_to", sa.String(34)),
    sa.Column("forwarded", sa.Boolean, nullable=False),
    sa.Column("received_at", UtcTime, nullable=False),
    sa.Column("recorded_at", UtcTime, nullable=False),
    sa.Column("via", sa.String(12), nullable=False),  # webhook, fallback, reconciler
    sa.Index("ix_inbound_sender_id_received_at", "sender_id", "received_at"),
)

# What the bot did with each message, and why: read by staff, testers and the numbers page.
turns = sa.Table(
    "turns",
    metadata,
    sa.Column("sid", sa.String(34), sa.ForeignKey("inbound.sid", ondelete="CASCADE"), primary_key=True),
    _sender(nullable=False),
    sa.Column("at", UtcTime, nullable=False),
    sa.Column("kind", sa.String(16), nullable=False),
    sa.Column("entries", sa.JSON, nullable=False),
    sa.Column("actions", sa.JSON, nullable=False),
    sa.Column("also", sa.JSON, nullable=False),
    sa.Column("confidence", sa.Float, nullable=False),
    sa.Column("match", sa.JSON),
    sa.Column("why", sa.Text, nullable=False),
    sa.Column("state_before", sa.JSON, nullable=False),
    sa.Column("state_after", sa.JSON, nullable=False),
    sa.Column("content_version", sa.String(12), nullable=False),
    sa.Column("milliseconds", sa.Float, nullable=False),
    sa.Column("failed", sa.Boolean, nullable=False, server_default=sa.false()),  # it raised; staff have the message
    sa.Index("ix_turns_at", "at"),
    sa.Index("ix_turns_sender_id_at", "sender_id", "at"),
)

# Everything we send: replies (channel "reply", in the webhook's own response), messages we start ("whatsapp"), alerts
# to staff ("alert"). A lost job costs nothing, because its row is committed here.
outbox = sa.Table(
    "outbox",
    metadata,
    sa.Column("id", sa.String(32), primary_key=True),
    sa.Column("dedupe_key", sa.String(120), nullable=False, unique=True),
    sa.Column("channel", sa.String(12), nullable=False),
    _sender(index=True),
    sa.Column("callback_id", sa.String(32), sa.ForeignKey("callbacks.id", ondelete="CASCADE"), index=True),
    sa.Column("inbound_sid", sa.String(34), sa.ForeignKey("inbound.sid", ondelete="CASCADE"), index=True),
    sa.Column("position", sa.Integer, nullable=False, server_default="0"),
    sa.Column("to", sa.String(200), nullable=False),
    # To a patient {"text": …}, or {"template": …, "values": …} and its wording for staff to read ("text" or "shown").
    # A reminder also has "reminds": the start of its slot.
    # An alert: {"occasion": …, "reference": …, "urgency": …} and the like.
    sa.Column("payload", sa.JSON, nullable=False),
    sa.Column("author", sa.String(32)),  # the staff member who wrote it; None: the bot
    sa.Column("state", sa.String(12), nullable=False),  # an OutboxState
    sa.Column("attempts", sa.Integer, nullable=False, server_default="0"),
    sa.Column("due_at", UtcTime, nullable=False),
    sa.Column("lease_until", UtcTime),
    sa.Column("lease_token", sa.String(32)),
    sa.Column("provider_sid", sa.String(34), index=True),
    sa.Column("status", sa.String(16)),  # what Twilio last reported
    sa.Column("error_code", sa.String(12)),
    sa.Column("last_error", sa.Text),
    sa.Column("created_at", UtcTime, nullable=False),
    sa.Column("sent_at", UtcTime),
    sa.Column("seen_at", UtcTime),  # when staff saw that it failed
    sa.Index("ix_outbox_state_due_at", "state", "due_at"),
    sa.Index("ix_outbox_sender_id_created_at", "sender_id", "created_at"),
)

# The order of the queue. Literal SQL without parameters, so that both databases match it with their index.
URGENCY_RANK = "(CASE urgency WHEN 'emergency' THEN 0 WHEN 'urgent' THEN 1 ELSE 2 END)"
IS_OPEN = "status IN ('waiting', 'claimed', 'retry')"
_open = sa.text(IS_OPEN)

# Requests for a call; the fields of bot.callbacks.Callback.
callbacks = sa.Table(
    "callbacks",
    metadata,
    sa.Column("id", sa.String(32), primary_key=True),
    sa.Column("reference", sa.String(12), nullable=False, unique=True),
    _sender(nullable=False, index=True),
    sa.Column("name", sa.String(200)),
    sa.Column("phone", sa.String(20)),
    sa.Column("topic", sa.String(300), nullable=False),
    sa.Column("words", sa.Text, nullable=False),
    sa.Column("reason", sa.String(20), nullable=False),
    sa.Column("urgency", sa.String(12), nullable=False),
    sa.Column("language", sa.String(8), nullable=False),
    sa.Column("opened_at", UtcTime, nullable=False),
    sa.Column("due_at", UtcTime, nullable=False),
    sa.Column("wanted_from", UtcTime),
    sa.Column("wanted_to", UtcTime),
    sa.Column("status", sa.String(12), nullable=False),
    sa.Column("holder", sa.String(64)),
    sa.Column("claimed_at", UtcTime),
    sa.Column("tries", sa.Integer, nullable=False),
    sa.Column("outcome", sa.String(16)),
    sa.Column("retry_at", UtcTime),
    sa.Column("snoozed_until", UtcTime),
    sa.Column("closed_at", UtcTime),
    sa.Column("inbound_sid", sa.String(34)),
    sa.Column("attachments", sa.JSON, nullable=False),
    sa.Column("merged_into", sa.String(32)),
    sa.Column("for_other", sa.Boolean, nullable=False, server_default=sa.false()),
    sa.Column("in_writing", sa.Boolean, nullable=False, server_default=sa.false()),  # by a person in the chat
    sa.Column("version", sa.Integer, nullable=False),
    sa.Index("ix_callbacks_closed_at", "closed_at"),
    sa.Index("ix_callbacks_opened_at_id", "opened_at", "id"),
    sa.Index(
        "ix_callbacks_queue",
        sa.text(URGENCY_RANK),
        "due_at",
        "opened_at",
        "id",
        sqlite_where=_open,
        postgresql_where=_open,
    ),
    sa.Index("ix_callbacks_holder", "holder", sqlite_where=_open, postgresql_where=_open),
)

# Who did what when with a callback: opened, claimed, noted, called, …
callback_history = sa.Table(
    "callback_history",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column(
        "callback_id",
        sa.String(32),
        sa.ForeignKey("callbacks.id", ondelete="CASCADE"),
        nullable=False,
        index=True,
    ),
    sa.Column("at", UtcTime, nullable=False),
    sa.Column("actor", sa.String(64), nullable=False),  # "patient", "bot", or a staff login
    sa.Column("move", sa.String(20), nullable=False),
    sa.Column("detail", sa.JSON, nullable=False),
    sa.Index("ix_callback_history_at", "at"),
)

# Which notice a person saw, and what they agreed to or withdrew. Kept after erasure, identifying nobody.
consents = sa.Table(
    "consents",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("sender_id", sa.String(32), nullable=False, index=True),
    sa.Column("action", sa.String(16), nullable=False),
    sa.Column("notice", sa.String(16), nullable=False),
    sa.Column("language", sa.String(8), nullable=False),
    sa.Column("at", UtcTime, nullable=False),
    sa.Column("inbound_sid", sa.String(34)),
)

# Thumbs up or down for an answer.
feedback = sa.Table(
    "feedback",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    _sender(nullable=False, index=True),
    sa.Column("at", UtcTime, nullable=False),
    sa.Column("entry", sa.String(40), nullable=False),
    sa.Column("helpful", sa.Boolean, nullable=False),
    sa.Column("inbound_sid", sa.String(34)),
)

# Alarms raised by triage: the category, never the text.
alarms = sa.Table(
    "alarms",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("at", UtcTime, nullable=False),
    sa.Column("category", sa.String(40), nullable=False),
    sa.Column("inbound_sid", sa.String(34)),
)

# Delivery reports as they came; `outbox.status` is the result.
delivery_reports = sa.Table(
    "delivery_reports",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("provider_sid", sa.String(34), nullable=False, index=True),
    sa.Column("outbox_id", sa.String(32), index=True),
    sa.Column("status", sa.String(16), nullable=False),
    sa.Column("error_code", sa.String(12)),
    sa.Column("at", UtcTime, nullable=False),
)

# Keyed hashes of erased sids, so that a replayed message cannot bring an erased person back.
tombstones = sa.Table(
    "tombstones",
    metadata,
    sa.Column("sid_hash", sa.String(64), primary_key=True),
    sa.Column("erased_at", UtcTime, nullable=False),
)

staff = sa.Table(
    "staff",
    metadata,
    sa.Column("id", sa.String(32), primary_key=True),
    sa.Column("login", sa.String(64), nullable=False, unique=True),
    sa.Column("name", sa.String(100), nullable=False),
    sa.Column("role", sa.String(8), nullable=False),  # agent, lead, admin
    sa.Column("password_hash", sa.String(200)),
    sa.Column("totp_secret", sa.String(64)),
    sa.Column("language", sa.String(8), nullable=False, server_default="en"),
    sa.Column("theme", sa.String(8), nullable=False, server_default="auto"),
    sa.Column("whatsapp", sa.String(20)),
    sa.Column("invited_hash", sa.String(64), unique=True),
    sa.Column("invited_until", UtcTime),
    sa.Column("created_at", UtcTime, nullable=False),
    sa.Column("disabled_at", UtcTime),
)

staff_sessions = sa.Table(
    "staff_sessions",
    metadata,
    sa.Column("id_hash", sa.String(64), primary_key=True),
    sa.Column("staff_id", sa.String(32), sa.ForeignKey("staff.id", ondelete="CASCADE"), nullable=False, index=True),
    sa.Column("created_at", UtcTime, nullable=False),
    sa.Column("last_used_at", UtcTime, nullable=False),
    sa.Column("browser", sa.String(200), nullable=False, server_default=""),
    sa.Column("data", sa.JSON, nullable=False),
)

# Who viewed or changed whose data. Contains no patient's words.
audit = sa.Table(
    "audit",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("at", UtcTime, nullable=False, index=True),
    sa.Column("actor", sa.String(64), nullable=False),
    sa.Column("action", sa.String(40), nullable=False),
    sa.Column("subject", sa.String(64)),
    sa.Column("detail", sa.JSON, nullable=False),
)

# Counters for limits, shared by all processes: sign-in attempts, daily replies.
limits = sa.Table(
    "limits",
    metadata,
    sa.Column("key", sa.String(120), primary_key=True),
    sa.Column("count", sa.Integer, nullable=False),
    sa.Column("expires_at", UtcTime, nullable=False, index=True),
)

# Signs of life and other single values of the running system; names are in `signs.py`.
signs = sa.Table(
    "signs",
    metadata,
    sa.Column("name", sa.String(64), primary_key=True),
    sa.Column("at", UtcTime, nullable=False),
    sa.Column("value", sa.JSON, nullable=False),
)

saved_replies = sa.Table(
    "saved_replies",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("title", sa.String(80), nullable=False, unique=True),
    sa.Column("text", sa.Text, nullable=False),
    sa.Column("created_by", sa.String(64), nullable=False),
)

# The patients of the testers' page. Each tester (a browser) has their own; empty if the simulator is off.
simulated_patients = sa.Table(
    "simulated_patients",
    metadata,
    sa.Column("id", sa.String(32), primary_key=True),
    sa.Column("tester", sa.String(32), nullable=False, index=True),
    sa.Column("name", sa.String(80), nullable=False),
    sa.Column("address", sa.String(200), nullable=False),
    sa.Column("user_id", sa.String(200), nullable=False),
    sa.Column("language", sa.String(8), nullable=False),
    sa.Column("created_at", UtcTime, nullable=False),
    sa.Column("put_away_at", UtcTime),
)

# Every request that the simulator made as Twilio, and the response.
simulated_requests = sa.Table(
    "simulated_requests",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column(
        "patient_id",
        sa.String(32),
        sa.ForeignKey("simulated_patients.id", ondelete="CASCADE"),
        nullable=False,
        index=True,
    ),
    sa.Column("at", UtcTime, nullable=False),
    sa.Column("path", sa.String(200), nullable=False),
    sa.Column("kind", sa.String(20), nullable=False),  # a kind of message, or "report"
    sa.Column("sid", sa.String(34), nullable=False, index=True),
    sa.Column("form", sa.JSON, nullable=False),
    sa.Column("headers", sa.JSON, nullable=False),
    sa.Column("status", sa.Integer, nullable=False),
    sa.Column("content_type", sa.String(100), nullable=False),
    sa.Column("answer", sa.Text, nullable=False),
    sa.Column("milliseconds", sa.Float, nullable=False),
    sa.Column("used", sa.Boolean, nullable=False),  # whether Twilio would have sent this answer to the phone
    sa.Column("trouble", sa.String(20), nullable=False),  # the delivery trouble it belongs to, or ""
    sa.Column("verdict", sa.JSON),  # on the last request of a trouble: the checks and their results
)
