"""Questions about us, not about the illness: who wrote the answers and whether they are checked, from which number the
hospital rings and whether a doctor does, who else can see the chat."""

from __future__ import annotations

from typing import Literal

from bot.dialogue.words.vocabulary import CALL, said
from bot.matching import read

About = Literal["answers", "caller", "doctor", "who-sees"]

_LONGEST = 12  # words
_THIS_EN = r"(?:this|that|it|these|those|(?:the|this|that|your) (?:answers?|information|info|text|page)|all this)"
_ANSWERS = said(
    rf"who (?:has |have )?(?:wrote|written|writes|made|prepared|gave|checked|verified|reviewed|approved) {_THIS_EN}",
    rf"(?:which|what) doctors? (?:has |have )?(?:wrote|written|said|says|gave|checked|verified|reviewed|"
    rf"approved) {_THIS_EN}",
    rf"(?:is|are|was|were) {_THIS_EN}(?: all)? (?:information |answer |info )?"
    r"(?:written|verified|checked|reviewed|approved|reliable|authentic|genuine|trustworthy|from google|"
    r"from the internet|from internet|"
    r"from chatgpt|from ai|ai generated|by (?:a |an |the )?(?:doctor|ai|expert))(?: by (?:a |an |any |the |"
    r"your )?(?:real )?(?:doctors?|experts?|human|ai|specialist|hospital|anyone|someone|somebody|anybody))?$",
    r"(?:is|was) (?:it|this) (?:written|said|checked|verified|reviewed) by (?:a |an |any |"
    r"the )?(?:real )?(?:doctors?|experts?|human)",
    r"^(?:what is |whats )?(?:the |your )?sources?(?: of (?:this|it|that|your answers?|information|"
    r"this information))?$",
    r"(?:from )?where (?:did|do) (?:you|u)(?: get| take| know)(?: (?:this|it|that|all|from|information|info))+$",
    r"can i (?:trust|believe|rely on) (?:this|that|it|you|your answers?|the answers?)",
    r"(?:ye |yeh |yah )(?:jawab |jankari |answer |sab )?(?:kisne|kis ne) (?:likh\S*|bata\S*|diya)|(?:kisne|"
    r"kis ne) (?:likh\S*|bataya)(?: (?:ye|yeh|hai))*|"
    r"(?:ye |yeh )?(?:google|internet|net) se (?:liya|hai|likha|utha\S*)(?: \S+)*|(?:ye |yeh )?(?:doctor|"
    r"kisi doctor) ne (?:likha|check kiya|jaancha)(?: \S+){0,2}",
    r"(?:ये |यह )?(?:जवाब |जानकारी |सब )?किसने (?:लिख\S*|बता\S*|दिया)|(?:ये |यह )?(?:गूगल|इंटरनेट) से (?:लिया|"
    r"है)\S*|(?:ये |यह )?(?:किसी )?डॉक्टर ने (?:लिखा|जांचा)(?: \S+){0,2}",
    r"(?:idi |ee javabu |ee samacharam |ivi )(?:evaru|yevaru|ye doctor) (?:ras\S+|cheppa\S+|chepp\S+)|(?:idi |"
    r"ee samacharam )?(?:google|internet) nunc?hi\S*(?: \S+)?|"
    r"(?:idi )?doctor (?:rasa\S+|check chesa\S+|rasinda\S*)",
    r"(?:ఇది |ఈ జవాబు |ఈ సమాచారం )(?:ఎవరు|ఏ డాక్టర్) (?:రాశా\S+|చెప్పా\S+)|(?:గూగుల్|ఇంటర్నెట్) నుంచి\S*|"
    r"(?:ఇది )?డాక్టర్ (?:రాశారా|చెక్ చేశారా|పరిశీలించారా)",
)
_NUMBER = r"(?:numbers?|no|num|nambar|नंबर|नम्बर|నంబర్|నెంబర్)"
_WE_CALL = rf"(?:{CALL}|come|comes|aa?yega|aa?yegi|aa?ega|aa?o?ge|vastundi|vasthundi|आएगा|आयेगा|వస్తుంది)"
_CALLER = said(
    rf"(?:from )?(?:which|what) {_NUMBER}(?! (?:should|can|do|shall|must|to)(?: i|"
    rf" we)?(?!\S))(?: \S+){{0,4}} (?:{_WE_CALL}|show|appear|from|see)(?: \S+)?",
    rf"^(?:from )?(?:which|what) {_NUMBER} (?:from|will come|you call)$|^from (?:which|what) {_NUMBER}$",
    r"how (?:will|do|would|can|shall) i (?:know|recogni[sz]e|be sure|identify|find out)(?: \S+){0,4} (?:you|"
    r"hospital|your|genuine|fraud|real|scam|caller)(?: \S+){0,3}",
    r"how to (?:know|recogni[sz]e|identify)(?: \S+){0,4} (?:you|hospital|genuine|caller|your call)(?: \S+){0,2}",
    rf"(?:kis|kaun ?se|konse|kaunse) {_NUMBER} se(?:(?: \S+){{0,2}} {_WE_CALL}(?: \S+){{0,2}}|$)|"
    rf"(?:किस|कौन से) {_NUMBER} से(?:(?: \S+){{0,2}} {_WE_CALL}(?: \S+){{0,2}}|$)",
    rf"(?:e|ye|ae|yे|ఏ) ?{_NUMBER} ?(?:nunc?hi|నుంచి|నుండి)(?: \S+){{0,3}}",
)
_DOCTOR = said(
    rf"(?:will|is|does|would) (?:it be )?(?:the|a|an|any|"
    rf"real)?(?: real)? ?doctor(?: \S+){{0,2}} {CALL}(?: \S+){{0,2}}",
    rf"(?:will|would|is) (?:it|that|the caller|the person|he|she) (?:be )?(?:a |the |"
    rf"really a )?(?:real )?(?:doctor|nurse)(?: or \S+(?: \S+)?)?(?: who {CALL}(?: \S+)?)?$",
    rf"(?:kya )?doctor (?:hi |khud |hi khud )?{CALL} (?:kar(?:enge|ega|egi|te)\S*)(?: \S+)?|(?:kya )?(?:wo|"
    rf"phone karne wala|call karne wala) doctor (?:hi )?(?:hoga|honge)(?: \S+)?",
    rf"(?:क्या )?डॉक्टर (?:ही |खुद )?{CALL} (?:करेंगे|करेगा)(?: \S+)?|(?:क्या )?(?:वो|वह|"
    rf"फोन करने वाला) डॉक्टर (?:ही )?(?:होगा|होंगे)(?: \S+)?",
    rf"doctor(?:e|ae|gar[ue])? {CALL} ch[ei]s?t\S*a$|డాక్టర్(?:ే|గారే|గారు)? {CALL} చేస్తారా",
)
_FAMILY = (
    r"(?:husband|wife|family|mother|father|parents|boss|in ?laws|children|son|daughter|relatives|neighbou?rs|"
    r"anyone|anybody|somebody|someone|others|"
    r"company|employer|office|brother|sister|mother in law)"
)
_WHO_SEES = said(
    r"who(?: all| else)? (?:reads?|sees?|looks at|is reading|can (?:read|see)|will (?:read|see)|has access to) "
    r"(?:this|it|these|that|all this|what i|my|our|the (?:chat|messages?))(?: \S+){0,3}",
    r"(?:ye|yeh|isko|ise|yahan)(?: \S+)? (?:kaun|kon) (?:padh|dekh)\S*(?: \S+){0,2}|"
    r"(?:kaun|kon) (?:padh|dekh)\S* (?:hai|h|rah\S+)(?: \S+)?",
    r"(?:ये|यह|इसे|इसको)(?: \S+)? कौन (?:पढ़|देख)\S*(?: \S+){0,2}",
    r"(?:idi|ivi|deenni)(?: \S+)? evaru (?:chadu|chadi|chust|choost)\S*|(?:ఇది|ఇవి|"
    r"దీన్ని)(?: \S+)? ఎవరు (?:చదు|చది|చూస్త)\S*",
    rf"(?:can|could|will|would|does|is|do)(?: (?:my|our|the|any))* {_FAMILY}(?: \S+){{0,2}} "
    r"(?:see|read|know|find out|get to know|come to know|able to see|able to read|look)(?: \S+){0,4}",
    r"(?:kya )?(?:mere|meri|mera|ghar) (?:\S+ ){1,3}(?:(?:dekh|padh) (?:sakt\S+|leg\S+|leng\S+|payeg\S+)|"
    r"pata (?:chal\S+|lag\S+)|dikh(?:ega|egi))(?: \S+){0,2}",
    r"(?:क्या )?(?:मेरे|मेरी|मेरा|घर) (?:\S+ ){1,3}(?:(?:देख|पढ़) (?:सक\S+|ले\S+|पाए\S+)|पता (?:चल\S+|लग\S+)|"
    r"दिखेग\S*)(?: \S+){0,2}",
    r"(?:maa|naa) (?:\S+ ){1,3}(?:chud\S*|chadav\S*|telus\S*|telis\S*|telustunda)(?: \S+){0,2}a$|(?:మా|"
    r"నా) (?:\S+ ){1,3}(?:చూడ|చదవ|తెలు|తెలి)\S*(?: \S+)?ా$",
)
# What somebody can see of an illness or of a report is another question.
_OF_THE_BODY = said(
    r"lumps?|bumps?|skin|symptoms?|signs?|report|x ?ray|disease|doctor (?:see|know)|ganth\S*|gadda\S*|गांठ\S*|"
    r"గడ్డ\S*|visit(?:or)?s?|ward"
)


def asks_about(text: str) -> About | None:
    """Which of these a message asks; None for anything else."""
    words = read(text)
    plain = words.plain
    if not 0 < len(words.tokens) <= _LONGEST:
        return None
    if _CALLER.search(plain):
        return "caller"
    if _DOCTOR.search(plain):
        return "doctor"
    if _ANSWERS.search(plain):
        return "answers"
    return "who-sees" if _WHO_SEES.search(plain) and not _OF_THE_BODY.search(plain) else None
