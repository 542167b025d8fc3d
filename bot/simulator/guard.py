"""Who may use the simulator: a browser on this machine or its network, posting from the page itself."""

from __future__ import annotations

import ipaddress
from urllib.parse import urlsplit

from flask import Request, Response, request
from flask_wtf.csrf import ValidationError, validate_csrf

from bot.runtime import Runtime


def refusal(rt: Runtime) -> Response | None:
    """Why this request is not served, as a one-line answer; None where it is."""
    if came_from_outside(request, rt.settings.base_url):
        where = f"http://127.0.0.1:{rt.settings.port}/simulator"
        return _no(f"The simulator signs messages with your token: it is not shown at the public address. Open {where}")
    if request.method == "POST":
        try:
            validate_csrf(request.form.get("csrf_token"), time_limit=None)
        except ValidationError:
            return _no("This page is older than your session. Go back, load it again, and send once more.")
    return None


def came_from_outside(asked: Request, base_url: str) -> bool:
    """The request came over the public address (a tunnel, a proxy), where anybody could send it."""
    public = urlsplit(base_url).hostname or ""
    if public == "localhost" or _is_near(public):
        return False
    host = urlsplit(f"//{asked.host}").hostname or ""
    return host == public or "X-Forwarded-For" in asked.headers


def _is_near(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_private
    except ValueError:
        return False


def _no(reason: str) -> Response:
    return Response(reason + "\n", 403, mimetype="text/plain")
