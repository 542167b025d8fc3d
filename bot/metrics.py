"""Metrics for Prometheus. Counters and the histogram live in files that all processes of one gunicorn share
(bot/gunicorn.py sets the folder). Gauges of waiting work are read from the database at each scrape, so every machine
reports the same. No label contains patient data."""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Iterator

from flask import Flask, Response, g, request
from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, Counter, Histogram, generate_latest
from prometheus_client.core import GaugeMetricFamily, InfoMetricFamily
from prometheus_client.multiprocess import MultiProcessCollector
from prometheus_client.registry import Collector

from bot import health
from bot.runtime import Runtime
from bot.store import StoreBusy, figures, outbox

_here = CollectorRegistry()
REQUESTS = Counter("careline_requests", "Answers given.", ["route", "status"], registry=_here)
SECONDS = Histogram(
    "careline_request_seconds",
    "Time to an answer.",
    ["route"],
    buckets=(0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1.0, 2.0, 5.0, 10.0, 15.0),
    registry=_here,
)
RECEIVED = Counter("careline_messages_received", "Genuine messages at the door, repeats too.", ["via"], registry=_here)
ANSWERED = Counter("careline_messages_answered", "Messages whose turn was stored.", ["via", "kind"], registry=_here)
REFUSED = Counter("careline_refused", "Requests turned away at Twilio's addresses.", ["status"], registry=_here)
FAILED = Counter("careline_turns_failed", "Messages that got the safe sentence only.", registry=_here)
BUSY = Counter("careline_store_busy", "Messages that could not be stored; Twilio was told to retry.", registry=_here)
ALTERED = Counter("careline_messages_altered", "Known sids that came with other fields.", ["via"], registry=_here)
REPORTS = Counter("careline_delivery_reports", "Delivery reports by status.", ["status", "known"], registry=_here)


def watch(app: Flask) -> None:
    """Count every response by its route, not its path, which may contain an id."""

    @app.before_request
    def begin() -> None:
        g.began = time.perf_counter()

    @app.after_request
    def end(answer: Response) -> Response:
        route = request.url_rule.rule if request.url_rule else "unknown"
        REQUESTS.labels(route, str(answer.status_code)).inc()
        if "began" in g:
            SECONDS.labels(route).observe(time.perf_counter() - g.began)
        return answer


def page(rt: Runtime) -> Response:
    """The /metrics page; 404 for callers who may not see details."""
    if not health.may_see_details(rt):
        return Response("Not Found\n", 404, mimetype="text/plain")
    registry = _here
    if os.environ.get("PROMETHEUS_MULTIPROC_DIR"):
        registry = CollectorRegistry()
        MultiProcessCollector(registry)  # type: ignore[no-untyped-call]
    stored = CollectorRegistry()
    stored.register(_Stored(rt))
    return Response(generate_latest(registry) + generate_latest(stored), content_type=CONTENT_TYPE_LATEST)


class _Stored(Collector):
    """Gauges read from the database at each scrape."""

    def __init__(self, rt: Runtime) -> None:
        self._rt = rt

    def describe(self) -> list[GaugeMetricFamily]:
        """Nothing in advance: the names come with the values."""
        return []

    def collect(self) -> Iterator[GaugeMetricFamily | InfoMetricFamily]:
        """Read the gauges for one scrape."""
        rt, now = self._rt, self._rt.clock()
        usage = shutil.disk_usage(health.data_folder(rt))
        yield GaugeMetricFamily("careline_disk_free_ratio", "Share of the disk that is free.", usage.free / usage.total)
        problems = len(rt.content_problems)
        yield GaugeMetricFamily("careline_content_problems", "Faults in the edited content file.", problems)
        yield InfoMetricFamily("careline_content", "The content in use.", {"version": rt.know.content.version})
        try:
            with rt.store.read() as conn:
                read = figures.read(conn, now)
        except StoreBusy:
            yield GaugeMetricFamily("careline_database_up", "Whether the database can be read.", 0)
            return
        yield GaugeMetricFamily("careline_database_up", "Whether the database can be read.", 1)
        waiting = GaugeMetricFamily("careline_outbox_rows", "Outbox rows that need somebody.", labels=["state"])
        for state in (*outbox.WAITING, "failed"):
            waiting.add_metric([state], read.outbox.get(state, 0))
        yield waiting
        oldest = (now - read.oldest_due).total_seconds() if read.oldest_due else 0.0
        yield GaugeMetricFamily("careline_outbox_oldest_seconds", "How long the longest due row waits.", oldest)
        yield GaugeMetricFamily("careline_replies_unconfirmed", "Replies without a delivery report.", read.unconfirmed)
        opened = GaugeMetricFamily("careline_callbacks_open", "Open requests for a call.", labels=["urgency"])
        for urgency in ("routine", "urgent", "emergency"):
            opened.add_metric([urgency], read.callbacks.get(urgency, 0))
        yield opened
        yield GaugeMetricFamily("careline_callbacks_overdue", "Open and past the promise.", read.overdue_callbacks)
        seen = GaugeMetricFamily("careline_sign_age_seconds", "Seconds since a sign of life.", labels=["name"])
        for name, at in sorted(read.signs.items()):
            seen.add_metric([name], (now - at).total_seconds())
        yield seen
