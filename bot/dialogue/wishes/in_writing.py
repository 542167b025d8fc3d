"""Whether a person should write here and not call: "i am deaf, please text me", "call mat karo, message pe batao",
"nenu matladalenu"; and what is said later about such a request: nobody wrote, a call is fine after all.

A wish to be written to counts if nothing else in its clause says what to send ("text me the address" asks for the
address), or if a call is refused, or cannot be heard or spoken. The words are normalised: "can't" is "can not", and
only a space separates two words.
"""

from __future__ import annotations

import re
from functools import lru_cache

from bot.dialogue.times.words import fills, meaning
from bot.dialogue.wishes.speechless import DEAF, MUTE, NO_TALK, RINGS, hears_or_speaks_not, speechless, tells_where
from bot.dialogue.wishes.stance import wants_no_call
from bot.dialogue.wishes.unwanted import not_now, says_cancel, without_refusal
from bot.dialogue.wishes.wanting import bids_another_time, wants_call
from bot.dialogue.words.phrasebook import NO_WORDS, POLITE_WORDS, QUESTION_WORDS, YES_WORDS, clauses, word_set
from bot.dialogue.words.vocabulary import CALL, CANCEL, NO_HI, NOT_HI, said
from bot.matching import read

REMEMBERED = 256  # texts: several journeys ask this of the same message
_LONGEST = 600  # characters
_TOLD = 8  # words beside a wish in its clause; in a longer one the writing is part of a story
_SHORT = 12  # words of a text that says nothing but that its writer cannot hear or speak

_MESSAGE = r"(?:messages?|mesej|msgs?|msz|texts?|texting|messaging|chats?|chatting|whatsapp)"
_VERB = r"(?:text|message|msg|write|chat|reply|answer|respond|type|whatsapp)"
_MESSAGE_HI = r"(?:मै?से?ज|मेसे?ज|मैसज|संदेश|सन्देश|टेक्स्ट|चैट|व्हाट्?सए?प|वॉट्सए?प|वाट्सए?प)"
_MESSAGE_TE = r"(?:మెసే?జ్|మెసేజీ|మెసే?జి|సందేశం|సందేశాలు|టెక్స్ట్|చాట్|వాట్సాప్|వాట్సప్)"
_ME = r"(?:to me|with me|me back|back to me|me|to us|with us|us)"
_BID_HI = (
    r"(?:kar(?:o|iye|iyega|iyo|na|en|ein|e|wa d\S+)?|kar (?:do|de|den|dena|dijiye|dijie|dijiyega|lo|lena)|"
    r"kijiye|kijie|kijiyega|kare|bhej(?:o|iye|iyega|na|en|ein|e)?|bhej (?:do|de|den|dena|dijiye|dijie|dijiyega))"
)
_TELL_HI = (
    r"(?:bata\S*|bol(?:o|iye|na|en|do)?|samjha\S*|jawab\S*|javab\S*|reply|baat|bhej\S*|do|dijiye|dena|kah\S*|likh\S*)"
)
_BID_DEV = (
    r"(?:कर(?:ो|िए|िये|िएगा|ना|ें|े)|कर (?:दो|दे|दें|देना|दीजिए|दीजिये|दीजिएगा|लो|लेना)|कीजिए|कीजिये|कीजिएगा|"
    r"भेज(?:ो|िए|िये|िएगा|ना|ें|े)|भेज (?:दो|दे|दें|देना|दीजिए|दीजिये|दीजिएगा))"
)
_TELL_DEV = r"(?:बता\S*|बोल\S*|समझा\S*|जवाब\S*|बात|भेज\S*|दो|दें|दीजिए|दीजिये|देना|कह\S*|लिख\S*)"
_BID_TE = (
    r"(?:ch[ei]y+\S*ndi|che(?:yy?i|y|yu|yyu|yagalara|yagalaru|yara)|seyandi|syandi|pett(?:andi|u)|pamp(?:andi|u|"
    r"inchandi|ara|agalara)|"
    r"ivv(?:andi|u))"
)
_TELL_TE = (
    r"(?:chepp(?:andi|u|agalara|ara)|pamp(?:andi|u|inchandi|agalara|ara)|pett(?:andi|u)|ivv(?:andi|u|agalara)|"
    r"v?ra+y(?:andi|agalara)|ma+tlad(?:andi|ali)|javabu|samadhanam|reply)"
)
_BID_TE_OWN = r"(?:చేయండి|చెయ్యండి|చేయి|చెయ్యి|చెయ్|చేయ్|చేయగలరా|చేస్తారా|పెట్టండి|పెట్టు|పంపండి|పంపు|పంపించండి|పంపగలరా|ఇవ్వండి)"
_TELL_TE_OWN = r"(?:చెప్ప\S*|పంప\S*|పెట్ట\S*|ఇవ్వ\S*|రాయ\S*|వ్రాయ\S*|మాట్లాడ\S*|జవాబు|సమాధానం|రిప్లై)"
_WRITES_LATER = r"(?! (?:when|before|after|once|and then|as soon|if)(?!\S))"

