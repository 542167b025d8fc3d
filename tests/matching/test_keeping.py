"""A learned engine that is kept in a file."""

import os
import time
from pathlib import Path

from bot.matching import encoder, keeping, learning, words
from bot.matching.engine import Engine, Example

PHRASINGS = {"causes": ["why does it happen", "reason for lumps"], "phone": ["your number", "can i ring you"]}


def learned(meaning: encoder.Encoder | None) -> Engine:
    examples = [Example(words.read(text), label) for label, texts in PHRASINGS.items() for text in texts]
    return learning.fit(examples, encoder=meaning)


def test_a_kept_engine_ranks_as_the_learned_one(tmp_path: Path) -> None:
    meaning = encoder.load()
    engine = learned(meaning)
    keeping.save(engine, tmp_path / "new" / "engine.npz")
    again = keeping.load(tmp_path / "new" / "engine.npz", meaning)
    assert again is not None
    for text in ("why do lumps happen", "Your number?", "xyz"):
        assert again.rank(words.read(text)).best(2) == engine.rank(words.read(text)).best(2)


def test_a_lean_engine_is_kept_too(tmp_path: Path) -> None:
    keeping.save(learned(None), tmp_path / "engine.npz")
    again = keeping.load(tmp_path / "engine.npz", None)
    assert again is not None
    assert again.meaning is None


def test_a_broken_or_missing_file_means_to_learn_again(tmp_path: Path) -> None:
    file = tmp_path / "engine.npz"
    assert keeping.load(file, None) is None
    file.write_bytes(b"PK\x03\x04 not all there")
    assert keeping.load(file, None) is None


def test_the_name_changes_with_the_texts() -> None:
    assert keeping.name_of(["a", "b"]) != keeping.name_of(["ab"])
    assert keeping.name_of(["a"]) == keeping.name_of(["a"])


def aged(file: Path, days: float, content: bytes = b"") -> None:
    """A file that was last used so many days ago."""
    file.write_bytes(content)
    then = time.time() - days * 86_400
    os.utime(file, (then, then))


def test_engines_that_nobody_uses_any_more_go(tmp_path: Path) -> None:
    for name, days in (("engine-week", 7), ("engine-day", 1), ("engine-half-an-hour", 1 / 48), ("vectors-x", 9)):
        aged(tmp_path / f"{name}.npz", days)
    keeping.save(learned(None), tmp_path / "engine-new.npz")
    kept = {file.stem for file in tmp_path.iterdir()}
    assert kept == {"engine-new", "engine-half-an-hour", "vectors-x"}


def test_the_engine_that_was_used_last_stays(tmp_path: Path) -> None:
    engine = learned(None)
    keeping.save(engine, tmp_path / "elsewhere" / "engine-old.npz")
    aged(tmp_path / "engine-old.npz", 9, (tmp_path / "elsewhere" / "engine-old.npz").read_bytes())
    aged(tmp_path / "engine-newer.npz", 8)
    assert keeping.load(tmp_path / "engine-old.npz", None) is not None
    keeping.save(engine, tmp_path / "engine-now.npz")
    assert {file.stem for file in tmp_path.glob("engine-*")} == {"engine-now", "engine-old"}
