"""What belongs to the patient: the notice, to be left alone, to see and to delete what is stored."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from bot.content import Content
from bot.dialogue.hearing import Hearing, joined
from bot.dialogue.journeys.form import ask
from bot.dialogue.journeys.manners import greeting
from bot.dialogue.journeys.stored import cancel_answered, cancelled
from bot.dialogue.journeys.ways import wants_another_way
from bot.dialogue.names.withheld import refuses_name
from bot.dialogue.spoken import counted
from bot.dialogue.turn import CallbackFacts, Consent, Forget, MyData, Promise, State, Turn, TurnKind
from bot.dialogue.wishes.changing import piece_to_change
from bot.dialogue.wishes.dropping import speaks_of_dropping
from bot.dialogue.wishes.giving_up import gives_up
from bot.dialogue.wishes.in_writing import wants_writing
from bot.dialogue.wishes.instead import call_instead, wants_a_word_first
from bot.dialogue.wishes.leaving import (
    only_mentions_stopping,
    refuses_messages,
    speaks_of_returning,
    speaks_of_sending,
    stops_this,
    wants_no_end,
    wants_them_back,
)
from bot.dialogue.wishes.moment import needs_a_moment
from bot.dialogue.wishes.no_more_calls import stops_calls
from bot.dialogue.wishes.privacy import asks_to_see, asks_whether_recorded, asks_why, keeps_data, speaks_of_privacy
from bot.dialogue.wishes.stance import stance
from bot.dialogue.wishes.wanting import wants_call
from bot.dialogue.words.phrasebook import NO_WORDS, QUESTION_WORDS, clauses, only_says, speaks_of_stopping
from bot.matching import read
from bot.messages import Reply

NOTICE = "2026-11"  # version of the notice text; a new text is a new version, stored with each consent
BEYOND_DOUBT = 0.95  # confidence of the matcher from which a sentence is a STOP or a START
NAMED = 0.9  # the same, where the sentence has a word for stopping and one for messages
HEARD = 0.6  # the same, where nothing else is open and the sentence speaks of what we send
_GIVES_UP = frozenset({"cancelled", "dropped", "refused", "settled", "needless"})  # stances that end a call, no message
_NO_NOTICE: frozenset[TurnKind] = frozenset({"none", "emergency", "urgent", "optout", "delete-data"})


def noticed(hearing: Hearing, turn: Turn) -> Turn:
    """The first answer a person gets also says what is stored, why, and how to end it; kept with its version."""
    if turn.state.notice == NOTICE or turn.kind in _NO_NOTICE or not turn.replies:
        return turn
    last, text = turn.replies[-1], hearing.say("notice")
    told = (Reply(joined(last.text, text)),) if isinstance(last, Reply) else (last, Reply(text))
    return replace(
        turn,
        state=turn.state.model_copy(update={"notice": NOTICE}),
        replies=(*turn.replies[:-1], *told),
        effects=(*turn.effects, Consent("noticed", NOTICE, hearing.language)),
    )


def opted_out(hearing: Hearing) -> Turn | None:
    """After STOP nothing is sent until START; a half-filled form is found again then.

    A request that stands can still be cancelled: an emergency is answered after STOP too, and says how. And what is
    stored can be seen and deleted: that is a right, which no consent to messages is needed for.
    """
    if not hearing.state.opted_out:
        return None
    if not _asks_to_start(hearing):
        return _about_the_request(hearing) or _about_the_data(hearing) or _silent(hearing)
    after = hearing.state.model_copy(update={"opted_out": False})
    turn = _welcome(hearing.in_state(after))
    return replace(turn, effects=(Consent("opted-in", NOTICE, hearing.language),))


def opt_out(hearing: Hearing) -> Turn | None:
    """STOP as the whole message, or a sentence that beyond doubt asks for it; the word inside another sentence ("stop
    the bleeding") is a word.

    Neither a form that is being filled nor a stored request is touched: STOP is about messages.
    """
    if not _asks_to_stop(hearing):
        return None
    facts = hearing.state.open_request
    after = _asking_nothing(hearing.state).model_copy(update={"opted_out": True})
    stays = hearing.say("opted-out-call-stays", reference=facts.reference) if facts else ""
    effect = Consent("opted-out", NOTICE, hearing.language)
    return Turn(after, "optout", (Reply(joined(hearing.say("opted-out"), stays)),), (effect,), why="STOP")


def _about_the_request(hearing: Hearing) -> Turn | None:
    if hearing.state.step == "cancelled" and hearing.state.dropped is None:
        return cancel_answered(hearing)
    return cancelled(hearing) if hearing.state.open_request and gives_up(hearing) else None


def _about_the_data(hearing: Hearing) -> Turn | None:
    """ "My data", "delete my data" and the answer to it, heard after STOP too; a question about privacy is not."""
    answer = delete_answered(hearing) if hearing.state.step == "confirm-delete" else None
    wanted = hearing.talk in ("my-data", "delete-data") and privacy_asked(hearing) is None
    return answer or (asked(hearing) if wanted else None)


def _silent(hearing: Hearing) -> Turn:
    return Turn(_asking_nothing(hearing.state), "none", (), why="opted out")


def _asking_nothing(state: State) -> State:
    """The state in which a later "yes" deletes nothing: it answers something else by then."""
    return state.model_copy(update={"step": "idle"}) if state.step == "confirm-delete" else state


def _asks_to_stop(hearing: Hearing) -> bool:
    """ "STOP", "ఇక ఆపండి", "please do not message me on this number again"; not "stop this", which may mean the call."""
    if stops_this(hearing.words) or _stops_the_call(hearing.text):
        return False
    if hearing.phrase == "optout" or only_says(hearing.words) == "stop":
        return True
    words = hearing.words
    if hearing.talk != "optout" or wants_another_way(words) or only_mentions_stopping(words):
        return False
    if wants_call(hearing.text) or wants_writing(hearing.text) or stops_calls(hearing.text):  # "don't text, call me"
        return False
    if needs_a_moment(hearing.text):  # "ruk jao"
        return False
    if call_instead(hearing.text) or wants_a_word_first(hearing.text):  # "call me, no messages"
        return False
    named = NAMED if speaks_of_stopping(words) else BEYOND_DOUBT
    free = hearing.state.step in ("idle", "choosing") and refuses_messages(words)
    return _is_beyond(HEARD if free else named, hearing)


def _stops_the_call(text: str) -> bool:
    """ "Stop the call, i will message you": one clause ends the call, and none the messages."""
    parts = clauses(text)
    return any(map(speaks_of_dropping, parts)) and not any(refuses_messages(read(each)) for each in parts)


def _asks_to_start(hearing: Hearing) -> bool:
    """ "START", "phir se shuru karo". After STOP it is consent, which nobody gives by the way ("please try again")."""
    if hearing.phrase == "optin" or only_says(hearing.words) == "start":
        return True
    if hearing.talk != "optin" and not (hearing.talk == "optout" and wants_them_back(hearing.words)):
        return False
    named = not hearing.state.opted_out and speaks_of_returning(hearing.words) and not wants_call(hearing.text)
    return named or _is_beyond(BEYOND_DOUBT, hearing)


def _is_beyond(confidence: float, hearing: Hearing) -> bool:
    best = hearing.match.parts[0].best
    return len(hearing.words.tokens) > 1 and best is not None and best.confidence >= confidence


def held_by_staff(hearing: Hearing) -> Turn | None:
    """A person has the chat: the bot says nothing."""
    until = hearing.state.held_until
    if until is None or hearing.now >= until:
        return None
    return Turn(hearing.state, "none", (), why="a person has the chat")


def privacy_asked(hearing: Hearing) -> Turn | None:
    """ "Who reads this?", "why do you need my name?": a sentence or two of the notice, not all that is stored."""
    if refuses_name(hearing.text) and not wants_call(hearing.text):  # in the form it is an answer
        may = joined(hearing.say("why-details"), hearing.say("name-optional"), sep=" ")
        return None if hearing.in_form else _told_of_privacy(hearing, may, "gives no name")
    if asks_whether_recorded(hearing.text):
        told = joined(hearing.say("privacy"), hearing.say("recording-unknown"), sep=" ")
        return _told_of_privacy(hearing, told, "asks whether it is recorded")
    if asks_why(hearing.text):
        form = hearing.state.form
        may = hearing.say("name-optional") if form is not None and form.asked == "name" else ""
        return _told_of_privacy(hearing, joined(hearing.say("why-details"), may, sep=" "), "asks why")
    names_it = speaks_of_privacy(hearing.text) or hearing.state.step != "form"  # an answer may be any word
    if hearing.talk != "my-data" or asks_to_see(hearing.text) or not names_it:
        return None
    how = hearing.say("privacy-rights") if hearing.state.notice == NOTICE else ""  # else the notice follows
    return _told_of_privacy(hearing, joined(hearing.say("privacy"), how, sep=" "), "asks about privacy")


def _told_of_privacy(hearing: Hearing, says: str, why: str) -> Turn:
    """The answer; in the form its question comes again behind it, so it is one more step of the form."""
    form = hearing.state.form
    if form is None or not hearing.in_form:
        return Turn(hearing.state, "status", (Reply(says),), match=hearing.match, why=why)
    again = ask(hearing, form, form.asked, before=joined(says, hearing.say("back-to-form")))
    return replace(again, match=hearing.match, why=why)


def asked(hearing: Hearing) -> Turn | None:
    """ "my data", "delete my data", and START from somebody who never stopped: a greeting, and no welcome back."""
    if _asks_to_start(hearing):
        return replace(greeting(hearing), kind="optin")
    meant = wants_no_end(hearing.words) or (speaks_of_sending(hearing.words) and not wants_call(hearing.text))
    if hearing.talk == "optout" and stance(hearing.text) in _GIVES_UP and hearing.state.open_request is None:
        return cancelled(hearing)  # "no leave it, i'll message some other day"
    if hearing.talk == "optout" and meant:
        return Turn(hearing.state, "status", (Reply(hearing.say("not-stopped")),), match=hearing.match, why="no STOP")
    if hearing.talk == "my-data":  # what only asks about privacy was answered before
        return Turn(hearing.state, "status", (MyData(hearing.language),), why="asked what is stored")
    changes = hearing.phrase is None and piece_to_change(hearing) not in (None, "change")  # "change my name"
    if hearing.talk == "delete-data" and keeps_data(hearing.text):
        return Turn(hearing.state, "delete-data", (Reply(hearing.say("delete-kept")),), why="nothing is to be deleted")
    if hearing.talk == "delete-data" and not (changes or speaks_of_dropping(hearing.text)):
        after = hearing.state.model_copy(update={"step": "confirm-delete"})
        return Turn(after, "delete-data", (Reply(hearing.say("delete-ask")),), why="asked to delete")
    return None


def delete_answered(hearing: Hearing) -> Turn | None:
    """Yes deletes, no keeps, anything else is a new message."""
    if hearing.says_yes or hearing.phrase == "delete-data":
        reply = MyData(hearing.language, key="delete-done")
        after = State(language=hearing.language, language_asked=hearing.state.language_asked)
        return Turn(after, "delete-data", (reply,), (Forget(),), why="deletion confirmed")
    after = hearing.state.model_copy(update={"step": "idle"})
    if hearing.says_no or _keeps(hearing) or keeps_data(hearing.text):
        return Turn(after, "delete-data", (Reply(hearing.say("delete-kept")),), why="deletion taken back")
    return None


def _keeps(hearing: Hearing) -> bool:
    """ "No no, leave it", "mat mitao": a no in more words, which asks for nothing else."""
    tokens = hearing.words.tokens
    if len(tokens) > 8 or "?" in hearing.text or QUESTION_WORDS & set(tokens[:1]):
        return False
    return bool(NO_WORDS & set(tokens)) or gives_up(hearing)


def told(content: Content, reply: MyData, stored: Mapping[str, str]) -> Reply:
    """What is stored, in words. stored: number, name, since, reference, and the counts of messages and callbacks."""
    counts = {
        name: counted(f"count-{name}", int(stored[name]), content, reply.language) for name in ("messages", "callbacks")
    }
    return Reply(content.say(reply.key, reply.language, **{**stored, **counts}))


def told_of_request(content: Content, reply: MyData, facts: CallbackFacts) -> str:
    """What the last request holds of the person who is to be called: the name and the number as they were given."""
    name = facts.name or content.say("no-name", reply.language)
    number = facts.phone or content.say("no-number", reply.language)
    return content.say("my-data-request", reply.language, reference=facts.reference, name=name, number=number)


def _welcome(hearing: Hearing) -> Turn:
    form = hearing.state.form
    text = hearing.say("opted-in")
    if form is not None and form.asked is not None:
        return replace(ask(hearing, form, form.asked, before=text), kind="optin", why="START")
    after = hearing.state.model_copy(update={"step": "idle", "options": ()})
    reply = Promise("status", hearing.language, before=text) if hearing.state.open_request else Reply(text)
    return Turn(after, "optin", (reply,), why="START")
