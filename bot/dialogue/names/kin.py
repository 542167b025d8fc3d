"""A call for a relative or friend: "call my brother Joseph", "papa ko phone karo", "మా అమ్మకి ఫోన్ చేయండి"."""

from __future__ import annotations

import re
from itertools import takewhile

from bot.dialogue.names.given import is_given_name
from bot.dialogue.names.introductions import writer_in
from bot.dialogue.names.reading import is_a_word, trimmed, well_written
from bot.dialogue.times.words import is_name_too, meaning
from bot.dialogue.words.vocabulary import CALL, NEED_HI

_RING = rf"(?:{CALL}|contact)"
_TALK = r"(?:(?:baat|बात)(?!\S)|maa?tlaa?da(?:li|ndi|lani)\S*|మాట్లాడ(?:ాలి|ండి|మన|నివ్వ)\S*)"
EN = (
    r"(?:grand)?(?:mother|father|mom|mum|mummy|dad|daddy|papa|amma|nanna)|wife|husband|spouse|(?:grand)?(?:son|daughter)|"
    r"(?:brother|sister|mother|father|son|daughter)[ -]?in[ -]?law|brother|sister|friend|uncle|aunt(?:y|ie)?|cousin|"
    r"niece|nephew|child|kid|relative|parents?|in-?laws|neighbou?r|colleague|partner|patient|grandma|grandpa|granny"
)
HI = (
    r"maa|mummy|mata|mataji|papa|pita|pitaji|beti|bete|beta|biwi|biwee|patni|pati|bhai|bhaiya|behen|behan|bahan|didi|dost|"
    r"ammi|abbu|nani|nana|dadi|dada|chacha|chachi|mausi|saas|sasur|bahu|bhabhi|wife|husband|mother|father|mom|mum|dad|daddy|son|daughter|brother|sister|friend|"
    r"माँ|मां|मम्मी|माता|माताजी|पापा|पिता|पिताजी|बेटी|बेटे|बेटा|बीवी|पत्नी|पति|भाई|भैया|बहन|दीदी|दोस्त|अम्मी|अब्बू|नानी|नाना|दादी|"
    r"दादा|चाचा|चाची|मौसी|सास|ससुर|बहू|भाभी"
)
TE = (
    r"amma|nann?a|naanna|bharta|bharya|akka|chelli|chellelu|anna|annayya|tammudu|thammudu|koduku|kodukk?u|kuturu|"
    r"kuthuru|ammamma|tatayya|thathayya|nanamma|attayya|atta|mamayya|kodalu|alludu|vadina|bava|pinni|wife|husband|mother|father|mummy|daddy|son|daughter|brother|sister|friend|"
    r"అమ్మ|నాన్న|భర్త|భార్య|అక్క|చెల్లి|చెల్లెలి|అన్న|అన్నయ్య|తమ్ముడి|తమ్ముడు|కొడుకు|కొడుక్|కూతురి|కూతురు|అమ్మమ్మ|తాతయ్య|నానమ్మ|"
    r"అత్తయ్య|అత్త|మామయ్య|కోడలి|కోడలు|అల్లుడి|వదిన|బావ|పిన్ని|ఫ్రెండ్|abbayi|ammayi|manavad\w+|manavaral\w+|aavida|"
    r"అబ్బాయి|అమ్మాయి|మనవడి|మనవరాలి|ఆవిడ"
)
_TO_TE = r"\s?(?:gaa?ri|గారి)?(?:ki|ku|ni|nu|tho|to|కి|కు|ని|ను|తో)"
_WORDS = r"(?:\s+[^\s,.?!]+)"
_FEW = rf"{_WORDS}{{0,3}}?\s+"
_THEY_TE = r"(?:vaalla|valla|vaari|aayana|aayna|ayana|aame|వాళ్ళ|వారి|ఆయన|ఆమె)[^\s,]*(?:ki|ku|కి|కు)(?!\S)"
# "Maa ammaki appointment kavali", "papa ko appointment chahiye": who goes to the doctor is who is called about it.
_VISIT = r"(?:appo?i?nt?\S*|apoint\S*|appt|slot|token|అపాయింట్\S*|అపాయిట్\S*|టోకెన్|अपॉइ\S*|अपॉईं\S*|अपाइ\S*|अप्वाइ\S*)"
_CHILD_TE = r"babu|baabu|papa|paapa|bidda|pilla\w*|బాబు|పాప|బిడ్డ|పిల్ల\w*"  # after "our"; else forms of address
_NEED_TE = (
    r"(?:ka?a?vaa?l\S*|book\S*|petta\S*|teesuk\S*|tisuk\S*|ivva\S*|ivand\S*|dorak\S*|"
    r"కావాల\S*|బుక్\S*|పెట్ట\S*|తీసుకో\S*|ఇవ్వ\S*|ఇప్పిం\S*)"
)
_NEED_HI = rf"(?:{NEED_HI}|book\S*|len[aie]|den[aie]|dilw?a\S*|mil\S*|lag\S*|बुक\S*|लेन\S*|देन\S*|दिल\S*|मिल\S*)"
_MINE_HI = r"(?:meri|mere|mera|hamari|hamare|apni|apne|मेरी|मेरे|हमारी|हमारे|अपनी|अपने)"
_DO_HI = (
    r"(?:kar\S*|kijiye|kijie|laga\S*|mila\S*|कर\S*|कीजिए|कीजिये|लगा\S*|मिला\S*)"
    r"(?:\s+(?:do|den?a|dijiye|lena|दो|देना|दीजिए|लेना))?"
)
_DO_TE = r"(?:che[iy]?y?\S*|matlad\S*|చేయ\S*|చెయ్య\S*)"
_CLOSES = r"(?=\W*$|\W*\n|[,.;!।])"  # "call cheyandi maa ammaki baledu" calls nobody's mother
_BETWEEN = rf"{_WORDS}{{0,6}}?\s+"
_FOR_KIN = re.compile(
    rf"(?<!\S)(?:(?:call|ring|phone|contact|dial|reach)(?: up| to| for| also)?\s+(?:my|our|his|her|the)\s+"
    rf"(?:\w+\s+)?(?:{EN})(?!\w|'s)|"
    rf"(?<!i )(?:speak|talk)\s+(?:to|with)\s+(?:my|our)\s+(?:{EN})(?!\w|'s)|"
    rf"(?:call|ring|phone)\s+(?:him|her|them)(?!\w)|"
    rf"(?:my|our)\s+(?:{EN}){_WORDS}{{0,3}}?\s+(?:wants?|needs?|would like|wishes){_WORDS}{{0,4}}?\s+"
    rf"(?:call\S*|talk|speak)|"
    rf"(?:{HI})(?:\s?(?:ji|जी))?{_WORDS}{{0,2}}?\s+(?:ko|ku|se|को|से){_BETWEEN}?(?:{_RING}|{_TALK})|"
    rf"(?:unko|unhe\w*|usko|kisi aur (?:ko|se)|उनको|उन्हें|उसको|किसी और (?:को|से)){_BETWEEN}?(?:{_RING}|{_TALK})|"
    rf"(?:{TE})(?:{_WORDS})?{_TO_TE}(?![^\s,]){_BETWEEN}?(?:{_RING}|{_TALK})|"
    rf"(?:{_THEY_TE}){_BETWEEN}?(?:{_RING}|{_TALK})|"
    rf"(?:(?:{TE})(?:{_WORDS})?{_TO_TE}(?![^\s,])|{_THEY_TE}){_FEW}{_VISIT}{_FEW}{_NEED_TE}|"
    rf"(?:{HI})(?:\s?(?:ji|जी))?(?:{_WORDS})?\s+(?:ko|ku|को){_FEW}{_VISIT}{_FEW}{_NEED_HI}|"
    rf"(?:maa|మా)\s+(?:{_CHILD_TE}){_TO_TE}(?![^\s,]){_FEW}{_VISIT}{_FEW}{_NEED_TE}|"
    rf"{_VISIT}{_FEW}{_NEED_HI}\s+{_MINE_HI}\s+(?:{HI})(?:\s?(?:ji|जी))?\s+(?:ko|ku|को){_CLOSES}|"
    rf"{_VISIT}{_FEW}{_NEED_TE}\s+(?:maa|naa|మా|నా)\s+(?:(?:{TE}|{_CHILD_TE}){_TO_TE}|{_THEY_TE}){_CLOSES}|"
    rf"(?:{_RING}|{_TALK})(?:\s+{_DO_HI})?\s+{_MINE_HI}\s+(?:{HI})(?:\s?(?:ji|जी))?(?:{_WORDS})?\s+"
    rf"(?:ko|ku|se|को|से){_CLOSES}|"
    rf"(?:{_RING}|{_TALK})(?:\s+{_DO_TE})?\s+(?:maa?|naa?|mana|మా|నా|మన)\s+(?:(?:{TE})(?:{_WORDS})?{_TO_TE}|{_THEY_TE}){_CLOSES})",
    re.IGNORECASE,
)
_CALLS = re.compile(rf"(?<!\S){_RING}(?!\S)|(?<!\S){_TALK}", re.IGNORECASE)
_FOR_SELF = re.compile(r"(?<!\S)(?:mujhe|mujhko|muje|naa?ku|मुझे|मुझको|నాకు)(?!\S)|\bcall(?:ing)? me\b", re.IGNORECASE)
_NOT_SELF = re.compile(
    r"\bnot (?:to )?me\b|\b(?:not|don['’]?t) (?:call|ring|phone) me\b|"
    r"\bmujhe na\w+|\bnaa?ku (?:kaa?d\w+|vad\w+)|मुझे नहीं|నాకు (?:కాదు|వద్దు)",
    re.IGNORECASE,
)
_NAMED_EN = re.compile(
    rf"(?i:(?<!\S)(?:my|our|his|her)\s+(?:{EN}))\s*,?\s+(?P<name>[A-Z][\w.'’\-]+(?:\s+[A-Z][\w.'’\-]*)?)"
)
_NAMED_HI = re.compile(
    rf"(?<!\S)(?:{HI})\s+(?P<name>(?!(?:ji|जी|ke|ki|ka|के|की|का|ko|को|se|से)\s)[^\s,.?!\d]+)(?:\s+(?:ji|जी))?\s+(?:ko|को)(?!\S)",
    re.IGNORECASE,
)
_NAMED_TE = re.compile(rf"(?<!\S)(?:{TE})\s+(?P<name>[^\s,.?!\d]{{3,}}?){_TO_TE}(?!\S)", re.IGNORECASE)
_THEIRS = re.compile(
    rf"(?:(?:her|his|their) (?:good )?name(?: is|'s)|ask for|patient(?:'s)? name(?: is)?\s*[:\-]?|"
    rf"(?:my|our)\s+(?:{EN})(?:'s|s)?\s+name(?: is|'s)|"
    rf"(?:{HI})(?:\s?(?:ji|जी))?\s+(?:ka|का)\s+(?:naam|nam|name|नाम)|"
    rf"(?:unka|uska|inka|iska|उनका|उसका|इनका|इसका) (?:naam|nam|name|नाम)|"
    rf"(?:{TE})(?:\s?(?:gaa?ri|గారి))?\s+(?:peru|perru|పేరు)|"
    rf"(?:aame|aayana|aayna|vaari|vaalla|atani|ఆమె|ఆయన|వారి|వాళ్ళ|అతని)\s+(?:peru|perru|పేరు))"
    r"(?!\S)\s*[:\-]?\s*(?P<name>[^,.?!\d\n।]+)",
    re.IGNORECASE,
)
_NAME_ONLY = re.compile(
    r"(?:^|[,;.!।\n][^\S\n]*)(?:the )?(?:name|naam|nam|peru|perru|नाम|పేరు)(?: is)?\s*[:\-]?\s+(?P<name>[^,.?!\d\n।]+)",
    re.IGNORECASE,
)
_BOOKED_FOR = re.compile(
    r"(?:call\S*|ring|phone|appointment|appt|book\w*|slot|visit|consultation|schedule)\b[^,;.?!\n]{0,20}?\bfor\s+"
    r"(?P<name>(?!(?i:dr|doctor|prof)\b)[A-Z][\w'’\-]+(?:\s+[A-Z][\w.'’\-]*)*)|"
    r"(?:^|[,;.\n][^\S\n]*)(?P<before>[^\s,;.\d]{2,}(?:\s+[^\s,;.\d]{2,})?)\s+"
    r"(?:(?:ji|जी|gari|గారి)\s+)?(?:ke (?:liye|lie)|kosam|के लिए|కోసం)(?!\S)"
)


