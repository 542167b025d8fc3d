"""When should we call? Reads a wish from a text: a day, a clock time, a part of the day, or as soon as possible.

`read_time` only reads; `settling` decides whether the desk can fulfil the wish. Our own word tables come first, in
every language of the bot; what they do not understand goes to dateparser.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

import dateparser

from bot.dialogue.times.clocks import Relation, kind_at
from bot.dialogue.times.corrections import corrected, marks_a_change
from bot.dialogue.times.dates import THE_DATE, Cut, cut_date, no_such_day
from bot.dialogue.times.denials import sorted_out
from bot.dialogue.times.naming import named_time
from bot.dialogue.times.spelling import plainly, words_in, words_said
from bot.dialogue.times.untold import names_untold_day
from bot.dialogue.times.whiles import in_a_month, period, relative
from bot.dialogue.times.wish import Wish
from bot.dialogue.times.words import Word, fills
from bot.dialogue.words.phones import ascii_digits
from bot.dialogue.words.phrasebook import word_set

_NEAR = 3  # words allowed between a time and a word that puts it into the past


def read_time(text: str, now: datetime, *, asked: bool, view: date | None = None) -> Wish | None:
    """The time that the text names; None if it names none.

    now: aware, in the desk's time zone. asked: the text answers "When?", so that a bare "5" is a time; in free text a
    number needs a word that makes it a time, and past times are ignored. view: weekdays mean the next ones from this
    day on (after "next week"); None: from today on.
    """
    plain = plainly(ascii_digits(text).casefold())
    cut = cut_date(plain, now.date(), asked=asked)
    words, denied = sorted_out(corrected(words_in(cut.rest)))
    words = words if asked else _ahead(words)
    if amiss := cut.no_day or ("" if cut.day else no_such_day(words, now.date())):
        return Wish(no_day=amiss)
    if (beside := _without_the_date(cut, now, asked=asked)) is not None:
        return beside
    wish = _wish(words, now, cut.day, asked=asked)
    named = wish is not None and (wish.day is not None or wish.moment is not None or wish.soon)
    if not named and names_untold_day(words, asked=asked, timed=wish is not None):
        return Wish(untold=True)  # otherwise the hour would be understood as today's
    if wish is not None and wish.day is not None and view is not None and _by_weekday(words):
        wish = replace(wish, day=wish.day + timedelta(days=7 * max(0, -((wish.day - view).days // 7))))
    if wish is not None and wish.day == now.date() and _by_weekday(words):
        wish = replace(wish, weekday=True)
    if wish is not None and denied:
        wish = _beside_denied(wish, denied, words, now)
    if wish is not None and wish.soon and (left := _left_of_any(words, denied, now)):
        return left
    if wish is None and denied:
        wish = _wish(denied, now, None, asked=True)
        if wish is not None and wish.day and not (wish.clock or wish.part) and "before" in _kinds(denied):
            return Wish(day=wish.day, vague=True)  # "I am out of station till friday"
        return replace(wish, denied=True) if wish else None
    if wish is None and asked and len(words) <= 10 and any(what or token[0].isdigit() for token, what in words):
        return _by_dateparser(cut.rest, now)
    return wish


def _without_the_date(cut: Cut, now: datetime, *, asked: bool) -> Wish | None:
    """The wish of a text that rules out a date in digits: "at 5, not on 5/12", "I have a function on 5/12"; None if the
    date is not ruled out."""
    if cut.day is None or any(token == THE_DATE for token, _ in words_in(cut.rest)):
        return None
    words, denied = sorted_out(corrected(words_in(cut.marked)))
    beside = [word for word in denied if word[0] != THE_DATE]
    if len(beside) == len(denied):
        return None
    wish = _wish(words, now, None, asked=asked)
    if wish is None:
        return replace(_wish(beside, now, cut.day, asked=True) or Wish(day=cut.day), denied=True)
    return wish if wish.day or wish.moment or wish.soon else replace(wish, not_on=frozenset({cut.day}))


def _open_to_any(words: Sequence[Word]) -> bool:
    return any(what and what[0] == "any" for _, what in words)


def _left_of_any(words: Sequence[Word], denied: Sequence[Word], now: datetime) -> Wish | None:
    """What remains of "Any day except friday", "any time except morning"; None if nothing is excluded."""
    but = _wish(denied, now, None, asked=True) if denied else None
    if but is None or but.clock is not None:
        return None
    if but.day == now.date() and but.part is None:
        return Wish(day=but.day, denied=True)
    if not _open_to_any(words):
        return None
    if but.part and but.day is None:
        return Wish(part=but.part, relation=_rest_of_day(but.part))
    if but.part and but.day and any(what == ("not", "after") for _, what in words):
        return Wish(day=but.day, part=but.part, relation=_rest_of_day(but.part))  # "budhvar ko subah chhodke kabhi bhi"
    return Wish(soon=True, day=but.day, denied=True) if but.day and but.part is None else None


def _rest_of_day(part: str) -> Relation:
    """On which side of a part of the day, which is ruled out, the rest of the desk's day is."""
    return "before" if part in ("evening", "night") else "after"


