"""Threat 17: a hostile or careless edit of the content changes no answer, and is reported with its line."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from bot.content import ContentError, load_content
from bot.content.reading import read_yaml
from bot.runtime import Runtime
from tests.conftest import ROOT, Patient

BOMB = "a0: &a0 [x,x,x,x,x,x,x,x,x]\n" + "".join(
    f"a{n}: &a{n} [{','.join(['*a' + str(n - 1)] * 9)}]\n" for n in range(1, 10)
)
WHOLE = (ROOT / "faq.yaml").read_bytes()

BAD: dict[str, bytes] = {
    "empty": b"",
    "only a comment": b"# nothing\n",
    "a list": b"- a\n- b\n",
    "cut in the middle of a write": WHOLE[: len(WHOLE) // 2],
    "cut in the middle of a character": WHOLE[: WHOLE.index("ह".encode()) + 1],
    "another encoding": WHOLE.decode().encode("utf-16"),
    "an alias bomb": BOMB.encode(),
    "an object of Python": b"hospital: !!python/object/apply:os.system ['true']\n",
    "another tag": WHOLE.replace(b"source: ", b"source: !env ", 1).replace(b"entries:", b"entries: !!set", 1),
    "a key twice": WHOLE + b"\nsource: again\n",
    "brackets without an end": b"entries: " + b"[" * 3000,
    "brackets very deep": b"entries: " + b"[" * 3000 + b"]" * 3000,
    "half a surrogate pair": WHOLE.replace(b'source: "', b'source: "\\ud83d', 1),
    "a control character": WHOLE.replace(b'source: "', b'source: "\\x07', 1),
    "a NUL byte": WHOLE.replace(b'source: "', b'source: "\x00', 1),
    "a tab as indent": WHOLE.replace(b"\n  phone:", b"\n\tphone:", 1),
    "five MiB": b"# " + b"x" * 5 * 1024 * 1024,
    "a merge key": WHOLE.replace(b"hospital:\n", b"hospital:\n  <<: {phone: '1'}\n", 1),
}  # fmt: skip


@pytest.fixture
def edited(rt: Runtime, tmp_path: Path) -> Path:
    """A content file for editing, already in use."""
    file = tmp_path / "faq.yaml"
    shutil.copy(ROOT / "faq.yaml", file)
    rt.settings = rt.settings.model_copy(update={"content_file": file})
    rt.mark_content_current()
    return file


def write(file: Path, content: bytes, at: int) -> None:
    file.write_bytes(content)
    os.utime(file, (at, at))


@pytest.mark.parametrize("written", BAD.values(), ids=list(BAD))
def test_a_bad_edit_changes_no_answer_and_shows_on_the_health_page(
    client: FlaskClient, asha: Patient, rt: Runtime, edited: Path, written: bytes
) -> None:
    before = asha.says("causes")
    write(edited, written, 1_900_000_000)
    shown = client.get("/readyz").json
    assert shown is not None
    assert shown["ready"] is True
    assert shown["content_problems"]
    assert all(problem.startswith("faq.yaml") for problem in shown["content_problems"][:3])
    assert asha.says("causes").split("ob=")[0] == before.split("ob=")[0]


def test_a_bad_file_stops_a_start(tmp_path: Path) -> None:
    for name, content in BAD.items():
        file = tmp_path / "faq.yaml"
        file.write_bytes(content)
        with pytest.raises(ContentError) as error:
            load_content(file)
        assert error.value.problems, name


def test_a_file_that_is_gone_changes_no_answer(asha: Patient, client: FlaskClient, rt: Runtime, edited: Path) -> None:
    edited.unlink()
    assert "Why it happens" in asha.says("causes")
    assert "cannot be read" in client.get("/readyz").text


@pytest.mark.parametrize("mark", [b"\xef\xbb\xbf", b""])
def test_a_byte_order_mark_and_windows_line_ends_are_no_fault(tmp_path: Path, mark: bytes) -> None:
    file = tmp_path / "faq.yaml"
    file.write_bytes(mark + WHOLE.replace(b"\n", b"\r\n"))
    assert load_content(file).entries


@pytest.mark.parametrize(
    ("written", "meant"),
    [("09:30", "09:30"), ("NO", "NO"), ("0123", "0123"), ("1.10", "1.10"), ("2026-11-22", "2026-11-22"),
     ("1_000", "1_000"), ("0x1F", "0x1F"), ("off", "off"), (".inf", ".inf"), ("1e3", "1e3")],
)  # fmt: skip
def test_a_value_is_what_was_written(written: str, meant: str) -> None:
    data, _, problems = read_yaml(f"a: {written}\n", "x.yaml")
    assert (data, problems) == ({"a": meant}, [])


def test_an_alias_bomb_is_one_look_per_written_node() -> None:
    _, lines, problems = read_yaml(BOMB, "x.yaml")
    assert len(lines) < 400
    assert problems
