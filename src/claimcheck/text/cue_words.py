"""The words by which a text takes back what it seems to say: see `cues`, which decides what they govern."""

from __future__ import annotations


def _set(text: str) -> frozenset[str]:
    return frozenset(text.split())


NEGATORS = _set(
    "not never no neither nor hardly scarcely cannot without isn't aren't wasn't weren't hasn't haven't hadn't don't "
    "doesn't didn't won't wouldn't can't couldn't shouldn't mustn't ain't"
)
NEGATED_BE = _set("isn't aren't wasn't weren't ain't")
NOT_ONLY = _set("only just merely simply surprisingly least coincidentally incidentally unlike doubt less other")
"""After a negator: it denies nothing ("not only", "no doubt", "no less")."""

REFUSALS = _set(
    "refused refuses refusing declined declines declining failed fails failing ceased ceases unable unwilling"
)
"""Before "to be", "to become", "to call"."""

DENIALS = _set(
    "deny denies denied denying refute refutes refuted refuting reject rejects rejected rejecting dispute disputes "
    "disputed dismiss dismisses dismissed debunk debunks debunked doubt doubts doubted contradict contradicts false "
    "untrue falsely myth lie hoax misconception"
)
"""Before "that": what follows is denied or doubted."""

DENIABLE = _set(
    "true so case say said says saying think thought thinks believe believed believes mean means meant claim claimed "
    "claims clear certain sure confirm confirmed likely agree agrees agreed suggest suggested suggests imply implied "
    "implies expect expected expects convinced follow follows evidence proof recognise recognize recognises "
    "recognizes accept accepts accepted sign indication guarantee reason"
)
"""After a negator, before "that": what follows is not asserted ("not true that"); "not a surprise that" is none."""

KNOWING = _set(
    "know knows knew known remember remembers remembered recall recalls recalled tell told tells understand "
    "understands understood explain explains explained see saw seen hear heard notice noticed recorded noted "
    "guess guessed"
)
"""After a negator, before "when": the time is what nobody knows."""

MODALS = _set("would could might may should can must 'd wouldn't couldn't mightn't shouldn't ought")
"""In the verb group: supposed.  "will" tells a future and asserts it."""

CONDITIONS = _set(
    "if unless suppose supposing assuming imagine imagining provided lest hypothetically pretend pretends pretended "
    "pretending whether"
)
INVERTED = _set("were had should")
"""At the beginning of a clause, before its subject: "Were he to become", "Had she been"."""

IDEAS = _set(
    "possibility chance chances prospect likelihood hope hopes hoped hoping fear fears feared rumour rumours rumor "
    "rumors rumoured rumored speculation idea notion suggestion theory proposal demand demands demanded proposed "
    "possible likely unlikely probable conceivable wish wishes wished wishing dream dreams dreamed joke joked jokes "
    "joking assumption scenario odds bet bets predicted predicts prediction predictions forecast forecasts "
    "expectation expectations think thinks believe believes believed assume assumes assumed reckon reckons guess "
    "guessed imagines imagined convinced persuaded hallucinated hallucinates thought seems seemed seem appears appeared"
)
"""Before "that" (or the clause itself): what follows is thought, hoped, wished."""

HEDGES = _set(
    "perhaps maybe possibly conceivably supposedly presumably probably seemingly apparently ostensibly arguably "
    "hypothetically theoretically perchance mayhap"
)
"""Adverbs of a clause, at its beginning, at its verb or behind it: the writer does not say that it is so."""

SAID = _set("said claimed rumoured rumored believed thought alleged whispered supposed told")
"""Between commas, behind "it is": what people tell each other."""

JOKING = _set("joked quipped jested deadpanned kidded teased wisecracked bantered")
"""Verbs by which one says what one does not mean."""
JOKES = _set(
    "joke joked jokes joking jokingly quip quipped jested deadpanned wisecracked satire satirical parody spoof "
    "sarcastically tongue-in-cheek"
)

