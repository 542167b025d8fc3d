"""Liveness and readiness for operators. Shows no names and no patient's words."""

from __future__ import annotations

import hmac
import shutil
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from flask import Response, jsonify, request

from bot.runtime import Runtime
from bot.store import Store, StoreBusy, figures, schema, signs
from bot.store.figures import Figures

TRIAL_SECONDS = 3.0
RECONCILER_SILENT_AFTER = timedelta(minutes=10)
OLDEST_MAY_WAIT = timedelta(minutes=5)
DISK_LOW = 0.10  # free share of the disk below which we warn
DISK_FULL_BYTES = 64 * 1024 * 1024  # with less free space than this, writing may fail


@dataclass
class Report:
    """What /readyz says. `stops`: why no message can be answered now. `warnings`: what somebody must look at soon,
    although messages are still answered."""

    checks: dict[str, Any] = field(default_factory=dict)
    stops: list[str] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)

    @property
    def ready(self) -> bool:
        """Whether a patient's message would be answered now."""
        return not self.stops


def liveness() -> Response:
    """The process responds; nothing else is checked."""
    return jsonify(status="alive")


def readiness(rt: Runtime) -> Response:
    """200 if a message would be answered now, else 503. Details only for callers who `may_see_details`."""
    report = look(rt)
    body: dict[str, Any] = {"ready": report.ready}
    if may_see_details(rt):
        body |= {"stops": report.stops, "warnings": report.warnings, **report.checks}
    response = jsonify(body)
    response.status_code = 200 if report.ready else 503
    return response


def may_see_details(rt: Runtime) -> bool:
    """Whether the caller sent the operations token. If none is configured: nobody in production, anybody in
    development."""
    token = rt.settings.operations_token.get_secret_value().encode()
    if not token:
        return rt.settings.environment == "development"
    shown = request.headers.get("Authorization", "").removeprefix("Bearer ").encode("utf-8", "replace")
    return hmac.compare_digest(token, shown)


def look(rt: Runtime) -> Report:
    """Check everything that answering a message needs, and the background work."""
    report = Report()
    now = rt.clock()
    _content(rt, report, now)
    _disk(rt, report)
    try:
        with rt.store.read() as conn:
            migrated = schema.is_current(conn)
            whole = migrated and schema.is_whole(conn)
            if whole:
                _figures(rt, report, figures.read(conn, now), now)
    except StoreBusy:
        report.checks["database"] = "unreachable"
        report.stops.append("the database cannot be reached")
        return report
    report.checks |= {"database": "ok", "migrated": migrated}
    if not migrated:
        report.stops.append("the database is not at this release: run `python -m bot init-db`")
    elif not whole:
        report.stops.append("tables of the database are missing: restore the backup")
    else:
        _writing(rt, report, now)
    return report


def try_writing(store: Store, now: datetime) -> None:
    """Write one row and commit it: nothing less detects a read-only, full or damaged database. Raises StoreBusy."""
    store.write(lambda conn: signs.put(conn, signs.TRIAL, now), patience=TRIAL_SECONDS)


def _writing(rt: Runtime, report: Report, now: datetime) -> None:
    try:
        try_writing(rt.store, now)
    except StoreBusy as busy:
        report.checks["database"] = f"not writable: {busy}"
        report.stops.append("the database cannot be written")


def _content(rt: Runtime, report: Report, now: datetime) -> None:
    rt.refresh_content()
    today = now.astimezone(rt.know.hours.zone).date()
    overdue = [entry.id for entry in rt.know.content.entries.values() if entry.is_overdue(today)]
    report.checks |= {
        "content": rt.know.content.version,
        "content_problems": list(rt.content_problems),
        "overdue_entries": overdue,
    }
    if rt.content_problems:
        report.warnings.append("the content file has problems: the last good content is in use")
    if overdue:
        report.warnings.append(f"{len(overdue)} entries are past their review date")


def _disk(rt: Runtime, report: Report) -> None:
    """With SQLite a full disk stops us. A database server's disk cannot be seen from here (the trial row checks it);
    then this machine's disk, which holds the cache and perhaps the queue, only causes a warning."""
    usage = shutil.disk_usage(data_folder(rt))
    report.checks["disk_free"] = round(usage.free / usage.total, 3)
    if not rt.store.is_sqlite:
        report.checks["disk"] = "this machine's, not the database server's"
    if usage.free < DISK_FULL_BYTES:
        (report.stops if rt.store.is_sqlite else report.warnings).append("the disk is full")
    elif usage.free / usage.total < DISK_LOW:
        report.warnings.append("the disk is nearly full")


def data_folder(rt: Runtime) -> Path:
    """The folder this process writes to: the database's on SQLite, else the working directory."""
    file = rt.store.file
    return file.resolve().parent if file else Path.cwd()


def _figures(rt: Runtime, report: Report, read: Figures, now: datetime) -> None:
    waited = (now - read.oldest_due).total_seconds() if read.oldest_due else 0.0
    ages = {name: (now - at).total_seconds() for name, at in read.signs.items()}
    worker = ages.get(signs.WORKER)
    reconciler = ages.get(signs.RECONCILER)
    report.checks |= {
        "outbox": read.outbox,
        "oldest_pending_seconds": round(waited),
        "unconfirmed_replies": read.unconfirmed,
        "open_callbacks": read.callbacks,
        "overdue_callbacks": read.overdue_callbacks,
        "worker_seconds_ago": None if worker is None else round(worker),
        "reconciler": "on" if rt.history else "off: no Twilio REST credentials or no sender number",
        "reconciler_seconds_ago": None if reconciler is None else round(reconciler),
    }
    if worker is None or worker > signs.SILENT_AFTER.total_seconds():
        report.warnings.append("the worker gives no sign of life: nothing that we start ourselves is sent")
    if waited > OLDEST_MAY_WAIT.total_seconds():
        report.warnings.append("the oldest message in the outbox waits for longer than five minutes")
    if rt.history is None:
        report.warnings.append("the reconciler is off: messages that miss us are not found again")
    elif reconciler is None or reconciler > RECONCILER_SILENT_AFTER.total_seconds():
        report.warnings.append("the reconciler has not run for ten minutes")
    if read.outbox.get("failed"):
        report.warnings.append(f"{read.outbox['failed']} messages could not be sent: see the inbox")
