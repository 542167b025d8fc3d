"""A sentence that is typed in pieces, and a bare "why?"."""

from __future__ import annotations

from typing import Literal

from bot.dialogue.words.phrasebook import word_set
from bot.dialogue.words.vocabulary import said
from bot.matching import read

_LONGEST = 4  # words
_SMALL = word_set(
    "i we my our me the a an am have had got get is are was on in with of at near and since for because to "
    "about from "
    "it this name mine also hello hi sir madam "
    "mujhe mujhko mere meri mera main mai mein maine hum hamare hamari yahan yaha idhar aur ke ki ka ko pe par me "
    "naku naaku naa maa nenu memu ikkada mariyu ante "
    "मुझे मेरे मेरी मेरा मैं मैंने हम हमारे हमारी यहां यहाँ इधर और के की का को पर में "
    "నాకు నా మా నేను మేము ఇక్కడ మరియు"
)
# What a sentence cannot end with.
_OPEN = word_set(
    "have had am my our on in with the a an and since for of at near because is are to about from i we "
    "mujhe mujhko mere meri mera main mai maine hum hamare hamari yahan yaha idhar ke ki ka ko pe par "
    "naku naaku naa maa nenu memu ikkada "
    "मुझे मेरे मेरी मेरा मैं मैंने हम हमारे हमारी यहां यहाँ इधर के की का को पर "
    "నాకు నా మా నేను మేము ఇక్కడ"
)
# "Naku mochethi meeda": of me, and the place of it, and not yet what is there.
_MINE = word_set("mujhe mere meri mera hamare hamari naku naaku naa maa मुझे मेरे मेरी मेरा నాకు నా మా")
_PLACED = word_set("pe par mein me upar neeche meeda mida paina lo kinda daggara पर में ऊपर नीचे మీద పైన లో కింద దగ్గర")
_HINDI = word_set("mujhe mujhko mere meri mera maine hum hamare hamari yahan yaha idhar aur")
_TELUGU = word_set("naku naaku naa maa nenu memu ikkada mariyu")
_WHY = said(
    r"^(?:but |and |so |ok |then )*why(?: (?:not|is that|is it|so|so late|so long|only then|only that|that|"
    r"this|sir|madam|"
    r"then|like that|that time|this time|not (?:today|now|tomorrow|possible|available)|can not|"
    r"is it not possible|wait))?$",
    r"^(?:lekin |par |magar |to )?(?:ky(?:u|oo|o)n?|kaiku)(?: (?:nahi|nahin|nhi|ji|itna late|itni der|"
    r"abhi nahi|aaj nahi|nahi ho sakta))?$",
    r"^(?:लेकिन |पर |तो )?क्य(?:ों|ूं|ूँ)(?: (?:नहीं|जी|अभी नहीं|आज नहीं|इतनी देर))?$",
    r"^(?:kaani |mari )?enduku(?:ku|kani)?(?: (?:andi|kudaradu|kudarad\S*|kaadu|kadu|ledu|vaddu|antha late|ala|"
    r"ippudu kaadu))?$",
    r"^(?:కానీ |మరి )?ఎందుకు(?: (?:అండి|కుదరదు|కాదు|లేదు|అలా|ఇప్పుడు కాదు))?$",
)


def is_unfinished(text: str) -> bool:
    """ "I have", "on my", "my name is", "mujhe", "నాకు": small words alone, and one last that something follows."""
    tokens = read(text).tokens
    if not 0 < len(tokens) <= _LONGEST or "?" in text:
        return False
    if len(tokens) > 1 and tokens[0] in _MINE and tokens[-1] in _PLACED:
        return True
    return set(tokens) <= _SMALL and tokens[-1] in _OPEN


def tongue_of(text: str) -> Literal["hi-Latn", "te-Latn"] | None:
    """The language of such a piece in Latin letters, too short to tell it otherwise; None for English and for "
    "others."""
    said = set(read(text).tokens)
    if said & _TELUGU:
        return "te-Latn"
    return "hi-Latn" if said & _HINDI else None


def asks_only_why(text: str) -> bool:
    """ "Why?", "why so late", "kyun nahi", "ఎందుకు": nothing in it says of what."""
    return bool(_WHY.search(read(text).plain))