# A person is to write: what staff should do.
_WRITES = said(
    rf"{_VERB} {_ME}{_WRITES_LATER}",
    rf"{_VERB} (?:it |back |them )?(?:here|in (?:this )?chat|over here){_WRITES_LATER}",
    r"(?:send|drop|leave|give) (?:me |us )?(?:a |an )?(?:text|message|msg|reply|answer)(?: message)?"
    rf"(?: (?:to me|here|instead|only|back|please))*{_WRITES_LATER}",
    rf"(?:only|just) (?:by |through |via |on |over |use )?(?!whatsapp)(?:{_VERB}|{_MESSAGE}|writing)",
    rf"(?:please|kindly|so) (?!answer|reply|respond){_VERB}(?: please)?$|^(?!answer|reply|respond){_VERB} please$",
    rf"(?!whatsapp|answer|reply|respond)(?:{_VERB}|{_MESSAGE}|writing) (?:(?:me|us|here|with|to|back) )*"
    r"(?:instead|only|preferred|rather|is better|better|not call\S*|no calls?)",
    r"(?:prefer|rather|better|want|like|need)(?: (?:a|to|the|my|you|someone|answers?|replies|it|be|get|have|if))* "
    rf"(?:{_VERB}|{_MESSAGE}|texted|messaged|writing|(?:in|by|over|via|through) (?:{_MESSAGE}|writing))",
    rf"(?:in|by|via|through|over|thru) (?:a |an |the )?(?:{_MESSAGE}|writing|written \S+)",
    rf"(?:on|in) (?:the |this )?(?:{_MESSAGE})",
    r"in writing|written (?:answer|reply)",
    rf"(?:instead of|rather than|not by|no|not) call\S* (?:me )?(?:\S+ )?(?:{_VERB}|{_MESSAGE})",
    rf"(?!whatsapp)(?:{_MESSAGE}|likhit|likhi?t?) (?:hi )?(?:pe|par|per|me|mein|mai|se|ke zariye|ke through|"
    rf"dwara) (?:\S+ )?{_TELL_HI}",
    r"whatsapp (?:hi )?(?:pe|par|per) (?:hi )?(?:bata\S*|jawab\S*|baat|likh\S*|reply)",
    rf"(?!messages|msgs|texts)(?:{_MESSAGE}) (?:hi |me |mein |bas |sirf |mujhe |)?{_BID_HI}",
    r"(?:likh|lik)(?:ke| ke| kar|kar|ker) (?:hi |mujhe )?(?:bata\S*|bol(?:o|iye|na|do)?|samjha\S*|jawab\S*|javab\S*)|"
    r"likhit (?:me|mein|mai)",
    rf"(?:yahin|yahi|yahan|yaha|idhar|isi) (?:hi |pe |par |chat )*(?:likh\S*|{_MESSAGE}|bata(?:o|iye|na|do)?|jawab|"
    rf"javab|reply)",
    rf"{_MESSAGE_HI} (?:ही )?(?:पर|पे|में|से|के ज़?रिए) (?:\S+ )?{_TELL_DEV}",
    rf"{_MESSAGE_HI} (?:ही |में |)?{_BID_DEV}",
    r"लिख(?:कर| कर|के| के) (?:ही |मुझे )?(?:बता\S*|बोल\S*|समझा\S*|जवाब\S*)|लिखित (?:में|मे)",
    rf"(?:यहीं|यहाँ|यहां|इधर|इसी चैट) (?:ही |पर |में )*(?:लिख\S*|{_MESSAGE_HI}|बता(?:ओ|इए|इये|ना|एं|एँ)|जवाब)",
    rf"(?!whatsapp){_MESSAGE} (?:lo(?:ne)?|dwara|rupam lo|dvara) (?:\S+ )?{_TELL_TE}",
    r"whatsapp (?:lo(?:ne)?|dwara) (?:chepp(?:andi|u|agalara)|javabu|samadhanam|reply|matlad(?:andi|ali))",
    rf"(?!messages|msgs|texts){_MESSAGE} (?:matrame |maatrame |okati |oka |ne |e )?{_BID_TE}",
    r"(?:vra|ra|raa)si (?:chepp(?:andi|u|agalara)|javabu|samadhanam)",
    rf"(?:ikkade|ikkada|indulo|ee chat lo) (?:ne )?(?:chepp(?:andi|u|agalara)|v?ra+y(?:andi|agalara)|{_MESSAGE}|reply|"
    rf"javabu|samadhanam)",
    rf"{_MESSAGE_TE}(?:లో|లోనే|ద్వారా| లో| లోనే| ద్వారా) (?:\S+ )?{_TELL_TE_OWN}",
    rf"{_MESSAGE_TE} (?:మాత్రమే |ఒకటి |)?{_BID_TE_OWN}",
    r"(?:రాసి|వ్రాసి|రాతపూర్వకంగా) (?:చెప్పండి|చెప్పు|చెప్పగలరా|జవాబు|సమాధానం)",
    rf"(?:ఇక్కడే|ఇక్కడ|ఈ చాట్లో|చాట్లోనే) (?:చెప్పండి|చెప్పు|చెప్పగలరా|రాయండి|రాయగలరా|వ్రాయండి|{_MESSAGE_TE}|జవాబు|"
    rf"సమాధానం)",
)
# The same if a call is refused or not possible in the same text: alone, "write it" may mean a number.
_WRITES_IT = said(
    rf"(?:can|could|will|would|please) (?:you |u )?(?:just |please |only )*{_VERB}",
    r"(?:send|give|post|tell)(?: me| us)?(?: the| your| my)? (?:answers?|reply|replies)"
    r"(?: (?:to me|here|in (?:this )?chat))*",
    rf"{_MESSAGE} (?:chalu|chaalu|kafi|kaafi|bas|sirf|(?:hi )?theek|(?:hi )?thik)",
    rf"(?:likh|lik)(?:ke| ke| kar|kar|ker)? (?:hi |mujhe )?{_TELL_HI}|likh(?:o|iye|iyega|na|en|ein)",
    rf"{_MESSAGE} (?:pe|par|lo) (?:\S+ )?(?:bhej\S*|send|pamp\S*|likh\S*)",
    rf"लिख(?:कर| कर|के| के) (?:ही |मुझे )?{_TELL_DEV}|लिख (?:दो|दें|दीजिए|दीजिये|देना)|लिख(?:िए|िये|िएगा|ें|ो|ना)",
    rf"(?:vra|ra|raa)si (?:\S+ )?{_TELL_TE}|(?:vra|ra|raa)y(?:andi|agalara)",
    rf"(?:రాసి|వ్రాసి) (?:\S+ )?{_TELL_TE_OWN}|(?:రాయ|వ్రాయ)(?:ండి|గలరా)",
)
# A call that is given up for what follows: "cancel this call and …", "call cancel karke …", "change the call to …".
_THE_CALL = rf"(?:it|this|that|the|my|one|phone|request|is|iss|ye|yeh|ee|na|naa|इस|ये|यह|ఈ|నా|{CALL})"
_GIVEN_UP = said(
    rf"(?:{_THE_CALL} )*(?:ko |ni |nu |को |ని |ను )?{CANCEL}"
    rf"(?: (?:{_THE_CALL}|kar\S*|do|dena|dijiye|kijiye|ch[ei]y\S*|chese\S*|chesi|कर\S*|के|दो|दीजिए|कीजिए|చేసి|చేసేసి|చేయండి|"
    r"చెయ్యండి|చేసేయండి))*(?: (?:and|n|then|but|just|aur|phir|to|toh|mariyu|और|फिर|మరియు))*",
    r"(?:drop|forget|skip|scrap|leave|stop|end)(?: about)?"
    rf"(?: (?:the|this|that|my|your|phone|and|then|just|so|please|{CALL}))*",
    rf"make (?:it|this|that|the {CALL})(?: (?:to|into))?(?= (?:an? )?(?:{_MESSAGE}|writ\S+))",
    rf"(?:change|chnge|switch|convert)(?: {_THE_CALL})*+ (?:to|into|for|with)(?= (?:an? )?(?:{_MESSAGE}|writ\S+))",
    rf"{CALL} (?:k[ie] (?:jaga?h|badle|bajaye?)|की जगह|के (?:बदले|बजाय)|(?:ki )?bad(?:u|hu)lu\S*|బదులు\S*)",
)
# Nothing but how: the answer to whatever the form asks.
_ONLY_HOW = said(
    rf"^(?:only |just |sirf |bas )?(?:{_MESSAGE}|{_MESSAGE_HI}|{_MESSAGE_TE}|(?:in )?writing|"
    r"likh ?(?:ke|kar)|लिख ?(?:कर|के)|rasi|raasi|రాసి)(?: (?:only|please|hi|me|mein|lo|se|andi|ji))*$"
)
# The bare noun next to a call that is refused: "no call, message", "phone vaddu, message".
_NAMES_WRITING = said(_MESSAGE, _MESSAGE_HI, rf"{_MESSAGE_TE}\S*", "writing", "in writing", "likhit")
# The patient writes in it, or something else is written.
_OTHERS = said(
    rf"(?:i|we)(?: (?!prefer|want|rather|like|need|you|someone)\S+){{0,3}} (?:{_VERB}|texting|writing|messaging|"
    rf"chatting)",
    rf"(?:can|could|may|shall|should|do|must|will|to) (?:i|we)(?: \S+)? {_VERB}",
    rf"(?:what|where|how|when)(?: \S+)? (?:to|should|shall|can|do|must) (?:\S+ )?{_VERB}",
    r"(?:write|note|jot) (?:it |this |that )?down",
    rf"(?:got|get|received|read|see|saw|seen|sent|your|this|that|the|last|my|which|any) (?:\S+ )?{_MESSAGE}(?! (?:me|"
    rf"only|instead))",
    rf"{_MESSAGE} (?:was |is |has |have )?(?:not )?(?:received|came|come|coming|seen|read|delivered|sent|mil\S*|aa?ya|"
    rf"aa?yi|vach\S*|"
    r"ra+ledu|bheja|bheji|kiya|pampanu|pampaanu|chesanu|chesaanu|karunga|karungi|cheptha|chesta\S*)",
    r"(?:मै?से?ज|मेसे?ज|संदेश)(?: \S+)? (?:मिल\S*|आया|आई|आ|भेजा|किया|करूं\S*|करूँ\S*|पढ\S*)",
    r"(?:మెసే?జ్|సందేశం)\S*(?: \S+)? (?:వచ్చి\S*|రాలేదు|పంపాను|చేశాను|పంపిం[చా]\S*ను|చేస్తాను|చదివ\S*)",
    rf"{_MESSAGE} (?:aur|ya|or|and|mariyu|leda) {CALL}|{CALL} (?:aur|ya|or|and|mariyu|leda|lekapothe|"
    rf"nahi to) {_MESSAGE}",
)
_NOT_WRITING = said(
    rf"(?:not|never|no|stop|without)(?: (?:please|ever|to|any|more|send|sending|me|want|wish|like))* "
    rf"(?:{_VERB}|{_MESSAGE}|writing)(?! (?:me|only|instead) )",
    rf"{_MESSAGE} (?:me |mein |pe |par )?(?:ni|{NO_HI}) (?:ho\S*|ch\S+|samajh\S*|aa\S*)",
    rf"(?:{_MESSAGE}|likh\S*)(?: \S+)? (?:mat|mt|nakko|band)|(?:mat|mt) (?:likh\S*|{_MESSAGE})",
    rf"(?:{_MESSAGE_HI}|लिख\S*)(?: \S+)? (?:मत|नको|बंद|नहीं)|मत (?:लिख\S*|{_MESSAGE_HI})",
    rf"{_MESSAGE} \S*(?:vaddh?u|oddu|kandi|apandi|aapandi)|{_MESSAGE_TE}\S* \S*(?:వద్దు|ొద్దు|కండి|ఆపండి)",
)

