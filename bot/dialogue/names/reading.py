"""Find a person's name in what they typed: "Asha", "my name is Asha Rao", "Suresh here, please ring me at 5"."""

from __future__ import annotations

import re
from functools import cache

from bot.dialogue.names.given import answers_to, is_given_name
from bot.dialogue.names.salad import is_salad
from bot.dialogue.times.words import meaning as times
from bot.dialogue.words.phrasebook import NO_WORDS, POLITE_WORDS, QUESTION_WORDS, YES_WORDS, word_set
from bot.matching import read
from bot.matching.gloss import glosses
from bot.matching.lexicon import english, shorthand
from bot.matching.script import script_of

MAX_NAME = 80
_MOST_LETTERS = 120  # characters of an answer that are searched for a name
_LONGEST = 6  # words of a name that the text says is one
_WORD = re.compile(r"[^\W\d_][\w\u0900-\u0dff.'’\-]*")
_GREETING = (
    r"(?:(?:hi|hello|hey|namaste|namaskaram|namaskar|yes|ok|okay|sure|haan|ji|no|nope|not that|sorry|actually|oh|oops|"
    r"wait|please|pls|note(?: that)?|but|and|so|well|also|btw|by the way|fyi|nahi|nahin|ki|kaadu|kadu|arre|are|asal|"
    r"darasal|maaf kijiye|maaf karna|kshaminchandi|andi|जी|हां|हाँ|नहीं|माफ कीजिए|माफ़ कीजिए|सॉरी|दरअसल|असल में|"
    r"नमस्ते|कृपया|అండి|అవును|కాదు|సారీ|క్షమించండి|అసలు|దయచేసి|నమస్తే|నమస్కారం)[\s,.!।]+)*"
)
_AGREED = re.compile(
    r"^\W*(?:(?:yes|yeah|yep|yup|ya|ok|okay|sure|fine|correct|right|alright|all right|haan?|han|ji|sare|avunu|"
    r"(?:that(?:'?s| is)|it(?:'?s| is)) (?:me|right|correct|fine|my name)|thats me|its me|"
    r"हां|हाँ|जी|ठीक है|ठीक|सही है|అవును|సరే|సరేనండి)(?:[\s,.!।:\-]+|$))+",
    re.IGNORECASE,
)
_SENTENCE = r"(?<!\b[^\W\d_])(?<!\b(?:mr|ms|dr|md|er|st))(?<!\b(?:mrs|smt|sri))(?<!\b(?:prof|shri|mohd))[.!।?](?:\s+|$)"
_SENTENCE_ENDS = re.compile(_SENTENCE, re.IGNORECASE)
_STATED = re.compile(
    rf"^\W*{_GREETING}(?:my (?:good )?name(?:'s| is)|the name is|name(?: is)?\s*[:\-]?|"
    r"(?:naam|nam|peru|perru|नाम|పేరు)\s*[:\-]?|mera (?:naam|nam|name)|"
    r"naa? (?:peru|perru)|मेरा नाम|నా పేరు|this is|i am|i'm|im|myself|main|mai|nenu|मैं|నేను|"
    r"her name is|his name is|unka naam|uska naam|ask for|patient name(?: is)?\s*[:\-]?)\s+(?P<name>\S.*)",
    re.IGNORECASE,
)
_INTRODUCED = re.compile(
    r"^\W*(?:i am|i'm|im|this is|it is|it's|its|myself|my self|main|mai|mein|nenu|yeh?|"
    r"(?:(?:yes|ok|you|u|can|pls|please) )*(?:call me|ask for)|मैं|मै|यह|नाम|నేను)\s+"
    r"(?P<name>\S.*)",
    re.IGNORECASE,
)
_STATEMENTS = re.compile(rf"[,;\n]\s*|{_SENTENCE}|\s-\s", re.IGNORECASE)
_SURE = re.compile(r"\b(?:name|naam|nam|peru|perru|myself)\b|नाम|పేరు", re.IGNORECASE)
_HERE = re.compile(
    r"^\W*(?P<name>[^\W\d_][\w\u0900-\u0dff.'’ \-]{1,40}?)\s+(?:here|speaking|bol raha|bol rahi)\b", re.I
)
_MORE = re.compile(r"[,;\n]|\d|(?<=\s)(?:today|tomorrow|at|aaj|kal|ivala|repu|आज|कल|ఈరోజు|రేపు)(?!\w)", re.IGNORECASE)
_NAME_WORD = r"(?:name|naam|nam|peru|नाम|పేరు)"
_CORRECTED = (
    re.compile(rf"{_NAME_WORD}\b.{{0,30}}?\b(?:it is|it's|its|should be|must be|is actually)\s+(?P<name>\S.*)", re.I),
    re.compile(
        r"\b(?:change|correct|update|edit|make|put)\b.{0,20}\bname\b(?:.{0,15}\b(?:to|as)\s+|\s*[:=]\s*)(?P<name>\S.*)",
        re.I,
    ),
    re.compile(
        rf"{_NAME_WORD}.{{0,25}}(?:galat|ghalat|wrong|th?app?u|badal\w*|गलत|बदल\S*|తప్పు)\S*(?:\s+(?:ga|గా))?\s*"
        r"(?:(?:hai|h|है|undi|vundi|ఉంది|rasaru|raasaru|రాశారు|రాసారు|likha hai|लिखा है)(?!\w))?"
        rf"(?:\s*,\s*|\s+(?:ke|kar ke|karke|कर के|के|करके)\s+)(?:sahi {_NAME_WORD}|सही नाम)?\s*(?P<name>\S.*)",
        re.I,
    ),
    re.compile(
        rf"{_NAME_WORD}\s+(?P<name>[^\s,]+(?:\s+[^\s,]+)?)\s+"
        r"(?:kar do|kardo|kar dijiye|rakho|likho|likhiye|ani|ga|कर दो|कर दीजिए|लिखो|लिखिए|అని|గా)(?!\S)",
        re.I,
    ),
)
# Where a wrong name ends and the right one follows.
_NAMED_ANEW = re.compile(rf"[,;\n]\s*|{_SENTENCE}|\s(?=(?:my|mera|naa?|मेरा|నా)\s+{_NAME_WORD}(?!\S))", re.IGNORECASE)
_WRONG = re.compile(r"change|wrong|spell|correct|not|galat|badal|badl|march|th?app?u|गलत|बदल|మార్చ|తప్పు", re.IGNORECASE)
# Places that people write before a comma, where a name could also be.
_PLACES = word_set(
    "india bharat hyderabad secunderabad delhi mumbai bombay chennai madras bangalore bengaluru kolkata calcutta pune "
    "ahmedabad jaipur lucknow kanpur nagpur patna indore bhopal surat vizag visakhapatnam vijayawada guntur warangal "
    "tirupati nellore kurnool rajahmundry kakinada karimnagar nizamabad khammam telangana andhra pradesh kerala kochi "
    "mysore mysuru goa noida gurgaon gurugram chandigarh ranchi raipur bihar punjab gujarat odisha bhubaneswar"
)
_SHORT_FORMS = shorthand.ALWAYS.keys() | shorthand.ENGLISH.keys()
_FROM = {"se", "nunchi", "from"}
_NUMBER = re.compile(r"\d")
TITLES = {"mr", "mrs", "ms", "dr", "shri", "smt", "sri", "md", "er", "prof"}
_TAIL = {
    "hai", "hoon", "hu", "hun", "h", "here", "speaking", "andi", "sir", "madam", "please", "pls", "है", "हूं", "हूँ",
    "అండి", "thanks", "only",
}  # fmt: skip
ENDS = {
    "and", "aur", "please", "pls", "call", "ring", "phone", "my", "mera", "meri", "naa", "na", "from", "number", "at",
    "about", "i", "me", "mujhe", "naku", "want", "need", "this", "evening", "tomorrow", "today", "kal", "repu", "aaj",
    "bol", "baat", "matladutunna", "matladutunnanu", "बोल", "మాట్లాడుతున్నా", "మాట్లాడుతున్నాను",
    "not", "nahi", "nahin", "kaadu", "kadu", "instead", "नहीं", "కాదు",
    "reg", "abt", "re", "regarding",
    "to", "can", "for", "but", "on", "mariyu", "here", "और", "మరియు", "with", "se", "ko", "is",
}  # fmt: skip
# Words after a name which show that it is not the writer: cases ("of", "to", "with"), titles, places, relatives.
TURNS = word_set(
    "s ka ke ki ko se ku kosam tho to nunchi gurinchi valla vaalla gari gaari garu gaaru sir madam mam doctor dr "
    "hospital hospitals clinic nagar colony road street medical medicals stores village district mandal college school "
    "bank ward "
    "का के की को से కి కు తో నుంచి గారు గారి hospitalu mother father wife husband son daughter brother sister friend "
    "uncle aunt aunty amma nanna bharta bharya koduku kuturu maa papa mummy pati patni beta beti bhai behen team staff "
    "అమ్మ నాన్న భర్త భార్య కొడుకు కూతురు"
)
# What people write after a name that they give or confirm: "Asha is fine", "asha hi naam hai", "ఆశ అని అడగండి".
_CLOSING = YES_WORDS | word_set(
    "is fine good enough will do it that thats its only me my name hai hi naam peru se chalega chalegi likho likhiye "
    "likhna likh lo bolo boliye "
    "ne ani adagandi adugandi pettandi rayandi raayandi raasukondi cheppandi chalu antaru bulate "
    "है ही नाम से चलेगा चलेगी लिखो लिखिए लिख लो बोलो बोलिए పేరు అని అడగండి పెట్టండి రాయండి రాసుకోండి చెప్పండి చాలు అంటారు అనే"
)
_NO_LETTERS = re.compile(r"\d|[?@#/\\<>{}=]")  # characters that names do not contain
# Forms of address, which follow a name or replace it.
ADDRESSES = word_set(
    "bai bhai bhaiya behen ben ji jee garu babu miyan mian amma begum बाई भाई बहन बेन जी बाबू मियां मियाँ अम्मा बेगम "
    "గారు బాబు అమ్మ"
)
_BIDDING = ("o", "iye", "ao", "ो", "ओ", "िए", "िये", "ండి")  # endings of "listen", "tell", "wait"
_ASK_TOO = frozenset({"may", "will"})  # can begin a question or a name: "May Thomas"
# Words that occur where a name could be, but are not names.
NOT_A_NAME = (
    QUESTION_WORDS
    | YES_WORDS
    | NO_WORDS
    | word_set(
        "hi hello hey namaste thanks thank you me my i it's its it this that am not sick ill having suffering "
        "worried scared "
        "looking calling interested unable the a an in fine good very so still also busy free available "
        "staff team reception somebody someone anybody anyone koi evaranna evaraina evarina evarayna "
        "स्टाफ कोई ఎవరైనా ఎవరన్నా "
        "patient doctor hospital call callback phone number time name later never nothing none skip change "
        "फोन फ़ोन कॉल ఫోన్ కాల్ "
        "help menu back stop start status cancel mujhe mera meri naku na naa today tomorrow morning evening "
        "kal repu aaj your own this same own other another pain lump lumps skin symptoms treatment calcium "
        "afraid tired going getting feeling writing here from about it that he she we they mother father son "
        "daughter wife husband for ke ki ka kosam liye mere hamara hamare hamari unka unki unke uska uski uske aapka "
        "unko usko his her their our your apna apne maa naaku meeru aame aayana vaalla vaari okay wait hmm asap urgent "
        "emergency nobody noone koi मेरा मेरी मेरे हमारा हमारी हमारे उनका उनकी उनके उसका उसकी मुझे मुझको मैं हम आप यह वह कृपया "
        "నా మా మీ నాకు మాకు ఆమె ఆయన వారి వాళ్ళ దయచేసి"
    )
)


