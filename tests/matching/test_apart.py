"""Learning in another process gives what learning here gives, or says why not."""

from pathlib import Path

import numpy as np
import pytest

from bot.matching import LearningFailed, encoder, keeping
from bot.matching.apart import Job
from bot.matching.words import read

PHRASINGS = [
    ("causes", "why does it happen"),
    ("causes", "what causes the lumps"),
    ("treatment", "how is it treated"),
    ("treatment", "is there a cure"),
]


def job(*, lean: bool) -> Job:
    return Job(PHRASINGS, {"causes": ["What causes it"]}, 0.02, lean=lean)


@pytest.mark.parametrize("lean", [True, False])
def test_another_process_learns_the_same(tmp_path: Path, lean: bool) -> None:
    meaning = None if lean else encoder.load()
    job(lean=lean).done_apart(tmp_path / "engine.npz")
    kept, here = keeping.load(tmp_path / "engine.npz", meaning), job(lean=lean).done(meaning, None)
    assert kept is not None
    message = read("what can be the cause of lumps")
    np.testing.assert_allclose(kept.rank(message).scores, here.rank(message).scores, atol=2e-3)


def test_no_room_for_the_engine(tmp_path: Path) -> None:
    (tmp_path / "full").write_text("not a directory")
    with pytest.raises(LearningFailed, match="learning 4 phrasings ended with 1"):
        job(lean=True).done_apart(tmp_path / "full" / "engine.npz")
