"""One command line: `python -m bot COMMAND`. Each command lives in its own file of `tools/`."""

from __future__ import annotations

import importlib

import click

from bot import log

# name -> module of bot.tools that defines `command`; imported only when run, so that each starts fast.
COMMANDS = {
    "backup": "backup",
    "add-staff": "add_staff",
    "chat": "chat",
    "conversations": "conversations",
    "crawl": "crawl",
    "demo": "demo",
    "evaluate": "evaluate",
    "doctor": "doctor",
    "explain": "explain",
    "init-db": "init_db",
    "intents": "intents",
    "learn": "learn",
    "lint": "lint",
    "play": "play",
    "release": "release",
    "run": "run",
    "script": "script",
    "send": "send",
    "subject": "subject",
    "trouble": "trouble",
    "twilio-stand-in": "twilio_stand_in",
    "worker": "work",
}


class _Lazy(click.Group):
    def list_commands(self, ctx: click.Context) -> list[str]:
        """All names, sorted."""
        return sorted(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import the command's module and return the command; None if there is no such command."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = importlib.import_module(f"bot.tools.{COMMANDS[cmd_name]}").command
        return command


@click.command(cls=_Lazy, help="Careline: a WhatsApp assistant for the patients of a hospital.")
def main() -> None:
    """Entry point of the command line."""


if __name__ == "__main__":
    log.set_up("WARNING")  # otherwise a traceback would print an exception's text, which may quote a patient
    main(prog_name="python -m bot")
