"""Words that have to do with counting, whatever is counted."""

from __future__ import annotations

from claimcheck.text.times.words import listed

GROUPS = frozenset(
    listed(
        "alliance bloc union group grouping organisation organization pact club community forum association league "
        "federation body agency consortium cartel coalition confederation partnership"
    )
)
"""Nouns that stand for a group that the text has named: "the 32-member alliance", "the bloc's 27 members"."""
LOOSE_GROUPS = frozenset(
    listed("group grouping pact club community forum federation agency consortium cartel coalition partnership")
)
"""Of these, what a group may belong to, or lead: "NATO joined the 50-nation coalition"."""
CHAMBERS = frozenset(
    listed("chamber parliament assembly legislature house senate council board court panel commission committee bench")
)
"""Nouns that stand for a body that the text has named: "the 650-seat chamber"."""
DEFINITE = {
    **dict.fromkeys(("country", "nation", "republic", "kingdom"), ("country",)),
    **dict.fromkeys(("company", "firm", "airline", "carrier", "bank", "maker", "retailer", "carmaker"), ("company",)),
    **dict.fromkeys(CHAMBERS, ("body",)),
    "city": ("city",),
    "state": ("state",),
    "province": ("province",),
}
"""Nouns that stand for something of a type that the text has named just before: "the country's 81 provinces"."""
_ALIKE = (
    "river waterway stream", "canal waterway", "mountain peak summit volcano massif giant hill", "lake reservoir",
    "sea ocean", "bridge span crossing viaduct footbridge causeway", "tunnel tube crossing", "dam reservoir plant",
    "tower building skyscraper structure high-rise block", "stadium ground arena venue bowl",
    "theatre theater hall venue house auditorium", "lighthouse tower", "wheel", "castle fortress fort citadel",
    "railway line route", "road motorway highway route", "canyon gorge", "desert", "glacier", "island",
    "wall barrier", "plant reactor station project", "airport hub", "port harbour harbor", "park reserve", "bell",
    "statue monument", "church cathedral building", "telescope observatory", "collider accelerator ring", "train",
    "ship vessel ferry liner carrier submarine warship", "pipeline line", "pyramid monument structure",
    "palace castle building", "waterfall falls", "cave", "museum gallery",
)  # fmt: skip
SITES: dict[str, tuple[int, ...]] = {
    **{
        word: tuple(at for at, words in enumerate(_ALIKE) if word in words.split()) for word in listed(" ".join(_ALIKE))
    },
    **dict.fromkeys(("site", "landmark", "structure", "attraction", "giant"), ()),
}
"""Nouns for what stands or lies somewhere, and which of them mean the same; none for those that mean any."""
ELSEWHERE = frozenset(listed("next nearby opposite beside behind there here alongside adjacent near at on in outside"))
"""Words behind "the tower" that may make it another one: "the 42-storey tower next door"."""
DESCRIBED = frozenset([*SITES, *DEFINITE])
"""Nouns of which a text may speak of another one too: "the tunnel" is not the known one behind "a tunnel"."""
THINGS = frozenset(["place", "work", "ship", "other"])
"""Types of what does not change its size."""
GROUP_TYPES = frozenset({"alliance", "organisation", "body", "company", "party", "team"})
BEFORE_GROUPS = frozenset(listed("military western economic trade trading regional political defence defense security"))

MEMBERS = frozenset(listed("member members nation nations country countries state states"))
"""Who makes up a group: of a claim that counts members, "the 32-nation alliance" speaks too."""

