""" "Stop calling me", "don't ring me again", "phone karna band karo": about calls that came, from anybody, and calls
to come. Not about one time only, and not about messages."""

from __future__ import annotations

from bot.dialogue.wishes.leaving import speaks_of_messages
from bot.dialogue.wishes.stance import stance, wants_no_call
from bot.dialogue.wishes.unwanted import without_refusal
from bot.dialogue.words.phrasebook import NO_WORDS, POLITE_WORDS, word_set
from bot.dialogue.words.vocabulary import NO_HI, said
from bot.matching import read

_LONGEST = 20  # words
_BESIDE = (
    NO_WORDS
    | POLITE_WORDS
    | word_set(
        "me us karo karna kijiye kariye करो करना कीजिए mujhe mujhko hume naku naaku nannu aap मुझे मुझको हमें "
        "నాకు నన్ను ok okay"
    )
)
_CALL = r"(?:call\S*|ring(?:s|ing)?|phon\S*|fon|fone|कॉल\S*|फ़?ोन\S*|కాల్(?!షి)\S*|ఫోన్\S*)"
_CALLING = r"(?:calling|ringing|phoning|calls|phone calls|phone)"
_AGAIN_HI = r"(?:dobara|dubara|phir|fir|phir se|fir se|firse|aage se|aaj ke baad|ab se|kabhi|baar baar|bar bar|aur)"
_AGAIN_DEV = r"(?:दोबारा|दुबारा|फिर|फिर से|आगे से|आज के बाद|अब से|कभी|बार बार|और)"
_AGAIN_TE = r"(?:malli|malli malli|inka|inkosari|eppudu|maatimaatiki|matimatiki|మళ్ళీ|మళ్లీ|ఇంకా|ఇంకోసారి|ఎప్పుడూ|మాటిమాటికి)"
_STOPS_HI = r"(?:band|bandh|bnd|bund|बंद|बन्द)(?: \S+)?"
_STOPS_TE = r"(?:aap\S*|apandi|apu|apeyandi|man\S*di|maneyandi|ఆప\S*|మాన\S*)"
_DO_NOT_TE = r"\S*(?:vad?dh?u|oddu|kandi|వద్దు|ొద్దు|కండి)"

_STOPS = said(
    rf"(?<!not )(?:stop|quit|cease)(?: (?:all|the|your|these|those|from|please))* {_CALLING}",
    r"(?:do not|never|not)(?: (?:ever|please|you))* (?:call|ring|phone)(?: (?:me|us|here|on this number|this number))*"
    r" (?:again|any ?more|ever|any longer|any time|anytime)",
    r"(?:do not|never) ever (?:call|ring|phone)(?: (?:me|us))?",
    r"^(?:(?:no|nope|nah|thanks|thank|you|ok|okay|please|sorry|just|sir|madam) )*(?:no|not any) (?:phone )?calls?"
    r"(?: (?:please|sir|madam|at|all|ok|okay|thanks|thank|you))*$",
    r"(?<!can )(?<!could )(?<!will )(?<!would )(?:you|u|they|people|staff)(?: \S+)? (?:call|ring)(?:s|ing)?"
    r" (?:me|us) (?:\S+ ){0,2}(?:times|again and again|repeatedly|daily|every day|all day|every hour)",
    r"(?:no more|enough|enough of)(?: (?:your|these|phone|the))* calls?(?: please)?",
    r"(?:keep|keeps|kept) (?:on )?(?:calling|ringing|phoning) (?:me|us)",
    rf"{_CALL} (?:kar\S*|aana|aane|करना|करने|आना|आने) {_STOPS_HI}",
    rf"(?:calls?|कॉल\S*) {_STOPS_HI} (?:kar(?:o|iye|ein)|kijiye|kar do|करो|करिए|कीजिए|कर दो)",
    rf"{_AGAIN_HI} (?:\S+ )?{_CALL} (?:{NO_HI}|na) kar\S*|{_CALL} (?:{NO_HI}|na) kar\S* {_AGAIN_HI}",
    rf"{_AGAIN_HI} {_CALL} {NO_HI}",
    rf"{_AGAIN_DEV} (?:\S+ )?{_CALL} (?:मत|नहीं|ना|न) (?:कर\S*|कीजि\S*)",
    rf"{_CALL} (?:मत|ना|न) (?:कर\S*|कीजि\S*) {_AGAIN_DEV}",
    rf"{_CALL} (?:ch[ei]y?y?a(?:da|ta)m|raavadam|చేయడం|చెయ్యడం|చేయటం|రావడం) {_STOPS_TE}",
    rf"{_AGAIN_TE} (?:\S+ )?{_CALL} {_DO_NOT_TE}|{_CALL} {_AGAIN_TE} {_DO_NOT_TE}|{_CALL} {_DO_NOT_TE} {_AGAIN_TE}",
)


def stops_calls(text: str) -> bool:
    """Whether all calls should end. "Don't call me again today" means one time, "stop your messages" no calls."""
    words = read(text)
    if len(words.tokens) > _LONGEST or not _STOPS.search(words.plain) or speaks_of_messages(words):
        return False
    return stance(text) not in ("missed", "kept") and "?" not in text


def only_refuses(text: str) -> bool:
    """ "Don't call me", "mujhe phone mat karna", and nothing else."""
    rest = without_refusal(text)
    return rest is not None and wants_no_call(text) and set(rest.split()) <= _BESIDE
