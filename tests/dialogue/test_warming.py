"""Before the first patient writes, everything that takes long is built."""

from bot.dialogue import Knowledge, warm
from bot.dialogue.triage import evidence, lexicon


def test_what_takes_long_is_built(know: Knowledge) -> None:
    fresh = Knowledge(know.content, know.matcher, know.hours)
    lexicon.lexicon.cache_clear()
    lexicon._remembered.clear()
    evidence._model.cache_clear()
    warm(fresh)
    assert lexicon.lexicon.cache_info().currsize == 3
    assert evidence._model.cache_info().currsize == 1
    assert "phrases" in vars(fresh)
