"""Days, times and counts as each language says them; babel for the three scripts, own tables for romanised forms."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from babel import Locale
from babel.dates import format_date, format_time

from bot.content import Content, Language
from bot.hours import DeskHours, Slot

_LOCALE = {"en": "en_IN", "hi": "hi_IN", "te": "te_IN", "hi-Latn": "hi_IN", "te-Latn": "te_IN"}
_WEEKDAYS: dict[Language, Sequence[str]] = {
    "hi-Latn": ("Somvar", "Mangalvar", "Budhvar", "Guruvar", "Shukravar", "Shanivar", "Ravivar"),
    "te-Latn": ("Somavaram", "Mangalavaram", "Budhavaram", "Guruvaram", "Shukravaram", "Shanivaram", "Adivaram"),
}
_MONTHS: dict[Language, Sequence[str]] = {
    "hi-Latn": (
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ),
    "te-Latn": (
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ),
}  # fmt: skip
_PERIODS: dict[Language, Sequence[tuple[int, str]]] = {  # until which hour, what the part of the day is called
    "hi-Latn": ((4, "raat"), (12, "subah"), (16, "dopahar"), (20, "shaam"), (24, "raat")),
    "te-Latn": ((4, "ratri"), (12, "udayam"), (16, "madhyahnam"), (20, "sayantram"), (24, "ratri")),
    "te": ((4, "రాత్రి"), (12, "ఉదయం"), (16, "మధ్యాహ్నం"), (20, "సాయంత్రం"), (24, "రాత్రి")),
}


def clock(at: datetime, language: Language) -> str:
    """ "9 am", "5:30 pm", "सुबह 9", "sayantram 5:30"; the sentence around it adds what the language wants after it."""
    pattern = "h" if at.minute == 0 else "h:mm"
    if language in _PERIODS:
        period = next(name for until, name in _PERIODS[language] if at.hour < until)
        return f"{period} {format_time(at.timetz(), pattern, tzinfo=at.tzinfo, locale='en_IN')}"
    pattern = f"B {pattern}" if language == "hi" else f"{pattern} a"
    return format_time(at.timetz(), pattern, tzinfo=at.tzinfo, locale=_LOCALE[language])


def weekday(day: date, language: Language) -> str:
    """ "Tuesday"."""
    if language in _WEEKDAYS:
        return _WEEKDAYS[language][day.weekday()]
    return format_date(day, "EEEE", locale=_LOCALE[language])


def day_and_month(day: date, language: Language) -> str:
    """ "24 November"."""
    if language in _MONTHS:
        return f"{day.day} {_MONTHS[language][day.month - 1]}"
    return format_date(day, "d MMMM", locale=_LOCALE[language])


def day_name(day: date, today: date, content: Content, language: Language) -> str:
    """ "today, Monday", "tomorrow, Tuesday 24 November", "on Wednesday, 25 November"."""
    key = {0: "day-today", 1: "day-tomorrow"}.get((day - today).days, "day-later")
    return content.say(key, language, weekday=weekday(day, language), date=day_and_month(day, language))


def stretch(slot: Slot, now: datetime, content: Content, language: Language) -> str:
    """ "tomorrow, Tuesday 24 November, between 9 am and 11 am"; "by" where it ends on another day."""
    today = now.astimezone(slot.start.tzinfo).date()
    end = clock(slot.end, language)
    if slot.start.date() != slot.end.date() or slot.start <= now:
        return content.say("when-by", language, day=day_name(slot.end.date(), today, content, language), end=end)
    day, start = day_name(slot.start.date(), today, content, language), clock(slot.start, language)
    part, _, hour = end.rpartition(" ")
    if language != "en" and part and start.startswith(part):
        end = hour  # "subah 9 se 11", not "subah 9 se subah 11"
    return content.say("when-between", language, day=day, start=start, end=end)


def opening(at: datetime, now: datetime, content: Content, language: Language) -> str:
    """When the desk opens: "tomorrow, Tuesday 24 November, at 9 am"."""
    today = now.astimezone(at.tzinfo).date()
    day = day_name(at.date(), today, content, language)
    return content.say("when-at", language, day=day, start=clock(at, language))


def desk_hours(hours: DeskHours, now: datetime, content: Content, language: Language) -> str:
    """The desk's ordinary week: "Monday to Saturday 9 am to 7 pm"."""
    monday = now.astimezone(hours.zone).date()
    monday -= timedelta(days=monday.weekday())
    groups: list[tuple[date, date, tuple[Slot, ...]]] = []
    for ahead in range(7):
        day = monday + timedelta(days=ahead)
        open_then = hours.ordinary(day)
        if not open_then:
            continue
        if groups and groups[-1][1] == day - timedelta(days=1) and _same_clock(groups[-1][2], open_then):
            groups[-1] = (groups[-1][0], day, open_then)
        else:
            groups.append((day, day, open_then))
    said = []
    for first, last, slots in groups:
        days = weekday(first, language)
        if last != first:
            days = content.say("days-range", language, first=days, last=weekday(last, language))
        times = [
            content.say("hours-range", language, start=clock(each.start, language), end=clock(each.end, language))
            for each in slots
        ]
        said.append(f"{days}, {', '.join(times)}")
    return "; ".join(said)


def counted(key: str, number: int, content: Content, language: Language) -> str:
    """The wording `key-one` or `key-other`, by the language's own plural rule."""
    form = Locale.parse(_LOCALE[language]).plural_form(number)
    return content.say(f"{key}-{'one' if form == 'one' else 'other'}", language, number=str(number))


def capitalised(text: str) -> str:
    """The first letter large, the rest as it is: for a line of a list."""
    return text[:1].upper() + text[1:]


def _same_clock(one: tuple[Slot, ...], other: tuple[Slot, ...]) -> bool:
    return [(a.start.time(), a.end.time()) for a in one] == [(b.start.time(), b.end.time()) for b in other]
