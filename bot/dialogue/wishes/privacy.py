"""Questions about privacy, told from the wish to see what is stored: "who reads this?" is not "show me my data"."""

from __future__ import annotations

import re

from bot.dialogue.words.phrasebook import sentences
from bot.dialogue.words.vocabulary import NO_HI, said
from bot.matching import read

_PIECE = (
    r"(?:names?|numbers?|num|no|phone|mobile|contact|details?|info\w*|data|naa?m|peru|vivar\w+|jaa?nkar\w+|"
    r"नाम|नंबर|नम्बर|जानकारी|डिटेल\S*|डेटा|పేరు|నంబర్\S*|నెంబర్\S*|ఫోన్|వివరా\S*|డేటా)"
)
_WHY = (
    r"(?:why|what for|reason|purpose|ky(?:u|oo|o)n?|kaiku|kisliye|kis liye|enduku\w*|em avasaram|"
    r"क्यों|क्यूं|किसलिए|काइकू|ఎందుకు\S*)"
)
_ASK = (
    r"(?:need\w*|want\w*|ask\w*|giv\w*|tell|told|share|shar\w+|requir\w*|tak\w*|collect\w*|sav\w*|stor\w*|keep\w*|"
    r"ch[ae]+hi?ye|chaiye|poo?ch\w*|maa?ng\w*|bata\w*|de|du|doon?|dena|le|lena|lete|kaa?val\w+|adug\w*|adig\w*|ivv\w*|chepp\w*|"
    r"चाहिए|पूछ\S*|मांग\S*|माँग\S*|बता\S*|दूं|दूँ|दें|देना|ले|लेते|కావాలి|అడుగు\S*|అడిగ\S*|ఇవ్వ\S*|చెప్ప\S*)"
)
_WHY_PIECE = re.compile(rf"(?<!\S){_WHY}(?!\S)")
_NAMES_PIECE = re.compile(rf"(?<!\S){_PIECE}(?!\S)")
_ASKS = re.compile(rf"(?<!\S){_ASK}(?!\S)")
_USE = re.compile(
    rf"(?<!\S)what(?: \S+){{0,4}} (?:do|doing) with(?: \S+){{0,3}} {_PIECE}(?!\S)|"
    rf"(?<!\S){_PIECE} (?:ka|का) (?:kya|क्या) (?:kar\w*|कर\S*)(?!\S)|"
    rf"(?<!\S){_PIECE}(?: ?tho| ?to|తో) (?:emi?|ఏం|ఏమి) (?:ches\w*|చేస\S*|చేస్త\S*)"
)
_SHOW = re.compile(
    r"(?<!\S)(?:show|send|copy|download|export|dikha\S*|bhej\S*|chup\S*|pamp\S*|ivvandi|दिखा\S*|भेज\S*|कॉपी|"
    r"చూపి\S*|పంప\S*|కాపీ|నకలు|ఇవ్వండి)(?!\S)"
)
_PRIVATE = re.compile(
    r"(?<!\S)(?:private\w*|privacy|confiden\w*|secret\w*|safe\w*|secur\w*|who\w*|(?:some|any)(?:one|body)|others|share\w*|sell\w*|"
    r"leak\w*|gupt|goo?pan\w*|surakshit|kaun|kisi|kis|koi|evar\w*|rahasy\w*|bhadram\w*|goopy\w*|"
    r"गुप्त|गोपनीय\S*|सुरक्षित|सेफ|कौन|किसी|किस|कोई|प्राइवे\S*|ఎవర\S*|రహస్య\S*|గోప్య\S*|భద్రం\S*|సేఫ్\S*|సురక్షిత\S*|ప్రైవే\S*)(?!\S)"
)
_WHAT = re.compile(
    r"(?<!\S)(?:what|which|about me|my (?:data|info\w*|details?)|mera (?:data|info)|mere ba\w+|"
    r"naa? (?:data|info\w*|details?|gurinchi)|kya kya|em|emi|emem|emunna\S*|"
    r"क्या क्या|कौन सी|मेरा डेटा|मेरे बारे|నా డేటా|నా గురించి|ఏ|ఏం|ఏమి|ఏముంది|ఏమేం)(?!\S)"
)
# "Why are you asking all this": of the form's questions, whichever they are.
_ALL_THIS = re.compile(
    rf"(?<!\S){_WHY}(?: \S+){{0,3}} (?:(?:are you|you|u|aap|tum|meeru|आप|మీరు) (?:\S+ )?)?(?:asking|ask|need|want|"
    r"pooch\w*|puch\w*|adug\w+|adig\w+|पूछ\S*|అడుగు\S*|అడిగ\S*)(?: to know)?(?!\S)"
)
_OF_ME = re.compile(
    r"(?<!\S)(?:all (?:this|these|that)|all|so many|about me|these questions|this much|ivanni|inni|ivi|itna|itne|"
    r"ye sab|yeh sab|इतना|इतने|ये सब|यह सब|ఇవన్నీ|ఇన్ని|ఇవి)(?!\S)"
)
_CALLING = re.compile(r"(?<!\S)(?:phone|mobile|ఫోన్) (?:(?:kar|ch[ei]|laga|kott|चे|చే|చెయ్|కొట్ట)\S*|me|us|and)(?!\S)")
_WHERE = re.compile(r"(?<!\S)(?:where|how long|kahan?|kahin|ekkada|entha kalam|कहां|कहाँ|कहीं|ఎక్కడ\S*)(?!\S)")
_SHORT = 14  # words
_BARE = 3  # words: "naa peru enduku" needs no verb


