"""Small signs in a message about a call: asks for one, gives one up, wants something of it changed."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from bot.dialogue.hearing import Hearing
from bot.dialogue.names.kin import is_for_kin
from bot.dialogue.times.reading import is_only_a_time, puts_right
from bot.dialogue.times.words import meaning
from bot.dialogue.turn import Asked
from bot.dialogue.wishes.bare_calls import bids_call
from bot.dialogue.wishes.complaints import complains
from bot.dialogue.wishes.dropping import asks_of_cancelling, beside_cancel, lets_go
from bot.dialogue.wishes.in_clauses import wants_person, wishes_call
from bot.dialogue.wishes.stance import stance
from bot.dialogue.wishes.unwanted import bids_missed, still_wanted, without_refusal
from bot.dialogue.wishes.visits import cancels_visit, moves_visit, wants_no_visit
from bot.dialogue.words.phrasebook import CANCEL_WORDS, NO_WORDS, clauses, sentences
from bot.matching import read

OTHER = 0.35  # confidence from which what is to be cancelled is something else than the call
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
    r"not|came|received)\b|\b(?:evariki|yevariki|kisko|kise|kisse|"
    r"whom (?!to ask|i (?:can|should|must) ask))\b|ఎవరికి|किस(?:को|े|से)|"
    r"(?:కాల్|ఫోన్)\s*చె?య్?యకండి|\bmat\s+kar|\bwhen (?:exactly )?(?:will|are|do|is)\b|"
    r"\b(?:going|supposed) to (?:call|ring|phone)\b|\b(?:kab|eppudu)\b|\bcancel|\b(?:called|calling)\b|"
    r"(?:कॉल|फोन|फ़ोन)\s*(?:मत|नहीं|न )|मत कर|कब|(?:కాల్|ఫోన్)\s*(?:వద్దు|చేయొద్దు|చేయలేదు)|చేయొద్దు|ఎప్పుడు|చేయలేదు",
    re.IGNORECASE,
)
_TOLD_OF = re.compile(r"\bcancel|\b(?:called|missed)\b|(?:कॉल|फोन|फ़ोन) नहीं", re.IGNORECASE)
_CHANGE = re.compile(
    r"\b(?:change|chnge|edit|modify|correct|update|wrong|another|other|different|new|badal\w*|badlo|badlna|dusra|"
    r"doosra|dusre|galat|march\w+|vere|inko|tappu|reschedule|shift|postpone|prepone|instead|"
    r"not (?:my|mine|right|correct|this (?:one|number|name|time))|(?:naam|number|peru) (?:nahi\w*|kaadu|kadu))\b|"
    r"बदल|दूसर|गलत|(?:नाम|नंबर) नहीं|(?:పేరు|నంబర్) కాదు|మార్చ|వేరే|ఇంకో",
    re.IGNORECASE,
)
_PIECES: tuple[tuple[Asked, re.Pattern[str]], ...] = (
    ("time", re.compile(r"\b(?:time|timing|slot|day|date|samaya?m?|reschedule|shift|p(?:ost|re)pone)\b|"
                        r"समय|टाइम|టైం|సమయం", re.I)),
    ("phone", re.compile(r"\b(?:number|no|num|phone|mobile|contact)\b|नंबर|నంబర్|నెంబర్", re.I)),
    ("name", re.compile(r"\b(?:name|naam|nam|peru|person)\b|नाम|పేరు", re.I)),
    ("topic", re.compile(r"\b(?:topic|subject|reason|purpose|about|baa?rey?|vishay\w*|gurinchi|gurinci)\b|"
                         r"विषय|बारे में|విషయ|కారణం|గురించి", re.I)),
)  # fmt: skip
_PUTS_IT = re.compile(
    r"(?<!\S)(?:do|make|put|set|keep|push|move|bring|pull|shift) "
    r"(?:it|(?:the|that|this|my|your) (?:call|callback|time|slot|ring))(?!\S)"
)
# Hindi and Telugu leave the "it" out: beside these nothing but the time may stand.
_PUTS = re.compile(
    r"(?<!\S)(?:(?:kar|rakh) (?:do|den?a|dijiye|dijie|lo|lena)|rakh(?:o|iye|na)|kar(?:o|iye|na)|kijiye|"
    r"(?:che[iy]\S*|pett\S*|cheskondi|marcha\S*)(?:andi|gala\w*|cha|vacha)|"
    r"(?:कर|रख) (?:दो|दें|देना|दीजिए|लो|लेना)|करो|करना|करिए|कीजिए|रखो|रखना|रखिए|"
    r"(?:చే|చెయ్|పెట్)\S*(?:ండి|గలరా|వచ్చా))(?!\S)"
)
_BESIDE_A_TIME = re.compile(
    r"(?<!\S)(?:same time|konchem|koncham|kasta|mundu|thoda|thodi|pehle|wapas|vapas|phir se|malli|call|phone|hi|"
    r"కొంచెం|ముందు|మళ్ళీ|కాల్|ఫోన్|थोड़ा|पहले|वापस|फिर से|कॉल|फ़?ोन|ही|vaddu|వద్దు)(?!\S)"
)
_CHANGE_ONLY = re.compile(
    r"(?<!\W)\W*(?:i want to |please |want to )?(?:cha?n?ge?|edit|modify)(?: it| something)?\W*", re.I
)
_OTHER_ONE = re.compile(r"^\W*(?:another|other|different|a different|dusra|doosra|vere|inko)\s*(?:one)?\W*$", re.I)


_INSTEAD = re.compile(
    r"(?<!\S)(?:instead|change|replace|not me|not mine|rather|badle|badla\S*|badal\S*|jagah|badulu|badhulu|march\S+|"
    r"mujhe na\S*|naku (?:vad\S*|kad\S*|kaad\S*)|बदले|बदल\S*|जगह|मुझे नहीं|బదులు|మార్చ\S*|నాకు (?:వద్దు|కాదు))(?!\S)"
)
_SOMEBODY = re.compile(
    r"(?<!\S)(?:call\S*|ring|phone\S*|fon|talk|speak|baat|कॉल\S*|फ़?ोन\S*|बात|కాల్(?![సషశ])\S*|ఫోన్\S*|మాట్లాడ\S*)(?!\S)"
)


def instead(text: str) -> bool:
    """ "Call my wife, not me": the person of the request is to be another, not one more."""
    return bool(_INSTEAD.search(read(text).plain))


def calls_somebody(text: str) -> bool:
    """Whether the words are about a call at all."""
    return len(text) <= 160 and bool(_SOMEBODY.search(read(text).plain)) and "?" not in text[:-1]


_UNDECIDED = re.compile(
    r"\b(?:(?:i )?(?:do not|don'?t|dont) (?:know|have an? idea)|dunno|not (?:yet )?(?:sure|decided)|no idea|can'?t say|"
    r"(?:pata|pta|maloom|malum|malom) (?:nahi\w*|nai|nhi)|(?:nahi\w*|nai|nhi) (?:pata|maloom)|teliy?adu|teledu|telidu|"
    r"(?:will |i'?ll )?(?:tell|let you know|say|decide|inform) (?:you )?later|baad me(?:in)? bata\w*|tarvata chep\w*|"
    r"let me (?:think|check|see|ask)|soch(?:ke|kar) bata\w*)\b|^\W*(?:later|baad mein?|tarvata|maybe later)\W*$|"
    r"\bnot (?:free|available)\W*$|\b(?:khaa?li|time) (?:ledu|nahi\w*)\b|(?:समय|फुर्सत) नहीं|(?:ఖాళీ|టైం) లేదు|"
    r"(?:पता|मालूम) नहीं|नहीं (?:पता|मालूम)|बाद में बता|^\W*बाद में\W*$|తెలియదు|తెలీదు|తర్వాత చెప|^\W*తర్వాత\W*$",
    re.IGNORECASE,
)


def undecided(text: str) -> bool:
    """ "I don't know", "pata nahi", "will tell later": neither a time nor a no."""
    return len(text) <= 60 and bool(_UNDECIDED.search(text.replace("’", "'")))


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


def _bids_another_time(text: str) -> bool:
    """ "Don't call now, call me tomorrow at 11", "abhi call mat karo, kal karo": this time is refused, another one
    wanted."""
    rest = without_refusal(text)
    if rest is None or "?" in text or stance(text) != "not-now" or _NOT_NOW.search(rest):
        return False
    return _bids(rest) or bool(_CALL.search(rest) or _PUTS.search(rest))


# The ways in which a call is asked for, and what must not stand beside each.
WAYS: tuple[tuple[Callable[[str], object], re.Pattern[str] | None], ...] = (
    (wishes_call, _TOLD_OF),  # "can someone call n talk to me"
    (_bids_for_kin, None),  # "don't call me, I am on duty, call my wife"
    (_is_to_be_called, None),  # "I would like to be called"
    (_bids_another_time, None),  # "don't call now, call me tomorrow at 11"
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
    if _bids_plainly(hearing.text) or wants_person(hearing.text) or hearing.clear_talk not in _OF_A_CALL:
        return True
    if hearing.clear_talk == "status" and _names_an_hour(hearing.text) and "?" not in hearing.text:
        return True  # "friday 11 baje call back please on this number"
    return hearing.clear_talk == "cancel-callback" and still_wanted(hearing.text)


def _bids_plainly(text: str) -> bool:
    """A wish for a call in so many words, which counts where the message is about a call in any case."""
    usual = _as_usual(text)
    return wants_call(text) and (_bids(usual) or _bids_another_time(usual) or bool(_WITH_WHOM.search(usual)))


def gives_up(hearing: Hearing) -> bool:
    """ "Cancel", "forget it", "rehne do": about the open form or the open request."""
    text = hearing.text
    if hearing.phrase == "cancel-callback" or wants_no_visit(text):
        return True
    if hearing.in_form and (
        stance(text) == "dropped" or refuses_call(hearing) or (lets_go(text) and not wants_call(text))
    ):
        return True
    if hearing.in_form and _bids_beside_a_cancel(text):
        return False
    plain = stance(text) == "cancelled" or _cancels_in_a_clause(text, in_form=hearing.in_form)
    return plain and not asks_of_cancelling(text) and not cancels_other(hearing)


def refuses_call(hearing: Hearing) -> bool:
    """ "No leave it, I don't want any call": no call at all, said of one that is only being arranged."""
    text = hearing.text
    if wants_call(text) or stance(text) in ("kept", "not-now") or "?" in text or asks_of_cancelling(text):
        return False
    sounds_so = hearing.clear_talk == "cancel-callback" and not still_wanted(text)
    return (stance(text) == "refused" or sounds_so) and not cancels_other(hearing)


_LONGEST_CLAUSED, _LONGEST_MOVED, _SHORT_CLAUSE = 14, 20, 5  # words


def _bids_beside_a_cancel(text: str) -> bool:
    """ "Leave it, just call me": what is left is the question that was asked, and not the call."""
    parts = clauses(text)
    rest = [each for each in parts if stance(each) != "cancelled"]
    return len(parts) > 1 and any(map(_bids_plainly, rest))


def _cancels_in_a_clause(text: str, *, in_form: bool) -> bool:
    """ "Cancel my call, I already met a doctor"; in the form "that time is gone, rehne do" too: said alone at one end,
    no question."""
    parts = clauses(text)
    if len(parts) < 2 or "?" in text or stance(text) == "kept" or len(read(text).tokens) > _LONGEST_CLAUSED:
        return False
    for clause, others in ((parts[0], parts[1:]), (parts[-1], parts[:-1])):
        tokens = read(clause).tokens
        said = (
            stance(clause) == "cancelled"
            and not beside_cancel(clause)
            and ((in_form and len(tokens) <= _SHORT_CLAUSE) or bool(CANCEL_WORDS & set(tokens)))
        )
        if said and not any(piece_named(other) or _names_an_hour(other) for other in others):
            return True
    if not in_form:
        return False
    if lets_go(parts[-1]):
        return not any(map(_still_gives, parts[:-1]))
    return lets_go(parts[0]) and not any(_still_gives(each) or _names_a_piece(each) for each in parts[1:])


def _names_a_piece(clause: str) -> bool:
    """ "Use my own number"; not the "no" of "no need"."""
    return piece_named(clause) is not None and stance(clause) is None


def _still_gives(clause: str) -> bool:
    """Whether a clause wants a call, or something of it otherwise."""
    return bool(_CHANGE.search(clause)) or _names_an_hour(clause) or _bids_plainly(clause)


def cancels_other(hearing: Hearing) -> bool:
    """ "Cancel my surgery", "insurance cancel karo": what is beside the cancelling asks, alone, for a topic of ours."""
    rest = beside_cancel(hearing.text)
    if not rest or cancels_visit(hearing.text) or _cancels_in_a_clause(hearing.text, in_form=False):
        return False
    best, content = hearing.know.matcher.match(rest).parts[0].best, hearing.know.content
    return best is not None and best.id in content.entries.keys() | content.topics.keys() and best.confidence >= OTHER


def piece_named(text: str) -> Asked | None:
    """ "Name", "the number please": said where it was asked what to change."""
    return next((piece for piece, words in _PIECES if words.search(text)), None)


def changes_time(text: str) -> bool:
    """ "I must go to the bank at 3, time badal ke 5 baje kar do", "push that call to 5:30", "do it at 5 instead": in a
    sentence that says why. Which time, whoever asks has to find in it."""
    words = read(text)
    if len(words.tokens) > _LONGEST_MOVED:
        return False
    named = dict(_PIECES)["time"].search(text) or _INSTEAD.search(words.plain)
    if (named and _CHANGE.search(text) and "?" not in text) or _PUTS_IT.search(words.plain):
        return True
    if any(map(puts_right, sentences(text))):
        return True  # "the boss just put a meeting. not 3, 4"
    return any(map(_puts_a_time, clauses(text)))


def put_time(text: str) -> str | None:
    """The clause that says which hour it is to be, where another one names an hour as well: "no wait, I have tuition
    till 4, make it 5"; None where no two compete: "make it tomorrow, 5 pm"."""
    parts = clauses(text)
    if len(parts) < 2 or not any(map(_puts, parts)):
        return None
    at = next(place for place in reversed(range(len(parts))) if _puts(parts[place]) or _settles(parts[place]))
    later = (each for each in parts[at + 1 :] if not is_only_a_time(each) or len(each.split()) > _BARE_TIME)
    compete = any(map(_sets_an_hour, (*parts[:at], *later)))
    return parts[at] if compete and _names_an_hour(parts[at]) else None


