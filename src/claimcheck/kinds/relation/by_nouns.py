"""Acts said by nouns, verbs in -ing and compounds: "Croatia's accession to the EU in 2013", "since joining the EU in
2013, Croatia", "Seattle-based Boeing", "Ford-owned Volvo Cars", "Meta unit Instagram"."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.kinds.relation.acts import Acts, Compound, Verb, spoken_of
from claimcheck.kinds.relation.told import MODES, told
from claimcheck.model import Ref, Span, Statement, When
from claimcheck.text import moments
from claimcheck.text.parse import Parse
from claimcheck.text.scene import Scene
from claimcheck.text.shape import Cell, Fit, features, fits, shapes
from claimcheck.text.tokens import Token
from claimcheck.text.words import BE, DETERMINERS, HAVE, MODALS, REPORTING

_S, _O, _T = "{s:subject.known}", "{o:subject.known}", "{t:time.date}"
_FIRST = f"since|after|before|upon|on {{n:word}} {{p:word}}? the? {_O} in|on {_T} , the? {_S}"
_SINCE = f"{_S} ~~8 since {{n:word}} {{p:word}}? the? {_O} in|on {_T}"
_NOUNS = (
    f"{_S} <poss> {{n:word}} {{p:word}} the? {_O} ,? in|on? {_T}",
    f"{{n:word}} of the? {_S} {{p:word}} the? {_O} in|on {_T}",
    _FIRST,
    _SINCE,
)
_TABLE = shapes(*_NOUNS)


def by_nouns(scene: Scene, acts: Acts) -> Iterator[Statement]:
    """What begins or ends by a noun, or by a verb in -ing behind "since", on a day that is told."""
    cells, there = scene.cells, features(scene.cells)
    for at in _TABLE.fitting(there):
        shape = _NOUNS[at]
        by = shape in (_FIRST, _SINCE)
        for fit in fits(shape, cells, there):
            link = cells[fit.slots["p"]].norm if "p" in fit.slots else ""
            said = f"{cells[fit.slots['n']].norm} {link}".strip() if link not in DETERMINERS else ""
            found = acts.nominal.get((said or cells[fit.slots["n"]].norm, by))
            if found is not None and _plainly(scene, fit, by) and (by or _come_about(scene, fit)):
                act, aspect = found
                times = (moments.told(cells[fit.slots["t"]].what),)
                yield from _statements(scene, acts, fit, Verb(act, aspect), ("s", "o"), times, "other")


_NOT_YET = frozenset(
    "unlikely likely possible expected planned hoped rejected blocked vetoed delayed postponed thought foreseen "
    "promised proposed envisaged predicted forecast hopes hope plans prospect prospects bid bids talks application "
    "referendum vote target goal date timetable".split()
)
"""Words of sentences in which a beginning is only planned."""


def _come_about(scene: Scene, fit: Fit) -> bool:
    """Whether what a noun says has begun on a day that is past, and nothing says that it was only planned."""
    published, until = scene.sentence.block.published, scene.cells[fit.slots["t"]].what.outer.until
    past = published is not None and until is not None and until <= published
    return past and not any(cell.norm in _NOT_YET for cell in scene.cells)


def _plainly(scene: Scene, fit: Fit, by: bool) -> bool:
    """Whether the names are whole, nobody else may be meant, and the time is a plain one."""
    cells, subject, object_ = scene.cells, fit.slots["s"], fit.slots["o"]
    if "unanchored" in cells[subject].tags or cells[object_ + 1].sort == "possessive":
        return False
    if cells[fit.slots["t"]].what.mod not in ("", "APPROX"):
        return False
    if by and subject > object_:
        behind = cells[subject + 1] if subject + 1 < len(cells) else None
        return behind is None or behind.sort != "possessive"
    if by:
        alone = not any(cell.sort == "subject" for cell in cells[subject + 1 : object_])
        return alone and Parse(scene, cells).free(subject)
    before = cells[fit.first - 1] if fit.first else None
    return before is None or before.sort != "possessive"


_WHERE = f"{_O} ,? where the? {_S} is|was|are {{v:word}}"
_UNIT = f"{_O} {{v:word}} {_S}"
_COMPOUNDS = (_WHERE, _UNIT)
_COMPOUND_TABLE = shapes(*_COMPOUNDS)


def compounds(scene: Scene, acts: Acts) -> Iterator[Statement]:
    """ "Seattle-based Boeing", "Ford-owned Volvo Cars", "Geneva, where OPEC is based", "Meta unit Instagram"."""
    cells, there = scene.cells, features(scene.cells)
    for at in _COMPOUND_TABLE.fitting(there):
        shape = _COMPOUNDS[at]
        for fit in fits(shape, cells, there):
            way = acts.compounds.get(cells[fit.slots["v"]].norm)
            if way is None or way.noun != (shape == _UNIT) or way.placed != (shape == _WHERE):
                continue
            if _whole(cells, fit, shape):
                sides = ("s", "o") if way.placed else ("o", "s")
                times = (moments.publication(scene), *moments.narrated(scene))
                yield from _statements(scene, acts, fit, Verb(way.act, "is"), sides, times, "title")
    yield from _hyphened(scene, acts)


_LONGEST = 4
_PASTS = frozenset(
    "cut won lost made took set hit saw sold paid put kept held left met fell rose began led ran sent built bought "
    "told gave got went came spent grew chose".split()
)


def _hyphened(scene: Scene, acts: Acts) -> Iterator[Statement]:
    """ "Seattle-based Boeing", "Ford-owned Volvo Cars": before a hyphen the grammar sees no name."""
    tokens, cells = scene.tokens, scene.cells
    for at in range(2, len(cells) - 1):
        way = acts.compounds.get(cells[at].norm)
        if way is None or way.noun or cells[at - 1].norm != "-":
            continue
        if cells[at + 1].sort != "subject":
            from claimcheck.kinds.relation import based  # rarely needed

            yield from based.described(scene, acts, at, way) if way.placed else ()
            continue
        end = cells[at - 1].first
        for first in range(max(0, end - _LONGEST), end):
            ids = acts.bearers.get(" ".join(token.norm for token in tokens[first:end]), ())
            if not ids:
                continue
            fit = Fit(at, at + 2, {"s": at + 1, "o": at + 1})
            if first and _another(tokens[first - 1]):
                break
            if "known" in cells[at + 1].tags and _whole(cells, fit, _UNIT):
                start, last = tokens[first].start, tokens[end - 1].end
                ref = Ref(start, last, scene.words(start, last), ids)
                yield from _of_hyphen(scene, acts, way, ref, cells[at + 1])
            break


_TAKEN_BACK = frozenset("and or - once formerly former previously not then".split())


def _another(token: Token) -> bool:
    """Whether a word before "X-based" makes it something else: "formerly", or more of a name."""
    return token.norm in _TAKEN_BACK or (token.shape in ("cap", "upper") and token.norm not in DETERMINERS)


def _of_hyphen(scene: Scene, acts: Acts, way: Compound, ref: Ref, named: Cell) -> Iterator[Statement]:
    agent, patient = (named.what[0], ref) if way.placed else (ref, named.what[0])
    spoken = list(spoken_of(acts, Verb(way.act, "is"), agent.entities, patient.entities))
    voice = scene.voice(ref.start, named.end, "title")
    times = (moments.publication(scene), *moments.narrated(scene))
    yield from told(scene, spoken, agent, patient, times, voice, Span(ref.start, named.end), "holds")


def _whole(cells: tuple[Cell, ...], fit: Fit, shape: str) -> bool:
    """Whether the names are no parts of longer phrases: "Seattle-based Boeing analyst"."""
    before = cells[fit.first - 1] if fit.first else None
    after = cells[fit.last] if fit.last < len(cells) else None
    if "unanchored" in cells[fit.slots["s"]].tags:
        return False
    if before is not None and before.sort in ("cap", "subject", "adjective", "possessive"):
        return False
    if before is not None and before.norm in _TAKEN_BACK and fit.slots["s"] != fit.slots["o"]:
        return False
    if shape == _WHERE:
        return after is None or after.sort in ("mark", "time") or after.norm in ("and", "but")
    if after is None or after.sort in ("mark", "possessive", "time"):
        return after is None or after.norm != "-"
    return after.sort == "word" and (
        after.norm in BE | HAVE | MODALS | REPORTING
        or after.norm.endswith("ed")
        or after.norm in _PASTS
        or after.norm in ("and", "to")
    )


def _statements(
    scene: Scene, acts: Acts, fit: Fit, verb: Verb, sides: tuple[str, str], times: tuple[When, ...], construction: str
) -> Iterator[Statement]:  # fmt: skip
    cells = scene.cells
    agent: Ref = cells[fit.slots[sides[0]]].what[0]
    patient: Ref = cells[fit.slots[sides[1]]].what[0]
    spoken = list(spoken_of(acts, verb, agent.entities, patient.entities))
    first = min(fit.slots[name] for name in ("s", "o"))
    start, end = cells[min(first, fit.slots.get("n", first))].start, cells[fit.last - 1].end
    voice = scene.voice(start, end, construction)
    yield from told(scene, spoken, agent, patient, times, voice, Span(start, end), MODES[verb.aspect])