# Words that may be next to the wish in its clause and ask for nothing to be sent.
_BESIDE = (
    POLITE_WORDS
    | YES_WORDS
    | NO_WORDS
    | word_set(
        "me us to with back here are able real live human only just instead rather a an the this that chat so "
        "then and but i we you your my can could would will someone somebody anyone doctor nurse person people "
        "team staff tell answer reply respond talk speak explain communicate contact ask reach get want like "
        "prefer need if is it be ok okay possible better best fine for now on by in over via hi hello thanks "
        "thank not of good let have mujhe mujhko hume mereko aap aapko koi se sirf bas ko mein par pe agar ho "
        "sake toh hai hoon batao bataiye bata dijiye do naku naaku nannu meeru evaraina matrame maatrame lo ne ki "
        "oka okka sari dayachesi abbi मुझे मुझको हमें आप आपको कोई से सिर्फ बस ही को में पर अगर हो सके तो है कृपया "
        "बता दीजिए నాకు నన్ను మీరు ఎవరైనా మాత్రమే లో నే కి దయచేసి ఒక ఒకసారి డాక్టర్ डॉक्टर"
    )
)
_ON_PHONE = said(
    r"(?:explain|talk|speak|tell|discuss)(?: \S+){0,4} (?:on|over|by) (?:the |a )?(?:phone|telephone)",
    r"phone pett\S*|ఫోన్ పెట్టించ\S*",
)
_ALLOWS = said(
    rf"(?:can|may|could) (?:also )?(?:{CALL})(?: me| us)?",
    rf"{CALL}(?: me)? (?:is |are |would be |will be |also )?(?:ok|okay|fine|alright|possible|better|good|theek|thik|"
    rf"sahi|chalega|instead)",
    rf"(?:rather|prefer|ok|okay|better|yes|fine|instead)(?: (?:a|to|you|just|please|then|can|may))* {CALL}",
    rf"{CALL} (?:hi |bhi |pe |par )*(?:kar (?:sakte|sakta|lo|lena|lijiye)|kar(?:o|iye|na)|kijiye|baat|chalega|theek|"
    rf"thik)",
    r"(?:कॉल|फ़?ोन) (?:ही |भी |पर |पे )*(?:कर (?:सकते|सकता|लो|लेना|लीजिए)|कर(?:ो|िए|ना)|कीजिए|कीजिये|बात|ठीक|चलेगा)",
    r"(?:call|phone|fon) (?:ch[ei]y\S*ch?ch?u|cheyochu|cheyachu|cheseyandi|parledu|parvaledu|cheyandi|cheyyandi)",
    r"(?:కాల్|ఫోన్) (?:చేయవచ్చు|చేయొచ్చు|చెయ్యొచ్చు|చేసేయండి|పర్వాలేదు|పర్లేదు|చేయండి|చెయ్యండి)",
)
_NOBODY_WROTE = said(
    r"(?:nobody|no one|noone|none|no body)(?: (?:has|have|from|you|your|side|ever|yet|hospital))* "
    rf"(?:wrote|written|replied|answered|messaged|texted|responded|{_VERB})",
    rf"no (?:\S+ )?(?:{_MESSAGE}|reply|replies|answer|response) (?:came|come|yet|till now|received|from you|so far)|"
    rf"^no (?:reply|answer|message)$",
    rf"(?:not|never)(?: (?:got|get|received|yet|a|any|your|the))+ (?:{_MESSAGE}|reply|replies|answer|response)",
    r"(?:you|they|anyone|anybody|somebody|someone) (?:(?:did|have|has|had) )?not (?:yet )?(?:wrote|write|written|"
    r"reply|replied|"
    r"message\w*|text\w*|respond\w*)",
    rf"(?:{_MESSAGE}|reply|jawab|javab)(?: \S+)? {NOT_HI} (?:aa?ya|aa?yi|mila|mili)|"
    rf"kisi ne (?:\S+ )?{NOT_HI} (?:likha|bheja|bataya)",
    rf"(?:{_MESSAGE_HI}|जवाब|रिप्लाई)(?: \S+)? (?:नहीं|नही) (?:आया|आई|मिला|मिली)|किसी ने (?:\S+ )?(?:नहीं|"
    rf"नही) (?:लिखा|भेजा|बताया)",
    rf"(?:{_MESSAGE}|reply|javabu|samadhanam)(?: \S+)? (?:ra+ledu|ra+le|raleedu)|evaru (?:\S+ )?(?:rayaledu|pampaledu|"
    rf"cheyaledu)",
    rf"(?:{_MESSAGE_TE}|జవాబు|సమాధానం|రిప్లై)(?: \S+)? (?:రాలేదు|రాలే)|ఎవరూ (?:\S+ )?(?:రాయలేదు|పంపలేదు|చేయలేదు)",
)


