"""The acts that happen once, and how each is told beside its verb and its noun."""

from __future__ import annotations

from claimcheck.kinds.event.named_acts.shapes import Act

_PLACE = "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|runner-up"
_PUT = r"(?:put|puts|set|affixed|added|gave)"
_NAMES = r"(?:names?|signatures?)"
_HANDOVER = r"(?:succeeded|replaced|took over from|takes over from|taken over from)"

POSTS = (
    "lord mayor", "mayor", "rector", "vice-chancellor", "headmaster", "headmistress", "head teacher", "abbot", "abbess",
    "bishop", "archbishop", "dean", "provost", "harbour master", "harbourmaster", "stationmaster", "station master",
    "prefect", "police chief", "chief of police", "fire chief", "chief constable", "commander", "lighthouse keeper",
)  # fmt: skip
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
    return Act(f"be {name}", "agent", more=(
        rf"{role} of THING , WHO{_END}",
        rf"WHO , (?:who is )?(?:the )?{role} of THING{_END}",
        rf"{role} WHO of THING{_END}",
        rf"THING 's {role} , WHO{_END}",
        rf"WHO is (?:the )?{role} of THING{_END}",
    ))  # fmt: skip


ACTS = (
    *map(_post, POSTS),
    Act("have the rank", "rank", of="person", more=(
        rf"\^?(?P<rank>(?:{RANKS})(?: \^(?:{RANKS}))?) (?P<did>)(?P<thing>\^\S+(?: \^\S+){{1,3}})(?! \^)",
    ), sign=RANKS),
    Act("open", "date", "opened", "open", "opening", itself=True, active=True, more=(
        r"(?P<did>opened) (?:its|their) (?:doors|gates) THING",
        r"THING AUX (?P<did>(?:opened|threw open) (?:its|their) (?:doors|gates))",
        r"THING (?P<did>(?:welcomed|received|admitted) (?:its|their) first (?:visitors?|guests?|passengers?|patients?|pupils?|readers?))",
    )),
    Act("open by", "agent", more=(
        r"THING ASIDE PASSIVE (?P<did>opened|unveiled|inaugurated) FILLby WHOENDS",
        r"THING ,? ?(?P<did>opened|unveiled|inaugurated) FILLby WHOENDS",
        r"WHO ASIDE (?:who )?WHEN(?P<did>opened|unveiled|inaugurated|declared open) THING",
        r"WHO ASIDE (?:who )?WHEN(?P<did>cut|cuts|snipped) the ribbon (?:at|of|on|for|to open) THING",
        r"WHO [^;:(]{0,60}(?P<did>cutting|snipping) the ribbon (?:at|of|on|for|to open) THING",
        r"WHO ASIDE (?:who )?WHEN(?P<did>did the honou?rs|performed the opening ceremony) (?:at|for) THING",
        r"WHO (?P<did>declared) THING (?:officially )?open\b",
        r"(?P<did>opening) WHENof THING (?:WHEN)by WHOENDS",
        r"ribbon (?:at|of|on|for) THING PASSIVE (?P<did>cut) FILLby WHOENDS",
    )),
    Act("inaugurate", "date", "inaugurated", "inaugurate", "inauguration", active=True),
    Act("unveil", "date", "unveiled", "unveil", "unveiling", active=True),
    Act("sign", "date place", "signed|inked", "sign", "signing|signature", active=True, more=(
        rf"THING ,? ?(?:to|on) which (?:NAME (?:, NAME )*and )?WHO WHEN(?P<did>{_PUT}) (?:their|its|his|her) {_NAMES}",
        rf"(?P<did>{_PUT}) (?:their|its|his|her) {_NAMES} (?:to|on|under) THING",
    )),
    Act("sign for", "agent", more=(
        rf"WHO ASIDE (?:who )?WHEN(?P<did>signed) THING",
        rf"WHO ASIDE (?:who )?WHEN(?P<did>{_PUT}) (?:his|her|their|its) {_NAMES} (?:to|on|under) THING",
        r"THING ASIDE PASSIVE (?P<did>signed) FILLby WHOENDS",
    )),
    Act("die", "date place", "died|passed away|drowned|perished", "die", "death|passing", itself=True, of="person", more=(
        r"THING AUX (?P<did>breathed (?:his|her|their) last|drew (?:his|her) last breath|met (?:his|her) (?:end|death)|passed on|succumbed|lost (?:his|her) life)",
        r"(?P<did>death came) (?:to|for) THING",
        r"(?P<did>death) (?:took|claimed) THING",
    )),
    Act("bear", "date place", "born", "", "birth", of="person", more=(
        r"THING (?P<did>came into the world|first saw (?:the )?light|saw the light of day)",
        r"THING \( (?P<did>b\.?|born)\b",
        r"THING , a (?P<did>native) of PLACE",
        r"(?:the )?\^?(?P<place>[^\W\d_]\w+)-(?P<did>born) (?:[^\W\d_][\w-]* ){0,3}?(?P<thing>\^\S+(?: \^\S+)+)",
    )),
    Act("bury", "place", "buried|interred|entombed|laid to rest|cremated", "bury", "burial|funeral", active=True, more=(
        r"THING (?:lies|lay|rests|is) (?P<did>buried|at rest|interred|in the cemetery|in a grave)",
        r"(?P<did>grave|tomb|resting place) (?:there )?of THING",
        r"THING 's (?P<did>grave|tomb|resting place)ENDS",
        r"THING (?:found|has) (?:his|her) last (?P<did>resting place)",
    ), of="person"),
    Act("found", "date", "founded|established|set up|formed", "found|establish", "foundation|founding|establishment", active=True, more=(
        r"THING ,? ?(?:which )?(?:was|were) (?P<did>started|begun|called into being)",
        r"THING (?P<did>came into being|came into existence|started life)",
    )),
    Act("close", "date", r"(?:closed|shut)(?: down)?(?! for (?!good|ever))(?! to )(?! at )", "", "closure|closing|shutdown", itself=True, more=(
        r"THING AUX (?P<did>(?:closed|shut) (?:its|their) (?:doors|gates|shutters)|(?:closed|shut) (?:down )?for (?:good|ever)|shut up shop|went dark|went out of business|ceased (?:trading|publication|production|operations?))",
        r"(?P<did>lights (?:at|of|in) THING went out)",
        r"(?P<did>(?:doors|gates) of THING (?:closed|shut))",
        r"(?P<did>curtain fell) (?:at|on) THING",
    )),
    Act("end the strike", "date", "called off|ended|settled", "call off|end", "end|calling-off", itself=True, active=True, more=(
        r"(?P<did>called|calls|calling) THING off\b",
        r"(?P<did>call(?:ed|ing)? off|call a halt to|called a halt to|put an end to|brought an end to) THING",
        r"THING (?P<did>came to an end|was over|drew to a close|finished|was abandoned)",
    )),
    Act("break ground", "date", more=(
        r"(?P<did>ground) (?:was|had been) broken (?:for|on) THING",
        r"(?P<did>broke|breaking|broken) ground (?:for|on|at) THING",
        r"(?:the )?(?P<did>first (?:sod|spade|turf|shovelful)) (?:of earth )?(?:for|of|at) THING (?:was|had been)(?: \S+)? (?:cut|turned|dug)",
        r"(?P<did>(?:cut|turned|turning|cutting) the first (?:sod|spade|turf)) (?:of earth )?(?:for|of|at) THING",
        r"(?P<did>ground-?breaking)(?: ceremony)? (?:for|of|at) THING",
    )),
    Act("begin work", "date", more=(
        r"(?P<did>work|construction) (?:on|of) THING (?:had |was )?(?:began|begun|started|commenced|got under way|got underway)",
        r"(?P<did>work|construction) (?:had |was )?(?:began|begun|started|commenced|got under way|got underway) WHENon THING",
        r"(?P<did>(?:start|beginning) of (?:work|construction)) WHEN(?:on|of) THING",
    )),
    Act("build", "date", "built|erected|constructed", "build", "", active=True),
    Act("complete", "date", "completed|finished", "complete", "completion", active=True),
    Act("lay the stone", "date", more=(
        r"(?P<did>(?:foundation|first|corner) ?stone|foundation-stone|cornerstone) (?:for|of) THING (?:was|had been)(?: \S+)? laid",
        r"(?P<did>(?:laid|laying) (?:of )?the (?:(?:foundation|first|corner) ?stone|foundation-stone|cornerstone)) (?:for|of) THING",
    )),
    Act("last", "duration", more=(
        r"THING (?P<did>lasted|dragged on|went on|had lasted|ran)(?: for)? (?P<long>@\d+)",
        r"(?P<long>@\d+) (?P<did>)(?P<thing>NAME(?: [a-z-]+){1,3}(?: of @\d+)?)ENDS",
        r"THING (?P<did>lasting) (?P<long>@\d+)",
        r"THING (?P<did>ended|was over|was called off|came to an end) after (?P<long>@\d+)",
    ), sign="(?:day|week|month|hour)s?"),
    Act("hold", "place", "held|staged", "hold", "", active=False, more=(
        r"THING (?P<did>took place|was played|was run|was hosted)",
        r"PLACE , (?:the )?(?P<did>host|host (?:city|town)|venue|hosts) (?:of|to) THING",
        r"PLACE (?:was|had been|played) (?P<did>host|the host|the venue|the scene) (?:of|to|for) THING",
        r"PLACE (?:, which )?(?P<did>hosted|staged) THING",
        r"THING ,? ?(?:which )?(?:was )?(?P<did>hosted) (?:by|in) PLACE",
    )),
    Act("crash", "place", "crashed|came down|went down|sank", "", "crash|wreck|sinking", itself=True, more=(
        r"THING (?P<did>flew) into",
    )),
    Act("explode", "clock", "exploded|blew up", "", "explosion|blast", itself=True, more=(
        r"(?P<did>explosion|blast|blasts|explosions) (?:\S+ )?(?:shook|rocked|destroyed|hit|tore through|ripped through|wrecked|levelled|flattened|gutted|damaged|at|in) THING",
    )),
    Act("win", "agent", by="won|took|claimed|collected|received|carried off|walked away with|landed|captured", role="winner|recipient|holder", more=(
        r"THING ASIDE (?P<did>went|has gone|goes|fell) (?:WHEN)to WHOENDS",
        r"THING ASIDE PASSIVE (?P<did>awarded|given|presented) (?:WHEN)to WHOENDS",
        r"WHO PASSIVE (?P<did>awarded|given|presented with|honou?red with|handed) THING",
    )),
    Act("come in", "placing", more=(
        rf"WHO ASIDE (?:who )?(?P<did>finished|came|ended up|ended|placed|was placed|took|crossed the line) (?:in |home )?(?:the )?(?P<rank>{_PLACE})(?: place)? (?:in|at) THING",
        rf"^(?P<rank>{_PLACE}|winner)(?: place)? (?P<did>in|of|at) THING , WHOENDS",
        rf"^(?:the )?(?P<rank>runner-up|winner) (?P<did>in|of|at) THING (?:, |was )WHOENDS",
        rf"WHO , (?:the |who (?:was|finished|came) )?(?P<rank>{_PLACE}|winner) (?P<did>in|of|at) THING",
        rf"WHO (?:was|is) (?:the )?(?P<rank>runner-up|winner) (?P<did>in|of) THING",
        r"WHO (?P<did>)(?P<rank>won) THING",
        r"THING was (?P<did>)(?P<rank>won) by WHOENDS",
        rf"(?P<rank>{_PLACE}) place (?P<did>in) THING went to WHOENDS",
        rf"(?P<rank>gold|silver|bronze)(?: medal)? (?P<did>in|at) THING went to WHOENDS",
    ), sign="runner-up|place|second|third|fourth|fifth|won"),
    Act("design", "agent", by="designed|drawn|drew|drew up the plans for|planned", role="architect|designer", more=(
        r"THING (?:is|was) the (?P<did>work|creation|brainchild) of WHOENDS",
        r"THING ASIDE PASSIVE (?P<did>built to (?:plans|a design|designs)) by WHOENDS",
        r"(?P<did>design|designs|plans) (?:of|for) THING (?:came|comes|was|were|is|are) (?:drawn |made )?(?:by|from) WHOENDS",
    )),
    Act("write", "agent", by="wrote|written|penned|authored", role="author|writer", more=(
        r"(?P<did>from the pen of) WHO (?:comes|came|is|was|,) THING",
        r"THING (?:, which )?(?:came|comes|is|was) (?P<did>from the pen of) WHOENDS",
        r"THING (?:is|was) the (?P<did>work) of WHOENDS",
        r"WHO (?P<did>is|was) the (?:author|writer) (?:of|behind) THING",
    )),
    Act("compose", "agent", by="composed", role="composer"),
    Act("paint", "agent", by="painted", role="painter"),
    Act("direct", "agent", by="directed", role="director"),
    Act("invent", "agent", by="invented", role="inventor"),
    Act("discover", "agent", by="discovered", role="discoverer"),
    Act("buy", "agent", by="bought|acquired|took over|taken over|snapped up|purchased", role="buyer|purchaser|new owner", more=(
        r"THING ASIDE PASSIVE (?P<did>sold) (?:WHEN)to WHOENDS",
        r"THING ,? ?(?P<did>sold) (?:WHEN)to WHOENDS",
        r"(?P<did>sale) (?:WHEN)of (?P<thing>NAME(?: [a-z-]+){0,2}) (?:WHEN)to WHOENDS",
        r"THING 's (?P<did>sale|takeover) (?:WHEN)(?:to|by) WHOENDS",
        r"THING (?P<did>went|passed) (?:WHEN)to WHO for @?\S+",
        r"WHO 's (?P<did>purchase|acquisition|takeover) (?:WHEN)of THING",
        r"(?P<did>purchase|acquisition|takeover) (?:WHEN)of THING (?:WHEN)by WHOENDS",
    )),
    Act("succeed", "agent", more=(
        rf"(?P<thing>NAME) ASIDE (?:has |had |who )?(?P<did>{_HANDOVER}) WHOENDS",
        rf"(?:when|as) (?P<thing>he|she) (?P<did>{_HANDOVER}) WHOENDS",
        rf"(?P<thing>NAME) ASIDE (?P<did>succeeding|replacing|taking over from) WHOENDS",
        rf"WHO (?:was |is )?(?P<did>succeeded|replaced|handed over) (?:WHEN)(?:by|to) (?P<thing>NAME)ENDS",
    ), of="person"),
    Act("score the only goal", "agent", more=(
        r"(?P<did>goal|header|penalty|strike|free-kick) (?:by|from) WHO FILL(?:gave|earned|handed|won|brought|secured) (?P<pair>NAME [^,;]{0,40}1 — 0 [^,;]{0,40}(?:over|against|at|of) NAME)",
        r"WHO ASIDE (?P<did>scored|headed|netted|hit|got|converted|struck|shot) the (?:only|winning|decisive|lone) goal (?:of|in|as) (?:the |@\d+ 's )?(?:\S+ )?(?:(?:game|match|derby|final|tie|encounter|contest) )?(?:between )?(?P<pair>NAME (?:and|beat|against|v) NAME)",
        r"WHO 's (?:\S+ )?(?P<did>goal|header|penalty|strike) FILL(?:gave|earned|handed|won|brought|secured) (?P<pair>NAME [^,;]{0,40}1 — 0 [^,;]{0,40}(?:over|against|at|of) NAME)",
        r"(?P<pair>NAME beat NAME) 1 — 0 [^,;]{0,40}(?:thanks to|through|with) (?:a |an )?(?:\S+ )?(?P<did>goal|header|penalty|strike) (?:by|from) WHOENDS",
        r"(?P<did>only goal|winner) (?:of|in) [^,;]{0,60}(?P<pair>NAME and NAME) (?:was scored by|came from|was headed by) WHOENDS",
    ), of="any"),
    Act("twin", "date", more=(
        r"(?P<pair>NAME and NAME) (?P<did>became (?:twin|sister) (?:towns|cities)|(?:were|have been) twinned|twinned)",
        r"(?P<did>twinned) (?:since|in) @\d+ , (?P<pair>NAME and NAME)",
        r"(?P<did>twinning) of (?P<pair>NAME (?:and|with) NAME)",
        r"(?P<pair>\^?[^\W\d_]\S+ (?:has been|was|is) (?P<did>twinned) with NAME)",
        r"(?P<pair>NAME , (?P<did>twinned) with NAME)",
    ), of="any"),
    Act("demolish", "date", "demolished|pulled down|torn down|knocked down|razed", "demolish", "demolition", active=True),
    Act("premiere", "date place", "premiered|first performed|first staged", "", "premiere|première|first performance", itself=True),
    Act("launch", "date place", "launched", "launch", "launch|launching", active=True),
    Act("sink", "date", "sank|foundered|capsized|went down", "", "sinking|loss", itself=True),
    Act("collapse", "date", "collapsed|gave way|caved in|burst", "", "collapse", itself=True),
    Act("ratify", "date", "ratified", "ratify", "ratification", active=True),
    Act("merge", "date", "merged", "", "merger", itself=True),
    Act("crown", "date place", "crowned|enthroned", "crown", "coronation|enthronement", of="person"),
    Act("kill", "date place", "assassinated|murdered|shot dead|executed|hanged|beheaded|guillotined", "kill", "assassination|murder|execution", of="person"),
    Act("resign", "date", "resigned|stepped down|abdicated|quit", "resign", "resignation|abdication", itself=True, of="person"),
    Act("publish", "date", "published|first published|first appeared|appeared|came out", "publish", "publication", itself=True),
    Act("dissolve", "date", "dissolved|abolished|disbanded|suppressed|wound up", "dissolve|abolish", "dissolution|abolition", active=True),
    Act("consecrate", "date", "consecrated|dedicated", "consecrate", "consecration|dedication", active=True),
    Act("adopt", "date", "adopted|enacted|promulgated", "adopt", "adoption|enactment|promulgation", active=True),
    Act("erupt", "date", "erupted", "", "eruption", itself=True),
    Act("steal", "date", "stolen", "", "theft", active=False),
    Act("discover the", "date", "discovered|unearthed", "discover", "discovery", active=True),
)  # fmt: skip
"""They are read in this order; of one that is told twice of the same words, the first counts."""
