"""Common English words: they keep their spelling and are evidence that a message is English.

`FUNCTION` words hold English sentences together and are hardly used alone inside Hindi or Telugu.
`SHARED` words are English words that people use in every language of India: no evidence at all.
"""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


FUNCTION = _words(
    """
    a about above after again against all also am an and any anyone anything are as at away be
    because been before being below between both but by came can cannot come could did do does doing
    done down during each either else ever every everyone everything few find for from further gave
    get gets getting give given goes going gone got had has have having he her here hers herself him
    himself his how however i if in instead into is isn it its itself just keep kept knew know known
    last least less let like likely long made make makes making many may maybe me might mine more
    most much must my myself near need needs neither never next no none nor not nothing now of off
    often on once one only or other others otherwise our ours out over own perhaps put quite rather
    really said same saw say says see seem seems seen several shall she should since so some someone
    something sometimes soon still such take taken takes tell than that the their theirs them
    themselves then there these they thing things think this those though through till to together
    told too took toward tried try under until up upon us use used uses using usually very want
    wants was way we well went were what whatever when whenever where whether which while who whom
    whose why will with within without won would yet you your yours yourself
    """
)

COMMON = _words(
    """
    able ache aching actually add adult affect affected age ago allow almost alone already alright
    always amount angry another answer anymore anyway appear area arm arms around ask asked asking
    avoid awake baby back bad badly bag bath bathe became become becomes becoming bed began begin
    behind believe belly best better big bit bite bites bleed bleeding blood blue body bone bones
    born bought boy brain break breast breath breathe breathing bring broke broken brother brown
    bruise build bump bumps burn burning business busy buy cant car care careful catch cause caused
    causes causing certain chalk chalky chance change changed changes changing cheap check chest
    child children choose class clean clear close cloth clothes cold color colour comes comfort
    common complete condition confused contact continue control cook cooking correct cough count
    couple course cover cream cry cure cured cut cuts daily danger dangerous dark daughter day days
    dead deal dear death decide deep depend deposits describe detail details develop developed dies
    diet difference different difficult discharge disease diseases doubt drain dress drink drive
    drop dry due dying ear early easily easy eat eating elbow elbows empty end enough enter
    especially even evening event exactly example except expect expensive experience explain extra
    eye eyes face fact fail fall false family far fast fat father fear feel feeling feels feet fell
    felt female fever fight figure fill final finally fine finger fingers finish first fit five fix
    fluid follow food foot forget form forms found four free fresh friend friends front full fully
    fun future general girl glad gland go god good great green ground group grow growing grown
    growth guess guy hair half hand hands happen happened happening happens happy hard harden
    hardened harder harm harmful hate head heal healed healing healthy hear heard heart heat heavy
    height held hello help helped helpful helping helps hereditary hidden high hip hips hit hold
    home hope hot hour hours house huge human hurt hurting hurts husband ice idea ignore ill illness
    imagine important improve include increase infected inflamed inherited insect inside issue itch
    itching itchy job join joint joints joke keeps kid kidney kids kind kinds knee knees knock knot
    laid large late later laugh lead leaking learn leave left leg legs lesion lesions letter level
    lie life lift light limb line lines list listen little live liver living local look looked
    looking looks loose lose loss lost lot lots love low lower lump lumps lung lying mad main male
    man manage managed mark marks marry massage matter matters mean means meant meet meeting men
    mention mild milk mind mine minute minutes miss missed mistake moment month months mood morning
    mostly mother mouth move movement moving mum muscle muscles nail name natural nearby nearest
    neck needed needle nerve nervous new news nice night nobody nodule nodules normal normally nose
    note notice noticed numb number occur occurs often oil ok okay old older open opinion option
    options order organ organs outside oven paid pain painful pains pale part parts pass passed past
    pay people permanent person pick piece pieces place plain plan play please point poor possible
    power pregnant prepare present press pressure prevent price private probably problem problems
    process proper properly protect public pull pus push quick quickly quiet rare rash rate read
    ready real reason reasons receive recent recently recommend recover recovery red reduce
    regarding related relief remain remember removal remove removed repeat replace reply rest result
    results return right ring rise risk road rock room rough round rub run runs sad safe safely save
    scar scared scars school search second seconds seen self send sense sent serious set severe
    shape share sharp short shot shoulder show showing shows shrink sick side sign signs similar
    simple single sister sit site situation size skin sleep slow slowly small smell smoke smoking
    soft sore sort sound speak special spend spine spoke spot spots spread spreading stage stand
    start started starting starts stay step steps stiff stomach stone stones stood stop stopped
    stops story straight strange street stress strong stuck study stuff sudden suddenly suffer
    suffering sugar suggest summer sun sure surface sweat sweet swell swelling swells swollen
    symptom symptoms system table taking talk talking tall taste teach team teeth telling ten tender
    tendon test thank thanks thick thin third thought thousand throat throw thumb tie tight tired
    tissue today toe toes tomorrow tongue tonight tooth top touch touching town train travel treat
    treated treating treatments trouble true trust truth turn turned twice two type types ulcer
    understand unless upset urgent usual vary vein view visible visit voice vomit wait waiting walk
    walking wall warm wash watch water wax weak wear weather week weeks weight welcome wet white
    whole wide wife wild window winter wish woke woman women wonder word words work worked working
    works world worried worry worse worsen worst worth wound wounds wrist write written wrong year
    years yellow yes yesterday young
    """
)

SHARED = _words(
    """
    admission admit ambulance appointment biopsy blood bp bye calcinosis calcium call cancel cancer
    cash checkup chemist clinic consult cost covid cream creatinine cutis date dermatologist desk
    diagnosis diet discharge doctor doctors dose dystrophic ecg emergency fees fever first gel good
    govt health hello hi hospital icu infection injection insurance kidney lab laser last ma'am
    madam med medical medicine medicines menu minute mobile morning mri night no number nurse ok
    okay opd operation package patient phone please price problem rate ray report reports room safe
    scan second sir skin sorry specialist status stop sugar surgeon surgery symptom symptoms tablet
    tablets team tension test tests thank thanks time timing timings tomorrow treatment type
    ultrasound urgent vaccine video visit ward whatsapp x xray yes
    """
)

WORDS = FUNCTION | COMMON | SHARED
