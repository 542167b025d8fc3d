"""Conditions that a patient puts on the call: who calls, in which language, how to ring, whom not to tell, whom to call
if nobody picks up. Whoever calls reads the words; none of them is what the call is about.

Read from the normalised words: "don't" is "do not" there, and only a space separates two words.
"""

from __future__ import annotations

from functools import lru_cache

from bot.dialogue.names.kin import EN, HI, TE
from bot.dialogue.words.phrasebook import QUESTION_WORDS, clauses, word_set
from bot.dialogue.words.vocabulary import CALL, NO_HI, said
from bot.matching import read

REMEMBERED = 256  # texts: several journeys ask this of the same message
_LONGEST = 200  # characters
_CALLER = (
    r"(?:doctors?|dr|nurse|staff|person|caller|counsellor|executive|agent|team|lady|woman|women|female|male|gents|one|"
    r"डॉक्टर|नर्स|स्टाफ|व्यक्ति|डाक्टर|డాక్టర్|నర్స్|స్టాఫ్|మనిషి|వ్యక్తి|vyakti|manishi|daktar)"
)
_OF_A_KIND = (
    r"(?:lady|ladies|female|woman|women|male|man|gents|senior|experienced|same|mahila|aurat|aada|adavaa?l[lu]\S*|"
    r"महिला|लेडी|औरत|मेल|फीमेल|सीनियर|లేడీ|ఆడ|మహిళా|మగ|సీనియర్)"
)
_TONGUE = (
    r"(?:english|hindi|telugu|urdu|tamil|kannada|malayalam|marathi|bengali|gujarati|punjabi|odia|"
    r"अंग्रेजी|अंग्रेज़ी|हिंदी|हिन्दी|तेलुगु|तेलुगू|उर्दू|तमिल|ఇంగ్లీష్|ఇంగ్లీషు|హిందీ|తెలుగు|ఉర్దూ|తమిళం)"
)
_KIN = (
    rf"(?:{EN}|{HI}|{TE}|family|anyone|anybody|any one|others|kisi|ghar|gharwal\S*|evari|aayana|intlo|किसी|घर\S*|"
    r"ఎవరి|ఆయన|ఇంట్లో)"
)
_SPEAKS = (
    r"(?:speak\S*|talk\S*|know\S*|understand\S*|bol\S*|baat|jaan\S*|samajh\S*|maa?tlad\S*|vach\S*|telus\S*|"
    r"बोल\S*|बात|समझ\S*|జా\S*|మాట్లాడ\S*|వచ్చ\S*|తెలు\S*)"
)
_THEY = (
    rf"(?:{_CALLER}|who|they|someone|somebody|some one|he|she|wo|woh|unko|unhe|usko|aame|aayana|ayana|aameki|aayanaki|"
    rf"{EN}|{HI}|{TE}|amma(?:ki|ku)|वो|वह|उनको|उन्हें|ఆమె\S*|ఆయన\S*|అమ్మ\S*|నాన్న\S*)"
)

