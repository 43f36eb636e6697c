"""Victims of an event that has a name: "each of the 262 men who died in the Senghold mining disaster of 8 May 1956".

The figure is tied to the name by its own construction, whichever side is the subject: the event killed so many, so
many died in it, it had so many victims.  What happened long ago is not counted any more, so that the figures are
compared however late they are told (see `bygones`).  A statement's `attribute` is "killed" or "injured"; its
`modifiers` are the words of the event's name ("name:..."), its sort ("event:fire"), who is counted ("who:miners"),
and what is told around it (see `text.story`).
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from claimcheck.frozen import frozen
from claimcheck.kinds.quantity.anniversaries import long_ago
from claimcheck.kinds.quantity.happenings import EVENTS
from claimcheck.kinds.quantity.numerals import figure
from claimcheck.model import Document, NumberRef, Ref, Span, Statement, When
from claimcheck.text import numbers
from claimcheck.text.glances import days_told, holding
from claimcheck.text.scene import Scene
from claimcheck.text.story import around
from claimcheck.text.times.words import listed
from claimcheck.text.tokens import Token
from claimcheck.text.words import BE, DETERMINERS, FUNCTION_CAPS, HAVE, PREPOSITIONS

MODE = "bygone"
ANY = "any"
"""The sort of an event whose word is said of all sorts."""
_HEADS = {
    **dict.fromkeys(listed("disaster tragedy catastrophe accident calamity horror inferno"), ANY),
    **{word: EVENTS[word] for word in listed(
        "fire blaze explosion blast bombing crash collision derailment shipwreck sinking capsizing collapse stampede "
        "crush avalanche landslide mudslide massacre shooting raid attack earthquake quake eruption flood floods storm"
    )},
}  # fmt: skip
"""Words for an event, as its name ends with them, and their sorts."""
_SIGNS = tuple(form for word in _HEADS for form in (word, word.capitalize()))
_KILLING = frozenset(listed("killed kills killing kill"))
_INJURING = frozenset(listed("injured injures injuring wounded wounding maimed hurt"))
_TAKING = frozenset(listed("claimed claims claiming took takes taking cost costs costing"))
_LEFT = frozenset(listed("left leaving leaves"))
_DIED = frozenset(listed("died killed perished dead drowned"))
_HURT = frozenset(listed("injured wounded hurt maimed"))
_VICTIMS = {"victims": "killed", "dead": "killed", "deaths": "killed", "fatalities": "killed", "injured": "injured"}
_LINKS = BE | HAVE | frozenset(listed("who that which also later altogether"))
_BY = frozenset(listed("in by during at from when of"))
_GAP = frozenset(listed(", which that of on in had has have at off near the a an which itself alone ( ) - and"))
"""Words between an event and its verb that tell only where and when it was."""
_PART = frozenset(
    listed("among including other others another more further additional least most nearly almost about around "
           "roughly approximately some over under than up every average estimated perhaps maybe possibly only "
           "initially first half between against")
)  # fmt: skip
"""Words before a figure by which it is a part, a bound or about right."""
_PLACES = frozenset(listed("ground board deck aboard alone outright instantly immediately scene spot ashore"))
"""Words behind the victims by which they are a part of them."""
_WHERE = frozenset(listed("of at in off near on"))
_NTH = frozenset(listed("first second third last another other previous earlier later next similar worst deadliest"))
_WORKS = frozenset(
    listed("novel film movie play drama series episode thriller game story legend myth hoax misprint "
           "wrongly mistakenly initially originally corrected correction revised")
)  # fmt: skip
"""Words of a sentence by which it may tell what a work or somebody's mistake has made of an event."""
_GENERAL = frozenset(listed("people persons lives victims souls men"))
_REACH, _MODIFIERS, _NAMES, _LINKING = 9, 2, 4, 3
_MOST = 6
"""Events of a sentence that are read."""


@frozen
class _Event:
    """Tokens [first, last) that name an event, the words of its name, and its sort; `placed` if only its place does."""

    first: int
    last: int
    names: tuple[str, ...]
    sort: str
    placed: bool = False


def bygone_tolls(document: Document, scenes: Sequence[Scene]) -> Iterator[Statement]:
    """The victims of named events of a document."""
    when: tuple[When, ...] | None = None
    for scene in holding(document, scenes, _SIGNS):
        events = list(_events(scene.tokens))[:_MOST]
        if len({event.names for event in events}) != 1 or _WORKS & {token.norm for token in scene.tokens}:
            continue
        event = events[0]
        found = dict.fromkeys(_victims(scene, events))
        if len({attribute for attribute, *_ in found}) < len(found):
            continue
        for attribute, who, number, first, last in found:
            if when is None:
                when = _when(document)
            yield _statement(scene, event, attribute, who, number, (first, last), when)


