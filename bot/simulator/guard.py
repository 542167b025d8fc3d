"""Who may use the simulator: a browser on this machine or its network, posting from the page itself.

It does not use the inbox's session, so that signing in or out there does not change a tester's phones.
"""

from __future__ import annotations

import hashlib
import hmac
import ipaddress
import re
import secrets
from urllib.parse import urlsplit

from flask import Request, Response, g, request

from bot.runtime import Runtime

COOKIE = "careline-tester"
_KEPT = 90 * 24 * 3600  # seconds for which a browser keeps its phones


def refusal(rt: Runtime) -> Response | None:
    """A one-line refusal of this request; None if it may be served."""
    if came_from_outside(request, rt.settings.base_url):
        where = f"http://127.0.0.1:{rt.settings.port}/simulator"
        return _no(f"The simulator signs messages with your token: it is not shown at the public address. Open {where}")
    if request.method == "POST" and not hmac.compare_digest(request.form.get("csrf_token", "").encode(), token(rt)):
        return _no("This form is not from your own page. Load the page again, and send once more.")
    return None


def tester() -> str:
    """The tester's id. Each browser is a tester with its own patients, so that testers do not share chats."""
    if "tester" not in g:
        known = request.cookies.get(COOKIE, "")
        g.tester = known if re.fullmatch(r"[0-9a-f]{32}", known) else secrets.token_hex(16)
    return str(g.tester)


def remember(answer: Response) -> Response:
    """Set the tester's cookie if the browser does not have it yet."""
    if "tester" in g and request.cookies.get(COOKIE) != g.tester:
        answer.set_cookie(COOKIE, g.tester, max_age=_KEPT, path="/simulator", httponly=True, samesite="Lax")
    return answer


def token(rt: Runtime) -> bytes:
    """The CSRF token of this browser's page."""
    key = rt.settings.secret_key.get_secret_value().encode()
    return hmac.new(key, b"simulator:" + tester().encode(), hashlib.sha256).hexdigest().encode()


def came_from_outside(asked: Request, base_url: str) -> bool:
    """Whether the request came over the public address or a tunnel (in PUBLIC_URL or not), where anybody could send it.
    This also stops another site whose name resolves to our address (DNS rebinding)."""
    public = urlsplit(base_url).hostname or ""
    host = urlsplit(f"//{asked.host}").hostname or ""
    if _is_near(public):
        passed = [each.strip() for each in asked.headers.get("X-Forwarded-For", "").split(",") if each.strip()]
        return not all(_is_near(each) for each in (host, *passed))
    return host == public or "X-Forwarded-For" in asked.headers


def _is_near(host: str) -> bool:
    """Whether the host is this machine, or a name or address that is only valid on its network."""
    if host == "localhost" or ("." not in host and ":" not in host) or host.endswith((".local", ".localhost")):
        return True
    try:
        return ipaddress.ip_address(host).is_private
    except ValueError:
        return False


def _no(reason: str) -> Response:
    return Response(reason + "\n", 403, mimetype="text/plain")