HOPES_TO = _set(
    "hope hopes hoped hoping want wants wanted wanting wish wishes wished aspire aspires aspired aspiring aim aims "
    "aimed aiming seek seeks sought seeking try tries tried trying vie vies vied vying run runs ran running plan "
    "plans planned planning intend intends intended expected expects expect set due poised likely slated scheduled "
    "tipped destined favourite favorite favoured favored line bid campaign attempt effort ambition ambitions dream "
    "dreams desire chance ready eager keen position race quest invited asked nominated offered agreed promised vowed "
    "pledged prepared preparing threatened threatens wannabe frontrunner hopeful bids path"
)
"""Before "to be", "to become", "to succeed"."""

HOPES_FOR = _set(
    "candidate candidates vying running run ran runs campaign campaigning campaigned bid bidding contender contenders "
    "frontrunner favourite favorite nominee nominated shortlisted considered mooted touted tipped in-line hopeful "
    "aspirant challenger applied applying auditioned interviewed"
)
"""Before "for" or "as": "candidate for", "nominated as", "touted as"."""

LASTS = _set("run runs ran running")
"""Of these, what only lasts where a number follows "for"."""

COUNTS = _set(
    "about almost around nearly over some only just exactly roughly more fewer less another two three four five six "
    "seven eight nine ten eleven twelve fifteen twenty thirty forty fifty hundred hundreds thousand thousands dozens "
    "years months weeks decades"
)
"""What may stand before or for a number."""

HOPES_OF = _set(
    "dream dreams dreamed dreamt dreaming hope hopes hopeful ambition ambitions chance chances prospect aspirations"
)
"""Before "of becoming", "of being"."""

HOPEFUL = _set(
    "possible potential likely prospective hypothetical aspiring putative presumptive hopeful candidate wannabe "
    "imaginary"
)
"""Right before a title: whoever has it has no such office yet."""

SEEMING = _set("seems seem seemed appears appear appeared looks sounds")
THOUGHT_TO = _set(
    "believed thought said reported rumoured rumored alleged understood supposed presumed assumed considered"
)
CLAIMS_TO = _set(
    "claims claim claimed claiming pretends pretend pretended purports purport purported professes professed"
)
HIMSELF = _set("himself herself itself themselves")
STYLES = _set(
    "calls called calling styles styled styling declared declares declaring proclaimed proclaims proclaiming crowned "
    "fancies fancied dubbed named names considers describes described"
)
"""Before "himself": the writer does not say so."""

MOCK = _set(
    "so-called self-styled self-proclaimed self-declared self-described self-appointed self-anointed would-be dubbed "
    "nicknamed jokingly supposed purported alleged pretend fake mock wannabe ostensible soi-disant faux"
)
FICTION = _set("fictional fictitious imaginary make-believe onscreen on-screen")
PLAYS = _set("plays played playing portrays portrayed portraying impersonates impersonated impersonating voices voiced")
CASTS = _set(
    "stars starred starring cast recast miscast appears appeared role character plays played portrayed portrays lead"
)
WORKS = _set(
    "film films movie movies novel novels series show sitcom drama miniseries sequel thriller comedy cartoon comic "
    "comics videogame musical opera remake script screenplay episode"
)
WORKS_TOO = _set("play book game story")
"""Works as well, but only in "in the play"."""

NAMING_AS = _set(
    "referred refers referring described describes describing introduced introduces introducing identified identifies "
    "identifying addressed addresses addressing hailed hails branded brands labelled labeled labels billed listed "
    "cites cited depicted depicts characterised characterized portrayed portrays touted regarded seen viewed "
    "considered presented presents treated recognised recognized dismissed mocked touts acclaimed misidentified "
    "mislabelled mislabeled"
)
"""Before "as": somebody gives the name, the writer does not."""

NAMING = _set(
    "called calls calling dubbed dubs nicknamed nicknames labelled labeled branded termed styled "
    "misidentified mislabelled mislabeled christened"
)
"""Before a name and the phrase: "called her the premier"."""