def _beside_denied(wish: Wish, denied: Sequence[Word], words: Sequence[Word], now: datetime) -> Wish:
    """Apply times that were ruled out: "At 5 but not today" excludes a day; "not friday morning, evening" is on Friday.

    Somebody who is "busy" today may still be free in the evening, so that excludes nothing.
    """
    but = _wish(denied, now, None, asked=True)
    if but is None or any(what == ("not", "around") for _, what in words):
        return wish
    if but.clock is None and but.part in (None, wish.part):
        each = (_wish([word], now, None, asked=True) for word in denied if word[1] and word[1][0] in ("day", "weekday"))
        days = (found.day for found in (but, *each) if found is not None and found.day is not None)
        return replace(wish, not_on=frozenset(days))
    if but.part and but.clock is None and but.day in (None, wish.day) and wish.day and not (wish.clock or wish.part):
        return replace(wish, part=but.part, relation=_rest_of_day(but.part))
    named = wish.day is not None or wish.moment is not None or wish.soon
    return wish if named else replace(wish, day=but.day)


def _kinds(words: Sequence[Word]) -> set[str]:
    return {what[0] for _, what in words if what}


def _by_weekday(words: Sequence[Word]) -> bool:
    kinds = _kinds(words)
    return "weekday" in kinds and not kinds & {"day", "month", "dom", "unit"}


def is_only_a_time(text: str) -> bool:
    """Whether the text is only a time with words around it: "please make it 4 pm", "kal shaam ko theek hai?"."""
    words = words_said(text)
    timed = [token[0].isdigit() or bool(what and what[0] not in _NO_TIMES) for token, what in words]
    return any(timed) and all(time or what or fills(token) for time, (token, what) in zip(timed, words, strict=True))


def puts_right(text: str) -> bool:
    """Whether the text only corrects a time: "Sorry 5", "no, 5", "change it to 5"."""
    words = words_said(text)
    return is_only_a_time(text) and marks_a_change(words) and any(token[0].isdigit() for token, _ in words)


_TELL = word_set("tell cheppandi chepandi cheppu batao bataiye bataye చెప్పండి చెప్పు बताओ बताइए बताइये")


def tells_when(text: str) -> bool:
    """Whether the text is a time that cannot be computed: "After sunset", "jab bachche so jayein", "pooja ayyaka"."""
    words = words_said(text)
    if not 0 < len(words) <= _CLAUSE or any(token in _TELL for token, _ in words):
        return False  # "దీనికి చికిత్స ఏముందో చెప్పండి ముందు": "first tell me", not a time
    first, last = words[0][0], words[-1]
    opens = first in _OPENS_WHEN or kind_at(words, 0) in ("after", "before", "in", "end")
    closes = (
        last[0] in _CLOSES_WHEN or kind_at(words, len(words) - 1) in ("after", "before") or bool(_THEN.search(last[0]))
    )
    unknown = sum(1 for token, what in words if what is None and not fills(token))
    timed = bool(_kinds(words) & {"part", "unit", "day", "weekday", "month", "end", "few", "next"})
    return opens or closes or (timed and unknown <= 1)


_CLAUSE = 9  # words
_OPENS_WHEN = word_set(
    "when whenever once while during around towards toward sometime as jab jabhi जब post until till by"
)
_CLOSES_WHEN = word_set("tab appudu appude appatiki time timing samay samayam tak varaku तब तक समय అప్పుడు వరకు సమయం")
_THEN = re.compile(r"(?:(?:ay|ayy|ch|nn|v|s|k|nch|gis|l|d|t)a+ka|inaka|appudu|aapudu|యాక|చాక|న్నాక|శాక|నాక|ప్పుడు)$")


