"""Problems in the content, with file and line, reported all at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

Path = tuple[str | int, ...]
"""Of a value in the data of a file: keys, and numbers in lists."""


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One problem. line: counted from 1; 0 for the whole file."""

    file: str
    line: int
    text: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.text}"


@dataclass(frozen=True, slots=True)
class Places:
    """Where the values of the content were written. file: its own; known: file and line of each path."""

    file: str
    known: dict[Path, tuple[str, int]]

    def problem(self, path: Path, text: str) -> Problem:
        """A fault of the value at this path."""
        return Problem(*self.known.get(path, (self.file, 0)), text)


class ContentError(Exception):
    """The content cannot be used. problems: every one that was found, sorted by file and line."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = tuple(sorted(problems))
        super().__init__("\n".join(str(problem) for problem in self.problems))
