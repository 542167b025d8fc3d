"""A long answer becomes messages that WhatsApp takes."""

from __future__ import annotations

import pytest

from bot import messages
from bot.messages import pieces
from bot.simulator import twiml


@pytest.mark.parametrize(
    ("mark", "first", "second"), [("\n\n", "aa", "bb"), ("\n", "aa", "bb"), (". ", "aa.", "bb"), (" ", "aa", "bb")]
)
def test_a_text_is_cut_after_a_paragraph_a_line_a_sentence_or_a_word(mark: str, first: str, second: str) -> None:
    head, tail = "a" * 998 + "aa", "bb" + "b" * 998
    got = pieces(f" {head}{mark}{tail} ")
    assert (got[0][-len(first) :], got[1][: len(second)]) == (first, second)
    assert "".join(got) == head + mark.strip() + tail


def test_what_has_no_end_to_cut_at_is_cut_where_it_must_be() -> None:
    assert [len(each) for each in pieces("a" * 3300)] == [1600, 1600, 100]
    assert pieces(" \n ") == []


def test_our_limits_are_those_that_twilio_has() -> None:
    assert (messages.MAX_CHARACTERS, messages.MAX_MESSAGES) == (twiml.MAX_BODY, twiml.MAX_MESSAGES)
