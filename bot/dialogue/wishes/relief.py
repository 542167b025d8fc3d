"""What people write after an emergency answer: that help is there, that it is over, that it was a mistake or was not
meant so, that the call should come when it was agreed; and what they ask then: what to do, whom to ring, whether it can
wait.

Read from the normalised words: "didn't" is "did not" there.
"""

from __future__ import annotations

import re
from typing import Literal

from bot.dialogue.words.phrasebook import BUT_WORDS, NO_WORDS, QUESTION_WORDS, word_set
from bot.dialogue.words.vocabulary import NO_HI, said
from bot.matching import read

News = Literal["planned", "afraid", "misread", "mistaken", "helped", "over"]

_LONGEST = 16  # words
_AMBULANCE = r"(?:ambulance|108|112|police|एम्बुलेंस|एंबुलेंस|अंबुलेंस|पुलिस|అంబులెన్స్|అంబులెన్సు|పోలీసు\S*)"

_WHAT_TO_DO = said(
    r"what (?:should|shall|can|must|to|do)(?: (?:i|we|you))? ?(?:do|say)?"
    r"(?: (?:now|then|next|fast|quick(?:ly)?|soon|please|tell(?: me)?|first|immediately|for (?:him|her|it|this)))*$|"
    r"^(?:and |so |ok |then )*(?:now what|what now|what next|how (?:do|can) (?:i|we) help (?:him|her|them))",
    r"(?:kya|kaise) kar(?:e|en|ein|na|u|un|oon|oo|na hai|na chahiye)?"
    r"(?: (?:ab|abhi|chahiye|hai|hoga|jaldi|turant|please|plz|sir|doctor|main|mai|hum|batao|bata|bataiye|bolo|do|"
    r"dijiye))*$",
    r"(?:क्या|कैसे) कर(?:ें|े|ूं|ूँ|ना|ना है|ना चाहिए)"
    r"(?: (?:अब|अभी|चाहिए|है|होगा|जल्दी|जल्द|तुरंत|प्लीज़?|सर|डॉक्टर|मैं|हम|बताओ|बता|बताइए|बताइये|बताएं|बोलो|दो|दीजिए))*$",
    r"(?:em|emi|enti|ela) (?:ch[ei]y\S*)"
    r"(?: (?:ippudu|mari|t[hv]?[vw]araga|tondaraga|tondarga|please|plz|sir|nenu|memu|cheppandi|cheppu))*$",
    r"(?:ఏం|ఏమి|ఎలా) (?:చేయ\S*|చెయ్య\S*)"
    r"(?: (?:ఇప్పుడు|మరి|త్వరగా|తొందరగా|ప్లీజ్|సార్|నేను|మేము|చెప్పండి|చెప్పు))*$",
)
_WHOM_TO_RING = said(
    r"(?:which|what)(?: is)?(?: (?:the|your|hospital|hospitals|emergency|phone))* (?:number|no)"
    r"(?: (?:to|should|shall|do|can|must|i|we|call|ring|dial|phone|now|please|for|the|hospital|ambulance|doctor))*$",
    r"(?:whom|who|where) (?:to|should i|shall i|do i|can i|must i|should we|shall we|do we|can we) "
    r"(?:call|ring|phone|contact|dial)(?: (?:now|then|first|please|to|for|help|this))*$",
    r"(?:give|send|tell)(?: me| us)? (?:the |your |hospital |emergency |phone )*(?:number|contact)"
    r"(?: (?:now|please|fast))*$",
    r"(?:kis|kisko|kise|kaunse|konse|kaun se|kahan|kaha)(?: (?:number|nambar|no))?(?: (?:pe|par|ko|me))? "
    r"(?:call|phone|fon) kar(?:u|un|oo|oon|e|en|ein|na)(?: (?:hai|hoga|chahiye))*$",
    r"(?:किस|किसको|किसे|कौन से|कौनसे|कहां|कहाँ)(?: (?:नंबर|नम्बर))?(?: (?:पर|पे|को))? "
    r"(?:कॉल|फ़?ोन) कर(?:ूं|ूँ|ें|ना)(?: (?:है|होगा|चाहिए))*$",
    r"(?:e|ye|yey|evari|evariki|ekkada|ekkadiki)(?: (?:number|nambar)\S*)?(?: (?:ki|ku))? (?:call|phone) ch[ei]y\S*$",
    r"(?:ఏ|ఎవరికి|ఎక్కడికి)(?: (?:నంబర్|నెంబర్)\S*)?(?: (?:కి|కు))? (?:కాల్|ఫోన్) (?:చేయ\S*|చెయ్య\S*)$",
)
_DAY = (
    r"(?:tomorrow|tmrw|monday|tuesday|wednesday|thursday|friday|saturday|sunday|next week|later|day after|weekend|"
    r"evening|night|few days)"
)
_MAY_WAIT = said(
    r"(?<!how long )(?<!till when )"
    r"(?:can|could|may|should|shall|must|ok(?:ay)? (?:to|if)|fine (?:to|if)|safe (?:to|if)|possible to)"
    r"(?: (?:i|we|it|this|that|he|she|they|you|my|the|lump|mother|father|mom|dad|child|just|also|safely))* "
    r"(?:wait|delay|postpone|hold off)(?: \S+){0,6}",
    rf"(?:can|could|may|should|shall|ok(?:ay)? (?:to|if)|fine (?:to|if))(?: (?:i|we|it|this|he|she))? "
    rf"(?:come|go|visit|show(?: it)?|be (?:seen|shown)|see (?:a|the) doctor)(?: \S+){{0,2}} {_DAY}(?: \S+){{0,3}}",
    rf"(?:i|we) (?:will|shall|plan to|would|am going to) (?:come|go|visit|show(?: it)?|see (?:a|the) doctor|wait)"
    rf"(?: \S+){{0,2}} {_DAY}|(?:can|could|will) not (?:come|go|visit)(?: \S+){{0,2}} (?:today|now)",
    r"(?:kal|parso|somvar|baad me|baad mein)(?: ko)? (?:aa|jaa?|dikha)(?:unga|oonga|ungi|oongi|yenge|enge)",
    r"(?:कल|परसों|सोमवार|बाद में)(?: को)? (?:आ|जा|दिखा)(?:ऊंगा|ऊँगा|ऊंगी|ऊँगी|एंगे|येंगे)",
    r"(?:repu|ellundi|somavaram|tarvatha|taruvatha)(?: \S+)? (?:vast|vasth|chupist|chupisth)(?:a|anu|am|amu)",
    r"(?:రేపు|ఎల్లుండి|సోమవారం|తర్వాత)(?: \S+)? (?:వస్తా|చూపిస్తా)\S*",
    r"(?:how long|till when|until when) (?:can|could|may) (?:i|we|it|he|she) wait(?: \S+){0,2}",
    r"(?:(?:kal|parso|somvar|mangalvar|subah|shaam|sham|hafte) ?(?:tak )?)?(?:ruk|wait|intezaa?r|thehe?r|thaha?r)"
    r"(?: (?:kar|na))? (?:sak\S*|jaun?|jaoon|jaa?u+|lu|lun|loo?n|karu|karun|karoo?n?)"
    r"(?: (?:hu|hoo?n|hun|hai|hain|h|he|kya|na|main|mai))*",
    r"(?:kal|parso|somvar|baad me|baad mein)(?: (?:ko|tak))? (?:dikha|aa|ja) sak\S*(?: (?:hu|hoo?n|hun|hai|hain|kya))*",
    r"(?:(?:कल|परसों|सोमवार|सुबह|शाम) ?(?:तक )?)?(?:रुक|ठहर|इंतज़?ार कर|वेट कर) (?:सकत\S*|जाऊं|जाऊँ|लूं|लूँ)"
    r"(?: (?:हूं|हूँ|है|हैं|क्या))*",
    r"(?:कल|परसों|सोमवार|बाद में)(?: (?:को|तक))? (?:दिखा|आ|जा) सकत\S*(?: (?:हूं|हूँ|है|हैं|क्या))*",
    r"(?:(?:repu|repati|ellundi|somavaram) ?(?:varaku )?)?(?:aa?g(?:a|o|avac|aava)\w*ch+\w*a|aa?go?cha+|"
    r"(?:wait|veyit) ch[ei]y+\w*ch+\w*a|aa?gith?e (?:parl?eda+|parvaleda+))",
    r"(?:repu|ellundi|somavaram)(?: \S+)? (?:raa?|chup\w+?)(?:va|o)?ch+\w*a+",
    r"(?:(?:రేపు|రేపటి|ఎల్లుండి|సోమవారం) ?(?:వరకు )?)?(?:ఆగ(?:వచ్చా|వచ్చునా|ొచ్చా|చ్చా)|"
    r"వెయిట్ (?:చేయ|చెయ్య)(?:వచ్చా|ొచ్చా|చ్చా)|ఆగితే (?:పర్వాలేదా|పర్లేదా))",
    r"(?:రేపు|ఎల్లుండి|సోమవారం)(?: \S+)? (?:రా|చూపించ)(?:వచ్చా|ొచ్చా)",
)

