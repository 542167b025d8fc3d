"""Twilio's error codes, and what to do about each. For an unknown code the HTTP status decides (`what_to_do`).

Source: Twilio, "Error and Warning Dictionary" (docs/api/errors/NNNNN), read in 2026. The column `What` is our decision:

again      not sent, may work soon: retry after the usual waits
later      a limit that lasts hours: retry after an hour at the earliest
look       may have been sent: look in Twilio's list before sending again
never      the message, the receiver or our settings are wrong: do not retry, show it to staff
opted-out  the person does not want our messages: do not retry, and record the opt-out
"""

from __future__ import annotations

from datetime import timedelta
from typing import Literal

from bot.delivery import DeliveryError

What = Literal["again", "later", "look", "never", "opted-out"]
LATER = timedelta(hours=1)

CODES: dict[int, tuple[What, str]] = {
    20003: ("never", "our credentials are wrong or lack the permission"),
    20404: ("never", "no such resource"),
    20422: ("never", "a parameter is invalid"),
    20429: ("again", "too many requests at once; never processed"),
    20503: ("look", "Twilio is in trouble"),
    21211: ("never", "the receiver's address is invalid"),
    21212: ("never", "our sender is invalid"),
    21408: ("never", "no permission to send to that country"),
    21602: ("never", "the message is empty"),
    21603: ("never", "no sender was given"),
    21604: ("never", "no receiver was given"),
    21606: ("never", "our sender cannot send messages"),
    21608: ("never", "trial account, and the receiver is not verified"),
    21609: ("never", "our status address is invalid"),
    21610: ("opted-out", "the person has opted out"),
    21611: ("later", "more than four hours of messages are queued for our sender"),
    21612: ("never", "the receiver cannot be reached from our sender"),
    21614: ("never", "the receiver is not a mobile number"),
    21617: ("never", "the message is longer than 1,600 characters"),
    21619: ("never", "neither text nor media"),
    21654: ("never", "variables without a template"),
    21655: ("never", "the template is invalid"),
    21656: ("never", "the template's variables are not JSON"),
    30036: ("never", "it waited in the queue beyond its validity"),
    63001: ("never", "WhatsApp refused our credentials"),
    63003: ("never", "the receiver is not on WhatsApp"),
    63005: ("never", "WhatsApp did not accept the content"),
    63006: ("never", "the content could not be formatted for WhatsApp"),
    63007: ("never", "our sender is not a WhatsApp sender of this account"),
    63008: ("never", "the WhatsApp channel is misconfigured"),
    63009: ("again", "WhatsApp answered with an error of its own"),
    63010: ("again", "an error inside Twilio"),
    63012: ("again", "an error inside WhatsApp"),
    63013: ("never", "against WhatsApp's policy"),
    63014: ("never", "the person has blocked us"),
    63015: ("never", "the receiver has not joined the sandbox"),
    63016: ("never", "a day has passed since the person wrote: only a template may be sent"),
    63017: ("again", "too many messages a second"),
    63018: ("later", "WhatsApp's limit for our sender is reached"),
    63020: ("never", "the business invitation has not been accepted"),
    63021: ("never", "this content is not supported"),
    63024: ("never", "the receiver is invalid"),
    63032: ("never", "WhatsApp keeps this person out by an experiment"),
    63033: ("never", "the person has blocked us"),
    63038: ("later", "the account's limit for today is reached"),
    63040: ("never", "the template was rejected"),
    63041: ("never", "the template is paused"),
    63042: ("never", "the template is disabled"),
    63051: ("never", "our sender is locked"),
}


def what_to_do(code: int | None, status: int = 400) -> What:
    """What the table says; for an unknown code what the HTTP status suggests."""
    if code in CODES:
        return CODES[code][0]
    if status == 429:
        return "again"
    return "look" if status >= 500 else "never"


def refusal(code: int | None, status: int = 400) -> DeliveryError:
    """Twilio's error as the DeliveryError to raise for the message."""
    what = what_to_do(code, status)
    meaning = CODES[code][1] if code in CODES else f"Twilio answered {status}"
    return DeliveryError(
        meaning,
        permanent=what in ("never", "opted-out"),
        uncertain=what == "look",
        opted_out=what == "opted-out",
        not_before=LATER if what == "later" else None,
        code=str(code) if code is not None else None,
    )