def tells_of_now(text: str) -> bool:
    """Whether "now" describes the present and is not a wish to be called at once: "She is ok now"."""
    words = words_said(text)
    soon = {token for token, what in words if what and what[0] == "soon"}
    return soon <= _PRESENT and _kinds(words) == {"soon"} and not all(what or fills(token) for token, what in words)


_PRESENT = word_set("now abhi abi ippudu अभी ఇప్పుడు")


def only_hurries(text: str) -> bool:
    """Whether the text only says that it is urgent: "very urgent help needed", "jaldi madad chahiye"."""
    words = words_said(text)
    return _kinds(words) == {"soon"} and all(what or fills(token) or token in _HELP for token, what in words)


_HELP = word_set(
    "help needed need very so too some madad sahayam sayam kavali chahiye bahut bohot chala "
    "मदद बहुत चाहिए సహాయం సాయం చాలా కావాలి"
)
_NO_TIMES = frozenset({"not", "to", "after", "before", "from", "in", "past", "next", "gone", "free", "num"})


def _wish(words: Sequence[Word], now: datetime, day: date | None, *, asked: bool) -> Wish | None:
    return (
        period(words, now)
        or in_a_month(words, now, asked=asked)
        or relative(words, now, asked=asked)
        or named_time(words, now.date(), day, asked=asked)
    )


def _ahead(words: list[Word]) -> list[Word]:
    """The words without times in the past: "kal se dard hai", "since monday", "the surgery was on friday"."""
    over: set[int] = set()
    for at, (token, what) in enumerate(words):
        kind = what[0] if what else ""
        if token == "since":
            over |= _stretch(words, at, 1)
        elif what == ("to", 0) and token not in ("to", "and", "till") and _is_since(words, at):
            over |= _stretch(words, at, -1)
        elif kind == "gone":
            near = range(max(0, at - _NEAR), min(len(words), at + _NEAR + 1))
            over |= {spot for spot in near if kind_at(words, spot) in ("day", "weekday", "part", "unit", "month")}
        elif kind == "day" and what is not None and int(what[1]) < 0:
            over.add(at)
    return [word for at, word in enumerate(words) if at not in over]


def _is_since(words: Sequence[Word], at: int) -> bool:
    """Whether "se" and the like mean "since": "kal se", "2 din se"; not in "10 se 12", "subah se shaam", "5 baje se
    pehle"."""
    follows = kind_at(words, at + 1)
    return kind_at(words, at - 1) in ("day", "weekday", "part", "unit", "month") and follows not in (
        "num", "clock", "part", "day", "weekday", "before", "unit",
    ) and not (at + 1 < len(words) and words[at + 1][0][0].isdigit())  # fmt: skip


def _stretch(words: Sequence[Word], at: int, step: int) -> set[int]:
    """The position `at` and those of the time words next to it in direction `step`."""
    found, spot = {at}, at + step
    while 0 <= spot < len(words) and (
        kind_at(words, spot) in ("day", "weekday", "part", "unit", "month", "num", "gone", "dom")
        or words[spot][0][0].isdigit()
    ):
        found.add(spot)
        spot += step
    return found


def _by_dateparser(plain: str, now: datetime) -> Wish | None:
    """The time according to dateparser: "24th of next month", "the last week of December"."""
    if not re.search(r"[^\W\d_]", plain) or len(plain) > 80:
        return None
    settings = {"RELATIVE_BASE": now.replace(tzinfo=None), "PREFER_DATES_FROM": "future", "DATE_ORDER": "DMY"}
    settings |= {"RETURN_TIME_AS_PERIOD": True, "STRICT_PARSING": False, "PARSERS": ["relative-time", "absolute-time"]}
    parser = dateparser.DateDataParser(languages=["en", "hi", "te"], settings=settings)
    found = parser.get_date_data(plain)
    at = found["date_obj"]
    if at is None:
        return None
    timed = found["period"] == "time"
    return Wish(day=at.date(), clock=(at.hour, at.minute) if timed else None, sure=timed)
