"""What is asked about a call that is to come: its code, when it comes, whether it stands, on which number."""

from __future__ import annotations

import re
from functools import cache

from bot.dialogue.words.phrasebook import POLITE_WORDS, word_set
from bot.matching import read

_LONGEST = 14  # words

_CODE = r"(?:refere?n[cs]e?|refarence|ref|रेफरेंस|संदर्भ|రిఫరెన్స్|రెఫరెన్స్)"
_NUMBER = r"(?:numbers?|no|code|id|num|नंबर|कोड|నంబర్|నెంబర్|కోడ్)"
_ASKS_CODE = re.compile(
    rf"(?<!\S)(?:{_CODE} {_NUMBER}|(?:request|ticket|token|booking|tracking) {_NUMBER}|"
    rf"(?:what|which|give|send|tell|my|mera|meri|naa|na|मेरा|मेरी|నా)(?: \S+){{0,3}} {_CODE})(?!\S)|"
    rf"(?:what|which) (?:{_NUMBER}|name|time|day)(?: \S+){{0,2}} (?:did|have|had) i "
    r"(?:give|given|gave|say|said|tell|told|send|sent|choose|chosen)(?!\S)|"
    rf"^(?:my |the |mera |na |naa |मेरा |నా )?{_CODE}(?: please| enti| kya hai| क्या है| ఏంటి| batao)?$"
)
_OTHER_PAPER = re.compile(r"(?<!\S)(?:letter|doctor|range|values?|book|books)(?!\S)")


def asks_code(text: str) -> bool:
    """ "What is my reference number", "mera reference number kya hai", "what number did I give?"."""
    words = read(text)
    return len(words.tokens) <= 10 and bool(_ASKS_CODE.search(words.plain)) and not _OTHER_PAPER.search(words.plain)


_WHEN = word_set("when kab kabka eppudu epudu ennintiki कब ఎప్పుడు ఎన్నింటికి")
_WHAT = word_set("what which kya kitne kitna kaun kaunsa kaunse konsa konse kis enni e क्या कितने कौन कौनसा किस ఎన్ని ఏ ఏం")
_HOUR = word_set(
    "hour time timing slot day date din baje samay samayam ganta gantalaku gantalaki tarikh roju "
    "टाइम समय बजे टैम दिन तारीख "
    "టైం టైమ్ టైము సమయం సమయానికి గంటలకు గంటలకి రోజు"
)
_OF_THE_CALL = word_set(
    "exactly was will would you they it he she we is the my a me at on and then so by to be call called calling come "
    "coming ring phone get doctor someone somebody tak ko pe par aap log karoge karenge karega kareinge aayega aaega "
    "hoga hogi baat mujhe mera meri chestaru chesthaaru vastundi naaku naku meeru evaru lopu "
    "तक को पर आप लोग करोगे करेंगे करेगा आएगा होगा होगी बात मुझे मेरा मेरी फोन फ़ोन कॉल "
    "చేస్తారు వస్తుంది నాకు మీరు ఫోన్ కాల్ లోపు "
    "mari మరి k i we no u dont ok okay so and date which that expect can could should haan sare ayithe aithe సరే अच्छा "
    "acha accha ठीक "
    "annaru annaaru chepparu cheppaaru babu ayya amma anna akka bhaiya beta boli thi అన్నారు చెప్పారు చేస్తారన్నారు బాబు అమ్మా "
    "said told say did do have note wait sorry remind aapne aap ne tumne apne "
    "rasaru rasukunnaru pettaru petaru raasaru rasinaru cheyadaniki आपने रखा लिखा రాశారు రాసుకున్నారు పెట్టారు "
    "final finally again one only just checking tell was it's fix book fixed set noted decided put hai tha ka ki ke "
    "wala wali se sa hua bola likha tay ab abhi to phir fir na naa malli cheppandi chepandi cheppu batao bataiye "
    "तो अब का की के है था हुआ तय लिखा बोला फिर वाला से ना बताओ बताइए मेरे "
    "మళ్ళీ మళ్లీ చెప్పండి చెప్పు నా మా అసలు ఇప్పుడు అయితే కి కు"
)


