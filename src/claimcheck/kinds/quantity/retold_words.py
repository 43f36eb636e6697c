"""Words by which a figure is seen to be of one thing or of another, whatever it counts (see `retold`)."""

from __future__ import annotations

from claimcheck.text.times.words import listed
from claimcheck.text.words import BE, HAVE, KIN, MODALS

PEOPLE = frozenset(
    listed(
        "people men women children staff personnel aircraft spacecraft hovercraft sheep cattle deer horsepower police "
        "crew livestock offspring salmon trout cod swine grouse"
    )
)
"""Nouns that are counted without an ending."""
CORRECTED = frozenset(
    listed(
        "revised updated corrected correction corrects correcting initially originally previously earlier formerly "
        "wrongly mistakenly misstated erroneously misreported mistaken clarification amended instead "
        "renegotiated renegotiation recount recounted"
    )
)
"""Words of a sentence by which another figure was told before."""
CHANGED = frozenset(
    listed(
        "rose risen rise rises rising climbed climbs increased increases raised raises fell falls dropped drops "
        "lowered upgraded downgraded instead expected expects estimated estimate estimates forecast forecasts "
        "predicted projected "
        "would could should may might if unless hoped asked sought seeking demanded wanted proposed offered offer "
        "compared doubled halved tripled doubling reduced lifted grew grown shrank shrunk swollen swelled up down from "
        "target goal limit allowed poll polls faces face facing foreseen envisaged intended wants "
        "want wish wishes also again"
    )
)
"""Words of a clause by which a figure is not the one that is, or is becoming another one."""
MOVED = frozenset(
    listed("rose risen fell fallen climbed dropped increased decreased grew grown declined slid eased edged")
)
"""Verbs behind which "to" leads to what a figure is now."""
PART = frozenset(
    listed(
        "including among other others another more additional further extra remaining least most nearly almost about "
        "around roughly approximately some over under than up down each every per average median typically usually "
        "normally annual annually yearly monthly weekly daily apiece respectively both either half minus plus "
        "besides excluding mostly maybe perhaps possibly maximum minimum old previous"
    )
)
"""Words close to a figure by which it is a part, a bound, one of several, or about right."""
FURTHER = frozenset(listed("also too likewise similarly separately additionally"))
"""Words before a figure by which the sentence tells of one thing more than those before it."""
OTHER = frozenset(listed("last next first second third fourth fifth final new"))
"""Words before a figure by which it is one of several."""
WENT = frozenset(listed("went gone goes blew blown burned burnt broke broken tore torn set blow pulled"))
"""Verbs of which "up" and "down" are a part, and say of no figure that it changed."""
LED = frozenset(listed("led leads leading held staged raced contested fought run"))
"""Verbs behind which "over" tells where something went, and not that it was more."""
EACH = frozenset(
    listed("day week month year hour night head person passenger worker piece ton tonne barrel litre unit vehicle car")
)
"""Nouns behind "a" by which a figure is of each of many."""
AWAY = frozenset(listed("ago later earlier before after"))
"""Words behind such a noun by which it tells when."""
STEPS = frozenset(
    listed(
        "first second third fourth fifth sixth half half-time halftime interval quarter round leg heat semi-final "
        "semifinal semi-finals quarter-final quarterfinal runoff run-off ballot reading replay aggregate qualifying "
        "preliminary provisional old former original previous ago later raised extended lengthened enlarged expanded "
        "heightened widened shortened rebuilt extension once"
    )
)
"""Words for one of several rounds, ballots, halves."""
PLAIN = BE | HAVE | MODALS | frozenset(listed("also just later soon still all both not one two there here out off"))
"""Words beside a figure that say nothing of what it is of."""


VOTED = frozenset(
    listed(
        "vote votes voted voting passed passes approved approves approve rejected rejects backed backs carried adopted "
        "confirmed confirm ratified endorsed defeated elected deputies senators lawmakers members ballot motion bill "
        "parliament house senate council assembly majority favour favor cleared"
    )
)
BEFORE = frozenset(listed("among over under some about around old up down only nearly almost most previous"))
"""Those that say so before a figure alone."""
_SORTS = {
    "dead": "killed kills killing dead died dies death deaths bodies lives",
    "hurt": "injured injuring injures wounded wounding hurt",
    "safe": "rescued saved survived survivors survivor alive escaped unhurt unharmed",
    "missing": "missing unaccounted",
    "held": "arrested detained held custody",
    "fees": "fees fee premium commission hammer",
    "part": "section stretch part parts portion segment wing branch share slice phase stage amendment clause gallery "
    "platform deck subsidiary unit division tranche instalment installment deposit",
    "served": "serving served parole eligible carries",
    "bought": "bought buying purchased",
    "women": "women woman girls girl",
    "men": "men man boys boy",
    "children": "children child pupils schoolchildren",
    "yes": "yes favour favor",
    "no": "no against",
}
KEYS = {word: sort for sort, words in _SORTS.items() for word in listed(words)}
"""Words beside a figure by which it is of another one, with their sort."""
ALONE = frozenset(["safe", "missing", "held", "fees", "part", "served", "bought", "women", "children"])
"""Sorts that make a figure another one than what is told without them."""
SOMEBODY = KIN | frozenset(
    listed(
        "son daughter parents accomplice accomplices co-defendant co-accused leader ringleader partner girlfriend "
        "boyfriend twin teammate team-mate compatriot deputy successor assistant neighbour neighbor widow widower "
        "sibling agent colleague friend aide driver bodyguard boss heir pupil student aftershock aftershocks foreshock "
        "competitor subsidiary parent supplier affiliate runner-up"
    )
)
"""Nouns for somebody else than who is named beside them."""
AHEAD = frozenset(["will", "would", "'ll", "shall"])
"""Words by which a sentence tells of what is to come."""
