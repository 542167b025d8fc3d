"""Telugu words of the body, illness and medicine; the form of the rows is told in `telugu.py`."""

ROWS = """
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
life | జీవితం jeevitam
die | చనిపోవడం చావు chanipovadam chaavu
normal | సాధారణం మామూలు sadharanam mamulu
necessary | అవసరం అవసరమా avasaram avasarama
worry | భయం ఆందోళన bhayam
risk | ముప్పు muppu
clean | శుభ్రం shubhram
cold | జలుబు చల్లని jalubu
hot | వేడి vedi
possible | సాధ్యం sadhyam
effect | ప్రభావం prabhavam
remove | తీసేయాలి తొలగించడం teeseyali tolaginchadam
permanently | శాశ్వతంగా shashwathanga
completely | పూర్తిగా poorthiga purtiga
opinion | అభిప్రాయం abhiprayam
advice | సలహా salaha
expert | నిపుణుడు నిపుణులు nipunudu
department | విభాగం vibhagam
precautions | జాగ్రత్తలు జాగ్రత్త జాగ్రత్తగా jagrathalu jagratha jagrattalu
prevention | నివారణ nivarana
injury | దెబ్బ దెబ్బలు debba debbalu
fat | కొవ్వు kovvu
muscle | కండరాలు కండరం kandaralu
weakness | నీరసం బలహీనం బలహీనత neerasam balaheenam
boil | కురుపు పొక్కు kurupu pokku
nodules | కంతులు kanthulu
yellow | పసుపు pasupu
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
exercise | వ్యాయామం vyayamam
cured | నయం nayam
control | అదుపు అదుపులో adupu adupulo
the pain | నొప్పులు noppulu
back | వెనక్కి వెనక venakki venaka
lack | లోపం lopam
blood | రక్త rakta
of disease | రోగ roga
confirmation | నిర్ధారణ nirdharana
dissolve | కరిగించే కరుగుతుంది karige karugutundi karigipotundi
damage | పాడు పాడవుతుంది paadu padavutundi
losses | నష్టాలు కష్టాలు nashtalu kashtalu
protect | కాపాడుకోవాలి kapadukovali
scratch | గీరడం గోకడం గీరితే gokite gokadam
squeeze | పిండడం పిండితే pindite pindocha
pierce | గుచ్చి గుచ్చితే guchi guchite
side effects | దుష్ప్రభావాలు dushprabhavalu
dose | మోతాదు డోసు mothadu dosu
diet | పథ్యం ఆహార patyam pathyam
weight | బరువు baruvu
hair | జుట్టు వెంట్రుకలు juttu
falling | రాలుతోంది raluthondi
cough | దగ్గు daggu
tooth | దంతాలు danthalu
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
home remedy | చిట్కా చిట్కాలు chitka chitkalu
ayurveda | ఆయుర్వేదం ayurvedam
country medicine | నాటు natu
vaccine | టీకా టీకాలు teeka teekalu
side | పక్క pakka
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
"""
