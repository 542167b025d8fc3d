"""A time relative to the one already chosen: "an hour later", "thoda pehle", "inka konchem tarvata"."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from bot.dialogue.times.words import fills, meaning
from bot.dialogue.words.phrasebook import word_set
from bot.matching import read

A_BIT = timedelta(hours=1)
_LATER = word_set(
    "later latter late delay delayed postpone push postponed aage aagey badha badhao badhaa der leta लेट आगे बढ़ा बढ़ाओ "
    "देर లేట్ లేటుగా ఆలస్యంగా aalasyamga alasyamga latega"
)
_EARLIER = word_set("earlier prepone preponed prior early")
# These need a duration or a "bit" with them; alone they do not refer to the chosen time.
_AFTER = word_set("baad bad tarvata taruvata tarvatha taruvatha tharvatha tharuvatha बाद తర్వాత తరువాత")
_BEFORE = word_set("before pehle pahle phle mundu munduga mundhu jaldi twaraga पहले जल्दी ముందు ముందుగా త్వరగా")
_BIT = word_set(
    "bit little slightly some thoda thodi thora jara zara kuch konchem koncham kasta थोड़ा थोडा थोड़ी ज़रा जरा कुछ "
    "కొంచెం కాస్త కొద్దిగా"
)
_BESIDE = word_set(
    "a an another more aur inka inko than that it then time slot if is there can could would will by much further "
    "still "
    "में par too very bahut zyada chala any anything something available free slots no not i बहुत ज़्यादा చాలా "
    "even hour's my mine se le lena phir again und unte unda kaavali chahie chahiye ga gaa और से इंका ఇంకా ఇంకో ఇంకొంచెం "
    "ఇంకొక గా inkonchem inkoncham inkoka der sepu sepatlo thodi baare"
)
_TOO = word_set("too bahut zyada chala ekkuva बहुत ज़्यादा ज्यादा చాలా")  # "too late" asks for earlier
_CALLS = word_set("call phone fon ring कॉल फोन फ़ोन కాల్ ఫోన్")
_NOT = word_set("not never mat nahi na vaddu oddu मत नहीं వద్దు")
_DELAY = word_set("late delay delayed postpone der लेट देर లేట్ లేటుగా ఆలస్యంగా aalasyamga alasyamga latega")
_AT_HOURS = ("gantalaki", "gantalaku", "గంటలకి", "గంటలకు")
_LONGEST = 10  # words
_SPANS = {"minute": timedelta(minutes=1), "hour": timedelta(hours=1), "day": timedelta(days=1), "week": timedelta(7)}


@dataclass(frozen=True, slots=True)
class Shift:
    """A shift of the chosen time. later: False means earlier. by: None if the words do not say by how much."""

    later: bool
    by: timedelta | None


def shift_in(text: str) -> Shift | None:
    """The shift, if the text asks only for that; None otherwise, or if it names a time itself."""
    tokens = read(text).tokens
    if not 0 < len(tokens) <= _LONGEST or not all(map(_may_stand, tokens)):
        return None
    if any(token.endswith(_AT_HOURS) for token in tokens):
        return None  # "mundu 3 gantalaki": earlier, at three
    said, span = set(tokens), _span(tokens)
    if span is None and any(token.isdigit() for token in tokens):
        return None  # "postpone to 6" names an hour
    bit = bool(said & (_BIT | {"inkonchem", "inkoncham", "ఇంకొంచెం"}))
    measured = span is not None or bit
    if said & _NOT and said & _DELAY and not said & _TOO:
        return None  # "don't be late again" wants the time that stands
    later = bool(said & _LATER) or (measured and bool(said & _AFTER) and not said & _CALLS)
    earlier = bool(said & _EARLIER) or (measured and bool(said & _BEFORE))
    if later == earlier or (said <= _BIT | {"late", "der"} and not said & (_BIT | _BESIDE)):
        return None
    if said & _TOO:
        later = not later
    return Shift(later, span if span is not None else A_BIT if bit else None)


def _may_stand(token: str) -> bool:
    found = meaning(token)
    known = token in _LATER | _EARLIER | _AFTER | _BEFORE | _BIT | _BESIDE or fills(token)
    number = (token.isdigit() and len(token) <= 2) or bool(
        found and found[0] in ("num", "unit", "half", "quarter", "minute")
    )
    return known or number or bool(found and found[0] == "clock" and found[1] in (90, 150))


def _span(tokens: tuple[str, ...]) -> timedelta | None:
    """The duration in the words: "Half an hour", "2 hours", "30 min", "dedh ghanta"; None if there is none."""
    found = [meaning(token) for token in tokens]
    at = next((at for at, what in enumerate(found) if what and what[0] == "unit" and what[1] in _SPANS), None)
    if at is None:
        return None
    before = [
        (token, what) for token, what in zip(tokens[max(0, at - 3) : at], found[max(0, at - 3) : at], strict=True)
    ]
    numbers = [_number(token, what) for token, what in before]
    amount = next((each for each in reversed(numbers) if each is not None), None)
    half = any(what and what[0] == "half" for _, what in before)
    unit = found[at]
    assert unit is not None
    return _SPANS[str(unit[1])] * ((amount or (0 if half else 1)) + (0.5 if half else 0))


def _number(token: str, what: tuple[str, int | str] | None) -> float | None:
    if token.isdigit():
        return int(token)
    if what and what[0] == "clock":
        return int(what[1]) / 60
    return float(what[1]) if what and what[0] in ("num", "minute") else None
