"""Approved WhatsApp templates: what may be written to a patient when the 24 hours are over."""

from __future__ import annotations

from bot.config import Settings
from bot.desk.talk import Template


def configured(settings: Settings) -> list[Template]:
    """The templates of the settings that staff may send: those without blanks, which only the desk itself can fill."""
    whole = [each for each in settings.whatsapp_templates if "{{" not in each.text]
    return [Template(each.sid, each.title, each.text) for each in whole]


def by_sid(settings: Settings, sid: str) -> Template | None:
    """The template with this content sid, None where the settings do not name it."""
    return next((each for each in configured(settings) if each.sid == sid), None)
