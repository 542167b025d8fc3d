"""Everything that the page shows, read at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from zlib import crc32
from zoneinfo import ZoneInfo

from bot.content import Content, Language
from bot.runtime import Runtime
from bot.simulator import cast
from bot.simulator.exchange import hospital_number, person_of
from bot.simulator.phone import Bubble, Phone, bubbles_of, open_options, options_in, window_until
from bot.simulator.why import Why, explain
from bot.store import Connection, testers
from bot.store.testers import Patient, Row

_ASKED_ABOUT = ("symptoms", "treatment")  # entries whose phrasings are suggested
_ASKED_FOR = ("callback",)


@dataclass(frozen=True, slots=True)
class Shown:
    """What the page shows. now: the moved clock in the hospital's time zone. moved: its offset from the true time."""

    phones: tuple[Phone, ...]
    why: Why | None
    chosen: Bubble | None
    callbacks: tuple[Row, ...]
    now: datetime
    moved: timedelta
    desk_open: bool
    hospital: str
    number: str
    sends_really: bool
    stamp: str
    zone: ZoneInfo

    @property
    def moved_in_words(self) -> str:
        """The clock's offset in words: "1 d 2 h 5 min", with a minus sign if it is behind."""
        minutes = round(abs(self.moved) / timedelta(minutes=1))
        parts = ((minutes // 1440, "d"), (minutes // 60 % 24, "h"), (minutes % 60, "min"))
        words = " ".join(f"{number} {unit}" for number, unit in parts if number) or "seconds"
        return ("−" if self.moved < timedelta() else "") + words

    def local(self, at: datetime, form: str = "%H:%M") -> str:
        """A time in the hospital's time zone."""
        return at.astimezone(self.zone).strftime(form)


def gather(rt: Runtime, tester: str, chosen: int) -> Shown:
    """Read everything; creates the first patients if this tester has none."""
    _people(rt, tester)
    now = rt.clock()
    with rt.store.read() as conn:
        phones = tuple(_phone(conn, rt.know.content, patient) for patient in testers.patients_of(conn, tester))
        why, owner = _why(conn, phones, chosen)
        callbacks = testers.callbacks_of(conn, owner) if owner else []
        moved = testers.clock_offset(conn)
        word = _stamp(conn, tester, phones)
    bubble = next((each for phone in phones for each in phone.bubbles if each.request_id == chosen and each.mine), None)
    settings = rt.settings
    return Shown(
        phones,
        why,
        bubble,
        tuple(callbacks),
        now.astimezone(rt.know.hours.zone),
        moved,
        rt.know.hours.is_open(now),
        rt.know.content.hospital.name.get("en", "the hospital"),
        hospital_number(rt).removeprefix("whatsapp:"),
        rt.sender is not None and not settings.twilio_api_url,
        word,
        rt.know.hours.zone,
    )


def stamp(rt: Runtime, tester: str) -> str:
    """A text that changes whenever anything on this tester's phones does."""
    with rt.store.read() as conn:
        phones = tuple(_phone(conn, rt.know.content, patient) for patient in testers.patients_of(conn, tester))
        return _stamp(conn, tester, phones)


def _people(rt: Runtime, tester: str) -> None:
    with rt.store.read() as conn:
        if testers.patients_of(conn, tester):
            return
    now = rt.clock()

    def invent(conn: Connection) -> None:
        for number, (name, hidden, language) in enumerate(cast.FIRST):
            address, user_id = cast.new_identity(hidden=hidden)
            at = now + timedelta(microseconds=number)  # to keep their order
            testers.add_patient(conn, tester, name, address, user_id, language, at)

    rt.store.write(invent)


def _phone(conn: Connection, content: Content, patient: Patient) -> Phone:
    requests = testers.requests_of(conn, patient.id)
    sids = [row["sid"] for row in requests if row["kind"] != "report"]
    owner = testers.sender_of(conn, _keys(patient))
    started = testers.started_for(conn, owner) if owner else []
    options, options_sid = open_options(requests, testers.turns_of(conn, sids[-1:]))
    return Phone(
        patient,
        bubbles_of(requests, testers.leaving_of(conn, sids), started),
        options,
        options_sid,
        window_until(requests),
        suggestions(content, patient.language),
    )


def offered(rt: Runtime, patient: Patient, place: str, offered_by: str = "") -> tuple[str, str] | None:
    """(id, title) of the option at index `place` in the bot's last offer, or in the message with the sid `offered_by`;
    None if there is no such option."""
    with rt.store.read() as conn:
        requests = testers.requests_of(conn, patient.id)
        turns = testers.turns_of(conn, [row["sid"] for row in requests if row["kind"] != "report"])
    options = options_in(requests, turns, offered_by) if offered_by else open_options(requests, turns)[0]
    at = int(place) if place.isascii() and place.isdigit() and len(place) < 4 else -1
    return options[at] if 0 <= at < len(options) else None


def suggestions(content: Content, language: str) -> tuple[str, ...]:
    """A few phrasings from the content in this language, as suggestions for the tester."""
    spoken: Language = language if language in cast.LANGUAGES else "en"  # type: ignore[assignment]
    lines: list[Sequence[str]] = [
        content.entries[name].phrasings.get(spoken, ()) for name in _ASKED_ABOUT if name in content.entries
    ]
    lines += [content.actions[name].phrasings.get(spoken, ()) for name in _ASKED_FOR if name in content.actions]
    return tuple(each[0] for each in lines if each)


def _why(conn: Connection, phones: tuple[Phone, ...], chosen: int) -> tuple[Why | None, str | None]:
    """(explanation of the chosen request, bot's id of its patient); (None, None) if it is not one of this tester's."""
    for phone in phones:
        requests = testers.requests_of(conn, phone.patient.id)
        for row in requests:
            if row["id"] == chosen:
                sid = row["sid"]
                leaving = testers.leaving_of(conn, [sid])
                reports = testers.reports_of(conn, [each["id"] for each in leaving])
                same = [each for each in requests if each["sid"] == sid and each["id"] != chosen]
                owner = testers.sender_of(conn, _keys(phone.patient))
                return explain(row, testers.turns_of(conn, [sid]).get(sid), leaving, reports, same), owner
    return None, None


def _keys(patient: Patient) -> tuple[str, ...]:
    person = person_of(patient)
    return tuple(dict.fromkeys((person.user_id, person.address)))


def _stamp(conn: Connection, tester: str, phones: tuple[Phone, ...]) -> str:
    states = [(each.sid, each.status, each.times) for phone in phones for each in phone.bubbles]
    # A checksum, not hash(), which differs between processes: the page may poll any of them.
    return f"{testers.last_request(conn, tester)}-{crc32(repr(states).encode()):08x}"
