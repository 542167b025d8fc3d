"""What Twilio does with a message: post it, use the fallback if the answer is unusable, send replies and reports."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from datetime import datetime

from bot.runtime import Runtime
from bot.simulator import neighbour, payloads, twiml
from bot.simulator.letters import FALLBACK, WEBHOOK, Letter, Post, Posted
from bot.simulator.payloads import Form, Person
from bot.store import testers
from bot.store.testers import Patient

DEFAULT_SENDER = "whatsapp:+14155550100"
# The reports that Twilio sends about a reply if all goes well, in order.
USUAL_REPORTS: tuple[str, ...] = ("sent", "delivered", "read")


def fresh_sid(kind: str) -> str:
    """A new sid as Twilio makes them."""
    return payloads.prefix(kind) + secrets.token_hex(16)


def reply_sid(said: twiml.Said, request_id: int, position: int) -> str:
    """The sid that Twilio would give to a reply; deterministic."""
    return twiml.reply_sid(said.outbox_id or f"{request_id}:{position}")


def person_of(patient: Patient) -> Person:
    """The patient as WhatsApp knows them."""
    return Person(patient.address, patient.name, patient.user_id)


def hospital_number(rt: Runtime) -> str:
    """The number that patients write to."""
    return rt.settings.whatsapp_sender or DEFAULT_SENDER


def form_of(
    rt: Runtime, patient: Patient, kind: str, text: str | None, choice: str = "", quoted: str = "", sid: str = ""
) -> Form:
    """The form of one message from this patient, with a new sid unless one is given."""
    return payloads.message(
        kind,
        person_of(patient),
        account=rt.settings.twilio_account_sid,
        to=hospital_number(rt),
        sid=sid or fresh_sid(kind),
        text=text,
        choice=choice,
        quoted=quoted,
    )


def converse(rt: Runtime, post: Post, patient: Patient, kind: str, form: Form) -> int:
    """Send one message and do everything that Twilio does then. Returns the id of the request whose answer counts."""
    neighbour.tell_message(rt.settings, form)
    posted = post(Letter(WEBHOOK, form))
    heard = twiml.read(posted.status, posted.content_type, posted.answer)
    request_id = keep(rt, patient, kind, posted, used=heard.usable)
    if not heard.usable:
        failed = rt.settings.base_url + WEBHOOK
        posted = post(Letter(FALLBACK, payloads.fallback(form, failed, heard.problems[0].split(":")[0])))
        heard = twiml.read(posted.status, posted.content_type, posted.answer)
        request_id = keep(rt, patient, kind, posted, used=heard.usable)
    for position, said in enumerate(heard.said):
        report(rt, post, patient, said, reply_sid(said, request_id, position), USUAL_REPORTS)
    return request_id


def report(
    rt: Runtime,
    post: Post,
    patient: Patient,
    said: twiml.Said,
    sid: str,
    statuses: Sequence[str],
    *,
    error_code: str = "",
    trouble: str = "",
) -> list[int]:
    """Send delivery reports about one reply to its status URL; return the ids of the requests."""
    base = rt.settings.base_url
    if not said.status_url.startswith(base + "/"):
        return []
    path = said.status_url.removeprefix(base)
    ids = []
    for status in statuses:
        form = payloads.report(
            status,
            person_of(patient),
            account=rt.settings.twilio_account_sid,
            sender=hospital_number(rt),
            sid=sid,
            error_code=error_code if status in ("failed", "undelivered") else "",
        )
        ids.append(keep(rt, patient, "report", post(Letter(path, form)), used=False, trouble=trouble))
    return ids


def keep(
    rt: Runtime,
    patient: Patient,
    kind: str,
    posted: Posted,
    *,
    used: bool,
    trouble: str = "",
    at: datetime | None = None,
) -> int:
    """Store one request for the page; return its id."""
    values = {
        "patient_id": patient.id,
        "at": at or rt.clock(),
        "path": posted.path,
        "kind": kind,
        "sid": posted.form["MessageSid"],
        "form": posted.form,
        "headers": dict(posted.headers),
        "status": posted.status,
        "content_type": posted.content_type[:100],
        "answer": posted.answer,
        "milliseconds": posted.milliseconds,
        "used": used,
        "trouble": trouble,
    }
    return rt.store.write(lambda conn: testers.keep_request(conn, **values))
