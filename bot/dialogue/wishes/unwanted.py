"""What people say of a call that is to come: it did not come, it is not wanted any more, do not forget it.

Each is a row of the table in `stance.py`, which says what outweighs what. Read from the normalised words: "didn't" is
"did not" there, and nothing but a space parts two words.
"""

from __future__ import annotations

import re

from bot.dialogue.times.words import fills, meaning
from bot.dialogue.words.phrasebook import (
    AUXILIARIES,
    CANCEL_PHRASES,
    CANCEL_WORDS,
    NO_WORDS,
    POLITE_WORDS,
    QUESTION_WORDS,
    YES_WORDS,
    clauses,
    word_set,
)
from bot.dialogue.words.vocabulary import CALL, CANCEL, CUT_CALL, NEED_HI, NO_HI, NOT_HI, said
from bot.matching import read

_CALL = rf"(?:{CALL}|rang|rung|काल|కాలు)"  # the last three have other meanings, too
_LONG = 14  # words
_CLOCK = re.compile(r"\d{1,2}(?:[:.]?\d\d)?(?:am|pm)?")


_ABOUT_CALL = said(_CALL)
_NAMES_CANCEL = said(CANCEL)
_CUTS = said(CUT_CALL)
_DID_NOT = said(
    rf"(?:did|have|has|had|was|were)(?: you| u| he| she| they| anyone| anybody)? not(?: \S+){{0,4}} {_CALL}",
    rf"(?:nobody|no one|noone|none)(?: (?!should|needs?|must|to|please)\S+){{0,4}} {_CALL}",
    rf"{_CALL}(?: \S+){{0,3}} (?:not|never)(?: yet)?(?: been)? (?:come|came|received|got|made|reached)",
    r"(?:not|never)(?: yet| ever| been| even)* (?:called|rang|rung|phoned|received|got|get|reached)",
    r"^no (?:phone )?call(?:back)?$|(?:still|got|get|getting|received|was|been|there is|there has been) no "
    r"(?:phone |missed )?call(?:s|back)?(?! (?:is )?(?:needed|required|please|necessary|wanted|now|any|again))",
    r"no (?:phone |missed |\S+ )?call(?:s|back)?(?: \S+){0,2} (?:came|come|coming|received|yet|till|until|so far|from|"
    r"since|today|got|made)",
    rf"why(?: \S+){{0,4}} (?:not|no)(?: \S+){{0,3}} {_CALL}",
)
# Said of no call by name: "you missed it", "you forgot me", "still waiting"; not "still waiting for my report".
_LET_WAIT = said(
    r"(?:you|u|they|your team|you people|hospital)(?: (?:have|all|just|again|people|guys|completely))* "
    r"(?:missed|forgot|forgotten)(?: (?:it|me|us|the|my|our|to|about|call|ring|time|again|today))*$",
    r"(?:i am |we are |am |me |we )?still waiting"
    r"(?: (?:here|since|from|for|the|your|a|you|u|to|call|phone|morning|hours?|now|long|\d+))*"
    r"(?=$| (?:what|why|where|how|when|and|no|nobody|please|sir|madam))",
    r"(?:abhi|ab) (?:tak|bhi)(?: (?:main|hum|call|phone|ka|ki|ke))* (?:intezaa?r|wait)\S*"
    r"(?: (?:kar|raha|rahi|rahe|hu|hoo?n|hai|hain|me|mein))*$",
    r"(?:अभी|अब) (?:तक|भी)(?: (?:मैं|हम|कॉल|फ़?ोन|का|की))* (?:इंतज़?ार|वेट)(?: (?:कर|रहा|रही|रहे|हूं|हूँ|हैं|में))*$",
    r"inka(?: (?:phone|call|kosam))* (?:wait|eduru)\S*(?: \S+){0,2}$",
    r"ఇంకా(?: (?:ఫోన్|కాల్|కోసం))* (?:వెయిట్|ఎదురు)\S*(?: \S+){0,2}$",
)
_MISSED = said(r"miss(?:ed|ing)?", "मिस", "మిస్")
_BIDS_MISSED = said(
    r"(?:give|send|do|leave)(?: \S+){0,2} (?:a )?miss(?:ed)? ?(?:call|ring)",
    r"miss(?:ed)? ?call (?:do|de|dedo|dena|dijiye|ivvandi|ivvu|cheyandi|cheyyandi|kar\S*|maro|maaro)",
)
_NO = said(NOT_HI)
_CAME = (
    r"(?:aa?ya|aa?yi|aa?ye|aa?i|aayee|mil[aei]|ki[yi]?a|kiye|kari|hu[aei]|pahunch[aei]|rah[aei]|"
    r"आया|आयी|आई|आए|आये|मिल[ाीे]|किया|किये|किए|करी|हुआ|हुई|पहुंचा|पहुँचा|रहा|रही|रहे)"
)
_NEVER_CAME = said(rf"{NOT_HI}(?: \S+){{0,2}} {_CAME}", rf"{_CAME}(?: \S+)? {NOT_HI}")
_NEED = said(
    rf"{NEED_HI}|need(?:s|ed)?|want(?:ed)?|require[ds]?|necessary|"
    r"avasaram|avsaram|అవసరం"
)
_WHY = said(r"ky(?:u|oo|o)n?|kaiku|क्यों|क्यूं|काइकू|enduku|ఎందుకు")
_NOT_DONE = said(
    r"(?!\S*(?:kk?ar|vasar|avsar|saadi|shaadi))\S+l+ed(?:h?u|e|aa?)", r"raa?le", r"(?!\S*(?:క్కర|వసర))\S+లేద\S*", "రాలే"
)
_REMINDS = said(
    r"(?:not|never) (?:ever |please )?(?:forget|forgot|miss|be late|delay|skip)",
    rf"(?:bh(?:oo|u|o)l|miss|भूल|मिस)\S*(?: \S+)? {NOT_HI}",
    rf"{NOT_HI} (?:bh(?:oo|u|o)l|miss|भूल|मिस)\S*",
    r"(?:marchi|maruva|marava|marichi|మర్చి|మరిచి|మరవ|మరువ)\S*(?:vad|odd|kand|వద్|ొద్ద|ద్దు|కండి)\S*",
)
_KEEPS = said(
    rf"(?:not|no need|never)(?: (?:want|wish|to|need|please|ever|yet|be|get|going|have|it|you))* {CANCEL}",
    rf"not (?:let|allow)(?: \S+){{0,3}} {CANCEL}",
    rf"{CANCEL}(?: \S*ing)?(?: kar\w*)? {NOT_HI}",
    rf"(?:mat|मत) {CANCEL}",
    rf"{CANCEL}(?: \S+)? ?\S*(?:vaddu|oddu|kandi|kudadu|ledu|లేదు|వద్దు|ొద్దు|కండి|కూడదు)",
)
_IS_CANCELLED = said(
    rf"(?:was|were|got|been|get|is|are|be|already) {CANCEL}",
    rf"{CANCEL}(?: \S+){{0,2}} (?:hu[aei]|gay[aei]|gayi|diy[aei]|हुआ|हुई|गया|गई|गयी|दिया|दी)",
    rf"{CANCEL} \S*(?:inda|indi|sara|saara|poyinda|ిందా|ింది|సారా|శారా)",
)
_ASKS_WHETHER = re.compile(r"^(?:did|have|has|had|was|were|why|is|are)(?!\S)(?!.*(?:possible|able|way|option))")
_NOT_WANTED = said(
    rf"(?:do|please|kindly|to|need|should|must|can) not (?:ever |please |even |bother (?:to |with )?)?{_CALL}",
    rf"no(?:t| longer| more)?(?: (?!i |we )\S+)? (?:need|want|require|required|needed)"
    rf"(?: (?!please|but|just|so|type)\S+){{0,5}} {_CALL}",
    rf"{_CALL}(?: \S+)? (?:is |are )?(?:not|no longer|no more) (?:needed|required|wanted|necessary)",
    r"(?<!did )no (?:phone )?calls?(?:back)? (?:is )?(?:needed|required|please|necessary|wanted)",
    rf"{_CALL}(?: \S+){{0,2}} (?:mat|mt|nakko|मत|नको|(?:na|न|ना) (?:kar|कर)\S*)",
    rf"{_CALL}(?: \S+){{0,4}} (?:avasaram|avsaram|అవసరం) ?(?:ledd?h?u|లేదు)",
    rf"(?:mat|मत|nakko) (?:kar\S* )?{_CALL}",
    rf"{_CALL}(?: \S+){{0,2}} \S*(?:vad?d?h?u|oddu|kandi|akkar\S*|వద్దు|ొద్దు|కండి|క్కర్\S*|అక్కర\S*)",
)
# Somebody or something else is not to be called, or called so: "don't call my wife", "don't call it cancer".
_OF_OTHERS = said(
    rf"not (?:ever |please )?{_CALL} (?:(?:my|his|her|our|their) (?!number|phone|mobile|cell)\S+|dr|doctors?|"
    r"it (?!a)\S+|"
    r"me (?:madam|sir|uncle|aunty|auntie|mr|mrs|miss)|from|twice|the (?:landline|office|house|other)|home)",
    r"(?!(?:muj|hum|ham|mera|kal|parso|aaj|sham|subah|raat)|मुझ|हम|कल|आज|शाम|सुबह|रात)\S+ (?:ko|par|pe|को|पर|पे) "
    rf"{_CALL}(?: \S+)? (?:mat|mt|na|nahi|मत|ना|नहीं)",
    r"(?:amma|nanna|bhart|bhary|koduk|kutur|akka|anna|tamm|chell|atta|mama|int|అమ్మ|నాన్న|భర్త|భార్య|కొడుకు|కూతురు|ఇంటి)"
    rf"\w*(?:ki|ku|కి|కు) {_CALL} \S*(?:vad?d?h?u|oddu|kandi|వద్దు|ొద్దు|కండి)",
)
_NEEDLESS = said(rf"{NEED_HI} {NO_HI}", rf"{NOT_HI} {NEED_HI}")
_SO_OFTEN = said(r"often|much|many|again and again|repeatedly|baar baar|bar bar|बार बार|maatimaatiki|మాటిమాటికి")
_OTHER_OBJECT = said(
    rf"no need (?:to|of|for) (?!(?:the |a |any |my )?(?:{_CALL}|it|this|that|me))\S+(?: \S+)*",
    r"leave it (?:to|for|with|on|at)(?: \S+)*",
    r"leave it (?:as|in)(?: \S+)*",
)
_STILL_WANTED = said(
    r"(?:still|do|please|actually|really)(?: \S+){0,2} (?:want|need|call|ring)",
    r"by mistake|mistake|mistakenly|accident\w*|gh?alti|galati|गलती|porapatu\S*|పొరపాటు\S*|పొరబాటు\S*",
    r"undo|keep|restore|wapas|वापस",
    r"(?:continue|go on|carry on|proceed|resume)(?: \S+){0,3} (?:call|callback|request|form|booking)",
)
# A cancel that was none: "oh no i didnt mean that", "i pressed wrong", "maine cancel nahi bola".
_NOT_MEANT = said(
    r"(?:did|do|was|had|have) not (?:really |actually )?(?:mean|meant|meaning|intend\S*)",
    r"(?:did|have|had) not (?:ask|asked|say|said|tell|told|want|wanted)(?: you| u| anyone| for)?(?: to)? "
    rf"(?:\S+ )?{CANCEL}",
    r"not what i (?:mean|meant|wanted|asked|said)",
    r"(?:press|click|tap|touch|typ|hit|sen)\w*(?: (?:the|it|a|by))* wrong\w*|"
    r"wrong (?:button|option|key|press|click|tap|one) ?(?:pressed|clicked|by mistake)?",
    r"(?:galat|gh?alti se|गलत|गलती से) (?:dab\S*|button|press|likh\S*|bhej\S*|दब\S*|बटन|लिख\S*|भेज\S*)(?: \S+)?",
    r"(?:tappu\S*|తప్పు\S*) (?:nokk\S*|press|button|pamp\S*|నొక్క\S*|పంప\S*)",
    r"(?:mera|meri|मेरा|मेरी) (?:matlab|मतलब)(?: \S+){0,2} (?:nahi\S*|नहीं)",
    r"(?:naa?|నా) (?:uddesham|uddesam|artham|ఉద్దేశం|అర్థం)(?: \S+)? (?:kaa?du|కాదు)",
    rf"{CANCEL}(?: \S+)? {NO_HI} (?:bol\S*|kah\S*|kara?n\S+ tha\S*|kiya|बोल\S*|कह\S*|करना था|किया)",
    rf"{CANCEL} (?:\S+ )?(?:cheppa?ledu|chepp[ae]?ledu|ana?ledu|చెప్పలేదు|అనలేదు)",
)
_WANTED = said(r"chahiye|chaiye|चाहिए|चाहिये|kavali|kaavaali|kaavali|కావాలి|want|need")
_STILL_ASKS = said(
    r"(?:still|but|another|more|other|one more)(?: \S+){0,4} (?:questions?|doubts?|queries|query)",
    r"(?:abhi|phir|lekin|par|aur|ek|अभी|फिर|लेकिन|और|एक)(?: \S+){0,3} (?:sawal|savaal|sawaal|doubts?|सवाल|डाउट)",
    r"(?:inka|kaani|kani|inko|ఇంకా|కానీ|ఇంకో)(?: \S+){0,3} (?:prashna|doubt|sandeh|ప్రశ్న|డౌట్|సందేహ)\S*",
)


