"""What one message gives to the callback form: a name, a number, a time, a topic, for whom. Liberal in the reading."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.content.roles import ANY_PERSON
from bot.dialogue.hearing import CLEAR, Hearing, joined
from bot.dialogue.names.denied import put_right
from bot.dialogue.names.given import is_given_name
from bot.dialogue.names.introductions import introduced_name, name_beside, without_introduction
from bot.dialogue.names.kin import is_for_kin, name_of_kin, names_another, names_third
from bot.dialogue.names.labels import labelled
from bot.dialogue.names.reading import (
    corrected_name,
    describes,
    given_name,
    is_full_name,
    is_place,
    leading_name,
    name_before_more,
    stated_name,
    trimmed,
    well_written,
)
from bot.dialogue.names.whom import is_for_other
from bot.dialogue.times.alternatives import in_order, names_several, read_times
from bot.dialogue.times.following import days_from, with_day_told
from bot.dialogue.times.hindrances import names_hindrance, rules_out_that
from bot.dialogue.times.leisure import says_any_time
from bot.dialogue.times.reading import is_only_a_time, puts_right, read_time, tells_of_now
from bot.dialogue.times.ruling_out import bounded, ruled_out_of, stretch_ruled_out
from bot.dialogue.times.settling import CALL_WINDOW, Refused, Settled, free_slots, kept_with, same_hours, settle
from bot.dialogue.times.shifts import A_BIT, Shift, shift_in
from bot.dialogue.times.spelling import words_said
from bot.dialogue.times.wish import Wish
from bot.dialogue.times.words import fills, is_name_too, meaning
from bot.dialogue.topics import MAX_TOPIC
from bot.dialogue.turn import CallbackFacts, Form, Option
from bot.dialogue.wishes.changing import changes_time, piece_to_change, put_time
from bot.dialogue.wishes.clauses import about_the_call
from bot.dialogue.wishes.moment import is_busy_now
from bot.dialogue.wishes.picking import pick
from bot.dialogue.wishes.several import pieces_set
from bot.dialogue.wishes.wanting import wants_call
from bot.dialogue.words.phones import cut_phone, joined_phone, looks_like_number, without_long_numbers
from bot.dialogue.words.phrasebook import AUXILIARIES, POLITE_WORDS, QUESTION_WORDS, clauses
from bot.hours import DeskHours, Slot
from bot.matching.lexicon import english

SLOT, SOON, THIS_NUMBER = "slot", "soon", "this-number"
_HOURS = 12  # on the clock
MOST_ADDED = 3  # things told for whoever calls that the patient reads again
_FAR_VIEW = timedelta(days=3)  # slots that far ahead were offered for "next week", not for a closed day

# "Thursday 11 am bcoz wed she has temple": the day of a reason is not the one that is wished.
_WHY = re.compile(
    r"(?<!\w)(?:because|bcoz|bcz|bcos|coz|cuz|kyunki|kyonki|kyuki|endukante|क्योंकि|ఎందుకంటే)(?!\w)", re.IGNORECASE
)
# "Oops it is already 3, ok 4:30": the hour that it is now is not the one that is wished.
_IT_IS_NOW = re.compile(
    r"(?<!\w)(?:(?:it'?s|it is|time is) already(?= (?:\d|half|quarter|past|almost|one|two|"
    r"three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b)|already \d[\d:. ]*(?:[ap]m)?$|"
    r"baj (?:gay|chuk)\w+|(?:gantalu|gantal) (?:ayi|ayyi)\w+|बज (?:गए|गये|चुके)|(?:గంటలు|గంట) (?:అయి|అయ్యి)\S*)",
    re.IGNORECASE,
)
_MINE = re.compile(r"\b(?:use|on|take|call) mine\b|\bmine (?:only|is fine)\b", re.IGNORECASE)
_THIS_ONE = re.compile(
    r"\b(?:this|same|my|whatsapp|current)\b.*\b(?:one|number|no|num|phone|mobile)\b|\b(?:this one|same one|same|"
    r"this is fine|"
    r"isi|yahi|yehi|wahi|vahi|wohi|iss|ide|idhe|ee number|naa number|na number|is number)\b|"
    rf"(?:इसी|यही|वही|उसी|इस नंबर|यह नंबर|ఇదే|అదే|ఈ నంబర్|ఈ నెంబర్)|{_MINE.pattern}",
    re.IGNORECASE,
)
_ABOUT = re.compile(
    r"(?:\b(?:about|regarding|concerning|related to|abt|reg)(?:\s|:)|\bre:|\b(?:call|ring|phone|asap|back|me) re\s)\s*"
    r"(?P<topic>[^\d\s][^,;.?!\n]*)",
    re.IGNORECASE,
)
_OWN_NUMBER = re.compile(
    r"\b(?:this|same|my|whatsapp)\b.*\b(?:number|no|num)\b|\b(?:isi|yahi|yehi|iss|ide|ee)\s+(?:\w+\s+)?(?:number|no)\b|"
    r"(?:इसी|यही|इस)\s+नंबर|(?:ఇదే|ఈ)\s+(?:నంబర్|నెంబర్)",
    re.IGNORECASE,
)
_THIS_NUMBER = re.compile(
    r"\b(?:on|to|at|use|with)\s+(?:this|the same|same|this same)\s+(?:whatsapp\s+)?(?:number|no|num|phone)\b|"
    r"\b(?:this|same)\s+(?:whatsapp\s+)?(?:number|no|num)\s*$|"
    r"\b(?:isi|yahi|yehi|iss?|ide|idhe|ee)\s+(?:whatsapp\s+)?(?:number|no|num)\b|"
    r"(?:इसी|यही|इस)\s+(?:व्हाट्सएप\s+)?नंबर|(?:ఇదే|ఈ)\s+(?:వాట్సాప్\s+)?(?:నంబర్|నెంబర్)",
    re.IGNORECASE,
)
# "Not on this number": what is denied there is no time.
_OF_A_NUMBER = re.compile(
    r"\b(?:office|home|house|work|shop|other|second|another|old|new|landline) one\b|"
    r"\b(?:(?:but )?not (?:on |to |at )?(?:this|that|my)(?: whatsapp)? (?:number|no|one|num)|"
    r"(?:is|iss|ee|yeh?) (?:number|no)(?: \w{1,4})? (?:nah\w+|mat|kaa?du|vadd?u))\b|"
    r"इस नंबर (?:पर )?(?:नहीं|मत)|ఈ (?:నంబర్|నెంబర్)\S* (?:కాదు|వద్దు)",
    re.IGNORECASE,
)
_NOT_THIS_NUMBER = re.compile(
    r"\b(?:not|don'?t|never|wrong|isn'?t|nahi\w*|nhi|mat|galat|kaadu|kadu|vaddu|tappu|band)\b|नहीं|मत|गलत|बंद|కాదు|వద్దు|తప్పు",
    re.IGNORECASE,
)
_BELONGS = frozenset({"ka", "ke", "ki", "का", "के", "की", "and", "aur", "और", "mariyu", "మరియు"})
_CALLING = re.compile(
    r"(?:call|phone|fon)\w*|kar(?:ke|kar|ein|iye)?|karke|chesi|cheyandi|hai|hoon|aap|aapse|mujhse|humse|baat|karni|"
    r"(?:कॉल|फोन|फ़ोन)\S*|करके|कर|बात|करनी|है|आपसे|మీతో|meetho|meeto|(?:కాల్|ఫోన్)\S*|చేసి|చేయండి",
    re.IGNORECASE,
)
_BENT = re.compile(r"(?:ల|టి|పు|ని)$|(?:[^l]la|ti|pu)$")
_TITLES = frozenset({"doctor", "डॉ", "डॉक्टर", "డా", "డాక్టర్"})
_POINTS = frozenset({"this", "that", "it", "this one", "that one", "these", "them", "the same", "same"})
_ABOUT_AFTER = re.compile(
    r"(?<![^\s,;.?!])"  # at the start of a word, so that a long one is looked at once
    r"(?P<topic>(?:[^\s,;.?!]+\s+){1,4})(?:ke (?:baare|bare|barey) (?:me|mein|mai)|gurinchi|gurinci|के बारे में|"
    r"గురించి)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Given:
    """The form with what the message gave; `new` names the pieces. refused: a time that the desk cannot keep."""

    form: Form
    new: frozenset[str]
    refused: Refused | None = None


def taken(hearing: Hearing, form: Form) -> Given:
    """Everything that this message supplies. `form.asked` None: free text, in which only clear signs count."""
    asked = form.asked
    phone, rest = cut_phone(hearing.text, hearing.know.content.country)
    changes: dict[str, object] = {}
    new: set[str] = set()
    other = is_for_other(hearing.text) if asked != "name" else is_for_kin(hearing.text)
    if not form.for_other and (other or (asked is not None and names_another(hearing.text))):
        changes |= {"for_other": True, "named": False, "nameless": False, "name": None, "phone": None}
        new.add("other")
    if asked == "phone" and phone is None and _same_number(hearing):
        phone = hearing.message.sender.phone
    only_digits = bool(hearing.words.tokens) and all(map(str.isdigit, hearing.words.tokens))
    if asked == "phone" and phone is None and only_digits:
        phone = joined_phone(form.begun_with, hearing.text, hearing.know.content.country)
    own = hearing.message.sender.phone
    wrong = phone is None and looks_like_number(hearing.text)  # "my number is 12345"
    if asked in ("time", "confirm", "change") and phone is None and own and _own_number(hearing) and not wrong:
        phone = own
    typed = asked is None and form.phone is not None  # "this number" is the one just written
    if phone is None and own and _this_number(hearing.text) and not wrong and not typed:
        phone = own
    if phone:
        changes["phone"] = phone
        new.add("phone")
    refused = None
    lines = _lines(hearing.text, form)
    behind = rest
    if lines.get("name"):
        name = trimmed(lines["name"])
    elif "other" in new:
        name = name_of_kin(rest) or name_beside(hearing.text)
    else:
        name, behind = _name(hearing, form, rest)
    if behind.strip():
        free = form.model_copy(update={"asked": None}) if name and asked == "name" else form
        told = without_long_numbers(_OF_A_NUMBER.sub(" ", lines.get("time", behind)))
        is_part = wrong and told.strip() != rest.strip() and only_digits  # "98480 22"
        found = (
            _time(hearing, free, told, behind_its_word="time" in lines)
            if _may_name_a_time(form, told) and not is_part
            else None
        )
        if isinstance(found, Settled):
            changes |= pieces_of(found.slot, day_named=found.day_named)
            new.add("time")
            if asked == "time" and names_several(behind, hearing.now):  # whoever calls reads all of them
                changes["words"] = with_words(form, hearing.text).words
        refused = found if isinstance(found, Refused) else None
        if refused is not None:
            changes["not_on"] = tuple(sorted({*form.not_on, *refused.spared.days}))
            changes["not_in"] = tuple(sorted({*form.not_in, *refused.spared.parts}))
    if name:
        changes |= {"name": well_written(name), "named": True, "nameless": False}
        new.add("name")
    if topic := lines.get("topic", "")[:MAX_TOPIC] or topic_in(rest, free=asked is None):
        changes["topic"] = topic
        new.add("topic")
    return Given(form.model_copy(update=changes), frozenset(new), refused)


def _lines(text: str, form: Form) -> Mapping[str, str]:
    """Piece -> what stands behind its label or its word: "Time: 6 pm", "change number to 98… and time to 6". One piece
    alone counts where it changes what is known: "and the time to 5"."""
    if lines := labelled(text):
        return lines
    pieces = pieces_set(text)
    alone = form.asked in ("confirm", "change") or (form.asked is None and form.changing)
    return {piece: value for piece, value in pieces.items() if value} if len(pieces) > 1 or alone else {}


def _may_name_a_time(form: Form, text: str) -> bool:
    """Whether a time may be read. The form of a written answer asks for none: "it hurts at night" tells the trouble."""
    return not form.in_writing or form.asked not in (None, "confirm") or is_only_a_time(text) or changes_time(text)


def with_words(form: Form, text: str) -> Form:
    """The form with what was said added for whoever calls; the patient reads it again at the check."""
    words, added = joined(form.words, text[:300], sep="\n")[:1000], (*form.added, text[:300])
    return form.model_copy(update={"words": words, "added": added[-MOST_ADDED:]})


def slot_option(slot: Slot, title: str) -> Option:
    """A slot as an option that carries its own times, so that the pick means what was shown."""
    return Option(id=f"{SLOT} {slot.start.isoformat()} {slot.end.isoformat()}", title=title)


def slot_of(option: Option) -> Slot | None:
    """The slot behind an option; None where it is another kind of option."""
    kind, _, times = option.id.partition(" ")
    if kind != SLOT:
        return None
    start, end = (datetime.fromisoformat(each) for each in times.split())
    return Slot(start, end)


def with_slot(form: Form, option: Option) -> Form:
    """The form with the time of an option: a slot, or as soon as possible."""
    slot = slot_of(option)
    return form.model_copy(update=pieces_of(slot, day_named=slot is not None))


def pieces_of(slot: Slot | None, *, day_named: bool) -> dict[str, object]:
    """A settled time as the form keeps it; no slot is as soon as possible. day_named: see `Form`."""
    times = {"wanted_from": slot and slot.start, "wanted_to": slot and slot.end}
    return {"when_known": True, **times, "day_named": day_named}


def whenever(form: Form) -> Slot | None:
    """What "any time" or a yes means after "not today", "next week" or a time that cannot be: the first of the slots
    that were offered then, without an "as soon as possible" among them. None: as soon as possible."""
    slots = [slot_of(each) for each in form.slots]
    return slots[0] if slots and not form.when_known and None not in slots else None


def offered_slots(hearing: Hearing, form: Form, refused: Refused | None = None) -> tuple[Slot, ...]:
    """Two or three concrete slots inside the desk's hours, after a time that cannot be those that come closest to it;
    none that the patient has ruled out."""
    hours = hearing.know.hours
    now = hearing.now.astimezone(hours.zone)
    refused = refused or Refused("vague", now)
    days = {*form.not_on, *refused.spared.days, *([refused.not_on] if refused.not_on else [])}
    spared = replace(refused.spared, days=frozenset(days), parts=refused.spared.parts | set(form.not_in))
    near, until = refused.near.astimezone(hours.zone), refused.until
    if refused.hours is not None and (same := same_hours(near, refused.hours, hours, spared)):
        return same
    found = free_slots(near, now, hours, spared)
    return tuple(each for each in found if until is None or each.start < until) or found


def topic_in(text: str, *, free: bool) -> str | None:
    """What the call is about, where the text says so."""
    found = _ABOUT_AFTER.search(text) or _ABOUT.search(text)
    if found is None or (not free and "?" in text):
        return None
    words = found["topic"].split()
    if found.re is _ABOUT_AFTER:
        return _oblique(_thing_before(words), found.group().split()[-1])[:MAX_TOPIC] or None
    cut = next((at for at in range(len(words)) if _ends_topic(words[at:])), None)
    topic = " ".join(words[:cut])[:MAX_TOPIC]
    return None if topic.casefold() in _POINTS else topic or None


def _ends_topic(words: list[str]) -> bool:
    """Where what follows is when to call, or a politeness: "about this | on saturday 10 am", "my scan | please"."""
    word, *rest = (each.casefold().strip(".") for each in words)
    if word in POLITE_WORDS | {"at", "thanks", "thank"} or _names_when(word):
        return True
    if word == "and" and rest and rest[0] in ("call", "ring", "phone"):
        return True
    return word in ("on", "by", "in", "this", "next") and bool(rest) and _names_when(rest[0])


def _names_when(word: str) -> bool:
    found = meaning(word)
    return found is not None and found[0] in ("day", "weekday", "soon", "any", "part", "oclock")


def _thing_before(words: list[str]) -> str:
    """The end of the words as far as they name a thing: "5 baje call karke insurance" is about insurance."""
    plain = [word.casefold() for word in words]
    ends = [at for at, word in enumerate(plain) if word not in _BELONGS and _is_of_the_call(word)]
    begins = ends[-1] + 1 if ends else 0
    while begins < len(words) and plain[begins] in _BELONGS:
        begins += 1
    return " ".join(words[begins:])


def _is_of_the_call(word: str) -> bool:
    return word[0].isdigit() or bool(meaning(word)) or fills(word) or bool(_CALLING.fullmatch(word))


def _oblique(thing: str, link: str) -> str:
    """Telugu bends a word before "gurinchi"; the bent form only stands with it: "గడ్డల గురించి"."""
    return f"{thing} {link}" if thing and _BENT.search(thing) and link[:2] in ("gu", "గు") else thing


def _same_number(hearing: Hearing) -> bool:
    option = pick(hearing.text, hearing.state.options)
    if option is not None:
        return option.id == THIS_NUMBER
    return bool(_THIS_ONE.search(hearing.text)) or hearing.says_yes


def names_a_time(hearing: Hearing) -> bool:
    """The message does nothing but name another time, or rule one out: "make it 4 pm", "at 5, not 3"."""
    asks = QUESTION_WORDS - {"can", "could"}
    hearing = told_from(hearing, hearing.state.form, hearing.state.open_request)
    if shift_in(hearing.text) is not None:
        return True
    first, *rest = hearing.words.tokens or ("",)
    beside = {"do"} if "?" in hearing.text else {"do", "is"}  # "5 baje kar do", "tomorrow itself is ok"
    if not is_only_a_time(hearing.text) or first in asks or (asks - beside) & set(rest):
        return False
    now = hearing.now.astimezone(hearing.know.hours.zone)
    wish = read_time(hearing.text, now, asked=puts_right(hearing.text))
    return wish is not None and not wish.soon


_SAYS_SO = re.compile(
    r"^\W*(?:he|she|they|it is|my \w+|\w+) (?:says?|said|is saying|wants|wanted|asked for|told(?: me)?|prefers)"
    r"(?: (?:that|it|at|for|to be|make it))* (?=\d)",
    re.IGNORECASE,
)
_SAYS_SO_BEHIND = re.compile(
    r"(?<=[\w\u0900-\u0dff])(?: (?:ko|ka|ke liye|को|का))? "
    r"(?:(?:bol|keh|kah|बोल|कह) (?:rah[aei]|रह[ाेी]) (?:hai|hain|h|है|हैं)|"
    r"(?:an|ann?)t+unn?\w+|ann?a(?:ru|du|di)|అంటు\w+|అన్నా\w+|అంది)\W*$",
    re.IGNORECASE,
)


def _as_wished(text: str) -> str:
    """ "He says 5", "5 ki antunnaru", of whoever is to be called: the time without who wants it."""
    plain = _SAYS_SO.sub("at ", text)
    behind = _SAYS_SO_BEHIND.sub("", plain)
    return behind if is_only_a_time(behind) else plain if is_only_a_time(plain) else text


def told_from(hearing: Hearing, *spoken_of: Form | CallbackFacts | None) -> Hearing:
    """The message with "the day after that" as a date, counted from the first of these that has a time.

    "The day before" a Monday on which the desk was closed the day before is the last day on which it was open.
    """
    if (wished := _as_wished(hearing.text)) != hearing.text:
        hearing = hearing.saying(wished)
    days, hours = days_from(hearing.text), hearing.know.hours
    start = next((each.wanted_from for each in spoken_of if each is not None and each.wanted_from is not None), None)
    if days is None or start is None:
        return hearing
    day = start.astimezone(hours.zone).date()
    while days < 0 and not hours.stretches(day - timedelta(days=1)) and day > hearing.now.date():
        day -= timedelta(days=1)
    return hearing.saying(with_day_told(hearing.text, day))


def offers_own_number(text: str) -> bool:
    """ "She has no phone, use mine"."""
    return bool(_MINE.search(text))


def means_own_number(text: str) -> bool:
    """ "This one", "the same number"."""
    return bool(_THIS_ONE.search(text))


def _own_number(hearing: Hearing) -> bool:
    return len(hearing.words.tokens) <= 14 and bool(_OWN_NUMBER.search(hearing.text)) and not hearing.says_no


def _this_number(text: str) -> bool:
    """ "Call my mother on this same number": in words of its own, and not denied."""
    return bool(_THIS_NUMBER.search(text)) and not _NOT_THIS_NUMBER.search(text) and "?" not in text


def _name(hearing: Hearing, form: Form, rest: str) -> tuple[str | None, str]:
    """(the name, the text in which a time may stand): all of it, or what follows a name that was asked for."""
    if (right := put_right(rest)) is not None and right.name:
        return right.name, right.rest
    if piece_to_change(hearing) == "name":  # "naa peru marchali" names nobody yet
        return corrected_name(rest), rest
    if form.asked == "name":
        if not form.for_other and (said := hearing.introduces):
            return said, without_introduction(rest)
        if _times_only(hearing) or hearing.phrase or _scolds(hearing):
            return None, rest
        name, behind = name_before_more(rest, insisted=form.doubted == hearing.text.casefold() != "")
        return (name, behind) if name or not form.for_other else (name_of_kin(rest), rest)
    own = hearing.introduces if names_third(rest) and not form.for_other else None  # "his name is Ramu, mine Seeta"
    stated = own or stated_name(rest) or (None if form.for_other or form.asked is None else hearing.introduces)
    if stated or form.asked is None:
        if named := stated or introduced_name(hearing.question) or _leading(hearing, rest):
            return named, without_introduction(rest).replace(named, " ")
        return (corrected_name(rest) if form.changing else None), rest
    again = form.asked == "confirm" and is_full_name(hearing.text)  # another one than was given before
    open_to_one = form.asked in ("time", "confirm") and not form.named
    if (open_to_one or again) and (named := _leading(hearing, rest) or _borne(hearing)):
        return named, rest
    return corrected_name(rest), rest


def _leading(hearing: Hearing, rest: str) -> str | None:
    """A name that stands by itself; one that nobody is known to bear only where it is like nothing that people ask."""
    name = leading_name(rest)
    if name is None or any(map(is_given_name, name.split())):
        return name
    return None if is_place(name.casefold()) or _asks_something(hearing.saying(name)) else name


def _scolds(hearing: Hearing) -> bool:
    """ "Useless", "bakwas": what people shout at the hospital, and nobody's name."""
    best = hearing.match.parts[0].best
    scolding = best is not None and best.id in ("abuse", "complaint") and best.confidence >= CLEAR
    return scolding and not any(map(is_given_name, hearing.words.tokens))


