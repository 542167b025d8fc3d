"""What staff do with one callback, button by button."""

from __future__ import annotations

import re

import pytest
import sqlalchemy as sa

from bot.callbacks import Callback
from bot.runtime import Runtime
from bot.store import dossier
from bot.store.tables import audit, callback_history, outbox
from tests.conftest import Patient
from tests.inbox.conftest import Colleague, Desk


def move(person: Colleague, callback: Callback, name: str, **form: str) -> int:
    return person.posts(f"/inbox/callbacks/{callback.id}/{name}", **form).status_code


def moves(rt: Runtime, callback: Callback) -> list[str]:
    with rt.store.read() as conn:
        rows = conn.execute(
            sa.select(callback_history.c.move)
            .where(callback_history.c.callback_id == callback.id)
            .order_by(callback_history.c.id)
        )
        return [row.move for row in rows]


def test_each_move_is_in_the_history_and_in_the_audit(agent: Colleague, desk: Desk, rt: Runtime) -> None:
    callback = desk.waits()
    for name in ("take", "call", "release"):
        move(agent, callback, name)
        desk.clock.forward(minutes=1)
    assert moves(rt, callback) == ["opened", "claimed", "told", "called", "released"]
    with rt.store.read() as conn:
        done = conn.execute(sa.select(audit.c.action).where(audit.c.subject == callback.id)).scalars().all()
    assert done == ["claimed", "called", "released"]


def test_no_answer_waits_for_its_next_time_in_desk_hours(agent: Colleague, desk: Desk) -> None:
    callback = desk.waits()
    move(agent, callback, "outcome", outcome="no-answer")
    after = desk.look(callback)
    assert (after.status, after.tries, after.holder) == ("retry", 1, None)
    assert after.retry_at == desk.at(30)
    assert callback.name not in agent.sees("/inbox")
    assert callback.name in agent.sees("/inbox?folder=retry")


@pytest.mark.parametrize("outcome", ["solved", "wrong-number", "booked", "declined", "handed-on"])
def test_any_other_outcome_closes(agent: Colleague, desk: Desk, outcome: str) -> None:
    callback = desk.waits()
    move(agent, callback, "outcome", outcome=outcome)
    assert (desk.look(callback).status, desk.look(callback).outcome) == ("done", outcome)
    assert callback.name in agent.sees("/inbox?folder=done")


def test_who_does_not_have_it_cannot_close_it(agent: Colleague, lead: Colleague, desk: Desk) -> None:
    callback = desk.waits()
    move(agent, callback, "take")
    assert move(lead, callback, "outcome", outcome="solved") == 409
    assert desk.look(callback).status == "claimed"


def test_a_claim_lapses_and_is_free_for_others(agent: Colleague, lead: Colleague, desk: Desk) -> None:
    callback = desk.waits()
    move(agent, callback, "take")
    desk.clock.forward(minutes=31)
    lead.comes_in()
    assert move(lead, callback, "take") == 302
    assert desk.look(callback).holder == "leela"


def test_a_lead_may_free_what_an_agent_holds_but_not_the_other_way(
    agent: Colleague, lead: Colleague, desk: Desk
) -> None:
    callback = desk.waits()
    move(agent, callback, "take")
    assert move(lead, callback, "release") == 302
    move(lead, callback, "take")
    assert move(agent, callback, "release") == 409


def test_undo_brings_everything_back_for_some_seconds(agent: Colleague, desk: Desk) -> None:
    callback = desk.waits()
    move(agent, callback, "take")
    held = desk.look(callback)
    move(agent, callback, "outcome", outcome="solved")
    assert "Undo" in agent.sees(f"/inbox/callbacks/{callback.id}")
    desk.clock.forward(seconds=20)
    assert move(agent, callback, "undo") == 302
    after = desk.look(callback)
    assert (after.status, after.holder, after.claimed_at, after.tries) == ("claimed", "asha", held.claimed_at, 0)


