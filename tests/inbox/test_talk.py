"""Writing to the patient from the page; who speaks; what leaves."""

from __future__ import annotations

import re
import uuid
from datetime import timedelta

import sqlalchemy as sa

from bot.callbacks import Callback
from bot.config import ApprovedTemplate
from bot.messages import DeliveryReport
from bot.runtime import Runtime
from bot.store import dossier
from bot.store import outbox as rows
from bot.store.tables import conversations, outbox
from tests.conftest import Patient
from tests.inbox.conftest import Colleague, Desk


def says(person: Colleague, callback: Callback, text: str, nonce: str | None = None, status: int = 302) -> None:
    answer = person.posts(f"/inbox/callbacks/{callback.id}/reply", text=text, nonce=nonce or uuid.uuid4().hex)
    assert answer.status_code == status


def sent(rt: Runtime, author: bool = True) -> list[str]:
    with rt.store.read() as conn:
        rule = outbox.c.author.is_not(None) if author else outbox.c.author.is_(None)
        query = sa.select(outbox.c.payload).where(outbox.c.channel == "whatsapp", rule).order_by(outbox.c.created_at)
        return [row.payload["text"] for row in conn.execute(query)]


def test_a_reply_leaves_as_an_outbox_row_to_the_patient(agent: Colleague, desk: Desk, rt: Runtime) -> None:
    callback = desk.waits()
    says(agent, callback, "We will call you at 3.")
    assert sent(rt) == ["We will call you at 3."]
    assert "We will call you at 3." in agent.sees(f"/inbox/callbacks/{callback.id}")


def test_a_double_click_sends_once(agent: Colleague, desk: Desk, rt: Runtime) -> None:
    callback, nonce = desk.waits(), uuid.uuid4().hex
    for _ in range(2):
        says(agent, callback, "Hello", nonce)
    assert sent(rt) == ["Hello"]


def test_the_patient_first_reads_that_a_person_has_the_chat(agent: Colleague, desk: Desk, rt: Runtime) -> None:
    """Many, because rows of one moment once left by their random ids."""
    for _ in range(6):
        says(agent, desk.waits(), "Hello")
        leaves_first = rt.store.write(lambda conn: rows.claim(conn, desk.clock()))
        assert leaves_first is not None
        while leaves_first.channel != "whatsapp":
            leaves_first = rt.store.write(lambda conn: rows.claim(conn, desk.clock()))
        assert "has this chat now" in leaves_first.payload["text"]
        desk.clock.forward(minutes=1)


def test_after_24_hours_nothing_is_sent_and_the_page_says_so(agent: Colleague, desk: Desk, rt: Runtime) -> None:
    callback = desk.waits()
    desk.clock.forward(hours=24)
    agent.comes_in()
    says(agent, callback, "Too late", status=409)
    page = agent.sees(f"/inbox/callbacks/{callback.id}")
    assert sent(rt) == []
    assert "WhatsApp is shut" in page
    assert '<textarea class="form-control" id="reply"' not in page


def test_after_24_hours_an_approved_template_goes_out_as_one(agent: Colleague, desk: Desk, rt: Runtime) -> None:
    sid = "HX" + "1" * 32
    approved = (
        ApprovedTemplate(sid=sid, title="Missed you", text="We rang. Please write to us."),
        ApprovedTemplate(sid="HX" + "2" * 32, title="With blanks", text="Hello {{1}}", occasion="no-answer"),
    )
    rt.settings = rt.settings.model_copy(update={"whatsapp_templates": approved})
    callback = desk.waits()
    path = f"/inbox/callbacks/{callback.id}"
    assert "Missed you" not in agent.sees(path)
    desk.clock.forward(hours=24)
    agent.comes_in()
    assert "We rang. Please write to us." in (page := agent.sees(path))
    assert "With blanks" not in page
    agent.posts(f"{path}/reply", template=sid, nonce=uuid.uuid4().hex)
    with rt.store.read() as conn:
        (row,) = conn.execute(sa.select(outbox.c.payload).where(outbox.c.author.is_not(None)))
    assert (row.payload["template"], "text" in row.payload) == (sid, False)
    assert agent.posts(f"{path}/reply", template="HX" + "2" * 32, nonce=uuid.uuid4().hex).status_code == 409


def test_five_hours_before_the_end_the_window_is_amber(agent: Colleague, desk: Desk) -> None:
    callback = desk.waits()
    desk.clock.forward(hours=19, minutes=1)
    agent.comes_in()
    assert 'class="window short"' in agent.sees(f"/inbox/callbacks/{callback.id}")


def test_the_bot_is_silent_while_a_person_has_the_chat(agent: Colleague, desk: Desk, rt: Runtime) -> None:
    callback = desk.waits()
    says(agent, callback, "Hello")
    with rt.store.read() as conn:
        held = conn.execute(sa.select(conversations)).one()
    assert held.held_until == desk.at(30)
    assert any("has this chat now" in text for text in sent(rt, author=False))


