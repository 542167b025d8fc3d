""" "Stop calling me": what is planned is told from what is stored, how all messages end, and who hears a complaint."""

from __future__ import annotations

from bot.dialogue.hearing import Hearing
from bot.dialogue.journeys import filling, request
from bot.dialogue.turn import Turn
from bot.dialogue.wishes.no_more_calls import only_refuses, stops_calls
from bot.dialogue.wishes.wanting import bids_another_time
from bot.messages import Reply


def heard(hearing: Hearing) -> Turn | None:
    """An open form is dropped, of an open request it is asked whether it shall be; with neither no call is planned, and
    nobody is unsubscribed who has not said so."""
    text, state, facts = hearing.text, hearing.state, hearing.state.callback
    form, is_open = state.form, facts is not None and facts.is_open
    planned = is_open or (form is not None and form.asked is not None)
    if not (stops_calls(text) or (only_refuses(text) and not planned)) or bids_another_time(text):
        return None
    if state.step in ("offered", "cancelled") and not stops_calls(text):
        return None  # the answer to what was asked
    if form is not None and form.asked is not None:
        return filling.given_up(hearing, form)
    if facts is not None and facts.is_open:
        return request.asked(hearing) or _asks_whether(hearing, facts.reference)
    after = state.model_copy(update={"step": "idle", "form": None, "options": ()})
    says = Reply(hearing.say("no-call-planned"))
    return Turn(after, "cancelled", (says,), match=hearing.match, why="wants no calls; none is planned")


def _asks_whether(hearing: Hearing, reference: str) -> Turn:
    after = hearing.state.model_copy(update={"step": "asked-cancel", "options": ()})
    says = Reply(hearing.say("cancel-ask", reference=reference))
    return Turn(after, "status", (says,), match=hearing.match, why="wants no calls; asks whether to cancel")
