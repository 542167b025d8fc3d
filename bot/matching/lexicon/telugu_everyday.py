"""Telugu words of family, time, places and things; the form of the rows is told in `telugu.py`."""

ROWS = """
water | నీళ్ళు నీరు neellu neeru
food | ఆహారం భోజనం తిండి aaharam bhojanam tindi
milk | పాలు paalu
home | ఇల్లు ఇంట్లో ఇంటి illu intlo inti
mother | అమ్మ amma
father | నాన్న nanna
elder brother | అన్న అన్నయ్య anna annayya
younger brother | తమ్ముడు tammudu
elder sister | అక్క akka
younger sister | చెల్లి చెల్లెలు chelli
son | కొడుకు అబ్బాయి koduku abbayi
daughter | కూతురు అమ్మాయి kuthuru ammayi
child | పిల్లలు పాప బాబు pillalu
wife | భార్య bharya
husband | భర్త bharta
person | మనిషి manishi
people | జనం మనుషులు janam
right | సరైన saraina
wrong | తప్పు tappu thappu
matter | విషయం vishayam
help | సహాయం sahayam
meaning | అంటే ante
name | పేరు peru
number | నంబర్ నెంబర్ nambar nembar
work | పని pani
please | దయచేసి dayachesi
thanks | ధన్యవాదాలు కృతజ్ఞతలు dhanyavadalu
hello | నమస్తే నమస్కారం namaste namaskaram
age | వయసు వయస్సు vayasu
difference | తేడా teda
place | చోటు chotu
in | లో lo
to | కి కు ki ku
of | యొక్క yokka
by | వల్ల వలన మూలంగా valla valana mulanga
near | దగ్గర దగ్గరికి daggara daggariki
anything | ఏమైనా emaina emanna
anyone | ఎవరైనా evaraina
what all | ఏమేం ఏంటేంటి ememi
who all | ఎవరెవరు evarevaru
others | మిగతా migata
another | ఇంకో వేరే మరో inko vere maro
separate | వేరు veru
like what | ఎలాంటి elanti
like this | ఇలాంటి ఇలా ఇట్లా ilanti ila itla gitla
like that | అలాంటి అలా అలాగే alanti ala alage
like | లాంటి లాంటిది lanti lantidi
whole | మొత్తం అంతటా motham mottam
details | వివరాలు vivaralu
things | విషయాలు vishayalu
once | ఒకసారి okasari
is that so | కదా kada
what is | ఏముంది ఏమున్నాయి emundi emunnayi
what happens | ఏమవుతుంది emavutundi
are there | ఉన్నారా unnara
chance | అవకాశం avakasam avakasham
possibility | అవకాశాలు avakasalu
language | భాష bhasha
question | ప్రశ్న prashna
answer | సమాధానం జవాబు samadhanam javabu
news | సమాచారం వార్తలు samacharam
complaint | ఫిర్యాదు firyadu
story | కథ katha
song | పాట paata
joke | జోకు joku
movie | సినిమా cinema
weather | వాతావరణం vatavaranam
method | విధానం పద్ధతి vidhanam paddhati
colour | రంగు rangu
work | పనులు panulu
leave | సెలవు selavu
paper | చీటీ కాగితం cheeti
shop | దుకాణం dukanam
school | బడి badi
marriage | పెళ్లి పెళ్ళి pelli
travel | ప్రయాణం prayanam
sleep | నిద్ర nidra
monday | సోమవారం somavaram
tuesday | మంగళవారం mangalavaram
wednesday | బుధవారం budhavaram
thursday | గురువారం guruvaram
friday | శుక్రవారం shukravaram sukravaram
saturday | శనివారం shanivaram sanivaram
sunday | ఆదివారం aadivaram
o'clock | గంట గంటలకు గంటలు ganta gantalaku gantalu
grandmother | అమ్మమ్మ నానమ్మ ammamma nanamma
grandfather | తాత తాతయ్య thatha thathayya
boy | పిల్లవాడు pillavadu pillodu
baby | బిడ్డ bidda
woman | ఆడవాళ్ళు మహిళ mahila
man | మగవాళ్ళు magavallu
true | నిజం నిజమా nijam nijama
period | కాలం kaalam
start | ప్రారంభం మొదలు prarambham modalu
late | ఆలస్యం alasyam
cheap | చవక chavaka
free | ఉచితం uchitam
available | అందుబాటు andubatu
open | తెరిచి terichi
close | బంద్ మూసి bandh moosi
trust | నమ్మకం nammakam
before | క్రితం kritam
means | అంటే ante
what is this | ఇదేంటి identi
what is that | అదేంటి adenti
said | అన్నారు annaru
they say | అంటారు అంటున్నారు antaru antunnaru
from outside | బయట బయటకు bayata
inside it | ఇందులో indulo
in it | అందులో andulo
all these | ఇవన్నీ ivanni
this itself | ఇదే ide
same | అదే ade
i myself | నేనే nene
just | ఊరికే urike
actually | అసలు asalu
of course | తప్పకుండా tappakunda
compulsory | తప్పనిసరి tappanisari
not possible | కుదరదు kudaradu
for people | మందికి మంది mandiki mandi
okay to | పర్లేదా పర్లేదు parleda parledu
place | చోట చోటే chota chote
those who have | ఉన్నవాళ్ళకి ఉన్నవాళ్ళు unnavallaki unnavallu
when there is | ఉన్నప్పుడు unnappudu
not well | బాగాలేదు bagoledu bagaledu
no more | ఇక ika
not happened | కాలేదు kaledu
not happening | కావట్లేదు కావడంలేదు kavatledu
first | తొలి మొదట్లో tholi modatlo
leather | తోలు tholu
whose | ఎవరిది evaridi
to whom | ఎవర్ని evarni
to where | ఎక్కడికి ekkadiki
me only | నాకే naake
to me what | నాకేం nakem
me what | నేనేం nenem
now what | ఇప్పుడేం ippudem
to someone | ఒకరికి okariki
someone | ఒకరి ఒకరు okari okaru
another person | ఇంకొకరు ఇంకొకరిని inkokaru
how many times | ఎన్నిసార్లు ennisarlu
how many years | ఎన్నేళ్ళు ennellu
how long | ఎంతసేపు enthasepu
until when | ఎప్పటికి eppatiki
until now | ఇప్పటివరకు ippativaraku
weeks | వారాలు varalu
years | ఏళ్ళ సంవత్సరాలు samvatsaralu
percent | శాతం shatam
according to | బట్టి batti
kind | విధం విధాలుగా vidham vidhaluga
between | మధ్య madhya
of types | రకాల rakala
usually | సాధారణంగా sadharananga
long time | దీర్ఘకాలం దీర్ఘకాలంగా dheerghakalam
neglect | నిర్లక్ష్యం nirlakshyam
ignore | పట్టించుకోకపోతే పట్టించుకోకుండా pattinchukokapothe pattinchukokunda
is it true | నిజమేనా nijamena
is it enough | సరిపోతుందా సరిపోతారా saripotunda saripotara
is it good | మంచిదా manchida
search | వెతకాలి vethakali
forgot | మర్చిపోయాను మర్చిపోయా marchipoya marchipoyanu
curd | పెరుగు perugu
fish | చేపలు chepalu
egg | గుడ్డు గుడ్లు guddu gudlu
meat | మాంసం mamsam
fruit | పండు పండ్లు pandu pandlu
vegetable | కూరగాయలు kuragayalu
rice | అన్నం బియ్యం annam biyyam
salt | ఉప్పు uppu
sugar | చక్కెర షుగర్ chakkera
oil | నూనె nune
turmeric | పసుపుకొమ్ము
lemon | నిమ్మకాయ nimmakaya
honey | తేనె tene
tea | టీ
alcohol | మద్యం మందుతాగడం madyam
rules | నియమాలు niyamalu
weights | బరువులు baruvulu
mother | తల్లి thalli
child | పిల్లల పిల్లలకు పిల్లలకి pillala pillalaku pillalaki
family | కుటుంబం కుటుంబంలో kutumbam
relatives | బంధువులు bandhuvulu
friend | స్నేహితుడు snehitudu
ringing | మోగడం
vehicle | బండి bandi
plane | విమానం vimana vimanam
farm | పొలం polam
job | ఉద్యోగం ఉద్యోగానికి udyogam
empty | ఖాళీ khali
floor | అంతస్తు anthasthu
visitors | సందర్శకులు
fee | రుసుము
list | జాబితా jabita
message | సందేశం sandesham
condition | పరిస్థితి paristhiti
service | సేవ seva
stupid | పిచ్చి వెధవ pichi vedhava
useless | పనికిమాలిన panikimalina
poem | కవిత kavitha
country | దేశం desham
city | నగరం ఊరు uru nagaram
village | పల్లె గ్రామం gramam
road | రోడ్డు roddu
address | చిరునామా chirunama
house | ఇంటికి intiki
rupees | రూపాయలు rupayalu
news | వార్త vaartha
win | గెలుపు గెలిచారు gelicharu
game | ఆట aata
book | పుస్తకం pustakam
picture | బొమ్మ bomma
moon | చంద్రుడు
rain | వర్షం వాన varsham vaana
god | దేవుడు devudu
good morning | శుభోదయం subhodayam
good night | శుభరాత్రి
thanks | థాంక్సండి
bye | వెళ్ళొస్తాను ఉంటాను vellosta untanu
no need | అక్కర్లేదు akkarledu
useful | ఉపయోగపడింది upayogapadindi
not useful | ఉపయోగపడలేదు upayogapadaledu
a little more | ఇంకొంచెం inkonchem inkoncham
in detail | వివరంగా vivaranga
erase | చెరిపేయండి cheripeyandi
begin | మొదలుపెట్టండి modalupettandi
number | నంబరు nambaru
names | పేర్లు perlu
my name | నాపేరు
both | రెండూ రెండింటికీ rendintiki
half | సగం sagam
most | అత్యంత athyantha
alone | ఒంటరిగా ontari
rarely | అరుదుగా arudhuga
itself | అదే
deep | లోతు lothu
thick | మందం
long | పొడవు podavu
around | చుట్టూ చుట్టు chuttu
correctly | సరిగ్గా sarigga
"""