# Further such words, compared by sound: verbs, forms of address, interjections.
_BESIDE_NAMES = word_set(
    "call phone kijiye karo cheyandi madam sirji arey acha allo bhaiya didi anna akka sir saab suniye vinandi okie oki "
    "vanakkam adab salam oops noted gotcha bingo boss yaar bro hlo"
)

# Names of gods, used as greetings or as profile names.
_DEVOUT = re.compile(
    r"(?:jai|jay|जय|జై) (?:s(?:h?)r(?:i|ee)|ram|hind|bhim|mata|hanuman|bajrang|ganesh|jai|"
    r"श्री|राम|हिंद|भीम|माता|శ్రీ|హింద్)(?!\S)|"
    r"(?:hari om|ram ram|radhe radhe)$|(?:hare|om (?:nam\w+|sai|shanti|sri)|god|allah|lord|jesus|ॐ)(?!\S)"
)
# Words in the names of shops and telephones.
_TRADES = word_set(
    "store stores trader traders enterprise enterprises medical medicals electrical electricals agency agencies "
    "hospital clinic school academy travels textiles jewellers jewellery mobiles kirana hardware tailors builders "
    "industries associates solutions ltd pvt iphone samsung redmi vivo oppo realme nokia android jio airtel whatsapp"
)
_LETTER = r"[\w\u0900-\u0dff]"
_OWNED = r"(?:my|mera|meri|mere|naa?|patient|her|his|their|unka|uska|मेरा|मेरी|उसका|उनका|నా|ఆమె|అతని)"
_NAMED = re.compile(
    rf"(?<!{_LETTER})(?P<owner>{_OWNED}\s+)?(?:good\s+)?"
    rf"(?P<mark>(?:name|naam|nam|peru|perru|नाम|పేరు)(?P<copula>'s|\s+is\b|\s*[:\-]|\s)|(?:this is|i am|i'm|im|myself|"
    rf"ask for|mr|mrs|ms|miss|dr|smt|shri|sri|(?:my|our)\s+(?:son|daughter|wife|husband|mother|father|brother|"
    rf"sister|friend|child|baby|uncle|aunt))[.,\s])\s*(?P<rest>[^,;.?!\n]+)",
    re.IGNORECASE,
)
_IS = re.compile(rf"(?<!{_LETTER})(?:hai|hain|h|hoon|hun|है|हैं|హై|andi|అండి)(?!{_LETTER})", re.IGNORECASE)


