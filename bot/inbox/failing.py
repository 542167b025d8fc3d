"""The error page for browsers: no such address, or a fault of ours."""

from __future__ import annotations

from flask import current_app, g, render_template, request

from bot.inbox import words
from bot.inbox.here import say

# Paths for machines, which get one line of text.
MACHINES = ("/whatsapp", "/healthz", "/readyz", "/metrics")


def sentence(code: int) -> str:
    """The key of the sentence for an HTTP status."""
    return f"error-{code}" if code in (403, 404, 413, 429) else "error-400" if code < 500 else "error-500"


def wants_page() -> bool:
    """Whether the client is a browser, which prefers HTML to text; scripts and machines get one line."""
    if request.path.startswith(MACHINES):
        return False
    return request.accept_mimetypes.best_match(("text/plain", "text/html")) == "text/html"


def page(code: int) -> str:
    """A page with a way back. It does not use the database, which may have failed, and shows nothing of the request."""
    if "language" not in g:
        g.language = request.accept_languages.best_match(list(words.LANGUAGES)) or "en"
    testers = "simulator" in current_app.blueprints and request.path.startswith("/simulator")
    return render_template("inbox/failed.html", t=say, key=sentence(code), testers=testers)
