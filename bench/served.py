"""What `bench/webhook.py` measures: the application, a constant answer, and the application with a plain matcher."""

from __future__ import annotations

import copy
from typing import Any

from flask import Flask, Response
from rapidfuzz import fuzz, process

from bot.config import load_settings
from bot.content import Content
from bot.dialogue import warm
from bot.matching import Candidate, Match, Part, read
from bot.runtime import build_knowledge, start
from bot.whatsapp.outbound import EMPTY
from webhooks import create_app

PHRASINGS = 1000


def bare() -> Flask:
    """A constant TwiML response, without reading the request body."""
    flask = Flask("bare")
    flask.add_url_rule("/whatsapp", "bare", lambda: Response(EMPTY, mimetype="text/xml"), methods=["POST"])
    return flask


class PlainMatcher:
    """A plain matcher: WRatio of every phrasing for every message, with a threshold."""

    def __init__(self, phrasings: list[tuple[str, str]]) -> None:
        self._owners = [owner for owner, _ in phrasings]
        self._texts = [text for _, text in phrasings]
        self.known = {text: owner for owner, text in reversed(phrasings)}

    def meaning(self, text: str) -> None:
        """Return no vector."""

    def match(self, text: str, *, prior: str | None = None, **_: object) -> Match:
        """Scan all phrasings."""
        plain = read(text).plain
        found = process.extractOne(plain, self._texts, scorer=fuzz.WRatio)
        candidates = (Candidate(self._owners[found[2]], found[1] / 100),) if found else ()
        band = "answer" if found and found[1] >= 86 else "none"
        return Match((Part(text, candidates, band, "health"),), None, plain, "plain")  # type: ignore[arg-type]


def thinned(content: Content) -> Content:
    """The same content with only `PHRASINGS` of its phrasings, evenly spread."""
    every = list(content.phrasings())
    kept = set(every[:: max(len(every) // PHRASINGS, 1)][:PHRASINGS])

    def few(name: str, thing: Any) -> Any:
        lines = {language: tuple(line for line in each if (name, language, line) in kept)
                 for language, each in thing.phrasings.items()}  # fmt: skip
        return thing.model_copy(update={"phrasings": lines})

    thin = copy.copy(content)
    for group in ("entries", "actions", "topics", "talk"):
        setattr(thin, group, {name: few(name, thing) for name, thing in getattr(content, group).items()})
    thin.elsewhere = few("elsewhere", content.elsewhere)
    return thin


def small() -> Flask:
    """Our own application with the real matcher over `PHRASINGS` phrasings."""
    rt = start(load_settings())
    rt.know = build_knowledge(thinned(rt.know.content), rt.settings)
    warm(rt.know)
    return create_app(runtime=rt)


def plain() -> Flask:
    """The same with the matcher replaced by PlainMatcher."""
    rt = start(load_settings())
    phrasings = [(owner, read(text).plain) for owner, _, text in thinned(rt.know.content).phrasings()]
    rt.know = type(rt.know)(rt.know.content, PlainMatcher(phrasings), rt.know.hours)  # type: ignore[arg-type]
    warm(rt.know)
    return create_app(runtime=rt)


class Switch:
    """Four applications in one gunicorn; the first segment of the path selects one."""

    def __init__(self) -> None:
        self._apps = {"bare": bare(), "full": create_app(), "small": small(), "plain": plain()}

    def __call__(self, environ: dict[str, object], start_response: object) -> object:
        """The WSGI entry point."""
        _, name, path = str(environ["PATH_INFO"]).split("/", 2)
        environ["PATH_INFO"] = "/" + path
        environ["RAW_URI"] = environ["REQUEST_URI"] = "/" + path
        return self._apps[name](environ, start_response)  # type: ignore[arg-type]


app = Switch()
