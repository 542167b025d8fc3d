"""Who may use the simulator: a browser on this machine or its network, posting from the page itself.

Nothing of it lies in the inbox's session, so that signing in there, or out, changes no tester's phones.
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
    """Why this request is not served, as a one-line answer; None where it is."""
    if came_from_outside(request, rt.settings.base_url):
        where = f"http://127.0.0.1:{rt.settings.port}/simulator"
        return _no(f"The simulator signs messages with your token: it is not shown at the public address. Open {where}")
    if request.method == "POST" and not hmac.compare_digest(request.form.get("csrf_token", "").encode(), token(rt)):
        return _no("This form is not from your own page. Load the page again, and send once more.")
    return None


def tester() -> str:
    """Each browser is a tester with patients of its own, so that nobody's chat runs into another's."""
    if "tester" not in g:
        known = request.cookies.get(COOKIE, "")
        g.tester = known if re.fullmatch(r"[0-9a-f]{32}", known) else secrets.token_hex(16)
    return str(g.tester)


def remember(answer: Response) -> Response:
    """Let the browser keep who it is."""
    if "tester" in g and request.cookies.get(COOKIE) != g.tester:
        answer.set_cookie(COOKIE, g.tester, max_age=_KEPT, path="/simulator", httponly=True, samesite="Lax")
    return answer


def token(rt: Runtime) -> bytes:
    """What each form of this browser's page carries, and no other site can know."""
    key = rt.settings.secret_key.get_secret_value().encode()
    return hmac.new(key, b"simulator:" + tester().encode(), hashlib.sha256).hexdigest().encode()


def came_from_outside(asked: Request, base_url: str) -> bool:
    """The request came over the public address, or through a tunnel whether PUBLIC_URL names it or not: where anybody
    could send it. So a page elsewhere that gives its own name our address reads nothing either."""
    public = urlsplit(base_url).hostname or ""
    host = urlsplit(f"//{asked.host}").hostname or ""
    if _is_near(public):
        passed = [each.strip() for each in asked.headers.get("X-Forwarded-For", "").split(",") if each.strip()]
        return not all(_is_near(each) for each in (host, *passed))
    return host == public or "X-Forwarded-For" in asked.headers


def _is_near(host: str) -> bool:
    """This machine, or a name or number that means something only on its network."""
    if host == "localhost" or ("." not in host and ":" not in host) or host.endswith((".local", ".localhost")):
        return True
    try:
        return ipaddress.ip_address(host).is_private
    except ValueError:
        return False


def _no(reason: str) -> Response:
    return Response(reason + "\n", 403, mimetype="text/plain")
