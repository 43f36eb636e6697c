"""The acts that happen once to things, and those who made them."""

from __future__ import annotations

from claimcheck.kinds.event.named_acts.shapes import Act

_PUT = r"(?:put|puts|set|affixed|added|gave)"
_NAMES = r"(?:names?|signatures?)"

OF_THINGS = (
    Act(
        "open",
        "date",
        r"opened(?! to (?!traffic|the public|visitors|guests|customers|readers))",
        "open",
        "opening",
        itself=True,
        active=True,
        more=(
            r"(?P<did>opened) (?:its|their) (?:doors|gates) THING",
            r"THING AUX (?P<did>(?:opened|threw open) (?:its|their) (?:doors|gates))",
            r"THING (?P<did>(?:welcomed|received|admitted) (?:its|their) first (?:visitors?|guests?|"
            r"passengers?|patients?|pupils?|readers?))",
        ),
    ),
    Act("inaugurate", "date", "inaugurated", "inaugurate", "inauguration", active=True),
    Act("unveil", "date", "unveiled", "unveil", "unveiling", active=True),
    Act(
        "sign",
        "date place",
        "signed|inked",
        "sign",
        "signing|signature",
        active=True,
        more=(
            rf"THING ,? ?(?:to|on) which (?:NAME (?:, NAME )*and )?WHO WHEN(?P<did>{_PUT}) (?:their|its|his|"
            rf"her) {_NAMES}",
            rf"(?P<did>{_PUT}) (?:their|its|his|her) {_NAMES} (?:to|on|under) THING",
        ),
    ),
    Act(
        "found",
        "date",
        "founded|established|set up|formed",
        "found|establish",
        "foundation|founding|establishment",
        active=True,
        more=(
            r"THING ,? ?(?:which )?(?:was|were) (?P<did>started|begun|called into being)",
            r"THING (?P<did>came into being|came into existence|started life)",
        ),
    ),
    Act(
        "close",
        "date",
        r"(?:closed|shut)(?: down)?(?! for (?!good|ever))(?! to )(?! at )",
        "",
        "closure|closing|shutdown",
        itself=True,
        more=(
            r"THING AUX (?P<did>(?:closed|shut) (?:its|their) (?:doors|gates|shutters)|(?:closed|shut) "
            r"(?:down )?for (?:good|ever)|shut up shop|went dark|went out of business|ceased (?:trading|"
            r"publication|production|operations?))",
            r"(?P<did>lights (?:at|of|in) THING went out)",
            r"(?P<did>(?:doors|gates) of THING (?:closed|shut))",
            r"(?P<did>curtain fell) (?:at|on) THING",
        ),
    ),
    Act(
        "end the strike",
        "date",
        "called off|ended|settled",
        "call off|end",
        "end|calling-off",
        itself=True,
        active=True,
        more=(
            r"(?P<did>called|calls|calling) THING off\b",
            r"(?P<did>call(?:ed|ing)? off|call a halt to|called a halt to|put an end to|brought an end to) THING",
            r"THING (?P<did>came to an end|was over|drew to a close|finished|was abandoned)",
        ),
    ),
    Act(
        "break ground",
        "date",
        more=(
            r"(?P<did>ground) (?:was|had been) broken (?:for|on) THING",
            r"(?P<did>broke|breaking|broken) ground (?:for|on|at) THING",
            r"(?:the )?(?P<did>first (?:sod|spade|turf|shovelful)) (?:of earth )?(?:for|of|at) THING (?:was|"
            r"had been)(?: \S+)? (?:cut|turned|dug)",
            r"(?P<did>(?:cut|turned|turning|cutting) the first (?:sod|spade|turf)) (?:of earth )?(?:for|of|at) THING",
            r"(?P<did>ground-?breaking)(?: ceremony)? (?:for|of|at) THING",
        ),
    ),
    Act(
        "begin work",
        "date",
        more=(
            r"(?P<did>work|construction) (?:on|of) THING (?:had |was )?(?:began|begun|started|commenced|got "
            r"under way|got underway)",
            r"(?P<did>work|construction) (?:had |was )?(?:began|begun|started|commenced|got under way|got "
            r"underway) WHENon THING",
            r"(?P<did>(?:start|beginning) of (?:work|construction)) WHEN(?:on|of) THING",
        ),
    ),
    Act("build", "date", "built|erected|constructed", "build", "", active=True),
    Act("complete", "date", "completed|finished", "complete", "completion", active=True),
    Act(
        "lay the stone",
        "date",
        more=(
            r"(?P<did>(?:foundation|first|corner) ?stone|foundation-stone|cornerstone) (?:for|of) THING "
            r"(?:was|had been)(?: \S+)? laid",
            r"(?P<did>(?:laid|laying) (?:of )?the (?:(?:foundation|first|corner) ?stone|foundation-stone|"
            r"cornerstone)) (?:for|of) THING",
        ),
    ),
    Act(
        "last",
        "duration",
        more=(
            r"THING (?P<did>lasted|dragged on|went on|had lasted|ran)(?: for)? (?P<long>@\d+)",
            r"(?P<long>@\d+) (?P<did>)(?P<thing>NAME(?: [a-z-]+){1,3}(?: of @\d+)?)ENDS",
            r"THING (?P<did>lasting) (?P<long>@\d+)",
            r"THING (?P<did>ended|was over|was called off|came to an end) after (?P<long>@\d+)",
        ),
        sign="(?:day|week|month|hour)s?",
    ),
    Act(
        "hold",
        "place",
        "held|staged",
        "hold",
        "",
        active=False,
        more=(
            r"THING (?P<did>took place|was played|was run|was hosted)",
            r"PLACE , (?:the )?(?P<did>host|host (?:city|town)|venue|hosts) (?:of|to) THING",
            r"PLACE (?:was|had been|played) (?P<did>host|the host|the venue|the scene) (?:of|to|for) THING",
            r"PLACE (?:, which )?(?P<did>hosted|staged) THING",
            r"THING ,? ?(?:which )?(?:was )?(?P<did>hosted) (?:by|in) PLACE",
        ),
    ),
    Act(
        "crash",
        "place",
        "crashed|came down|went down|sank",
        "",
        "crash|wreck|sinking",
        itself=True,
        more=(r"THING (?P<did>flew) into",),
    ),
    Act(
        "explode",
        "clock",
        "exploded|blew up",
        "",
        "explosion|blast",
        itself=True,
        more=(
            r"(?P<did>explosion|blast|blasts|explosions) (?:\S+ )?(?:shook|rocked|destroyed|hit|tore through|"
            r"ripped through|wrecked|levelled|flattened|gutted|damaged|at|in) THING",
        ),
    ),
    Act(
        "design",
        "agent",
        by="designed|drawn|drew|drew up the plans for|planned",
        role="architect|designer",
        more=(
            r"THING (?:is|was) the (?P<did>work|creation|brainchild) of WHOENDS",
            r"THING ASIDE PASSIVE (?P<did>built to (?:plans|a design|designs)) by WHOENDS",
            r"(?P<did>design|designs|plans) (?:of|for) THING (?:came|comes|was|were|is|are) (?:drawn |made "
            r")?(?:by|from) WHOENDS",
        ),
    ),
    Act(
        "write",
        "agent",
        by="wrote|written|penned|authored",
        role="author|writer",
        more=(
            r"(?P<did>from the pen of) WHO (?:comes|came|is|was|,) THING",
            r"THING (?:, which )?(?:came|comes|is|was) (?P<did>from the pen of) WHOENDS",
            r"THING (?:is|was) the (?P<did>work) of WHOENDS",
            r"WHO (?P<did>is|was) the (?:author|writer) (?:of|behind) THING",
        ),
    ),
    Act("compose", "agent", by="composed", role="composer"),
    Act("paint", "agent", by="painted", role="painter"),
    Act("direct", "agent", by="directed", role="director"),
    Act("invent", "agent", by="invented", role="inventor"),
    Act("discover", "agent", by="discovered", role="discoverer"),
    Act(
        "demolish", "date", "demolished|pulled down|torn down|knocked down|razed", "demolish", "demolition", active=True
    ),
    Act("premiere", "date place", "first performed|first staged", "", "first performance|world premiere", itself=True),
    Act("launch", "date place", "launched", "launch", "launch|launching", active=True),
    Act("sink", "date", "sank|foundered|capsized", "", "sinking|loss", itself=True),
    Act("collapse", "date", "collapsed|gave way|caved in|burst", "", "collapse", itself=True),
    Act("ratify", "date", "ratified", "ratify", "ratification", active=True),
    Act("merge", "date", "merged", "", "merger", itself=True),
    Act("publish", "date", "first published|first appeared", "", "first publication", itself=True),
    Act(
        "dissolve",
        "date",
        "dissolved|abolished|disbanded|suppressed|wound up",
        "dissolve|abolish",
        "dissolution|abolition",
        active=True,
    ),
    Act("consecrate", "date", "consecrated|dedicated", "consecrate", "consecration|dedication", active=True),
    Act("adopt", "date", "adopted|enacted|promulgated", "adopt", "adoption|enactment|promulgation", active=True),
    Act("erupt", "date", "erupted", "", "eruption", itself=True),
    Act("steal", "date", "stolen", "", "theft", active=False),
    Act("discover the", "date", "discovered|unearthed", "discover", "discovery", active=True),
)
