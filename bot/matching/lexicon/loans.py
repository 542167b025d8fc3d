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
hi | हाय హాయ్
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
"""
