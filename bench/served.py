"""What `bench/webhook.py` measures: the whole application, a constant answer, and the plain way to build the same."""

from __future__ import annotations

from flask import Flask, Response
from rapidfuzz import fuzz, process

from bot.config import load_settings
from bot.matching import Candidate, Match, Part, read
from bot.runtime import start
from bot.whatsapp.outbound import EMPTY
from webhooks import create_app

PHRASINGS = 1000


def bare() -> Flask:
    """A constant TwiML, the body not even read."""
    flask = Flask("bare")
    flask.add_url_rule("/whatsapp", "bare", lambda: Response(EMPTY, mimetype="text/xml"), methods=["POST"])
    return flask


class PlainMatcher:
    """The plain way: WRatio over every phrasing for every message, with a cut-off."""

    def __init__(self, phrasings: list[tuple[str, str]]) -> None:
        self._owners = [owner for owner, _ in phrasings]
        self._texts = [text for _, text in phrasings]
        self.known = {text: owner for owner, text in reversed(phrasings)}

    def meaning(self, text: str) -> None:
        """Reads no meaning."""

    def match(self, text: str, *, prior: str | None = None, **_: object) -> Match:
        """One scan of everything."""
        plain = read(text).plain
        found = process.extractOne(plain, self._texts, scorer=fuzz.WRatio)
        candidates = (Candidate(self._owners[found[2]], found[1] / 100),) if found else ()
        band = "answer" if found and found[1] >= 86 else "none"
        return Match((Part(text, candidates, band, "health"),), None, plain, "plain")  # type: ignore[arg-type]


def plain() -> Flask:
    """Our own application with nothing but the matcher exchanged."""
    rt = start(load_settings())
    phrasings = [(owner, read(text).plain) for owner, _, text in rt.know.content.phrasings()]
    step = max(len(phrasings) // PHRASINGS, 1)
    matcher = PlainMatcher(phrasings[::step][:PHRASINGS])
    rt.know = type(rt.know)(rt.know.content, matcher, rt.know.hours)  # type: ignore[arg-type]
    return create_app(runtime=rt)


class Switch:
    """Three applications behind one gunicorn; the first step of the path chooses."""

    def __init__(self) -> None:
        self._apps = {"bare": bare(), "full": create_app(), "plain": plain()}

    def __call__(self, environ: dict[str, object], start_response: object) -> object:
        """WSGI."""
        _, name, path = str(environ["PATH_INFO"]).split("/", 2)
        environ["PATH_INFO"] = "/" + path
        environ["RAW_URI"] = environ["REQUEST_URI"] = "/" + path
        return self._apps[name](environ, start_response)  # type: ignore[arg-type]


app = Switch()
