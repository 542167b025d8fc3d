"""Exports as CSV and XLSX, safe against formulas; names and numbers are masked unless an admin gives a reason."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

from flask import Response, abort, flash, g, redirect, request
from flask.typing import ResponseReturnValue

from bot.callbacks import Callback
from bot.inbox import access, folders
from bot.inbox.here import current, me, queue_address, say
from bot.inbox.marks import masked, visible
from bot.inbox.times import Times
from bot.store import queue as rows
from bot.store import staff

# First characters of a cell that a spreadsheet may take for a formula, full-width forms too.
DANGEROUS = tuple("=+-@\t\r\n\0＝＋－＠|%")
MOST_ROWS = 5000
SHORTEST_REASON = 5  # letters
HEADER = (
    "reference", "urgency", "status", "reason", "name", "number", "topic", "words", "language", "opened",
    "due", "closed", "owner", "tries", "outcome", "in writing",
)  # fmt: skip


def safe(cell: object) -> str:
    """The cell as text that a spreadsheet does not take for a formula."""
    text = "" if cell is None else str(cell)
    return "'" + text if text.startswith(DANGEROUS) else text


def as_csv(header: Sequence[str], lines: Iterable[Sequence[object]]) -> bytes:
    """A CSV file with every cell in quotes, in UTF-8 with the byte order mark that spreadsheets expect."""
    out = io.StringIO()
    writer = csv.writer(out, quoting=csv.QUOTE_ALL)
    writer.writerow(header)
    writer.writerows([safe(cell) for cell in line] for line in lines)
    return out.getvalue().encode("utf-8-sig")


def as_xlsx(header: Sequence[str], lines: Iterable[Sequence[object]]) -> bytes:
    """A workbook with one sheet; numbers stay numbers, every other cell is text."""
    from openpyxl import Workbook  # here, because the import takes 0.2 s and exports are rare

    book = Workbook(write_only=True)
    sheet = book.create_sheet("careline")
    sheet.append(list(header))
    for line in lines:
        sheet.append([cell if isinstance(cell, int | float) else visible(safe(cell)) for cell in line])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def export() -> ResponseReturnValue:
    """Export a whole folder. Unmasked only for an admin who gives a reason."""
    rt = current()
    asked = folders.asked_for(request.form, me().login, rt.clock(), rt.know.hours)
    found: list[Callback] = []
    after: str | None = None
    with rt.store.read() as conn:
        while len(found) < MOST_ROWS:
            page, after = rows.page(conn, asked, after)
            found += [each.callback for each in page]
            if after is None:
                break
    return _file(found)


def export_ticked() -> ResponseReturnValue:
    """Export the rows that are ticked in a list."""
    ids = folders.ticked(request.form)
    if not ids:
        flash(say("bulk-none"), "warning")
        return redirect(queue_address())
    with current().store.read() as conn:
        return _file([each.callback for each in rows.by_ids(conn, ids)])


def _file(found: list[Callback]) -> ResponseReturnValue:
    rt = current()
    reason = request.form.get("why", "").strip()[:200]
    whole = request.form.get("whole") == "1"
    if whole and not access.may("export_whole"):
        abort(403)
    if whole and len(reason) < SHORTEST_REASON:
        flash(say("export-no-reason"), "danger")
        return redirect(queue_address())
    times = Times(rt.know.hours, rt.clock(), g.language)
    lines = [_line(each, times, whole) for each in found]
    rt.store.write(
        lambda conn: staff.audited(
            conn, me().login, "exported", rt.clock(), None, rows=len(lines), whole=whole, why=reason
        )
    )
    return download(HEADER, lines, "callbacks", request.form.get("format", "csv"))


def _line(callback: Callback, times: Times, whole: bool) -> tuple[object, ...]:
    def at(moment: object) -> str:
        return moment.astimezone(times.hours.zone).strftime("%Y-%m-%d %H:%M") if moment else ""  # type: ignore[attr-defined]

    phone = callback.phone if whole else masked(callback.phone)
    name = callback.name if whole else (callback.name or "")[:1] + "…" if callback.name else ""
    return (
        callback.reference, callback.urgency, callback.status, callback.reason, name, phone, callback.topic,
        callback.words if whole else "", callback.language, at(callback.opened_at), at(callback.due_at),
        at(callback.closed_at), callback.holder, callback.tries, callback.outcome,
        "yes" if callback.in_writing else "",
    )  # fmt: skip


def download(header: Sequence[str], lines: Sequence[Sequence[object]], name: str, kind: str) -> Response:
    """The response with the file. kind: "xlsx", otherwise CSV."""
    if kind == "xlsx":
        body, mimetype = as_xlsx(header, lines), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    else:
        kind, body, mimetype = "csv", as_csv(header, lines), "text/csv"
    day = current().clock().astimezone(current().know.hours.zone).strftime("%Y-%m-%d")
    disposition = f'attachment; filename="careline-{name}-{day}.{kind}"'
    return Response(body, mimetype=mimetype, headers={"Content-Disposition": disposition})


ROUTES = (("/export", export, ["POST"]), ("/bulk/export", export_ticked, ["POST"]))
