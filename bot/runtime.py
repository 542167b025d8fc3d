"""The running parts, joined in one place. Entrances make a Runtime and hand it down; nothing below makes its own."""

from __future__ import annotations

import fcntl
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime

from bot.config import Settings
from bot.content import Content, ContentError, load_content
from bot.dialogue import Knowledge, warm
from bot.hours import DeskHours
from bot.matching import LearningFailed, Matcher
from bot.store import Store, testers
from bot.waking import Waker, nobody
from bot.whatsapp.history import MessageHistory
from bot.whatsapp.rest import connect
from bot.whatsapp.sender import WhatsAppSender

Clock = Callable[[], datetime]


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
    _content_seen: float = 0.0
    _learning: threading.Thread | None = None

    def mark_content_current(self) -> None:
        """The content in memory is the file's: look again only when the file changes."""
        self._content_seen = self.settings.content_file.stat().st_mtime

    def refresh_content(self) -> None:
        """Take up an edited content file. What is wrong with it is known at once, and then the last good content
        stays; learning a good one takes a while and happens beside the answering, which goes on with the old one."""
        try:
            changed = self.settings.content_file.stat().st_mtime
        except OSError:
            self.content_problems = (f"{self.settings.content_file.name}: cannot be read",)
            return
        if changed == self._content_seen:
            return
        self._content_seen = changed
        try:
            content = load_content(self.settings.content_file)
        except ContentError as error:
            self.content_problems = tuple(str(problem) for problem in error.problems)
            return
        self.content_problems = ()
        self._learning = threading.Thread(target=self._take_up, args=(content,), name="learn", daemon=True)
        self._learning.start()

    def wait_until_learned(self) -> None:
        """Until an edit that was seen is what answers."""
        if self._learning is not None:
            self._learning.join()

    def _take_up(self, content: Content) -> None:
        try:
            know = build_knowledge(content, self.settings)
        except LearningFailed as failed:
            self.content_problems = (str(failed),)
            return
        warm(know)
        self.know = know


def learn(settings: Settings) -> Knowledge:
    """Read the content and build what thinks with it. Raises ContentError with every problem."""
    return build_knowledge(load_content(settings.content_file), settings)


def build_knowledge(content: Content, settings: Settings) -> Knowledge:
    """What the dialogue knows of this content. One process at a time learns; the others then find it kept on disk."""
    settings.cache_dir.mkdir(parents=True, exist_ok=True)
    with (settings.cache_dir / "learning.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        matcher = Matcher(content, lean=settings.matcher == "lean", cache_dir=settings.cache_dir)
    return Knowledge(content, matcher, DeskHours(content.hospital))


def start(settings: Settings, clock: Clock = utc_now) -> Runtime:
    """Join the parts. Raises ContentError; opens no connection yet, so it may run before a fork."""
    store = Store(settings.database_url, settings.sqlite_synchronous)
    if settings.simulator:
        clock = testers.movable(store, clock)
    sender, history = _twilio(settings)
    runtime = Runtime(settings, store, learn(settings), clock, sender, history)
    runtime.wake = Waker(settings.queue_url, settings.secret_key.get_secret_value())
    runtime.mark_content_current()
    return runtime


def _twilio(settings: Settings) -> tuple[WhatsAppSender | None, MessageHistory | None]:
    if not settings.can_call_twilio:
        return None, None
    client = connect(settings.twilio_account_sid, settings.twilio_login, settings.twilio_api_url)
    number = settings.whatsapp_sender
    return WhatsAppSender(client, number, settings.base_url + "/whatsapp/status"), MessageHistory(client, number)