def _times_only(hearing: Hearing) -> bool:
    """Nothing but words of time, of which one at least is nobody's name ("Mangal" may be Tuesday or a person)."""
    tokens = hearing.words.tokens
    return all(meaning(token) for token in tokens) and not all(is_name_too(token) for token in tokens)


def _borne(hearing: Hearing) -> str | None:
    """Names that people bear and nothing else, whatever they sound like: "Jaya" is no "jaa", "Subba Rao" no "subah"."""
    tokens = hearing.words.tokens
    if not hearing.phrase and is_full_name(hearing.text):
        return given_name(hearing.text)
    if hearing.phrase or not 1 <= len(tokens) <= 3 or not _nameable(tokens) or not all(map(is_given_name, tokens)):
        return None
    return given_name(hearing.text)


def bare_name(hearing: Hearing) -> str | None:
    """A text that can only be meant as a name, where the profile's name stands and nobody asked for another."""
    tokens = hearing.words.tokens
    if not 1 <= len(tokens) <= 3 or hearing.phrase or not _nameable(tokens) or says_any_time(hearing.text):
        return None
    if _scolds(hearing) or is_place(" ".join(tokens)) or _asks_something(hearing):
        return None
    if any(token in english.WORDS or describes(token) for token in tokens):
        return None
    return given_name(hearing.text)


