"""Complaints that say themselves what they are: staff were rude, money should come back."""

from __future__ import annotations

import re

from bot.dialogue.words.phrasebook import POLITE_WORDS, QUESTION_WORDS, word_set
from bot.dialogue.words.vocabulary import said
from bot.matching import read
from bot.matching.lexicon import english

_STAFF = (
    r"(?:staff|doctors?|nurses?|sisters?|reception\w*|guards?|security|people|attende[rn]\w*|ward ?boys?|counter|"
    r"billing|hospital|team|log|logon|logo ne|va+ll?u|vaa?ru|sibbandi|stafflu|"
    r"स्टाफ\S*|डॉक्टर\S*|नर्स\S*|रिसेप्श\S*|गार्ड\S*|लोग\S*|कर्मचारी\S*|अस्पताल\S*|"
    r"సిబ్బంది\S*|స్టాఫ్\S*|డాక్టర్\S*|నర్సు?\S*|రిసెప్ష\S*|సెక్యూరిటీ\S*|వాళ్ళు|వాళ్లు|వారు)"
)
_RUDE = (
    r"(?:rude\w*|misbeha\w*|mis-behav\w*|shout\w*|yell(?:ed|ing|s)?|insult\w*|arrogan\w*|abus(?:ed|ing|ive)|impolite\w*|"
    r"bad ?tame+z\w*|bad ?tami+z\w*|chill\w*|beiz+at\w*|durvyavhar|apmaan|daa?nt(?:a|i|e|te|ti|kar)|"
    r"durusu\w*|thittar\w*|tittar\w*|arichar\w*|amaryad\w*|kasur\w*|"
    r"बदतमीज़?\S*|बदतमीज\S*|चिल्ला\S*|दुर्व्यवहार|बदसलूक\S*|अपमान\S*|बेइज़?्ज़?त\S*|डांट\S*|डाँट\S*|बुरा बर्ताव|बुरी तरह|"
    r"దురుసు\S*|తిట్ట\S*|అరిచ\S*|అమర్యాద\S*|కసురు\S*|కసిర\S*|అవమాన\S*|నిర్లక్ష్యం\S*)"
)
_RUDENESS = re.compile(rf"(?<!\S){_STAFF}(?!\S).*(?<!\S){_RUDE}(?!\S)|(?<!\S){_RUDE}(?!\S).*(?<!\S){_STAFF}(?!\S)")
_IS_RUDE = re.compile(rf"(?<!not )(?<!\S){_RUDE}(?!\S)")
_MONEY = r"(?:money|amount|payment|fees?|paisa|paise|pai+se|rupay?e|dabbu\w*|पैसा|पैसे|रुपये|फीस|డబ్బు\S*|ఫీజు\S*|సొమ్ము)"
_BACK = r"(?:back|return\w*|wa+pa?s|va+pa?s|lauta\w*|lota\w*|tirigi|thirigi|venakki|वापस|वापिस|लौटा\S*|తిరిగి|వెనక్కి|వాపస్\S*)"
_REFUND = re.compile(
    r"(?<!\S)(?:refund\w*|रिफंड|रिफ़ंड|రీఫండ్\S*|రిఫండ్\S*)(?!\S)|"
    rf"(?<!\S){_MONEY}(?: \S+){{0,3}} {_BACK}(?!\S)|(?<!\S){_BACK}(?: \S+){{0,3}} {_MONEY}(?!\S)"
)
_WANTED = re.compile(
    r"(?<!\S)(?:want\w*|need\w*|give|gimme|return|ch[ae]+hi?ye|chaiye|kar\w*|de|do|dijiye|dedo|kaa?val\w+|ivv\w*|iv+an\w*|"
    r"चाहिए|चाहिये|कर\S*|दे|दो|दीजिए|लौटा\S*|కావాలి|ఇవ్వ\S*|ఇచ్చ\S*)(?!\S)"
)
_SHORT = 9  # words from which on money is part of another story


_NAMES_IT = (
    "compla", "compli", "complen", "kampl", "shikay", "sikay", "firyad", "phiryad", "grievance", "शिकाय", "कंप्ल", "कम्प्ल",
    "ఫిర్య", "కంప్ల", "కంప్లై",
)  # fmt: skip
_AROUND = POLITE_WORDS | word_set(
    "want wanted like have file filing make making register raise lodge give one "
    "karni karna karne karu karun kar hai hain h thi ki ka mujhe mera meri hume darj likhni likhna hoon ek "
    "ivvali ivvalani cheyali cheyalani pettali undi naaku naku oka naadi chesta rayali "
    "करनी करना करने कर है हैं की का मुझे मेरी मेरा हमें दर्ज लिखनी लिखना एक "
    "ఇవ్వాలి చేయాలి పెట్టాలి ఉంది నాకు ఒక నాది రాయాలి"
)


def only_announces(text: str) -> bool:
    """ "I have a complaint", "shikayat karni hai": that there is one, and nothing of what it is about."""
    rest = [token for token in read(text).tokens if not token.startswith(_NAMES_IT)]
    return all(token in _AROUND or token in english.FUNCTION for token in rest)


_GRUMBLES = said(
    r"what(?: the \S+)? (?:is|are) (?:this|that|all this|going on|happening|you doing|you people doing)"
    r"(?: now| yaar| man)?",
    r"what (?:nonsense|rubbish)(?: is this)?",
    r"(?:ye|yeh|yah) (?:sab )?kya (?:hai|ho raha hai|tamasha hai|bakwas hai)|kya (?:hai ye|tamasha|bakwas)(?: hai)?",
    r"(?:यह|ये) (?:सब )?क्या (?:है|हो रहा है)|idi (?:enti|emiti)|enti idi|ఇది (?:ఏంటి|ఏమిటి)|ఏంటి ఇది",
)


def grumbles(text: str) -> bool:
    """ "What is this", "yeh kya hai": beside the word that nobody called it asks for nothing."""
    return bool(_GRUMBLES.fullmatch(read(text).plain))


def is_rude(text: str) -> bool:
    """ "He was rude": where it is plain who is spoken of."""
    return len(text) <= 600 and bool(_IS_RUDE.search(read(text).plain))


def complains(text: str) -> bool:
    """ "Your staff was rude", "I want a refund"; a question about the rules of refunds is none."""
    words = read(text)
    if len(text) > 600:
        return False
    asks = "?" in text or bool((QUESTION_WORDS | {"policy", "if", "agar"}) & set(words.tokens))
    wants = len(words.tokens) <= 2 or bool(_WANTED.search(words.plain))
    refund = _REFUND.search(words.plain) and wants and not asks and len(words.tokens) <= _SHORT
    return bool(refund or _RUDENESS.search(words.plain))
