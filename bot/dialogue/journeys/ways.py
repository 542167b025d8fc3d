"""How the hospital can be reached from here: this chat, and a telephone call. "Can you email me instead?" is told so;
and what people ask of a call before they agree to it: who rings, how long it takes, whether it costs."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from bot.content.roles import CALL, OVERVIEW
from bot.dialogue.hearing import Hearing, joined
from bot.dialogue.intake import Given, taken
from bot.dialogue.journeys.answering import source_line
from bot.dialogue.journeys.callback import offered, phone_number
from bot.dialogue.journeys.filling import moved_on
from bot.dialogue.journeys.form import ask
from bot.dialogue.turn import Form, Promise, Turn, TurnKind
from bot.dialogue.wishes.number import wants_number
from bot.dialogue.wishes.of_us import About, asks_about
from bot.dialogue.wishes.stance import stance
from bot.dialogue.words.phrasebook import QUESTION_WORDS, word_set
from bot.matching import Words
from bot.messages import Reply

_LONGEST = 10  # words
_NOT = word_set("not never stop mat मत వద్దు vaddu")  # "do not message me"
_MAIL = (
    r"(?:e ?mail\w*|mail|gmail|sms|fax|telegram|zoom|skype|google meet|video ?call\w*|whatsapp call\w*|"
    r"ईमेल|मेल|एसएमएस|वीडियो कॉल|ఈమెయిల్|మెయిల్|ఎస్ఎంఎస్|వీడియో కాల్)"
)
_WRITE = r"(?:text|message|msg|chat|whatsapp|मैसेज|మెసేజ్)"
_BIDS = (
    r"(?:can|could|will|would|please|just|only|instead|rather|send|want|prefer|possible|through|via|by|me|us|"
    r"kar\w*|bhej\w*|sakte|sakta|chahiye|par|pe|dwara|cheyandi|cheyyandi|pamp\w*|kavali|lo|dwaara|"
    r"कर\S*|भेज\S*|सकते|चाहिए|पर|చేయండి|పంప\S*|కావాలి|ద్వారా|లో)"
)
_OTHER_WAY = re.compile(rf"(?<!\S){_MAIL}(?!\S)")
_IN_WRITING = re.compile(
    rf"(?<!\S)(?:{_WRITE}(?: \S+)? (?:instead|only|here)|(?:instead|only|just|rather)(?: \S+){{0,2}} {_WRITE}|"
    rf"{_WRITE} me)(?!\S)"
)
_BID = re.compile(rf"(?<!\S){_BIDS}(?!\S)")
_THEIRS = re.compile(
    r"(?<!\S)(?:(?:your|aapka|aapki|mee|आपका|మీ) \S*mail\S*|number|num|नंबर|నంబర్|"
    r"(?:phone|mobile|whatsapp|contact|call|fax|your|ur|my|the|this|which|what|aapka|mera|mee|naa?) no)(?!\S)"
)
_TO_ME = re.compile(
    rf"(?<!\S)(?:instead|rather|(?:{_MAIL}|{_WRITE}) (?:me|us)|"
    rf"(?:me|us)(?: \S+)? (?:by|via|through|on) {_MAIL})(?!\S)"
)
_CALLS = r"(?:calls?|calling|rings?|phone|fon|कॉल|फ़?ोन|కాల్|ఫోన్)"
_DOES = r"(?:kar(?!u|oo|na)\w*|ch[ei](?!y\w*li)\w*|कर(?!ूं|ूँ|ना)\S*|చే(?!యాలి|య్యాలి)\S*)"  # and not "shall I do"
_NOT_THE_CALLER = r"(?!(?:did|has|have|had|was|do|i|we|my)(?!\S))"  # "who should I call": somebody else is rung
# A call that is refused beside the wish: "i do not want calls, email me", "message me, not call".
_NO_CALL = re.compile(
    rf"(?<!\S)(?:not|never|stop|no)(?: (?!{_MAIL}|{_WRITE})\S+){{0,3}} {_CALLS}(?!\S)|"
    rf"(?<!\S){_CALLS} (?:\S+ )?(?:mat|मत|vaddu|వద్దు)(?!\S)"
)
_NO_WRITING = re.compile(rf"(?<!\S)no (?:{_MAIL}|{_WRITE})(?! (?:me|us|instead|only|kar\w*|bhej\w*))(?!\S)")
_WHO = re.compile(
    rf"(?<!\S)(?:who(?! to(?!\S))(?: {_NOT_THE_CALLER}\S+){{0,4}} {_CALLS}|"
    rf"(?:will|is it|does)(?: the| a| an)? (?:doctor|nurse|person|human|real person)(?: \S+){{0,2}} {_CALLS}|"
    rf"(?:kaun|kon|evaru|कौन|ఎవరు)(?: \S+){{0,2}} {_CALLS} {_DOES}|{_CALLS} (?:kaun|kon|evaru|कौन|ఎవరు) {_DOES}|"
    rf"(?:how long|kitni der|kitna time|ent?ha? sepu|कितनी देर|ఎంతసేపు)(?: \S+){{0,4}} (?:{_CALLS}|baat|बात))"
    r"(?!\S)"
)
_COSTS = re.compile(
    rf"^(?:is|are|will|does|do)(?: \S+){{0,4}} {_CALLS}(?: \S+){{0,3}} "
    r"(?:free|cost|costs|charged?|charges|money|paid)(?!\S)|"
    rf"^(?:will|do)(?: \S+){{0,4}} (?:charged?|pay)(?: \S+){{0,2}} {_CALLS}$|"
    rf"^(?:kya )?(?:ye |yeh )?{_CALLS} (?:free|muft)(?: \S+){{0,2}}$|"
    rf"^(?:kya )?{_CALLS} (?:ke|ka|ki) (?:paise|paisa|charges?|fees?)(?: \S+){{0,3}}$"
)
_AGO = re.compile(r"(?<!\S)(?:called|rang|until|till|before|after|wait|since)(?!\S)")


def heard(hearing: Hearing) -> Turn | None:
    """What can be done is said; an open form goes on, a request tells how it stands."""
    form, is_open = hearing.state.form, hearing.state.open_request is not None
    if _asks_of_the_call(hearing.words) and (hearing.in_form or is_open):
        says = hearing.say("of-the-call")
    elif wants_another_way(hearing.words) and (hearing.in_form or _is_all_it_asks(hearing)):
        says = hearing.say("only-calls")
    else:
        return None
    if hearing.in_form and form is not None:
        return replace(_gone_on(hearing, form, says), why="how the hospital is reached")
    if is_open:
        if stance(hearing.text) in ("refused", "cancelled"):
            return None  # no call at all: the request is asked about first
        promise = Promise("status", hearing.language, before=says)
        return Turn(hearing.state, "status", (promise,), match=hearing.match, why="how the hospital is reached")
    return offered(hearing, "asked", topic=hearing.state.missed or None, before=says)


def number_asked(hearing: Hearing) -> Turn | None:
    """ "Just give me your phone number": whatever is open."""
    return phone_number(hearing) if wants_number(hearing.text) else None


def asked_about_us(hearing: Hearing) -> Turn | None:
    """ "Who wrote this", "which number will call": told as far as it is known, else the number of those who know."""
    about = asks_about(hearing.text)
    if about is None or (hearing.in_writing and about in ("caller", "doctor")):
        return None
    says = _told_about(hearing, about)
    if hearing.in_form and hearing.state.form is not None:
        again = ask(hearing, hearing.state.form, hearing.state.form.asked, before=says)
        return replace(again, match=hearing.match, why=f"asks about us: {about}")
    if hearing.state.open_request is not None and about in ("caller", "doctor"):
        promise = Promise("status", hearing.language, before=says)
        return Turn(hearing.state, "status", (promise,), match=hearing.match, why=f"asks about us: {about}")
    kind: TurnKind = "phone-number" if about == "caller" else "status"
    return Turn(hearing.state, kind, (Reply(says),), match=hearing.match, why=f"asks about us: {about}")


def _told_about(hearing: Hearing, about: About) -> str:
    if about == "who-sees":
        return joined(hearing.say("privacy"), hearing.say("of-who-sees"), sep=" ")
    said = hearing.say(_ABOUT[about])
    if about != "answers":
        return said
    content, last = hearing.know.content, hearing.state.answered[-1:]
    entry = content.entries.get(last[0] if last else OVERVIEW) or content.entries[OVERVIEW]
    return joined(said, source_line(hearing, [entry]))


_ABOUT: Mapping[About, str] = {
    "answers": "of-the-answers",
    "caller": "of-the-caller",
    "doctor": "of-a-doctor",
}


def _gone_on(hearing: Hearing, form: Form, says: str) -> Turn:
    """The form's question again, or the next one where the message gave a piece too: "98480..., whatsapp only"."""
    given = _also_given(hearing, form)
    if given is None:
        return ask(hearing, form, form.asked, before=says)
    return moved_on(hearing, given, says)


