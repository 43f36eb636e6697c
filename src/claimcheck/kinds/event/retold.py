"""Where and when, as any sentence tells it that has one large town, or one day behind a verb of what happens once.

The grammar of an act (see `acts`) asks for its thing by name; here what the two sentences share beside the slot speaks
for one event (see `retellings`).  A statement's `attribute` is "place", "venue", "open by", "found year", or the stem
of the verb whose day it is; its `modifiers` are what is told around it (see `text.story`).  Who did it is read in
`retold_agents`.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import takewhile

from claimcheck.kinds.event.papers import APART, apart
from claimcheck.model import Document, Ref, Span, Statement, TimeRef, Value, When
from claimcheck.text import towns
from claimcheck.text.glances import datable, days_told, glanced
from claimcheck.text.moments import told
from claimcheck.text.scene import Scene
from claimcheck.text.stems import stem
from claimcheck.text.story import around, dateline
from claimcheck.text.times.words import MONTHS, listed
from claimcheck.text.tokens import Token
from claimcheck.text.words import FUNCTION_CAPS, REPORTING

MODE = "retold"
PLACE, VENUE = "place", "venue"
_SIGN = re.compile(
    r"\b(?:(?:in|at|outside|near|of) (?:the )?[A-Z]|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b"
    r"|(?:January|February|March|April|May|June|July|August|September|October|November|December)\b"
    r"|1[5-9]\d\d\b|(?:opened|unveiled|inaugurated)\b)"
)
_IN = frozenset(listed("in at outside near"))
_LONGEST = 3
"""Words that the name of a town has at most."""
PEOPLE = frozenset(
    stem(word)
    for word in listed(
        "died resigned arrested married convicted hijacked drowned born buried sentenced executed assassinated "
        "murdered abducted kidnapped extradited inducted retired abdicated crowned sworn "
        "surrendered defected vanished disappeared cremated acquitted indicted charged dismissed suspended quit "
        "stabbed poisoned knighted canonised canonized beatified ordained"
    )
)
"""Stems of verbs for what befalls a person once: the name with which the sentence begins says whom."""
ONCE = PEOPLE | frozenset(
    stem(word)
    for word in listed(
        "collapsed burst crashed sank signed opened reopened founded erupted derailed exploded capsized premiered "
        "unveiled inaugurated merged demolished ratified christened commissioned consecrated stolen"
    )
)
"""The same, with those of what happens to a thing."""
HAPPENED = ONCE | frozenset(
    stem(word)
    for word in listed(
        "fire blaze crash derailment explosion blast sinking collapse avalanche landslide summit wedding funeral "
        "ceremony coronation signing birth born died premiere disco earthquake eruption flood stampede crush siege "
        "hijacking shooting massacre conference congress treaty convention agreement accord pact trial verdict robbery "
        "heist theft raid launch opening inauguration burial christening capsizing accident collision disaster"
    )
)
"""Stems of words for what happened."""
_VENUES = frozenset(
    listed(
        "church cathedral library hall stadium arena theatre theater museum hotel palace school park airport station "
        "university hospital chapel abbey basilica minster monastery convent shrine crematorium cemetery club inn "
        "college court courthouse castle centre center temple mosque synagogue gallery square"
    )
)
_NTH = frozenset(listed("first second third fourth fifth last final another other"))
_FOUNDED = frozenset(listed("founded established incorporated chartered formed created"))
_PLAIN = frozenset(listed("the a an new old first last of in at on by for with and its it was were has had been be is"))
_WAYS = frozenset(listed("to public traffic officially formally partly again temporarily"))
_REACH, _HOW = 11, 3
_HELD = frozenset(listed("held place staged celebrated"))
_SPAN = 8
"""Tokens behind a verb within which its day stands."""
_PARTING = frozenset(listed("because after before when while where who which but"))
_PARTS = frozenset(
    listed(", ; : ( ) - who which that when after before while but and as since until for because where")
)


def retold_events(document: Document, scenes: Sequence[Scene]) -> Iterator[Statement]:
    """The places and days of a document that can be held against others."""
    for scene in glanced(document, scenes, _SIGN):
        yield from _places(scene)
        yield from _venues(scene)
        yield from _days(scene)
        yield from _years(scene)


def _places(scene: Scene) -> Iterator[Statement]:
    """The one town in which a sentence says that something was."""
    tokens = scene.tokens
    found = [
        (at, last)
        for at in range(max(1, dateline(scene)), len(tokens))
        if tokens[at - 1].norm in _IN and tokens[at].shape == "cap" and (last := _town(tokens, at))
    ]
    if len({_name(tokens, *span) for span in found}) > 1:
        found = [span for span in found if stem(tokens[span[0] - 2].norm) in ONCE]  # "born in Vaasa, he died in Oslo"
    verbs = [stem(tokens[first - 2].norm) for first, _ in found]
    if len({_name(tokens, *span) for span in found}) != 1 and len(set(verbs)) < len(verbs):
        return
    for first, last in found if len(found) > 1 and len(set(verbs)) == len(verbs) else found[:1]:
        held = tokens[first - 2].norm in _HELD
        before = reversed(tokens[max(0, first - 1 - _SPAN * (1 + held)) : first - 1])
        clause = takewhile(_goes_on if held else _not_parting, before)
        happened = (
            {stem(token.norm) for token in clause} & HAPPENED if len(found) == 1 else {stem(tokens[first - 2].norm)}
        )
        if happened:
            extra = (
                [f"run:{name}" for name in _run(tokens, first - 2)] if stem(tokens[first - 2].norm) in PEOPLE else []
            )
            extra += [f"close:{word}" for word in sorted(happened)]
            if tokens[first - 2].norm == "signed" and apart(tokens, first - 2):
                extra.append(APART)
            if "born" in happened and scene.text.count(" born ") == 1:
                from claimcheck.kinds.event.births import of_one_birth  # rarely needed, and start-up time counts

                extra += of_one_birth(scene)
            yield made(scene, PLACE, first - 1, last, _name(tokens, first, last), days_told(scene), extra=extra)


def _not_parting(token: Token) -> bool:
    return token.norm not in _PARTS or token.shape == "hyphen"


def _goes_on(token: Token) -> bool:
    return token.norm == "and" or token.norm not in _PARTS


def _town(tokens: Sequence[Token], first: int) -> int:
    """The token behind the name of a large town that begins with one, or 0."""
    for last in range(min(first + _LONGEST, len(tokens)), first, -1):
        if towns.is_town(_name(tokens, first, last)):
            after = tokens[last] if last < len(tokens) else None
            joined = after is not None and (after.shape in ("cap", "upper", "possessive") or after.norm == "-")
            return 0 if joined else last
    return 0


def _name(tokens: Sequence[Token], first: int, last: int) -> str:
    return " ".join(token.norm for token in tokens[first:last]).replace(" - ", " ").replace("-", " ")


def _happened(tokens: Sequence[Token]) -> bool:
    return any(stem(token.norm) in HAPPENED for token in tokens if token.shape == "lower")


def _venues(scene: Scene) -> Iterator[Statement]:
    """The building at which a sentence says that something was: "at the Carnegie Library"."""
    tokens = scene.tokens
    if not _happened(tokens):
        return
    for at in range(max(1, dateline(scene)), len(tokens)):
        if tokens[at].norm in _PARTING:
            return
        begin = at + (tokens[at].norm == "the")
        if tokens[at - 1].norm != "at" or begin >= len(tokens) or tokens[begin].shape not in ("cap", "upper"):
            continue
        last = begin
        while last < len(tokens) and (tokens[last].shape in ("cap", "upper") or _inside(tokens, last)):
            last += 1
        if any(token.norm in _VENUES for token in tokens[begin:last]):
            yield made(scene, VENUE, at - 1, last, _name(tokens, begin, last), days_told(scene))
            return


def _inside(tokens: Sequence[Token], at: int) -> bool:
    """Whether a token goes on with a name: "the Church of St. Anne"."""
    after = tokens[at + 1].shape if at + 1 < len(tokens) else ""
    return tokens[at].norm in ("'s", ".") or (tokens[at].norm == "of" and after in ("cap", "upper"))


def _days(scene: Scene) -> Iterator[Statement]:
    """The days of verbs: "collapsed on Tuesday", "died on Thursday, August 29"."""
    tokens = scene.tokens
    begin = dateline(scene)
    for time in scene.times:
        if not datable(time) or time.granularity != "day" or {"ambiguous", "impossible_date"} & time.flags:
            continue
        at = bisect_left(tokens, time.start, key=lambda token: token.start)
        for verb in range(at - 1, max(begin - 1, at - _SPAN), -1):
            token = tokens[verb]
            if token.norm in _PARTS or token.norm in REPORTING:
                break
            if token.shape == "lower" and stem(token.norm) in ONCE and _past(tokens, verb):
                last = bisect_left(tokens, time.end, key=lambda token: token.start)
                subject = _subject(tokens, verb)
                extra = [
                    *(f"run:{name}" for name in _run(tokens, verb)),
                    *(f"before:{word}" for word in _before(tokens, max(begin, verb - _REACH), verb)),
                    *(f"how:{one.norm}" for one in tokens[max(0, verb - 1) : verb + _HOW] if one.norm in _WAYS),
                    *(f"nth:{one.norm}" for one in tokens if one.norm in _NTH),
                ]
                yield made(scene, stem(token.norm), verb, last, "", (told(time),), time, subject, extra)
                break


def _before(tokens: Sequence[Token], first: int, verb: int) -> list[str]:
    """The stems of the nouns, and the names, before a verb in its clause, across ", which"."""
    begin = first
    for at in range(verb - 2, first, -1):
        if tokens[at].norm in (",", ";", ":", "(", ")") and tokens[at + 1].norm not in ("which", "that", "who"):
            begin = at + 1
            break
    return sorted({stem(token.norm) for token in tokens[begin:verb] if token.shape in ("lower", "cap")} - _PLAIN)


def _years(scene: Scene) -> Iterator[Statement]:
    """The year of a founding: "Lindqvist & Sons was founded in 1871"."""
    tokens = scene.tokens
    for time in scene.times:
        at = bisect_left(tokens, time.start, key=lambda token: token.start)
        if not datable(time) or time.granularity != "year" or time.mod or at < 4 or tokens[at - 1].norm != "in":
            continue
        verb = at - 2
        if tokens[verb].norm not in _FOUNDED or tokens[verb - 1].norm not in ("was", "were", ","):
            continue
        first = verb - 1
        if (
            tokens[first].norm in ("was", "were")
            and tokens[first - 1].norm == "which"
            and tokens[first - 2].norm == ","
        ):
            first -= 2
        end = first
        while first and (tokens[first - 1].shape in ("cap", "upper") or tokens[first - 1].norm in ("&", "'s", "-")):
            first -= 1
        opens = first - (first > 0 and tokens[first - 1].norm == "the")
        if first + 1 < end and (not opens or tokens[opens - 1].norm in (".", ":")):
            extra = [f"whole:{_name(tokens, first, end).removeprefix('the ')}"]
            last = bisect_left(tokens, time.end, key=lambda token: token.start)
            yield made(scene, f"{stem(tokens[verb].norm)} year", verb, last, "", (told(time),), time, extra=extra)


def _past(tokens: Sequence[Token], verb: int) -> bool:
    """Whether a verb tells what happened, and not what shall."""
    before = {token.norm for token in tokens[max(0, verb - 3) : verb]}
    return tokens[verb].norm.endswith(("ed", "t", "k", "d", "n")) and before.isdisjoint(
        ("will", "would", "to", "should", "could", "may", "might", "not", "never", "if", "nearly", "almost", "had")
    )


def _subject(tokens: Sequence[Token], verb: int) -> str:
    """The noun before a verb, across "who" and a comma."""
    for token in reversed(tokens[max(0, verb - 6) : verb]):
        if token.norm in (",", "who", "which", "that", "was", "were", "is", "are", "has", "been", "officially", "also"):
            continue
        return stem(token.norm) if token.shape == "lower" else token.norm
    return ""


def _run(tokens: Sequence[Token], verb: int) -> list[str]:
    """The name that stands before a verb: "Nikos Raptis, died", "Nikos Raptis was arrested"."""
    last = verb
    while last and tokens[last - 1].norm in (",", "was", "were", "has", "been", "who", "is"):
        last -= 1
    behind = takewhile(lambda token: token.shape in ("cap", "initial"), reversed(tokens[:last]))
    return sorted(token.norm for token in behind)


def _lead(tokens: Sequence[Token]) -> list[str]:
    """The name with which a sentence begins: of whom it tells."""
    behind = takewhile(lambda token: token.shape in ("cap", "initial"), tokens)
    return [token.norm for token in behind if token.norm not in FUNCTION_CAPS]


def made(
    scene: Scene, attribute: str, first: int, last: int, place: str, times: tuple[When, ...],
    time: TimeRef | None = None, subject: str = "", extra: Sequence[str] = (),
) -> Statement:  # fmt: skip
    tokens = scene.tokens
    start, end = tokens[first].start, tokens[last - 1].end
    wrong = Span(time.start, time.end) if time is not None else Span(tokens[first + bool(place)].start, end)
    norms = {token.norm for token in tokens}
    exact = time is not None and any(month in time.text.casefold().split() for month in MONTHS)
    modifiers = [
        *extra,
        *(f"lead:{name}" for name in _lead(tokens[dateline(scene) :])),
        *([f"town:{place}"] if place else []), *([f"subject:{subject}"] if subject else []),
        *(f"happened:{word}" for word in sorted({stem(norm) for norm in norms} & HAPPENED)),
        *(["exact"] if exact else []), *(["dated"] if time is not None and exact and time.text[-4:].isdigit() else []),
        *(["by night"] if norms & {"night", "overnight", "midnight"} else []),
        *around(scene, start, end),
    ]  # fmt: skip
    return scene.statement(
        start,
        end,
        kind="event",
        pattern="retold",
        wrong=wrong,
        subject=Ref(start, end, scene.words(start, end)),
        attribute=attribute,
        mode=MODE,
        times=times,
        value=Value(scene.words(*wrong), *wrong),
        modifiers=tuple(modifiers),
    )
