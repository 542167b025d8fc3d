"""When shall we call? A text in, the wish out: a day, a clock time, a part of the day, or as soon as possible.

`read_time` only reads; whether the desk can keep the wish is for `settling` to say. Words come first, in every
language of the bot; what they leave open goes to dateparser.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from itertools import pairwise

import dateparser

from bot.dialogue.times.clocks import Relation, kind_at, read_clock
from bot.dialogue.times.corrections import corrected, marks_a_change
from bot.dialogue.times.daily import daily_said
from bot.dialogue.times.denials import sorted_out
from bot.dialogue.times.leisure import any_time_said
from bot.dialogue.times.words import PHRASES, Word, fills, meaning
from bot.dialogue.words.phones import ascii_digits
from bot.dialogue.words.phrasebook import word_set
from bot.matching.lexicon import english

_TOKEN = re.compile(r"\d{1,2}[:.]\d{2}|\d{1,4}|[^\W\d_][\w\u0900-\u0dff'’]*|[/\-–,;।!?]|\.(?=\s|$)")
_DATE = re.compile(r"\b(\d{1,2})[/.\-](\d{1,2})(?:[/.\-](\d{2,4}))?\b")
_ISO = re.compile(r"\b(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ](\d{1,2}):(\d{2}))?\b")
_MILITARY = re.compile(
    r"^\W*([01]\d|2[0-3])([0-5]\d)\W*$|(?<![\d.:/])([01]\d|2[0-3])([0-5]\d)(?=\s?(?:hrs?|hours)\b)"
)  # "1700", "1700 hrs"
_SPLIT_WEEKDAY = re.compile(
    r"\b(som|soma|mangal|mangala|budh|budha|guru|shukr|shukra|sukra|shani|sani|ravi|it|adi|aadi) (v[ao]+ra?a?m?)\b"
)
_WHILE = {"week": 7, "month": 30, "year": 365}  # days
_IN_MONTH = (frozenset({"in", "next"}), frozenset({"me", "mein", "mai", "lo", "में", "मे", "లో", "month"}))
_NO_MONTHS = frozenset({"may", "mar", "march"})  # other words too: only beside an "in"
_ENGLISH_PARTS = frozenset({"morning", "evening", "afternoon", "noon", "night"})
_HOURS_OF_A_DAY = 24
_FRIDAY = 4
_ONLY_BEFORE_OR_AFTER = frozenset({"lunch", "office", "schooltime", "breakfasttime", "dinnertime"})
_WITHIN = frozenset({"within", "andar", "अंदर", "अन्दर", "lopu", "lopala", "లోపు", "లోపల"})
_AT_ONCE = timedelta(minutes=30)
_SOME = 2  # what "a few" is at the least
_NEAR = 3  # words between a time and what tells that it is over


@dataclass(frozen=True, slots=True)
class Wish:
    """What was asked for, in the desk's zone.

    soon: as soon as possible. day: None where none was named. clock: (hour, minute) as said; `sure` where am, pm or
    24-hour writing leaves no doubt. until: the end of a "between". part: morning, noon, afternoon, evening, night,
    lunch, office; with a relation, before or after it. denied: any time but this one; with soon, the next that is not
    on that day. vague: some time from that day. weekday: the day was named as one of the week, so that the next one is
    meant where its time is over today.
    """

    soon: bool = False
    day: date | None = None
    clock: tuple[int, int] | None = None
    sure: bool = False
    until: tuple[int, int] | None = None
    part: str | None = None
    relation: Relation = "at"
    moment: datetime | None = None
    denied: bool = False
    vague: bool = False
    weekday: bool = False


def read_time(text: str, now: datetime, *, asked: bool, view: date | None = None) -> Wish | None:
    """The time that the text names; None where it names none.

    now: aware, in the desk's zone. asked: the text answers "When?", so that a bare "5" is a time; in free text a
    number needs a word beside it that makes it one, and what is told of the past is no wish. view: the day from which
    on weekdays are meant, after "next week"; None: from today on.
    """
    plain = _joined(ascii_digits(text).casefold())
    iso = _ISO.search(plain)
    if iso:
        return _from_iso(iso)
    day, plain = _cut_date(plain, now.date())
    words, denied = sorted_out(corrected(_words(plain)))
    words = words if asked else _ahead(words)
    wish = _wish(words, now, day, asked=asked)
    if wish is not None and wish.day is not None and view is not None and _by_weekday(words):
        wish = replace(wish, day=wish.day + timedelta(days=7 * max(0, -((wish.day - view).days // 7))))
    if wish is not None and wish.day == now.date() and _by_weekday(words):
        wish = replace(wish, weekday=True)
    if wish is not None and wish.soon and (left := _left_of_any(words, denied, now)):
        return left
    if wish is None and denied:
        wish = _wish(denied, now, None, asked=True)
        return replace(wish, denied=True) if wish else None
    if wish is None and asked and len(words) <= 10 and any(what or token[0].isdigit() for token, what in words):
        return _by_dateparser(plain, now)
    return wish


def _open_to_any(words: Sequence[Word]) -> bool:
    return any(what and what[0] == "any" for _, what in words)


def _left_of_any(words: Sequence[Word], denied: Sequence[Word], now: datetime) -> Wish | None:
    """ "Any day except friday", "any time except morning": what is left; None where nothing is taken away."""
    but = _wish(denied, now, None, asked=True) if denied else None
    if but is None or but.clock is not None:
        return None
    if but.day == now.date() and but.part is None:
        return Wish(day=but.day, denied=True)
    if not _open_to_any(words):
        return None
    if but.part and but.day is None:
        return Wish(part=but.part, relation="before" if but.part in ("evening", "night") else "after")
    return Wish(soon=True, day=but.day, denied=True) if but.day and but.part is None else None


def _kinds(words: Sequence[Word]) -> set[str]:
    return {what[0] for _, what in words if what}


def _by_weekday(words: Sequence[Word]) -> bool:
    kinds = _kinds(words)
    return "weekday" in kinds and not kinds & {"day", "month", "dom", "unit"}


def _said(text: str) -> list[Word]:
    """The words of a text, without its marks."""
    return [word for word in _words(_joined(ascii_digits(text).casefold())) if word[0][0].isalnum()]


def is_only_a_time(text: str) -> bool:
    """Nothing but a time and the words one puts around it: "please make it 4 pm", "kal shaam ko theek hai?"."""
    words = _said(text)
    named = [token[0].isdigit() or bool(what and what[0] not in _NO_TIMES) for token, what in words]
    return any(named) and all(time or what or fills(token) for time, (token, what) in zip(named, words, strict=True))


def puts_right(text: str) -> bool:
    """ "Sorry 5", "no, 5", "change it to 5": nothing but another time and a word that says that it is another."""
    words = _said(text)
    return is_only_a_time(text) and marks_a_change(words) and any(token[0].isdigit() for token, _ in words)


def tells_when(text: str) -> bool:
    """ "After sunset", "jab bachche so jayein", "pooja ayyaka": a time, though none that can be told from the words."""
    words = _said(text)
    if not 0 < len(words) <= _CLAUSE:
        return False
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
    """ "She is ok now": how it stands at present, no wish to be called at once."""
    words = _said(text)
    soon = {token for token, what in words if what and what[0] == "soon"}
    return soon <= _PRESENT and _kinds(words) == {"soon"} and not all(what or fills(token) for token, what in words)


_PRESENT = word_set("now abhi abi ippudu अभी ఇప్పుడు")


def only_hurries(text: str) -> bool:
    """ "Urgent", "very urgent help needed", "jaldi madad chahiye": haste, and nothing of what it is about."""
    words = _said(text)
    return _kinds(words) == {"soon"} and all(what or fills(token) or token in _HELP for token, what in words)


_HELP = word_set(
    "help needed need very so too some madad sahayam sayam kavali chahiye bahut bohot chala "
    "मदद बहुत चाहिए సహాయం సాయం చాలా కావాలి"
)
_NO_TIMES = frozenset({"not", "to", "after", "before", "from", "in", "past", "next", "gone", "free", "num"})


def _wish(words: Sequence[Word], now: datetime, day: date | None, *, asked: bool) -> Wish | None:
    return (
        _period(words, now)
        or _in_a_month(words, now, asked=asked)
        or _relative(words, now, asked=asked)
        or _named(words, now.date(), day, asked=asked)
    )


_PHRASES = [(phrase, re.compile(rf"(?<!\w){re.escape(phrase)}(?!\w)"), word) for phrase, word in PHRASES.items()]


def _joined(plain: str) -> str:
    plain = plain.replace("’", "'").replace("\u200c", "").replace("\u200d", "")
    plain = daily_said(plain)
    plain = re.sub(r"(?<!\w)2(?=mo|mr|day\b|nite?\b|night\b)", "to", plain)  # "2morrow"
    plain = re.sub(r"\b(\d{1,2}) ?([0-5]\d)\s*([ap])\.?\s?m\b", r"\1:\2 \3m", plain)
    plain = re.sub(r"(\d)\s*([ap])(?:\.\s?m\b\.?|\s?m\b)", r"\1 \2m", plain)
    plain = _HALF_PAST.sub(r"\1:\2", plain)
    plain = _GREETS.sub(" ", plain)
    plain = _ORDINAL.sub(_ordinal, plain)
    plain = _MILITARY.sub(lambda found: f"{found[1] or found[3]}:{found[2] or found[4]}", plain)
    plain = re.sub(r"(\d)\s?(hrs?|baje|min)\b", r"\1 \2", plain)
    plain = _SPLIT_WEEKDAY.sub(r"\1\2", plain)
    plain = any_time_said(plain)
    for phrase, pattern, word in _PHRASES:
        if phrase in plain:  # a tenth of what the expression costs
            plain = pattern.sub(word, plain)
    return plain


# "4 30 today": an hour and minutes with a blank, where nothing follows that they would count.
_HALF_PAST = re.compile(
    r"(?<![\d:./-])(0?[1-9]|1[0-2]) (15|30|45)(?=\W*$|\W*(?:[ap]\.?m|baje|gant\w*|ki|ku|ko|tak|today|tdy|tomorrow|"
    r"tmrw|tmr|kal|aaj|repu|ivala|evening|morning|sharp|only|please|pls|plz|ok|okay|and|or|to|works|is)(?!\w))"
)
_GREETS = re.compile(r"(?<!\w)g(?:oo|u)d (?:mrng|mrg|mng|morng|mornin|evng|evening|aftern\w*|nite|night|nyt)(?!\w)")
_ORDINAL = re.compile(r"(\d)\s?(?:st|nd|rd|th|va|వ)\b(?: of\b)?(?= ?([^\W\d_]*))")


def _ordinal(found: re.Match[str]) -> str:
    """A day of the month; in "2nd opinion" it counts something."""
    thing = found[2]
    counts = thing in english.WORDS - english.FUNCTION and not meaning(thing) and not fills(thing)
    return " " if counts else f"{found[1]} ordinal"


def _words(plain: str) -> list[Word]:
    return [(token, meaning(token)) for token in _TOKEN.findall(plain)]


def _from_iso(found: re.Match[str]) -> Wish | None:
    year, month, day, hour, minute = found.groups()
    try:
        named = date(int(year), int(month), int(day))
    except ValueError:
        return None
    return Wish(day=named, clock=(int(hour), int(minute)) if hour else None, sure=True)


def _cut_date(plain: str, today: date) -> tuple[date | None, str]:
    """24/11, 24-11-2026; a "3-5" stays a stretch of hours, because it is no date that lies ahead within a year."""
    dates = _dates(plain)
    if not dates:
        return None, plain
    found = dates[-1]  # the last one counts: "25/11, no 26/11"
    named = _dated(int(found.group(1)), int(found.group(2)), found.group(3), today)
    if named is None:
        return None, plain
    for each in reversed(dates):
        plain = f"{plain[: each.start()]} {plain[each.end() :]}"
    return named, plain


def _dates(plain: str) -> list[re.Match[str]]:
    """What can only be a date: a "5.11" may be a clock time, a "25.11" is none."""
    return [
        found
        for found in _DATE.finditer(plain)
        if found[3] is not None or plain[found.end(1)] == "/" or int(found[1]) > _HOURS_OF_A_DAY
    ]


def _dated(day: int, month: int, year: str | None, today: date) -> date | None:
    try:
        if year:
            return date(int(year) + (2000 if len(year) == 2 else 0), month, day)
        named = date(today.year, month, day)
        return named if named >= today - timedelta(days=60) else named.replace(year=today.year + 1)
    except ValueError:  # the 29th of a February that has none, this year or the next
        return None


def _ahead(words: list[Word]) -> list[Word]:
    """Without what tells since when or when it was: "kal se dard hai", "since monday", "the surgery was on friday"."""
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
    """ "kal se", "2 din se"; but "10 se 12", "subah se shaam", "5 baje se pehle"."""
    follows = kind_at(words, at + 1)
    return kind_at(words, at - 1) in ("day", "weekday", "part", "unit", "month") and follows not in (
        "num", "clock", "part", "day", "weekday", "before", "unit",
    ) and not (at + 1 < len(words) and words[at + 1][0][0].isdigit())  # fmt: skip


def _stretch(words: Sequence[Word], at: int, step: int) -> set[int]:
    """The time words beside `at`, and itself."""
    found, spot = {at}, at + step
    while 0 <= spot < len(words) and (
        kind_at(words, spot) in ("day", "weekday", "part", "unit", "month", "num", "gone", "dom")
        or words[spot][0][0].isdigit()
    ):
        found.add(spot)
        spot += step
    return found


def _period(words: Sequence[Word], now: datetime) -> Wish | None:
    """ "next week", "agle mahine", "this week": no day yet, but from when on."""
    for at, (_, what) in enumerate(words):
        if not what or what[0] != "unit" or what[1] not in ("week", "month"):
            continue
        today, is_next = now.date(), kind_at(words, at - 1) == "next"
        monday = today + timedelta(days=7 - today.weekday())
        if "end" in {kind_at(words, spot) for spot in range(at - 4, at + 3)}:
            return Wish(day=max(today, _end_of(str(what[1]), today, is_next=is_next)), vague=True)
        if is_next:
            if what[1] == "week" and (named := _weekday_of(words, at, monday)):
                return named
            first = (today.replace(day=1) + timedelta(days=32)).replace(day=1)
            return Wish(day=monday if what[1] == "week" else first, vague=True)
        if at and words[at - 1][0] in ("this", "is", "ee", "इस", "ఈ"):
            return Wish(day=now.date(), vague=True)
    return None


def _end_of(period: str, today: date, *, is_next: bool) -> date:
    """From when on the end of this week or month is meant, or of the next one."""
    if period == "week":
        return today + timedelta(days=_FRIDAY - today.weekday() + (7 if is_next else 0))
    month = today.replace(day=1)
    for _ in range(2 if is_next else 1):
        month = (month + timedelta(days=32)).replace(day=1)
    return month - timedelta(days=7)


def _weekday_of(words: Sequence[Word], at: int, monday: date) -> Wish | None:
    """ "Next week tuesday 10 am": a day of that week, and its hour."""
    days = [what[1] for _, what in words if what and what[0] == "weekday"]
    if len(days) != 1:
        return None
    day, rest = monday + timedelta(days=int(days[0])), [*words[: at - 1], *words[at + 1 :]]
    return replace(_named(rest, monday, day, asked=True) or Wish(), day=day, soon=False)


def _in_a_month(words: Sequence[Word], now: datetime, *, asked: bool) -> Wish | None:
    """ "In march", "march mein", "మార్చిలో": no day yet, but from when on."""
    for at, (token, what) in enumerate(words):
        if not what or what[0] != "month" or any(word.isdigit() for word, _ in words[max(0, at - 2) : at + 2]):
            continue
        around = zip((words[max(0, at - 1) : at], words[at + 1 : at + 2]), _IN_MONTH, strict=True)
        beside = any(word in links for side, links in around for word, _ in side)
        if not (beside or token.endswith(("lo", "లో")) or (asked and token not in _NO_MONTHS)):
            continue
        first = now.date().replace(month=int(what[1]), day=1)
        if first.month == now.month:
            return Wish(day=now.date(), vague=True)
        return Wish(day=first if first > now.date() else first.replace(year=first.year + 1), vague=True)
    return None


def _relative(words: Sequence[Word], now: datetime, *, asked: bool) -> Wish | None:
    """ "in 2 hours", "aadhe ghante baad", "after 30 minutes", "rendu gantallo", "after 2 days", "in 6 months"."""
    for at, (token, what) in enumerate(words):
        if not what or what[0] != "unit" or "oclock" in (kind_at(words, at - 2), kind_at(words, at - 3)):
            continue
        number = _number(words[at - 1]) if at else None
        few = any(kind_at(words, spot) == "few" for spot in (at - 1, at - 2))
        number = _SOME if few and number is None else number
        half = at > 0 and any(each and each[0] == "half" for _, each in words[max(0, at - 2) : at])
        around = {each[0] for _, each in words[max(0, at - 3) : at + 2] if each}
        within = _is_within(words, at)
        if number is None and not half and not {"after", "in"} & around and not within:
            continue
        ahead = within or {"after", "in"} & around or token.endswith(("lo", "లో", "్లో"))
        bare = (
            asked
            and "to" not in around
            and _says_no_more(words)
            and not (what[1] == "hour" and number is not None and number > 12)
        )
        if number is not None and not ahead and not bare:
            continue
        amount = (number if number is not None else 0 if half else 1) + (0.5 if half else 0)
        if what[1] in ("hour", "minute"):
            return _moment(now, timedelta(**{f"{what[1]}s": amount}), within=within, few=few)
        if within or (few and what[1] == "day"):
            return Wish(day=now.date() + timedelta(days=0 if within else _SOME), vague=True)
        return _on_time(now.date() + timedelta(days=amount * _WHILE.get(str(what[1]), 1)), words, at)
    return None


def _is_within(words: Sequence[Word], at: int) -> bool:
    """ "Within an hour", "ek ghante ke andar", "ganta lopu"."""
    return any(word in _WITHIN for word, _ in words[max(0, at - 3) : at + 4])


def _moment(now: datetime, ahead: timedelta, *, within: bool, few: bool) -> Wish:
    """That much later; within it, or, of "a few hours", any time from then on."""
    at = now + ahead
    if within and ahead <= _AT_ONCE:
        return Wish(soon=True)
    if within or few:
        relation: Relation = "before" if within else "after"
        return Wish(day=at.date(), clock=(at.hour, at.minute), sure=True, relation=relation)
    return Wish(moment=at)


def _says_no_more(words: Sequence[Word]) -> bool:
    """ "3 hours", not "they made us wait 3 hours"."""
    return all(what or fills(token) or not token[0].isalpha() for token, what in words)


def _on_time(day: date, words: Sequence[Word], at: int) -> Wish:
    """ "After 2 days at 4 pm": the day, with the hour that the other words name."""
    rest = [word for spot, word in enumerate(words) if spot not in (at - 1, at) and kind_at(words, spot) != "after"]
    return replace(_named(rest, day, None, asked=False) or Wish(), day=day, soon=False)


def _number(word: Word) -> float | None:
    token, what = word
    if token.isdigit() and len(token) <= 2:
        return int(token)
    if what and what[0] == "clock":
        return int(what[1]) / 60  # "dedh ghante"
    return float(what[1]) if what and what[0] == "num" else None


def _named(words: Sequence[Word], today: date, day: date | None, *, asked: bool) -> Wish | None:
    kinds = {what[0]: what[1] for _, what in words if what}
    if day is None:
        day, words = _day(words, kinds, today)
    part, relation = _part(words)
    wish = Wish(day=day, part=part, relation=relation)
    counted = asked or part is not None or (day is not None and "between" in kinds)
    clock = read_clock(words, counted=counted, asked=asked or part is not None)
    if clock is not None:
        part = None if part == "noon" or part in _ONLY_BEFORE_OR_AFTER else part
        named = (clock.hour, clock.minute)
        wish = Wish(day=day, clock=named, sure=clock.sure, until=clock.until, part=part, relation=clock.relation)
    if (wish.day or wish.clock or wish.part) is None:
        return Wish(soon=True) if {"soon", "any"} & kinds.keys() else None
    if wish.day and not (wish.clock or wish.part) and _behind_a_day(words):
        return Wish(day=wish.day + timedelta(days=1), vague=True)
    if wish.day == today and wish.clock is None and wish.part is None and "soon" in kinds:
        return Wish(soon=True)
    return wish


def _day(words: Sequence[Word], kinds: dict[str, int | str], today: date) -> tuple[date | None, Sequence[Word]]:
    """The day that the words name, and the words without the number that named it."""
    at = _beside(words, "month") if "month" in kinds else None
    if at is not None and (named := _dated(int(words[at][0]), int(kinds["month"]), None, today)):
        return named, [*words[:at], *words[at + 1 :]]
    if isinstance(kinds.get("day"), int):
        return today + timedelta(days=int(kinds["day"])), words
    if isinstance(kinds.get("weekday"), int):
        ahead = (int(kinds["weekday"]) - today.weekday()) % 7
        if "gone" in kinds:
            return today + timedelta(days=ahead - 7), words
        return today + timedelta(days=ahead or (7 if "next" in kinds else 0)), words
    if _is_this_part(words):
        return today, words
    at = _beside(words, "dom") if "dom" in kinds else _above_hours(words)
    if at is not None:
        return _of_the_month(int(words[at][0]), today), [*words[:at], *words[at + 1 :]]
    return None, words


def _is_this_part(words: Sequence[Word]) -> bool:
    """ "This evening", "is shaam", "ee sayantram": of today."""
    for (before, _), (token, what) in pairwise(words):
        if what and what[0] == "part" and what[1] not in _ONLY_BEFORE_OR_AFTER:
            english = token in _ENGLISH_PARTS
            if before == "this" or (not english and before in ("is", "iss", "ee", "e", "इस", "ఈ")):
                return True
    return False


def _behind_a_day(words: Sequence[Word]) -> bool:
    """ "After wednesday", "kal ke baad"; not "friday, after the scan"."""
    named = ("day", "weekday")
    return any(
        kind_at(words, at + 1) in named or (kind_at(words, at - 2) in named and words[at - 1][0] in ("ke", "के"))
        for at in range(len(words))
        if kind_at(words, at) == "after"
    )


def _beside(words: Sequence[Word], kind: str) -> int | None:
    """Where the day of the month stands: next to the month's name, or to "tareekh"."""
    month = next(at for at, (_, what) in enumerate(words) if what and what[0] == kind)
    linked = kind_at(words, month - 1) == "dom"  # "2nd december 3 pm"
    around = (month - 1, *((month - 2,) if linked else ()), month + 1, month - 2)
    days = (at for at in around if 0 <= at < len(words))
    return next((at for at in days if words[at][0].isdigit() and 1 <= int(words[at][0]) <= 31), None)


