"""What a message sets of a request, each piece behind its own word: "change number to 98… and time to 6, name Kiran".

Such a message says nothing else: only words that change, join or ask politely stand beside the pieces. So a "6" behind
"time" is an hour, and a piece that is named without a value is still to be asked for.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from bot.dialogue.names.denied import denies_name
from bot.dialogue.names.given import answers_to
from bot.dialogue.names.reading import describes, is_a_word
from bot.dialogue.times.reading import is_only_a_time
from bot.dialogue.turn import Asked
from bot.dialogue.words.phones import cut_phone
from bot.dialogue.words.phrasebook import POLITE_WORDS, YES_WORDS, word_set

REMEMBERED = 256  # texts: several journeys ask this of the same message
_LONGEST = 200  # characters
_LONGEST_NAME = 4  # words
_WORD = re.compile(r"[^\s,;:=।]+|[,;:=।\n]")
_NAMES: tuple[tuple[Asked, frozenset[str]], ...] = (
    ("time", word_set("time timing timings day date slot samay samayam tareekh समय टाइम तारीख టైం టైమ్ సమయం తేదీ")),
    ("phone", word_set("number num mobile nambar नंबर नम्बर मोबाइल నంబర్ నెంబర్ నంబరు నెంబరు మొబైల్")),
    ("name", word_set("name naam nam peru perru नाम పేరు")),
    ("topic", word_set("topic subject reason purpose vishay vishayam विषय విషయం కారణం")),
)
# Words that set, join or ask, and are no value.
_SETS = (
    POLITE_WORDS
    | YES_WORDS
    | word_set(
        "change chnge changed set update edit modify make put correct new other another badlo badal badalo badalna "
        "badaldo badle badliye marchandi marchali marchu marchesi march kar karo kardo kariye karna karke karen do "
        "dena dijiye rakho rakhna rakhiye likho likhiye cheyandi cheyyandi cheyi chesi pettandi rayandi ga ani "
        "बदलो बदल बदलना बदलिए कर करो करना करके करिए दो देना दीजिए रखो रखना रखिए लिखो लिखिए "
        "మార్చండి మార్చాలి మార్చు మార్చి చేయండి చెయ్యండి చేసి పెట్టండి రాయండి గా అని "
        "and n aur mariyu also too bhi kuda kooda then plus with और भी మరియు కూడా "
        "to as is ko ki ku ke ka ni nu be should will को की के का కి కు ని ను "
        "my the it its this that of for phone contact whatsapp call mera meri mere naa na nee mee मेरा मेरी मेरे నా "
        "now ab ippudu i want need please, sorry hi hello"
    )
)
_TOO = word_set("also too bhi kuda kooda और भी కూడా aur and")
_MARKS = frozenset(",;:=।\n")


@lru_cache(maxsize=REMEMBERED)
def pieces_set(text: str) -> Mapping[Asked, str]:
    """Piece -> its value in the text; "" where the piece is only named. Empty where the text says anything else."""
    if len(text) > _LONGEST or "?" in text or denies_name(text):
        return {}
    words = _WORD.findall(text)
    begun = [at for at, word in enumerate(words) if _piece(word)]
    if not begun or not all(map(_sets, words[: begun[0]])):
        return {}
    pieces: dict[Asked, str] = {}
    for at, end in zip(begun, [*begun[1:], len(words)], strict=True):
        piece = _piece(words[at])
        if piece is not None:
            pieces[piece] = f"{pieces.get(piece, '')} {_value(words[at + 1 : end])}".strip()
    told = {piece for piece, value in pieces.items() if value}
    fits = all(_fits(piece, pieces[piece]) for piece in told)
    return pieces if fits and told - {"topic"} else {}  # "reason for pain" sets nothing


def piece_too(text: str) -> Asked | None:
    """ "Time also", "naam bhi", after another piece was changed: which one, where nothing else is said."""
    words = _WORD.findall(text[:_LONGEST])
    pieces = [piece for word in words if (piece := _piece(word))]
    too = any(_plain(word) in _TOO for word in words)
    plain = "?" not in text and all(_sets(word) or _piece(word) for word in words)
    return pieces[0] if plain and too and len(pieces) == 1 else None


def _piece(word: str) -> Asked | None:
    return next((piece for piece, names in _NAMES if _plain(word) in names), None)


def _plain(word: str) -> str:
    return word.casefold().strip(".!'\"*-–—()")


def _sets(word: str) -> bool:
    return word in _MARKS or not _plain(word) or _plain(word) in _SETS


def _value(words: list[str]) -> str:
    """The words without those around them that only set or join."""
    while words and _sets(words[0]):
        words = words[1:]
    while words and _sets(words[-1]):
        words = words[:-1]
    return re.sub(r" (?=[,;:=।])", "", " ".join(words))


def _fits(piece: Asked, value: str) -> bool:
    """Whether the value is one of this piece, and all of it is."""
    if piece == "time":
        return is_only_a_time(value)
    phone, rest = cut_phone(value)
    if piece == "phone":
        return phone is not None and all(map(_sets, rest.split()))
    if piece == "name":
        names = value.split()
        borne = all(answers_to(each) or not (is_a_word(each) or describes(each.casefold())) for each in names)
        return borne and len(names) <= _LONGEST_NAME and phone is None and not any(map(str.isdigit, value))
    return phone is None
