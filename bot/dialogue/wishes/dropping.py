"""What people say when they no longer need a call, without the word "cancel": it is settled, I ring myself, delete it.

Each can mean something else, so we ask before cancelling. Also what sounds like a cancel but is not one: a call that
is pressed for, and something other than the call that is to be cancelled.
"""

from __future__ import annotations

import re

from bot.dialogue.times.words import meaning
from bot.dialogue.wishes.unwanted import is_kept
from bot.dialogue.words.phrasebook import NO_WORDS, POLITE_WORDS, QUESTION_WORDS, YES_WORDS, clauses, word_set
from bot.dialogue.words.vocabulary import CALL, CANCEL
from bot.matching import read
from bot.matching.lexicon import english

_SHORT, _LONGEST_LEFT = 8, 12  # words
_REQUEST = rf"(?:{CALL}|requests?|req|booking|ticket|रिक्वेस्ट|रिक्वेस्ट|अनुरोध|निवेदन|రిక్వెస్ట్\S*|అభ్యర్థన\S*)"
_DROPS = re.compile(
    rf"(?<!\S)stop (?:the|this|that|my) {CALL}(?!\S)|"
    rf"(?<!\S)(?:forget|end|drop|scrap|delete|remove|withdraw|erase|skip|ignore)(?: about)?"
    rf"(?: (?:the|my|this|that|all|phone)){{0,3}} {_REQUEST}(?!\S)|"
    r"^(?:please |just |ok |okay )?(?:forget (?:about )?|drop |scrap |skip )(?:it|this|that|all this|all that)(?!\S)|"
    rf"(?<!\S){_REQUEST}(?: (?:ko|ki|ni|nu|wali|vali|को|की|वाली|ని|ను))?"
    r" (?:delete|remove|hata\S*|mita\S*|nikal\S*|th?e+s\S*|vadile\S*|marchipo\S*|bhool\S*|"
    r"हटा\S*|मिटा\S*|डिलीट|निकाल\S*|भूल\S*|తీసే\S*|తీసెయ్\S*|తొలగి\S*|వదిలే\S*|మర్చిపో\S*|డిలీట్)(?!\S)"
)
_DATA = re.compile(
    r"(?<!\S)(?:data|details?|info\w*|chats?|history|account|records?|messages?|everything|number|name|me|naam|peru|"
    r"sab\S*|anni|डेटा|जानकारी|सब|नाम|नंबर|డేటా|వివరా\S*|అన్నీ|పేరు|నంబర్)(?!\S)"
)
_NEVER = word_set("not never mat mt na nakko मत ना न")
_NOT_DONE = ("kandi", "kudadu", "vaddu", "oddu", "కండి", "కూడదు", "వద్దు", "ొద్దు")
_NEED = word_set(
    "need needs needed require required necessary want wanted chahiye chahie chaiye chahiey zarurat jarurat zaroorat "
    "jaroorat avasaram avsaram kavali चाहिए चाहिये ज़रूरत जरूरत ज़रुरत जरुरत అవసరం కావాలి"
)
_ANY_MORE = word_set("now anymore ab abhi ika inka inkaa ippudu le lendi lera अब अभी ఇక ఇంక ఇంకా ఇప్పుడు లే లెండి లేండి")
_NO_MORE = word_set(
    "vaddulendi vaddule vaddulera vaddandi akkarledu akkarleddu avasaramledu వద్దులెండి వద్దులే వద్దులేండి "
    "అక్కర్లేదు అక్కరలేదు అవసరంలేదు అవసరంలేదండి"
)
_NEGATED = NO_WORDS | word_set("never nobody")
_NEGATES = word_set("not never no mat mt nahi nahin nai nakko vaddu ledu मत नहीं नही వద్దు లేదు")
_BESIDE = word_set(
    "i we it is are was do to for the this that my me us you your any more longer "
    "hai h he tha mujhe hame humko mereko naku naaku maaku adi idi ye yeh wo woh usko isko so thanks thank sorry "
    "है मुझे हमें ये यह वो धन्यवाद నాకు మాకు అది ఇది అండి ధన్యవాదాలు"
)
_DOING = word_set(
    "kar karo karna karni karne kare karen karein kardo karde kardijiye kijiye kariye krdo kro do de den dijiye dena "
    "chahta chahti chahte hun hu hoon isko ise ye chey cheyi cheyyi cheyandi cheyyandi chesey cheseyandi cheseyi "
    "cheyali cheyyali petti pettandi anukuntunna anukuntunnanu yaar bro brother dear please just all "
    "everything whole entire "
    "करो करना करनी कर करें करिए कीजिए कर्दो दो दे दें दीजिए देना चाहता चाहती हूं हूँ इसे इसको भाई "
    "చేయి చెయ్యి చేయండి చెయ్యండి చేసేయి చేసేయండి చేయాలి చెయ్యాలి చేసెయ్ దీన్ని దాన్ని దయచేసి "
    "deenni danni dinni"
)
_SETTLED = re.compile(
    r"(?<!\S)(?:i|we)(?: have| had| already| just| did){0,2} (?:spoke|spoken|talked|met)(?! about| with)(?!\S)|"
    r"(?<!\S)(?:problem|issue|doubts?|query|question|matter)(?: (?:is|was|got|has|have|been|now|already)){0,3} "
    r"(?:(?:solved|resolved|sorted|cleared|settled|answered)(?!\S)|over$)|"
    r"(?<!\S)(?:baat|बात) (?:kar|ho|कर|हो) (?:li|lii|liya|lee|gayi|gai|gaya|chuki|chuka|ली|लिया|गई|गयी|चुकी|चुका)(?!\S)|"
    r"(?<!\S)maa?tlaa?d(?:es|[ae]nu|anu|amu|aam|aanu|inanu|inam)\S*|(?<!\S)మాట్లాడ(?:ేశ|ేస|ాను|ాం|ాము|ిన)\S*"
)
_SELF = re.compile(
    rf"(?<!\S)(?:i|we) (?:will|shall|can|would|ll)(?: (?!not|never)\S+)? {CALL}(?: \S+){{0,3}} "
    r"(?:myself|ourselves|directly|on my own)(?!\S)|"
    rf"(?<!\S)(?:khud|khudse|swayam|खुद|ख़ुद|स्वयं)(?: \S+){{0,2}} (?:{CALL}|baat|बात)(?: \S+)? "
    r"\S*(?:ung[aie]|oong[aie]|enge|ूंग[ाीे]|ूँग[ाीे]|ेंगे)(?!\S)|"
    rf"(?<!\S)(?:nene|meme|నేనే|మేమే)(?: \S+){{0,2}} {CALL} ?(?:che\S*(?:ta|tha|kunt)\S*|చేస్తా\S*|చేసుకుంటా\S*)(?!\S)"
)
_PRESSES = re.compile(
    rf"(?<!\S){CALL}(?: (?!(?:na|ना)(?!\S))\S+)? (?:ch[ei]y*[ae]?(?:i|va|vaa|ra|raa|li|ali|andi|ndi)?|"
    r"karo+|karna|kariye|karein|karen|kijiye|lagao|करो|करना|करिए|करें|कीजिए|लगाओ|చెయ్?యి?|చేయి|చేయండి|చెయ్యండి|చేయవా|చెయ్యవా|చేయరా|చెయ్యరా)"
    r"(?: (?:na|naa|anna|akka|bhai|andi|ji|sir|madam|please|yaar|ra|ना|जी|भाई|అన్నా|అండి|సార్))*$|"
    rf"^(?:please |kindly )?(?:start|make|place|begin) (?:(?:the|my|a|me|your) ){{0,2}}"
    rf"{CALL}(?: (?:now|please|soon))*$|"
    rf"^(?:please |kindly )?(?:revert|reply|respond|answer|update)(?: me| back)? (?:on|by|over|via) "
    rf"(?:(?:a|the|phone) )?{CALL}$"
)
_ASKS = re.compile(
    r"^(?:(?:and|but|so|ok|okay|please|hi|hello|sir|madam) ){0,2}"
    r"(?:how|what|when|where|why|if|is|are|do(?! not(?!\S))|does|did|should|"
    r"(?:can|could|may|shall|will|would) (?:i|we|it|this)|"
    r"kaise|kya|kab|ela|eppudu|कैसे|क्या|कब|ఎలా|ఎప్పుడు)(?!\S)|"
    r"(?<!\S)(?:kaise|ela|कैसे|ఎలా)(?!\S)"
)
_NAMES_CANCEL = re.compile(rf"(?<!\S)(?:{CANCEL}|exit|abort)(?!\S)")
_NAMES_CALL = re.compile(rf"(?<!\S){_REQUEST}(?!\S)")


