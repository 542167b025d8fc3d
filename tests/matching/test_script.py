"""Our reading of the transliteration library's tables, held against the library itself."""

import unicodedata

import pytest
from indic_transliteration import sanscript

from bot.matching.script import DEVANAGARI, TELUGU, romanised

LETTERS = {
    DEVANAGARI: "कखगघचछजझटठडढणतथदधनपफबभमयरलवशषसह",
    TELUGU: "కఖగఘచఛజఝటఠడఢణతథదధనపఫబభమయరలవశషసహ",
}
VOWEL = {DEVANAGARI: "ी", TELUGU: "ీ"}
ISO_SPELT = {"c": "ch", "ch": "ch", "ś": "sh", "ṣ": "sh"}


@pytest.mark.parametrize(("script", "letter"), [(s, c) for s, letters in LETTERS.items() for c in letters])
def test_consonants_are_those_of_the_library(script: str, letter: str) -> None:
    syllable = letter + VOWEL[script]
    iso = sanscript.transliterate(syllable, script, sanscript.ISO).removesuffix("ī")
    plain = "".join(c for c in unicodedata.normalize("NFD", ISO_SPELT.get(iso, iso)) if c.isascii())
    assert romanised(syllable) == plain + "i"


@pytest.mark.parametrize(
    ("word", "spelt"),
    [
        ("कितना", "kitna"),
        ("समझना", "samajhna"),
        ("लक्षण", "lakshan"),
        ("योग्य", "yogya"),
        ("न", "na"),
        ("हूँ", "hu"),
        ("लंबा", "lamba"),
        ("बढ़ना", "badhna"),
        ("లక్షణాలు", "lakshanalu"),
        ("జ్వరం", "jvaram"),
        ("ఇంజెక్షన్", "injekshan"),
        ("अab", "aab"),
        ("్", ""),
    ],
)
def test_words_are_spelt_as_people_type_them(word: str, spelt: str) -> None:
    assert romanised(word) == spelt