CALLED_SO = _set("call calls called calling known styled titled addressed dubbed nicknamed courtesy")
"""In "as he may still be called", behind a name with its title."""

WRONGLY = _set(
    "mistakenly erroneously wrongly incorrectly inaccurately accidentally inadvertently mistaken erroneous "
    "misleadingly falsely"
)
SLIPS = _set(
    "misidentified misidentifies misidentify misnamed mislabelled mislabeled misdescribed mistook misspoke mistaking "
    "misspeaks misspeaking confusing mixed flubbed gaffe confused mistakes"
)
SAYING = _set(
    "called calls calling introduced introduces introducing referred refers referring described describes describing "
    "named names identified identifies identifying addressed addresses addressing listed lists said says saying "
    "stated states reported reports reporting wrote announced labelled labeled captioned credited presented hailed "
    "tweeted posted refer call describe name identify introduce as answered answers replied replies told claimed claims"
)
WRITING = _set(
    "wrote reported stated printed published claimed said gave called described identified named listed spoke "
    "mentioned referred dated placed put made had attributed credited captioned assumed suggested implied told counted "
    "asserted showed quoted misprinted confused"
)
CORRECTING = _set(
    "misstated misidentified misspelled misspelt misquoted mischaracterized mischaracterised misreported misnamed"
)
CORRECTS = _set("correct corrected correcting corrects")
"""Before "himself": what was said before it was wrong."""
TAKEN_BACK = frozenset(
    tuple(words.split())
    for words in (
        "sorry ,", "sorry -", "i mean", "or rather", "make that", "excuse me", "pardon me", "i beg", "no ,", "no -",
        "correction ,", "correction :", "oops ,", "scratch that", "er ,", "that is ,", "apologies ,", "my mistake",
        "sorry i", "wait ,", "i'm sorry", "i am sorry", "i'm so sorry", "i am so sorry", "so sorry", "very sorry",
        "forgive me", "do forgive me", "my apologies", "i apologise", "i apologize", "beg pardon",
        "begging your pardon", "pardon ,", "pardon -",
        "if you'll pardon", "i do beg", "i meant", "i should say", "i should have said",
        "i ought to say", "should i say", "let me rephrase", "let me correct", "let me start again", "strike that",
        "wait -", "no wait", "oops -", "oops .", "whoops", "er -", "erm ,", "erm -", "um ,", "uh ,", "oh no",
        "or should i", "that's wrong", "my bad", "my error",
    )
)  # fmt: skip
"""Right behind words and a pause: the speaker takes them back."""
TEXTS = _set(
    "article story version report headline caption column post item dispatch photo newsletter editorial obituary "
    "review profile feature interview piece graphic chart infographic listing listings photograph picture leader blurb "
    "standfirst subhead crossword quiz tweet podcast broadcast bulletin programme map table essay panel sidebar box "
    "notice excerpt"
)
REPORTS_IT = _set("corrects corrected correcting correction corrections clarification clarifies")

FALSE = _set(
    "false untrue wrong incorrect baseless unfounded fake nonsense debunked fabricated refuted misleading lie myth "
    "hoax retracted deleted withdrawn discredited disproved inaccurate invented"
)
"""Behind what is reported: it is not so ("the claim that ... is false")."""
FALSE_REPORTS = _set("debunked fabricated doctored fake hoax satirical disinformation misinformation hallucinated")
"""Before what somebody reports: the writer does not believe it."""
PLANS = _set("plan plans proposal proposals scenario scenarios draft blueprint")
"""Behind "under" at the start of a sentence: what follows is only planned."""

ASKING = _set(
    "ask asks asked asking wonder wonders wondered wondering question questions questioned questioning unclear unsure"
)

SUBORDINATE_BREAKS = frozenset([",", ";", ":", "-", "—", "(", ")", '"', "'", "...", "."])
"""Marks at which the government of a word before them ends."""
