"""Superlatives put as comparisons: "No mountain in Chile is higher than X", "X is longer than any other river in
Chile", "Chile has no higher mountain than X"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.frozen import replace
from claimcheck.kind import Facts
from claimcheck.kinds.relation.acts import Acts, Side, key_of
from claimcheck.kinds.relation.wordings import wordings
from claimcheck.model import Ref, Span, Statement
from claimcheck.text import moments
from claimcheck.text.scene import Scene
from claimcheck.text.shape import Cell, Fit, fits, shapes
from claimcheck.text.words import PREPOSITIONS

_S, _P = "{s:subject.known}", "{p:subject.known}"
_SHAPES = (
    f"no other? {{n:word}} {{m:word}}? {{k:word}}? in|of|on the? {_P} is {{c:word}} than the? {_S}",
    f"{_S} is {{c:word}} than any other {{n:word}} {{m:word}}? {{k:word}}? in|of|on the? {_P}",
    f"{_P} has no {{c:word}} {{n:word}} {{m:word}}? {{k:word}}? than the? {_S}",
    f"{_P} has no other? {{n:word}} {{m:word}}? {{k:word}}? {{c:word}} than the? {_S}",
    f"no {{c:word}} {{n:word}} {{m:word}}? {{k:word}}? in|of|on the? {_P} than the? {_S}",
)
_TABLE = shapes(*_SHAPES)


def no_other(scene: Scene, acts: Acts, facts: Facts) -> Iterator[Statement]:
    """What is said to be more so than all others of its sort in a place."""
    cells, there = scene.cells, scene.there
    for at in _TABLE.fitting(there):
        for fit in fits(_SHAPES[at], cells, there):
            phrase = _phrase(cells, fit)
            own = _held(cells[fit.slots["p"]], phrase, acts, facts) if phrase else None
            if own is not None and _whole(cells, fit):
                yield _statement(scene, fit, own)


def _phrase(cells: Sequence[Cell], fit: Fit) -> str:
    """The superlative: "highest mountain" for "mountain ... higher"; "" if it is none."""
    degree = cells[fit.slots["c"]].norm
    nouns = [cells[fit.slots[slot]].norm for slot in "nmk" if slot in fit.slots]
    if not degree.endswith("er") or not PREPOSITIONS.isdisjoint(nouns):
        return ""
    return " ".join((f"{degree[:-1]}st", *nouns))


def _held(place: Cell, phrase: str, acts: Acts, facts: Facts) -> Side | None:
    """The claim of a place that has the superlative."""
    same = facts.words("relation", "same")
    said = {*wordings(phrase, same)}
    for id in place.what[0].entities:
        for side in acts.most.get(id, ()):
            if said.intersection(side.claim.phrase):
                return side
    return None


def _whole(cells: Sequence[Cell], fit: Fit) -> bool:
    """Whether the names are whole and nothing is left out of the comparison: not "than X but Y", "in Chile's north"."""
    after = cells[fit.last] if fit.last < len(cells) else None
    names = [fit.slots["s"], fit.slots["p"]]
    if any("unanchored" in cells[at].tags for at in names):
        return False
    if any(at + 1 < len(cells) and cells[at + 1].sort in ("possessive", "subject", "cap") for at in names):
        return False
    return after is None or after.sort == "mark" or after.norm in ("and", "but")


def _statement(scene: Scene, fit: Fit, side: Side) -> Statement:
    cells = scene.cells
    subject, of = cells[fit.slots["s"]].what[0], cells[fit.slots["p"]].what[0]
    start, end = cells[fit.first].start, cells[fit.last - 1].end
    voice = scene.voice(start, end, "copula")
    return scene.statement(
        start,
        end,
        kind="relation",
        pattern="copula",
        wrong=Span(subject.start, subject.end),
        subject=subject,
        attribute=side.claim.phrase[0],
        mode="holds",
        voice=replace(voice, asserted="") if voice.asserted == "denied" else voice,
        objects=(Ref(of.start, of.end, of.text, of.entities, of.types, "of"),),
        times=(moments.publication(scene),),
        modifiers=(),
        keys=(key_of(side.claim),),
    )
