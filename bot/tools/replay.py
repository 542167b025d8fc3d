"""Play a script at the moment when it is saved: does what was replaced change how the conversation goes?"""

from __future__ import annotations

from bot.dialogue import Knowledge
from bot.simulator.scripts import Replay
from bot.tools.conversation import scripts_in
from bot.tools.play import play, stage


def replay_on(know: Knowledge) -> Replay:
    """A replay on a throw-away database with this knowledge."""

    def replay(text: str) -> list[str]:
        with stage(know) as (rt, clock):
            failures = [line for script in scripts_in(text, "saved") for line in play(rt, clock, script).failures]
        return [line.split("; reply: ")[0].partition(", ")[2] for line in failures]

    return replay
