"""One command line: `python -m bot COMMAND`. Each command lives in its own file of `tools/`."""

from __future__ import annotations

import importlib

import click

from bot import log

# name -> module of bot.tools that holds `command`; loaded only when asked for, so each starts fast.
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
        """Import a command when it is asked for."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = importlib.import_module(f"bot.tools.{COMMANDS[cmd_name]}").command
        return command


@click.command(cls=_Lazy, help="Careline: a WhatsApp assistant for the patients of a hospital.")
def main() -> None:
    """Entrance of the command line."""


if __name__ == "__main__":
    log.set_up("WARNING")  # else an exception is printed with the values around it, a patient's words among them
    main(prog_name="python -m bot")