_STAYS = said(
    r"(?:as it|as|the way it|like it|how it) (?:is|was)|same as|(?:it |everything )?as before|(?:keep|leave) it",
    r"(?:keep|leave) (?:it )?(?:the )?(?:same|unchanged|all|everything)",
    r"(?:not|never|no need to) (?:change|edit|modify|touch)|no changes?|nothing to change",
    rf"(?:badal|badl|बदल)\S*(?: \S+)? {NOT_HI}|{NOT_HI} (?:badal|badl|बदल)\S*|[vw]ai?s[eia] ?hi|"
    r"jais[aei] (?:hai|h|tha|thi)|"
    r"(?:वैस[ाेी]|जैस[ाेी]) (?:ही|है|था|थी)",
    r"(?:a[dl]a?ge|alane|atlane|ade|alaage) (?:unch|und|vunch)\S*|(?:అలాగే|అలానే|అదే) (?:ఉంచ|ఉండ)\S*|"
    r"(?:march|maarch)(?:oddu|addu|avaddu|akandi|akudadu)|మార్చ(?:వద్దు|ొద్దు|కండి)",
)
_FINE = word_set(
    "leave keep all everything anything nothing same before earlier fine ok okay good well right correct now then let "
    "as it is was the way theek thik sahi rehne rahne do dijiye sab sabkuch kuch bhi hai waisa vaisa hi rakho rakhna "
    "anni antha edi em emi bagundi parledu ga undi unchandi रहने दो दीजिए सब कुछ भी ठीक सही है वैसा ही रखो "
    "అన్నీ అంతా బాగుంది ఉంది ఏమీ ఏం"
)
_GOOD = word_set("fine good well right correct ok okay theek thik sahi bagundi parledu ठीक सही బాగుంది పర్లేదు")
_NOTHING = said(r"nothing|none|kuch nahi\S*|kuchh nahi\S*|emi ledu|em ledu|emi vaddu|कुछ नहीं|ఏమీ లేదు|ఏమీ వద్దు|ఏం లేదు")


