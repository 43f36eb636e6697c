"""What people do once or what befalls them, and what they are: their posts, their ranks, the places they come in at."""

from __future__ import annotations

from claimcheck.kinds.event.named_acts.shapes import Act

_PLACE = "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|runner-up"
_PUT = r"(?:put|puts|set|affixed|added|gave)"
_NAMES = r"(?:names?|signatures?)"
_HANDOVER = r"(?:succeeded|replaced|took over from|takes over from|taken over from)"
POSTS = (
    "lord mayor",
    "mayor",
    "rector",
    "vice-chancellor",
    "headmaster",
    "headmistress",
    "head teacher",
    "abbot",
    "abbess",
    "bishop",
    "archbishop",
    "dean",
    "provost",
    "harbour master",
    "harbourmaster",
    "stationmaster",
    "station master",
    "prefect",
    "police chief",
    "chief of police",
    "fire chief",
    "chief constable",
    "commander",
    "lighthouse keeper",
)
"""Posts of which one town or house has one holder."""
RANKS = (
    "private|corporal|sergeant|lieutenant|major|colonel|brigadier|general|ensign|rear admiral|vice admiral|admiral|"
    "constable|inspector|superintendent"
)
"""Ranks of which nobody has two."""
_END = r"(?= [,.;:)]|$)"


def _post(name: str) -> Act:
    """The act of being the holder of a post."""
    role = rf"(?P<did>{name})"
    return Act(
        f"be {name}",
        "agent",
        more=(
            rf"{role} of THING , WHO{_END}",
            rf"WHO , (?:who is )?(?:the )?{role} of THING{_END}",
            rf"{role} WHO of THING{_END}",
            rf"THING 's {role} , WHO{_END}",
            rf"WHO is (?:the )?{role} of THING{_END}",
        ),
    )


