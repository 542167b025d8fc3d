"""How the hospital can be reached from here: this chat, and a telephone call. "Can you email me instead?" is told so;
and what people ask of a call before they agree to it: who rings, how long it takes, whether it costs."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.dialogue.callback import offered
from bot.dialogue.form import ask
from bot.dialogue.hearing import Hearing
from bot.dialogue.phrasebook import word_set
from bot.dialogue.turn import Promise, Turn
from bot.matching import read

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
_THEIRS = re.compile(r"(?<!\S)(?:(?:your|aapka|aapki|mee|आपका|మీ) \S*mail\S*|number|no|num|नंबर|నంబర్)(?!\S)")
_TO_ME = re.compile(
    rf"(?<!\S)(?:instead|rather|(?:{_MAIL}|{_WRITE}) (?:me|us)|"
    rf"(?:me|us)(?: \S+)? (?:by|via|through|on) {_MAIL})(?!\S)"
)
_CALLS = r"(?:calls?|calling|rings?|phone|fon|कॉल|फ़?ोन|కాల్|ఫోన్)"
_DOES = r"(?:kar\w*|ch[ei]\w*|कर\S*|చే\S*)"
_WHO = re.compile(
    rf"(?<!\S)(?:who(?: (?!did|has|have|had|was)\S+){{0,4}} {_CALLS}|"
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
    """What can be done is said; an open form asks its question again, a request tells how it stands."""
    form, facts = hearing.state.form, hearing.state.callback
    in_form = hearing.state.step == "form" and form is not None and form.asked is not None
    is_open = facts is not None and facts.is_open
    if _asks_of_the_call(hearing.text) and (in_form or is_open):
        says = hearing.say("of-the-call")
    elif _wants_another_way(hearing.text) and (in_form or _is_all_it_asks(hearing)):
        says = hearing.say("only-calls")
    else:
        return None
    if in_form and form is not None:
        return replace(ask(hearing, form, form.asked, before=says), why="how the hospital is reached")
    if is_open:
        promise = Promise("status", hearing.language, before=says)
        return Turn(hearing.state, "status", (promise,), match=hearing.match, why="how the hospital is reached")
    return offered(hearing, "asked", topic=hearing.state.missed or None, before=says)


def _is_all_it_asks(hearing: Hearing) -> bool:
    """ "Email me instead"; not "email me the symptoms", which are told here."""
    part, content = hearing.match.parts[0], hearing.know.content
    known = part.best is not None and part.best.id in content.entries.keys() | (content.actions.keys() - {"callback"})
    return bool(_TO_ME.search(hearing.words.plain)) and not (known and part.band == "answer")


def _wants_another_way(text: str) -> bool:
    words = read(text)
    plain = words.plain
    if len(words.tokens) > _LONGEST or _THEIRS.search(plain) or _NOT & set(words.tokens):
        return False
    return bool(_IN_WRITING.search(plain) or (_OTHER_WAY.search(plain) and _BID.search(plain)))


def _asks_of_the_call(text: str) -> bool:
    words = read(text)
    return (
        len(words.tokens) <= _LONGEST
        and bool(_WHO.search(words.plain) or _COSTS.search(words.plain))
        and not _AGO.search(words.plain)
    )
