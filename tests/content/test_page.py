"""The first content pack holds the whole page: every section, list item, FAQ and call to action."""

from __future__ import annotations

import pytest

from bot.content import LANGUAGES, Content

ENTRIES = [
    *("overview", "symptoms", "recognise", "causes", "types", "risk-factors", "diagnosis", "treatment"),
    *("management", "self-care", "untreated-risks", "recurrence", "specialist"),
]
ACTIONS = ["book-appointment", "second-opinion", "callback", "find-doctor", "health-packages", "phone-number"]

# What the page's list items are about, by a word that the English answer must hold.
ON_THE_PAGE = {
    "overview": ["calcium", "rare", "white", "kidney", "autoimmune", "injury"],
    "symptoms": ["firm", "pain", "chalky", "stiff", "look"],
    "causes": ["sclerosis", "kidney", "injury", "dermatomyositis", "pseudoxanthoma"],
    "types": ["idiopathic", "metastatic", "iatrogenic", "traum", "neoplastic", "connective", "lupus", "vasculitis"],
    "risk-factors": ["lupus", "kidney", "injury", "scleroderma", "calcium", "steroid"],
    "diagnosis": ["x-ray", "ultrasound", "blood", "biopsy", "ct", "mri", "dermatologist", "rheumatologist"],
    "treatment": ["colchicine", "diltiazem", "surg", "water|hydrat|fluid", "injur", "rheumatologist"],
    "recognise": ["firm", "white", "chalky"],
    "self-care": ["injur", "new"],
    "untreated-risks": ["pain", "inflam", "infection", "tissue"],
    "management": ["underlying|behind|cause", "pain", "surg|remov"],
    "recurrence": ["come back|return", "follow|check-up"],
    "specialist": ["dermatologist", "rheumatologist"],
}


def test_every_id_of_the_contract_is_there(content: Content) -> None:
    assert list(content.entries) == ENTRIES
    assert list(content.actions) == ACTIONS


@pytest.mark.parametrize("entry", ENTRIES)
def test_every_list_item_of_the_page_is_in_the_answer(content: Content, entry: str) -> None:
    answer = content.entries[entry].answer["en"].lower()
    missing = [item for item in ON_THE_PAGE[entry] if not any(word in answer for word in item.split("|"))]
    assert not missing, answer


@pytest.mark.parametrize("entry", ENTRIES)
def test_every_answer_speaks_every_language_and_begins_with_its_title(content: Content, entry: str) -> None:
    found = content.entries[entry]
    for language in LANGUAGES:
        assert found.answer[language].startswith("*"), language
        assert found.short[language]
        assert len(found.phrasings[language]) >= 10


def test_nothing_is_said_to_be_reviewed_by_nobody(content: Content) -> None:
    assert all(entry.reviewed_by for entry in content.entries.values() if entry.reviewed_on)
