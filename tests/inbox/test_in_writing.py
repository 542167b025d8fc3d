"""A request that is answered in writing: seen in the list, and on its page what is written comes before a call."""

from __future__ import annotations

import sqlalchemy as sa

from bot.runtime import Runtime
from bot.store.tables import outbox
from tests.conftest import Patient
from tests.inbox.conftest import Colleague, Desk


def test_the_list_says_so_and_offers_no_call(agent: Colleague, desk: Desk) -> None:
    desk.waits("Meena", in_writing=True)
    page = agent.sees("/inbox")
    assert "Answer in writing" in page
    assert "#composer" in page
    assert "data-dial" not in page
    assert "Answer in writing" in agent.sees("/inbox/print")


def test_on_its_page_the_box_to_write_in_comes_first(agent: Colleague, desk: Desk) -> None:
    called, written = desk.waits("Meena"), desk.waits("Ravi", in_writing=True)
    page = agent.sees(f"/inbox/callbacks/{written.id}")
    assert page.index('id="composer"') < page.index('id="chat"') < page.index('id="why"')
    assert 'btn-success btn-lg call" href="#composer"' in page
    assert "asked to be written to and not called" in page  # before the number is dialled
    page = agent.sees(f"/inbox/callbacks/{called.id}")
    assert page.index('id="why"') < page.index('id="chat"') < page.index('id="composer"')
    assert "Answer in writing" not in page


def test_it_is_taken_answered_and_closed_and_no_call_is_told(
    agent: Colleague, desk: Desk, asha: Patient, rt: Runtime
) -> None:
    for text in ("i am deaf, text me please", "yes"):
        asha.says(text)
    with rt.store.read() as conn:
        callback_id = conn.execute(sa.text("select id from callbacks")).scalar_one()
    path = f"/inbox/callbacks/{callback_id}"
    assert "Answer in writing" in agent.sees(path)
    agent.posts(f"{path}/take")
    agent.posts(f"{path}/reply", text="The surgery can wait.", nonce="a" * 32)
    desk.clock.forward(minutes=1)
    agent.posts(f"{path}/outcome", outcome="solved")
    with rt.store.read() as conn:
        query = sa.select(outbox.c.payload).where(outbox.c.channel == "whatsapp").order_by(outbox.c.created_at)
        texts = [row.payload["text"] for row in conn.execute(query)]
    assert "will write to you here" in texts[0]
    assert "is answered" in texts[-1]
    assert not any("call you" in each for each in texts)


def test_staff_change_the_way_of_answering_and_take_it_back(agent: Colleague, desk: Desk) -> None:
    callback = desk.waits("Meena")
    path = f"/inbox/callbacks/{callback.id}"
    agent.posts(f"{path}/change", name="Meena", answer="writing")
    assert desk.look(callback).in_writing
    assert "answer in writing" in agent.sees(path)
    agent.posts(f"{path}/undo")
    assert not desk.look(callback).in_writing


def test_merged_requests_of_one_person_stay_in_writing(lead: Colleague, desk: Desk) -> None:
    deaf, into = desk.waits("Meena", in_writing=True), desk.waits("Ravi")
    lead.posts(f"/inbox/callbacks/{deaf.id}/merge", reference=into.reference, sure="1")
    assert not desk.look(into).in_writing  # another person's chat
