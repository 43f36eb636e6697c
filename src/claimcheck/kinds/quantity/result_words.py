"""The words with which votes and games are told."""

from __future__ import annotations

from claimcheck.text.times.words import listed

ATTRIBUTES = frozenset(["vote", "score", "votes"])
"""What statements on votes and games give: the result of a vote, that of a game, the votes for somebody."""
VOTES = frozenset(
    listed(
        "voted votes vote voting approved rejected passed backed adopted endorsed defeated ratified confirmed opposed "
        "approves rejects passes backs adopts endorses ratifies confirms opposes"
    )
)
DECIDED = frozenset(
    listed(
        "overrode override overrides overridden overriding acquitted acquits convicted convicts impeached "
        "impeaches ousted ousts censured censures expelled expels legalised legalises legalized legalizes "
        "repealed repeals abolished abolishes scrapped scraps banned bans blocked blocks upheld upholds sustained "
        "sustains cleared clears vetoed vetoes carried carries decided decides agreed agrees authorised "
        "authorises authorized authorizes dismissed dismisses extended extends overturned overturns removed "
        "removes suspended suspends lifted lifts turned turns threw throws killed kills sank sinks struck strikes "
        "dropped drops shelved shelves accepted accepts granted grants condemned condemns urged urges ordered "
        "orders"
    )
)
"""Verbs for what a vote did, which say that there was one only if its votes or its voters are named."""
VOTERS = frozenset(
    listed(
        "jury jurors senators deputies mps legislators legislature legislators councillors councilors "
        "delegates lawmakers justices commissioners commons lords parliament senate council assembly committee house "
        "congress knesset bundestag duma sejm storting riksdag folketing diet cabinet synod"
    )
)
MEMBERS = frozenset(listed("senators jurors jury councillors councilors mps deputies legislators"))
PLAIN_VOTES = frozenset(listed("voted votes vote voting"))
BODIES = frozenset(listed("parliament senate council assembly committee board house congress chamber court lawmakers"))
_BEAT = frozenset(listed("beat beats beating defeated defeats thrashed thrash edged edge downed overcame overpowered"))
WIN = _BEAT | frozenset(
    listed("routed rout routs humiliated humiliate stunned stun stuns hammered hammer hammers crushed trounced trounce "
           "demolished demolish mauled maul pipped pip drubbed beaten upset outplayed outclassed overwhelmed whipped")
)  # fmt: skip
_LOST = frozenset(["lost", "loses"])
LOSE = _LOST | frozenset(listed("fell succumbed slumped crashed"))
WENT = frozenset(listed("went go goes"))
DRAWN = frozenset(["drew", "draw", "draws", "drawn"])
JUNIORS = frozenset(
    listed(
        "reserves reserve juniors youth youths academy veterans under-17s under-18s under-19s under-20s "
        "under-21s under-23s u18s u21s"
    )
)
"""Teams of a club that are not the one that its name means."""
OTHER_TEAMS = JUNIORS | frozenset(
    listed("women women's ladies girls boys schoolboys wheelchair amateurs doubles mixed under-17 under-18 under-19 "
           "under-20 under-21 under-23 junior reserve")
)  # fmt: skip
"""The same, with those of a country or a school."""
NOUNS = frozenset(listed("win victory defeat loss triumph draw"))
_WON = NOUNS | frozenset(listed("won wins drew draws"))
GAMES = WIN | LOSE | _WON
GAME_TRIGGERS = _BEAT | _LOST | _WON
"""Those of them by which a sentence is looked at that has no two numbers in digits."""
NO = frozenset(["act:reject", "act:defeat", "act:oppos"])
"""What a vote against something is: no denial."""
FOR = frozenset(listed("for favour favor yes support"))
AGAINST = frozenset(listed("against opposed no"))
UNITS = frozenset(listed("votes vote percent per cent % lawmakers members councillors councilors"))
STEPS = frozenset(
    listed(
        "amendment amendments clause procedural motion reading committee first second third preliminary runoff round "
        "attempt subcommittee article motions budget-line stage rule cloture recommit substitute"
    )
)
"""Words by which a vote is one of several about one thing."""
ORDINALS = frozenset(["first", "second", "third"])
ROUNDS = frozenset(listed("ballot ballots vote votes voting time try count article"))
WEAK = frozenset(
    listed("recount recounted revised corrected earlier provisional partial early previously originally initially "
           "counted projected projection unofficial exit poll polls expected may might could would again repeat rerun")
)  # fmt: skip
NOT_FINAL = frozenset(
    listed("half halftime half-time aggregate set leg led leads lead trailed trailing quarter interval minute earlier "
           "previous break up down ahead behind friendly frames series period penalties pens shootout shoot-out "
           "spot-kicks half-way session inning innings rubber tiebreak tie-break")
)  # fmt: skip
CLOCK = frozenset(listed("interval half-time halftime break minute minutes first-half"))
"""Words of sentences in which a side that "went down" may have come back."""
ANOTHER = frozenset(
    listed("season seasons fixture fixtures meeting meetings opening opener cup league reverse return away home last "
           "previous pre-season preseason replay earlier tie ago since famous record infamous historic next "
           "revenge avenge avenged avenging forgotten forget memories memory ghosts recovered")
)  # fmt: skip
"""Words by which a game that is spoken of as known may be another one."""
