"""What languages are called, in English, Hindi and Telugu: told by their sound, in any spelling and script."""

from __future__ import annotations

from functools import cache, lru_cache

from babel import Locale

from bot.dialogue.words.phrasebook import word_set
from bot.matching import Words, read

_SPOKEN = ("en", "hi", "te")
_NOT_SPOKEN = tuple(sorted(word_set("ta kn ml bn mr gu pa or ur as ne sd kok sa ks mai ar fa fr de es ru zh ja")))
_ALSO_CALLED = frozenset({"bengali", "bangla", "tamizh", "తమిళ్", "oriya", "panjabi", "farsi"})
# What sounds like a language and is none: sugar, a country, dandruff, a root, a family.
_SOUND_SO = word_set("cheeni chini चीनी canada कनाडा కెనడా rusi roosi रूसी arbi marathe मराठे")
_PEOPLE_TOO = word_set(
    "maithili maithily german jarman punjabi panjabi sindhi bengali bangali gujarati kashmiri nepali konkani "
    "मैथिली जर्मन पंजाबी सिंधी बंगाली गुजराती कश्मीरी नेपाली మైథిలి పంజాబీ సింధీ బెంగాలీ"
)
# What asks for a language, in a language of ours: beside a foreign one's name, this alone tells what is written.
USING_ONE = word_set(
    "speak speaks speaking talk reply write answer tell say know understand translate in please only want need change "
    "mein bolo baat batao likho likhiye boliye chahiye aati aata lo la cheppandi cheppu matladandi matladu rayandi "
    "kavali vachu vacha వచ్చా vastunda telusa matladatara మాట్లాడతారా"
)
_FEW = 4  # words
_ENDINGS = ("lo", "లో", "కి")


def names_ours(words: Words) -> bool:
    """A language that the bot writes is named."""
    return _names(words, _sounds(*_SPOKEN))


_ASKS_BEHIND = word_set("please pls plz lo mein me only mai ok okay में లో मैं")
_ASKS_BEFORE = word_set("in to only use speak")


def asked_by_name(words: Words) -> str | None:
    """Which of the languages that the bot writes is asked for, where several are named and one is bidden: "english
    please, my hindi is bad"; None where that tells nothing."""
    places = {
        code: at for code in _SPOKEN for at, token in enumerate(words.tokens) if _sounds_in((token,)) & _sounds(code)
    }
    tokens = ("", *words.tokens, "")
    bidden = [code for code, at in places.items() if tokens[at + 2] in _ASKS_BEHIND or tokens[at] in _ASKS_BEFORE]
    return bidden[0] if len(places) > 1 and len(bidden) == 1 else None


def names_other(words: Words) -> bool:
    """A language that the bot does not write is named; "Tamil Nadu" is a place."""
    return _names(words, _others())


def without_other(words: Words) -> str:
    """The words without such a name, which says nothing of the language that they are written in; nor do they, where
    nothing beside it is known for ours: "marathi madhe sanga" is Marathi."""
    rest = [token for token in words.tokens if not _sounds_in((token,)) & _others()]
    ours = sound_of(USING_ONE) & set(words.skeleton) or len(words.tokens) > _FEW or not " ".join(rest).isascii()
    return " ".join(rest) if ours else ""


def names_of_people(words: Words) -> bool:
    """Nothing but languages after which people are called: "Maithili", "Punjabi", "German"."""
    return bool(words.tokens) and set(words.tokens) <= _PEOPLE_TOO


def _names(words: Words, names: frozenset[str]) -> bool:
    return "nadu" not in words.tokens and bool(_sounds_in(words.tokens) & names)


def _sounds_in(tokens: tuple[str, ...]) -> frozenset[str]:
    """The sounds of the words, with and without the endings that a language's name takes."""
    said = [token for token in tokens if token not in _SOUND_SO]
    stems = {token.removesuffix(ending) for token in said for ending in ("", *_ENDINGS)} - {""}
    return frozenset(Words(tuple(stems), None).skeleton)


@cache
def _others() -> frozenset[str]:
    return _sounds(*_NOT_SPOKEN) | sound_of(_ALSO_CALLED)


@lru_cache(maxsize=4)
def _sounds(*codes: str) -> frozenset[str]:
    names = [Locale(each).languages.get(code, "") for code in codes for each in _SPOKEN]
    return frozenset(read(name).skeleton[0] for name in names if read(name).skeleton)


@lru_cache(maxsize=8)
def sound_of(words: frozenset[str]) -> frozenset[str]:
    """These words by their sound."""
    return frozenset(sound for word in words for sound in read(word).skeleton)
