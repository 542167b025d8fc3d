"""Send alerts to staff outside the inbox, to Apprise URLs."""

from __future__ import annotations

import re
from collections.abc import Sequence

import apprise

from bot.delivery import DeliveryError

_HOST = re.compile(r"\A(?:localhost|[\w-]+(\.[\w-]+)+)\Z")


def alert(urls: Sequence[str], title: str, body: str) -> None:
    """Send to every URL. Raises DeliveryError if there is none, or if one is invalid or fails."""
    if not urls:
        raise DeliveryError("no alert address is set", permanent=True)
    sender = apprise.Apprise()
    for url in urls:
        if not sender.add(url):
            raise DeliveryError("an alert address is not valid", permanent=True)
    if not sender.notify(title=title, body=body):
        raise DeliveryError("an alert address did not take it")


def host_of(url: str) -> str:
    """The host of an Apprise URL, with its port if given; "" if it has none, as many services put a token there."""
    place = apprise.Apprise.instantiate(url, suppress_exceptions=True)
    if place is None or "host" not in place.template_tokens or not _HOST.fullmatch(place.host or ""):
        return ""
    return f"{place.host}:{place.port}" if f":{place.port}" in url else str(place.host)
