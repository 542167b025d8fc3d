"""A message read as concepts: where each is, and whether it is denied, past, only asked about, or figurative."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.dialogue.triage.lexicon import UNREAD, Meant, Phrase, grammar, is_new, mask, meaning, numbers_of
from bot.dialogue.triage.scope import TURNS, calmed_words, denied_words
from bot.matching.cleaning import cleaned
from bot.matching.language import language_of
from bot.matching.lexicon import english
from bot.matching.skeleton import skeleton_of

CAP = 4096  # characters that are read
WORDS_KEPT = 80  # words that the learned evidence uses; concepts are found in all words
_BREAK = "zqz"
_BREAKS = re.compile(r"(?<!\d)\.|\.(?!\d)|[,;:!?\n\r।॥()|…—–\[\]/]|\s-+\s")
_LAUGHS = re.compile("[😂🤣😅😆😜😝😁😄]")
_HINDI, _TELUGU = grammar("hindi"), grammar("telugu")
_TELUGU_ENDS = re.compile(r"(?:unnadu|unnaru|tundi|thundi|indi|atledu|aledu|adam|andi|tunna|inadi|unnay|kunda)$")
_FAILING_ENDS = ("tlidu", "talidu", "atli", "tlevu", "aldu", "lika", "likpuna", "likputuna", "likpuya")
_SHORTEST_FAILING = 6
_NEW_WORDS = 100  # uncached words that are looked up per message, to limit the time; cached ones are always found


@dataclass(frozen=True, slots=True)
class Reading:
    """A message as concepts, word by word.

    words: the spelling skeletons of the first words. where: concept number -> positions. bits: the concepts at each
    position. whole_phrases: those of phrases that contain their own "no", which denies nothing else and which cannot be
    denied. calm: whether each position is past, asked about or in jest. denied: whether it is in the scope of a "no".
    whole: all concepts of the message. says_something: a word, not only a number, has a concept.
    """

    words: tuple[str, ...]
    where: dict[int, list[int]]
    bits: tuple[int, ...]
    whole_phrases: tuple[int, ...]
    calm: tuple[bool, ...]
    denied: tuple[bool, ...]
    languages: tuple[str, ...]
    whole: int
    says_something: bool


def read(text: str) -> Reading:
    """Read the first `CAP` characters of any text, in linear time."""
    plain = cleaned(_BREAKS.sub(f" {_BREAK} ", _LAUGHS.sub(" lol ! ", text[:CAP]))).split()
    tokens: list[str] = []
    clauses: list[int] = []
    clause = 0
    for word in plain:
        if word == _BREAK or (word in TURNS and tokens):
            clause += 1
        if word != _BREAK:
            tokens.append(word)
            clauses.append(clause)
    languages = _languages(tokens)
    bits = [0] * len(tokens)
    phrases = [0] * len(tokens)
    spent: set[int] = set()
    for language in languages:
        repair = language != "en" or languages == ("en",)
        meant = _looked_up(tokens, language, repair)
        for at, each in enumerate(meant):
            bits[at] |= each.bits
        forms = [each.form for each in meant]
        for at, each in enumerate(meant):
            if each.phrases and at + 1 < len(forms):
                begun = (*each.phrases.get(forms[at + 1], ()), *each.phrases.get("", ()))
                _match(begun, forms, clauses, bits, phrases, spent, at)
        if language == "te":
            _add_failing_verbs(forms, bits)
    _take_figures_away(bits, clauses)
    _add_numbers(tokens, bits)
    whole = 0
    for one in bits:
        whole |= one
    denied = denied_words(tokens, bits, clauses, languages, phrases, spent)
    return Reading(
        tuple(map(skeleton_of, tokens[:WORDS_KEPT])),
        _places(bits),
        tuple(bits),
        tuple(phrases),
        calmed_words(bits, clauses),
        tuple(denied),
        languages,
        whole,
        any(bit and not token.isdigit() for bit, token in zip(bits, tokens, strict=True)),
    )


def _languages(tokens: list[str]) -> tuple[str, ...]:
    """The languages to look words up in; not all, because a word of one language may mean something else in another."""
    found = language_of(tokens[:60])
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


def _looked_up(tokens: list[str], language: str, repair: bool) -> list[Meant]:
    found: dict[str, Meant] = {}
    left = _NEW_WORDS
    for token in tokens:
        if token in found:
            continue
        left -= is_new(language, token, repair)
        found[token] = meaning(language, token, repair=repair) if left >= 0 else UNREAD
    return [found[token] for token in tokens]


def _match(
    found: tuple[Phrase, ...],
    forms: list[str],
    clauses: list[int],
    bits: list[int],
    phrases: list[int],
    spent: set[int],
    at: int,
) -> None:
    no = mask("not")
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
            denials = [each for each in range(at, place + 1) if bits[each] & no and each != at]
            if denials:
                phrases[at] |= bit
                spent.update(denials)


def _add_failing_verbs(forms: list[str], bits: list[int]) -> None:
    """Add "cannot" for Telugu verbs, which contain "does not" and "cannot" as endings."""
    for at, form in enumerate(forms):
        if len(form) >= _SHORTEST_FAILING and form.endswith(_FAILING_ENDS) and not bits[at] & mask("not"):
            bits[at] |= mask("cant")


def _take_figures_away(bits: list[int], clauses: list[int]) -> None:
    """Remove figurative meanings: "hit his elbow" is not about hitting anybody, "fell asleep" not about a fall."""
    for at, each in enumerate(bits):
        if each & mask("ownhit") and not any(near & mask("family", "child") for near in bits[at + 1 : at + 4]):
            for place in range(at, min(at + 2, len(bits))):
                bits[place] &= ~mask("hitv")
        if at and each & mask("sleep") and bits[at - 1] & mask("fall") and clauses[at - 1] == clauses[at]:
            bits[at - 1] &= ~mask("fall", "spill")


def _add_numbers(tokens: list[str], bits: list[int]) -> None:
    for at, word in enumerate(tokens):
        if not (word.isdigit() and len(word) <= 4):
            continue
        number = int(word)
        near = 0
        for each in bits[max(0, at - 6) : at + 7]:
            near |= each
        if near & mask("air") and 30 <= number <= 91:
            bits[at] |= mask("lowsat")
        if near & mask("sugar") and 10 <= number <= 62:
            bits[at] |= mask("lownum")
        if near & mask("bp") and (175 <= number < 320 or 20 <= number <= 70):
            bits[at] |= mask("bpnum")
        if 1950 <= number <= 2025:
            bits[at] |= mask("past")


def _places(bits: list[int]) -> dict[int, list[int]]:
    found: dict[int, list[int]] = {}
    for at, each in enumerate(bits):
        for number in numbers_of(each):
            found.setdefault(number, []).append(at)
    return found
