"""What a patient says while the form of a call is open: answers, corrections, yes, no, and what comes in between."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import dropwhile, pairwise

from bot.content.roles import CALL, FEELINGS, NUMBER
from bot.dialogue.hearing import Hearing, joined
from bot.dialogue.intake import (
    Given,
    bare_name,
    means_own_number,
    offers_own_number,
    pieces_of,
    reads_as_name,
    taken,
    whenever,
    with_slot,
    with_words,
)
from bot.dialogue.journeys import stored
from bot.dialogue.journeys.callback import NO, YES
from bot.dialogue.journeys.desk import desk_open
from bot.dialogue.journeys.form import CANCEL, CHANGE, ask, ask_refused, ask_which, asked_on, begun, missing
from bot.dialogue.names.given import is_given_name
from bot.dialogue.names.reading import is_a_word
from bot.dialogue.names.whom import is_for_self
from bot.dialogue.names.withheld import declines_name, has_no_number
from bot.dialogue.times.reading import is_only_a_time, tells_when
from bot.dialogue.times.settling import Refused
from bot.dialogue.times.shifts import shift_in
from bot.dialogue.topics import in_words, told_by
from bot.dialogue.turn import (
    Asked,
    Form,
    Option,
    Promise,
    RequestCallback,
    State,
    Turn,
    TurnKind,
)
from bot.dialogue.wishes.clauses import SAYS_SOMETHING
from bot.dialogue.wishes.complaints import complains
from bot.dialogue.wishes.dropping import lets_go, rings_self
from bot.dialogue.wishes.of_call import gives_up, piece_named, piece_to_change, refuses_call, undecided, wants_call
from bot.dialogue.wishes.picking import labelled_so, pick, slot_meant, takes_back
from bot.dialogue.wishes.unwanted import stays
from bot.dialogue.words.phones import looks_like_number
from bot.dialogue.words.phrasebook import (
    AUXILIARIES,
    BUT_WORDS,
    NO_WORDS,
    QUESTION_WORDS,
    RIGHT_WORDS,
    YES_WORDS,
    word_set,
)
from bot.matching.lexicon import english
from bot.matching.splitting import pieces
from bot.messages import Reply


def form_answered(hearing: Hearing) -> Turn | None:
    """The answer to the open question, a correction of another piece, a cancel; else it is for the other journeys."""
    form = hearing.state.form
    if form is None or form.asked is None:
        return None
    if is_for_self(hearing.text) and not lets_go(hearing.text) and (form.for_other or not taken(hearing, form).new):
        return for_self(hearing, form)
    if (form.changing or form.also or form.asked == "change") and stays(
        hearing.text, asked_what=form.asked == "change"
    ):
        return given_up(hearing, form) if form.changing or form.also else ask(hearing, form)
    if form.asked == "name" and (declines_name(hearing.text) or undecided(hearing.text)):
        return without_name(hearing, form)
    if form.asked == "phone" and has_no_number(hearing.text) and not offers_own_number(hearing.text):
        return ask(hearing, form, "phone", before=hearing.say("number-needed"))
    by_name = form.asked not in ("time", "confirm")
    option = pick(hearing.text, hearing.state.options, by_name=by_name)
    option = option or labelled_so(hearing.text, hearing.state.options)
    if form.asked == "confirm" and takes_back(hearing.text):
        if (meant := slot_meant(hearing.text, hearing.state.options, form.slots)) is not None:
            return moved_on(hearing, Given(with_slot(form, meant), frozenset({"time"})))
        option = option if option is not None and option.id == CANCEL else None
    if option is None and refuses_call(hearing) and _asks_beside(hearing):
        return None  # "don't call, just give me the number": answered, and the form is dropped
    if form.changing and option is None and gives_up(hearing) and form.asked != "change":
        return None if stored.lacks_number(hearing) else given_up(hearing, form)
    if (option is not None and (option.id == CANCEL or option.id == NO)) or (option is None and gives_up(hearing)):
        return given_up(hearing, form)
    if form.asked == "confirm" and option is None and _right_now(hearing):
        return _placed(hearing, form)
    given = taken(hearing, form)
    told = form.asked == "change" and not hearing.is_number and {"name", "phone", "time", "topic"} & given.new
    if option is not None and option.id.startswith(CHANGE) and not told:
        piece = option.id.removeprefix(CHANGE).strip() or "change"
        return ask(hearing, form, piece)  # type: ignore[arg-type]
    if (given.new or given.refused) and (option is not None or not is_question(hearing, given)):
        return moved_on(hearing, given)
    if form.asked == "time" and option is None and undecided(hearing.text):
        return ask_refused(hearing, form, Refused("vague", hearing.now))
    if form.asked == "time" and option is None and _tells_when(hearing):
        return ask_which(hearing, form)
    most = {"change": 4, "confirm": 2}.get(form.asked, 0)  # words
    named = piece_named(hearing.text) if len(hearing.words.tokens) <= most and not hearing.says_no else None
    if option is None and (piece_wanted := named or piece_to_change(hearing)):
        return ask(hearing, form, piece_wanted)
    return _plain_answer(hearing, form, option)


FEWEST_DIGITS = 7  # of what was meant as a number where a name was asked for


def _nearly_a_number(text: str) -> bool:
    """ "994901234": some digits short of one, and no count or code."""
    return sum(letter.isdecimal() for letter in text) >= FEWEST_DIGITS


def _asks_beside(hearing: Hearing) -> bool:
    """Something that is told at once, whatever becomes of the call: an answer, or the number of the hospital."""
    content = hearing.know.content
    told = [part.best.id for part in hearing.match.parts if part.best is not None and part.band == "answer"]
    return any(each in content.entries or each == NUMBER for each in told)


def gives(hearing: Hearing, form: Form) -> bool:
    """Whether the words supply a piece of the form, or a time that cannot be."""
    given = taken(hearing, form)
    return bool(given.new or given.refused)


def noted_and_answered(hearing: Hearing, form: Form, question: str) -> Turn | None:
    """A piece of the form beside a question that the content does not answer: kept for whoever calls."""
    topic = told_by(hearing.know.content, form.topic, question)
    noted = with_words(form.model_copy(update={"topic": topic}), question)
    turn = form_answered(hearing.in_state(hearing.state.model_copy(update={"form": noted})))
    if turn is None:
        return None
    return replace(turn, kind="handoff", replies=(Reply(hearing.say("not-in-content-noted")), *turn.replies))


def for_self(hearing: Hearing, form: Form) -> Turn:
    """ "No, for me": the writer is called after all, by the name and number that are known; a stored request stays."""
    if form.changing or form.also:
        return given_up(hearing, form)
    other = {"for_other": False, "named": False, "name": None, "phone": None} if form.for_other else {}
    given = taken(hearing, begun(hearing, form.model_copy(update={**other, "asked": None})))
    return asked_on(hearing, given, hearing.say("ack-self"))


def without_name(hearing: Hearing, form: Form) -> Turn:
    """ "No name, just call": a call needs none. The name of a stored request stays as it is."""
    if form.changing:
        return given_up(hearing, form)
    given = taken(hearing, form.model_copy(update={"name": None, "nameless": True, "asked": None}))
    return asked_on(hearing, given, hearing.say("ack-no-name"))


def stepped_back(hearing: Hearing) -> Turn | None:
    """ "Back" in the form: the question before the open one, if there was one."""
    form = hearing.state.form
    if form is None or hearing.state.step != "form" or hearing.phrase != "back" or form.asked is None:
        return None
    first: Asked | None = "name" if form.named or form.for_other else None
    before = {"phone": first, "time": first, "topic": "change", "confirm": "time"}.get(form.asked)
    return ask(hearing, form, before) if before else None


def form_recalled(hearing: Hearing) -> Turn | None:
    """An answer came between, and now the name or the time that was asked for, or a wish about the form itself: "change
    the time", "cancel"."""
    form, facts = hearing.state.form, hearing.state.callback
    if form is None or form.asked is None or hearing.state.step == "form" or (facts is not None and facts.is_open):
        return None
    if gives_up(hearing):
        return given_up(hearing, form)
    name = bare_name(hearing) if form.asked == "name" else None
    if name and is_given_name(name.split()[0]):
        return moved_on(hearing, Given(form.model_copy(update={"name": name, "named": True}), frozenset({"name"})))
    if form.asked == "time" and is_only_a_time(hearing.text):
        given = taken(hearing, form)
        if given.refused or "time" in given.new:
            return moved_on(hearing, given)
    piece = piece_to_change(hearing)
    return ask(hearing, form, piece) if piece else None


