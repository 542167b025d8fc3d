"""Rows that change while somebody looks. Told over server-sent events to a few, by short polls to everybody else.

A web process has four threads, and an open event stream keeps one of them for as long as it lasts. So one stream a
process is served, for half a minute at a time: the webhook always has the other threads, and a browser that gets no
stream asks every few seconds instead. Both ask the same question with the same cursor.
"""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Iterator
from typing import Any

from flask import Response, jsonify, render_template, request, stream_with_context
from flask.typing import ResponseReturnValue

from bot.inbox import columns
from bot.inbox.here import current
from bot.inbox.queue import shown_rows, wanted
from bot.store import StoreBusy
from bot.store import queue as rows
from bot.store.queue import Asked

STREAMS = 1  # of the four threads of a process
STREAM_SECONDS = 25
LOOK_EVERY = 1.0  # seconds between two looks of a stream
_streams = threading.BoundedSemaphore(STREAMS)


def live() -> ResponseReturnValue:
    """What moved since a cursor, and the counts."""
    return jsonify(_news(wanted(), _cursor()))


def events() -> ResponseReturnValue:
    """The same as a stream, while there is room for one; 204 tells the browser not to come back for one."""
    if not _streams.acquire(blocking=False):
        return Response(status=204)
    answer = Response(stream_with_context(_stream(_cursor())), mimetype="text/event-stream")
    answer.headers["X-Accel-Buffering"] = "no"
    answer.call_on_close(_streams.release)
    return answer


def _stream(cursor: int) -> Iterator[str]:
    told: dict[str, int] = {}
    counted: dict[str, int] = {}
    ends = time.monotonic() + STREAM_SECONDS
    while time.monotonic() < ends:
        try:
            news = _news(wanted(), cursor)
        except StoreBusy:
            return  # the browser asks again by itself, and says since when it has heard nothing
        cursor = news["cursor"]
        fresh = [each for each in news["rows"] if told.get(each["id"]) != each["version"]]
        told |= {each["id"]: each["version"] for each in fresh}
        if fresh or news["counts"] != counted:
            counted = news["counts"]
            yield f"id: {cursor}\ndata: {json.dumps({**news, 'rows': fresh})}\n\n"
        else:
            yield ": still here\n\n"
        time.sleep(LOOK_EVERY)


def _news(asked: Asked, cursor: int) -> dict[str, Any]:
    with current().store.read() as conn:
        ids, settled = rows.changed_since(conn, cursor, asked.now)
        listed = rows.by_ids(conn, ids) if ids else []
        inside = rows.in_folder(conn, asked, ids) if ids else set()
        shown = shown_rows(conn, listed)
        counts = rows.counts(conn, asked)
    changed = [
        {
            "id": row.callback.id,
            "version": row.callback.version,
            "here": row.callback.id in inside,
            "urgent": row.callback.urgency != "routine" and row.callback.status == "waiting",
            "mine": row.mine,
            "html": render_template("inbox/_row.html", row=row, columns=columns.COLUMNS),
        }
        for row in shown
    ]
    return {"cursor": settled, "counts": counts, "rows": changed}


def _cursor() -> int:
    given = request.headers.get("Last-Event-ID") or request.args.get("after", "0")
    return int(given) if given.isdigit() else 0


ROUTES = (("/live", live, ["GET"]), ("/events", events, ["GET"]))