def _also_given(hearing: Hearing, form: Form) -> Given | None:
    """What it gives beside the wish. A name only where the text says that it is one: "mail kar do" answers no "What
    name?"; a question gives no time but by the clock: "will the doctor call me today?"."""
    given = taken(hearing, form.model_copy(update={"asked": None}) if form.asked == "name" else form)
    by_clock = any(letter.isdecimal() for letter in hearing.text)
    asks = "?" in hearing.text or bool(QUESTION_WORDS & set(hearing.words.tokens[:1]))
    if not (given.new or given.refused) or (asks and not by_clock):
        return None
    return replace(given, form=given.form.model_copy(update={"asked": form.asked}))


def _is_all_it_asks(hearing: Hearing) -> bool:
    """ "Email me instead"; not "email me the symptoms", which are told here."""
    part, content = hearing.match.parts[0], hearing.know.content
    known = content.entries.keys() | (content.actions.keys() - {CALL})
    return bool(_TO_ME.search(hearing.words.plain)) and part.clear not in known


def wants_another_way(words: Words) -> bool:
    """ "Can you email me instead", "message me, not call": another way than a call; not "do not message me"."""
    plain = _NO_CALL.sub(" ", words.plain)
    if len(words.tokens) > _LONGEST or _THEIRS.search(plain):
        return False
    if _NO_WRITING.search(plain) or _NOT & set(plain.split()):
        return False
    return bool(_IN_WRITING.search(plain) or (_OTHER_WAY.search(plain) and _BID.search(plain)))


def _asks_of_the_call(words: Words) -> bool:
    return (
        len(words.tokens) <= _LONGEST
        and bool(_WHO.search(words.plain) or _COSTS.search(words.plain))
        and not _AGO.search(words.plain)
    )