def _plain_answer(hearing: Hearing, form: Form, option: Option | None) -> Turn | None:
    """Yes, no, and words that answer the open question without being a piece by themselves."""
    asked = form.asked
    if hearing.says_no and option is None and (asked == "confirm" or hearing.refuses):
        changes = asked == "confirm" and not _refuses_call(hearing)
        return ask(hearing, form, "change") if changes else given_up(hearing, form)
    agrees = hearing.says_yes or hearing.untroubled or (asked == "confirm" and _sounds_right(hearing))
    if (option is not None and option.id == YES) or (option is None and agrees):
        return _agreed(hearing, form)
    if asked == "topic" and hearing.text:
        about = form.model_copy(update={"topic": in_words(hearing.text)})
        return moved_on(hearing, Given(about, frozenset({"topic"})))
    if asked == "phone" and (looks_like_number(hearing.text) or _short_number(hearing)):
        return ask(hearing, form, "phone", again=True)
    if asked == "phone" and hearing.message.sender.phone is None and means_own_number(hearing.text):
        return ask(hearing, form, "phone")
    misdialled = looks_like_number(hearing.text) and (asked != "name" or _nearly_a_number(hearing.text))
    if asked in ("name", "time", "confirm", "change") and option is None and misdialled:
        return ask(hearing, form, "phone", again=True)
    if hearing.is_number and option is None:
        return ask(hearing, form, asked, again=True)
    if asked in ("phone", "time", "confirm") and not form.named and (name := bare_name(hearing)):
        return moved_on(hearing, Given(form.model_copy(update={"name": name, "named": True}), frozenset({"name"})))
    if complains(hearing.text) or (hearing.talk in hearing.know.content.actions and hearing.talk != CALL):
        return None
    if asked == "confirm" and _and_more(hearing):
        return _placed(hearing, with_words(form, hearing.text))
    if asked == "confirm" and not _asks(hearing) and hearing.phrase is None and hearing.text:
        if _may_ask(hearing) and any(each.manner == "asks" for each in pieces(hearing.question)):
            return None  # "acha ye bimari kisko hoti hai": a question, whose word for asking stands late
        return _told_more(hearing, form)
    if _fits_nothing(hearing):
        known = [token for token in hearing.words.tokens if is_a_word(token)]
        told = asked in ("phone", "time") and min(_content_words(hearing), len(known)) > SAYS_SOMETHING
        return _noted(hearing, form) if told else ask(hearing, form, asked, again=True)
    return None


