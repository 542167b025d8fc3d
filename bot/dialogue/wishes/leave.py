"""Somebody who asks whether they may ask: "I have a doubt", "naaku oka doubt undi"."""

from __future__ import annotations

from bot.dialogue.words.phrasebook import POLITE_WORDS, word_set
from bot.matching import read

_DOUBT = ("doubt", "question", "quer", "sawal", "sawaal", "savaal", "prashn", "prasn", "sandeh", "anuman", "सवाल",
          "प्रश्न", "डाउट", "संदेह", "शंका", "సందేహ", "ప్రశ్న", "డౌట్", "అనుమాన")  # fmt: skip
_ASK = ("ask", "puch", "pooch", "पूछ", "adag", "adug", "అడగ", "అడుగ")
_SOMETHING = word_set(
    "can may could something anything thing one few kuch kuchh ek baat aapse okati oka edo konchem maata mata mimmalni "
    "meetho कुछ एक बात आपसे ఒకటి ఒక ఏదో కొంచెం మాట మిమ్మల్ని మీతో"
)
_AROUND = _SOMETHING | word_set(
    "i we you am have had has got having want wanted need wish would like to just also still a an the some small "
    "little another more quick simple basic other many for here there is my me "
    "mujhe mujhko mera meri mere hame hamko paas chhota chota chhoti sa si do aur bhi hai hain he h tha thi the karna "
    "hu hun hoon sakta sakti sakte chahta chahti kya cheez "
    "मुझे मेरा मेरे हमें पास छोटा सा दो और भी है हैं था थी थे करना हूं हूँ सकता सकती चाहता चाहती क्या चीज "
    "naku naaku maaku naadi konni chinna inko inka undi undhi undandi unnai unnayi unnay unnaayi kuda "
    "నాకు మాకు నాది కొన్ని చిన్న ఇంకో ఇంకా ఉంది ఉందండి ఉన్నాయి కూడా"
)
_MOST = 9  # words


def asks_leave(text: str) -> bool:
    """Whether all that the message says is that a question is to come."""
    tokens = [token for token in read(text).tokens if token not in POLITE_WORDS]
    rest = [token for token in tokens if not token.startswith(_DOUBT + _ASK)]
    if not tokens or len(tokens) > _MOST or not set(rest) <= _AROUND:
        return False
    doubts = any(token.startswith(_DOUBT) for token in tokens)
    return doubts or (len(rest) < len(tokens) and bool(_SOMETHING & set(rest)))
