"""Whether a word is stated, or denied, past, only asked about, about a death, or figurative."""

from __future__ import annotations

from bot.dialogue.triage.lexicon import grammar, mask, meaning
from bot.matching.skeleton import skeleton_of

TURNS = grammar("turns")
"""Words like "but" and "now", which begin a new clause."""
CALM = ("info", "past", "recovered", "died", "idiom")
_AFTER_NO = grammar("after-no")
_REACH = 9  # words over which a question, a past or a joke calms others in the same clause
_DENIES_AHEAD, _DENIES_BACK = 6, 3
_LONGEST_PLAIN_NO = 5  # letters; longer ones are Telugu verbs that contain "not", and deny only the word before them
_FAR = 10_000
_HINDI_AFTER_NO = frozenset(map(skeleton_of, grammar("hindi-after-no")))


def denied_words(
    tokens: list[str],
    bits: list[int],
    clauses: list[int],
    languages: tuple[str, ...],
    phrases: list[int],
    spent: set[int],
) -> list[bool]:
    """Which words are in the scope of a "no". In English it denies what follows, in Hindi and Telugu what precedes."""
    no = mask("not")
    functional = mask("stop", "wake", "respond", "openv", "speak", "breathw", "walk", "live", "sleep")
    denied = [False] * len(tokens)
    indic = len(languages) > 1
    for at, bit in enumerate(bits):
        if not bit & no or at in spent:
            continue
        ahead = at + 1 < len(tokens) and clauses[at + 1] == clauses[at]
        if tokens[at].isascii() and meaning("en", tokens[at]).bits & no:
            works_not = ahead and (bits[at + 1] & functional or tokens[at + 1] in _AFTER_NO)
            if works_not and not bits[at + 1] & mask("breathless"):
                continue
            for place in range(at + 1, min(at + 1 + _DENIES_AHEAD, len(tokens))):
                if clauses[place] != clauses[at]:
                    break
                denied[place] = True
            continue
        if not indic or (ahead and skeleton_of(tokens[at + 1]) in _HINDI_AFTER_NO):
            continue
        is_plain = len(skeleton_of(tokens[at])) <= _LONGEST_PLAIN_NO or phrases[at] & no
        back = _DENIES_BACK if is_plain else 1
        for place in range(max(0, at - back), at):
            if clauses[place] == clauses[at]:
                denied[place] = True
        if ahead and "hi" in languages:
            denied[at + 1] = True
    return denied


def calmed_words(bits: list[int], clauses: list[int]) -> tuple[bool, ...]:
    """Which words are near a question, a past, a death or a joke in the same clause."""
    before = _words_since(bits, clauses, range(len(bits)))
    after = _words_since(bits, clauses, range(len(bits) - 1, -1, -1))
    return tuple(min(pair) <= _REACH for pair in zip(before, after, strict=True))


def _words_since(bits: list[int], clauses: list[int], order: range) -> list[int]:
    """For each word the distance to the last calming word before it (in this order) in its clause."""
    calm = mask(*CALM)
    since = [0] * len(bits)
    far, clause = _FAR, -1
    for at in order:
        if clauses[at] != clause:
            far, clause = _FAR, clauses[at]
        far = 0 if bits[at] & calm else far + 1
        since[at] = far
    return since