# "Nahi chahiye", "मत करो": a no to the call, where a bare no is one to what was put down of it.
_A_CALL = word_set("need needed want call phone chahiye chahie karna kavali चाहिए चाहिये करना फोन कॉल ఫోన్ కాల్")
_DO = word_set("karo kijiye kariye cheyandi cheyyandi करो कीजिए करिए చేయండి చెయ్యండి")  # "no, karo" bids
_DO_NOT = word_set("mat na naa मत ना न")


def _refuses_call(hearing: Hearing) -> bool:
    tokens = hearing.words.tokens
    if any(first in _DO_NOT and second in _DO for first, second in pairwise(tokens)):
        return hearing.refuses
    return hearing.refuses and bool(_A_CALL & set(tokens)) and not _DO & set(tokens)


def _told_more(hearing: Hearing, form: Form) -> Turn:
    """Words at the confirmation that are neither yes nor no: for whoever calls, if they say something. They name
    what the call is about only where nobody has said it yet."""
    if _content_words(hearing) < SAYS_SOMETHING:
        return ask(hearing, form, "confirm", again=bool(hearing.words.tokens))
    return _noted(hearing, _about(hearing, form))


def _about(hearing: Hearing, form: Form) -> Form:
    """The form with these words as what the call is about, where nobody has said that yet."""
    topic = told_by(hearing.know.content, form.topic, hearing.question)
    return form.model_copy(update={"topic": topic})


