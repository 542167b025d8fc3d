"""The content's own phrasings by their exact words, and the few closed sets that the open questions need.

The matcher judges free text. Where a question is open ("Is this right?"), a handful of words decides, and these
must not depend on any threshold.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Literal

from bot.matching import Words, read

_WORDS = re.compile(r"[\w\u0900-\u0dff']+")


# What the bot itself tells people to send, in every language: must work whatever the content holds.
_COMMANDS: Mapping[str, tuple[str, ...]] = {
    "callback": (
        "call me", "call me back", "मुझे कॉल कीजिए", "నాకు ఫోన్ చేయండి", "mujhe call kijiye", "naku phone cheyandi",
        "agent", "human", "operator",
    ),
    "status": ("status", "my status", "स्टेटस", "స్టేటస్"),
    "change-callback": (
        "change", "change it", "edit", "बदलो", "बदलना है", "మార్చండి", "మార్చాలి", "badlo", "badalna hai", "marchali",
    ),
    "cancel-callback": ("cancel", "cancel it", "cancel request", "रद्द", "कैंसिल", "रद्द करो", "రద్దు", "క్యాన్సిల్"),
    "my-data": ("my data", "my info", "मेरा डेटा", "నా డేటా", "mera data", "na data", "naa data"),
    "delete-data": (
        "delete my data", "delete data", "delete all my data", "erase my data", "मेरा डेटा मिटाओ",
        "నా డేటా తొలగించండి", "mera data mitao", "na data teeseyandi",
    ),
    "menu": ("menu", "मेन्यू", "మెనూ"),
    "optout": ("stop", "stop all", "stopall", "unsubscribe", "स्टॉप", "స్టాప్"),
    "optin": ("start", "unstop", "स्टार्ट", "స్టార్ట్"),
    "back": ("वापस", "వెనక్కి", "wapas", "venakki"),
}  # fmt: skip


_TELUGU_ONLY = frozenset({"andi", "garu"})
_TELUGU_COMMANDS = frozenset({"na data", "naa data"})


def sounds_telugu(words: Words) -> bool:
    """Romanised, and Telugu by the way it addresses somebody, or by a command that we taught: "thanks andi"."""
    return bool(_TELUGU_ONLY & set(words.tokens)) or words.plain in _TELUGU_COMMANDS


def phrasebook(known: Mapping[str, str]) -> Mapping[str, str]:
    """Normalised phrasing -> id of what it asks for: the commands, and what the content's own phrasings ask for."""
    return {**known, **{read(command).plain: owner for owner, row in _COMMANDS.items() for command in row}}


def word_set(words: str) -> frozenset[str]:
    return frozenset(words.split())


THUMBS_UP = ("👍", "👌", "✅", "☑", "✔")
THUMBS_DOWN = ("👎", "❌", "✖")

