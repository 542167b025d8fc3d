"""Whether the writer cannot hear or speak, for now or for good: "i am deaf", "bol nahi sakti", "matladalenu"; and that
a talk is not possible or not wanted. Read from the normalised words: "can't" is "can not" there.
"""

from __future__ import annotations

import re

from bot.dialogue.names.kin import EN
from bot.dialogue.words.phrasebook import word_set
from bot.dialogue.words.vocabulary import CALL, NO_HI, NOT_HI, said
from bot.matching import read

_LONGEST = 600  # characters
_CAN_NOT = (
    r"(?:can not|cannot|could not|unable to|not able to|do not|will not|never|not possible to|impossible to|hard to)"
)
# The writer cannot hear or speak, for a time or for good.
DEAF = said(
    r"deaf(?! in)|hard of hearing|hearing (?:is )?(?:impaired|impairment|disabled|disability|handicapped|loss|lost|"
    r"gone|very bad)",
    rf"{_CAN_NOT} (?:\S+ )?hear(?: (?:well|properly|anything|at all|you|people|clearly|much|calls?|(?:on|over|"
    rf"by) (?:the |a )?(?:phone|calls?)))*",
    rf"beh?ra|bahe?ra|behri|bahri|badhir|sun(?:ai|ayi|aayi|aai) {NO_HI} (?:de(?:ta|ti|te|ga)\S*|pad\S*|aata)|"
    rf"sun {NO_HI} (?:sak|pa)\S*",
    r"बहर[ाीे]|बधिर|सुनाई (?:नहीं|नही) (?:दे(?:ता|ती|ते|गा)|पड\S*)|सुन (?:नहीं|नही) (?:सक|पा)\S*",
    r"chevit\S*|naa?ku chevudu|vin[ai]pad(?:adu|avu|atledu|atam ledu|aledu)|vinipinch(?:adu|atledu|adam ledu)|vinalenu",
    r"చెవిటి\S*|నాకు చెవుడు|వినపడ(?:దు|వు|ట్లేదు|డం లేదు|టం లేదు)|వినిపించ(?:దు|ట్లేదు|డం లేదు)|వినలేను",
)
MUTE = said(
    r"(?:am|i|and|or) (?:mute|dumb)|speech (?:is )?(?:impaired|impairment|disabled|disability|lost|gone)|(?:lost|no|"
    r"have no) (?:my )?voice|"
    r"voice (?:is |has |box )?(?:\S+ )?(?:gone|lost|removed)",
    rf"{_CAN_NOT} (?:\S+ )?speak(?=$| (?:after|since|because|due|properly|clearly|well|at|and|so|on|over|now|please|"
    rf"but|as|i|much|yet|for)(?!\S))",
    rf"go+ng[aei]|(?<!ko )(?<!se )bol {NO_HI} (?:sak|pa)\S*|meri awa+[jz] (?:hi )?(?:{NO_HI}|chali \S+|band)",
    r"गूं?ँ?ग[ाीे]|मूक|(?<!को )(?<!से )बोल (?:नहीं|नही) (?:सक|पा)\S*|मेरी आवाज़? (?:ही )?(?:नहीं|नही|चली \S+|बंद|बन्द)",
    rf"{_CAN_NOT} (?:\S+ )?(?:talk|speak) (?:on|over|by) (?:the |a )?(?:phone|calls?)",
    r"(?:throat|tongue|voice ?box|larynx|vocal cords?|jaw)(?: \S+){0,2} "
    r"(?:operat\S*|surgery|removed|paralys\S*|paralyz\S*)|"
    r"(?:gal[ae]|jeebh|zubaan|zaban)(?: \S+){0,2} (?:operation|surgery|lakwa)|"
    r"(?:गल[ाे]|जीभ|ज़ुबान)(?: \S+){0,2} (?:ऑपरेशन|सर्जरी|लकवा)|"
    r"(?:gonthu|gontu|naluka|naaluka)(?: \S+)? (?:operation|surgery)|(?:గొంతు|నాలుక)\S*(?: \S+)? (?:ఆపరేషన్|సర్జరీ)",
    rf"(?:phone|fon|call) (?:pe|par|per) (?:\S+ )?baat (?:{NO_HI} kar|kar {NO_HI}) (?:sak\S*|pa\S*)|"
    r"(?:फ़?ोन|कॉल) (?:पर|पे) (?:\S+ )?बात (?:नहीं|नही) कर (?:सक\S*|पा\S*)",
    r"mu+gavad\S*|mo+gavad\S*|ma+tlada ?lenu|ma+tlada ?leka ?poth?unna(?:nu)?|naa? (?:gonthu|gontu) (?:poyind\S*|"
    r"raavatledu|ravatledu|ra+ledu|ledu)",
    r"మూగవా\S*|మాట్లాడ ?లేను|మాట్లాడలేకపోతున్నా(?:ను)?|నా గొంతు (?:పోయింది|రావట్లేదు|రావడం లేదు|రాలేదు|లేదు)",
)
# The same for good: no call is offered later either, and in an emergency a person writes.
_FOR_GOOD = said(
    r"(?:i am|i|am|we are|we|me|being|born|totally|completely|fully|since) (?:\S+ )?(?:deaf(?! in)|mute|"
    r"hard of hearing|"
    r"hearing (?:impaired|disabled|handicapped)|speech impaired)|^(?:deaf|hard of hearing|deaf (?:person|patient|"
    r"here)|hearing impaired)(?: \S+){0,2}$",
    r"(?:main|mai|mein|me|mei|hum|mujhe|janam se) (?:\S+ )?(?:beh?ra|bahe?ra|behri|bahri|badhir|go+ng[aei])",
    r"(?:मैं|मै|हम|जन्म से) (?:\S+ )?(?:बहर[ाीे]|बधिर|गूं?ँ?ग[ाीे]|मूक)",
    r"(?:nenu|naa?ku|nenoka) (?:\S+ )?(?:chevit\S*|chevudu|mo+gavad\S*|mu+gavad\S*)",
    r"(?:నేను|నాకు) (?:\S+ )?(?:చెవిటి\S*|చెవుడు|మూగవా\S*)",
)
_OWN = word_set(
    "i am my me we our main mai mein mujhe mujhko mera meri mere hume nenu naku naaku naa na nannu मैं मै मुझे "
    "मुझको मेरा मेरी मेरे हमें नेनु నేను నాకు నా నన్ను మాకు"
)
# "Cannot", whose verb says who in Hindi and Telugu: "phone pe baat nahi kar sakti", "matladalenu".
_CAN_NOT_SAID = said(
    "can not", rf"{NO_HI}(?: kar| bol| sun)? (?:sak|pa)[^\s?]*", r"(?:नहीं|नही)(?: कर| बोल| सुन)? (?:सक|पा)\S*"
)
_PLACE = 5  # words of a clause that says where somebody is
_BARE = 4  # words that need no "I" before them: "hard of hearing here"
# A talk is not possible now, or at all: a reason for a wish to be written to.
NO_TALK = said(
    rf"{_CAN_NOT} (?:\S+ )?(?:talk|take|attend|pick|receive|answer|get|hear)(?: up)?"
    r"(?: (?:any|the|your|a|my|phone|on|over))*(?: calls?| phone)?",
    r"(?:not like|not comfortable|hate|dislike|afraid|scared|shy|nervous|anxious|freeze|uncomfortable|avoid)"
    r"(?: \S+){0,3} (?:calls?|phones?|calling|talking|speaking)(?: (?:on|over) (?:the )?(?:phone|calls?))?",
    r"(?:phone|call|fon)(?: \S+){0,4} (?:pasand|ach?h?a|darr?|dar|sharm|ghabra\S*|jhijhak|ishtam|bhayam|siggu|ibbandi)"
    r"(?: \S+){0,2}",
    r"(?:फ़?ोन|कॉल)(?: \S+){0,4} (?:पसंद नहीं|अच्छा नहीं|डर|शर्म|घबरा\S*|झिझक)(?: \S+){0,2}",
    r"(?:ఫోన్|కాల్)\S*(?: \S+){0,3} (?:ఇష్టం లేదు|భయం|సిగ్గు|ఇబ్బంది)\S*",
    r"(?:not|no) (?:on|by|over|via) (?:the |a )?(?:phone|calls?|ringing)",
    r"(?:no|without|not any|stop) (?:phone |voice )?(?:calls?|calling|ringing|phone)(?! (?:me|us|back)(?!\S))",
    r"(?:voice|sound|audio|line|network|signal|mic|speaker|balance)(?: \S+){0,3} (?:not|bad|poor|weak|broken|dead|"
    r"low|gone)(?: (?:clear|working|good|there))?|(?:no|not have) (?:\S+ )?(?:network|signal|balance)",
    rf"{CALL}(?: me| us)?(?: is| are)? (?:not (?:be )?possible|impossible)|"
    rf"{CALL} (?:possible|sambhav|mumkin) {NO_HI}|{CALL} (?:kudaradu|kudarad\S*|kudaraledu|కుదర\S*)|"
    r"(?:कॉल|फ़?ोन) (?:संभव|मुमकिन) (?:नहीं|नही)",
    r"not call\S*|instead of (?:a |the |on |by )*(?:call|phon|ring|talk)\S*",
    r"(?:than|over|not) (?:a |the )?(?:phone )?call(?:s|ing)?",
    rf"{CALL} (?:\S+ )?(?:vin\S+|sunai \S+ \S+)",
    rf"{CALL} (?:\S+ )?(?:mat|mt|nakko)(?: \S+)?|{CALL} {NOT_HI}(?: \S+)?|{CALL}(?: \S+)? {NO_HI} (?:ch\S+|utha\S*|"
    rf"le\S*|kar\S*|sun\S*)",
    rf"baat (?:nahi|nhi|nai) (?:kar|ho)\S*|baat kar {NO_HI}|(?:utha|le) {NO_HI} (?:sak\S*|pa\S*)",
    r"बात (?:नहीं|नही) (?:कर|हो)\S*|बात कर नहीं|उठा नहीं|(?:कॉल|फ़?ोन) (?:\S+ )?(?:मत|नहीं|न|ना|नको)",
    rf"{CALL}(?: \S+)? \S*(?:vaddh?u|oddu|kandi|akkar\S*|ett?alenu|teeya\S*lenu|ledu)",
    r"(?:కాల్|ఫోన్)\S*(?: \S+)? \S*(?:వద్దు|ొద్దు|కండి|అక్కర\S*|ఎత్తలేను|తీయలేను)",
)
_FOR_NOW = word_set(
    "now right today work office meeting class bus train driving drive currently moment loud loudly busy later "
    "public sleeping asleep abhi ab kaam daftar ippudu ipudu pani lo ofislo अभी अब काम दफ्तर ऑफिस मीटिंग ఇప్పుడు "
    "పని ఆఫీసు ఆఫీసులో బస్సులో busulo"
)
_OF_OTHERS = re.compile(
    rf"(?<!\S)(?:{EN}|he|she|they|his|her|him|baby|maa|ma|mata|pita|pitaji|papa|beta|beti|bete|pati|patni|wo|woh|unko|"
    rf"unhe|usko|"
    r"amma|nanna|bharta|bharya|koduku|kuturu|babu|papa|ayana|aayana|aame|atanu|tanu|vadu|"
    r"माँ|मां|पिता|पिताजी|पापा|बेटा|बेटी|पति|पत्नी|वो|वह|उनको|उन्हें|उसको|अम्मा|"
    r"అమ్మ|అమ్మకి|అమ్మకు|నాన్న|నాన్నకి|నాన్నకు|భర్త|భార్య|కొడుకు|కూతురు|బాబు|పాప|ఆయన|ఆమె|అతను|వాడు)(?!\S)"
)
# Any mention of a call.
RINGS = re.compile(
    r"(?<!\S)(?:call|calls|calling|callback|ring|कॉल|కాల్)(?!\S)|"
    r"(?<!\S)(?:phone|fon|fone|फ़?ोन|ఫోన్) (?:me|us|kar\S*|kij\S*|che\S*|कर\S*|कीजि\S*|చే\S*|pe baat|par baat|पर बात)"
)


