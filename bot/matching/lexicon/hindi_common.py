"""Further everyday Hindi: pronouns of the dialects, kin, body, touch, feelings, time, money, food, illness, verbs.

The form of the rows is told in `hindi.py`. Written down from general knowledge of the language; spellings whose
skeleton an English or Telugu word has are mostly left out, since they would speak for the wrong language.
"""

ROWS = """
to me | mko mkoo mku
to me | merko merku mrko mreko
my | म्हारा म्हारे म्हारी म्हारो mhara mhare mhari mharo
my | हमार हम्मर hamar humar hammar hamaar
to me | हमके hamke humke hamrake humrake हमराके
us | हमरेको हमारेको hamreko humreko hamareko humareko
we | हमलोग हमलोगन humlog hamlog humlogan hamlogan
we | हमनी हमनीके hamni humni hamnike humnike
from us | हमसे humse hamse
i | अपुन आपुन apun aapun appun
me | अपुनको apunko aapunko apunku
my | अपुनका अपुनकी apunka apunki apunke
we | अपनलोग apanlog apunlog
own | आपन अपण aapan appan apan
from me | मेरेसे merese mereese merse
on me | मेरेपे merepe mereupar mujhpe mujhpar मुझपर
in me | मुझमें mujhme mujhmein
with me | मेरेसाथ meresath
to you | terku trko
from you | तेरेसे तुमसे तुझसे terese tumse tujhse
in you | आपमें aapme aapmein
your | तुम्हारी तुम्हारे tumhari tumhare tumari
your | तोहार तोहरा तोहर tohar tohra tohre tohri
your | तोरा tora
you | तोके तोहके tohke tohrake
you | रउआ रउवा raua rauwa rauaa rauwaa
your | रउरा रउरे raura raure
you | तुमने tumne
you all | तुमलोग आपलोग tumlog aaplog tumlogan aaplogan
you | तुस्सी tussi tusi
your | तुहाडा tuhada tuhadi tuhade
he | उसने इसने usne isne
he | उन्होंने unhone unhonne unhonein
he | इन्होंने inhone inhonne
they | उनलोग unlog unlogan unlogon
from him | उनसे unse
from this | इनसे inse
on this | इसपर इसपे ispe ispar
on that | उसपर उसपे uspe uspar
his | ओकर ओकरा okar okra
its | एकर एकरा ekar ekra ekre
this | ईहे ईहै eehe ihe eehai
this | येही यहीच yehi yehich yahich
that | उहे ओही uhe ohi
that | वोइच wohich voich
here | इधरीच इधरच idharich idhrich idhareech
there | उधरीच उधरच udharich udhrich
now | अभीच अबीच abhich abich abhichh
like this | ऐसाइच ऐसईच aisaich aiseich aisich
like that | वैसाइच waisaich waiseich
is | हैच हइच haich heich
not | नहीच नइच nahich naich
i | मैंइच
here | यहाँपर यहाँपे yahape yahanpe yahapar
there | वहाँपर वहाँपे wahape wahanpe wahapar
where | कहाँपर कहाँपे kahape kahanpe kahapar
here | इहाँ इहवाँ ihan ihaan ihwa ihaanpe
there | उहाँ उहवाँ uhan uhaan uhwa
where | केने कहवाँ kahwa kahwan kahawan
why | काहेको काहेके kaheko kaaheko kahela kaheliye kahelie
why | kaikun kaykun kaaykun
why | किसलिए किसलिये kisliye kislie kisliey
why | कसला kashala kashaala
how | कइसन कैसन kaisan kaisen kaisn kaisne
how | कसा कसं kasa
how many | katne ketna ketne
how | किवें kivein kiven
how many | कित्तेको kitteko
so much | इत्ता इत्ते इत्ती itta itte itti
so much | उत्ता उत्ते utta utte
who | किसने kisne kisney
from whom | किनसे kinse
on which | किसपर किसपे kispe kispar
whose | किनका किनकी kinka kinki kinke
whose | जिसका जिसकी जिसके जिनका jiska jiski jiske jinka jinki jinke
whom | जिसको जिनको jisko jinko
who | जिसने जिन्होंने jisne jinhone
someone | केउ keu
someone's | किसीका किसीकी kisika kisiki kisike
from someone | किसीसे kisise
any | कवनो kavno kavan
anything | कुछभी कुछभि kuchbhi kuchhbhi kuchbi
anyone | कोईभी koibhi koibi
nothing | कुछनहीं kuchnahi kuchni
everyone | सबने सबलोग sabne sablog sablogan
everyone's | सबका सबकी sabka sabki sabke
each other | एकदूसरे आपस ekdusre aapas
own | खुदका खुदकी khudka khudki khudke
myself | स्वयं swayam swayan
people | लोगन लोगां logan logaan logna
- | मियाँ मियां miyan miyaan miya miyaa
- | यार यारा yaar yara yaaron
- | हाँजी haanji hanji
yes | हओ हव haw hao
is | बा ba
is | हउवे hauwe hauve hawein
is | आहे aahe ahe
am | हूँगा hunga
not | नइखे नइखी naikhe naikhi naikhey
not | नक्कोरे nakkore nakkoji
one | एगो ego ekgo
two | दुगो दूगो dugo doogo dugoo
happened | भइल भईल bhail bhayil bhael
went | gaile
was | रहल रहलीं rahal rahle rahli rahlin
did | कइलस kailas
gave | दिहल दिहलस dihal dihlas dehlas
took | लिहल लिहलस lihal lihlas
do | करत करतानी karat karatani karatbani
happens | होखे होखेला होखत hokhe hokhela hokhat
happens | होला होलाह holaa hola
should | चाही चाहीं chahi chaahi
tell | बतावा batawa batawal batawat bataib
understand | बुझाता बुझे बुझाइल bujhata bujhe bujhat bujhail
look | देखत देखाइल dekhat dekhail dekhaat
very | बहुते बहुतै bahute bahutey bahutai
very | खूब khoob khub
very | भौतिच bhautich bohotich
little | तनिक तनी tanik tanni taniksa
little | ज़रा जरा zara jara zarasa jarasa
little | thodasa
little | इच्चूसा ichusa jarase
coming | आरा aara aara aarela aareli
going | जारे jaari jaare jarela jareli
happening | होरा होरे होरी hora hori hore horela horeli
feel | लगरा लगरे लग्रा lagra lagri lagre lagrela
look | दिखरा दिखरे dikhra dikhri dikhre dikhrela
say | बोलरा बोलरे bolra bolri bolre bolrela bolreli
ask | पूछरा पूछरे puchra puchri puchre puchhra
want | मंगता मांगता mangta mangti mangtay maangta
give | देतु देतूं detu detun
do | करतु करतूं kartu kartun karlun
go | जातु जातूं jatun jaatun
come | आतु आतूं aatun
eat | khatun
stay | रहरा rehra rehri rehre rahra
fool | हौले haule
there is | हैगा हैगी haiga haigi
when | जब जभी jab jabhi jabbhi
since when | कबसे kabse kabsay
till when | कबतक kabtak kabtalak
till now | अबतक अभीतक abtak abhitak
until | जबतक jabtak
since then | जबसे तबसे jabse tabse
from now | अबसे अभीसे abse abhise
then | तभी tabhi tabi
where | जहाँ जहां jahan jaha jahaan
where | जिधर jidhar jidhr
there | wahin vahin wahinpe
therefore | इसलिए इसलिये इसीलिए isliye islie isiliye isilie issliye
otherwise | वरना वर्ना varna warna
otherwise | अन्यथा नहींतो anyatha nahito nahinto
even then | फिरभी firbhi phirbhi
although | हालांकि हालाँकि halanki haalanki
but | किंतु किन्तु kintu
but | परंतु परन्तु parantu
rather | बल्कि balki
even if | भले bhale
that is | यानी यानि yaani yani
because | चूंकि चूँकि chunki
because | कायकि कायकेलिए kayki kaiki kyuki kyuke
perhaps | शायद shayad shaayad sayad
surely | ज़रूर जरूर zaroor jaroor zarur jarur
completely | एकदम ekdam ekdum
almost | लगभग तकरीबन lagbhag takriban takreeban
especially | ख़ासकर खासकर khaaskar khaskar
special | विशेष vishesh
together | इकट्ठा इकट्ठे ikattha ikatthe
again and again | barambar
after | बादमें बादमे baadme baadmein badme
after | उपरांत पश्चात uprant pashchat
before | पूर्व पहलेसे poorv purv pahlese pehlese
inside | भीतर bhitar bheetar bhittar
inside | अंदरूनी अंदरसे andruni andarse
outside | बाहरी बाहरसे baahri bahri baharse
near | करीब क़रीब kareeb karib
near | आसपास aaspaas aspas
in front | सामने samne saamne samney
against | खिलाफ विरुद्ध khilaf khilaaf viruddh
without | बगैर बग़ैर bagair bagaire bager
except | सिवाय सिवा siwaye siwa siway
besides | अलावा इलावा alawa ilawa alava
according | मुताबिक अनुसार mutabik mutabiq anusar anusaar
by | द्वारा ज़रिए dwara dwaara zariye jariye
for | खातिर खातिरे khatir khaatir
beside | बगल बग़ल bagal bagalme
towards | तरफ़से tarafse
around | चारोंतरफ इर्दगिर्द irdgird charontaraf
across | आरपार aarpaar
above | ऊपरसे ऊपरी upari uparse oopri
below | नीचेसे निचला निचली nichla nichli nichese
behind | पीछेसे पिछाड़ी peechese pichhese
first | सर्वप्रथम sarvpratham
already | चुका chuka
could | सका सके सकें sakaa saken
could | पाया paya
can | पाना पाऊं पाएगा paana paun paaoon payega paunga
give | दिलाना दिलवाना dilana dilwana dilao dilwao
aunt | चाची चाचीजी chachi chaachi chachiji
aunt | taiji
aunt | बुआ फूफी फुआ bua booa phuphi fufi phua
aunt | मौसी mausi mosi
aunt | मामीजी mamiji
uncle | ताऊजी tauji
uncle | काका काकाजी kaka kaaka kakaji
uncle | फूफा फूफाजी phupha fufa phuphaji fufaji
uncle | मौसा मौसाजी mausa mausaji
uncle | चाचाजी मामाजी chachaji mamaji
mother in law | सास सासू सासुजी saas sasu saasu
father in law | ससुर ससुरजी sasur sasurji
in laws | ससुराल ससुरालवाले sasural sasuraal
daughter in law | बहू bahu bahuu
son in law | दामाद damaad damad
brother in law | जीजा जीजाजी jija jijaji jeeja
brother in law | देवर जेठ devar dewar jeth
sister in law | भाभीजी bhabhiji
sister in law | भौजी भौजाई bhauji bhaujai bhojai
sister in law | ननद ननंद nanad nanand
sister in law | देवरानी जेठानी devrani jethani
grandson | नाती नवासा naati nawasa
granddaughter | नातिन नवासी natin nawasi
nephew | भतीजा भांजा bhatija bhanja bhateeja bhaanja
niece | भतीजी भांजी bhatiji bhanji bhateeji bhaanji
relative | रिश्तेदार नातेदार rishtedar rishtedaar
relation | रिश्ता रिश्ते rishta rishte
neighbour | पड़ोसी पड़ोसन padosi padosan parosi
friend | दोस्त दोस्तों dost doston
friend | मित्र सहेली mitra mitr saheli
child | औलाद संतान aulad aulaad santan santaan
childhood | बचपन bachpan
baby | शिशु नवजात shishu navjat navjaat
baby | मुन्ना मुन्नी munna munni
child | लइकवा laikwa laikva
girl | laikiya
daughter | बिटिया बिटवा bitiya bitia
wife | मेहरारू जोरू mehraru meharu mehraaru joru
man | मरद मर्द मरदवा marad mard mardana
man | पुरुष पुरुषों purush purushon
men | आदमियों aadmiyon mardon
women | महिलाओं औरतें mahilaon auraton auratein aurten
sisters | बहनों बहनें behno bahno behnon
daughters | बेटियों बेटियां betiyon betiyan
girls | लड़कियों लड़कियां ladkiyon ladkiyan
boys | लड़कों ladkon ladko
twins | जुड़वा जुड़वाँ judwa judwaa
married | शादीशुदा विवाहित shadishuda vivahit
marriage | विवाह निकाह vivah nikah nikaah byah
unmarried | कुंवारा कुंवारी kunwara kunwari
widow | विधवा vidhwa vidhva
divorce | तलाक़ तलाक talaq talaak
old | बूढ़ा बुड्ढा बूढ़े budha boodha buddha budhe boodhe
old woman | बुढ़िया budhiya
old age | बुढ़ापा budhapa budhaapa
young | जवान नौजवान jawan jawaan naujawan
father | बाप बापू baap bapu baapu
father | बाबूजी बाबा babuji baba baabuji
father | अब्बू अब्बा abbu abba abbajan abbajaan
mother | माताजी मैया mataji maataji maiya
mother | अम्मा amma ammaji ammijaan
grandmother | दादीजी नानीजी dadiji naniji dadima nanima
grandfather | दादाजी नानाजी dadaji nanaji
brother | भाईजान भाईसाहब bhaijaan bhaijan bhaisahab bhaisaab
brother | भाइयों भैय्या bhaiyo bhaiyya bhaiyon
sister | बहिन bahin bahinji behenji
sir | जनाब हुज़ूर श्रीमान janab janaab huzoor hujur shriman
doctor | डॉक्टरसाहब डाक्टरबाबू doctorsahab daktarsahab doctorsaab daktarbabu doctorji
owner | मालिक मालिकिन malik maalik maalkin
servant | नौकर नौकरानी naukar naukrani
guard | चौकीदार पहरेदार chowkidar chaukidar
guest | मेहमान अतिथि mehmaan mehman
stranger | अजनबी अनजान ajnabi anjaan anjan
caste | बिरादरी biradari biradri
elders | बुज़ुर्गों buzurgon bujurgon
forehead | माथा माथे ललाट matha maatha mathe lalat
head | कपार मूड़ी kapar kapaar moodi mudi
skull | खोपड़ी khopdi khopri
scalp | सिरकी sirki
temple | कनपटी kanpati kanpatti
eyebrow | भौंह भौंहें bhaunh bhauhen bhounh
eyelid | पलक पलकें palak palken palkein
eyes | आँखों आंखों आँखें आंखें aankhon ankhon aankhen ankhen aankho
ears | kaanon
cheek | गाल गालों gaal gaalon
jaw | जबड़ा जबड़े jabda jabde jabra
chin | ठुड्डी thuddi thudi
moustache | मूंछ मूँछ moonch munch
throat | गले हलक gale galey halak
voice | आवाज़ आवाज awaaz awaz aawaz awaaj
gums | मसूड़ा मसूड़े मसूड़ों masuda masude masoode masudon
teeth | दांतों दाँतों daanton danton daanto
palate | तालू taalu
saliva | लार laar
phlegm | बलगम कफ balgam kaf kaph
sweat | पसीना पसीने paseena pasina pasine
tears | आँसू आंसू aansu aansoo ansu
armpit | काँख कांख kaankh kankh
breast | स्तन स्तनों stan stano stanon
nipple | चूची chuchi choochi
navel | नाभि नाभी nabhi naabhi
buttock | नितंब चूतड़ nitamb chutad
buttock | पुट्ठा पुट्ठे puttha putthe
anus | गुदा guda gudaa
private part | गुप्तांग gupt guptang guptaang
penis | लिंग ling
testicle | अंडकोष andkosh andkosha
vagina | योनि yoni yonee
womb | बच्चेदानी गर्भाशय bachchedani bachedani bacchedani garbhashay
ovary | अंडाशय andashay
arm | बाँह बांह बाजू baanh banh baazu baaju
arm | भुजा bhuja bhujaa
wrist | कलाइयां
fist | मुट्ठी mutthi muthi
thumb | अंगूठा अँगूठा angutha angootha anguthe
fingers | उंगलियों उँगलियों ungaliyon anguliyon
finger | अंगुली अँगुली anguli anguliyan
finger | उंगरी ungri
knuckle | पोर पोरों poron
feet | पाँवों pairon paavon
foot | गोड़वा godwa gorwa
ankle | टखना टखने takhna takhne
knees | घुटनों ghutnon ghutno
elbow | केहुनी कुहनी kuhni kehuni
elbows | कोहनियों kohniyon kohniyan
shoulder | कंधे कंधों kandhe kandhon
shoulder | kandh
rib | पसली पसलियां pasli pasliyan pasliyon
spine | reerh
chest | सीने seene sine
body | देहिया dehiya deha
body part | अंग अंगों angon
joints | jodoke
bones | हड्डियों haddiyon
bone | अस्थि asthi
hair | बालों baalon baalo
nails | नाखूनों nakhunon
veins | नसों रगें naso nason ragen
vein | रग शिरा shira
pulse | नब्ज़ नब्ज nabz nabj nabaz
intestine | aanten aantein antdi
bladder | मूत्राशय mutrashay
spleen | तिल्ली प्लीहा tilli pliha
lungs | फेफड़ों फेफड़ा fefdon fefda phephda
heart | कलेजा हिया kaleja kalejaa
brain | मगज magaz magaj
brain | मस्तिष्क mastishk mastishq
gland | ग्रंथि ग्रंथियां granthi granthiyan
cell | कोशिका कोशिकाएं koshika koshikayen
tissue | ऊतक ootak utak
breath | सांसें साँसें साँसों saansein saanson sansein
heartbeat | धड़कन dhadkan dhadakan
lump | गिल्टी गिल्टियां gilti giltiyan gilati
lump | गुठली गुठलियां guthli guthliyan gutli
lump | गोला gola golaa
lump | गूमड़ गुमड़ा गुमटा gumda gumad gumta goomad
lumps | गांठों गाँठों gaanthon ganthon gantho
tumour | रसौली रसौलियां rasauli rasoli rasouli
wart | मस्सा massa masa
mole | tilon
blister | फफोला फफोले fafola phaphola fafole phaphole
rash | चकत्ता चकत्ते chakatta chakatte chakte
rash | लालदाने घमौरी ghamori ghamauri
hives | शीतपित्त
boils | फुंसियां फुंसियों phunsiyan
raised | उभरा उभरी उभरे ubhra ubhri ubhre
swollen | सूजा सूजी सूजे sooja suja soojgaya sujgaya suji
swollen | फूला phula phulgaya foola
swell | सूजना सूजता sujna soojta sujta
swell | फूलना फूलता phulna phoolta fulna fulta
crust | पपड़ी पपड़ियां papdi papri
crust | खुरंड khurand
dry | सूखा सूखी सूखे sukha sookha sukhi sookhi sukhe
dry up | सूखना सूखता सूख sukhna sookhna sukhta sookh sukh
dryness | सूखापन रूखापन sukhapan rookhapan
smooth | चिकना चिकनी chikna chikni chikne
rough | खुरदरा खुरदुरा खुरदरी khurdura khurdara khurduri khurdari
sticky | चिपचिपा चिपचिपी chipchipa chipchipi
stuck | चिपका चिपकी चिपक chipka chipki chipak
wet | गीला गीली भीगा geela gila geeli bheega bhiga
squishy | पिलपिला पिलपिली pilpila pilpili
solid | ठोस thos
liquid | तरल द्रव taral drav
pebble | कंकड़ कंकर kankad kankar kankad
milky | दूधिया dudhiya doodhiya
powder | चूर्ण बुरादा burada churna
round | गोल गोलाकार गोलगोल golakar golgol
flat | चपटा चपटी chapta chapti
pointed | नुकीला नुकीली nukila nukeela nukili
crooked | टेढ़ी tedhi
straight | सीधा seedha sidha
upside down | उल्टा उलटा ulta
wide | chaura
narrow | संकरा तंग sankra
width | chaurai
depth | गहराई gehrai gahrai
high | ऊँचा ऊंचा uncha ooncha
tiny | बारीक महीन barik bareek
tiny | नन्हा नन्ही नन्हे nanha nanhi nanhe
small | छोटासा छोटकी chotasa chhotasa chutku
big | बड़ासा बड़का badasa badka barka
huge | विशाल vishal
size | नाप naap
pea | मटर matar mattar
chickpea | चना चने chana chane channa
grape | अंगूर angoor angur
betel nut | सुपारी supari supaari
mustard | सरसों sarson sarso
coin | सिक्का सिक्के sikka sikke
blackness | कालापन kalapan kaalapan
blue | नीला नीली नीले neela nila neeli nili
green | हरा हरी हरे haraa
pink | गुलाबी gulabi
purple | बैंगनी baingani baigani
orange | नारंगी केसरिया narangi
golden | सुनहरा सुनहरी sunehra sunahra
dark | सांवला साँवला sanwla saanwla sawla
fair | गोरा गोरी gora gori
whiteness | सफेदी सफ़ेदी safedi
yellowness | पीलापन peelapan pilapan
white | उजला उजर ujla ujar ujjar
colours | रंगीन rangon rangeen
shine | चमक चमकता चमकना chamak chamakta chamkta chamakna
spots | daagon
line | लकीर lakeer lakir
hole | छेद सुराख chhed ched surakh
crack | दरार darar daraar
cracked | फटा फटी फटे phata fati phati fata
peel | छिलका छिलके छिलना chhilka chilka chhilna chhilke
wrinkles | झुर्री झुर्रियां jhurri jhurriyan
dark patches | झाइयां jhaiyan
acne | मुहासा मुहासे मुँहासे muhasa muhase muhanse munhase
itch | खाज खारिश khaaj khaj kharish
scratch | खुजलाना खुजाना खुजलाता khujlana khujana khujlata khujlati khujlane
itching | खुजलाहट खुजलीवाली khujlahat
throbbing | टपकन tapkan
jerk | झटका झटके jhatka jhatke
cramp | मरोड़ ऐंठन marod maror ainthan
pricks | चुभता चुभती चुभना chubhta chubhti chubhna
pressure | दबाव dabav dabaav dabaw
hardness | कड़ापन kadapan
hard | कड़क sakhat kadak kadi
softness | नरमी narmi
soft | नर्म narm
ooze | रिसना रिस risna
flow | बहता बहती behta bahta behti
drip | टपकना टपकता tapakna tapakta tapakti
ripe | पकी पकना paki pakna pakgaya
vanished | गायब gayab gaayab
touch | स्पर्श छुआ छुओ sparsh chhua chhuo chuo
touching | छूता छूकर chhuta chhukar chukar
feel | टटोलना tatolna
move | हिलना हिलता हिलाना hilna hilta hilana
slip | खिसकना फिसलना khisakna phisalna fisalna
internal | आंतरिक aantarik antarik
surface | सतह सतही satah satahi
layer | परत parat partein
edge | किनारा किनारे kinara kinare
middle | बीचमें beechme
on one side | एकतरफ ektaraf
on both sides | दोनोंतरफ donotaraf
right | दायां दाहिना daayan dayan dahina daahina dahine daahine
left | बायां baayan bayan baayen baayein
happy | खुश ख़ुश khush khus
happiness | खुशी ख़ुशी khushi khusi
sadness | दुख दुःख ग़म dukh dukhh
sad | दुखिया मायूस dukhiya mayus mayoos
cry | रोना रोता रोई rona rota royi
troubled | परेशान परेशाँ pareshan pareshaan paresan
restless | बेचैन बेचैनी bechain bechaini becheni
stress | तनाव tanav tanaav
hopeless | निराश निराशा हताश nirash nirasha hatash
tired | थका thaka thakgaya
tiredness | थकान थकावट thakan thakaan thakawat thakavat
lonely | अकेलापन अकेली akelapan akeli akele
ashamed | शर्मिंदा शरम sharminda sharam
shy | झिझक संकोच jhijhak sankoch
courage | हिम्मत हौसला himmat himat hausla
patience | सब्र धीरज धैर्य sabr sabar dheeraj dhairya
peace | चैन सुकून chain chein sukoon sukun
peace | शांति शान्ति shanti
comfort | तसल्ली दिलासा tasalli dilasa
afraid | डरते डरता darta darte darti dargaya
fear | ख़ौफ़ खौफ khauf khouf
worried | चिंतित फ़िक्रमंद chintit fikrmand
worry | फिकर फ़िकर fikar phikar
worry | टेंशन टेन्शन tenshun tensan
panic | घबराता घबराती घबराना घबराया ghabrata ghabrati ghabrana ghabraya ghabrao
irritable | चिड़चिड़ा चिड़चिड़ापन chidchida chidchidapan
love | प्यार मोहब्बत pyar pyaar mohabbat
hate | नफरत नफ़रत nafrat
believe | यकीन यक़ीन विश्वास yakeen yakin vishwas vishvas
doubt | शंका संदेह shanka sandeh
hope | आशा asha aasha
regret | अफसोस पछतावा afsos pachtava pachtawa
surprised | हैरान हैरानी hairan hairaan hairani
strange | अजीब अजीबसा ajeeb ajib ajeebsa
fun | मज़ा मजा मज़े maza maja maze mazaa
suffering | पीड़ित peedit pidit kashta
bear | सहना सहन बर्दाश्त sehna sahna sahan bardasht bardaasht
suffer | झेलना झेल झेलता jhelna jhel jhelta
dream | सपना सपने sapna sapne
hungry | भूखा भूखी bhookha bhukha bhookhi
thirst | प्यास pyaas pyas
thirsty | प्यासा प्यासी pyaasa pyasa
wish | इच्छा ख्वाहिश ichha ichchha khwahish
mood | मिज़ाज mizaj mijaj
lazy | आलस आलसी aalas aalsi
alert | सतर्क सचेत satark sachet
crazy | सनकी दीवाना sanki deewana
blessing | आशीर्वाद ashirwad aashirwad
pray | प्रार्थना पूजा prarthana pooja
god | भगवान ईश्वर bhagwan bhagvan ishwar
day after tomorrow | परसों परसो parson parso parsun parsoon
these days | आजकल aajkal ajkal
morning | सवेरे सबेरे भोर savere sawere sabere
evening | साँझ संध्या saanjh sanjh sandhya
minute | मिनट minat minit
moment | पल क्षण kshan
months | महीनों mahino mahinon maheenon
years | सालों बरसों saalon saalo barson barso
year | बरस सन baras
weeks | हफ्तों hafton hafto
days | दिनों दिनन dino dinon dinan
nights | रातों रातभर raaton raatbhar
all day | दिनभर dinbhar
yearly | सालाना saalana salana
at night | रातको रातमें raatko raatme
by day | दिनमें dinme dinmein
daily | रोज़ाना रोजाना प्रतिदिन rozana rojana pratidin
daily | हररोज़ harroz harroj
sometimes | कभीकभी कभीकभार kabhikabhi kabhikabhar kabikabi
immediately | तुरंत तुरन्त फ़ौरन turant fauran foran
at present | फिलहाल फ़िलहाल filhal philhal
date | तारीख तारीख़ दिनांक tarikh tareekh dinank
delay | देरी विलंब deri vilamb
continuous | लगातार निरंतर lagatar lagaatar nirantar
this time | इसबार isbar isbaar
next time | अगलीबार aglibar
last time | पिछलीबार pichlibar
some time | कुछदेर थोड़ीदेर thodider kuchder
age | उमरिया umariya
january | जनवरी janvari janwari
february | फरवरी फ़रवरी farvari farwari
june | जून
august | अगस्त agast
september | सितंबर सितम्बर sitambar
october | अक्टूबर aktubar aktoobar
november | नवंबर नवम्बर navambar
december | दिसंबर दिसम्बर disambar
heat | गर्मी गरमी garmi garami
summer | गर्मियों garmiyon
winter | सर्दियों sardiyon
cold | ठंडा ठंडी thanda thandi thande
rain | बारिश बरसात baarish barish barsaat barsat
festival | त्योहार त्यौहार tyohar tyauhar
six | छह छः chhah
ten | दस das dus
eleven | ग्यारह gyarah gyara gyaraah
twelve | बारह barah baarah baraah
fifteen | पंद्रह पन्द्रह pandrah pandra
sixteen | सोलह solah
seventeen | सत्रह satrah satra
eighteen | अठारह atharah athara
nineteen | उन्नीस unnis unnees
twenty | बीस bees biis
twenty five | पच्चीस pachchis pachis pachees
thirty five | पैंतीस paintis paintees
forty | चालीस chalis chalees chaalis
forty five | पैंतालीस paintalis paintalees
fifty | पचास pachas pachaas
seventy | सत्तर sattar
eighty | अस्सी assi
thousand | हज़ार हजार hazar hazaar hajar hajaar
hundred thousand | लाख लाखों laakh lakh lakhon
ten million | करोड़ crore karod karor
one and a half | डेढ़ dedh
quarter | सवा sawa
double | दुगना दुगुना दोगुना dugna duguna doguna
third | तीसरा तीसरी तीसरे teesra tisra teesri tisri
fifth | पाँचवा पांचवां panchva paanchva
once | एकबार ekbar ekbaar
twice | दोबार dobar
three times | तीनबार teenbar teenbaar
all three | teenon
number | संख्या sankhya
count | गिनना गिनकर ginna ginkar
money | रुपइया rupiya rupaiya rupyo
money | धन पैसवा paiswa
pay | भुगतान bhugtan bhugtaan
pay | चुकाना चुकाऊं chukana chukaun
debt | कर्ज़ कर्ज कर्जा karz karj karza karja
rent | किराया किराये kiraya kiraye
saving | बचत bachat
earn | कमाना कमाता kamana kamata
salary | तनख्वाह वेतन पगार tankhwah tankhah vetan pagar
rich | अमीर ameer amir
poverty | गरीबी ग़रीबी garibi gareebi
receipt | रसीद rasid raseed
fees | शुल्क shulk
cash | नकद नगद nakad naqad nagad
total | कुल totl
price | भाव मूल्य bhaav bhav mulya
cheap | सस्ती सस्ते sasti saste
expensive | महंगी महंगे mehngi mehnge mahangi mahange
cost | लागत खर्चे lagat kharche
scheme | योजना योजनाएं yojana yojna
identity card | आधार aadhar aadhaar adhar
buy | खरीदना ख़रीद खरीद kharidna khareed kharid khareedna
sell | बेचना बेच bechna bech
shop | दुकान दूकान dukan dukaan
market | बाज़ार बाजार bazaar bazar bajar
door | दरवाज़ा दरवाजा darwaza darwaja
window | खिड़की khidki khirki
room | कमरा कमरे kamra kamre
account | हिसाब hisab hisaab
cancer | कर्करोग karkrog
kitchen | रसोई rasoi
wall | दीवार दिवार deewar diwar
key | चाबी चाभी chabi chaabhi
stairs | सीढ़ियां seedhiyan
chair | कुर्सी kursi
bed | चारपाई charpai palang पलंग
fan | पंखा pankha
electricity | बिजली bijli
bathe | नहाना नहाता नहाते nahana nahata nahate nahane
soap | साबुन sabun saabun
bucket | बाल्टी balti baalti
knife | चाकू छुरी chaku chaaku
scissors | कैंची kainchi
box | डिब्बा dibba
bag | झोला jhola
shoes | जूता जूते joota joote jutta
slippers | चप्पल chappal
spectacles | चश्मा chashma
clothes | कपड़ों kapdon kapdo
work | कामकाज कामधंधा kaamkaaj kamkaj
business | धंधा व्यापार dhandha vyapar
labourer | मज़दूर मजदूर mazdoor majdoor
labour | मज़दूरी मजदूरी mazdoori majdoori
farmer | किसान kisan kisaan
farming | खेती खेतीबाड़ी kheti khetibadi
field | खेत खेतों khet kheton
shopkeeper | दुकानदार dukandar
tailor | दर्जी दरज़ी darji
office | दफ्तर दफ़्तर कार्यालय daftar karyalay
factory | कारखाना karkhana
employee | कर्मचारी karmchari karamchari
officer | अधिकारी अफसर adhikari afsar
study | parhai
student | विद्यार्थी छात्र vidyarthi chhatra
teacher | अध्यापक शिक्षक मास्टरजी adhyapak shikshak masterji
paper | कागज़ कागज kagaz kagaj kaagaz
papers | कागज़ात दस्तावेज़ kagazat kagjat dastavez
buffalo | भैंस bhains
goat | बकरी बकरा bakri bakra
dog | कुत्ता kutta
cat | बिल्ली billi
rat | चूहा चूहे chuha chuhe
mosquito | मच्छर machhar macchar machchar
insect | कीड़ा कीड़े keeda keede kida kide
scorpion | बिच्छू bichhu bicchu
animal | जानवर पशु janwar jaanvar
tree | वृक्ष
sunlight | धूप dhoop dhup
air | हवा hawa
fire | आग aag
river | nadiya
way | रास्ता रस्ता rasta raasta
crossroads | चौराहा chauraha
neighbourhood | मोहल्ला मुहल्ला mohalla muhalla
distance | दूरी doori duri
district | ज़िला जिला zila jila
state | राज्य प्रदेश rajya pradesh
east | पूरब पूर्वी poorab purab
west | पश्चिम paschim pashchim
south | दक्षिण dakshin
rickshaw | रिक्शा ऑटोरिक्शा riksha rikshaw
bus | बसअड्डा basadda
foreign | विदेश परदेश videsh pardesh
grain | अनाज anaj anaaj
wheat | गेहूं गेहूँ gehun gehu gehoon
lentils | दाल दालें daal daalen
onion | प्याज़ प्याज pyaz pyaaz pyaj
tomato | टमाटर tamatar
carrot | गाजर gajar gaajar
radish | मूली mooli
cauliflower | गोभी gobhi gobi
brinjal | बैंगन baingan
okra | भिंडी bhindi
gourd | लौकी lauki
bitter gourd | करेला karela
chilli | मिर्च मिर्ची mirch mirchi mirchee
ginger | अदरक adrak
garlic | लहसुन lahsun lehsun
coriander | धनिया dhaniya
cumin | जीरा jeera
fenugreek | मेथी methi
spice | मसाला मसाले masala masale
ghee | घी ghee ghi
cheese | पनीर paneer panir
buttermilk | छाछ chhachh chaach
gruel | खिचड़ी दलिया khichdi dalia daliya
bread | पराठा पूड़ी paratha parantha
sweets | मिठाइयां
bitter | कड़वा कड़वी kadwa kadva kadwi
salty | नमकीन namkeen namkin
tasteless | फीका phika feeka
jaggery | gur
pickle | अचार achar achaar
chicken | मुर्गा मुर्गी murga murgi
banana | केला केले kela kele
apple | सेब saib
orange | संतरा संतरे santra santre
pomegranate | अनार anar anaar
papaya | पपीता papita
guava | अमरूद amrood amrud
coconut | नारियल nariyal
almond | बादाम badam baadam
cashew | काजू kaju
walnut | अखरोट akhrot
peanut | मूंगफली mungfali moongphali
kidney beans | राजमा rajma
tobacco | तंबाकू तम्बाकू tambaku tambakoo
chewing tobacco | गुटखा gutkha
bidi | बीड़ी beedi bidi
alcohol | दारू daru daaru
fresh | ताज़ा ताजा ताज़ी taaza taza taja tazi
raw | कच्चा कच्ची kachcha kaccha kacha kachchi
boiled | उबला उबली उबालना ubla ubli ubalna ubalkar
breakfast | नाश्ता nashta naashta
fasting | उपवास व्रत रोज़ा upvas vrat roza
digest | पचना हज़म हजम pachna hazam hajam pachta
digestion | पाचन हाज़मा pachan hazma hajma
chew | चबाना चबाकर chabana chabakar
swallow | निगलना निगल nigalna nigal nigalne
spoon | चम्मच chammach chamach
glass | गिलास ग्लास gilas
bottle | बोतल botal
plate | प्लेट
cook | पकाकर pakakar
admitted | दाखिल दाख़िल dakhil daakhil
operation | चीरफाड़ शल्यक्रिया chirfad cheerphad shalya
queue | कतार क़तार kataar katar
crowd | भीड़ bheed bhid
wait | इंतज़ार इंतजार intezar intzar intajar intezaar
wait | प्रतीक्षा pratiksha
lab | प्रयोगशाला जांचघर prayogshala janchghar
blood pressure | रक्तचाप raktchap raktachap
diabetes | मधुमेह madhumeh sugger
skin | चर्म चर्मरोग charmrog charmarog
skin | चमड़ा chamda chamra
healer | हकीम hakim hakeem
exorcist | ओझा तांत्रिक ojha tantrik
health | सेहत स्वास्थ्य sehat sehath swasthya svasthya
health | तबीयत तबियत tabiyat tabiat tabyat tabiyath
healthy | तंदुरुस्त स्वस्थ tandurust tandrust swasth svasth
private | निजी niji
centre | केंद्र केन्द्र kendra
camp | शिविर shivir
registration | पंजीकरण panjikaran
emergency | आपातकाल आपात aapatkal aapat
clinic | चिकित्सालय chikitsalay
ill | बीमार बिमार bimar beemar
ill | अस्वस्थ नासाज़ aswasth nasaz
sick people | मरीज़ों मरीजों रोगियों mareezon marijon rogiyon
diseases | बीमारियां बीमारियों रोगों bimariyan bimariyon rogon
medicines | दवाओं दवाइयों dawaon dawaiyon dawayein davaiyon dawao
drops | बूँद बूंद बूंदें boond bund boonden
paste | लेप lepp
herb | जड़ीबूटी बूटी jadibuti jadibooti booti
syrup | शर्बत शरबत sharbat sirap
side effect | दुष्प्रभाव साइडइफेक्ट dushprabhav
addiction | नशा लत nasha
habit | आदत आदतें aadat aadatein
alum | फिटकरी fitkari phitkari
basil | तुलसी tulsi
cardamom | इलायची elaichi ilaichi
carom | अजवाइन ajwain
ice | बर्फ़ बर्फ baraf barf
compress | सेंकना senkna sekna
massage | मालिश maalish malish
cow dung | गोबर gobar
ash | राख raakh
nausea | मितली मिचली mitli michli matli
constipation | कब्ज़ कब्ज kabz kabj kabziyat
piles | बवासीर bawasir bavasir
jaundice | पीलिया piliya peeliya
malaria | मलेरिया maleriya
dengue | डेंगू dengu
cholera | हैज़ा हैजा haija haiza
pox | चेचक chechak
measles | खसरा khasra
tuberculosis | तपेदिक टीबी tapedik tibi
asthma | दमा dama
leprosy | कोढ़ कुष्ठ kodh kusht kushth
sprain | मोच moch
broken | टूटा टूटी टूटना toota tuta tooti tuti tootna tutna
break | तोड़ना तोड़ todna
ulcer | नासूर nasoor nasur
obesity | मोटापा motapa
thin | दुबला दुबली dubla dubli duble
fat | मोटू motu
headache | सिरदर्द सरदर्द sirdard sardard
stomach ache | पेटदर्द petdard
back pain | कमरदर्द kamardard
painful | दर्दनाक दर्दभरा dardnak dardnaak
aches | दर्दवा दरद darad daradva
hurts | दुखत पिराता dukhat pirata pirat
deaf | बहरा behra bahra
mute | गूंगा gunga goonga
lame | लंगड़ा langda langra
cataract | मोतियाबिंद motiyabind
numbness | सुन्नपन sunnpan
stiffness | जकड़न जकड़ jakdan jakad
fever | ताप ज्वर jwar jvar
fever | बोखार बुखारवा bokhar
infected | संक्रमित sankramit
germ | कीटाणु विषाणु keetanu kitanu vishanu
epidemic | महामारी mahamari
incurable | लाइलाज असाध्य lailaj laailaaj
improvement | सुधार सुधरना sudhar sudhaar sudharna
worsened | बिगड़
period | माहवारी मासिक mahwari mahvari maasik masik
miscarriage | गर्भपात garbhpat garbhpaat
childbirth | प्रसव जचगी prasav jachgi
breastfeed | स्तनपान stanpaan stanpan
infertile | बांझ बाँझ baanjh banjh
impotent | नपुंसक नामर्द napunsak namard
death | मृत्यु देहांत mrityu dehant
dead | मृत मरा mrit mara
alive | ज़िंदा जिंदा जीवित zinda jinda jeevit
survive | बचेगा बचेगी bachega bachegi
burns | जलता जलती जलते jalta jalti jalte
belching | डकार dakar dakaar
hiccup | हिचकी hichki
sneeze | छींक छींकना chheenk chhink
yawn | जम्हाई jamhai
sunstroke | lulagna
think | सोचना सोचता सोचते सोच sochna sochta sochti soch socho sochkar socha
know | जानता जानती जानते jaanta janta jaanti janti jante
know | जानूं जानो जानकर jaanu jaanun janu jaano jankar
remember | याद यादाश्त yaad yaddasht
forget | भूल bhool bhul
learn | सीखना सिखाना seekhna sikhna sikhana
agree | maante
accept | स्वीकार मंज़ूर मंजूर sweekar svikar manzoor manjur
refuse | इनकार इंकार inkaar inkar
asked | पूछताछ poochtach puchtach
asking | पूछत पुछत puchat poochat
said | कहलस बोललस बोलल bolal bolalas kahlas
saying | बोलत कहत bolat kahat
says | बोलेला बोलेलन bolela
explain | बतलाना batlana batlao batlaiye
explained | बतलाया batlaya
understood | samajhgaya samjhgaya
call out | पुकारना पुकार pukarna pukar
conversation | बातचीत baatchit batchit
quiet | ख़ामोश chupchap khamosh
lie | झूठ jhooth jhuth
truth | सच सच्चाई sach sachchai sachai
true | सच्चा sachcha saccha sachmuch
search | ढूंढना खोजना खोज khojna khoj
try | प्रयास prayas
decide | फैसला faisla faisala
request | विनती निवेदन गुज़ारिश vinti nivedan guzarish
information | सूचना जानकारियां suchna soochna jankariyan
detail | विवरण विस्तार vivaran vistar
choose | चुनो chuno
hold | पकड़ना पकड़ pakadna pakad
throw | फेंकना फेंको phenkna fenkna
pull | खींचना खींच kheenchna khinchna
push | धक्का धकेलना dhakka
sleep | सोता सोते सोने सोया sota sote soya soye
wake up | जागना जागता jagna jaagna jagta
lie down | लेटना लेटकर letna letkar letne
bend | झुकना मुड़ना मोड़ना jhukna mudna modna mudta
climb | चढ़ना चढ़ता chadhna chadhta chadhne
get down | उतरना उतरता utarna utarta
carry | लेजाना lejana lejao
arrive | पहुंचना पहुँचना पहुंचा pahunchna pahunch pahuncha pohchna pohoch
enter | घुसना ghusna
happened | बीता गुज़रा guzra gujra beeta
change | badal
improve | सुधरा sudhra
increase | बढ़ोतरी badhotri badhotari
grows | बढ़त बढ़रा badhra badhri badhre
form | बनेला बनत बनावट banela banat banawat
need | आवश्यक आवश्यकता avashyak aavashyakta
useful | उपयोगी उपयोग upyogi upyog
impossible | असंभव नामुमकिन asambhav namumkin
possible | मुमकिन mumkin
difficult | कठिनाई दुश्वार kathinai
simple | सरल सीधासादा saral
famous | मशहूर प्रसिद्ध mashhoor mashoor prasiddh
good | उत्तम मस्त barhiya uttam
good | अच्छासा नीक nimman nikk
bad | गंदा गंदी गन्दा ganda gandi gande
excellent | ज़बरदस्त जबरदस्त शानदार jabardast zabardast shandar
beautiful | सुंदर सुन्दर खूबसूरत sundar khubsurat khoobsurat
ugly | बदसूरत badsurat
more | ज़्यादातर jyadatar zyadatar jaasti jasti
less | कमती kamti
enough | पर्याप्त paryapt
whole | सम्पूर्ण संपूर्ण समूचा sampurn samucha
part | हिस्सा हिस्से hissa hisse
lot | ढेरसारा dhersara
group | समूह झुंड samuh
thing | वस्तु vastu
matter | मामला मामले मुद्दा mamla maamla mamle mudda
type | टाइपका किसम kisam
thanks | मेहरबानी मेहेरबानी meherbani mehrbani meharbani
sorry | क्षमा kshama chhama
welcome | स्वागत swagat
greeting | रामराम जयहिंद ramram
please | किरपा कृपा kirpa kripa
okay | चलताहै अच्छाहै thikba thikhau
go away | भागो bhago
black | काला kala kaala
already | चुकी चुके chuki chuke
flow | बहना behna bahna
afraid | डरी dari
dog | कुत्ते kutte
stale | बासी baasi basi
bandage | पट्टियां पट्टियाँ pattiyan pattiyaan
equal | बराबर barabar
more | जादा jada jaada
wart | मस्से masse
your | तेरी तेरे teri tere
hands | हाथों haathon hathon haatho hatho
sweet | मीठा मीठी मीठे meetha mitha meethi mithi
spots | धब्बे धब्बों dhabbe dhabbon
boils | फोड़े phode fode
potato | आलू aloo aalu
as much | जितना जितनी जितने jitna jitni jitne
youth | जवानी jawani jawaani
hour | घंटा ghanta
test | परीक्षा pariksha
"""
