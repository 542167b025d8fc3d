"""What alarms, what does not, and that nothing whatever makes it raise."""

from __future__ import annotations

import csv
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.dialogue import Knowledge, State, respond
from bot.dialogue.triage import assess
from bot.dialogue.triage.lexicon import concepts, lexicon
from bot.dialogue.triage.reading import CAP, read
from bot.dialogue.triage.rules import rules
from bot.tools.explain import DEFAULT_NOW, message_of
from bot.tools.triage_figures import NONE, judge

DEV = Path(__file__).with_name("dev.csv")
KINDS = ("emergency", "urgent")

ALARMS = {
    "saans nahi aa rahi": "life-threat",
    "SAANS NHI AA RHI PAPA KO": "life-threat",
    "सीने में दर्द हो रहा है, पसीना आ रहा है": "life-threat",
    "గుండె నొప్పి, చెమటలు పడుతున్నాయి": "life-threat",
    "oopiri aadatledu": "life-threat",
    "i have severe chst pain and sweating": "life-threat",
    "my mother is unconsious": "life-threat",
    "she fainted and is not waking up": "life-threat",
    "I am bleeding heavily": "life-threat",
    "i took too many tablets": "life-threat",
    "my 2 week old baby has fever": "life-threat",
    "call ambulance": "life-threat",
    "i want to kill myself": "self-harm",
    "marna chahta hoon": "self-harm",
    "నాకు చచ్చిపోవాలని ఉంది": "self-harm",
    "nobody would miss me if i am gone": "self-harm",
    "my husband beats me": "violence",
    "mera pati mujhe marta hai": "violence",
    "ma ayana roju kodatadu": "violence",
    "the redness is spreading, there is pus and i have fever": "urgent",
    "ghav se badbu aa rahi hai": "urgent",
    "mutram ravatledu ninnati nundi": "urgent",
}

SCRAPS = ("chest", "pain", "no", "blood", "fever", "not", "breathing", "ke", "nahi", "102", "ledu", "zqz", "😂", ".")

HARMLESS = (
    "no chest pain, just a lump on my chest",
    "my grandmother died of kidney failure, am I at risk?",
    "emergency contact number for my form",
    "killing me this itch",
    "blood test",
    "dead skin",
    "chest X-ray timing",
    "the lump is painful",
    "chalky white stuff comes out",
    "can calcinosis cause chest pain?",
    "khoon ki jaanch kab hoti hai",
    "gadda noppi ga undi",
    "1",
    "10",
    "yes",
    "no",
    "Asha",
    "98480 12345",
    "tomorrow morning",
    "hospital",
    "clinic",
    "",
)


@pytest.mark.parametrize(("text", "category"), ALARMS.items())
def test_somebody_in_danger_is_heard_and_of_what_kind(text: str, category: str) -> None:
    danger = assess(text)
    assert danger is not None
    assert danger.category == category


@pytest.mark.parametrize("text", HARMLESS)
def test_the_words_of_an_emergency_out_of_place_do_not_alarm(text: str) -> None:
    assert assess(text) is None


PLAIN = {
    ("my father", "he", "my mother", "my son", "my wife"): (
        "has heavy bleeding", "has a head injury", "is drowning", "was stabbed", "has severe burns",
        "is having a seizure", "is unconscious", "is not breathing", "has chest pain", "swallowed poison",
        "was bitten by a snake", "had an accident", "cannot breathe", "is choking", "is vomiting blood",
    ),
    ("papa", "mummy", "meri patni", "bhai"): (
        "ko bahut khoon beh raha hai", "ke sir me chot lagi hai", "pani me doob gaye", "ko chaku laga", "jal gaye",
        "behosh ho gaye", "saans nahi le rahe", "ke seene me dard hai", "ne zeher kha liya", "ka accident ho gaya",
    ),
    ("nanna", "amma", "ma babu", "na bharya"): (
        "ki chala raktham pothundi", "ki thala ki debba tagilindi", "neellalo munigipoyaru", "ni kathi tho podicharu",
        "ki fits vachayi", "spruha thappi padipoyaru", "ki oopiri aadatledu", "ki gunde noppi", "visham thagaru",
    ),
}  # fmt: skip


def test_who_and_what_in_a_few_words_is_heard(know: Knowledge) -> None:
    texts = [f"{who} {what}" for people, dangers in PLAIN.items() for who in people for what in dangers]
    missed = [text for text in texts if respond(State(), message_of(text, DEFAULT_NOW), know).kind not in KINDS]
    assert len(missed) * 25 <= len(texts), missed


def test_of_the_products_own_phrasings_less_than_one_in_two_hundred_alarms(know: Knowledge) -> None:
    phrasings = [line for _, _, line in know.content.phrasings()]
    suspected = [line for line in phrasings if assess(line, know.matcher.meaning)]
    alarmed = [line for line in suspected if respond(State(), message_of(line, DEFAULT_NOW), know).kind in KINDS]
    assert len(alarmed) * 200 < len(phrasings), alarmed


def test_the_development_set_is_caught_and_its_near_misses_are_left_alone(know: Knowledge) -> None:
    judged = judge(DEV, know, every=7)  # all of it takes minutes
    urgent = [each for each in judged if each.wanted != NONE]
    harmless = [each for each in judged if each.wanted == NONE]
    assert sum(each.is_right for each in urgent) >= 0.99 * len(urgent)
    assert sum(not each.is_right for each in harmless) <= 0.02 * len(harmless)


def test_the_development_set_is_as_large_as_it_should_be() -> None:
    with DEV.open(encoding="utf-8", newline="") as rows:
        assert sum(1 for _ in csv.DictReader(rows)) >= 550


@settings(max_examples=300, deadline=None)
@given(st.text())
def test_any_text_is_judged(text: str) -> None:
    assess(text)


@settings(max_examples=100, deadline=None)
@given(st.lists(st.sampled_from(SCRAPS)))
def test_any_order_of_dangerous_words_is_judged(words: list[str]) -> None:
    assess(" ".join(words))


@pytest.mark.parametrize(
    "text",
    [
        "\ud800\udfff",
        "\x00" * 9,
        "a" * 70_000,
        "🩸" * 5000,
        "chest pain " * 900,
        "no " * 4000,
        "నొప్పి " * 900,
        "\u0301" * 5000,
        "(" * 5000,
    ],
)
def test_odd_characters_are_judged(text: str) -> None:
    assess(text)


def test_danger_at_the_end_of_a_long_story_is_heard() -> None:
    story = "we came to the clinic last week and the doctor was very kind to us. " * 40
    assert assess(story) is None
    danger = assess(story + "now my father is not breathing and his lips are blue")
    assert danger is not None
    assert danger.category == "life-threat"


def test_only_the_first_characters_are_read() -> None:
    assert len(read("word " * 5000).bits) * 5 <= CAP + 5


def test_every_concept_of_a_rule_is_named_and_every_language_has_words() -> None:
    assert len(rules()) > 100
    assert len(concepts()) > 100
    for language in ("en", "hi", "te"):
        assert len(lexicon(language).known) > 1000


def test_a_rule_never_hangs_on_one_bare_common_word() -> None:
    bare = [rule for rule in rules() if len(rule.parts) == 1 and not rule.is_weak]
    common = re.compile(r"^(pain|blood|help|hospital|heart|head|fever|clinic|emergency)$")
    names = {name for rule in bare for name, bit in concepts().items() if rule.parts[0][0] & bit}
    assert not [name for name in names if common.match(name)]
