"""What is written within the half hour after an emergency answer: "what should I do now", which nobody means of the
page then, and news that it is over or that help is on its way."""

from __future__ import annotations

import re
from datetime import timedelta

from bot.dialogue.hearing import Hearing
from bot.dialogue.triage import answer
from bot.dialogue.turn import Promise, Turn, TurnKind
from bot.dialogue.wishes.wanting import calls_somebody
from bot.dialogue.words.phrasebook import NO_WORDS
from bot.dialogue.words.vocabulary import said
from bot.messages import Reply

LASTS = timedelta(minutes=30)
_LONGEST = 12  # words

_WHAT_NOW = said(
    r"what (?:should|shall|can|must|to|do)(?: (?:i|we|you))? ?(?:do|say)?"
    r"(?: (?:now|then|next|for (?:him|her|it|this)))*$|"
    r"^(?:and |so |ok |then )*(?:now what|what now|what next|how (?:do|can) (?:i|we) help (?:him|her|them))",
    r"(?:kya|kaise) kar(?:e|en|ein|na|u|un|oon|na hai|na chahiye)?(?: (?:ab|chahiye|hai|hoga|jaldi|batao|bataiye))*$",
    r"(?:क्या|कैसे) कर(?:ें|े|ूं|ूँ|ना|ना है|ना चाहिए)(?: (?:अब|चाहिए|है|होगा|बताओ|बताइए))*$",
    r"(?:em|emi|enti|ela) (?:ch[ei]y\S*)(?: (?:ippudu|mari|cheppandi))*$",
    r"(?:ఏం|ఏమి|ఎలా) (?:చేయ\S*|చెయ్య\S*)(?: (?:ఇప్పుడు|మరి|చెప్పండి))*$",
)
_BETTER = said(
    r"(?:he|she|it|they|i|we|all|everything|papa|mom|dad|baby|fits?|bleeding|pain|breathing)(?: \S+){0,2} "
    r"(?:ok|okay|fine|better|stable|alright|right|normal|awake|conscious|safe|home|stopped(?= now| already|$))",
    r"(?:not|no) (?:an? |any )?emergency|false alarm|(?:by|my) mistake",
    r"(?:ambulance|help|doctor|108|112)(?: \S+){0,2} (?:coming|came|come|here|arrived|reached|on (?:the|its) way)",
    r"(?:at|in|reached|to|taken to) (?:the |a )?(?:hospital|casualty|emergency|icu)(?: now| already)?$",
    r"(?:ab |abhi )?(?:theek|thik|behtar|better|ok|normal) (?:hai|hain|h|ho gay\S*|"
    r"lag rah\S*)|ruk gay\S*|band ho gay\S*|"
    r"emergency nahi\S*|"
    r"(?:ambulance|108|gaadi)(?: \S+)? (?:aa rah\S*|aa gay\S*|aa? ?gayi)|hospital (?:pahunch\S*|le \S+|me\S*)",
    r"(?:ठीक|बेहतर) (?:है|हैं|हो गए|हो गई|हो गया)|रुक गय\S*|रुक गई|"
    r"इमरजेंसी नहीं|(?:एम्बुलेंस|एंबुलेंस) (?:आ रही|आ गई)|"
    r"अस्पताल (?:पहुंच\S*|पहुँच\S*|ले \S+|में)",
    r"(?:bagan\S*|bane|baane|bagun\S*|parledu|parvaledu|taggin\S*|thaggin\S*|aagipo\S*|aagin\S*|emergency kad\S*|"
    r"ambulance (?:vast\S*|vacch?\S*)|hospital ?(?:ki|lo) (?:\S+ )?(?:vell\S*|cher\S*|unn\S*|teesuk\S*))",
    r"(?:బాగున్నా\S*|బాగానే|బానే|పర్లేదు|పర్వాలేదు|తగ్గిం\S*|ఆగిపోయిం\S*|ఆగిం\S*|"
    r"ఎమర్జెన్సీ కాదు|"
    r"అంబులెన్స్ (?:వస్\S*|వచ్చిం\S*)|(?:ఆసుపత్రి|హాస్పిటల్)\S* (?:\S+ )?(?:వెళ్\S*|చేర\S*|ఉన్\S*|తీసుకె\S*))",
)

_NO_EMERGENCY = re.compile(r"emergency|इमरजेंसी|ఎమర్జెన్సీ")


def heard(hearing: Hearing) -> Turn | None:
    """The numbers again, for whoever asks what to do; and good news is taken as news. A danger told anew was answered
    before this."""
    state, plain = hearing.state, hearing.words.plain
    category = next((each for each in answer.WORDING if each == state.danger), None)
    if category is None or state.danger_at is None or hearing.in_form:
        return None
    recent = timedelta() <= hearing.now - state.danger_at < LASTS
    if not recent or len(hearing.words.tokens) > _LONGEST:
        return None
    if _WHAT_NOW.search(plain):
        numbers = answer.said(category, hearing.know.content, hearing.language, again=True)
        kind: TurnKind = "urgent" if category == "urgent" else "emergency"
        return Turn(state, kind, (numbers,), match=hearing.match, why="asks what to do after an emergency")
    better = _BETTER.search(plain)
    if better is None or "?" in hearing.text or calls_somebody(hearing.text) or hearing.is_answered:
        return None
    if NO_WORDS & set(plain.split()) and not _NO_EMERGENCY.search(better.group()):
        return None  # "he is not ok"
    emergency = hearing.know.content.hospital.emergency
    thanks = hearing.say("danger-over", all_services=emergency.all_services, ambulance=emergency.ambulance)
    if state.open_request is None:
        return Turn(state, "thanks", (Reply(thanks),), match=hearing.match, why="the danger is over")
    promise = Promise("status", hearing.language, before=thanks)
    return Turn(state, "status", (promise,), match=hearing.match, why="the danger is over; the request stays open")
