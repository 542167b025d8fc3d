"""How staff hear of a callback outside the inbox: Apprise addresses, one alert a row."""

from __future__ import annotations

from collections.abc import Sequence

import apprise

from bot.delivery import DeliveryError


def alert(urls: Sequence[str], title: str, body: str) -> None:
    """Send to every address. Raises DeliveryError where there is none, or one did not take it."""
    if not urls:
        raise DeliveryError("no alert address is set", permanent=True)
    sender = apprise.Apprise()
    for url in urls:
        if not sender.add(url):
            raise DeliveryError("an alert address is not valid", permanent=True)
    if not sender.notify(title=title, body=body):
        raise DeliveryError("an alert address did not take it")
