"""Picking one of what was offered: by number, by its name, by "the second one"."""

from __future__ import annotations

from rapidfuzz import fuzz

from bot.dialogue.times.clocks import CASE
from bot.dialogue.turn import Option
from bot.dialogue.words.phrasebook import NO_WORDS, word_set
from bot.matching import read

_NAMED_WELL = 85.0  # token_set_ratio between what was typed and an option's own title

# The ordinals of the bot's languages, as one writes them; general vocabulary, not drawn from any test.
_ORDINALS: tuple[frozenset[str], ...] = tuple(
    frozenset(words.split())
    for words in (
        "first 1st one pehla pehli pahla pahli pehle modati modatidi okati पहला पहली पहले एक మొదటి మొదటిది ఒకటి",
        "second 2nd two dusra dusri doosra doosri rendo rendodi rendava दूसरा दूसरी दो రెండో రెండోది రెండు",
        "third 3rd three teesra teesri tisra tisri moodo mudo moododi तीसरा तीसरी तीन మూడో మూడోది మూడు",
        "fourth 4th four chautha chauthi nalugo nalugodi चौथा चौथी चार నాలుగో నాలుగోది నాలుగు",
    )
)
_LAST = word_set("last aakhri akhri chivari आखिरी चివరి చివరిది")
_AROUND = word_set("what about and aur the one number no option wala wali vala di ka ki वाला वाली నంబర్ please pls")


def pick(text: str, options: tuple[Option, ...], *, by_name: bool = True) -> Option | None:
    """The option that the text clearly names, else None. Numbers count from 1, in any script's digits.

    by_name: False where the options are times, so that "Wednesday 5 pm" is not taken for "Wednesday, 9 to 11".
    """
    tokens = [_ascii_digits(token) for token in read(text).tokens]
    if not tokens or not options:
        return None
    if not by_name and len(tokens) == 2 and tokens[1] in CASE:
        return None  # "4 ki" is an hour
    at = _position(tokens, len(options))
    if at is not None:
        return options[at] if at < len(options) else None
    if not by_name:
        return None
    named = [(fuzz.token_set_ratio(read(text).plain, read(option.title).plain), option) for option in options]
    score, best = max(named, key=lambda each: each[0])
    clear = sum(1 for each, _ in named if each >= score - 5) == 1
    return best if score >= _NAMED_WELL and clear and len(tokens) <= 6 else None


def labelled_so(text: str, options: tuple[Option, ...]) -> Option | None:
    """The option whose whole title was typed, word for word."""
    said = read(text).plain
    return next((each for each in options if said and read(each.title).plain == said), None)


def takes_back(text: str) -> bool:
    """ "No, the first one", "sorry, i meant 2": it begins by taking something back, so it is never a yes."""
    tokens = [token for token in read(text).tokens if token not in _OPENS]
    return tokens[:1] != [] and tokens[0] in NO_WORDS | _SORRY


def slot_meant(text: str, shown: tuple[Option, ...], before: tuple[Option, ...]) -> Option | None:
    """The time that "no, the first one" means: of those on show, else of those that were offered before."""
    rest = " ".join(token for token in read(text).tokens if token not in NO_WORDS | _SORRY | _OPENS)
    for options in (shown, before):
        found = pick(rest, options, by_name=False)
        if found is not None and (found.id == "soon" or found.id.startswith("slot ")):
            return found
    return None


_OPENS = word_set("oh ohh ok okay are arre arey ayyo hey please ji andi अरे जी అయ్యో అండి")
_SORRY = word_set(
    "sorry sry oops wait actually i meant mean want wanted matlab mera chahiye maaf kijiye kshaminchandi hi bhi kavali "
    "instead rather सॉरी माफ़ माफ कीजिए मतलब मेरा चाहिए ही సారీ క్షమించండి కావాలి కాదండి"
)


def _position(tokens: list[str], count: int) -> int | None:
    rest = [token for token in tokens if token not in _AROUND] or tokens
    if len(rest) != 1:
        return None
    (word,) = rest
    return count - 1 if word in _LAST else ordinal(word)


def ordinal(word: str) -> int | None:
    """Which one of several a word counts, from 0: "2", "second", "rendo"."""
    word = _ascii_digits(word)
    if word.isdigit() and len(word) <= 2 and int(word) >= 1:
        return int(word) - 1
    return next((at for at, names in enumerate(_ORDINALS) if word in names), None)


def _ascii_digits(token: str) -> str:
    return "".join(str(int(letter)) if letter.isdecimal() else letter for letter in token)


def out_of_range(text: str, options: tuple[Option, ...]) -> bool:
    """A bare number that is none of the list's."""
    tokens = [_ascii_digits(token) for token in read(text).tokens]
    return len(tokens) == 1 and tokens[0].isdigit() and len(tokens[0]) <= 2 and not 1 <= int(tokens[0]) <= len(options)
