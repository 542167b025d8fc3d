"""Names of which one word means a time as well."""

import pytest

from bot.dialogue.names.introductions import writer_in
from bot.dialogue.names.reading import is_full_name


@pytest.mark.parametrize("text", ["Subba Rao", "K. Venkata Subba Rao", "mangal singh", "Bandana Das", "Shanti Devi"])
def test_a_full_name_is_no_time(text: str) -> None:
    assert is_full_name(text)


@pytest.mark.parametrize(
    "text", ["Mangal", "das baje", "guru mangal", "subah ravi", "Asha kal", "Tomorrow Raj", "Not Ravi"]
)
def test_a_time_is_no_full_name(text: str) -> None:
    assert not is_full_name(text)


def test_a_line_of_a_form_tells_who_writes() -> None:
    assert (writer_in("Name - Radha"), writer_in("Name - Radha, age 45"), writer_in("Name: Change")) == (
        "Radha",
        None,
        None,
    )