def stays(text: str, *, asked_what: bool = False) -> bool:
    """ "Leave it, all fine", "keep it as it was", "don't change": all of it as it stands. asked_what: the answer to
    "What should I change?", where "nothing" says the same."""
    words = read(text)
    if len(words.tokens) > _LONG or "?" in text or _NAMES_CANCEL.search(words.plain):
        return False
    if asked_what and _is_all_fine(words.tokens):
        return True
    found = _STAYS.search(words.plain) or (asked_what and _NOTHING.search(words.plain))
    if not found or (found.group() in ("leave it", "keep it") and len(words.tokens) == 2 and not asked_what):
        return False  # a bare "leave it" gives up
    beside = set(f"{words.plain[: found.start()]} {words.plain[found.end() :]}".split())
    return all(word in _FINE | NO_WORDS | YES_WORDS | POLITE_WORDS or fills(word) for word in beside)


def _is_all_fine(tokens: tuple[str, ...]) -> bool:
    """ "All good", "sab theek hai"; a bare "ok" only shows that the question was read."""
    said = set(tokens)
    return bool(said & _GOOD) and said <= _FINE | YES_WORDS | POLITE_WORDS and not said <= YES_WORDS | POLITE_WORDS


def not_called(text: str) -> bool:
    """ "Nobody called me", "call nahi aaya", "I missed your call": no call has reached the writer."""
    plain = read(text).plain
    if len(text) > 200 or _reminds(plain) or _BIDS_MISSED.search(plain):
        return False
    if _LET_WAIT.search(plain):
        return True
    about_call = bool(_ABOUT_CALL.search(plain))
    if about_call and (_DID_NOT.search(plain) or _MISSED.search(plain) or _NOT_DONE.search(plain)):
        return True
    refused = _NO.search(plain) and not _NEED.search(plain)
    return bool(about_call and refused and (_NEVER_CAME.search(plain) or _WHY.search(plain)))


