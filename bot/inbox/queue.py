"""The queue: folders, search, the printed call list, and what is done to several rows at once."""

from __future__ import annotations

from typing import Any

from flask import abort, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from bot import desk
from bot.callbacks import OUTCOMES, NotAllowed
from bot.desk.moves import Unknown
from bot.inbox import columns, exports, folders
from bot.inbox.here import acting, current, me, queue_address, remember_queue, say
from bot.inbox.times import Times
from bot.store import Connection, dossier, staff
from bot.store import queue as rows
from bot.store.queue import FOLDERS, Asked, Listed

MOST_AT_ONCE = 100


def queue() -> ResponseReturnValue:
    """One page of a folder."""
    asked = wanted()
    with current().store.read() as conn:
        found, following = rows.page(conn, asked, request.args.get("after"))
        counts, cursor = rows.counts(conn, asked), rows.latest(conn)
        shown = shown_rows(conn, found)
    seen("listed", folder=asked.folder, rows=len(shown))
    at = {"after": request.args["after"]} if request.args.get("after") else {}
    remember_queue({"folder": asked.folder, **asked.only, **at})
    return render_template(
        "inbox/queue.html",
        asked=asked,
        rows=shown,
        counts=counts,
        cursor=cursor,
        following=following,
        columns=columns.COLUMNS,
        folders=list(FOLDERS),
        staff=_holders(),
        most=rows.COUNT_UP_TO,
        has_sender=current().sender is not None,
        nobody_told=not current().settings.alert_addresses,
    )


def search() -> ResponseReturnValue:
    """Search by reference, name, number or words. A form is posted: what is searched for stays out of the address."""
    text = request.form.get("q", "").strip()
    if not text:
        return redirect(url_for("inbox.queue"))
    with current().store.read() as conn:
        exact = dossier.by_reference(conn, text)
        found = [] if exact else rows.search(conn, text)
        shown = shown_rows(conn, found)
        counts = rows.counts(conn, wanted())
    if exact:
        return redirect(url_for("inbox.page", callback_id=exact.id))
    seen("searched", rows=len(shown))
    return render_template(
        "inbox/search.html", rows=shown, searched=text, counts=counts, columns=columns.COLUMNS, folders=list(FOLDERS)
    )


def print_list() -> ResponseReturnValue:
    """A call list on paper: whole numbers, room for notes."""
    asked = wanted()
    with current().store.read() as conn:
        found, _ = rows.page(conn, asked, request.args.get("after"))
        shown = shown_rows(conn, found)
    seen("printed", folder=asked.folder, rows=len(shown))
    return render_template("inbox/print.html", rows=shown, asked=asked)


def bulk() -> ResponseReturnValue:
    """Take, close or export what is ticked. Each row is moved by itself; those that refuse are named."""
    ids = [each for each in request.form.getlist("id") if len(each) == 32][:MOST_AT_ONCE]
    action = request.form.get("action", "")
    back = redirect(queue_address())
    if not ids:
        flash(say("bulk-none"), "warning")
        return back
    if action == "export":
        if g.staff.role == "agent":
            abort(403)
        return exports.chosen(ids, request.form.get("format", "csv"))
    outcome = next((each for each in OUTCOMES if each == request.form.get("outcome", "solved")), None)
    if action not in ("take", "close") or outcome is None:
        abort(400)
    done, refused = 0, []
    for each in ids:
        try:
            if action == "take":
                desk.claim(current(), acting(), each)
            else:
                desk.record(current(), acting(), each, outcome)
            done += 1
        except NotAllowed as error:
            refused.append(str(error))
        except Unknown:
            refused.append("")
    flash(say("bulk-done", count=done), "success" if done else "warning")
    if refused:
        flash(say("bulk-refused", count=len(refused)), "warning")
    return back


def wanted() -> Asked:
    """What the address of this request asks for."""
    rt = current()
    return folders.asked_for(request.args, me().login, rt.clock(), rt.know.hours)


def seen(action: str, subject: str | None = None, **detail: Any) -> None:
    """Write down that patients' data was looked at."""
    rt = current()
    rt.store.write(lambda conn: staff.audited(conn, me().login, action, rt.clock(), subject, **detail))


def shown_rows(conn: Connection, found: list[Listed]) -> list[columns.Row]:
    """The rows as the list shows them."""
    times = Times(current().know.hours, current().clock(), g.language)
    died = dossier.died(conn, [each.callback.id for each in found])
    return [columns.row(each, times, me().login, died) for each in found]


def _holders() -> list[staff.Staff]:
    with current().store.read() as conn:
        return [each for each in staff.everybody(conn) if each.disabled_at is None]


ROUTES = (
    ("", queue, ["GET"]),
    ("/search", search, ["POST"]),
    ("/print", print_list, ["GET"]),
    ("/bulk", bulk, ["POST"]),
)
