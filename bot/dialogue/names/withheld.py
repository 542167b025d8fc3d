"""The patient does not give a name or a number: "no name, just call", "I don't know her number"."""

from __future__ import annotations

import re

from bot.dialogue.names.denied import denies_name
from bot.dialogue.names.reading import leading_name
from bot.dialogue.words.vocabulary import CALL, NO_HI
from bot.matching import read

_NAME = r"(?:names?|naa?m|peru|नाम|పేరు)"
_NUMBER = r"(?:numbers?|num|phones?|mobile|contact|नंबर|नम्बर|फ़?ोन|मोबाइल|నంబర్\S*|నెంబర్\S*|నంబరు|ఫోన్\S*|మొబైల్)"
_NOT = rf"(?:{NO_HI}|na|न)"
_NO_NAME = re.compile(
    rf"(?<!\S)(?:no|not|wont|without|skip|never|hide)(?: \S+){{0,5}} {_NAME}(?!\S)(?! (?:is|hai|है))|"
    rf"(?<!\S){_NAME}(?: is)? (?:not (?:needed|required|necessary|important)|no need|unnecessary|optional)(?!\S)|"
    rf"(?<!\S)(?:just|simply|only|directly|bas|sirf|seedh\w+|direct|bass|uurike|urike|oorike|बस|सिर्फ|सीधे|सीधा|ఊరికే|నేరుగా)"
    rf"(?: \S+){{0,2}} {CALL}(?!\S)|(?<!\S){CALL}(?: me| her| him| them)? (?:only|just|directly)$|"
    r"^(?:anonymous\w*|skip(?: it| this)?|nothing|none|private|secret)$|(?<!\S)(?:rather|prefer) not(?!\S)|"
    r"(?<!\S)not (?:want|wish|like)(?:ing)? to (?:tell|say|give|share|disclose)(?!\S)|"
    rf"(?<!\S){_NAME}(?: \S+){{0,3}} {_NOT}(?!\S)|(?<!\S)(?:bina|bagair|बिना|बगैर) {_NAME}(?!\S)|"
    rf"(?<!\S){_NAME}(?: \S+){{0,2}} \S*(?:vad?d?h?u|cheppanu|cheppalenu|ivvanu|lekunda\S*|akkar\S*|avasaram|"
    r"వద్దు|చెప్పను|చెప్పలేను|ఇవ్వను|లేకుండా|అవసరం|అక్కర్\S*|తెలియదు|తెలీదు|teliyadu|telidu)(?!\S)"
)
_WRONG = re.compile(r"(?<!\S)(?:wrong|galat|tappu|correct|change|गलत|తప్పు|(?:that|this|it) is not)(?!\S)")
_NO_NUMBER = re.compile(
    rf"(?<!\S)(?:no|not|without|never|forgot\w*)(?: (?!this|same|that)\S+){{0,5}} {_NUMBER}(?!\S)|"
    rf"(?<!\S){_NUMBER}(?: \S+){{0,3}} (?:not (?:with|known|there|remember)|{_NOT})(?!\S)|"
    rf"(?<!\S){_NUMBER}(?: \S+){{0,3}} (?:ledu|teliyadu|telidu|gurthu ledu|ivvanu|లేదు|తెలియదు|తెలీదు|ఇవ్వను)(?!\S)|"
    r"^(?:i )?(?:do not|cannot) (?:know|remember|have)(?: it| that)?$"
)
_THIS = re.compile(
    r"(?<!\S)(?:this|same|another|other|different|new|dusra|vere|दूसरा|వేరే|yeh?|is|ye|ee|यह|इस|ఈ|ఇది|wrong|galat|tappu|गलत|తప్పు|kaadu|kadu|కాదు)(?!\S)"
)
_SHORT = 12  # words


def declines_name(text: str) -> bool:
    """Whether an answer to "What name?" refuses: "No name", "just call", "naam nahi bataunga"."""
    words = read(text)
    if len(words.tokens) > _SHORT or _WRONG.search(words.plain) or leading_name(text):
        return False
    return bool(_NO_NAME.search(words.plain))


_NAMED = re.compile(rf"(?<!\S){_NAME}(?!\S)")
_TOLD = re.compile(
    r"(?<!\S)(?:ask\S*|tell\S*|say|giv\S*|shar\S*|disclos\S*|need\S*|poo?ch\S*|puch\S*|bata\S*|den[ai]|adag\S*|adugu\S*|"
    r"chepp\S*|ivv\S*|पूछ\S*|बता\S*|देन[ाी]|అడగ\S*|అడుగు\S*|చెప్ప\S*|ఇవ్వ\S*)(?!\S)"
)


def refuses_name(text: str) -> bool:
    """ "I don't want to give my name", "naam mat poochna", "I won't tell my name or anything": said unasked, so that it
    must name the name."""
    plain = read(text).plain
    if "?" in text or denies_name(text) or not (_NAMED.search(plain) and _TOLD.search(plain)):
        return False
    return declines_name(text) and not _KNOWN.search(plain)


_KNOWN = re.compile(
    r"(?<!\S)(?:know|remember|pata|malum|telusu\S*|teli\S*|telav\S*|gurthu\S*|पता|मालूम|తెలు\S*|గుర్తు\S*|spell\S*|list|in)(?!\S)"
)


def has_no_number(text: str) -> bool:
    """Whether an answer to "Which number?" has none to give: "I don't know her number", "number nahi hai"."""
    words = read(text)
    if len(words.tokens) > _SHORT or _THIS.search(words.plain) or any(token.isdigit() for token in words.tokens):
        return False
    return bool(_NO_NUMBER.search(words.plain))
