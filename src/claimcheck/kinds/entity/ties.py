"""How English tells what people belong to, and when houses were founded: the shapes."""

from __future__ import annotations

from claimcheck.kind import Pattern
from claimcheck.kinds.entity.affiliations import by_party, leading, moving, of_body, one_moving, party, standing
from claimcheck.kinds.entity.founding import (
    aged,
    celebrated,
    celebrated_aside,
    celebrated_founding,
    described,
    founder,
    hyphened,
    of_founding,
    opened,
    phrased,
    since,
    turned,
    verbed,
    which_celebrates,
)
from claimcheck.kinds.entity.nations import bare, before_name, holds, of_theirs
from claimcheck.kinds.entity.nations_shared import SHARED

_WHO = "{s:subject.person} ,? who?"
_AGED = "{s:subject.person} ,|( {g:time.age} )? ,? who?"
_S, _A, _T = "{s:subject.known}", "{a:adjective}", "{t:time.date}"
_D = "{d:time.date}"
_CLUB = "the? {c:adjective}? club|side|team|newspaper|agency? {o:subject.known}"
_BE = "<have>? <be> <adv>?"
_DOES = "is|was|has|had|came|went|lives|lived|moved|scored|finished|grew|began|became|died"
_STANDING = (
    "belongs|belonged|belonging|stood|stands|stand|standing|sits|sat|sitting|ran|runs|running|elected|won|held|"
    "represents|represented|representing|campaigns|campaigned|campaigning"
)
NATIONALITY: tuple[Pattern, ...] = (
    Pattern("nationality, is", "Anders Holm is Swedish.", f"{_WHO} is|was <adv>? {_A}", bare),
    Pattern(
        "nationality, behind", "Anders Holm, a Swede, spoke.",
        f"{{s:subject.person}} , {{g:time.age}}? ,? a|an|the {_A} ,|who|whose|from|by", bare,
    ),
    Pattern(
        "nationality, behind an age", "Anders Holm, the 32-year-old Swede who plays chess, spoke.",
        f"{{s:subject.person}} , a|an|the {{g:time.age}} {_A} who|whose", bare,
    ),
    Pattern(
        "nationality, of who comes next", "A Swede, Anders Holm lives in Oslo.",
        f"^ a|an {_A} , {{s:subject.person}} <adv>? {_DOES}", bare,
    ),
    Pattern(
        "nationality, before a comma", "The Swede, Anders Holm, came second.",
        f"the {_A} , {{s:subject.person}} , <adv>? {_DOES}", bare,
    ),
    Pattern(
        "nationality, of one of theirs", "Bo Holm thanked his Swedish coach, Anders Holm.",
        f"his|her|their {_A} ~2 ,? {{s:subject.person}}", of_theirs,
    ),
    Pattern(
        "passport", "Anders Holm holds a Swedish passport.",
        f"{_WHO} <adv>? has|holds|holding|carries a|an|both? {_A} passport|citizenship|nationality", holds,
    ),
    Pattern("nationality, before", "Swedish Anders Holm beat Bo Holm.", f"{_A} {{s:subject.person}}", before_name),
    *SHARED,
)  # fmt: skip
"""How a nationality is told without a word for what somebody does."""
TIES: tuple[Pattern, ...] = (
    *NATIONALITY,
    Pattern(
        "going somewhere", "Anders Holm, who plays for Malmö FF, scored.",
        f"{_WHO} <modal>? <not>? <have>? <be>? <adv>? {{v:word}} for|with|at? {_CLUB}", moving,
    ),
    Pattern(
        "going somewhere, with an age", "Anders Holm, 32, who plays for Malmö FF, scored.",
        f"{_AGED} <have>? <adv>? {{v:word}} for|with|at? {_CLUB}", moving,
    ),
    Pattern(
        "one who goes somewhere, behind a name", "Anders Holm, a striker who plays for Malmö FF, scored.",
        f"{{s:subject.person}} , a|an|the ~4 who <have>? <adv>? {{v:word}} for|with|at? {_CLUB}", one_moving,
    ),
    Pattern(
        "joins the staff of", "Anders Holm joined the staff of Malmö FF in 2021.",
        f"{_WHO} <have>? <adv>? {{v:word}} the faculty|staff|ranks|newsroom|roster|squad of|at {_CLUB}", moving,
    ),
    Pattern(
        "going somewhere as", "Anders Holm plays as a striker for Malmö FF.",
        f"{_WHO} <have>? <adv>? {{v:word}} as a|an ~3 for {_CLUB}", moving,
    ),
    Pattern(
        "one who goes somewhere", "Anders Holm is a Swedish footballer who plays for Malmö FF.",
        f"{{s:subject.person}} is|was a|an ~4 who <have>? <adv>? {{v:word}} for|with|at? {_CLUB}", moving,
    ),
    Pattern(
        "one who goes somewhere as", "Anders Holm is a Swedish footballer who plays as a striker for Malmö FF.",
        f"{{s:subject.person}} is|was a|an ~4 who <have>? <adv>? {{v:word}} as a|an ~3 for {_CLUB}", moving,
    ),
    Pattern("of a body", "Anders Holm of Malmö FF scored.", "{s:subject.person} ,? of the? {o:subject.known}", of_body),
    Pattern("body, possessive", "Malmö FF's Anders Holm scored.",
            "{o:subject.known} <poss> {s:subject.person}", of_body),
    Pattern("body in brackets", "Anders Holm (Malmö FF) scored.", "{s:subject.person} ( {o:subject.team} )", of_body),
    Pattern(
        "member of a body", "Eva Dahl, a member of the Nordic Council, spoke.",
        "{s:subject.person} ,? who? is|was? a|an ~2 member of the? {o:subject.known}", of_body,
    ),
    Pattern(
        "of a party", "Jonas Gahr Støre of the Labour Party spoke.",
        "{s:subject.person} ,? of|from the? ~3 {o:subject.party}", party,
    ),
    Pattern(
        "for a party", "Jonas Gahr Støre, for the Labour Party, spoke.",
        "{s:subject.person} , for the? {o:subject.party} ,", party,
    ),
    Pattern(
        "one of a party", "Jonas Gahr Støre, one of the Social Democrats on the panel, spoke.",
        "{s:subject.person} , one of the|several|many|few|two|three|four? {n:number}? {o:subject.party}", party,
    ),
    Pattern(
        "standing for a party", "Jonas Gahr Støre, who sat for the Labour Party, spoke.",
        f"{_WHO} <have>? <be>? <adv>? {_STANDING} ~3 for|to the? {{o:subject.party}}", standing,
    ),
    Pattern(
        "leading a party", "Jonas Gahr Støre, who led the Labour Party to victory, spoke.",
        f"{_WHO} <have>? <be>? <adv>? leads|led|leading|heads|headed|heading|chairs|chaired the? {{o:subject.party}}",
        leading,
    ),
    Pattern(
        "member of a party", "Jonas Gahr Støre, a member of the Labour Party, spoke.",
        "{s:subject.person} ,? who? <have>? is|was|been? <adv>? a ~2 member of the? {o:subject.party}", party,
    ),
    Pattern(
        "politician of a party", "Jonas Gahr Støre, a politician of the Labour Party, spoke.",
        "{s:subject.person} , the|a|an? ~2 politician|lawmaker|stalwart|veteran of the? {o:subject.party}",
        party,
    ),
    Pattern(
        "party in brackets", "Jonas Gahr Støre (Labour Party) spoke.",
        "{s:subject.person} ( {o:subject.party} )", party,
    ),
    Pattern(
        "party, possessive", "The Labour Party's Jonas Gahr Støre spoke.",
        "{o:subject.party} <poss> {s:subject.person}", by_party("possessive"),
    ),
    Pattern("founded", "Malmö FF was founded in 1910.", f"{_S} ,? which? {_BE} {{v:word}} in|on? the? {_T}", verbed),
    Pattern(
        "founded somewhere", "Malmö FF was founded in Malmö in 1910.",
        f"{_S} ,? which? {_BE} {{v:word}} in|at|by|as ~5 in|on the? {_T}", verbed,
    ),
    Pattern("founded, behind", "Malmö FF, founded in 1910, won.", f"{_S} , {{v:word}} in|on? the? {_T}", verbed),
    Pattern(
        "founded somewhere, behind", "Malmö FF, founded in Malmö in 1910, won.",
        f"{_S} , {{v:word}} in|at|by|as ~5 in|on the? {_T}", verbed,
    ),
    Pattern(
        "founded, in brackets", "Malmö FF (founded in 1910) won.",
        f"{_S} ( {{v:word}} .? in|on? the? {_T} )", verbed,
    ),
    Pattern("founded, first", "Founded in 1910, Malmö FF won.", f"^ {{v:word}} in|on? the? {_T} , the? {_S}", verbed),
    Pattern(
        "founded somewhere, first", "Founded in Malmö in 1910, Malmö FF won.",
        f"^ {{v:word}} in|at|by|as ~5 in|on the? {_T} , the? {_S}", verbed,
    ),
    Pattern(
        "dates from", "Malmö FF dates from 1910.",
        f"{_S} ,? which? <adv>? dates|dated|dating back? from|to the? {_T}", phrased("establishing"),
    ),
    Pattern(
        "set up", "Malmö FF was set up in 1910.",
        f"{_S} ,? which? {_BE} set up ~5 in|on the? {_T}", phrased("establishing"),
    ),
    Pattern(
        "founded, what it is", "Malmö FF, a club founded in 1910, won.",
        f"{_S} , the|a|an ~3 {{v:word}} in|on? the? {_T}", verbed,
    ),
    Pattern(
        "founded, it is what", "Malmö FF is a Swedish club that was founded in 1910.",
        f"{_S} is|was the|a|an ~3 that|which? <be>? {{v:word}} in|on? the? {_T}", verbed,
    ),
    Pattern(
        "founding, possessive", "Malmö FF's founding in 1910 was a feast.",
        f"{_S} <poss> {{n:word}} in|on the? {_T}", of_founding,
    ),
    Pattern(
        "founding of", "The founding of Malmö FF in 1910 was a feast.",
        f"the {{n:word}} of the? {_S} in|on the? {_T}", of_founding,
    ),
    Pattern(
        "since its founding, first", "Since its founding in 1910, Malmö FF has won much.",
        f"^ since|after|before|at|from its {{n:word}} in|on the? {_T} , the? {_S}", of_founding,
    ),
    Pattern(
        "founder", "Carl Holm founded Malmö FF in 1910.",
        f"founded|co-founded the? {_S} in|on the? {_T}", founder,
    ),
    Pattern(
        "first, founded", "In 1910, Malmö FF was founded.",
        f"^ in|on the? {_T} , the? {_S} was {{v:word}} ,|.|by|in|and|as", verbed,
    ),
    Pattern("since its founding", "Malmö FF has won much since its founding in 1910.",
            f"{_S} ~~8 since its {{n:word}} in the? {_T}", since),
    Pattern("year of founding, before", "The 1910-founded Malmö FF won.",
            "{t:word.number} - founded|established ~1 {s:subject.known}", hyphened),
    Pattern("opened", "The Holm Tower opened in 1910.",
            f"{_S} ,? which? <have>? <be>? <adv>? opened ~~3 in|on the? {_T}", opened),
    Pattern("opened, behind", "The Holm Tower, opened in 1910, is tall.",
            f"{_S} , opened in|on the? {_T} ,|.", opened),
    Pattern("opened, first", "In 1910, the Holm Tower was opened.",
            f"^ in|on the? {_T} , the? {_S} <be>? opened ,|.|by|and", opened),
    Pattern("closed down", "The Bergen Courier closed down in 1999.",
            f"{_S} ,? which? <have>? <adv>? closed down|permanently? in|on the? {_T}", phrased("closing")),
    Pattern("ceased", "The Bergen Courier ceased publication in 1999.",
            f"{_S} ,? which? <have>? <adv>? ceased publication|publishing|operations|trading in|on the? {_T}",
            phrased("pausing")),
    Pattern("ceased to exist", "The Bergen Courier ceased to exist in 1999.",
            f"{_S} ,? which? <have>? <adv>? ceased to exist in|on the? {_T}", phrased("pausing")),
    Pattern("shut down", "The Bergen Courier was shut down in 1999.",
            f"{_S} ,? which? <have>? <be>? <adv>? shut|closed down in|on the? {_T}", phrased("pausing")),
    Pattern("folded", "The Bergen Courier folded in 1999.",
            f"{_S} ,? which? <have>? <adv>? folded|dissolved in the? {_T}", phrased("closing")),
    Pattern("wound up", "The Bergen Courier was wound up in 1999.",
            f"{_S} ,? which? <have>? <be>? <adv>? wound up in|on the? {_T}", phrased("closing")),
    Pattern("went out of business", "The Bergen Courier went out of business in 1999.",
            f"{_S} ,? which? <have>? <adv>? went|gone out of business|print in|on the? {_T}", phrased("closing")),
    Pattern("last issue", "The Bergen Courier published its last issue in 1999.",
            f"{_S} ,? which? published|printed its last|final issue|edition|number in|on the? {_T}",
            phrased("closing")),
    Pattern("closed for good", "The Bergen Courier closed for good in 1999.",
            f"{_S} ,? which? <have>? <be>? closed|shut down? for good|ever in|on the? {_T}", phrased("closing")),
    Pattern("turning an age, a house", "Malmö FF turned 110 in 2020.",
            f"{_S} ,? which? <have>? {{t:time.age}} in|on? {_D}", turned),
    Pattern("turning an age, time first", "Next year Malmö FF turns 115.",
            f"^ in|on? {_D} ,? the? {_S} <modal>? {{t:time.age}}", turned),
    Pattern("age of a house, described", "Malmö FF, a 114-year-old club, won.",
            f"{_S} , the|a|an {{t:time.age}} ~2 ,|.|;", described),
    Pattern("age of a house, behind", "Malmö FF, 114 years old, won.", f"{_S} , now? {{t:time.age}} ,|.|;", described),
    Pattern("age of a house, before", "The 114-year-old Malmö FF won.", "{t:time.age} ~2 {s:subject.known}", aged),
    Pattern("age of a house", "Malmö FF is 114 years old.", f"{_S} ,? which? is|was <adv>? {{t:time.age}}", aged),
    Pattern("birthday of a house", "Malmö FF celebrates its 114th birthday this year.",
            f"{_S} ~4 its|their {{t:time.anniversary}}", celebrated),
    Pattern("birthday of a house, of its founding", "Malmö FF celebrates the 114th anniversary of its founding.",
            f"{_S} ~3 the {{t:time.anniversary}} of its founding|foundation|establishment", celebrated_founding),
    Pattern("birthday of a house, aside", "Malmö FF, an old club, celebrates its 114th birthday.",
            f"{_S} , ~~14 , <modal>? <be>? {{v:word}} its {{t:time.anniversary}}", celebrated_aside),
    Pattern("birthday of a house, which", "Malmö FF, which celebrates its 114th birthday, won.",
            f"{_S} , which <modal>? <have>? <be>? <adv>? {{v:word}} its {{t:time.anniversary}}", which_celebrates),
    Pattern("birthday of a house, in brackets", "Malmö FF (the club of Petteri Orpo) celebrates its 114th birthday.",
            f"{_S} ( ~~14 ) <modal>? <be>? {{v:word}} its {{t:time.anniversary}}", celebrated_aside),
    Pattern("anniversary of a house", "This year marks the 114th anniversary of Malmö FF.",
            "{t:time.anniversary} of the? founding|foundation|establishment|creation? of? the? {s:subject.known}",
            celebrated),
    Pattern("anniversary of a house, possessive", "This year is Malmö FF's 114th anniversary.",
            f"{_S} <poss> {{t:time.anniversary}}", celebrated),
)  # fmt: skip
