"""The constructions of English in which a phrase is said of a subject, once for all kinds.

Each is a name, a sentence that it must fit, a shape over role phrases and subjects, and what it makes of a fit.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.text import adverbials, appositions, clauses, in_order
from claimcheck.text.beginnings import BEGINNINGS
from claimcheck.text.comings import COMINGS
from claimcheck.text.nominal_posts import NOMINAL
from claimcheck.text.parse import AFTER, BEHIND, Construction
from claimcheck.text.set_apart import SET_APART
from claimcheck.text.successions import SUCCESSIONS

_BE = "<modal>? <not>? <adv>? <have>? <not>? <adv>? <copula> <not>? <adv>? <adv>?"
_WHO = ",? who|which|that?"
_MAY = "{s:subject} ,? who|which|that? on|in? {z:time}? <modal>? <have>?"
_MAY_ADVERB = "{s:subject} ,? who|which|that? on|in? {z:time}? <have>? <modal>? <adv>?"

_CONSTRUCTIONS: tuple[Construction, ...] = (
    Construction(
        "title",
        "Norwegian Prime Minister Erna Solberg spoke.",
        "{r:role} <honorific>? {s:subject}",
        appositions.title,
    ),
    Construction(
        "coordinated title",
        "Presidents Macron and Duda spoke.",
        "{r:role} {s:subject}",
        appositions.titles,
    ),
    Construction(
        "two titles",
        "Prime Minister and Finance Minister Erna Solberg spoke.",
        "{r:role} and {q:role} {s:subject}",
        appositions.two_titles,
    ),
    Construction(
        "apposition",
        "Erna Solberg, Norway's prime minister, spoke.",
        "{s:subject} ,|— {r:role}",
        appositions.apposition,
    ),
    Construction(
        "apposition after another",
        "Erna Solberg, an economist and the prime minister of Norway, spoke.",
        "{s:subject} , a|an|the|former ~5 and {r:role}",
        appositions.second,
    ),
    Construction(
        "apposition with adverb",
        "Erna Solberg, also prime minister, spoke.",
        "{s:subject} , ~4 {r:role}",
        adverbials.apposition,
    ),
    Construction(
        "parenthesis",
        "Erna Solberg (prime minister, 2013-2021) spoke.",
        "{s:subject} ( {r:role} ~~6 )",
        appositions.parenthesis,
    ),
    Construction(
        "title-first apposition",
        "The prime minister of Norway, Erna Solberg, spoke.",
        "{r:role} ,|— <honorific>? {s:subject}",
        appositions.title_first,
    ),
    Construction(
        "title-first apposition with a title",
        "The prime minister of Norway, President Erna Solberg, spoke.",
        "{r:role} , {q:role} {s:subject}",
        appositions.title_first,
    ),
    Construction(
        "title-first apposition with a term",
        "Norway's prime minister since 2013, Erna Solberg, spoke.",
        "{r:role} since|until {t:time} , {s:subject}",
        appositions.title_first,
    ),
    Construction(
        "copula",
        "Erna Solberg was the prime minister of Norway.",
        f"{{s:subject}} ,? {_BE} {{r:role}}",
        clauses.copula,
    ),
    Construction(
        "relative",
        "Erna Solberg, who was prime minister of Norway, spoke.",
        f"{{s:subject}} ,? who|which {_BE} {{r:role}}",
        clauses.copula,
    ),
    Construction(
        "relative after an aside",
        "Solberg, a lawyer by training who was prime minister, spoke.",
        f"{{s:subject}} , ~6 who {_BE} {{r:role}}",
        clauses.described(clauses.copula),
    ),
    Construction(
        "participle",
        "Erna Solberg, elected prime minister in 2013, promised roads.",
        "{s:subject} , <adv>? {n:number.ordinal}? re? -? <appoint> to? as? {r:role}",
        clauses.participle,
    ),
    Construction(
        "title holder who took office",
        "Norwegian Prime Minister Erna Solberg, who took office in 2013, spoke.",
        "{r:role} ,? {s:subject} , who <have>? <adv>? <began> <det>? office|power|throne|over ~2 {t:time}",
        clauses.then("became"),
    ),
    Construction(
        "holder who took office",
        "Erna Solberg, prime minister of Norway, who took office in 2013, spoke.",
        "{s:subject} , {r:role} , who <have>? <adv>? <began> <det>? office|power|throne|over ~2 {t:time}",
        clauses.then("became"),
    ),
    Construction(
        "title holder who succeeded",
        "Norwegian Prime Minister Erna Solberg, who succeeded Jens Stoltenberg in 2013, spoke.",
        "{r:role} ,? {s:subject} , who <adv>? <succeed> {o:subject} ~2 {t:time}",
        clauses.then("became"),
    ),
    Construction(
        "title holder who left",
        "Norwegian Prime Minister Erna Solberg, who resigned in 2021, spoke.",
        "{r:role} ,? {s:subject} , who <have>? <adv>? <ended> ~2 {t:time}",
        clauses.then("left"),
    ),
    Construction(
        "copula after a description",
        "Solberg, an economist by training, has been Norway's prime minister since 2013.",
        f"{{s:subject}} , a|an ~6 , {_BE} {{r:role}}",
        clauses.copula,
    ),
    Construction(
        "copula after an aside of nouns",
        "Solberg, once his deputy and later his rival, has been Norway's prime minister since 2013.",
        f"{{s:subject}} , ~&10 , {_BE} {{r:role}}",
        clauses.described(clauses.copula),
    ),
    Construction(
        "copula after an aside",
        "Solberg, in office since 2013, is Norway's prime minister.",
        f"{{s:subject}} , <opener> ~8 , {_BE} {{r:role}}",
        clauses.copula,
    ),
    Construction(
        "inverted copula",
        "Norway's prime minister is Erna Solberg.",
        "{r:role} <copula> {s:subject}",
        clauses.inverted,
    ),
    Construction(
        "inverted copula with an article",
        "Norway's prime minister is the Labour Party.",
        "{r:role} <copula> the {s:subject}",
        clauses.inverted_thing,
    ),
    Construction(
        "successor",
        "Jens Stoltenberg's successor as prime minister, Erna Solberg, spoke.",
        "{s:subject} <poss> successor as {r:role} , {o:subject}",
        clauses.successor,
    ),
    Construction(
        "end of a term",
        "Erna Solberg's term as prime minister ended in 2021.",
        "{s:subject} <poss> ~3 as {r:role} ended|expired|finished|ends",
        clauses.term("left"),
    ),
    Construction(
        "start of a term",
        "Erna Solberg's tenure as prime minister began in 2013.",
        "{s:subject} <poss> ~3 as {r:role} began|started|begins",
        clauses.term("became"),
    ),
    Construction(
        "fronted appointment",
        "Elected prime minister of Norway in 2013, Erna Solberg promised reform.",
        "^ <adv>? <appoint> to? as? {r:role} ~~8 , {s:subject}",
        clauses.fronted,
    ),
    Construction(
        "fronted oath",
        "Sworn in as prime minister of Norway in 2013, Erna Solberg promised reform.",
        "^ <adv>? sworn|voted in as {r:role} ~~8 , {s:subject}",
        clauses.fronted,
    ),
    Construction(
        "as-phrase",
        "As prime minister of Norway, Erna Solberg spoke.",
        "as {r:role} ~6 , the? <honorific>? {s:subject}",
        clauses.as_phrase,
    ),
    Construction(
        "as-adjunct",
        "Erna Solberg, as prime minister of Norway, spoke.",
        "{s:subject} , as {r:role} ,",
        clauses.as_phrase,
    ),
    Construction(
        "capacity",
        "Erna Solberg, in her capacity as prime minister of Norway, spoke.",
        "{s:subject} , in <det> capacity|role|position|job as {r:role} ,|.",
        clauses.as_phrase,
    ),
    Construction(
        "with somebody as",
        "With Erna Solberg as prime minister, Norway built roads.",
        "with|under the? {s:subject} as {r:role} ,|.|and",
        clauses.as_phrase,
    ),
    Construction(
        "with somebody else as",
        "With Jens Stoltenberg as finance minister and Erna Solberg as prime minister, Norway built roads.",
        "with|under {a:subject} as {q:role} and {s:subject} as {r:role} ,|.",
        clauses.as_phrase,
    ),
    Construction(
        "service",
        "Erna Solberg served as prime minister of Norway.",
        f"{_MAY_ADVERB} <serve> <adv>? as {{r:role}}",
        clauses.served("was"),
    ),
    Construction(
        "took office",
        "Erna Solberg took office as prime minister.",
        f"{_MAY_ADVERB} took|takes|taken|assumed|assumes|take|assume|began|begun|started office|over|power|up on|in? "
        "{t:time}? as {r:role}",
        clauses.served("became"),
    ),
    Construction(
        "sworn in",
        "Erna Solberg was sworn in as prime minister.",
        f"{_MAY} <be>? <be>? <adv>? sworn|voted|ushered|brought in on|in|late? {{t:time}}? as {{r:role}}",
        clauses.served("became"),
    ),
    Construction(
        "appointment",
        "Erna Solberg was elected prime minister.",
        f"{_MAY} <not>? <be> <be>? <adv>? on|in? {{w:time}}? {{n:number.ordinal}}? re? -? <appoint> to? as? be? "
        "{r:role}",
        clauses.served("became"),
    ),
    Construction(
        "appointment on a day",
        "Erna Solberg was inaugurated in October as prime minister.",
        f"{_MAY} <not>? <be> <be>? <adv>? <appoint> on|in|late? {{t:time}} as {{r:role}}",
        clauses.served("became"),
    ),
    Construction(
        "swearing in",
        "The king swore in Erna Solberg as prime minister.",
        "swore|swears|swear|swearing|ushered|voted in the? {s:subject} as {r:role}",
        clauses.appointed,
    ),
    Construction(
        "installed",
        "The king installed Erna Solberg as prime minister.",
        "inaugurated|inaugurates|installed|installs|inducted|reappointed|hired|unveiled the? {s:subject} as {r:role}",
        clauses.appointed,
    ),
    Construction(
        "appointed",
        "Parliament elected Erna Solberg as prime minister.",
        "appointed|named|elected|chose|picked|nominated|made|hired {s:subject} to? as? be? {r:role}",
        clauses.appointed,
    ),
    Construction(
        "appointed as",
        "The king appointed the Labour Party as prime minister of Norway.",
        "appointed|named|elected|chose|picked|nominated the {s:subject} as {r:role}",
        clauses.appointed,
    ),
    Construction(
        "turned to",
        "Norway turned to Erna Solberg as prime minister.",
        "turned|turns to {s:subject} as {r:role}",
        clauses.appointed,
    ),
    Construction(
        "succession",
        "Erna Solberg succeeded Jens Stoltenberg as prime minister.",
        f"{_MAY} <adv>? <succeed> <det>? <kin>? {{o:subject}} on|in? {{t:time}}? as {{r:role}}",
        clauses.served("became"),
    ),
    Construction(
        "taking over",
        "Erna Solberg took over from Jens Stoltenberg as prime minister.",
        f"{_MAY} <adv>? took|takes|take|taken over from {{o:subject}} on|in? {{t:time}}? as {{r:role}}",
        clauses.served("became"),
    ),
    Construction(
        "succeeded by",
        "Jens Stoltenberg was succeeded by Erna Solberg as prime minister.",
        f"{_MAY} <be> <be>? <adv>? <succeeded> by the? {{o:subject}} as {{r:role}}",
        clauses.succeeded,
    ),
    Construction(
        "succeeded in a role",
        "Jens Stoltenberg was succeeded as prime minister by Erna Solberg.",
        f"{_MAY} <be> <be>? <adv>? <succeeded> as {{r:role}} by the? {{o:subject}}",
        clauses.succeeded,
    ),
    Construction(
        "succeeded, unnamed",
        "He was succeeded as prime minister by Erna Solberg.",
        "he|she <modal>? <have>? <be> <be>? <adv>? <succeeded> as {r:role} by {o:subject}",
        clauses.succeeded_unnamed,
    ),
    Construction(
        "office of",
        "Erna Solberg held the office of prime minister.",
        f"{_MAY_ADVERB} <hold> the <office> of {{r:role}}",
        clauses.served("was"),
    ),
    Construction(
        "taking the office of",
        "Erna Solberg assumed the post of prime minister in 2013.",
        f"{_MAY_ADVERB} <take> the <office> of {{r:role}}",
        clauses.served("became"),
    ),
    Construction(
        "appointment to the office of",
        "Erna Solberg was elected to the office of prime minister in 2013.",
        f"{_MAY} <not>? <be> <be>? <adv>? {{n:number.ordinal}}? re? -? <appoint> to the <office> of {{r:role}}",
        clauses.served("became"),
    ),
    Construction(
        "leaving office",
        "Erna Solberg left office as prime minister in 2021.",
        f"{_MAY_ADVERB} <quit> office|power on|in|late? {{t:time}}? as {{r:role}}",
        clauses.served("left"),
    ),
    Construction(
        "leaving the office of",
        "Erna Solberg left the post of prime minister in 2021.",
        f"{_MAY_ADVERB} <quit> the <office> of {{r:role}}",
        clauses.served("left"),
    ),
    Construction(
        "rise",
        "Erna Solberg defeated Jens Stoltenberg to become prime minister in 2013.",
        f"{_MAY_ADVERB} defeated|beat|ousted|unseated|edged|rose|went|returned|emerged ~6 to become {{r:role}}",
        clauses.served("became"),
    ),
    Construction(
        "departure",
        "Erna Solberg stepped down as prime minister.",
        f"{_MAY} <be>? <adv>? <leave> down|out|aside? <adv>? on|in|late? {{t:time}}? as {{r:role}}",
        clauses.served("left"),
    ),
    Construction(
        "leading",
        "Erna Solberg, who has led Norway since 2013, spoke.",
        "{s:subject} ,? who? <have>? <modal>? <not>? <adv>? {r:leading}",
        clauses.leads,
    ),
    Construction(
        "leading, of a description",
        "Erna Solberg, the woman who has led Norway since 2013, spoke.",
        "{s:subject} ,|is|was the man|woman|politician|lawyer|banker|businessman|businesswoman who <have>? <adv>? "
        "{r:leading}",
        clauses.leads,
    ),
    Construction(
        "inheriting a presidency",
        "Erna Solberg inherited the premiership of Norway from Jens Stoltenberg in 2013.",
        f"{_MAY_ADVERB} <holding> <det>? {{r:tenure}} from {{o:subject}}",
        clauses.served("became"),
    ),
    Construction(
        "winning a presidency",
        "Erna Solberg won the premiership of Norway in 2013.",
        f"{_MAY_ADVERB} <holding> <det>? {{r:tenure}}",
        clauses.served("became"),
    ),
    Construction(
        "handing over",
        "Jens Stoltenberg handed over the premiership of Norway to Erna Solberg in 2013.",
        f"{_MAY_ADVERB} handed|passed|hands|lost|ceded|relinquished|yielded|surrendered over? <det>? {{r:tenure}} "
        "over? to {o:subject}",
        clauses.handed,
    ),
    Construction(
        "leaving a presidency",
        "Erna Solberg left the premiership of Norway in 2021.",
        f"{_MAY_ADVERB} <leaving> <det>? {{r:tenure}}",
        clauses.served("left"),
    ),
    Construction(
        "beginning of a presidency",
        "Erna Solberg, whose premiership of Norway began in 2013, spoke.",
        "{s:subject} ,? whose|'s|' {r:tenure} ~2 began|started|begins",
        clauses.tenure("became"),
    ),
    Construction(
        "end of a presidency",
        "Erna Solberg's premiership of Norway ended in 2021.",
        "{s:subject} ,? whose|'s|' {r:tenure} ~2 ended|finished|ends",
        clauses.tenure("left"),
    ),
    Construction(
        "joint apposition",
        "Solberg and Merkel, leaders of their parties, spoke.",
        "{a:subject} and {b:subject} , {r:role}",
        in_order.joint,
    ),
    Construction(
        "two names and their role",
        "Solberg and Merkel, both prime ministers, met.",
        "{a:subject} and {b:subject} , both|all {r:role}",
        in_order.joint,
    ),
    Construction(
        "two names, two roles",
        "Macron and Borne, the president and the prime minister of France, met.",
        "{a:subject} and {b:subject} , {r:role} and {q:role}",
        in_order.respectively,
    ),
    Construction(
        "roles in turn",
        "The presidents of France and Poland, Macron and Duda, met.",
        "{r:role} ,|— {a:subject} and {b:subject}",
        in_order.in_turn,
    ),
    Construction(
        "two roles, two names",
        "The president and the prime minister, Macron and Borne, met.",
        "{r:role} and {q:role} , {a:subject} and {b:subject}",
        in_order.pairs,
    ),
)


def _after_asides(construction: Construction) -> Iterator[Construction]:
    """ "Solberg, the politician and author who succeeded Stoltenberg": the clause is behind a description."""
    opener = next((opener for opener in (_MAY, _MAY_ADVERB) if construction.shape.startswith(opener)), "")
    if opener:
        name, example = f"{construction.name}{BEHIND}", construction.example
        subject = " ".join(example.split()[:2]).rstrip(",")
        example = example.replace(subject, f"{subject}, the economist and author who", 1)
        rest = construction.shape.removeprefix(opener)
        shape = opener.replace(_WHO, ", ~&8 who", 1) + rest
        yield Construction(name, example, shape, clauses.described(construction.make))
        plain = example.replace(" who", ",", 1)
        shape = opener.replace(_WHO, ", ~&8 ,", 1) + rest
        yield Construction(f"{construction.name}{AFTER}", plain, shape, clauses.described(construction.make))


CONSTRUCTIONS = (
    *_CONSTRUCTIONS,
    *BEGINNINGS,
    *SET_APART,
    *NOMINAL,
    *SUCCESSIONS,
    *COMINGS,
    *(variant for construction in _CONSTRUCTIONS for variant in _after_asides(construction)),
)