_CALL_BY_NAME = re.compile(
    r"(?<!\S)(?:call|ring|phone|contact)(?: up)? (?=(?P<en>[^\W\d_]{2,}(?: [^\W\d_]{2,})?)(?!\S))|"
    rf"(?<!\S)(?P<hi>[^\s,.?!\d]{{2,}}(?: [^\s,.?!\d]{{2,}})?) (?:(?:ji|जी) )?(?:ko|को) (?:\S+ ){{0,7}}?{_RING}(?!\S)|"
    rf"(?<!\S)(?P<te>[^\s,.?!\d]{{2,}}?)\s?(?:gaa?ri|గారి)?\s?(?:ki|ku|కి|కు) (?:\S+ ){{0,7}}?{_RING}(?!\S)",
    re.IGNORECASE,
)
_LONGEST = 600  # characters
_BEFORE = 60  # characters before a "call" that show who makes it
# "I will call raj", "my brother wants to ring rose": somebody else calls; "I want you to call Raj" is a request.
_CALLS_THEMSELVES = re.compile(
    rf"(?<!\S)(?:(?:i|we|he|she|they|(?:my|our|his|her) (?:{EN}))(?: (?!you|u|some|any|the)\S+){{0,3}}? "
    r"(?:will|shall|can|could|should|must|would|may|might|to|did|not)|"
    r"(?:i|we|he|she|they)['’]?ll)(?: (?:also|just|now))?$",
    re.IGNORECASE,
)
_CALLS_NOT = re.compile(r"(?<!\S)(?:not|never|don['’]?t)(?: ever| please)?$", re.IGNORECASE)
# "Ravi ko call karunga", "రవికి ఫోన్ చేస్తాను": the writer makes the call.
_I_DO = re.compile(
    r"^\s*(?:kar(?:u|oo|un|oon)g[ai]|kar (?:l|d)(?:u|oo|un|oon)g[ai]|kart[ai] h\S*|करू[ंँ]?ग[ाी]|कर (?:ल|द)ू[ंँ]?ग[ाी]|"
    r"chesta(?:nu)?|chestha(?:nu)?|చేస్తా(?:ను)?)(?!\S)",
    re.IGNORECASE,
)
_SMALL_NAME = re.compile(
    rf"(?<![^\s(])(?:my|our|his|her) (?:{EN}),? (?P<name>[a-z]{{3,}}(?: [a-z]{{3,}})?)(?![^\s,.)])", re.IGNORECASE
)


