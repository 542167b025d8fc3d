"""A death is told of: "my wife is no more", "papa guzar gaye", "మా నాన్న చనిపోయారు"; and what is wanted beside it.

Of somebody near, and as something that has happened: "will my mother die?" asks, and "my phone died" tells of none.
"""

from __future__ import annotations

import re

from bot.dialogue.names import kin
from bot.dialogue.words.phrasebook import AUXILIARIES, POLITE_WORDS, QUESTION_WORDS, word_set
from bot.dialogue.words.vocabulary import said
from bot.matching import read
from bot.matching.lexicon import english

_LONGEST = 60  # words
_NEAR_EN = rf"(?:(?:{kin.EN}|baby|babies|twins|infant|mummy|grandchild)|he|she|they)"
# Between the person and the death stand a few words, none of which makes it somebody else's or nobody's.
_STEP_EN = (
    r"(?: (?!(?:if|almost|nearly|would|could|may|might|will|not|never|phone|mobile|battery|card|dog|cat)(?!\S))\S+)"
)
_DIED_EN = (
    r"(?:passed (?:away|on)(?! the(?!\S))|died(?! (?:down|laughing))|expired|(?:is|are) no more|"
    r"(?:is|are) dead(?! (?:tired|drunk|slow|sure|against))|gone for ?ever)"
)
_LOST_EN = (
    rf"(?:i|we|he|she|they)(?: (?:have|has|had|just|also|recently|already)){{0,2}} lost (?:my|our|his|her|the|a) "
    rf"(?:\S+ )?(?:{kin.EN}|baby|babies|twins)(?! (?:number|phone|report|file|card|contact|s|in the (?:crowd|"
    rf"market)))"
)
_NEAR_HI = (
    rf"(?:(?:{kin.HI}|pitaji|mataji|bachch[aei]|bachh?[aei]|baby|patient|बच्च[ाेी]|मरीज|मरीज़)(?: (?:ji|जी))?|"
    r"wo|woh|vo|वो|वह|वे)"
)
_STEP_HI = (
    r"(?: (?!(?:agar|dard|darr?|hansi|nahi|na|mat|phone|mobile|battery|din|saal|mahine|samay|"
    r"अगर|दर्द|डर|नहीं|फोन|दिन|साल|महीने|समय)(?!\S))\S+)"
)
_DIED_HI = (
    r"(?:guza?r (?:ga[iy]\S*|ge?y\S*|chuk\S*)|chal ba?s\S+|mar (?:ga[iy]\S*|gye|gyi|chuk\S*)|"
    r"(?:dehant|dehaant|nidhan|swargwas|swargvas|inteqal|intekal|intkal|maut|mrityu)(?: \S+)? (?:ho |hua|hui|"
    r"hu[ei])\S*|"
    r"गुज़?र (?:गए|गये|गई|गयी|गया|चुके|चुकी)|चल बस\S+|मर (?:गए|गये|गई|गयी|गया|चुके)|"
    r"(?:देहांत|देहान्त|निधन|स्वर्गवास|इंतकाल|इंतेकाल|मौत|मृत्यु)(?: \S+)? (?:हो|हुआ|हुई|हुए)\S*)"
)
_NO_MORE_HI = (
    rf"(?:{kin.HI}|pitaji|mataji)(?: (?:ji|ab|is duniya me(?:in)?|hamare beech|जी|अब|इस दुनिया में|हमारे बीच))* "
    r"(?:nahi|nahin|nhi|नहीं|नही) (?:rah[aei]|रहे|रही|रहा)"
)
_LOST_HI = rf"(?:{kin.HI})(?: \S+)? (?:ko|को) (?:\S+ )?(?:kho d\S+|kho chuk\S+|खो द\S+|खो चुक\S+)"
_NEAR_TE = (
    rf"(?:(?:{kin.TE}|papa|babu|bidda|patient|పాప|బాబు|బిడ్డ|పేషెంట్)(?: (?:gaa?ru|గారు))?|nanna ?garu|"
    rf"amma ?garu|vaa?llu|"
    r"aa?yana|aame|atanu|వాళ్ళు|ఆయన|ఆమె|అతను)"
)
_STEP_TE = r"(?: (?!(?:phone|cell|battery|bhayam\S*|ఫోన్|భయం\S*)(?!\S))\S+)"
_DIED_TE = (
    r"(?:chan+i ?poy+(?:a+ru?|a+du|ind[ih]?|a+yi?)|cha?cch?ipoy+(?:a+ru?|a+du|indi)|poyaa?ru|kaa?lam che+sa+ru?|"
    r"mara+nincha+ru?|mara+ninchindi|(?:inka|ika) le+ru|"
    r"చనిపోయా(?:రు|రండి|డు|యి)?|చనిపోయింది|చచ్చిపోయా(?:రు|డు)|చచ్చిపోయింది|పోయారు|కాలం చేశారు|కాలంచేశారు|"
    r"మరణించా(?:రు|డు)|"
    r"మరణించింది|(?:ఇక|ఇంక) లేరు)"
)
_LOST_TE = rf"(?:{kin.TE})(?:\S{{0,4}})(?: \S+)? (?:kolpoy(?:aa?nu?|aa?mu?|indi)|పోగొట్టుకున్నా\S*|కోల్పోయా(?:ను|ం|ము)?)"
_TOLD = said(
    rf"{_NEAR_EN}{_STEP_EN}{{0,4}} {_DIED_EN}",
    r"(?:has|had|have|just|sadly|recently) passed away|^passed away",
    _LOST_EN,
    r"(?:had|suffered|having had) (?:a |two |three )?(?:miscarriages?|still ?birth)",
    rf"{_NEAR_HI}{_STEP_HI}{{0,5}} {_DIED_HI}",
    _NO_MORE_HI,
    _LOST_HI,
    rf"{_NEAR_TE}{_STEP_TE}{{0,5}} {_DIED_TE}",
    r"(?:chan+ipoyaa?ru|chan+ipoyaa?du|చనిపోయారు|చనిపోయాడు|గుజ్రే)$",
    _LOST_TE,
)
_SUPPOSED = said(
    r"if|what if|unless|suppose|in case|afraid|scared|dreamt?|dream|agar|yadi|kahin|jaise|अगर|यदि|कहीं|okavela|ఒకవేళ",
    r"(?:feels?|looks?) (?:like|dead|as)",
)
_PIECES = re.compile(
    r"[,;:!?।\n]|\.(?=\s|$)|\s[-–]\s|"
    r"\s(?=(?:so|but|because|since|please|pls|isliye|kyunki|kyonki|lekin|kaani|kabatti|anduke|endukante|"
    r"क्योंकि|इसलिए|लेकिन|కాబట్టి|అందుకే|ఎందుకంటే|కానీ)\s)|\sand\s(?=(?:i|we|he|she|please|do|can|now|how|what|"
    r"is)\s)",
    re.IGNORECASE,
)
_WHEN = word_set(
    "last year month week night yesterday today morning evening days day weeks months years ago two three ek "
    "do pichle "
    "saal mahine hafte din kal aaj pehle ninna nela varam samvatsaram kritam rojulu "
    "कल आज पिछले साल महीने दिन पहले నిన్న నెల క్రితం రోజుల sad sadly sorry this same disease illness it of ki "
    "ke ka se"
)
_NO_WISH = english.FUNCTION | POLITE_WORDS | _WHEN


def tells_of_death(text: str) -> bool:
    """Whether it tells that somebody near has died."""
    return len(read(text).tokens) <= _LONGEST and any(_tells(piece) for piece in _pieces(text))


def beside_death(text: str) -> str:
    """What a message says beside the death that it tells of: "cancel his call please"; "" for nothing that asks."""
    rest = [piece.strip() for piece in _pieces(text) if not _tells(piece) and _says_something(piece)]
    return ", ".join(rest)


def _pieces(text: str) -> list[str]:
    """The clauses, each with the mark that tells whether it asks."""
    ends, begun = [], 0
    for each in _PIECES.finditer(text):
        ends.append(text[begun : each.end()] if each.group() == "?" else text[begun : each.start()])
        begun = each.end()
    return [piece for piece in (*ends, text[begun:]) if piece.strip()]


def _tells(piece: str) -> bool:
    words = read(piece)
    if not _TOLD.search(words.plain) or _SUPPOSED.search(words.plain):
        return False
    first = set(words.tokens[:1])
    return "?" not in piece and not first & (QUESTION_WORDS - {"when"}) and not first & AUXILIARIES


def _says_something(piece: str) -> bool:
    return bool(set(read(piece).tokens) - _NO_WISH)
