"""A form written by the patient with labels: "Name: Anita", "Phone - 98480 12345"."""

from __future__ import annotations

import re
from collections.abc import Mapping

_LABELS = {
    "name": r"(?:(?:my |patient |full )?name|naam|nam|peru|perru|नाम|పేరు)",
    "phone": r"(?:(?:phone|mobile|contact|whatsapp|call)(?: (?:number|no))?|number|no|fon|"
    r"(?:फोन|फ़ोन|मोबाइल)(?: नंबर)?|"
    r"नंबर|ఫోన్(?: నంబర్| నెంబర్)?|మొబైల్|నంబర్|నెంబర్)",
    "time": r"(?:(?:preferred |call |best )?tim(?:e|ing)|date|day|when|samay|samayam|tareekh|"
    r"समय|टाइम|तारीख|సమయం|టైం|టైమ్|తేదీ)",
    "topic": r"(?:reason|topic|subject|about|purpose|problem|issue|regarding|vishay|vishayam|karan|karanam|samasya|"
    r"विषय|कारण|समस्या|విషయం|కారణం|సమస్య)",
}
_LINE = {
    piece: re.compile(rf"(?:^|[\n,;])[ \t]*\*?{label}\.?\*?\s*(?::|=|-|–)\s*(?P<value>[^\n]+)", re.IGNORECASE)
    for piece, label in _LABELS.items()
}
_NEXT = re.compile(rf"[,;]\s*(?:{'|'.join(_LABELS.values())})\.?\s*(?::|=|-|–)", re.IGNORECASE)


def labelled(text: str) -> Mapping[str, str]:
    """Label (name, phone, time, topic) -> the text after it. Empty if there are fewer than two labels."""
    found = {piece: match["value"] for piece, line in _LINE.items() if (match := line.search(text[:600]))}
    pieces = {piece: _NEXT.split(value, maxsplit=1)[0].strip(" *,;") for piece, value in found.items()}
    return pieces if len(pieces) > 1 else {}


def is_filled_in(text: str) -> bool:
    """Whether the message is a filled-in form for a call: at least two labels, one of them name or phone."""
    return bool({"name", "phone"} & labelled(text).keys())