_PLANNED = said(
    r"(?:(?:keep|leave|restore|want|give|take|use|back to)(?: (?:me|us|it|to|at|on|my|the|our))* )?"
    r"(?:old|same|earlier|original|previous|agreed|usual|planned|scheduled) (?:time|timing|slot|call|appointment)"
    r"(?: (?:only|itself|please|is|was|fine|ok|okay|good|then))*",
    r"(?:call (?:me |us )?)?(?:as|like) (?:it was |was |we |i )?(?:planned|agreed|scheduled|arranged|decided|booked)",
    r"(?:purana|puraane|purane|pehle ?wala|pehle ?wale|pahle ?wala|wahi|vahi|pehle ka) (?:time|samay|waqt|slot)"
    r"(?: (?:hi|pe|par|rakh\S*|rakhna|theek|thik|hai|chalega|karo|kijiye|call))*",
    r"jaise? (?:tay|pehle) (?:hua|tha|tay|hui)(?: \S+){0,2}",
    r"(?:पुराना|पुराने|पहले वाला|पहले वाले|वही|पहले का) (?:टाइम|समय|वक्त|स्लॉट)(?: (?:ही|पर|पे|रख\S*|ठीक|है|चलेगा))*",
    r"जैसा (?:तय|पहले) (?:हुआ|था)(?: \S+){0,2}",
    r"(?:paa?tha?|munupati|mundu cheppina|ade|adhe) (?:time|samaya|slot)\S*"
    r"(?: (?:ki|ke|ku|unchandi|parledu|cheyandi))*",
    r"(?:పాత|మునుపటి|ముందు చెప్పిన|అదే) (?:టైం|టైమ్|సమయ|స్లాట్)\S*(?: (?:కి|కే|ఉంచండి|పర్లేదు|చేయండి))*",
)

