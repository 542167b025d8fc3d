"""Content templates: what they may contain, what WhatsApp approves, and when they may be sent. Pure.

Source: Twilio's Content pages, type by type. Buttons and lists can only be sent as a template, by its sid.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

BASE = "https://content.twilio.com/v1/Content"
_BODIES = {
    "twilio/text": 1600,
    "twilio/media": 1600,
    "twilio/quick-reply": 1024,
    "twilio/list-picker": 1024,
    "twilio/call-to-action": 640,
    "twilio/card": 1024,
    "twilio/location": 0,
    "whatsapp/card": 1024,
    "whatsapp/authentication": 0,
}
# Types with a list of choices -> (its key, the most choices, field of a choice -> the most characters).
_CHOICES: Mapping[str, tuple[str, int, Mapping[str, int]]] = {
    "twilio/quick-reply": ("actions", 10, {"title": 20, "id": 200}),
    "twilio/list-picker": ("items", 10, {"item": 24, "id": 200, "description": 72}),
    "twilio/call-to-action": ("actions", 3, {"title": 20}),
    "whatsapp/card": ("actions", 10, {"title": 25, "id": 200}),
}
_OTHER_TEXTS = {"button": 20, "header_text": 60, "footer": 60}
_SESSION_ONLY = frozenset({"twilio/list-picker", "twilio/location"})
_UNAPPROVED_BUTTONS = 3
_VARIABLE = re.compile(r"\{\{([A-Za-z0-9_]{1,16})\}\}")


@dataclass
class Template:
    """One content resource. approval: unsubmitted, approved or rejected."""

    sid: str
    account_sid: str
    friendly_name: str
    language: str
    variables: Mapping[str, str]
    types: Mapping[str, Mapping[str, Any]]
    created: datetime
    approval: str = "unsubmitted"
    name: str = ""
    category: str = ""
    rejection: str = ""

    def as_json(self) -> dict[str, Any]:
        """The resource as the Content API shows it."""
        when, url = self.created.strftime("%Y-%m-%dT%H:%M:%SZ"), f"{BASE}/{self.sid}"
        return {
            "sid": self.sid,
            "account_sid": self.account_sid,
            "friendly_name": self.friendly_name,
            "language": self.language,
            "variables": dict(self.variables),
            "types": dict(self.types),
            "date_created": when,
            "date_updated": when,
            "url": url,
            "links": {
                "approval_create": f"{url}/ApprovalRequests/whatsapp",
                "approval_fetch": f"{url}/ApprovalRequests",
            },
        }

    def approval_as_json(self) -> dict[str, Any]:
        """The approval status as the Content API shows it."""
        return {
            "name": self.name,
            "category": self.category,
            "content_type": next(iter(self.types)),
            "status": self.approval,
            "rejection_reason": self.rejection,
            "allow_category_change": True,
        }

    def body(self, values: Mapping[str, Any]) -> str:
        """The text with variables filled in, by default with the template's sample values."""
        richest = next(iter(self.types.values()))
        known = {**self.variables, **values}
        return _VARIABLE.sub(lambda found: str(known.get(found[1], found[0])), str(richest.get("body", "")))

    def fails_with(self, *, in_window: bool) -> int | None:
        """The error that the delivery report will have; None if it is delivered."""
        if self.approval == "approved":
            return None
        if not in_window:
            return 63016
        return 63021 if any(_needs_approval(kind, each) for kind, each in self.types.items()) else None


def problem(asked: Any) -> str:
    """What is wrong with a request to create a template, in a sentence; "" if nothing."""
    if not isinstance(asked, dict):
        return "the body must be a JSON object"
    types, variables = asked.get("types"), asked.get("variables") or {}
    if not asked.get("language"):
        return "language is required"
    if not isinstance(types, dict) or not types or not all(isinstance(each, dict) for each in types.values()):
        return "types is required: an object of content types"
    if not isinstance(variables, dict) or len(variables) > 100:
        return "variables must be an object of up to 100"
    if any(len(str(key)) > 16 or len(str(value)) > 1600 for key, value in variables.items()):
        return "a variable's name has up to 16 characters, its value up to 1600"
    return next((told for kind, each in types.items() if (told := _type_problem(kind, each))), "")


def approval_problem(template: Template) -> str:
    """Why WhatsApp would reject the template, "" if it would not. Raises ValueError if it cannot be submitted."""
    kind = next(iter(template.types))
    if kind in _SESSION_ONLY:
        raise ValueError(f"{kind} cannot be submitted for approval")
    body = str(template.types[kind].get("body", "")).strip()
    found = [each[1] for each in _VARIABLE.finditer(body)]
    if any("\n" in str(value) for value in template.variables.values()):
        return "a value with a new line"
    if found and (body.startswith("{{") or body.endswith("}}")):
        return "the body begins or ends with a variable"
    if "}}{{" in body.replace(" ", ""):
        return "two variables side by side"
    if all(each.isdigit() for each in found) and sorted({int(each) for each in found}) != list(
        range(1, len(set(found)) + 1)
    ):
        return "variables are not numbered from 1"
    if found and len(_VARIABLE.sub(" ", body).split()) < 2 * len(set(found)) + 1:
        return "too few words for so many variables"
    return ""


def _type_problem(kind: str, each: Mapping[str, Any]) -> str:
    if kind not in _BODIES:
        return f"{kind} is no content type"
    body, most = str(each.get("body", "")), _BODIES[kind]
    if most and kind != "twilio/card" and not body:
        return f"{kind}: body is required"
    if most and len(body) > most:
        return f"{kind}: a body of {len(body)} characters, {most} fit"
    for name, fits in _OTHER_TEXTS.items():
        if len(str(each.get(name) or "")) > fits:
            return f"{kind}: {name} has up to {fits} characters"
    if kind not in _CHOICES:
        return ""
    place, count, texts = _CHOICES[kind]
    choices = each.get(place)
    if not isinstance(choices, list) or not 1 <= len(choices) <= count:
        return f"{kind}: 1 to {count} {place}"
    for choice in choices:
        for name, fits in texts.items():
            if not isinstance(choice, dict) or len(str(choice.get(name) or "")) > fits:
                return f"{kind}: {name} has up to {fits} characters"
        if not choice.get(next(iter(texts))):
            return f"{kind}: {next(iter(texts))} is required"
    return _actions_problem(kind, choices) if kind == "twilio/call-to-action" else ""


def _actions_problem(kind: str, actions: list[dict[str, Any]]) -> str:
    links = sum(each.get("type") == "URL" for each in actions)
    calls = sum(each.get("type") in ("PHONE_NUMBER", "VOICE_CALL") for each in actions)
    return f"{kind}: up to 2 URL and 1 phone" if links > 2 or calls > 1 else ""


def _needs_approval(kind: str, each: Mapping[str, Any]) -> bool:
    """Whether it needs WhatsApp's approval even inside the 24-hour window."""
    actions = each.get("actions") or []
    if kind == "twilio/quick-reply":
        return len(actions) > _UNAPPROVED_BUTTONS
    if kind == "twilio/call-to-action":
        return len(actions) > 1 or any(one.get("type") == "PHONE_NUMBER" for one in actions)
    return kind == "whatsapp/authentication"
