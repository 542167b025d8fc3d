"""Staff, their sessions, the audit of what they viewed and changed, and counters of attempts."""

from __future__ import annotations

import hashlib
import secrets
import uuid
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Literal

import sqlalchemy as sa

from bot.store.inserting import insert_ignoring
from bot.store.tables import audit, limits, staff, staff_sessions

Role = Literal["agent", "lead", "admin"]
ROLES: tuple[Role, ...] = ("agent", "lead", "admin")  # each may do everything that the one before may
IDLE = timedelta(minutes=30)
ABSOLUTE = timedelta(hours=12)
INVITED_FOR = timedelta(hours=72)
_RENEW_AFTER = timedelta(seconds=60)


@dataclass(frozen=True, slots=True)
class Staff:
    """One member of staff. whatsapp: number for alerts, E.164. invited_until: when their invitation link expires."""

    id: str
    login: str
    name: str
    role: Role
    language: str
    theme: str
    whatsapp: str | None
    totp_secret: str | None
    password_hash: str | None
    invited_until: datetime | None
    created_at: datetime
    disabled_at: datetime | None


@dataclass(frozen=True, slots=True)
class Session:
    """A signed-in browser. id_hash: the hash that is stored; the id itself is only in the cookie."""

    id_hash: str
    staff_id: str
    created_at: datetime
    last_used_at: datetime
    browser: str


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()


def _staff(row: Any) -> Staff:
    return Staff(**{name: row[name] for name in Staff.__dataclass_fields__})


def _one(conn: sa.Connection, *rule: Any) -> Staff | None:
    row = conn.execute(sa.select(staff).where(*rule)).mappings().first()
    return _staff(row) if row else None


def everybody(conn: sa.Connection) -> list[Staff]:
    """All staff by name, disabled accounts too."""
    return [_staff(row) for row in conn.execute(sa.select(staff).order_by(staff.c.name, staff.c.id)).mappings()]


def by_login(conn: sa.Connection, login: str) -> Staff | None:
    """The staff member with this login (case-insensitive), or None."""
    return _one(conn, staff.c.login == login.strip().lower())


def by_id(conn: sa.Connection, staff_id: str) -> Staff | None:
    """The staff member with this id, or None."""
    return _one(conn, staff.c.id == staff_id)


def invite(conn: sa.Connection, login: str, name: str, role: Role, now: datetime) -> str | None:
    """Add somebody; return the one-time token of their invitation, None if the login is taken."""
    token = secrets.token_urlsafe(24)
    row = conn.execute(
        insert_ignoring(conn, staff)
        .values(
            id=uuid.uuid4().hex,
            login=login.strip().lower(),
            name=name.strip(),
            role=role,
            invited_hash=_hash(token),
            invited_until=now + INVITED_FOR,
            created_at=now,
        )
        .returning(staff.c.id)
    ).first()
    return token if row else None


def invite_again(conn: sa.Connection, staff_id: str, now: datetime) -> str:
    """After a forgotten password: remove password and second factor, end all sessions, return a new one-time token."""
    update(conn, staff_id, password_hash=None, totp_secret=None)
    end_sessions(conn, staff_id)
    return let_in_once(conn, staff_id, now)


def let_in_once(conn: sa.Connection, staff_id: str, now: datetime) -> str:
    """A new one-time token; password, second factor and sessions stay."""
    token = secrets.token_urlsafe(24)
    update(conn, staff_id, invited_hash=_hash(token), invited_until=now + INVITED_FOR)
    return token


def invited(conn: sa.Connection, token: str, now: datetime) -> Staff | None:
    """The staff member with this unused, unexpired invitation, or None."""
    return _one(conn, staff.c.invited_hash == _hash(token), staff.c.invited_until > now, staff.c.disabled_at.is_(None))


def update(conn: sa.Connection, staff_id: str, **changes: Any) -> None:
    """Change what is given."""
    conn.execute(staff.update().where(staff.c.id == staff_id).values(**changes))


def admins_left(conn: sa.Connection, without: str) -> int:
    """How many active admins there are besides this one. Locks them all: whoever removes another admin at the same time
    waits until this transaction ends, and counts then."""
    rule = (staff.c.role == "admin", staff.c.disabled_at.is_(None))
    locked = sa.select(staff.c.id).where(*rule).order_by(staff.c.id).with_for_update()
    return sum(each != without for each in conn.scalars(locked))


