"""Kinds of words: what a noun or a verb says of the one it stands with.

Only kinds ("ministry", "spokesman", "newspaper"), never particular people, outlets or places;
the names of states come from a library (sayso.speakers.places).
"""


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


SUFFIXES = _set("jr sr ii iii iv")  # behind a name, and no part of what people are called

POSTNOMINALS = _set("MP MEP MSP MLA MK QC KC SC OBE MBE CBE KBE AM AO OAM PhD MD Esq")

STYLES = _set("prince princess king queen emperor empress pope sheikh")  # with given names

HONORIFICS = {
    **dict.fromkeys("mr sir lord mister señor monsieur sheikh brother".split(), "m"),
    **dict.fromkeys("mrs ms miss madam madame lady dame señora sister".split(), "f"),
    **dict.fromkeys("dr prof rev hon".split(), ""),
}

# Short forms of offices that stand before a name only: "Gen. Mark Lowell".
RANKS = _set(
    "gen tem lt col maj sgt capt cmdr adm sen rep gov pres cpl pvt brig insp det supt amb sec atty"
)

PARTICLES = _set(
    "& de da do dos das del della di du la le van von der den ter ten zu bin ibn ben al el abu abd "
    "st y e af av op"
)

# What a person can be called by work, office or relation.
ROLES = _set(
    """
    accountant activist actor actress adjutant administrator admiral adviser advisor advocate agent
    aide ambassador analyst anchor archbishop archduke architect artist assistant astronaut
    astronomer athlete attorney author ayatollah banker baroness biologist bishop blogger boss
    brigadier broker builder businessman businesswoman candidate captain cardinal caretaker carer
    ceo cfo chair chairman chairperson chairwoman champion chancellor chef chemist chief
    cleric clerk climatologist coach coroner collector columnist comedian commander commandant
    commentator commissioner commodore composer comptroller comrade conductor congressman
    congresswoman constable consul consultant contractor controller coo coordinator
    correspondent councillor councilman councilwoman councilor counsel counselor counterpart
    coordinator creator critic cto curator dean delegate deputy designer detective
    developer diplomat director dispatcher doctor driver economist editor emir emperor employee
    engineer entrepreneur envoy epidemiologist executive expert farmer father filmmaker financier
    eyewitness firefighter fisherman founder co-founder cofounder friend general-secretary geologist
    governor grandfather grandmother guard guide head headteacher heir historian host
    husband imam inspector instructor interpreter inventor investigator investor journalist
    judge justice king  lawmaker lawyer leader lecturer legislator librarian
    lieutenant lobbyist magistrate major manager marshal mayor mechanic mediator member
    meteorologist minister model monk mother musician negotiator neurologist novelist nun nurse
    nutritionist observer officer official ombudsman operator organiser organizer owner
    painter pilot player poet policeman policewoman politician pope premier presenter
    pollster surrogate announcer billionaire host contender frontrunner front-runner incumbent
    mogul tycoon nominee czar
    president priest prime-minister prince princess principal producer professor programmer
    prosecutor psychiatrist psychologist publisher queen rabbi ranger rapporteur reporter
    representative researcher resident retiree rival scholar scientist secretary
    secretary-general senator sergeant sheriff shopkeeper singer sister-in-law soldier solicitor
    speaker whip laureate pioneer
    son spokesman spokesperson spokeswoman sportsman staffer star statistician stewardess
    strategist student sub-prefect prefect sultan superintendent supervisor surgeon survivor teacher
    technician tenant theologian trader trainer translator treasurer trustee tsar tutor
    undersecretary under-secretary veteran veterinarian vice-chair vice-chairman vice-chancellor
    vice-minister vice-president vicar victim visitor volunteer warden warlord whistleblower
    widow widower wife winner witness worker writer zookeeper zoologist brother sister daughter
    uncle aunt nephew niece cousin girlfriend boyfriend fiancé fiancée partner parent neighbour
    neighbor passenger patient tourist suspect defendant plaintiff colleague ally opponent
    undersecretary general colonel physicist virologist botanist archaeologist anthropologist
    fellow specialist photographer cameraman director-general mp mep rector provost
    youtuber insider bureaucrat hostess trustee trucker cyclist runner swimmer striker midfielder
    goalkeeper captain quarterback pitcher boxer cricketer golfer skipper welder carpenter plumber
    electrician baker butcher grocer tailor weaver shepherd miner sailor ferryman harbourmaster
    harbormaster stationmaster lighthouse-keeper keeper postmaster mum mom dad mummy relative cop
    protester demonstrator magnate celebrity personality reveller holidaymaker onlooker bystander
    neighbour grandson granddaughter stepfather stepmother caller driver commuter shopper voter
    speechwriter operative whistle-blower gunman attacker hostage refugee migrant
    participant consumer physician pm cm mla rep dictator amir
    """
)