def bids_missed(text: str) -> bool:
    """ "Give me a missed call at 4": a call is asked for, by the name that people have for it."""
    return len(text) <= 200 and bool(_BIDS_MISSED.search(read(text).plain))


def still_asks(text: str) -> bool:
    """ "I still have a question about surgery": the call was not enough."""
    return len(text) <= 100 and bool(_STILL_ASKS.search(read(text).plain))


def still_wanted(text: str) -> bool:
    """ "No wait, I still want the call", "galti se ho gaya": said of what was just cancelled."""
    plain = read(text).plain
    if len(text) > 200 or _NOT_WANTED.search(plain) or denies_mistake(text):
        return False
    if _NOT_MEANT.search(plain):
        return True
    if says_cancel(text) and not is_kept(text):
        return False
    return bool(_keeps(text) or _STILL_WANTED.search(plain) or (_WANTED.search(plain) and not _NO.search(plain)))


def asks_why_cancelled(text: str) -> bool:
    """ "Why did you cancel?", "cancel kyun kiya": of a cancel that just happened."""
    plain = read(text).plain
    return len(text) <= 100 and bool(_NAMES_CANCEL.search(plain) and _ASKS_WHY.search(plain))


_ASKS_WHY = said(r"why|who|how come|ky(?:u|oo|o)n?|kaiku|kisne|enduku|evaru|क्यों|किसने|ఎందుకు|ఎవరు")
_NO_MISTAKE = said(
    r"(?:not|never)(?: (?:a|an|by|my|any|done)){0,2} (?:mistake|accident\w*)",
    r"no (?:mistake|accident)",
    r"(?:no need|not)(?: (?:of|to|for|any|want))* undo",
    rf"(?:gh?alti|galati|गलती)(?: (?:se|thi|tha|से|थी|था))? {NO_HI}(?! (?:kar|कर))",
    rf"undo (?:{NO_HI}|vaddu|వద్దు)",
    r"(?:porapatu\S*|పొరపాటు\S*|పొరబాటు\S*)(?: \S+)? (?:kaadu|kadu|ledu|కాదు|లేదు)",
)


