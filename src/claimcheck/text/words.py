"""The closed classes of English: what the grammar knows without any claim.

Open classes (titles, event nouns, units) belong to the kinds and to claims.  Sources: the lists of
determiners, prepositions, auxiliaries, conjunctions and subordinators in Quirk et al., A Comprehensive
Grammar of the English Language; reporting verbs after the news agencies' style books.
"""

from __future__ import annotations


def _set(text: str) -> frozenset[str]:
    return frozenset(text.split())


DETERMINERS = _set("the a an this that these those its his her their our my your whose")
POSSESSIVES = _set("its his her their our my your whose")
PREPOSITIONS = _set(
    "of in on at by for with from to into onto over under about against between among through during before after "
    "since until till without within despite toward towards upon across along behind beside besides beyond except "
    "inside outside near off per unlike like alongside amid amidst versus via including regarding concerning than as "
    "around throughout"
)
BE = _set("is are was were be been being am isn't aren't wasn't weren't")
BECOME = _set("becomes became become becoming")
HAVE = _set("has have had having 've hasn't haven't hadn't")
MODALS = _set("will would shall should can could may might must 'll 'd won't wouldn't can't couldn't shouldn't")
NOT = _set("not never n't no nor neither hardly isn't aren't wasn't weren't hasn't haven't hadn't")
DO = _set("do does did don't doesn't didn't")
CONJUNCTIONS = _set("and or but nor yet so")
SUBORDINATORS = _set(
    "that while because although though whereas if unless when where whether once as since after before"
)
RELATIVES = _set("who which that whom whose where")
PRONOUNS = _set("he she it they we i you him her them us me who himself herself itself themselves")
COPULA_ADVERBS = _set(
    "also now still currently already once previously formerly long only just officially again then since actually "
    "effectively briefly both simultaneously concurrently technically always ever today later recently soon finally "
    "eventually first himself herself itself himself, arguably probably"
)
REPORTING = _set(
    "said says say told tells tell stated states state added adds announced announces announce confirmed confirms "
    "confirm claimed claims claim argued argues argue noted notes note wrote writes write declared declares declare "
    "insisted insists insist warned warns warn explained explains explain suggested suggests suggest reported reports "
    "report reiterated reiterates replied replies acknowledged acknowledges revealed reveals emphasized emphasised "
    "stressed remarked remarks concluded commented maintained contended testified tweeted posted predicted recalled "
    "denied asked believes believed thinks thought hopes hoped"
)
HONORIFICS = _set(
    "mr mrs ms miss mx dr prof professor sir dame lord lady madam madame monsieur herr frau señor senor señora senora "
    "dona hon rev reverend sheikh shaikh sheik imam rabbi father sister brother saint baron baroness count countess "
    "gen general col colonel maj capt captain lt lieutenant sgt sergeant cpl corporal adm admiral cmdr commander "
    "marshal judge justice sen rep gov"
)
"""Words before a name that make it a person's."""
MISTERS = _set("mr sir lord herr monsieur señor senor signor")
"""Of them, those before a man's name alone."""
MISSES = _set("mrs ms miss dame lady madam madame mme frau señora senora señorita signora mlle dona")
"""And before a woman's."""

MODIFIERS: dict[str, str] = {
    "former": "former", "ex": "former", "one-time": "former", "onetime": "former", "erstwhile": "former",
    "previous": "former", "past": "former", "ousted": "then", "deposed": "then", "defeated": "then",
    "toppled": "then", "overthrown": "then", "sacked": "then", "dismissed": "then", "ex-": "former",
    "retired": "former", "impeached": "then", "disgraced": "neutral", "then": "then", "late": "late",
    "once": "then",
    "long": "then",
    "briefly": "then",
    "previously": "then",
    "formerly": "former",
    "twice": "then",
    "longtime": "then",
    "legendary": "then",
    "iconic": "then",
    "long-time": "then",
    "wartime": "then",
    "founding": "then",
    "postwar": "then",
    "pre-war": "then",
    "colonial-era": "then",
    "acting": "acting", "interim": "acting", "caretaker": "caretaker", "provisional": "acting", "temporary": "acting",
    "transitional": "acting",
    "deputy": "deputy", "vice": "deputy", "assistant": "deputy", "associate": "deputy",
    "junior": "deputy", "shadow": "deputy", "alternate": "deputy", "co": "deputy", "pro": "deputy",
    "elect": "elect", "designate": "elect", "nominee": "elect", "presumptive": "elect", "incoming": "elect",
    "next": "elect", "future": "elect", "prospective": "elect", "would-be": "would-be", "aspiring": "would-be",
    "outgoing": "outgoing", "departing": "outgoing", "lame-duck": "outgoing", "honorary": "honorary",
    "titular": "honorary", "emeritus": "former", "first": "ordinal", "second": "ordinal", "third": "ordinal",
    "longest-serving": "superlative", "youngest": "superlative", "oldest": "superlative", "last": "superlative",
    "shortest-serving": "superlative", "greatest": "superlative", "best": "superlative", "worst": "superlative",
    "so-called": "mock", "self-styled": "mock", "self-proclaimed": "mock", "self-declared": "mock",
    "disputed": "mock", "rival": "mock", "fictional": "fictional", "would": "would-be", "fake": "mock",
    "senior": "unknown", "chief": "unknown", "supreme": "unknown", "regional": "unknown", "local": "unknown",
    "honourary": "honorary", "predecessor": "unknown", "successor": "unknown", "national": "unknown",
}  # fmt: skip
"""What a word before (or after) a phrase does to it."""