@lru_cache(maxsize=REMEMBERED)
def wants_writing(text: str) -> bool:
    """ "No calls please, text me", "write here", "message pe batao"; not "text me the address", not "text me when you
    call", not "message received"."""
    plain = read(text).plain
    if len(text) > _LONGEST:
        return False
    if _wished_for_a_call(plain):
        return True
    if _rings(text, plain):
        return False
    reason = refuses_calls(text) or hears_or_speaks_not(plain) or bool(NO_TALK.search(plain))
    if reason and _NAMES_WRITING.search(plain) and _asks_for_none(plain) and _only_names(plain):
        return True
    return any(_is_wish(each, reason=reason) for each in clauses(text))


_ANSWER = said(r"^(?:please |so |ok )*(?:just|only|simply) (?:answer|reply|respond)(?: (?:me|please|it|this|now))*$")


def only_wants_answer(text: str) -> bool:
    """ "Just answer", "only reply please": an answer is wanted, and how it should come is not said."""
    return bool(_ANSWER.search(read(text).plain))


def _wished_for_a_call(plain: str) -> bool:
    """ "Cancel the call and write to me", "call cancel karke yahan likho": in place of the call that is given up, and
    nothing else is: "cancel my surgery and text me" asks for more."""
    rest = " ".join(_GIVEN_UP.sub(" ", plain).split())
    if rest == plain or not rest or RINGS.search(rest) or not _asks_for_none(rest):
        return False
    if _NAMES_WRITING.search(rest) and _only_names(rest):
        return True
    if not (_WRITES.search(rest) or _WRITES_IT.search(rest)):
        return False
    lefts = (_WRITES_IT.sub(" ", _WRITES.sub(" ", rest)), _WRITES.sub(" ", _WRITES_IT.sub(" ", rest)))
    return any(all(each in _BESIDE or meaning(each) or fills(each) for each in left.split()) for left in lefts)


