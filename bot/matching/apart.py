"""Learn in a process of its own: it may use every core, and its memory is freed when it ends.

Run as `python -m bot.matching FILE` with a Job as JSON on standard input; the engine is written to FILE.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from bot.matching import encoder, keeping, learning
from bot.matching.engine import Engine, Example
from bot.matching.words import read

MANY = 2_000  # number of phrasings from which a separate process is worth it
_ROOT = Path(__file__).resolve().parents[2]
_NICENESS = 5  # answering patients meanwhile has priority


class LearningFailed(Exception):
    """The process ended without an engine: too little memory or disk space."""


@dataclass(frozen=True)
class Job:
    """What to learn from. phrasings: (label, text). evidence, strangers: see `learning.fit`. lean: without encoder."""

    phrasings: Sequence[tuple[str, str]]
    evidence: Mapping[str, Sequence[str]]
    strangers: float
    lean: bool = False

    @property
    def texts(self) -> list[str]:
        """Every label and text of the job."""
        named = [part for pair in self.phrasings for part in pair]
        return named + [part for name, texts in self.evidence.items() for part in (name, *texts)]

    def done(self, meaning: encoder.Encoder | None, cache_dir: Path | None) -> Engine:
        """Learn in this process. cache_dir: where sentence vectors are kept, None for nowhere."""
        return learning.fit(
            [Example(read(phrasing), owner) for owner, phrasing in self.phrasings],
            self.evidence,
            encoder=meaning,
            vectors_of=keeping.KeptVectors(meaning, cache_dir).vectors if meaning and cache_dir else None,
            strangers=self.strangers,
        )

    def done_apart(self, file: Path) -> None:
        """Learn in another process, which writes the engine to `file`. Raises LearningFailed."""
        surroundings = {
            **os.environ,
            "OPENBLAS_NUM_THREADS": str(os.cpu_count() or 1),
            "PYTHONPATH": os.pathsep.join([str(_ROOT), *filter(None, [os.environ.get("PYTHONPATH")])]),
        }
        command = [sys.executable, "-m", "bot.matching", str(file)]
        ended = subprocess.run(command, input=json.dumps(asdict(self)), text=True, env=surroundings, check=False)
        if ended.returncode or not file.exists():
            raise LearningFailed(
                f"learning {len(self.phrasings)} phrasings ended with {ended.returncode}: "
                f"it needs 2.9 GB of memory and room in {file.parent}"
            )


def main() -> None:
    """Learn the job given on standard input."""
    os.nice(_NICENESS)
    file = Path(sys.argv[1])
    job = Job(**json.load(sys.stdin))
    meaning = None if job.lean else encoder.load()
    keeping.save(job.done(meaning, file.parent), file)