def denies_mistake(text: str) -> bool:
    """ "It was not a mistake", "galti nahi thi", "no need of undo": what was cancelled stays so."""
    return len(text) <= 200 and bool(_NO_MISTAKE.search(read(text).plain)) and "?" not in text


def is_kept(text: str) -> bool:
    """ "Don't cancel my call", "don't forget to call", "did you cancel it?": nothing is to be cancelled."""
    plain = read(text).plain
    asks = bool(_ASKS_WHETHER.match(plain) and _NAMES_CANCEL.search(plain)) and not _NOT_WANTED.search(plain)
    return (
        (_reminds(plain) and bool(_ABOUT_CALL.search(plain)))
        or _keeps(text)
        or bool(_IS_CANCELLED.search(plain))
        or asks
    )


def _keeps(text: str) -> bool:
    """ "Cancel mat karo"; but "cancel, ippudu vaddu" cancels: a "not now" stands behind the comma, and no verb."""
    if not _KEEPS.search(read(text).plain):
        return False
    parts = [read(clause) for clause in clauses(text)]
    if any(_KEEPS.search(part.plain) for part in parts):
        return True
    return not any(_says_not_now(part.tokens) for part in parts)


def _says_not_now(tokens: tuple[str, ...]) -> bool:
    """ "Ippudu vaddu", "no need", "not now": a refusal of the moment or of the need."""
    times = any((found := meaning(token)) and found[0] in ("soon", "day", "part") for token in tokens)
    return bool(NO_WORDS & set(tokens)) and (times or bool({"need", "zarurat", "avasaram", "అవసరం"} & set(tokens)))


