"""The call-me journey from the asking or the offer to the form, as few questions as possible; `filling.py` hears the
answers and stores the request."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta

from bot.callbacks import Reason
from bot.content import in_language
from bot.content.roles import CALL, NUMBER, VISIT
from bot.dialogue.hearing import Hearing, joined, numbered
from bot.dialogue.intake import taken
from bot.dialogue.journeys import stored
from bot.dialogue.journeys.desk import closed_now
from bot.dialogue.journeys.form import about, ask, asked_on, begun, missing
from bot.dialogue.names.introductions import only_introduces
from bot.dialogue.names.kin import is_for_kin
from bot.dialogue.names.labels import is_filled_in
from bot.dialogue.times.reading import is_only_a_time, only_hurries
from bot.dialogue.times.words import meaning
from bot.dialogue.topics import in_words
from bot.dialogue.turn import (
    Form,
    Option,
    Turn,
    TurnKind,
)
from bot.dialogue.wishes.clauses import books
from bot.dialogue.wishes.dropping import is_past, presses
from bot.dialogue.wishes.giving_up import cancels_other, gives_up
from bot.dialogue.wishes.picking import pick
from bot.dialogue.wishes.stance import stance
from bot.dialogue.wishes.visits import cancels_visit, has_visit, moves_visit, wants_no_visit
from bot.dialogue.wishes.wanting import starts_call, wants_call
from bot.dialogue.words.phones import cut_phone
from bot.dialogue.words.phrasebook import AUXILIARIES, QUESTION_WORDS, RIGHT_WORDS, YES_WORDS, word_set
from bot.matching import Part, read
from bot.matching.splitting import Piece, pieces
from bot.messages import Reply

_SUBJECT = re.compile(
    r"(?<!\S)(?:about|abt|regarding|reg|re|concerning)\W|(?<!\S)(?:ke baa?re|ke liye|gurinchi|kosam|के बारे|के लिए|"
    r"के लिये|గురించి|కోసం)(?!\w)",
    re.IGNORECASE,
)  # what the call is about is said so
# "Tell me about treatment" asks, where "a call about treatment" does not.
_TO_BE_TOLD = word_set(
    "tell explain describe know say share send batao bataiye bataye samjhao cheppandi cheppu vivarinchandi बताओ बताइए "
    "समझाओ చెప్పండి చెప్పు వివరించండి"
)
YES, NO = "yes", "no"
_TO_ME = re.compile(r"(?<!\S)(?:call|ring|phone|contact|reach) (?:me|us|back)(?!\S)")  # not "a number to call"
_RATHER_RINGS = frozenset({"cancelled", "refused", "settled"})  # "no call please, just give me the number"
FORM_LASTS = timedelta(hours=24)  # a day of silence ends a half-filled form


def filled_in(hearing: Hearing) -> Turn | None:
    """ "Name: Anita", "Phone: 98…", "Time: 5 pm": the form came before it was asked for."""
    if not is_filled_in(hearing.text):
        return None
    return started(hearing, CALL)


def hurried(hearing: Hearing) -> Turn | None:
    """ "Urgent", and nothing else: whom to ring in danger, and a call."""
    form = hearing.state.form
    if (form is not None and form.asked is not None) or wants_call(hearing.text) or not only_hurries(hearing.text):
        return None
    if stance(hearing.text) is not None or _is_well_now(hearing):
        return None
    return offered(hearing, "asked", topic=hearing.state.missed or None, before=hearing.say("hurry"), soon=True)


_NOW = word_set("now abhi ab ippudu अभी अब ఇప్పుడు")


def _is_well_now(hearing: Hearing) -> bool:
    """ "It's ok now", "ab theek hai": no haste in it."""
    tokens = hearing.words.tokens
    hurries = [token for token in tokens if (found := meaning(token)) and found[0] == "soon"]
    return bool(RIGHT_WORDS & set(tokens)) and set(hurries) <= _NOW


def asked(hearing: Hearing) -> Turn | None:
    """ "Call me", an action, the number of the hospital: at any point."""
    talk, content = hearing.talk, hearing.know.content
    if hearing.phrase is None and _is_one_of_several(hearing):
        return None  # answered together
    if talk == NUMBER and _gives_number(hearing):
        return started(hearing, CALL)
    if talk == NUMBER and not _to_be_called(hearing):
        return phone_number(hearing)
    if hearing.phrase in content.actions:
        return started(hearing, str(hearing.phrase))
    if starts_call(hearing) or talk == NUMBER or (talk == "cancel-callback" and presses(hearing.text)):
        return started(hearing, _action_of(hearing))
    if talk in content.actions and not (talk == CALL and stance(hearing.text) == "cancelled"):  # "call kat do"
        return started(hearing, str(talk))
    return started(hearing, CALL) if _gives_what_a_call_needs(hearing) else None


def _gives_what_a_call_needs(hearing: Hearing) -> bool:
    """ "యాదయ్య, 3 గంటలకు ఈ నంబర్‌కే చేయండి": a name, a number and an hour are given for nothing else than a call. Two
    of them say so where no question is heard; one where the matcher, too, thinks first of a call."""
    best = hearing.match.parts[0].best
    if hearing.state.open_request is not None or len(hearing.match.parts) > 1 or hearing.phrase is not None:
        return False
    if best is None or best.id in hearing.know.content.entries or hearing.clear_talk == "complaint":
        return False
    if "?" in hearing.text or stance(hearing.text) in ("missed", "cancelled"):
        return False
    likely = best.id == CALL
    given = taken(hearing, Form(topic=about(hearing)))
    return len({"name", "phone", "time"} & given.new) + likely + (given.refused is not None) >= 2


def _to_be_called(hearing: Hearing) -> bool:
    """Whether somebody is to be rung who only sounds as if they asked for the number."""
    if not wants_call(hearing.text) or stance(hearing.text) in _RATHER_RINGS:
        return False
    told = _TO_ME.search(hearing.words.plain) or is_for_kin(hearing.text)
    return bool(told) or hearing.clear_talk != NUMBER


def _gives_number(hearing: Hearing) -> bool:
    """Who gives a number is to be called on it, unless it is the hospital's own: "is it 040 …?"."""
    content = hearing.know.content
    given, own = (cut_phone(text, content.country)[0] for text in (hearing.text, content.hospital.phone))
    return given is not None and given != own


