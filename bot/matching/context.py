"""A short message in the context of the entry that was answered just before it.

Two kinds of evidence: what people ask next (seldom the same again, more often something related), and the meaning of
a message without a subject of its own ("how is it done", "what about the second one") with the subject prepended.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping

from bot.matching.skeleton import skeleton_of
from bot.matching.words import Words, read

# How much likelier than usual an entry is asked for after another. Of 81 follow-ups among the development questions,
# 36 ask for one of the three related entries, none for the same one. SAME is closer to 1 than that, because people who
# did not understand ask again, and such messages were not collected.
RELATED = 1.5
SAME = 0.4

SHORT = 10  # words up to which a message may depend on its context
KEPT = 0.9  # factor for the confidence if the subject is only assumed

_POINTING = (
    "it its this that these those they them one ones first second third last other another next former latter "
    "iska iski iske isko isme isse uska uski uske usko usme ye yeh yah wo woh vo dusra dusri doosra doosri pehla pehli "
    "wala wali idi adi ivi avi dini daani deeni dani indulo andulo rendo rendodi rendava modati modatidi "
    "ये यह वो वह इसका इसकी इसके इसको इसमें इससे उसका उसकी उसके उसमें दूसरा दूसरी दूसरे वाला वाली "
    "ఇది అది ఇవి అవి దీని దాని దీనికి దానికి ఇందులో అందులో రెండో రెండోది రెండవది మొదటి మొదటిది"
)
_EMPTY = (
    "a an the what which how is are was do does did done will would can could should about of for in with to and or "
    "so then ok okay please also too really exactly mean means work works necessary needed need good better best "
    "explain tell say give me i you we there any all "
    "kya kaise kaisa kaisi kaun konsa kaunsa kaunsi ka ki ke ko me mein hai hain h ho hota hoti hote hoga hogi aur "
    "phir fir to toh bhi kar karte kiya jata jati jaata jaati batao bataiye zaroori jaruri acha accha theek thik "
    "em emi enti ela evi edi mari inka kuda kooda aithe ayithe ayite cheppandi cheppu chestaru untundi unta avasarama "
    "क्या कैसे कैसा कैसी कौन का की के को में है हैं हो होता होती होते होगा और फिर तो भी बताओ बताइए ज़रूरी जरूरी अच्छा "
    "ఏమి ఏంటి ఎలా ఏది మరి ఇంకా కూడా అయితే చెప్పండి చెప్పు చేస్తారు ఉంటుంది అవసరమా సరే"
)


def _bones(text: str) -> frozenset[str]:
    return frozenset(skeleton_of(token) for word in text.split() for token in read(word).tokens)


_POINTS = _bones(_POINTING)
_SAYS_NOTHING = _POINTS | _bones(_EMPTY)


def has_no_subject(words: Words) -> bool:
    """Whether it is a short message that refers to something and consists of function words only."""
    bones = {skeleton_of(token) for token in words.tokens}
    return len(words.tokens) <= SHORT and not bones.isdisjoint(_POINTS) and bones <= _SAYS_NOTHING


def asked_next(chances: Mapping[str, float], prior: str, related: Collection[str]) -> dict[str, float]:
    """The chances after `prior` was answered: related entries and `prior` are reweighed, then all are normalised."""
    lift = dict.fromkeys(related, RELATED) | {prior: SAME}
    weighed = {one: chance * lift.get(one, 1.0) for one, chance in chances.items()}
    nothing = max(0.0, 1.0 - sum(chances.values()))
    whole = sum(weighed.values()) + nothing
    return {one: chance / whole for one, chance in weighed.items()}
