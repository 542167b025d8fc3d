"""The words that many signs are made of, each once, with the spellings that people give it in all languages; and how
a sign is put together of them.

They are pieces of regular expressions, read in normalised words, between which nothing but a blank stands.
"""

from __future__ import annotations

import re

# "Call", "called", "calling", "कॉल"; not "called as", PhonePe, or కాల్షియం, which is calcium.
CALL = (
    r"(?:call(?!ed\s+(?:it|as))\S*|cal(?!\S)|ring(?:s|ing)?|phone(?!pe)\S*|fon|fone|कॉल\S*|फ़?ोन\S*|"
    r"కాల్(?![సషశ])\S*|ఫోన్\S*|ఫోను\S*)"
)
# The same where the bare word asks for one.
TO_CALL = r"(?:call|cal|ring|phone|fon|fone|कॉल|काल|फ़?ोन|కాల్|ఫోన్)"
# A "not" of Hindi that denies wherever it stands; and with the "na" that behind a verb only asks to agree.
NO_HI = r"(?:na?hii?n?|nahee|nai|nhi|mat|mt|nakko|नहीं|नही|नहि|मत|नको|नक्को)"
NOT_HI = rf"(?:{NO_HI}|naa?|ना|न)"
NEED_HI = r"(?:ch[ae]+hi?ye|chaiye|(?:z|j)a?r(?:oo|u)?o?rat|चाहिए|चाहिये|ज़?रूरत)"
CANCEL = r"(?:cance?ll?\S*|radd\S*|radh?u|रद्द|कैं?सि?ल\S*|రద్దు|క్?యా?న్సి?ల్\S*|కాన్స[ిే]?ల్\S*)"

# "Call kat do", "call cut cheyandi", "కాల్ కట్ చేయండి": in speech a call is cut where it is to be cancelled. Only as a bid:
# "call cut ho gaya" tells that the line broke.
CUT_CALL = (
    rf"{CALL}(?: (?:ko|ni|nu|को|ని|ను))? (?:ka+t|cut|काट|कट|కట్)"
    r"(?:o|iye| (?:do|dena|den|dijiye|kar(?:o|na|iye| do| dena| dijiye)|kijiye|ch[ei]y+\S*ndi|ch[ei]y+i|chese[iy]\S*)|"
    r"ो|िए| (?:दो|देना|दें|दीजिए|कर(?:ो|ना|िए| दो| देना| दीजिए)|कीजिए|చేయండి|చెయ్యండి|చేసేయండి|చేయి|చెయ్యి))"
)


def said(*ways: str) -> re.Pattern[str]:
    """A sign that may be put in any of these ways, in whole words."""
    return re.compile(rf"(?<!\S)(?:{'|'.join(ways)})(?!\S)")