def _action_of(hearing: Hearing) -> str:
    """What a wish for a call is for: an action that the words speak of, else nothing but the call."""
    talk, text = hearing.talk, hearing.text
    if talk is None or talk not in hearing.know.content.actions or talk == NUMBER or is_only_a_time(text):
        return CALL  # "call me any day but friday" is about nothing else
    if talk == VISIT and not books(text):
        return CALL
    return talk


def no_visit_here(hearing: Hearing) -> Turn | None:
    """An appointment that exists, to be cancelled or moved, where no request is open: it cannot be seen here, a
    person can do it.

    One that is not wanted is not booked, and that is all.
    """
    form, text = hearing.state.form, hearing.text
    if hearing.state.open_request is not None:
        return None
    if wants_no_visit(text):
        after = hearing.state.model_copy(update={"step": "idle", "form": None, "options": ()})
        return Turn(after, "cancelled", (Reply(hearing.say("visit-unwanted")),), why="wants no appointment")
    other = cancels_other(hearing) and not is_past(text)
    if other and form is not None and form.asked is not None:
        return ask(hearing, form, form.asked, before=hearing.say("not-cancelled-here"))
    elsewhere = cancels_visit(text) or moves_visit(text) or has_visit(text) or other
    if not elsewhere or hearing.talk == "complaint":
        return None
    before, topic = hearing.say("visit-elsewhere"), in_words(text)
    if not wants_call(text):
        return offered(hearing, "asked", topic=topic, before=before)
    asking = Form(topic=topic, words=text[:500])
    return replace(_opened(hearing, form if form and form.asked else asking, before), actions=(CALL,))


