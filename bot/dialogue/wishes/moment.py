""" "Wait", "let me think", "busy now, will tell later": the writer needs a moment."""

from __future__ import annotations

import re

from bot.dialogue.words.phrasebook import POLITE_WORDS, word_set
from bot.matching import read

_WAIT = word_set(
    "wait waiting hold ruko rukiye rukho rukna rukie thehro theherie thehriye aagu aagandi agandi aagandoi undandi "
    "ruk rukja rukjao "
    "रुको रुकिए रुकिये रुकना रुक ठहरो ठहरिए ఆగు ఆగండి ఉండండి hmm hmmm umm"
)
_MOMENT = word_set(
    "a one 1 minute min minutes mins moment second sec seconds on just for ek oka okka minit nimisham nimishalu "
    "konchem koncham thoda thodi zara sabar der ka ki bit little while now abhi ippudu let me some time kasepu "
    "jao ja jaiye jaana जाओ जा जाइए मिनट एक थोड़ा थोड़ी ज़रा जरा देर సెకను ఒక నిమిషం ఒక్క కొంచెం కాసేపు"
)
_ONE = word_set("a one 1 just ek oka okka एक ఒక ఒక్క")
_SHORT = word_set("min minute moment sec second minit nimisham मिनट నిమిషం సెకను")
_WILL_TELL = re.compile(
    r"(?<!\S)(?:"
    r"(?:i will|(?:^|(?:now|busy|and|but|ok|okay|hmm|then|work) )will|let me|i shall)"
    r"(?: (?!you|u|it|they|know)\S+){0,2} "
    r"(?:tell|think|check|ask|get back|reply|message|text|inform|update|confirm|see|decide|write|answer)"
    r"(?: (?:you|u|to you|it|about it|about this|with|my \S+|and (?:tell|inform|reply|confirm)))*"
    r"(?: (?:later|back|soon|after some time|in a while|tomorrow|tonight|once|first))?$|"
    r"(?:need|have|want)(?: some| more)?(?: time)? to (?:think|ask|check|decide)(?: my \S+| about it| first)*$|"
    r"(?:baad|bad|der|kal|phir|soch|puch|pooch|dekh|बाद|सोच|पूछ|देख|देर)(?: \S+){0,3} "
    r"(?:bata(?:\S*(?:ng[aie]|nge)|t[aei])|bol(?:unga|ungi|enge)|likh(?:unga|ungi)|"
    r"(?:bata|bol) d(?:unga|ungi|enge|et[aei])|बता(?:ऊं|ऊँ|ए|ये|ते|ता|ती| द)\S*|बोलूं\S*|बोलूँ\S*)|"
    r"soch(?:ne|na|ta|ti|kar|ke) ?(?:do|dijiye|hu|hoon|hun|time)?|सोचने (?:दो|दीजिए)|"
    r"(?:taruvata|tarvata|tarvatha|taruvatha|malli|తర్వాత|తరువాత|మళ్ళీ|మళ్లీ)(?: \S+){0,2} "
    r"(?:chepta\S*|chebut\S*|చెప్త\S*|చెబుత\S*)|"
    r"alochi(?:sta|stha|nchi chept|nchali|nchukun)\S*|ఆలోచి(?:స్తా|ంచి చెప్త|ంచాలి|ంచుకు)\S*)(?!\S)"
)
_BUSY = re.compile(
    r"(?<!\S)(?:(?:i am|am|im|we are|bit|very|little|currently) (?:\S+ )?(?:busy|driving|in a meeting|at work)|"
    r"busy (?:hoon|hun|hu|hai|unna|unnanu)|बिज़?ी हूं|बिज़?ी हूँ|व्यस्त हूँ|వ్యస్తంగా|బిజీగా|bijiga)(?!\S)"
)
_UNDECIDED = re.compile(
    r"\b(?:(?:i )?(?:do not|don'?t|dont) (?:know|have an? idea)|dunno|not (?:yet )?(?:sure|decided)|no idea|can'?t say|"
    r"(?:pata|pta|maloom|malum|malom) (?:nahi\w*|nai|nhi)|(?:nahi\w*|nai|nhi) (?:pata|maloom)|teliy?adu|teledu|telidu|"
    r"(?:will |i'?ll )?(?:tell|let you know|say|decide|inform) (?:you )?later|baad me(?:in)? bata\w*|tarvata chep\w*|"
    r"let me (?:think|check|see|ask)|soch(?:ke|kar) bata\w*)\b|^\W*(?:later|baad mein?|tarvata|maybe later)\W*$|"
    r"\bnot (?:free|available)\W*$|\b(?:khaa?li|time) (?:ledu|nahi\w*)\b|(?:समय|फुर्सत) नहीं|(?:ఖాళీ|టైం) లేదు|"
    r"(?:पता|मालूम) नहीं|नहीं (?:पता|मालूम)|बाद में बता|^\W*बाद में\W*$|తెలియదు|తెలీదు|తర్వాత చెప|^\W*తర్వాత\W*$",
    re.IGNORECASE,
)


def needs_a_moment(text: str) -> bool:
    """ "One minute please", "hmm let me think", "busy now, will tell later"; not "busy now, call at five"."""
    words = read(text)
    tokens = [token for token in words.tokens if token not in POLITE_WORDS]
    if not tokens or len(tokens) > 12 or "?" in text or any(token.isdigit() and token != "1" for token in tokens):
        return False
    waits = bool(_WAIT & set(tokens)) or (len(tokens) > 1 and tokens[0] in _ONE and bool(_SHORT & set(tokens)))
    if waits and set(tokens) <= _WAIT | _MOMENT:
        return True
    return len(tokens) <= 10 and bool(_WILL_TELL.search(words.plain)) and not _asks_for_call(words.plain)


def undecided(text: str) -> bool:
    """ "I don't know", "pata nahi", "will tell later": neither a time nor a no."""
    return len(text) <= 60 and bool(_UNDECIDED.search(text.replace("’", "'")))


def is_busy_now(text: str) -> bool:
    """ "I am busy now": the "now" tells when not to call."""
    return bool(_BUSY.search(read(text).plain))


def _asks_for_call(plain: str) -> bool:
    return bool(re.search(r"(?<!\S)(?:call|ring|phone|fon|कॉल|फ़?ोन|కాల్|ఫోన్)(?!\S)", plain))