def asks_why(text: str) -> bool:
    """ "Why do you need my name?", "mera number kyun chahiye", "what will you do with my number"; of one sentence, and
    not of a call: "why does it come? please phone and explain"."""
    return any(_asks_why(sentence) for sentence in sentences(text))


def _asks_why(sentence: str) -> bool:
    words = read(sentence)
    plain = _CALLING.sub(" ", words.plain)
    if len(words.tokens) > _SHORT:
        return False
    asks = _ASKS.search(plain) or len(words.tokens) <= _BARE
    why = _WHY_PIECE.search(plain) and _NAMES_PIECE.search(plain) and asks
    return bool(why or _USE.search(plain) or (_ALL_THIS.search(plain) and _OF_ME.search(plain)))


def speaks_of_privacy(text: str) -> bool:
    """Whether it names who reads or gets what is written, or that nobody should."""
    return bool(_PRIVATE.search(read(text).plain))


def asks_to_see(text: str) -> bool:
    """Of a message about what is stored: whether it wants to see that, not only to know who does or where it lies."""
    plain = read(text).plain
    if _SHOW.search(plain):
        return True
    return bool(_WHAT.search(plain)) and not _PRIVATE.search(plain) and not _WHERE.search(plain)


_RECORDED = said(
    r"record(?:ed|ing)|being taped",
    r"(?:record|recording) (?:ho\S*|kar\S*|avut\S*|chest\S*|chesth\S*|cheyabad\S*)",
    r"(?:रिकॉर्ड|रेकॉर्ड|रिकार्ड)\S*(?: हो\S*| कर\S*)?|రికార్డ్\S*(?: అవు\S*| చేస్త\S*)?",
)
_OPENS_A_QUESTION = re.compile(
    r"^(?:(?:hi|hello|ok|and|so|but|please) )*+(?:is|are|am|will|do|does|can|would|kya|क्या)(?!\S)"
)
_ENDS_A_QUESTION = re.compile(
    r"(?<!\S)(?:kya|hota hai|hoti hai|ho raha hai|ho rahi hai|avutunda|avutaya|chestara|chestaara|"
    r"क्या|होता है|होती है|हो रहा है|हो रही है|అవుతుందా|అవుతాయా|చేస్తారా)$"
)


def asks_whether_recorded(text: str) -> bool:
    """ "Is it recorded?", "are calls recorded", "call record hoti hai kya"; not "my records"."""
    plain = read(text).plain
    asks = "?" in text or _OPENS_A_QUESTION.search(plain) or _ENDS_A_QUESTION.search(plain)
    return len(text) <= 100 and bool(asks and _RECORDED.search(plain))


_DELETES_HI = r"(?:delete|erase|mita\S*|hata\S*|डिलीट|मिटा\S*|हटा\S*)"
_NOT_DONE_HI = r"(?! (?:kiya|kiye|hua|huwa|किया|किये|हुआ))"
_KEEPS_DATA = said(
    r"(?:do|please|to|can|should|must) not(?: (?:want to|ever|please))* (?:delete|erase|remove)",
    r"(?:never|nothing to|no need to)(?: \S+)? (?:delete|erase|remove)",
    r"not want(?: \S+){0,4} (?:deleted|erased|removed)",
    rf"{_DELETES_HI}(?: kar\S*| कर\S*)? {NO_HI}{_NOT_DONE_HI}",
    rf"(?:mat|na|naa|मत|ना|न) {_DELETES_HI}",
    r"(?:delete|tees\S*|tolagi\S*|తొలగి\S*|తీసే\S*|డిలీట్)(?: \S+)? ?\S*(?:vaddu|oddu|kandi|వద్దు|ొద్దు|కండి)",
)


def keeps_data(text: str) -> bool:
    """ "No, don't delete", "nothing to delete", "mat mitao": what is stored is to stay."""
    return len(text) <= 200 and bool(_KEEPS_DATA.search(read(text).plain))