def speaks_of_dropping(text: str) -> bool:
    """ "Delete my request", "don't delete my request": it is about the request, and not about all data."""
    plain = read(text).plain
    return bool(_DROPS.search(plain)) and not _DATA.search(plain)


_LETS_GO = re.compile(
    r"^(?:(?:hmm+|ok|okay|oh|no|nah|na|arre|arey|acha|accha|sorry|actually|haan|ha|ayyo|you know what|so|then) )*"
    r"(?:leave(?: (?:it|that|this)|$)|(?:forget|drop|scrap) (?:it|that|this)|"
    r"(?:forget|drop|skip|scrap|leave) (?:the|this|that)(?: whole)? (?:thing|idea|plan|call)|"
    r"never ?mind|rehne (?:do|de|dijiye)|"
    r"(?:chh?odo|chh?od (?:do|dijiye))|ja+ne (?:do|dijiye)|vaddu(?:le\w*| le\w*)?|vaddandi|nakko|"
    r"छोड़ो|छोड़ दो|रहने दो|जाने दो|వద్దు(?:ల[ేె]\S*| ల[ేె]\S*)?|వద్దండి)(?!\S)"
)
_REFUSING = word_set("no nah na actually sorry oh hmm ok okay please sir madam do not")
_WRITER = word_set("i il ill we main mai nenu memu मैं हम నేను మేము")
_KEPT_BACK = word_set(
    "as at but instead change number num no name time till until now pe par ko cheyandi cheyyandi karo kariye lekin "
    "kani kaani नंबर करो लेकिन నంబర్ నెంబర్ చేయండి చెయ్యండి మార్చండి"
)


