"""What can go wrong between WhatsApp and us, as courses that end in a verdict. Pure; see `course`.

Source for Twilio's behaviour: "Connection overrides" (retries, fallback), "Outbound message status" (reports).
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from bot.simulator import payloads, twiml
from bot.simulator.course import Check, Course, Facts, Look, Send, Start, Step, Wait, judged, stored
from bot.simulator.letters import FALLBACK, WEBHOOK, Letter, Posted
from bot.simulator.payloads import Form, Person

COPIES = 50
CODES: Mapping[str, str] = {
    "63016": "outside the 24-hour window",
    "63024": "not a WhatsApp number",
    "63018": "too many messages",
    "63049": "held back by Meta",
    "30008": "unknown error",
}


@dataclass(frozen=True, slots=True)
class Case:
    """Who writes what. fresh: makes a message with a new sid and this text (None: the first message's). code: the error
    code of failure reports."""

    fresh: Callable[[str | None], Form]
    person: Person
    account: str
    sender: str
    base_url: str
    code: str = "63016"

    def report(self, status: str, sid: str, status_url: str) -> Letter:
        """A delivery report about one of our messages."""
        code = self.code if status in ("failed", "undelivered") else ""
        form = payloads.report(status, self.person, account=self.account, sender=self.sender, sid=sid, error_code=code)
        return Letter(status_url.removeprefix(self.base_url), form)

    def fallback(self, form: Form, code: str = "11200") -> Letter:
        """The same message for the fallback address."""
        return Letter(FALLBACK, payloads.fallback(form, self.base_url + WEBHOOK, code))


def twice(case: Case) -> Course:
    """The same message is delivered a second time."""
    form = case.fresh(None)
    (first,) = yield Send((Letter(WEBHOOK, form),))
    (second,) = yield Send((Letter(WEBHOOK, form),))
    facts = yield Look((form["MessageSid"],))
    return judged(
        "One answer: the copy got the recorded replies again, and nothing was done twice.",
        _answered(first),
        Check("the copy got the very same answer", _same(first, second)),
        *_once(facts, form, first),
    )


def fifty(case: Case) -> Course:
    """The same message is delivered fifty times at the same moment."""
    form = case.fresh(None)
    answers = yield Send((Letter(WEBHOOK, form),) * COPIES, at_once=True)
    facts = yield Look((form["MessageSid"],))
    good = [each for each in answers if each.status == 200]
    later = sum(each.status == 503 for each in answers)
    return judged(
        f"One answer to {COPIES} copies"
        + (f"; {later} copies were told to come again." if later else ": all of them got the same one."),
        Check("each copy was answered, or told to come again", bool(good) and len(good) + later == len(answers)),
        Check("all answers say the same", len({each.texts for each in good}) == 1),
        *_once(facts, form, good[0] if good else answers[0]),
    )


def late(case: Case) -> Course:
    """A copy comes two minutes after the message was answered."""
    form = case.fresh(None)
    (first,) = yield Send((Letter(WEBHOOK, form),))
    yield Wait(timedelta(minutes=2))
    (second,) = yield Send((Letter(WEBHOOK, form),))
    facts = yield Look((form["MessageSid"],))
    return judged(
        "One answer: the late copy got an empty response, so the patient reads nothing twice.",
        _answered(first),
        Check("the late copy got an empty response", second.status == 200 and not second.texts),
        *_once(facts, form, first),
    )


def out_of_order(case: Case) -> Course:
    """Two messages arrive in the wrong order."""
    first, second = case.fresh(None), case.fresh("thank you")
    answers = yield Send((Letter(WEBHOOK, second), Letter(WEBHOOK, first)))
    facts = yield Look((first["MessageSid"], second["MessageSid"]))
    return judged("Both were answered, in the order in which they came.", *_both(facts, answers, first, second))


def together(case: Case) -> Course:
    """Two different messages of one patient arrive at the same moment."""
    first, second = case.fresh(None), case.fresh("thank you")
    answers = yield Send((Letter(WEBHOOK, first), Letter(WEBHOOK, second)), at_once=True)
    facts = yield Look((first["MessageSid"], second["MessageSid"]))
    return judged("Both were answered, and no step of the conversation is lost.", *_both(facts, answers, first, second))


def forged(case: Case) -> Course:
    """Somebody who does not have the token posts a message."""
    form = case.fresh(None)
    (answer,) = yield Send((Letter(WEBHOOK, form, forged=True),))
    facts = yield Look((form["MessageSid"],))
    sid = form["MessageSid"]
    return judged(
        "Refused, and nothing of it was kept.",
        Check("it was refused with 403", answer.status == 403),
        Check("the refusal says nothing to a patient", answer.status != 0 and not answer.texts),
        stored(facts, "nothing was stored", facts is not None and sid not in facts.stored and sid not in facts.turns),
    )


def slow(case: Case) -> Course:
    """Twilio gives up before our answer is ready, and calls the fallback address."""
    form = case.fresh(None)
    (lost,) = yield Send((Letter(WEBHOOK, form, lost=True),))
    (second,) = yield Send((case.fallback(form),))
    facts = yield Look((form["MessageSid"],))
    return judged(
        "One answer: the fallback address gave the replies that were lost on the way.",
        _answered(second),
        Check("the fallback gave the recorded replies", _same(lost, second)),
        *_once(facts, form, second),
    )


def overtaken(case: Case) -> Course:
    """The fallback address is called while the first request is still being processed."""
    form = case.fresh(None)
    answers = yield Send((Letter(WEBHOOK, form, lost=True), case.fallback(form)), at_once=True)
    facts = yield Look((form["MessageSid"],))
    return judged(
        "One answer, whichever of the two came first.",
        *(_answered(each) for each in answers),
        Check("both say the same", all(each.heard.usable for each in answers) and answers[0].texts == answers[1].texts),
        *_once(facts, form, answers[1]),
    )


def down(case: Case) -> Course:
    """The webhook cannot be reached at all; only the fallback address is."""
    form = case.fresh(None)
    (answer,) = yield Send((case.fallback(form, "11205"),))
    facts = yield Look((form["MessageSid"],))
    return judged("Answered at the fallback address.", _answered(answer), *_once(facts, form, answer))


def held(case: Case) -> Course:
    """The database is held by something else for three seconds."""
    form = case.fresh(None)
    (answer,) = yield Send((Letter(WEBHOOK, form),), hold=3.0)
    if answer.status == 503:
        (answer,) = yield Send((case.fallback(form),))
    facts = yield Look((form["MessageSid"],))
    return judged(
        f"Answered after {answer.milliseconds / 1000:.1f} s; Twilio waits 15 s.",
        _answered(answer),
        Check("the answer came in time", answer.status != 0 and answer.milliseconds < 15_000),
        *_once(facts, form, answer),
    )


def reports_lost(case: Case) -> Course:
    """No delivery report ever comes."""
    form, answer, said = yield from _one_reply(case)
    facts = yield Look((form["MessageSid"],), (said.outbox_id,))
    return judged(
        "The reply stays unconfirmed. Where REST credentials are set, the worker looks it up in Twilio's message list.",
        _answered(answer),
        stored(facts, "the reply is kept as not confirmed", _outbox(facts, said.outbox_id, "status") is None),
    )


def reports_twice(case: Case) -> Course:
    """Every delivery report comes twice."""
    return (yield from _reported(case, ("sent", "sent", "delivered", "delivered", "read", "read"), "read"))


def reports_reordered(case: Case) -> Course:
    """The delivery reports come in the wrong order."""
    return (yield from _reported(case, ("read", "delivered", "sent"), "read"))


def reports_failed(case: Case) -> Course:
    """The message is reported as failed, and an old report comes after that."""
    return (yield from _reported(case, ("sent", "failed", "sent"), "failed"))


def window_shut(case: Case) -> Course:
    """The patient is silent for 25 hours; then staff send free text, and then the patient writes again."""
    (first,) = yield Send((Letter(WEBHOOK, case.fresh(None)),))
    yield Wait(timedelta(hours=25))
    outbox_id, sid = yield Start("Simulated: a text that staff wrote after the window had shut.")
    address = f"{case.base_url}/whatsapp/status?ob={outbox_id}"
    refused = Case(case.fresh, case.person, case.account, case.sender, case.base_url, "63016")
    (reported,) = yield Send((refused.report("failed", sid, address),))
    again = case.fresh("hello")
    (answer,) = yield Send((Letter(WEBHOOK, again),))
    facts = yield Look((again["MessageSid"],), (outbox_id,))
    return judged(
        "Twilio refused the free text (63016), staff see that it failed, and the patient's next message got an answer.",
        _answered(first),
        Check("the report was taken", reported.status == 204),
        stored(facts, "the text is kept as failed", _outbox(facts, outbox_id, "state") == "failed"),
        stored(facts, "with the error 63016", _outbox(facts, outbox_id, "error_code") == "63016"),
        _answered(answer),
    )


@dataclass(frozen=True, slots=True)
class Trouble:
    """A course with its title. reports: it sends the delivery reports itself. inside: it needs database access. waits:
    time passes in it, so the clock is moved, and reset afterwards."""

    title: str
    course: Callable[[Case], Course]
    reports: bool = False
    inside: bool = False
    waits: bool = False

    @property
    def what(self) -> str:
        """What happens, in a sentence: the course's docstring."""
        return (self.course.__doc__ or "").strip()


TROUBLES: Mapping[str, Trouble] = {
    "twice": Trouble("The same message twice", twice),
    "fifty": Trouble("Fifty copies at once", fifty),
    "late": Trouble("A late copy", late, waits=True),
    "out-of-order": Trouble("Out of order", out_of_order),
    "together": Trouble("Two messages at once", together),
    "forged": Trouble("Wrong signature", forged),
    "slow": Trouble("Answer too slow", slow),
    "overtaken": Trouble("Overtaken by the fallback", overtaken),
    "down": Trouble("Webhook down", down),
    "held": Trouble("Database held", held, inside=True),
    "reports-lost": Trouble("Reports lost", reports_lost, reports=True),
    "reports-twice": Trouble("Reports doubled", reports_twice, reports=True),
    "reports-reordered": Trouble("Reports out of order", reports_reordered, reports=True),
    "reports-failed": Trouble("Reported as failed", reports_failed, reports=True),
    "window": Trouble("24-hour window shut", window_shut, inside=True, waits=True),
}


def _answered(answer: Posted) -> Check:
    return Check(f"{answer.path} answered with something to read", answer.heard.usable and bool(answer.texts))


def _same(first: Posted, second: Posted) -> bool:
    """Whether both answers are usable and equal."""
    return first.heard.usable and second.heard.usable and first.answer == second.answer


def _once(facts: Facts | None, form: Form, answer: Posted) -> tuple[Check, ...]:
    sid = form["MessageSid"]
    replies = facts.replies.get(sid, ()) if facts else ()
    said = {each.outbox_id for each in answer.heard.said}
    return (
        stored(facts, "the message is stored once", facts is not None and sid in facts.stored),
        stored(facts, "the bot thought about it once", facts is not None and sid in facts.turns),
        stored(facts, "its replies are recorded once, and they are what was said", said == set(replies)),
    )


def _both(facts: Facts | None, answers: tuple[Posted, ...], *forms: Form) -> tuple[Check, ...]:
    turns = [facts.turns.get(form["MessageSid"]) for form in forms] if facts else []
    known = [turn for turn in turns if turn is not None]
    chained = len(known) == 2 and (known[0][1] == known[1][0] or known[1][1] == known[0][0])
    return (
        *(_answered(each) for each in answers),
        stored(facts, "both are stored", facts is not None and all(f["MessageSid"] in facts.stored for f in forms)),
        stored(facts, "one turn began where the other ended", chained),
    )


def _one_reply(case: Case) -> Generator[Step, Any, tuple[Form, Posted, twiml.Said]]:
    form = case.fresh(None)
    (answer,) = yield Send((Letter(WEBHOOK, form),))
    return form, answer, answer.heard.said[0] if answer.heard.said else twiml.Said("")


def _reported(case: Case, statuses: tuple[str, ...], last: str) -> Course:
    form, answer, said = yield from _one_reply(case)
    sid = twiml.reply_sid(said.outbox_id)
    reported = yield Send(tuple(case.report(status, sid, said.status_url) for status in statuses))
    facts = yield Look((form["MessageSid"],), (said.outbox_id,))
    kept = facts.reports.get(said.outbox_id, ()) if facts else ()
    code = _outbox(facts, said.outbox_id, "error_code")
    return judged(
        f"The reply stands as {last}{f' with error {code}' if code else ''}, whatever else was reported.",
        _answered(answer),
        Check("every report was taken", all(each.status == 204 for each in reported)),
        stored(facts, "every report is kept", sorted(kept) == sorted(statuses)),
        stored(facts, f"the reply stands as {last}", _outbox(facts, said.outbox_id, "status") == last),
        *((stored(facts, f"staff can see the error {case.code}", code == case.code),) if last == "failed" else ()),
    )


def _outbox(facts: Facts | None, outbox_id: str, name: str) -> object:
    return facts.outbox.get(outbox_id, {}).get(name, "missing") if facts else None