def names_in(text: str) -> tuple[str, ...]:
    """Every possible name in the text. Over-inclusive: for hiding names, not for addressing people."""
    found = [stated_name(text), leading_name(text)]
    at = 0
    while match := _NAMED.search(text, at):
        at = match.start("rest")
        copula = (match["copula"] or "").strip()
        sure = bool(match["owner"] or copula) or (match["copula"] is not None and bool(_IS.search(match["rest"])))
        rest = match["rest"].strip()
        if sure or _capital(rest):
            found.append(_until_something_else(_name_alone(rest), sure=sure))
    for clause in re.split(r"[,;.?!\n]", text):
        if here := _HERE.match(clause):
            found.append(_until_something_else(here["name"], sure=False))
    return tuple(dict.fromkeys(name for name in found if name))


def _name_alone(text: str) -> str:
    """The first words of a text that begins with a name, as far as they can belong to the name."""
    words = text.split()
    small = not _capital(text)
    ends = (
        at
        for at, word in enumerate(words)
        if at and (word.isascii() and not _capital(word) and (not small or word.casefold() in english.WORDS))
    )
    return " ".join(words[: min(next(ends, 4), 2 if small else 4)])


def _capital(text: str) -> bool:
    return text[:1].isascii() and text[:1].isupper()


def stated_name(text: str) -> str | None:
    """A name that the text states as such ("my name is …"), or None. For any text."""
    for clause in _STATEMENTS.split(text):
        found = _STATED.match(clause) or _HERE.match(clause)
        if found and found["name"].split()[-1].casefold() in _FROM:
            continue  # "Delhi se bol raha hun" is about a place
        if found and (name := _until_something_else(found["name"], sure=bool(_SURE.search(clause)))):
            return without_copula(name)
    return None


