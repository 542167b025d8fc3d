"""Replace numbers and dates that could identify somebody by invented ones of the same format. Pure.

The format matters, so that the bot reads the text as before: a valid phone number stays valid, an invalid one stays
invalid, and separators and script are kept.
"""

from __future__ import annotations

import re

from bot.dialogue.words.phones import ascii_digits, cut_phone

OWN = "{own}"  # in a script: the player's own number
_OF_OTHERS = ("98480200{:02d}", "90000123{:02d}", "91234500{:02d}")  # one series for each attempt
_NATIONAL = 10  # digits of an Indian number
_PHONE_LIKE = re.compile(r"\+?\d(?:[ \-.()]{0,2}\d){7,}")
_SHORT = re.compile(r"(?<![\d.,/:-])\d{6,7}(?![\d/:-])")
_FILE = re.compile(
    r"\b(?:MRN?|UHID|CR|(?:patient|hospital|file|reg(?:istration)?|record|card|policy|[io]p|op|abha|aadhaa?r)"
    r"(?:\s*(?:id|no\.?|num(?:ber)?)))(?:\s*(?:id|no\.?|number|is|[:#.-]))*\s*"
    r"(?P<id>(?=[A-Z/-]*\d)[A-Z]{0,5}[-/]?\d[\dA-Z/-]*)",
    re.IGNORECASE,
)
_MONTHS = (
    "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|"
    "nov(?:ember)?|dec(?:ember)?|जनवरी|फ़?फरवरी|मार्च|अप्रैल|मई|जून|जुलाई|अगस्त|सितंबर|अक्टूबर|नवंबर|दिसंबर|"
    "జనవరి|ఫిబ్రవరి|మార్చి|ఏప్రిల్|మే|జూన్|జూలై|ఆగస్టు|సెప్టెంబర్|అక్టోబర్|నవంబర్|డిసెంబర్"
)
_YEAR = r"(?P<year{0}>(?:19|20)\d\d|(?<=[/.\-' ])\d\d)"
_DATES = re.compile(
    rf"(?<!\d)(?:\d{{1,2}}(?P<sep>[/.-])\d{{1,2}}(?P=sep){_YEAR.format(1)}|{_YEAR.format(2)}-\d\d-\d\d|"
    rf"\d{{1,2}}(?:st|nd|rd|th)?[\s.-]*(?:of\s+)?(?P<month>{_MONTHS})[\s,.'-]+{_YEAR.format(3)}|"
    rf"(?P<month2>{_MONTHS})\s+\d{{1,2}}(?:st|nd|rd|th)?[\s,]+{_YEAR.format(4)})(?!\d)",
    re.IGNORECASE,
)
_BIRTH = re.compile(r"\b(?:born|birth\w*|d\.?o\.?b|janm\w*|puttin\w*)\b|जन्म|पैदा|పుట్టి", re.IGNORECASE)
_BARE_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


class Numbers:
    """The stand-ins for one conversation: the same number always gets the same one. own_phone: the writer's number.

    year: of the conversation. A date in it or in the next year is probably a wanted time for a call and is kept, unless
    the text mentions a birth.
    """

    def __init__(self, own_phone: str | None, year: int | None, attempt: int = 0) -> None:
        self._own = digits(own_phone or "")[-_NATIONAL:]
        self._year = year
        self._series = _OF_OTHERS[attempt % len(_OF_OTHERS)]
        self._known: dict[str, str] = {}

    def text(self, text: str) -> str:
        """The text with numbers and dates replaced."""
        text = _FILE.sub(lambda each: each[0].replace(each["id"], _blank(each["id"])), text)
        plain, birth = ascii_digits(text), bool(_BIRTH.search(text))
        pieces, last = [], 0
        for found in _DATES.finditer(plain):
            pieces += [
                self._numbers(text[last : found.start()]),
                self._date(text[found.start() : found.end()], found, birth),
            ]
            last = found.end()
        text = "".join([*pieces, self._numbers(text[last:])])
        return _BARE_YEAR.sub("1980", text) if birth else text

    def phone(self, phone: str) -> str:
        """The stand-in for one phone number, or OWN."""
        return self._number(phone)

    def _numbers(self, text: str) -> str:
        text = _PHONE_LIKE.sub(lambda each: self._number(each[0]), text)
        return _SHORT.sub(lambda each: _shaped(each[0], "1234567"[: len(each[0])]), text)

    def _number(self, raw: str) -> str:
        known = digits(raw)[-_NATIONAL:]
        if self._own and known == self._own:
            at = _place_of(raw, _NATIONAL)
            return raw[:at] + OWN
        if known not in self._known:
            self._known[known] = self._invented(raw)
        return _shaped(raw, self._known[known])

    def _invented(self, raw: str) -> str:
        """The digits of a stand-in that is a valid phone number if and only if `raw` is."""
        valid, count = cut_phone(raw)[0], len(self._known)
        if valid and valid.startswith("+91"):
            return self._series.format(count % 100)
        size = len(digits(raw))
        kept = digits(raw)[: 4 if valid else 1]
        for attempt in range(200):
            made = (kept + str(2345670 + count + attempt * 1_370_011) * 3)[:size]
            if (cut_phone(_shaped(raw, made))[0] is None) == (valid is None):
                return made
        return (kept + "0" * size)[:size]

    def _date(self, written: str, found: re.Match[str], birth: bool) -> str:
        parts = found.groupdict()
        named = next(value for name, value in parts.items() if name.startswith("year") and value)
        year = int(named) + (2000 if len(named) == 2 else 0)
        if not birth and self._year is not None and self._year <= year <= self._year + 1:
            return written
        if parts["sep"]:
            return str(parts["sep"]).join(("01", "01", "1980"[-len(named) :]))
        month = parts["month"] or parts["month2"]
        if not month:
            return "1980-01-01"
        return f"1 {'January' if month.isascii() else 'జనవరి' if month >= 'ఀ' else 'जनवरी'} 1980"


def digits(text: str) -> str:
    """The text's digits, of any script, as 0-9."""
    return "".join(str(int(each)) for each in text if each.isdecimal())


def _place_of(raw: str, count: int) -> int:
    """The index at which the last `count` digits begin."""
    places = [at for at, letter in enumerate(raw) if letter.isdecimal()]
    return places[-count] if len(places) >= count else 0


def _shaped(raw: str, made: str) -> str:
    """`raw` with its last digits replaced by `made`, in its own script and with its own separators."""
    letters, left = list(raw), list(made)
    for at in range(len(letters) - 1, -1, -1):
        if letters[at].isdecimal() and left:
            letters[at] = chr(ord(letters[at]) - int(letters[at]) + int(left.pop()))
    return "".join(letters)


def _blank(name: str) -> str:
    """A file number with its digits and letters replaced."""
    made = iter("1234567890" * 10)
    return "".join(next(made) if each.isdecimal() else "X" if each.isalpha() else each for each in name)
