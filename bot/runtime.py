"""The running parts, assembled in one place. Entry points create a Runtime and pass it down; nothing else does."""

from __future__ import annotations

import fcntl
import os
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime

import structlog

from bot.config import Settings
from bot.content import Content, ContentError, files_beside, load_content
from bot.dialogue import Knowledge, triage, warm
from bot.hours import DeskHours
from bot.matching import LearningFailed, Matcher
from bot.store import Store, testers
from bot.waking import Waker, nobody
from bot.whatsapp.history import MessageHistory
from bot.whatsapp.rest import connect
from bot.whatsapp.sender import WhatsAppSender

Clock = Callable[[], datetime]
Mark = tuple[tuple[str, int, int, int], ...]  # of each file of a content: its name, mtime in ns, size in bytes, inode

logger = structlog.get_logger("careline.runtime")


def utc_now() -> datetime:
    """The current time; only entry points call this."""
    return datetime.now(UTC)


@dataclass
class Runtime:
    """What one process runs with. `know` is replaced as one object when the content changes."""

    settings: Settings
    store: Store
    know: Knowledge
    clock: Clock = utc_now
    sender: WhatsAppSender | None = None
    history: MessageHistory | None = None
    wake: Callable[[], None] = nobody  # wakes the worker after a commit that left work; never blocks, never raises
    content_problems: tuple[str, ...] = field(default=())
    _content_seen: Mark | None = None
    _edit_waiting: tuple[Mark, Content] | None = None
    _learning: threading.Thread | None = None
    _reading: threading.Lock = field(default_factory=threading.Lock)  # one thread reads an edit; others do not wait
    _taking_up: threading.Lock = field(default_factory=threading.Lock)  # for _edit_waiting and _learning; held briefly

    def mark_content_current(self, mark: Mark | None = None) -> None:
        """Note that the content in memory is the file's at this mark (None: at its present mark), so that the file is
        read again only when it changes."""
        self._content_seen = mark or mark_of(self.settings)

    def refresh_content(self) -> None:
        """Take up an edit of the content. What is wrong with it is known at once, and then the last good content
        stays; learning a good one takes a while and happens beside the answering, which goes on with the old one.

        Called for every message and by the worker. Never raises: problems are put into content_problems.
        """
        if not self._reading.acquire(blocking=False):
            return
        try:
            self._read_edit()
        finally:
            self._reading.release()

    def wait_until_learned(self) -> None:
        """Wait until the edits found so far have been learned."""
        learning = self._learning
        if learning is not None:
            learning.join()

    def _read_edit(self) -> None:
        mark = mark_of(self.settings)  # before reading, so that an edit saved meanwhile has another mark
        if mark is None:
            self._content_seen = None  # so that it is read again when it is back, even if unchanged
            self.content_problems = (f"{self.settings.content_file.name}: cannot be read",)
            return
        if mark == self._content_seen:
            return
        self._content_seen = mark
        try:
            content = load_content(self.settings.content_file)
        except ContentError as error:
            self.content_problems = tuple(str(problem) for problem in error.problems)
            logger.warning("content has problems", problems=len(self.content_problems))
            return
        except Exception as error:
            logger.exception("content not read")
            self.content_problems = (f"{self.settings.content_file.name}: not read, {type(error).__name__}",)
            return
        with self._taking_up:
            self.content_problems = ()
            self._edit_waiting = (mark, content)
            if self._learning is None:
                self._learning = threading.Thread(target=self._learn_edits, name="learn", daemon=True)
                self._learning.start()

    def _learn_edits(self) -> None:
        """Learn the waiting edit, always the newest, until there is none; one at a time, so that none overtakes."""
        while True:
            with self._taking_up:
                edit, self._edit_waiting = self._edit_waiting, None
                if edit is None:
                    self._learning = None
                    return
            mark, content = edit
            problem = self._take_up(content)
            with self._taking_up:
                if problem and mark == self._content_seen:  # a later edit has problems of its own
                    self.content_problems = (problem,)

    def _take_up(self, content: Content) -> str | None:
        """Answer from this content from now on. Returns None, or in words for the editor why not."""
        try:
            know = build_knowledge(content, self.settings)
            warm(know)
        except LearningFailed as failed:
            logger.error("content not learned", version=content.version)
            return str(failed)
        except Exception as error:
            logger.exception("content not learned", version=content.version)
            return f"{self.settings.content_file.name}: not learned, {type(error).__name__}"
        self.know = know
        logger.info("content taken up", version=content.version)
        return None


def mark_of(settings: Settings) -> Mark | None:
    """What changes with every edit of the content file and of what lies beside it; None where the content file cannot
    be read. Asked for with every message: 0.2 ms for eighty files."""
    file = settings.content_file
    try:
        own = _mark(file.name, file.stat())
    except OSError:
        return None
    try:
        return own, *(_mark(each.name, each.stat()) for each in files_beside(file))
    except OSError:
        return (own,)  # another than with those files; and what is wrong with them is told when they are read


def _mark(name: str, stat: os.stat_result) -> tuple[str, int, int, int]:
    return name, stat.st_mtime_ns, stat.st_size, stat.st_ino


def learn(settings: Settings) -> Knowledge:
    """Read the content and learn it. Raises ContentError with every problem, LearningFailed, and UnfitWeights if
    triage was trained with other rules than its present ones."""
    triage.check()
    return build_knowledge(load_content(settings.content_file), settings)


def build_knowledge(content: Content, settings: Settings) -> Knowledge:
    """What the dialogue needs of this content. One process at a time learns; the others then load it from the cache.

    Raises LearningFailed.
    """
    settings.cache_dir.mkdir(parents=True, exist_ok=True)
    with (settings.cache_dir / "learning.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        matcher = Matcher(content, lean=settings.matcher == "lean", cache_dir=settings.cache_dir)
    return Knowledge(content, matcher, DeskHours(content.hospital))


def start(settings: Settings, clock: Clock = utc_now) -> Runtime:
    """Assemble the parts. Raises what `learn` raises. Opens no connection yet, so it may run before a fork."""
    store = Store(settings.database_url, settings.sqlite_synchronous)
    if settings.simulator:
        clock = testers.movable(store, clock)
    sender, history = _twilio(settings)
    mark = mark_of(settings)  # before learning, which may take minutes
    runtime = Runtime(settings, store, learn(settings), clock, sender, history)
    runtime.wake = Waker(settings.queue_url, settings.secret_key.get_secret_value())
    runtime.mark_content_current(mark)
    return runtime


def _twilio(settings: Settings) -> tuple[WhatsAppSender | None, MessageHistory | None]:
    if not settings.can_call_twilio:
        return None, None
    client = connect(settings.twilio_account_sid, settings.twilio_login, settings.twilio_api_url)
    number = settings.whatsapp_sender
    return WhatsAppSender(client, number, settings.base_url + "/whatsapp/status"), MessageHistory(client, number)