# Words for much the same work, each with the one that stands for it.
SAME_WORK = {
    "envoy": "ambassador",
    "sen": "senator",
    "gov": "governor",
    "rep": "representative",
    "congressman": "representative",
    "congresswoman": "representative",
    "ceo": "executive",
    "premier": "minister",
    "spokeswoman": "spokesperson",
    "spokesman": "spokesperson",
    "chairwoman": "chair",
    "chairman": "chair",
    "chairperson": "chair",
    "adviser": "aide",
    "advisor": "aide",
    "attorney": "lawyer",
    "lawmaker": "legislator",
    "boss": "chief",
    "head": "chief",
}

# Words for roles that are as often surnames when written with a capital.
SURNAMES = _set(
    """
    abbott baker bishop brewer butcher carpenter carter champion chandler chef cook cooper critic
    driver farmer fellow fisher friend gardener general guard head hunter judge king knight
    major marshal mason miller monk page painter pilot plumber pope porter potter priest
    prince rector runner sailor shepherd singer skipper smith star tailor taylor trader tucker
    turner tyler walker warden weaver wolf wright
    """
)

# Offices of which one person holds one at a time.
OFFICES = _set(
    """
    president minister premier chancellor ambassador envoy governor mayor senator king queen pope
    judge justice secretary general emperor emir sultan prince princess congressman congresswoman
    """
)

# A person, but nothing of what he or she does.
PERSONS = _set(
    """
    man woman boy girl person child teenager teen youth adult gentleman lady guy someone somebody
    anyone nobody one individual professional expat baby toddler infant native citizen
    source insider figure republican democrat conservative liberal socialist communist
    hopeful expat expatriate
    """
)

# Words that make a person's role vague: a more exact one elsewhere is preferred.
VAGUE = _set("official figure man woman person source member insider star veteran leader head")

MALE = _set(
    """
    man boy gentleman guy king prince emperor pope priest sultan emir husband father son brother
    grandfather uncle nephew widower dad grandson stepfather gunman boyfriend fiancé actor
    chairman spokesman businessman
    congressman councilman policeman fisherman sportsman cameraman bishop archbishop cardinal imam
    ayatollah monk tsar duke archduke
    """
)
FEMALE = _set(
    """
    woman girl lady queen princess empress wife mother daughter sister grandmother aunt niece widow
    girlfriend fiancée actress mum mom mummy granddaughter stepmother chairwoman spokeswoman
    businesswoman congresswoman councilwoman
    policewoman nun stewardess baroness duchess hostess
    """
)

# Relatives, who are told apart from those whose relatives they are.
KIN = _set(
    """
    mother father son daughter brother sister wife husband uncle aunt nephew niece cousin
    grandfather grandmother grandson granddaughter stepfather stepmother widow widower mum mom dad
    sister-in-law brother-in-law mother-in-law father-in-law girlfriend boyfriend
    """
)

# Those who speak for others: a new one is nobody known.
MOUTHPIECES = _set(
    """
    spokesman spokeswoman spokesperson official source lawyer attorney aide representative adviser
    advisor employee worker staffer passer-by mother father son daughter brother sister wife
    husband friend witness
    """
)