def without_copula(name: str) -> str:
    """The name without the Telugu suffix for "am": "నేను కవితని"."""
    stem = name.removesuffix("ని")
    return stem if stem != name and is_given_name(stem.split()[-1] if stem.split() else "") else name


def leading_name(text: str) -> str | None:
    """The name in "Suresh, ring me this evening at 5", "Walter. Call me at 4", "యాదయ్య, 3 కి చేయండి": a short clause
    without another meaning, at the beginning of a sentence or the end of the text."""
    sentences = [clauses for each in _SENTENCE_ENDS.split(text) if (clauses := _clauses(each))]
    if sum(map(len, sentences)) < 2:
        return None
    for clause in (*(clauses[0] for clauses in sentences), sentences[-1][-1]):
        clause = _FROM_PLACE.sub("", clause)
        words = _WORD.findall(clause)
        means = any(_is_a_word(word.casefold().strip(".")) for word in words)
        if means and len(words) > 1 and any(map(is_given_name, words)):
            means = any(word.casefold() in english.WORDS for word in words)  # "Sukhdev Rana": a surname may be a word
        if 1 <= len(words) <= 3 and not means:
            name = None if any(map(_sounds_like_no_name, words)) else given_name(clause)
            if all(map(_is_written_as_name, words)) and name and " ".join(words) == name:
                return name
    return None


