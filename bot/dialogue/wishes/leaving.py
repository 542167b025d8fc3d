"""What tells a wish to be left alone, or to be written to again, from a sentence that only sounds like one.

The matcher hears what a sentence is about; not whether it asks for it. "Don't stop", "did I unsubscribe?" and "I am
not getting your messages" are all about stopping messages, and none of them is a STOP.
"""

from __future__ import annotations

import re

from bot.dialogue.words.phrasebook import STOP_WORDS, word_set
from bot.dialogue.words.tongues import sound_of
from bot.dialogue.words.vocabulary import CALL, NO_HI, said
from bot.matching import Words

_STOP = r"(?:stop\w*|unsub\w*|quit|opt out|band|bandh|bund|rok\w*|ruk\w*|बंद|बन्द|स्टॉप|रोक\S*|रुक\S*|స్టాప్)"
_MAT = r"(?:mat|mt|na|मत|ना|न)"
_SENDING = r"(?:bhej\S*|send\S*|ho|hua|hue|hote|hota|ch[ae]+hi?ye|भेज\S*|हो\S*|हु\S*|चाहिए|चाहिये)"
_GOES_ON = re.compile(
    rf"(?<!\S)(?:not|never|no need to)(?: (?!you|u|it|they)\S+){{0,2}} (?:stop\w*|unsub\w*|quit|opt out)(?!\S)|"
    rf"(?<!\S){_MAT} {_STOP}(?!\S)|"
    rf"(?<!\S){_STOP}(?: (?:kar\w*|कर\S*))? {NO_HI}(?!\S)(?! {_SENDING})|"
    rf"(?<!\S){_STOP} {_MAT} (?:kar\w*|कर\S*)(?!\S)|"
    r"(?<!\S)(?:aap|nilap|nilip)(?:a?kandi|a?ku|a?vaddu|oddu)(?!\S)|"
    r"(?<!\S)(?:ఆప|నిలప|నిలిప)(?:కండి|కు|వద్దు|ొద్దు)(?!\S)|"
    r"(?<!\S)(?:stop|unsubscribe|స్టాప్) (?:ch\w*|చే\S*|చె\S*)(?:kandi|ku|vaddu|oddu|కండి|కు|వద్దు|ొద్దు)(?!\S)"
)
_BLAMES = re.compile(r"(?<!\S)(?:why|if|unless|until|kyu\w*|kyon|enduku|agar|क्यों|अगर|ఎందుకు)(?!\S)")
_ASKS = re.compile(
    r"^(?:(?:please|pls|ok|okay|so|and|but|hi|hello|sir|madam) ){0,3}(?:did|have|has|had|am|is|are|was|were|does|"
    r"what (?:happens|if|does|will|do)|(?:do|should|can|could|may|must|shall) (?:i|we)|"
    r"kya (?:mai\w*|mene|mera|meri|hum\w*|ye|yeh)|क्या (?:मैं|मैंने|मेरा|मेरी|हम|यह|ये))(?!\S)|"
    r"(?<!\S)(?:from what|from where|kis ?se|kya band|kab|eppudu|कब|ఎప్పుడు)(?!\S)"
)
_MISSES = re.compile(
    r"(?<!\S)(?<!should )(?<!must )(?:not|never)(?: (?!want|like|wish|interested)\S+){0,2} "
    r"(?:getting|get|receiv\w+|got|come|came|coming|see|seen|seeing|read|understand|open|load|reach\w*|deliver\w*)(?!\S)|"
    r"(?<!\S)(?:nahi\w*|nai|नहीं|नही) (?:mil\w*|padh\w*|dikh\w*|khul\w*|samajh\w*|aa?ya|aa?yi|aa rah\w*|pahunch\w*|"
    r"मिल\S*|पढ\S*|दिख\S*|खुल\S*|समझ\S*|आया|आई|आ रह\S*|पहुं\S*|पहुँ\S*)(?!\S)(?! (?:ch[ae]+hi?ye|चाहिए|चाहिये))|"
    r"(?<!\S)(?:padh|dekh|samajh|khul|पढ़|पढ|देख|समझ|खुल) (?:nahi\w*|nai|नहीं|नही)(?!\S)|"
    r"(?<!\S)(?:raa?va[td]\S*|raa?ledu|రావట్లేదు|రావడం లేదు|రాలేదు|(?:artham|అర్థం) (?:kaledu|కాలేదు))(?!\S)"
)
_BACK = re.compile(
    r"(?<!\S)(?:malli|tirigi|phir se|fir se|wapas|vapas|తిరిగి|మళ్ళీ|మళ్లీ|फिर से|वापस)(?: \S+)? "
    r"(?:kaa?vali|ch[ae]+hi?ye|start|shuru|कर\S*|शुरू|चाहिए|కావాలి|షురూ|పంపుడు|ప్రారంభించ\S*)(?!\S)|పునఃప్రారంభ"
)
# What we send, and where to: named in a wish to get none of it, or to get it again.
_OF_MESSAGES = word_set(
    "message messages msg msgs mesej sms text texts texting messaging notification notifications reminder reminders "
    "update updates ping pings pinged forward forwards bulletins circulation communication subscription subscribe "
    "subscribed unsubscribe list mailing sandesh sandesam sandesalu spam ads tips consent contact block blocking opt "
    "disturb disturbing alone "
    "सूचना सूचनाओं सूची लिस्ट अपडेट परेशान సందేశం సందేశాలు లిస్ట్ కబుర్లు టిప్స్ అప్‌డేట్లు"
)
_MESSAGE = re.compile(
    r"(?<!\S)(?:msg\w*|mess\w*g\w*|mes+[ae]+[gj]\w*|\w*subs?cri?\w*|unsub\w*|resub\w*|मै?से?ज\S*|मेसे?ज\S*|संदेश\S*|"
    r"మెసే\S*|సందేశ\S*|లిస్ట\S*)(?!\S)"
)
_SENDS = re.compile(
    r"(?<!\S)(?:send\w*|sent|writ\w+|bhej\w*|pamp\w*|भेज\S*|పంప\S*|పంపి\S*|numbers?|nambar|नंबर\S*|నంబ\S*|నెంబ\S*)(?!\S)"
)