def _events(tokens: Sequence[Token]) -> Iterator[_Event]:
    """The events that a sentence names: "the Senghold mining disaster", "the 1956 disaster at Senghold"."""
    for at, token in enumerate(tokens):
        sort = _HEADS.get(token.norm)
        if sort is None:
            continue
        first = at
        while first and at - first < _MODIFIERS and tokens[first - 1].shape == "lower" and _modifies(tokens[first - 1]):
            first -= 1
        begin = first
        while begin and first - begin < _NAMES and _name(tokens, begin - 1):
            begin -= 1
        if begin < first:
            if not any(other.norm in _NTH for other in tokens[max(0, begin - 2) : begin]):
                yield _Event(begin, at + 1, tuple(one.norm for one in tokens[begin:first]), sort)
            continue
        after = at + 1
        if (
            after + 1 < len(tokens)
            and tokens[after].norm in ("of", "at", "in", "off", "near", "on")
            and _the(tokens, at)
        ):
            after += 1 + (tokens[after + 1].norm == "the")
            end = after
            while end < len(tokens) and end - after < _NAMES and _name(tokens, end):
                end += 1
            if end > after:
                yield _Event(at, end, tuple(one.norm for one in tokens[after:end]), sort, tokens[at + 1].norm != "of")


def _modifies(token: Token) -> bool:
    return token.norm not in FUNCTION_CAPS | PREPOSITIONS | DETERMINERS | BE | HAVE and not token.norm.endswith("ly")


def _name(tokens: Sequence[Token], at: int) -> bool:
    """Whether a token is a part of a name."""
    token = tokens[at]
    return token.shape in ("cap", "upper", "initial") and token.norm not in FUNCTION_CAPS


def _the(tokens: Sequence[Token], at: int) -> bool:
    """Whether an event is spoken of as known."""
    before = [token.norm for token in tokens[max(0, at - 3) : at]]
    return "the" in before and _NTH.isdisjoint(before)


def _victims(scene: Scene, events: Sequence[_Event]) -> Iterator[tuple[str, str, NumberRef, int, int]]:
    """What so many suffered in the event of a sentence: the attribute, who, the number, and the tokens that say so."""
    tokens = scene.tokens
    dated = [(time.start, time.end) for time in scene.times if time.kind in ("date", "range", "set", "age")]
    for number in numbers.find(tokens, scene.text, dated):
        exact = not number.ordinal and not number.approximate and not number.unit and number.low == number.high
        if not exact or number.low is None:
            continue
        first = bisect_left(tokens, number.start, key=lambda token: token.start)
        last = bisect_left(tokens, number.end, key=lambda token: token.start)
        who, behind = _who(tokens, last)
        known = first > 0 and tokens[first - 1].norm in ("the", "these", "those", "all")
        before = {token.norm for token in tokens[max(0, first - 3) : first]} if not known else set()
        if before & _PART or {token.norm for token in tokens[behind : behind + 4]} & _PLACES:
            continue
        if behind < len(tokens) and tokens[behind].norm == "of" and who != "victims":
            continue
        if (found := _done_by(scene, events, first, behind)) or (found := _suffered_in(scene, events, behind)):
            attribute, begin, end = found
            yield attribute, who, number, min(first, begin), max(behind, end)


def _who(tokens: Sequence[Token], last: int) -> tuple[str, int]:
    """Who is counted, "" if nobody is said, and the token behind it; of a nation or a sort: not all."""
    if last >= len(tokens) or tokens[last].shape != "lower":
        return "", last
    norm = tokens[last].norm
    if norm in _LINKS | _DIED | _HURT or norm in PREPOSITIONS or norm in FUNCTION_CAPS:
        return "", last
    if last + 2 < len(tokens) and tokens[last + 1].norm == "and" and tokens[last + 2].norm in ("crew", "staff"):
        return "people", last + 3
    if norm in _VICTIMS:
        return "victims", last + 1
    after = tokens[last + 1] if last + 1 < len(tokens) else None
    plural = after is not None and after.shape == "lower" and after.norm.endswith("s")
    if after is not None and plural and after.norm not in FUNCTION_CAPS | PREPOSITIONS | BE | HAVE:
        return f"{norm} {after.norm}", last + 2
    return ("people" if norm in _GENERAL - {"men"} else norm), last + 1