@pytest.mark.parametrize(("seconds", "status"), [(20, "done"), (40, "waiting")])
def test_a_no_answers_the_question_after_the_call_once_it_has_left(
    agent: Colleague, desk: Desk, asha: Patient, seconds: int, status: str
) -> None:
    callback = desk.asked_by(asha)
    move(agent, callback, "outcome", outcome="solved")
    desk.clock.forward(seconds=seconds)
    asha.says("no")
    assert desk.look(callback).status == status


def test_the_history_says_which_move_was_taken_back(agent: Colleague, desk: Desk) -> None:
    callback = desk.waits()
    move(agent, callback, "outcome", outcome="solved")
    move(agent, callback, "undo")
    assert "Asha took the last move back: recorded what came of a call" in agent.sees(f"/inbox/callbacks/{callback.id}")


def test_only_who_may_merge_reads_of_it(agent: Colleague, lead: Colleague, desk: Desk) -> None:
    page = f"/inbox/callbacks/{desk.waits().id}"
    assert "Change name, number, topic, urgency</summary>" in agent.sees(page)
    assert "Change name, number, topic, urgency; merge</summary>" in lead.sees(page)


def test_undo_is_too_late_after_half_a_minute_and_for_others(agent: Colleague, lead: Colleague, desk: Desk) -> None:
    callback = desk.waits()
    move(agent, callback, "take")
    assert move(lead, callback, "undo") == 409
    desk.clock.forward(seconds=31)
    assert move(agent, callback, "undo") == 409
    assert desk.look(callback).holder == "asha"


def test_what_was_just_done_is_said_beside_the_undo(agent: Colleague, desk: Desk) -> None:
    callback = desk.waits()
    move(agent, callback, "outcome", outcome="no-answer")
    assert re.search(r"<span>No answer: again \d+:\d\d", agent.sees(f"/inbox/callbacks/{callback.id}"))


def test_a_snoozed_one_rests_and_comes_back(agent: Colleague, desk: Desk) -> None:
    callback = desk.waits()
    assert move(agent, callback, "snooze", until="2026-11-23T11:30") == 302
    assert callback.name not in agent.sees("/inbox")
    assert callback.name in agent.sees("/inbox?folder=retry")
    desk.clock.forward(minutes=29)
    agent.sees("/inbox")
    desk.clock.forward(minutes=29)
    agent.sees("/inbox")
    desk.clock.forward(minutes=3)
    assert callback.name in agent.sees("/inbox")


@pytest.mark.parametrize("until", ["2026-11-23T09:00", "", "soon"])
def test_a_snooze_needs_a_time_to_come(agent: Colleague, desk: Desk, until: str) -> None:
    assert move(agent, desk.waits(), "snooze", until=until) == 409


def test_a_change_of_urgency_is_due_at_once(agent: Colleague, desk: Desk) -> None:
    callback = desk.waits()
    desk.clock.forward(minutes=5)
    move(agent, callback, "change", urgency="urgent", topic="Fever", phone="98480 12345")
    after = desk.look(callback)
    assert (after.urgency, after.due_at, after.topic, after.phone) == ("urgent", desk.clock(), "Fever", "+919848012345")


def test_a_note_is_for_colleagues(agent: Colleague, desk: Desk) -> None:
    callback = desk.waits()
    move(agent, callback, "note", text="<b>speaks Telugu</b>")
    assert "&lt;b&gt;speaks Telugu&lt;/b&gt;" in agent.sees(f"/inbox/callbacks/{callback.id}")


def test_a_closed_one_reopens_at_its_old_place(agent: Colleague, desk: Desk) -> None:
    callback = desk.waits()
    desk.clock.forward(minutes=3)
    move(agent, callback, "outcome", outcome="solved")
    move(agent, callback, "reopen")
    after = desk.look(callback)
    assert (after.status, after.opened_at, after.due_at) == ("waiting", callback.opened_at, callback.due_at)