def test_two_people_do_not_talk_at_once(agent: Colleague, lead: Colleague, desk: Desk, rt: Runtime) -> None:
    callback = desk.waits()
    says(agent, callback, "Hello")
    says(lead, callback, "Hello too", status=409)
    assert sent(rt) == ["Hello"]
    assert "Asha has the chat" in lead.sees(f"/inbox/callbacks/{callback.id}")


def test_handing_back_lets_the_bot_answer_and_says_so(agent: Colleague, desk: Desk, rt: Runtime) -> None:
    callback = desk.waits()
    says(agent, callback, "Hello")
    agent.posts(f"/inbox/callbacks/{callback.id}/hand-back")
    with rt.store.read() as conn:
        assert conn.execute(sa.select(conversations.c.held_until)).scalar_one() is None
    assert any("answers here again" in text for text in sent(rt, author=False))


def test_a_failed_message_says_why_in_words_and_goes_again(agent: Colleague, desk: Desk, rt: Runtime) -> None:
    callback = desk.waits()
    says(agent, callback, "Hello")
    with rt.store.read() as conn:
        row = conn.execute(sa.select(outbox.c.id).where(outbox.c.author.is_not(None))).scalar_one()
    report = DeliveryReport("SM" + "1" * 32, "undelivered", "63016", row, desk.clock())
    rt.store.write(lambda conn: rows.report(conn, report))
    assert "More than 24 hours since the patient last wrote" in agent.sees(f"/inbox/callbacks/{callback.id}")
    assert "Send again" in agent.sees(f"/inbox/callbacks/{callback.id}")
    agent.posts(f"/inbox/callbacks/{callback.id}/resend/{row}")
    assert "On its way again" in (page := agent.sees(f"/inbox/callbacks/{callback.id}"))
    assert "Send again" not in page
    agent.posts(f"/inbox/callbacks/{callback.id}/resend/{row}")
    page = agent.sees(f"/inbox/callbacks/{callback.id}")
    assert "On its way again" not in page
    assert "It was sent again before." in page
    assert sent(rt) == ["Hello", "Hello"]


def test_a_sentence_of_the_bot_that_is_sent_again_stays_the_bots(agent: Colleague, desk: Desk, rt: Runtime) -> None:
    callback = desk.waits()
    agent.posts(f"/inbox/callbacks/{callback.id}/hold")
    (text,) = sent(rt, author=False)
    with rt.store.read() as conn:
        row = conn.execute(sa.select(outbox.c.id).where(outbox.c.channel == "whatsapp")).scalar_one()
    rt.store.write(
        lambda conn: rows.report(conn, DeliveryReport("SM" + "1" * 32, "undelivered", "63010", row, desk.clock()))
    )
    agent.posts(f"/inbox/callbacks/{callback.id}/resend/{row}")
    assert (sent(rt), sent(rt, author=False)) == ([], [text, text])


def talks(rt: Runtime, callback: Callback, lines: int) -> None:
    def work(conn) -> None:
        chat = dossier.chat(conn, callback.sender_id)
        for number in range(lines):
            rows.put(
                conn,
                dedupe_key=f"line:{number}",
                channel="whatsapp",
                to=chat.address,
                payload={"text": f"line {number}."},
                now=rt.clock() + timedelta(seconds=number),
                sender_id=callback.sender_id,
            )

    rt.store.write(work)


def test_the_older_messages_of_a_long_chat_are_a_click_away(agent: Colleague, desk: Desk, rt: Runtime) -> None:
    callback = desk.waits()
    talks(rt, callback, dossier.LINES)
    assert "Show older messages" not in agent.sees(f"/inbox/callbacks/{callback.id}")
    talks(rt, callback, dossier.LINES + 1)  # one more than there were
    page = agent.sees(f"/inbox/callbacks/{callback.id}")
    assert "Show older messages" in page
    assert ">line 0.<" not in page
    whole = agent.sees(f"/inbox/callbacks/{callback.id}?whole=1")
    assert ">line 0.<" in whole
    assert "Show older messages" not in whole
    assert f"/inbox/callbacks/{callback.id}/live?whole=1" in whole


def test_the_message_that_led_here_is_shown_however_long_the_chat_went_on(
    agent: Colleague, asha: Patient, desk: Desk, rt: Runtime
) -> None:
    callback = desk.asked_by(asha)
    talks(rt, callback, dossier.LINES + 1)
    page = agent.sees(f"/inbox/callbacks/{callback.id}")
    assert re.search(r'cause" id="m-SM\w+">(?:(?!</li>).)*>call me<', page, re.DOTALL)