NEUTRAL = _set(
    "new current incumbent present sitting serving  long-serving embattled beleaguered popular "
    "unpopular outspoken controversial veteran powerful influential charismatic hardline hard-line moderate centrist "
    "liberal conservative socialist leftist rightist left-wing right-wing far-right far-left center-right centre-right "
    "center-left centre-left populist nationalist reformist progressive democratic republican labour labor green "
    "pro-western pro-european eurosceptic islamist communist secular authoritarian autocratic strongman pragmatic "
    "newly-elected re-elected reelected elected appointed newly recently current-day own dear esteemed respected "
    "beloved young youthful ageing aging elderly ailing bespectacled billionaire millionaire technocratic independent "
    "neutral disgraced scandal-hit scandal-plagued jailed imprisoned exiled fugitive impeached fiery combative "
    "soft-spoken mild-mannered famous renowned british-born male female woman women black muslim christian catholic "
    "jewish hindu sikh buddhist protestant orthodox shia shiite sunni dalit kurdish basque maori latino hispanic asian"
    " fellow reigning defending tiny landlocked oil-rich staunch loyal long-standing longstanding proud"
    " indigenous gay openly visiting host main real true actual effective official de facto good great tough  "
    "ceremonial figurehead executive long-time pandemic-era two-term three-term second-term first-term one-term"
)
"""Adjectives that leave a title what it is."""

COMPANY_SUFFIXES = _set(
    "inc corp corporation co company ltd limited plc llc llp lp gmbh ag sa nv bv ab oy asa spa srl kk pty group "
    "holdings holding bank airlines airways motors pharmaceuticals technologies industries partners"
)
_BODIES = _set(
    "university college institute ministry department agency bank court council committee commission parliament "
    "congress senate assembly party union association federation foundation society club league museum school "
    "hospital airport stadium"
)
BODY_WORDS = _BODIES | _set("church times post herald news daily press tribune journal army navy force police")
SHORT_FORMS = _BODIES | _set(
    "guild academy fund alliance authority board bureau trust corporation conservatory observatory laboratory library "
    "gallery orchestra opera theatre theater chamber confederation consortium cathedral abbey"
)
"""Nouns for a body that alone stand for its name once the text has told it: "the Bank", "the Guild"."""
HYPHENATED = _set(
    "born led run wide long time term style bound only first second old year day month week hour minute sized free "
    "winning leading making building breaking loving speaking looking running selling serving sitting standing ranking "
    "elect class level grade type like minded hit held owned built made grown going reaching paying "
    "torn ridden laden stricken strapped plagued prone rich poor hungry weary wracked racked locked dependent"
)
"""Words behind a hyphen that make an adjective of a name or a word: "Swedish-born", "Oscar-winning"."""
NAME_PARTICLES = _set(
    "de da do dos das del della des di du la le van von der den ten ter bin ibn al el abu y e af av zu zur bint san"
)
DIRECTIONS = _set(
    "north south east west new equatorial papua northern southern eastern western central upper lower inner outer"
)
CLOSED = (
    BE | CONJUNCTIONS | DETERMINERS | HAVE | MODALS | PREPOSITIONS | PRONOUNS | RELATIVES | REPORTING | SUBORDINATORS
)
"""Words that no noun phrase is made of, but for its article; adverbs and negations are not among them."""
FUNCTION_CAPS = (
    DETERMINERS | PREPOSITIONS | BE | HAVE | MODALS | DO | CONJUNCTIONS | SUBORDINATORS | RELATIVES | PRONOUNS | NOT
    | _set(
        "there here this these those what why how then now today yesterday tomorrow meanwhile however both all some "
        "many most several few each every one two three four five six seven eight nine ten last next first "
        "second earlier later also only even such other another more less much no yes well still just again once "
        "during following "
        "according given when while asked addressing speaking hosting building based born under whether although "
        "moreover furthermore instead indeed thus hence therefore perhaps maybe additionally elsewhere nearly almost "
        "about over unlike like despite because since until after before former then-premier ex fellow neighbouring "
        "neighboring nowadays otherwise abroad overseas afterwards thereafter anyway anyhow besides oh ah alas okay "
        "granted listen remember never always often sometimes soon everywhere somewhere"
    )
)  # fmt: skip
"""Words that are capitalised only because a sentence starts with them."""