# "Tell once more, what time you people will ring": the call itself is asked for, and not what it is about.
_RINGS = r"(?:call|ring|phone|cal+ing|ringing)(?: (?:me|us|i|forgot|again|exactly|today|please|sir|madam))*$"
_ASKS_WHEN = re.compile(
    rf"(?<!\S)(?:what|which) (?:time|day)(?: (?!(?:i|we|should|can)(?!\S))\S+){{1,4}} {_RINGS}|"
    r"(?<!\S)when(?: (?:exactly|will|would|are|is|you|they|u|your|people|the|doctor|some(?:body|one)|team|going to))"
    rf"{{2,6}} {_RINGS}"
)


def asks_when(text: str) -> bool:
    """ "When exactly", "kab tak", "what time will you call": of a call that stands, nothing else."""
    words = read(text)
    said = set(words.tokens) - POLITE_WORDS
    asks = said & _WHEN or (said & _WHAT and said & _HOUR) or ("?" in text and said & _HOUR)
    allowed, sounds = _about_a_time_of_a_call()
    heard = zip(words.tokens, words.skeleton, strict=True)
    if _ASKS_WHEN.search(words.plain) and len(words.tokens) <= _LONGEST:
        return True
    return bool(asks) and all(token in allowed or (len(sound) > 2 and sound in sounds) for token, sound in heard)


@cache
def _about_a_time_of_a_call() -> tuple[frozenset[str], frozenset[str]]:
    """The words that may stand in a question for when, and their sounds, for the spellings that people give them."""
    allowed = _WHEN | _WHAT | _HOUR | _OF_THE_CALL | POLITE_WORDS
    return allowed, frozenset(sound for word in allowed for sound in read(word).skeleton)