# First words of a yes or a no, in the bot's languages as people type them.
YES_WORDS = word_set(
    "yes y yep yeah yup ya yess ok okay okey k sure correct right fine confirm confirmed submit done perfect "
    "proceed go agreed haan han haa ha hanji haanji ji hau theek thik sahi bilkul zaroor jaroor avunu avnu avunandi "
    "sare sarey alage tappakunda pakka pukka हां हाँ हा जी ठीक सही बिल्कुल ज़रूर जरूर ओके अवश्य అవును ఔను సరే తప్పకుండా అలాగే ఓకే "
    "पक्का పక్కా hn sarenandi sarelendi సరేనండి సరేలెండి"
)
RIGHT_WORDS = word_set(
    "correct right fine good ok okay perfect confirm great proceed sahi theek thik sare bagundi sariggaa sarigga "
    "सही ठीक సరే సరిగ్గా కరెక్ట్"
)
NO_WORDS = word_set(
    "no n nope nah not wrong incorrect nahi nahin nai nhi na nakko galat vaddu vodhu vaddandi kadu kaadu ledu tappu "
    "नहीं नही ना मत गलत వద్దు కాదు లేదు తప్పు వద్దండి vaddule vaddulendi vaddulera వద్దులే వద్దులెండి వద్దులేండి"
)
POLITE_WORDS = word_set("please pls plz plss kindly sir madam mam ji andi garu bhai anna कृपया जी దయచేసి అండి సార్ సర్")
# STOP and START as people say them: one of these, and otherwise only words that add nothing. Read by their sound, so
# one spelling and one script of each word are enough.
STOP_WORDS = word_set(
    "stop unsubscribe quit optout band roko rok rokiye rokna rukwao rukwa aapu aapandi aapeyandi aapeyyandi aapey "
    "aapeyi aapesey aapeseyandi aapali nilipiveyandi nilipeyandi nilupandi nilupu viraminchandi pampakandi pampaku "
    "pampinchakandi pampoddu pampavaddu pampadandi स्टॉप अनसब्सक्राइब స్టాప్"
)
START_WORDS = word_set(
    "start restart resume subscribe unstop optin shuru aarambh prarambhinchu prarambhinchandi modalupettu "
    "modalupettandi modalettu modalettandi modalu स्टार्ट స్టార్ట్ सब्सक्राइब"
)
SEND_WORDS = word_set("bhejo bhejna bhej bhejiye bheje bhejiyega send sending pampu pampandi pampadam")
NOT_WORDS = word_set("mat not")
MESSAGE_WORDS = word_set(
    "message messages msg msgs msging msgng mesej messagelu messageulu sms text texts texting messaging update updates "
    "sandesh sandesam sandesalu sandeson మెసేజ్‌లు మెసేజులు మెసేజిలు list subscription"
)
_WEIGHTLESS = MESSAGE_WORDS | word_set(
    "please pls plz kindly sir madam ji andi garu bhai anna yaar babu ayya ok okay enough bas chalu chalandi "
    "whatsapp chat lu "
    "mujhe mereko mujhko hame naku maaku mera mere me my us our aap aapke aapka tum meeru mee mi you your "
    "ye yeh yah ise isko inhe ee idi ivi this it these all sab sabhi saare anni antha "
    "ab abhi ika inka ippudu now again phir fir se dobara wapas vapas malli tirigi back aage any more anymore "
    "karo kar karna karen kijiye kariye kardo krdo do dijiye den de cheyandi cheyyandi cheyi chey cheseyandi petandi "
    "pettandi pettu the to ki ko bhejna aana pampadam sending"
)
CANCEL_WORDS = word_set("cancel cancell cancelled abort exit radd raddu रद्द कैंसिल कैंसल రద్దు క్యాన్సిల్ కాన్సిల్ కాన్సల్")
CANCEL_PHRASES = (
    "forget it", "never mind", "nevermind", "nvm", "nvmd", "leave it", "not interested", "changed my mind", "no need",
    "rehne do", "rahne do", "rehne dijiye", "rahne dijiye", "chhodo", "jaane do", "jaane dijiye", "avasaram ledu",
    "akkarledu", "रहने दो", "रहने दीजिए", "छोड़ो", "जाने दो", "जाने दीजिए",
    "అవసరం లేదు", "అక్కర్లేదు", "వదిలేయండి",
)  # fmt: skip
# "No problem", "koi dikkat nahi", "ibbandi ledu": a no to a trouble, which is a yes to what was asked.
TROUBLE_WORDS = word_set(
    "problem problems prob issue issues objection objections trouble difficulty dikkat dikat pareshani aitraz "
    "ibbandi samasya abhyantaram दिक्कत परेशानी प्रॉब्लम समस्या एतराज ప్రాబ్లం ప్రాబ్లమ్ ఇబ్బంది సమస్య అభ్యంతరం"
)
BUT_WORDS = word_set("but however although lekin magar par kani kaani लेकिन मगर पर కానీ")
AUXILIARIES = word_set("is are can could does do did should will would may em")
QUESTION_WORDS = word_set(
    "what how why when where which who whom whose is are can could does do did should will would may kya kyun kyu "
    "kaise kaisa kaisi kab kahan kaun kitna kitne enti enduku ela ekkada eppudu evaru entha emiti em क्या क्यों कैसे "
    "कब कहां कहाँ कौन कितना कितने ఏంటి ఏమిటి ఎందుకు ఎలా ఎక్కడ ఎప్పుడు ఎవరు ఎంత"
)