def only_names_writing(text: str) -> bool:
    """ "Text", "likhkar", "మెసేజ్": how to answer, and nothing else."""
    return bool(_ONLY_HOW.search(read(text).plain))


def _is_wish(clause: str, *, reason: bool) -> bool:
    plain = read(clause).plain
    wishes = _WRITES.search(plain) or (reason and _WRITES_IT.search(plain))
    if not wishes or not _asks_for_none(plain):
        return False
    rest = _WRITES_IT.sub(" ", _WRITES.sub(" ", plain)) if reason else _WRITES.sub(" ", plain)
    left = DEAF.sub(" ", MUTE.sub(" ", NO_TALK.sub(" ", rest))).split()
    if _TO_THEM.search(plain):  # "text me about my knee" asks for no text
        left = _ABOUT.sub(" ", " ".join(left)).split()
    over = [token for token in left if token not in _BESIDE and not (meaning(token) or fills(token) or token.isdigit())]
    return not over or (reason and len(over) <= _TOLD and not _NAMED_THING & set(over))


# Who writes to whom, and what it is about.
_TO_THEM = said(
    rf"(?:text|message|msg|write|reply) {_ME}",
    r"(?:send|drop) (?:me |us )?(?:a |an )?(?:text|message|msg)",
    rf"(?:message|msg|text) (?:hi |)?{_BID_HI}|{_MESSAGE_HI} (?:ही |)?{_BID_DEV}",
    rf"(?:message|msg|text) {_BID_TE}|{_MESSAGE_TE} {_BID_TE_OWN}",
)
_ABOUT = re.compile(
    r"(?<!\S)(?:about|abt|regarding|reg|concerning)(?!\S).*$|"
    r"^.*?(?:ke (?:baa?re|bare) (?:me|mein|mai)|gurinchi|గురించి|के बारे (?:में|मे))(?!\S)"
)
# Things that are sent and are no answer from a person.
_NAMED_THING = word_set(
    "address location link map number price prices cost bill report reports prescription estimate list form details "
    "pata नंबर पता रिपोर्ट అడ్రస్ చిరునామా రిపోర్ట్ నంబర్"
)