def _is_one_of_several(hearing: Hearing) -> bool:
    """Whether the message asks for something else too, so that all of it is answered together."""
    parts, entries = hearing.match.parts, hearing.know.content.entries
    rings = wants_call(hearing.text)
    if rings:
        joints = {piece.text: piece for piece in pieces(hearing.question)}
        parts = tuple(
            each for each in parts if not (each.best and each.best.id in entries and _only_tells(each, joints))
        )
    answered = any(part.clear in entries for part in parts)
    return len(parts) > 1 or (answered and rings)


def names_subject(text: str) -> bool:
    """ "About my lumps", "ilaaj ke liye", and no question in it."""
    asks = (QUESTION_WORDS - AUXILIARIES | _TO_BE_TOLD) & set(read(text).tokens)
    return bool(_SUBJECT.search(text)) and "?" not in text and not asks


def _only_tells(part: Part, cut: Mapping[str, Piece]) -> bool:
    """ "My lump hurts", "about my lumps", "ilaaj ke liye", "Stiff joints. Pls call": beside a wish for a call, that is
    what the call is about. cut: the pieces of the message by their text."""
    whole = cut.get(part.text)
    if whole is not None and whole.manner == "names" and whole.joint == "other":
        return True
    if names_subject(part.text):
        return True
    return all(piece.manner == "tells" for piece in pieces(part.text))


def phone_number(hearing: Hearing) -> Turn:
    """The number of the hospital, from the content."""
    says = content_says(hearing, NUMBER)
    return Turn(hearing.state, "phone-number", (Reply(says),), match=hearing.match, why="asked for the number",
                actions=(NUMBER,))  # fmt: skip


def started(
    hearing: Hearing, action: str, *, before: str = "", reason: Reason | None = None, more: tuple[str, ...] = ()
) -> Turn:
    """An action begins: say what it is, take what the message gives, ask what is still missing.

    more: further actions of the same message, for the same call.
    """
    content, state = hearing.know.content, hearing.state
    if content.actions[action].starts == "phone-number":
        return phone_number(hearing)
    things = [each for each in (action, *more) if each != CALL] or [action]
    title = ", ".join(content.title(each, hearing.language) for each in things)
    if state.open_request is not None:
        return stored.asked_again(hearing, action, title, "\n".join(links(hearing, (action, *more))))
    wordy = len(hearing.words.tokens) > 3
    form = Form(
        topic=title if action != CALL or more else about(hearing),
        words=hearing.text[:500] if wordy else state.missed,
        reason=reason or ("asked" if action == CALL else "action"),
    )
    if state.form is not None and action == CALL:
        form = state.form.model_copy(update={"asked": None})
    elif state.form is not None and state.form.asked is not None:  # what was given for the call stays
        kept = {"topic": form.topic, "reason": form.reason, "asked": None}
        form = state.form.model_copy(update={**kept, "words": joined(state.form.words, form.words, sep="\n")[:1000]})
    goes_on = action == CALL and state.form is not None and state.form.asked is not None
    says = hearing.say("back-to-form") if goes_on else content_says(hearing, action)
    says = joined(before, says, "\n".join(links(hearing, more)))
    kind: TurnKind = "callback-step" if action == CALL else "action"
    turn = _opened(hearing, form, says)
    if action == CALL and not goes_on and not more and _is_complete(turn):
        turn = _opened(hearing, form, before)  # "I only need a few details first", where none is missing
    return replace(turn, kind=kind, match=hearing.match, actions=(action, *more))


def _is_complete(turn: Turn) -> bool:
    """Whether only a yes is missing."""
    form = turn.state.form
    return form is not None and form.asked == "confirm" and turn.why.partition(":")[0] != "refused"


def content_says(hearing: Hearing, action: str) -> str:
    """What the content says of an action, with its link where it has one."""
    what = hearing.know.content.actions[action]
    return joined(in_language(what.says, hearing.language), what.link or "", sep=" ")


