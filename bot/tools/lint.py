"""`lint`: report all errors in the content, and warnings for the editor."""

from __future__ import annotations

from collections import Counter
from datetime import date
from pathlib import Path

import click

from bot.content import Content, ContentError, files_beside, load_content
from bot.matching import read
from bot.matching.decide import COST, Cost, answer_from, ask_from


@click.command()
@click.option("--today", type=click.DateTime(["%Y-%m-%d"]), help="Judge review dates as of this day.")
@click.argument("file", type=click.Path(path_type=Path), default=Path("faq.yaml"))
def command(file: Path, today: object) -> None:
    """Check FILE, phrasings/ beside it and the wording. Exits 1 where something is wrong; warnings alone are fine."""
    try:
        content = load_content(file)
    except ContentError as error:
        for problem in error.problems:
            click.echo(f"error: {problem}")
        raise SystemExit(1) from None
    day = today.date() if hasattr(today, "date") else date.today()  # noqa: DTZ011 - the desk's own calendar day
    for warning in (*repeated(content), *near_collisions(content), *overdue(content, day)):
        click.echo(f"warning: {file.name}: {warning}")
    click.echo(bands())
    phrasings, beside = sum(1 for _ in content.phrasings()), len(files_beside(file))
    among = f" (with {beside} files of phrasings/)" if beside else ""
    click.echo(f"{file.name}: {len(content.entries)} entries, {phrasings} phrasings{among}, no errors")


def bands(cost: Cost = COST) -> str:
    """A line with the confidences from which the bot answers, asks back or hands over, and the costs behind them."""
    answer, ask = answer_from(cost), ask_from(cost)
    return (
        f"bands: answer from {answer:.2f}, did-you-mean from {ask:.2f}, below that a person; "
        f"a needless question costs {cost.needless_question:g}, a needless handoff {cost.needless_handoff:g}, "
        f"a wrong answer {cost.wrong_answer:g}, a wrong action {cost.wrong_action:g}, wrong talk {cost.wrong_talk:g}, "
        f"the near twin of the right entry {cost.twin:g}"
    )


def repeated(content: Content) -> list[str]:
    """Phrasings that stand twice under one id, as easily happens with two files of them."""
    times = Counter((name, phrasing.casefold()) for name, _, phrasing in content.phrasings())
    return [f"{phrasing!r} stands {count} times under {name}" for (name, phrasing), count in times.items() if count > 1]


def near_collisions(content: Content) -> list[str]:
    """Phrasings with different labels that are equal after normalisation."""
    owner: dict[str, tuple[str, str]] = {}
    found = []
    for name, _, phrasing in content.phrasings():
        plain = read(phrasing).plain
        first = owner.setdefault(plain, (name, phrasing))
        if first[0] != name:
            found.append(f"{phrasing!r} ({name}) reads like {first[1]!r} ({first[0]})")
    return found


def overdue(content: Content, today: date) -> list[str]:
    """Entries past their review date, and entries that nobody has reviewed."""
    late = [
        f"{entry.id}: was to be reviewed by {entry.review_by}"
        for entry in content.entries.values()
        if entry.is_overdue(today)
    ]
    unseen = [entry.id for entry in content.entries.values() if not entry.is_approved]
    return late + ([f"not reviewed by anybody yet: {', '.join(unseen)}"] if unseen else [])