def _asks(tokens: tuple[str, ...]) -> bool:
    """Whether a clause begins as a question does; "don't want" begins with a "do", too."""
    return bool(QUESTION_WORDS & set(tokens[:1])) and tokens[1:2] != ("not",)


def says_cancel(text: str) -> bool:
    """ "Cancel", "forget it", "rehne do": plain words for giving up, in a sentence that means them so."""
    words = read(text)
    if len(words.tokens) > 7:  # "my daughter takes me to a clinic near home, so cancel that call": its last clause
        last = clauses(text)[-1]
        names_it = last != text and _ABOUT_CALL.search(read(last).plain) is not None
        return names_it and not is_kept(last) and says_cancel(last)
    if _OTHER_OBJECT.search(words.plain):
        return False
    asks = words.tokens[:1] == ("if",) or any(_asks(read(each).tokens) for each in clauses(text))
    phrase = not asks and any(each in words.plain or each in text.casefold() for each in CANCEL_PHRASES)
    named = bool(CANCEL_WORDS & set(words.tokens)) or bool(_CUTS.search(words.plain))
    return named or (len(words.tokens) <= 6 and phrase)


def is_needless(text: str) -> bool:
    """ "No need now, I got my answer", "rehne do, mil gaya jawab": not needed, in a longer sentence, which may be meant
    otherwise; so it is asked."""
    words = read(text)
    if len(words.tokens) > _LONG or "?" in text or _OTHER_OBJECT.search(words.plain):
        return False
    return any(each in words.plain or each in text.casefold() for each in CANCEL_PHRASES)


def spares_others(text: str) -> bool:
    """ "Don't call my mother", "ghar ke number par phone mat karna": whom not to ring, or how; the call stays."""
    return bool(_OF_OTHERS.search(read(text).plain))


def refuses(text: str) -> bool:
    """ "Don't call me", "call ki zarurat nahi", "phone cheyoddu"; not "don't call so often", "don't call my mother"."""
    if spares_others(text):
        return False
    plain = read(text).plain
    needless = _NEEDLESS.search(plain) and _ABOUT_CALL.search(plain)
    return bool(_NOT_WANTED.search(plain) or needless) and not _SO_OFTEN.search(plain)


