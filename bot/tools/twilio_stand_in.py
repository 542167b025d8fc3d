"""`twilio-stand-in`: a small fake Twilio for testing what we send."""

from contextlib import nullcontext

import click
from werkzeug.serving import run_simple

from bot.tools.stand_in.account import Account
from bot.tools.stand_in.server import create_server
from bot.tools.stand_in.shut import shut_door


@click.command()
@click.option("--port", default=9009, show_default=True)
@click.option("--account", default="AC" + "0" * 32, show_default=True, help="The account sid that may log in.")
@click.option("--token", default="f" * 32, show_default=True, help="Its auth token; reports are signed with it.")
@click.option("--sender", multiple=True, default=("whatsapp:+14155550100",), show_default=True)
@click.option("--template", multiple=True, help="An approved ContentSid (HX…).")
@click.option("--pause", default=0.5, show_default=True, help="Seconds between delivery reports.")
@click.option("--stop-words", is_flag=True, help="STOP shuts a number out (21610) until it sends START.")
@click.option("--shut-port", type=int, help="A second port, to which every connection hangs.")
def command(
    port: int,
    account: str,
    token: str,
    sender: tuple[str, ...],
    template: tuple[str, ...],
    pause: float,
    stop_words: bool,
    shut_port: int | None,
) -> None:
    """Serve Twilio's Messages API on localhost. Point the bot to it with TWILIO_API_URL=http://127.0.0.1:PORT."""
    twilio = Account(account, token, frozenset(sender), frozenset(template), hears_stop=stop_words)
    flask = create_server(twilio, pause=pause)
    click.echo(
        f"a stand-in for Twilio at http://127.0.0.1:{port}; order faults at /stand-in/faults, look at /stand-in/ledger"
    )
    with shut_door(shut_port) if shut_port else nullcontext():
        run_simple("127.0.0.1", port, flask, threaded=True)
