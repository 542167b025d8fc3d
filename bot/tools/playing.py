"""Plays conversation scripts: the real dialogue, the real store, a clock in hand."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime, time, timedelta

from bot import callbacks as moves
from bot import followup, reception
from bot.callbacks import Callback
from bot.dialogue import State
from bot.dialogue.phones import cut_phone
from bot.dialogue.settling import Settled, settle
from bot.dialogue.times import read_time
from bot.dialogue.turn import Option
from bot.messages import Sender
from bot.runtime import Runtime
from bot.store import Connection, conversations
from bot.store import callbacks as rows
from bot.tools.conversation import BETWEEN_TURNS, Script, ScriptTurn, message_for


@dataclass
class HandClock:
    """A clock that stands where it was put."""

    now: datetime

    def __call__(self) -> datetime:
        return self.now


@dataclass(frozen=True, slots=True)
class Said:
    """What one turn brought. who: "patient" or "staff"; text: what was written or done."""

    turn: ScriptTurn
    text: str
    kind: str
    replies: tuple[str, ...]
    entries: tuple[str, ...] = ()
    actions: tuple[str, ...] = ()
    offered: tuple[Option, ...] = ()
    at: datetime | None = None


@dataclass
class Played:
    """A script's run: everything that was said, and what was not as expected, one line each."""

    script: Script
    said: list[Said] = field(default_factory=list)
    failures: list[str] = field(default_factory=list)


_people: Iterator[int] = itertools.count(1)
_messages: Iterator[int] = itertools.count(1)


