"""What every response carries: a request id, and security headers for browsers."""

from __future__ import annotations

import uuid

import structlog
from flask import Flask, Response, g, request

# No inline scripts or styles, nothing from other origins, no framing. `data:` is for small images in style sheets.
POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        "media-src 'self'",
        "connect-src 'self'",
        "manifest-src 'self'",
        "form-action 'self'",
        "frame-ancestors 'none'",
        "base-uri 'none'",
    )
)
ALWAYS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
}
ONE_YEAR = 31_536_000  # seconds
REQUEST_ID = "X-Request-Id"


def guard(app: Flask, *, https: bool) -> None:
    """Give each request an id, in every log line and in the response, and add missing headers to each response.

    https: whether the public URL is https, so that browsers may be told to insist on it (HSTS).
    """
    wanted = ALWAYS | ({"Strict-Transport-Security": f"max-age={ONE_YEAR}"} if https else {})

    @app.before_request
    def name_the_request() -> None:
        # Always our own id: a caller could choose one that belongs to another request.
        g.request_id = uuid.uuid4().hex
        structlog.contextvars.clear_contextvars()
        structlog.contextvars.bind_contextvars(request=g.request_id)

    @app.after_request
    def complete(answer: Response) -> Response:
        present = {name.lower() for name in answer.headers.keys()}  # noqa: SIM118  # a mapping of pairs
        for name, value in wanted.items():
            if name.lower() not in present:
                answer.headers.add(name, value)
        if "request_id" in g:
            answer.headers[REQUEST_ID] = g.request_id
        if not (request.endpoint or "").endswith("static"):
            answer.headers.setdefault("Cache-Control", "no-store")
        return answer
