"""An editor saves a bad file while the bot runs: it goes on answering from the last good one, and says so."""

from __future__ import annotations

import fcntl
import os
import threading
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from bot import runtime
from bot.config import Settings
from bot.dialogue import Knowledge
from bot.runtime import Runtime, learn
from bot.worker import do_chores
from tests.conftest import Patient
from tests.faults.house import small_pack

_moments = count(1)

BAD: dict[str, Callable[[bytes], bytes]] = {
    "empty": lambda good: b"",
    "cut in half while it is written": lambda good: good[: len(good) // 2],
    "cut within a letter": lambda good: good[: good.index("कब".encode()[:3]) + 1],
    "not UTF-8": lambda good: good.decode().encode("utf-16"),
    "Latin-1 in the middle": lambda good: good + '\nnote: "café"\n'.encode("latin-1"),
    "not YAML": lambda good: b"{ [" + good,
    "a list": lambda good: b'- "one"\n- "two"\n',
    "an unknown field": lambda good: good + b'\n"speling": "yes"\n',
    "a key twice": lambda good: good + b'\n"entries": []\n',
    "an alias bomb": lambda good: b'a: &a ["x"]\nb: &b [*a, *a, *a]\nc: [*b, *b, *b]\n' + good,
    "code": lambda good: good + b'\n"source": !!python/object/apply:os.system ["true"]\n',
    "brackets without end": lambda good: b"[" * 3000,
    "a half surrogate": lambda good: good.replace(b'"source": "', b'"source": "\\ud83d', 1),
    "a control character": lambda good: good.replace(b'"source": "', b'"source": "\x07', 1),
}


@pytest.fixture
def edited(rt: Runtime, tmp_path: Path) -> Path:
    """This test's own content file, loaded by the running app."""
    file = small_pack(tmp_path / "faq.yaml")
    rt.settings = rt.settings.model_copy(update={"content_file": file, "matcher": "lean"})
    rt.know = learn(rt.settings)
    rt.mark_content_current()
    return file


@pytest.fixture
def ask(client: FlaskClient) -> Callable[[], str]:
    """The answer to the same question, each time from a new person."""
    return lambda: Patient(client, number=f"+9198480{next(_moments):05}").says("causes")


@pytest.fixture(autouse=True)
def the_same_content_for_others(rt: Runtime) -> Iterator[None]:
    know = rt.know
    yield
    rt.know = know


def save(file: Path, data: bytes) -> None:
    """Save as editors do: in place, with a later mtime."""
    file.write_bytes(data)
    at = file.stat().st_mtime + 10 * next(_moments)
    os.utime(file, (at, at))


@pytest.mark.parametrize("fault", BAD)
def test_a_bad_edit_changes_no_answer_and_is_shown(
    edited: Path, client: FlaskClient, ask: Callable[[], str], rt: Runtime, fault: str
) -> None:
    good, version = edited.read_bytes(), rt.know.content.version
    before = ask()
    bad = BAD[fault](good)
    assert bad != good
    save(edited, bad)
    assert "Why it happens" in ask()
    assert "Why it happens" in before
    health = client.get("/readyz").get_json()
    assert (health["ready"], health["content"]) == (True, version)
    assert health["content_problems"]


def test_the_next_good_edit_is_taken_up(edited: Path, client: FlaskClient, ask: Callable[[], str], rt: Runtime) -> None:
    good = edited.read_bytes()
    save(edited, good[:100])
    ask()
    save(edited, good.replace(b"Why it happens", b"How it comes about"))
    ask()
    rt.wait_until_learned()
    assert "How it comes about" in ask()
    assert client.get("/readyz").get_json()["content_problems"] == []


def test_an_edit_of_the_phrasings_beside_the_file_is_taken_up_too(
    edited: Path, client: FlaskClient, rt: Runtime
) -> None:
    beside, version = edited.parent / "phrasings" / "causes.yaml", rt.know.content.version
    beside.parent.mkdir()
    for written in ("wherefore these pebbles", "whence these pebbles"):
        beside.write_text(f'en:\n  - "{written}"\n', encoding="utf-8")
        assert client.get("/readyz").get_json()["content_problems"] == []
        rt.wait_until_learned()
        assert rt.know.phrases[written] == "causes"
        assert rt.know.content.version != version
    beside.write_text("en: [", encoding="utf-8")
    (problem,) = client.get("/readyz").get_json()["content_problems"]
    assert problem.startswith("phrasings/causes.yaml:")
    assert rt.know.phrases["whence these pebbles"] == "causes"
    beside.unlink()
    assert client.get("/readyz").get_json()["content_problems"] == []
    rt.wait_until_learned()
    assert rt.know.content.version == version


def test_a_file_that_is_gone_changes_no_answer(edited: Path, client: FlaskClient, ask: Callable[[], str]) -> None:
    edited.unlink()
    assert "Why it happens" in ask()
    assert client.get("/readyz").get_json()["content_problems"]


def test_a_file_that_is_back_as_it_was_has_no_problem(edited: Path, client: FlaskClient) -> None:
    edited.rename(edited.with_suffix(".away"))
    assert client.get("/readyz").get_json()["content_problems"]
    edited.with_suffix(".away").rename(edited)
    assert client.get("/readyz").get_json()["content_problems"] == []


def test_the_worker_takes_an_edit_up_too(edited: Path, rt: Runtime) -> None:
    phone = rt.know.content.hospital.phone
    save(edited, edited.read_bytes().replace(phone.encode(), b"040-11112222"))
    do_chores(rt, ())
    rt.wait_until_learned()
    assert rt.know.content.hospital.phone == "040-11112222"


def test_an_edit_that_is_saved_while_a_start_learns_is_taken_up(
    edited: Path, rt: Runtime, monkeypatch: pytest.MonkeyPatch
) -> None:
    def learn_for_long(settings: Settings) -> Knowledge:
        know = learn(settings)
        save(edited, edited.read_bytes().replace(b"Why it happens", b"How it comes about"))
        return know

    monkeypatch.setattr(runtime, "learn", learn_for_long)
    started = runtime.start(rt.settings)
    assert started.know.content.version == rt.know.content.version
    started.refresh_content()
    started.wait_until_learned()
    assert started.know.content.version != rt.know.content.version


def test_of_edits_in_haste_the_last_is_learned_and_answers(edited: Path, rt: Runtime) -> None:
    good, phone = edited.read_bytes(), rt.know.content.hospital.phone.encode()
    with (rt.settings.cache_dir / "learning.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)  # another process is learning
        for number in (b"040-11110000", b"040-22220000", b"040-33330000"):
            save(edited, good.replace(phone, number))
            rt.refresh_content()
        assert sum(each.name == "learn" for each in threading.enumerate()) == 1
    rt.wait_until_learned()
    assert rt.know.content.hospital.phone == "040-33330000"


def test_an_edit_that_cannot_be_learned_for_any_reason_is_shown(edited: Path, client: FlaskClient, rt: Runtime) -> None:
    version = rt.know.content.version
    rt.settings = rt.settings.model_copy(update={"cache_dir": edited / "no folder"})
    save(edited, edited.read_bytes().replace(b"Why it happens", b"How it comes about"))
    rt.refresh_content()
    rt.wait_until_learned()
    assert client.get("/readyz").get_json()["content_problems"] == ["faq.yaml: not learned, NotADirectoryError"]
    assert rt.know.content.version == version
