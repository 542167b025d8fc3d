"""A name that is put right: "my name is not Asha, it is Anita", "naam Asha nahi Anita hai", "నా పేరు తప్పుగా రాశారు"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from bot.dialogue.names.given import answers_to
from bot.dialogue.names.reading import describes, is_a_word, stated_name, trimmed, well_written

REMEMBERED = 256  # texts: several journeys ask this of the same message
_LONGEST = 160  # characters
_OWN = r"(?:my|mera|mere|naa?|मेरा|मेरे|నా)"
_THEIR = r"(?:(?:her|his|their|the|unka|uska|inka|iska|aame|aayana|vaari|उनका|उसका|इनका|ఆమె|ఆయన|వారి|patient(?:'s)?)\s+)?"
_NAME = r"(?:(?:good |full )?name|naam|nam|peru|perru|नाम|పేరు)"
_I_AM = r"(?:i am|i'm|i’m|im|this is|it is|it's|its|main|mai|mein|nenu|मैं|मै|నేను)"
_NO = r"(?:nahi\w*|nahee\w*|nai|nhi|kaa?du|नहीं|नही|కాదు)"
_COPULA = r"(?:hai|h|hoon|hu|hun|andi|है|हूँ|हूं|అండి)"
_BEGINS = r"^(?:[^\w]|(?:no|sorry|oh|oops|but|hi|hello|actually|wait|arre|ji|nahi|kadu|जी|नहीं|కాదు|సారీ|अरे)(?!\w))*+"
_DENIED = re.compile(
    rf"{_BEGINS}(?:(?P<named>(?P<own>{_OWN}\s+)?{_THEIR}{_NAME}(?:\s+is|['’]s)?)|(?P<am>{_I_AM})|(?P<bare>))\s*+"
    rf"(?:(?:not|n['’]t)\s+(?P<en>[^\s,;.!?।]++(?:\s+[^\s,;.!?।]++)??)(?=\s*(?:[,;.!।\-–—\n]|\sbut\s|\sit|$))|"
    rf"(?P<hi>[^\s,;.!?।]++(?:\s+[^\s,;.!?।]++){{0,2}}?)\s+{_NO}(?:\s+{_COPULA})?(?!\w))(?P<rest>.*)$",
    re.IGNORECASE | re.DOTALL,
)
# "I am Anita not Asha", "Anita is my name, not Asha", "main Anita hoon, Asha nahi".
_NOT_BEHIND = re.compile(
    rf"{_BEGINS}(?P<own>(?:(?:{_OWN}\s+)?{_NAME}(?:\s+is)?|{_I_AM})\s+)?(?P<name>[^\s,;.!?।]++(?:\s+[^\s,;.!?।]++)??)"
    rf"(?:\s+(?:is my name|mera naam|{_COPULA})(?!\w))*\s*+[,;.।]?+\s*+(?:but\s++)?"
    rf"(?:not\s+(?P<en>[^\s,;.!?।]++)|(?P<hi>[^\s,;.!?।]++)\s+{_NO}(?:\s+{_COPULA})?)\W*$",
    re.IGNORECASE,
)
_LINK = re.compile(
    rf"^(?:[\s,;.!।\-–—:]|(?:but|it is|it's|its|balki|lekin|బదులు|बल्कि|लेकिन|please|pls|{_COPULA}|"
    rf"{_I_AM}|(?:her|his|uski|uska|unki|unka|उनकी|उनका|ఆమె|ఆయన)\s+\w+|(?:{_OWN}\s+)?{_NAME}(?:\s+is)?)(?!\w))+",
    re.IGNORECASE,
)
_WRITE = re.compile(
    r"(?<!\s)\s++(?:(?:ani|ga|అని|గా)\s*+)?(?:likh\S*|kar\S*|rakh\S*|rayandi|raayandi|pettandi|marchandi|लिख\S*|कर\S*|रख\S*|రాయ\S*|"
    r"రాసు\S*|పెట్ట\S*|మార్చ\S*|అండి)(?:\s.*)?$",
    re.IGNORECASE,
)
_WRONG = re.compile(
    rf"(?<!\w){_NAME}(?!\w)(?!['’]?s? of).{{0,25}}?(?<!\w)(?:wrong\w*|incorrect\w*|mis-?spel\w*|mistake|"
    r"not (?:right|correct)|galat|ghalat|th?app?u\w*|गलत|ग़लत|తప్పు\S*|(?:sahi|सही) (?:nahi\w*|नहीं))(?!\w)|"
    rf"(?<!\w){_NAME}\s+(?:theek|thik|sahi|ठीक|सही|sari|సరి)\s*(?:kar\S*|che\S*|कर\S*|చే\S*)|"
    rf"(?<!\w){_NAME}\s+{_OWN}\s+{_NO}(?:\s+{_COPULA})?\W*$|"
    rf"(?<!\w)(?:wrong|incorrect|galat|th?app?u|गलत|తప్పు)\s+{_NAME}(?!\w)",
    re.IGNORECASE,
)
_SPELT = re.compile(
    rf"(?:spel\w+\s+(?:of\s+)?(?:{_OWN}\s+|the\s+)?{_NAME}|{_NAME}(?:\s+is)?\s+spel\w+|{_NAME}\s+ki\s+spelling)"
    r"\s*(?:is|as|:|-)?\s+(?P<name>\S+(?:\s+\S+)?)",
    re.IGNORECASE,
)
_OTHER_PIECE = re.compile(r"\b(?:number|doctor|medicine|tablet|dava|mandu)\b|नंबर|డాక్టర్|నంబర్|दवा|మందు", re.IGNORECASE)
_SHORT = 9  # words of a message that says no more than that the name is wrong


@dataclass(frozen=True, slots=True)
class PutRight:
    """What is said of a name that is wrong. name: the right one, if it is told; own: it is the writer's."""

    name: str | None
    own: bool
    rest: str = ""