_ONLY_KIN = re.compile(
    rf"(?:(?:please|pls|no|actually|it is|it's|its|for|to|call|ring|kindly|ok|okay|sorry)[\s,]+)*"
    rf"(?:(?:my|our)\s+(?:{EN})|(?:meri|mere|mera|hamari|hamare|मेरी|मेरे|हमारी|हमारे)\s+(?:{HI})(?:\s?(?:ji|जी))?(?:\s+(?:ko|को))?|"
    rf"(?:maa?|naa?|mana|మా|నా)\s+(?:{TE})(?:{_TO_TE})?)[\s.!,]*(?:please|pls|andi)?",
    re.IGNORECASE,
)
_THIRD = re.compile(
    rf"(?<!\S)(?:(?:her|his|their) (?:good )?name(?: is|'s)|(?:my|our)\s+(?:{EN})(?:'s|s)?\s+name(?: is|'s)|"
    rf"(?:unka|uska|inka|उनका|उसका|इनका)\s+(?:naam|nam|name|नाम)|(?:{HI})(?:\s?(?:ji|जी))?\s+(?:ka|का)\s+(?:naam|nam|name|नाम)|"
    rf"(?:aame|aayana|aayna|vaari|vaalla|atani|ఆమె|ఆయన|వారి|వాళ్ళ|అతని)\s+(?:peru|perru|పేరు)|"
    rf"(?:{TE})(?:\s?(?:gaa?ri|గారి))?\s+(?:peru|perru|పేరు))(?!\S)",
    re.IGNORECASE,
)


