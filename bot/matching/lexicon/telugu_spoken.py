"""Small words and spoken forms of Telugu, romanised; the form of the rows is told in `telugu.py`."""

ROWS = """
what | enti endi emiti yenti yendi
what | entandi endandi emitandi
what | entidi endidi emitidi yentidi
what | entadi entata entanta endanta entato
what | emi yemi
what | ento endo entoo emito yento
what | entira endira entra endra
what | emantaru emantav emantadi emantundi
what | emayindi emaindi emayyindi yemaindi
what | emaithadi emaitadi emauddi emavuddi
what | emcheyali emcheyyali emcheyyaali emseyali
what | emledu emiledu emledandi
which | edi yedi edhi yedhi
which | ee ye eyye aye
which | edaina edhaina yedaina edanna
which | edo yedo edho
why | enduku yenduku endhuku yendhuku
why | endukani yendukani endukanee endukanta
why | endukante yendukante endukantey endukantee
why | enduko yenduko endhuko
why | endukosam yendukosam endikosam
how | ela yela elaa yelaa
how | etla yetla etlaa yetlaa
how | ettaa etta yetta ettaaga ettaga
how | elaga elaaga yelaga elagaa
how | elagaina elaina etlaina etlanna elagainaa
how | elavundi elaundi elavuntundi etlundi etlunnadi
how | elavuntadi elauntadi etluntadi etluntundi
how | elavastundi elavastadi etlostadi etlosthadi
how much | entha yentha enta enthaa
how much | enthandi entandii yenthandi
how much | enthaina entaina enthainaa entanna
how much | enthavaraku entavaraku enthadaka entadaka
how much | enthaku entaku enthaki entaki
how many | enni yenni
how many | ennisarlu ennisaarlu ennisarlo ennimarlu
how many people | entamandi enthamandi endaru entamandhi
how long | enthasepu entasepu enthaseppu
how many days | ennirojulu ennidinalu ennirojulaki
who | evaru yevaru evarandi
who | evarto evaro yevaro evaritho
who | evarikaina evariki evarki yevariki
who | evarini evarni yevarini evaripai
whose | evari yevari evaridi yevaridi
where | ekkada yekkada ekada yekada ekkadaa
where | aeda yaada
where | ekkadandi yekkadandi
where | ekkadiki yekkadiki ekadiki ekkadki
where | ekkadaina yekkadaina ekkadanna ekkadainaa
where | ekkado yekkado ekkadoo
from where | ekkadinunchi ekkadnunchi ekkadnundi ekkadinundi ekkadikelli
where | ekkadundi ekkadunnadi ekkadunnay ekkadunnayi
when | eppudu yeppudu epudu eppudoo yepudu
when | eppudandi yeppudandi epudandi
when | eppudaina eppudanna yeppudaina epudaina
when | eppudo yeppudo epudo
when | eppatiki eppatki yeppatiki
when | eppati eppatidi yeppati
till when | eppativaraku eppatidaka eppatidaaka yeppatidaka
from when | eppatinunchi eppatnunchi eppatinundi eppatnundi
always | ellappudu eppatikappudu epudukudaa
said | anta antaa ata ataa
they said | annaru annaaru annarandi annaarandi
he said | annadu annaadu annadandi annadanta
she said | annadi annadhi annadhandi
they say | antaru antaaru antarandi antaarandi
they say | antunnaru antunnaaru antunnarandi antunaru
they say | antarukada antarukadaa antarugaa antaruga
he says | antadu antaadu antunnadu antunnaadu
she says | antundi antadi antunnadi antondi
i say | antanu antaanu antunna antunnanu
i said | annanu annaanu annaa
saying | ani anee aani
saying | anukuni anukoni ankuni ankoni
that which is called | ane aney anedi anedhi
thought | anukunna anukunnanu ankunna ankunnanu anukunnaa
think | anukuntunna anukuntunnanu ankuntunna anukuntunnaa
they think | anukuntaru anukuntunnaru ankuntaru ankuntunnaru
told | cheppaaru cheppinaru chepparu seppinru cheppinru
told | cheppadu cheppindi cheppaadu seppindu
tell | cheppu seppu cheppuu cheppava
tell | cheppandi chepandi seppandi cheppandee
tell | cheppara chepputara cheptara cheptaara septara
tell | cheptaru chepthaaru chebutaru septaru
tell | cheppagalara cheppagalaraa chepagalara
should tell | cheppali cheppaali seppali cheppalandi
heard | vinna vinnanu vinnam vinnaam
ask | adagandi adugu adagali adgandi
asked | adigaru adigina adiganu adiginaru adginru
i | nenu nen neenu nenayithe
me | nannu nanu nanne nannuu
to me | naaku naku nakuu naakemo
to me | naakaithe nakaithe naakayithe naakkuda
my | naa naadi naadhi nadi
in me | naalo nalo naaloni
we | memu meemu mem memuu
we | manam manamu manamandaram manaku manaki
us | mammalni mammalani manalni mammulni
to us | maaku maku maakemo
our | maa maadi mana manadi maavi
you | nuvvu nuvu neevu nuv
you | ninnu ninu ninne
to you | neeku niku neekemo
your | nee needi needhi neevi
you | meeru miru meeruu meeraithe
you | mimmalni mimmalani mimmulni mimalni
to you | meeku miku meekemo
your | mee meedi meedhi meevi
he | atanu athanu athadu aayana ayana
he | vaadu vadu aadu vaadoo
him | atanni athanni vaadini vaanni aayanni
to him | aayanaki ayanaki aayanaku ayanaku
to him | ataniki athaniki vaadiki vadiki vaaniki aniki
his | atani athani vaadi vaani aayanadi
she | aame ame aavida avida aamey
to her | aameki ameki aameku aavidaki avidaki
her | aamenu aamedi aamenuu aavidani aamedhi
he | eeyana iyana ithanu itanu veedu
to him | eeyanaki iyanaki ithaniki itaniki veediki
she | eeme eevida ivida
to her | eemeki eevidaki ividaki eemeku
they | vaallu vallu vaalu aallu vaaru
to them | vaallaki vallaki vaallaku aallaki vaariki
them | vaallani vaallanu vallani vaarini
their | vaalla vaalladi valladi vaari aalla
with them | vaallatho vaallato vallatho vaaritho
they | veellu veelu eellu veeru
to them | veellaki veellaku eellaki veeriki
it | adi adhi addi adigo
that | adhe ade adey adhee
that | adena adhena adenaa adenandi
that | adikaadu adikadu adhikadu adikaadandi
to it | daaniki daniki dhaaniki daanki dhaniki
of it | daani dhaani daanidi danidi
it | daanni danni dhaanni daanini
with it | daanitho daanito danitho dhanitho
because of it | daanivalla danivalla dhanivalla daanivallane
for it | daanikosam danikosam dhanikosam
in it | daanilo danilo andulo andhulo daantlo
on it | daanimeeda danimeeda daanipai danipai
this | idi idhi iddi idigo
this | idhe ide idey idhee
this | idena idhena idenaa idenandi
to this | deeniki diniki dheeniki deenki
of this | deeni dheeni deenidi dinidi
this | deenni dinni deenini dheenni
with this | deenitho deenito dinitho dheenitho
because of this | deenivalla dinivalla dheenivalla deenivallane
for this | deenikosam dinikosam dheenikosam
on this | deenimeeda dinimeeda deenipai dinipai
those | avi avvi avanni avannee
to those | vaatiki vatiki vaatki vaatini
of those | vaati vaatidi vaatilo vatilo
these | ivi ivvi ivanni ivannee
to these | veetiki veetki veetini veetilo
self | tanu thanu tana thana tanaki
all | anni annee annitiki annitini annitlo
all | andaru andharu andaroo andariki andarki
some | konni konnee konnitiki konnitlo
some people | kondaru kondharu kondariki kontamandi konthamandi
a little | konchem koncham konchemu
a little | kasta kaastha kaasta kastha
a little | jara jaraa jerra zara
a little | kontha konta
one | okati okate okka oka okko
one person | okkaru okaru okkariki okariki
both | rendu rendoo renditiki rendintiki rendintlo
both people | iddaru iddharu iddariki iddaroo
that much | antha anthaa anthey anthe
that much | anthena antena anthenaa anthenandi
this much | intha inthaa inthe inthey inthena
that many | annesi annisarlu annisaarlu
this many | inni innee innisarlu innisaarlu
there | akkada akada akkadaa
there | akkadiki akkadki akkadinunchi akkadnunchi
here | ikkada ikada ikkadaa eeda
here | ikkadiki ikkadki ikkadinunchi ikkadnunchi
then | appudu apudu appudoo appudey appude
then | appatiki appatki appativaraku appatidaka appatinunchi
now | ippudu ipudu ippudey ippude
now | ippatiki ippatki ippativaraku ippatidaka ippatinunchi
like that | attaa atta attaaga attaga attage
like that | atla atlaa atlaane atlane atlage
like that | alaga alaaga alaane alane alaagey
like that | alaantivi alantivi alaantidi alantidi atlantidi
like this | ittaa itta ittaaga ittaga ittage
like this | itlaa itlaane itlane itlage
like this | ilaga ilaaga ilaane ilane ilaage
like this | ilaantivi ilantivi ilaantidi ilantidi itlantidi
in | lo loni lonu lonunchi lopala
inside | lopalaki lopaliki lopata lopatki
outside | bayata baita bayataki baitaki bayatiki
to | ki kii ku kuu koraku
from | nunchi nundi nundii
from | kelli nunci
because of | valla vallane vallaney
for | kosam kosamu kosame kosamani
than | kante kantey kanna kantee
on | meeda mida meedha meedaki meedana
on | paina paiki pai painaki paine
under | kinda kindha kindaki kindane krinda
near | daggara dagara daggira dhaggara daggare
near | daggariki daggaraki dagariki daggarki
near | pakkana pakana pakkane pakkaki
after | tarvata tarvatha taruvata tharvata tarwata
after | tarvate taruvate tharuvatha tarvataina
after | ainaka ayyaka ayinaka aynaka ayyinaka
after | venaka venakala enaka enukaala
before | mundu mundhu munduga mundhuga
before | mundey munde mundara mundata
until | varaku varakuu varakoo dhaaka daaka
with | tho thone thoney
with | thopaatu topatu thopatu paatu
without | lekunda lekundaa leekunda lekundane
without | lekapothe lekpothe lekapote lekunte lekuntey
about | gurinchi gurinci gurchi
each time | prathisari pratisari pratisaari prathisaari
time | sari saari sarlu saarlu
then | mari maree marii
then | mariappudu marappudu marinka
but | kani kaani
but | gaani gani gaanee kaakapothe kakapothe
therefore | kaabatti kabatti kaabatte kaavatti kabati
therefore | anduke andhuke andukey andukani andukanee
therefore | anduvalla andhuvalla anduchetha andukosam
if so | ayithe aithe aite ayite ayithey
if so | ayitheganaka aitheganaka ayinatlaithe ayinattaithe
even so | ayina aina ayinaa ainaa
even so | ayinasare ainasare ayinaasare ainaasare
even so | ayinagani ainagani ayinappatiki ainappatiki
also | kuda kooda koodaa kudaa kuudaa
or | leda ledaa ledha lekaa
or else | lekapoina ledante ledantey ledaante
only | matrame maatrame matram maatram matramey
perhaps | bahusa bahusha emono yemono
really | nijanga nijamga nijangaa nizanga
really | nijama nijamena nijamaa nijamenaa
really | asalu assalu
anyway | etlanaina edemaina edemainaa
is it not | kadandi kadaandi kadha kadhaa
is it not | kadara kadaraa kadamma kadanna
is it not | gada gadaa gadandi gadha
yes | avunu aunu avnu avunandi aunandi
yes | avuna avunaa auna aunaa
ok | sare sarey sarle sarenandi
ok | parledu parvaledu paravaledu parledandi parvaledandi
no | ledu ledhu leedu ledandi ledhandi
no | ledata ledanta ledhanta ledantaa
no | levu levandi levanta
no | leru lerandi leranta
no | lenu lenandi lemu lemandi
no | leni lenidi leniki lenivi
not | kaadu kadu kaadhu kaadandi
not | kaadaa kaada kaadhaa
not | kaadanta kaadata kadanta kaadani
does not become | kaavatledu kavatledu avvatledu avvatledhu kavadamledu
did not become | kaaledu kaledu avvaledu avaledu kaleedu
do not want | vaddu vadhu vaddhu vaddandi vaddhandi
do not want | oddu oddhu oddandi odhu
should not | vaddantaru vaddannaru vaddanta oddantaru oddannaru
should not | koodadu kudadu koodadhu kudadhu koodadanta
should not | cheyakudadu cheyyakudadu cheyyakoodadu cheyakoodadu cheyoddu
should not | tinakudadu tinakoodadu tinoddu tinavaddu
should not | ivvakudadu ivvakoodadu ivvoddu iyyoddu iyyaradu
should not | vellakudadu vellakoodadu velloddu povaddu povoddu
should not | vaadakudadu vadakudadu vaadakoodadu vaadoddu
does not come | raadu radu raadhu raadandi raadanta
does not come | raada raadaa radaa raadha
does not come | ravatledu raavatledu raavadamledu ravadamledu vastaledu
did not come | raaledu raledu raaledandi raleedu raale
will not come | raru raaru raanu raavu
not come | rakunda raakunda raakapothe rakapothe rakunte
cannot do | cheyyaleka cheyaleka cheyyaleeka seyaleka
cannot do | cheyyalem cheyalem cheyyalemu cheyyalenu cheyalenu
cannot do | cheyyaledu cheyaledu cheyyaleru cheyaleru seyale
does not do | cheyyadu cheyadu cheyyaru cheyaru cheyyavu
without doing | cheyyakunda cheyakunda cheyyakundaa seyakunda
not doing | cheyyakapothe cheyakapothe cheyyakunte cheyakunte
not doing | cheyyatledu cheyatledu cheyyadamledu seyatledu
cannot | lekapotunna lekapothunna lekapotunnanu lekapothunnam
need | avasaram avasaramu avsaram avasarama avasaramaa
need | avasaramundi avasaramunda
no need | avasaramledu avasaramleda avasaramledandi avsaramledu
need | kaavali kavali kaavaali gaavale kavale
need | kavala kavalaa kaavala kavalsina kaavalsina
need | kavalante kaavalante kavalantey kavalsi
not possible | kudaradu kudharadu kudaradhu kudaradandi kudradu
possible | kudurutunda kudurutundi kuduruthunda kuduruddi kudirithe
possible | veelavutunda veelavutundi veelaithada veelaithadi
possible | avutunda avutundaa authunda avuthunda auddaa
possible | avuddaa avudda aithada aithadaa ayiddaa
may | vachaa vacha vachha vachchaa vachhaa
may | vachu vachhu vachchu vacchu vachandi
may | occha occhaa ochaa ochu occhu
may do | cheyyacha cheyacha cheyyachaa cheyyachu cheyochu
may do | cheyocha cheyochaa cheyyochu cheyyocha seyocha
may eat | tinacha tinachu tinocha tinochu tinavacha
may drink | taagacha tagacha tagochu taagochu tagocha
may give | ivvacha ivvachu ivvochu ivvocha iyyocha
may go | vellacha vellachu vellochu povochu povocha
may come | raavacha ravachu raavachu ravochu raavochu
may use | vaadacha vadacha vaadachu vaadochu vadochu
may be | undachu undacchu undochu undocha kaavachu
must | tappadu thappadu tappadaa tappadandi
must | tappakunda thappakunda tappanisari thappanisari tappaka
can | galamu galam galara galaru galanu
can do | cheyyagalam cheyagalam cheyyagalamu cheyagalamu cheyyagalara
is | undi undhi undandi undee undanta
is | unda undaa undha undhaa
is | unnadi unnadhi unnadandi unnadanta unnada
is | vundi vundhi vunda vundaa vundandi
are | unnay unnai unnayi unnaai unnayandi
are | unnaya unnaaya unnayaa vunnaya vunnayi
are | unnaru unnaaru vunnaru unnarandi
he is | unnadu unnaadu vunnadu
am | unna unnanu unnaanu vunna vunnanu
we are | unnam unnamu unnaam vunnam
stays | untadi untaadi untadhi untadandi untadanta
stays | untundi untundhi untundandi untunda untundaa
stays | vuntundi vuntadi vuntaadi vuntunda vuntada
stays | vuddi vuntaddi untaddi undiddi vundiddi
stays | untada untadaa untaada untadha
stay | untai untayi untaayi untay vuntayi
stay | untaya untaaya untayaa vuntaya
stay | untaru untaaru vuntaru untarandi
if there is | unte untey vunte vuntey untee
if there is | untene unteney untega unteganaka
when there is | unnappudu unnapudu vunnappudu unnappude
those who have | unnavallu unnavaallu unnavaru unnavallaki unnavaallaki
those without | lenivallu lenivaallu lenivaru lenivallaki
being | undatam undadam undadamu vundatam
should be | undali undaali undalandi vundali undale
should be | undala undalaa undaala vundala
was | undedi undedhi vundedi undindi undinde
was | undevi undevaru undevallu vundevi
becomes | avutundi avuthundi avtundi avutondi avtadi
becomes | aithadi aitadi ayitadi aythadi aithundi
becomes | avuddi auddi ayiddi avuddhi ayyiddi
becomes | avutayi avuthayi avtayi aithayi aitayi
becoming | avutunnadi avutunnay avutunnayi avuthunnayi
becomes | avutara avutaru avuthara aitharu aitaru
became | ayindi aindi ayyindi ayindhi aindhi
became | ayindandi aindandi ayindanta aindanta ayyindandi
became | ayyaru ayyayi ayyaayi ayinayi ainay
did it become | ayinda ainda ayindaa ayyinda aindaa
should become | avvali avvaali avali kaavaale
becoming | avvadam avvatam avadam avatam kaavadam
may be | avvachu avvochu avvocha avochu
comes | vastundi vasthundi vasthundhi vastundandi vastunda
comes | vastadi vastaadi vasthadi vasthaadi vastada
comes | osthadi ostadi osthaadi ostaadi ostada
comes | vasthunda osthada osthundi ostundi osthunda
comes | vasthaddi vastaddi ostaddi vacchiddi vachhiddi
come | vastayi vasthayi vastaayi vastay osthayi
come | vastaya vasthaya vastaayaa osthaya
come | vastaru vasthaaru vastaaru vastara ostaru
coming | vastunnadi vastunnayi vasthunnay vastunnay osthunnay
coming | vastunna vasthunna vastundhi vastondi
came | vachindi vachhindi vacchindi vachchindi ochindi
came | vachindandi vachindanta vacchindandi vachindata
came | vachinda vachindaa vacchinda ochinda
came | vachayi vachaayi vacchayi vachinay ochinay
came | vacharu vachaaru vaccharu vachinru ochinru
came | vachina vachinaa vacchina ochina
when came | vachinappudu vachinapudu vacchinappudu ochinappudu
if comes | vaste vasthe vastey osthe vasthey
after coming | vachaka vachhaka vacchaka vachinaka ochinaka
should come | raavali ravali raavaali raavale ravale
coming | raavadam ravadam raavatam ravatam
come | randi raandi randee rara
go | vellali vellaali vellalandi ellali ellaali
go | povali povaali povale povalandi ponu
go | vellala vellalaa ellala povala povalaa
go | vellandi ellandi vellu pondi poondi
goes | velthundi veltundi velthadi veltadi eltadi
goes | potundi pothundi pothadi potadi potaddi
goes | velthara veltara velthaaru veltaru pothara
going | vellatam velladam povadam povatam
went | vellindi vellaru vellanu vellinanu ellindi
went | poyindi poindi poyaru poinru poyindhi
if go | velthe velte pothe pote elthe
after going | vellaka ellaka poyaka poyinaka
do | cheyyali cheyali cheyyaali cheyaali seyali
do | cheyyalandi cheyalandi cheyyale cheyale
do | cheyyala cheyala cheyyalaa cheyalaa seyala
do | cheyyandi cheyandi seyyandi cheyyandee cheyyi
does | chestundi chesthundi chestadi chesthadi sestadi
do | chestaru chesthaaru chestara chesthara
doing | chestunna chesthunna chestunnaru chesthunnaru chestunnanu
did | chesaru chesaaru chesinru chesindi sesinru
did | chesanu chesina chesaanu chesinam chesinaa
if done | cheste chesthe cheyisthe seste chesthey
after doing | chesaka chesinaka chesinappudu chesinapudu
doing | cheyadam cheyyadam cheyatam cheyyatam seyadam
having done | chesi chesii sesi cheskoni chesukuni
get done | cheyinchali cheyinchaali cheyyinchali seyinchali cheyinchale
get done | cheyinchukovali cheyinchukovaali cheyinchukovala
get done | cheyinchala cheyinchalaa cheyinchandi cheyinchukondi
may get done | cheyinchukovacha cheyinchukovachu cheyinchocha cheyinchochu
get done | cheyinchadam cheyinchatam cheyiste cheyinchukunte
do for self | chesukovali cheskovali chesukovaali chesukovala cheskovala
may do | chesukovacha chesukovachu cheskovachu cheskocha cheskochu
they do | chestarata chestaranta chesarata chesaranta
give | ivvali ivvaali iyyali iyyale ivvalandi
give | ivvala ivvalaa iyyala ivvandi iyyandi
gives | istaru isthaaru istara isthara istharu
gave | icharu ichaaru iccharu ichinru ichindi
take | teesukovali tisukovali teeskovali tiskovali theesukovali
take | teesukovala tisukovala teeskovala tiskovala
may take | teesukovacha tisukovacha teeskovachu tiskovachu teeskocha
take | teesukondi tisukondi teeskondi tiskondi
if taken | teesukunte tisukunte teeskunte tiskunte
eat | tinali tinaali tinala tinale thinali
eat | tintaru tintara tintunna thintunna tinte
drink | taagali tagali tagala thagali taagala
drink | taagithe tagithe tagite taagite taagaka
use | vaadali vadali vaadala vadala vaadaali
if used | vaadithe vadithe vaadite vadite vaadaka
know | telusu thelusu telsu telusaa telusa
not know | teliyadu teleedu teledu thelidu theliyadu
come to know | telustundi telusthundi telustadi telusthadi telisindi
should know | telusukovali telsukovali telusukovala telsukovala
understood | arthamaindi arthamayindi ardamaindi ardhamaindi
not understood | arthamkaledu ardamkaledu arthamkaaledu artamkale
see | chudandi choodandi sudandi chudu choodu
should see | chudali choodali sudali chudala choodala
show | chupinchali choopinchali chupinchukovali choopinchukovali
stop | aapali aapandi aapesi apali aapeyali
stop | maanali maaneyali maneyali maanesi manesi
keep | pettali pettaali pettala pettukovali petkovali
sleep | padukovali padkovali nidrapovali padukunte padkunte
fell | padindi padithe padutundi paduthundi padtadi
get | dorukutundi dorkutadi dorukuthunda dorkuthada
feel | anipistundi anipisthundi anipistadi anipisthondi anipinchindi
is seen | kanipistundi kanipisthundi kanpistadi kanabadutundi kanpisthadi
start | modalaindi modalayindi modalavutundi modalaithadi suruvaindi
decreased | taggindi thaggindi taggutundi tagguthundi taggutadi
not decreasing | taggatledu thaggatledu taggadamledu taggale taggaledu
increased | perigindi perigindhi perugutundi peruguthundi perugutadi
try | prayatninchandi prayatnam prayatninchali prayatninchanu
this | gidi gidhi giddi gidii gide
that | gadi gadhi gaddi gade gadhe
these | givi givanni givannee givvi
those | gavi gavanni gavannee gavvi
like this | gitla gitlaa gitlane gitlanti gitlundi
like that | gatla gatlaa gatlane gatlanti gatlundi
why | gendhuku gendku gendukani genduku
this much | ginta gintha ginthe ginni
that much | gantha ganthe ganni
here | gikkada gidaa geeda gikada
there | gakkada gaada gakada
now | gippudu gipudu gippatiki gippude
then | gappudu gapudu gappatiki gappude
that is why | ganduke gandhuke gandukani ganduku
early morning | poddugala poddugaala poddugalla podduna poddunne
evening | poddumuki maapatiki maapu maapatila
well | manchiga manchigaa manchigane manchigundi
well | baaga baga baagaa bagaa baagane
good | bagundi baagundi bagunda baagunda bagaleedu
not well | bagoledu baagoledu bagaledu baagaledu bagole
a lot | chala chaala chalaa saana shaana
too much | ekkuva yekkuva ekuva ekkuvaga ekkuvaina
less | takkuva thakkuva takuva takkuvaga takkuvaina
many | bochedu bochdu mastu masthu
many | boledu boleddu bolanni boledanta
not at all | assale asale asalemi asaleemi
quickly | twaraga tvaraga tondaraga thondaraga jaldi
slowly | mellaga melliga mellagaa nemmadiga nimmalanga
like | laaga laga laagaa lekka laagane
like | lagundi laagundi lagunda
sir | ayya ayyaa saaru saar
- | andi andee andii
- | ra raa rey orey
- | le ley lendi leandi
- | emandi yemandi evandi emandee
- | ayyo ayyoo ayyayyo abbo
today | ivala ivaala eeroju
tomorrow | repu reepu repatiki repatinunchi
day after tomorrow | ellundi yellundi ellundiki
yesterday | ninna ninnati ninnatinunchi ninnanunchi
day before yesterday | monna monnati monnatinunchi monnanunchi
daily | roju rooju rojuu prathiroju
days | rojulu roojulu rojula rojulaki rojullo
and | mariyu mariyuu
still | inkaanu inkanu inkaa inka inkaane inkane
meaning | antey antene anteney
with | naatho nato maatho meetho neetho
with | naato maato meeto neeto manatho
that | gaa gaadi
each | okkokati okkokka okokka okkoti
in this | indulo indhulo deenilo dinilo
middle | madhya madhyalo
should not | tagakudadu tagoddu taagoddu
therefore | induke induvalla indukosam
through | dwara dwaara
"""