HAS = frozenset(listed("has have counts count comprises comprise numbers unites groups encompasses boasts boast"))
HAD = frozenset(listed("had counted comprised numbered united grouped encompassed boasted"))
SPANS = frozenset(
    listed(
        "spans span spanned covers cover covered stretches stretch stretched extends extend extended spreads spread "
        "straddles straddled crosses crossed"
    )
)
"""Verbs whose object, or what stands behind their "across", is all that somebody has: "Russia spans 11 time zones"."""
ACROSS = frozenset(["across", "over", "in"])
SOME = frozenset(
    listed(
        "includes include included represents represent represented binds bind bound links link linked serves serve "
        "served enrols enrolls enrolled teaches teach taught educates educated operates operate operated runs run ran "
        "owns own owned manages managed fields fielded wrote writes composed completed finished left published "
        "produced made directed recorded released won scored collected claimed lifted earned fathered bore took sank "
        "leaves raised raises reared "
        "contains contain contained houses housed holds held seats seated elects elect carries carried "
        "offers offered"
    )
)
"""Verbs whose object may be some of what somebody has, but is never more."""
ACTIVE = frozenset(listed("brings bring runs run ran"))
MADE_OF = (
    ("consists", "of"), ("consist", "of"), ("made", "up", "of"), ("composed", "of"), ("comprised", "of"),
    ("divided", "into"), ("subdivided", "into"), ("split", "into"), ("home", "to"),
    ("brings", "together"), ("bring", "together"), ("inhabited", "by"), ("populated", "by"), ("peopled", "by"),
    ("grouped", "into"), ("organised", "into"), ("organized", "into"), ("carved", "into"), ("formed", "of"),
    ("runs", "to"), ("run", "to"), ("ran", "to"),
    ("formed", "by"), ("composed", "by"), ("spread", "over"), ("spread", "across"), ("scattered", "across"),
)  # fmt: skip
WON = frozenset(listed("won claimed lifted collected amassed"))
"""In the perfect, what somebody has in all: "Brazil have won five World Cups"."""
EMPLOYS = frozenset(listed("employs employ employed gives give provides provide"))
FLIES = frozenset(listed("operates operate operated owns own owned runs run ran flies fly flew has have had"))
"""Verbs whose object is a fleet, or a part of it: only "a fleet of 45 planes" is all of it."""
WORKERS = frozenset(listed("employee employees worker workers staff staffer staffers"))
LANDS = frozenset(listed("country nation state island territory city town republic kingdom land village province"))
"""Nouns for a place that people live in: "Iceland, a country of 390,000 people"."""
MEASURES = {
    "population": "people", "membership": "members", "workforce": "workers", "headcount": "workers",
    "payroll": "workers", "staff": "workers", "fleet": "", "haul": "", "tally": "", "total": "", "collection": "",
}  # fmt: skip
"""Nouns that are a number of something: "a population of 390,000"."""
MADE_IT = frozenset(
    listed(
        "is are was were became become becomes as won wins claimed claims lifted lifts took takes secured collected ,"
    )
)
"""Words before an ordinal that count up to it: "became NATO's 32nd member"."""
TEXTS = frozenset(
    listed("charter treaty agreement pact constitution convention protocol accord declaration act law statute covenant")
)
"""Names of what has no members of its own: "The Charter binds its ten member states"."""
STAFFS = frozenset(listed("workforce staff payroll crew fleet"))
BENCH = frozenset(
    listed(
        "member justice judge lawmaker deputy mp senator legislator councillor councilor commissioner delegate "
        "director representative minister mep msp mla parliamentarian governor elector cardinal"
    )
)
"""Who sits in a body: "the nine-member court" has nine judges."""
GATHERED = frozenset(listed("haul tally total collection"))
"""Of these, what somebody has won in all: "her career haul of six medals"; one of a season or a place is less."""
WHOLE_LIFE = frozenset(listed("career lifetime overall record all-time combined grand final total"))
"""Words before these that leave them whole."""
PARTS = frozenset(listed("states state countries country nations nation provinces districts seats regions"))
"""Nouns for lasting parts of a whole: "has had ten districts since 1990" speaks of all those years, "has had ten
presidents since 1990" counts one after the other."""
MAKE_UP = (
    ("make", "up"), ("made", "up"), ("making", "up"), ("form",), ("comprise",), ("constitute",), ("compose",),
)  # fmt: skip
_BELONG = {
    "to": "belong belonged",
    "of": "are_members were_members are_part were_part",
    "in": "live lives lived living reside resided residing dwell sit sat sits work worked working are_employed",
    "at": "work worked working are_employed employed study studied studying are_enrolled enrolled",
    "for": "work worked working",
    "by": "are_employed were_employed employed",
    "on": "sit sits sat serve serves",
    "": "attend attended inhabit populate",
}
BELONG = tuple(
    (*verb.split("_"), *([prep] if prep else [])) for prep, verbs in _BELONG.items() for verb in verbs.split()
)
"""Verbs, with their prepositions, of some who are counted: "6 million people live in Norway"."""
MAKES = frozenset(
    listed(
        "wrote writes composed completed finished left published produced made directed recorded released won scored "
        "collected claimed lifted earned fathered bore painted designed built"
    )
)
"""Verbs for what only grows in number: nobody has ever written fewer books than before."""
RETIRES = frozenset(listed("retired retires retire finished finishes ended ends died left leaves departs departed"))
"""Verbs after which "with 23 titles" is all that somebody ever had."""
RELATED = frozenset(
    listed(
        "member partner ally neighbour neighbor friend host rival majority minority number total group list team crew "
        "delegation set series string handful band gang squad one some many most half all any each none part share"
    )
)
"""Nouns before "of" or "with" that are not what somebody is, or not all of it."""
MAKERS = frozenset(
    listed("winner author composer writer maker director mother father creator scorer holder owner producer builder")
)
"""Nouns for who has made or won what is counted."""
CHAMPIONS = frozenset(
    listed(
        "champion champions winner winners medallist medallists medalist medalists titleholder titleholders "
        "champ champs"
    )
)
SHARES = frozenset(listed("most many some several half majority minority few third quarter fifth all-but-one dozens"))
"""Words before "of the 26 cantons": that number is all of them."""
FEWEST = 1000
"""How many people a country or town has at least."""
COMMON = frozenset(
    listed(
        "country nation state member people person seat team company player man woman child student employee worker "
        "resident inhabitant citizen school place city leader judge line station plane aircraft jet victim death dead"
    )
)
"""Nouns that anything may have: "all 50 countries" are not those of the alliance that the text has named last."""
RISEN = frozenset(listed("risen grown increased fallen dropped climbed swelled swollen shrunk"))
"""After "has", before "to": how many there are now."""
STANDS = frozenset(listed("is was are were stands stood reached totals totaled totalled"))
PEOPLE = frozenset(listed("inhabitant resident people person citizen inhabitants residents citizens"))