def lets_go(text: str) -> bool:
    """ "Hmm no, leave it, I will ask my cousin", "vaddu lendi, malli adugutha": said first, of what is arranged."""
    words = read(text)
    if len(words.tokens) > _LONGEST_LEFT or "?" in text or is_kept(text):
        return False
    found = _LETS_GO.search(words.plain)
    rest = words.plain[found.end() :].split() if found else _behind_a_refusal(text)
    if rest is None or QUESTION_WORDS & set(rest[:1]):
        return False  # "chhodo, are you even human"
    times = ((meaning(word) or ("in", 0))[0] for word in rest)  # a lone "in" tells no time: "I'll walk in myself"
    return not _KEPT_BACK & set(rest) and set(times) <= {"in", "to"} and not any(word[0].isdigit() for word in rest)


def _behind_a_refusal(text: str) -> list[str] | None:
    """ "Actually no dont, I will come to the hospital": what the writer will do, behind a clause that only refuses."""
    parts = clauses(text)
    if len(parts) < 2:
        return None
    rest = list(read(" ".join(parts[1:])).tokens)
    refuses = {"do", "not"} <= set(read(parts[0]).tokens) <= _REFUSING
    return rest if refuses and _WRITER & set(rest[:1]) else None


def drops_it(text: str) -> bool:
    """ "Forget about the call", "delete my request", "request hata do"."""
    words = read(text)
    found = _DROPS.search(words.plain)
    if found is None or len(words.tokens) > _SHORT or not speaks_of_dropping(text):
        return False
    before, after = words.plain[: found.start()].split()[-2:], words.plain[found.end() :].split()[:2]
    return not (_NEVER & {*before, *after} or any(word.endswith(_NOT_DONE) for word in (found.group(), *after)))


def no_more_needed(text: str) -> bool:
    """ "Not needed now", "ab zarurat nahi hai", "inka vaddu": a no to something that was wanted, and nothing beside."""
    tokens = set(read(text).tokens)
    if not tokens or "?" in text or not tokens & (_NEGATED | _NO_MORE):
        return False
    told = tokens & (_NEED | _ANY_MORE | _NO_MORE)
    beside = tokens - _NEED - _ANY_MORE - _NO_MORE - _NEGATED - _BESIDE - POLITE_WORDS
    return bool(told) and not beside


def settled(text: str) -> bool:
    """ "I already spoke to the doctor", "main khud call kar lunga": the call has lost its purpose."""
    words = read(text)
    if len(words.tokens) > _SHORT or "?" in text or _ASKS.search(words.plain) or _negated(words.tokens):
        return False
    return bool(_SETTLED.search(words.plain) or _SELF.search(words.plain))


def presses(text: str) -> bool:
    """ "Naku call cheyyava", "call karo na", "start the call now": asked for, however much it sounds like a refusal."""
    words = read(text)
    refused = _negated(words.tokens) or _NAMES_CANCEL.search(words.plain)
    return len(words.tokens) <= _SHORT and bool(_PRESSES.search(words.plain)) and not refused


def speaks_of_cancelling(text: str) -> bool:
    """Whether a word for cancelling is in it."""
    return bool(_NAMES_CANCEL.search(read(text).plain))


def asks_of_cancelling(text: str) -> bool:
    """ "How do I cancel", "what if I cancel later": a question, which cancels nothing yet."""
    plain = read(text).plain
    return bool(_NAMES_CANCEL.search(plain) and _ASKS.search(plain))


def beside_cancel(text: str) -> str:
    """What is named beside the cancelling, where it is not the call: "my surgery"; else nothing."""
    plain = read(text).plain
    if not _NAMES_CANCEL.search(plain) or _NAMES_CALL.search(plain):
        return ""
    rest = _NAMES_CANCEL.sub(" ", plain).split()
    named = set(rest) - _BESIDE - _ANY_MORE - _DOING - YES_WORDS - NO_WORDS - POLITE_WORDS - english.FUNCTION
    return " ".join(rest) if any(meaning(word) is None for word in named) else ""


def is_past(text: str) -> bool:
    """ "The doctor cancelled my operation", "operation cancel ho gaya": told, not asked for."""
    return is_kept(text) or "cancelled" in read(text).tokens or "canceled" in read(text).tokens


def rings_self(text: str) -> bool:
    """ "I will call myself": who says so may need the number."""
    return bool(_SELF.search(read(text).plain))


def _negated(tokens: tuple[str, ...]) -> bool:
    return bool(_NEGATES & set(tokens))