@lru_cache(maxsize=1)
def _sounds() -> tuple[frozenset[str], ...]:
    rows = (STOP_WORDS, START_WORDS, SEND_WORDS, NOT_WORDS, MESSAGE_WORDS, _WEIGHTLESS)
    return tuple(frozenset(sound for word in row for sound in read(word).skeleton) for row in rows)


_CLAUSE_ENDS = re.compile(r"[,;!?।\n]|\.(?=\s|$)|\s[-–]\s")
_SENTENCE_ENDS = re.compile(r"(?<=[.?!।;\n])\s+")


def clauses(text: str) -> list[str]:
    """The text parted at commas, dashes and ends of sentences, where what is cancelled or moved parts from why: "cancel
    my call, I already met a doctor"."""
    return [each for each in _CLAUSE_ENDS.split(text) if each.strip()]


def sentences(text: str) -> list[str]:
    """The text parted at ends of sentences, each with its mark, which tells whether it asks."""
    return [each for each in _SENTENCE_ENDS.split(text) if each.strip()]


def only_says(words: Words) -> Literal["stop", "start"] | None:
    """ "ఇక ఆపండి", "msgs mat bhejo", "phir se shuru kijiye": STOP or START with nothing else in it."""
    stop, start, send, nots, _, weightless = _sounds()
    said = set(words.skeleton)
    if stop & said and said <= stop | weightless:
        return "stop"
    if send & said and nots & said and said <= send | nots | weightless:
        return "stop"
    return "start" if start & said and said <= start | weightless else None


def speaks_of_stopping(words: Words) -> bool:
    """Whether a sentence has a word for stopping, and one for messages."""
    stops, _, _, _, messages, _ = _sounds()
    said = set(words.skeleton)
    return bool(stops & said and messages & said)


def without_greeting(phrases: Mapping[str, str], text: str) -> str:
    """The text after a greeting; the text itself where there is none, or nothing else.

    phrases: the phrasebook. A greeting may be several words ("good morning sir"): the longest that leaves something
    is cut.
    """
    pieces = list(_WORDS.finditer(text[:200]))
    for count in range(min(4, len(pieces) - 1), 0, -1):
        if phrases.get(read(text[: pieces[count - 1].end()]).plain) == "greeting":
            rest = text[pieces[count].start() :]
            return rest if _says_something(phrases, rest) else text
    return text


_ACKNOWLEDGES = word_set(
    "ok okay okey k oh hm hmm ohh acha accha achha achcha theek thik hai sare sarey alage ओके अच्छा ओह ठीक है సరే ఓకే అలాగే"
)


def without_acknowledgement(text: str) -> str | None:
    """The text after "ok", "accha", "సరే", at least two words of it; None if it has none before it, or nothing else."""
    pieces = list(_WORDS.finditer(text[:200]))
    count = 0
    while count < len(pieces) and set(read(pieces[count].group()).tokens) <= _ACKNOWLEDGES:
        count += 1
    return text[pieces[count].start() :] if 0 < count < len(pieces) - 1 else None


def _says_something(phrases: Mapping[str, str], rest: str) -> bool:
    """A lone word after a greeting addresses somebody ("namaste ji"), unless it is known to ask for a thing."""
    words = read(rest)
    return len(words.tokens) > 1 or phrases.get(words.plain) not in (None, "yes", "no")