def _noted(hearing: Hearing, form: Form) -> Turn:
    """What was told is kept for whoever calls, and the open question comes again."""
    if form.reason == "complaint":
        form = _about(hearing, form)
    form = with_words(form, hearing.text)
    return ask(hearing, form, form.asked, before=hearing.say("words-added"))


def _content_words(hearing: Hearing) -> int:
    return sum(1 for token in hearing.words.tokens if len(token) > 1 and token not in english.FUNCTION)


def _sounds_right(hearing: Hearing) -> bool:
    """ "Looks good to me", "everything is correct"."""
    tokens = set(hearing.words.tokens)
    plain = not _asks(hearing) and not tokens & (NO_WORDS | BUT_WORDS)
    return plain and 0 < len(tokens) <= 6 and bool(tokens & RIGHT_WORDS)


_NOW = word_set("now ab abhi ippudu अब अभी ఇప్పుడు it is its all then")
_COPULAS = word_set("hai h undi ayindi है ఉంది")


def _right_now(hearing: Hearing) -> bool:
    """ "Yes now ok", "haan ab sahi hai", "ఇప్పుడు సరిగ్గా ఉంది": after a change it is right, and no time is meant."""
    tokens = list(hearing.words.tokens)
    while tokens and tokens[-1] in _COPULAS:
        tokens.pop()
    agrees = YES_WORDS | RIGHT_WORDS
    return 2 <= len(tokens) <= 6 and tokens[-1] in agrees and set(tokens) <= agrees | _NOW | _COPULAS


_BARE_YES = 3  # words up to which a yes is no more than that


def _and_more(hearing: Hearing) -> bool:
    """ "Yes, and it better be a senior": a yes at the confirmation, and words for whoever calls."""
    plain = hearing.begins_with_yes and not _asks(hearing) and hearing.phrase is None
    return plain and len(hearing.words.tokens) > _BARE_YES and not _is_known(hearing)


def _fits_nothing(hearing: Hearing) -> bool:
    """No question, no wish, nothing that the content knows: a bad answer to what was asked."""
    part = hearing.match.parts[0]
    if _asks(hearing) or hearing.phrase is not None or len(hearing.words.tokens) > 8 or not hearing.words.tokens:
        return False
    content = hearing.know.content
    known = part.best is not None and part.best.id in content.entries.keys() | content.topics.keys()
    fits = part.band == "answer" or (known and part.band != "none")
    fits = fits and not reads_as_name(hearing)
    return len(hearing.match.parts) == 1 and not fits and not wants_call(hearing.text)


def _short_number(hearing: Hearing) -> bool:
    return bool(hearing.words.tokens) and all(token.isdigit() for token in hearing.words.tokens)


def _agreed(hearing: Hearing, form: Form) -> Turn | None:
    if form.asked == "confirm":
        return _placed(hearing, form)
    if form.asked == "time" and (hearing.untroubled or whenever(form)):  # "no problem": whenever it suits the desk
        form = form.model_copy(update=pieces_of(whenever(form), day_named=True))
        return moved_on(hearing, Given(form, frozenset({"time"})))
    if form.asked == "time":  # a yes to "when?" names no time
        return ask_which(hearing, form)
    return ask(hearing, form, form.asked) if form.asked in ("name", "topic", "change") else None