def test_merging_keeps_the_older_wait_and_the_higher_urgency(lead: Colleague, desk: Desk, rt: Runtime) -> None:
    older = desk.waits("Meena", urgency="urgent", words="it hurts")
    desk.clock.forward(minutes=9)
    newer = desk.waits("Meena again")
    assert move(lead, older, "merge", reference=newer.reference, sure="1") == 302
    kept, ended = desk.look(newer), desk.look(older)
    assert (kept.urgency, kept.opened_at, ended.status, ended.merged_into) == (
        "urgent", older.opened_at, "done", newer.id,
    )  # fmt: skip
    assert "it hurts" in lead.sees(f"/inbox/callbacks/{newer.id}")


def test_erasing_needs_the_reference(admin: Colleague, desk: Desk) -> None:
    callback = desk.waits()
    move(admin, callback, "erase", reference="WRONG")
    assert desk.look(callback).status == "waiting"
    move(admin, callback, "erase", reference=callback.reference)
    assert desk.look(callback).status == "cancelled"


def test_erasing_cancels_what_is_held_and_says_by_whom(
    admin: Colleague, agent: Colleague, desk: Desk, rt: Runtime
) -> None:
    callback = desk.waits()
    move(agent, callback, "take")
    move(admin, callback, "erase", reference=callback.reference)
    left = desk.look(callback)
    assert (left.status, left.holder, left.claimed_at) == ("cancelled", None, None)
    with rt.store.read() as conn:
        lines = [(each.actor, each.move) for each in dossier.history(conn, callback.id)]
    assert ("adil", "cancelled") in lines


def test_bulk_takes_what_is_free_and_says_what_was_not(agent: Colleague, lead: Colleague, desk: Desk) -> None:
    first, second = desk.waits("First"), desk.waits("Second")
    move(lead, first, "take")
    agent.posts("/inbox/bulk", action="take", id=[first.id, second.id])
    page = agent.sees("/inbox?folder=mine")
    assert "1 done" in page
    assert f"1 could not be moved · First ({first.reference}): Leela took this" in page
    assert desk.look(second).holder == "asha"


def test_bulk_closes(agent: Colleague, desk: Desk) -> None:
    first, second = desk.waits("First"), desk.waits("Second")
    agent.posts("/inbox/bulk", action="close", outcome="declined", id=[first.id, second.id])
    assert {desk.look(first).outcome, desk.look(second).outcome} == {"declined"}


def test_what_bulk_closed_is_taken_back_in_one_go(agent: Colleague, lead: Colleague, desk: Desk) -> None:
    first, second = desk.waits("First"), desk.waits("Second")
    agent.posts("/inbox/bulk", action="close", outcome="declined", id=[first.id, second.id])
    move(lead, second, "reopen")
    batch = re.search(r'name="batch" value="(\w+)"', agent.sees("/inbox"))
    assert batch
    lead.posts("/inbox/bulk/undo", batch=batch.group(1))
    assert desk.look(first).status == "done"
    agent.posts("/inbox/bulk/undo", batch=batch.group(1))
    page = agent.sees("/inbox")
    assert "1 taken back." in page
    assert f"1 could not be moved · Second ({second.reference}): It is too late" in page
    assert desk.look(first).status == "waiting"


def told(rt: Runtime) -> list[tuple[str, bool]]:
    """(text, whether it may leave now) of what the bot is about to tell patients."""
    with rt.store.read() as conn:
        rows = conn.execute(sa.select(outbox).where(outbox.c.channel == "whatsapp").order_by(outbox.c.created_at)).all()
        return [(row.payload["text"], row.due_at <= rt.clock()) for row in rows]


def test_the_patient_hears_by_name_who_calls_and_only_once(agent: Colleague, desk: Desk, rt: Runtime) -> None:
    callback = desk.waits()
    for name in ("take", "release", "take"):
        move(agent, callback, name)
        desk.clock.forward(minutes=1)
    assert ["Asha from our team" in text for text, _ in told(rt)] == [True]