def _asks_something(hearing: Hearing) -> bool:
    best = hearing.match.parts[0].best
    faint = best is not None and best.confidence < CLEAR and is_given_name(hearing.text.split()[0])  # "sunita"
    return hearing.match.parts[0].band != "none" and not reads_as_name(hearing) and not faint


def reads_as_name(hearing: Hearing) -> bool:
    """A lone "Suresh" reads like asking for a doctor of that name, and is no more than a name; "Dr Suresh" asks."""
    best = hearing.match.parts[0].best
    return best is not None and best.id == ANY_PERSON and not _TITLES & set(hearing.words.tokens)


def _asks(hearing: Hearing) -> bool:
    tokens = hearing.words.tokens
    return bool(QUESTION_WORDS & set(tokens[:1]) or (QUESTION_WORDS - AUXILIARIES) & set(tokens))


def _nameable(tokens: tuple[str, ...]) -> bool:
    """No word of time, or such as are names in a row: "Mangal Das"; a lone "mangal" answers "When?"."""
    return not any(meaning(token) for token in tokens) or (len(tokens) > 1 and all(map(is_name_too, tokens)))


def _time(hearing: Hearing, form: Form, rest: str, *, behind_its_word: bool = False) -> Settled | Refused | None:
    hours, asked = hearing.know.hours, form.asked
    if is_full_name(hearing.text):
        return None
    told = told_from(hearing.saying(rest), form)
    if told.text != rest:
        hearing, rest = told, told.text
    now = hearing.now.astimezone(hours.zone)
    goes_on = goes_on_with_hour(hearing, form)
    picked = asked in ("time", "confirm") and not goes_on
    option = pick(hearing.text, hearing.state.options, by_name=False) if picked else None
    if option is not None:
        if option.id == SOON:
            return Settled(None)
        slot = slot_of(option)
        if slot is None:
            return None
        return Settled(slot, day_named=True) if slot.end > now else Refused("past", now)
    if goes_on:
        hearing, rest = hearing.saying(f"at {hearing.text}"), f"at {rest}"
    if asked == "phone" and (hearing.is_number or not is_only_a_time(rest)):
        return None
    stands = form.wanted_from is not None and form.when_known
    shift = shift_in(hearing.text) if asked not in ("name", "phone") else None
    if shift is not None and (stands or (asked is not None and shift.by in (None, A_BIT))):
        return _shifted(shift, form, now, hours)
    stood = _stood(form, hours)
    if stood is not None and "?" not in rest and rules_out_that(rest, words_said(rest)):
        return stretch_ruled_out(stood, now)
    if asked == "time" and not form.named and bare_name(hearing):
        return None
    if asked not in (None, "time") and _asks(hearing) and not is_only_a_time(hearing.text):
        return None
    if is_only_a_time(before := _WHY.split(rest, maxsplit=1)[0]):
        rest = before
    if asked is None and not (form.changing and names_hindrance(rest)):
        rest = about_the_call(_without_topic(rest), alone=hearing.talk != "complaint")
    put = put_time(rest) if asked is not None else None
    rest = put or _without_the_hour_it_is(rest)
    view = form.wanted_from if asked == "time" and not form.when_known else None
    first = whenever(form) if asked == "time" else None
    far = view is not None and view - now >= _FAR_VIEW
    seen_from = view.astimezone(hours.zone).date() if view and far else None
    counted = (
        behind_its_word or put is not None or asked == "time" or (form.when_known and _is_an_hour(hearing, form, rest))
    )
    wishes = read_times(rest, now, asked=counted, view=seen_from)
    wishes = tuple(_offered_day(wish, form, now) for wish in wishes) if asked in ("time", "confirm") else wishes
    wish = wishes[0] if wishes else None
    if wish is None or (wish.soon and (is_busy_now(rest) or (tells_of_now(rest) and not wants_call(rest)))):
        return None
    if first is not None and wish.soon and not wish.denied and first.end > now:
        return Settled(first, day_named=True)  # "whenever the doctor is free", after "not today"
    if wish.any_time and not wish.denied:
        if stood is not None and form.when_known and asked != "time":
            return Settled(stood, day_named=form.day_named)  # "whatever suits you", after "friday at 5"
        if is_busy_now(hearing.text):
            return Refused("vague", now + A_BIT)  # "i am driving now, call me whenever"
    limits = stood is not None and form.when_known and _only_limits(wish, rest)
    if limits and stood is not None and (left := bounded(wish, stood, now, hours)):
        return replace(left, day_named=form.day_named)
    return _first_that_fits(wishes, form, now, hours, ranked=in_order(rest))