# What an organisation is called, alone or as the last word of its name.
ORGANISATIONS = _set(
    """
    academy administration agency forum air airline airlines airport airways alliance army assembly
    association
    authorities authority automaker bank bar base board brigade bureau cabinet campaign carmaker
    carrier
    center centre chain chamber charity choir church cinema club coalition college command
    commission
    committee company conference confederation congress conglomerate consortium consulate
    cooperative corp
    corporation council court customs dealership delegation department directorate division
    embassy enterprise exchange executive-branch factory faculty federation firm fleet force forces
    foundation franchise fund gallery giant group guild headquarters hospital hotel house
    inc inspectorate industries institute institution intelligence jury laboratory
    laboratories labs league legation legislature limited ltd llc plc library lobby maker
    manufacturer
    military militia ministry mission monastery mosque motors movement municipality museum
    navy network observatory office opposition orchestra organisation organization panel parish
    parliament partnership party patrol police plant platform
    politburo port
    presidency producer
    prison project refinery registry regulator retailer school secretariat secret-service senate
    service
    services shop society squad staff startup start-up station store studio subsidiary supplier
    supermarket
    syndicate systems task-force team technologies temple theatre theater treasury tribunal troupe
    trust
    union unit university utility vendor watchdog workshop zoo holdings partners airlines railway
    railways bakery brewery brewer brokerage lender insurer city town county province village
    municipality district
    """
)
COMPANIES = _set(
    """
    company firm giant automaker carmaker manufacturer maker retailer startup start-up business
    corporation conglomerate producer supplier chain subsidiary brand operator vendor developer
    """
)
# Organisations that no one calls "the company".
PUBLIC = _set(
    """
    administration agency army assembly authority authorities board bureau cabinet centre center
    chamber church commission committee congress consulate council court department embassy force
    forces
    house institute intelligence ministry mission navy office organisation organization parliament
    party police secretariat senate tribunal university union zoo museum school college
    military legislature foundation association society federation treasury team
    """
)
AIRLINES = _set("airline airlines airways air carrier")

STATES = _set(
    """
    government governments country countries nation nations state states regime kingdom republic
    superpower junta
    """
)

# What a news organisation is called.
OUTLETS = _set(
    """
    newspaper newspapers magazine magazines outlet outlets broadcaster broadcasters tabloid tabloids
    daily weekly journal paper papers wire press news newswire radio television tv podcast newsroom
    media programme website blog channel network monthly
    """
)
# Words that are so in names only.
OUTLET_NAMES = _set(
    """
    times post herald tribune gazette chronicle telegraph observer courier dispatch examiner
    sentinel bulletin mail presse zeitung zeitschrift
    """
)
OF_OUTLETS = OUTLETS | OUTLET_NAMES
# Of both, those that mean something else when a name consists of nothing more.
NOT_ALONE = _set(
    "post channel network observer press dispatch journal website blog daily weekly mail bulletin"
)

DOCUMENTS = _set(
    """
    report reports study studies survey surveys poll polls letter letters law laws statute bill act
    document documents memo memorandum filing filings record records paper analysis review article
    story book database data figures statistics guidelines guideline rules rule regulation
    regulations resolution resolutions treaty agreement charter constitution indictment complaint
    lawsuit affidavit ruling verdict order audit assessment email emails e-mail e-mails
    transcript video videos footage photo photos photograph photographs picture pictures image
    images
    profile website footage clip audio summary memoir op-ed editorial column essay proposal
    polling tape recording map chart
    site page post posts message messages text texts notice sign leaflet brochure label
    communique communiqué declaration note cable cables file files forecast research
    findings evidence index census policy manifesto motion decree draft plan test tests diary
    list questionnaire subpoena petition excerpt manual summons
    autopsy warrant contract leak ad ads advert advertisement slide slides presentation
    """
)
# Words that are of somebody: "the statement said" is whoever made the statement.
UTTERANCES = _set(
    """
    statement statements announcement release tweet tweets comment comments remark remarks speech
    testimony address communique communiqué word words
    """
)

