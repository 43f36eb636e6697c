"""From the amounts of a document to what it says of how many there are."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise

from claimcheck.frozen import frozen, replace
from claimcheck.interval import Interval
from claimcheck.kind import WHICH, Facts
from claimcheck.kinds.quantity.aboard import aboard_told
from claimcheck.kinds.quantity.amounts import amounts
from claimcheck.kinds.quantity.at_events import TAKES_ALL
from claimcheck.kinds.quantity.bygone import bygone_tolls
from claimcheck.kinds.quantity.casualties import casualties
from claimcheck.kinds.quantity.claim import QuantityClaim
from claimcheck.kinds.quantity.context import Named, named
from claimcheck.kinds.quantity.counted import counted_told
from claimcheck.kinds.quantity.encounters import encounters_told
from claimcheck.kinds.quantity.features import features_told
from claimcheck.kinds.quantity.index import Counted
from claimcheck.kinds.quantity.named_measures import measures_told
from claimcheck.kinds.quantity.numerals import figure, numeral
from claimcheck.kinds.quantity.owners import DOUBT, Amount
from claimcheck.kinds.quantity.retold import retold_figures
from claimcheck.kinds.quantity.sayings import sayings
from claimcheck.kinds.quantity.set_apart import aimed_at, aims, just_before
from claimcheck.kinds.quantity.sized import sized
from claimcheck.kinds.quantity.sums import sums_told
from claimcheck.kinds.quantity.tagged import tagged_told
from claimcheck.kinds.quantity.tally import tallies_told
from claimcheck.kinds.quantity.told_when import datable, owned, told_in_the_past
from claimcheck.kinds.quantity.tolls import figures_told
from claimcheck.kinds.quantity.victims import placed
from claimcheck.kinds.quantity.vocabulary import FUTURE, LONG_PAST
from claimcheck.lazy import Pattern
from claimcheck.model import Document, Statement, TimeRef, Voice, When
from claimcheck.text.moments import past, publication, told
from claimcheck.text.scene import Scene
from claimcheck.text.words import BE, DETERMINERS, HAVE, PREPOSITIONS, RELATIVES, is_finite, is_past

_OPENING = 4
"""Cells from the start of a sentence within which a time is of the whole sentence: "In early 2022, NATO had ..."."""
_NEAR = 4
_MOST = 12
"""Of how many times of one sentence a number may be."""
_NO_VERBS = PREPOSITIONS | DETERMINERS
_BREAKS = frozenset([";", ":", ".", "which", "who", "that", "when", "while", "but", "and", "after", "before"])


def statements(document: Document, scenes: Sequence[Scene], facts: Facts) -> Iterator[Statement]:
    """All amounts and figures of a document."""
    yield from counted(scenes, facts)
    yield from placed(figures_told(scenes), scenes)
    yield from measures_told(scenes, facts)
    for before, scene in zip((None, *scenes), scenes, strict=False):
        yield from counted_told(scene, before)
    yield from aboard_told(scenes)
    yield from sums_told(scenes)
    yield from bygone_tolls(document, scenes)
    yield from encounters_told(document, scenes)
    yield from retold_figures(document, scenes)
    yield from features_told(document, scenes)
    yield from tallies_told(document, scenes)
    yield from tagged_told(document, scenes)


def counted(scenes: Sequence[Scene], facts: Facts) -> Iterator[Statement]:
    """The amounts that claims may hold."""
    index: Counted = facts.index("quantity")
    if not (index.nouns or index.templates or index.harmed):
        return
    context = named(scenes, facts.entities)
    for at, scene in enumerate(scenes):
        if "number" not in scene.there.sorts:
            continue
        said = tuple(_counted(scenes, at, scene, index, context, facts))
        yield from said
        for reading in scene.clauses:
            from claimcheck.text.own_clauses import unsaid  # it is there if there are any

            yield from unsaid(_counted(scenes, at, reading, index, context, facts), said)


def _counted(
    scenes: Sequence[Scene], at: int, scene: Scene, index: Counted, context: Named, facts: Facts
) -> Iterator[Statement]:
    """The amounts of a sentence, or of one of its readings."""
    frame = _framed(scene)
    firm = {amount.number.start: amount for amount in amounts(scene, index, context)}
    if at and not TAKES_ALL.isdisjoint(scene.norms):
        from claimcheck.kinds.quantity.at_events_before import of_the_event_before  # rarely needed

        for amount in of_the_event_before(scenes, at, index, context, facts.entities):
            firm.setdefault(amount.number.start, amount)
    taken: set[int] = set()
    own = list(sized(scene, index, context, facts))
    if at and ":" in scene.norms:
        from claimcheck.kinds.quantity.boxed import boxed  # rarely needed

        own += boxed(scenes, at, index, facts)
    told_of = [*own, *((amount, _claims(amount, facts)) for amount in firm.values())]
    phrased = [(_in_time(one, ids, told_of), ids) for one, ids in sayings(scene, index, context, facts)]
    said = (*phrased, *casualties(scene, index, context, facts, scenes[at - 1] if at else None))
    sure = {amount.number.start for amount, _ in said if not amount.loose}
    own = [one for one in own if one[0].number.start not in sure]
    sure.update(amount.number.start for amount, _ in own if not amount.loose)
    for amount, ids in (*said, *own):
        start = amount.number.start
        if amount.loose and (start in sure or (start in firm and not firm[start].loose)):
            continue
        taken.add(start)
        yield _statement(scene, amount, ids, frame)
    for start, amount in firm.items():
        if start not in taken:
            yield _statement(scene, amount, (), frame)


def _in_time(amount: Amount, ids: tuple[str, ...], others: Sequence[tuple[Amount, tuple[str, ...]]]) -> Amount:
    """An amount in a phrase of a claim, with the tense by which a verb tells of the same number of the same claims: a
    phrase more in a claim never makes a number less certain."""
    tenses = (
        other.tense
        for other, claims in others
        if other.number.start == amount.number.start and {*ids} <= {*claims} and not (other.loose or other.part)
    )
    return replace(amount, tense=next((tense for tense in tenses if amount.tense == "noun"), amount.tense))


def _claims(amount: Amount, facts: Facts) -> tuple[str, ...]:
    """The claims that count a noun for the owner of an amount."""
    owners = {*amount.owner.entities}
    held = (claim for key in amount.keys for claim in facts.keyed(key))
    return tuple(claim.id for claim in held if isinstance(claim, QuantityClaim) and owners & {*claim.of})


def _statement(scene: Scene, amount: Amount, ids: tuple[str, ...], frame: _Frame) -> Statement:
    number = amount.number
    wrong = numeral(number, scene.tokens)
    said = amount.tense in ("is", "was", "will") and amount.construction in ("has", "made")
    said = said or (amount.construction == "phrase" and _said(scene, amount))
    construction = "copula" if said else "possessive"
    if amount.construction in ("casualties", "nth"):
        construction = "other"
    future = frame.announces and amount.construction == "phrase"
    modifiers = [
        word
        for word, here in (
            ("loose", bool(amount.loose)),
            (f"{DOUBT}{amount.loose}", isinstance(amount.loose, str) and bool(amount.loose)),
            ("part", amount.part),
            ("announced", future),
            ("then", bool(frame.long_past) and (frame.long_past, amount.tense) != ("had", "was")),
            (WHICH, amount.construction == "has" and _thing_said(scene, amount)),
        )
        if here
    ]
    return scene.statement(
        amount.start,
        amount.end,
        kind="quantity",
        pattern=amount.construction,
        wrong=wrong,
        subject=amount.owner,
        attribute=amount.keys[0].removeprefix("quantity:").replace("#", " … "),
        mode="will" if amount.tense == "will" else "counts",
        voice=_voice(scene, amount, construction),
        times=times(scene, amount, frame),
        value=figure(scene, number),
        modifiers=tuple(modifiers),
        keys=(*amount.keys, *(f"claim:{id}" for id in ids)),
    )  # fmt: skip


def _said(scene: Scene, amount: Amount) -> bool:
    """Whether a verb may say the number of its owner: "the bridge is 640 metres long", not "the 640-metre bridge"."""
    begin = amount.start if amount.owner is None else amount.owner.end
    between = (cell for cell in scene.cells if begin <= cell.start < amount.number.start)
    return any(cell.sort in ("word", "term", "phrase") and cell.norm not in _NO_VERBS for cell in between)


def _voice(scene: Scene, amount: Amount, construction: str) -> Voice:
    """The voice of a number, or of all from its owner on if the sentence does not assert that."""
    own = scene.voice(amount.start, amount.end, construction)
    if own.asserted or amount.owner is None or amount.owner.start >= amount.start:
        return own
    whole = scene.voice(amount.owner.start, amount.end, construction)
    return whole if whole.asserted else own


def _thing_said(scene: Scene, amount: Amount) -> bool:
    """Whether "which", with which things and bodies are told of, joins a number to its owner."""
    between = scene.text[amount.owner.end : amount.start].split() if amount.owner is not None else []
    return between[:1] == ["which"] or between[:2] == [",", "which"]


@frozen
class _Frame:
    """What is asked of a sentence for each of its amounts: its times, where its relative clauses begin, its words."""

    times: tuple[TimeRef, ...]
    opening: tuple[TimeRef, ...]
    relatives: tuple[int, ...]
    narrates: bool
    announces: bool
    long_past: str
    aims: tuple[int, ...]


_NO_PAST = frozenset(
    "need speed indeed exceed proceed succeed seed feed breed bleed weed deed heed greed creed steed reed bed red shed "
    "wed hundred united sacred naked wicked kindred hatred".split()
)


def _framed(scene: Scene) -> _Frame:
    norms = {token.norm for token in scene.tokens}
    return _Frame(
        tuple(cell.what for cell in scene.cells if cell.sort == "time" and datable(cell.what)),
        tuple(cell.what for cell in scene.cells[:_OPENING] if cell.sort == "time" and datable(cell.what)),
        tuple(cell.start for cell in scene.cells if cell.sort == "word" and cell.norm in RELATIVES),
        not norms.isdisjoint(("was", "were", "had", "did"))
        or any(norm.endswith("ed") and norm not in _NO_PAST for norm in norms - _done_now(scene)),
        not norms.isdisjoint(FUTURE),
        _long_past(scene, norms),
        aims(scene),
    )


def _done_now(scene: Scene) -> set[str]:
    """The participles of what is done now: "is decided by", "are now elected"."""
    norms = [token.norm for token in scene.tokens]
    ends = (at for at, norm in enumerate(norms) if norm.endswith("ed"))
    return {norms[at] for at in ends if not _BEING.isdisjoint(norms[max(0, at - 2) : at])}


_BEING = frozenset(["is", "are", "be"])


_HOURS = Pattern(
    r"\b[Uu]ntil (?:(?:after|well|shortly|just|past|long|about|nearly|almost|late) )*(?:midnight|noon|midday|dawn|"
    r"dusk|dark|daybreak|sunrise|sunset|nightfall|late|closing|\d{1,2}(?:[:.]\d\d)?(?: ?[ap]\.?m\b| o'clock)|"
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|today|tonight|tomorrow|next|further notice|now)\b"
)
"""Until an hour or a day of the news, which tells of nothing long past."""


def _long_past(scene: Scene, norms: set[str]) -> str:
    """The words by which a sentence tells of long ago; "had" if there is no more than one of that."""
    told = norms & LONG_PAST
    if "until" in told and _HOURS.search(scene.text, scene.sentence.start, scene.sentence.end):
        told -= {"until"}
    if "then" in told and _next_thing(scene):
        told -= {"then"}
    if "at the time" in scene.text[scene.sentence.start : scene.sentence.end]:
        return "at the time"
    if told == {"had"} and sum(token.norm == "had" for token in scene.tokens) == 1:
        return "" if just_before(scene) or owned(scene) else "had"
    return " ".join(sorted(told))


def _next_thing(scene: Scene) -> bool:
    """Whether each "then" only tells what was done next: "; then a herald shouted"."""
    cells = scene.cells
    for at, cell in enumerate(cells):
        if cell.norm != "then":
            continue
        opens = not at or cells[at - 1].norm in (";", ",", "and", "—")
        verb = next((one.norm for one in cells[at + 1 : at + _NEXT] if one.sort == "word" and is_finite(one.norm)), "")
        if not opens or not is_past(verb) or verb in _BEING_SO:
            return False
    return True


_NEXT = 8
"""Cells behind "then" within which its verb stands."""
_BEING_SO = (BE | HAVE | frozenset(
    "had stood numbered counted comprised included consisted lay covered held remained became lived contained ruled "
    "kept belonged formed amounted totalled totaled made boasted governed owned".split()
))  # fmt: skip
"""Verbs in the past that tell how it was rather than what was done."""


def times(scene: Scene, amount: Amount, frame: _Frame) -> tuple[When, ...]:
    """When the number holds: its own time, by its tense, or on the day of publication."""
    if scene.text[amount.number.end : amount.number.end + 1] == "-":  # "the 15-nation bloc has met since 2019"
        frame = replace(frame, times=tuple(time for time in frame.times if time.mod != "SINCE"))
    if amount.tense == "story":
        return tuple(told(time, "narrated", "at") for time in scene.told)
    own = [_when(time, scene) for time in _own(scene, amount, frame)]
    if amount.tense == "was":
        return tuple(own) or (past(scene),)
    if amount.tense == "is":
        return tuple(when for when in own if when.relation != "since") or (publication(scene),)
    if amount.tense == "will":
        return tuple(own)
    then = own or _of_its_clause(scene, amount) if amount.construction == "phrase" else []
    if then and told_in_the_past(scene, amount):
        return tuple(then)
    around = [_when(time, scene) for time in _around(amount, frame, scene)]
    before_it = [time for time in scene.earlier if datable(time) and time.mod != "SINCE" and not _to_come(time, scene)]
    earlier = [told(time, "narrated", "at") for time in before_it] if frame.narrates else []
    before = (past(scene),) if frame.long_past and not around else ()
    return (publication(scene), *(around or earlier), *before)


def _of_its_clause(scene: Scene, amount: Amount) -> list[When]:
    """The times between the owner and its number, with nothing that ends the clause between."""
    if amount.owner.end <= 0 or amount.owner.end > amount.number.start:
        return []
    between = [cell for cell in scene.cells if amount.owner.end <= cell.start < amount.number.start]
    if any(cell.sort == "mark" or cell.norm in _BREAKS for cell in between):
        return []
    return [_when(cell.what, scene) for cell in between if cell.sort == "time" and datable(cell.what)]


def _to_come(time: TimeRef, scene: Scene) -> bool:
    """Whether a time lies behind publication: nothing has been narrated of it."""
    published = scene.sentence.block.published
    return published is not None and time.inner.begin is not None and time.inner.begin > published


def _around(amount: Amount, frame: _Frame, scene: Scene) -> tuple[TimeRef, ...]:
    """All times of the sentence but those of a relative clause behind the number, or of what is aimed at: what is
    narrated may be of them."""
    at = bisect_left(frame.relatives, amount.end)
    end = frame.relatives[at] if at < len(frame.relatives) else None
    found = frame.times if end is None else tuple(time for time in frame.times if time.start < end)
    return tuple(time for time in found if not aimed_at(time, amount.end, frame.aims, scene))[:_MOST]


def _own(scene: Scene, amount: Amount, frame: _Frame) -> list[TimeRef]:
    """The times that open the sentence, or that stand close behind the number in its clause."""
    found = [time for time in frame.opening if time.start < amount.start and not _another_clause(scene, time, amount)]
    first = bisect_left(scene.cells, amount.end, key=lambda cell: cell.start)
    for cell in scene.cells[first : first + _NEAR]:
        if cell.norm in _BREAKS or (cell.norm == "," and amount.tense == "is"):
            break
        if cell.sort == "time" and datable(cell.what):
            found.append(cell.what)
    return found


def _another_clause(scene: Scene, time: TimeRef, amount: Amount) -> bool:
    """Whether a time is of a clause before: "The vote is next year, and the pact has seven members"."""
    if amount.tense != "is":
        return False
    inside = [cell.norm for cell in scene.cells if time.end <= cell.start < amount.start]
    return any(pair in ((",", "and"), (",", "but")) for pair in pairwise(inside))


def _when(time: TimeRef, scene: Scene) -> When:
    """A time of a number; "since X" is any day from X to publication."""
    when = told(time)
    published = scene.sentence.block.published
    if when.relation == "since" and published is not None and time.inner.begin is not None:
        span = Interval(time.inner.begin, max(published, time.inner.begin) + 1)
        return When("stated", span, span, "since", when.text, when.start, when.end)
    return when