def _stood(form: Form, hours: DeskHours) -> Slot | None:
    """The time that stands in the form, or the first that was offered in its place."""
    if form.wanted_from is None or form.wanted_to is None:
        return None
    return Slot(form.wanted_from.astimezone(hours.zone), form.wanted_to.astimezone(hours.zone))


def _only_limits(wish: Wish, text: str) -> bool:
    """ "No calls after 6", "not before 4", of a time that stands."""
    denies = any(what and what[0] == "not" for _, what in words_said(text))
    return denies and wish.day is None and wish.clock is not None and wish.relation in ("before", "after")


_BEGINS_HOUR = re.compile(r"(?:^|\s)(?:at|by|around|@)\W*$", re.IGNORECASE)


def begins_hour(text: str) -> bool:
    """Whether the hour is still to come: "at", "tomorrow at", of somebody who sends a sentence word by word."""
    return bool(_BEGINS_HOUR.search(text))


def goes_on_with_hour(hearing: Hearing, form: Form) -> bool:
    """ "3", after "at": an hour, and no option of the list."""
    return form.begun_at and hearing.is_number


def _without_the_hour_it_is(text: str) -> str:
    """What follows the clause that says how late it is, where that names another time."""
    parts = clauses(text)
    late = next((at for at, each in enumerate(parts) if _IT_IS_NOW.search(each.strip())), len(parts))
    rest = ", ".join(parts[late + 1 :])
    return rest if any(map(str.isdigit, rest)) else text