_ILL = (
    r"(?:disease|illness|condition|lumps?|treatment|medicines?|tablets?|tests?|symptoms?|privacy|photos?|pictures?|data|"
    r"chat|appointment|call|time|phone|surgery|operation)"
)
_TO_DIE = r"(?:die|dying|suicid\S*|(?:kill|harm|hurt|end)\S* (?:my ?self|my life|anyone|anybody))"
# Said of dying. After another danger it is the fear of dying of that, and takes nothing back.
_AFRAID = said(
    rf"(?:i (?:said |told you |mean |already said )?)?(?:(?:do|will|would|am) not|did not (?:want|mean))"
    rf"(?: (?:want(?:ed)?|wish|need|plan\S*|going|thinking|think|mean|meant|intend|even|really|have|any|thoughts?|ever|"
    rf"to|of|about|it|be|feel))* {_TO_DIE}",
    rf"never said(?: (?:i|that|want|wanted|to|of|about|will|would|commit))* {_TO_DIE}",
    r"(?:i am |am )?(?:only|just) (?:afraid|scared|worried|frightened)(?: \S+)?",
    rf"marna {NO_HI}(?: chaht\S*)?(?: (?:hu|hoo?n|hun|hai))?|{NO_HI} marna(?: chaht\S*)?(?: (?:hu|hoo?n|hun|hai))?",
    r"(?:sirf|bas|keval) (?:dar|pareshan|ghabra)\S*(?: (?:lag|gay\S*|rah\S*|hu|hoo?n|hai))*",
    rf"मरना {NO_HI}(?: चाहत\S*)?(?: (?:हूं|हूँ|है))?|{NO_HI} मरना(?: चाहत\S*)?(?: (?:हूं|हूँ|है))?",
    r"(?:सिर्फ़?|बस|केवल) (?:डर|परेशान|घबरा)\S*(?: (?:लग|गय\S*|रहा|रही|हूं|हूँ|है))*",
    r"(?:chavaa?l[ia]\S*|chachipov\S*|chanipov\S*)(?: (?:ani|anukov\S*))* (?:ledu|ledhu)",
    r"bhayam(?: ga)? (?:matrame|maatrame|anthe|undi anth?e\S*)",
    r"(?:చావాలని|చచ్చిపోవాలని|చనిపోవాలని)(?: అనుకోవడం| అనుకోవటం)? (?:లేదు|లేద)\S*|భయం (?:మాత్రమే|అంతే)|భయంగా ఉంది అంతే",
)
_MISREAD = said(
    r"(?:it is |this is |i am |that is )?not (?:a |about |of |any )?(?:suicid\S*|self ?harm\S*|abuse\S*|violence|"
    r"(?:kill|harm|hurt)ing (?:my ?self|anyone|anybody))",
    rf"(?:asking|asked|talking|question|ask|meant)(?: (?:only|just|you|it|is|was))* (?:about|of) "
    rf"(?:(?:the|my|this|a|our) )?{_ILL}",
    r"(?:i am |am )?(?:only|just) (?:asking|asked)(?: \S+)?",
    r"why(?: (?:are|is|do|did|you|u|it|this|that|an|the|say|saying|said|sent|send|sending|called|calling|me|so|all|"
    r"these|about|tell\S*|giv\S*|show\S*|talk\S*|ask\S*|for|as))* "
    r"(?:emergenc\S*|suicid\S*|tele ?manas|helpline|112|108|14416)",
    r"(?:what|which) (?:emergency|suicide)|who (?:said|says|told)(?: \S+){0,3} (?:emergency|suicide|die)",
    r"(?:you )?(?:have |are )?mis ?(?:understood|understand\S*|read)(?: me)?|(?:got|understood) (?:me|it) wrong(?:ly)?",
    rf"(?:suicide|aatmahatya|atmahatya|khudkushi)(?: ki baat| ke baa?re me\S*)? {NO_HI}(?: \S+)?",
    r"(?:bimari|beemari|ganth|gaanth|ilaa?j|photo)(?: (?:ke|ka|ki|baa?re|me|mein|hi))* (?:pu+ch|pooch|poochh)\S*"
    r"(?: (?:rah\S*|hu|hoo?n|hun|tha|thi))*",
    r"(?:sirf|bas|keval) (?:puch|pooch)\S*(?: (?:rah\S*|hu|hoo?n|hai))*",
    r"emergency (?:ky[uo]\S*|kaiku|kis ?liye)|ky[uo]n? emergency|galat samj?h\S*",
    rf"(?:आत्महत्या|सुसाइड|खुदकुशी)(?: की बात| के बारे में)? {NO_HI}(?: \S+)?",
    r"(?:बीमारी|गांठ|गाँठ|इलाज|फ़?ोटो)(?: (?:के|का|की|बारे|में|ही))* पूछ\S*(?: (?:रहा|रही|हूं|हूँ|था|थी))*",
    r"(?:सिर्फ़?|बस|केवल) पूछ\S*(?: (?:रहा|रही|हूं|हूँ|है))*",
    r"इमरजेंसी क्यों|क्यों इमरजेंसी|ग़?लत समझ\S*",
    r"(?:suicide|aatmahatya|atmahatya)(?: gurinchi)? (?:kaadu|kadu|kaadhu)",
    r"(?:jabbu|vyadhi|gadda|treatment|photo\S*) gurinchi (?:maatrame |matrame )?(?:adug|adig|maatlad|matlad)\S*",
    r"emergency enduku|enduku emergency|"
    r"tappu ?ga (?:artham|ardham)\S*(?: \S+)?",
    r"(?:ఆత్మహత్య|సూసైడ్)(?: గురించి)? కాదు",
    r"(?:జబ్బు|వ్యాధి|గడ్డ|చికిత్స|ఫోటో\S*) గురించి (?:మాత్రమే )?(?:అడుగు|అడిగ|మాట్లాడ)\S*",
    r"ఎమర్జెన్సీ ఎందుకు|ఎందుకు ఎమర్జెన్సీ|తప్పుగా అర్థం\S*(?: \S+)?",
)
_CHILD = r"(?:child|kid|son|daughter|baby|friend|brother|sister|nephew|grandson)"
_MISTAKEN = said(
    r"(?:it was |this was |was )?(?:a )?false alarm|(?:it was |was )?(?:by |my |a )?mistaken?(?:ly)?|typo|"
    r"auto ?correct\S*",
    r"(?:not|no) (?:an? |any )?emergency",
    r"wrong (?:chat|person|window|group|contact|app|place)",
    r"(?:was|were|am|just|only) (?:just |only )?(?:joking|kidding|playing|testing|a joke|a prank|a test)",
    rf"(?:typed|typing|sent|written|wrote|pressed|texted)(?: \S+){{0,3}} by "
    rf"(?:my |a |the )?(?:{_CHILD}|mistake|accident)",
    rf"(?:my |the |our )?{_CHILD} (?:typed|wrote|sent|pressed|texted)(?: (?:it|this|that))?",
    r"(?:was|were) (?:just |only )?(?:upset|frustrated|emotional|venting)|"
    r"(?:remove|undo) (?:the |this |my |that )?(?:emergency|alert|alarm)",
    r"(?:did|do) not mean (?:it|that|this|so|anything)(?: (?:way|like that|seriously))?|not what i meant|"
    r"ignore (?:it|that|this|my (?:last )?message)",
    r"galti (?:se|ho gay\S*|thi|hui)(?: (?:bhej\S*|likh\S*|type|dab\S*|ho|gay\S*|diya|di))*|"
    r"galat (?:chat|group|vyakti)",
    r"maz+aa?k(?: (?:tha|thi|me|mein|kar|kiya|raha|rahi|kah\S*|bol\S*))*|"
    r"(?:bache?|bach+e|bache|beta|bete|beti|bachi|bach+i) ne (?:likh|bhej|type|dab)\S*(?: \S+)?|emergency nahi\S*",
    r"mera (?:wo|woh|vo|ye|yeh|aisa) matlab (?:nahi|nhi)\S*(?: tha)?",
    r"ग़?लती (?:से|हो गई|हो गयी|थी|हुई)(?: \S+)?|ग़?लत (?:चैट|ग्रुप|व्यक्ति)|मज़?ाक(?: (?:था|थी|में|कर|किया|रहा|रही))*|"
    r"(?:बच्चे|बेटे|बेटी|बच्ची) ने (?:लिख|भेज|टाइप|दबा)\S*(?: \S+)?|मेरा (?:वो|वह|यह|ये|ऐसा) मतलब नहीं(?: था)?|"
    r"इमरजेंसी नहीं",
    r"(?:porapatu|porabatu|porpaatu)\S*(?: \S+)?|tappu ?ga (?:pamp|vacch?|type|raas)\S*|"
    r"(?:sarada|joke|jok|tamasha)\S*(?: (?:ga|ki|chesa\S*|annanu|rasanu|pampanu))*|vere (?:chat|vallaki|group)\S*|"
    r"pilla\S* (?:type|pamp|raas|ras|nokk)\S*|emergency kad\S*|nenu ala anal\S*",
    r"(?:పొరపాటు|పొరబాటు)\S*(?: \S+)?|తప్పుగా (?:పంప|వచ్చ|టైప్|రాస)\S*|(?:సరదా|జోక్|తమాషా)\S*(?: \S+)?|"
    r"వేరే (?:చాట్|వాళ్ళ|వాళ్ల|గ్రూప్)\S*|(?:పిల్లలు|పిల్లాడు|పాప|బాబు) (?:టైప్|పంప|రాస|నొక్క)\S*|ఎమర్జెన్సీ కాదు|నేను అలా అనలేదు",
)
_HELPED = said(
    rf"(?:{_AMBULANCE}|help|doctor)(?: \S+){{0,2}} (?:coming|came|come|here|arrived|reached|on (?:the|its) way)",
    rf"(?:called|rang|phoned|informed|call(?:ed)? for) (?:the |an )?{_AMBULANCE}(?: already| now)?",
    r"(?:at|in|reached|to|taken to) (?:the |a )?(?:hospital|casualty|emergency|icu)(?: now| already)?$",
    rf"{_AMBULANCE}(?: \S+)? (?:aa rah\S*|aa gay\S*|aa ?gayi|aa chuk\S*)|hospital (?:pahunch\S*|le \S+|me\S*)",
    rf"{_AMBULANCE}(?: ko)? (?:bula|phone|call|fon)\S*(?: (?:li|liya|kar|kiya|di|diya|dia|hai|h))+",
    rf"{_AMBULANCE}(?: को)? (?:बुला|फ़?ोन|कॉल)\S*(?: (?:ली|लिया|कर|किया|दी|दिया|है))+|"
    rf"{_AMBULANCE} (?:आ रही|आ गई|आ गयी|आ चुकी)",
    r"अस्पताल (?:पहुंच\S*|पहुँच\S*|ले \S+|में)",
    rf"{_AMBULANCE}(?: ?(?:ki|ku|ni|కి|ని))? (?:phone|call|pilich\S*|vast\S*|vac?hch?\S*|vachi\S*|vache\S*)(?: ches\S*)?|"
    r"hospital ?(?:ki|lo) (?:\S+ )?(?:vell\S*|cher\S*|unn\S*|teesuk\S*)",
    rf"{_AMBULANCE}\S*(?: (?:కి|ని))? (?:వస్\S*|వచ్చిం\S*|పిలిచ\S*|(?:ఫోన్|కాల్) చేశా\S*)|"
    r"(?:ఆసుపత్రి|హాస్పిటల్)\S* (?:\S+ )?(?:వెళ్\S*|చేర\S*|ఉన్\S*|తీసుకె\S*)",
)
_WHO = (
    r"(?:he|she|it|they|i|we|all|everything|everyone|papa|mummy|mom|dad|father|mother|baby|son|daughter|husband|wife|child|"
    r"pain|fits?|bleeding|breathing|situation|condition)"
)
_WHO_HI = r"(?:ab|abhi|wo|woh|vo|ye|yeh|sab|main|mai|hum|papa|mummy|maa|pitaji|bachch?a|beta|beti|pati|patni)"
_WHO_DEV = r"(?:अब|अभी|वो|वह|वे|ये|यह|सब|मैं|हम|पापा|मम्मी|मां|माँ|पिताजी|बच्चा|बेटा|बेटी|पति|पत्नी)"
_WHO_TE = r"(?:ippudu|aayana|ayana|aame|ame|tanu|vadu|nanna|amma|antha|anta|nenu|memu)"
_WHO_TEL = r"(?:ఇప్పుడు|ఆయన|ఆమె|తను|వాడు|నాన్న|అమ్మ|అంతా|నేను|మేము)"
# A bare "theek hai", "parledu" only shows that the answer was read: somebody, or "now", is named beside it.
_OVER = said(
    rf"{_WHO}(?: (?:is|are|am|was|has|have|been|got|gets|getting|feels?|feeling|looks?|seems|doing|became|now|all|a|"
    r"bit|much|very|quite|little|completely|perfectly|totally|fully|already))* "
    r"(?:ok|okay|fine|better(?! (?:to|if|you))|stable|alright|normal|awake|conscious|safe|well)",
    rf"(?!breathing){_WHO}(?: (?:is|are|has|have|all|now|completely))* (?:gone|over|stopped(?= now| already|$)|"
    r"went away|subsided|reduced|came down)",
    r"(?:came|reached|back|safely at) home",
    r"(?:was|is)(?: (?:only|just))? "
    r"(?:gas|gastric|acidity|indigestion|heartburn|a cramp|cramps|muscle pain|panic|anxiety)",
    rf"{_WHO_HI}(?: \S+)? (?:theek|thik|behtar|better|ok|normal) (?:hai|hain|h|hu|hoo?n|lag rah\S*|ho gay\S*)",
    r"(?:theek|thik|behtar|better|ok|normal) ho gay\S*|ruk gay\S*|band ho gay\S*|"
    r"(?:gas|acidity|gais) (?:hi )?(?:thi|tha|nikl\S*|ki wajah)",
    rf"{_WHO_DEV}(?: \S+)? (?:ठीक|बेहतर|नॉर्मल) (?:है|हैं|हूं|हूँ|लग रह\S*)",
    r"(?:ठीक|बेहतर) (?:हो गए|हो गई|हो गया)|रुक गय\S*|रुक गई|(?:गैस|एसिडिटी) (?:ही )?(?:थी|था|निकली|की वजह)",
    rf"{_WHO_TE}(?: \S+)? (?:bane|baane|parledu|parvaledu|normal|ok)(?: (?:undi|unna\S*))?",
    r"bagunn?a\S*|taggin\S*|thaggin\S*|aagipoy\S*|aagind\S*|(?:bane|baane) (?:undi|unna\S*)|gas (?:valla|matrame|e|ey)",
    rf"{_WHO_TEL}(?: \S+)? (?:బానే|బాగానే|పర్లేదు|పర్వాలేదు)(?: (?:ఉంది|ఉన్నా\S*))?",
    r"బాగున్నా\S*|తగ్గిం\S*|ఆగిపోయిం\S*|ఆగిం\S*|(?:బానే|బాగానే) ఉన్నా\S*|గ్యాస్ (?:వల్ల|మాత్రమే)|గ్యాసే",
)
# Hoped, asked or feared, and no news: "hope he is ok", "if it is ok".
_NOT_SAID = word_set(
    "hope hoping if wish want pray praying should until till when make whether agar kaash अगर काश ఉంటే unte"
)
# What says the opposite: "it was not a mistake", "not a false alarm", "i am not joking".
_EARNEST = said(
    r"(?:not|no|never)(?: (?:a|an|my|any|by|the))* (?:false alarm|mistake\S*|jok\S*|kidding|prank|test\S*|accident)",
    rf"(?:maz+aa?k|galti|मज़?ाक|ग़?लती)(?: (?:se|me|mein|से|में))? {NO_HI}(?: \S+)?",
    r"(?:joke|jok|sarada|porapatu|జోక్|సరదా|పొరపాటు)\S*(?: (?:ga|kosam|కోసం))? (?:kaadu|kadu|కాదు)",
)
_TABLE: tuple[tuple[News, re.Pattern[str]], ...] = (
    ("planned", _PLANNED),
    ("afraid", _AFRAID),
    ("misread", _MISREAD),
    ("mistaken", _MISTAKEN),
    ("helped", _HELPED),
    ("over", _OVER),
)
_TAKES_BACK: frozenset[News] = frozenset(
    {"afraid", "misread", "mistaken", "helped"}
)  # they speak of the danger to deny it


