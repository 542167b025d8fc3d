"""The way to the webhook, as Twilio takes it: signed over the public address, through the app's whole front door.

The request goes through the WSGI application in this very thread, not over a socket: a page that waits for an answer
of its own server would wait for ever where no other thread is free. An empty context keeps the two requests apart,
so that neither sees the other's session, log fields or database handles. Over a socket, from another process, the
same plans are posted by `python -m bot send` and `trouble`.
"""

from __future__ import annotations

import contextvars
import time
from concurrent.futures import ThreadPoolExecutor
from urllib.parse import urlsplit

from flask import Flask
from werkzeug.test import Client

from bot.simulator.letters import Letter, Post, Posted
from bot.simulator.payloads import signed


def wire_to(app: Flask, base_url: str, token: str) -> Post:
    """A way to post letters to this app. base_url: what Twilio calls. token: what it signs with."""

    def post(letter: Letter) -> Posted:
        return contextvars.Context().run(_post, app, base_url, "0" * 32 if letter.forged else token, letter)

    return post


def all_at_once(post: Post, letters: list[Letter]) -> list[Posted]:
    """Post all letters in parallel; the answers in the order of the letters."""
    with ThreadPoolExecutor(max_workers=max(len(letters), 1)) as pool:
        return list(pool.map(post, letters))


def _post(app: Flask, base_url: str, token: str, letter: Letter) -> Posted:
    headers = signed(base_url + letter.path, letter.form, token)
    origin = urlsplit(base_url)
    began = time.perf_counter()
    answer = Client(app).post(
        letter.path, base_url=f"{origin.scheme}://{origin.netloc}", data=letter.form, headers=headers
    )
    return Posted(
        letter.path,
        letter.form,
        headers,
        answer.status_code,
        answer.headers.get("Content-Type", ""),
        answer.get_data(as_text=True),
        (time.perf_counter() - began) * 1000,
    )
