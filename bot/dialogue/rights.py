"""What belongs to the patient: to be left alone, to see and to delete what is stored."""

from __future__ import annotations

from bot.dialogue.hearing import Hearing
from bot.dialogue.turn import Consent, Forget, MyData, Turn
from bot.messages import Reply

NOTICE = "2026-11"  # version of the notice text; a new text is a new version, stored with each consent


def opted_out(hearing: Hearing) -> Turn | None:
    """After STOP nothing is sent until START."""
    if not hearing.state.opted_out:
        return None
    if hearing.talk != "optin":
        return Turn(hearing.state, "none", (), why="opted out")
    after = hearing.state.model_copy(update={"opted_out": False, "step": "idle"})
    effect = Consent("opted-in", NOTICE, hearing.language)
    return Turn(after, "optin", (Reply(hearing.say("opted-in")),), (effect,), why="START")


def opt_out(hearing: Hearing) -> Turn | None:
    """STOP as the whole message; the word inside a sentence is a word."""
    if hearing.talk != "optout":
        return None
    after = hearing.state.model_copy(update={"opted_out": True, "step": "idle", "form": None})
    effect = Consent("opted-out", NOTICE, hearing.language)
    return Turn(after, "optout", (Reply(hearing.say("opted-out")),), (effect,), why="STOP")


def asked(hearing: Hearing) -> Turn | None:
    """ "my data", "delete my data", and START from somebody who never stopped."""
    if hearing.talk == "optin":
        return Turn(hearing.state, "optin", (Reply(hearing.say("opted-in")),), why="START")
    if hearing.talk == "my-data":
        return Turn(hearing.state, "status", (MyData(hearing.language),), why="asked what is stored")
    if hearing.talk == "delete-data":
        after = hearing.state.model_copy(update={"step": "confirm-delete"})
        return Turn(after, "delete-data", (Reply(hearing.say("delete-ask")),), why="asked to delete")
    return None


def delete_answered(hearing: Hearing) -> Turn | None:
    """Yes deletes, no keeps, anything else is a new message."""
    after = hearing.state.model_copy(update={"step": "idle"})
    if hearing.talk in ("yes", "delete-data"):
        return Turn(after, "delete-data", (Reply(hearing.say("delete-done")),), (Forget(),), why="deletion confirmed")
    if hearing.talk == "no":
        return Turn(after, "delete-data", (Reply(hearing.say("delete-kept")),), why="deletion taken back")
    return None
