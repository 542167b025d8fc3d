"""What a message wants in place of the call that it cancels: "cancel this and book appointment friday"."""

from __future__ import annotations

import re

from bot.dialogue.times.words import meaning
from bot.dialogue.wishes.dropping import beside_cancel
from bot.dialogue.wishes.unwanted import is_kept, says_cancel
from bot.matching import read

_LONGEST = 200  # characters
_SHORT = 6  # words of the part that cancels
_JOINTS = re.compile(
    r"\s*[,;.!।\n]+\s*|\s+(?:and|n|then|aur|phir|mariyu|और|फिर|మరియు|kar ?ke|karkar|chesi|chesesi|करके|कर के|చేసి|చేసేసి)\s+",
    re.IGNORECASE,
)
_INSTEAD = re.compile(
    r"(?<!\S)(?:instead(?: of (?:me|that|this|it))?|rather|badle(?: me)?|badulu|बदले(?: में)?|బదులు)(?!\S)", re.I
)

# What the writers do themselves takes nobody's place: "cancel, i will make it on friday myself".
_DOES_IT = re.compile(
    r"^(?:i|we)(?:['’]?ll| will| shall| can| have| had| am| already)\b|"
    r"(?<!\S)(?:myself|khud|swayam|nene|खुद|నేనే)(?!\S)",
    re.IGNORECASE,
)


def wished_in_its_place(text: str) -> str | None:
    """The rest of a message whose first or last part cancels the call and says nothing else; None for any other."""
    if len(text) > _LONGEST or "?" in text or is_kept(text):
        return None
    joints = list(_JOINTS.finditer(text))
    if not joints:
        return None
    first, last = joints[0], joints[-1]
    if _only_cancels(text[: first.start()]):
        rest = text[first.end() :]
    elif _only_cancels(text[last.end() :]):
        rest = text[: last.start()]
    else:
        return None
    wished = " ".join(_INSTEAD.sub(" ", rest).split())
    return wished if wished and not _DOES_IT.search(wished) else None


def _only_cancels(part: str) -> bool:
    """ "Cancel this one", "ye call cancel kar do"; not "cancel tomorrow", which moves it."""
    tokens = read(part).tokens
    named = (meaning(token) for token in tokens)  # "one" and the Hindi "do" are numbers, too
    times = any(found and found[0] not in ("in", "to", "num") for found in named) or any(map(str.isdigit, part))
    return 0 < len(tokens) <= _SHORT and says_cancel(part) and not beside_cancel(part) and not times
