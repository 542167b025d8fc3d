"""`explain`: what the bot would answer to a text, and why. With --jsonl one JSON object per line; no database."""

from __future__ import annotations

import json
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import click

from bot.dialogue import Knowledge, MyData, Promise, State, Turn, respond
from bot.messages import InboundMessage, Reply, Sender
from bot.tools.setting import knowledge

DEFAULT_NOW = datetime(2026, 11, 23, 5, 0, tzinfo=UTC)  # a working Monday, 10:30 in India


@click.command()
@click.option("--jsonl", is_flag=True, help='Read {"id", "text", "prior"} lines from standard input.')
@click.option("--prior", help="The entry answered just before.")
@click.option("--content", type=click.Path(path_type=Path), default=Path("faq.yaml"), show_default=True)
@click.option("--lean", is_flag=True, help="Match without the embedding model.")
@click.argument("text", required=False)
def command(jsonl: bool, prior: str | None, content: Path, lean: bool, text: str | None) -> None:
    """Explain one TEXT or, with --jsonl, many: each as a new conversation of the real dialogue."""
    know = knowledge(content, lean=lean)
    if not jsonl:
        if text is None:
            raise click.UsageError("give a TEXT, or --jsonl and lines on standard input")
        click.echo(json.dumps(explain(know, text, prior), ensure_ascii=False, indent=2))
        return
    for number, line in enumerate(sys.stdin, 1):
        if not line.strip():
            continue
        try:
            asked = json.loads(line)
            text = str(asked["text"]).encode("utf-8", "replace").decode()  # a lone surrogate cannot be sent
            out = {"id": asked.get("id"), **explain(know, text, asked.get("prior"))}
        except (ValueError, KeyError, AttributeError, TypeError) as error:
            raise click.ClickException(f"line {number}: not a question: {error!r}") from None
        click.echo(json.dumps(out, ensure_ascii=False))


def explain(know: Knowledge, text: str, prior: str | None = None) -> dict[str, Any]:
    """The output object for one text. An unknown `prior` counts as none."""
    state = State(topic=prior, topic_age=0, greeted=True) if prior in know.content.entries else State()
    turn = respond(state, message_of(text, DEFAULT_NOW), know)
    candidates = turn.match.parts[0].candidates if turn.match else ()
    if turn.match and turn.entries:
        candidates = next((p.candidates for p in turn.match.parts if p.best and p.best.id in turn.entries), candidates)
    out: dict[str, Any] = {
        "kind": turn.kind,
        "entries": list(turn.entries),
        "actions": list(turn.actions),
        "confidence": round(turn.confidence, 4),
        "candidates": [{"entry": each.id, "confidence": round(each.confidence, 4)} for each in candidates],
        "replies": [shown(reply) for reply in turn.replies],
        "language": turn.state.language,
        "why": turn.why,
    }
    if turn.also:
        out["also"] = list(turn.also)
    return out


def shown(reply: Reply | Promise | MyData) -> str:
    """A reply as text. One that depends on stored rows is only named, because there is no database here."""
    if isinstance(reply, Reply):
        return reply.text
    if isinstance(reply, Promise):
        return "\n\n".join(
            each for each in (reply.before, f"[{reply.key}: said from the stored request]", reply.after) if each
        )
    return "[my-data: read from the database]"


def message_of(text: str, now: datetime, number: int = 0) -> InboundMessage:
    """A text message of an invented patient."""
    sender = Sender("whatsapp:+919848012345", ("whatsapp:+919848012345",), "+919848012345", "Asha")
    return InboundMessage(
        sid=f"SM{number:032x}",
        sender=sender,
        to="whatsapp:+14155550100",
        kind="text" if text.strip() else "unsupported",
        text=text,
        received_at=now,
    )


def kinds(turn: Turn) -> str:
    """One line about a turn, for the terminal."""
    what = ", ".join((*turn.entries, *turn.actions, *turn.also))
    return f"{turn.kind}{f' ({what})' if what else ''} {turn.confidence:.2f}: {turn.why}"
