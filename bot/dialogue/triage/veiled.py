"""A faint sign of self-harm: the usual answer, with a helpline below it.

An alarm would be wrong for most of these messages, and silence for a few; one kind sentence is wrong for none.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from bot.dialogue.hearing import Hearing
from bot.dialogue.triage.journey import is_away_then
from bot.dialogue.triage.judging import may_be_veiled
from bot.dialogue.turn import State, Turn, TurnKind
from bot.dialogue.wishes.moment import needs_a_moment
from bot.messages import Reply

ONCE_IN = timedelta(hours=12)
_SAID: frozenset[TurnKind] = frozenset({"none", "emergency", "urgent", "optout"})  # silence is wanted, or more was said


def cared(hearing: Hearing, turn: Turn) -> Turn:
    """The turn, with the helpline added if the message may be a veiled sign and it was not mentioned lately."""
    if turn.kind in _SAID or not turn.replies or _was_named(hearing, turn.state) or _gives_a_name(hearing):
        return turn
    if hearing.phrase is not None or needs_a_moment(hearing.text) or is_away_then(hearing):
        return turn  # "alvida", exactly an editor's phrasing; "hmm let me think"
    if not may_be_veiled(hearing.text, hearing.know.matcher.meaning):
        return turn
    content = hearing.know.content
    line = hearing.say("helpline", mental_health=content.hospital.emergency.mental_health)
    state = turn.state.model_copy(update={"helpline_at": hearing.now})
    return replace(turn, state=state, replies=(*turn.replies, Reply(line)))


def _gives_a_name(hearing: Hearing) -> bool:
    form = hearing.state.form
    return form is not None and form.asked == "name"


def _was_named(hearing: Hearing, state: State) -> bool:
    before = state.helpline_at
    return before is not None and timedelta() <= hearing.now - before < ONCE_IN