OF_PEOPLE = (
    *map(_post, POSTS),
    Act(
        "have the rank",
        "rank",
        of="person",
        more=(rf"\^?(?P<rank>(?:{RANKS})(?: \^(?:{RANKS}))?) (?P<did>)(?P<thing>\^\S+(?: \^\S+){{1,3}})(?! \^)",),
        sign=RANKS,
    ),
    Act(
        "open by",
        "agent",
        more=(
            r"THING ASIDE PASSIVE (?P<did>opened|unveiled|inaugurated) FILLby WHOENDS",
            r"THING ,? ?(?P<did>opened|unveiled|inaugurated) FILLby WHOENDS",
            r"WHO ASIDE (?:who )?WHEN(?P<did>opened|unveiled|inaugurated|declared open) THING",
            r"WHO ASIDE (?:who )?WHEN(?P<did>cut|cuts|snipped) the ribbon (?:at|of|on|for|to open) THING",
            r"WHO [^;:(]{0,60}(?P<did>cutting|snipping) the ribbon (?:at|of|on|for|to open) THING",
            r"WHO ASIDE (?:who )?WHEN(?P<did>did the honou?rs|performed the opening ceremony) (?:at|for) THING",
            r"WHO (?P<did>declared) THING (?:officially )?open\b",
            r"(?P<did>opening) WHENof THING (?:WHEN)by WHOENDS",
            r"ribbon (?:at|of|on|for) THING PASSIVE (?P<did>cut) FILLby WHOENDS",
        ),
    ),
    Act(
        "sign for",
        "agent",
        more=(
            r"WHO ASIDE (?:who )?WHEN(?P<did>signed) THING",
            rf"WHO ASIDE (?:who )?WHEN(?P<did>{_PUT}) (?:his|her|their|its) {_NAMES} (?:to|on|under) THING",
            r"THING ASIDE PASSIVE (?P<did>signed) FILLby WHOENDS",
        ),
    ),
    Act(
        "die",
        "date place",
        "died|passed away|drowned|perished",
        "die",
        "death|passing",
        itself=True,
        of="person",
        more=(
            r"THING AUX (?P<did>breathed (?:his|her|their) last|drew (?:his|her) last breath|met (?:his|her) "
            r"(?:end|death)|passed on|succumbed|lost (?:his|her) life)",
            r"(?P<did>death came) (?:to|for) THING",
            r"(?P<did>death) (?:took|claimed) THING",
        ),
    ),
    Act(
        "bear",
        "date place",
        "born",
        "",
        "birth",
        of="person",
        more=(
            r"THING (?P<did>came into the world|first saw (?:the )?light|saw the light of day)",
            r"THING \( (?P<did>b\.?|born)\b",
            r"THING , a (?P<did>native) of PLACE",
            r"(?:the )?\^?(?P<place>[^\W\d_]\w+)-(?P<did>born) (?:[a-z][\w-]* ){0,3}?(?P<thing>\^\S+(?: \^\S+)+)",
        ),
    ),
    Act(
        "bury",
        "place",
        "buried|interred|entombed|laid to rest|cremated",
        "bury",
        "burial|funeral",
        active=True,
        more=(
            r"THING (?:lies|lay|rests|is) (?P<did>buried|at rest|interred|in the cemetery|in a grave)",
            r"(?P<did>grave|tomb|resting place) (?:there )?of THING",
            r"THING 's (?P<did>grave|tomb|resting place)ENDS",
            r"THING (?:found|has) (?:his|her) last (?P<did>resting place)",
        ),
        of="person",
    ),
    Act(
        "win",
        "agent",
        by="won|took|claimed|collected|received|carried off|walked away with|landed|captured",
        role="winner|recipient|holder",
        more=(
            r"THING ASIDE (?P<did>went|has gone|goes|fell) (?:WHEN)to WHOENDS",
            r"THING ASIDE PASSIVE (?P<did>awarded|given|presented) (?:WHEN)to WHOENDS",
            r"WHO PASSIVE (?P<did>awarded|given|presented with|honou?red with|handed) THING",
        ),
    ),
    Act(
        "come in",
        "placing",
        more=(
            rf"WHO ASIDE (?:who )?(?P<did>finished|came|ended up|ended|placed|was placed|took|crossed the "
            rf"line) (?:in |home )?(?:the )?(?P<rank>{_PLACE})(?: place)? (?:in|at) THING",
            rf"^(?P<rank>{_PLACE}|winner)(?: place)? (?P<did>in|of|at) THING , WHOENDS",
            r"^(?:the )?(?P<rank>runner-up|winner) (?P<did>in|of|at) THING (?:, |was )WHOENDS",
            rf"WHO , (?:the |who (?:was|finished|came) )?(?P<rank>{_PLACE}|winner) (?P<did>in|of|at) THING",
            r"WHO (?:was|is) (?:the )?(?P<rank>runner-up|winner) (?P<did>in|of) THING",
            r"WHO (?P<did>)(?P<rank>won) THING",
            r"THING was (?P<did>)(?P<rank>won) by WHOENDS",
            rf"(?P<rank>{_PLACE}) place (?P<did>in) THING went to WHOENDS",
            r"(?P<rank>gold|silver|bronze)(?: medal)? (?P<did>in|at) THING went to WHOENDS",
        ),
        sign="runner-up|place|second|third|fourth|fifth|won",
    ),
    Act(
        "buy",
        "agent",
        by="bought|acquired|took over|taken over|snapped up|purchased",
        role="buyer|purchaser|new owner",
        more=(
            r"THING ASIDE PASSIVE (?P<did>sold) (?:WHEN)to WHOENDS",
            r"THING ,? ?(?P<did>sold) (?:WHEN)to WHOENDS",
            r"(?P<did>sale) (?:WHEN)of (?P<thing>NAME(?: [a-z-]+){0,2}) (?:WHEN)to WHOENDS",
            r"THING 's (?P<did>sale|takeover) (?:WHEN)(?:to|by) WHOENDS",
            r"THING (?P<did>went|passed) (?:WHEN)to WHO for @?\S+",
            r"WHO 's (?P<did>purchase|acquisition|takeover) (?:WHEN)of THING",
            r"(?P<did>purchase|acquisition|takeover) (?:WHEN)of THING (?:WHEN)by WHOENDS",
        ),
    ),
    Act(
        "succeed",
        "agent",
        more=(
            rf"(?P<thing>NAME) ASIDE (?:has |had |who )?(?P<did>{_HANDOVER}) WHOENDS",
            rf"(?:when|as) (?P<thing>he|she) (?P<did>{_HANDOVER}) WHOENDS",
            r"(?P<thing>NAME) ASIDE (?P<did>succeeding|replacing|taking over from) WHOENDS",
            r"WHO (?:was |is )?(?P<did>succeeded|replaced|handed over) (?:WHEN)(?:by|to) (?P<thing>NAME)ENDS",
        ),
        of="person",
    ),
    Act(
        "score the only goal",
        "agent",
        more=(
            r"(?P<did>goal|header|penalty|strike|free-kick) (?:by|from) WHO FILL(?:gave|earned|handed|won|"
            r"brought|secured) (?P<pair>NAME [^,;]{0,40}1 — 0 [^,;]{0,40}(?:over|against|at|of) NAME)",
            r"WHO ASIDE (?P<did>scored|headed|netted|hit|got|converted|struck|shot) the (?:only|winning|"
            r"decisive|lone) goal (?:of|in|as) (?:the |@\d+ 's )?(?:\S+ )?(?:(?:game|match|derby|final|tie|"
            r"encounter|contest) )?(?:between )?(?P<pair>NAME (?:and|beat|against|v) NAME)",
            r"WHO 's (?:\S+ )?(?P<did>goal|header|penalty|strike) FILL(?:gave|earned|handed|won|brought|"
            r"secured) (?P<pair>NAME [^,;]{0,40}1 — 0 [^,;]{0,40}(?:over|against|at|of) NAME)",
            r"(?P<pair>NAME beat NAME) 1 — 0 [^,;]{0,40}(?:thanks to|through|with) (?:a |an )?(?:\S+ "
            r")?(?P<did>goal|header|penalty|strike) (?:by|from) WHOENDS",
            r"(?P<did>only goal|winner) (?:of|in) [^,;]{0,60}(?P<pair>NAME and NAME) (?:was scored by|came "
            r"from|was headed by) WHOENDS",
        ),
        of="any",
    ),
    Act(
        "twin",
        "date",
        more=(
            r"(?P<pair>NAME and NAME) (?P<did>became (?:twin|sister) (?:towns|cities)|(?:were|have been) "
            r"twinned|twinned)",
            r"(?P<did>twinned) (?:since|in) @\d+ , (?P<pair>NAME and NAME)",
            r"(?P<did>twinning) of (?P<pair>NAME (?:and|with) NAME)",
            r"(?P<pair>\^?[^\W\d_]\S+ (?:has been|was|is) (?P<did>twinned) with NAME)",
            r"(?P<pair>NAME , (?P<did>twinned) with NAME)",
        ),
        of="any",
    ),
    Act("crown", "date place", "crowned|enthroned", "crown", "coronation|enthronement", of="person"),
    Act(
        "kill",
        "date place",
        "assassinated|murdered|shot dead|executed|hanged|beheaded|guillotined",
        "kill",
        "assassination|murder|execution",
        of="person",
    ),
    Act(
        "resign",
        "date",
        "resigned|stepped down|abdicated|quit",
        "resign",
        "resignation|abdication",
        itself=True,
        of="person",
    ),
)
