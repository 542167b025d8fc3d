"""`conversations`: write docs/conversations.md, the conversation scripts as a patient sees them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby
from pathlib import Path

import click

from bot.dialogue import Knowledge
from bot.handover import REFERENCE_LENGTH, REFERENCE_LETTERS
from bot.tools.conversation import Script, read_scripts
from bot.tools.play import stage
from bot.tools.playing import Played, Player
from bot.tools.setting import knowledge
from bot.tools.ways import Inside

SCRIPTS = Path("tests/dialogue/conversations")
PAGE = Path("docs/conversations.md")
_HEAD = """# Conversations

What patients read, journey by journey. This page is made from the conversation scripts in `{folder}` by
`python -m bot conversations`: each script is played on the real bot, and what the bot said stands here word for word.
Names and numbers are invented; the clock begins at a working Monday, 23 November 2026, 10:30, where nothing else is
said. A line in brackets is no text: a photo, or something that staff did.
"""
_REFERENCE = re.compile(rf"(?<=[*(])[{REFERENCE_LETTERS}]{{{REFERENCE_LENGTH}}}(?=[*)])")
_DELETION = re.compile(r"\*[0-9A-F]{6}\*")


@click.command()
@click.option("--content", type=click.Path(path_type=Path), default=Path("faq.yaml"), show_default=True)
@click.option("--scripts", type=click.Path(path_type=Path), default=SCRIPTS, show_default=True)
@click.option("--out", type=click.Path(path_type=Path), default=PAGE, show_default=True)
def command(content: Path, scripts: Path, out: Path) -> None:
    """Write the page of all conversations from the conversation scripts."""
    text = page(knowledge(content), scripts)
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_text(text, encoding="utf-8")
    click.echo(f"{out}: {text.count(chr(10))} lines")


def page(know: Knowledge, folder: Path) -> str:
    """The page as Markdown; deterministic for the same scripts, content and code."""
    found = [script for file in sorted(folder.glob("*.yaml")) for script in read_scripts(file)]
    parts = [_HEAD.format(folder=SCRIPTS.as_posix())]
    with stage(know) as (rt, clock):
        for chapter, scripts in groupby(found, key=lambda script: script.chapter or "Other"):
            together = list(scripts)
            parts.append(f"## {chapter}\n")
            for script in together:
                if script.about:
                    player = Player(Inside(rt, clock), script)
                    parts.append(_shown(player.play(), player.phone))
            parts.append(_also(together))
    return "\n".join(part for part in parts if part)


def _shown(played: Played, phone: str) -> str:
    lines = [f"### {_title(played.script)}\n", f"{played.script.about}\n"]
    for said in played.said:
        who = "" if said.turn.staff else "**Patient:** "
        lines.append(f"{who}{_quiet(said.text)}\n")
        for reply in said.replies:
            lines += [f"> {line}".rstrip() for line in _steady(reply, phone).split("\n")]
            lines.append("")
        if not said.replies:
            lines.append("*(no answer)*\n")
    return "\n".join(lines)


def _also(scripts: Sequence[Script]) -> str:
    names = [_title(script) for script in scripts if not script.about]
    return f"Also played: {'; '.join(names)}.\n" if names else ""


def _title(script: Script) -> str:
    return script.name.replace("_", " ").capitalize()


def _steady(text: str, phone: str) -> str:
    """Replace what differs from run to run: reference codes, and the player's invented number."""
    text = _DELETION.sub("*4F21C9*", _REFERENCE.sub("K7M4P", text))
    return text.replace(phone, "+919848012345").replace(f"•••• {phone[-4:]}", "•••• 2345")


def _quiet(text: str) -> str:
    return text if len(text) <= 160 else f"{text[:157]}…"