def _asks_for_none(plain: str) -> bool:
    """Whether it mentions no message that was sent, that the writer will send, or that is not wanted."""
    return not (_OTHERS.search(plain) or _NOT_WRITING.search(NO_TALK.sub(" ", plain)))


def _only_names(plain: str) -> bool:
    rest = _NAMES_WRITING.sub(" ", DEAF.sub(" ", MUTE.sub(" ", NO_TALK.sub(" ", plain)))).split()
    return all(token in _BESIDE or meaning(token) or fills(token) for token in rest)


def _rings(text: str, plain: str) -> bool:
    """Whether it mentions a call that is not refused: "text me when you call", "message or call me"."""
    left = NO_TALK.sub(" ", without_refusal(text) or plain)
    if RINGS.search(left) or _ON_PHONE.search(left):
        return True
    return bids_another_time(text) and not _WRITES.search(left)


_NO_CALLS = re.compile(r"(?<!\S)no (?:phone |voice )?calls?(?!\S)(?! (?:came|come|received|yet|from|me|us|back)(?!\S))")


def refuses_calls(text: str) -> bool:
    """ "No calls please", "don't call": none at all, not only not now."""
    none = _NO_CALLS.search(read(text).plain) is not None
    return (wants_no_call(text) or none) and not not_now(text)


