"""A small gloss of Hindi: everyday words, each with its usual spellings, and what they say in English.

Rows are `english | spellings`: Devanagari first, then ways of romanising that the spelling skeleton
does not already bring together. `-` as English means the word says nothing that English needs.
Written down from general knowledge of the language, then filled up with general words that the phrasings of the
product itself use and the table lacked: so its coverage of those phrasings says little about other people's.
"""

from bot.matching.lexicon import hindi_common, hindi_everyday, hindi_health

_LITTLE_WORDS = """
what | क्या kya kia kyaa
why | क्यों क्यूँ kyun kyon kyu kyo kiun
how | कैसे कैसा कैसी kaise
when | कब kab
where | कहाँ कहां किधर kahan kaha kidhar
who | कौन kaun kon
which | कौनसा कौनसी कौनसे kaunsa konsa
how much | कितना कितनी कितने kitna
whose | किसका किसकी किसके kiska
to whom | किसको किसे kisko kise
which | किस kis
someone | किसी kisi
some | कुछ kuch kuchh kuc
any | कोई koi
is | है hai he h
are | हैं hain
am | हूँ हूं hoon hun hu
was | था थी थे tha thi the
be | हो ho
happens | होता होती होते hota hoti hote
happened | हुआ हुई हुए hua hui hue huwa
to happen | होना होने hona hone
will happen | होगा होगी होंगे hoga hogi honge
become | होकर बनता बनती बनना बन banta banti banna
can | सकता सकती सकते sakta sakti sakte
should | चाहिए चाहिये chahiye chaiye chahie chiye
i | मैं main mai
me | मुझे मुझको मुझ mujhe mujhko mujh muje
my | मेरा मेरी मेरे mera meri mere
we | हम ham hum
us | हमें हमको hamein humein hamko humko
our | हमारा हमारी हमारे hamara hamari hamare humara humari humare
you | आप तुम तू aap tum tu
you | आपको तुम्हें तुझे तुमको aapko tumhe tujhe tumko
your | आपका आपकी आपके तुम्हारा तेरा aapka aapki aapke tumhara tera
he | वह वो woh vo wo voh
they | वे ve
him | उसे उसको उन्हें उनको use usko unhe unko
his | उसका उसकी उसके उनका उनकी उनके uska uski uske unka unki unke
this | यह ये yeh ye
this | इसे इसको इस ise isko is
its | इसका इसकी इसके iska iski iske
these | इन इनको in inko
that | उस उन us un
here | यहाँ यहां इधर yahan yaha idhar
there | वहाँ वहां उधर wahan waha udhar
own | अपना अपनी अपने apna apni apne
of | का की के ka ki ke
to | को ko
from | से se
in | में mein mei
on | पर par pe
up to | तक tak
for | लिए लिये liye lie
with | साथ saath sath
without | बिना bina
about | बारे baare bare
and | और एवं aur or evam
or | या अथवा ya athva
but | लेकिन मगर पर lekin magar
also | भी bhi
only | सिर्फ केवल बस sirf keval bas
not | नहीं नही ना न मत nahi nahin nhi nai na mat
yes | हाँ हां जी haan ha haa ji
if | अगर यदि agar yadi
then | तो फिर तब to fir phir tab
that | कि ki
because | क्योंकि kyunki kyonki
more | ज़्यादा और अधिक jyada zyada adhik
less | कम kam
very | बहुत काफी bahut bohot bohat bhot kaafi
all | सब सभी सारे सारा sab sabhi saare sara
do | करना करने करें करो करूँ करूं कर karna karne karen karo karu karun kar karein
does | करता करती करते karta karti karte
did | किया की किए kiya kiye
will do | करेंगे करेगा करूंगा करूंगी karenge karega karunga karungi
do it | करदो kardo kardijiye
get done | करवाना कराना करवाने karwana karana karwane
give | देना दो दीजिए दें दे दूं दूँ dena do dijiye de dijie du dun dedo
gave | दिया दी दिए diya diye
take | लेना लो लें ले लूं lena lo le lun lele lelo
took | लिया लिए liya
come | आना आता आती आते आ aana aata aati aate
came | आया आई आए aaya aayi aaye aai
will come | आएगा आएगी aayega aayegi
go | जाना जाता जाती जाते जाएं जाओ जा jaana jata jati jate jaye jao ja
will go | जाएगा जाएगी जाएंगे jayega jayegi jayenge
went | गया गई गए gaya gayi gaye
being | रहा रही रहे raha rahi rahe
eat | खाना खाएं खा खाते khana khaye kha khate
drink | पीना पीते peena pite
talk | बात बोलना baat bolna
say | कहना कहते kehna kahte kehte
tell | बताओ बताइए बताएं बता बताना bataye bataiye batao bata batana
want | चाहता चाहती चाहते chahta chahti chahte
ask | पूछना पूछ poochna puchna
know | पता जानना जानकारी maloom मालूम pata janna jankari malum
understand | समझ समझना samajh samajhna
look | देखना देखो देख दिखता दिखती दिखते दिखना dekhna dekho dekh dikhta dikhti dikhte
show | दिखाना दिखाऊं दिखाएं दिखाने dikhana dikhau dikhaye dikhane
meet | मिलना मिलेगा मिलेगी मिलते मिल milna milega milegi milte mil
find | मिला मिली मिले mila mili mile
feel | लगना लगता लगती लगा lagna lagta lagti laga
applied | लगाना लगाएं lagana lagaye
stay | रहना रहता रहती रहने rehna rahna rehta rahta rehti rehne
stop | रोकना रोकें बंद रुक rokna roke band ruk
avoid | बचना बचाव परहेज bachna bachav parhez bachaav
spread | फैलना फैलता फैलती फैल phailna failta phailti fail
grow | बढ़ना बढ़ता बढ़ती बढ़े badhna badhta badhti badhe
reduce | घटना घटता ghatna ghatta
heal | ठीक theek thik
good | अच्छा अच्छी अच्छे accha acchi achhe acha achi
bad | बुरा खराब बुरी kharab bura buri
big | बड़ा बड़ी बड़े bada badi bade
small | छोटा छोटी छोटे chota choti chote
new | नया नई नए naya nayi naye
old | पुराना पुरानी purana purani
first | पहला पहले पहली pehle pahle pehla pehli
after | बाद baad
again | दोबारा दुबारा वापस फिरसे dobara dubara wapas vapas
now | अब अभी ab abhi
today | आज aaj
tomorrow | कल kal
day | दिन din
night | रात raat
morning | सुबह subah
evening | शाम shaam sham
afternoon | दोपहर dopahar dopahr
week | हफ्ता हफ्ते सप्ताह hafta hafte saptah
month | महीना महीने mahina mahine
year | साल वर्ष saal varsh
time | समय वक्त बार samay waqt vakt
always | हमेशा hamesha
sometimes | कभी kabhi
ever | कभीभी kabhibhi
daily | रोज़ रोज roz roj
quickly | जल्दी jaldi
slowly | धीरे dheere dhire
one | एक ek
two | दो do
three | तीन teen
four | चार char
five | पांच पाँच paanch panch
- | जी ना तो ही ji hi
- | वाला वाली वाले wala wali wale walon walo
- | साहब साब sahab saab
"""
SPELLINGS = _LITTLE_WORDS + hindi_health.ROWS + hindi_everyday.ROWS  # rows whose spellings are one word's
ROWS = SPELLINGS + hindi_common.ROWS

