"""Times for display: in the desk's time zone, with the date spelled out; time left is counted in desk hours."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from babel.dates import format_date, format_datetime, format_time

from bot.hours import DeskHours
from bot.inbox import words


class Times:
    """Formats times relative to one moment, in one language."""

    def __init__(self, hours: DeskHours, now: datetime, language: str) -> None:
        self.hours = hours
        self.now = now
        self.language = language
        self._locale = words.LOCALES[language]

    def full(self, at: datetime) -> str:
        """ "Monday, 23 November 2026, 10:30 am"."""
        return format_datetime(at.astimezone(self.hours.zone), "EEEE, d MMMM y, h:mm a", locale=self._locale)

    def short(self, at: datetime) -> str:
        """ "10:30 am" today, "Tue 24 Nov, 10:30 am" on any other day."""
        local = at.astimezone(self.hours.zone)
        clock = format_time(local, "h:mm a", locale=self._locale)
        if local.date() == self.now.astimezone(self.hours.zone).date():
            return clock
        return f"{format_date(local, 'EEE d MMM', locale=self._locale)}, {clock}"

    def day(self, at: datetime) -> str:
        """ "Monday, 23 November 2026"."""
        return self.date(at.astimezone(self.hours.zone))

    def date(self, day: date) -> str:
        """The same for a date."""
        return format_date(day, "EEEE, d MMMM y", locale=self._locale)

    def clock(self, at: datetime) -> str:
        """ "10:30 am"."""
        return format_time(at.astimezone(self.hours.zone), "h:mm a", locale=self._locale)

    def field(self, at: datetime) -> str:
        """The value for a form's datetime-local field."""
        return at.astimezone(self.hours.zone).strftime("%Y-%m-%dT%H:%M")

    def length(self, minutes: float) -> str:
        """ "4 min", "2 h 10 min", "3 d": a duration without a sign."""
        whole = int(abs(minutes))
        if whole < 60:
            return words.say(self.language, "minutes", count=whole)
        if whole < 48 * 60:
            hours, rest = divmod(whole, 60)
            text = words.say(self.language, "hours", count=hours)
            return f"{text} {words.say(self.language, 'minutes', count=rest)}" if rest and hours < 10 else text
        return words.say(self.language, "days", count=whole // (24 * 60))

    def due(self, at: datetime) -> str:
        """ "in 4 min", "now", "4 min late": desk time left or overdue."""
        left = self.desk_minutes_left(at)
        if abs(left) < 1 and (at <= self.now or self.hours.is_open(self.now)):
            return words.say(self.language, "due-now")
        return words.say(self.language, "due-late" if left < 0 else "due-in", time=self.length(left))

    def since(self, at: datetime) -> str:
        """How long ago, in ordinary (not desk) time."""
        gone = self.now - at
        if gone < timedelta(minutes=1):
            return words.say(self.language, "seconds", count=max(int(gone.total_seconds()), 0))
        return self.length(gone.total_seconds() / 60)

    def desk_minutes_left(self, due: datetime) -> float:
        """Desk minutes until a time; negative if it has passed."""
        return self.hours.minutes_between(self.now, due)
