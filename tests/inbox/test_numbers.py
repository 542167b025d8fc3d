"""Numbers, charts, files to take away."""

from __future__ import annotations

import csv
import io
from xml.etree import ElementTree

import pytest
import sqlalchemy as sa
from openpyxl import load_workbook

from bot.inbox.charts import Series, bars, stacked
from bot.inbox.exports import as_csv, as_xlsx
from bot.runtime import Runtime
from bot.store import numbers
from bot.store.tables import audit
from tests.conftest import Clock, Patient
from tests.inbox.conftest import Colleague, Desk


def test_the_median_to_the_first_call_counts_desk_minutes(lead: Colleague, desk: Desk) -> None:
    for minutes in (10, 20, 60):
        callback = desk.waits()
        desk.clock.forward(minutes=minutes)
        lead.comes_in()
        lead.posts(f"/inbox/callbacks/{callback.id}/outcome", outcome="solved")
    page = lead.sees("/inbox/numbers")
    assert "<b>20 min</b>" in page
    assert "<b>100 %</b>" in page


@pytest.mark.parametrize(
    ("language", "day"),
    [("en", "Sunday, 22 November 2026"), ("hi", "रविवार, 22 नवंबर 2026"), ("te", "ఆదివారం, 22 నవంబర్ 2026")],
)
def test_each_day_of_the_table_is_spelled_out(lead: Colleague, language: str, day: str) -> None:
    lead.posts("/inbox/account/settings", language=language, theme="auto")
    page = lead.sees("/inbox/numbers")
    assert f'<th scope="row">{day}</th>' in page
    assert "2026-11-22" not in page


@pytest.mark.parametrize("days", [7, 90])
def test_a_figure_of_today_says_so_whatever_the_period(lead: Colleague, days: int) -> None:
    page = lead.sees(f"/inbox/numbers?days={days}")
    assert "Desk time to first call (median), today</p>" in page
    assert "Reached, today</p>" in page


def test_what_was_taken_back_counts_nowhere(lead: Colleague, desk: Desk, rt: Runtime) -> None:
    callback = desk.waits()
    path = f"/inbox/callbacks/{callback.id}"
    desk.clock.forward(minutes=5)
    lead.posts(f"{path}/outcome", outcome="solved")
    lead.posts(f"{path}/undo")
    desk.clock.forward(minutes=15)
    lead.posts(f"{path}/outcome", outcome="no-answer")
    desk.clock.forward(minutes=1)
    with rt.store.read() as conn:
        day = (desk.at(-60), desk.clock())
        assert [each.outcome for each in numbers.recorded(conn, *day)] == ["no-answer"]
        assert [each.first_call_at for each in numbers.worked(conn, *day)] == [desk.at(-1)]


def test_questions_are_counted_by_what_became_of_them(lead: Colleague, asha: Patient, clock: Clock) -> None:
    asha.says("causes")
    clock.forward(seconds=1)
    page = lead.sees("/inbox/numbers")
    assert "Why it happens" in page
    assert "<svg xmlns" in page or "<svg " in page


def test_a_chart_is_well_formed_whatever_its_labels_say() -> None:
    for chart in (stacked(["<b>"], [Series('"x', [1.0])], "a & b"), bars([("</svg><script>", 2.0)], "'")):
        assert len(list(ElementTree.fromstring(str(chart)).iter("{*}script"))) == 0


EVIL = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1", "|calc", "%0A=1"]


@pytest.mark.parametrize("cell", EVIL)
def test_no_cell_of_a_csv_is_a_formula(cell: str) -> None:
    read = list(csv.reader(io.StringIO(as_csv(["a"], [[cell]]).decode("utf-8-sig"), newline="")))
    assert read[1][0].startswith("'")


@pytest.mark.parametrize("cell", EVIL)
def test_no_cell_of_a_sheet_is_a_formula(cell: str) -> None:
    sheet = load_workbook(io.BytesIO(as_xlsx(["a"], [[cell]]))).active
    assert sheet["A2"].data_type == "s"
    assert sheet["A2"].value.startswith("'")


def test_an_export_is_masked_and_written_down(lead: Colleague, desk: Desk, rt: Runtime) -> None:
    callback = desk.waits("Meena")
    body = lead.posts("/inbox/export", folder="now").text
    assert callback.reference in body
    assert callback.phone not in body
    assert "Meena" not in body
    with rt.store.read() as conn:
        last = conn.execute(sa.select(audit).order_by(audit.c.id.desc())).first()
    assert (last.action, last.detail["rows"], last.detail["whole"]) == ("exported", 1, False)


def test_a_lead_takes_away_what_is_ticked_and_an_agent_does_not(agent: Colleague, lead: Colleague, desk: Desk) -> None:
    ticked, other = desk.waits(), desk.waits()
    body = lead.posts("/inbox/bulk/export", id=[ticked.id]).text
    assert ticked.reference in body
    assert other.reference not in body
    assert agent.posts("/inbox/bulk/export", id=[ticked.id]).status_code == 403
    assert "/inbox/bulk/export" in lead.sees("/inbox")
    assert "/inbox/bulk/export" not in agent.sees("/inbox")


def test_whole_numbers_are_for_an_admin_with_a_reason(admin: Colleague, lead: Colleague, desk: Desk) -> None:
    callback = desk.waits("Meena")
    assert lead.posts("/inbox/export", whole="1", why="the ward asks").status_code == 403
    assert lead.posts("/inbox/bulk/export", id=callback.id, whole="1", why="the ward asks").status_code == 403
    answer = admin.posts("/inbox/export", whole="1", why="so")
    assert callback.phone not in answer.text
    assert "say in a few words why" in admin.sees(answer.location)
    assert callback.phone in admin.posts("/inbox/export", whole="1", why="the ward asks").text


def test_numbers_can_be_taken_away(lead: Colleague) -> None:
    answer = lead.posts("/inbox/numbers/export", format="xlsx", days="7")
    assert load_workbook(io.BytesIO(answer.data)).active.max_row == 8


def test_the_numbers_of_a_sheet_can_be_added_up() -> None:
    sheet = load_workbook(io.BytesIO(as_xlsx(["day", "calls"], [["2026-11-23", 7]]))).active
    assert (sheet["A2"].data_type, sheet["B2"].data_type, sheet["B2"].value) == ("s", "n", 7)