def only_speechless(text: str) -> bool:
    """Whether it says that the writer cannot hear or speak, and little else: then it can only be a reason."""
    plain = read(text).plain
    rest = NO_TALK.sub(" ", plain)
    rings = RINGS.search(MUTE.sub(" ", rest)) or wants_call(rest)
    return speechless(text) and len(plain.split()) <= _SHORT and not rings


def allows_call(text: str) -> bool:
    """ "Ok you can call me", "call karo", "కాల్ చేయవచ్చు": said after a wish for a written answer."""
    plain = read(text).plain
    if len(text) > _LONGEST or wants_writing(text) or refuses_calls(text) or _ASKS_OF_CALL.search(plain):
        return False
    return wants_call(text) or (bool(_ALLOWS.search(plain)) and not NO_TALK.search(plain))


_ASKS_OF_CALL = re.compile(
    r"^(?:who|when|what|which|why|how|can i|could i|may i|kab|kaun|kyu\S*|eppudu|evaru|कब|कौन|क्यों|ఎప్పుడు|ఎవరు)(?!\S)"
)


def only_refuses_calls(text: str) -> bool:
    """ "No calls please", and nothing is given up: for a written answer this says nothing new."""
    return (
        refuses_calls(text) and not says_cancel(text) and not (QUESTION_WORDS - NO_WORDS) & set(read(text).tokens[:1])
    )