_CONDITIONS = said(
    # who calls
    rf"{_OF_A_KIND} {_CALLER}",
    # in which language the call is, not the chat
    rf"{CALL}(?: \S+){{0,4}} in (?:only |just )?{_TONGUE}(?: only)?",
    rf"{_THEY}(?: \S+){{0,3}} {_SPEAKS}(?: (?:only|just|in|sirf))*+ {_TONGUE}",
    rf"{_THEY}(?: \S+)? (?:sirf |only |bas )?{_TONGUE}(?: \S+){{0,2}} {_SPEAKS}",
    rf"{_TONGUE} (?:me|mein|mai|lo|lone|hi|में|మే|లో|లోనే)(?: \S+){{0,2}} {CALL}",
    rf"{_TONGUE}(?: \S+)? (?:speaking|jaanne|bolne|wal[aei]|vach\S*|telisina|बोलने|जानने|వచ్చిన|తెలిసిన)"
    rf"(?: wal[aei]| वाल[ाे])? {_CALLER}",
    # whom not to tell
    r"(?:not|never)(?: (?:ever|please|want|you|to))*+ (?:tell|inform|let|say|talk|speak|disclose|discuss)"
    rf"(?: (?:it|this|anything|to|with|about))*+(?: (?:my|our|his|her|the))? {_KIN}(?: know)?",
    rf"{_KIN}(?: \S+)? (?:ko|se|को|से)(?: \S+){{0,2}} (?:{NO_HI}|na|न) (?:bata\S*|bol\S*|kah\S*|बता\S*|बोल\S*|कह\S*)",
    rf"{_KIN}\S{{0,6}}(?:ki|ku|కి|కు)(?: \S+){{0,2}} "
    r"(?:chepp?(?:oddu|akandi|avaddu|a vaddu|ku)|చెప్పొద్దు|చెప్పకండి|చెప్పవద్దు)",
    rf"(?:not|never) (?:to|with) (?:my|our|his|her) {_KIN}|only (?:speak|talk)(?: \S+)? (?:to|with) (?:me|her|him)",
    r"keep (?:it|this) (?:secret|private|between us|confidential)",
    # if nobody picks up
    r"if(?: \S+){0,4} not (?:pick|answer|attend|lift|take|reachable|reach)(?: \S+)?|if no answer|"
    r"if(?: \S+){0,6} (?:picks?|answers?|lifts?|attends?)(?: up)?",
    r"(?:agar|jab)(?: \S+){0,4} (?:na|nahi|nahin|nhi)(?: \S+)? (?:uth\S*|mil\S*|lag\S*)|"
    r"(?:अगर|जब)(?: \S+){0,4} (?:न|ना|नहीं)(?: \S+)? (?:उठ\S*|मिल\S*|लग\S*)",
    r"(?:ett|yett|lift chey|tiya|teeya)\S*(?:kapo|akunte)\S*|(?:ఎత్త|తీయ)\S*(?:కపో|కుంటే)\S*",
    # how to ring and speak
    rf"(?:{CALL}|{_SPEAKS}|explain|tell)(?: \S+)? (?:slow\S*|loud\S*|softly)|"
    r"(?:dheere|dhire|zor se|jor se|mellaga|nemmadiga|gattiga|धीरे|ज़ोर से|మెల్లగా|నెమ్మదిగా|గట్టిగా)(?: \S+)? "
    rf"{_SPEAKS}",
    r"(?:ring|call|try|let it ring)(?: \S+)? (?:twice|thrice|(?:two|three|2|3) times|long|longer|again if)",
    r"(?:give|send|do|leave)(?: \S+){0,2} miss(?:ed)? ?(?:call|ring) (?:first|before)",
    r"(?:do baar|2 baar|teen baar|rendu sarlu|दो बार|రెండు సార్లు) (?:call|ring|phone|try|कॉल|फोन|కాల్|ఫోన్)(?: \S+)?",
    rf"only (?:if|when) (?:a |the |my )?{_CALLER} (?:is|are)(?: \S+)?",
)
# A question about a language, or a wish about the language of the chat, is none.
_OF_THE_CHAT = said(
    r"(?:can|could|do|will) (?:you|u|bot|this)(?: \S+){0,2} (?:speak|talk|understand|know)",
    r"(?:reply|write|type|answer|likh\S*|jawab|रాయ\S*|రాయ\S*|लिख\S*)",
)
_TELLS_ILLNESS = said(r"(?:pain|dard|noppi|lump|gaa?nth|gadda|दर्द|गांठ|నొప్పి|గడ్డ)\S*")

_ASKS_FOR = word_set("can could do will would")


@lru_cache(maxsize=REMEMBERED)
def condition_in(text: str) -> str:
    """The clause or clauses that put a condition on the call; "" where there is none."""
    if len(text) > _LONGEST or ("?" in text and not _ASKS_FOR & set(read(text).tokens[:1])):
        return ""
    return ", ".join(each.strip() for each in clauses(text) if _is_condition(each))


def _is_condition(clause: str) -> bool:
    words = read(clause)
    found = _CONDITIONS.search(words.plain)
    if found is None or _OF_THE_CHAT.search(words.plain) or _TELLS_ILLNESS.search(words.plain):
        return False
    return not (QUESTION_WORDS - _ASKS_FOR) & set(words.tokens[:1])