GROUPS = _set(
    """
    people officials experts analysts authorities sources residents witnesses critics supporters
    police officers observers scientists researchers lawmakers diplomats reporters journalists
    workers spokespeople
    community public crowd audience crew family families parents men women children others
    some many most several few both all none percent everyone
    """
)
# Adjectives that are written with a capital and name nobody.
ADJECTIVES = _set(
    """
    democratic republican conservative liberal communist socialist federal christian muslim jewish
    islamic catholic protestant hindu buddhist sunni shiite orthodox eastern western northern
    southern latin internet
    """
)
# Last words of names of days, places, works and things.
THINGS = _set(
    """
    day week night street road avenue boulevard square bridge tunnel park garden beach bay river
    lake sea ocean mountain mountains mount island islands peninsula valley desert forest city
    town village
    county province district region territory coast heights hill hills point cape port airport
    festival games olympics cup championship series award awards prize war battle revolution attack
    crisis summit app phone car rocket satellite missile planet moon sun standard time
    building tower hall stadium arena palace castle gate pier harbour harbor shore
    """
)

QUANTIFIERS = _set(
    """
    couple number group dozens hundreds thousands majority handful some many most several few both
    all none one two three four five half scores series team pair plenty lots lot any each
    either neither members rest
    """
)

PRONOUNS = {
    **dict.fromkeys("he him his himself".split(), "he"),
    **dict.fromkeys("she her hers herself".split(), "she"),
    **dict.fromkeys("it its itself".split(), "it"),
    **dict.fromkeys("they them their theirs themselves".split(), "they"),
    **dict.fromkeys("i me my mine myself i'm i've i'd i'll".split(), "i"),
    **dict.fromkeys("we us our ours ourselves we're we've we'd we'll".split(), "we"),
    **dict.fromkeys("you your yours yourself".split(), "you"),
    **dict.fromkeys("who whom whose which that".split(), "who"),
}

DETERMINERS = _set(
    "the a an this that these those some any many several most no every each another both all few "
    "his her its their our my your all other one two three four five six seven eight nine ten"
)

PREPOSITIONS = _set(
    """
    of for at in from to on with by about into under over near after before against between among
    during since outside inside within without across including citing via through behind
    """
)
RELATIVES = _set("who whom whose which that where")

# Words that may open a sentence with a capital and name nobody.
FUNCTION = (
    DETERMINERS
    | PREPOSITIONS
    | RELATIVES
    | frozenset(PRONOUNS)
    | _set(
        """
    and or but nor so yet if when while as because although though however meanwhile also not only
    then now there here what why how yes no even still just once until unless despite according
    plus moreover instead indeed earlier later last next first second third today yesterday
    tomorrow monday tuesday wednesday thursday friday saturday sunday january february march april
    may june july august september october november december jan feb mar apr jun jul aug sep sept
    oct nov dec read more image caption copyright photo advertisement follow email published
    updated related
    is are was were be been being has have had do does did will would can could should might must
    asked speaking writing responding regarding beyond rather back both asked using two three four
    five six seven eight nine ten am pm gmt est edt share story details watch listen click sign
    subscribe newsletter continue reading please thank well oh mr mrs ms dr like such very much
    soon once perhaps often always never sometimes afterwards elsewhere nearby
    his her its their our my your i we he she it they you that this these those whether neither
    every everyone everything something nothing anything nobody someone anyone maybe perhaps
    additionally
    let's don't it's that's there's i'm we're they're he's she's can't won't isn't doesn't didn't
    """
    )
)

# Verbs that take the one addressed as their object.
TELLS = _set(
    """
    tell tells told telling inform informs informed informing notify notifies notified notifying
    remind reminds reminded reminding assure assures assured assuring warn warns warned warning
    urge urges urged urging ask asks asked asking advise advises advised advising persuade persuades
    persuaded persuading convince convinces convinced request requests requested order orders
    ordered ordering instruct instructs instructed alert alerts alerted alerting invite invites
    invited thank thanked beg begged briefed implore implored call-on
    encourage encouraged command commanded promise promised promises threaten threatened
    """
)
REPORTS = _set("report reports reported reporting")
CITES = _set("citing cited cites cite quoting quoted quotes quote")
TIMES = _set(
    """
    monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight
    last next this earlier later january february march april may june july august september october
    november december recently week month year jan feb mar apr jun jul aug sep sept oct nov dec
    """
)