def _offered_day(wish: Wish, form: Form, now: datetime) -> Wish:
    """ "Monday then" is the one that was just offered, not today, where today was not."""
    stood = [form.wanted_from] if form.asked == "confirm" and form.wanted_from is not None else None
    offered = stood or [slot.start for each in form.slots if not form.when_known and (slot := slot_of(each))]
    days = [start.astimezone(now.tzinfo).date() for start in offered]
    if not wish.weekday or wish.day is None or wish.day in days:
        return wish
    same = next((day for day in days if day.weekday() == wish.day.weekday()), None)
    return wish if same is None else replace(wish, day=same, weekday=False)


def _without_topic(text: str) -> str:
    """The hour of "about my 11 am appointment" is none of the call's."""
    topic = topic_in(text, free=True)
    last = topic.split()[-1].casefold() if topic else ""
    return text if topic is None or last[0].isdigit() or meaning(last) else text.replace(topic, " ", 1)


def _is_an_hour(hearing: Hearing, form: Form, rest: str) -> bool:
    """ "Sorry 5", "5 karo", where a time stands already; a "5" alone, or "ok 1", may be one of the options."""
    options = len(hearing.state.options) if form.asked is not None else 0
    number = next((int(token) for token in hearing.words.tokens if token.isdecimal()), 0)
    if hearing.is_number:  # "10", to "tomorrow, 9 am to 7 pm"
        stood = form.asked == "confirm" and form.wanted_from and form.wanted_to
        long = bool(stood) and form.wanted_to - form.wanted_from > CALL_WINDOW  # type: ignore[operator]
        return long and options < number <= _HOURS
    if not is_only_a_time(rest):
        return False
    return puts_right(rest) if number <= options or form.asked is None else True


