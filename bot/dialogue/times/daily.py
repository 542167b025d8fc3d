"""Replace fixed points and parts of people's days by words that `words.py` knows.

"After i finish work", "when im back from office" and "office ayyaka" become "after office"; "first half" becomes
"morning".
"""

from __future__ import annotations

import re

_POINTS = {
    "office": "office|work|duty|job|shift|factory|kaam|naukri|daftar|pani|udyogam|ऑफिस|ऑफ़िस|दफ्तर|ड्यूटी|काम|नौकरी|"
    "ఆఫీసు?|ఆఫీస్|పని|డ్యూటీ|ఉద్యోగం",
    "schooltime": "school|college|class|classes|tuition|tuitions|स्कूल|कॉलेज|క్లాస్|స్కూల్|స్కూలు|కాలేజీ|కాలేజ్",
    "lunch": "lunch|khana|khane|bhojanam|लंच|खाना|खाने|भोजन|లంచ్|భోజనం",
    "breakfasttime": "breakfast|nashta|nashte|tiffin|नाश्ता|नाश्ते|టిఫిన్",
    "dinnertime": "dinner|supper|डिनर|డిన్నర్",
}
_POINT = "|".join(f"(?P<p{at}>{words})" for at, words in enumerate(_POINTS.values()))
_OVER = (
    r"(?:get|gets|come|comes|coming|came|reach|reaching|reached|return|returns|returned|returning|leave|leaving|left|"
    r"finish|finishes|finishing|finished|complete|completing|completed|done|free|back|home|over|off|out|through)"
)
_BESIDE = (
    r"(?:my|the|his|her|our|their|your|a|i|i'm|im|i've|we|he|she|they|am|is|are|have|has|been|from|with|at|of|to|in|"
    r"kids?|children|child|son|daughter|husband|wife|todays?|all)"
)
_CLOSES = r"(?: (?:hours?|timings?|time|break|ends|(?:is |gets |get )?(?:over|done|finished|completed)))"
_AFTER = re.compile(
    rf"(?<!\w)(?:after|post(?! office)) (?:(?:{_BESIDE}|{_OVER}) ){{0,6}}?(?:{_POINT})(?!\w){_CLOSES}?(?!\w)"
)
_ONCE = re.compile(
    rf"(?<!\w)(?:once|when|as soon as) (?:{_BESIDE} ){{0,4}}?{_OVER} (?:(?:{_BESIDE}|{_OVER}) ){{0,4}}?"
    rf"(?:{_POINT})(?!\w){_CLOSES}?(?!\w)"
)
_ONCE_OVER = re.compile(
    rf"(?<!\w)(?:once|when|as soon as) (?:{_BESIDE} ){{0,3}}?(?:{_POINT}) (?:is |gets |get )?"
    r"(?:over|done|finished|finishes|ends|completed)(?!\w)"
)
_BETWEEN = (
    r"(?:se|aane|aake|aakar|aa|lautne|laut|wapas|khatam|hone|ho|chhutne|chutne|chhootne|chutti|chhutti|nikalne|karne|khane|"
    r"jane|jaane|kar|ka|ki|ke|time|ghar|nunchi|nundi|intiki|vachina|vacchina|ayina|ayyina|ayipoyina|mugisina|tinna|chesina|"
    r"से|आने|लौटने|वापस|खत्म|ख़त्म|होने|हो|छूटने|छुट्टी|निकलने|करने|खाने|जाने|का|की|के|टाइम|घर|"
    r"నుంచి|నుండి|ఇంటికి|వచ్చిన|అయిన|అయిపోయిన|ముగిసిన|తిన్న|చేసిన)"
)
_THEN = (
    r"(?:baad|bad|बाद|tarvata|taruvata|tarvatha|taruvatha|tharvatha|తర్వాత|తరువాత|ayyaka|ayyaaka|ayyak|ayaka|"
    r"ayipoyaka|ayipoyaaka|ayyinaka|vachaka|vacchaka|vachinaka|tinnaka|mugisaka|అయ్యాక|అయిపోయాక|అయ్యినాక|వచ్చాక|"
    r"తిన్నాక|ముగిశాక|kha ?ke|kha ?kar|खाकर|खा कर|खा के|tini|తిని)"
)
_BEHIND = re.compile(rf"(?<!\w)(?:{_POINT})(?:కి)?(?: {_BETWEEN}){{0,5}}? {_THEN}(?!\w)")
_DAY_PART = r"(?:morning|evening|afternoon|noon|at|by|around|subah|shaam|dopahar|udayam|sayantram|$)"
_LONGER = r"(?:the |next |this )?(?:week|month|year|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
_SAME: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), word)
    for pattern, word in (
        (r"(?<!\w)(?:1st|first) half(?: of (?:the |my )?day)?(?!\w)(?! of " + _LONGER + ")", "morning"),
        (r"(?<!\w)(?:2nd|second) half(?: of (?:the |my )?day)?(?!\w)(?! of " + _LONGER + ")", "after lunch"),
        (r"(?<!\w)(?:12 (?:o'?clock )?(?:at )?)?(?:midnight|mid night|aadhi raat|adhi raat|aadhee raat|ardha ?rat?ri|"
         r"आधी रात|అర్ధ ?రాత్రి)(?!\w)", "midnight"),
        (r"(?<!\w)(?<!not )(?<!n't )(?<!nt )(?:during|in|within|at) (?:your |the |my |normal )?"
         r"(?:office|working|business|work|desk) hours(?!\w)",
         "anytime"),
        (r"(?<!\w)(?:during|in|at|around|about) (?:my |the |our )?lunch(?: break| hours?| time)?(?!\w)", "lunchhour"),
        (r"(?<!\w)(?<!after )(?<!before )(?<!my )lunch (?:break|hour)(?!\w)", "lunchhour"),
        (r"(?<!\w)post (?=\d{1,2}(?:[:.]\d\d)? ?(?:[ap]\.?m|o'?clock|$))", "after "),
        (r"(?<!\w)post noon(?!\w)", "afternoon"),
        (r"(?<!\w)give (?:me|us) (?=(?:about |just |another )?(?:\d{1,2}|an?|half|one|two|ten|few|some) ?(?:an )?"
         r"(?:hours?|hrs?|min\w*))", "in "),
        (r"(?<!\w)week ?ends?(?!\w)", "weekend"),
        (r"(?<!\w)(?:by )?(?:the )?(?:end of (?:the |my )?day|eod|day end)(?!\w)", "evening"),
        (r"(?<!\w)(?<!any )(?<!some )(?<!every )(?:the )?day after(?! tomorrow| tmrw| tomo)"
         r"(?=\W*$| " + _DAY_PART + ")", "overmorrow"),
        (r"(?<![\w.:])(1[3-9]|2[0-3]) ?h(?!\w)", r"\1:00"),
        (r"(?<![\w.:])([01]?\d|2[0-3])h([0-5]\d)(?!\w)", r"\1:\2"),
        (r"(?<!\w)not (?:on|at|to) (?:this|that|my|the)(?: \w+)? (?:number|no|num|phone|mobile)(?!\w)", ""),
    )
)  # fmt: skip


def daily_said(plain: str) -> str:
    """The lower-case text with such expressions replaced."""
    for pattern in (_AFTER, _ONCE, _ONCE_OVER, _BEHIND):
        plain = pattern.sub(_canonical, plain)
    for pattern, word in _SAME:
        plain = pattern.sub(word, plain)
    return plain


def _canonical(found: re.Match[str]) -> str:
    point = next(name for at, name in enumerate(_POINTS) if found[f"p{at}"] is not None)
    return f"after {point}"
