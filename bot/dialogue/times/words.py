"""Words for times, in the bot's languages and their romanisations.

A word is looked up as written, then by its spelling skeleton, which is the same for every romanisation. Between scripts
only long skeletons are compared, because short ones coincide (Telugu "call" is spelt like Hindi "tomorrow"). Words
whose skeleton means something else ("call" and "kal") are in `NEVER`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from itertools import chain, product

from rapidfuzz import fuzz

from bot.dialogue.words.phrasebook import word_set
from bot.matching.lexicon import english
from bot.matching.script import script_of
from bot.matching.skeleton import skeleton_of

Meaning = tuple[str, int | str]
Word = tuple[str, Meaning | None]
_SHORTEST = 4  # letters that a skeleton needs for comparing words of one script
_ACROSS = 5  # and of different scripts

_ROWS: tuple[tuple[str, int | str, str], ...] = (
    ("day", 0, "today tdy 2day aaj aj ivala eeroju iroju ee-roju nedu tonight आज ఈరోజు ఇవాళ నేడు"),
    ("day", 1, "tomorrow tmrw tmw tomo tomoro tomorro tomrw tomrow tmorow tmrrw tommorow tomorow tommorrow 2moro kal "
               "repu repati कल टुमारो टुमॉरो రేపు రేపటి టుమారో"),
    ("day", 2, "overmorrow parso parson ellundi परसों परसो ఎల్లుండి"),
    ("day", -1, "yesterday ninna monna నిన్న మొన్న"),
    ("weekday", 0, "monday mon mondays somvar somwar somavaram sombavaram sombaram सोमवार मंडे సోమవారం మండే"),
    ("weekday", 1, "tuesday tue tues mangalvar mangalwar mangal mangalavaram मंगल मंगलवार ट्यूज़डे ट्यूसडे "
                   "మంగళవారం ట్యూస్డే"),
    ("weekday", 2, "wednesday wed weds wednes budhvar budhwar budhavaram बुधवार वेडनेसडे బుధవారం వెడ్నెస్డే"),
    ("weekday", 3, "thursday thu thur thurs guruvar guruwar brihaspativar guruvaram गुरुवार बृहस्पतिवार थर्सडे "
                   "గురువారం థర్స్డే"),
    ("weekday", 4, "friday fri shukravar shukrawar jumma sukravaram shukravaram शुक्रवार जुमा फ्राइडे शुक्रवार "
                   "శుక్రవారం ఫ్రైడే"),
    ("weekday", 5, "saturday sat shanivar shaniwar shanivaram sanivaram शनिवार सैटरडे శనివారం సాటర్డే"),
    ("weekday", 6, "sunday sun ravivar raviwar itvar itwar adivaram aadivaram रविवार इतवार ఆదివారం संडे సండే"),
    ("part", "morning", "morning mrng mrg mornings subah subha savere udayam udayanne podduna poddunna poddunne सुबह "
                        "सवेरे मॉर्निंग मार्निंग మార్నింగ్ ఉదయం పొద్దున పొద్దున్న పొద్దున్నే"),
    ("part", "noon", "noon midday"),
    ("part", "tonight", "thisnight"),  # see `PHRASES`
    ("part", "schooltime", "schooltime"),  # these three: see `daily`
    ("part", "breakfasttime", "breakfasttime"),
    ("part", "dinnertime", "dinnertime"),
    ("part", "lunchhour", "lunchhour"),
    ("part", "closingtime", "closingtime"),  # see `PHRASES`
    ("clock", 0, "midnight"),
    ("part", "lunch", "lunch लंच లంచ్ భోజనం bhojanam khana khane खाना खाने"),
    ("part", "office", "office duty ऑफिस ఆఫీస్ ఆఫీసు"),
    ("part", "afternoon", "afternoon aftrnoon dopahar dopehar dupehar madhyahnam madyahnam दोपहर మధ్యాహ్నం"),
    ("part", "evening", "evening evng eve evenings eod shaam sham saam sayantram saayantram sayankalam शाम సాయంత్రం "
                        "సాయంకాలం इवनिंग ईवनिंग ఈవినింగ్ ఈవెనింగ్"),
    ("part", "night", "night nite raat rat ratri raatri रात రాత్రి"),
    ("soon", 0, "now asap immediately earliest urgent urgently quick quickly abhi abi turant jaldi fauran arjent "
                "ippudu ippude ventane twaraga tvaraga tondaraga tvaralo अभी तुरंत जल्दी फौरन फ़ौरन अर्जेंट अर्जंट ఇప్పుడు ఇప్పుడే "
                "వెంటనే అర్జెంట్ అర్జెంటుగా త్వరగా తొందరగా"),
    ("any", 0, "anytime whenever whatever flexible kabhi eppudaina ఎప్పుడైనా कभी"),
    ("after", 0, "after onwards baad taruvata tarvata tarvatha taruvatha tharvatha बाद తర్వాత తరువాత"),
    ("from", 0, "from since"),
    ("before", 0, "before by until till pehle pahle lopu lopala mundu पहले లోపు లోపల ముందు"),
    ("to", 0, "to and till se से nunchi nundi వరకు varaku నుంచి నుండి నుంచీ"),
    ("between", 0, "between beech madhya बीच మధ్య"),
    ("oclock", 0, "oclock o'clock clock baj baje bje gantalaku gantalaki gantala बजे బజే గంటలకు గంటలకి గంటల "
                  "గంటలకే గంటలకల్లా"),
    ("unit", "hour", "hour hours hr hrs ghanta ghante ghanton ganta gantalo gantallo घंटा घंटे घंटों గంట గంటలో "
                     "గంటల్లో"),
    ("unit", "minute", "minute minutes min mins minat nimishalu nimishallo nimishalalo मिनट నిమిషాలు నిమిషాల్లో"),
    ("unit", "week", "week weeks hafta hafte hafton vaaram vaaralu vaarala vaaraallo हफ्ता हफ्ते हफ़्ते हफ्तों "
                     "सप्ताह వారం వారాలు "
                     "వారాల్లో వారాల"),
    ("unit", "month", "month months mahina mahine mahino mahinon nela nelalu nelala nelallo महीना महीने महीनों "
                      "నెల నెలలు నెలల "
                      "నెలల్లో నెలలో"),
    ("unit", "year", "year years yr yrs saal saalon samvatsaram samvatsaralu ఏళ్లు ఏళ్ల साल सालों సంవత్సరం సంవత్సరాలు"),
    ("unit", "day", "days day din roju rojula dino dinon rojullo rojulu दिन दिनों రోజు రోజుల రోజులు రోజుల్లో"),
    ("in", 0, "in later mein"),
    ("in", "within", "within andar अंदर अन्दर"),
    ("end", 0, "end ending aakhir akhir aakhri akhri chivara chivarlo chivari आखिर आख़िर आखिरी अंत చివర చివరి చివర్లో చివరలో"),
    ("few", 0, "few couple kuch konni kuchh कुछ కొన్ని"),
    ("half", 0, "half aadha aadhe sade saade sadhe ara arana आधा आधे साढ़े साढे అర"),
    ("past", 0, "past"),
    ("quarter", 0, "quarter sava sawa savaa सवा"),
    ("less", 0, "paune pauna pone poune paun पौने पौन"),
    ("clock", 90, "dedh derh डेढ़ डेढ"),
    ("clock", 150, "dhai dhaai adhai adhaai ढाई अढ़ाई"),
    ("minute", 15, "fifteen pandrah padihenu पंद्रह పదిహేను"),
    ("minute", 20, "twenty bees iravai बीस ఇరవై"),
    ("minute", 30, "thirty tees muppai तीस ముప్పై"),
    ("minute", 45, "forty-five fortyfive paintalis पैंतालीस"),
    ("dom", 0, "ordinal tareekh tarikh taareekh taarikh tariku tarikhu tareekhu tedi tedina thedi thedina तारीख "
               "तारीख़ తేదీ తేదీన తారీఖు"),
    ("ampm", "am", "am"),
    ("ampm", "pm", "pm"),
    ("next", 0, "next agle agla agli vachche vacche vache अगले अगला अगली వచ్చే"),
    ("gone", 0, "last ago was were had happened pichle pichla gata poyina tha thi hua hui huaa huyi ayyindi "
                "ayindi jarigindi "
                "था थी हुआ हुई हुए पिछले पिछला గత పోయిన అయ్యింది అయింది జరిగింది"),
    ("not", "before", "not don't dont can't cant cannot won't wont doesn't doesnt isn't isnt avoid except never"),
    ("not", "after", "nahi nahin nai nhi mat kaadu kadu vaddu vaddandi oddu voddu kudaradu kudaradhu kudradu "
                     "नहीं नही मत కాదు వద్దు "
                     "వద్దండి కుదరదు కుదరదండి undanu undam undanandi undalenu undalem undadu undaru "
                     "cheyyoddu cheyoddu cheyodhu cheyyodhu cheyavaddu cheyyavaddu cheyakandi cheyyakandi "
                     "చేయొద్దు చెయ్యొద్దు చేయవద్దు చెయ్యవద్దు చేయకండి చెయ్యకండి "
                     "lenu lem ఉండను ఉండము ఉండం ఉండనండి ఉండలేను ఉండలేము ఉండడు ఉండదు ఉండరు లేను లేము "
                     "alawa alaava alava chhodkar chodkar chhodke chodke sivay sivaay tappa "
                     "tappinchi kaakunda kakunda अलावा छोड़कर छोड़के सिवाय తప్ప తప్పించి కాకుండా మినహా"),
    ("not", "beside", "jagah badle badale badulu badhulu bajay bajaye बजाय బదులు బదులుగా"),
    ("not", "ahead", "ifnot"),  # see `PHRASES`
    ("not", "around", "busy vyast बिज़ी बिजी व्यस्त బిజీ బిజీగా"),
    ("free", 0, "free slot slots"),
    ("num", 1, "one ek oka okati एक ఒక ఒకటి"),
    ("num", 2, "two do rendu दो రెండు"),
    ("num", 3, "three teen moodu mudu तीन మూడు"),
    ("num", 4, "four char chaar nalugu naalugu चार నాలుగు"),
    ("num", 5, "five paanch panch aidu ayidu पांच पाँच ఐదు అయిదు"),
    ("num", 6, "six chhe che cheh aaru छह छः ఆరు"),
    ("num", 7, "seven saat sat7 edu yedu सात ఏడు"),
    ("num", 8, "eight aath enimidi आठ ఎనిమిది"),
    ("num", 9, "nine nau tommidi नौ తొమ్మిది"),
    ("num", 10, "ten das dus padi दस పది"),
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

# Words with the skeleton of a word of time, but another meaning: never looked up by skeleton.
NEVER = word_set(
    "call calls kall kaal cal sade saturn rate repo tell me may sun sat do to che and ram padi edu eve "
    "min fine manga money mend am pm om ma mu mode made"
)
# Phrases that are replaced by one word before the words are looked up.
PHRASES: Mapping[str, str] = {
    "after work": "after office",
    "before work": "before office",
    "office hours": "office",
    "working hours": "office",
    "work hours": "office",
    "duty hours": "office",
    "office time": "office",
    "first thing": "morning",
    "good morning": "",
    "good afternoon": "",
    "good evening": "",
    "good night": "",
    "gud morning": "",
    "gud evening": "",
    "your convenience": "anytime",
    "aapki suvidha": "anytime",
    "आपकी सुविधा": "anytime",
    "mee veelu": "anytime",
    "మీ వీలు": "anytime",
    "lunch time": "noon",
    "lunchtime": "noon",
    "at lunch": "noon",
    "how about": "",
    "what about": "",
    "kaisa rahega": "",
    "कैसा रहेगा": "",
    "ela untundi": "",
    "ఎలా ఉంటుంది": "",
    "quarter to": "paune",
    "quarter before": "paune",
    "quarter past": "sava",
    "quarter after": "sava",
    "half past": "saade",
    "pavu takkuva": "paune",
    "paavu takkuva": "paune",
    "పావు తక్కువ": "paune",
    "forty five": "fortyfive",
    "rather than": "not",
    "instead of": "not",
    "in place of": "not",
    "in the place of": "not",
    "better than": "not",
    "ki jagah": "bajay",
    "ke badle": "bajay",
    "ke badale": "bajay",
    "ke bajaye": "bajay",
    "ke bajay": "bajay",
    "की जगह": "बजाय",
    "के बदले": "बजाय",
    "के बजाय": "बजाय",
    "ki badulu": "badulu",
    "ku badulu": "badulu",
    "కి బదులు": "బదులు",
    "కు బదులు": "బదులు",
    "other than": "not",
    "do not": "not",
    "can not": "not",
    "if not": "ifnot",  # "tomorrow evening if not raining": denies only what follows
    "not sure": "",
    "not only": "",
    "why not": "",
    "no problem": "",
    "not a problem": "",
    "not until": "not before",
    "not till": "not before",
    "don't call until": "not before",
    "mangal ko": "mangalvar",
    "मंगल को": "मंगलवार",
    "budh ko": "budhvar",
    "बुध को": "बुधवार",
    "shanichar": "shanivar",
    "tonight": "today thisnight",
    "sabse pehle": "asap",
    "सबसे पहले": "asap",
    "up to you": "anytime",
    "as you like": "anytime",
    "your wish": "anytime",
    "you decide": "anytime",
    "you choose": "anytime",
    "jab aap chahe": "anytime",
    "jab aap chahein": "anytime",
    "aapki marzi": "anytime",
    "jab aap chaho": "anytime",
    "jab aap chahen": "anytime",
    "jab chaho": "anytime",
    "जब आप चाहें": "anytime",
    "जब आप चाहो": "anytime",
    "जब चाहो": "anytime",
    "mee ishtam": "anytime",
    "మీ ఇష్టం": "anytime",
    "day after tomorrow": "overmorrow",
    "day after tmrw": "overmorrow",
    "as soon as possible": "asap",
    "as soon as you can": "asap",
    "right now": "now",
    "right away": "now",
    "as late as possible": "closingtime",
    "latest possible": "closingtime",
    "whatever is latest": "closingtime",
    "whichever is latest": "closingtime",
    "latest slot": "closingtime",
    "latest time": "closingtime",
    "last slot": "closingtime",
    "at the earliest": "asap",
    "earliest possible": "asap",
    "as early as possible": "asap",
    "as early as you can": "asap",
    "as fast as possible": "asap",
    "soon as possible": "asap",
    "the sooner the better": "asap",
    "any time": "anytime",
    "any day": "anytime",
    "weekend": "saturday",
    "no preference": "anytime",
    "whenever possible": "asap",
    "whenever you can": "asap",
    "kabhi bhi": "anytime",
    "jab bhi ho": "anytime",
    "कभी भी": "anytime",
    "జల్దీగా": "asap",
    "ee roju": "eeroju",
    "e roju": "eeroju",
    "ఈ రోజు": "ఈరోజు",
    "ee roje": "eeroju",
    "e roje": "eeroju",
    "eeroje": "eeroju",
    "ఈ రోజే": "ఈరోజు",
    "ఈరోజే": "ఈరోజు",
    "ivale": "ivala",
    "ఇవాళే": "ఇవాళ",
    "repe": "repu",
    "రేపే": "రేపు",
    "ellunde": "ellundi",
    "ఎల్లుండే": "ఎల్లుండి",
    "no calls": "not call",
    "no more calls": "not call",
    "no phone calls": "not call",
    "no more phone calls": "not call",
    "no calling": "not call",
    "o clock": "oclock",
    "o'clock": "oclock",
    "this time": "",
    "first available": "asap",
    "at once": "asap",
    "koi bhi time": "anytime",
    "koi bhi samay": "anytime",
    "कोई भी समय": "anytime",
    "कोई भी टाइम": "anytime",
    "e time ayina": "anytime",
    "e time aina": "anytime",
    "ఏ టైం అయినా": "anytime",
    "ఏ సమయం అయినా": "anytime",
    "make it": "make",
    "not urgent": "anytime",
    "not so urgent": "anytime",
    "no hurry": "anytime",
    "no rush": "anytime",
    "koi jaldi nahi": "anytime",
    "jaldi nahi hai": "anytime",
    "कोई जल्दी नहीं": "anytime",
    "जल्दी नहीं है": "anytime",
    "tondara ledu": "anytime",
    "tondaram ledu": "anytime",
    "తొందర లేదు": "anytime",
    "తొందరేం లేదు": "anytime",
    "next available": "asap",
}


# Filler words in messages that only name a time: "please make it 4 pm", "kal shaam ko kar dijiye".
_SCHEDULING = word_set(
    "please pls plz kindly can could you we i i'd would like make it its it's let's let at on in the of for "
    "this that to "
    "actually well oh hmm so is ok okay fine good great better best suit suits suitable work works possible "
    "available prefer preferred call "
    "calling ring phone me us my instead rather then change changed shift move set keep put do be around about "
    "sharp no nope same then oops wait sry mean meant correction corrected update prefer postpone prepone push "
    "isko isse ise usko use deenni dinni daanni इसको इसे उसको దీన్ని దాన్ని "
    "balki matlab maaf arre arey badlo badal badalna badliye kardo "
    "yes yeah sorry thanks thank sir madam mam ji but only itself any time timing between and or otherwise else maybe "
    "perhaps hi hello "
    "ko ke ki ka par pe hi tak karo kar karein karna karen kijiye kijiyega dijiye dena rakho rakhiye mujhe mera call "
    "fon chahiye theek thik hai hain sahi rahega hoga ho sakta sakte chalega mein me "
    "ku lo na ni ga ayithe aithe cheyandi cheyyandi cheyi cheyagalara naku naaku meeru kudurutundi pettandi marchandi "
    "garu andi pothe kavali avutundi "
    "मतलब बल्कि अरे बदल बदलो बदलना बदलिए "
    "को के की का पर ही तक करो कर करें करना कीजिए कीजिएगा दीजिए मुझे मेरा कॉल फोन फ़ोन चाहिए ठीक है सही रहेगा हो "
    "सकता जी कृपया "
    "హాయ్ కి కు లో న కాల్ ఫోన్ చేయండి చెయ్యండి చేయి నాకు మీరు కుదురుతుంది పెట్టండి మార్చండి మార్చాలి మార్చు సారీ అండి దయచేసి"
)
# Words of time that are also people's names.
_NAMES_TOO = word_set("mangal das may june april sat ek ram guru shani budh मंगल दस बुध शनि")
# Telugu clock times are one word: "at three", "half past three", "a quarter past three".
_STEMS = (
    "okat rend mood,mud nalug,naalug aid,ayid aar,ar ed,yed enimid tommid,thommid pad padakond pannend",
    "ఒకట రెండ మూడ నాలుగ ఐద,అయిద ఆర ఏడ ఎనిమిద తొమ్మిద పద పదకొండ పన్నెండ",
)
_ENDINGS = (
    ((0, "inti intiki"), (30, "unnara innara annara"), (15, "umbavu umpavu")),
    ((0, "ింటి ింటికి ింటికే ుకి ుకు ుకే ికి ికే"), (30, "ున్నర ిన్నర"), (15, "ుంబావు ుంపావు")),
)
_CASES = (("", "ku", "ki"), ("", "కు", "కి", "కే"))


def _telugu_clocks() -> Iterator[tuple[str, Meaning]]:
    for stems, endings, cases in zip(_STEMS, _ENDINGS, _CASES, strict=True):
        for hour, spellings in enumerate(stems.split(), 1):
            for stem, (minute, forms), case in product(spellings.split(","), endings, cases):
                for form in forms.split():
                    yield stem + form + case, ("clock", hour * 60 + minute)


@cache
def _table() -> tuple[Mapping[str, Meaning], Mapping[tuple[str | None, str], Meaning]]:
    """(word -> meaning, (script, skeleton) -> meaning). The second has only words that are long enough; script None is
    for comparison with every script."""
    words: dict[str, Meaning] = {}
    skeletons: dict[tuple[str | None, str], Meaning] = {}
    rows = ((word, (kind, value)) for kind, value, row in _ROWS for word in row.split())
    for word, what in chain(rows, _telugu_clocks()):
        words.setdefault(word, what)
        skeleton = skeleton_of(word)
        if len(word) >= 5 or (not word.isascii() and len(skeleton) >= _SHORTEST):
            skeletons.setdefault((script_of(word), skeleton), what)
        if len(word) >= 5 and len(skeleton) >= _ACROSS:
            skeletons.setdefault((None, skeleton), what)
    return words, skeletons


def meaning(word: str) -> Meaning | None:
    """What a lower-case word says about a time; None if nothing."""
    words, skeletons = _table()
    if word in words:
        return words[word]
    if word in NEVER or len(word) < 4:
        return None
    stem = words.get(word[:-2]) if word.endswith(("lo", "లో")) else None
    if stem and stem[0] == "month":
        return stem
    skeleton = skeleton_of(word)
    found = skeletons.get((script_of(word), skeleton)) or skeletons.get((None, skeleton))
    return found or (words[meant] if (meant := _mistyped(word)) else None)


_OFTEN_TYPED = tuple(word_set("morning afternoon evening tomorrow monday tuesday wednesday thursday saturday sunday"))
_ALIKE = 87  # fuzz.ratio for one letter missing, doubled or swapped; "mondal" and "monday" have 83


@lru_cache(maxsize=4096)
def _mistyped(word: str) -> str | None:
    """The English word of time that a mistyped word means: "mornin", "thrusday"; None if there is none."""
    if not 6 <= len(word) <= 10 or not word.isascii() or not word.isalpha() or word in english.WORDS:
        return None
    near = (meant for meant in _OFTEN_TYPED if meant[0] == word[0] and fuzz.ratio(word, meant) >= _ALIKE)
    return next(near, None)


def fills(word: str) -> bool:
    """Whether a lower-case word is a filler that adds nothing to a time."""
    return word in _SCHEDULING


def is_name_too(word: str) -> bool:
    """Whether a lower-case word of time is also a person's name: "Mangal", "Das"."""
    return word in _NAMES_TOO
