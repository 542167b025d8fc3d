"""Days whose name gives no date that we can compute: "on christmas", "diwali ke din", or the mistyped "on frday"."""

from __future__ import annotations

from collections.abc import Sequence

from rapidfuzz import fuzz

from bot.dialogue.times.clocks import kind_at
from bot.dialogue.times.words import Word, fills
from bot.dialogue.words.phrasebook import word_set
from bot.matching.lexicon import english

_DAYS = word_set(
    "christmas xmas chrismas crismas christmass diwali deepavali deepawali dipawali divali holi eid ramzan ramadan "
    "bakrid muharram pongal sankranti sankranthi ugadi dussehra dussera dasara dasera navratri navaratri onam easter "
    "rakshabandhan janmashtami shivratri sivaratri mahashivratri ekadashi ekadasi amavasya amavasai lohri baisakhi "
    "chhath newyear birthday bday janamdin anniversary festival pandaga panduga tyohar"
)
# In these scripts a case ending may be attached: "దీపావళికి".
_BEGIN = tuple(
    word_set(
        "क्रिसमस दिवाली दीवाली दीपावली होली ईद रमज़ान रमजान बकरीद दशहरा नवरात्र रक्षाबंधन जन्माष्टमी त्योहार जन्मदिन अमावस्या "
        "एकादशी संक्रांति క్రిస్మస్ దీపావళి హోలీ ఈద్ రంజాన్ బక్రీద్ దసరా ఉగాది సంక్రాంతి పండుగ పండగ పుట్టినరోజు అమావాస్య ఏకాదశి"
    )
)
_TWO_WORDS = {
    ("new", "year"), ("republic", "day"), ("independence", "day"), ("gandhi", "jayanti"), ("raksha", "bandhan"),
}  # fmt: skip
_OWNED = frozenset({"the", "my", "our", "this", "his", "her", "mere", "naa", "maa", "मेरे", "నా"})
_BEFORE = frozenset({"on", "for", "by", "after", "before", "till", "until", "from"})
_BEHIND = word_set(
    "at @ ko ke par pe se day eve din roju nadu naadu na ki ku tarvata को के पर से दिन రోజు నాడు కి కు న తర్వాత"
)
_NO_WISH = frozenset({"happy", "merry", "shubh", "subha"})  # "happy diwali, at 5 call me"
_CARRIERS = word_set("jio airtel vodafone bsnl telegram skype zoom gmeet")
_OF_PHONES = ("whatsapp", "mobile", "number", "phone", "telephone", "landline", "speaker")
_ALIKE = 70  # of 100
_SHORTEST = 4  # letters
_LONGEST = 15  # words; in a longer text a festival is more likely part of a story
_ALONE = 2  # words: "christmas", "diwali please"


def names_untold_day(words: Sequence[Word], *, asked: bool, timed: bool) -> bool:
    """Whether the day of the call is given by such a name. asked: the text answers "When?". timed: it names an hour.
    Without an hour, or if the text is long, it must say nothing else."""
    return any(_is_untold(words, at, asked=asked, timed=timed) for at in range(len(words)))


def _is_untold(words: Sequence[Word], at: int, *, asked: bool, timed: bool) -> bool:
    two = at > 0 and (words[at - 1][0], words[at][0]) in _TWO_WORDS
    if not (two or _is_festival(words[at][0])):
        return timed and at > 0 and words[at - 1][0] == "on" and _is_left_over(words, at)
    before = _before(words, at - 1 if two else at)
    if before in _NO_WISH or not (before == "on" or asked or timed):
        return False
    if not (timed and len(words) <= _LONGEST) and not _tells_no_more(words):
        return False
    behind = words[at + 1][0] if at + 1 < len(words) else ""
    followed = behind in _BEHIND or _is_of_a_time(words, at + 1)
    return before == "on" or followed or (asked and (before in _BEFORE or len(words) <= _ALONE))


def _is_festival(token: str) -> bool:
    return token in _DAYS or token.startswith(_BEGIN)


def _tells_no_more(words: Sequence[Word]) -> bool:
    known = _BEFORE | _BEHIND | _OWNED | {each for two in _TWO_WORDS for each in two}
    return all(what or fills(token) or token in known or _is_festival(token) for token, what in words)


def _before(words: Sequence[Word], at: int) -> str:
    """The word before it, skipping "the", "my" and the like; "" if there is none."""
    spot = at - 1
    while spot >= 0 and words[spot][0] in _OWNED:
        spot -= 1
    return words[spot][0] if spot >= 0 else ""


def _is_left_over(words: Sequence[Word], at: int) -> bool:
    """Whether an unknown word is where a day would be, next to an hour: "On frday at 10", "at 10 on wendsdy"; not "on
    jio"."""
    token, what = words[at]
    if what is not None or fills(token) or token in english.WORDS or token in _CARRIERS or not token.isalpha():
        return False
    if not token.isascii() or len(token) < _SHORTEST or max(fuzz.ratio(token, each) for each in _OF_PHONES) >= _ALIKE:
        return False
    if at + 1 < len(words):
        return words[at + 1][0] in ("at", "@") or _is_of_a_time(words, at + 1)
    return _is_of_a_time(words, at - 2)


def _is_of_a_time(words: Sequence[Word], at: int) -> bool:
    return 0 <= at < len(words) and (
        words[at][0][0].isdigit() or kind_at(words, at) in ("part", "num", "clock", "ampm", "oclock")
    )
