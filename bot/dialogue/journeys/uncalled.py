""" "Stop calling me": say from what is stored what is planned, how all messages end, and where to complain. And the
wishes that sound like it: "call me, no messages", "text me before you call"."""

from __future__ import annotations

from dataclasses import replace

from bot.content.roles import CALL
from bot.dialogue.hearing import Hearing
from bot.dialogue.journeys import callback, filling, request, stored
from bot.dialogue.turn import Turn
from bot.dialogue.wishes.instead import call_instead, wants_a_word_first
from bot.dialogue.wishes.leaving import stops_this
from bot.dialogue.wishes.no_more_calls import only_refuses, stops_calls
from bot.dialogue.wishes.wanting import bids_another_time
from bot.messages import Reply


def heard(hearing: Hearing) -> Turn | None:
    """Drop an open form; ask whether to cancel an open request; else say that no call is planned. Nobody is
    unsubscribed without saying so."""
    text, state, facts = hearing.text, hearing.state, hearing.state.open_request
    form = state.form
    planned = facts is not None or (form is not None and form.asked is not None)
    if not (stops_calls(text) or (only_refuses(text) and not planned)) or bids_another_time(text):
        return None
    if state.step in ("offered", "cancelled") and not stops_calls(text):
        return None  # the answer to what was asked
    if form is not None and form.asked is not None:
        return filling.given_up(hearing, form)
    if facts is not None:
        return request.asked(hearing) or _asks_whether(hearing, facts.reference)
    after = state.model_copy(update={"step": "idle", "form": None, "options": ()})
    says = Reply(hearing.say("no-call-planned"))
    return Turn(after, "cancelled", (says,), match=hearing.match, why="wants no calls; none is planned")


def stopped_this(hearing: Hearing) -> Turn | None:
    """ "Stop this", "end it": the form is given up, or it is asked whether the call shall be cancelled; and how to stop
    the messages is said, which nobody loses by the way."""
    if not stops_this(hearing.words) or hearing.state.opted_out:
        return None
    form, facts = hearing.state.form, hearing.state.open_request
    says = Reply(hearing.say("not-stopped"))
    if form is not None and form.asked is not None:
        turn = filling.given_up(hearing, form)
    elif facts is not None:
        turn = _asks_whether(hearing, facts.reference)
    else:
        after = hearing.state.model_copy(update={"step": "idle", "form": None, "options": ()})
        return Turn(after, "status", (says,), match=hearing.match, why="something should stop: no STOP")
    return replace(turn, replies=(*turn.replies, says))


def called_instead(hearing: Hearing) -> Turn | None:
    """ "Call me, no messages" starts a call; "text me before you call" is noted for whoever calls. Nobody is
    unsubscribed by either."""
    rest = call_instead(hearing.text)
    if rest is None and not wants_a_word_first(hearing.text):
        return None
    if hearing.state.open_request is not None:
        return stored.noted(hearing)
    if hearing.in_form:
        return None
    turn = callback.started(hearing.saying(rest) if rest else hearing, CALL)
    return replace(turn, match=hearing.match)


def _asks_whether(hearing: Hearing, reference: str) -> Turn:
    after = hearing.state.model_copy(update={"step": "asked-cancel", "options": ()})
    says = Reply(hearing.say("cancel-ask", reference=reference))
    return Turn(after, "status", (says,), match=hearing.match, why="wants no calls; asks whether to cancel")
