"""What people answer to "Did you get the call, and did it help?": two questions in one, so a "no" alone does not tell
which of the two it denies.

The call is not named in the answer, because the question has named it: "raledu" is that it did not come.
"""

from __future__ import annotations

from typing import Literal

from bot.dialogue.wishes.unwanted import not_called, still_asks
from bot.dialogue.words.phrasebook import BUT_WORDS, QUESTION_WORDS, YES_WORDS, word_set
from bot.dialogue.words.vocabulary import NOT_HI, said
from bot.matching import read

Verdict = Literal["helped", "short", "question", "not-called"]

_LONGEST = 300  # characters
_FEW = 6  # words among which "partly" is the whole answer
_SHORT = 12  # words within which praise is praise of the call


_NEG = rf"(?:{NOT_HI}|not|no)"
_LEDU = r"(?:\S*l+edh?u|lev+u|kadu|kaadu|\S*లేదు|లేవు|కాదు)"
_OUTCOME_HI = (
    r"(?:fa[iy]?da|phayda|madad|help|kaa?m|ja[wv]aa?b|uttar|samajh|samadhan|hal|solution|clear|san?tusht|khush|tasalli|"
    r"poo?r[aei]|theek|thik|sahi|ac+h+[aei]|"
    r"फ़?ायदा|मदद|काम|जवाब|उत्तर|समझ|समाधान|हल|संतुष्ट|खुश|तसल्ली|पूर[ाीे]|ठीक|सही|अच्छ[ाीे]|क्लियर|हेल्प)"
)
_OUTCOME_TE = (
    r"(?:upayogam|laa?bham|sahayam|help|paniki|artha?m|ardh?am|samadhanam|javabu|jawabu|clear|baa?ga|bagol|santrupti\w*|"
    r"santosham\w*|poortiga|purtiga|"
    r"ఉపయోగం|లాభం|సహాయం|పనికి|అర్థం|అర్ధం|సమాధానం|జవాబు|క్లియర్|బాగా|సంతృప్తి\S*|సంతోషం\S*|పూర్తిగా)"
)
_FELL_SHORT = said(
    r"(?:not|never|nothing|hardly)(?: (?!call|come|came|ring|rang|receive)\S+){0,3} "
    r"(?:help\S*|useful|clear\S*|satisf\S*|solve[ds]?|resolve[ds]?|answer(?:ed|s)?|happy|enough|expla\S+|underst\S+|"
    r"use|good|great|nice|tell|told|know)",
    r"not (?:really|much|fully|completely|entirely|exactly|at all|so much|very)(?: \S+)?",
    r"no (?:real |proper |clear )?(?:help|use|answers?|solution|clarity|benefit)",
    r"use ?less|unhelpful|waste(?: of time)?|un ?satisf\S+|dis ?satisf\S+|disappoint\S*|confus\S+|unclear|unresolved|"
    r"incomplete|hung up|disconnected|got cut|was cut|cut off|line dropped",
    rf"{_OUTCOME_HI}(?: \S+){{0,3}} {_NEG}|{_NEG} {_OUTCOME_HI}",
    r"be?e?kaa?r|adhoo?r[aei]|(?:ka|cut|kat) ?(?:ho )?ga?y[aei]|बेकार|अधूर[ाीे]|कट (?:हो )?गय[ाी]",
    rf"{_OUTCOME_TE}(?: \S+){{0,2}} {_LEDU}",
    r"\S*(?:padal|cheppal|teer?al|thee?ral|telial|teliyal|dorakal)edh?u|cut ayy?\S+|kat ayy?\S+",
    r"\S*(?:పడ|చెప్ప|తీర|తెలియ|దొరక)లేదు|కట్ (?:అయ్|అయి)\S+",
)
_PARTLY = said(
    r"part(?:ly|ial(?:ly)?)|some ?what|half(?: half)?|(?:a |very )?(?:little|bit)|kind of|so so|"
    r"to some extent|50 ?%?|some",
    r"tho[dr]a(?: bahut| sa)?|tho[dr]i|kuch(?: kuch| hi)?|aa?dha|थोड़ा(?: बहुत| सा)?|थोड़ी|कुछ(?: कुछ| ही)?|आधा",
    r"kon?chem|kon?cham|sagam|కొంచెం|కొంత|సగం",
)
_MISSED = said(
    r"miss(?:ed|ing)?|(?:could|did|can) not (?:pick|attend|take|answer (?:it|the call|call|phone)|lift|talk|speak)"
    r"(?: \S+)?",
    r"(?:was|were) (?:asleep|sleeping|busy|driving|away|out|working|in (?:a )?meeting)|(?:was )?switched off",
    r"(?:utha|uthaa|baat)(?: \S+){0,2} (?:nahi|nhi|nai)(?: \S+){0,2}|(?:nahi|nhi) utha\S*|उठा(?: \S+)? नहीं|नहीं उठा\S*|"
    r"बात नहीं",
    r"(?:ett|yett|etta|lift|matlad|maatlad)\S* ?(?:cheya)?l+edh?u|ఎత్తలేదు|మాట్లాడలేదు|లిఫ్ట్ చేయలేదు",
)
_NOT_REACHED = said(
    r"(?:did|have|has|had|was) not(?: \S+){0,2} "
    r"(?:get|got|come|came|received?|called|call|ring|rung|reached?|arrived?|happen(?:ed)?)(?: \S+){0,2}",
    r"(?:not|never)(?: \S+)? (?:come|came|received?|got|get|called|rang|happened|reached)(?: \S+){0,2}",
    r"not (?:yet|till now|so far|until now)|nobody(?: \S+)?|no one(?: \S+)?|noone|never|still waiting|nothing came",
    r"(?:aa?ya|aa?yi|aa?ye|mil[aei]|ki[yi]?a|hu[aei])(?: \S+)? (?:na?hi+n?|nhi|nai)|"
    r"(?:na?hi+n?|nhi|nai)(?: \S+)? (?:aa?ya|aa?yi|aa?ye|mil[aei]|ki[yi]?a|hu[aei])",
    r"(?:आया|आई|आए|मिला|किया|हुआ|हुई)(?: \S+)? (?:नहीं|नही)|(?:नहीं|नही)(?: \S+)? (?:आया|आई|आए|मिला|किया|हुआ|हुई)",
    r"(?:abhi|अभी) (?:tak|tk|तक) (?:nahi|nhi|नहीं)|kisi ne (?:bhi )?nahi|किसी ने (?:भी )?नहीं",
    r"(?:inka )?(?:raa?l+edh?u|raa?le|vachale|cheyy?aledh?u|chesiledu|cheyy?ale)|inka ledh?u|evaru ledh?u",
    r"(?:ఇంకా )?(?:రాలేదు|రాలే|చేయలేదు|చెయ్యలేదు|చేయలే)|ఇంకా లేదు|ఎవరూ లేదు",
)
_REACHED = said(
    r"(?:got|received|attended|took|answered|had)(?: (?:the|a|your|my|that))? (?:call|phone)",
    r"(?:he|she|they|doctor|somebody|someone|you|ravi) (?:did )?(?:call(?:ed)?|rang|phoned|spoke|talked)(?: \S+)?",
    r"(?:spoke|spoken|talked) (?:to|with)|(?:call|phone) (?:came|done|received|got)|got it|received",
    r"(?:call|phone|fone|फोन|फ़ोन|कॉल) (?:to )?(?:aa?ya|aa?yi|mila|hua|आया|आई|मिला|हुआ)|baat (?:ho gayi|hui|ho gai)|"
    r"बात (?:हुई|हो गई|हो गयी)",
    r"(?:call|phone|కాల్|ఫోన్) (?:vachindi|vacchindi|chesaru|వచ్చింది|చేశారు)|maa?tlaa?da(?:ru|nu|m)|మాట్లాడ(?:ారు|ాను|ాం)|"
    r"vachindi|vacchindi|chesaru|వచ్చింది|చేశారు",
)
_GOOD = said(
    r"satisf(?:ied|ying|actory)|all (?:good|clear|well|set|done|fine)|good|great|nice|excellent|super|very well|happy|"
    r"helped|helpful|useful|clear(?:ed)?|understood|resolved|solved|sorted|answered|not bad|perfect|wonderful",
    r"ac+h+[aei]|badhiya|theek|thik|sahi|khush|santusht|(?:kaa?m|baat) (?:ban|ho) ga?y[aei]|"
    r"samajh (?:aa?|gay?)\S*(?: ga?y[aei])?|"
    r"(?:madad|fa[iy]?da|help) (?:mil[ai]|hu[ai])(?: \S+)?|sab (?:ac+ha|theek|clear)|"
    r"अच्छ[ाीे]|बढ़िया|ठीक|सही|खुश|संतुष्ट|काम (?:बन|हो) गया|समझ (?:आ|गय)\S*(?: गय[ाी])?|(?:मदद|फ़?ायदा) (?:मिल[ाी]|हु[आई])",
    r"bagund[ai]|baa?ga(?: \S+)?|manchiga(?: \S+)?|upayogapad(?:indi|dadi)|upayogam|artha?m ayy?indi|ardh?am ayy?indi|"
    r"santosham\w*|santrupti\w*|ok ayy?indi|"
    r"బాగుంది|బాగా(?: \S+)?|మంచిగా(?: \S+)?|ఉపయోగపడింది|అర్థం (?:అయి|అయ్యి)ంది|అర్థమైంది|సంతోషం|సంతృప్తి\S*",
)
_NOTHING_LEFT = said(
    r"no (?:more |further |other )?(?:questions?|doubts?|issues?|problems?|complaints?)|nothing (?:else|more)",
    r"(?:koi|aur|कोई|और) (?:sawal|doubt|dikkat|सवाल|डाउट|दिक्कत) (?:nahi\S*|नहीं)|"
    r"(?:inka )?(?:em )?(?:doubts?|prashnalu) levu",
)
_ONE_MORE = said(
    r"(?:need|want|wanted|like|have)(?: to)? (?:ask|know|clear|discuss|tell)(?: \S+){0,4}",
    r"(?:one|1) more (?:thing|point|matter|query|doubt|question)|"
    r"forgot to (?:ask|tell)|(?:something|anything) (?:else|more)",
    r"(?:aur|ek|kuch|और|एक|कुछ)(?: \S+){0,2} (?:puch\S*|pooch\S*|baat|पूछ\S*|बात)(?: \S+)?",
    r"(?:inko|inka|oka|marokati|ఇంకో|ఇంకా|ఒక)(?: \S+){0,2} (?:adag\S*|vishayam|matter|అడగ\S*|అడుగ\S*|విషయం)(?: \S+)?",
)


