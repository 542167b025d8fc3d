"""Introductions anywhere in a message: "this is kavitha call me at 4", "kavitha bol rahi hu", "call me 4pm - Ravi".

There are three ways, each with a closed set of words around the name: before it ("I am"), after it ("here"), or none,
if the name stands alone between a time, a number and the request for a call. There it must be a known name, never a
word with another meaning.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from bot.dialogue.names.denied import put_right
from bot.dialogue.names.given import is_borne
from bot.dialogue.names.reading import (
    ADDRESSES,
    ENDS,
    MAX_NAME,
    NOT_A_NAME,
    TITLES,
    TURNS,
    describes,
    is_a_word,
    is_salutation,
    well_written,
    without_copula,
)
from bot.dialogue.times.words import is_name_too, meaning
from bot.dialogue.words.phrasebook import POLITE_WORDS, YES_WORDS, word_set
from bot.matching.lexicon import english

_LONGEST_TEXT = 600  # characters
_MOST = 8  # words of a name
REMEMBERED = 256  # cached texts: several journeys need this for the same message
_TOKEN = re.compile(r"[^\W\d_][\w\u0900-\u0dff’'\u200c\u200d]*|\d+")


@dataclass(frozen=True, slots=True)
class Introduction:
    """A name, and the span of the text that contains it together with its introducing words."""

    name: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Token:
    """A word or a number. gap: the text between it and the previous one."""

    text: str
    plain: str
    gap: str
    start: int
    end: int


Phrases = Mapping[str, tuple[tuple[str, ...], ...]]


def _phrases(rows: str) -> Phrases:
    """Phrases, one per line, by their first word; the longest first."""
    found: dict[str, tuple[tuple[str, ...], ...]] = {}
    for row in sorted((tuple(row.split()) for row in rows.splitlines() if row.strip()), key=len, reverse=True):
        found[row[0]] = (*found.get(row[0], ()), row)
    return found


# Before a name; nothing else can follow.
_SAYS_NAME = _phrases(
    """
    my name is
    my name
    my good name is
    my full name is
    myself
    my self
    mera naam
    mera nam
    mera name
    mera shubh naam
    na peru
    naa peru
    na peyru
    naa peyru
    मेरा नाम
    నా పేరు
    regards
    regards from
    yours faithfully
    yours sincerely
    yours truly
    """
)
# Before a name or before anything else.
_SAYS_WHO = _phrases(
    """
    i am
    im
    i m
    iam
    this is
    this is me
    its me
    it is me
    it is
    its
    main
    mai
    nenu
    idi
    मैं
    मै
    నేను
    ఇది
    """
)
# Those of the above after which, in Hindi and Telugu, may also follow what somebody is or does.
_SAYS_I = word_set("main mai nenu idi मैं मै నేను ఇది")
# After a name, and nothing else: the speaker's own.
_BEHIND_SPEAKER = _phrases(
    """
    this side
    speaking
    bol raha
    bol rahi
    bol rha
    bol rhi
    baat kar raha
    baat kar rahi
    ni matladutunna
    ni matladutunnanu
    ni matladtunna
    ni matladtunnanu
    matladutunna
    matladutunnanu
    matladtunna
    matladtunnanu
    बोल रहा
    बोल रही
    बात कर रहा
    बात कर रही
    మాట్లాడుతున్నా
    మాట్లాడుతున్నాను
    """
)
# After a name, and nothing else: they contain the word "name".
_BEHIND_NAME = _phrases(
    """
    naam hai
    naam h
    naam mera
    mera naam
    na peru
    naa peru
    ani na peru
    नाम है
    నా పేరు
    """
)
# After a name or after anything else.
_BEHIND_WHO = _phrases(
    """
    hu
    hun
    hoon
    हूं
    हूँ
    here
    calling
    andi
    అండి
    ని
    ni
    """
)
# Before anybody's name; if it is that of a medicine or a doctor, the word before shows it.
_NAME_ALONE = _phrases("name is\nname\nnaam\nnam\nperu\nनाम\nపేరు\nask for")
_FRAMES = frozenset(
    word
    for phrases in (_SAYS_NAME, _SAYS_WHO, _BEHIND_SPEAKER, _BEHIND_NAME, _BEHIND_WHO, _NAME_ALONE)
    for begun in phrases.values()
    for phrase in begun
    for word in phrase
)
_TAIL = word_set("hai hoon hu hun h mera meri हूं हूँ है मेरा here side speaking ani అని andi అండి")
_CALLS = word_set(
    "call callback ring phone fon fone contact cal कॉल फोन फ़ोन కాల్ ఫోన్ please pls plz kindly number no num mobile ph "
    "age aged cell want need wants wanted yrs"
)
_TIMES = frozenset({"day", "overmorrow", "weekday", "part", "soon", "any", "oclock", "clock", "ampm", "dom"})
_CALL_ME = (("call", "me"), ("ring", "me"), ("phone", "me"), ("call", "back"))
_LEADING = _FRAMES | POLITE_WORDS | YES_WORDS | word_set("hi hello hey namaste namaskaram so and uh um नमस्ते నమస్కారం")
_GOES_ON = word_set("from and bol baat matladutunna matladutunnanu बोल बात మాట్లాడుతున్నా మాట్లాడుతున్నాను about regarding reg")
_INFLECTED = ("s", "es", "er", "ers", "ing", "ed", "d", "ly")
_BIDDING = re.compile(r"(?:[lhjkt]o|iye|andi|ondi|chali|ो|ओ|िए|िये|ండి|ాలి)$")
_WISHES = word_set("call ring phone fon fone callback contact कॉल फोन फ़ोन కాల్ ఫోన్")
_WEIGHTLESS = (
    POLITE_WORDS | _TAIL | word_set("hi hello hey namaste namaskaram and from namaskar నమస్తే నమస్కారం नमस्ते नमस्कार")
)
_ASKS = word_set("is are was were if does did can will has have kya क्या where when who")
_NO_NAMES = ENDS | NOT_A_NAME | ADDRESSES | TURNS | POLITE_WORDS | _CALLS | _FRAMES
_LEADS = re.compile(r"^\W*(?:(?:so|and|hi|hello)\s+)*$", re.IGNORECASE)  # words that only lead up to an introduction
_JOINS = re.compile(r"^\W*(?:and|aur|mariyu|और|మరియు)\s+", re.IGNORECASE)
_CLOSES = re.compile(r"[,;:.!?\n()\[\]|/।–—]|\s-|-\s")
_BEFORE_NAME = re.compile(r"[\s:,=*\"'\-–—(]*")
_IN_NAME = re.compile(r"\.?[ \t]*")
_POSSESSIVE = re.compile(r"['’]s?$")


def introduced_name(text: str) -> str | None:
    """The name by which the writer introduces themselves; None if they do not."""
    found = introduction(text)
    return found.name if found else None


def without_introduction(text: str) -> str:
    """The text without the introduction."""
    found = introduction(text)
    if found is None:
        return text
    before = _LEADS.sub("", text[: found.start])
    rest = text[found.end :] if before.strip() else _JOINS.sub("", text[found.end :])
    return f"{before.rstrip()} {rest.lstrip()}".strip(" ,;-–—")


@lru_cache(maxsize=REMEMBERED)
def introduction(text: str) -> Introduction | None:
    """The introduction in the text, found in the most reliable way; None if there is none."""
    tokens = _tokens(text[:_LONGEST_TEXT])
    shouts = text.isupper()
    for way in (*_IN_WORDS[:2], _named, *_IN_WORDS[2:], _alone):
        if found := way(tokens, shouts):
            return found
    return None


@lru_cache(maxsize=REMEMBERED)
def writer_in(text: str) -> str | None:
    """The writer's name, if words introduce it; a name that stands alone does not count, nor one that is denied."""
    if (right := put_right(text)) is not None:
        return right.name if right.own else None
    tokens, shouts = _tokens(text[:_LONGEST_TEXT]), text.isupper()
    found = next((found for way in _IN_WORDS if (found := way(tokens, shouts))), None) or _labelled(tokens, shouts)
    return found.name if found else None