def test_what_the_patient_hears_waits_until_it_can_no_longer_be_taken_back(
    agent: Colleague, desk: Desk, rt: Runtime
) -> None:
    callback = desk.waits()
    move(agent, callback, "outcome", outcome="no-answer")
    assert [may_leave for _, may_leave in told(rt)] == [False]
    move(agent, callback, "undo")
    assert told(rt) == []


def test_words_of_staff_do_not_wait_behind_it(agent: Colleague, desk: Desk, rt: Runtime) -> None:
    callback = desk.waits()
    move(agent, callback, "take")
    move(agent, callback, "reply", text="Hello", nonce="0" * 32)
    assert all(may_leave for _, may_leave in told(rt))


def test_of_two_who_call_the_second_reads_who_has_it_and_may_call_all_the_same(
    agent: Colleague, lead: Colleague, desk: Desk, rt: Runtime
) -> None:
    callback = desk.waits()
    path, asks = f"/inbox/callbacks/{callback.id}/call", {"Accept": "application/json"}
    assert agent.posts(path).status_code == 302
    desk.clock.forward(seconds=4)
    refused = lead.browser.post(path, data={"csrf_token": lead.token()}, headers=asks)
    assert (refused.status_code, refused.get_json()) == (409, {"why": "Asha took this 4 s ago"})
    assert lead.posts(path, anyway="1").status_code == 302
    assert moves(rt, callback)[-1] == "called"
    assert desk.look(callback).holder == "asha"


def test_the_list_has_a_button_to_call_and_the_number_only_for_whoever_presses_it(
    agent: Colleague, lead: Colleague, desk: Desk
) -> None:
    callback = desk.waits()
    path, asks = f"/inbox/callbacks/{callback.id}/call", {"Accept": "application/json"}
    assert f'action="{path}"' in (listed := agent.sees("/inbox"))
    assert callback.phone not in listed
    told = agent.browser.post(path, data={"csrf_token": agent.token()}, headers=asks)
    assert told.get_json()["phone"] == callback.phone
    assert desk.look(callback).holder == "asha"
    assert f'action="{path}"' in agent.sees("/inbox")
    assert f'action="{path}"' not in lead.sees("/inbox")
    assert agent.posts(path).headers["Location"] == f"/inbox/callbacks/{callback.id}"


def test_the_page_of_a_request_that_somebody_has_does_not_dial_without_a_question(
    agent: Colleague, lead: Colleague, desk: Desk
) -> None:
    callback = desk.waits()
    move(agent, callback, "take")
    page = lead.sees(f"/inbox/callbacks/{callback.id}")
    assert "Two calls at once confuse the patient" in page
    assert page.count(f'href="tel:{callback.phone}"') == page.count("data-call-anyway") == 1


def test_back_leads_to_the_filters_and_the_row_one_came_from(agent: Colleague, desk: Desk) -> None:
    callback = desk.waits()
    agent.sees("/inbox?folder=unclaimed&reason=asked")
    back = f"/inbox?folder=unclaimed&reason=asked#row-{callback.id}"
    assert f'href="{back.replace("&", "&amp;")}"' in agent.sees(f"/inbox/callbacks/{callback.id}")
    answer = agent.posts(f"/inbox/callbacks/{callback.id}/outcome", outcome="solved", go="queue")
    assert answer.headers["Location"] == back
    bulk = agent.posts("/inbox/bulk", action="take", id=[desk.waits().id])
    assert bulk.headers["Location"] == "/inbox?folder=unclaimed&reason=asked"


def test_the_words_of_a_refusal_are_no_search(agent: Colleague, lead: Colleague, desk: Desk) -> None:
    callback = desk.waits()
    move(agent, callback, "take")
    page = lead.posts(f"/inbox/callbacks/{callback.id}/take").text
    assert 'value="Asha took' not in page
    assert '<h1 id="refused">Asha took this' in page


