"""Yes and no to "Your photo: shall I add it to your request?", in the words that people have for it.

Nothing is attached without a yes, so a yes is only what speaks of nothing else: "sure, show it to the doctor",
"jod dijiye", "చేర్చండి".
"""

from __future__ import annotations

import re

from bot.dialogue.wishes.privacy import keeps_data
from bot.dialogue.words.phrasebook import (
    AUXILIARIES,
    CANCEL_PHRASES,
    NO_WORDS,
    NOT_WORDS,
    POLITE_WORDS,
    QUESTION_WORDS,
    TROUBLE_WORDS,
    YES_WORDS,
    word_set,
)
from bot.dialogue.words.vocabulary import said
from bot.matching import read
from bot.matching.lexicon import english

_LONGEST = 12  # words
_GIVES = re.compile(
    r"add|attach(?:ed|ing)?|include|show|send|give|forward|share|keep|put|upload|submit|"
    r"jod\w*|lagaa?\w*|bhej\w*|dikha\w*|dedo|rakh\w*|shamil|जोड़\S*|जोड\S*|लगा\S*|भेज\S*|दिखा\S*|रख\S*|शामिल|"
    r"(?:cherch|pett|pamp|chupi|chupinch|ivv|jatha|unch)\w*|(?:చేర్చ|పెట్ట|పంప|చూపి|ఇవ్వ|జత|ఉంచ|యాడ్|అటాచ్)\S*"
)
_NOT_GIVEN = ("akandi", "oddu", "vaddu", "kudadu", "కండి", "ొద్దు", "వద్దు", "కూడదు")  # how a Telugu verb refuses
_THE_FILE = re.compile(
    r"(?:photo|foto|pic|picture|image|snap|doc|document|report|file|scan|mri|xray|x|ray|ct|pdf|prescription|lump|video|"
    r"request|doctor|dr|hospital|person|team|caller|staff|call|"
    r"फोटो|फ़ोटो|तस्वीर|रिपोर्ट|दस्तावेज|डॉक्टर|फाइल|रिक्वेस्ट|ఫోటో|రిపోర్ట్|డాక్టర్|డాక్యుమెంట్|ఫైల్|రిక్వెస్ట్)\S*"
)
_AROUND = word_set(
    "see look check kindly attached here ko ki ku ka ise isko isse yeh ye yah vah woh mein me kar karo kardo kijiye "
    "kariye karna dijiye den do de dena bhi sab dekho dekhiye dekhna dekhe dekh lo lijiye taki unko "
    "deenni dinni daanni dani idi ivi ee ni lo na naa naadi kuda chey cheyandi cheyyandi chudandi chudu "
    "choodandi kosam "
    "को की का इसे इसको यह ये में मेरी मेरा कर करो कीजिए करिए दीजिए दें दो दे भी सब देखो देखिए देखें लीजिए "
    "దీన్ని ఇది ఇవి ఈ ని లో నా కూడా చేయండి చెయ్యండి చూడండి చూడు కోసం"
)
_MISTAKE = re.compile(
    r"(?<!\S)(?:mistake\w*|accident\w*|wrong|ignore|delete|remove|skip|private|gh?alti|galati|galat|hata\w*|"
    r"porapatu\w*|porabatu\w*|गलती|गलत|हटा\S*|పొరపాటు\S*|పొరబాటు\S*|తప్పు|తీసే\S*)(?!\S)"
)
_TO_WRITER = re.compile(
    r"(?<!\S)(?:(?:send|show|give|forward|share|tell)(?: it| that)?(?: to)? (?:me|us)|mujhe|humko|naku|naaku|maaku|"
    r"मुझे|हमें|నాకు|మాకు)(?!\S)"
)


def agrees(text: str) -> bool | None:
    """True for a yes, False for a no, None for what says something else. A bare yes or no is not judged here."""
    words = read(text)
    tokens = words.tokens
    if not tokens or "?" in text or len(tokens) > _LONGEST or _TO_WRITER.search(words.plain):
        return None
    gives = any(_GIVES.fullmatch(token) for token in tokens)
    mistaken = bool(_MISTAKE.search(words.plain))
    denied = bool((NO_WORDS | NOT_WORDS) & set(tokens)) and not TROUBLE_WORDS & set(tokens)
    gone = any(each in words.plain or each in text.casefold() for each in CANCEL_PHRASES)
    if mistaken or gone or ((denied or _refused(tokens)) and (gives or _refused(tokens))):
        return False
    return True if gives and not denied and speaks_only_of_it(text) else None


_DELETES = said(
    r"delete[ds]?|deleting|erase|remove(?= (?:my|our|that|this|the|those|these) )|hata\S*|mita\S*|डिलीट|हटा\S*|मिटा\S*|"
    r"tolagi\S*|tolaginch\S*|tees[ei]y\S*|teese\S*|డిలీట్|తొలగి\S*|తీసే\S*"
)
_A_FILE = said(
    r"(?:photo|foto|pic|picture|image|snap|video|document|report|file|scan|audio|prescription|"
    r"voice (?:note|message))\S*|"
    r"(?:फोटो|फ़ोटो|तस्वीर|रिपोर्ट|दस्तावेज|वीडियो|फाइल|ఫోటో|రిపోర్ట్|డాక్యుమెంట్|వీడియో|ఫైల్)\S*"
)
_MORE_THAN_FILES = word_set(
    "all everything data name number chat messages message history details account information info sab saara sara "
    "सब सारा डेटा नाम नंबर अंतर anni antha peru అన్నీ అంతా డేటా పేరు నంబర్"
)


def deletes_file(text: str) -> bool:
    """ "Delete my photo", "photo hata do": what was sent is to go, and nothing else."""
    words = read(text)
    if len(words.tokens) > _LONGEST or _MORE_THAN_FILES & set(words.tokens) or keeps_data(text):
        return False
    return bool(_DELETES.search(words.plain) and _A_FILE.search(words.plain))


def speaks_only_of_it(text: str) -> bool:
    """ "See this", "my report", "for the doctor": words that say no more than what was sent, and for whom."""
    tokens = read(text).tokens
    asks = (QUESTION_WORDS - AUXILIARIES) & set(tokens)
    return len(tokens) <= _LONGEST and not asks and all(_is_of_it(token) for token in tokens)


def _is_of_it(token: str) -> bool:
    known = _AROUND | POLITE_WORDS | YES_WORDS | NO_WORDS | TROUBLE_WORDS | english.FUNCTION
    return token in known or bool(_GIVES.fullmatch(token) or _THE_FILE.fullmatch(token))


def _refused(tokens: tuple[str, ...]) -> bool:
    return any(token.endswith(_NOT_GIVEN) and _GIVES.match(token) for token in tokens)