def _labelled(tokens: tuple[_Token, ...], shouts: bool) -> Introduction | None:
    """All of the text is "Name - Radha", a line of a form that comes as messages of its own."""
    found = _named(tokens, shouts)
    return found if found and (found.start, found.end) == (tokens[0].start, tokens[-2].end) else None


def only_introduces(text: str) -> bool:
    """Whether the text is just an introduction in words: "My name is Anjali", "hello, kavitha here"."""
    if writer_in(text) is None:
        return False
    if (right := put_right(text)) is not None:
        return all(each.plain in _WEIGHTLESS for each in _tokens(right.rest)[:-1])
    rest = _tokens(without_introduction(text))
    return all(each.plain in _WEIGHTLESS for each in rest[:-1])


def name_beside(text: str) -> str | None:
    """Anybody's name: "call my wife (sujatha) on 98…", "call my uncle at 4, name is basha"; not after "my name is"."""
    tokens = _tokens(text[:_LONGEST_TEXT])
    found = _named(tokens, text.isupper()) or _alone(tokens, text.isupper())
    return found.name if found else None


def _tokens(text: str) -> tuple[_Token, ...]:
    found: list[_Token] = []
    end = 0
    for match in _TOKEN.finditer(text):
        plain = match.group().casefold().replace("’", "").replace("'", "")
        found.append(_Token(match.group(), plain, text[end : match.start()], match.start(), match.end()))
        end = match.end()
    found.append(_Token("", "", f"{text[end:]}\n", len(text), len(text)))  # the end closes like a line end
    return tuple(found)


