"""A call wished for in a clause of its own: "can someone call n talk to me", "sir plz call", "mereko insaan hona".

A clause counts where a word that wishes is followed by one for a call, with nothing but who calls whom between them.
"""

from __future__ import annotations

import re

from bot.dialogue.names.reading import ADDRESSES
from bot.dialogue.words.phrasebook import NO_WORDS, POLITE_WORDS, QUESTION_WORDS, clauses, word_set
from bot.matching import read

_CALL = word_set("call callback ring phone buzz telephone fon fone कॉल फोन फ़ोन కాల్ ఫోన్")
_WISH = POLITE_WORDS - {"ji", "sir", "madam", "mam", "andi", "garu", "bhai", "anna"} | word_set(
    "need needs want wants can could would let gimme give arrange request require get like"
)
_CALLER = word_set("some1 any1 someone somebody anyone anybody you u guys person doctor dr nurse staff team they")
_BETWEEN = (
    _CALLER
    | _WISH
    | _CALL
    | word_set("and a an do some one your the me us my mom dad family to for from return quick phone back be get just")
)
_BESIDE = _WISH | ADDRESSES | POLITE_WORDS | word_set("me us now asap soon back once hi hello ok yes")
_OTHER_OBJECT = word_set(
    "patients people it this that them center centre log history number numbers no num repaired charger off "
    "ambulance an police 108 112"
)
_NOT = NO_WORDS | word_set("not never")
_WHEN = (QUESTION_WORDS | word_set("if whether")) - word_set("can could would will is do")
_TALK, _WITH = word_set("speak talk"), word_set("to with")
_WHOM = word_set("me us her him them my")
_PERSON = word_set("insaan insan aadmi admi manishi manishini manushulu human person इंसान आदमी మనిషి మనిషిని")
_HUMAN = word_set("human agent operator")
_WANTED = word_set("hona chahiye chahie chaiye kavali kaavali want need bulao चाहिए होना కావాలి")
_ROBOT = word_set("robot bot machine computer रोबोट मशीन రోబో")
_BESIDE_PERSON = word_set(
    "i we me us a an any some real live actual please koi kisi se mereko mujhe mujhko hume humko naku naaku oka "
    "evaraina baat to talk with okay ok and just only कोई मुझे నాకు ఒక"
)
_TALKED_FOR = re.compile(r"ma?a?tla?a?dinch\w*|మాట్లాడించ\S*")
_LONGEST = 24  # words of a clause


def wishes_call(text: str) -> bool:
    """Whether any clause of it wishes for a call, a talk, or a person in place of the bot."""
    if len(text) > 600 or (_ROBOT & set(read(text).tokens[:5]) and "?" in text):
        return False  # "are you a bot, human?"
    return any(_wishes(read(clause).tokens) for clause in clauses(text))


def wants_person(text: str) -> bool:
    """ "Mereko insaan hona, robot nakko": a person in place of the bot."""
    return len(text) <= 160 and any(_wants_person(read(clause).tokens) for clause in clauses(text))


def _wishes(tokens: tuple[str, ...]) -> bool:
    if not 0 < len(tokens) <= _LONGEST:
        return False
    if _wants_person(tokens) or any(map(_TALKED_FOR.fullmatch, tokens)):
        return not _NOT & set(tokens[:2])
    if set(tokens) <= _BESIDE | _CALL and _CALL & set(tokens):
        return bool(set(tokens) & _WISH)
    return any(_is_wished(tokens, at) for at in range(1, len(tokens)))


def _wants_person(tokens: tuple[str, ...]) -> bool:
    said = set(tokens)
    if said & _HUMAN and said <= _HUMAN | _BESIDE_PERSON | POLITE_WORDS | {"now"}:
        return True  # "human. enough of this": the word alone
    if not said & _PERSON or not said & _WANTED or said & _WHEN:
        return False
    refused = said & _NOT and not said & _ROBOT  # "robot nakko": what is refused is the bot
    return not refused and said <= _PERSON | _WANTED | _BESIDE_PERSON | _ROBOT | _NOT | POLITE_WORDS


def _is_wished(tokens: tuple[str, ...], at: int) -> bool:
    """Whether the word at this place is the call, and words before it wish for it."""
    talks = tokens[at] in _TALK and set(tokens[at + 1 : at + 2]) <= _WITH and bool(_WHOM & set(tokens[at + 2 : at + 3]))
    if not (tokens[at] in _CALL or talks) or _OTHER_OBJECT & set(tokens[at + 1 : at + 2]):
        return False
    begin = at
    while begin and tokens[begin - 1] in _BETWEEN:
        begin -= 1
    between = tokens[begin:at]
    if not _WISH & set(between) or (set(tokens[:begin]) & _WHEN) or _NOT & set(tokens[max(0, begin - 2) : at]):
        return False
    return between[-1] != "to" or bool(_CALLER & set(between))  # "I need to call": who writes is to ring
