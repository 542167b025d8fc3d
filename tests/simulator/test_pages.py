"""The page: real messages through the real webhook, and what it shows of them."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from flask import Flask

from bot.runtime import Runtime
from bot.simulator.payloads import KINDS
from bot.simulator.why import _part
from bot.store import erasure, testers
from tests.simulator.conftest import Tester
from webhooks import create_app


def test_a_question_is_answered_on_the_phone_and_explained_beside_it(tester: Tester) -> None:
    tester.sends("what causes it?")
    assert "Why it happens" in tester.chat(tester.patients[0])
    assert "X-Twilio-Signature" in tester.why
    assert "<Response>" in tester.why
    assert "Entries causes" in tester.why


def test_the_signature_is_checked_and_not_waved_through(tester: Tester, sim_rt: Runtime, app: Flask) -> None:
    tester.sends("hello")
    with sim_rt.store.read() as conn:
        phone = testers.requests_of(conn, tester.patients[0])[0]
    headers = {**phone["headers"], "X-Twilio-Signature": "forged"}
    assert app.test_client().post("/whatsapp", data=phone["form"], headers=headers).status_code == 403


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_gets_through_the_webhook(tester: Tester, kind: str) -> None:
    tester.sends("hello")
    html = tester.sends("", kind=kind, quoted="SM" + "1" * 32)
    assert "HTTP 200" in tester.why
    assert "Twilio would say" not in html


def test_the_delivery_reports_that_twilio_would_send_reach_the_reply(tester: Tester) -> None:
    tester.sends("what causes it?")
    assert "reply 1: sent, read" in tester.why
    assert "report: delivered" in tester.why


def test_a_patient_with_a_hidden_number_is_asked_for_one(tester: Tester) -> None:
    hidden = tester.patients[2]
    tester.sends("please call me back", patient=hidden)
    assert re.search(r"IN\.\d{16}", tester.chat(hidden))
    assert "+91" not in tester.why.split("Request")[1].split("Delivery")[0]


def test_a_patient_who_hides_the_number_stays_the_same_person(tester: Tester) -> None:
    tester.sends("what causes it?")
    tester.posts("patients/change", what="hide")
    tester.sends("menu")
    assert "Why it happens" in tester.chat(tester.patients[0])
    assert "topic" in tester.why  # the state from before is still there


def test_offered_options_can_be_tapped(tester: Tester) -> None:
    tester.sends("please call me back")
    tester.sends("menu")
    tester.sends("", kind="list", pick="0")
    assert "ListId" in tester.why
    assert "Turn: answer" in tester.why


def test_after_stop_nothing_is_offered(tester: Tester) -> None:
    tester.sends("menu")
    tester.sends("", kind="stop")
    assert "Tap instead of typing" not in tester.html


def test_an_option_that_was_not_offered_cannot_be_tapped(tester: Tester) -> None:
    assert tester.posts("send", kind="button", pick="7").status_code == 400


def test_two_testers_never_see_each_others_patients(tester: Tester, another: Tester) -> None:
    tester.sends("what causes it?")
    assert not set(tester.patients) & set(another.patients)
    assert "Why it happens" not in another.look()
    assert another.posts("send", patient=tester.patients[0], text="hello").status_code == 404


def test_begun_anew_a_patient_is_somebody_the_bot_never_met(tester: Tester) -> None:
    tester.sends("what causes it?")
    first = tester.patients[0]
    tester.posts("patients/change", what="anew")
    assert first not in tester.patients
    assert "Why it happens" not in tester.html


def test_a_reaction_stands_on_the_message_it_is_for(tester: Tester) -> None:
    html = tester.sends("what causes it?")
    sid = re.search(r'name="quoted" value="(SM[0-9a-f]{32})"', html)
    assert sid
    tester.sends("👍", kind="reaction", quoted=sid[1])
    assert "bubble-reactions" in tester.html
    assert "Turn: none" in tester.why


def test_a_form_from_elsewhere_is_refused(tester: Tester) -> None:
    assert tester.posts("send", text="hello", csrf_token="stolen").status_code == 403
    assert "hello" not in tester.look()


def test_a_form_without_the_browsers_own_token_is_refused(tester: Tester, another: Tester) -> None:
    stolen = re.search(r'name="csrf_token" value="([^"]+)"', another.html)
    assert stolen
    assert tester.posts("send", text="hello", csrf_token=stolen[1]).status_code == 403


def test_whatever_happens_to_the_inboxs_session_the_phones_stay(tester: Tester) -> None:
    tester.sends("what are the symptoms?")
    before = tester.patients
    with tester.client.session_transaction() as session:
        session.clear()
    tester.look()
    assert tester.patients == before
    tester.sends("menu")


def test_the_page_is_not_shown_at_the_public_address(app: Flask) -> None:
    client = app.test_client()
    assert client.get("/simulator", headers={"Host": "bot.hospital.example"}).status_code == 403
    assert client.get("/simulator", headers={"X-Forwarded-For": "203.0.113.7"}).status_code == 403


def test_without_a_public_address_a_tunnel_and_a_foreign_name_get_nothing(sim_rt: Runtime) -> None:
    settings = sim_rt.settings.model_copy(update={"public_url": "http://127.0.0.1:8000"})
    client = create_app(runtime=replace(sim_rt, settings=settings)).test_client()
    for host in ("127.0.0.1:8000", "localhost:8000", "192.168.1.7:8000", "[::1]:8000", "ward-pc:8000"):
        assert client.get("/simulator", headers={"Host": host}).status_code == 200
    for headers in (
        {"Host": "d1a2.tunnel.example"},
        {"Host": "localhost:8000", "X-Forwarded-For": "8.8.8.8"},
        {"Host": "127.0.0.1.evil.example"},
    ):
        assert client.get("/simulator", headers=headers).status_code == 403


def test_without_the_setting_there_is_no_simulator(client: Flask, rt: Runtime) -> None:
    assert client.get("/simulator").status_code == 404


def test_what_a_patient_types_is_never_markup(tester: Tester) -> None:
    html = tester.sends("<script>alert(1)</script> *<b>hi</b>*")
    assert "<script>alert" not in html
    assert "&lt;script&gt;" in html


def test_an_erased_patient_leaves_nothing_on_the_testers_page_either(tester: Tester, sim_rt: Runtime) -> None:
    tester.sends("what causes it?")
    number = re.search(r"\+9198480\d{5}", tester.chat(tester.patients[0]))
    assert number
    with sim_rt.store.read() as conn:
        owner = testers.sender_of(conn, (f"whatsapp:{number[0]}",))
    assert owner
    sim_rt.store.write(lambda conn: erasure.erase(conn, owner, sim_rt.clock(), "k" * 40))
    assert number[0] not in tester.look()


def test_a_message_that_got_no_answer_does_not_look_answered(tester: Tester) -> None:
    tester.sends("STOP")
    tester.sends("what are the symptoms?")
    assert tester.html.count('<span class="tick-silent"') == 1
    assert "taken, not answered" in tester.chat(tester.patients[0])


def test_candidates_stand_best_first_and_borders_only_where_they_decided() -> None:
    candidates = [{"id": "a", "confidence": 0.2}, {"id": "b", "confidence": 0.7}]
    part = _part({"candidates": candidates})
    assert [each["id"] for each in part["candidates"]] == ["b", "a"]
    assert [round(distance + border, 3) for _, border, distance in part["distances"]] == [0.7, 0.7]
    assert _part({"candidates": []})["distances"] == []