_FROM_PLACE = re.compile(r" (?:from|of) [A-Z]\w+$")  # "Baldev Thakur from Mandi"


def _clauses(sentence: str) -> list[str]:
    return [each.strip() for each in re.split(r"[,;\n]", sentence) if each.strip()]


def _sounds_like_no_name(word: str) -> bool:
    """Whether it sounds like a word that is not a name but occurs in its place: "Accha", "मैडम", "Sirji"."""
    sound = read(word).skeleton
    return not is_given_name(word) and len("".join(sound)) > 1 and bool(set(sound) & _sounds_of_no_name())


@cache
def _sounds_of_no_name() -> frozenset[str]:
    words = NOT_A_NAME | ADDRESSES | POLITE_WORDS | _BESIDE_NAMES | _PLACES
    return frozenset(sound for word in words for sound in read(word).skeleton if len(sound) > 1)


def _is_written_as_name(word: str) -> bool:
    """Whether it has a capital, or is in a script without capitals."""
    return not word[0].isascii() or (word[0].isupper() and not (word.isupper() and len(word) > 1))


def corrected_name(text: str) -> str | None:
    """The new name in "The name is wrong, it is Aasha Rani", "that is not my name, my name is Usha", "naam badal ke
    Usha kar do"; None if there is none."""
    _, *later = _NAMED_ANEW.split(text[:120])
    stated = (name for each in later if (name := stated_name(each)) and not _WRONG.match(name))
    if anew := next(stated, None):
        return anew
    found = (_until_something_else(each["name"], sure=True) for way in _CORRECTED for each in way.finditer(text[:120]))
    return next((name for name in found if name and not _WRONG.match(name)), None)


def profile_name(name: str | None) -> str | None:
    """The profile name if it can be a person's name, else None: some are a row of flowers, "Busy" or "iPhone"."""
    words = [word.casefold().strip(".") for word in _WORD.findall(name or "")]
    if not any(len(word) > 1 for word in words) or is_salutation(words):
        return None
    called = any(map(is_given_name, words)) and not any(word in _TRADES for word in words)
    return None if not called and any(map(_is_no_profile, words)) else name


def is_salutation(words: list[str]) -> bool:
    """Whether these lower-case words are a greeting with a god's name: "jai sri ram"; "Om Prakash" is a name."""
    return bool(_DEVOUT.match(" ".join(words)))


def _is_no_profile(word: str) -> bool:
    plain = word.removesuffix("s")
    return bool({word, plain} & english.WORDS) or word in NOT_A_NAME or word in _TRADES


def _is_a_word(word: str) -> bool:
    """Whether the word has another meaning than a person: a word of the three languages, of time, or a place."""
    known = word in english.WORDS or word in _PLACES or word in _SHORT_FORMS or bool(times(word))
    tables = glosses()
    own = _OF_SCRIPT.get(script_of(word) or "", tuple(tables))  # "సుజాత" only sounds like a Hindi word
    return known or any(tables[language].lists(word) for language in own)


