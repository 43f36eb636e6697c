"""The verbs of what is done once to a thing, and the words by which it was done again, in part, or by several."""

from __future__ import annotations

import re

from claimcheck.lazy import Pattern
from claimcheck.text.times.words import listed

_DEEDS = {
    "found": ("founded established", "year day"),
    "build": ("built erected", "year"),
    "design": ("designed", "maker"),
    "invent": ("invented", "maker"),
    "open": ("opened", "day maker"),
    "inaugurate": ("inaugurated", "day maker"),
    "unveil": ("unveiled", "day maker"),
    "consecrate": ("consecrated", "day maker"),
    "demolish": ("demolished", "day"),
    "break": ("broke burst", "day"),
    "collapse": ("collapsed", "day"),
    "sink": ("sank foundered", "day"),
    "capsize": ("capsized", "day"),
    "win": ("won", "maker"),
}
"""By deed, the forms of its verbs, and what is held against another text."""
FORMS = {form: deed for deed, (forms, _) in _DEEDS.items() for form in listed(forms)}
TELLS = {deed: frozenset(listed(tells)) for deed, (_, tells) in _DEEDS.items()}
ITSELF = frozenset(listed("open break collapse sink capsize"))
"""Deeds that befall a thing without anybody: "the dam broke"."""
BOTH = frozenset(["open"])
"""Those that somebody does as well."""
LASTING = frozenset(["found"])
"""Those that a text of any later day tells of."""
AGAIN = frozenset(
    listed(
        "again anew once rebuilt refounded reestablished relaunched revived another second third fourth former "
        "formerly originally second-oldest successor predecessor merger merged renamed redesigned remodelled "
        "remodeled renovated restored extended enlarged refurbished converted extension annexe replica copy model "
        "predecessors rival"
    )
)
"""Words of a sentence by which there is more than one thing or more than one time."""
REBUILT = frozenset(listed("present current existing new original first today wooden stone larger bigger modern"))
"""Words by which a building may have had one before it, or after it, in the same place."""
ANEW = Pattern(
    r"\b(?:re-?(?:found|establish|launch|open|viv|buil[dt]|construct)\w*|merge[rd]\w*|demoli\w+|razed|destroyed|"
    r"burn(?:t|ed)|anew|renamed|successors?|predecessors?)\b",
    re.IGNORECASE,
)
"""Words of a text by which there may have been two, one after the other."""
BEFALL = frozenset(listed("break collapse sink capsize win demolish"))
"""Deeds of which such words are told besides."""
JOINTLY = frozenset(
    listed(
        "together jointly partner partners colleague colleagues team firm studio practice co-designed co-founded "
        "duo couple brothers sisters twins co-author collaborators collaboration engineer engineers"
    )
)
"""Words of a sentence by which several may have done it."""
WAYS = frozenset(listed("to public traffic officially formally partly temporarily partially symbolically"))
"""Words beside a verb that say how it was done: a bridge opens to traffic, then officially."""
PARTS_OF = frozenset(
    listed(
        "interior facade garden gardens cover logo poster stage set sets wing extension hall costumes furniture "
        "exhibition exhibitions door doors eyes mouth way fire account investigation inquiry debate session season "
        "meeting talks conference ceremony festival fair trial summit market show congress tournament campaign "
        "school shop store box bottle letter letters book news silence record ranks word promise"
    )
)
"""Nouns of what is a part, of what is opened many times, and of what is broken in a manner of speaking."""
CONTESTS = frozenset(
    listed(
        "race marathon regatta rally tournament championship cup trophy derby competition contest event final prix "
        "classic triathlon biathlon"
    )
)
"""Nouns for what is won by one alone."""
GENERIC = frozenset(
    listed("company firm business group organisation organization party association enterprise project")
)
"""Nouns that a text says of one thing after the other."""
DOUBTED = frozenset(
    listed(
        "false untrue rumour rumor rumours rumors wrong wrongly mistaken mistakenly legend myth hoax alleged "
        "allegedly supposedly reportedly believed thought claims claimed contrary incorrectly doubt doubts "
        "disputed true"
    )
)
"""Words of a sentence by which what it tells is not told as true."""
