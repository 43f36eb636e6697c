"""Whose phrase it is, where the one that has it stands right beside: "X and her sister ship, Y", "X and his wife, Y",
"From its headquarters in Y, X"; and of all of a list that is the subject: "As members of the union, X, Y and Z"."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.frozen import replace
from claimcheck.kind import Facts
from claimcheck.kinds.relation.patterns import statements
from claimcheck.model import Predication, Ref, Span, Statement
from claimcheck.text import moments
from claimcheck.text.parse import Parse, role_of
from claimcheck.text.scene import Scene
from claimcheck.text.shape import Fit, features, fits, shapes

_ITS = (
    "{o:subject.known} and|with|, {r:role} ,? the? {s:subject.known}",
    "{o:subject.known} , with|alongside|beside {r:role} ,? the? {s:subject.known}",
)
_AS = ("^ as {r:role} , the? {s:subject.known} ,|and",)
_FROM = ("^ from|at|in {r:role} in the? {s:subject.known} ,? the? {o:subject.known}",)
_SHAPES = (*_ITS, *_AS, *_FROM)
_TABLE = shapes(*_SHAPES)
_SEATS = frozenset(["headquarters", "seat", "head office", "base", "main office"])
_OWN = frozenset(["its", "her", "his", "their"])


def beside_its(parsed: Parse, facts: Facts) -> Iterator[Statement]:
    """What a sentence says in these ways."""
    scene, there = parsed.scene, features(parsed.cells)
    for at in _TABLE.fitting(there):
        for fit in fits(_SHAPES[at], parsed.cells, there):
            yield from _of_it(parsed, fit, facts) if "o" in fit.slots else _of_all(parsed, fit, scene, facts)


def _of_it(parsed: Parse, fit: Fit, facts: Facts) -> Iterator[Statement]:
    cells, role = parsed.cells, role_of(parsed, fit.slots["r"])
    owner, subject = cells[fit.slots["o"]], cells[fit.slots["s"]]
    before, after = parsed.before(fit.slots["o"]), parsed.after(fit.last)
    known = "unanchored" not in owner.tags and "unanchored" not in subject.tags
    alone = (
        fit.slots["o"] > fit.slots["s"]
        or before is None
        or before.sort in ("mark", "time")
        or before.norm in ("the", "when", "as", "that", "while")
    )
    whole = after is None or after.sort in ("mark", "time", "word")
    if (
        role.determiner not in _OWN
        or role.plural
        or role.modifiers
        or any(ref.entities for ref in role.owners)
        or not (known and alone and whole)
    ):
        return
    if after is not None and after.norm in ("-", "'", "and", "or"):
        return
    if fit.slots["o"] > fit.slots["s"] and (role.phrase.norm not in _SEATS or "person" in owner.tags):
        return
    yield from _said(parsed, fit, fit.slots["s"], facts, owner.what[0])


def _of_all(parsed: Parse, fit: Fit, scene: Scene, facts: Facts) -> Iterator[Statement]:
    """Each name of a list that is the subject of a verb."""
    role, at, names = role_of(parsed, fit.slots["r"]), fit.slots["s"], []
    while (cell := parsed.after(at)) is not None and cell.sort == "subject":
        names.append(at)
        at += 1
        while (cell := parsed.after(at)) is not None and cell.norm in (",", "and", "the"):
            at += 1
    last = parsed.before(at)
    verb = parsed.after(at)
    joined = any(cell.norm == "and" for cell in parsed.cells[fit.slots["s"] : at])
    if not role.plural or len(names) < 2 or not joined or last is None or last.sort != "subject":
        return
    if verb is None or verb.sort not in ("word", "term"):
        return
    for name in names:
        if "known" in parsed.cells[name].tags:
            yield from _said(parsed, fit, name, facts)


def _said(parsed: Parse, fit: Fit, name: int, facts: Facts, owner: Ref | None = None) -> Iterator[Statement]:
    scene, role, cell = parsed.scene, role_of(parsed, fit.slots["r"]), parsed.cells[name]
    start, end = parsed.cells[fit.first].start, max(cell.end, parsed.cells[fit.last - 1].end if owner else cell.end)
    times = (moments.publication(scene), *moments.narrated(scene))
    owners = (replace(owner, how="possessive"),) if owner is not None else role.owners
    one = Predication(
        "apposition", cell.what[0], Span(role.phrase.start, role.phrase.end), role.text, role.keys, Span(start, end),
        owners, role.modifiers, "is", times, scene.voice(start, end, "apposition"),
    )  # fmt: skip
    yield from statements(one, scene, facts)