_REFUSES = re.compile(
    r"(?<!\S)(?:not|no|never|nothing|without|off|stp|stop\w*|\w*sub\w*b|un\w+|opt\w*|quit|end\w*|enough|enuf|remove\w*|delete|take|strike|"
    r"block\w*|desist|leave|cease|wrong|switch|mat|mt|nahi\w*|nai|nakko|na|band\w*|bnd|bund\w*|rok\w*|hata\w*|nika\w*|bas|ch?hod\w*|"
    r"vad+\w*|od+u\w*|\w*kandi|\w*oddu|aap[aeu]\w*|nil[iu]?p\w*|the?e?s\w*|tees\w*|anavasar\w*|chal\w*|raa?kun\w*|\w*kunda|\w*kudad\w*)(?!\S)|"
    r"(?:मत|नहीं|नही|नको|नक्को|ना|बंद|बन्द|बनद|रोक|हटा|निका|बस|छोड़|रहने|వద్ద|ొద్ద|కండి|కుర్రి|కున్రి|ఆప|నిలిప|తీసే|తీసి|చాలు|సాలు|"
    r"అనవసర|రాకుండా|కుండా|బంద|లేదు|స్టాప్|स्टॉप)"
)


# "Stop this", "end it", "ise band karo", "deenni aapandi": what it is that should stop, nobody can tell.
_THIS = r"(?:this|it|that|ye|yeh|yah|ise|isko|idi|deenni|dinni|danni|daanni|यह|ये|इसे|इसको|ఇది|దీన్ని|దాన్ని)"
_BESIDE_THIS = (
    r"(?: (?:now|please|pls|just|ok|okay|here|ab|abhi|ippudu|ika|yaar|bhai|ji|andi|sir|madam|अब|अभी|ఇక|ఇప్పుడు))*+"
)
_STOPS_THIS = re.compile(
    rf"^(?:(?:please|pls|just|ok|okay|no|now|can you|i want to) )*+(?:stop|end|quit|finish) {_THIS}{_BESIDE_THIS}$|"
    rf"^{_THIS} (?:band|bandh|khatam|khatm|stop) (?:kar\S*|kijiye)(?: (?:do|den|dijiye|lo))?{_BESIDE_THIS}$|"
    rf"^{_THIS} (?:बंद|बन्द|खत्म|ख़त्म) (?:कर\S*|कीजिए)(?: (?:दो|दें|दीजिए))?{_BESIDE_THIS}$|"
    rf"^{_THIS} (?:aap(?:andi|u|eyandi|eseyandi|ey)|stop cheyandi|ఆప(?:ండి|ు|ేయండి))?{_BESIDE_THIS}$"
)