def verdict(text: str) -> Verdict | None:
    """What the answer says of the call: it helped, it fell short, a question is left, it did not come; None where it
    says something else."""
    words = read(text)
    plain, tokens = words.plain, words.tokens
    if not tokens or len(text) > _LONGEST:
        return None
    denies = _NOT_REACHED.search(plain) or _FELL_SHORT.search(plain)  # "did not help", "evaru cheyaledu"
    if "?" in text or (tokens[0] in QUESTION_WORDS and not denies):
        return "not-called" if not_called(text) else None
    but = bool(BUT_WORDS & set(tokens[1:]))
    if _NOTHING_LEFT.search(plain) and not _FELL_SHORT.search(plain) and not not_called(text):
        return "helped"
    if _MISSED.search(plain):
        return "not-called"
    if _REACHED.search(plain) and (_FELL_SHORT.search(plain) or still_asks(text) or _ONE_MORE.search(plain)):
        return "short" if _FELL_SHORT.search(plain) else "question"
    if not_called(text):
        return "not-called"
    if _FELL_SHORT.search(plain) or (len(tokens) <= _FEW and _PARTLY.search(plain)):
        return "helped" if but and _ends_well(plain) else "short"
    if _NOT_REACHED.search(plain):
        return "not-called"
    if still_asks(text) or ((but or tokens[0] in YES_WORDS) and _ONE_MORE.search(plain)):
        return "question"
    if _GOOD.search(plain) and len(tokens) <= _SHORT:
        return "helped" if not but or _ends_well(plain) else "question"
    if but and (tokens[0] in YES_WORDS or _REACHED.search(plain)):
        return "question"
    return "helped" if _REACHED.search(plain) and len(tokens) <= _SHORT else None


