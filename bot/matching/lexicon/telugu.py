"""A small gloss of Telugu: everyday words, each with its usual spellings, and what they say in English.

Rows are `english | spellings`: Telugu script first, then ways of romanising that the spelling
skeleton does not already bring together. `-` as English means the word says nothing that English
needs. Telugu glues its small words on: `SUFFIXES` are taken off a word that
is not found whole, and verb forms are put together from stems and endings.
Written down from general knowledge of the language, then filled up with general words that the phrasings of the
product itself use and the table lacked: so its coverage of those phrasings says little about other people's.
"""

from bot.matching.lexicon import telugu_common, telugu_everyday, telugu_health, telugu_spoken

_LITTLE_WORDS = """
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
- | గారు అండి అండీ గారి garu andi gari
- | గా ga
- | ను ని nu ni ne
- | లు lu
- | అంట
"""
SPELLINGS = _LITTLE_WORDS + telugu_health.ROWS + telugu_everyday.ROWS  # rows whose spellings are one word's
ROWS = SPELLINGS + telugu_spoken.ROWS + telugu_common.ROWS

# Case endings and postpositions that are written as one with the word before. Rows are
# `english | spellings`, tried in this order.
SUFFIXES = """
they say | ంటన్నారు ంటున్నారు అన్నారండి annarandi antunnaru
they say | ంటారు ంట antaru anta
- | ండీ ండి andi andee
is it not | దంటారా dantara
until | దాకా వరకు daka varaku
than | కంటే kante
on | మీద మీంచి meeda mida minchi
like | లాంటిది లాంటి లాగా lantidi lanti laga laaga
only | మాత్రమే matrame
to | వాళ్ళకి వాళ్లకి valaki vallaki
- | వాళ్ళు వాళ్లు vallu
is | మైంది అయింది
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
