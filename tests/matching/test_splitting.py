"""Where a message may hold several questions."""

import pytest

from bot.matching.splitting import MOST_HALVED, halves, pieces, without_refused


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("what causes it? which doctor should I see", ["what causes it", "which doctor should I see"]),
        ("symptoms and tests", ["symptoms", "tests"]),
        ("iska ilaj kya hai aur kharcha kitna", ["iska ilaj kya hai", "kharcha kitna"]),
        ("how is it treated", ["how is it treated"]),
        ("कारण क्या है और इलाज क्या है", ["कारण क्या है", "इलाज क्या है"]),
        ("types / treatment", ["types", "treatment"]),
        ("types/treatment", ["types", "treatment"]),
        ("types,causes", ["types", "causes"]),
        ("two questions. 1) kinds of it 2) reasons", ["two questions", "kinds of it", "reasons"]),
        ("two doubts. 1 why did i get it 2 what is the cure", ["two doubts", "why did i get it", "what is the cure"]),
        ("call me at 5 what is your number", ["call me at 5 what is your number"]),
        ("what to avoid at home, then tell me the treatment", ["what to avoid at home", "tell me the treatment"]),
        ("pehla sawal: kaunsi jaanch? dusra: kisko dikhaye", ["kaunsi jaanch", "kisko dikhaye"]),
        ("जांच केसे होती है ओर इलाज कया है", ["जांच केसे होती है", "इलाज कया है"]),
        ("he/she may come w/o an appointment 24/7", ["he/she may come w/o an appointment 24/7"]),
        ("it costs 1,00,000", ["it costs 1,00,000"]),
        ("", []),
    ],
)
def test_a_message_is_cut_where_one_may_ask_again(text: str, cut: list[str]) -> None:
    assert [piece.text for piece in pieces(text)] == cut


def test_a_story_is_told_and_its_question_asked() -> None:
    story, question = pieces("My mother fell from the scooter last year on her knee. Is it because of that?")
    assert (story.manner, question.manner) == ("tells", "asks")


def test_a_few_words_only_name_something() -> None:
    assert [piece.manner for piece in pieces("symptoms and tests")] == ["names", "names"]


def test_a_few_words_may_deny_something() -> None:
    assert [piece.manner for piece in pieces("hard lump on my chest, no pain")] == ["tells", "denies"]
    assert pieces("dard nahi, no cure?")[-1].manner == "asks"


@pytest.mark.parametrize(
    "text", ["kese hota h", "केसे होता है", "yela vastundi idi malli", "ye kyon hua itna", "idi yenduku"]
)
def test_a_question_word_is_known_in_any_spelling(text: str) -> None:
    assert [piece.manner for piece in pieces(text)] == ["asks"]


@pytest.mark.parametrize(
    ("text", "halved"),
    [
        ("ilaj kya kharcha kitna hoga", [("ilaj kya", "kharcha kitna hoga"), ("ilaj kya kharcha", "kitna hoga")]),
        ("how is it treated in this", []),
        ("symptoms treatment", [("symptoms", "treatment")]),
        ("does it hurt what causes it", [("does it hurt", "what causes it")]),
        ("is it serious is it painful", [("is it serious", "is it painful")]),
        ("టెస్టులు ఏంటి ట్రీట్మెంట్ ఏంటి", [("టెస్టులు ఏంటి", "ట్రీట్మెంట్ ఏంటి")]),
        ("ఏ టెస్ట్ చేస్తారు ఏ డాక్టర్ చూస్తారు", [("ఏ టెస్ట్", "చేస్తారు ఏ డాక్టర్ చూస్తారు"), ("ఏ టెస్ట్ చేస్తారు", "ఏ డాక్టర్ చూస్తారు")]),
        ("ये मेरी किसी ग़लती का फल है या अंदर की किसी बीमारी का", []),
        ("symptoms treatment of this and its cost", []),
        ("what " + "word " * MOST_HALVED + "why", []),
    ],
)
def test_questions_without_anything_between_them_are_parted_beside_question_words(
    text: str, halved: list[tuple[str, str]]
) -> None:
    assert [tuple(piece.text for piece in way) for way in halves(text)] == halved


def test_what_stands_before_a_piece_is_known() -> None:
    assert [piece.joint for piece in pieces("does it hurt? what causes it and which doctor, please tell")] == [
        "other",
        "?",
        "and",
        "other",
    ]


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Don't tell me the symptoms, I know them. I want to know the reason", "I want to know the reason"),
        ("ilaaj baad me puchunga, pehle ye batao ye hota kya hai", "pehle ye batao ye hota kya hai"),
        ("lakshanalu vaddu, karanam cheppandi", "karanam cheppandi"),
        ("लक्षण नहीं चाहिए, वजह बताइए", "वजह बताइए"),
    ],
)
def test_what_a_message_is_not_about_is_left_out(text: str, kept: str) -> None:
    assert without_refused(text) == kept


@pytest.mark.parametrize(
    "text",
    ["what happens later, does it come back", "no pain, only a lump", "symptoms and causes", "surgery vaddu", "later"],
)
def test_what_refuses_nothing_or_all_is_kept_whole(text: str) -> None:
    assert without_refused(text) is None
