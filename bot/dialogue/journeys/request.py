"""What people say of the call that they asked for, and what comes of it: two tables, each read from the top; the first
row that holds has the message. What the rows do is in `stored.py`."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from bot.content.roles import CALL
from bot.dialogue.hearing import Hearing, Row, is_talk, passes, says, tried
from bot.dialogue.intake import names_a_time, taken
from bot.dialogue.journeys import stored
from bot.dialogue.journeys.callback import offered
from bot.dialogue.journeys.form import about
from bot.dialogue.journeys.stored import form_of, newest, status, the_open
from bot.dialogue.names.denied import denies_name
from bot.dialogue.names.introductions import only_introduces
from bot.dialogue.names.kin import name_of_kin
from bot.dialogue.names.whom import is_for_other, is_for_self
from bot.dialogue.times.hindrances import limits_calls, names_hindrance, rules_out_that
from bot.dialogue.times.spelling import words_said
from bot.dialogue.turn import Promise, Turn
from bot.dialogue.wishes.aftercall import came, came_in_vain, was_cut
from bot.dialogue.wishes.asking import (
    asks_code,
    asks_when,
    asks_whether_any,
    asks_whether_it_stands,
    asks_which_number,
)
from bot.dialogue.wishes.changing import changes_time, piece_named, piece_to_change
from bot.dialogue.wishes.checking import checks_a_time
from bot.dialogue.wishes.complaints import complains
from bot.dialogue.wishes.dropping import is_past, presses, speaks_of_dropping
from bot.dialogue.wishes.giving_up import cancels_other, gives_up
from bot.dialogue.wishes.relief import is_planned
from bot.dialogue.wishes.several import piece_too, pieces_set
from bot.dialogue.wishes.stance import Stance, stance
from bot.dialogue.wishes.unwanted import only_later, spares_others, stays, still_wanted
from bot.dialogue.wishes.visits import cancels_visit
from bot.dialogue.wishes.wanting import calls_somebody, starts_call, wants_call
from bot.dialogue.words.phones import cut_phone
from bot.dialogue.words.phrasebook import word_set
from bot.dialogue.words.vocabulary import CALL as A_CALL
from bot.dialogue.words.vocabulary import CANCEL, said

_ABOUT_IT = ("status", "cancel-callback", "change-callback", "complaint")
_NAME = re.compile(r"(?<![^\W_])(?:name|naam|nam|peru|perru)(?![^\W_])|नाम|పేరు", re.IGNORECASE)
_CALL_OR_CANCEL = said(A_CALL, CANCEL)
_SHORT, _LONG = 10, 16  # words
_SOONER = word_set("sooner earlier")
_BESIDE_SOONER = word_set(
    "can could may i we you it the my call be have get had do make please a bit little any is possible"
)


def asked(hearing: Hearing) -> Turn | None:
    """ "Status", its code, "when will you call", "cancel", "change the time": about the request itself."""
    return tried(OPEN if hearing.state.open_request is not None else CLOSED, hearing)


def asks_of_it(text: str) -> bool:
    """Whether it asks when, on which number, or whether at all the call of an open request comes, and nothing else."""
    return asks_when(text) or asks_whether_it_stands(text) or asks_which_number(text)


def _stands(*ways: Stance) -> Callable[[Hearing], bool]:
    return lambda hearing: stance(hearing.text) in ways


def _brings_the_number(hearing: Hearing) -> bool:
    return stored.lacks_number(hearing) and cut_phone(hearing.text, hearing.know.content.country)[0] is not None


def _may_have_come(hearing: Hearing) -> bool:
    facts = the_open(hearing)
    return not facts.in_writing and (facts.wanted_from is None or facts.wanted_from <= hearing.now)


def _has_come(hearing: Hearing) -> bool:
    return _may_have_come(hearing) and came(hearing.text)


def _came_in_vain(hearing: Hearing) -> bool:
    return _may_have_come(hearing) and came_in_vain(hearing.text)


def _was_cut_before(hearing: Hearing) -> bool:
    """A call broke off, and the one that is open comes later."""
    return was_cut(hearing.text) and not the_open(hearing).in_writing


def _presses(hearing: Hearing) -> bool:
    return hearing.talk == "cancel-callback" and hearing.phrase is None and presses(hearing.text)


def _cancels_another_thing(hearing: Hearing) -> bool:
    return cancels_other(hearing) and not is_past(hearing.text)


def _moves(hearing: Hearing) -> bool:
    """A time that the desk may keep and that is not the one that stands; of a question no word counts as one."""
    is_question = hearing.match.parts[0].clear in hearing.know.content.entries
    if is_question or not changes_time(hearing.text):
        return False
    form = form_of(the_open(hearing))
    found = newest(hearing, form, taken(hearing, form))
    moved = "time" in found.new and found.form.wanted_from not in (None, form.wanted_from)
    return found.refused is not None or moved


def _sets_pieces(hearing: Hearing) -> bool:
    return bool(pieces_set(hearing.text)) or piece_too(hearing.text) is not None


def _is_hindered(hearing: Hearing) -> bool:
    """ "I won't be there at 5", "that won't work for me", "no calls after 6": not then; no question about health."""
    if hearing.match.parts[0].clear in hearing.know.content.entries or "?" in hearing.text:
        return False
    form, words = form_of(the_open(hearing)), words_said(hearing.text)
    if form.in_writing or len(words) > _LONG or stance(hearing.text) not in (None, "not-now") or gives_up(hearing):
        return False
    hinders = names_hindrance(hearing.text) or rules_out_that(hearing.text, words) or limits_calls(hearing.text)
    if not hinders:
        return False
    given = taken(hearing, form)
    return "time" in given.new or (given.refused is not None and given.refused.why in ("unfit", "vague"))


def _asks_how_it_stands(hearing: Hearing) -> bool:
    facts, text = hearing.state.callback, hearing.text
    by_code = facts is not None and facts.reference.casefold() in text.casefold().split()
    return hearing.talk == "status" or asks_code(text) or asks_whether_any(text) or by_code


def _keeps(hearing: Hearing) -> bool:
    return stance(hearing.text) == "kept" and hearing.talk in (*_ABOUT_IT, None)


def _puts_a_piece_right(hearing: Hearing) -> bool:
    return hearing.talk == "delete-data" and piece_to_change(hearing) not in (None, "change")


def _is_for_the_writer(hearing: Hearing) -> bool:
    return the_open(hearing).for_other and is_for_self(hearing.text)


def _is_for_another(hearing: Hearing) -> bool:
    about_it = hearing.talk in ("cancel-callback", "change-callback", CALL, None)
    return about_it and is_for_other(hearing.text) and calls_somebody(hearing.text)


def _corrects(hearing: Hearing) -> bool:
    """ "Name should be Padma", "i am Padma", "not this number, 98…": a piece of the request, said anew."""
    if "?" in hearing.text or len(hearing.words.tokens) > _SHORT or hearing.talk == "complaint":
        return False
    facts = the_open(hearing)
    phone = cut_phone(hearing.text, hearing.know.content.country)[0]
    if phone is not None and phone != facts.phone:
        return hearing.is_number or piece_named(hearing.text) == "phone" or calls_somebody(hearing.text)
    if is_for_other(hearing.text) and name_of_kin(hearing.text):
        return True
    says_who = bool(_NAME.search(hearing.text)) or only_introduces(hearing.question)
    return says_who and "name" in taken(hearing, form_of(facts)).new


def _names_a_piece(hearing: Hearing) -> bool:
    piece = piece_to_change(hearing)
    return piece not in (None, "change") or (piece is not None and hearing.talk is None)


def _adds_to_call(hearing: Hearing) -> bool:
    part = hearing.match.parts[0]
    return part.band == "none" and hearing.phrase is None and calls_somebody(hearing.text)


def _wants_it_sooner(hearing: Hearing) -> bool:
    """ "Can I have it earlier": of the call, as nothing else is named."""
    said = set(hearing.words.tokens)
    return bool(said & _SOONER) and said <= _SOONER | _BESIDE_SOONER


def _asks_anew(hearing: Hearing) -> bool:
    if not wants_call(hearing.text):
        return False
    given = taken(hearing, form_of(the_open(hearing)))
    return bool({"time", "phone"} & given.new) or given.refused is not None


def _cut_off(hearing: Hearing) -> Turn:
    """A call broke off, and none is open: the one that is marked as done is open again, else another is offered."""
    sorry, facts = hearing.say("call-cut-sorry"), hearing.state.callback
    if facts is None or facts.status != "done":
        return offered(hearing, "asked", topic=about(hearing), before=sorry)
    again = Promise("reopened", hearing.language, before=sorry)
    return replace(stored.reopened(hearing), replies=(again,), why="the call was cut off")


def _lets_go(hearing: Hearing) -> bool:
    """ "Never mind", of nothing that is open, and that means nothing else."""
    few = len(hearing.words.tokens) <= _SHORT // 2 and hearing.match.parts[0].band == "none"
    return few and hearing.phrase is None and stance(hearing.text) == "cancelled"


def _cancels_what_is_not_there(hearing: Hearing) -> bool:
    """Of nothing that is open: it must speak of a call or of cancelling. "I am taking it already" only sounds so."""
    if hearing.talk not in ("cancel-callback", "delete-data"):
        return False
    plain = hearing.words.plain
    return hearing.phrase is not None or stance(hearing.text) is not None or bool(_CALL_OR_CANCEL.search(plain))


def _is_done(hearing: Hearing) -> bool:
    facts = hearing.state.callback
    return facts is not None and facts.status == "done" and stance(hearing.text) == "missed"


def _misses_one(hearing: Hearing) -> bool:
    grieves = hearing.talk == "complaint" or complains(hearing.text)
    return stance(hearing.text) == "missed" and (hearing.state.callback is not None or not grieves)


def _takes_back(hearing: Hearing) -> bool:
    facts = hearing.state.callback
    cancelled = facts is not None and facts.status == "cancelled" and hearing.phrase is None
    return cancelled and hearing.talk in (*_ABOUT_IT, "no", "yes", CALL, None) and still_wanted(hearing.text)


OPEN: tuple[Row, ...] = (
    (_brings_the_number, stored.change),  # of a request that nobody could call
    (_came_in_vain, stored.came_in_vain),  # "I missed your call"
    (_was_cut_before, stored.missed),  # "the call dropped", while the one that stands is for tomorrow
    (_has_come, stored.came),  # "got the call, thank you", before staff have marked it
    (_stands("missed"), stored.missed),  # "nobody has called me"
    (says(denies_name), stored.change),  # "I am not Asha", "naam galat hai"
    (says(checks_a_time), status),  # "so saturday, right?"
    (says(only_later), stored.another_time),  # "later", as to the reminder of a call that is near
    (says(stays), status),  # "keep it as it was"
    (_presses, status),  # "call karo na", which sounds like a refusal
    (_cancels_another_thing, stored.not_cancelled),  # "cancel my surgery"
    (says(spares_others), stored.noted),  # "don't call my mother": whoever calls reads it
    (_sets_pieces, stored.change),  # "number 98…, time 6, name Kiran", "and the time to 5"
    (_is_hindered, stored.hindered),  # "I won't be there at 5", "that won't work for me"
    (_moves, stored.change),  # "cancel wednesday, make it friday"; "I have a meeting at 3, can you ring at 5 instead"
    (gives_up, stored.given_up),  # "cancel"
    (_stands("dropped", "refused", "settled", "needless"), stored.given_up),  # "don't call me", "I spoke to the doctor"
    (says(cancels_visit), stored.given_up),  # "cancel my appointment"
    (says(speaks_of_dropping), status),  # "don't delete my request"
    (names_a_time, stored.change),  # "make it 4 pm"
    (says(is_planned), status),  # "keep my old time"
    (_asks_how_it_stands, status),  # "status", "K7WXP"
    (says(asks_of_it), status),  # "when will you call", "on which number"
    (_keeps, status),  # "don't cancel my call"
    (_puts_a_piece_right, stored.change),  # "मेरा नाम बदलो": a name that is put right is no name deleted
    (is_talk("cancel-callback", "delete-data"), stored.given_up),  # all data was asked about before
    (_is_for_the_writer, stored.for_writer),  # "call me instead"
    (_is_for_another, stored.change),  # "call my wife, not me"
    (_corrects, stored.change),  # "i am Padma", "not this number, 98…"
    (is_talk("change-callback"), stored.change),
    (_names_a_piece, stored.change),  # "change the time"
    (_wants_it_sooner, stored.another_time),  # "can it be sooner"
    (_adds_to_call, stored.noted),  # "ఫీజు ఎంతో ఆ కాల్‌లోనే చెప్పమనండి": nothing that is understood; whoever calls reads it
    (_asks_anew, stored.change),  # "call me at five"
)

# No request, or one that is done or cancelled.
CLOSED: tuple[Row, ...] = (
    (starts_call, passes),  # "call me at five" is a new one, however much it sounds like a change
    (says(was_cut), _cut_off),  # "the call dropped", "they hung up on me"
    (_is_done, stored.reopened),  # "nobody called me", of a call that is marked as done
    (_misses_one, status),  # the same where nobody was to call
    (_takes_back, stored.restored),  # "I still want the call", of one that was cancelled
    (_presses, passes),
    (_asks_how_it_stands, status),
    (says(denies_name), passes),  # "my name is not Asha" deletes nothing
    (_cancels_what_is_not_there, stored.cancelled),
    (is_talk("change-callback"), status),
    (_lets_go, stored.cancelled),  # "nvm"
)
