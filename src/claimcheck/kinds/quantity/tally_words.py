"""Words for what becomes of people and houses, by which so many of them are told (see `fates`)."""

from __future__ import annotations

from claimcheck.text.times.words import listed

_INTRANSITIVE = {
    "killed": "died | perished | drowned | dead | lost their lives | lost their life | met their deaths | "
    "met their death | met their end | burned to death | burnt to death | froze to death | starved to death | "
    "suffocated | asphyxiated | lost to the sea | never came home | never came back | never returned | "
    "did not come home | did not come back | did not return | did not survive",
    "injured": "suffered injuries | suffered burns | sustained injuries",
    "displaced": "had to leave their homes | had to flee their homes | had to flee | fled their homes | "
    "had to get out | had to abandon their homes | left their homes | had to move out | fled for safety | "
    "had to spend the night elsewhere | had to be evacuated",
    "homeless": "homeless | lost their homes | without a home | without homes | without a roof over their heads",
    "destroyed": "burned down | burnt down | in ruins | burned to the ground | burnt to the ground | collapsed",
    "saved": "survived | escaped | came home | came home alive | came ashore | got out | got out alive | "
    "made it ashore | lived | returned | came back",
    "dismissed": "lost their jobs | lost their job | lost their posts | had to go | out of work",
}
_PASSIVE = {
    "killed": "killed | found dead | crushed to death | shot dead | trampled to death | buried alive | slain | "
    "massacred | murdered",
    "injured": "injured | hurt | wounded | maimed",
    "held": "arrested | detained | taken into custody | rounded up | led away in handcuffs | put under arrest | led "
    "away | "
    "put behind bars",
    "displaced": "evacuated | driven from their homes | driven out of their homes | forced from their homes | "
    "forced out of their homes | forced to leave their homes | forced to flee | moved out | displaced | "
    "told to leave their homes | ordered out of their homes | forced to flee their homes | brought to safety",
    "homeless": "made homeless | left homeless | rendered homeless",
    "destroyed": "destroyed | razed | flattened | levelled | leveled | wrecked | gutted | reduced to rubble | "
    "reduced to ashes | reduced to ruins | wiped out | turned to rubble | swept away | washed away | laid in ruins | "
    "razed to the ground | lost to the flames",
    "saved": "rescued | saved | brought ashore | brought ashore safely | pulled out alive | plucked from the sea | "
    "brought to safety | taken off | picked up | pulled from the water | taken ashore",
    "dismissed": "laid off | let go | dismissed | sacked | made redundant | fired | given notice | shown the door",
}
_ACTIVE = {
    "killed": "killed killing kills drowned drowning",
    "injured": "injured injuring injures wounded wounding hurt hurting",
    "held": "arrested arresting arrests detained detaining",
    "displaced": "evacuated evacuating displaced displacing",
    "destroyed": "destroyed destroying destroys flattened flattening razed razing levelled levelling leveled gutted "
    "gutting wrecked wrecking demolished",
    "saved": "rescued rescuing saved saving",
    "aboard": "carrying carried",
    "dismissed": "dismissed dismissing sacked sacking fired axed",
}


def _phrases(table: dict[str, str]) -> dict[tuple[str, ...], str]:
    return {tuple(phrase.split()): fate for fate, phrases in table.items() for phrase in phrases.split(" | ")}


