"""What became of so many people, or houses, in what a sentence describes: "the 14 who died in the Velm flood of 1961".

No claim is needed: what two texts tell of one thing is held against each other (see `tallies`).  A statement has the
mode "tally"; its `attribute` is what became of them ("killed", "held", "aboard"); its `modifiers` say who they are
("who:miner"), what sort of thing it was ("sort:explosion"), which of several ("step:second"), and what is told around
it (see `text.story`).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from claimcheck.frozen import replace
from claimcheck.kinds.quantity import tally_words as words
from claimcheck.kinds.quantity.counted_heads import Head, heads
from claimcheck.kinds.quantity.fates import each, were
from claimcheck.kinds.quantity.unreal import unreal
from claimcheck.model import Document, Ref, Span, Statement, Value
from claimcheck.text.glances import COUNTED, days_told, holding
from claimcheck.text.likeness import behind, described
from claimcheck.text.scene import Scene
from claimcheck.text.stems import stem
from claimcheck.text.story import dateline

MODE = "tally"
FINAL = "final"
"""The modifier of a number that its text calls the last one."""
_SIGNS = (
    "kill", "died", "dead", "death", "perish", "lives", "drown", "victim", "injur", "hurt", "wound", "arrest", "detain",
    "custody", "evacuat", "their homes", "homeless", "destroy", "rubble", "flattened", "razed", "surviv", "rescued",
    "ashore", "on board", "aboard", "carrying", "carried", "laid off", "let go", "redundant", "dismissed", "sacked",
    "lost ", "toll", "loss of", "burn", "ruins", "ashes", "saved", "saving", "jobs", "parted with", "removal of",
    "dismissal", "came home", "came back", "never returned", "not return", "not come", "killing", "fatalit",
)  # fmt: skip


def tallies_told(document: Document, scenes: Sequence[Scene]) -> Iterator[Statement]:
    """What a document tells of so many, where it tells one number of them."""
    told: dict[tuple[str, str], list[Statement]] = defaultdict(list)
    for scene in holding(document, scenes, _SIGNS, COUNTED):
        for attribute, who, statement in _told(scene):
            told[attribute, who].append(statement)
    for same in told.values():
        if len({one.value.number for one in same if one.value is not None}) == 1:
            yield max(same, key=lambda one: (not one.headline, len(one.modifiers)))


def _told(scene: Scene) -> Iterator[tuple[str, str, Statement]]:
    tokens = scene.tokens
    norms = {token.norm for token in tokens if token.shape == "lower"}
    if not words.HEDGES.isdisjoint(norms) or tokens[-1].norm == "?":
        return
    begin = dateline(scene)
    timed = frozenset(time.start for time in scene.times)
    found = each(tokens, heads(scene), timed)
    if not found:
        return
    for head, sort, first, last in (*found, *_fronted(scene, found)):
        if min(first, head.first) >= begin and not unreal(tokens, min(first, head.first), max(last, head.last)):
            yield sort, head.who, _statement(scene, head, sort, (min(first, head.first), max(last, head.last)))


def _fronted(scene: Scene, found: Sequence[tuple[Head, str, int, int]]) -> Iterator[tuple[Head, str, int, int]]:
    """ "Of the 14 people who died, five were children", "killed 14 people, five of them children"."""
    from claimcheck.text import numbers  # rarely needed, and start-up time counts

    sorts = {sort for _, sort, *_ in found}
    if len(sorts) != 1:
        return
    tokens = scene.tokens
    taken = {head.start for head, *_ in found}
    for number in numbers.find(tokens, scene.text, [(time.start, time.end) for time in scene.times]):
        last = next((at for at, token in enumerate(tokens) if token.start >= number.end), len(tokens))
        first = next(at for at, token in enumerate(tokens) if token.start >= number.start)
        told = were(tokens, last)
        opened = "of" in (tokens[0].norm, *(token.norm for token in tokens[last : last + 1]))
        if told is None or number.start in taken or number.unit or number.ordinal or not opened:
            continue
        noun, end = told
        end_of = tokens[last - 1].end
        yield Head(first, end, number.value, number.start, end_of, stem(noun), noun), next(iter(sorts)), first, end


def _statement(scene: Scene, head: Head, attribute: str, cut: tuple[int, int]) -> Statement:
    tokens = scene.tokens
    start, end = tokens[cut[0]].start, tokens[cut[1] - 1].end
    value = Value(scene.words(head.start, head.end), head.start, head.end, head.value, head.value, "", head.value)
    final = not words.FINAL.isdisjoint(token.norm for token in tokens) or " final" in scene.text
    voice = scene.voice(start, end)
    inside = {token.norm for token in tokens[cut[0] : cut[1]]}
    if voice.asserted == "denied" and (not head.value or inside & {"not", "never"}):
        voice = replace(voice, asserted="")
    return scene.statement(
        start,
        end,
        voice=voice,
        kind="quantity",
        pattern=MODE,
        wrong=Span(head.start, head.end),
        subject=Ref(start, end, scene.words(start, end)),
        attribute=attribute,
        mode=MODE,
        times=days_told(scene),
        value=value,
        modifiers=(
            *([f"who:{head.who}"] if head.who else []),
            *([FINAL] if final else []),
            *(f"sort:{sort}" for sort in _sorts(scene)),
            *behind(scene, tokens[head.last - 1].end),
            *described(scene, start, end),
        ),
    )


def _sorts(scene: Scene) -> list[str]:
    """The sorts of what happened, by a sentence's nouns and verbs."""
    norms = [token.norm for token in scene.tokens if token.norm != "the"]
    found = {words.SORT_OF[norm] for norm in norms if norm in words.SORT_OF}
    found |= {words.SORT_PHRASES[pair] for pair in pairwise(norms) if pair in words.SORT_PHRASES}
    return sorted(found)
