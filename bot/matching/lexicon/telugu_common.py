"""Common romanised Telugu words and verb forms; the form of the rows is told in `telugu.py`."""

ROWS = """
mother | amma ammaa ammagaru
my mother | maamma mayamma
father | nanna naanna nannagaru naannagaru
elder brother | anna annayya annaiah annagaru
younger brother | tammudu thammudu thammudi tammudi
elder sister | akka akkayya akkagaru
younger sister | chelli chellelu chellemma chellayi
grandmother | ammamma nanamma nannamma bamma naanamma
grandfather | tatha thatha tatayya thathayya
aunt | atta attha attayya atthayya pinni
elder aunt | peddamma pedamma doddamma
uncle | mama mamayya maamayya babai baabai
elder uncle | peddananna pedananna peddanaanna
wife | bharya bhaarya pellam pellaam
husband | bhartha bharta mogudu moguduu
son | koduku kodukku kodukuki
daughter | kuthuru kooturu kuturu koothuru
daughter in law | kodalu kodaalu
son in law | alludu alludiki
brother in law | bava baava bavamaridi maridi
sister in law | vadina vadhina maradalu
mother in law | attagaru atthagaru
father in law | mamagaru maamagaru
grandson | manavadu manumadu
granddaughter | manavaralu manumaralu
boy | abbayi abbai pillodu pilladu
girl | ammayi ammai pilla
baby | pasibidda pasipapa papayi paapa
children | pillalu pillalaki pillalaku pillala
relatives | bandhuvulu bandhuvula chuttalu chuttaalu
family | kutumbam kutumbham kutumbamlo kutumba
woman | adavallu aadavallu aadadi mahila stri
man | magavallu magavaadu magavadu purushudu
old person | musali musalivallu muslivallu vruddhulu
youth | yuvakulu yuvatulu yuvathi
friend | snehithudu snehithuralu snehitudu snehituralu
neighbour | pakkinti pakkintivallu porugu
sir | ayya ayyagaru saaru saar
madam | medam maadam medamgaru
respectful title | garu gaaru gariki gaariki
we | memu meemu manam
my | naa nadi naadi nayokka
to me | naaku naku nakku nakuu
me | nannu nannuu
your | mee meeyokka
to you | meeku miku meekku neeku
he | atanu athanu aayana ayana vaadu
she | ame aame aavida avida
they | vallu vaallu vaaru vallaki
body | sareeram shareeram sariram ollu sariramlo
head | tala thala talalo thalalo
hair | juttu juttuu ventrukalu jutu
face | moham mukham mokham mohamu
eye | kannu kallu kanniki kallalo
ear | chevi chevulu chevilo chevuloo
nose | mukku mukkulo mukkuu
mouth | noru noruu notilo nootilo
tongue | naluka naaluka nalika naaluga
tooth | pannu pallu palluu pallalo
gum | chiguru chigullu chigurlu
lip | pedavi pedavulu pedhavi
cheek | bugga buggalu chempa
jaw | davada dhavada davadalu
throat | gonthu gontu gonthulo gontulo
neck | meda medha medalo medalu
shoulder | bhujam bhujaalu bujam bhujalu
armpit | chanka chankalo chankalu sanka
hand | cheyyi cheyi chetulu chethulu chethilo
finger | velu vellu velluu velikosa
nail | goru gollu goruu
elbow | mocheyi mocheyyi mocheti
wrist | manikattu manikattulo
chest | chathi chaathi chaati rommu gunde
breast | rommulu rommullo sthanam stanam sthanalu
nipple | chanumona chanumonalu chanmona
heart | gundelo gundeki hrudayam
lung | upiritittulu oopirithithulu upirititthi oopiritittulu
stomach | kadupu kadupulo potta pottalo
lower belly | pottikadupu pottikadupulo pothikadupu
navel | boddu bodduu boddulo
liver | kaleyam kalejam kaaleyam
kidney | mutrapindam mootrapindalu mutrapindalu
intestine | pegu peegu pegulu peegulu
uterus | garbhasanchi garbasanchi garbhasayam garbhashayam
vagina | yoni yonilo yonini
urine bladder | mutrasayam mootrasayam mutrashayam
back | veepu vipu veepulo veepuki
waist | nadumu nadum nadumulo
spine | vennupusa vennupoosa vennemuka vennu
leg | kalu kaalu kaallu kalluki
thigh | toda thoda todalu thodalu
groin | gajja gajjalo gajjallo
knee | mokalu mokaalu mokaallu mokalloo
ankle | cheelamanda chilamanda cheelamandalu
foot | paadam padam paadalu paadaalu
heel | madama madamalu madamaa
buttock | pirra pirralu pirudulu
bone | emuka yemuka emukalu yemukalu
joint | keelu keellu killu
muscle | kandaram kandaralu kandaraalu
nerve | naram naralu naraalu
blood | raktham raktam rakthamu netturu nethuru
brain | medadu medhadu medadulo
skin | charmam charmamu tholu thollu charmampai
fat | kovvu kovvuu kovvulu
lump | gadda gaddalu gaddaa kanithi kanithulu
small lump | chinnagadda chinnagaddalu
swelling | vaapu vapu vaapuu vaapulu
swollen | vachipoyindi vaachindi vachipoinadi ubbindi ubbipoyindi
gland | grandhi granthi grandhulu granthulu
tumour | kanithigadda kanitigadda
boil | kurupu kurupulu segagadda segagaddalu
pimple | motima motimalu
blister | bobba bobbalu pokku pokkulu
wart | pulipiri pulipirlu pulipirulu
mole | puttumacha puttumachalu puttumaccha
spot | macha machalu maccha macchalu
rash | daddurlu daddurulu dadduru
sore | pundu pundlu pundulu
wound | gayam gaayam gayalu gaayaalu
cut wound | koosukundi kosukundi kosukupoyindi
scab | pakku pakkulu
scar | gaatu gatu gaatlu
pus | cheemu chimu cheemuu seemu
hole | randhram randram ranthram randhralu
thread | dharam daram dhaaram
ulcer in mouth | notipundu notipundlu notipunduu
itching | durada dhurada duradaa duradalu
touch | sparsha sparsa sparsham
colour | rangu ranguu rangulu
red | erra yerra erraga yerraga
black | nalla nallaga nallagaa nalupu
white | tella thella tellaga thellaga telupu
yellow | pasupu pasupuga pasupuranga pachhaga
green | akupacha aakupacha akupachha
blue | neelam nilam neelamga neeli
brown | godhuma godhumarangu godhumaranga
pale | palipoyina paalipoyina paalipoyindi palipoyindi
size | parimanam saizu saiju
big | pedda peddha peddaga peddadi
small | chinna chinnaga chinnadi chinni
thick | mandam mandamga mandanga
thin | sannaga sanna sannam
hard | gatti gattiga gattigaa gattidi
soft | methaga mettaga methani mettani
rough | garuku garukuga garukugaa
smooth | nunupu nunnaga nunupuga
round | gundranga gundramga gundrani
long | podavu podugu podugga podavuga
short | potti pottiga pottigaa
heavy | baruvu baruvuga baruvugaa
light in weight | telika thelika thelikaga telikaga
hot | vedi vediga vedigaa
cold | challaga challa challagaa challani
wet | tadi thadi tadiga thadiga
dry | podi podiga podibari
tight | bigutu bigusuga bigutuga biguthu
loose | vadulu vaduluga vadulugaa
sharp | padunu padunuga padunaina
uneven | ettupallaalu ettupallalu
moving under skin | kadulutundi kaduluthundi kadultundi
not moving | kadalatledu kadalatam kadaladu
peas size | batani bathani bataniginja
lemon size | nimmakaya nimmakayantha nimmakayanta
pain | noppi nopi noppiga noppulu noppigaa
hurts | noppestundi noppesthundi noppivastundi nopputundi
no pain | noppiledu noppilekunda noppiledhu noppilekundaa
burning | manta mantaga mantalu mantagaa
pricking pain | guchukuntundi gucchinattu guchinattu
pulling pain | laagutundi lagutundi peekutundi pikutundi
throbbing pain | salupu saluputundi salapatam
severe | teevram thivram teevramga tivramga
unbearable | bharinchaleni bharinchalenu bharinchalekapothunna
numbness | timmiri thimmiri timmirlu thimmirlu
tingling | jillumantundi jivvumantundi
cramps | kandarapattu pattesindi pattesinattu
stiff | bigusukupoyindi bigusukupoindi
weakness | neerasam nirasam neerasamga balaheenata
tired | alasata alasipoya alasipoyanu alasipothunna
dizzy | kallutirugu kallutiruguthunnayi talatirugudu thalathirugudu
nausea | vikaram vikaaram vikaramga
vomiting | vanthi vaanthi vanthulu vaanthulu
fever | jwaram jvaram jwaramu joram jorom
chills | chali chaliga chalijwaram
shivering | vanuku vanukutundi vanikipothunna
sweat | chemata chamata chematalu chamatalu
cough | daggu dhaggu dagguu
cold in nose | jalubu jalubuu padisham padisam
phlegm | kapham kafam kalle galla
breathlessness | ayasam aayasam ayaasam aayaasam
breath | oopiri upiri oopiriaadatam swasa
hunger | akali aakali akalivestundi
no appetite | akalileedu akaliledu akalilekapovadam
thirst | daham daaham dahamga dappika
sleepless | nidrapattatledu nidrapattadu nidraleemi
constipation | malabaddhakam malabadhakam malabaddakam
loose motion | virechanalu virochanalu virechanaalu virechanam
stool | malam doddi malamlo doddiki
urine | mutram mootram muthram uchha
bleeding | rakthasravam raktasravam rakthasraavam
white discharge | tellabatta thellabatta tellabattalu
periods | nelasari nelasarulu bahishtu bahistu
menopause | muttudipovadam muttlagipovadam
pregnancy | garbham garbam kadupuvachindi
pregnant woman | garbhini garbhavathi garbhavati garbini
delivery | kaanpu kanpu prasavam purudu
gas | gyasu gaasu vaayuvu
acidity | pulitrenpulu trenpulu thrempulu gundemanta
indigestion | ajeerthi ajirthi ajeerti
worry | digulu dhigulu vichaaram vicharam bengha
fear | bhayam bayam bhayamga bayamga
i am afraid | bhayamestundi bayamestundi bhayamvestundi bayamesthundi bhayapadutunna
do not fear | bhayapadaku bhayapadakandi bayapadakandi bayapadaku
tension | kangaru kangaruga kangaaru
doubt | anumanam anumaanam sandeham sandheham
sad | badha baadha baadhaga vichaaramga dukham
crying | edupu yedupu edustunna yedusthunna
shame | siggu sigguga siggugaa
anger | kopam koopam kopamga
happy | santhosham santosham anandam aanandam
trouble | ibbandi ibbandiga ibandhi ibbandulu
difficulty | kashtam kastam kashtamga kashtalu
problem | samasya samasyalu samasyaa samasyaga
courage | dhairyam dairyam dhairyamga
hope | aasha aashalu aashaga
mind | manasu manassu manasulo
time | samayam samayamlo taimu vela
today | ivala ivaala eeroju ivvala eerozu
tomorrow | repu reepu reppu
yesterday | ninna ninnati ninnaa
day after tomorrow | ellundi yellundi elundi
day before yesterday | monna monnati mona
now | ippudu ipudu ippude ipude
then | appudu apudu appude apudey
when | eppudu epudu yeppudu yepudu
always | eppudoo ellappudu yellappudu
again | malli mallee malla mali
since when | eppatinundi eppatinunchi yeppatinundi
until when | eppativaraku eppatidaka yeppativaraku
morning | podduna poddunna udayam udayanne
afternoon | madhyahnam madyahnam madhyanam
evening | sayantram sayanthram saayantram saayankalam
night | ratri rathri raatri raathri
day | roju rooju rojuki rojulu
daily | rojoo rozu prathiroju pratiroju
week | vaaram varam vaaralu vaarala
month | nela nelalu nelaki nelala
year | samvatsaram samvathsaram yedadi edadi samvatsaralu
hour | ganta gantalu gantala gantaki
minute | nimisham nimishalu nimishaalu nimusham
late | aalasyam alasyam aalasyamga aalasyanga
early | tondaraga thondaraga twaraga thwaraga
quickly | ventane vente ventanae gabagaba
slowly | mellaga melliga nemmadiga nidananga
later | tarvata tarvatha taruvata tharuvatha
before | mundu mundhu munduga munde
old | paatha pata paathadi
new | kotha kotta kothaga kottaga
sunday | adivaram aadivaram aadivaaram adivaaram
monday | somavaram somavaaram somaram
tuesday | mangalavaram mangalavaaram mangalaram
wednesday | budhavaram budhavaaram budavaram
thursday | guruvaram guruvaaram lakshmivaram
friday | sukravaram shukravaram sukravaaram
saturday | sanivaram shanivaram sanivaaram
holiday | selavu selavulu selavuroju
one | okati okka okkati oka
two | rendu rendoo remdu
three | moodu mudu muudu
four | nalugu naalugu naluguu
five | aidu ayidu aidhu
six | aaru aaruu
seven | yedu eedu
eight | enimidi yenimidi enimidhi
nine | tommidi thommidi tommidhi
ten | padi padhi
twenty | iravai iruvai iravay
thirty | muppai mupai muppay
forty | nalabhai nalabai nalubhai
fifty | yabhai yabai ebhai yaabhai
sixty | aravai aruvai aravay
hundred | vanda vandha vandalu nooru
thousand | veyyi veyi veylu
lakh | laksha lakshalu lakshaa
half | sagam sagamu
first | modati modata modatisari modhati
second | rendava rendavadi rendosari rendo
last | chivari chivara aakhari akhari
how many | enni yenni ennisarlu yennisarlu
how much | entha enta yentha yenta
more | ekkuva yekkuva ekkuvaga yekkuvaga
less | takkuva thakkuva takkuvaga thakkuvaga
some | konni kontha konta konthamandi
a little | koncham konchem konchemga kunchem
many | chala chaala chaalaa chalaa
enough | chalu chaalu saripothundi saripoddi
all | anni annee andaru andariki
count | lekka lekkalu lekkaa
money | dabbu dabbulu dabulu paisalu
rupees | rupayalu rupayilu roopayalu rupaayalu
cost | kharchu karchu kharchuu kharchulu
price | dhara dharalu dharaentha
fees | feeju pheeju fijulu
free | uchitham uchitam uchitamga uchithamga
loan | appu appulu appuga
poor | peda peeda pedavallu peedavallu
pay | kattali kattaali chellinchali kattalaa
bill | billuu billulu bilulu
salary | jeetham jeetam jitham
card | kaardu kardu kaardulu
aarogyasri scheme | arogyasri aarogyasri arogyasree aarogyashri
insurance | bheema bhima beema bima
house | illu inti intlo intiki
village | ooru ooriki uru palle grama
city | pattanam nagaram patnam
street | veedhi vidhi veedhilo
road | daari daarilo rodduu
door | talupu thalupu talupulu
bed | mancham manchamlo manchampai
clothes | battalu battaluu guddalu dustulu
shoes | cheppulu cheppuluu
bath | snanam snaanam snaanamu
soap | sabbu sabbuu sabbulu
work | pani panulu paniki panilo
job | udyogam udyogamu udyogaaniki
farmer | raitu raithu raitulu raithulu
labourer | kooli kuli koolipani kulipani
school | badi badiki pathasala
bus | bassu bassulo bassuki
food | bhojanam bojanam tindi thindi aharam
rice | annam annamu biyyam biyam
curry | koora kura kooralu kuuralu
vegetables | kuragayalu kooragayalu kuragaayalu
leafy vegetables | akukura aakukooralu akukuralu aakukura
fruit | pandu pandlu panduu
meat | mamsam maamsam mansam
chicken | kodi kodimamsam kodikura
fish | chepa chepalu cheepa cheepalu
egg | guddu guddlu kodiguddu kodigudlu
milk | paalu palu paaluu
curd | perugu peruguu perugulo
buttermilk | majjiga majjigaa majiga
ghee | neyyi neyi neyyii
oil | nune noone
salt | uppu uppuu uppulu
sugar | chakkera panchadara panchadhara pancadara
spicy | karam kaaram karamga kaaramga
sour | pulupu pullaga pullati
sweet | teepi thipi teeyaga thiyyaga
bitter | chedu cheduga chedhu
water | neellu neelu nillu neeru manchineellu
tea | teneeru chaayi chai chaay
breakfast | tiffinu tifin alpaharam
alcohol | mandukottadam sarayi madyam madyapanam
smoking | poga pogatraagadam dhumapanam pogathagadam
cigarette | sigarettu sigaret beedi bidi
tobacco | pogaku pogaaku gutka gutkaa
betel leaf | tamalapaku tamalapaaku thamalapaku killi killee
diet | pathyam patyam pathyamu
fasting | upavasam upavaasam paragadupu paragadupuna
hospital | asupatri aasupatri asupathri aaspatri aspatri
to hospital | asupatriki aasupatriki aaspatriki aspatriki
doctor | vaidyudu vaidyuralu daktaru daktar doctoru
doctor sir | doctorgaru daktarugaru daaktarugaru
nurse | narsu nursamma narsamma
patient | rogi roogi rogulu pesentu
treatment | chikitsa chikithsa vaidyam vydyam
disease | vyadhi vyaadhi rogam roogam jabbu
health | aarogyam arogyam aarogyamga arogyanga
ill health | anarogyam anaarogyam anarogyamga
cancer | kensar kancer kyansar cancaru kyansaru
to cancer | cancerki cancerku kyansarki kensarki
is it cancer | cancera kyansara canceraa
diabetes | madhumeham madumeham chakkeravyadhi sugarvyadhi
blood pressure | rakthapotu raktapotu beepee bipi
jaundice | kamerlu pachakamerlu kaamerlu pachhakamerlu
asthma | ubbasam ubbasamu aastama
paralysis | pakshavatam pakshavaatham pakshavatham
anaemia | rakthaheenata raktaheenata rakthaheenatha
tuberculosis | kshaya kshayavyadhi kshayarogam
epilepsy | moorcha murcha fitsu murchha
piles | molalu mollalu arshamolalu
infection | infekshan infecshan infectionu
contagious | antuvyadhi antukuntunda antukuntundi antuvyadhulu
hereditary | vamsaparamparyam vamsaparamparyamga vamshaparamparyam
symptom | lakshanam lakshanalu lakshanaalu laxanalu
reason | karanam kaaranam karanalu kaaranaalu
danger | pramadam pramaadam pramadakaram pramaadama
serious | seeriyas siriyas seriousu
operation | shastrachikitsa sastrachikitsa operationu aapareshan apareshan
stitches | kutlu kuttlu kuttulu
bandage | kattu pattikattu kattlu
injection | soodi sudi soodhi injekshan injectionu
medicine | mandu mandulu mandhu mandhulu aushadham
tablet | matra maatra maatralu goli golilu
ointment | lepanam aayintment aayintmentu
medical shop | mandulashop mandulakottu mandulashapu
saline | selain sailain selainu
test | pariksha pareeksha parikshalu testu testulu
blood test | rakthapariksha raktapariksha rakthapareeksha
scan | skaan skanning scaning scanningu skaning
x ray | eksre xraylu yeksare eksrey
biopsy | bayopsi biopsi bayapsi
needle test | soodipariksha sudipariksha soodhipariksha
sample | namuna namoona namunaa sampilu
piece | mukka mukkalu mukkaa
report | riportu reportu riportulu ripotlu
result | phalitam phalitham phalitalu phalithalu
appointment | apointment apointmentu appointmentu apaintment
emergency | atyavasaram athyavasaram atyavasaramga
ambulance | ambulens ambulancu ambulensu
admit | cherchukuntara cherchali cherpinchali cherali
discharge from hospital | dischargi dischaarj discharju
advice | salaha salahalu salahaa
radiation | radiyeshan rediyeshan radiationu
chemotherapy | keemo kimotherapi keemotherapi kimo
death | chavu chaavu maranam
will i die | chanipotana chachipothana chanipothana chachipotana
life | pranam praanam jeevitam jeevitham
see | chudali choodali chudandi choodandi chudu
saw | chusanu choosanu chusaru choosaru chusina
not seen | chudaledu choodaledu chudaleda choodaleda
will you see | chustara choostara chustaru chusthara
show | chupinchali choopinchali chupinchandi choopinchandi chupettali
shall i show | chupinchana choopinchana chupinchala choopinchala
showed | chupinchanu choopinchanu chupincha choopinchaamu
press | nokkali nokkadam nokkandi nokkithe nokkite
if pressed | nokkinappudu noppinokkite nokkinapudu
touch it | muttukunte mutukunte taakite thaakithe muttukovali
can touch | muttukovacha taakavacha muttukovachha taakocha
by hand feels | tagulutundi taguluthundi thaguluthundi chetikitagulutundi
cut | koyali koyyali kosaru koostaru koyadam
will they cut | kostara koostara kosthara kosestara
remove | teeseyali tiseyali teeyali teesestaru theeseyali
removed | teesesaru tisesaru teesesaaru theesesaru
should it be removed | teeseyala tiseyala teeyala theeyala
come out | bayataku bayatiki bayataki bayatakostundi
coming | vastundi vasthundi ostundi osthundi vastondi
came | vachindi vacchindi ochindi vochindi
come | randi raandi raavali ravali
shall i come | ravala raavala ravacha raavacha raana
not coming | ravatledu raavatledu raavadamledu ravatle
if it comes | vaste vasthe oste osthe
will it come | vastunda vasthunda vastada vasthada
grow | perugutundi peruguthundi perugudi perugutunda pergutundi
grew | perigindi perigipoyindi perigina pergindi
growing | perugutunnayi perugutondi peruguthondi perugutunnadi
did not grow | peragaledu peragatledu peragadu
burst | pagilindi pagilipoyindi pagilipoindi pagulutundi chitlindi
leak | kaarutundi karutundi kaaruthundi kaarutondi karuthundi
oozing | oorutundi ooruthundi sraavam sravam
drip | chukkalu chukka chukkaluga
dry up | endipoyindi endipoindi endindi aaripoyindi endipothundi
itches | duradapedutundi duradagaundi duradapeduthundi duradavastundi
scratch | gokadam gokite gokithe gokkunte gokutunna
heal | maanutundi manutundi maanuthundi maanipothundi manipotundi
healed | maanindi maanipoyindi manipoyindi maanipoindi
not healing | maanatledu manatledu maanaledu manaledu
cure | nayam nayamavutunda nayamavuthundi nayamavutundi nayamaipothunda
reduce | tagguthundi taggutundi thagguthundi taggadam
reduced | taggindi thaggindi taggipoyindi taggipoindi
not reducing | taggatledu thaggatledu taggaledu thaggaledu taggatle
will it reduce | taggutunda tagguthunda thaggutunda taggiddha
to reduce | tagginchali tagginchadam taggadaniki taggataniki
increase | ekkuvavutundi ekkuvaindi ekkuvayyindi ekkuvaipoyindi
go away | potundi pothundi poddi pothadi
went away | poyindi poindi poyinde pooyindi
not going | povatledu povatle potaledu poledu
will it go | potunda pothunda podda pothada
go | velli velladam vellandi vellali
shall i go | vellala vellacha vellana vellocha
went | vellanu vella vellaru vellindi
return | tirigi thirigi tirigivastundi mallivastundi
come back again | mallivachindi mallivacchindi tirigivachindi mallocchindi
spread | vyapistundi vyapisthundi vyapinchindi vyaapistundi pakutundi
will it spread | vyapistunda vyapisthunda vyaapistunda paakutunda pakutunda
happen | jarugutundi jaruguthundi jarugudi jargutundi
happened | jarigindi jargindi jarigina jarigindhi
will it happen | jarugutunda jaruguthunda jargutunda
become | avutundi avuthundi authundi autundi avtundi
became | ayyindi aindi ayindi ayyinde ayyindhi
will it become | avutunda avuthunda autunda avtunda
if it becomes | ayite aithe ayithe aite
did not become | avvaledu avaledu kaaledu kaledu
there is | undi undhi vundi vundhi
there are | unnayi unnai vunnayi vunnai
there is not | ledu ledhu leedu
is there | unda undha vunda undaa
ask | adagali adagandi adugu adugutunna adagadam
asked | adiganu adigaru adigina adigamu
shall i ask | adagacha adagana adagochcha adagocha
tell | cheppandi chepandi cheppu cheppali chepandee
told | chepparu cheppanu cheppindi cheparu chepparuga
did not tell | cheppaledu chepaledu cheppaleda
say that | annaru antunnaru antunaru antaru
know | telusu thelusu telusuna telusaa
do not know | teliyadu theliyadu teledu telvadu teliyatledu
how to know | telustundi telusthundi telusukovali telsukovali
understand | artham ardham arthamaindi ardhamaindi
not understood | arthamkaledu ardhamkaledu arthamkaale
think | anukuntunna anukuntunnanu anukunta anukunna
remember | gurthu gurtu gurthundi gurtundi
forget | marchipoya marichipoya marchipoyanu marichipoyanu
wait | agandi aagandi aagali agali vechi
how long to wait | aagala agala vechiundala aagacha
stop | aapali apali aapeyali apeyali aapesanu
stopped | aagindi agindi aagipoyindi agipoyindi
start | modalu modalaindi modalayyindi modhalu
finish | ayipoyindi aipoyindi aipoindi ayipoindi
eat | tinali thinali tinadam thinadam tinandi
can eat | tinacha thinacha tinavacha tinocha thinocha
ate | tinnanu thinnanu tinna thinna
cannot eat | tinalenu thinalenu tinalekapotunna tinaleka
drink | tagali thagali taagali tagadam taagadam
can drink | tagacha taagacha tagocha thagocha
swallow | mingadam mingali mingaleka mingalekapotunna
chew | namaladam namalali namalaleka
sleep | nidra nidhra nidralo padukovali
sleeping | padukunte padukunnappudu nidrapotunna padukuntunna
wake up | levadam levali lechi nidralechi
walk | nadavali nadavadam nadustunna nadusthunna
cannot walk | nadavalenu nadavaleka nadavalekapotunna
run | parigettadam parugu parigettu
bend | vangadam vangali vangite vangithe vangi
cannot bend | vangalenu vangaleka vangalekapotunna
sit | koorchovali kurchovali kurchunte koorchunte kurcho
stand | nilabadali nilchovali nilchunte nilabadite
lift | ettadam ethadam ettali etthali ettaleka
climb stairs | metlu mettlu metlekkithe metluekkithe
fall | padipoya padipoyanu padipoyindi paddanu
hit by something | debba dhebba debbalu tagilindi thagilindi
broken | virigindi virigipoyindi viriginadi
do | cheyali cheyyali cheyandi cheyyandi chey
what to do | emcheyali yemcheyali emcheyyali emichesedi
do they do | chestara chesthara chestaru chestharu
did | chesanu chesaru chesindi chesaaru
not done | cheyaledu cheyyaledu cheyaleda cheyyale
can do | cheyyacha cheyacha cheyocha cheyyocha
get done | cheyinchali cheyinchukovali cheyinchukunna cheyinchanu
give | ivvandi ivvali istara isthara istaru
gave | icharu ichharu ichanu icchindi
take | teesukovali tisukovali teeskovali tesukovali
took | teesukunna teesukunnanu teeskunna tisukunna
bring | tevali tevaali tesukuravali teesukuravali tisukuravali
put | pettali pettandi pettaru pettukovali
apply on skin | raayali rayali raasukovali raasthe poosukovali
use | vadali vaadali vadutunna vaadutunna vadacha
wash | kadagali kadukkovali kadagadam kadigite
check | parikshinchali pareekshinchali parikshincharu parikshistaru
keep | unchali unchandi unchukovali unchaali
want | kavali kaavali kaavaali kavale
do not want | vaddu oddu vaddhu voddu
need | avasaram avasarama avasaramaa avsaram
not needed | akkarledu akkaraledu akkarledhu avasaramledu
possible | kudurutunda kuduruthunda kudarutunda kudurutundi
not possible | kudaradu kudarademo kudarledu kudradu
may do | cheyavachu cheyyavachu cheyochu cheyyochu
is it so | avuna avunaa kaada kaadaa
yes | avunu aunu avnu
no | kadu kaadu kaadhu
good | manchi manchidi manchiga
bad | chedda cheddadi cheddaga
better | nayame parvaledu paravaledu parledu
normal | maamulu mamulu maamuluga mamuluga saadharanam
often | tarachu taracu tharachu taruchu
suddenly | akasmathuga hathathuga hatathuga akasmattuga
continuously | nirantaram nirantharam okatenga
inside | lopala lopata loopala
outside | bayata bayita bayatundi
up | paina paiki pyna
down | kinda kindha kindiki
side | pakka pakkana vaipu pakkaki
left side | edama yedama edamavaipu yedamavaipu
right side | kudi kudivaipu kudipakka
both sides | rendupakkala renduvaipula rendupakkalaa
here | ikkada ikada ikkadiki ikadiki
there | akkada akada akkadiki akadiki
where | ekkada ekada yekkada ekkadiki
what | enti yenti emiti yemiti
why | enduku endhuku yenduku yendhuku
who | evaru yevaru evariki yevariki
how | ela yela elaga yelaga
which | edi yedi
"""
