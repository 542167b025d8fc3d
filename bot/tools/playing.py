"""Plays conversation scripts on a bot and checks what they expect."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, time, timedelta

from bot.callbacks import Callback
from bot.dialogue.times.reading import read_time
from bot.dialogue.times.settling import Settled, settle
from bot.dialogue.turn import Option
from bot.dialogue.words.phones import cut_phone
from bot.hours import DeskHours
from bot.simulator.numbers import OWN
from bot.tools.at_the_desk import StaffCannot
from bot.tools.conversation import BETWEEN_TURNS, Script, ScriptTurn
from bot.tools.ways import Way


@dataclass(frozen=True, slots=True)
class Said:
    """The result of one turn. text: what was written or done. kind: "staff" for moves of staff, None if this way to the
    bot does not show it. offered: the options before the turn."""

    turn: ScriptTurn
    text: str
    kind: str | None
    replies: tuple[str, ...]
    entries: tuple[str, ...] = ()
    actions: tuple[str, ...] = ()
    offered: tuple[Option, ...] = ()
    at: datetime | None = None


@dataclass
class Played:
    """A script's run: everything that was said, and one line for each failed expectation."""

    script: Script
    said: list[Said] = field(default_factory=list)
    failures: list[str] = field(default_factory=list)


class Player:
    """Plays one script for one new person, using one way to the bot."""

    def __init__(self, way: Way, script: Script) -> None:
        self.way, self.script = way, script
        self.person = way.newcomer(script)
        self.phone = self.person.phone
        self.now = script.now
        self.played = Played(script)
        self._last_sid = ""
        self._first = True
        self._begun = False

    def play(self) -> Played:
        """Play the whole script, then check the request on record."""
        groups = itertools.groupby(self.script.turns, key=lambda turn: bool(turn.gives))
        for is_form, turns in groups:
            if is_form:
                self._give(list(turns))
            else:
                for turn in turns:
                    self._send(turn)
        self._judge_callback()
        return self.played

    def _give(self, left: list[ScriptTurn]) -> None:
        """Send the form's fields in the order in which the bot asks; a confirmation only if it asks for one."""
        self._begun = False
        while left:
            asked = self._asked()
            self._begun |= asked is not None
            pieces = [turn for turn in left if "confirm" not in turn.gives]
            firm = [turn for turn in pieces if not turn.optional]
            wanted = [turn for turn in left if asked is not None and asked in turn.gives]
            if asked == "confirm":
                chosen = next(iter(firm or wanted), None)
            elif wanted:
                chosen = wanted[0]
            elif asked is not None or not self._begun:
                chosen = next(iter(firm), None)
            else:
                chosen = None
            if chosen is None:
                return
            left.remove(chosen)
            self._send(chosen)

    def _asked(self) -> str | None:
        state = self.way.state(self.person)
        if state.form is not None and state.step == "form":
            return state.form.asked
        return None

    def _send(self, turn: ScriptTurn) -> None:
        self.now += turn.after if turn.after is not None else timedelta() if self._first else BETWEEN_TURNS
        self._first = False
        self.way.put_clock(self.now)
        if turn.staff:
            self._staff(turn)
            return
        if turn.hides_number:
            self.person = self.person.without_number()
        offered = self.way.state(self.person).options
        before = self.played.said[-1] if self.played.said else None
        again = turn.redelivered and before is not None and before.text == turn.text and not before.turn.staff
        if not again:
            self._last_sid = self.way.fresh_sid(turn)
        message = replace(turn, text=turn.text.replace(OWN, self.phone[-10:]))
        done = self.way.deliver(message, self.person, self._last_sid, self.now)
        if turn.redelivered and not again:
            once_more = self.way.deliver(message, self.person, self._last_sid, self.now)
            if once_more.fresh:
                self._fail(turn, "the second delivery to be known", "it was taken for a new message")
        kind = before.kind if again and before and not done.fresh else done.kind
        said = Said(
            turn,
            turn.text or f"[{turn.kind}]",
            kind,
            done.replies,
            done.entries,
            done.actions,
            offered,
            self.now,
        )
        self.played.said.append(said)
        self._judge(said, again)

    def _staff(self, turn: ScriptTurn) -> None:
        try:
            replies = self.way.staff(turn, self.person)
        except StaffCannot as error:
            self._fail(turn, f"staff to {turn.staff}", str(error))
            return
        said = Said(turn, f"[{turn.by}: {turn.staff}]", "staff", replies, at=self.now)
        self.played.said.append(said)
        self._judge(said, again=False)

    def _judge(self, said: Said, again: bool) -> None:
        turn, expected = said.turn, said.turn.expected
        allowed = (*expected.kinds, "none") if again and expected.kinds else expected.kinds
        if said.kind is None:
            self._judge_silence(said, allowed)
        elif allowed and said.kind not in allowed and not (again and "none" in expected.kinds):
            self._fail(turn, f"kind {'|'.join(expected.kinds)}", said.kind, said)
        if expected.entries and said.kind is not None:
            found = [each in said.entries for each in expected.entries]
            if not (all(found) if expected.all_entries else any(found)):
                how = " and ".join(expected.entries) if expected.all_entries else "|".join(expected.entries)
                self._fail(turn, f"entries {how}", ", ".join(said.entries) or "none", said)
        text = _plain("\n".join(said.replies))
        for each in expected.mention:
            if not any(_plain(one) in text for one in each):
                self._fail(turn, f"a mention of {'|'.join(each)}", "none", said)
        for unwanted in expected.not_mention:
            if _plain(unwanted) in text:
                self._fail(turn, f"no mention of {unwanted}", "one", said)
        if turn.picks is not None:
            self._judge_pick(said)

    def _judge_silence(self, said: Said, allowed: tuple[str, ...]) -> None:
        """If only the texts are known: check whether there should be silence or an answer."""
        if allowed == ("none",) and said.replies:
            self._fail(said.turn, "silence", "an answer", said)
        elif allowed and "none" not in allowed and not said.replies:
            self._fail(said.turn, f"kind {'|'.join(allowed)}", "silence")

    def _judge_pick(self, said: Said) -> None:
        option = _option(said.turn.picks or "", said.offered)
        if option is None:
            self._fail(said.turn, f"an option {said.turn.picks} to be offered", f"{len(said.offered)} options", said)
            return
        content = self.way.content
        known = option.id in content.entries or option.id in content.actions
        about = option.id in (*said.entries, *said.actions) if known else said.kind != "fallback"
        if not about:
            self._fail(said.turn, f"a reply about {option.title!r} ({option.id})", said.kind or "another", said)

    def _judge_callback(self) -> None:
        wanted = self.script.expect_callback
        if not wanted or not self.way.sees:
            return
        callback = self.way.callback(self.person)
        callback = callback if callback is not None and callback.is_open else None
        if "none" in wanted:
            if callback is not None:
                self._fail(None, "no open request at the end", f"{callback.reference} about {callback.topic}")
            return
        if callback is None:
            self._fail(None, "a request on record at the end", "none")
            return
        for key, value in wanted.items():
            came = self._differs(key, value, callback)
            if came is not None:
                self._fail(None, f"request with {key} {value}", came)

    def _differs(self, key: str, value: str, callback: Callback) -> str | None:
        """What is on record instead, None if it is as wanted."""
        if key == "phone":
            wanted = self.phone if value == "own" else (cut_phone(value, self.way.content.country)[0] or value)
            return None if callback.phone == wanted else str(callback.phone)
        if key == "time":
            hours = self.way.hours
            return None if same_time(value, callback, self.script.now, hours) else _when(callback, hours)
        came = str(getattr(callback, key, None) or "")
        return None if value.casefold() in came.casefold() and (came or not value) else came or "nothing"

    def _fail(self, turn: ScriptTurn | None, wanted: str, came: str, said: Said | None = None) -> None:
        where = f"turn {turn.number} ({turn.text[:60] or turn.staff or turn.kind!r})" if turn else "at the end"
        reply = f"; reply: {' / '.join(said.replies)[:300]!r}" if said else ""
        self.played.failures.append(f"{self.script.name}, {where}: expected {wanted}, came {came}{reply}")


