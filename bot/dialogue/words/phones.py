"""Phone numbers as people type them: any script's digits, spaces, dashes. The country of one without a country code
(ISO 3166) comes from the content's desk; HOME stands for it where no content is at hand."""

from __future__ import annotations

import re
import unicodedata

import phonenumbers

_NUMBER = re.compile(r"(?<![\w.])\+?(?:\(\d{1,5}\)[\s\-.]*)?\d[\d\s\-().]{5,18}\d(?!\w)")
_TOO_LONG = re.compile(r"(?<!\d)\d{5,}(?!\d)")  # for a time or a date
HOME = "IN"
_DIGITS = tuple(
    tuple(row.split())
    for row in (
        "zero oh shunya sunya sifar sunna जीरो ज़ीरो शून्य సున్నా జీరో",
        "one ek okati oka एक ఒకటి వన్",
        "two do rendu दो రెండు",
        "three teen tin moodu mudu तीन మూడు",
        "four char chaar nalugu naalugu चार నాలుగు",
        "five paanch panch paach aidu ayidu पांच पाँच ఐదు అయిదు",
        "six chhe chhah che cheh aaru aru छह छः छे ఆరు",
        "seven saat sat edu yedu सात ఏడు",
        "eight aath aat enimidi आठ ఎనిమిది",
        "nine nau tommidi thommidi नौ తొమ్మిది",
    )
)
_DIGIT_OF = {word: str(digit) for digit, row in enumerate(_DIGITS) for word in row}
_REPEATS = {"double": 2, "dabal": 2, "डबल": 2, "డబుల్": 2, "triple": 3, "ट्रिपल": 3, "ట్రిపుల్": 3}
_ANY_DIGIT = "|".join(map(re.escape, (*_DIGIT_OF, *_REPEATS)))
_SPELT = re.compile(rf"(?<!\S)(?:(?:{_ANY_DIGIT}|\d)(?:[\s,.-]+|$)){{7,}}", re.IGNORECASE)
_OTHER_NUMBER = re.compile(
    r"(?<!\w)(?:(?:other|another|different|alternat\w+|second|new|d(?:u|oo)sr[aei]|alag|kisi aur|naye|inko|vere|maro|"
    r"kott?ha?|दूसर[ेाी]|अलग|किसी और|नए|ఇంకో|వేరే|మరో|కొత్త) "
    r"(?:phone |mobile |whatsapp |फ़?ोन |मोबाइल |ఫోన్ |మొబైల్ )?(?:number|num|no|नंबर|नम्बर|నంబర్|నెంబర్|నంబరు)|"
    r"(?:number|num|नंबर|నంబర్|నెంబర్) (?:is )?(?:different|another|alag|d(?:u|oo)sra|vere|अलग|दूसरा|వేరే))(?!\w*\d)",
    re.IGNORECASE,
)


def ascii_digits(text: str) -> str:
    """The text with every script's digits as 0-9; those in circles and those set high as well, which no `int` takes."""
    return text if text.isascii() else "".join(str(unicodedata.digit(letter, letter)) for letter in text)


def digits_in(text: str) -> str:
    """The digits of the text, in a row, in ASCII."""
    return re.sub(r"\D", "", ascii_digits(text))


def digits_said(text: str) -> str:
    """The text with a number that is spelt out, digit by digit, in digits: "nine eight four double zero …"."""
    return _SPELT.sub(_in_digits, text)


def _in_digits(found: re.Match[str]) -> str:
    digits, times = "", 1
    for word in re.split(r"[\s,.-]+", found.group().casefold().strip()):
        digit = _DIGIT_OF.get(word, word if word.isdigit() else "")
        digits, times = digits + digit * times, _REPEATS.get(word, 1)
    return f"{digits} "


def joined_phone(first: str, text: str, country: str = HOME) -> str | None:
    """The number of that country that the digits of a first part and of this text make, as E.164; None if none."""
    rest = digits_in(text)
    number = e164(first + rest, country) if first and rest else None
    code = phonenumbers.country_code_for_region(country)
    return number if number and number.startswith(f"+{code}") else None


def has_foreign_number(text: str, country: str = HOME) -> bool:
    """Whether there is a long number in the text that cannot be called as it is: "I am in Dubai, call 0501234567"."""
    return cut_phone(text, country)[0] is None and bool(re.search(r"(?<!\d)\d{9,11}(?!\d)", ascii_digits(text)))


def cut_phone(text: str, country: str = HOME) -> tuple[str | None, str]:
    """(the first valid number as E.164 or None, the text without it). Lengths are kept for everything else."""
    plain = ascii_digits(text)
    for found in _NUMBER.finditer(plain):
        number = e164(found.group(), country)
        if number:
            return number, f"{plain[: found.start()]} {plain[found.end() :]}"
    return None, plain


def without_long_numbers(text: str) -> str:
    """The text without what can be no time: "call 12345 tomorrow at 11" names eleven."""
    return _TOO_LONG.sub(" ", ascii_digits(text))


def looks_like_number(text: str) -> bool:
    """Enough digits that somebody meant a phone number, valid or not."""
    return sum(letter.isdecimal() for letter in text) >= 6 or bool(_TOO_LONG.search(ascii_digits(text)))


def means_other_number(text: str) -> bool:
    """Whether the text speaks of another number than the one at hand: "on a different number", "number alag hai"."""
    return bool(_OTHER_NUMBER.search(text))


def masked(phone: str) -> str:
    """A number of which only the last four digits are shown."""
    return "•••• " + phone[-4:] if len(phone) >= 4 else phone


def e164(text: str, country: str, *, unassigned: bool = False) -> str | None:
    """The number that this text is, as E.164; None where it is none. unassigned: also one that only has the right
    length, for a number that somebody has been seen to use."""
    plain = ascii_digits(text).strip()
    fits = phonenumbers.is_possible_number if unassigned else phonenumbers.is_valid_number
    tries = (plain, "+" + plain.lstrip("+0")) if not plain.startswith("+") else (plain,)
    for each in tries:
        try:
            number = phonenumbers.parse(each, country)
        except phonenumbers.NumberParseException:
            continue
        if fits(number) and (each == plain or len(re.sub(r"\D", "", plain)) > 10):
            return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
    return None
