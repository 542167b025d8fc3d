"""Indian given and family names from every region, to distinguish a name from a word. Many names are words too ("Asha"
is hope, "Jaya" sounds like "let it go"); where a name is possible, the name wins.

A name that is not listed here is still accepted if nothing speaks against it.
"""

from __future__ import annotations

import re
from functools import cache

from bot.dialogue.words.phrasebook import word_set
from bot.matching.gloss import glosses
from bot.matching.lexicon import english
from bot.matching.script import romanised
from bot.matching.skeleton import skeleton_of

_NORTH = word_set(
    "aarav aarti aditi aditya ajay ajit akash akhil akhilesh alka alok aman amar amit amita amol amrita anand ananya "
    "anil anita anjali anju ankit ankita anuj anupam anuradha aparna archana arjun arpit arti arun aruna arvind asha "
    "ashish ashok ashwin avinash babita bablu balram bharat bharati bhavna bhim bimla brij bunty chandan chandra "
    "charu chetan chitra daksha deepa deepak deepika dev deva devendra devi dharam dharma dharmendra dinesh divya "
    "durga gaurav gauri gayatri geeta girish gita gopal govind gulab hari harish harsh harsha hema hemant hemlata "
    "indu jagdish jai jay jaya jayant jayanti jaydeep jitendra jyoti kailash kajal kalpana kamal kamala kamla kanchan "
    "kanta kapil karan kartik karuna kavita kavya khushi kiran kishan kishor komal krishan krishna kuldeep kumar "
    "kumari kusum lalit lalita lata laxman laxmi leela lokesh madan madhav madhu madhuri mahendra mahesh mala mamta "
    "mangal mangala manish manisha manju manoj maya meena meera megha meghna mohan mohit mridula mukesh mukul nalini "
    "namita namrata nandini narayan narendra naresh neelam neeraj neeta neha nidhi nikhil nikita nilesh nirmal "
    "nirmala nisha nitin nitish om omkar padma pallavi pankaj pappu paras parvati payal pinky pooja poonam prabha "
    "prabhat pradeep prakash pramod pranav prasad prashant pratap pratibha pratik praveen preeti prem prerna prithvi "
    "priya priyanka puja punam puneet pushpa radha radhika raghu rahul raj raja rajan rajat rajeev rajendra rajesh "
    "rajiv rajkumar rajni raju rakesh rakhi ram rama raman ramesh rani rashmi ratan ravi ravindra reena rekha renu "
    "renuka reshma richa ritu rohan rohini rohit roshan roshni ruchi rupa sachin sadhana sagar sakshi samir sandeep "
    "sandhya sangeeta sanjay sanjeev sanjiv santosh sapna sarika sarita saroj satish satya savita seema shakti shanta "
    "shanti sharad sharda shashi shatrughan sheela shikha shilpa shiv shiva shivam shivani shobha shraddha shreya "
    "shri shruti shubham shweta shyam simran sita smita sneha sonal sonali sonia sonu subhash sudha sudhir suman "
    "sumit sumitra sunil sunita sunny suraj surekha surendra suresh surya sushil sushila sushma swati sweety tanu "
    "tara tarun tulsi uma umesh urmila usha utkarsh vaishali vandana varsha varun vasant veena vidya vijay vijaya "
    "vikas vikram vimal vimala vinay vineet vinita vinod vipin vishal vishnu vivek yamini yash yashoda yogesh"
)
_SOUTH = word_set(
    "aishwarya ammaji anasuya anjaneyulu annapurna anusha appala aravind arjuna arumugam ashwini bala balaji "
    "balakrishna basava basavaraj bhagya bhagyalakshmi bhanu bhaskar bhavani bhavya bujji chandrakala chandrasekhar "
    "chinna chinnamma damodar devaki devika dharani durgamma eswar eswari ganapathi ganesh ganga gangadhar gangamma "
    "girija gomathi gopi gopinath govinda gowri gurumurthy hanumanth hanumanthu hemalatha ilango indira iyer "
    "jagadeesh jagadish jagan janaki jayalakshmi jayamma jayanthi jayaram kalyan kalyani kamakshi kannan karthik "
    "karthika kavitha kishore komali kondal koteswara krishnamurthy krishnaveni kumara lakshmamma lakshman lakshmi "
    "lalitha lavanya lingaiah lingam lokeshwari madhavi mahalakshmi mallamma mallesh mallesham mallika mallikarjun "
    "mangamma mani manikandan manikyam manjula manohar meenakshi mohana murali murugan muthu muthulakshmi nagamani "
    "nagaraju nagesh nageswara nalini narasimha narasimhulu naveen nithya padmavathi padmini panneerselvam papamma "
    "parameswari parvathi pavan pavani prabhakar prabhu prameela prasanna pushpalatha radhakrishna raghava "
    "raghavendra rajamma rajani rajeswari rajyalakshmi ramachandra ramadevi ramaiah ramakrishna ramana ramanamma "
    "ramani ramulu ranga ranganath revathi sai saikumar sailaja samatha sampath sandya sarala saraswathi saraswati "
    "saravanan sarojini sathish sathya satyam satyanarayana savithri selvam selvi senthil shailaja shankar shanmugam "
    "shanthi sharadha shivaji siva sivakumar somaiah soundarya sowmya sravani sravanthi sridevi sridhar srikanth "
    "srilakshmi srilatha srinivas srinivasa subba subbaiah subbarao subramanyam sudhakar sudharani suguna sujatha "
    "sulochana sundar sundari suneetha suseela swapna swarna swathi tamilselvi thirupathi tirupathi tulasi uday udaya "
    "umadevi vanaja vani varalakshmi vasantha vasantham vasu vasudha veera veeraiah veeramma venkat venkata "
    "venkatamma venkatesh venkateswara venkateswarlu vennela vijayalakshmi vimala yadagiri yadamma yellaiah yellamma"
)
_EAST_AND_WEST = word_set(
    "abhijit ananta aniket anirban arindam arnab ashim atanu atul balasaheb banani bapu barun bhaben bhavesh bhavin "
    "bhikhu bhupen bhupendra bijoy bikash bimal bina biplab biren biswajit chayan chirag chubatoshi dattatray "
    "debashish debjani dhaval dhruv dipak dipali dipankar dipti dnyaneshwar dolma dulal dwijen eknath falguni gajanan "
    "ganpat gautam gitanjali hardik hetal hiral hiren ibomcha ila imkong jadav jayanta jharna jigna jignesh jonali "
    "joy junmoni kakali kalpesh kalyani kamalesh karma kashinath ketan kinjal krishnendu lalrinpuia lalthanmawia "
    "lobsang madhab malsawmi manas mandar mangesh mayuri mehul mita mitali mitesh moushumi nabanita nanda nayan "
    "nayanmoni ngangom niharika nilam nilima nirav pandurang paromita parth partha pema pinal prachi pranab pranjal "
    "prasenjit pratima purnima rabindra raosaheb rina rituparna rupal rupali rutuja rutvik sambhaji sanjib sayali "
    "sejal shampa shibani shivaji shrikant shubhankar sipra snehal somnath sonam sopan soumen subir subrata sudip "
    "sukanta sumitra sunanda supriya sushanta swapan tapan tapas tapasi tashi tejal temsula tenzin thangjam thoibi "
    "tshering tukaram uttam vaibhav vasanti vipul vitthal yashwant yogini zoramthanga"
)
_MUSLIM_CHRISTIAN_SIKH = word_set(
    "abbas abdul abdulla abdullah abida abraham adil afreen afzal agnes ahmad ahmed aisha akbar akhtar albert alex "
    "ali alice aliya alphonsa altaf amarjeet amin amina amir amrit amritpal andrew anna annamma anthony antony anwar "
    "arif asif asma augustine ayesha azhar aziz balbir baldev balwinder bashir benjamin betty bhupinder bilal bushra "
    "charanjit christopher clara cyril daisy daljit daniel darshan david davinder dominic dua ehsan elizabeth elsy "
    "faisal farah farhan farida farooq fatima feroz firdaus francis gagandeep george grace gulzar gurbachan gurdeep "
    "gurmeet gurpreet gurvinder habib hamid hanif hannah harbhajan harjeet harjinder harjit harmeet harpreet "
    "harvinder hasan haseena hasina hina humera hussain hussein ibrahim imran imtiaz inderjit iqbal irfan ishaq "
    "ismail jacob jagjit jahan jahangir jamal jameela james jane jasbir jasmine jaspreet jaswinder javed jessy jesus "
    "jincy jobin joginder john johnson jomon jose joseph joshua joy jude julie junaid kamran karim karima khaja "
    "khalid khan kirpal kuldip kulwant kurian lakhwinder leela leena lilly lily lissy lucy mahmood mandeep manjeet "
    "manjit manpreet maqbool mariam mariamma martha martin mary mathew matthew mehboob mehmood mercy merlin michael "
    "mohammad mohammed mohd mohinder moin moses mubarak mumtaz munir mushtaq mustafa nadeem nafisa nancy naseem "
    "nasreen navdeep navjot nazia nazir nazma nilofer nirmal nizam noor noorjahan onkar paramjit parminder parveen "
    "paul paulose peter philip prabhjot prince qasim rachel rafi raheem rahim rahman rajinder ranjit raphael rashid "
    "ravinder raza razia reena rehana reji reshma riyaz rizwan robert rosamma rose rosy roy rubina ruby rupinder ruth "
    "sabiha sabina sadiq saira sajid saleem salim salma sam samina samuel sana sara sarabjit sarah sarfaraz satnam "
    "satwinder sebastian shabana shabnam shahid shahnaz shaik shaikh shaji shakeel shamim sharif shaukat sheeba "
    "sheela sheikh simon solomon stella stephen sukhbir sukhdev sukhwinder suleiman sultana surinder surjit susamma "
    "susan syed tabassum tahir tajinder tariq tarsem tasneem tejinder teresa thomas tom ubaid usman varghese varinder "
    "victor vincent wahid wasim wilson xavier yakub yasin yasmin yusuf zahid zainab zakir zareena zeenat zubair"
)
_FAMILY = word_set(
    "acharya agarwal aggarwal ahuja arora bajaj banerjee basu begum bhat bhatia bhatt bhattacharya biswas bora borah "
    "bose chakraborty chatterjee chaudhary chauhan chavan chopra chowdary chowdhury das dasgupta datta deka desai "
    "deshmukh deshpande devi dey dubey dutta fernandes fernandez gaikwad gandhi ganguly garg ghosh gill gogoi goud "
    "gowda goyal guha gupta hegde iyengar iyer jadhav jain jha joshi kamble kapoor kaur khanna khatun konda kulkarni "
    "kumari lal mahajan mahato malhotra mandal mehra mehta menon mishra mistry modi mondal mukherjee murthy nadar "
    "naidu naik nair nambiar namboodiri nanda nath nayak nayar oommen pai pandey pandit panicker patel pathak patil "
    "patnaik paul pawar pillai prabhu prasad puri raina rajput rana ranganathan rao rastogi rathod rawat ray reddi "
    "reddy roy saha sahoo sahu salvi sarkar sarma sastry sawant saxena sen seth sethi shah sharma shastri shenoy "
    "shetty shinde shukla singh sinha solanki soni souza srivastava subramaniam swami swamy tandon thakur thapa "
    "tiwari tripathi trivedi upadhyay varghese varma verma vyas wagh yadav"
)
_COMMON = word_set(
    "aadhya aarthi aarushi abhilash akhila akshay akshitha alekhya alivelu ammulu amulya anasuyamma anjamma "
    "ankush apoorva appalanaidu appanna archita arundhati asiya avni ayyub azam azeem babji balamani balaraju "
    "balayya basha basheer bhanuprakash bharathi bhargav bhargavi bhaskara bheemanna bhumika bhupesh brahmaiah "
    "chaitanya chandana chandrika charan charitha chhaya chiranjeevi damayanthi dasaratha dayakar deekshitha "
    "deepali deepthi dhanalakshmi dhanunjay dheeraj divyansh eshwaramma farheen fathima garima geethanjali ghouse "
    "gouri greeshma gunjan hanumantha harathi haritha harshitha himabindu himanshu hymavathi imtiyaz indrani "
    "ishaan jabbar jahnavi jamuna janardhan jayanth jayaprada jhansi jyothi jyotsna kalavathi kanakamma kareem "
    "karunakar kausalya keerthana keerthi keshav khadeer khaleel kirti komala kotaiah kritika krupa kusuma lahari "
    "madhava mahaboob mahitha majeed malathi malini mallaiah manasa manikanta manogna mansi mastan mohini monika "
    "moulali mounika mythili nagalakshmi nagarani nagur naina narsimha narsimhulu navya nazeer neelima neetu "
    "nikhitha nirupama nookaraju padmaja parul parvathamma peddaiah pochamma poornima pragya pranathi pranay "
    "prasanthi prashanthi pratyusha pravallika praveena pullaiah rachna radheshyam rafiq raheema rajeshwari "
    "rajitha ramkali ramulamma ranjana ranjitha rasheed rathna razak reema ridhi ritika rohith roja rukmini "
    "sabitha sahithi sailu sambasiva sameena sangita santhi santhosh saritha saroja sathyavathi savitha shabbir "
    "shabeena shalu shameem shareef sheetal shirisha shoba shravan shravani shruthi shwetha sindhu sirisha "
    "sitamma sivamma soujanya sowjanya spandana sravan sreelatha srinu sruthi subhashini sucharitha sugunamma "
    "sujana sukanya sultan suma sumalatha sumathi sunaina sunitha suryakantham susheela swaroopa swetha syamala "
    "tabasum tanvi tanya teja tejaswi tirupathamma tulasamma ujwala upendra usharani vaishnavi vamshi vamsi "
    "vanitha vasavi vasundhara veerabhadra venkaiah venkanna venugopal vineela vinitha yadaiah yogita yousuf "
    "zaheer zubeda zulekha"
)
_NAMES = _COMMON | _NORTH | _SOUTH | _EAST_AND_WEST | _MUSLIM_CHRISTIAN_SIKH | _FAMILY
_SHORTEST = 4  # letters that a skeleton needs to match a name in another script; "बात" is not Bhatt