def given_name(text: str, *, insisted: bool = False) -> str | None:
    """The name in an answer to "What name?"; None if it cannot be one.

    insisted: the same answer was doubted before, so that now even unpronounceable letters are accepted.
    """
    rest, introduced = text[:_MOST_LETTERS], False
    while (stated := stated_name(rest)) is None and (found := _INTRODUCED.match(rest)):
        rest, introduced = found["name"], True
    if stated:
        return stated
    name = None if _NO_LETTERS.search(text) else _bare_name(rest, insisted=insisted)
    # After "I am", in lower case, only known names count: "i am worried" has none.
    borne = name is not None and any(map(answers_to, _WORD.findall(name)))
    known = borne and not any(times(word.casefold()) for word in _WORD.findall(name or ""))  # "call me mangal ko"
    return name if known or not introduced else None


def _without_closing(text: str) -> str:
    """The text without what follows the name in "Asha is fine"; unchanged if that would leave no name."""
    words = text.split()
    if not words:
        return text
    while len(words) > 1 and words[-1].casefold().strip(".,!।") in _CLOSING:
        words.pop()
    rest, last = " ".join(words).rstrip(" ,.!।-"), words[-1].strip(".,!।")
    named = answers_to(last) or (_capital(last) and not is_a_word(last))  # "Anything is fine", "Monday is fine"
    return rest if named else text


def _bare_name(text: str, *, insisted: bool) -> str | None:
    text = _without_closing(text)
    if (agreed := _AGREED.match(text)) and _WORD.search(text, agreed.end()):
        rest = text[agreed.end() :]
        named = _bare_name(rest, insisted=insisted)
        borne = named is not None and any(map(answers_to, _WORD.findall(named)))
        if named is not None and (borne or all(_capital(word) and not is_a_word(word) for word in named.split())):
            return named  # "yes, Asha", "ok fine. Rohit"
    words = _WORD.findall(text)
    ends = next((at for at, word in enumerate(words) if at and word.casefold() in ENDS), len(words))
    if QUESTION_WORDS & {word.casefold() for word in words[ends:]}:
        return None  # "btw for this which doctor"
    words = words[:ends]
    while words and words[-1].casefold() in _TAIL:
        words.pop()
    plain = [word.casefold().strip(".") for word in words]
    full = [word for word, folded in zip(words, plain, strict=True) if len(folded) > 1 and folded not in TITLES]
    if not 1 <= len(full) <= 4 or len(words) > 7 or any(len(word) > 30 for word in words):
        return None
    if _says_something_else(plain, full) or (not insisted and any(map(is_salad, full))):
        return None
    return " ".join(words)[:MAX_NAME].rstrip(".")


def _says_something_else(plain: list[str], full: list[str]) -> bool:
    """Whether the words are a sentence rather than a name: "add that", "just send sms", "हिंदी में बात करो"."""
    first = plain[0] if len(plain[0]) > 1 else full[0].casefold()  # "K V S Rao": the initial is not short for "ok"
    known = any(map(is_given_name, full)) or _is_addressed(full)
    if first in NOT_A_NAME - _ASK_TOO or (first in _ASK_TOO and not known):
        return True
    if QUESTION_WORDS & set(plain[1:]):
        return True
    means = sum(map(is_a_word, full))
    return len(full) > 1 and not known and not all(map(_capital, full)) and 2 * means > len(full)


def _is_addressed(full: list[str]) -> bool:
    """Whether it is a name with a form of address: "Munna bhai", "sona bai", "peda babu"; "batao bhai" is a request."""
    first, *rest = (word.casefold() for word in full)
    bids = first.endswith(_BIDDING) or bool(times(first))
    return bool(rest) and all(word in ADDRESSES for word in rest) and not bids


def well_written(name: str) -> str:
    """A name typed in lower case, with capitals; any other name unchanged."""
    return " ".join(word[:1].upper() + word[1:] for word in name.split()) if name.islower() else name