def test_merging_asks_first_and_shows_whose_the_other_is(lead: Colleague, desk: Desk) -> None:
    mine, other = desk.waits("Meena"), desk.waits("Noor", words="my papers")
    asked = lead.posts(f"/inbox/callbacks/{mine.id}/merge", reference=other.reference)
    for shown in ("Noor", "•••• " + other.phone[-4:], "my papers", "two different people"):
        assert shown in asked.text
    assert other.phone not in asked.text
    assert desk.look(mine).is_open


def test_merged_requests_show_each_other_with_the_words_of_both(lead: Colleague, desk: Desk) -> None:
    mine, other = desk.waits("Meena", words="it hurts"), desk.waits("Noor", words="my papers")
    move(lead, mine, "outcome", outcome="no-answer")
    move(lead, mine, "merge", reference=other.reference, sure="1")
    ended, kept = (lead.sees(f"/inbox/callbacks/{each.id}") for each in (mine, other))
    assert desk.look(other).words == "my papers"
    assert "it hurts" in kept
    assert f'merged into <a href="/inbox/callbacks/{other.id}">{other.reference}</a>' in ended
    assert "Closed: No answer" not in ended
    assert f'<a href="/inbox/callbacks/{mine.id}">{mine.reference}</a>' in kept


def test_a_merge_is_taken_back_on_both_sides_unless_somebody_moved_since(
    lead: Colleague, admin: Colleague, desk: Desk
) -> None:
    mine, other = desk.waits("Meena", words="it hurts", urgency="urgent"), desk.waits("Noor", words="my papers")
    move(lead, mine, "merge", reference=other.reference, sure="1")
    assert move(lead, mine, "undo") == 302
    back, kept = desk.look(mine), desk.look(other)
    assert (back.status, back.merged_into, kept.words, kept.urgency) == ("waiting", None, "my papers", "routine")
    move(lead, mine, "merge", reference=other.reference, sure="1")
    move(admin, other, "take")
    assert move(lead, mine, "undo") == 409


def test_taking_and_giving_back_at_once_tells_the_patient_nothing(agent: Colleague, desk: Desk, rt: Runtime) -> None:
    callback = desk.waits()
    for name in ("take", "release"):
        move(agent, callback, name)
    assert (told(rt), "told" in moves(rt, callback)) == ([], False)


def test_what_was_taken_back_is_not_said_to_have_been_told(agent: Colleague, desk: Desk, rt: Runtime) -> None:
    callback = desk.waits()
    move(agent, callback, "outcome", outcome="solved")
    move(agent, callback, "undo")
    assert moves(rt, callback) == ["opened", "recorded", "undone"]


def test_what_was_typed_stays_in_the_form_with_the_reason(agent: Colleague, admin: Colleague, desk: Desk) -> None:
    callback = desk.waits()
    page = agent.posts(f"/inbox/callbacks/{callback.id}/change", phone="12", name="Meena Rao", topic="Scars")
    assert page.status_code == 400
    for kept in ("That is not a phone number.", 'value="12"', 'value="Meena Rao"', 'value="Scars"'):
        assert kept in page.text
    people = admin.posts("/inbox/people/invite", name="Ravi", login="ra vi!", role="lead")
    for kept in ("A name and a login of letters", 'value="Ravi"', 'value="ra vi!"', 'value="lead" selected'):
        assert kept in people.text
    desk.clock.forward(hours=24)
    agent.comes_in()
    late = agent.posts(f"/inbox/callbacks/{callback.id}/reply", text="A long answer", nonce="0" * 32)
    assert "Not sent: WhatsApp is shut" in late.text
    assert ">A long answer</textarea>" in late.text


def test_the_history_says_what_was_changed_and_until_when_it_rests(agent: Colleague, desk: Desk) -> None:
    callback = desk.waits()
    path = f"/inbox/callbacks/{callback.id}/change"
    agent.posts(path, name=callback.name, phone=callback.phone, topic="Scars", urgency="routine")
    move(agent, callback, "snooze", until="2026-11-23T11:30")
    page = agent.sees(f"/inbox/callbacks/{callback.id}")
    assert "Asha changed it: topic</span>" in page
    assert "Asha snoozed it: snoozed until 11:30" in page
