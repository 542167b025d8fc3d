"""A small gloss of Telugu: everyday words, each with its usual spellings, and what they say in English.

Rows are `english | spellings`: Telugu script first, then ways of romanising that the spelling
skeleton does not already bring together. `-` as English means the word says nothing that English
needs. Telugu glues its small words on: `SUFFIXES` are taken off a word that
is not found whole, and verb forms are put together from stems and endings.
Written from general knowledge of the language (question words, pronouns, particles, common verbs,
body, health, family, time), not from any message.
"""

ROWS = """
what | ఏమిటి ఏంటి ఏం ఏమి ఏమిటీ emiti enti em emi yenti
what is it | ఏమైంది emaindi
why | ఎందుకు enduku
how | ఎలా ela
how is | ఎలాగ ఎట్లా elaga etla ella
when | ఎప్పుడు eppudu
where | ఎక్కడ ekkada
who | ఎవరు evaru
for whom | ఎవరికి evariki
which | ఏ ఏది ఏవి edi evi
how much | ఎంత entha
how many | ఎన్ని enni
how many days | ఎన్నాళ్ళు ennallu
something | ఏదైనా edaina
is | ఉంది undi
are | ఉన్నాయి ఉన్నారు unnayi unnaru
is there | ఉందా unda
are there | ఉన్నాయా unnaya
will be | ఉంటుంది ఉంటాయి ఉంటారు untundi untayi untaru
will there be | ఉంటుందా ఉంటాయా untunda untaya
to be | ఉండాలి ఉండటం ఉండే undali undatam unde
was | ఉండేది ఉన్న unna
not | లేదు లేవు కాదు వద్దు ledu levu kadu kaadu vaddu
no | లేదా leda
without | లేకుండా lekunda
if not | లేకపోతే lekapothe
i | నేను nenu
me | నాకు నన్ను naaku naku nannu
my | నా నాది naa nadi
we | మేము మనం memu manam
us | మాకు మనకు maaku manaku
our | మా మన maa mana
you | మీరు నువ్వు meeru miru nuvvu
you | మీకు నీకు మిమ్మల్ని meeku miku neeku
your | మీ నీ mee nee
he | అతను ఆయన వాడు athanu aayana vadu
she | ఆమె aame
him | అతనికి ఆయనకు athaniki
her | ఆమెకు aameku
they | వాళ్ళు వారు vallu vaaru
them | వాళ్ళకు వారికి vallaku variki
this | ఇది ఈ idi ee
these | ఇవి ivi
that | అది ఆ adi aa
those | అవి avi
its | దీని దాని deeni dani
to this | దీనికి దానికి deeniki daniki
about this | దీనిగురించి deenigurinchi
here | ఇక్కడ ikkada
there | అక్కడ akkada
and | మరియు mariyu
or | లేక leka
but | కానీ కాని kani
also | కూడా kooda kuda
only | మాత్రమే మాత్రం matrame
about | గురించి gurinchi
for | కోసం kosam
with | తో కలిసి tho
from | నుంచి నుండి nunchi nundi
up to | వరకు varaku
like | లాగా లా laga
if | అయితే ఐతే aithe ayithe
then | అప్పుడు appudu
because | ఎందుకంటే endukante
that | అని ani
more | ఎక్కువ ఇంకా ekkuva inka
less | తక్కువ takkuva thakkuva
very | చాలా chala chaala
all | అన్ని అంతా అందరూ anni antha andaru
some | కొన్ని కొంచెం konni konchem koncham
yes | అవును ఔను avunu
okay | సరే sare
can | వచ్చా vacha
can i | చేయవచ్చా cheyavacha
can be | వచ్చు అవ్వచ్చు vachu avvachu
happens | అవుతుంది జరుగుతుంది avutundi autundi jarugutundi
will it happen | అవుతుందా జరుగుతుందా avutunda jarugutunda
happened | అయింది అయ్యింది జరిగింది ayindi aindi ayyindi jarigindi
to become | అవ్వడం అవడం కావడం avvadam kavadam
need | కావాలి కావాలా kavali kavala
do | చేయాలి చెయ్యాలి చేయండి చెయ్యండి చేయడం cheyali cheyyali cheyandi cheyyandi cheyadam
do | చేస్తారు చేస్తే చేసి chestaru cheste chesi
done | చేశారు చేసారు chesaru
should not do | చేయకూడదు చెయ్యకూడదు cheyakudadu cheyyakudadu
should not | కూడదు kudadu
give | ఇవ్వండి ఇవ్వాలి ఇస్తారు ivvandi ivvali istaru
take | తీసుకోవాలి తీసుకోండి తీసుకుంటే teesukovali tisukovali teesukondi
come | వస్తుంది వస్తాయి రావడం vastundi vasthundi vastayi ravadam
will it come | వస్తుందా వస్తాయా vastunda vastaya
came | వచ్చింది వచ్చాయి vachindi vachayi
if comes | వస్తే vaste
not come | రాదు రావు radu
come please | రండి randi
go | వెళ్ళాలి వెళ్లాలి వెళ్ళడం vellali velladam
goes away | పోతుంది పోతాయి pothundi pothayi
will it go away | పోతుందా పోతాయా pothunda pothaya
went | పోయింది వెళ్ళింది poyindi
eat | తినాలి తినడం తినవచ్చా tinali tinadam tinavacha thinali thinacha
drink | తాగాలి తాగడం taagali tagadam
say | చెప్పండి చెప్పు చెప్పాలి cheppandi cheppu cheppali chepandi
told | చెప్పారు cheppaaru
talk | మాట్లాడాలి మాట్లాడండి maatladali matladandi matladali
know | తెలుసు తెలుసుకోవాలి telusu telusukovali
how to know | తెలుస్తుంది telustundi
do not know | తెలియదు teliyadu teleedu
understand | అర్థం artham ardham
look | చూడాలి చూడండి చూపించాలి చూపించుకోవాలి chudali choodandi chupinchali
want to know | తెలుసుకోవాలనుకుంటున్నాను telusukovalanukuntunnanu
meet | కలవాలి kalavali
stay | ఉండు undu
stop | ఆపండి ఆపు aapandi aapu
avoid | నివారించడం nivarinchadam
spread | వ్యాపిస్తుంది వ్యాపిస్తుందా vyapistundi vyapistunda
grow | పెరుగుతుంది పెరగడం perugutundi peragadam
reduce | తగ్గుతుంది తగ్గించడం తగ్గాలంటే taggutundi tagginchadam taggalante
will it reduce | తగ్గుతుందా taggutunda
good | మంచి మంచిది బాగా manchi manchidi baaga baga
bad | చెడు chedu
big | పెద్ద పెద్దది pedda
small | చిన్న చిన్నది chinna
new | కొత్త kotha
old | పాత paatha
first | మొదటి మొదట ముందు modati modata mundu
before | ముందుగా munduga
after | తర్వాత తరువాత tarvata taruvatha
again | మళ్ళీ మళ్లీ తిరిగి malli mali tirigi
now | ఇప్పుడు ippudu
today | ఈరోజు ఇవాళ eeroju ivala
tomorrow | రేపు repu
yesterday | నిన్న ninna
day | రోజు రోజులు roju rojulu
night | రాత్రి rathri
morning | ఉదయం పొద్దున udayam podduna
evening | సాయంత్రం sayantram
afternoon | మధ్యాహ్నం madhyahnam
week | వారం vaaram varam
month | నెల నెలలు nela nelalu
year | సంవత్సరం ఏళ్ళు samvatsaram ellu
time | సమయం సారి samayam saari
always | ఎప్పుడూ ఎల్లప్పుడూ ellappudu
quickly | త్వరగా తొందరగా tvaraga thondaraga
slowly | మెల్లగా mellaga
one | ఒక ఒకటి oka okati
two | రెండు rendu
three | మూడు moodu
four | నాలుగు nalugu
five | ఐదు aidu
disease | వ్యాధి జబ్బు రోగం vyadhi jabbu rogam
patient | రోగి పేషెంటు rogi
symptoms | లక్షణాలు లక్షణం lakshanalu lakshanam
sign | గుర్తు సంకేతం gurthu sanketam
recognise | గుర్తించడం గుర్తించాలి gurtinchadam gurtinchali
cause | కారణం కారణాలు karanam karanalu
treatment | చికిత్స వైద్యం chikitsa vaidyam
medicine | మందు మందులు ఔషధం mandu mandulu aushadham
ointment | లేపనం lepanam
pain | నొప్పి noppi
itching | దురద durada
swelling | వాపు vaapu vapu
lump | గడ్డ గడ్డలు gadda gaddalu
nodule | కంతి కణితి kanthi kanithi
hard | గట్టి గట్టిగా gatti gattiga
soft | మెత్తగా మెత్తని metthaga
skin | చర్మం చర్మ charmam charma
under | కింద క్రింద లోపల kinda krinda lopala
above | పైన మీద paina meeda
body | శరీరం ఒళ్ళు sareeram shareeram ollu
hand | చేయి చెయ్యి చేతి చేతులు cheyi cheyyi chethi chetulu
foot | కాలు పాదం కాళ్ళు kaalu padam kaallu
finger | వేలు వేళ్ళు velu vellu
knee | మోకాలు mokalu
elbow | మోచేయి mocheyi
joint | కీలు కీళ్ళు keelu keellu
head | తల tala thala
eye | కన్ను కళ్ళు kannu kallu
stomach | కడుపు పొట్ట kadupu potta
chest | ఛాతీ గుండె chaati
heart | గుండె gunde
back | నడుము వీపు nadumu veepu
face | ముఖం mukham
neck | మెడ meda
blood | రక్తం raktam
bone | ఎముక ఎముకలు emuka emukalu
kidney | మూత్రపిండం కిడ్నీ mutrapindam
wound | గాయం పుండు gayam pundu
pus | చీము cheemu
white | తెల్ల తెల్లని తెల్లగా tella tellani tellaga
red | ఎర్ర ఎర్రగా erra erraga
chalk | సుద్ద సున్నం sudda sunnam
stone | రాయి రాళ్ళు rayi raallu
fever | జ్వరం jvaram jwaram
breath | ఊపిరి శ్వాస oopiri swasa
water | నీళ్ళు నీరు neellu neeru
food | ఆహారం భోజనం తిండి aaharam bhojanam tindi
milk | పాలు paalu
danger | ప్రమాదం ప్రమాదకరం ప్రమాదమా pramadam pramadakaram
serious | తీవ్రమైన teevramaina
safe | సురక్షితం surakshitam
harm | నష్టం హాని nashtam haani
benefit | లాభం ఉపయోగం labham upayogam
problem | సమస్య ఇబ్బంది samasya ibbandi
test | పరీక్ష పరీక్షలు pariksha parikshalu
types | రకాలు రకం rakalu rakam
cost | ఖర్చు ధర డబ్బు డబ్బులు kharchu dhara dabbu dabbulu
hospital | ఆసుపత్రి aasupatri asupatri
doctor | వైద్యుడు వైద్యులు vaidyudu vaidyulu
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
life | జీవితం jeevitam
die | చనిపోవడం చావు chanipovadam chaavu
normal | సాధారణం మామూలు sadharanam mamulu
necessary | అవసరం అవసరమా avasaram avasarama
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
worry | భయం ఆందోళన bhayam
risk | ముప్పు muppu
clean | శుభ్రం shubhram
cold | జలుబు చల్లని jalubu
hot | వేడి vedi
age | వయసు వయస్సు vayasu
possible | సాధ్యం sadhyam
difference | తేడా teda
place | చోటు chotu
effect | ప్రభావం prabhavam
remove | తీసేయాలి తొలగించడం teeseyali tolaginchadam
permanently | శాశ్వతంగా shashwathanga
completely | పూర్తిగా poorthiga purtiga
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
opinion | అభిప్రాయం abhiprayam
advice | సలహా salaha
expert | నిపుణుడు నిపుణులు nipunudu
department | విభాగం vibhagam
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
precautions | జాగ్రత్తలు జాగ్రత్త జాగ్రత్తగా jagrathalu jagratha jagrattalu
prevention | నివారణ nivarana
method | విధానం పద్ధతి vidhanam paddhati
injury | దెబ్బ దెబ్బలు debba debbalu
fat | కొవ్వు kovvu
muscle | కండరాలు కండరం kandaralu
weakness | నీరసం బలహీనం బలహీనత neerasam balaheenam
boil | కురుపు పొక్కు kurupu pokku
nodules | కంతులు kanthulu
yellow | పసుపు pasupu
colour | రంగు rangu
powder | పొడి podi
piece | ముక్క mukka
needle | సూది soodi
tablet | మాత్ర మాత్రలు గోలీలు matra matralu golilu goli
dizziness | కళ్ళుతిరగడం kallutiragadam
vomiting | వాంతులు vanthulu
pregnant | గర్భిణి గర్భవతి garbhini
pregnancy | గర్భం కడుపుతో garbham
hereditary | వంశపారంపర్యం వంశపారంపర్యమా vamsaparamparyam
rare | అరుదు అరుదైన arudaina
infectious | అంటువ్యాధి antuvyadhi
work | పనులు panulu
leave | సెలవు selavu
paper | చీటీ కాగితం cheeti
shop | దుకాణం dukanam
school | బడి badi
marriage | పెళ్లి పెళ్ళి pelli
exercise | వ్యాయామం vyayamam
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
cured | నయం nayam
true | నిజం నిజమా nijam nijama
control | అదుపు అదుపులో adupu adupulo
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
the pain | నొప్పులు noppulu
those who have | ఉన్నవాళ్ళకి ఉన్నవాళ్ళు unnavallaki unnavallu
when there is | ఉన్నప్పుడు unnappudu
not well | బాగాలేదు bagoledu bagaledu
no more | ఇక ika
back | వెనక్కి వెనక venakki venaka
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
lack | లోపం lopam
according to | బట్టి batti
kind | విధం విధాలుగా vidham vidhaluga
between | మధ్య madhya
of types | రకాల rakala
blood | రక్త rakta
of disease | రోగ roga
confirmation | నిర్ధారణ nirdharana
dissolve | కరిగించే కరుగుతుంది karige karugutundi karigipotundi
usually | సాధారణంగా sadharananga
long time | దీర్ఘకాలం దీర్ఘకాలంగా dheerghakalam
neglect | నిర్లక్ష్యం nirlakshyam
ignore | పట్టించుకోకపోతే పట్టించుకోకుండా pattinchukokapothe pattinchukokunda
damage | పాడు పాడవుతుంది paadu padavutundi
losses | నష్టాలు కష్టాలు nashtalu kashtalu
protect | కాపాడుకోవాలి kapadukovali
scratch | గీరడం గోకడం గీరితే gokite gokadam
squeeze | పిండడం పిండితే pindite pindocha
pierce | గుచ్చి గుచ్చితే guchi guchite
is it true | నిజమేనా nijamena
is it enough | సరిపోతుందా సరిపోతారా saripotunda saripotara
is it good | మంచిదా manchida
search | వెతకాలి vethakali
side effects | దుష్ప్రభావాలు dushprabhavalu
dose | మోతాదు డోసు mothadu dosu
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
diet | పథ్యం ఆహార patyam pathyam
rules | నియమాలు niyamalu
weights | బరువులు baruvulu
weight | బరువు baruvu
mother | తల్లి thalli
child | పిల్లల పిల్లలకు పిల్లలకి pillala pillalaku pillalaki
family | కుటుంబం కుటుంబంలో kutumbam
relatives | బంధువులు bandhuvulu
friend | స్నేహితుడు snehitudu
hair | జుట్టు వెంట్రుకలు juttu
falling | రాలుతోంది raluthondi
cough | దగ్గు daggu
tooth | దంతాలు పళ్ళు danthalu pallu
ear | చెవి chevi
nose | ముక్కు mukku
throat | గొంతు gonthu
tongue | నాలుక naluka
lip | పెదవి pedavi
shoulder | భుజం bhujam
thigh | తొడ thoda
heel | మడమ madama
wrist | మణికట్టు manikattu
palm | అరచేయి aracheyi
lungs | ఊపిరితిత్తులు oopiritittulu
liver | కాలేయం kaleyam
brain | మెదడు medadu
nerve | నరం నరాలు naram naralu
urine | మూత్రం mutram
stool | మలం malam
motions | విరేచనాలు virechanalu
swollen | ఉబ్బిన ఉబ్బి ubbina ubbi
redness | ఎరుపు erupu
burning | మంట manta
tingling | తిమ్మిరి timmiri
bleeding | రక్తస్రావం raktasravam
numb | మొద్దుబారడం
anaesthesia | మత్తు mathu
stitches | కుట్లు kutlu
scar | మచ్చ మచ్చలు macha machalu
beauty | అందం andam
ugly | అసహ్యం అసహ్యంగా asahyanga
mind | మనసు manasu
life | ప్రాణం ప్రాణానికి pranam
lifespan | ఆయుష్షు ఆయుస్సు ayushu
courage | ధైర్యం ధైర్యంగా dhairyam
sad | బాధ బాధగా badha
ringing | మోగడం
vehicle | బండి bandi
plane | విమానం vimana vimanam
farm | పొలం polam
job | ఉద్యోగం ఉద్యోగానికి udyogam
home remedy | చిట్కా చిట్కాలు chitka chitkalu
ayurveda | ఆయుర్వేదం ayurvedam
country medicine | నాటు natu
vaccine | టీకా టీకాలు teeka teekalu
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
side | పక్క pakka
around | చుట్టూ చుట్టు chuttu
correctly | సరిగ్గా sarigga
like stones | రాళ్ళలాంటి
from the lump | గడ్డలోంచి
dangerous | ప్రమాదకరమైన pramadakaramaina
poison | విషం visham
fit | మూర్ఛ ఫిట్స్ moorcha fits
paralysis | పక్షవాతం pakshavatam
burnt | కాలింది కాలిపోయింది kaalindi kalipoyindi
suicide | ఆత్మహత్య athmahatya
kill | చంపడం చంపు champadam champutanu
beat | కొట్టడం కొడుతున్నాడు kottadam kodutunnadu kottadu
snake | పాము paamu
bite | కాటు కరిచింది kaatu karichindi
accident | ప్రమాదంజరిగింది
threat | బెదిరింపు bedirimpu
violence | హింస himsa
smell | వాసన vasana
shivering | వణుకు vanuku
unconscious | స్పృహ అపస్మారకం spruha
to breathe | ఊపిరాడటం ఊపిరాడట్లేదు oopiradatledu oopiradatam
- | గారు అండి అండీ గారి garu andi gari
- | గా ga
- | ను ని nu ni ne
- | లు lu
- | అట కద ata
"""

