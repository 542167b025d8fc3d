"""WhatsApp's marks on the page."""

from __future__ import annotations

import pytest

from bot.simulator.marks import to_html


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("*bold* and _slanted_ and ~gone~", "<strong>bold</strong> and <em>slanted</em> and <s>gone</s>"),
        ("*_both_*", "<strong><em>both</em></strong>"),
        ("*1.* Symptoms", "<strong>1.</strong> Symptoms"),
        ("2 * 3 * 4", "2 * 3 * 4"),
        ("snake_case_name", "snake_case_name"),
        ("```a *b*```", "<code>a *b*</code>"),
        ("use `menu` now", "use <code>menu</code> now"),
        ("<b>&", "&lt;b&gt;&amp;"),
        ("*<img src=x>*", "<strong>&lt;img src=x&gt;</strong>"),
    ],
)
def test_marks_within_a_line(text: str, html: str) -> None:
    assert to_html(text) == f"<div>{html}</div>"


def test_lists_and_quotes() -> None:
    assert to_html("- one\n- *two*") == "<ul><li>one</li><li><strong>two</strong></li></ul>"
    assert to_html("2. two\n3. three") == '<ol start="2"><li>two</li><li>three</li></ol>'
    assert to_html("> said\nand so on") == "<blockquote>said</blockquote><div>and so on</div>"


def test_a_link_is_a_link_and_nothing_more() -> None:
    html = to_html('see https://example.org/a_b_c?x="y" now.')
    assert '<a href="https://example.org/a_b_c?x=" target="_blank" rel="noopener noreferrer">' in html
    assert "javascript:" not in to_html("javascript:alert(1)") or "<a" not in to_html("javascript:alert(1)")


def test_a_mono_block_runs_over_lines() -> None:
    assert to_html("```one\ntwo```\nthree") == "<div><code>one\ntwo</code></div><div>three</div>"