def _sets_an_hour(clause: str) -> bool:
    """An hour, and no day beside it that the hour of another clause may mean: "25 november, make it 5 pm"."""
    days = ((meaning(token) or ("", 0))[0] in _DAYS for token in read(clause).tokens)
    return _names_an_hour(clause) and not (is_only_a_time(clause) and any(days))


_BARE_TIME = 4  # words of a clause that goes on with the time: "make it friday, 11 am"
_DAYS = frozenset({"day", "overmorrow", "weekday", "month", "dom"})


def _names_an_hour(clause: str) -> bool:
    return any(map(str.isdigit, clause))


def _puts(clause: str) -> bool:
    return bool(_PUTS_IT.search(read(clause).plain)) or _puts_a_time(clause)


_SETTLES = re.compile(
    r"(?<!\S)(?:final|fix|confirm|pakka|done|hi|rahega|rahegi|chalega|chalegi|theek|thik|sahi|ruko|ruk|wait|ya|"
    r"ही|रहेगा|चलेगा|ठीक|पक्का|ఫైనల్|సరిపోతుంది|saripotundi)(?!\S)"
)


def _settles(clause: str) -> bool:
    """ "Ya ruko 6 hi theek rahega", "6 final": a time, and that it shall be so."""
    plain = read(clause).plain
    return bool(_SETTLES.search(plain)) and is_only_a_time(_SETTLES.sub(" ", plain))


def _puts_a_time(clause: str) -> bool:
    """ "Thursday ko kar do same time", "konchem mundu 3 gantalaki cheyagalara"."""
    plain = read(clause).plain
    return bool(_PUTS.search(plain)) and is_only_a_time(_BESIDE_A_TIME.sub(" ", _PUTS.sub(" ", plain)))


def piece_to_change(hearing: Hearing) -> Asked | None:
    """ "Change the time", "another number", "wrong name": which piece; `change` where it does not say."""
    if moves_visit(hearing.text):
        return "time"
    if len(hearing.words.tokens) > 9 or not _CHANGE.search(hearing.text):
        return None
    if _OTHER_ONE.match(hearing.text):
        asked = hearing.state.form.asked if hearing.state.form else None
        return asked if asked in ("phone", "time", "name") else "phone"
    found = piece_named(hearing.text)
    if found is None and hearing.phrase == "change-callback":
        return "change"
    if found is None and _CHANGE_ONLY.fullmatch(hearing.text):
        return "change"
    return found
