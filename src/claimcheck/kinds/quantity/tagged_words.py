"""Words that say what a figure is: a price, a fine, a term in prison, a majority, a depth (see `tagged`)."""

from __future__ import annotations

from claimcheck.kinds.quantity.retold_words import SOMEBODY
from claimcheck.text.times.words import listed
from claimcheck.text.units import MONEYS

MONEY, SPAN, SHARE, LENGTH, COUNT = "money", "span", "share", "length", "count"
UNITS = {
    **dict.fromkeys((*MONEYS, "$", "US$", "pound"), MONEY),
    **dict.fromkeys(("year", "month", "week", "day"), SPAN),
    "%": SHARE,
    **dict.fromkeys(("m", "km", "ft", "mi", "yd"), LENGTH),
    "": COUNT,
}
"""What sort of figure a unit makes."""
_CUES = {
    ("price", MONEY): "sold | fetched | fetching | fetch | fetches | bought | auction | auctioned | hammer | paid | "
    "paying | pays | price | transfer | transferred | move | brought | signed for | signing of | went for | knocked "
    "down | "
    "changed hands | realised | realized | acquired | purchase | sale | parted with | snapped up | bid of | made | "
    "under the gavel | went to | buy | buyer",
    ("fine", MONEY): "fine | fined | fines | penalty | penalised | penalized | to pay | must pay",
    ("cost", MONEY): "cost | costing | costs | spent | spend | spending | bill | price tag | price of | swallowed | "
    "invested | put into | paid for | to build | sank into | poured into | built for | came to",
    ("sentence", SPAN): "jailed | prison | jail | behind bars | imprisonment | imprisoned | sentenced | sentence | "
    "custody | locked up | gaol | gaoled | sent down | in a cell | got | given | handed | received",
    ("turnout", SHARE): "turnout | took part | voted | cast their | cast a | went to the polls | turned out | "
    "participation | taking part | to the polling stations | to vote | went to vote | used their vote | stayed away",
    ("majority", COUNT): "majority | ahead | margin | lead | more votes | beat | beating | clear of | won by | "
    "win by | victory by | separated | by",
    ("depth", LENGTH): "depth | deep | below the surface | beneath the surface | under the surface | under water | "
    "underwater | below sea level | down to reach | down | of water",
    ("length", LENGTH): "long | length | end to end | from end to end | stretches | from bank to bank | spans",
    ("height", LENGTH): "high | tall | height | rises | towers | stands",
    ("seats", COUNT): "seats | seating | capacity | room for | holds | seat | seated | sits",
    ("members", COUNT): "members | membership | paid-up",
    ("staff", COUNT): "employs | employees | workforce | payroll | employed | employer | gives work | staff | "
    "on its books | provides work | work at | work for | workers | "
    "people work",
    ("pupils", COUNT): "pupils | students | enrolled",
}
CUES = {
    role: (sort, frozenset(tuple(cue.split()) for cue in cues.split(" | "))) for (role, sort), cues in _CUES.items()
}
"""What says what a figure is, by the sort of its unit."""
NOUNS = {
    "majority": frozenset(["votes", "vote", ""]),
    "seats": frozenset(["", "people", "seats", "seat", "spectators", "guests", "listeners", "fans", "visitors"]),
    "members": frozenset(["members", "", "strong", "member"]),
    "staff": frozenset(["", "people", "workers", "employees", "staff", "men", "women", "hands"]),
    "pupils": frozenset(["pupils", "students", "children"]),
}
"""What is counted by a figure of a role without a unit."""
LASTING = frozenset(["cost", "length", "depth", "height", "seats", "members", "staff", "pupils"])
"""Roles of figures that need no day: a thing has them for a while."""
BUILT = frozenset(["cost", "length", "depth", "height", "seats"])
"""Those that a thing has for good."""
BARS = frozenset(
    listed(
        "estimate estimated estimates valued worth asking reserve offered offer offers bid bids expected expects "
        "planned plans plan proposed proposes sought seeking seeks asked asks asking demanded "
        "demands wanted wants suspended faces faced facing maximum minimum budget budgeted forecast predicted "
        "projected unless if hoped hopes provisional preliminary revised corrected correction wrongly mistakenly "
        "rumoured reportedly allegedly almost nearly about roughly approximately around target goal limit up-to "
        "instalment installment deposit fees premium bonus excluding plus annual yearly monthly weekly "
        "respectively novel film overturned quashed later served serving parole eligible released carries carry "
        "concurrent concurrently separately catalogue put "
        "refused once originally "
        "poll polls instead noon midday far"
    )
)
"""Words of a sentence by which a figure is no fact, not the last word, or not the whole."""
CHANGED = frozenset(listed("reduced cut risen rose rising fallen dropped grew grown raised lowered from lifted"))
"""Words right before a figure by which it was another one."""
COURTS = frozenset(
    listed("court judge judges jury tribunal guilty convicted fraud murder theft robbery manslaughter bribery arson "
           "smuggling assault perjury prison jail ruled sentenced regulator magistrate embezzlement corruption fine "
           "fined fines "
           "sentence sentenced jailed imprisonment imprisoned penalty gaoled")
)  # fmt: skip
DAMAGES = frozenset(listed("damages compensation costs back tax taxes rent"))
NEAR_BARS = {
    "turnout": frozenset(listed("for against favour favor yes no backed won women men young")),
    "members": frozenset(listed("junior new women men youth honorary active founding young female male board")),
    "fine": DAMAGES,
    "majority": frozenset(listed("against favour")),
    "sentence": frozenset(listed("after later old ago served since past")),
    "price": frozenset(listed("cost old ago later for-sale")),
    "depth": frozenset(listed("long wide")),
    "length": frozenset(listed("before until jam queue queues tailback march procession column trip walk swim hike")),
    "height": frozenset(listed("before until")),
    "pupils": frozenset(listed("new foreign first-year former")),
}
"""Words close to a figure by which it is another one."""
PARTS = (
    frozenset(
        listed(
            "span tower deck section stretch wing platform pier approach main central suspended cable arm branch "
            "phase "
            "annexe annex extension roof spire mast stage balcony stalls gallery renovation repair repairs "
            "restoration "
            "refurbishment conversion heating lighting organ interior foundation foundations land site plot design "
            "rebuilding junior youth women's women ladies girls boys reserves reserve veterans under-21 under-19 "
            "under-18 "
            "wheelchair doubles mixed amendment amendments clause clauses article procedural committee preliminary "
            "substitute "
            "debate timetable studio annex bow stern propeller top highest lowest shallowest deepest bridge-deck "
            "mainmast keel "
            "halfway "
            "half-marathon standing parking"
        )
    )
    | SOMEBODY
)
"""Words for a part of a thing: what is told of it with one is another figure than what is told without."""
BODIES = frozenset(
    listed("senate house commons lords parliament council assembly committee bundestag bundesrat chamber congress "
           "mps "
           "senators deputies board synod landtag")
)  # fmt: skip
"""Who votes; two of them have a vote each."""
FEATURES = frozenset(
    listed("capacity length depth height cost costs price members seats workforce workers employees staff pupils "
           "students "
           "membership bill metres kilometres feet miles kroner euros million millions dollars pounds people room "
           "out "
           "one each instead front because water sale purchase auction ahead votes mayor majority election result "
           "fine "
           "sentence total out vote town city village lot")
)  # fmt: skip
"""Words before "of" and a thing that say what the figure is, and name no part."""
VOTED = frozenset(
    listed(
        "vote votes voted voting approved approves passed passes carried rejected rejects backed adopted endorsed "
        "ratified council parliament senate assembly committee chamber board house motion bill decided"
    )
)
PLAYED = frozenset(
    listed(
        "beat beats beating win won wins winning victory triumph defeat defeated lost loss losing draw drew thrashed "
        "thrashing edged match game final friendly derby semi-final hosts visitors ended"
    )
)
UNANIMOUS = frozenset(["unanimously", "unanimous"])
GOALS = {"hat-trick": 3.0, "brace": 2.0}
TIMED = frozenset(
    listed(
        "won win wins winner winning finished finishes time clocked ran crossed line completed victory home needed "
        "marathon race"
    )
)
"""Words by which a time is that of somebody who came home."""
