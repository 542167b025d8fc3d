"""Approved WhatsApp templates: what staff may send outside the 24-hour window."""

from __future__ import annotations

from bot.config import Settings
from bot.desk.talk import Template


def configured(settings: Settings) -> list[Template]:
    """The configured templates that staff may send: those without placeholders, which only the bot can fill."""
    whole = [each for each in settings.whatsapp_templates if "{{" not in each.text]
    return [Template(each.sid, each.title, each.text) for each in whole]


def by_sid(settings: Settings, sid: str) -> Template | None:
    """The template with this content sid, None if staff may not send it."""
    return next((each for each in configured(settings) if each.sid == sid), None)
