"""Fear and worry, said of oneself: "I am scared", "bahut dar lag raha hai", "భయంగా ఉంది". "Should I worry?" asks, and
"don't worry" consoles."""

from __future__ import annotations

from bot.dialogue.words.phrasebook import AUXILIARIES, word_set
from bot.dialogue.words.vocabulary import said
from bot.matching import read

_LONGEST = 25  # words
_AFRAID_EN = (
    r"(?:scared|afraid|frightened|worried|anxious|terrified|nervous|panick\w*|panicking|tensed|restless|depressed)"
)
_FEARS = said(
    rf"(?:i|we|my \S+|he|she|they|am|feel|feeling|feels|getting|got|become)(?: (?!not(?!\S)|"
    rf"no(?!\S))\S+){{0,3}} {_AFRAID_EN}",
    rf"^(?:(?:so|very|too|really|bit|little|a|quite|just|still|much|sir|madam|doctor|only) )*{_AFRAID_EN}"
    r"(?: (?:now|sir|madam|a lot|lot|about \S+(?: \S+)?|of \S+(?: \S+)?|for \S+(?: \S+)?))?$",
    r"(?:it|this|that|which) (?:scares|frightens|worries|terrifies) (?:me|us)|i (?:fear|worry)|can not stop worrying",
    r"(?:having|have|lot of|so much|too much|full of|in) (?:tension|fear|anxiety|worry)",
    r"(?:dar|darr)(?: (?:bahut|bohot|bhi|sa))? (?:lag\S*|rah\S*|gay\S*|raha)|(?:dara|dari) hua|darr? (?:hai|h|"
    r"ho rah\S*)",
    r"gha?bra(?:ya|yi|ye|hat\S*|haat\S*| rah\S*| gay\S*)|bechain\w*(?: \S+)? (?:hu|hun|hoon|hai|ho)|"
    r"(?:chinta|fikar|fikr|tension)(?: \S+)? (?:ho|hai|h|me(?:in)?|lag\S*|rah\S*|hoti)(?!\S)(?! (?:ki|karne))|"
    r"(?:pareshan|paresan)(?: \S+)? (?:hu|hun|hoon|hai|hain|h|ho)",
    r"(?:डर|भय)(?: बहुत)? (?:लग\S*|रह\S*|गय\S*|है)|घबरा\S*|बेचैन\S*|(?:चिंता|फ़?िक्र|टेंशन)(?: \S+)? (?:हो|है|"
    r"में|लग\S*|रह\S*)|"
    r"परेशान (?:हूं|हूँ|है|हैं)",
    r"(?:bhaya[mn]?|bayam|baya[mn]?)(?: ?(?:ga|gaa|anga|amga))?(?: \S+)? ?(?:und\S*|un+a\S*|vest\S*|vastu\S*|"
    r"aith\S*|avut\S*|ayin\S*)|"
    r"bha?ya(?:n|m)ga\S*(?: und\S*)?|bhayapad\S+|(?:kan?garu|kangaaru|andol?ana|digulu|"
    r"tension)(?: ?ga)? (?:und\S*|vast\S*|avut\S*|paduth\S*|padut\S*)",
    r"భయం(?:గా)?(?: \S+)? ?(?:ఉం\S*|వేస్\S*|అవు\S*|అయి\S*)|భయంగా\S*|భయపడ\S+|"
    r"(?:కంగారు|ఆందోళన|దిగులు|టెన్షన్)(?:గా)? (?:ఉం\S*|వస్\S*|పడు\S*|అవు\S*)",
    r"^(?:oh (?:my )?god|omg|so sad|very sad|how sad|(?:hai|hey|he) (?:ram|bhagwan)|are baap re|baap re|ay+o+|"
    r"devuda|हे भगवान|हाय राम|बाप रे|అయ్యో\S*|దేవుడా)$",
)
_ASKS_OR_DENIES = said(
    r"(?:do not|no need to|never) (?:worry|be|get|feel)|not (?:at all )?(?:scared|afraid|worried|anxious)|"
    r"need to worry",
    r"(?:chinta|chinta|fikar|darne|ghabrane) ki (?:baat|koi)|(?:chinta|fikar|tension|daro|ghabra\w*) (?:mat|na|"
    r"nahi|nhi|nai)",
    r"(?:चिंता|डरने|घबराने) की|(?:चिंता|फिक्र|टेंशन) (?:मत|नहीं)|डर नहीं|dar nahi\S*|darr? nahi\S*",
    r"(?:bhayam|bayam|kangaru|tension) (?:ledu|lede|vaddu|avasaram|akkar\S*|em ledu)|bhayapad(?:ala|alsina|"
    r"akandi|oddu)\S*",
    r"(?:భయం|కంగారు|టెన్షన్) (?:లేదు|వద్దు|అవసరం|అక్కర\S*)|భయపడ(?:ాలా|ాల్సిన|కండి|ొద్దు)\S*",
)
_ASKING = AUXILIARIES | word_set("what when why how which is kya क्या")
SAD_SIGNS = frozenset("😭😢😞😔😟😰😨😥💔🥺😣😖😫😩☹")


def is_afraid(text: str) -> bool:
    """Whether the writer says that they, or somebody of theirs, fear or worry."""
    words = read(text)
    if not 0 < len(words.tokens) <= _LONGEST or words.tokens[0] in _ASKING:
        return False
    return bool(_FEARS.search(words.plain)) and not _ASKS_OR_DENIES.search(words.plain)


def is_sad_sign(text: str) -> bool:
    """A crying or frightened face, and no word."""
    return not read(text).tokens and bool(SAD_SIGNS & set(text))