def _above_hours(words: Sequence[Word]) -> int | None:
    """ "27 ko 4 baje": a number too large for an hour, with a case behind it."""
    numbers = [at for at, (token, _) in enumerate(words[:-1]) if token.isdigit() and 24 <= int(token) <= 31]
    return next((at for at in numbers if words[at + 1][0] in ("ko", "na", "ki", "को", "న", "కి")), None)


def _of_the_month(day: int, today: date) -> date | None:
    """The next such day: in this month, or in one of those after it."""
    first = today.replace(day=1)
    for _ in range(3):
        try:
            named = first.replace(day=day)
        except ValueError:
            named = None
        if named is not None and named >= today:
            return named
        first = (first + timedelta(days=32)).replace(day=1)
    return None


def _part(words: Sequence[Word]) -> tuple[str | None, Relation]:
    """The part of the day, and whether before or after it: "after lunch", "shaam se pehle"."""
    for at, (_, what) in enumerate(words):
        if not what or what[0] != "part":
            continue
        beside = {kind_at(words, spot) for spot in (at - 1, at + 1, at + 2)}
        relation: Relation = "after" if "after" in beside else "before" if "before" in beside else "at"
        if what[1] in _ONLY_BEFORE_OR_AFTER and relation == "at":
            continue
        return str(what[1]), relation
    return None, "at"


def _by_dateparser(plain: str, now: datetime) -> Wish | None:
    """What the words left open: "24th of next month", "the last week of December"."""
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
