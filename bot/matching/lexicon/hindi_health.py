"""Hindi words of the body, illness and medicine; the form of the rows is told in `hindi.py`."""

ROWS = """
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
pus | मवाद mawad mavad
white | सफेद safed
red | लाल laal lal
chalk | चूना चूने चॉक chuna choona
stone | पत्थर pathri pathar पथरी patthar
fever | बुखार bukhar
breath | सांस साँस saans sans
danger | खतरा खतरनाक khatra khatarnak
serious | गंभीर gambhir
safe | सुरक्षित surakshit
harm | नुकसान nuksan nuksaan
benefit | फायदा fayda faida
problem | परेशानी समस्या तकलीफ दिक्कत pareshani samasya takleef dikkat taklif
test | जांच जाँच परीक्षण jaanch janch
recognise | पहचान pehchan pahchan
recognise | पहचानना पहचानें pehchanna pahchane
types | प्रकार तरह किस्म prakar tarah kism
cost | खर्च खर्चा कीमत दाम पैसा पैसे kharch kharcha kimat daam paisa paise
hospital | अस्पताल हस्पताल aspataal aspatal haspatal
doctor | चिकित्सक वैद्य chikitsak vaidya
old person | बुज़ुर्ग बुजुर्ग buzurg
life | जीवन ज़िंदगी jeevan zindagi
die | मरना मौत मर marna maut
normal | सामान्य samanya
necessary | ज़रूरी जरूरी ज़रूरत zaroori jaruri zarurat jarurat
worry | चिंता फिक्र chinta fikr
fear | डर dar
result | नतीजा परिणाम natija parinam
risk | जोखिम jokhim
cut | काटना कट katna
clean | साफ saaf saf
cold | ठंड सर्दी thand sardi
hot | गरम गर्म garam garm
possible | संभव sambhav
appear | निकलना निकलता निकल nikalna nikalta nikal
burst | फटना फट phatna
press | दबाना दबाने dabana dabane
touch | छूना छूने chhuna chune
effect | असर प्रभाव asar prabhav
care | देखभाल देखरेख dekhbhal dekhrekh
caution | सावधानी सावधान savdhani savdhan
advice | सलाह राय salah raay rai
expert | विशेषज्ञ visheshagya
department | विभाग vibhag
hereditary | खानदानी वंशानुगत आनुवंशिक khandani vanshanugat
pregnant | गर्भवती garbhwati
pregnancy | गर्भ गर्भावस्था garbh garbhavastha
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
needle | सुई sui
tablet | गोली गोलियां goli goliyan
amount | मात्रा खुराक matra khurak
dizziness | चक्कर chakkar
vomiting | उल्टी ulti
diarrhoea | दस्त dast
exercise | कसरत व्यायाम योग kasrat vyayam
suspicion | शक shak
rare | दुर्लभ durlabh
dangerous | जानलेवा janleva
mild | हल्का हल्की halka
fast spreading | छुआछूत संक्रामक chhuachhut sankramak
infection | संक्रमण sankraman
relation | संबंध संबन्ध sambandh
relief | राहत आराम rahat aaram araam
control | काबू kaabu
root | जड़ jad
ointment | मलहम मरहम malham
nurse baby | पिलाती pilati
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
palm | हथेली hatheli
lungs | फेफड़े fefde
liver | जिगर यकृत jigar
brain | दिमाग dimag
nerve | नस नसें nas nase
urine | पेशाब मूत्र peshab
stool | मल टट्टी tatti
cough | खांसी khansi
cold | जुकाम zukam jukam
unconscious | बेहोश behosh
numb | सुन्न sunn
stitches | टांके टाँके taanke tanke
incision | चीरा cheera
successful | सफल safal
home remedy | घरेलू gharelu
remedy | नुस्खा टोटका nuskha totka
ayurvedic | आयुर्वेदिक ayurvedik
homeopathy | होम्योपैथी
vaccine | टीका टीकाकरण tika teeka
disability | विकलांगता viklangta
life | जान jaan
anxiety | घबराहट घबराने ghabrahat ghabra
mind | मन mann
sad | उदास दुखी udaas dukhi
medicine shop | दवाखाना davakhana
clinic | दवाखाने
nurse | नर्स
lymph | लसीका
deposit | जमाव jamav jama
tighten | कसी खिंचाव khinchav
bump | उभार दाने ubhar
scratch | खरोंच kharonch
pierce | चुभ चुभन chubhan
burning | जलन jalan
tingling | झुनझुनी jhunjhuni
piece | टुकड़ा tukda
completely | बिल्कुल bilkul
poison | ज़हर जहर zehar jahar zahar
fit | दौरा मिर्गी daura mirgi
paralysis | लकवा lakwa
burn | जला जलना जल jala jalna
burnt | झुलस jhulas
suicide | आत्महत्या खुदकुशी aatmahatya khudkushi
kill | मारना मार maarna
beat | पीटना मारता peetna
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
"""