def came(text: str) -> bool:
    """ "Yes, got the call, thank you": said unasked, with the call named, and nothing left to do."""
    return bool(_REACHED.search(read(text).plain)) and "?" not in text and verdict(text) == "helped"


def was_cut(text: str) -> bool:
    """ "The call dropped", "they hung up on me", "call cut ho gaya": a call began, and broke off."""
    words = read(text)
    return "?" not in text and len(words.tokens) <= _SHORT and bool(_CUT_OFF.search(words.plain))


def came_in_vain(text: str) -> bool:
    """ "I missed your call", "they called but the line got cut": it came, and they did not speak."""
    if was_cut(text):
        return True
    words = read(text)
    if not _CALL & set(words.tokens) or "?" in text or len(words.tokens) > _SHORT:
        return False
    missed = bool(_MISSED_OWN.search(words.plain))
    return missed or bool(_REACHED.search(words.plain) and _CUT.search(words.plain))


_CALL = word_set("call called calls phone phoned rang ring fone कॉल फोन फ़ोन కాల్ ఫోన్")
_MISSED_OWN = said(
    r"i (?:have |had |just )?missed (?:your|the|ur|that|a|my|it)(?: \S+)?",
    r"i (?:could|did) not (?:pick|attend|lift|answer)(?: \S+)*",
)
_CUT = said(r"cut|got cut|hung up|disconnected|dropped|cut ho gay\S*|kat gay\S*|कट गय\S*|cut ay\S+|కట్ అయ\S+")


