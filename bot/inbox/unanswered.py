"""The questions that the bot did not answer, each once, for editors of the content: a page, and a CSV for labelling."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from flask import g, render_template, request
from flask.typing import ResponseReturnValue

from bot.inbox import exports
from bot.inbox.grouping import Group, Question, grouped, questions
from bot.inbox.here import current, me, title, whole_number
from bot.inbox.masking import masked_text
from bot.inbox.queue import seen
from bot.inbox.times import Times
from bot.store import staff
from bot.store import unanswered as facts

PERIODS = (7, 28, 84)  # days
USUAL = 28
SHOWN = 100  # groups on the page; the file has all
EXAMPLES = 2
# The columns of `tests/matching/questions`; those that an editor fills in are empty.
HEADER = ("id", "text", "language", "tags", "kind", "entries", "actions", "also", "prior")


@dataclass(frozen=True, slots=True)
class Shown:
    """One group as the page shows it. about: the title of the nearest entry, topic or talk; "" if nothing was near."""

    about: str
    sure: bool
    count: int
    people: int
    languages: list[str]
    newest: datetime
    examples: list[str]


def unanswered() -> ResponseReturnValue:
    """The page. Each view is audited."""
    days = _days()
    groups, cut, mask = _groups(days)
    rt = current()
    seen("saw-unanswered", questions=sum(len(each.questions) for each in groups))
    return render_template(
        "inbox/unanswered.html",
        groups=[_shown(each, mask) for each in groups[:SHOWN]],
        more=max(0, len(groups) - SHOWN),
        cut=cut,
        days=days,
        periods=PERIODS,
        times=Times(rt.know.hours, rt.clock(), g.language),
    )


def export_unanswered() -> ResponseReturnValue:
    """The CSV: each wording once, ready for labelling. Each download is audited."""
    groups, _, mask = _groups(_days())
    texts: dict[str, Question] = {}
    for each in (question for group in groups for question in group.different):
        texts.setdefault(mask(each), each)
    lines = [
        (f"u{at:04d}", text, each.language, "", "", "", "", "", each.prior)
        for at, (text, each) in enumerate(texts.items(), 1)
    ]
    rt = current()
    rt.store.write(
        lambda conn: staff.audited(conn, me().login, "exported-unanswered", rt.clock(), questions=len(lines))
    )
    return exports.download(HEADER, lines, "unanswered", "csv")


def _groups(days: int) -> tuple[list[Group], bool, Callable[[Question], str]]:
    """(the groups, whether the period has more messages than are read, a function that hides names and numbers)."""
    rt = current()
    with rt.store.read() as conn:
        rows = facts.logged(conn, rt.clock() - timedelta(days=days))
        names = facts.names_of(conn, (row.sender_id for row in rows))
    introduced = {row.sender_id: str(row.after["introduced"]) for row in rows if row.after.get("introduced")}
    for person, name in introduced.items():
        names.setdefault(person, []).append(name)

    def mask(question: Question) -> str:
        return masked_text(question.text, question.whole, names.get(question.sender_id, ()))

    groups = grouped(questions(rows, rt.know.content, rt.know.phrases))
    return groups, len(rows) == facts.MOST_ROWS, mask


def _shown(group: Group, mask: Callable[[Question], str]) -> Shown:
    newest, examples = group.newest, dict[str, None]()
    for each in group.different:
        if len(examples) < EXAMPLES:
            examples.setdefault(mask(each))
    about = title(newest.nearest) if newest.nearest else ""
    return Shown(about, newest.sure, len(group.questions), group.people, group.languages, newest.at, list(examples))


def _days() -> int:
    given = whole_number(request.values.get("days", ""))
    return given if given in PERIODS else USUAL


ROUTES = (("/unanswered", unanswered, ["GET"]), ("/unanswered/export", export_unanswered, ["POST"]))
