"""What people say to an answer that they have just read: "sure?", "which is best", "does that hurt?", "what now", "i
see", "yes, I have pain".

These are a few words, and only the answer before them gives them a sense; alone they resemble a thanks or a goodbye.
"""

from __future__ import annotations

from typing import Literal

from bot.dialogue.words.phrasebook import AUXILIARIES, POLITE_WORDS, QUESTION_WORDS, word_set
from bot.dialogue.words.vocabulary import said
from bot.matching import Words, read

Reaction = Literal["doubts", "best", "hurts", "now", "noted", "of-them", "own"]

_LONGEST, _LONGEST_OWN = 9, 14  # words

# Doubt of the answer. What is also a plain yes asks only with its mark: "pakka?", "sure?".
_DOUBTS = said(
    r"^(?:but |so |and )?(?:are|r) (?:you|u) (?:really |very |100 ?% |that )*(?:sure|certain)(?: about (?:it|"
    r"this|that))?$",
    r"^(?:but |so |and )?(?:is|was) (?:it|this|that)(?: really| all| 100 ?%)? (?:sure|certain|true|right|"
    r"correct|confirmed|a fact|for sure)$",
    r"^(?:really|seriously|for sure|100 ?% sure|yes or no|so yes or no|true or false|are you serious)$",
    r"^(?:kya )?(?:ye |yeh |yah )?(?:sach(?: ?me(?:in)?)?|sachchi|sachi|waqai|vakai|such me(?:in)?)(?: (?:hai|"
    r"na|kya|h))*$",
    r"^(?:ha+n|yes) (?:ya|or) (?:nahi|na|no)$|^(?:pakka|sach|sahi) (?:bol|bata|keh) rah\S*(?: \S+)?$",
    r"^(?:kya )?(?:ये |यह )?(?:सच(?: ?में)?|सच्ची|वाकई)(?: (?:है|ना|क्या))*$|^(?:हां|हाँ) या (?:नहीं|ना)$",
    r"^(?:idi |adi )?(?:nijam(?:ena|aa?|gaa?|ga ?na|gana)|nijanga(?:na)?|khachit\S+na|avuna kaada|"
    r"pakkana)(?: andi)?$",
    r"^(?:ఇది |అది )?(?:నిజమేనా|నిజమా|నిజంగా(?:నా)?|ఖచ్చితమేనా|పక్కానా|అవునా కాదా)(?: అండి)?$",
)
_DOUBTS_IF_ASKED = said(
    r"^(?:is that |is it |very |100 ?% |kya |ye )?(?:sure|true|right|correct|certain|pakka|pukka|confirm|sahi|"
    r"avuna|nijam|really)"
    r"(?: (?:hai|kya|na|andi))?$|^(?:पक्का|सही|पक्का है|అవునా|పక్కా|నిజం)$",
)
# "Which is best?": nothing in it but the choice; "which doctor is best" names what it is about.
_WHICH = word_set(
    "which what kaunsa kaunsi kaunse konsa konsi konse kaun kon kounsa kounsi edi yedi e ye em enti veetilo veettilo "
    "कौन कौनसा कौनसी कौन-सा ఏది ఏ ఏంటి వీటిలో"
)
_CHOICE = word_set(
    "best better safest safer recommended recommend suggest prefer choose choice preferable accha acha achha "
    "achcha achi "
    "achchi acchi achhi behtar behtareen badhiya sahi manchidi manchi manchivi best melu melaina uttamam "
    "अच्छा अच्छी बेहतर बढ़िया सही మంచిది మంచి మేలు మేలైనది బెస్ట్ ఉత్తమం बेस्ट"
)
_AROUND_CHOICE = POLITE_WORDS | word_set(
    "one ones option options treatment treatments treatmentlo medicine medicines method of them these those "
    "the two three "
    "is are would will be should shall do does i me my case for most more you u and or then so out among in "
    "works work "
    "from all to take tell go with a this it now "
    "sabse sab se zyada sa si wala wali hai hain h rahega hoga hogi mere liye mujhe me mein inme inmein isme "
    "ilaj ilaaj "
    "dawa dawai tareeka tarika to toh ka ki ke lena chahiye karna karwana karu "
    "naku naaku treatment mandu mandulu indulo andulo baguntundi untundi chala anni annitikante cheppandi "
    "सा सी सबसे है हैं रहेगा होगा मेरे लिए मुझे में इनमें इसमें इलाज दवा तरीका तो लेना चाहिए करवाना "
    "నాకు ట్రీట్‌మెంట్ చికిత్స మందు ఇందులో అందులో బాగుంటుంది ఉంటుంది చాలా అన్నిటికంటే చెప్పండి"
)
_HURTS = word_set(
    "hurt hurts painful pain pains paining dard dardnak dukhta dukhega noppi noppiga noppe baadha "
    "दर्द दर्दनाक दुखता दुखेगा నొప్పి నొప్పిగా బాధ"
)
_AROUND_HURT = (
    POLITE_WORDS
    | AUXILIARIES
    | word_set(
        "it that this those these they them be is and so but very much a lot too any cause causes there in "
        "have having get "
        "give will hai h hoga hogi hota hoti hain kya isme ismein usme usmein isse usse ye yeh wo bahut zyada "
        "karta karti to "
        "dega deta "
        "idi adi avi indulo andulo untunda untundaa vastunda vasthunda avutunda chala ekkuva kaligistunda "
        "undada pudutunda "
        "क्या है होगा होती होता इसमें उसमें इससे उससे ये यह वो वह बहुत ज्यादा करता तो "
        "అది ఇది అవి ఇందులో అందులో ఉంటుందా వస్తుందా అవుతుందా చాలా ఎక్కువ కలుగుతుందా ఉంటాదా"
    )
)
_NOW = said(
    r"^(?:ok |okay |so |then |and |but )*(?:what now|now what|what then|what next|what is next|next what|"
    r"and now|then what|"
    r"what is the next step|next steps?)(?: (?:sir|madam|doctor|please))?$",
    r"^(?:to |toh |phir |theek hai )?(?:ab|abhi|aage|uske baad) kya(?: (?:karu|karun|kare|karein|karna hai|"
    r"karna chahiye|hoga))?$",
    r"^(?:तो |फिर )?(?:अब|आगे|उसके बाद) क्या(?: (?:करूं|करूँ|करें|करना है|करना चाहिए))?$",
    r"^(?:mari |sare |ayithe )?(?:ippudu|tarvata|tarvatha|taruvata|next) (?:enti|emiti|em|emi)(?: ch[ei]y\S+)?$",
    r"^(?:మరి |సరే )?(?:ఇప్పుడు|తర్వాత|తరువాత) (?:ఏంటి|ఏమిటి|ఏం|ఏమి)(?: (?:చేయ\S+|చెయ్య\S+))?$",
)
_NOTED = said(
    r"^(?:(?:oh|ah|ok|okay|ohh|hmm|well|alright) )*(?:i see|i understand(?: now)?|i get it(?: now)?)(?: (?:sir|"
    r"madam|ok))?$",
    r"^(?:accha |achha |acha )?(?:samajh ?(?:ga[iy]\S*|me aa ?gaya)|samjh ga[iy]\S*|समझ ग[यई]\S*)(?: (?:main|ji))?$",
    r"^(?:oh )?(?:alaga+|aha alaga|అలాగా)(?: andi)?$",
)
# "Is he good", "is she available": of somebody who was just named.
_OF_THEM = said(
    r"^(?:and |so |but )?(?:is|was|will) (?:he|she|the doctor|that doctor)(?: \S+){0,2} "
    r"(?:good|best|nice|available|there|free|experienced|in|senior|expert|coming)(?: (?:today|now|tomorrow|"
    r"on \S+|at \S+))?$",
    r"^(?:kya )?(?:wo|woh|ye|vo) (?:doctor )?(?:accha|acche|achhe|achche|ache|available|free|milenge|"
    r"aate)(?: (?:hai|hain|kya|hai kya|hain kya))*$",
    r"^(?:aa?yana|aame) (?:manchi doctor|manchivar[aeu]\S*|unnara|unnaraa|available|vastara)(?: \S+)?$",
)
# The patient's own case, told and not asked.
_OWN = said(
    r"(?:i|we|she|he) (?:(?:also|too|already|still|now|do|did|not|never|only|even|just|really) )*"
    r"(?:have|has|had|got|take|took|takes|taking|feel|feels|want|suffer|use|used)(?! (?:to|been told))",
    r"(?:i|we|she|he) (?:am|is|are|was) (?:\S+ )?(?:on|having|taking|diabetic|pregnant|using|suffering|"
    r"allergic|a patient)",
    r"(?:mine|my (?!question|name|doubt|bus|battery|phone|number)\S+)(?: \S+)? (?:is|are|was|has|hurts?|pains?|"
    r"looks?|feels?)",
    r"^(?:yes |no )?(?:also |only )?on \S+(?: \S+)?(?: also| too)?$|^yes \S+ (?:also|too)$",
    r"^(?:yes |no )?(?:i am|he is|she is|age|aged) \d{1,3}(?: (?:years?|yrs?|months?)(?: old)?)?$|"
    r"(?:mine|it|this|that) (?:does|do|is) (?:not )?(?:hurt|hurting|pain|paining|itch|itching|grow|growing|leaking)",
    r"^not (?:the )?(?:number |point )?\d+$",
    r"^(?:since|for|from|almost|about)(?: (?:the|last|past|about|almost|more than))* "
    r"(?:\d+|one|two|three|four|five|six|many|few|some|several|a|long) (?:\S+ )?(?:days?|weeks?|months?|years?|"
    r"yrs?|time)$",
    r"^(?:\d+|ek|do|teen|char|paanch|kai|kuch) (?:saal|sal|mahin\S+|hafte|din|साल|महीने|हफ्ते|दिन)(?: se|"
    r" ho gay\S+| से)+$",
    r"^(?:\d+|\S+) (?:rojul\S*|nelal\S*|vaaraal\S*|varal\S*|samvatsaral\S*|yell\S*|రోజుల\S*|నెలల\S*|"
    r"సంవత్సరాల\S*) ?(?:nunchi|ga|గా|నుంచి|నుండి)$",
    r"(?:mujhe|mujhko|mere ko|mere|meri|mera|hamar\S|मुझे|मेरे|मेरी|मेरा) (?:\S+ ){0,4}?(?:hai|hain|h|tha|thi|"
    r"hua|hui|hoti|hota|nahi|nahin|nhi|"
    r"है|हैं|था|थी|हुआ|हुई|नहीं)$",
    r"(?:naku|naaku|naadi|nadi|naa|maa amma|నాకు|నాది|నా) (?:\S+ ){0,4}?(?:und\S*|unn\S*|ledu|lev\S*|vach\S*|"
    r"vacch\S*|ఉంది|ఉన్నాయి|లేదు|లేవు|వచ్చింది)$",
    r"^(?!em |emi |inka |inkem )(?:\S+ ){1,3}(?:und[ih]|unnayi|unnay|ఉంది|ఉన్నాయి)$",
)
_NOT_OWN = said(
    r"(?:questions?|doubts?|quer(?:y|ies)|sawal|prasn\S*|prashn\S*)",
    r"(?:have|got|has|need|want)(?: to)? (?:go|leave|run|nothing|understood|it|work|no|the answer|my answer|"
    r"a call|call|talk|speak|an? appointment)",
    r"thank\S*|bye|good ?(?:night|day|bye)|samajh\S*|samjh\S*|ardha?m\S*|arthm\S*|artham\S*|bas|chalu|nothing|"
    r"all i|that is all|"
    r"shukriya|dhanyav\S*|सवाल|धन्यवाद|शुक्रिया|समझ\S*|బై|థాంక్స్|ధన్యవాదాలు|అర్థ\S*|చాలు|call|phone|కాల్|ఫోన్|"
    r"कॉल|फोन|"
    r"time|talk|helped|helpful|what i (?:wanted|needed)|bus|battery|charging|nidra|baga|bagund\S*|బాగుంది|"
    r"బాగా\S*|santosham\S*",
)