SUCCEED = _set(
    "succeeds succeeded succeed succeeding replaces replaced replace replacing follows followed follow unseated "
    "displaced supplanted ousted toppled deposed dethroned overthrew"
)
SUCCEEDED = _set("succeeded replaced followed")
OFFICE = _set("office post position title job role presidency throne seat")
"""What is held, taken or left by who holds a post: "the office of president"."""
HOLD = _set("holds hold held holding occupies occupied occupy fills filled")
TAKE = _set("takes take took taking assumes assumed assume assuming won wins win accepted accepts gained secured")
QUIT = _set("left leaves leave leaving vacated vacates relinquished relinquishes resigned lost loses quit demitted")
SERVE = _set("served serves serve serving worked works acted acts continues continued reigned reigns governed")
LEAVE = _set(
    "resigned resigns resign quit quits retired retires stepped steps stood stands bowed bows abdicated abdicates "
    "ousted removed dismissed fired sacked deposed impeached forced toppled overthrown hounded"
)
APPOINT = _set(
    "appointed named elected chosen re-elected reelected nominated inaugurated installed confirmed selected picked "
    "designated crowned tapped proclaimed declared reappointed"
)
LEAD = _set(
    "leads led lead leading heads headed governs governed rules ruled runs ran run chairs chaired reigns reigned"
)
TENURES: dict[str, tuple[str, ...]] = {
    "presidency": ("president",),
    "premiership": ("prime minister", "premier"),
    "prime ministership": ("prime minister",),
    "chancellorship": ("chancellor",),
    "governorship": ("governor",),
    "mayoralty": ("mayor",),
    "throne": ("king", "queen", "emperor", "sultan", "emir", "monarch"),
    "chairmanship": ("chairman", "chairwoman", "chair"),
    "captaincy": ("captain",),
    "papacy": ("pope",),
    "pontificate": ("pope",),
    "speakership": ("speaker",),
    "directorship": ("director",),
    "director generalship": ("director general",),
    "secretary generalship": ("secretary general",),
    "governor generalship": ("governor general",),
    "vice presidency": ("vice president",),
    "vice chancellorship": ("vice chancellor",),
    "chief ministership": ("chief minister",),
    "mayorship": ("mayor",),
    "archbishopric": ("archbishop",),
    "bishopric": ("bishop",),
    "rectorship": ("rector",),
    "deanship": ("dean",),
    "provostship": ("provost",),
    "principalship": ("principal",),
    "editorship": ("editor", "editor in chief"),
    "managership": ("manager",),
    "conductorship": ("conductor", "chief conductor", "principal conductor"),
    "chief conductorship": ("chief conductor", "principal conductor", "music director"),
    "principal conductorship": ("principal conductor", "chief conductor", "music director"),
    "music directorship": ("music director",),
    "artistic directorship": ("artistic director",),
    "ambassadorship": ("ambassador",),
    "commissionership": ("commissioner", "high commissioner"),
}
"""Nouns for a post itself, with the titles of who holds it."""
BOSSES = (
    "chief", "boss", "head", "supremo", "honcho", "number one", "top executive", "top official", "top boss", "top man",
    "top woman",
)  # fmt: skip
"""What whoever holds the highest post of a body is called, whatever the post is called."""
CHAIRS = ("chair", "chairman", "chairwoman", "chairperson")
DOING: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(("chairs", "chaired"), CHAIRS),
    **dict.fromkeys(("captains", "captained", "skippers", "skippered"), ("captain",)),
    **dict.fromkeys(("coaches", "coached"), ("coach", "head coach", "manager")),
    **dict.fromkeys(("manages", "managed"), ("manager", "head coach", "coach")),
    **dict.fromkeys(("edits", "edited"), ("editor", "editor in chief", "managing editor")),
    **dict.fromkeys(("directs", "directed"), ("director", "director general", "executive director")),
}
"""Verbs for what the holder of a post does, with the titles of who does it."""
HOLDING = _set(
    "won wins win assumed assumes assume took takes take gained clinched secured inherited inherits ascended ascends "
    "mounted recaptured regained reclaimed retained"
)
LEAVING = _set("left leaves resigned quit vacated relinquished lost surrendered abdicated renounced")