def _forwards_sure(tokens: tuple[_Token, ...], shouts: bool) -> Introduction | None:
    return _behind(tokens, _SAYS_NAME, shouts, sure=True)


def _named(tokens: tuple[_Token, ...], shouts: bool) -> Introduction | None:
    return _behind(tokens, _NAME_ALONE, shouts, sure=False, beside_edge=True)


def _forwards(tokens: tuple[_Token, ...], shouts: bool) -> Introduction | None:
    return _behind(tokens, _SAYS_WHO, shouts, sure=False)


def _backwards_sure(tokens: tuple[_Token, ...], shouts: bool) -> Introduction | None:
    return _before(tokens, _BEHIND_SPEAKER, shouts, sure=True)


def _backwards_named(tokens: tuple[_Token, ...], shouts: bool) -> Introduction | None:
    return _before(tokens, _BEHIND_NAME, shouts, sure=True)


def _backwards(tokens: tuple[_Token, ...], shouts: bool) -> Introduction | None:
    return _before(tokens, _BEHIND_WHO, shouts, sure=False)


def _behind(
    tokens: tuple[_Token, ...],
    phrases: Phrases,
    shouts: bool,
    *,
    sure: bool,
    beside_edge: bool = False,
) -> Introduction | None:
    """The name after one of the phrases. beside_edge: the phrase must be separate from the words before it."""
    for at in range(len(tokens) - 1):
        phrase = _phrase_at(tokens, at, phrases)
        if phrase is None or (at and tokens[at - 1].plain in _ASKS):
            continue
        if beside_edge and not _is_edge(tokens, at - 1, at) and tokens[at - 1].plain not in ("patient", "the", "and"):
            continue
        begin = at + len(phrase)
        if not _BEFORE_NAME.fullmatch(tokens[begin].gap):
            continue
        end = _run_end(tokens, begin)
        ends = _is_closed(tokens, end)
        if not ends and phrase[0] in _SAYS_I:
            continue  # "मैं सोने जा रहा हूँ", "nenu veena vayistanu"
        named = sure or _says_only_who(tokens, at, end)
        if _names(tokens[begin:end], shouts, sure=named and ends, framed=ends) and not _turned(tokens, end):
            return _found(tokens, begin, end, at, _tail_end(tokens, end))
    return None


def _says_only_who(tokens: tuple[_Token, ...], at: int, end: int) -> bool:
    """ "నేను హరిత, 3 కి ఫోన్ చేయండి": a script without capitals, then punctuation, and a request for a call elsewhere."""
    begins = all(each.plain in _LEADING for each in tokens[:at]) or bool(_CLOSES.search(tokens[at].gap))
    wishes = any(each.plain in _WISHES for each in tokens)
    return begins and wishes and not tokens[end - 1].text.isascii() and bool(_CLOSES.search(tokens[end].gap))