def _done_by(scene: Scene, events: Sequence[_Event], first: int, behind: int) -> tuple[str, int, int] | None:
    """ "The disaster killed 12", "claimed the lives of 12", ", which left 12 people dead", ", in which 12 died"."""
    tokens = scene.tokens
    verb = first - 1
    while verb > 0 and tokens[verb].norm in ("the", "all"):
        verb -= 1
    if verb > 1 and tokens[verb].norm == "of" and tokens[verb - 1].norm == "lives":
        verb -= 2 + (tokens[verb - 2].norm == "the")
    attribute = ""
    if verb > 0 and tokens[verb].norm in _KILLING:
        attribute = "killed"
    elif verb > 0 and tokens[verb].norm in _INJURING:
        attribute = "injured"
    elif verb > 0 and tokens[verb].norm in _TAKING and (verb < first - 1 or tokens[behind - 1].norm == "lives"):
        attribute = "killed"
    elif verb > 0 and tokens[verb].norm in _LEFT and behind < len(tokens) and tokens[behind].norm in _DIED | _HURT:
        attribute = "killed" if tokens[behind].norm in _DIED else "injured"
    if attribute:
        return (attribute, verb, behind) if _follows(scene, events, verb) else None
    said = _said(tokens, behind)
    if said and verb >= 0 and tokens[verb].norm in ("which", "when", "where") and _follows(scene, events, verb):
        return said[0], first, said[1]
    return None


def _follows(scene: Scene, events: Sequence[_Event], verb: int) -> bool:
    """Whether nothing but where and when it was stands between an event and a word."""
    tokens = scene.tokens
    for event in events:
        if not 0 <= verb - event.last <= _REACH:
            continue
        if all(_only_where(scene, token) for token in tokens[event.last : verb]):
            return True
    return False


def _only_where(scene: Scene, token: Token) -> bool:
    if token.norm in _GAP or token.shape == "cap":
        return True
    return any(time.start <= token.start < time.end for time in scene.times)


def _said(tokens: Sequence[Token], behind: int) -> tuple[str, int] | None:
    """What those counted did or suffered, and the token behind it: "who were killed", "lost their lives"."""
    at = behind
    while at < len(tokens) and at - behind < _LINKING and tokens[at].norm in _LINKS:
        at += 1
    if at >= len(tokens):
        return None
    if tokens[at].norm in _DIED | _HURT:
        return ("killed" if tokens[at].norm in _DIED else "injured"), at + 1
    if tokens[at].norm == "lost" and at + 2 < len(tokens) and tokens[at + 2].norm == "lives":
        return "killed", at + 3
    if tokens[at].norm == "lost" and behind and tokens[behind - 1].norm == "lives":
        return "killed", at + 1
    return None


def _suffered_in(scene: Scene, events: Sequence[_Event], behind: int) -> tuple[str, int, int] | None:
    """ "262 men who died in the disaster", "the 12 victims of the fire", "12 lives were lost in the fire"."""
    tokens = scene.tokens
    said = _said(tokens, behind)
    if said is None and behind and tokens[behind - 1].norm in _VICTIMS:
        said = _VICTIMS[tokens[behind - 1].norm], behind
    if said is None and behind and tokens[behind - 1].norm == "lives":
        before = {token.norm for token in tokens[max(0, behind - 5) : behind]}
        said = ("killed", behind) if "loss" in before else None
    if said is None:
        return None
    attribute, end = said
    for event in events:
        between = tokens[end : event.first]
        if event.first < end or len(between) > _REACH - 1 or not between:
            continue
        timed = any(time.start == between[0].start for time in scene.times)
        if between[0].norm not in _BY | {"on"} and not timed:
            continue
        if all(_only_where(scene, token) or token.norm in _BY for token in between):
            return attribute, behind, end
    return None


def _when(document: Document) -> tuple[When, ...]:
    """The days long past that a document tells by their anniversary: "forty years to the day", "fifty years on"."""
    published = document.published
    if published is None:
        return ()
    spans = []
    for block in document.blocks:
        spans += long_ago(document.text, block.start, block.end, block.published or published)
    return tuple(When("stated", span, span) for span in dict.fromkeys(spans))


def _statement(
    scene: Scene, event: _Event, attribute: str, who: str, number: NumberRef, cut: tuple[int, int],
    when: tuple[When, ...],
) -> Statement:  # fmt: skip
    value = figure(scene, number)
    start = min(value.start, scene.tokens[cut[0]].start)
    end = max(value.end, scene.tokens[cut[1] - 1].end)
    norms = {token.norm for token in scene.tokens}
    times = days_told(scene)
    return scene.statement(
        start,
        end,
        kind="quantity",
        pattern="bygone",
        wrong=Span(value.start, value.end),
        subject=Ref(start, end, scene.words(start, end)),
        attribute=attribute,
        mode=MODE,
        times=times,
        value=value,
        modifiers=(
            f"event:{event.sort}", *(f"name:{word}" for word in event.names), *([f"who:{who}"] if who else []),
            *(["placed"] if event.placed else []),
            *(f"year:{word}" for word in sorted(norms) if len(word) == 4 and word.isdigit()),
            *(f"ago:{when_.inner.begin}-{when_.inner.until}" for when_ in when),
            *around(scene, start, end),
        ),
    )  # fmt: skip
