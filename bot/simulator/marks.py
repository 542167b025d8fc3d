"""WhatsApp's formatting as safe HTML: *bold*, _italic_, ~struck~, ```mono```, `code`, lists, quotes, links. Pure."""

from __future__ import annotations

import re

from markupsafe import Markup, escape

# As on the phone, a mark opens after a non-letter and before a non-space, and closes the other way round.
_PAIRS = (("*", "strong"), ("_", "em"), ("~", "s"))
_MONO = re.compile(r"```(.+?)```|`([^`\n]+)`", re.DOTALL)
_LINK = re.compile(r"https?://[^\s<>\"']+[^\s<>\"'.,;:!?)]")
_BULLET = re.compile(r"^(?:[-*•])\s+(.*)$")
_NUMBER = re.compile(r"^(\d{1,3})\.\s+(.*)$")
_MARKED = {
    tag: re.compile(
        rf"(?<![^\W_]){re.escape(mark)}(?=\S)([^{re.escape(mark)}\n]*[^\s{re.escape(mark)}]){re.escape(mark)}(?![^\W_])"
    )
    for mark, tag in _PAIRS
}


def to_html(text: str) -> Markup:
    """A message as it looks on the phone. All text is escaped."""
    lines = text.split("\n")
    out: list[str] = []
    at = 0
    while at < len(lines):
        at, html = _block(lines, at)
        out.append(html)
    return Markup("".join(out))  # every piece was escaped by _inline


def _block(lines: list[str], at: int) -> tuple[int, str]:
    """(index of the next line, HTML) for the list, quote, mono block or line that begins at `at`."""
    line = lines[at]
    if line.strip().startswith("```"):
        end = next((n for n in range(at, len(lines)) if lines[n].count("```") == (2 if n == at else 1)), len(lines) - 1)
        end = end if end > at or line.count("```") >= 2 else len(lines) - 1
        return end + 1, f"<div>{_inline(chr(10).join(lines[at : end + 1]))}</div>"
    for pattern, tag in ((_BULLET, "ul"), (_NUMBER, "ol")):
        items = []
        first = pattern.match(line)
        start = f' start="{first[1]}"' if first and tag == "ol" else ""
        while at < len(lines) and (found := pattern.match(lines[at])):
            items.append(f"<li>{_inline(found[found.lastindex or 1])}</li>")
            at += 1
        if items:
            return at, f"<{tag}{start}>{''.join(items)}</{tag}>"
    if line.startswith("> "):
        quoted = []
        while at < len(lines) and lines[at].startswith("> "):
            quoted.append(_inline(lines[at][2:]))
            at += 1
        return at, f"<blockquote>{'<br>'.join(quoted)}</blockquote>"
    return at + 1, f"<div>{_inline(line) or '<br>'}</div>"


def _inline(text: str) -> str:
    """HTML for the marks within a line. Text in monospace is not formatted further."""
    pieces: list[str] = []
    last = 0
    for found in _MONO.finditer(text):
        pieces += [_marked(text[last : found.start()]), f"<code>{escape(found[1] or found[2])}</code>"]
        last = found.end()
    pieces.append(_marked(text[last:]))
    return "".join(pieces)


def _marked(text: str) -> str:
    pieces: list[str] = []
    last = 0
    for found in _LINK.finditer(text):
        url = escape(found[0])
        link = f'<a href="{url}" target="_blank" rel="noopener noreferrer">{url}</a>'
        pieces += [_emphasis(text[last : found.start()]), link]
        last = found.end()
    pieces.append(_emphasis(text[last:]))
    return "".join(pieces)


def _emphasis(text: str) -> str:
    html = str(escape(text))
    for tag, pattern in _MARKED.items():
        html = pattern.sub(rf"<{tag}>\1</{tag}>", html)
    return html
