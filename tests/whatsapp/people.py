"""People with WhatsApp, for tests."""

from __future__ import annotations

from bot.messages import Sender


def someone(number: str = "+919848012345", name: str = "Asha") -> Sender:
    """A sender who is known by phone."""
    address = f"whatsapp:{number}"
    return Sender(address, (address,), number, name)