class Player:
    """Plays one script for one new person on a runtime whose clock is `clock`."""

    def __init__(self, rt: Runtime, clock: HandClock, script: Script) -> None:
        self.rt, self.clock, self.script = rt, clock, script
        number = next(_people)
        self.phone = f"+9198481{number:05d}"
        hidden, address = f"whatsapp:IN.{number:010d}", f"whatsapp:{self.phone}"
        if script.hides_number:
            self.sender = Sender(hidden, (hidden,), None, script.profile)
        else:
            self.sender = Sender(address, (address,), self.phone, script.profile)
        self.played = Played(script)
        self._last_sid = ""
        self._first = True
        self._begun = False

    def play(self) -> Played:
        """The whole script, then what must be on record."""
        self.clock.now = self.script.now
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
        """The form's pieces in the order in which the bot asks; a confirmation only where it asks for one."""
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
        state = self._state()
        if state.form is not None and state.step == "form":
            return state.form.asked
        return None

    def _send(self, turn: ScriptTurn) -> None:
        self.clock.now += turn.after if turn.after is not None else timedelta() if self._first else BETWEEN_TURNS
        self._first = False
        if turn.staff:
            self._staff(turn)
            return
        offered = self._state().options
        before = self.played.said[-1] if self.played.said else None
        again = turn.redelivered and before is not None and before.text == turn.text and not before.turn.staff
        if not again:
            self._last_sid = f"SM{next(_messages):032x}"
        done = reception.receive(self.rt, message_for(turn, self.sender, self._last_sid, self.clock.now))
        if turn.redelivered and not again:
            once_more = reception.receive(self.rt, message_for(turn, self.sender, self._last_sid, self.clock.now))
            if once_more.fresh:
                self._fail(turn, "the second delivery to be known", "it was taken for a new message")
        result = done.turn
        said = Said(
            turn,
            turn.text or f"[{turn.kind}]",
            result.kind if result else before.kind if again and before else "none",
            tuple(text for _, text in done.replies),
            result.entries if result else (),
            result.actions if result else (),
            offered,
            self.clock.now,
        )
        self.played.said.append(said)
        self._judge(said, again)

    def _staff(self, turn: ScriptTurn) -> None:
        """What staff do with the newest request, and what the patient is told of it."""

        def do(conn: Connection) -> tuple[str, ...]:
            sender_id = conversations.find_sender(conn, self.sender, self._last_inbound())
            if turn.staff in ("hold", "release"):
                until = self.clock.now + timedelta(hours=1) if turn.staff == "hold" else None
                conversations.hold(conn, sender_id, turn.by if until else None, until)
                return ()
            callback = rows.newest_of(conn, sender_id)
            if callback is None:
                raise LookupError("staff have nothing to work on")
            moved = self._moved(callback, turn)
            told = followup.tell(conn, rows.save(conn, moved), turn.staff, self.rt.know, self.clock.now)  # type: ignore[arg-type]
            return (told.text if told.sent else f"[not sent] {told.text}",) if told else ()

        try:
            replies = self.rt.store.write(do)
        except (LookupError, moves.NotAllowed) as error:
            self._fail(turn, f"staff to {turn.staff}", str(error))
            return
        said = Said(turn, f"[{turn.by}: {turn.staff}]", "staff", replies, at=self.clock.now)
        self.played.said.append(said)
        self._judge(said, again=False)

    def _moved(self, callback: Callback, turn: ScriptTurn) -> Callback:
        now = self.clock.now
        claimed = moves.claim(callback, turn.by, now)
        if turn.staff == "claimed":
            return claimed
        retry = self.rt.know.hours.after(now, moves.RETRY_MINUTES[min(claimed.tries, 2)])
        return moves.record(claimed, turn.by, turn.staff, now, retry)  # type: ignore[arg-type]

    def _last_inbound(self) -> datetime:
        return max((each.at for each in self.played.said if each.at and not each.turn.staff), default=self.clock.now)

    def _state(self) -> State:
        with self.rt.store.read() as conn:
            return conversations.state_by_key(conn, self.sender.keys[0])

    def _judge(self, said: Said, again: bool) -> None:
        turn, expected = said.turn, said.turn.expected
        allowed = (*expected.kinds, "none") if again and expected.kinds else expected.kinds
        if allowed and said.kind not in allowed and not (again and "none" in expected.kinds):
            self._fail(turn, f"kind {'|'.join(expected.kinds)}", said.kind, said)
        if expected.entries:
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

    def _judge_pick(self, said: Said) -> None:
        option = _option(said.turn.picks or "", said.offered)
        if option is None:
            self._fail(said.turn, f"an option {said.turn.picks} to be offered", f"{len(said.offered)} options", said)
            return
        content = self.rt.know.content
        known = option.id in content.entries or option.id in content.actions
        about = option.id in (*said.entries, *said.actions) if known else said.kind != "fallback"
        if not about:
            self._fail(said.turn, f"a reply about {option.title!r} ({option.id})", said.kind, said)

    def _judge_callback(self) -> None:
        wanted = self.script.expect_callback
        if not wanted:
            return
        with self.rt.store.read() as conn:
            sender_id = conversations.sender_by_key(conn, self.sender.keys[0])
            callback = rows.newest_of(conn, sender_id) if sender_id else None
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
        """What stands on record instead, None where it is as wanted."""
        if key == "phone":
            wanted = self.phone if value == "own" else (cut_phone(value)[0] or value)
            return None if callback.phone == wanted else str(callback.phone)
        if key == "time":
            return None if same_time(value, callback, self.script.now, self.rt) else _when(callback, self.rt)
        came = str(getattr(callback, key, None) or "")
        return None if value.casefold() in came.casefold() and (came or not value) else came or "nothing"

    def _fail(self, turn: ScriptTurn | None, wanted: str, came: str, said: Said | None = None) -> None:
        where = f"turn {turn.number} ({turn.text[:60] or turn.staff or turn.kind!r})" if turn else "at the end"
        reply = f"; reply: {' / '.join(said.replies)[:300]!r}" if said else ""
        self.played.failures.append(f"{self.script.name}, {where}: expected {wanted}, came {came}{reply}")


def same_time(wanted: str, callback: Callback, now: datetime, rt: Runtime) -> bool:
    """Whether the stored wish is the wanted time: an ISO time, a clock time, a date, "any", or words."""
    hours = rt.know.hours
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


def _when(callback: Callback, rt: Runtime) -> str:
    if callback.wanted_from is None or callback.wanted_to is None:
        return "as soon as possible"
    zone = rt.know.hours.zone
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
