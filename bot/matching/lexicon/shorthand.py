"""Short forms that people type, and what they stand for.

`ALWAYS` holds in every language of India; `ENGLISH` only where the message is not Hindi or Telugu
(there `y`, `m` and `h` stand for other words); `HINDI` only in romanised Hindi.
Rows are `short short ... = long form`. No long form contains a short one: reading twice changes nothing.
"""


def _table(rows: str) -> dict[str, str]:
    table: dict[str, str] = {}
    for row in filter(None, map(str.strip, rows.splitlines())):
        short, _, full = row.partition("=")
        table.update(dict.fromkeys(short.split(), full.strip()))
    return table


CONTRACTIONS = _table(
    """
    don't dont = do not
    doesn't doesnt = does not
    didn't didnt = did not
    can't cant cann't = can not
    cannot = can not
    couldn't couldnt = could not
    won't wont = will not
    wouldn't wouldnt = would not
    shouldn't shouldnt = should not
    isn't isnt = is not
    aren't arent = are not
    wasn't wasnt = was not
    weren't werent = were not
    hasn't hasnt = has not
    haven't havent = have not
    hadn't hadnt = had not
    mustn't mustnt = must not
    ain't aint = is not
    i'm im = i am
    i've ive = i have
    i'd = i would
    i'll = i will
    you're youre = you are
    you've youve = you have
    you'll youll = you will
    you'd = you would
    he's = he is
    she's = she is
    it's = it is
    it'll itll = it will
    we're = we are
    we've = we have
    we'll = we will
    they're theyre = they are
    they've theyve = they have
    they'll theyll = they will
    that's thats = that is
    there's theres = there is
    here's heres = here is
    what's whats wats wots = what is
    where's wheres = where is
    when's whens = when is
    who's = who is
    how's hows = how is
    why's = why is
    let's lets = let us
    y'all = you all
    gonna = going to
    wanna = want to
    gotta = got to
    lemme = let me
    gimme = give me
    dunno dno = do not know
    kinda = kind of
    shoulda = should have
    """
)

ALWAYS = _table(
    """
    pls plz plss plzz plse pleas pleez plis plss pllz = please
    appt appts apt appoint appmt apptmt appnt apointment apoinment appointmnt = appointment
    dr drs doc docs doctr dctr = doctor
    thx thnx thnks thanx tnx tks thnk = thanks
    ty tysm = thank you
    wat wht wot whut = what
    bcz bcoz becoz coz bcos bcause becuz becaus bcs = because
    2day tday tdy = today
    2moro 2morrow tmrw tmr tomoro tomorow tommorow tommorrow 2mrw tmw = tomorrow
    2nite 2night = tonight
    abt abut abot = about
    hosp hsptl hospi hosptl = hospital
    msg mssg mesg = message
    ph phn fone = phone
    num nmbr = number
    info = information
    treatmnt tretment trtmnt treatmt = treatment
    symptms symtoms symtems simptoms symptons = symptoms
    med meds medcn = medicine
    temp = temperature
    asap = as soon as possible
    rs inr = rupees
    yr yrs = years
    hr hrs = hours
    mins = minutes
    wks = weeks
    mnths mths = months
    xray xrays = x ray
    checkup checkups = check up
    followup = follow up
    fu = follow up
    sec 2nd = second
    1st = first
    3rd = third
    pt = patient
    bp = blood pressure
    sugr = sugar
    hii hiii hiya hy = hi
    helo hlo hlw hllo hellow = hello
    thenku thnku thanku = thank you
    infectn = infection
    """
)

ENGLISH = _table(
    """
    u = you
    mk = make
    tk = take
    cb cbk clbk = callback
    ur = your
    urs = yours
    r = are
    y = why
    n = and
    b = be
    k kk = ok
    d da = the
    m = am
    dis = this
    dat = that
    wen whn = when
    whr = where
    wich whch = which
    hw = how
    wid wd = with
    w = with
    frm = from
    hv hav = have
    hs = has
    gud gd = good
    b4 = before
    gr8 = great
    l8r = later
    4 = for
    plz = please
    shud shd = should
    cud = could
    wud = would
    ppl = people
    cn = can
    nd = and
    nt = not
    knw = know
    kno = know
    tel = tell
    wnt = want
    nid = need
    hlp = help
    sm = some
    smthng smth = something
    thng = thing
    diff = different
    probs prob = problem
    btw = by the way
    idk = i do not know
    imo = in my opinion
    tho = though
    thru = through
    til = until
    mum mom mummy mommy = mother
    dad daddy papa = father
    sis = sister
    bro = brother
    """
)
del ENGLISH["4"]  # "4" is an answer to "which of these?"

HINDI = _table(
    """
    h = hai
    hn = hain
    m = mein
    k = ke
    ky kia kyaa = kya
    kyu kyo q kyon = kyun
    ni nhi nai nhin = nahi
    pr = par
    mjhe mje = mujhe
    kr = kar
    krna = karna
    krne = karne
    kro = karo
    krdo = kar do
    krta = karta
    krti = karti
    krte = karte
    krwana krana = karwana
    rha = raha
    rhi = rahi
    rhe = rahe
    hta = hota
    hti = hoti
    hte = hote
    bht bhot bhut boht = bahut
    bd = baad
    kb = kab
    sb = sab
    kse = kaise
    ksi = kaisi
    ksa = kaisa
    thk thik = theek
    acha achha = accha
    btao = batao
    btaye btaiye = bataiye
    chiye chaiye chahie chaie = chahiye
    hspatal aspatal asptal = aspataal
    shi = sahi
    skta = sakta
    skti = sakti
    skte = sakte
    lgta = lagta
    lga = laga
    """
)

# A letter alone is an answer; after one of these words it is part of a name (vitamin d, hepatitis b).
ALONE = {"y": "yes", "n": "no", "k": "ok"}
LETTER_NAMES_AFTER = frozenset(
    (
        "vitamin",
        "vit",
        "hepatitis",
        "hep",
        "type",
        "plan",
        "option",
        "group",
        "grade",
        "block",
        "ward",
        "room",
        "section",
    )
)