def speechless(text: str) -> bool:
    """Whether the writer says that they cannot hear or speak, not only for now. Not said of somebody else or asked."""
    words = read(text)
    tokens = set(words.tokens)
    if not hears_or_speaks_not(words.plain) or _FOR_NOW & tokens or _OF_OTHERS.search(words.plain) or "?" in text:
        return False
    if _ONE_EAR.search(words.plain):
        return False
    asks = re.match(r"(?:is|are|do|does|why|what|how|who)(?!\S)(?! not)", words.plain)
    own = bool(_OWN & tokens) or bool(_CAN_NOT_SAID.search(words.plain))
    return not asks and (own or len(words.tokens) <= _BARE)


_ONE_EAR = said(r"(?:one|oka|ek) (?:ear|chevi|kaan|kan)|एक చెవి")


def hears_or_speaks_not(plain: str) -> bool:
    return bool(DEAF.search(plain) or MUTE.search(plain))


def is_deaf(text: str) -> bool:
    """ "I am deaf", "main behra hoon": the writer hears or speaks nothing, for good; no call would ever reach them."""
    plain = read(text).plain
    if len(text) > _LONGEST or "?" in text or RINGS.search(NO_TALK.sub(" ", plain)):
        return False  # "i am deaf in one ear so ring long"
    return bool(_FOR_GOOD.search(plain))


def tells_where(clause: str) -> bool:
    """ "I'm at work", "main office me hu": why nobody can talk now, and nothing else."""
    tokens = read(clause).tokens
    return len(tokens) <= _PLACE and bool(_FOR_NOW & set(tokens)) and "?" not in clause
