"""A conversation typed in the terminal becomes a script that plays, with nobody in it."""

from __future__ import annotations

from pathlib import Path

import yaml
from click.testing import CliRunner

from bot.tools.chat import command as chat
from bot.tools.play import command as play


def test_a_saved_conversation_plays_again_with_nobody_in_it(tmp_path: Path) -> None:
    typed = "causes\ncall me, my name is Sunil Reddy\n99123 45678 any time\nyes\n"
    typed += "what are the symptoms? my mail is sunil@mail.example\n\n"
    said = CliRunner().invoke(chat, ["--save", "mine", "--folder", str(tmp_path)], input=typed)
    assert said.exit_code == 0, said.output
    text = (tmp_path / "mine.chat.yaml").read_text(encoding="utf-8")
    assert text.startswith("# Saved from a conversation.")
    assert "read it once more" in text
    assert not [word for word in ("Sunil", "Reddy", "99123", "45678", "sunil@", "Asha") if word in text]
    (script,) = yaml.safe_load(text)
    assert script["name"] == "mine"
    assert script["expect_callback"] == {"name": "Padma", "phone": "+919848020000"}
    assert [turn.get("gives") for turn in script["turns"][:4]] == [None, None, "phone|time", "confirm"]
    played = CliRunner().invoke(play, [str(tmp_path / "mine.chat.yaml")])
    assert played.exit_code == 0, played.output
    assert "1 of 1 scripts passed" in played.output


def test_a_conversation_is_saved_into_a_new_folder_and_over_nothing(tmp_path: Path) -> None:
    words = ["--save", "mine", "--folder", str(tmp_path / "hospital" / "tests")]
    assert CliRunner().invoke(chat, words, input="causes\n\n").exit_code == 0
    again = CliRunner().invoke(chat, words, input="hello\n\n")
    assert again.exit_code == 2
    assert "mine.chat.yaml is there already" in again.output
    assert "causes" in (tmp_path / "hospital" / "tests" / "mine.chat.yaml").read_text(encoding="utf-8")


def test_a_script_that_fails_says_where_and_exits_1(tmp_path: Path) -> None:
    file = tmp_path / "wrong.yaml"
    file.write_text("- name: wrong\n  turns:\n    - {patient: causes, expect: {kind: thanks}}\n", encoding="utf-8")
    played = CliRunner().invoke(play, [str(file)])
    assert played.exit_code == 1
    assert "wrong, turn 1 ('causes'): expected kind thanks, came answer" in played.output