def stops_this(words: Words) -> bool:
    """Whether something is to stop that only a "this" or an "it" names: the form, the call or the messages."""
    return len(words.tokens) > 1 and bool(_STOPS_THIS.search(words.plain))


def only_mentions_stopping(words: Words) -> bool:
    """ "Don't stop", "did I unsubscribe?", "I am not getting your messages", "not so late": nobody asks
    to be left alone."""
    signs = (_ASKS, _MISSES, _BACK, _RATHER_CALLS, _WITHIN_LIMITS)
    return wants_no_end(words) or any(each.search(words.plain) for each in signs)


def wants_no_end(words: Words) -> bool:
    """ "Don't stop", "band mat karo"; not "why don't you stop"."""
    return bool(_GOES_ON.search(words.plain)) and not _BLAMES.search(words.plain)


def wants_them_back(words: Words) -> bool:
    """ "ఆపేసిన సందేశాలు తిరిగి కావాలి": what was stopped is wished for again."""
    return bool(_BACK.search(words.plain)) and speaks_of_messages(words)


def speaks_of_messages(words: Words) -> bool:
    """Whether what we send is named at all."""
    return bool(sound_of(_OF_MESSAGES) & set(words.skeleton)) or bool(_MESSAGE.search(words.plain))


def speaks_of_sending(words: Words) -> bool:
    """The same, or that we send, or the number it comes to."""
    return speaks_of_messages(words) or bool(_SENDS.search(words.plain))


# "Call only, no messages", "dont text, call"; and messages of a kind, at a time or to somebody: "not so late".
_RATHER_CALLS = said(
    rf"(?:only|just|sirf|bas|keval|सिर्फ|बस|केवल) {CALL}",
    rf"(?<!not )(?<!mat )(?<!no ){CALL} (?:only|instead|me|karo|kar|kijiye|cheyandi|करो|करें|कीजिए|చేయండి)",
    rf"not (?:message|text|msg|write)(?: me)? {CALL}",
)
_WITHIN_LIMITS = said(
    r"(?:my|his|her) (?:husband|wife|mother|father|mom|dad|son|daughter|sister|brother|family|parents)",
    r"(?:at|during|in the) (?:night|nights|work|office|evening)|when i|while i",
    r"(?:so|too) (?:late|early|many|much|long|often)",
    r"long (?:messages|texts)|the whole|raat (?:ko|me|mein)|रात (?:को|में)|ratri\S*|రాత్రి\S*",
)


def refuses_messages(words: Words) -> bool:
    """What we send is named, and a word that refuses: "aapka message mila" has none."""
    return speaks_of_sending(words) and bool(_REFUSES.search(words.plain))


def speaks_of_returning(words: Words) -> bool:
    """Whether what we send is named, or that it was stopped: what a START in free words does."""
    return speaks_of_messages(words) or bool(sound_of(STOP_WORDS) & set(words.skeleton))
