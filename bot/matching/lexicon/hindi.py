"""A small gloss of Hindi: everyday words, each with its usual spellings, and what they say in English.

Rows are `english | spellings`: Devanagari first, then ways of romanising that the spelling skeleton
does not already bring together. `-` as English means the word says nothing that English needs.
Written from general knowledge of the language (question words, pronouns, particles, common verbs,
body, health, family, time), not from any message.
"""

ROWS = """
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
grow | बढ़ना बढ़ता बढ़ती बढ़ बढ़े badhna badhta badhti badh badhe
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
disease | बीमारी रोग मर्ज bimari bemari rog
patient | मरीज़ मरीज रोगी mareez mariz rogi
symptoms | लक्षण लक्षणों lakshan lakshano
sign | निशान संकेत nishan sanket
cause | कारण वजह karan vajah wajah kaaran
treatment | इलाज उपचार चिकित्सा ilaj ilaaj upchar chikitsa elaj
medicine | दवा दवाई दवाइयाँ दवाइयां dawa dawai dawaiyan dava davai
pain | दर्द पीड़ा dard peeda
itching | खुजली khujli khujali
swelling | सूजन soojan sujan
lump | गांठ गाँठ गांठें गाँठें gaanth ganth gath gaanthe ganthe
hard | सख्त कठोर कड़ा sakht kathor kada
soft | नरम मुलायम naram mulayam
skin | त्वचा चमड़ी खाल twacha tvacha chamdi khaal
under | नीचे अंदर neeche niche andar
above | ऊपर upar
body | शरीर बदन sharir badan sareer
hand | हाथ haath hath
foot | पैर पांव pair paon pav
finger | उंगली उँगली उंगलियां ungli ungliyan ungliyon
knee | घुटना घुटने ghutna ghutne
elbow | कोहनी kohni
joint | जोड़ जोड़ों jod jodon
head | सिर sir sar
eye | आंख आँख aankh ankh
stomach | पेट pet
chest | सीना छाती seena chhati chaati
heart | दिल हृदय dil hriday
back | पीठ कमर peeth kamar
face | चेहरा चेहरे chehra chehre
neck | गर्दन गला gardan gala
blood | खून रक्त khoon rakt
bone | हड्डी हड्डियां haddi haddiyan
kidney | गुर्दा किडनी gurda gurde
wound | घाव ज़ख्म ghaav ghav zakhm jakhm
pus | मवाद पस mawad mavad pas
white | सफेद safed
red | लाल laal lal
chalk | चूना चूने चॉक chuna choona
stone | पत्थर pathri pathar पथरी patthar
fever | बुखार bukhar
breath | सांस साँस saans sans
water | पानी paani pani
food | खाना भोजन khaana bhojan
milk | दूध doodh dudh
danger | खतरा खतरनाक khatra khatarnak
serious | गंभीर gambhir
safe | सुरक्षित surakshit
harm | नुकसान nuksan nuksaan
benefit | फायदा fayda faida
problem | परेशानी समस्या तकलीफ दिक्कत pareshani samasya takleef dikkat taklif
test | जांच जाँच परीक्षण jaanch janch
examination | पहचान pehchan pahchan
recognise | पहचानना पहचानें pehchanna pahchane
types | प्रकार तरह किस्म prakar tarah kism
cost | खर्च खर्चा कीमत दाम पैसा पैसे kharch kharcha kimat daam paisa paise
hospital | अस्पताल हस्पताल aspataal aspatal haspatal
doctor | चिकित्सक वैद्य chikitsak vaidya
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
old person | बुज़ुर्ग बुजुर्ग buzurg
woman | औरत महिला aurat mahila
man | आदमी aadmi
person | इंसान व्यक्ति insaan vyakti
people | लोग लोगों log logon
someone | किसीको kisiko
life | जीवन ज़िंदगी jeevan zindagi
die | मरना मौत मर marna maut
normal | सामान्य samanya
necessary | ज़रूरी जरूरी ज़रूरत zaroori jaruri zarurat jarurat
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
worry | चिंता फिक्र chinta fikr
fear | डर dar
result | नतीजा परिणाम natija parinam
risk | जोखिम jokhim
return | लौटना लौट वापसी lautna laut wapsi
leave | छोड़ना छोड़ chhodna chod
cut | काटना कट katna
clean | साफ saaf saf
cold | ठंड सर्दी thand sardi
hot | गरम गर्म garam garm
age | उम्र umr umar
possible | संभव sambhav
fast | तेज़ तेज tez tej
difference | फर्क अंतर fark antar
solution | हल समाधान hal samadhan
appear | निकलना निकलता निकल nikalna nikalta nikal
burst | फटना फट phatna
press | दबाना दबाने dabana dabane
touch | छूना छूने chhuna chune
place | जगह jagah
effect | असर प्रभाव asar prabhav
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
reason | हिसाब सबब sabab
way | तरीका उपाय tarika upay
things | चीज़ चीजें चीज़ें चीजों cheez cheeze cheezein cheezon
attention | ध्यान खयाल ख्याल dhyan khayal
care | देखभाल देखरेख dekhbhal dekhrekh
caution | सावधानी सावधान savdhani savdhan
possibility | संभावना sambhavna
option | विकल्प vikalp
question | सवाल प्रश्न sawal prashn
answer | जवाब उत्तर jawab javab uttar
language | भाषा bhasha
complaint | शिकायत shikayat
advice | सलाह राय salah raay rai
trust | भरोसा bharosa
expert | विशेषज्ञ visheshagya
department | विभाग vibhag
family | परिवार खानदान parivar
hereditary | खानदानी वंशानुगत आनुवंशिक khandani vanshanugat
pregnant | गर्भवती garbhwati
pregnancy | गर्भ गर्भावस्था garbh garbhavastha
age | आयु aayu
injury | चोट chot
grain | दाना दाने dana daane dane
stain | दाग daag
boil | फोड़ा फुंसी phoda phunsi
nail | नाखून nakhun
arthritis | गठिया gathiya
fat | चर्बी charbi
muscle | मांसपेशी मांसपेशियां maanspeshi
weakness | कमज़ोरी कमजोरी कमजोर kamzori kamjori kamzor
redness | लाली लालिमा laali
stiff | अकड़ अकड़न akad akdan
yellow | पीला पीली peela peeli pila
colour | रंग rang
thing | सामान saaman
needle | सुई sui
tablet | गोली गोलियां goli goliyan
amount | मात्रा खुराक matra khurak
dizziness | चक्कर chakkar
vomiting | उल्टी ulti
diarrhoea | दस्त dast
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
exercise | कसरत व्यायाम योग kasrat vyayam
travel | सफर यात्रा safar yatra
sleep | नींद सोना neend
feel | महसूस mehsoos mahsus
suspicion | शक shak
real | असली asli
easy | आसान aasan
hard to do | मुश्किल mushkil
different kinds | किस्में kismein
common | आम aam
rare | दुर्लभ durlabh
dangerous | जानलेवा janleva
mild | हल्का हल्की halka
much | कितनाभी kitnabhi
fast spreading | छुआछूत संक्रामक chhuachhut sankramak
infection | संक्रमण sankraman
relation | संबंध संबन्ध sambandh
relief | राहत आराम rahat aaram araam
control | काबू kaabu
root | जड़ jad
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
ointment | मलहम मरहम malham
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
nurse baby | पिलाती pilati
towel | तौलिया tauliya
utensils | बर्तन bartan
clothes | कपड़े कपड़ा kapde kapda
admitted | भर्ती bharti
hair | बाल baal
ringworm | दाद daad
weight | वज़न वजन wajan vazan
tooth | दांत दाँत daant dant
ear | कान kaan
nose | नाक naak
throat | गला gala
tongue | जीभ jeebh
lip | होंठ honth
shoulder | कंधा kandha
thigh | जांघ jaangh
calf | पिंडली pindli
heel | एड़ी edi
sole | तलवा talwa
wrist | कलाई kalai
palm | हथेली hatheli
lungs | फेफड़े fefde
liver | जिगर यकृत jigar
brain | दिमाग dimag
nerve | नस नसें nas nase
urine | पेशाब मूत्र peshab
stool | मल टट्टी tatti
cough | खांसी khansi
cold | जुकाम zukam jukam
floor | मंज़िल मंजिल manzil
unconscious | बेहोश behosh
numb | सुन्न sunn
stitches | टांके टाँके taanke tanke
incision | चीरा cheera
fill | भरना भरेगा bharega
successful | सफल safal
percent | प्रतिशत pratishat
home remedy | घरेलू gharelu
remedy | नुस्खा टोटका nuskha totka
ayurvedic | आयुर्वेदिक ayurvedik
homeopathy | होम्योपैथी
vaccine | टीका टीकाकरण tika teeka
disability | विकलांगता viklangta
proof | प्रमाण praman
letter | पत्र चिट्ठी patr
plane | हवाई जहाज hawai jahaz
vehicle | गाड़ी gaadi gadi
job | नौकरी naukri
lift | उठाना उठाऊं uthana
hidden | छुप छिप chhup
life | जान jaan
anxiety | घबराहट घबराने ghabrahat ghabra
shame | शर्म sharm
mind | मन mann
sad | उदास दुखी udaas dukhi
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
medicine shop | दवाखाना davakhana
clinic | दवाखाने
nurse | नर्स
lymph | लसीका
deposit | जमाव jamav jama
tighten | कसी खिंचाव khinchav
turn | मोड़ mod
bump | उभार दाने ubhar
scratch | खरोंच kharonch
pierce | चुभ चुभन chubhan
burning | जलन jalan
tingling | झुनझुनी jhunjhuni
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
piece | टुकड़ा tukda
born | पैदा जन्म paida janm
lifestyle | जीवनशैली दिनचर्या dincharya
changes | बदलाव badlav
completely | बिल्कुल bilkul
okay | अच्छा चलो chalo
never | कभीनहीं
both | दोनों dono
half | आधा aadha
most | सबसे sabse
only one | अकेला akela
then what | फिरक्या
want to know | जाननाहै
poison | ज़हर जहर zehar jahar zahar
fit | दौरा मिर्गी daura mirgi
paralysis | लकवा lakwa
burn | जला जलना जल jala jalna
burnt | झुलस jhulas
suicide | आत्महत्या खुदकुशी aatmahatya khudkushi
kill | मारना मार maarna
beat | पीटना पीटता मारता peetna pitta
bleeding | रक्तस्राव raktasrav
breathless | घुटन ghutan
choke | दम dam
drowned | डूब doob
snake | सांप साँप saanp
bite | काट काटा kaata
accident | दुर्घटना हादसा durghatna hadsa
ambulance | एम्बुलेंस
threat | धमकी dhamki
violence | हिंसा hinsa
smell | बदबू badbu
shivering | कंपकंपी kapkapi
weak | सुस्त sust
unconsciousness | बेहोशी behoshi
- | जी ना तो ही ji hi
- | वाला वाली वाले wala wali wale walon walo
- | साहब साब sahab saab
"""

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
