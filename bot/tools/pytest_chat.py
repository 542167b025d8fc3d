"""A pytest plugin: every `*.chat.yaml`, in any folder, is a file of conversations that must go as written.

    PYTHONPATH=/opt/careline /opt/careline/.venv/bin/pytest -p bot.tools.pytest_chat path/to/conversations

A hospital's own tests need no Python: each script is a test with its name, and a failure shows what was expected and
what came. Content and cache are those of this installation, unless --careline-content or CACHE_DIR say otherwise.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest

from bot.config import load_serving
from bot.runtime import Runtime
from bot.tools.conversation import BadScript, Script, read_scripts
from bot.tools.play import play, stage, transcript
from bot.tools.setting import knowledge
from bot.tools.ways import HandClock

_HOME = Path(__file__).parents[2]  # pytest may run in a hospital's own folder, without our files
_STAGE = pytest.StashKey[tuple[Runtime, HandClock]]()
_OPEN = pytest.StashKey[ExitStack]()


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the option for the content file."""
    shown = "The content that *.chat.yaml files are played on (default: the one beside Careline)."
    parser.addoption("--careline-content", type=Path, default=_HOME / "faq.yaml", help=shown)


def pytest_configure(config: pytest.Config) -> None:
    """Fail at once if there is no content file."""
    content: Path = config.getoption("--careline-content")
    if not content.is_file():
        raise pytest.UsageError(f"--careline-content: there is no file {content}")


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> pytest.Collector | None:
    """Collect every `*.chat.yaml` and `*.chat.yml`."""
    if file_path.name.endswith((".chat.yaml", ".chat.yml")):
        return ChatFile.from_parent(parent, path=file_path)
    return None


def pytest_unconfigure(config: pytest.Config) -> None:
    """Close the runtime, if one was opened."""
    if _OPEN in config.stash:
        config.stash[_OPEN].close()


class ChatFile(pytest.File):
    """One file of scripts."""

    def collect(self) -> Iterator[pytest.Item]:
        """A test for each script; a file that cannot be read is a collection error that says why."""
        try:
            scripts = read_scripts(self.path)
        except BadScript as error:
            raise self.CollectError(str(error)) from None
        for script in scripts:
            yield ChatItem.from_parent(self, name=script.name, script=script)


class ChatItem(pytest.Item):
    """One script, played for a new person."""

    def __init__(self, *, script: Script, **options: Any) -> None:
        super().__init__(**options)
        self.script = script

    def runtest(self) -> None:
        """Play it; raises ChatFailed with everything that was not as expected."""
        for key in self.script.unread:
            self.warn(pytest.PytestWarning(f"{self.name}: nothing reads {key!r}"))
        rt, clock = _stage(self.config)
        played = play(rt, clock, self.script)
        if played.failures:
            raise ChatFailed("\n".join((*played.failures, "", transcript(played))))

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: str | None = None) -> str:
        """The conversation as played, without a Python traceback."""
        return str(excinfo.value) if isinstance(excinfo.value, ChatFailed) else str(super().repr_failure(excinfo))

    def reportinfo(self) -> tuple[Path, int, str]:
        """The file and name for the report."""
        return self.path, 0, f"conversation {self.name}"


class ChatFailed(AssertionError):
    """A conversation did not go as written."""


def _stage(config: pytest.Config) -> tuple[Runtime, HandClock]:
    """The runtime and clock for all conversations of a run; each conversation has its own person."""
    if _STAGE not in config.stash:
        config.stash[_OPEN] = ExitStack()
        content: Path = config.getoption("--careline-content")
        know = knowledge(content, cache=_HOME / load_serving().cache_dir)
        config.stash[_STAGE] = config.stash[_OPEN].enter_context(stage(know))
    return config.stash[_STAGE]