def _before(tokens: tuple[_Token, ...], phrases: Phrases, shouts: bool, *, sure: bool) -> Introduction | None:
    """The name before one of the phrases."""
    for at in range(1, len(tokens) - 1):
        phrase = _phrase_at(tokens, at, phrases)
        if phrase is None or not _IN_NAME.fullmatch(tokens[at].gap):
            continue
        begin = _run_begin(tokens, at)
        before = tokens[begin - 1].plain if begin else ""
        behind = at + len(phrase)
        closed = _may_begin(tokens, begin) and (sure or _is_closed(tokens, behind))
        asked = before in _ASKS or "?" in tokens[behind].gap
        if closed and not asked and before not in TURNS and _names(tokens[begin:at], shouts, sure=sure):
            return _found(tokens, begin, at, begin, _tail_end(tokens, behind))
    return None


def _alone(tokens: tuple[_Token, ...], shouts: bool) -> Introduction | None:
    """A name that stands alone: on either side the end of the message, punctuation, a time, a number or the request."""
    if not any(each.plain in _WISHES for each in tokens):
        return None
    at = 0
    while at < len(tokens) - 1:
        end = at if at and not _is_edge(tokens, at - 1, at) else _run_end(tokens, at)
        if end > at and _are_borne(tokens[at:end]) and _is_edge(tokens, end, end):
            doctor = tokens[at].plain in ("dr", "doctor", "prof")
            if not doctor and not _turned(tokens, end) and "?" not in tokens[end].gap:
                return _found(tokens, at, end, at, end)
        at = max(end, at + 1)
    return None


def _phrase_at(tokens: tuple[_Token, ...], at: int, phrases: Phrases) -> tuple[str, ...] | None:
    """The longest of the phrases that begins at this word."""
    begun = phrases.get(tokens[at].plain)
    if begun is None:
        return None
    words = tuple(each.plain for each in tokens[at : at + 4])
    return next((each for each in begun if words[: len(each)] == each), None)


def _run_end(tokens: tuple[_Token, ...], begin: int) -> int:
    """The end of the run of words from `begin` that can belong to one name."""
    at = begin
    while at - begin < _MOST and _may_be_of_name(tokens[at]) and (at == begin or _goes_on(tokens, at)):
        at += 1
        if _POSSESSIVE.search(tokens[at - 1].text):
            return begin
    return at


def _run_begin(tokens: tuple[_Token, ...], end: int) -> int:
    """The beginning of the run of words before `end` that can belong to one name."""
    at = end
    while at > 0 and end - at < _MOST and _may_be_of_name(tokens[at - 1]) and (at == end or _goes_on(tokens, at)):
        at -= 1
    return at


def _goes_on(tokens: tuple[_Token, ...], at: int) -> bool:
    """Whether only a space precedes the word, or the full stop of an initial or a title."""
    gap, before = tokens[at].gap, tokens[at - 1]
    return bool(_IN_NAME.fullmatch(gap)) and (
        "." not in gap or len(before.text) < 3 or before.plain in (*TITLES, "mohd")
    )


def _may_be_of_name(token: _Token) -> bool:
    """Whether it is a title, an initial, a name, or a word without another meaning."""
    if not token.plain or token.plain[0].isdigit():
        return False
    initial = len(token.text) == 1 and token.text.isascii() and (token.text.isupper() or token.plain not in "aiun")
    if initial or token.plain in TITLES or _bears(token):
        return True
    return token.plain not in _NO_NAMES and not is_a_word(token.plain) and not _is_inflected(token.plain)


def _is_inflected(word: str) -> bool:
    """Whether it is a known English word with an ending: "worker", "stones"."""
    return any(word.endswith(end) and word.removesuffix(end) in english.WORDS for end in _INFLECTED)


def _bears(token: _Token) -> bool:
    """Whether the word is more likely a name than anything else."""
    if token.plain in _NO_NAMES:
        return False
    if meaning(token.plain) and not is_name_too(token.plain) and not token.text[:1].isupper():
        return False
    return is_borne(token.plain) and token.plain not in english.WORDS


