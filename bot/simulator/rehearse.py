"""Carry out a delivery trouble on this app: post its letters, move the clock, read the database, store the requests."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import asdict
from datetime import datetime, timedelta
from typing import Any

from bot.runtime import Runtime
from bot.simulator import exchange, neighbour, twiml
from bot.simulator.course import Facts, Look, Send, Start, Step, Verdict, Wait
from bot.simulator.letters import Letter, Post, Posted
from bot.simulator.troubles import TROUBLES, Case
from bot.simulator.wire import all_at_once
from bot.store import Connection, Store, outbox, testers
from bot.store.testers import Patient


class Rehearsal:
    """Carries out one trouble for one patient."""

    def __init__(self, rt: Runtime, post: Post, patient: Patient, name: str) -> None:
        self._rt, self._post, self._patient, self._name = rt, post, patient, name
        self._answered: dict[str, tuple[int, twiml.Heard]] = {}  # sid -> the request whose answer Twilio uses
        self._sids: set[str] = set()
        self._last = 0
        self._waited = timedelta()

    def run(self, text: str | None, code: str) -> tuple[int, Verdict]:
        """Carry it out with this first message; return (id of the request that stores the verdict, the verdict). The
        clock is reset afterwards."""
        try:
            return self._run(text, code)
        finally:
            if self._waited:
                move_clock_by(self._rt, -self._waited)

    def _run(self, text: str | None, code: str) -> tuple[int, Verdict]:
        rt, trouble = self._rt, TROUBLES[self._name]
        course = trouble.course(
            Case(
                lambda words: exchange.form_of(rt, self._patient, "text", words or text or None),
                exchange.person_of(self._patient),
                rt.settings.twilio_account_sid,
                exchange.hospital_number(rt),
                rt.settings.base_url,
                code,
            )
        )
        came: Any = None
        while True:
            try:
                step = course.send(came)
            except StopIteration as end:
                verdict: Verdict = end.value
                break
            came = self._do(step)
        if not trouble.reports:
            self._report_as_usual()
        verdict, stood = self._unless_silent(verdict)
        told = {"told": verdict.told, "held": stood, "checks": [asdict(each) for each in verdict.checks]}
        rt.store.write(lambda conn: testers.judge_request(conn, self._last, told))
        return self._last, verdict

    def _unless_silent(self, verdict: Verdict) -> tuple[Verdict, bool | None]:
        """(verdict, whether it passed). If the bot was silent on purpose (flooded, opted out, staff have the chat),
        there is nothing to judge, and the second is None."""
        if verdict.held:
            return verdict, True
        with self._rt.store.read() as conn:
            turns = testers.turns_of(conn, sorted(self._sids)).values()
        why = next((str(turn["why"]) for turn in turns if turn["kind"] == "none"), None)
        if why is None:
            return verdict, False
        told = f"Not judged: the bot was silent on purpose ({why}). Write something else, or begin as somebody new."
        return Verdict(told), None

    def _do(self, step: Step) -> Any:
        match step:
            case Send():
                return self._send(step)
            case Wait(passing):
                self._waited += passing
                move_clock_by(self._rt, passing)
                return None
            case Start(text):
                patient = self._patient
                return start(self._rt.store, self._rt.clock(), patient.address, patient.user_id, text)
            case Look():
                return facts(self._rt.store, step)

    def _send(self, step: Send) -> tuple[Posted, ...]:
        letters = list(step.letters)
        for form in {each.sid: each.form for each in letters if not each.forged}.values():
            if "MessageStatus" not in form:
                neighbour.tell_message(self._rt.settings, form)
        with held(self._rt.store, step.hold) if step.hold else nullcontext():
            came = all_at_once(self._post, letters) if step.at_once else [self._post(letter) for letter in letters]
        for letter, posted in zip(letters, came, strict=True):
            self._keep(letter, posted)
        return tuple(came)

    def _keep(self, letter: Letter, posted: Posted) -> None:
        """Store a request. For each message Twilio uses the first usable answer that reaches it."""
        is_report = "MessageStatus" in letter.form
        self._sids |= set() if is_report else {letter.sid}
        heard = posted.heard
        used = not is_report and heard.usable and not letter.lost and letter.sid not in self._answered
        kind = "report" if is_report else "text"
        self._last = exchange.keep(self._rt, self._patient, kind, posted, used=used, trouble=self._name)
        if used:
            self._answered[letter.sid] = (self._last, heard)

    def _report_as_usual(self) -> None:
        for request_id, heard in self._answered.values():
            for position, said in enumerate(heard.said):
                sid = exchange.reply_sid(said, request_id, position)
                exchange.report(self._rt, self._post, self._patient, said, sid, exchange.USUAL_REPORTS)


def start(store: Store, now: datetime, address: str, user_id: str, text: str) -> tuple[str, str]:
    """Put a text of ours into the outbox as already accepted by Twilio; return (outbox id, message sid)."""
    sid = exchange.fresh_sid("text")

    def put(conn: Connection) -> str:
        row = outbox.put(
            conn,
            dedupe_key=f"simulated:{sid}",
            channel="whatsapp",
            to=address,
            payload={"text": text},
            now=now,
            state="sent",
            sender_id=testers.sender_of(conn, (user_id, address)),
            author="simulator",
        )
        return str(row)

    return store.write(put), sid


def facts(store: Store, look: Look) -> Facts:
    """What is stored about the messages that a course asks about."""
    with store.read() as conn:
        turns = testers.turns_of(conn, look.sids)
        leaving = testers.leaving_of(conn, look.sids)
        ids = [each for each in look.outbox_ids if each]
        rows = testers.outbox_of(conn, [*ids, *(row["id"] for row in leaving)])
        reports = testers.reports_of(conn, ids)
        return Facts(
            frozenset(testers.stored_of(conn, look.sids)),
            {sid: (turn["state_before"], turn["state_after"]) for sid, turn in turns.items()},
            {sid: tuple(row["id"] for row in leaving if row["inbound_sid"] == sid) for sid in look.sids},
            rows,
            {each: tuple(row["status"] for row in reports if row["outbox_id"] == each) for each in ids},
        )


def move_clock_by(rt: Runtime, passing: timedelta) -> None:
    """Move everybody's clock forward (or back) by this much."""
    neighbour.tell_clock(rt.settings, move_clock(rt.store, passing, rt.clock()))


def move_clock(store: Store, passing: timedelta, now: datetime) -> timedelta:
    """The same with only the database; return how far the clock is ahead now."""

    def move(conn: Connection) -> timedelta:
        ahead = testers.clock_offset(conn) + passing
        testers.move_clock(conn, ahead, now)
        return ahead

    return store.write(move)


@contextmanager
def held(store: Store, seconds: float) -> Iterator[None]:
    """Lock the database against writing for `seconds`, as a stuck writer would."""
    begun = threading.Event()

    def hold(conn: Connection) -> None:
        testers.keep_others_out(conn)
        begun.set()
        time.sleep(seconds)

    holder = threading.Thread(target=lambda: store.write(hold))
    holder.start()
    begun.wait()
    try:
        yield
    finally:
        holder.join()