@cache
def _sounds() -> frozenset[str]:
    return frozenset(sound for name in _NAMES if len(sound := skeleton_of(name)) >= _SHORTEST)


def is_given_name(word: str) -> bool:
    """Whether the word is a listed name: in Latin letters by spelling, in Indian scripts by sound."""
    plain = word.casefold().strip(".,'’-")
    return plain in _NAMES if plain.isascii() else skeleton_of(plain) in _sounds()


_DOUBLED = re.compile(r"(.)\1+")


@cache
def _spellings() -> frozenset[str]:
    return frozenset(map(_spelling, _NAMES))


def _spelling(word: str) -> str:
    return _DOUBLED.sub(r"\1", word.replace("w", "v"))


def answers_to(word: str) -> bool:
    """Whether a word that answers "What name?" is a name. Unlike `is_given_name`, this accepts short names in Indian
    scripts, which elsewhere may as well be words: "आशा" (hope), "రవి" (sun); and Telugu's emphatic form: "ashane"."""
    plain = word.casefold().strip(".,'’-")
    stem = plain.removesuffix("ne").removesuffix("నే")
    if is_given_name(plain) or (stem != plain and answers_to(stem)):
        return True
    return not plain.isascii() and _spelling(romanised(plain)) in _spellings()


# Endings of southern and compound names, after a stem: "venkatamma", "nagaraju", "ramanjaneyulu".
_ENDINGS = (
    "amma", "ayya", "aiah", "appa", "eswari", "eshwari", "eswara", "eshwar", "eswar", "raju", "raj", "lakshmi", "laxmi",
    "kumar", "kumari", "krishna", "reddy", "rao", "nath", "prasad", "deep", "preet", "jeet", "vathi", "vati", "mani",
    "devi", "anjaneyulu", "narayana", "murthy", "swamy", "uddin", "ullah", "nisa", "sree", "sri", "priya", "latha",
    "lata", "esh", "endra", "ender", "inder",
)  # fmt: skip
_SHORTEST_STEM = 3
_SOUND_LETTERS = 5  # letters that a skeleton needs to match a name in another Latin spelling: "sunitha", "sunita"


@cache
def _long_sounds() -> frozenset[str]:
    return frozenset(sound for sound in _sounds() if len(sound) >= _SOUND_LETTERS)


def is_borne(word: str) -> bool:
    """Whether the word is a listed name in any spelling, or is formed like a name."""
    plain = word.casefold().strip(".,'’-")
    if is_given_name(plain) or not plain.isascii():
        return is_given_name(plain)
    if plain in english.WORDS or any(table.lists(plain) for table in glosses().values()):
        return False
    put_together = any(plain.endswith(end) and len(plain) - len(end) >= _SHORTEST_STEM for end in _ENDINGS)
    return put_together or skeleton_of(plain) in _long_sounds()