FILLERS = frozenset(listed("now currently still already today only just presently"))
"""Adverbs that may stand before a number and leave it what it is."""
AT_PRESENT = frozenset(["now", "today", "currently", "still", "already", "nowadays", "presently"])
FORMERLY = frozenset(listed("originally initially once then previously formerly first"))
NEUTRAL = frozenset(listed("current existing present individual sovereign"))
"""Adjectives between a number and the noun that leave the number a total."""
PART_BEFORE = frozenset(
    listed(
        "another additional extra further other first last top next past new newest remaining each every half most no"
    )
)
"""Words before a number that make it a part of a whole."""

MINDED = frozenset(
    listed("keep please satisfy serve feed protect defend placate appease humour humor juggle manage look care cater")
)
"""Verbs behind "has 26 members to" for what is done with all of them."""
RESTRICTING = frozenset(
    listed(
        "who that which whose where in from with without outside inside within on at under over near more most other "
        "others present absent left remaining alone each per short away behind ahead voting polled surveyed including "
        "excluding plus minus less than but except also ready willing able unwilling unable eager keen likely unlikely "
        "free short such as capable aware worth among seen known given taken shown driven chosen born"
    )
)
"""Words after a counted noun that make it a part of a whole."""
GOES_ON = frozenset(
    listed(
        "and but or in since as when while because if after before once until today now though although so whereas "
        "including altogether overall worldwide globally nationwide"
    )
)
"""Words after a noun phrase that leave it complete; after any other one, "has 20 members" may go on to say which."""
IRREGULAR = frozenset(
    listed(
        "met said held took made got went came gave won lost saw sent put set left meet meets votes vote agree cut hit "
        "let split rose fell grew spent spoke chose brought sought found kept led did sat stood began knew paid sold "
        "bought sank shook froze burst broke drew drove fed fled flew hid hung laid lay lit rang rode sang shone shut "
        "slid spun sprang stuck struck swam swung threw tore woke wore wound lost need want get run go"
    )
)
FUTURE = frozenset(
    listed(
        "will would announce announces announced announcing plan plans planned agree agrees agreed new next sign signs "
        "signed launch launches launched raise raises raised increase increased introduce introduces introduced expand "
        "expanded set"
    )
)
"""Words by which a number may be one that is still to come."""
LONG_PAST = frozenset(listed("had then when once originally ago until formerly eventually"))
"""Words by which a sentence tells of what came before what else it tells: the numbers may be those of that time."""
CHANGES = frozenset(
    listed(
        "from than raise raises raised raising increase increases increased increasing double doubles doubled cut cuts "
        "lower lowers lowered exceed exceeds exceeded replace replaces replaced former previous old existing"
    )
)
"""Words before a number that is given up for another one."""
TRIGGERS = (
    *GROUPS, "membership", "population", "workforce", "fleet", "employs", "quota", "inhabitants", "residents",
)  # fmt: skip
