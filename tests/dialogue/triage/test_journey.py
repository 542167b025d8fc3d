"""What somebody in danger reads, whatever else is going on, and what staff learn of it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
import sqlalchemy as sa

from bot import handover
from bot.content.language import LANGUAGES
from bot.dialogue import Knowledge, State, respond
from bot.dialogue.hearing import Hearing
from bot.dialogue.triage.answer import WORDING, said
from bot.dialogue.triage.journey import outweighed
from bot.dialogue.triage.judging import Danger
from bot.dialogue.turn import Alarm, CallbackFacts, CancelCallback, ChangeCallback, Form, Promise, RequestCallback, Turn
from bot.messages import InboundMessage, Reply, Sender
from bot.runtime import Runtime
from bot.store import Store
from bot.store.tables import alarms, callbacks
from tests.conftest import MONDAY, Clock, Patient, post
from tests.test_callbacks import WAITING
from webhooks import create_app

ASHA = Sender("whatsapp:+919848012345", ("whatsapp:+919848012345",), "+919848012345", "Asha")
IN_EACH = {
    "en": "my father has severe chest pain and is sweating",
    "hi": "पापा के सीने में दर्द हो रहा है और पसीना आ रहा है",
    "te": "నాన్నకి గుండెలో నొప్పిగా ఉంది, చెమటలు పడుతున్నాయి",
    "hi-Latn": "papa ke seene mein dard ho raha hai aur paseena aa raha hai",
    "te-Latn": "nannaki gundelo noppi ga undi chematalu padutunnayi",
}


def turn(know: Knowledge, text: str, state: State | None = None) -> Turn:
    return respond(state or State(), InboundMessage("SM1", ASHA, "whatsapp:+1", "text", text, MONDAY), know)


def hearing(know: Knowledge, text: str) -> Hearing:
    return Hearing(State(), InboundMessage("SM1", ASHA, "whatsapp:+1", "text", text, MONDAY), know, None)


def first(answer: Turn) -> str:
    reply = answer.replies[0]
    assert isinstance(reply, Reply)
    return reply.text


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_emergency_is_answered_in_its_own_language_with_the_numbers(know: Knowledge, language: str) -> None:
    answer = turn(know, IN_EACH[language])
    assert answer.kind == "emergency"
    assert answer.state.language == language
    text = first(answer)
    assert "*112*" in text
    assert "*108*" in text
    assert know.content.hospital.phone in text


def test_who_wants_to_die_reads_a_kind_word_and_a_line_that_listens(know: Knowledge) -> None:
    text = first(turn(know, "i dont want to live anymore"))
    assert "14416" in text
    assert "112" in text
    assert text.startswith("I am glad that you wrote this")


def test_who_is_beaten_reads_where_to_be_safe(know: Knowledge) -> None:
    text = first(turn(know, "my husband hits me"))
    assert all(number in text for number in ("112", "181", "1098"))


def test_the_same_turn_asks_for_a_call_and_keeps_the_class_not_the_words(know: Knowledge) -> None:
    answer = turn(know, "my husband hits me")
    wish, alarm = answer.effects
    assert isinstance(wish, RequestCallback)
    assert (wish.urgency, wish.reason, wish.phone) == ("emergency", "emergency", ASHA.phone)
    assert alarm == Alarm("violence")
    assert "husband" not in answer.why


def test_what_can_wait_until_this_evening_is_urgent_not_an_emergency(know: Knowledge) -> None:
    answer = turn(know, "fever and pus and the redness is spreading")
    assert answer.kind == "urgent"
    assert isinstance(answer.effects[0], RequestCallback)
    assert answer.effects[0].urgency == "urgent"


def test_nobody_is_rung_who_asked_not_to_be(know: Knowledge) -> None:
    answer = turn(know, "he beats me, pls dont call he checks my phone")
    assert answer.kind == "emergency"
    assert answer.effects == (Alarm("violence"),)
    assert not any(isinstance(reply, Promise) for reply in answer.replies)


def test_the_person_who_opted_out_is_answered_and_stays_opted_out(know: Knowledge) -> None:
    answer = turn(know, "i cant breathe", State(opted_out=True))
    assert answer.kind == "emergency"
    assert answer.state.opted_out


def test_a_chat_that_staff_hold_is_answered(know: Knowledge) -> None:
    held = State(held_until=MONDAY.replace(year=2030))
    assert turn(know, "i cant breathe", held).kind == "emergency"


def test_an_open_form_is_kept(know: Knowledge) -> None:
    form = Form(topic="Book an appointment", asked="name")
    answer = turn(know, "my father is not breathing", State(step="form", form=form))
    assert answer.kind == "emergency"
    assert (answer.state.step, answer.state.form) == ("form", form)


def test_no_answer_is_longer_than_a_message_may_be(know: Knowledge) -> None:
    for language in LANGUAGES:
        for category in WORDING:
            assert len(said(category, know.content, language).text) < 1600
        assert "AAAAA" in know.content.say("emergency-promise", language, reference="AAAAA")


def test_the_promise_names_the_stored_request(asha: Patient, rt: Runtime) -> None:
    said = asha.says("mummy ko saans nahi aa rahi")
    with rt.store.read() as conn:
        row = conn.execute(sa.select(callbacks)).one()
        kept = conn.execute(sa.select(alarms.c.category)).scalars().all()
    assert row.urgency == "emergency"
    assert row.reference in said
    assert kept == ["life-threat"]


def test_an_open_request_becomes_an_emergency(asha: Patient, rt: Runtime) -> None:
    asha.says("my wound smells and i have fever")
    asha.says("i cant breathe")
    with rt.store.read() as conn:
        assert [row.urgency for row in conn.execute(sa.select(callbacks))] == ["emergency"]


def test_as_soon_as_possible_never_puts_an_emergency_off(asha: Patient, rt: Runtime) -> None:
    asha.says("i cant breathe")

    def due() -> object:
        with rt.store.read() as conn:
            return conn.execute(sa.select(callbacks.c.due_at)).scalar_one()

    before = due()
    now = rt.clock()
    soon = ChangeCallback(soon=True)
    with rt.store.read() as conn:
        sender_id = conn.execute(sa.select(callbacks.c.sender_id)).scalar_one()
    rt.store.write(lambda conn: handover.change_callback(conn, sender_id, soon, rt.know.hours, now))
    assert due() == before


def test_the_numbers_come_with_the_database_stopped(rt: Runtime, tmp_path: Path) -> None:
    away = Store(f"sqlite:///{tmp_path / 'no such folder' / 'careline.db'}")
    patient = Patient(create_app(runtime=replace(rt, store=away)).test_client())
    said = patient.says("mummy ko saans nahi aa rahi")
    assert "*112*" in said
    refused = post(patient.client, patient.form("what are the symptoms"))
    assert refused.status_code == 503


def test_every_emergency_answer_says_that_no_doctor_watches(know: Knowledge) -> None:
    for key in ("emergency-life", "emergency-self-harm", "emergency-violence", "urgent-today"):
        text = know.content.say(
            key, "en", hospital="", phone="", all_services="", ambulance="", mental_health="", women="", children=""
        )
        assert "no doctor watches it" in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_same_danger_again_is_answered_by_the_numbers_alone(know: Knowledge, language: str) -> None:
    numbers = {
        "emergency-life-again": ("112", "108"),
        "emergency-self-harm-again": ("112", "14416"),
        "emergency-violence-again": ("112", "181", "1098"),
        "urgent-today-again": ("112", "108"),
    }
    for category, key in WORDING.items():
        short, full = (said(category, know.content, language, again).text for again in (True, False))
        assert len(short) < len(full) / 1.5
        for number in (*numbers[f"{key}-again"], know.content.hospital.phone):
            assert f"{number}" in short


def test_sixty_emergencies_in_a_minute_get_sixty_answers_and_one_of_them_in_full(
    asha: Patient, rt: Runtime, clock: Clock
) -> None:
    answers = []
    for _ in range(60):
        answers.append(asha.says("chest pain cannot breathe"))
        clock.forward(seconds=1)
    assert all("112" in each and "108" in each for each in answers)
    assert sum(each.count("<Message ") for each in answers) == 61  # the first with the promise of a call
    clock.forward(minutes=10)
    assert "Stay with the person" in asha.says("chest pain cannot breathe")


def test_another_danger_is_answered_in_full(asha: Patient) -> None:
    asha.says("chest pain cannot breathe")
    assert "I am glad that you wrote this" in asha.says("i want to die")


def test_without_an_open_request_the_call_is_promised_again(asha: Patient) -> None:
    asha.says("chest pain cannot breathe")
    asha.says("cancel")
    asha.says("yes")
    assert asha.says("chest pain cannot breathe").count("<Message ") == 2


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("ambulance number", "en"),
        ("ambulance ka number kya hai", "hi-Latn"),
        ("एम्बुलेंस का नंबर क्या है", "hi"),
        ("ambulance number cheppandi", "te-Latn"),
        ("అంబులెన్స్ నంబర్ చెప్పండి", "te"),
        ("what is the emergency number", "en"),
    ],
)
def test_who_asks_for_the_emergency_number_is_told_it_and_no_alarm_is_raised(
    know: Knowledge, text: str, language: str
) -> None:
    answer = turn(know, text)
    assert (answer.kind, answer.state.language) == ("phone-number", language)
    assert not any(isinstance(effect, Alarm | RequestCallback) for effect in answer.effects)
    assert all(number in first(answer) for number in ("112", "108", know.content.hospital.phone))


def test_an_emergency_contact_in_a_form_is_somebody_elses_number(know: Knowledge) -> None:
    assert "108" not in first(turn(know, "emergency contact number for my form"))


@pytest.mark.parametrize(
    "text",
    [
        "naku call cheyyi",
        "message cheyyi",
        "repu cheyyi",
        "కాల్ చెయ్యి",
        "my wife hit her knee on the door",
        "ab aur nahi",
        "dar ke mare neend nahi aayi",
        "mujhe dar lag raha hai",
        "father is sleeping",
        "5 ki cheyyi",
        "cant talk now",
        "తెలీదు",
        "जल्दी",
    ],
)
def test_everyday_words_raise_no_alarm(know: Knowledge, text: str) -> None:
    assert turn(know, text).kind not in ("emergency", "urgent")


@pytest.mark.parametrize(
    "text",
    ["ab nahi chahiye", "ivala vaddu", "i wont be there tomorrow", "ab zarurat nahi hai", "alvida", "ab aur nahi"],
)
def test_the_helpline_is_not_named_below_everyday_words(know: Knowledge, text: str) -> None:
    helpline = know.content.hospital.emergency.mental_health
    assert not any(helpline in reply.text for reply in turn(know, text).replies if isinstance(reply, Reply))


OPEN = CallbackFacts.of(WAITING)


@pytest.mark.parametrize(
    "text",
    [
        "don't call me i am going to kill myself",
        "please do not call i want to die",
        "dont call me he is not breathing",
        "mujhe call mat karna main zeher kha liya",
        "the ambulance came but he is unconscious",
        "the ambulance took him and now my wife is having chest pain",
        "when will the ambulance come here father has chest pain",
        "ambulance vachesindi kani nanna oopiri teesukovatledu",
    ],
)
def test_a_refused_call_hides_no_danger_beside_it(know: Knowledge, text: str) -> None:
    answer = turn(know, text, State(callback=OPEN))
    assert answer.kind == "emergency"
    assert not any(isinstance(effect, CancelCallback) for effect in answer.effects)


def test_where_help_has_come_and_nothing_else_is_told_the_call_is_cancelled(know: Knowledge) -> None:
    answer = turn(know, "ambulance already came, dont call us please", State(callback=OPEN))
    assert answer.kind == "cancelled"
    assert any(isinstance(effect, CancelCallback) for effect in answer.effects)


@pytest.mark.parametrize(
    "text", ["someone please call ambulance", "need to call ambulance", "can you call an ambulance"]
)
def test_an_ambulance_that_is_asked_for_is_an_emergency(know: Knowledge, text: str) -> None:
    assert turn(know, text).kind == "emergency"


@pytest.mark.parametrize("text", ["kutte ne kaata, tika lagega kya", "thala ki debba tagilindi, matthu ga unnadu"])
def test_what_only_a_person_can_answer_outweighs_no_danger(know: Knowledge, text: str) -> None:
    assert not outweighed(hearing(know, text), Danger("urgent", "bite", 0.5))


def test_a_question_that_the_content_answers_outweighs_a_doubtful_alarm(know: Knowledge) -> None:
    assert outweighed(hearing(know, "does it come back after surgery"), Danger("urgent", "bite", 0.5))


def test_despair_that_a_rule_names_is_outweighed_by_no_question(know: Knowledge) -> None:
    assert turn(know, "no reason to go on").kind == "emergency"


def test_a_question_at_its_end_hides_no_danger(know: Knowledge) -> None:
    told = "An old sister here had one fit after another this past quarter of an hour and has not come round. "
    assert turn(know, told + "She also has the calcium patches, is that the cause?").kind == "emergency"
