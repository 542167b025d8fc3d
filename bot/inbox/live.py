"""Live updates of rows: by server-sent events for a few browsers, by polling for all others.

A web process has four threads, and an open event stream occupies one of them. So each process serves one stream, for
less than half a minute at a time: the other threads are free for the webhook, and a browser without a stream polls
every few seconds. Both use the same query and the same cursor.

Time changes rows too: a snooze ends, a due time passes, a claim lapses. Once a minute a page sends the ids of its rows
and when it last asked, and gets these rows again, together with those that came back by the clock.
"""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

from flask import Response, jsonify, render_template, request, stream_with_context
from flask.typing import ResponseReturnValue

from bot.inbox import columns
from bot.inbox.here import current, whole_number
from bot.inbox.queue import shown_rows, wanted
from bot.store import StoreBusy
from bot.store import queue as rows
from bot.store.queue import Asked

STREAMS = 1  # of a process's four threads
STREAM_SECONDS = 25
LOOK_EVERY = 1.0  # seconds between a stream's queries
MOST_SINCE = timedelta(hours=12)  # as long as a session lasts
_streams = threading.BoundedSemaphore(STREAMS)


def live() -> ResponseReturnValue:
    """What changed since a cursor, and the counts; if the page sends its rows' ids, those rows too."""
    asked = wanted()
    return jsonify(news(asked, cursor_given(), shown(), looked_at(asked.now)))


def events() -> ResponseReturnValue:
    """The same as a stream, if one is free; else 204, which tells the browser not to reconnect."""
    if not _streams.acquire(blocking=False):
        return Response(status=204)
    answer = Response(stream_with_context(_stream(cursor_given())), mimetype="text/event-stream")
    answer.headers["X-Accel-Buffering"] = "no"
    answer.call_on_close(_streams.release)
    return answer


def _stream(cursor: int) -> Iterator[str]:
    told: dict[str, tuple[int, bool]] = {}
    counted: dict[str, int] = {}
    ends = time.monotonic() + STREAM_SECONDS
    while time.monotonic() < ends:
        try:
            heard = news(wanted(), cursor)
        except StoreBusy:
            return  # the browser reconnects by itself, with its last cursor
        cursor = heard["cursor"]
        fresh = [each for each in heard["rows"] if told.get(each["id"]) != (each["version"], each["here"])]
        told |= {each["id"]: (each["version"], each["here"]) for each in fresh}
        if fresh or heard["counts"] != counted:
            counted = heard["counts"]
            yield f"id: {cursor}\ndata: {json.dumps({**heard, 'rows': fresh})}\n\n"
        else:
            yield "event: beat\ndata: -\n\n"  # without these for some seconds, a page knows that the connection is lost
        time.sleep(LOOK_EVERY)


def news(asked: Asked, cursor: int, again: Sequence[str] = (), since: datetime | None = None) -> dict[str, Any]:
    """JSON data: rows that changed after a line of history, the rows in `again`, rows that came back by the clock since
    a time, and the counts."""
    with current().store.read() as conn:
        moved, settled = rows.changed_since(conn, cursor, asked.now)
        woken = rows.woken(conn, since, asked.now) if since else []
        ids = list(dict.fromkeys((*moved, *again, *woken)))
        listed = rows.by_ids(conn, ids) if ids else []
        inside = rows.in_folder(conn, asked, ids) if ids else set()
        counts = rows.counts(conn, asked)
        made = shown_rows(conn, listed)
    told = [
        {
            "id": row.callback.id,
            "version": row.callback.version,
            "here": row.callback.id in inside,
            "urgent": row.calls_now,
            "mine": row.mine,
            "html": render_template("inbox/_row.html", row=row, columns=columns.COLUMNS),
        }
        for row in made
    ]
    return {"cursor": settled, "at": asked.now.timestamp(), "counts": counts, "rows": told}


def shown() -> list[str]:
    """The ids of the rows that the page shows."""
    return [each for each in request.args.get("rows", "").split(",") if len(each) == 32][: rows.PAGE]


def looked_at(now: datetime) -> datetime | None:
    """When the page last asked for rows that came back by the clock (our own earlier "at"); None if it does not ask."""
    try:
        at = datetime.fromtimestamp(float(request.args.get("since", "")), UTC)
    except (ValueError, OverflowError, OSError):
        return None
    return max(at, now - MOST_SINCE)


def cursor_given(name: str = "after") -> int:
    """The page's cursor: the line of history up to which it is informed. 0 if it has none."""
    given = request.headers.get("Last-Event-ID") or request.args.get(name, "0")
    return whole_number(given) or 0


ROUTES = (("/live", live, ["GET"]), ("/events", events, ["GET"]))
