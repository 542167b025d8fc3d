"""A message read as concepts: which are where, which are denied, past, only asked about, or a manner of speaking."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from bot.dialogue.triage.lexicon import Lexicon, Phrase, concepts, grammar, lexicon, meaning
from bot.matching.cleaning import cleaned
from bot.matching.language import language_of
from bot.matching.lexicon import english
from bot.matching.skeleton import skeleton_of

CAP = 4096  # characters that are read
_BREAK = "zqz"
_BREAKS = re.compile(r"(?<!\d)\.|\.(?!\d)|[,;:!?\n\r।॥()|…—–\[\]/]|\s-+\s")
_LAUGHS = re.compile("[😂🤣😅😆😜😝😁😄]")
_HINDI, _TELUGU = grammar("hindi"), grammar("telugu")
_TELUGU_ENDS = re.compile(r"(?:unnadu|unnaru|tundi|thundi|indi|atledu|aledu|adam|andi|tunna|inadi|unnay|kunda)$")
_REACH = 9  # words over which a question, a past or a joke calms what stands beside it in the clause
_DENIES_AHEAD, _DENIES_BACK = 6, 3
_LONGEST_PLAIN_NO = 5  # longer ones are Telugu verbs with their "not" inside, and deny the word before them
CALM = ("info", "past", "recovered", "died", "idiom")


@dataclass(frozen=True, slots=True)
class Reading:
    """A message as concepts, word by word.

    words: the words, each as its language writes it. bits: the concepts at each. whole_phrases: those of phrases that
    hold their own "no", which deny nothing and cannot be denied. calm: is it past, asked about, or
    said in jest there? denied: does it stand under a "no"? whole: all concepts of the message.
    """

    words: tuple[str, ...]
    bits: tuple[int, ...]
    whole_phrases: tuple[int, ...]
    calm: tuple[bool, ...]
    denied: tuple[bool, ...]
    languages: tuple[str, ...]
    whole: int


def read(text: str) -> Reading:
    """Read the first `CAP` characters. Total: any text, in linear time."""
    plain = cleaned(_BREAKS.sub(f" {_BREAK} ", _LAUGHS.sub(" lol ! ", text[:CAP]))).split()
    tokens: list[str] = []
    clauses: list[int] = []
    clause = 0
    for word in plain:
        if word == _BREAK or (word in _TURNS and tokens):
            clause += 1
        if word != _BREAK:
            tokens.append(word)
            clauses.append(clause)
    languages = _languages(tokens)
    bits = [0] * len(tokens)
    phrases = [0] * len(tokens)
    words = list(tokens)
    for language in languages:
        forms: list[str] = []
        for at, token in enumerate(tokens):
            form, found = meaning(language, token)
            forms.append(form)
            if found:
                bits[at] |= found
                words[at] = form
        _add_phrases(lexicon(language), forms, clauses, bits, phrases)
    _add_numbers(tokens, bits)
    whole = 0
    for each in bits:
        whole |= each
    denied = _denied(tokens, bits, clauses, languages)
    return Reading(tuple(words), tuple(bits), tuple(phrases), _calmed(bits, clauses), tuple(denied), languages, whole)


def _languages(tokens: list[str]) -> tuple[str, ...]:
    """The languages whose words are looked up: a word of one may be a very different word of another."""
    found = language_of(tokens[:200])
    hindi = sum(token in _HINDI for token in tokens)
    telugu = sum(token in _TELUGU or (len(token) > 4 and bool(_TELUGU_ENDS.search(token))) for token in tokens)
    if found == "en" and (hindi + telugu) * 5 <= len(tokens):
        return ("en",)
    languages = ["en"]
    if found in ("hi", "hi-Latn") or (hindi and hindi * 3 >= telugu):
        languages.append("hi")
    if found in ("te", "te-Latn") or (telugu and telugu * 3 >= hindi):
        languages.append("te")
    if len(languages) == 1:
        known = sum(token in english.WORDS for token in tokens)
        return ("en",) if known * 2 > len(tokens) else ("en", "hi", "te")
    return tuple(languages)


def _add_phrases(built: Lexicon, forms: list[str], clauses: list[int], bits: list[int], phrases: list[int]) -> None:
    for at, word in enumerate(forms):
        if not word:
            continue
        found = built.phrases.get(word)
        if found:
            _match(found, forms, clauses, bits, phrases, at)
        for end in range(3, min(len(word), 16) + 1):
            found = built.stem_phrases.get(word[:end])
            if found:
                _match(found, forms, clauses, bits, phrases, at)


def _match(
    found: list[Phrase], forms: list[str], clauses: list[int], bits: list[int], phrases: list[int], at: int
) -> None:
    no = _mask("not")
    for rest, bit in found:
        if phrases[at] & bit:
            continue
        place = at
        for word, is_stem in rest:
            place += 1
            if place >= len(forms) or clauses[place] != clauses[at]:
                break
            if forms[place] != word and not (is_stem and forms[place].startswith(word)):
                break
        else:
            bits[at] |= bit
            if any(bits[each] & no for each in range(at + 1, place + 1)):
                phrases[at] |= bit


@cache
def _mask(*names: str) -> int:
    bits = 0
    for name in names:
        bits |= concepts()[name]
    return bits


def _add_numbers(tokens: list[str], bits: list[int]) -> None:
    for at, word in enumerate(tokens):
        if not (word.isdigit() and len(word) <= 4):
            continue
        number = int(word)
        near = 0
        for each in bits[max(0, at - 6) : at + 7]:
            near |= each
        if near & _mask("air") and 30 <= number <= 91:
            bits[at] |= _mask("lowsat")
        if near & _mask("sugar") and 10 <= number <= 62:
            bits[at] |= _mask("lownum")
        if near & _mask("bp") and (175 <= number < 320 or 20 <= number <= 78):
            bits[at] |= _mask("bpnum")
        if 1950 <= number <= 2025:
            bits[at] |= _mask("past")


_TURNS, _AFTER_NO = grammar("turns"), grammar("after-no")
_HINDI_AFTER_NO = frozenset(map(skeleton_of, grammar("hindi-after-no")))


def _denied(tokens: list[str], bits: list[int], clauses: list[int], languages: tuple[str, ...]) -> list[bool]:
    """Which words stand in the scope of a "no". English denies forwards, Hindi and Telugu backwards."""
    no = _mask("not")
    functional = _mask("stop", "wake", "respond", "openv", "speak", "breathw", "walk", "live", "sleep")
    denied = [False] * len(tokens)
    indic = len(languages) > 1
    for at, bit in enumerate(bits):
        if not bit & no:
            continue
        ahead = at + 1 < len(tokens) and clauses[at + 1] == clauses[at]
        if tokens[at].isascii() and meaning("en", tokens[at])[1] & no:
            if ahead and (bits[at + 1] & functional or tokens[at + 1] in _AFTER_NO):
                continue
            for place in range(at + 1, min(at + 1 + _DENIES_AHEAD, len(tokens))):
                if clauses[place] != clauses[at]:
                    break
                denied[place] = True
            continue
        if not indic or (ahead and skeleton_of(tokens[at + 1]) in _HINDI_AFTER_NO):
            continue
        back = _DENIES_BACK if len(skeleton_of(tokens[at])) <= _LONGEST_PLAIN_NO else 1
        for place in range(max(0, at - back), at):
            if clauses[place] == clauses[at]:
                denied[place] = True
        if ahead and "hi" in languages:
            denied[at + 1] = True
    return denied


def _calmed(bits: list[int], clauses: list[int]) -> tuple[bool, ...]:
    before = _words_since(bits, clauses, range(len(bits)))
    after = _words_since(bits, clauses, range(len(bits) - 1, -1, -1))
    return tuple(min(pair) <= _REACH for pair in zip(before, after, strict=True))


def _words_since(bits: list[int], clauses: list[int], order: range) -> list[int]:
    """For each word how many words lie between it and the last calming one of its clause, in this order."""
    calm = _mask(*CALM)
    since = [0] * len(bits)
    far, clause = CAP, -1
    for at in order:
        if clauses[at] != clause:
            far, clause = CAP, clauses[at]
        far = 0 if bits[at] & calm else far + 1
        since[at] = far
    return since
