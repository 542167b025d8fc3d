"""English words that Hindi and Telugu write in their own letters, or spell by ear.

Rows are `english | spellings`. They meet in the skeleton (`डॉक्टर`, డాక్టర్, daktar = doctor).
"""

ROWS = """
doctor | डॉक्टर डाक्टर డాక్టర్ డాక్టరు daktar dakter docter dactor
operation | ऑपरेशन आपरेशन ఆపరేషన్ opreshan aapreshan oppresion
hospital | हॉस्पिटल ఆస్పత్రి హాస్పిటల్ haspital hospitel
appointment | अपॉइंटमेंट अपॉइन्टमेंट अपोइंटमेंट అపాయింట్మెంట్ అపాయింట్‌మెంట్ apointment apointmant appoinment
test | टेस्ट టెస్ట్ టెస్టు
tests | टेस्ट्स టెస్టులు టెస్ట్‌లు
treatment | ट्रीटमेंट ట్రీట్మెంట్ ట్రీట్‌మెంట్ tritment tretment
surgery | सर्जरी సర్జరీ sarjari sargery surjery
surgeon | सर्जन సర్జన్ sarjan
symptoms | सिम्पटम्स सिम्टम्स సింప్టమ్స్ simptoms symtoms
injection | इंजेक्शन इंजेक्षन ఇంజెక్షన్ injekshan
infection | इन्फेक्शन इंफेक्शन ఇన్ఫెక్షన్ infekshan
medicine | मेडिसिन మెడిసిన్ medisin
tablet | टैबलेट टेबलेट టాబ్లెట్ tablet
cream | क्रीम క్రీమ్ krim
report | रिपोर्ट రిపోర్ట్ riport
biopsy | बायोप्सी బయాప్సీ బయోప్సీ bayopsi
scan | स्कैन స్కాన్ skan
x ray | एक्सरे ఎక్స్‌రే ఎక్స్రే eksre
blood | ब्लड బ్లడ్
calcium | कैल्शियम కాల్షియం kalshiam kelsiam
calcinosis | कैल्सिनोसिस कैल्सीनोसिस కాల్సినోసిస్ kalsinosis kelsinosis
cutis | क्यूटिस క్యూటిస్ kutis
dystrophic | डिस्ट्रोफिक డిస్ట్రోఫిక్ distrofik
skin | स्किन స్కిన్
specialist | स्पेशलिस्ट స్పెషలిస్ట్ speshalist
second | सेकंड సెకండ్
opinion | ओपिनियन ఒపీనియన్ opiniyan
phone | फोन फ़ोन ఫోన్ fon
call | कॉल కాల్ kol
number | नंबर नम्बर నంబర్ నెంబర్ nambar nember
fees | फीस ఫీజు fis feez
insurance | इंश्योरेंस बीमा ఇన్సూరెన్స్ inshurens
cancer | कैंसर క్యాన్సర్ కాన్సర్ kensar
package | पैकेज ప్యాకేజీ ప్యాకేజ్ pekej
health | हेल्थ హెల్త్ helth
checkup | चेकअप చెకప్ chekap
problem | प्रॉब्लम ప్రాబ్లం problam
time | टाइम టైమ్ taim
online | ऑनलाइन ఆన్‌లైన్
booking | बुकिंग బుకింగ్
book | बुक బుక్
cancel | कैंसल రద్దు cancil
emergency | इमरजेंसी ఎమర్జెన్సీ emarjensi
dose | डोज డోస్ doz
diet | डाइट డైట్ dait
risk | रिस्क రిస్క్ risk
cure | क्योर క్యూర్
message | मैसेज మెసేజ్ mesej
stop | स्टॉप స్టాప్
menu | मेनू మెనూ
hello | हेलो हैलो హలో helo
please | प्लीज प्लीज़ ప్లీజ్ plij
thank you | थैंक्यू థాంక్యూ thenkyu
ok | ओके ఓకే oke
bot | बोट बॉट బాట్
robot | रोबोट రోబోట్
english | अंग्रेजी इंग्लिश ఇంగ్లీష్ ఆంగ్లం angrezi inglish
hindi | हिंदी हिन्दी హిందీ
telugu | तेलुगु తెలుగు telgu
sir | सर సార్
madam | मैडम మేడమ్ మేడం medam
dermatologist | डर्मेटोलॉजिस्ट డెర్మటాలజిస్ట్ dermatolojist
clinic | क्लिनिक క్లినిక్
laser | लेजर లేజర్
callback | कॉलबैक కాల్‌బ్యాక్ కాల్బ్యాక్
back | बैक బ్యాక్
list | लिस्ट లిస్ట్ లిస్టు
medical | मेडिकल మెడికల్ medikal
request | रिक्वेस्ट రిక్వెస్ట్ riquest
type | टाइप టైప్ taip
types | टाइप्स టైప్స్
chance | चांस ఛాన్స్ chans
steroid | स्टेरॉयड స్టెరాయిడ్ steroyd
steroids | స్టెరాయిడ్స్
control | कंट्रोल కంట్రోల్ kantrol
plan | प्लान ప్లాన్
rheumatologist | रुमेटोलॉजिस्ट రుమటాలజిస్ట్ rumatologist
machine | मशीन మెషిన్ mashin
staff | स्टाफ స్టాఫ్
card | कार्ड కార్డ్ కార్డు
video | वीडियो వీడియో vidio
certificate | सर्टिफिकेट సర్టిఫికెట్ sertifiket
record | रिकॉर्ड రికార్డ్
bill | बिल బిల్ బిల్లు
benign | बिनाइन
tumour | ट्यूमर ట్యూమర్
tissue | टिशू టిష్యూ
lupus | लुपस లూపస్
scleroderma | स्क्लेरोडर्मा స్క్లెరోడెర్మా
dermatomyositis | डर्मेटोमायोसाइटिस డెర్మటోమయోసైటిస్
dialysis | डायलिसिस డయాలసిస్
factor | फैक्टर ఫ్యాక్టర్
factors | ఫ్యాక్టర్స్
mri | एमआरआई ఎంఆర్ఐ
ct | सीटी సీటీ
ultrasound | अल्ट्रासाउंड అల్ట్రాసౌండ్
confirm | कन्फर्म కన్ఫర్మ్
diagnosis | डायग्नोसिस డయాగ్నసిస్
manage | मैनेज మేనేజ్
management | मैनेजमेंट మేనేజ్మెంట్ మేనేజ్‌మెంట్
complication | कॉम्प्लिकेशन కాంప్లికేషన్
complications | కాంప్లికేషన్స్
follow | फॉलो ఫాలో
recurrence | रिकरेंस రికరెన్స్
physician | फिजिशियन ఫిజీషియన్
free | फ्री ఫ్రీ
slot | स्लॉट స్లాట్
expert | एक्सपर्ट ఎక్స్పర్ట్ ఎక్స్‌పర్ట్
case | केस కేస్ కేసు
agent | एजेंट ఏజెంట్
lady | लेडी లేడీ
full | फुल ఫుల్
body | बॉडी బాడీ
master | मास्टर మాస్టర్
helpline | हेल्पलाइन హెల్ప్‌లైన్ హెల్ప్లైన్
help | हेल्प హెల్ప్
reception | रिसेप्शन రిసెప్షన్
contact | कॉन्टैक्ट కాంటాక్ట్
rate | रेट రేటు
cover | कवर కవర్
cashless | कैशलेस క్యాష్‌లెస్ క్యాష్లెస్
claim | क्लेम క్లెయిమ్
side | साइड సైడ్
effect | इफेक्ट ఎఫెక్ట్
effects | ఎఫెక్ట్స్
allergy | एलर्जी అలర్జీ
bp | बीपी బీపీ
pain | पेन
chart | चार्ट చార్ట్
gym | जिम జిమ్
physiotherapy | फिजियोथेरेपी ఫిజియోథెరపీ
pregnancy | प्रेग्नेंसी ప్రెగ్నెన్సీ
pregnant | प्रेग्नेंट ప్రెగ్నెంట్
whatsapp | व्हाट्सएप వాట్సాప్
icu | आईसीयू ఐసీయూ
opd | ओपीडी ఓపీ ఓపీడీ
parking | पार्किंग పార్కింగ్
station | स्टेशन స్టేషన్
bed | बेड బెడ్
admit | एडमिट అడ్మిట్
discharge | डिस्चार्ज డిశ్చార్జ్
private | प्राइवेट ప్రైవేట్
room | रूम రూమ్
thyroid | थायराइड థైరాయిడ్
heart | हार्ट హార్ట్
bank | बैंक బ్యాంక్
guarantee | गारंटी గ్యారంటీ
pharmacy | फार्मेसी ఫార్మసీ
stock | स्टॉक స్టాక్
delivery | डिलीवरी డెలివరీ
consultation | कंसल्टेशन కన్సల్టేషన్
link | लिंक లింక్
covid | कोविड కోవిడ్
vaccine | वैक्सीन వ్యాక్సిన్
letter | लेटर లెటర్
fitness | फिटनेस ఫిట్‌నెస్
plastic | प्लास्टिक ప్లాస్టిక్
genetic | जेनेटिक జెనెటిక్
counsellor | काउंसलर కౌన్సెలర్
option | ऑप्शन ఆప్షన్
start | स्टार्ट స్టార్ట్
delete | डिलीट డిలీట్
data | डेटा డేటా
chat | चैट చాట్
computer | कंप्यूटर కంప్యూటర్
patient | पेशेंट పేషెంట్ peshent
ointment | ऑइंटमेंट ఆయింట్మెంట్ ఆయింట్‌మెంట్
serious | सीरियस సీరియస్ siriyas
check | चेक చెక్
scanning | स्कैनिंग స్కానింగ్
timing | टाइमिंग టైమింగ్
timings | టైమింగ్స్
address | एड्रेस అడ్రస్ adres
result | रिजल्ट రిజల్ట్
photo | फोटो ఫోటో foto
school | स्कूल స్కూల్
office | ऑफिस ఆఫీస్ ఆఫీసు
loan | लोन లోన్
cricket | क्रिकेट క్రికెట్
match | मैच మ్యాచ్
movie | मूवी మూవీ
password | पासवर्ड పాస్‌వర్డ్
confirm | कंफर्म
good | गुड గుడ్
morning | मॉर्निंग మార్నింగ్
thanks | थैंक्स థాంక్స్ థ్యాంక్స్
thank | थैंक
you | यू
bye | बाय బై
normal | नॉर्मल నార్మల్ narmal
pus | పస్
lump | లంప్
kidney | किडनी కిడ్నీ kidni
"""
