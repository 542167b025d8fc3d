"""Whether a call is for the writer or for somebody else: "for my mother", "amma kosam", "no, for me only"."""

from __future__ import annotations

import re

from bot.dialogue.names.kin import HI, TE, is_for_kin, name_booked_for
from bot.matching import read

_HI_MORE = (
    r"rishted\w+|mare+z|marij|patient|bach?ch?[aei]\w?|saheli|bhatij\w*|pot[aei]|nati|parivar|kisi aur|dusre|doosre|un|"
    r"रिश्तेदार|मरीज़?|पेशेंट|बच्च\S|सहेली|भतीज\S*|पोत\S|नाती|परिवार|किसी और|दूसरे|दुसरे|उन"
)
_TE_MORE = (
    r"vere ?vaa?ll?a|vere ?vaa?ri|inkok[ai]\w*|vaa?ll?a|vaari|aayana|aayna|aame|aavida|pilla\w*|paapa|papa|"
    r"babu|manav\w+|sneh\w+|bandhuv\w*|patient|abbayi|ammayi|attagar\w*|"
    r"వేరే ?వాళ్ళ|వేరే ?వారి|ఇంకొక\S*|వాళ్ళ|వారి|ఆయన|ఆమె|ఆవిడ|పిల్ల\S*|పాప|బాబు|మనవ\S*|స్నేహిత\S*|బంధువ\S*|పేషెంట్|అబ్బాయి|అమ్మాయి"
)
# "Leave it, dont call me".
_REFUSED = re.compile(r"(?<!\S)(?:do not|dont|don't|never|no need to|not) (?:call|ring|phone|contact) (?:me|us)(?!\S)")
_FOR_OTHER = re.compile(
    r"\bfor (?:someone|somebody|some one|another person|other person|my (?:own )?(?:mother|father|mom|mum|mummy|dad|"
    r"daddy|wife|husband|son|daughter|brother|sister|friend|grand\w+|uncle|aunt\w*|child|kid|baby|relative|parents?|"
    r"in.?laws?|patient|amma|nanna|papa)|him|her|them)\b|\b(?:someone|somebody) else\b|"
    rf"(?<!\S)(?:{HI}|{_HI_MORE})(?:\s?(?:ji|जी))?\s?(?:ke|ki|के|की)?\s+(?:liye|lie|लिए|लिये)(?!\w)|"
    rf"(?<!\S)(?:{TE}|{_TE_MORE})(?:\s?(?:gaa?r[iu]|గార[ిు]))?\s*(?:ko[st]h?am|kossam|కోసం)",
    re.IGNORECASE,
)
_FOR_ME = re.compile(r"\bmere liye\b|\bapne liye\b|\bnaa? kosam\b|मेरे लिए|अपने लिए|నా కోసం|\bfor me\b", re.IGNORECASE)
_SELF = re.compile(
    r"(?<!\S)(?:for (?:me|my ?self|my own self)|(?:it is|this is|that is|i am|just|only) (?:for )?(?:me|myself)|"
    r"(?:myself|me|mine) (?:only|itself|alone)|(?:only|just) (?:me|myself)|myself|"
    r"no (?:no )?(?:for )?me|(?:(?:call|ring|phone) )?me instead|"
    r"instead (?:of \S+(?: \S+)? )?(?:please )?(?:call|ring|phone) me|"
    r"(?:jagah|badle|जगह|बदले) (?:mujhe|mujhko|मुझे|मुझको)|(?:badh?ulu|బదులు) (?:naa?ku|నాకు)|"
    r"not (?:for )?(?:some(?:one|body)|any(?:one|body)) else|(?:no ?one|nobody) else|"
    r"(?:mere|apne|khud ke|khud|hamare) (?:hi )?(?:liye|lie)|(?:mujhe|mujhi|mujhko|muje|mereko) hi|mujhi ko|"
    r"(?:मेरे|अपने|खुद के|ख़ुद के) (?:ही )?(?:लिए|लिये)|(?:मुझे|मुझको) ही|मुझी को|"
    r"naa? ?ko[st]h?am\w*|naake|naa?ku (?:matrame|maatrame|only)|naa?kem?|"
    r"నా ?కోసమే?\S*|నాకే|నాకు మాత్రమే|not (?:\S+ ){1,3}(?:but )?(?:for )?(?:me|myself)|"
    r"(?:nah\w+|nai|nhi|नहीं|नही) (?:mujhe|mere|mujhko|मुझे|मेरे|मुझको)|"
    r"(?:kaa?du|vaddu|కాదు|వద్దు) (?:naa?ku|naa?ke|నాకు|నాకే))(?!\S)"
)
_DENIED = re.compile(
    r"(?<!\S)(?:not (?:for )?(?:me|myself)|(?:mere liye|mujhe|मेरे लिए|मुझे) (?:nah\w+|nai|nhi|नहीं|नही)|"
    r"(?:naa? kosam|naa?ku|నా కోసం|నాకు) (?:kaa?d\w*|vadd\w*|కాదు|వద్దు))(?!\S)"
)
_SHORT = 14  # words up to which "for me" is about whom to call, and not part of a story


def is_for_other(text: str) -> bool:
    """Whether the call is for somebody else: "It is for my mother", "amma kosam"."""
    other = _FOR_OTHER.search(text) or name_booked_for(text)
    own = _FOR_ME.search(text) and not _DENIED.search(read(text).plain)
    return is_for_kin(text) or (bool(other) and not own)


def is_for_self(text: str) -> bool:
    """Whether the writer should be called after all: "No, for me only", "for myself", "nahi nahi mere liye hi"."""
    words = read(text)
    if (
        len(words.tokens) > _SHORT
        or "?" in text
        or _DENIED.search(words.plain)
        or _REFUSED.search(words.plain)
        or not _SELF.search(words.plain)
    ):
        return False
    return not is_for_kin(text)
