"""Hindi words of family, time, places and things; the form of the rows is told in `hindi.py`."""

ROWS = """
water | पानी paani pani
food | खाना भोजन khaana bhojan
milk | दूध doodh dudh
home | घर ghar
mother | माँ मां मम्मी अम्मी maa mummy ammi
father | पिता पिताजी पापा pita pitaji papa
brother | भाई भैया bhai bhaiya
sister | बहन दीदी behen bahan didi
son | बेटा बेटे beta bete
daughter | बेटी beti
child | बच्चा बच्चे बच्चों baccha bachha bacche bachche bachchon
wife | पत्नी बीवी patni biwi
husband | पति pati
woman | औरत महिला aurat mahila
man | आदमी aadmi
person | इंसान व्यक्ति insaan vyakti
people | लोग लोगों log logon
someone | किसीको kisiko
right | सही sahi
wrong | गलत galat
matter | बात baat
help | मदद सहायता madad sahayata
meaning | मतलब अर्थ matlab arth
name | नाम naam
number | नंबर नम्बर nambar
work | काम kaam
please | कृपया kripya kripaya
thanks | धन्यवाद शुक्रिया dhanyavad dhanyawad shukriya
hello | नमस्ते नमस्कार namaste namaskar
okay | अच्छाजी ठीकहै thikhai
return | लौटना लौट वापसी lautna laut wapsi
leave | छोड़ना छोड़ chhodna chod
age | उम्र umr umar
fast | तेज़ तेज tez tej
difference | फर्क अंतर fark antar
solution | हल समाधान hal samadhan
place | जगह jagah
in this | इसमें isme ismein
in it | उसमें usme usmein
among these | इनमें inme
which ones | किन kin
i | मैंने maine
from me | मुझसे mujhse
from you | आपसे aapse
like | जैसा जैसी जैसे jaisa jaise
such | ऐसा ऐसी ऐसे aisa aise
like that | वैसा वैसे waisa
as | सा सी से sa
who | जो jo
someone else | दूसरा दूसरी दूसरे dusra dusri dusre doosra
separate | अलग alag
same | वही यही wahi yahi
somewhere | कहीं kahin
myself | खुद khud
rest | बाकी baaki baki
little | थोड़ा थोड़ी thoda thodi
whole | पूरा पूरी पूरे poora puri pura pure
other | अन्य anya
every | हर प्रत्येक har
too much | बहुतज़्यादा bohotzyada
must | पड़ता पड़ेगा पड़ेगी पड़ती पड़ना padta padega padegi padti
will work | चलेगा चलेगी चलता chalega chalegi chalta
opened | खुला खुली khula
empty | खाली khali
finished | खत्म ख़त्म khatam
sure | पक्का pakka
start | शुरू शुरुआत shuru shuruaat
end | अंत आखिर aakhir
next | आगे अगला अगले aage agla agle
last | पिछला पिछले पिछली pichla pichle pichli
late | देर der
near | पास नज़दीक paas nazdeek
far | दूर door dur
outside | बाहर bahar baahar
behind | पीछे piche peeche
between | बीच beech
during | दौरान dauran
reason | सबब sabab
way | तरीका उपाय tarika upay
thing | चीज़ चीज cheez
things | चीजें चीज़ें चीजों cheeze cheezein cheezon
attention | ध्यान खयाल ख्याल dhyan khayal
possibility | संभावना sambhavna
option | विकल्प vikalp
question | सवाल प्रश्न sawal prashn
answer | जवाब उत्तर jawab javab uttar
language | भाषा bhasha
complaint | शिकायत shikayat
trust | भरोसा bharosa
family | परिवार खानदान parivar
age | आयु aayu
colour | रंग rang
thing | सामान saaman
leave | छुट्टी chhutti chutti
discount | छूट chhoot
expensive | महंगा महँगा mehnga mahanga
cheap | सस्ता sasta
poor | गरीब gareeb
free | मुफ्त muft
paper | पर्चा पर्ची parcha parchi
news | खबर khabar
story | कहानी kahani
joke | चुटकुला chutkula
song | गाना gaana
weather | मौसम mausam
marriage | शादी shaadi
school | स्कूल vidyalaya
vegetarian | शाकाहारी shakahari
travel | सफर यात्रा safar yatra
sleep | नींद सोना neend
feel | महसूस mehsoos mahsus
real | असली asli
easy | आसान aasan
hard to do | मुश्किल mushkil
different kinds | किस्में kismein
common | आम aam
much | कितनाभी kitnabhi
wife | घरवाली gharwali
grandmother | दादी नानी dadi nani
grandfather | दादा नाना dada nana
boy | लड़का ladka
girl | लड़की ladki
uncle | चाचा मामा chacha mama
elder | बड़ों badon
o'clock | बजे baje
monday | सोमवार somvar somwar
tuesday | मंगलवार mangalvar mangalwar
wednesday | बुधवार budhvar budhwar
thursday | गुरुवार guruvar guruwar
friday | शुक्रवार shukravar shukrawar
saturday | शनिवार shanivar shaniwar
sunday | रविवार इतवार ravivar raviwar itvar
no | नको नक्को nakko
why | कायकू kaiku kaayku
to me | मेरेको मेरेकू mereko mereku
to you | तेरेको तेरेकू tereko tereku
how many | कित्ता कित्ते kitta kitte
yes | हौ hau
cancel | रद्द radd
hello | सलाम आदाब प्रणाम salaam adaab pranam
god | खुदा राम khuda
bye | हाफिज hafiz
thank you | आभार aabhar
good | शुभ shubh
night | रात्रि ratri
bye | अलविदा खुदाहाफिज alvida
good | बढ़िया badhiya
useless | बेकार घटिया bekar bekaar ghatiya
angry | गुस्सा नाराज़ gussa naraz
sorry | माफ माफी maaf maafi
people of the house | घरवाले gharwale
to everyone | सबको sabko
which | जिससे जिसमें जिन्हें jisse jisme
so much | इतना इतनी इतने उतना itna itni itne utna
suddenly | अचानक achanak
slowly | आहिस्ता ahista
usually | आमतौर अक्सर aamtaur aksar
direction | तरफ ओर taraf
form | रूप roop
main | मूल मुख्य mool mukhya
mistakes | गलती गलतियां galti galtiyan
ignore | नजरअंदाज अनदेखा nazarandaz
hope | उम्मीद umeed
facility | सुविधा suvidha
curd | दही dahi
egg | अंडा अंडे anda ande
fish | मछली machhli
meat | मांस गोश्त maans gosht
fruit | फल phal
vegetable | सब्जी sabzi sabji
rice | चावल chawal
bread | रोटी roti
salt | नमक namak
sugar | चीनी शक्कर cheeni shakkar
oil | तेल tel
turmeric | हल्दी haldi
lemon | नींबू निम्बू nimbu
honey | शहद shahad
vinegar | सिरका sirka
tea | चाय chai
alcohol | शराब sharab
smoke | धुआं सिगरेट cigarette dhuan
walk | टहलना tahalna
run | दौड़ना भागना daudna bhagna
towel | तौलिया tauliya
utensils | बर्तन bartan
clothes | कपड़े कपड़ा kapde kapda
floor | मंज़िल मंजिल manzil
fill | भरना भरेगा bharega
percent | प्रतिशत pratishat
proof | प्रमाण praman
letter | पत्र चिट्ठी patr
plane | हवाई जहाज hawai jahaz
vehicle | गाड़ी gaadi gadi
job | नौकरी naukri
lift | उठाना उठाऊं uthana
hidden | छुप छिप chhup
shame | शर्म sharm
good morning | सुप्रभात suprabhat
subject | विषय विषयों vishay
list | सूची suchi
condition | स्थिति हालत halat
message | संदेश sandesh
service | सेवा seva
abuse | बदतमीजी badtameezi
stupid | बेवकूफ पागल bewakoof pagal
poem | कविता kavita
government | सरकार सरकारी sarkar sarkari
prime minister | प्रधानमंत्री
country | देश desh
city | शहर shahar
village | गांव गाँव gaon
road | सड़क sadak
address | पता thikana
house | मकान makaan
money | रुपये रुपया rupaye rupay
count | गिनती ginti
world | दुनिया duniya
news | समाचार samachar
win | जीत jeet
game | खेल khel
book | किताब kitaab
photo | तस्वीर tasveer
mobile | मोबाइल
number of times | दफा dafa
paise | पैसों paison
mother's | मायका
bed | बिस्तर bistar
turn | मोड़ mod
heavy | भारी bhari
light weight | हल्के halke
deep | गहरा gehra gahra
thick | मोटा मोटी mota moti
thin | पतला patla
long | लंबा लंबे lamba lambe
short | नाटा nata
hot water | गुनगुना
safe keeping | संभालकर
minor | मामूली mamuli
born | पैदा जन्म paida janm
lifestyle | जीवनशैली दिनचर्या dincharya
changes | बदलाव badlav
okay | अच्छा चलो chalo
never | कभीनहीं
both | दोनों dono
half | आधा aadha
most | सबसे sabse
only one | अकेला akela
then what | फिरक्या
want to know | जाननाहै
"""
