"""The running parts, joined in one place. Entrances make a Runtime and hand it down; nothing below makes its own."""

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
    """The time of day; only entrances call this."""
    return datetime.now(UTC)


@dataclass
class Runtime:
    """What one process runs with. `know` is swapped as a whole when the content changes."""

    settings: Settings
    store: Store
    know: Knowledge
    clock: Clock = utc_now
    sender: WhatsAppSender | None = None
    history: MessageHistory | None = None
    wake: Callable[[], None] = nobody  # after a commit that left something to carry; never blocks, never raises
    content_problems: tuple[str, ...] = field(default=())
    _content_seen: Mark | None = None
    _edit_waiting: tuple[Mark, Content] | None = None
    _learning: threading.Thread | None = None
    _reading: threading.Lock = field(default_factory=threading.Lock)  # one thread looks at an edit, no other waits
    _taking_up: threading.Lock = field(default_factory=threading.Lock)  # around the two fields above; held briefly

    def mark_content_current(self, mark: Mark | None = None) -> None:
        """The content in memory is the file's, as it was at this mark (None: as it is now): look again only when the
        file changes."""
        self._content_seen = mark or mark_of(self.settings)

    def refresh_content(self) -> None:
        """Take up an edit of the content. What is wrong with it is known at once, and then the last good content
        stays; learning a good one takes a while and happens beside the answering, which goes on with the old one.

        Called with every message and by the worker's chores. Never raises: what goes wrong is in content_problems.
        """
        if not self._reading.acquire(blocking=False):
            return
        try:
            self._read_edit()
        finally:
            self._reading.release()

    def wait_until_learned(self) -> None:
        """Until an edit that was seen is what answers."""
        learning = self._learning
        if learning is not None:
            learning.join()

    def _read_edit(self) -> None:
        mark = mark_of(self.settings)  # before it is read: an edit that is saved meanwhile has another
        if mark is None:
            self._content_seen = None  # so that it is read again when it is back, however old it is then
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
        """One edit after another, the newest each time, so that none overtakes a later one."""
        while True:
            with self._taking_up:
                edit, self._edit_waiting = self._edit_waiting, None
                if edit is None:
                    self._learning = None
                    return
            mark, content = edit
            problem = self._take_up(content)
            with self._taking_up:
                if problem and mark == self._content_seen:  # with a later edit something else may be wrong
                    self.content_problems = (problem,)

    def _take_up(self, content: Content) -> str | None:
        """Answer from this content from now on; or why not, in words for whoever edits."""
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
    """Read the content and build what thinks with it. Raises ContentError with every problem, LearningFailed, and
    UnfitWeights where triage was not taught with its present rules."""
    triage.check()
    return build_knowledge(load_content(settings.content_file), settings)


def build_knowledge(content: Content, settings: Settings) -> Knowledge:
    """What the dialogue knows of this content. One process at a time learns; the others then find it kept on disk.

    Raises LearningFailed.
    """
    settings.cache_dir.mkdir(parents=True, exist_ok=True)
    with (settings.cache_dir / "learning.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        matcher = Matcher(content, lean=settings.matcher == "lean", cache_dir=settings.cache_dir)
    return Knowledge(content, matcher, DeskHours(content.hospital))


def start(settings: Settings, clock: Clock = utc_now) -> Runtime:
    """Join the parts. Raises ContentError and LearningFailed; opens no connection yet, so it may run before a
    fork."""
    store = Store(settings.database_url, settings.sqlite_synchronous)
    if settings.simulator:
        clock = testers.movable(store, clock)
    sender, history = _twilio(settings)
    mark = mark_of(settings)  # before minutes of learning
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