_HELP_CAME = re.compile(
    r"(?<!\S)(?:ambulance|108|112|एम्बुलेंस|एंबुलेंस|अंबुलेंस|అంబులెన్స్|అంబులెన్సు)"
    r"(?: (?:has|have|is|already|just|bhi|to|भी))* "
    r"(?:came|arrived|reached|here|there|coming|on (?:the|its) way|vastundi|vasthundi|vastondi|aa rahi|aa rhi|"
    r"आ रही|వస్తుంది|వస్తోంది|at (?:our|the|my) (?:gate|door|home|house|place)|outside|took|taken|"
    r"vach(?:esi|i)n?di|vacch(?:esi|i)n?di|vachchindi|aa ?gay[aiy]\S*|aa ?chuki|"
    r"le ?gay\S*|pahunch gay\S*|teesuk\S*l(?:indi|aru)|आ गई|आ गयी|आ चुकी|पहुंच गई|ले गए|వచ్చింది|వచ్చేసింది|తీసుకెళ్లారు)(?!\S)",
    re.IGNORECASE,
)
_NOT_OVER = re.compile(
    r"(?<!\S)(?:never|yet|will|waiting|wait|if|but|still|kani|kaani|lekin|magar|par|inka|abhi|nahi\S*|nhi|ledu|raledu|raale\S*|"
    r"नहीं|लेकिन|కానీ|ఇంకా|లేదు|రాలేదు)(?!\S)",
    re.IGNORECASE,
)


def help_came(text: str) -> bool:
    """ "The ambulance came", "108 vachesindi": it is there; no question, no "but"."""
    return beside_refusal(text) is not None and bool(_HELP_CAME.search(read(text).plain))


def beside_refusal(text: str) -> str | None:
    """What is said beside "don't call" and "the ambulance came"; None where neither is said, or not without a doubt."""
    words = read(text)
    asks = QUESTION_WORDS & set(words.tokens[:1]) or (QUESTION_WORDS - AUXILIARIES) & set(words.tokens[1:2])
    if "?" in text or _NOT_OVER.search(words.plain) or asks:
        return None
    return _left(words.plain, _NOT_WANTED, _HELP_CAME)


def without_refusal(text: str) -> str | None:
    """What is left of "dont call me he is not breathing" without the refusal; None where no call is refused."""
    return _left(read(text).plain, _NOT_WANTED)


def _left(plain: str, *taken: re.Pattern[str]) -> str | None:
    """The normalised words without what the patterns take; None where they take nothing."""
    rest = plain
    for pattern in taken:
        rest = pattern.sub(" ", rest)
    return " ".join(rest.split()) if rest != plain else None


def only_unwanted(text: str) -> bool:
    """ "No, don't call", "వద్దు, కాల్ చేయకండి": a call refused, and not a word beside it."""
    plain = read(text).plain
    beside = set(_NOT_WANTED.sub(" ", plain).split()) - NO_WORDS - POLITE_WORDS
    return bool(_NOT_WANTED.search(plain)) and all(meaning(word) for word in beside)


def not_now(text: str) -> bool:
    """ "Phone mat karna abhi, baad mein karna", "don't call before 5": another time, not never."""
    words = read(text)
    if _NEED.search(words.plain) or not _NOT_WANTED.search(words.plain):
        return False
    kinds = {found[0] for token in words.tokens if (found := meaning(token)) and token not in ("call", "ring")}
    return bool(kinds & {"day", "overmorrow", "weekday", "part", "soon", "after", "before", "oclock", "unit"}) or any(
        map(_CLOCK.fullmatch, words.tokens)
    )


def later(text: str) -> bool:
    """Another time is asked for beside the refusal of this one."""
    return bool(
        {"later", "afterwards", "baad", "बाद", "tarvata", "taruvata", "tarvatha", "తర్వాత", "తరువాత"}
        & set(read(text).tokens)
    )


_LATER_TOO = word_set(
    "later afterwards baad bad me mein main बाद में मे tarvata taruvata tarvatha taruvatha తర్వాత తరువాత "
    "call ring phone fon kar karo karna kariye kijiye kare karein cheyandi cheyi chey cheyyandi pls please "
    "कॉल फोन फ़ोन करो करना कीजिए करें కాల్ ఫోన్ చేయండి not now abhi nahi nahin ippudu vaddu oddu अभी नहीं ఇప్పుడు వద్దు"
)


def only_later(text: str) -> bool:
    """ "Later", "baad mein call karo", "ippudu vaddu, tarvata": another time, and not a word besides."""
    return later(text) and set(read(text).tokens) <= _LATER_TOO


def _reminds(plain: str) -> bool:
    return bool(_REMINDS.search(plain))