# Case endings and postpositions that are written as one with the word before. Rows are
# `english | spellings`, tried in this order.
SUFFIXES = """
about | గురించి gurinchi
for | కోసం kosam
from | నుంచి నుండి nunchi nundi
by | వల్ల valla
to | లకు లకి laku laki
in | లలో lalo
with | లతో latho lato
- | లను లని lanu lani
in | లో lo
with | తో tho to
to | కి కు ki ku
on | పై pai
- | గా ga
- | ని ను ni nu
- | లు lu
- | ల la
"""

# Verbs by three stems: of the past (chesindi), of the future (chestundi) and the bare one (cheyali).
# `PAST`, `FUTURE` and `BARE` are what is glued behind each; what of that English needs is named.
VERBS = """
do | ches chest chey
get done | cheyinch cheyist cheyinch
get done | cheyinchukunn cheyinchukunt cheyinchuko
do for oneself | chesukunn chesukunt chesuko
come | vach vast ra
come | och ost ra
come back | tirigivach tirigivast tirigira
go | vell velt vell
go away | poy pot po
be | unn unt und
keep | unch unchut unch
eat | tinn tint tin
drink | taag taagut taag
look | chus chust chud
look after | chusukunn chusukunt chusuko
show | chupinch chupist chupinch
show | chupinchukunn chupinchukunt chupinchuko
say | chepp chept chepp
give | ichch ist iv
remove | tis tist tiy
remove | tises tisest tisey
remove | tiyinchukunn tiyinchukunt tiyinchuko
take | tisukunn tisukunt tisuko
use | vaad vaadut vaad
meet | kalis kalust kalav
know | telis telust teli
learn | telusukunn telusukunt telusuko
reduce | tagg taggut tagg
reduce | tagginch taggist tagginch
heal | taggipoy taggipot taggipo
increase | perig perugut perag
increase | penchin penchut pench
talk | matlaad matlaadut matlaad
recognise | gurtinch gurtist gurtinch
recognise | gurtupatt gurtupadut gurtupatt
appear | kanipinch kanipist kanipinch
appear | kanapadd kanapadut kanapad
find out | kanipett kanipedut kanipett
ask | adig adugut adag
stop | aapes aapest aapey
stop | aapin aaput aap
quit | manes manest maney
neglect | vadiles vadilest vadiley
send | pampinch pampist pamp
change | maarchin maarchut maarch
change | maarin maarut maar
put | pett pedut pett
write | raas raast raay
touch | muttukunn muttukunt muttuko
press | nokkin nokkut nokk
form | erpadd erpadut erpad
happen | jarig jarugut jarag
happen | ayy avut av
happen | ai aut av
happen | ayipoy ayipot ayipo
fall | padd padut pad
burst | pagil pagulut pagal
leak | kaarin kaarut kaar
start | modalai modalavut modalav
take | vesukunn vesukunt vesuko
wait | aagin aagut aag
spread | vyapinch vyapist vyapinch
spread | paakin paakut paak
worsen | mudirin mudurut mudar
be cured | nayamai nayamavut nayamav
bring | tech test te
read | chadiv chaduvut chadav
return | tiragabett tiragabedut tiragabett
join | cherin cherut cher
decide | nirdharinch nirdharist nirdharinch
work | panichesin panichest panichey
hold | pattin pattut patt
be available | dorikin dorukut dorak
be available | dorukunn dorukunt doruk
call | pilich pilust pilav
live | batikin batukut batak
wash | kadigin kadugut kadag
worry | bhayapadd bhayapadut bhayapad
consult | sampradinch sampradist sampradinch
die | chanipoy chanipot chanipo
understand | arthamai arthamavut arthamav
collect | perukunn perukunt peruko
want | anukunn anukunt anuko
infect | sokin sokut sok
spread by touch | antukunn antukunt antuko
touch | tagilin tagulut tagal
form | puttin puttut putt
observe | gamaninch gamanist gamaninch
suspect | anumaninch anumanist anumaninch
classify | vibhajinch vibhajist vibhajinch
run | nadipinch nadipist nadap
find | kanugonn kanugont kanugon
fall off | ralipoy ralipot ralipo
dissolve | karigin karugut karag
dissolve | karigipoy karigipot karigipo
remain | undipoy undipot undipo
increase | perigipoy perigipot perigipo
recover | kolukunn kolukunt koluko
talk through | matladinch matladist matladinch
get given | ippinch ippist ippinch
get written | rayinch rayist rayinch
let | ichch ist ivv
put on | vesin vest vey
put on | veyinchukunn veyinchukunt veyinchuko
apply | rasukunn rasukunt rasuko
buy | konn kont kon
drive | nadip nadupt nadup
be enough | saripoy saripot saripo
harden | gattipadin gattipadut gattipad
turn | tirigin tirugut tirag
join | kalipin kaluput kalap
lift | ettin ett ett
explain | vivarinch vivarist vivarinch
help | sahayapadin sahayapadut sahayapad
use | upayoginch upayogist upayoginch
forget | marchipoy marchipot marchipo
believe | nammin nammut namm
cry | edchin edust edav
sleep | nidrapoy nidrapot nidrapo
"""
PAST = "indi inda ayi aya aru ara anu adu i ina aka ama"
FUTURE = "ondi onda unna undi unda ayi aya aru ara anu e adi ada unnanu unnaru unnara unnayi am ay"
BARE = """
should | ali ala alsi
please | andi undri u
can | acha achu ocha ochu avacha avachu galanu galara
should not | akudadu akudada kudadu kudada
do not | oddu akandi
not | aledu atledu aleda atleda adu ada
without | akunda
if not | akapothe
to | adam adaniki atam
want to | alanukuntunna alani
"""
BARE_AFTER_VOWEL = """
should | vali vala valsi
please | ndi
can | vacha vachu galanu galara
should not | kudadu kudada
do not | vaddu kandi
not | ledu leda du da
without | kunda
if not | kapothe
to | vadam vadaniki
want to | valanukuntunna valani
"""
