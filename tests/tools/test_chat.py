"""A conversation typed in the terminal becomes a script that plays."""

from __future__ import annotations

from pathlib import Path

from click.testing import CliRunner

from bot.tools.chat import command as chat
from bot.tools.play import command as play


def test_a_saved_conversation_plays_again(tmp_path: Path) -> None:
    typed = "causes\ncall me\nany time\nyes\n\n"
    said = CliRunner().invoke(chat, ["--save", "mine", "--folder", str(tmp_path)], input=typed)
    assert said.exit_code == 0, said.output
    played = CliRunner().invoke(play, [str(tmp_path / "mine.yaml")])
    assert played.exit_code == 0, played.output
    assert "1 of 1 scripts passed" in played.output


def test_a_script_that_fails_says_where_and_exits_1(tmp_path: Path) -> None:
    file = tmp_path / "wrong.yaml"
    file.write_text("- name: wrong\n  turns:\n    - {patient: causes, expect: {kind: thanks}}\n", encoding="utf-8")
    played = CliRunner().invoke(play, [str(file)])
    assert played.exit_code == 1
    assert "wrong, turn 1 ('causes'): expected kind thanks, came answer" in played.output
