"""What `words.read` makes of the many ways in which one thing is typed."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.matching import words
from bot.matching.cleaning import CAP

ANY_TEXT = st.text(st.characters(codec=None, exclude_categories=()), max_size=300)
WRITTEN = st.text(st.sampled_from("aeiou kghcjtdnpbmyrlvsxzqw'23 कखचटड़ािी्ंँ కచటనలుాి్ం\u200d\u200c\ud800😀"), max_size=120)

PLAIN = [
    ("What are the SYMPTOMS???", "what are the symptoms"),
    ("hiiiii, pleeease help", "hi please help"),
    ("i feeel baddd", "i feel bad"),
    ("don’t want, DON'T want, dont want", "do not want do not want do not want"),
    ("whats that", "what is that"),
    ("pls fix my appt w dr 2moro", "please fix my appointment with doctor tomorrow"),
    ("y r u asking bcz", "why are you asking because"),
    ("vitamin d n calcium", "vitamin d and calcium"),
    ("Y", "yes"),
    ("symptoms n signs batao", "symptoms n signs batao"),
    ("2nd opinion chahiye", "second opinion chahiye"),
    ("ｖｉｓｉｔｉｎｇ 𝐡𝐨𝐮𝐫𝐬", "visiting hours"),
    ("\u202evi\u200bsi\u00adting h\u043eurs", "visiting hours"),
    ("vіѕіtіng ηours café", "visiting nours cafe"),
    ("call 9876500000 at 5:30", "call 9876500000 at 5 30"),
    ("२ मार्च ౩", "2 मार्च 3"),
    ("👍👍 ok!!! 🙏🏽", "ok"),
    ("अपॉइंटमेंट", "अपॉइंटमेंट"),
    ("క్ష\u200cమించండి", "క్షమించండి"),
    ("h\u0335\u0321e\u0334l\u0337p\u0338", "help"),
    ("\ud83d lone \udc00", "lone"),
    ("", ""),
    ("...", ""),
]


@pytest.mark.parametrize(("text", "plain"), PLAIN)
def test_plain_is_one_spelling_for_many(text: str, plain: str) -> None:
    assert words.read(text).plain == plain


SAME = [
    "कैसे kaise kese kaisay kaisey",
    "లక్షణాలు lakshanalu laxanalu lakshanaalu",
    "लक्षण lakshan laxan",
    "क्या kya kyaa kyah",
    "है hai he hey",
    "हैं hain",
    "नहीं nahi nahin nahee nhi",
    "क्यों kyun kyon kyu kyo",
    "इलाज ilaj ilaaj illaj elaj",
    "दवाई dawai davai dawaai dawayi",
    "ज़रूरी zaroori jaruri zaruri jaroori",
    "डॉक्टर doctor daktar dactar డాక్టర్",
    "दर्द dard",
    "साँस saans sans सांस",
    "गाँठ गांठ gaanth ganth gath",
    "कितना kitna kitana kitnaa",
    "हुआ hua huwa huaa",
    "चाहिए चाहिये chahiye chahie chaahiye",
    "जानकारी jankari jaankari jaankaari",
    "ऑपरेशन operation opreshan ఆపరేషన్",
    "बताइए bataiye bataie",
    "शुरुआत shuruaat shuruat",
    "खून khoon khun",
    "फिर fir phir",
    "ज्ञान gyan gyaan",
    "समझ samajh samaj",
    "जाएगा jayega jaega jaayega",
    "ఏమిటి emiti yemiti",
    "ఏంటి enti yenti",
    "ఎందుకు enduku yenduku endhuku",
    "ఉంది undi vundi undhi",
    "ఎలా ela yela yelaa",
    "నొప్పి noppi nopi",
    "వస్తుంది vastundi vasthundi vastundhi",
    "కావాలి kavali kaavali kaawali",
    "చికిత్స chikitsa chikithsa chikitsaa चिकित्सा",
    "వ్యాధి vyadhi vyaadhi vyadi",
    "తగ్గుతుందా taggutunda thagguthunda tagguthundha",
    "మందులు mandulu mandhulu",
    "ఎప్పుడు eppudu yeppudu epudu",
    "చెప్పండి cheppandi cheppandee chepandi",
    "ఖర్చు kharchu karchu",
    "ఇంజెక్షన్ injection injekshan इंजेक्शन",
]


@pytest.mark.parametrize("spellings", SAME)
def test_every_spelling_of_a_word_has_one_skeleton(spellings: str) -> None:
    assert len(set(words.read(spellings).skeleton)) == 1, words.read(spellings).skeleton


LANGUAGES = [
    ("what are the symptoms", "en"),
    ("इसका इलाज क्या है", "hi"),
    ("ये contagious हैं क्या doctor", "hi"),
    ("లక్షణాలు ఏమిటి", "te"),
    ("iska ilaj kya hai", "hi-Latn"),
    ("mujhe doctor se baat karni hai", "hi-Latn"),
    ("deeni lakshanalu enti", "te-Latn"),
    ("naaku doctor appointment kavali", "te-Latn"),
    ("ok", None),
    ("2", None),
    ("9876500000", None),
    ("thank you doctor", None),
    ("👍", None),
    ("", None),
    ("привет как дела", None),
]


@pytest.mark.parametrize(("text", "language"), LANGUAGES)
def test_language_is_told_or_left_open(text: str, language: str | None) -> None:
    assert words.read(text).language == language


GLOSSED = [
    ("iska ilaj kya hai", "its treatment what is"),
    ("इसका इलाज क्या है", "its treatment what is"),
    ("deeni lakshanalu enti", "its symptoms what"),
    ("దీని లక్షణాలు ఏంటి", "its symptoms what"),
    ("is it painful to do this", "is it painful to do this"),
]


@pytest.mark.parametrize(("text", "glossed"), GLOSSED)
def test_gloss_reads_every_script_alike(text: str, glossed: str) -> None:
    assert words.read(text).glossed == glossed


@pytest.mark.parametrize(
    ("text", "script"),
    [("hello", "latin"), ("है क्या ok", "devanagari"), ("ఏమి", "telugu"), ("你好", "other"), ("12 👍", None)],
)
def test_script_is_that_of_most_letters(text: str, script: str | None) -> None:
    assert words.read(text).script == script


@settings(max_examples=300, deadline=None)
@given(ANY_TEXT | WRITTEN)
def test_any_text_is_read(text: str) -> None:
    read = words.read(text)
    assert len(read.plain) <= CAP
    assert len(read.skeleton) == len(read.tokens) == len(read.plain.split())
    assert all(read.tokens)
    assert all(read.skeleton)
    assert not any(unicodedata.category(c) in ("Cc", "Cf", "Cs") for c in read.plain)
    assert read.language in (None, "en", "hi", "te", "hi-Latn", "te-Latn")
    assert read.script in (None, "latin", "devanagari", "telugu", "other")
    assert read.glossed.strip() == read.glossed


@settings(max_examples=300, deadline=None)
@given(ANY_TEXT | WRITTEN)
def test_reading_what_was_read_changes_nothing(text: str) -> None:
    once = words.read(text)
    assert words.read(once.plain).plain == once.plain


@pytest.mark.parametrize(
    "text", ["a" * 100_000, "﷽" * 9_000, "dont " * 5_000, "ab" * 50_000, "क्" * 9_000, "\u0301" * 9_000]
)
def test_long_text_is_cut(text: str) -> None:
    assert len(words.read(text).plain) <= CAP
