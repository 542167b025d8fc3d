"""Greeting, thanks, goodbye, who are you: what a receptionist says between two questions."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from bot.content.roles import CALL
from bot.dialogue.hearing import Hearing, joined, numbered
from bot.dialogue.journeys.answering import tell
from bot.dialogue.journeys.callback import offered, started
from bot.dialogue.journeys.form import ask
from bot.dialogue.journeys.menu import menu
from bot.dialogue.journeys.stored import noted, status
from bot.dialogue.names.introductions import only_introduces
from bot.dialogue.topics import under
from bot.dialogue.turn import Promise, Turn, TurnKind
from bot.dialogue.wishes.complaints import complains, only_announces
from bot.dialogue.wishes.leave import asks_leave
from bot.dialogue.words.phrasebook import POLITE_WORDS, word_set
from bot.messages import Reply

ABUSE_FROM = (
    0.5  # confidence from which a message that nothing answers is heard as an insult rather than not understood
)
SMALL_FROM = 0.8  # confidence from which what follows a greeting is small talk
_SMALL = 9  # words of it, with the greeting
_UNDECIDED = word_set(
    "maybe perhaps possibly sorry hmm oops shayad maaf kijiye kshaminchandi bahusha emo शायद माफ कीजिए బహుశా ఏమో క్షమించండి"
)
_DONE = word_set("done confirmed confirm booked submitted fixed noted")
_CALL_EMOJI = frozenset("📞☎📲📱🤙")
_KIND_EMOJI = frozenset("🙏👋❤😊😀😃😄🙂☺💐🌹👍👌🤝💚💙🥰😍")


def heard(hearing: Hearing) -> Turn | None:
    """Small talk, if that is all the message is."""
    if not hearing.words.tokens:
        return _without_words(hearing)
    if _wishes_well(hearing):
        return _says("same-to-you", "greeting")(hearing) if hearing.state.greeted else greeting(hearing)
    if hearing.talk in SAID:
        return SAID[hearing.talk](hearing)
    if _asks_how_one_is(hearing):
        return small_talk(hearing)
    return SAID["abuse"](hearing) if _is_abuse(hearing) else None


def _asks_how_one_is(hearing: Hearing) -> bool:
    """ "Namaste ji, aap kaise hain": behind a greeting, what sounds like small talk is just that. By itself it may be
    about anything of the world."""
    part = hearing.match.parts[0]
    greeted = hearing.question != hearing.text and len(hearing.words.tokens) <= _SMALL
    return greeted and part.best is not None and part.best.id == "small-talk" and part.best.confidence >= SMALL_FROM


_FEASTS = word_set(
    "diwali deepavali holi eid christmas xmas pongal ugadi onam sankranti dussehra dasara navratri rakhi vaisakhi "
    "baisakhi ramzan ramadan easter bakrid year day independence republic dhanteras janmashtami ganesh chaturthi "
    "gurpurab lohri bihu दिवाली होली ईद दशहरा नवरात्रि नववर्ष साल క్రిస్మస్ దీపావళి ఉగాది సంక్రాంతి దసరా"
)
_WISH = word_set(
    "happy merry shubh subh mubarak shubhkamnayein shubhkamnaye subhakankshalu shubhakankshalu wishes wish "
    "शुभ मुबारक शुभकामनाएं శుభాకాంక్షలు హ్యాపీ हैप्पी"
)
_AROUND_A_WISH = word_set(
    "new you all your family to and a very the ki ke aap ko sab naya nava meeku mee आप सब को की మీకు"
)


def _wishes_well(hearing: Hearing) -> bool:
    """ "Happy diwali", "eid mubarak", "ఉగాది శుభాకాంక్షలు"."""
    said = set(hearing.words.tokens) - POLITE_WORDS
    return bool(said & _WISH and said & _FEASTS) and said <= _WISH | _FEASTS | _AROUND_A_WISH


def _is_abuse(hearing: Hearing) -> bool:
    """Samples of abuse teach the matcher what is not ours, so it declines them; here they have their own answer."""
    part = hearing.match.parts[0]
    if len(hearing.match.parts) > 1 or part.best is None or part.band != "none" or part.world != "elsewhere":
        return False
    return part.best.id == "abuse" and part.best.confidence >= ABUSE_FROM


def greeting(hearing: Hearing) -> Turn:
    """Hello, who this is, and the menu."""
    key = "hello-again" if hearing.state.greeted else "hello"
    if hearing.state.form is not None and hearing.state.form.asked is not None:
        return Turn(hearing.state, "greeting", (Reply(hearing.say("hello-again")),), why="greeting")
    if hearing.state.open_request is not None:
        hello = hearing.say("hello-back" if hearing.state.greeted else "hello")
        return _with_status(hearing, hello)
    turn = menu(hearing, hearing.state, before=hearing.say(key))
    return Turn(turn.state, "greeting", turn.replies, match=hearing.match, why="greeting")


def _with_status(hearing: Hearing, hello: str) -> Turn:
    """Whoever is owed a call reads first how it stands, then the menu."""
    turn = menu(hearing, hearing.state)
    below = "\n\n".join(reply.text for reply in turn.replies if isinstance(reply, Reply))
    promise = Promise("status", hearing.language, before=hello, after=below)
    return Turn(turn.state, "greeting", (promise,), match=hearing.match, why="greeting; a request is open")


def small_talk(hearing: Hearing) -> Turn:
    """ "How are you": thanks for asking; whoever begins with it also reads who answers here."""
    turn = _says("small-talk", "greeting")(hearing)
    if hearing.state.greeted:
        return turn
    return replace(turn, replies=(Reply(joined(hearing.say("hello"), hearing.say("small-talk"))),))


def introduced(hearing: Hearing) -> Turn | None:
    """Who says no more than who they are is thanked by name, and shown what can be asked."""
    form = hearing.state.form
    if hearing.state.open_request is not None or (form is not None and form.asked is not None):
        return None
    name = hearing.introduces
    if name is None or not only_introduces(hearing.question):
        return None
    turn = menu(hearing, hearing.state, before=hearing.say("ack-name", name=name))
    return replace(turn, kind="greeting", match=hearing.match, why="says who they are")


def complaint(hearing: Hearing) -> Turn:
    """A complaint goes to a person, never into a list of topics: it becomes a call by somebody who decides."""
    sorry = hearing.say("complaint")
    if hearing.state.open_request is not None:
        return noted(hearing, before=sorry, kind="complaint", note=f"{hearing.say('topic-complaint')}: {hearing.text}")
    turn = started(hearing, CALL, before=sorry, reason="complaint")
    form = turn.state.form
    if form is None:
        return turn
    before, bare = hearing.state.form, hearing.say("topic-complaint")
    words = joined(before.words if before else "", hearing.text[:500], sep="\n")[:1000]
    topic = bare if only_announces(hearing.question) else under(bare, hearing.question)
    form = form.model_copy(update={"topic": topic, "words": words})
    state = turn.state.model_copy(update={"form": form})
    return replace(turn, state=state, kind="complaint", actions=())


def complained(hearing: Hearing) -> Turn | None:
    """ "Your staff was rude", "I want a refund": whatever the matcher hears in it."""
    return complaint(hearing) if complains(hearing.text) else None


def leave_asked(hearing: Hearing) -> Turn | None:
    """ "I have a doubt": then ask it. After a call it is told to whoever called."""
    after_call = hearing.state.step in ("asked-called", "asked-rebook")
    if after_call or hearing.phrase == "none-of-these" or not asks_leave(hearing.question):
        return None
    after = hearing.state.model_copy(update={"misses": 0})
    return Turn(after, "greeting", (Reply(hearing.say("please-ask")),), match=hearing.match, why="asks leave to ask")


def more(hearing: Hearing) -> Turn | None:
    """ "Tell me more": what belongs to the topic answered last."""
    entry = hearing.know.content.entries.get(hearing.state.topic or "")
    if entry is None or not entry.related:
        return menu(hearing, hearing.state)
    options = hearing.offer(*entry.related[:3], CALL)
    text = joined(hearing.say("more-of-this"), numbered(options))
    after = hearing.state.model_copy(update={"step": "choosing", "options": options})
    return Turn(after, "menu", (Reply(text),), match=hearing.match, why="more of the topic")


def again(hearing: Hearing) -> Turn | None:
    """ "Say it again", "simpler please": the question that is open, or the answer before in short. Who asks for that
    twice is offered a person."""
    state, form = hearing.state, hearing.state.form
    if form is not None and form.asked is not None and state.topic_age > 0:
        return ask(hearing, form, form.asked)
    entry, given = state.topic, state.answered
    if entry is None or state.topic_age > 1 or entry not in hearing.know.content.entries:
        return menu(hearing, state)
    if given[-2:] == (entry, entry):
        return offered(
            hearing,
            "not-helpful",
            topic=hearing.know.content.title(entry, hearing.language),
            before=hearing.say("not-helpful"),
        )
    return replace(tell(hearing, (entry,), why="said again", whole=True), match=hearing.match)


def agreed(hearing: Hearing) -> Turn | None:
    """A yes that nothing was asked for: after a request is placed it only closes the talk. "Are you sure?" is none."""
    if "?" in hearing.text and hearing.phrase != "yes":
        return status(hearing) if _DONE & set(hearing.words.tokens) else None  # "done?"
    if hearing.state.open_request is not None:
        return Turn(hearing.state, "thanks", (Reply(hearing.say("no-to-what")),), why="agrees; a request is open")
    return menu(hearing, hearing.state, before=hearing.say("yes-to-what"))


def refused(hearing: Hearing) -> Turn:
    """A no that nothing was asked for closes the talk; "sorry" and "maybe", which only sound like one, do not."""
    if set(hearing.words.tokens) <= _UNDECIDED | POLITE_WORDS:
        return _says("take-your-time", "thanks")(hearing)
    return _says("no-to-what", "goodbye")(hearing)


def other_question(hearing: Hearing) -> Turn:
    """ "None of these": ask in other words, or let a person call."""
    return offered(hearing, "not-understood", topic=hearing.state.missed or None, before=hearing.say("ask-otherwise"))


def _says(key: str, kind: TurnKind) -> Callable[[Hearing], Turn]:
    def say(hearing: Hearing) -> Turn:
        step = hearing.state.step if hearing.state.step == "form" else "idle"
        after = hearing.state.model_copy(update={"step": step, "misses": 0})
        return Turn(after, kind, (Reply(hearing.say(key)),), match=hearing.match, why=f"said {hearing.talk}")

    return say


def _without_words(hearing: Hearing) -> Turn:
    if set(hearing.text) & _CALL_EMOJI and hearing.state.open_request is None:
        return started(hearing, CALL)
    is_kind, first = bool(set(hearing.text) & _KIND_EMOJI), not hearing.state.greeted
    if is_kind and first:
        return greeting(hearing)  # whoever begins with a sign is welcome as well
    kind: TurnKind = "thanks" if is_kind else "fallback"
    said = hearing.say("thanks" if is_kind else "only-emoji")
    said = joined(hearing.say("hello") if first else "", said)
    return Turn(hearing.state, kind, (Reply(said),), why="no word in it")


SAID: Mapping[str | None, Callable[[Hearing], Turn | None]] = {
    "greeting": greeting,
    "thanks": _says("thanks", "thanks"),
    "goodbye": _says("goodbye", "goodbye"),
    "bot-identity": _says("who-i-am", "bot-identity"),
    "small-talk": small_talk,
    "abuse": _says("abuse", "fallback"),
    "complaint": complaint,
    "helpful": _says("thanks", "thanks"),
    "yes": agreed,
    "no": refused,
    "more": more,
    "again": again,
    "none-of-these": other_question,
}
