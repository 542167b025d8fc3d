"""Was this helpful? A thumb after some answers; a thumb down leads to a person."""

from __future__ import annotations

from bot.dialogue.hearing import Hearing
from bot.dialogue.journeys.callback import offered
from bot.dialogue.turn import Feedback, Turn
from bot.dialogue.wishes.reacting import reaction
from bot.dialogue.words.phrasebook import POLITE_WORDS, THUMBS_DOWN, THUMBS_UP, YES_WORDS, word_set
from bot.matching.lexicon import english
from bot.messages import Reply

EVERY = 3  # asked after the first answer, and after every third from there


def is_asked_now(answers_given: int) -> bool:
    """Whether this answer, the n-th of the conversation counted from 0, asks for a thumb."""
    return answers_given % EVERY == 0


def heard(hearing: Hearing) -> Turn | None:
    """A thumb, "that helped", "not helpful"; a bare yes or no only right after we asked."""
    state = hearing.state
    entry = state.thumb_for or state.topic
    if entry is None or state.topic_age > 1:
        entry = state.thumb_for
    if entry is None and not hearing.words.tokens:
        return None  # a thumb on nothing: a greeting, or thanks
    short = len(hearing.words.tokens) <= 1
    fresh = state.thumb_for is not None and state.topic_age == 0
    up = (short and any(mark in hearing.text for mark in THUMBS_UP)) or hearing.phrase == "helpful"
    down = (short and any(mark in hearing.text for mark in THUMBS_DOWN)) or hearing.talk == "not-helpful"
    after = state.model_copy(update={"thumb_for": None, "step": "idle"})
    if down or (fresh and hearing.says_no):
        turn = offered(
            hearing.in_state(after), "not-helpful", topic=_title(hearing, entry), before=hearing.say("not-helpful")
        )
        effects = (Feedback(entry, helpful=False), *turn.effects) if entry else turn.effects
        return Turn(turn.state, turn.kind, turn.replies, effects, match=turn.match, why="it did not help")
    asks = hearing.match.parts[0].clear in hearing.know.content.entries  # "ok and treatment"
    if up or (fresh and _only_agrees(hearing) and hearing.talk != "goodbye" and not asks):
        effects = (Feedback(entry, helpful=True),) if entry else ()
        return Turn(after, "thanks", (Reply(hearing.say("helpful")),), effects, why="it helped")
    return None


_PRAISE = word_set(
    "helpful helped help useful good great nice clear thanks thank got understood it madad hui hua mili kaam "
    "accha achha "
    "upayogapadindi upayogam baga bagundi ardham ayyindi sahayam मदद मिली हुई काम अच्छा ఉపయోగపడింది బాగుంది "
    "అర్థమైంది సహాయం"
)


def _only_agrees(hearing: Hearing) -> bool:
    """ "Yes", "haan ji", "yes it was helpful"; not "yes i have pain", which tells of an illness."""
    beside = set(hearing.words.tokens) - YES_WORDS - POLITE_WORDS - _PRAISE - english.FUNCTION
    return hearing.says_yes and (not beside or hearing.phrase == "yes") and reaction(hearing.text) is None


def _title(hearing: Hearing, entry: str | None) -> str | None:
    content = hearing.know.content
    return content.title(entry, hearing.language) if entry is not None and entry in content.entries else None