def moved_on(hearing: Hearing, given: Given, says: str = "") -> Turn:
    """The next question; what was given just now is acknowledged, a time that cannot be is refused. A stored request is
    changed at once."""
    if given.refused is not None:
        return ask_refused(hearing, given.form, given.refused, says)
    form, before = _name_passed_over(given), ""
    if form.also and (form.name or form.phone) and missing(form) == "confirm":
        return stored.told_of_other(hearing, form)
    if form.changing and missing(form) == "confirm":
        return stored.changed(hearing, form, given.new)
    if "name" in given.new and missing(form) != "confirm":
        before = hearing.say("ack-name-other" if form.for_other else "ack-name", name=form.name or "")
    elif "other" in given.new:
        before = hearing.say("ack-other")
    return ask(hearing, form, before=joined(says, before))


NAME_ASKED = 2  # times, where its answer is something else of the form; of somebody else's name, once


def _name_passed_over(given: Given) -> Form:
    """The form; without a name where the patient tells everything but that, since whoever calls can ask for it."""
    form = given.form
    if form.asked != "name" or form.changing or form.name is not None or not {"time", "phone", "topic"} & given.new:
        return form
    passed = form.passed_over + 1
    return form.model_copy(update={"passed_over": passed, "nameless": form.for_other or passed >= NAME_ASKED})


def given_up(hearing: Hearing, form: Form) -> Turn:
    """The form is dropped; a stored request that was only being changed stays as it is."""
    after = hearing.state.model_copy(update={"step": "idle", "form": None, "options": ()})
    if form.changing or form.also:
        return Turn(after, "status", (Promise("status", hearing.language),), why="left as it was")
    return Turn(after, "cancelled", (Reply(hearing.say("form-cancelled")),), why="form given up")


def _placed(hearing: Hearing, form: Form) -> Turn:
    facts = hearing.state.callback
    if facts is not None and facts.is_open:
        return stored.joined_to(hearing, form, facts)
    effect = RequestCallback(
        topic=form.topic,
        words=form.words,
        reason=form.reason,
        urgency=form.urgency,
        name=form.name,
        phone=form.phone,
        wanted_from=form.wanted_from,
        wanted_to=form.wanted_to,
        for_other=form.for_other,
        in_writing=form.in_writing,
    )
    cleared: dict[str, object] = {"step": "idle", "form": None, "options": (), "misses": 0, "missed": ""}
    after = hearing.state.model_copy(update=cleared)
    key = "promise-other" if form.for_other else "promise"
    reply = Promise(key, hearing.language)
    return Turn(after, "confirm", (reply,), (effect,), why="form confirmed")


_SPOKEN_CLOCK = re.compile(r"\d\s*(?:[ap]\.?m|baj|o'?clock|gant|बज|గంట)|\d:\d\d", re.IGNORECASE)
_OPENING = YES_WORDS | NO_WORDS | BUT_WORDS | word_set("hi hello please sorry thanks thank you and so then well hai है")
_ASKING = QUESTION_WORDS - AUXILIARIES
_ASKING_FIRST = frozenset((word,) for word in QUESTION_WORDS)


_WHOM = {(each,) for each in ("you", "we", "they", "i")}


def _asks(hearing: Hearing) -> bool:
    tokens = tuple(dropwhile(_OPENING.__contains__, hearing.words.tokens))
    forbids = tokens[:2] == ("do", "not") and tokens[2:3] not in _WHOM  # "do not wait"; "don't you call on Sunday" asks
    first = tokens[:1] in _ASKING_FIRST and not forbids
    return "?" in hearing.text or first or bool(_ASKING & set(tokens[:3]))


def is_question(hearing: Hearing, given: Given) -> bool:
    """A question in the middle that happens to name a time or a topic is still a question; "is 5 pm all right?" is
    none, nor is "can your doctor ring at 5 pm?", unless the content answers it."""
    if not _asks(hearing) or not given.new <= {"time", "topic", "other"} or wants_call(hearing.text):
        return False
    if is_only_a_time(hearing.text) or shift_in(hearing.text):
        return False
    return _is_known(hearing) or not _SPOKEN_CLOCK.search(hearing.text)