def name_before_more(text: str, *, insisted: bool = False) -> tuple[str | None, str]:
    """(the name at the beginning of an answer to "What name?", the rest): "Rohit, 4 pm" is a name and a time.

    insisted: see `given_name`.
    """
    if stated := stated_name(text):
        return stated, text.replace(stated, " ", 1)
    if (whole := given_name(text, insisted=insisted)) is not None:
        return whole, ""
    found = _MORE.search(text)
    name = given_name(text[: found.start()]) if found else None
    known = found is None or any(_is_a_word(word.casefold()) for word in _WORD.findall(name or ""))
    return (None, text) if known or found is None else (name, text[found.start() :])


def trimmed(text: str) -> str | None:
    """The name at the beginning of words that are known to be a name: Rakesh in "Rakesh hai"."""
    return _until_something_else(text, sure=True)


_OF_SCRIPT = {"telugu": ("te",), "devanagari": ("hi",)}


# English endings of words that describe somebody: "diabetic", "married", "housewife".
_DESCRIBING = re.compile(
    r"(?:ics?|ical|ed|ing|ive|ous|less|ful|able|ible|ist|ism|ness|ment|tion|sion|wife|ly|ical|ary|ory|ient|nant|tant|"
    r"ian|ese|ish|pathy|itis|osis|emia|aemia|oma|ology|ity|ety|ship|hood|ward|ent|ance|ence|uous)"
)


def describes(word: str) -> bool:
    """Whether a lower-case word has the ending of a descriptive English word, and is not a known name."""
    found = len(word) > 4 and word.isascii() and any(_DESCRIBING.fullmatch(word, at) for at in range(2, len(word) - 1))
    return found and not is_given_name(word)


def is_place(word: str) -> bool:
    """Whether the lower-case word is a town, state or country where patients live."""
    return word in _PLACES


def is_a_word(word: str) -> bool:
    """Whether a word has another meaning than a person, in any case."""
    return _is_a_word(word.casefold().strip(".")) or word.casefold() in NOT_A_NAME


def is_full_name(text: str) -> bool:
    """Whether the text is a name of two words or more beside initials, although one of them may mean a time as well:
    "Mangal Singh", "K. Venkata Subba Rao", "Bandana Das"; not "Mangal" alone, nor "das baje"."""
    words = _WORD.findall(text)
    full = [word for word in words if len(word.strip(".")) > 1 and word.casefold().strip(".") not in TITLES]
    if not 2 <= len(full) <= 4 or len(words) > _LONGEST or _NO_LETTERS.search(text):
        return False
    borne = [word for word in full if is_given_name(word)]
    others = (word for word in full if word not in borne)
    named = all(word.isascii() and _is_written_as_name(word) and not is_a_word(word) for word in others)
    return bool(borne) and named and not all(times(word.casefold()) for word in full)


def _until_something_else(text: str, *, sure: bool) -> str | None:
    words: list[str] = []
    for word in _WORD.findall(_NUMBER.split(text, maxsplit=1)[0])[: _LONGEST + 1]:
        plain = word.casefold().strip(".")
        if words and not sure and plain in TURNS:
            return None  # "nenu Ravi tho matladali" is about Ravi
        if plain in ENDS or plain in _TAIL or (not words and (plain in NOT_A_NAME or word in english.FUNCTION)):
            break
        if words and len(plain) > 1 and not _capital(word) and not is_given_name(plain) and is_a_word(plain):
            break
        words.append(word)
    if not words or len(words) > (_LONGEST if sure else 4):
        return None
    if not sure and not words[0].isascii() and not any(is_given_name(without_copula(word)) for word in words):
        return None  # "मैं परेशान हूँ": these scripts have no capitals to show a name
    if not sure and len(words) == 1 and describes(words[0].casefold()):
        return None
    if not sure and words[0].isascii() and not words[0][0].isupper() and words[0].casefold() not in TITLES:
        return None  # "I am worried": without the word "name", only a capital shows a name
    return " ".join(words)[:MAX_NAME].rstrip(".")