TAKEN_UP = "taken up"
"""How something is attached (`Ref.how`) that the text calls "it"."""
COPULA = BE | BECOME | _set("remains remained remain stays stayed")

ASIDES = PREPOSITIONS - _set("than as versus per") | _set(
    "aged born who now once formerly speaking known elected appointed named educated raised seen pictured dressed "
    "married widowed divorced already still also however meanwhile too himself herself"
)
"""Words that open an aside between a subject and its verb."""

KIN = _set("father mother brother sister husband wife uncle cousin rival mentor ally protege predecessor")
BEGAN = _set("took takes assumed assumes entered enters came comes returned")
ENDED = _set("resigned abdicated resigns abdicates retired")
LASTED = _set("lasted raged continued endured dragged went ran stretched rumbled simmered spanned persisted extended")
"""Verbs that say how long something was."""

SETS: dict[str, frozenset[str]] = {
    "copula": COPULA,
    "det": DETERMINERS, "prep": PREPOSITIONS, "be": BE, "become": BECOME, "have": HAVE, "modal": MODALS, "not": NOT,
    "conj": CONJUNCTIONS, "relative": RELATIVES, "pronoun": PRONOUNS, "adv": COPULA_ADVERBS, "report": REPORTING,
    "honorific": HONORIFICS, "succeed": SUCCEED, "serve": SERVE, "leave": LEAVE, "appoint": APPOINT, "lead": LEAD,
    "kin": KIN, "opener": ASIDES, "began": BEGAN, "ended": ENDED, "holding": HOLDING, "leaving": LEAVING,
    "succeeded": SUCCEEDED,
    "office": OFFICE, "hold": HOLD, "take": TAKE, "quit": QUIT,
    "poss": _set("'s '"), "and": _set("and & or"), "do": DO,
    "stop": _set(", . ; : ) ( - — ! ? \" ]"),
}  # fmt: skip
"""Named sets for shapes: `<be>`."""
IRREGULAR_PASTS = _set(
    "made gave came went took saw said struck got kept fell rose grew drew wrote spoke sent built bought "
    "brought caught won lost led met sat stood set put cut hit paid ran sold told felt found held heard "
    "left meant taught thought shook began broke chose drove flew forgot forgave rode sang sank shot "
    "swore threw wore wove withdrew tore bore slew stole froze woke bit hid slid swept wept crept slept dealt dug "
    "stuck struck swung clung flung spun blew fought sought wrought swam sprang shrank stank trod strode"
)
"""Pasts that do not end in -ed, of the verbs that news tells with most."""
PASTS = IRREGULAR_PASTS | _set(
    "spent knew fled lent hung drank fed bled shone rang arose awoke became beat hurt quit shut lay laid overthrew "
    "underwent oversaw understood overcame undertook foresaw mistook bade died lied tied vied"
)
"""The rarer ones too, for places where a word can hardly be anything else."""
PARTICIPLES = _set(
    "written drawn sung woven sewn hewn blown torn broken stolen taken thrown frozen sunk driven flown hidden chosen "
    "given begun overthrown withdrawn undertaken rewritten run"
)
"""Participles of irregular verbs that are no past, of what is done to a thing."""


FRONTED_PARTICIPLES = PARTICIPLES | _set(
    "torn worn known shaken stricken seen forgotten beaten bitten fallen shown grown forbidden forgiven bound found "
    "held kept caught taught brought sought led bred cast hurt sent felt left lost made paid stuck stung swept won "
    "sworn mistaken undone born shot put sold met struck built hit set cut told wed"
)
"""Irregular ones that open a sentence as those in -ed do: "Torn between the two, she"."""


def is_past(word: str) -> bool:
    """Whether a folded word may be a verb in the past: one that news tells with, or one of five letters or more in -ed
    that is not always something else."""
    return word in IRREGULAR_PASTS or (word.endswith("ed") and len(word) > 4 and word not in _NO_PASTS)


AND_SO = frozenset(["and", "but", "yet", "so"])
"""Words with which a clause of its own goes on behind a comma."""
CONCEDING = _set("though although despite whatever notwithstanding")
"""Words with which a clause or phrase opens that grants something beside what is told."""


def is_finite(word: str) -> bool:
    """Whether a folded word may be the finite verb of a clause: an auxiliary or a verb in the past."""
    return word in _FINITE or is_past(word)


_FINITE = BE | HAVE | MODALS | PASTS
_NO_PASTS = _set("hundred indeed naked sacred hatred kindred infrared exceed proceed succeed speed breed bleed")