def links(hearing: Hearing, actions: tuple[str, ...]) -> tuple[str, ...]:
    """The addresses that the content has for these actions, each behind the action's title."""
    content = hearing.know.content
    linked = ((each, content.actions[each].link) for each in actions)
    return tuple(f"{content.title(each, hearing.language)}: {link}" for each, link in linked if link)


def _opened(hearing: Hearing, form: Form, before: str) -> Turn:
    given = taken(hearing, form.model_copy(update={"asked": None}))
    form = begun(hearing, given.form)
    soon = form.when_known and form.wanted_from is None
    if soon and missing(form) in ("name", "phone"):  # "call me now" at night: said before anything is asked
        before = joined(before, closed_now(hearing))
    return asked_on(hearing, replace(given, form=form), before)


def offered(
    hearing: Hearing,
    reason: Reason,
    *,
    topic: str | None,
    before: str = "",
    kind: TurnKind = "handoff",
    confidence: float = 1.0,
    phone: str | None = None,
    soon: bool = False,
) -> Turn:
    """Offer a call from a person; yes starts the form with what is already known. phone: the number to call. soon: as
    soon as possible."""
    if hearing.state.open_request is not None:
        said = hearing.text[:900]
        note = said if topic == in_words(hearing.question) else joined(topic or "", said, sep=": ")
        return stored.noted(hearing, before=before, kind=kind, note=note, confidence=confidence)
    topic = in_words(topic or "") or hearing.say("topic-general")
    form = Form(topic=topic, words=hearing.text[:500], reason=reason, phone=phone, when_known=soon)
    options = (
        Option(id=YES, title=hearing.say("option-yes-call")),
        Option(id=NO, title=hearing.say("option-no-call")),
    )
    text = joined(before, hearing.say("offer-call"), numbered(options))
    after = hearing.state.model_copy(update={"step": "offered", "options": options, "form": form})
    match = hearing.match if hearing.text else None
    why = f"offered: {reason}"
    if match is not None:
        why = f"{why}; {match.why}"
    return Turn(after, kind, (Reply(text),), match=match, why=why, confidence=confidence)


# A yes that may be no more than "I see", where thanks stand beside it.
_FAINT_YES = word_set("ok okay okey k ji haanji done theek thik fine right sare alright ओके ठीक जी సరే ఓకే")
_BIDS = re.compile(r"(?<!\S)(?:do|arrange|please|go|kar\S*|kij\S*|dij\S*|ch[ei]y\S*|कर\S*|कीजि\S*|दीजि\S*|చే\S*)(?!\S)")


def _only_thanks(hearing: Hearing) -> bool:
    """ "Ok thanks dear" closes a talk; "yes thanks" and "ok thanks, please do" take the call."""
    said = set(hearing.words.tokens) & YES_WORDS
    return hearing.clear_talk == "thanks" and said <= _FAINT_YES and not _BIDS.search(hearing.words.plain)


def offer_answered(hearing: Hearing) -> Turn | None:
    """Yes opens the form (with whatever else was said), no closes the offer, anything else is a new message."""
    chosen = pick(hearing.text, hearing.state.options)
    form = hearing.state.form
    if form is None:
        return None
    rings = chosen is None and starts_call(hearing)  # "leave that, let me talk to somebody" is a yes
    declines = chosen is None and not rings and (hearing.says_no or gives_up(hearing))
    if (chosen is not None and chosen.id == NO) or declines:
        after = hearing.state.model_copy(update={"step": "idle", "form": None, "options": ()})
        return Turn(after, "goodbye", (Reply(hearing.say("offer-declined")),), why="declined the call")
    agrees = chosen is not None or (hearing.says_yes and not _only_thanks(hearing)) or hearing.untroubled
    if agrees or hearing.phrase == CALL or wants_call(hearing.text):
        turn = _opened(hearing, form, "")
        return replace(turn, actions=(CALL,))
    given = taken(hearing, form)
    pieces = {"time", "phone", "name"} if only_introduces(hearing.question) else {"time", "phone"}
    if (pieces & given.new or given.refused) and not QUESTION_WORDS & set(hearing.words.tokens):
        return replace(_opened(hearing, form, ""), actions=(CALL,))
    return None