def reaction(text: str) -> Reaction | None:
    """Which of these a message is, taken as said right after an answer; None for anything else."""
    words = read(text)
    asks = "?" in text
    if not 0 < len(words.tokens) <= _LONGEST_OWN:
        return None
    if len(words.tokens) <= _LONGEST and (found := _short(words, asks=asks)):
        return found
    if asks or set(words.tokens[:1]) & QUESTION_WORDS or set(words.tokens) & (QUESTION_WORDS - AUXILIARIES):
        return None
    return "own" if _OWN.search(words.plain) and not _NOT_OWN.search(words.plain) else None


def _short(words: Words, *, asks: bool) -> Reaction | None:
    plain, tokens = words.plain, set(words.tokens)
    if _DOUBTS.search(plain) or (asks and _DOUBTS_IF_ASKED.search(plain)):
        return "doubts"
    if tokens & _WHICH and tokens & _CHOICE and tokens <= _WHICH | _CHOICE | _AROUND_CHOICE:
        return "best"
    if tokens & _HURTS and len(tokens) > 1 and tokens <= _HURTS | _AROUND_HURT and _sounds_asked(words, asks=asks):
        return "hurts"
    if _NOW.search(plain):
        return "now"
    if _OF_THEM.search(plain):
        return "of-them"
    return "noted" if _NOTED.search(plain) and not asks else None


_ASKING_ENDS = ("a", "aa", "ా")  # of a Telugu verb: "untunda"


def _sounds_asked(words: Words, *, asks: bool) -> bool:
    """ "Does that hurt", "isme dard hota hai kya", "noppi untunda"; "it is painful" tells."""
    first, last = words.tokens[0], words.tokens[-1]
    marks = asks or first in AUXILIARIES or bool(set(words.tokens) & {"kya", "क्या"})
    telugu = words.language in ("te", "te-Latn") and last.endswith(_ASKING_ENDS)
    return marks or telugu or (first == "and" and words.tokens[1] in AUXILIARIES)
