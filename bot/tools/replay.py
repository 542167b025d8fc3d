"""Play a script when it is saved, to see whether replacing personal data has changed the conversation."""

from __future__ import annotations

from bot.dialogue import Knowledge
from bot.simulator.scripts import Replay
from bot.tools.conversation import scripts_in
from bot.tools.play import play, stage


def replay_on(know: Knowledge) -> Replay:
    """A function that plays a script on a temporary database with this knowledge; it returns the failures."""

    def replay(text: str) -> list[str]:
        with stage(know) as (rt, clock):
            failures = [line for script in scripts_in(text, "saved") for line in play(rt, clock, script).failures]
        return [line.split("; reply: ")[0].partition(", ")[2] for line in failures]

    return replay
