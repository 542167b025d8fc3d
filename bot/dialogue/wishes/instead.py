"""A call together with messages: "call me, no messages", where only the messages are refused; and "text me before you
call", where a call is agreed to and a word before it is wished for."""

from __future__ import annotations

from bot.dialogue.wishes.wanting import wants_call
from bot.dialogue.words.phrasebook import clauses
from bot.dialogue.words.vocabulary import CALL, said
from bot.matching import read

_LONGEST = 20  # words
_MESSAGES = r"(?:whatsapp |sms |text |any )*(?:messages?|mesej|msgs?|texts?|chats?|मैसेज|मेसेज|संदेश|మెసేజ్\S*|మెసేజి\S*)"
_REFUSED = said(
    rf"(?:no|not|never|without|stop)(?: (?:send|want|need|me|write|any|the|on|please))* {_MESSAGES}"
    r"(?: (?:me|us|please))*",
    rf"{_MESSAGES} (?:hi |bhi |me |mein |pe )?(?:mat|nahi|nahin|nhi|na|nakko)(?: (?:kar\S*|bhej\S*|chahiye|chaiye))?",
    rf"{_MESSAGES} (?:मत|नहीं|नही)(?: (?:कर\S*|भेज\S*|चाहिए))?",
    rf"{_MESSAGES}\S* (?:vad+h?u|oddu|\S*(?:oddu|kandi)|వద్దు|\S*(?:ొద్దు|కండి))",
)
_ONLY_CALLS = said(
    rf"^(?:please |pls |mujhe |naku |naaku )*(?:only|just|sirf|bas|keval|सिर्फ|केवल|బస్) {CALL}",
    rf"^{CALL}(?: me)? only",
    rf"^(?:mujhe |naku |naaku |मुझे |నాకు )?(?:sirf |bas |सिर्फ )?{CALL} (?:chahiye|kavali|चाहिए|కావాలి)",
)
_FIRST = said(
    rf"{_MESSAGES}(?: me| us)?(?: a \S+)? (?:first|before|beforehand|pehle|mundu|mundhu)",
    r"(?:message|text|msg|whatsapp|inform|tell)(?: (?:me|us))? (?:first|before|beforehand)",
    rf"before (?:you |u |they )?{CALL}\S*(?: me| us)?(?: \S+){{0,3}} {_MESSAGES}",
    rf"without (?:a |any )?{_MESSAGES}(?: \S+)? (?:first|before)",
    rf"{CALL}(?: \S+){{0,2}} (?:se |ke )?(?:pehle|pahle)(?: \S+){{0,2}} {_MESSAGES}",
    rf"(?:कॉल|फ़?ोन)(?: \S+){{0,2}} (?:से |के )?पहले(?: \S+){{0,2}} {_MESSAGES}",
    rf"{CALL}(?: \S+){{0,2}} (?:mundu|mundhu|kante mundu)(?: \S+){{0,2}} {_MESSAGES}",
    rf"(?:కాల్|ఫోన్)(?: \S+){{0,2}} ముందు(?: \S+){{0,2}} {_MESSAGES}",
)
_OF_A_CALL = said(
    rf"{CALL}\S*", r"pick\S*(?: \S+)?", r"(?:unknown|new) numbers?", r"calls?|calling|ring\S*|utha\S*|ett\S*"
)


def call_instead(text: str) -> str | None:
    """The wish for a call beside messages that are refused: "naku call cheyandi msg vaddu". None for anything else."""
    plain = read(text).plain
    if "?" in text or len(plain.split()) > _LONGEST or not _REFUSED.search(plain):
        return None
    left = " ".join(_REFUSED.sub(" ", plain).split())
    bids = wants_call(left) or _ONLY_CALLS.search(left) or any(wants_call(each) for each in clauses(text))
    return left if left and bids else None


def wants_a_word_first(text: str) -> bool:
    """ "Text me before you call", "call se pehle message karna": the call is fine."""
    plain = read(text).plain
    return len(plain.split()) <= _LONGEST and bool(_FIRST.search(plain)) and bool(_OF_A_CALL.search(plain))
