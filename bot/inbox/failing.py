"""The page that a browser gets where there is nothing to show: no such address, or a fault of ours."""

from __future__ import annotations

from flask import current_app, g, render_template, request

from bot.inbox import words
from bot.inbox.here import say

# Machines ask here, and read one line.
MACHINES = ("/whatsapp", "/healthz", "/readyz", "/metrics")


def sentence(code: int) -> str:
    """The key of what is said about a status."""
    return f"error-{code}" if code in (403, 404, 413, 429) else "error-400" if code < 500 else "error-500"


def wants_page() -> bool:
    """A browser says that it reads HTML rather than text; scripts and machines get their one line."""
    if request.path.startswith(MACHINES):
        return False
    return request.accept_mimetypes.best_match(("text/plain", "text/html")) == "text/html"


def page(code: int) -> str:
    """A page with a way back. It asks no database, which may be what failed, and names nothing of the request."""
    if "language" not in g:
        g.language = request.accept_languages.best_match(list(words.LANGUAGES)) or "en"
    testers = "simulator" in current_app.blueprints and request.path.startswith("/simulator")
    return render_template("inbox/failed.html", t=say, key=sentence(code), testers=testers)
