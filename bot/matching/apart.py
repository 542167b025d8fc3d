"""Learn in a process of its own: it may use every core, and takes its memory with it when it ends.

Run as `python -m bot.matching FILE` with a Job as JSON on its input; FILE then holds the engine.
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

MANY = 2_000  # phrasings from which on a process of its own pays
_ROOT = Path(__file__).resolve().parents[2]
_NICENESS = 5  # patients who write meanwhile come first


class LearningFailed(Exception):
    """The process ended without an engine, for want of memory or of room on the disk."""


@dataclass(frozen=True)
class Job:
    """What is learned from. phrasings: label and text each. evidence, strangers: as in `learning.fit`."""

    phrasings: Sequence[tuple[str, str]]
    evidence: Mapping[str, Sequence[str]]
    strangers: float
    lean: bool = False

    @property
    def texts(self) -> list[str]:
        """All that goes into it."""
        named = [part for pair in self.phrasings for part in pair]
        return named + [part for name, texts in self.evidence.items() for part in (name, *texts)]

    def done(self, meaning: encoder.Encoder | None, cache_dir: Path | None) -> Engine:
        """Learn it here and now."""
        return learning.fit(
            [Example(read(phrasing), owner) for owner, phrasing in self.phrasings],
            self.evidence,
            encoder=meaning,
            vectors_of=keeping.KeptVectors(meaning, cache_dir).vectors if meaning and cache_dir else None,
            strangers=self.strangers,
        )

    def done_apart(self, file: Path) -> None:
        """Let another process learn it into `file`. Raises LearningFailed."""
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
    """Learn the job on the standard input."""
    os.nice(_NICENESS)
    file = Path(sys.argv[1])
    job = Job(**json.load(sys.stdin))
    meaning = None if job.lean else encoder.load()
    keeping.save(job.done(meaning, file.parent), file)