_STANDS = re.compile(
    r"^(?:so |ok |and |then |is it |it is |are we )*still (?:at |on |for )?(?:\d[\d.: ]*|today|tomorrow|noon)"
    r"(?: ?(?:[ap]\.?m|baje|today|only|right|na|then))*$|"
    r"(?:^|\s)(?:is (?:it|this|that|everything|my (?:call|request))|it is|its|all)(?: all| now)* "
    r"(?:done|booked|confirmed|fixed|final|noted|set|registered)(?: (?:or what|or not|na|no|now|yet|right|then|sir))*$|"
    r"(?:ho gaya|ho gayi|pakka|final|confirm|book|fix|हो गया|हो गई|पक्का|फाइनल|कन्फर्म)(?: (?:hai|h|hua|है|हुआ))? "
    r"(?:na|kya|ना|न|क्या)(?: (?:sir|ji|kab|कब))*$|"
    r"(?:has|did|is) (?:it|this|my request|the request) (?:gone|go|going|went) (?:through|thru)|"
    r"(?:call|phone|fon|कॉल|फ़?ोन) (?:to |tho |hi |तो |ही )?"
    r"(?:aa?yega|aa?ega|aa? (?:ja[ay]e?ga|jayegi)|karenge|karega|hoga|आएगा|आयेगा|करेंगे|होगा) (?:na|naa|kya|pakka|ना|न|क्या)"
    r"(?: (?:sir|ji|madam))*$|"
    r"(?:call|phone|కాల్|ఫోన్) (?:vasth?unda|vastundi ?ga|chestara|chestaru ?ga|వస్తుందా|చేస్తారా|వస్తుందిగా|చేస్తారుగా)"
    r"(?: (?:andi|sir|madam|అండి))*$|"
    r"^(?:so |and |but )*(?:will|would) (?:some(?:one|body)|anyone|they|you) (?:really |surely )?"
    r"(?:call|ring)(?: me)?$|"
    r"^(?:tell me |show me |read |so |and )*(?:exactly |again )*what (?:all |exactly )?"
    r"(?:have you|you have|did you|you|is|has been) "
    r"(?:noted?|written|put|taken|saved|wrote|registered)(?: down)?(?: (?:exactly|so far|for me|please))*$|"
    r"(?:call|request) is (?:still )?(?:on|there)(?: (?:right|na|no|yes))*$|"
    r"^(?:please |can you |could you |just |ok |so )*+(?:read|repeat|say|show) (?:it|that|them|this|everything) back|"
    r"^(?:please |can you |could you |just |ok |so )*+(?:read|repeat|tell|show|send)(?: me)? (?:the |my |all )*"
    r"(?:details|request|booking)(?: (?:back|again|once|more|please|now))*$|"
    r"(?:confirm|final|book|fix|కన్ఫర్మ్|ఫైనల్)?\s?(?:ayinda|ayyinda|ayipoyinda|aindha|ainda|అయిందా|అయ్యిందా|అయిపోయిందా)$"
)
_OF_NUMBER = re.compile(
    r"(?<!\S)(?:which|what|kaun\S*|konsa|konse|kis|kiske|e|ye|yey|ఏ|ఎవరి|किस|किसके|कौन\S*)(?: (?:phone|mobile|का|से|సే))?"
    r" (?:number|num|no|nambar|नंबर|नम्बर|నంబర్\S*|నెంబర్\S*)(?!\S)"
)
_IS_RUNG = re.compile(
    r"(?<!\S)(?:note|noted|wrote|written|put|have|call|ring|ringing|calling|phone|come|likha|aayega|aaega|jayega|jaayega|"
    r"karoge|karenge|chestaru|vastundi|rasaru|rasukunnaru|आएगा|जाएगा|करोगे|करेंगे|लिखा|చేస్తారు|వస్తుంది|రాశారు)(?!\S)"
)


# "What is my number", "mera number kya hai": how it was noted.
_MINE = re.compile(
    r"^(?:(?:so|and|ok|okay|but) )*(?:what|which)(?: is| was)?(?: my)? (?:phone |mobile )?(?:number|num|no)"
    r"(?: (?:is it|is that|please|noted|you have|do you have))?$|"
    r"^(?:mera|meri|naa?|मेरा|मेरी|నా) (?:phone )?(?:number|num|नंबर|నంబర్|నెంబర్) "
    r"(?:kya|kaunsa|enti|emiti|em|क्या|कौनसा|ఏంటి|ఏమిటి|ఏం)(?: \S+){0,2}$"
)


def asks_whether_it_stands(text: str) -> bool:
    """ "So is it done or what", "pakka hai na?", "అయిందా": of a request that is open."""
    words = read(text)
    return len(words.tokens) <= 8 and bool(_STANDS.search(words.plain))


_NOTHING = re.compile(
    r"(?<!\S)(?:nothing|no call|any call)(?: is| are|s)? (?:booked|pending|scheduled|arranged)(?!\S)|"
    r"^(?:so |and |then |ok )*(?:nobody|no one|noone) (?:is going to|will|would) "
    r"(?:ring|call|phone)(?: me)?(?: (?:then|now|right|no|na|correct))*$"
)


def asks_whether_any(text: str) -> bool:
    """ "So there's nothing booked, right?", "so nobody is going to ring me?": whether a request stands at all."""
    words = read(text)
    return len(words.tokens) <= 10 and bool(_NOTHING.search(words.plain))


def asks_which_number(text: str) -> bool:
    """ "Which number did you note?", "kaunse number pe aayega", "what is my number": the one that will be rung."""
    words = read(text)
    asks = (_OF_NUMBER.search(words.plain) and _IS_RUNG.search(words.plain)) or _MINE.search(words.plain)
    return bool(asks) and len(words.tokens) <= 10
