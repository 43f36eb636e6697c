"""Figures whose own words say what they are: a price, a fine, a term in prison, a turnout, a depth, so many members.

No claim is needed: what two texts tell of one thing is held against each other (see `tagged_alike`).  A statement has
the mode "tagged"; its `attribute` is what the figure is ("price", "members"); its `modifiers` are whose it is
("own:..."), what says which of several ("step:second", "step:span"), and what is told around it (see `text.story`).
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from claimcheck.frozen import frozen, replace
from claimcheck.kinds.quantity import tagged_words as words
from claimcheck.kinds.quantity.numerals import numeral
from claimcheck.kinds.quantity.retold_words import EACH
from claimcheck.kinds.quantity.tagged_whose import bearer, matter, reasons
from claimcheck.kinds.quantity.unreal import unreal
from claimcheck.lazy import Pattern
from claimcheck.model import Document, NumberRef, Ref, Span, Statement, Value
from claimcheck.text import numbers
from claimcheck.text.conversions import SCALES
from claimcheck.text.glances import COUNTED, days_told, holding
from claimcheck.text.likeness import behind, described
from claimcheck.text.scene import Scene
from claimcheck.text.story import dateline
from claimcheck.text.tokens import Token, fold
from claimcheck.text.words import BE, CONJUNCTIONS, HAVE, NOT, PREPOSITIONS

MODE = "tagged"
_SIGNS = (
    "sold", "fetch", "bought", "auction", "paid", "price", "transfer", "move", "signed", "went for", "hands",
    "reali", "acqui", "purchase", "sale", " fine", "penal", "cost", "spen", "build", "jail", "prison", "bars",
    "sentence", "urnout", "took part", "voted", "vote", "polls", "majority", "ahead", "margin", "dep", "deep",
    "down", " long", "length", "seat", "eats", "capacity", "room for", "holds", "member", "employ", "workforce",
    "payroll", "pupils", "students", "high", "tall", "height", "goal", "hat-trick", "brace", "won", "beat",
    "defeat", "win", "unanim", "draw", "carried", "approv", "passed", "reject", "adopt", "endors", "ratif",
    "finished", "custody", "below", "surface", "bill", "scored", "victor", "triumph", "ended", "ran ", "clocked",
    "needed", "arathon", "separated", "opposed", "pay", "got ", "given", "handed", "received", "water", "brought",
    "built", "workers", "strong", "hammer", "staff", "gives work", "lost", "lead",
)  # fmt: skip
_AHEAD, _REACH = 14, 9
"""Tokens before and behind a figure within which a word says what it is."""
_SHARED = frozenset(["each", "per", "apiece", "both", "more", "less", "plus"])
"""Words right behind a figure by which it is one of several, or of each."""
_LINKING = PREPOSITIONS | CONJUNCTIONS | BE | HAVE
_OF = 4
"""Tokens behind "of" within which the name of a thing stands."""
_LINE = 3
"""Tokens before the figure of a line of facts."""
_NAME = Pattern(r"\b[A-ZÀ-ÖØ-Þ]\w{2,}")
_BOUNDS = frozenset(["over", "least", "most", "than", "between", "another", "other", "some", "under", "up"])


@frozen
class Tag:
    """What a figure is, its value, where the figure is told, tokens [first, last), and whose it is."""

    role: str
    value: Value
    first: int
    last: int
    own: tuple[str, ...] = ()


def tagged_told(document: Document, scenes: Sequence[Scene]) -> Iterator[Statement]:
    """The figures of a document that say what they are, where it has one of a sort."""
    told: dict[tuple[str, tuple[str, ...]], list[Statement]] = defaultdict(list)
    for scene in holding(document, scenes, _SIGNS, COUNTED):
        for tag in _tags(scene):
            told[tag.role, tag.own].append(_statement(scene, tag))
    for same in told.values():
        if len({(one.value.number, one.value.text) if one.value.number is None else one.value.number for one in same
                if one.value is not None}) == 1:  # fmt: skip
            yield max(same, key=lambda one: (not one.headline, len(one.modifiers)))


def _tags(scene: Scene) -> Iterator[Tag]:
    from claimcheck.kinds.quantity.tagged_results import results  # rarely needed, and start-up time counts

    tokens = scene.tokens
    norms = {token.norm for token in tokens if token.shape in ("lower", "hyphen")}
    begin = dateline(scene)
    if tokens[-1].norm == "?":
        return
    yield from (tag for tag in results(scene, norms) if tag.first >= begin)
    if not words.BARS.isdisjoint(norms):
        return
    dated = [(time.start, time.end) for time in scene.times if time.kind in ("date", "range", "set", "age")]
    for number in numbers.find(tokens, scene.text, dated):
        if number.ordinal or number.approximate or number.low is None or number.unit not in words.UNITS:
            continue
        first = bisect_left(tokens, number.start, key=lambda token: token.start)
        last = bisect_left(tokens, number.end, key=lambda token: token.start)
        if first >= begin:
            yield from _roles(scene, number, first, last)


def _roles(scene: Scene, number: NumberRef, first: int, last: int) -> Iterator[Tag]:
    """What a number is by the words beside it."""
    tokens, sort = scene.tokens, words.UNITS[number.unit]
    close = {token.norm for token in tokens[max(0, first - 3) : first]}
    near = close | {token.norm for token in tokens[last : last + 3]}
    behind = [token.norm for token in tokens[last : last + 2]]
    if len(behind) > 1 and behind[0] == "a" and behind[1] in EACH | {"share"}:
        return
    if close & words.CHANGED and tokens[first - 1].norm != "by":
        return
    if (
        close & (NOT | _BOUNDS)
        or _SHARED & {token.norm for token in tokens[last : last + 1]}
        or unreal(tokens, first, last)
    ):
        return
    noun = _noun(tokens, last)
    before, behind = _norms(tokens, first, -_AHEAD), _norms(tokens, last, _REACH)
    for role, (of, cues) in words.CUES.items():
        if of != sort or (role in words.NOUNS and noun not in words.NOUNS[role]):
            continue
        if role == "sentence" and _more(tokens, last):
            return
        if role == "price" and any(token.norm == "had" for token in tokens[:first]):
            continue
        if role in words.BUILT and _indefinite(tokens):
            continue
        if not near.isdisjoint(words.NEAR_BARS.get(role, ())):
            continue
        if role in words.NOUNS and not _fits(role, noun, before, behind):
            continue
        if role in ("fine", "sentence") and words.COURTS.isdisjoint(token.norm for token in tokens):
            continue
        if not any(_within(cue, before) or _within(cue, behind) for cue in cues):
            continue
        own = bearer(tokens, first) if role in ("fine", "sentence") else ()
        if role in ("fine", "sentence") and not own:
            continue
        span = numeral(number, tokens)
        factor = SCALES.get(number.unit, ("", 1.0))[1] if sort == words.LENGTH else 1.0
        low, high = (None if end is None else end * factor for end in (number.low, number.high))
        unit = "m" if sort == words.LENGTH else number.unit
        value = Value(scene.words(span.start, span.end), span.start, span.end, low, high, unit, number.value * factor)
        yield Tag(role, value, first, last, own)


def _more(tokens: Sequence[Token], last: int) -> bool:
    """Whether another figure goes on behind a term: "14 years for fraud and 10 for theft"."""
    behind = tokens[last : last + _REACH]
    return any(one.norm in ("and", "plus") and two.shape == "number" for one, two in pairwise(behind))


def _indefinite(tokens: Sequence[Token]) -> bool:
    """Whether what has a name behind "at" or "by" is one of several: "a footbridge at Sella"."""
    for at, token in enumerate(tokens):
        if token.norm in ("a", "an") and at + 3 < len(tokens) and tokens[at + 1].shape == "lower":
            end = at + 2 + (tokens[at + 2].shape == "lower" and tokens[at + 2].norm not in PREPOSITIONS)
            if tokens[end].norm in ("at", "near", "by", "of") and tokens[min(end + 1, len(tokens) - 1)].shape == "cap":
                return tokens[at + 1].norm not in words.FEATURES
    return False


def _norms(tokens: Sequence[Token], at: int, reach: int) -> list[str]:
    """The words beside a figure as far as its clause goes."""
    row = tokens[max(0, at + reach) : at] if reach < 0 else tokens[at : at + reach]
    norms = [token.norm for token in row]
    for mark in (";", "."):
        while mark in norms:
            cut = norms.index(mark)
            norms = norms[cut + 1 :] if reach < 0 else norms[:cut]
    return norms


def _within(cue: tuple[str, ...], norms: Sequence[str]) -> bool:
    size = len(cue)
    return any(tuple(norms[at : at + size]) == cue for at in range(len(norms) - size + 1))


def _noun(tokens: Sequence[Token], last: int) -> str:
    """The word behind a number that may be what is counted."""
    if last < len(tokens) and tokens[last].norm == "-":
        last += 1
    if last >= len(tokens) or tokens[last].shape != "lower" or tokens[last].norm in _LINKING:
        return ""
    return tokens[last].norm


def _fits(role: str, noun: str, before: Sequence[str], behind: Sequence[str]) -> bool:
    """Whether a word right beside a bare number says what it counts: "seats 820", "Seats: 820", "820 seats"."""
    close = [word for word in before[-3:] if word != ":"]
    if role == "majority":
        won = {"won", "win", "wins", "beat", "lost", "victory", "defeated", "defeat", "beating", "winning"} & {*before}
        if close[-1:] == ["by"]:
            return bool(won) and noun != ""
        return noun != "" or ("majority" in before and bool({"was", "is", "of"} & {*close[-1:]}))
    if role == "staff":
        if noun == "":
            return close[-2:] in (["workforce", "of"], ["staff", "of"])
        owned = {"its", "has", "'s", "with", "employs", "employing"} & {*close[-2:]} or behind[1:2] in (
            ["of"],
            ["work"],
        )
        owned = owned or behind[1:3] == ["work", "at"]
        return bool(owned) or {"employ", "employed", "work"} & {*before} != set() or noun != "workers"
    if role == "seats":
        if noun == "seat":
            return behind[:1] == ["-"]
        if noun == "seats":
            return not {"won", "of", "lost", "with"} & {*before[-2:]} or "with" in before[-2:]
        return bool({"seats", "holds", "for", "seating", "of", "seat"} & {*close[-2:]})
    if role == "members":
        held = bool({"has", "have", "had", "its", "with", "of", "numbers", "to", "their", "counts"} & {*close[-2:]})
        held = held or close[-1:] == ["'s"] or (close[-1:] == ["the"] and behind[1:2] == ["of"])
        if noun == "members":
            return held
        if noun == "member":
            return behind[:1] == ["-"]
        return noun == "strong" if noun else "membership" in before
    return noun != ""


def _part(tokens: Sequence[Token]) -> set[str]:
    """The nouns of what a name has: "the studio of the Rialto theatre", "a portrait by Ada Brun"."""
    found: set[str] = set()
    for at in range(1, len(tokens) - 1):
        here = tokens[at + 1 : at + 1 + _OF]
        if (
            tokens[at].norm in ("of", "by")
            and any(token.shape == "cap" for token in here)
            and tokens[at - 1].shape == "lower"
        ):
            found.add(tokens[at - 1].norm)
    return found - words.FEATURES


def _headed(scene: Scene, tag: Tag) -> list[str]:
    """The names under which a line of facts stands: "Teatro Rialto, Vellano. Seats: 280."."""
    line = [token.norm for token in scene.tokens]
    if tag.first > _LINE or ":" not in line[: tag.first]:
        return []
    head = scene.text[scene.sentence.block.start : scene.sentence.start].split(".")[0]
    return [f"cap:{name}" for name in sorted(fold(word) for word in _NAME.findall(head))]


def _statement(scene: Scene, tag: Tag) -> Statement:
    tokens = scene.tokens
    start, end = tokens[tag.first].start, tokens[tag.last - 1].end
    norms = {token.norm for token in tokens}
    of = _part(tokens)
    parts = sorted((norms & words.PARTS) | (of if tag.role in words.LASTING or tag.role == "price" else set()))
    body = words.BODIES & norms if tag.role in ("vote", "against") else set()
    made = scene.statement(
        start,
        end,
        kind="quantity",
        pattern=MODE,
        wrong=Span(tag.value.start, tag.value.end),
        subject=Ref(start, end, scene.words(start, end)),
        attribute=tag.role,
        mode=MODE,
        times=days_told(scene),
        value=tag.value,
        modifiers=(
            *_headed(scene, tag),
            *(f"own:{name}" for name in tag.own),
            *(f"step:{part}" for part in parts),
            *(f"of:{noun}" for noun in sorted(of)),
            *(f"body:{noun}" for noun in sorted(body)),
            *(f"for:{word}" for word in reasons(tokens)),
            *(f"matter:{word}" for word in (matter(tokens) if tag.role == "vote" else ())),
            *behind(scene, end),
            *described(scene, start, end),
        ),
    )
    if tag.role == "against" and made.voice.asserted == "denied":
        return replace(made, voice=replace(made.voice, asserted=""))
    return made
