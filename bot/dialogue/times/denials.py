"""Times that are ruled out: "not today, wednesday", "3 baje nahi, 5 baje", "don't call before 5"."""

from __future__ import annotations

from collections.abc import Sequence

from bot.dialogue.times.words import Word

_CLASSES = {
    "day": "day", "weekday": "day", "month": "day", "dom": "day",
    "num": "clock", "clock": "clock", "part": "part", "soon": "soon", "unit": "unit",
}  # fmt: skip
_LINKS = frozenset({"ko", "ke", "ki", "se", "par", "me", "mein", "at", "the", "in", "on", "to", "lo", "na", "ku", "of",
                    "को", "के", "की", "से", "में", "पर", "కి", "కు", "లో", "న"})  # fmt: skip
_BREAKS = frozenset(",;।!?.") | {"but", "and", "lekin", "kani", "aur", "mariyu", "लेकिन", "और", "కానీ", "మరియు"}
_CALLS = frozenset({"call", "ring", "phone", "कॉल", "फोन", "కాల్", "ఫోన్"})  # "i am busy call me at 5"
_REACH = 3  # words allowed between the "not" and the time that it denies: "not free on monday"
_OPPOSITE = {"before": "after", "after": "before"}


def sorted_out(words: Sequence[Word]) -> tuple[list[Word], list[Word]]:
    """(the words without the times that are ruled out, those times). "Not before 5" becomes "after 5"."""
    kept = list(words)
    denied: list[Word] = []
    for at in range(len(words)):
        what = words[at][1]
        if not what or what[0] != "not":
            continue
        group = _group(kept, at, str(what[1]))
        turned = [spot for spot in group if _kind(kept[spot]) in _OPPOSITE]
        if turned and any(_class(kept[spot]) == "clock" for spot in group):
            for spot in turned:
                opposite = _OPPOSITE[_kind(kept[spot])]
                kept[spot] = (opposite, (opposite, 0))
            if min(group) and kept[min(group) - 1][0] == ",":
                kept[min(group) - 1] = ("but", None)  # "in the evening, not after 6": the bound is separate
            continue
        denied += [kept[spot] for spot in group]
        for spot in group:
            kept[spot] = (",", None)
    return [word for word in kept if word[0] not in ",;।!?."], denied


def _group(words: Sequence[Word], at: int, side: str) -> list[int]:
    """The positions of the time that the "not" at `at` denies: after or before it, depending on the language."""
    forward, backward = _run(words, at, 1), _run(words, at, -1)
    if side == "after":
        return backward
    if side == "beside":
        return _run(words, at, -1, reach=0)
    if side == "ahead":
        return forward
    if side == "around":
        return backward or _run(words, at, 1, stop=_CALLS)
    return forward or backward


def _run(
    words: Sequence[Word], at: int, step: int, reach: int = _REACH, stop: frozenset[str] = frozenset()
) -> list[int]:
    """The positions of one time next to the "not": up to a break or a word of `stop`, or to a second day or hour."""
    found: list[int] = []
    seen: set[str] = set()
    skipped, spot = 0, at + step
    while 0 <= spot < len(words) and words[spot][0] not in _BREAKS | stop | {"not"}:
        kind, group = _kind(words[spot]), _class(words[spot])
        if kind == "not":
            break
        if reach == 0 and not found and words[spot][0] in _LINKS:
            spot += step
            continue
        if group is None and kind == "" and not (found and words[spot][0] in _LINKS):
            skipped += 1
            if found or skipped > reach:
                break
        elif group is None:
            found.append(spot)
        elif group in seen and _class_before(words, found) != group and not _ranges(words, spot, step):
            break
        else:
            seen.add(group)
            found.append(spot)
        spot += step
    return found if seen else []


def _class_before(words: Sequence[Word], found: Sequence[int]) -> str | None:
    return _class(words[found[-1]]) if found else None


def _ranges(words: Sequence[Word], spot: int, step: int) -> bool:
    """Whether the hour continues a range: "9 to 11" is one time."""
    return _kind(words[spot - step]) == "to" or words[spot - step][0] in ("-", "–")


def _kind(word: Word) -> str:
    return word[1][0] if word[1] else ""


def _class(word: Word) -> str | None:
    if word[0][0].isdigit():
        return "clock"
    return _CLASSES.get(_kind(word))