def _shifted(shift: Shift, form: Form, now: datetime, hours: DeskHours) -> Settled | Refused:
    """Later or earlier than the time that stands; where the words do not say by how much, what is free there."""
    stood = form.wanted_from.astimezone(hours.zone) if form.wanted_from and form.when_known else None
    if shift.by is None or (stood is None and not shift.later):
        near = (form.wanted_to or now).astimezone(hours.zone) if stood and shift.later else now
        return Refused("vague", max(near, now), until=None if shift.later else stood)
    at = max(stood or now, now) + (shift.by if shift.later else -shift.by)
    found = settle(Wish(day=at.date(), clock=(at.hour, at.minute), sure=True), now, hours)
    return replace(found, day_named=True) if isinstance(found, Settled) else found


def _first_that_fits(
    wishes: tuple[Wish, ...], form: Form, now: datetime, hours: DeskHours, *, ranked: bool
) -> Settled | Refused:
    """The first wish that the desk can keep; of hours without a day ("before 12 or after 5") the next to come.
    ranked: of those on one day the first counts; where its hour is over today, another of today's does."""
    found = [(wish, _settled(wish, form, now, hours)) for wish in wishes]
    kept = [(wish, each) for wish, each in found if isinstance(each, Settled)]
    if not kept:
        return found[0][1]
    wish, first = kept[0]
    if wish.day is not None or first.slot is None:
        return first
    next_ones = [
        (each.slot.start.date() if ranked else each.slot.start, at, each)
        for at, (other, each) in enumerate(kept)
        if other.day is None and each.slot
    ]
    return min(next_ones)[2]


def _settled(wish: Wish, form: Form, now: datetime, hours: DeskHours) -> Settled | Refused:
    """The wish on the desk's calendar. Another hour means the day that stood there; another day, given as a
    correction, means the hour that stood there."""
    named = wish.day is not None or wish.moment is not None
    stands = _stood(form, hours)
    if wish.denied and not wish.soon and stands is not None and (form.when_known or form.day_named):
        found = ruled_out_of(replace(wish, denied=False), stands, now, hours, chosen=form.when_known)
        return replace(found, day_named=form.day_named) if isinstance(found, Settled) else found
    found = settle(wish, now, hours)
    if (
        form.wanted_from is not None
        and form.wanted_to is not None
        and (form.asked != "time" if named else form.day_named)
    ):
        stood = Slot(form.wanted_from.astimezone(hours.zone), form.wanted_to.astimezone(hours.zone))
        kept = settle(kept_with(wish, stood, now), now, hours)
        if isinstance(kept, Settled):
            return replace(kept, day_named=True)
        found = found if named or kept.why == "past" else kept
    return replace(found, day_named=named) if isinstance(found, Settled) else found