def begin_session(conn: sa.Connection, staff_id: str, browser: str, now: datetime) -> str:
    """Start a session; return its random id, of which only the hash is stored."""
    token = secrets.token_urlsafe(32)
    conn.execute(staff_sessions.delete().where(staff_sessions.c.created_at <= now - ABSOLUTE))
    conn.execute(
        staff_sessions.insert().values(
            id_hash=_hash(token), staff_id=staff_id, created_at=now, last_used_at=now, browser=browser[:200], data={}
        )
    )
    return token


def session(conn: sa.Connection, token: str, now: datetime) -> tuple[Staff, Session] | None:
    """The session with this id and its owner; None if it was ended, idle or too old, or the account is disabled."""
    row = (
        conn.execute(
            sa.select(staff_sessions, staff)
            .join(staff, staff.c.id == staff_sessions.c.staff_id)
            .where(
                staff_sessions.c.id_hash == _hash(token),
                staff_sessions.c.last_used_at > now - IDLE,
                staff_sessions.c.created_at > now - ABSOLUTE,
                staff.c.disabled_at.is_(None),
            )
            .set_label_style(sa.LABEL_STYLE_TABLENAME_PLUS_COL)
        )
        .mappings()
        .first()
    )
    if row is None:
        return None
    person = Staff(**{name: row[f"staff_{name}"] for name in Staff.__dataclass_fields__})
    held = Session(**{name: row[f"staff_sessions_{name}"] for name in Session.__dataclass_fields__})
    return person, held


def must_renew(held: Session, now: datetime) -> bool:
    """Whether the stored last use is old enough to be worth a write."""
    return now - held.last_used_at >= _RENEW_AFTER


def renew(conn: sa.Connection, id_hash: str, now: datetime) -> None:
    """The session was used now."""
    conn.execute(staff_sessions.update().where(staff_sessions.c.id_hash == id_hash).values(last_used_at=now))


def sessions_of(conn: sa.Connection, staff_id: str, now: datetime) -> list[Session]:
    """A person's active sessions, last used first."""
    rows = conn.execute(
        sa.select(staff_sessions)
        .where(
            staff_sessions.c.staff_id == staff_id,
            staff_sessions.c.last_used_at > now - IDLE,
            staff_sessions.c.created_at > now - ABSOLUTE,
        )
        .order_by(staff_sessions.c.last_used_at.desc())
    ).mappings()
    return [Session(**{name: row[name] for name in Session.__dataclass_fields__}) for row in rows]


def end_session(conn: sa.Connection, staff_id: str, id_hash: str) -> None:
    """Sign one browser out."""
    conn.execute(
        staff_sessions.delete().where(staff_sessions.c.staff_id == staff_id, staff_sessions.c.id_hash == id_hash)
    )


def end_sessions(conn: sa.Connection, staff_id: str, but: str = "") -> None:
    """Sign out every browser of a person, except the one with this hash."""
    conn.execute(staff_sessions.delete().where(staff_sessions.c.staff_id == staff_id, staff_sessions.c.id_hash != but))


def attempt(conn: sa.Connection, key: str, now: datetime, lasts: timedelta) -> int:
    """Count one attempt under a key; return the count, which expires `lasts` after the first attempt."""
    conn.execute(limits.delete().where(limits.c.expires_at <= now))
    conn.execute(insert_ignoring(conn, limits).values(key=key, count=0, expires_at=now + lasts))
    row = conn.execute(
        limits.update().where(limits.c.key == key).values(count=limits.c.count + 1).returning(limits.c.count)
    ).one()
    counted: int = row[0]
    return counted


def forgive(conn: sa.Connection, key: str) -> None:
    """Reset the count of a key."""
    conn.execute(limits.delete().where(limits.c.key == key))


def audited(
    conn: sa.Connection, actor: str, action: str, now: datetime, subject: str | None = None, **detail: Any
) -> None:
    """Record who did or viewed what. `detail` never holds a patient's words, name or number."""
    conn.execute(audit.insert().values(at=now, actor=actor, action=action, subject=subject, detail=detail))


@dataclass(frozen=True, slots=True)
class Audited:
    """One line of the audit."""

    id: int
    at: datetime
    actor: str
    action: str
    subject: str | None
    detail: dict[str, Any]


def audit_lines(conn: sa.Connection, before: int | None = None, limit: int = 100) -> list[Audited]:
    """The newest lines, or those before the line with this id."""
    query = sa.select(audit).order_by(audit.c.id.desc()).limit(limit)
    if before:
        query = query.where(audit.c.id < before)
    return [Audited(**row) for row in conn.execute(query).mappings()]