_NOT_ME = re.compile(
    r"^(?:no[\s,]+)?(?:not (?:for )?me|naa?ku (?:kaa?du|vaddu)|mere liye nah\w+|mujhe nah\w+|నాకు (?:కాదు|వద్దు)|"
    r"मुझे नहीं|मेरे लिए नहीं)[\s,.]+",
    re.IGNORECASE,
)
_NUMBER_OF = re.compile(
    rf"\d\W{{0,3}}(?:my|our)\s+(?:{EN})(?![\w'’])|(?<!\S)\(?(?:my|our)\s+(?:{EN})(?:\s+[^\W\d_]+){{0,3}}\W{{1,4}}\+?\d{{5}}",
    re.IGNORECASE,
)


def _gives_number_of_kin(text: str) -> bool:
    """Whether the number to call is said to be a relative's: "Call 98… (my husband Ramesh)"."""
    return bool(_NUMBER_OF.search(text) and _CALLS.search(text))


def names_another(text: str) -> bool:
    """Whether an answer about a call names somebody else as the one to call: "My husband", "her name is Sita", "not me,
    my son"."""
    return bool(_ONLY_KIN.fullmatch(_NOT_ME.sub("", text.strip())) or _THIRD.search(text))


def name_booked_for(text: str) -> str | None:
    """The name of the person for whom an appointment or call is: "book appointment for Suman", "Suman ke liye"."""
    found = _BOOKED_FOR.search(text)
    words = re.findall(r"\S+", (found["name"] or found["before"]) if found else "")
    if not words or any(is_a_word(word) for word in words) or not any(word[0].isalpha() for word in words):
        return None
    return trimmed(" ".join(words))