# Verb roots; `FORMS` are what is put behind them. "karwao", "dikhaye", "rakhun" need no row of their own.
ROOTS = """
do | kar karwa kara
go | ja
give | de
take | le
come | aa
tell | bata
ask | puch
speak | bol
say | kah keh
show | dikha
look | dekh
understand | samajh samjha
find | dhundh
meet | mil
send | bhej
write | likh
read | padh
hear | sun
feel | lag
keep | rakh
stay | rah reh
increase | badh badha
reduce | ghat ghata
spread | fail phail
stop | ruk rok
come out | nikal
take out | nikalwa
remove | hata mita
change | badal
use | istemal
press | daba
burst | phod fod phoot
recognise | pehchan pahchan
avoid | bach
handle | sambhal sambhaal
return | laut palat
fall | gir
get stuck | jam
hurt | dukh
become | ban bana
walk | chal
start | shuru
open | khol
connect | jod juda
get shown | dikhwa
apply | laga
eat | kha
drink | pee pi
call | bula
get worse | bigad
melt | ghul pighal
live | jee
sit | baith
wash | dho
bring | la
return to | wapas
leave | chhod chod
add | milaa
win | jeet
"""
FORMS = (
    "na ni ta ti a i u un en iye iyega ega enge unga kar ke ya yi yu yen yega yenge unga ao wana wani wao waye waya "
    "kardo do dijiye lo"
)
"""One of each pair that the skeleton makes the same: `ni` stands for karne too, `u` for karo."""