def _names(run: tuple[_Token, ...], shouts: bool, *, sure: bool, framed: bool = True) -> bool:
    """Whether the words are somebody's name. sure: the text says so. framed: the text may say so."""
    full = [each for each in run if len(each.text) > 1 and each.plain not in TITLES]
    if not full or len(full) > _MOST or is_salutation([each.plain for each in run]):
        return False
    borne = [each for each in full if _bears(each)]
    if all(meaning(each.plain) for each in full) and not (len(full) > 1 and all(map(_is_name_too, full))):
        return False
    capital = not shouts and all(map(_is_written_as_name, full))
    return (
        (sure and not any(map(_bids, full))) or bool(borne) or (framed and capital and not any(map(_describes, full)))
    )


def _are_borne(run: tuple[_Token, ...]) -> bool:
    """Whether each of the words is a known name, a title or an initial."""
    return _names(run, shouts=False, sure=False, framed=False) and all(
        _bears(each) for each in run if len(each.text) > 1 and each.plain not in TITLES
    )


def _may_begin(tokens: tuple[_Token, ...], at: int) -> bool:
    """Whether a name can begin at this position: "main | kavitha bol rahi hu"."""
    return _is_edge(tokens, at - 1, at) or tokens[at - 1].plain in _LEADING


def _is_closed(tokens: tuple[_Token, ...], at: int) -> bool:
    """Whether a name ends before this position: "main rajesh | hu", "i am raju | from Guntur"."""
    behind = _tail_end(tokens, at)
    return behind > at or _is_edge(tokens, at, at) or tokens[at].plain in _GOES_ON


def _bids(token: _Token) -> bool:
    """Whether it is an imperative, about what to do with a name: "Naam badlo", "na peru teeseyandi", "నా పేరు
    రాసిపెట్టండి"."""
    return bool(_BIDDING.search(token.plain)) and not token.text[:1].isupper()


def _is_written_as_name(token: _Token) -> bool:
    """Whether it has a capital, and is not like "CT" or "TB"."""
    first = token.text[0]
    return first.isascii() and first.isupper() and not (token.text.isupper() and len(token.text) < 4)


def _describes(token: _Token) -> bool:
    return describes(token.plain)


def _is_name_too(token: _Token) -> bool:
    return is_name_too(token.plain)


def _turned(tokens: tuple[_Token, ...], at: int) -> bool:
    """Whether the word at this position shows that the words before it are not the writer: "Ravi ko"."""
    return tokens[at].plain in TURNS and bool(_IN_NAME.fullmatch(tokens[at].gap)) and "." not in tokens[at].gap


def _is_edge(tokens: tuple[_Token, ...], at: int, gap_at: int) -> bool:
    """Whether a name can end or begin next to the word at `at`, from which the gap before `gap_at` separates it."""
    if at < 0 or _CLOSES.search(tokens[gap_at].gap):
        return True
    plain = tokens[at].plain
    if at < gap_at and (plain in ("me", "back") and (tokens[at - 1].plain, plain) in _CALL_ME):
        return True
    if at < gap_at and plain in ("call", "ring", "phone", "contact", "calling"):
        return False  # then the name is that of the person to call
    found = meaning(plain)
    return plain[0].isdigit() or plain in _CALLS or (found is not None and found[0] in _TIMES)


def _tail_end(tokens: tuple[_Token, ...], at: int) -> int:
    while tokens[at].plain in _TAIL and _IN_NAME.fullmatch(tokens[at].gap):
        at += 1
    return at


def _found(tokens: tuple[_Token, ...], begin: int, end: int, first: int, last: int) -> Introduction:
    """The introduction with the words `begin` to `end` as name, and the span `first` to `last`."""
    text = "".join(each.gap * (each is not tokens[begin]) + each.text for each in tokens[begin:end])
    name = without_copula(well_written(" ".join(text.split()))[:MAX_NAME].rstrip("."))
    return Introduction(name, tokens[first].start, tokens[last - 1].end)


_IN_WORDS = (_forwards_sure, _backwards_sure, _backwards_named, _forwards, _backwards)