INTRANSITIVE, PASSIVE = _phrases(_INTRANSITIVE), _phrases(_PASSIVE)
"""What is said of those who are counted, by its words, and what is said of them with "were"."""
LONGEST = max(map(len, (*INTRANSITIVE, *PASSIVE)))
ACTIVE = {verb: fate for fate, verbs in _ACTIVE.items() for verb in listed(verbs)}
"""Verbs right before those to whom it is done."""
OFF = {
    ("parted", "with"): "dismissed",
    ("laid", "off"): "dismissed",
    ("laying", "off"): "dismissed",
    ("let", "go"): "dismissed",
}
NOUNS = {
    **dict.fromkeys(listed("dead deaths fatalities victims"), "killed"),
    **dict.fromkeys(listed("injured wounded"), "injured"),
    **dict.fromkeys(listed("arrests detainees"), "held"),
    **dict.fromkeys(listed("survivors"), "saved"),
    **dict.fromkeys(listed("evacuees"), "displaced"),
}
"""Nouns for those of whom something became so."""
HAPPENED = frozenset(["deaths", "fatalities", "arrests"])
"""Those of them that tell of what happened, and not of those to whom it did."""
HAVING = frozenset(
    listed("had has claimed claiming left leaving caused causing saw were was with in to brought counted mourned")
)
"""Words before victims that are all of them."""
SPOTS = frozenset(
    listed("below deck ashore ground hospital scene spot instantly outright later immediately afterwards custody")
)
"""Words behind what became of some by which others may have fared so elsewhere."""
LIVES = frozenset(["lives"])
TAKING = frozenset(listed("claimed claiming claims took taking takes cost costing costs"))
OF_THEM = {
    **dict.fromkeys(listed("loss death deaths toll"), "killed"),
    **dict.fromkeys(listed("arrest arrests detention"), "held"),
    **dict.fromkeys(listed("evacuation"), "displaced"),
    **dict.fromkeys(listed("dismissal sacking"), "dismissed"),
    **dict.fromkeys(listed("rescue"), "saved"),
    **dict.fromkeys(listed("destruction"), "destroyed"),
}
"""Nouns before "of" and those to whom it happened."""
JOBS = frozenset(listed("jobs job posts positions workers employees staff"))
CUTTING = frozenset(listed("cut cutting cuts shed shedding axed axing slashed"))
"""Verbs that are done to jobs."""
BUILDINGS = frozenset(listed("houses homes buildings farms barns shops cottages dwellings huts"))
PERSONS = frozenset(
    listed("people persons lives souls men women children miners sailors fishermen soldiers workers crew passengers "
           "climbers pupils firefighters villagers hands seamen workmen labourers boys girls travellers guests")
)  # fmt: skip
"""Who is lost when they are said to be."""
DRIVING = frozenset(listed("drove driving forced forcing chased chasing made"))
CUSTODY = ("into custody", "in for questioning")
OUT = ("from their homes", "out of their homes", "to leave their homes", "to flee", "to flee their homes",
       "leave their homes", "to abandon their homes", "to move out", "from their beds")  # fmt: skip
RAZING = frozenset(listed("reduced reducing turned turning"))
RUBBLE = ("to rubble", "to ashes", "to ruins", "into rubble", "into ashes", "into ruins", "to a heap of rubble")
LEAVING = frozenset(listed("left leaving leaves saw seeing with"))
PEOPLE = frozenset(listed("people persons lives victims souls dead deaths fatalities arrests survivors ones them"))
"""Nouns that say nothing of who is counted."""
WHOLE = frozenset(["all", "the", "its", "their"])
PLACES_OF = {
    "miner": frozenset(["mine", "colliery", "pit", "shaft"]),
    "sailor": frozenset(["trawler", "submarin", "warship", "frigat", "coaster"]),
    "fisherman": frozenset(["trawler", "boat"]),
    "soldier": frozenset(["barrack", "battalion", "regiment"]),
}
"""Where those of a sort are alone, so that all who came to harm there were of it."""
HEDGES = frozenset(
    listed(
        "feared presumed believed reportedly estimated estimates initial initially provisional preliminary if "
        "expected expects rose risen rising climbed revised corrected correction wrongly mistakenly hoax "
        "rumour rumours rumored allegedly alleged novel film movie play drama fictional legend exercise drill unless "
        "missing unaccounted now told testified noon midday far"
    )
)
"""Words of a sentence by which its figure is not the last one, or of nothing that was."""
PARTS = frozenset(
    listed(
        "among another other others more additional further extra remaining least most nearly almost about around "
        "roughly approximately some over under than up each every average perhaps possibly maybe hundreds "
        "thousands dozens half first last between against including"
    )
)
"""Words close before a figure by which it is a part, a bound, or about right."""
ELSE = frozenset(listed("more others other else alone each apiece instantly outright immediately"))
"""The same, behind those who are counted or what became of them."""
FINAL = frozenset(["final", "total", "altogether"])
SORTS = {
    "crash": "derailed derailment overturned collided collision crashed crash rails rammed accident",
    "collapse": "collapse collapsed collapses caved toppled",
    "explosion": "explosion exploded blast detonated",
    "fire": "fire blaze inferno burned burnt",
    "sinking": "sank sinking sunk foundered capsized capsizing shipwreck aground loss",
    "flood": "flood floods flooding flooded",
    "earthquake": "earthquake quake",
    "storm": "storm hurricane typhoon cyclone tornado",
    "avalanche": "avalanche",
    "landslide": "landslide mudslide",
    "crush": "stampede crush crushed",
    "attack": "attack bombing shooting massacre raid",
    "eruption": "eruption erupted",
    "unrest": "riot riots protest protests",
}
SORT_OF = {word: sort for sort, words in SORTS.items() for word in listed(words)}
"""Words for what happened, and its sort."""
SORT_PHRASES = {("gave", "way"): "collapse", ("came", "down"): "collapse", ("went", "down"): "sinking",
                ("left", "rails"): "crash", ("went", "up"): "fire", ("blew", "up"): "explosion",
                ("caved", "in"): "collapse", ("caught", "fire"): "fire", ("left", "track"): "crash",
                ("went", "under"): "sinking", ("left", "road"): "crash", ("jumped", "rails"): "crash",
                ("ran", "aground"): "sinking", ("fell", "in"): "collapse"}  # fmt: skip