def _tells_when(hearing: Hearing) -> bool:
    """A time that nobody can tell from the words, "after the pooja", "when i am at work"; no question."""
    clause = hearing.words.tokens[:1] == ("when",) and hearing.words.tokens[1:2] not in _TURNED
    asks = _asks(hearing) and not (clause and "?" not in hearing.text)
    part = hearing.match.parts[0]
    answered = part.best is not None and part.band == "answer" and part.best.id in hearing.know.content.entries
    return not asks and not answered and hearing.phrase is None and tells_when(hearing.text)


_TURNED = tuple((word,) for word in sorted(AUXILIARIES | {"is", "are", "am", "was"}))


def _is_known(hearing: Hearing) -> bool:
    """A question that people ask, whoever answers it."""
    part, content = hearing.match.parts[0], hearing.know.content
    known = part.best is not None and part.best.id in content.entries.keys() | content.topics.keys()
    return known and part.band == "answer"


def _may_ask(hearing: Hearing) -> bool:
    """Something that the content answers."""
    part, content = hearing.match.parts[0], hearing.know.content
    return part.best is not None and part.best.id in content.entries and part.band == "answer"


RESUMED: frozenset[TurnKind] = frozenset(
    {"answer", "handoff", "phone-number", "bot-identity", "thanks", "greeting", "media", "status", "fallback"}
)


def resumed(hearing: Hearing, turn: Turn) -> Turn:
    """Another journey answered while a form was open: the form's question comes again after that answer."""
    form = hearing.state.form
    if form is None or form.asked is None or hearing.state.step not in ("form", "choosing"):
        return turn
    if turn.kind == "answer" and turn.state.step == "form":
        return turn  # a rule took one piece and asked on already
    unwanted = refuses_call(hearing) or rings_self(hearing.text)
    if turn.kind in ("answer", "phone-number") and unwanted and not form.changing and not form.also:
        dropped = turn.state.model_copy(
            update={"form": None, "step": "idle" if turn.state.step == "form" else turn.state.step}
        )
        return replace(turn, state=dropped, replies=(*turn.replies, Reply(hearing.say("form-cancelled"))))
    if turn.kind in ("goodbye", "menu") and turn.state.form is not None:
        return replace(turn, replies=(*turn.replies, Reply(hearing.say("form-unfinished"))))
    if turn.kind not in RESUMED or (turn.kind == "fallback" and hearing.state.step != "form"):
        return turn
    if turn.kind == "fallback":
        return replace(ask(hearing, form, form.asked, again=True), match=turn.match, why=turn.why)
    said = turn.replies
    spoken = {"language_asked": turn.state.language_asked, "language": turn.state.language}
    hearing = hearing.in_state(hearing.state.model_copy(update=spoken))
    if turn.kind == "handoff":
        if _asks(hearing) or form.reason == "complaint" or _is_known(hearing):
            form = _about(hearing, form)
        form = with_words(form, hearing.text)
        said = (Reply(joined(desk_open(hearing), *_says_noted(hearing, turn))),)
    again = ask(hearing, form, form.asked, before=hearing.say("back-to-form"))
    state: State = turn.state.model_copy(
        update={"step": "form", "form": again.state.form, "options": again.state.options}
    )
    return replace(turn, state=state, replies=(*said, *again.replies))


def _says_noted(hearing: Hearing, turn: Turn) -> tuple[str, ...]:
    """That it is kept for whoever calls; to somebody who is afraid without a word about what the content holds."""
    best = turn.match.parts[0].best if turn.match is not None else None
    if best is not None and best.id == FEELINGS:
        return hearing.say("so-heavy"), hearing.say("words-added")
    return (hearing.say("not-in-content-noted"),)
