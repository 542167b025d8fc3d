"""Which language an answer is in."""

import pytest

from bot.matching.reply_language import Speech, reply_language

ASKED_HINDI = Speech("hi", asked=True)


@pytest.mark.parametrize(
    ("written", "before", "requested", "after"),
    [
        (None, Speech(), None, Speech("en")),
        ("te-Latn", Speech(), None, Speech("te-Latn")),
        (None, Speech("te-Latn"), None, Speech("te-Latn")),
        ("en", Speech("te-Latn"), None, Speech("en")),
        ("en", Speech("en"), "hi", ASKED_HINDI),
        ("hi-Latn", Speech("en"), "hi", Speech("hi-Latn", asked=True)),
        ("hi-Latn", Speech("hi-Latn"), "te", Speech("te-Latn", asked=True)),
        (None, ASKED_HINDI, None, ASKED_HINDI),
        ("en", ASKED_HINDI, None, ASKED_HINDI),
        ("hi", ASKED_HINDI, None, ASKED_HINDI),
        ("hi-Latn", ASKED_HINDI, None, Speech("hi-Latn")),
        ("te", ASKED_HINDI, None, Speech("te")),
        ("en", ASKED_HINDI, "en", Speech("en", asked=True)),
    ],
)
def test_answer_is_in_what_is_written_or_was_asked_for(written, before, requested, after) -> None:
    assert reply_language(written, before, requested) == after