@lru_cache(maxsize=REMEMBERED)
def put_right(text: str) -> PutRight | None:
    """The name that replaces a wrong one; None if the text does not say that a name is wrong."""
    short = " ".join(text[: _LONGEST + 1].split())
    if len(short) > _LONGEST or short.endswith("?"):
        return None
    return _denied(short) or _behind(short) or _spelt(short) or _wrong(short)


def denies_name(text: str) -> bool:
    """Whether the text says that a name is wrong."""
    return put_right(text) is not None


def _denied(text: str) -> PutRight | None:
    found = _DENIED.match(text)
    if found is None:
        return None
    wrong = (found["en"] or found["hi"]).split()
    bare, named = found["bare"] is not None, bool(found["named"])
    if not (all(map(_could_be_name, wrong)) if named else all(answers_to(each.removesuffix("ని")) for each in wrong)):
        return None
    rest = _LINK.sub("", found["rest"])
    name = stated_name(found["rest"].lstrip(" ,;.-")) or trimmed(_WRITE.sub("", rest))
    if name is not None and name.casefold() == " ".join(wrong).casefold():
        name = None
    if bare and (name is None or not all(map(answers_to, name.split())) or not _ends(rest, name)):
        return None  # "Ravi nahi" alone, "not Asha but tomorrow", "Ravi nahi, Sita ko call karo"
    behind = found["rest"].partition(name)[2] if name else ""
    return PutRight(well_written(name) if name else None, bool(found["own"] or found["am"]), behind)


def _behind(text: str) -> PutRight | None:
    found = _NOT_BEHIND.match(text)
    if found is None or not all(map(answers_to, (*found["name"].split(), found["en"] or found["hi"]))):
        return None
    return PutRight(well_written(found["name"]), own=True)


def _ends(rest: str, name: str) -> bool:
    return bool(re.fullmatch(rf"(?:\W|{_COPULA}(?!\w))*", _WRITE.sub("", rest).removeprefix(name)))


def _could_be_name(word: str) -> bool:
    return answers_to(word) or not (is_a_word(word) or describes(word.casefold()))


def _spelt(text: str) -> PutRight | None:
    found = _SPELT.search(text)
    name = trimmed(found["name"]) if found else None
    right = name is not None and all(each[0].isupper() or _could_be_name(each) for each in name.split())
    right = right and not _WRONG.search(text)
    return PutRight(well_written(name), own=False) if name and right else None  # "spelling of name is Aasha"


def _wrong(text: str) -> PutRight | None:
    found = _WRONG.search(text)
    if found is None or _OTHER_PIECE.search(text) or len(text.split()) > _SHORT + 2:
        return None
    behind = _PARTS.split(text[found.start() :], maxsplit=1)[1:]
    right = _denied(f"name {behind[0]}") if behind and _DENIES.search(behind[0]) else None  # "…, Ramesh nahi Rajesh"
    if right is not None and right.name is not None:
        return PutRight(right.name, own=False)
    return PutRight(None, own=False) if len(text.split()) <= _SHORT else None


_PARTS = re.compile(r"\s*[,;:.!।\-–—]+\s*")
_DENIES = re.compile(rf"(?<!\w)(?:{_NO}|not)(?!\w)", re.IGNORECASE)
