"""What is a phone number, and of which country."""

from __future__ import annotations

import pytest

from bot.dialogue.words.phones import cut_phone, e164


@pytest.mark.parametrize(
    ("text", "country", "number"),
    [
        ("98480 12345", "IN", "+919848012345"),
        ("०९८४८०१२३४५", "IN", "+919848012345"),
        ("0091 98480 12345", "IN", "+919848012345"),
        ("919848012345", "US", "+919848012345"),
        ("(415) 555-2671", "US", "+14155552671"),
        ("(415) 555-2671", "IN", "+914155552671"),
        ("12345", "IN", None),
    ],
)
def test_a_number_without_a_country_code_is_of_the_given_country(text: str, country: str, number: str | None) -> None:
    assert e164(text, country) == number
    assert cut_phone(f"my number is {text} thanks", country)[0] == number


def test_a_number_of_no_known_range_is_one_only_where_it_was_seen() -> None:
    assert e164("+1 555 555 0100", "IN") is None
    assert e164("+1 555 555 0100", "IN", unassigned=True) == "+15555550100"