_ASKS_WHEN = said(
    r"(?:when|what time|by when|how long|how soon)(?: \S+){0,4} (?:write|repl\S+|answer|message|text|respon\S+)",
    r"(?:will|are)(?: (?:you|u|they|someone|somebody|anyone|a|person))+ (?:writ\S+|repl\S+|message|text|answer)",
    r"(?:who|kaun|evaru)(?: \S+){0,3} (?:write|writes|writing|reply|likh\S*|jawab|rast\S*|rayabot\S*)",
    r"(?:kab|kitne baje|kitni der)(?: \S+){0,4} (?:likh\S*|jawab|reply|message|msg)|"
    r"(?:कब|कितने बजे|कौन|कितनी देर)(?: \S+){0,4} (?:लिख\S*|जवाब|मैसेज|रिप्लाई)",
    r"(?:eppudu|enta sepu)(?: \S+){0,3} (?:ra+st\S*|javabu|reply|message|pampist\S*)|"
    r"(?:ఎప్పుడు|ఎవరు|ఎంతసేపు)(?: \S+){0,3} (?:రాస్త\S*|జవాబు|రిప్లై|మెసేజ్|పంపిస్త\S*)",
)


def asks_of_writing(text: str) -> bool:
    """ "When will you write?", "kab jawab milega", "who writes to me": about the written answer to come."""
    words = read(text)
    return len(words.tokens) <= _SHORT and bool(_ASKS_WHEN.search(words.plain)) and not RINGS.search(words.plain)


def not_written(text: str) -> bool:
    """ "Nobody wrote to me", "koi reply nahi aaya": the written answer did not come."""
    return len(text) <= _LONGEST and bool(_NOBODY_WROTE.search(read(text).plain)) and "?" not in text[:-1]


def beside_the_wish(text: str) -> str:
    """What a message says besides the way of answering: "i am deaf, text me, my lump hurts" says that it hurts."""
    written = wants_writing(text)  # "cancel the call, message me": what is cancelled is no topic
    kept = [
        each.strip()
        for each in clauses(text)
        if not (
            wants_writing(each)
            or (written and says_cancel(each))
            or refuses_calls(each)
            or speechless(each)
            or NO_TALK.search(read(each).plain)
            or tells_where(each)
        )
    ]
    return ", ".join(kept)
