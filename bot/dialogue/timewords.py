"""The words with which people name a time, in the bot's languages and the ways they are romanised.

Each word is looked up as it stands, then by its spelling skeleton, which is the same for every romanisation and
script. Words whose skeleton means something else ("call" and "kal") stand in `NEVER`.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from bot.dialogue.phrasebook import word_set
from bot.matching.skeleton import skeleton_of

Meaning = tuple[str, int | str]

_ROWS: tuple[tuple[str, int | str, str], ...] = (
    ("day", 0, "today tdy 2day aaj aj ivala eeroju iroju ee-roju nedu आज ఈరోజు ఇవాళ నేడు"),
    ("day", 1, "tomorrow tmrw tmw tomo tommorow tomorow tommorrow 2moro kal repu repati कल రేపు"),
    ("day", 2, "overmorrow parso parson ellundi परसों परसो ఎల్లుండి"),
    ("day", -1, "yesterday ninna monna నిన్న మొన్న"),
    ("weekday", 0, "monday mon mondays somvar somwar somavaram सोमवार సోమవారం"),
    ("weekday", 1, "tuesday tue tues mangalvar mangalwar mangal mangalavaram मंगलवार మంగళవారం"),
    ("weekday", 2, "wednesday wed wednes budhvar budhwar budhavaram बुधवार బుధవారం"),
    ("weekday", 3, "thursday thu thur thurs guruvar guruwar brihaspativar guruvaram गुरुवार గురువారం"),
    ("weekday", 4, "friday fri shukravar shukrawar jumma sukravaram shukravaram शुक्रवार శుక్రవారం"),
    ("weekday", 5, "saturday sat shanivar shaniwar shanivaram sanivaram शनिवार శనివారం"),
    ("weekday", 6, "sunday sun ravivar raviwar itvar itwar adivaram aadivaram रविवार इतवार ఆదివారం"),
    ("part", "morning", "morning mrng mrg mornings subah subha savere udayam udayanne podduna poddunna poddunne सुबह "
                        "सवेरे ఉదయం పొద్దున పొద్దున్న పొద్దున్నే"),
    ("part", "noon", "noon midday"),
    ("part", "afternoon", "afternoon aftrnoon dopahar dopehar dupehar madhyahnam madyahnam दोपहर మధ్యాహ్నం"),
    ("part", "evening", "evening evng eve evenings shaam sham saam sayantram saayantram sayankalam शाम సాయంత్రం "
                        "సాయంకాలం"),
    ("part", "night", "night tonight nite raat rat ratri raatri रात రాత్రి"),
    ("soon", 0, "now asap immediately earliest abhi abi turant jaldi ippudu ippude ventane अभी तुरंत जल्दी ఇప్పుడు ఇప్పుడే "
                "వెంటనే"),
    ("any", 0, "anytime whenever kabhi eppudaina ఎప్పుడైనా कभी"),
    ("after", 0, "after from since baad taruvata tarvata tarvatha taruvatha tharvatha बाद తర్వాత తరువాత"),
    ("before", 0, "before by until till pehle pahle lopu lopala mundu पहले లోపు లోపల ముందు"),
    ("to", 0, "to and till se సే नुंडि nunchi nundi వరకు varaku నుంచి నుండి"),
    ("between", 0, "between beech madhya बीच మధ్య"),
    ("oclock", 0, "oclock o'clock clock baje bje bajे gantalaku gantalaki gantala बजे గంటలకు గంటలకి గంటల"),
    ("unit", "hour", "hour hours hr hrs ghanta ghante ghanton ganta gantalo gantallo घंटा घंटे घंटों గంట గంటలో గంటల్లో"),
    ("unit", "minute", "minute minutes min mins minat nimishalu nimishallo nimishalalo मिनट నిమిషాలు నిమిషాల్లో"),
    ("unit", "day", "days dino dinon rojullo rojulu दिन दिनों రోజులు రోజుల్లో"),
    ("in", 0, "in within later mein"),
    ("half", 0, "half aadha aadhe sade saade sadhe ara arana आधा आधे साढ़े అర"),
    ("past", 0, "past"),
    ("quarter", 0, "quarter sava sawa सवा"),
    ("ampm", "am", "am"),
    ("ampm", "pm", "pm"),
    ("next", 0, "next agle vachche वाले अगले వచ్చే"),
    ("free", 0, "free slot slots"),
    ("num", 1, "one ek oka okati एक ఒక ఒకటి"),
    ("num", 2, "two do rendu दो రెండు"),
    ("num", 3, "three teen moodu mudu तीन మూడు"),
    ("num", 4, "four char chaar nalugu naalugu चार నాలుగు"),
    ("num", 5, "five paanch panch aidu ayidu पांच पाँच ఐదు"),
    ("num", 6, "six chhe che cheh aaru छह छः ఆరు"),
    ("num", 7, "seven saat sat7 edu yedu सात ఏడు"),
    ("num", 8, "eight aath enimidi आठ ఎనిమిది"),
    ("num", 9, "nine nau tommidi नौ తొమ్మిది"),
    ("num", 10, "ten das padi दस పది"),
    ("num", 11, "eleven gyarah gyara padakondu ग्यारह పదకొండు"),
    ("num", 12, "twelve barah bara pannendu बारह పన్నెండు"),
    ("month", 1, "january jan जनवरी జనవరి janavari"),
    ("month", 2, "february feb फरवरी ఫిబ్రవరి"),
    ("month", 3, "march मार्च మార్చి"),
    ("month", 4, "april apr अप्रैल ఏప్రిల్"),
    ("month", 5, "may मई మే"),
    ("month", 6, "june jun जून జూన్"),
    ("month", 7, "july jul जुलाई జూలై"),
    ("month", 8, "august aug अगस्त ఆగస్టు"),
    ("month", 9, "september sept sep सितंबर సెప్టెంబర్"),
    ("month", 10, "october oct अक्टूबर అక్టోబర్"),
    ("month", 11, "november nov नवंबर నవంబర్"),
    ("month", 12, "december dec दिसंबर డిసెంబర్"),
)  # fmt: skip

# Written like a word of time once the spelling is folded, but no time: never looked up by skeleton.
NEVER = word_set(
    "call calls kall kaal cal sade saturn rate repo tell me may sun sat do to che and ram padi edu eve "
    "min fine manga money mend am pm om ma mu mode made"
)
# Several words that are one: joined before the words are looked up.
PHRASES: Mapping[str, str] = {
    "day after tomorrow": "overmorrow",
    "day after tmrw": "overmorrow",
    "as soon as possible": "asap",
    "as soon as you can": "asap",
    "right now": "now",
    "right away": "now",
    "at the earliest": "asap",
    "earliest possible": "asap",
    "as early as possible": "asap",
    "as early as you can": "asap",
    "as fast as possible": "asap",
    "soon as possible": "asap",
    "the sooner the better": "asap",
    "any time": "anytime",
    "any day": "anytime",
    "whenever possible": "asap",
    "whenever you can": "asap",
    "kabhi bhi": "anytime",
    "jab bhi ho": "anytime",
    "कभी भी": "anytime",
    "జల్దీగా": "asap",
    "ee roju": "eeroju",
    "e roju": "eeroju",
    "ఈ రోజు": "ఈరోజు",
    "o clock": "oclock",
    "o'clock": "oclock",
    "this time": "",
    "first available": "asap",
    "next available": "asap",
}


@cache
def _table() -> tuple[Mapping[str, Meaning], Mapping[str, Meaning]]:
    """By the word as it stands, and by skeleton for words long enough to be told apart."""
    words: dict[str, Meaning] = {}
    skeletons: dict[str, Meaning] = {}
    for kind, value, row in _ROWS:
        for word in row.split():
            words.setdefault(word, (kind, value))
            if len(word) >= 5 or not word.isascii():
                skeletons.setdefault(skeleton_of(word), (kind, value))
    return words, skeletons


def meaning(word: str) -> Meaning | None:
    """What a lower-case word says about a time; None where it says nothing."""
    words, skeletons = _table()
    if word in words:
        return words[word]
    if word in NEVER or len(word) < 4:
        return None
    return skeletons.get(skeleton_of(word))