_LINE = r"(?:call|phone|line|connection|cal|fone|कॉल|फ़?ोन|लाइन|కాల్|ఫోన్|లైన్)"
_CUT_OFF = said(
    rf"{_LINE}(?: (?:just|got|was|is|has|been|suddenly|again|in|the|middle|halfway))* "
    r"(?:dropped|disconnected|broke off|cut off|ended abruptly)",
    rf"{_LINE}(?: (?:just|got|was|is|has|been|suddenly|again))+ cut",
    r"hung up (?:on|before|while|without)(?: \S+)*|(?:they|he|she|you|doctor|nurse|person|somebody|someone) hung up",
    r"(?:they|he|she|you|doctor|nurse|person|somebody|someone) (?:cut|dropped|disconnected) "
    r"(?:the |my |our )?(?:call|phone|line)",
    rf"{_LINE}(?: (?:beech|bich|me|mein|hi|achanak))* (?:cut|kat|kut) (?:ho )?(?:gay\S*|gaya|gai|gayi)|"
    rf"(?:unho\S*|usne|kisi ne) {_LINE} (?:kat|kaat|cut) (?:di\S*|kar di\S*)",
    rf"{_LINE}(?: (?:बीच|में|ही|अचानक))* (?:कट|कट हो) (?:गय[ाी]|गई)|(?:उन्होंने|उसने|किसी ने) {_LINE} काट (?:दिया|दी)",
    rf"{_LINE}(?: (?:madhyalo|achanak\S*))* (?:cut|kat) (?:ayy?\S+|ayi\S*|aind\S*|aipoy\S*|chesar\S*)",
    rf"{_LINE}(?: (?:మధ్యలో|అకస్మాత్తుగా))* (?:కట్) (?:అయి|అయ్|చేశార)\S*",
)


def _ends_well(plain: str) -> bool:
    """ "It was late but very helpful": what stands behind the "but" counts."""
    tokens = plain.split()
    at = max(place for place, token in enumerate(tokens) if token in BUT_WORDS)
    rest = " ".join(tokens[at + 1 :])
    return bool(_GOOD.search(rest)) and not _FELL_SHORT.search(rest)
