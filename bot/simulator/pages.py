"""The routes of the testers' page. Forms lead back to the whole page, so it also works without JavaScript."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, get_args

from flask import Blueprint, Flask, Response, abort, current_app, redirect, render_template, request, url_for
from flask_bootstrap import Bootstrap5
from werkzeug.wrappers import Response as AnyResponse

from bot.dialogue import Knowledge
from bot.dialogue.turn import TurnKind
from bot.runtime import Runtime
from bot.simulator import cast, exchange, guard, moments, saved, view
from bot.simulator.letters import Post
from bot.simulator.payloads import KINDS
from bot.simulator.phone import kind_title
from bot.simulator.rehearse import Rehearsal, move_clock_by
from bot.simulator.scripts import Replay
from bot.simulator.troubles import CODES, TROUBLES
from bot.simulator.wire import wire_to
from bot.store import testers
from bot.store.testers import Patient

MAX_TYPED = 5000  # characters taken from a form field; more than WhatsApp allows
pages = Blueprint(
    "simulator",
    __name__,
    url_prefix="/simulator",
    template_folder="templates",
    static_folder="static",
    static_url_path="/static",
)


def add_to(app: Flask, replay_on: Callable[[Knowledge], Replay]) -> None:
    """Add the simulator to this app. The caller must check that the settings allow it.

    replay_on: makes the function that plays a script when it is saved.
    """
    app.extensions["careline-replay"] = replay_on
    if "bootstrap" not in app.extensions:
        Bootstrap5(app)
    app.config["BOOTSTRAP_SERVE_LOCAL"] = True
    app.register_blueprint(pages)


@pages.before_request
def keep_out() -> Response | None:
    """Refuse requests from outside, and forms from other sites."""
    return guard.refusal(_rt())


@pages.after_request
def remember(answer: Response) -> Response:
    """Set the tester's cookie."""
    return guard.remember(answer)


@pages.get("")
def show() -> str:
    """All of this tester's phones, and details of the chosen message."""
    shown = view.gather(_rt(), guard.tester(), _number("chosen"))
    return render_template(
        "simulator/page.html",
        shown=shown,
        kinds=KINDS,
        title_of=kind_title,
        token=guard.token(_rt()).decode(),
        replying=request.args.get("replying", ""),
        languages=cast.LANGUAGES,
        troubles=TROUBLES,
        turn_kinds=get_args(TurnKind),
        codes=CODES,
        moments=moments.worth_trying(_rt()),
    )


@pages.get("/stamp")
def stamp() -> Response:
    """A text that changes whenever the page would look different; the page polls it."""
    return Response(view.stamp(_rt(), guard.tester()), mimetype="text/plain")


@pages.get("/script")
def as_test() -> Response:
    """A patient's conversation so far as a conversation script."""
    patient = _one_of_mine(request.args.get("patient", ""))
    should = request.args.get("should", "")
    entries = tuple(each for each in request.args.get("entries", "").replace(",", " ").split() if each)
    expected = (should, entries) if should in get_args(TurnKind) else None
    replay = current_app.extensions["careline-replay"](_rt().know)
    text = saved.conversation(_rt(), patient, _number("until"), expected, replay)
    name = {"Content-Disposition": 'inline; filename="conversation.chat.yaml"'}
    return Response(text, headers=name, mimetype="text/plain")


@pages.post("/send")
def send() -> AnyResponse:
    """Send a patient's message through the real webhook."""
    patient = _patient()
    typed, choice = _field("suggestion") or _field("text"), _field("choice")
    kind, quoted = _field("kind") or "text", _field("quoted")
    if _field("pick"):
        choice, typed = view.offered(_rt(), patient, _field("pick"), quoted) or ("", "")
    if kind == "text" and quoted:
        kind = "reply"
    if kind not in KINDS or (_field("pick") and not choice):
        abort(400)
    text = typed if typed or kind in ("text", "reply", "image", "document") else None
    form = exchange.form_of(_rt(), patient, kind, text, choice, quoted)
    chosen = exchange.converse(_rt(), _post(), patient, kind, form)
    return _back(patient, chosen)


@pages.post("/trouble")
def trouble() -> AnyResponse:
    """Send a patient's message with a delivery trouble, and check the result."""
    patient, name, code = _patient(), _field("trouble"), _field("code")
    if name not in TROUBLES or code not in CODES:
        abort(400)
    rehearsal = Rehearsal(_rt(), _post(), patient, name)
    chosen, _ = rehearsal.run(_field("text") or None, code)
    return _back(patient, chosen)


@pages.post("/clock")
def clock() -> AnyResponse:
    """Move everybody's clock: by minutes, to a local time at the hospital, or back to the true time."""
    rt = _rt()
    goal = moments.wanted(rt, _field("to"), _field("by"))
    if goal is None:
        abort(400)
    move_clock_by(rt, goal)
    return _back(None, _number_of(_field("chosen")))


@pages.post("/patients")
def add_patient() -> AnyResponse:
    """Add a phone with a new number."""
    rt = _rt()
    name = " ".join(_field("name").split())[:80] or "Patient"
    address, user_id = cast.new_identity(hidden=_field("number") == "hidden")
    language = _field("language") if _field("language") in cast.LANGUAGES else "en"
    tester, now = guard.tester(), rt.clock()
    patient = rt.store.write(lambda conn: testers.add_patient(conn, tester, name, address, user_id, language, now))
    return _back(patient)


@pages.post("/patients/change")
def change_patient() -> AnyResponse:
    """Hide a patient's number, replace the patient by a new one of the same name, or remove the phone."""
    rt, patient, what = _rt(), _patient(), _field("what")
    values: dict[str, Any] = {}
    if what == "hide":
        values = {"address": patient.user_id}
    elif what == "away":
        values = {"put_away_at": rt.clock()}
    elif what == "anew":
        hidden = exchange.person_of(patient).is_hidden
        address, user_id = cast.new_identity(hidden=hidden)
        tester, now = guard.tester(), rt.clock()

        def begin_anew(conn: Any) -> Patient:
            testers.change_patient(conn, patient.id, put_away_at=now)
            return testers.add_patient(conn, tester, patient.name, address, user_id, patient.language, now)

        return _back(rt.store.write(begin_anew))
    else:
        abort(400)
    rt.store.write(lambda conn: testers.change_patient(conn, patient.id, **values))
    return _back(patient if what == "hide" else None)


def _rt() -> Runtime:
    rt: Runtime = current_app.extensions["careline"]
    return rt


def _post() -> Post:
    settings = _rt().settings
    return wire_to(current_app._get_current_object(), settings.base_url, settings.tokens[0])  # type: ignore[attr-defined]


def _patient() -> Patient:
    return _one_of_mine(_field("patient"))


def _one_of_mine(wanted: str) -> Patient:
    tester = guard.tester()
    with _rt().store.read() as conn:
        for patient in testers.patients_of(conn, tester):
            if patient.id == wanted:
                return patient
    abort(404)


def _field(name: str) -> str:
    return request.form.get(name, "")[:MAX_TYPED].replace("\r\n", "\n")


def _number(name: str) -> int:
    return _number_of(request.args.get(name, ""))


def _number_of(value: str) -> int:
    return int(value) if value.isascii() and value.isdigit() and len(value) < 12 else 0


def _back(patient: Patient | None, chosen: int = 0) -> AnyResponse:
    anchor = f"phone-{patient.id}" if patient else None
    return redirect(url_for("simulator.show", _anchor=anchor, chosen=chosen or None), 303)
