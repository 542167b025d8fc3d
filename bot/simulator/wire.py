"""Post to the webhook as Twilio does: signed for the public URL, through the whole WSGI application.

The request is made in this thread, not over a socket: a page that waits for its own server would wait for ever if no
other thread were free. An empty context separates the two requests, so that neither sees the other's session, log
fields or database handles. `python -m bot send` and `trouble` post the same forms over a socket.
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
    """A function that posts letters to this app. base_url: as called by Twilio. token: the signing key."""

    def post(letter: Letter) -> Posted:
        return contextvars.Context().run(_post, app, base_url, "0" * 32 if letter.forged else token, letter)

    return post


def all_at_once(post: Post, letters: list[Letter]) -> list[Posted]:
    """Post all letters in parallel; return the answers in the order of the letters."""
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
