"""Figures about the desk, now, per day and per person, and about the bot; as a page and as a file."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from babel.dates import format_date
from flask import g, render_template, request
from flask.typing import ResponseReturnValue

from bot.inbox import charts, exports, figures
from bot.inbox.here import current, me, say, title, whole_number
from bot.inbox.times import Times
from bot.inbox.words import LOCALES
from bot.store import numbers as facts
from bot.store import staff

PERIODS = (7, 30, 90)  # days


@dataclass(frozen=True, slots=True)
class Period:
    """All figures for the last days. cut: there were too many rows to count all."""

    days: tuple[date, ...]
    standing: facts.Standing
    today: figures.Figures
    daily: list[figures.Figures]
    people: list[figures.Figures]
    questions: list[figures.Questions]
    top: list[tuple[str, int]]
    cut: bool


def numbers() -> ResponseReturnValue:
    """The page."""
    days = _days()
    period = count(days)
    labels = [format_date(each, "d MMM", locale=LOCALES[g.language]) for each in period.days]
    asked = charts.stacked(
        labels,
        (
            charts.Series("answered", [each.answered for each in period.questions]),
            charts.Series("clarified", [each.clarified for each in period.questions]),
            charts.Series("handed-off", [each.handed_off for each in period.questions]),
        ),
        say("chart-questions"),
    )
    calls = charts.stacked(
        labels,
        (charts.Series("opened", [each.opened for each in period.daily]),),
        say("chart-requests"),
    )
    top = charts.bars([(title(name), float(times)) for name, times in period.top], say("chart-top"))
    with current().store.read() as conn:
        names = {each.login: each.name for each in staff.everybody(conn)}
    times = Times(current().know.hours, current().clock(), g.language)
    return render_template(
        "inbox/numbers.html",
        period=period,
        asked=asked,
        calls=calls,
        top=top,
        days=days,
        periods=PERIODS,
        names=names,
        dates={each.isoformat(): times.date(each) for each in period.days},
    )


def export_numbers() -> ResponseReturnValue:
    """The same as a file."""
    period = count(_days())
    header = ("day or person", "requests", "calls", "median desk minutes to first call", "reached %",
              "questions answered", "clarified", "handed off")  # fmt: skip
    lines = [
        (each.label, each.opened, each.calls, _number(each.first_call), _percent(each.reached),
         asked.answered, asked.clarified, asked.handed_off)
        for each, asked in zip(period.daily, period.questions, strict=True)
    ]  # fmt: skip
    lines += [
        (each.label, each.opened, each.calls, _number(each.first_call), _percent(each.reached), "", "", "")  # type: ignore[misc]
        for each in period.people
    ]
    rt = current()
    rt.store.write(lambda conn: staff.audited(conn, me().login, "exported-numbers", rt.clock()))
    return exports.download(header, lines, "numbers", request.form.get("format", "csv"))


def count(days: int) -> Period:
    """The figures for the last `days` days, including today."""
    rt = current()
    now, hours = rt.clock(), rt.know.hours
    today = now.astimezone(hours.zone).date()
    shown = tuple(today - timedelta(days=back) for back in reversed(range(days)))
    since = datetime.combine(shown[0], time(), hours.zone)
    with rt.store.read() as conn:
        standing = facts.standing(conn, now)
        worked = facts.worked(conn, since, now)
        recorded = facts.recorded(conn, since, now)
        asked = facts.asked(conn, since, now)
    daily = figures.per_day(shown, worked, recorded, hours)
    return Period(
        shown, standing, daily[-1], daily, figures.per_person(worked, recorded, hours),
        figures.questions(shown, asked, hours), figures.top_entries(asked),
        facts.MOST_ROWS in (len(worked), len(recorded), len(asked)),
    )  # fmt: skip


def _days() -> int:
    given = whole_number(request.values.get("days", ""))
    return given if given in PERIODS else PERIODS[0]


def _number(value: float | None) -> int | str:
    return "" if value is None else round(value)


def _percent(value: float | None) -> int | str:
    return "" if value is None else round(value * 100)


ROUTES = (("/numbers", numbers, ["GET"]), ("/numbers/export", export_numbers, ["POST"]))
