"""A call is asked for, in whatever words: `WAYS` has them, with what must not stand beside each."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from bot.dialogue.hearing import Hearing
from bot.dialogue.names.kin import is_for_kin
from bot.dialogue.wishes.bare_calls import bids_call
from bot.dialogue.wishes.changing import PUTS, names_an_hour
from bot.dialogue.wishes.complaints import complains
from bot.dialogue.wishes.in_clauses import wants_person, wishes_call
from bot.dialogue.wishes.stance import stance
from bot.dialogue.wishes.unwanted import bids_missed, still_wanted, without_refusal
from bot.dialogue.words.phrasebook import NO_WORDS, clauses
from bot.dialogue.words.vocabulary import CUT_CALL
from bot.matching import read

LONGEST = 600  # characters, beyond which it is a story
REMEMBERED = 256  # texts: several journeys ask this of the same message
_A_PERSON = r"^\W*(?:an? |any |some |the )?(?:real|live|actual|human) (?:person|human|agent|being)(?: please| pls)?\W*$"
# "Call me", in so many words.
_PLAIN = re.compile(
    rf"{_A_PERSON}|"
    r"\b(?:call|ring|phone|contact)\s+(?:me|us)\b|"
    r"\b(?:call|phone|fon|ring)\s+(?:karo|karna|kariye|kariyega|kare|karen|karein|karwa\w*|karva\w*|lagwa\w*|"
    r"kar do|kar dena|kar dijiye|kijiye|"
    r"kijiyega|lagao|che(?:yi|yandi|yyandi|yyi|seyandi|syandi|yinch\w*|inch\w*))\b|"
    r"\b(?:phone|call|fon) (?:pe|par) (?:\w+ )?(?:samjh\w+|baat|bata\w*)|फ़?ोन (?:पर|पे) (?:समझ\S*|बात|बता\S*)|"
    r"(?:కాల్|ఫోన్)\s*చేయించ\S*|"
    r"\b(?:call|phone|fon|ring|baat)\s+(?:hi\s+)?(?:karwa|karva|kara|lagwa|laga|kar)\s*"
    r"(?:do|de|den|dein|dena|dijiye|dijie|dijiyega|dijiega|lena|lo)\b|"
    r"(?:कॉल|फोन|फ़ोन|बात)\s*(?:ही\s*)?(?:करवा|करा|लगवा|लगा|कर)\s*(?:दो|दें|देना|दीजिए|दीजिये|दीजिएगा|लेना|लो)|"
    r"(?:कॉल|फोन|फ़ोन)\s*(?:करो|करना|करिए|करें|कीजिए|करवाओ|करवाइए|कराओ|कराइए|लगाओ)|"
    r"\b(?:call|ring|phone|fon)\s+(?:pettandi|pettu|kottandi|kottu|ivvandi)\b|"
    r"(?:కాల్|ఫోన్)\s*(?:చేయండి|చెయ్యండి|చేయి|చెయ్యి|చేసేయండి|పెట్టండి|కొట్టండి|ఇవ్వండి)",
    re.IGNORECASE,
)
# The same beside a wish for a call; alone it may be told or asked of: "main kisi insaan se baat kar raha hoon?".
_WITH_WHOM = re.compile(r"\b(?:se|with)\s+baat\s+kar\w*|से\s+बात\s+कर", re.IGNORECASE)
# The freer ways.
_CALL = re.compile(
    r"\b(?:call|ring|phone|telephone|cal)\s+(?:me|us|my|back|to me)\b|\bcall\s?-?back\b|"
    r"\bgive (?:me|us) a (?:call|ring)\b|"
    r"\b(?:arrange|schedule|requests?|wants?|needs?|get|would like|expect) (?:a |for a )?(?:phone )?call\b|"
    r"\b(?:contact|reach) me\b|"
    r"\b(?:continue|carry on|go on|proceed|resume)\b.{0,20}\b(?:call|callback)\b|"
    r"\b(?:explain|talk|speak|discuss|tell|answer)\b.{0,30}\b(?:over|on|by) (?:the |a )?(?:phone|call)\b|"
    r"(?<!is it )\b(?:better|good|nice|great|prefer)\b.{0,12}\b"
    r"(?:some ?one|some ?body|they|you|a person|a doctor|a nurse) "
    r"(?:(?:calls?|rings?|phones?)(?: (?:me|us|back))?(?=\W*$|[,.;!])|(?:speaks?|talks?) (?:to|with) (?:me|us)\b)|"
    r"\bget back to me\b|\b(?:buzz|dial) (?:me|us)\b|"
    r"^\W*(?:let'?s|lets|can we|could we|shall we) (?:talk|speak)\W*(?:please|pls|now)?\W*$|"
    r"\b(?:talk|speak|connect|chat)\s+(?:me\s+)?(?:to|with)\s+(?:an?\s+|some\s+|the\s+|your\s+|real\s+|live\s+)*"
    r"(?:person|human|agent|someone|somebody|executive|operator|staff|representative|nurse|people|team)\b|"
    r"\b(?:call|phone|fon)\s+(?:hi\s+)?(?:kar\w*|lagwa\w*|kijiye|kijiy\w*|chahiye|lagao|lagana|aana chahiye)\b|"
    r"\bbaat\s+kar(?:ni|na|ao|a|wa\w*)\b|"
    r"\b(?:call|phone|fon)\s+(?:che\w+|kavali|cheyi\w*)\b|\bmatladali\b|"
    r"\b(?:evar[aie]+na|someone|doctor)\s+(?:\w+\s+)?maa?tlaa?da?(?:gala|taa?r|vach|galug)\w*|"
    r"(?:ఎవరైనా|డాక్టర్)\s+(?:\S+\s+)?మాట్లాడ(?:గల|తా|వచ్చ|గలుగు)\S*|"
    r"(?:कॉल|फोन|फ़ोन)\s*(?:ही\s*)?(?:कर|लगवा|कीजिए|चाहिए|बैक)|बात\s+कर|"
    r"(?:కాల్|ఫోన్)\s*(?:చేయగలరా|కావాలి|బ్యాక్)|మాట్లాడాలి|"
    r"(?:కాల్|ఫోన్)\s*చేసి\s+(?:\S+\s+)?(?:చెప్పండి|చెప్పు|వివరించండి|మాట్లాడండి)",
    re.IGNORECASE,
)
_TO_BE_CALLED = re.compile(
    r"\b(?:like|want|wish|need|prefer) to be (?:called|phoned|rung|contacted|telephoned)\b", re.IGNORECASE
)
_ON_PHONE = r"(?:(?:on|over|by)\s+(?:the\s+|a\s+)?(?:phone|call|line|telephone)|to call|to ring)"
_SOMEBODY_THERE = (
    r"(?:an?|some|the|any|your|real|live|actual|human|hospital)?\s*"
    r"(?:some\s?(?:one|body)|any\s?(?:one|body)|person|human|agent|executive|operator|staff|representative|nurse|"
    r"people|team|doctor)"
)
_REACHES = re.compile(
    r"(?<!did you )\b(?:get|have|reach|find|catch|(?:speak|talk) (?:to|with)|connect(?: me)? (?:to|with))\s+"
    rf"{_SOMEBODY_THERE}\b.{{0,20}}\b{_ON_PHONE}\b|"
    r"\b(?:can|could|may|how do|how can|want to|need to|like to)\s+(?:i\s+|we\s+)?(?:get to |please )?"
    rf"(?:speak|talk|reach|get hold)\s+(?:to\s+|with\s+|of\s+)?{_SOMEBODY_THERE}\b",
    re.IGNORECASE,
)
_NOT_NOW = re.compile(
    r"\b(?:don'?t|do not|not|never|no need to|nobody|no one|didn'?t)\s+(?:\w+\s+){0,2}(?:call|ring|phone)|"
    r"\b(?:call|phone|fon|callback)\s+(?:me\s+)?(?:mat|nahi|nahin|nai|nakko|vaddu|cheyoddu|cheyodd\w*|cheyaledu|che[iy]\w*k[ao]ndi|cheyakk\w*|"
    r"not(?! (?:mine|me|my|on|him|her|us))|came|received)\b|\b(?:evariki|yevariki|kisko|kise|kisse|"
    r"whom (?!to ask|i (?:can|should|must) ask))\b|ఎవరికి|किस(?:को|े|से)|"
    r"(?:కాల్|ఫోన్)\s*చె?య్?యకండి|\bmat\s+kar|\bwhen (?:exactly )?(?:will|are|do|is)\b|"
    r"\b(?:going|supposed) to (?:call|ring|phone)\b|\b(?:kab|eppudu)\b|\bcancel|\b(?:called|calling)\b|"
    r"\b(?:what|which|whose) (?:\w+ )?(?:number|no|num)\b.{0,30}\b(?:call|ring|phone)(?: me| us)?\b|"
    r"\b(?:i|we|me|us|i'?ll|we'?ll) (?:will |shall |can |may |could |should |would |want to |need to )?"
    r"(?:call|ring|phone) (?:you|u|them|the hospital|the desk|the clinic)\b|"
    rf"(?<!\S){CUT_CALL}(?!\S)|"
    r"(?:कॉल|फोन|फ़ोन)\s*(?:मत|नहीं|न )|मत कर|कब|(?:కాల్|ఫోన్)\s*(?:వద్దు|చేయొద్దు|చేయలేదు)|చేయొద్దు|ఎప్పుడు|చేయలేదు",
    re.IGNORECASE,
)
_TOLD_OF = re.compile(r"\bcancel|\b(?:called|missed)\b|(?:कॉल|फोन|फ़ोन) नहीं", re.IGNORECASE)
_SOMEBODY = re.compile(
    r"(?<!\S)(?:call\S*|ring|phone\S*|fon|talk|speak|baat|कॉल\S*|फ़?ोन\S*|बात|కాల్(?![సషశ])\S*|ఫోన్\S*|మాట్లాడ\S*)(?!\S)"
)


def calls_somebody(text: str) -> bool:
    """Whether the words are about a call at all."""
    return len(text) <= 160 and bool(_SOMEBODY.search(read(text).plain)) and "?" not in text[:-1]


# "Call bhi karo", "phone kuda cheyandi": what stands between the call and its verb, and adds nothing.
_TOO = re.compile(
    r"(?P<call>(?<!\S)(?:call|cal|phone|fon|कॉल|फ़?ोन|ఫోన్|కాల్)\s)"
    r"(?:bhi|hi|to|zaroor|jaroor|zara|jara|kud[ah]+|kooda|okkasari|oka ?sari|भी|ही|तो|ज़रूर|जरूर|ज़रा|जरा|కూడా|ఒకసారి)\s",
    re.IGNORECASE,
)
# "Foon karo", "kall me": the same two words in the spellings that people give them.
_SPELT = (
    (re.compile(r"\b(?:foon|phon|fone|fhone|phne|pone)\b", re.IGNORECASE), "phone"),
    (
        re.compile(r"\b(?:kall|kaal|coll|cll|cal|kol)\b(?=\s+(?:me|us|back|kar|che|pett|kott|kavali|chahiye))", re.I),
        "call",
    ),
)


def _as_usual(text: str) -> str:
    """The text with the words for a call as they are usually written, and nothing between them and their verb."""
    for spelt, usual in _SPELT:
        text = spelt.sub(usual, text)
    return _TOO.sub(r"\g<call>", text)


def _bids(text: str) -> bool:
    """ "Call me", in so many words; who may be told not to, see `WAYS`."""
    return bool(_PLAIN.search(text) or _REACHES.search(text)) or bids_missed(text) or bids_call(text)


def _is_to_be_called(text: str) -> bool:
    found = _TO_BE_CALLED.search(text)
    return found is not None and not NO_WORDS & set(read(text[: found.start()]).tokens[-3:])


def _bids_for_kin(text: str) -> bool:
    """ "Don't call me, I am on duty, call my wife": one clause refuses, another one bids."""
    parts = clauses(text)
    return len(parts) > 1 and any(is_for_kin(each) and bids_call(each) and not _NOT_NOW.search(each) for each in parts)


def bids_another_time(text: str) -> bool:
    """ "Don't call now, call me tomorrow at 11", "abhi call mat karo, kal karo": this time is refused, another one
    wanted."""
    rest = without_refusal(text)
    if rest is None or "?" in text or stance(text) != "not-now" or _NOT_NOW.search(rest):
        return False
    return _bids(rest) or bool(_CALL.search(rest) or PUTS.search(rest))


# The ways in which a call is asked for, and what must not stand beside each.
WAYS: tuple[tuple[Callable[[str], object], re.Pattern[str] | None], ...] = (
    (wishes_call, _TOLD_OF),  # "can someone call n talk to me"
    (_bids_for_kin, None),  # "don't call me, I am on duty, call my wife"
    (_is_to_be_called, None),  # "I would like to be called"
    (bids_another_time, None),  # "don't call now, call me tomorrow at 11"
    (_bids, _NOT_NOW),  # "call me", "call tomorrow", "missed call do"
    (_CALL.search, _NOT_NOW),  # "baat karni hai"
)


@lru_cache(maxsize=REMEMBERED)
def wants_call(text: str) -> bool:
    """ "Ring me this evening", "baat karni hai", "call tomorrow": a request in any words, not a question after one."""
    if len(text) > LONGEST:
        return False
    usual = _as_usual(text)
    return any(way(usual) and not (never and never.search(usual)) for way, never in WAYS)


# What a whole message may clearly be although it names a call: "callback status?", "who am I talking to".
_OF_A_CALL = frozenset({"status", "cancel-callback", "bot-identity", "delete-data", "my-data", "optin", "optout"})


def starts_call(hearing: Hearing) -> bool:
    """Whether the message asks for a call, and is not rather about one, or about something else altogether."""
    if not wants_call(hearing.text) or hearing.clear_talk == "complaint" or complains(hearing.text):
        return False
    if bids_plainly(hearing.text) or wants_person(hearing.text) or hearing.clear_talk not in _OF_A_CALL:
        return True
    if hearing.clear_talk == "status" and names_an_hour(hearing.text) and "?" not in hearing.text:
        return True  # "friday 11 baje call back please on this number"
    return hearing.clear_talk == "cancel-callback" and still_wanted(hearing.text)


def bids_plainly(text: str) -> bool:
    """A wish for a call in so many words, which counts where the message is about a call in any case."""
    usual = _as_usual(text)
    return wants_call(text) and (_bids(usual) or bids_another_time(usual) or bool(_WITH_WHOM.search(usual)))