def same_time(wanted: str, callback: Callback, now: datetime, hours: DeskHours) -> bool:
    """Whether the stored time is the wanted one: an ISO time, a clock time, a date, "any", or words."""
    start = callback.wanted_from.astimezone(hours.zone) if callback.wanted_from else None
    end = callback.wanted_to.astimezone(hours.zone) if callback.wanted_to else None
    if wanted.strip().lower() in ("any", "anytime", "soon", "asap", "now", "none", "null", "as soon as possible"):
        return start is None
    if start is None or end is None:
        return False
    clock = re.fullmatch(r"(\d{1,2}):(\d{2})", wanted.strip())
    if clock:
        return start.time() <= time(int(clock[1]), int(clock[2])) < end.time()
    try:
        named = datetime.fromisoformat(wanted)
    except ValueError:
        wish = read_time(wanted, now.astimezone(hours.zone), asked=True)
        settled = settle(wish, now, hours) if wish else None
        slot = settled.slot if isinstance(settled, Settled) else None
        return slot is not None and slot.start < end and start < slot.end
    if len(wanted.strip()) <= 10:
        return start.date() == named.date()
    named = named if named.tzinfo else named.replace(tzinfo=hours.zone)
    return start <= named < end


def _when(callback: Callback, hours: DeskHours) -> str:
    if callback.wanted_from is None or callback.wanted_to is None:
        return "as soon as possible"
    zone = hours.zone
    return f"{callback.wanted_from.astimezone(zone):%Y-%m-%d %H:%M} to {callback.wanted_to.astimezone(zone):%H:%M}"


def _option(picks: str, offered: Sequence[Option]) -> Option | None:
    if picks.lstrip("-").isdigit():
        at = int(picks) - 1 if int(picks) > 0 else int(picks)
        return offered[at] if -len(offered) <= at < len(offered) else None
    if picks == "last":
        return offered[-1] if offered else None
    wanted = picks.casefold()
    return next((each for each in offered if wanted in (each.id.casefold(), each.title.casefold())), None)


def _plain(text: str) -> str:
    return " ".join(text.lower().replace("’", "'").split())