def is_for_kin(text: str) -> bool:
    """Whether the text asks to call somebody close to the writer."""
    if len(text) > _LONGEST or not (
        _FOR_KIN.search(text) or _gives_number_of_kin(text) or _named_to_call(text) or _called_by_name(text)
    ):
        return False
    return not _FOR_SELF.search(text) or bool(_NOT_SELF.search(text))


def name_of_kin(text: str) -> str | None:
    """The name of the relative or other person to call: "my brother Joseph"; None if there is none."""
    for each in (_THEIRS, _NAMED_EN, _NAMED_HI, _NAMED_TE, _NAME_ONLY):
        if (found := each.search(text)) and (name := trimmed(found["name"])):
            return name
    small = _SMALL_NAME.search(text)
    return name_booked_for(text) or (_names_first(small["name"]) if small else None) or _called_by_name(text)


def _called_by_name(text: str) -> str | None:
    """The name in "Call Rekha on 98…", "mallesh ki phone cheyandi"; only known names, so "call back" has none."""
    plain = " ".join(text[:_LONGEST].split())
    return next((name for found in _CALL_BY_NAME.finditer(plain) if (name := _called(plain, found))), None)


def _called(plain: str, found: re.Match[str]) -> str | None:
    """The name in one such request: the first words after "call", or the last words before "ko"."""
    if found["en"]:
        before = plain[: found.start()].rstrip()[-_BEFORE:]
        refused = _CALLS_THEMSELVES.search(before) or _CALLS_NOT.search(before)
        names = list(takewhile(is_given_name, found["en"].split()))
        rest = plain[found.end() :].split()[len(names) :]
        return None if refused or _is_preposition(names, rest) else _written(names)
    if _I_DO.search(plain[found.end() :]):
        return None
    words = (found["hi"] or found["te"]).split()
    return _written(list(takewhile(is_given_name, reversed(words)))[::-1])


def _is_preposition(names: list[str], rest: list[str]) -> bool:
    """Whether a two-letter name before a time is a mistyped "on": "I want call om saturday"."""
    return len(names) == 1 and len(names[0]) == 2 and bool(rest) and bool(meaning(rest[0].casefold().strip(".,!?")))


def _written(names: list[str]) -> str | None:
    """The names with capitals; None if they are a time: "das baje", "mangal ko", but not "Mangal Das"."""
    plain = [each.casefold() for each in names]
    timed = any(map(meaning, plain)) and not (len(plain) > 1 and all(map(is_name_too, plain)))
    return None if timed or not names else trimmed(" ".join(map(well_written, names)))


def _names_first(words: str) -> str | None:
    """The names at the beginning of the words (before "on", "tomorrow"); None if the first word is not a name."""
    return _written(list(takewhile(is_given_name, words.split())))


def names_third(text: str) -> bool:
    """Whether the text gives the name of somebody else: "patient name Ramu", "unka naam Rajesh hai"."""
    return bool(_THEIRS.search(text))


def _named_to_call(text: str) -> bool:
    """Whether the text gives another person's name and asks for a call: "My mother's name is Saroj, call on 98…". Where
    the writers give their own beside it ("his name is Ramu, my name is Seeta"), it is they who are called."""
    return names_third(text) and bool(_CALLS.search(text)) and writer_in(text) is None