def news(text: str) -> News | None:
    """What the message tells after an emergency answer; None where it tells nothing of it, or the opposite."""
    words = read(text)
    plain = words.plain
    if not words.tokens or len(words.tokens) > _LONGEST or _EARNEST.search(plain):
        return None
    for kind, pattern in _TABLE:
        found = pattern.search(plain)
        if found is None:
            continue
        return kind if kind in ("afraid", "misread", "mistaken") or not _is_doubtful(text, words.tokens) else None
    return None


def _is_doubtful(text: str, tokens: tuple[str, ...]) -> bool:
    """ "He is not ok", "will he be fine", "ambulance is coming but he does not breathe", "hope he is ok"."""
    doubts = (NO_WORDS | BUT_WORDS | _NOT_SAID) & set(tokens)
    return "?" in text or bool(doubts or QUESTION_WORDS & set(tokens[:1]))


def is_planned(text: str) -> bool:
    """ "Keep my old time", "call as planned": the call is to come when it was agreed."""
    return news(text) == "planned"


def beside_news(text: str) -> str | None:
    """What is said beside the denial of a danger, or beside the question whether it can wait; None where there is
    neither."""
    kind = news(text)
    if kind not in _TAKES_BACK and not asks_to_wait(text):
        return None
    rest = read(text).plain
    for pattern in (_AFRAID, _MISREAD, _MISTAKEN, _HELPED, _MAY_WAIT):
        rest = pattern.sub(" ", rest)
    return " ".join(rest.split())


def asks_to_wait(text: str) -> bool:
    """ "Can I wait till Monday", "kal tak ruk sakta hu kya", "సోమవారం వరకు ఆగవచ్చా"; and "i will come tomorrow"."""
    words = read(text)
    return len(words.tokens) <= _LONGEST and bool(_MAY_WAIT.search(words.plain))


def asks_what_to_do(text: str) -> bool:
    """ "What should I do now", "क्या करूँ जल्दी बताओ"."""
    return bool(_WHAT_TO_DO.search(read(text).plain))


def asks_whom_to_ring(text: str) -> bool:
    """ "Ok which number to call", "kisko phone karu"."""
    return bool(_WHOM_TO_RING.search(read(text).plain))
