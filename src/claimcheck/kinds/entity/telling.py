"""From a fit of a shape to a statement: who is meant, and whether the words are said of them."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.frozen import frozen
from claimcheck.lazy import Pattern
from claimcheck.model import Ref, Span, Statement, Value, When
from claimcheck.text.objects import is_object, subject_of
from claimcheck.text.scene import Found
from claimcheck.text.shape import Cell
from claimcheck.text.somebody import noun
from claimcheck.text.words import HONORIFICS, MODIFIERS, PREPOSITIONS, is_past

_OF = frozenset(["of", "to", "for", "from"])
_RESULTS = frozenset(
    (
        "goals goal runs wickets scored scorer scorers points minute minutes substitute substitutes bench lineup "
        "booked korean"
    ).split()
)
"""Words beside which a number after a name is no age: results, and ages counted in another way."""
_SHARES = frozenset("percent percentage poll polls votes vote seats %".split())
"""Words beside which it is none if they follow it, or if several names have numbers."""


@frozen
class Told:
    """What a statement is made of: its attribute, mode, and the cells that hold it."""

    attribute: str
    mode: str
    subject: Cell
    first: Cell
    last: Cell
    wrong: Span
    value: Value | None = None
    objects: tuple[Ref, ...] = ()
    times: tuple[When, ...] = ()
    modifiers: tuple[str, ...] = ()
    construction: str = "other"


def statement(found: Found, told: Told) -> Statement:
    scene = found.scene
    start, end = min(told.first.start, told.subject.start), max(told.last.end, told.subject.end)
    ref, _ = told.subject.what
    voice = scene.voice(_own_clause(found, told, start), end, told.construction)
    return scene.statement(
        start,
        end,
        kind="entity",
        pattern=found.pattern,
        wrong=told.wrong,
        subject=ref,
        attribute=told.attribute,
        mode=told.mode,
        voice=voice,
        objects=told.objects,
        times=told.times,
        value=told.value,
        modifiers=told.modifiers,
    )


def _own_clause(found: Found, told: Told, start: int) -> int:
    """Where the clause begins that says it, if that is a later one than the name's: "X did not see it: she died in",
    "Nobody wrote like X until she died in"."""
    ends = told.subject.end
    opened = [match.end() for match in _NEW_CLAUSE.finditer(found.scene.text, ends, max(ends, told.wrong.start))]
    return opened[-1] if opened else start


_NEW_CLAUSE = Pattern(
    r"(?:[:;]|\b(?:since|until|till|before|after|when|while))\s+(?=s?he\b|h(?:is|er) (?:own )?(?:death|murder|birth)\b)"
)


def person(found: Found, slot: str = "s") -> Cell | None:
    """The cell of a person whom the claims know, and whom the document anchors."""
    cell = found.cell(slot)
    if cell is None or "person" not in cell.tags or "known" not in cell.tags or "unanchored" in cell.tags:
        return None
    return cell


def governed(found: Found, slot: str = "s") -> bool:
    """Whether what follows the name may be said of something before it: "an aide to Macron, 34,"."""
    at = found.slots[slot] - 1
    cells = found.scene.cells
    if subject_of(cells, at + 1) and is_object(cells, at + 1):
        return True  # "the man who shot Macron is 34"
    if _of_own_kin(cells, at + 1):
        return True
    if at > 0 and cells[at].norm in _OWN_KIN and (cells[at - 1].sort == "possessive" or cells[at - 1].norm in _ITS):
        return False  # "Eva's brother Bo died": he did
    while at >= 0 and (
        cells[at].sort in ("phrase", "adjective") or cells[at].norm in HONORIFICS | MODIFIERS.keys() | {"the"}
    ):
        at -= 1
    if at < 0:
        return False
    if cells[at].norm == "of" and _thing(cells, at) and not _another_clause(cells, found.slots[slot]):
        return False  # "the death of Macron, who", "the party of Macron, the son of"
    if cells[at].norm == "-" or (cells[at].norm in _OF and not _done_to(cells, at - 1)):
        return True
    if cells[at].norm in _NEXT_TO and at > 0 and noun(cells[at - 1]):
        return True  # "the woman beside Macron, who"
    if cells[at].sort == "possessive":
        return True  # "Norway's Støre": harmless, but "Macron's Brigitte" is not
    if cells[at].norm == "not":
        return True  # "his brother, not Macron, died"
    return cells[at].norm in ("and", "or", "&") and at > 0 and cells[at - 1].sort == "subject"


def _of_own_kin(cells: Sequence[Cell], at: int) -> bool:
    """Whether the name at a cell is told to be kin of the one who bears it: "Mr Moe's son, Arvid Moe"; one of the two
    is another."""
    at -= 1 + (at > 0 and cells[at - 1].norm == ",")
    if at < 2 or cells[at].sort != "word" or cells[at - 1].sort != "possessive" or cells[at - 2].sort != "subject":
        return False
    name = next(cell for cell in cells[at + 1 :] if cell.norm != ",")
    return not {*name.what[0].entities}.isdisjoint(cells[at - 2].what[0].entities)


_NEXT_TO = frozenset("beside behind near with opposite after before above below against".split())
_OWN_KIN, _ITS = frozenset(["father", "brother", "sister"]), frozenset(["his", "her", "whose"])
_THINGS = frozenset(
    "death deaths killing killings murder murders assassination assassinations execution executions suicide birth "
    "funeral wedding marriage party government cabinet administration presidency premiership leadership era reign "
    "rule life lives career careers work works film films music song songs novel novels book books poem poems "
    "painting paintings play plays album albums memoir memoirs diary diaries letter letters speech speeches legacy "
    "memory name names statue portrait photograph photographs picture body bodies remains grave tomb house home "
    "office side election victory defeat resignation departure arrest trial release arrival return rise fall success "
    "appointment nomination case story stories support favour favor behalf absence presence loss wake footsteps hands "
    "coffin casket hearse urn ashes corpse tombstone gravestone headstone graveside bust sculpture mural effigy "
    "waxwork mask likeness face voice eyes handwriting signature birthplace hometown residence villa cottage flat "
    "apartment estate papers correspondence archive archives manuscript manuscripts notebook notebooks essays "
    "writings paintings drawing drawings sketch sketches recording recordings belongings centenary anniversary "
    "birthday dream dreams vision plan plans idea ideas ideal ideals project projects programme program policy "
    "policies doctrine brainchild creation creations invention inventions design designs discovery discoveries theory "
    "theories proposal wish wishes will testament order orders decree decrees initiative reform reforms hope hopes "
    "ambition ambitions advice teaching teachings philosophy influence style method methods collection possessions "
    "property gift gifts fortune wealth poster posters image images photo photos footage biography biographies "
    "autobiography words thoughts verse verses lines lyrics symphony symphonies opera operas sculptures score scores "
    "regime campaign candidacy seat post throne crown chair spirit ghost shadow soul heart brain blood hat coat boots "
    "ring cult popularity fame reputation example decision decisions choice remark remarks quotation quotations "
    "address opinion opinions views thinking theology achievement achievements feat feats mission quest "
    "wardrobe wardrobes clothes clothing garments dress dresses costume costumes gown gowns shoes shawl shawls corset "
    "corsets uniform uniforms jacket jewellery jewelry jewels necklace ring rings watch spectacles pipe cane crutches "
    "desk bed bedroom bathroom kitchen chamber chambers rooms room studio studios workshop library garden gardens "
    "piano guitar violin typewriter bicycle car yacht tools palette brushes medal medals trophy trophies treasures "
    "effects relics heirlooms tombs crypt vault mausoleum shrine skull skeleton bones hair teeth leg eye finger "
    "statues busts monument memorial plaque archive photograph caricature caricatures oeuvre art canvases frescoes "
    "murals prints etchings engravings compositions concertos sonatas quartets songbook ballads plays stories tales "
    "childhood boyhood girlhood youth adolescence upbringing education schooling illness illnesses "
    "suffering addiction exile imprisonment captivity torture conviction disappearance martyrdom coronation accession "
    "abdication conversion baptism burial cremation exhumation farewell lectures lecture "
    "sermons sermon interviews interview translations translation catalogue papers manuscripts dissertation".split()
)
"""Nouns that are of somebody, of which no clause with "who", and no age, can be said."""


def _thing(cells: Sequence[Cell], at: int) -> bool:
    """Whether such a noun stands before "of", for each in "the deaths of X and of Y, who"."""
    for before in range(at - 1, max(at - _REACH, -1), -1):
        if cells[before].norm in _THINGS:
            return not _somebodys(cells, before)
        listed = cells[before].norm in ("and", "or", "of", ",") or cells[before].sort == "subject"
        if not listed or cells[before + 1].norm == cells[before].norm:
            return False
    return False


def _somebodys(cells: Sequence[Cell], at: int) -> bool:
    """Whether somebody stands before the noun at a cell, who may be meant: "the keeper of the house of X, who"."""
    of = next((k for k in range(at - 1, max(at - _ADJECTIVES, 0), -1) if cells[k].norm in _BESIDE), 0)
    return of > 0 and noun(cells[of - 1]) and not any(cells[k].sort == "mark" for k in range(of, at))


_BESIDE = _OF | {"in", "with", "at", "behind", "on", "by"}
_ADJECTIVES = 5
"""Cells between a noun and the preposition before it."""


def _another_clause(cells: Sequence[Cell], at: int) -> bool:
    """Whether what follows a name may be the subject: "After the death of X, a Liberal, Y, won the seat"."""
    who = at + 2 < len(cells) and cells[at + 2].norm in ("who", "whose")
    return not who and cells[0].norm in PREPOSITIONS | _FRONTING


_FRONTING = frozenset("after before since following until when while as because upon despite amid if once".split())
_REACH = 8


def _done_to(cells: Sequence[Cell], at: int) -> bool:
    """Whether a verb with its particle stands before a preposition, and no noun that it completes: "took over from"."""
    if at < 1 or cells[at].sort != "word":
        return False
    verb = cells[at - 1 if cells[at].norm in _PARTICLES else at].norm
    return is_past(verb)


_PARTICLES = frozenset("over up out down off away way back in on".split())


def counting(found: Found, slot: str = "t") -> bool:
    """Whether a bare number behind a name may be a result, a share of votes, or one of a list."""
    cells, at = found.scene.cells, found.slots[slot]
    words = {cell.norm for cell in cells if cell.sort in ("word", "cap", "mark")}
    if any(cell.norm in _RESULTS for cell in cells[max(0, at - 6) : at + 7]) and words & _RESULTS:
        return True
    pairs = [i for i in range(2, len(cells)) if _numbered(cells, i)]
    if len(pairs) > 1 and (any(cell.norm == ":" for cell in cells[: pairs[0]]) or _bare_list(cells)):
        return True
    if not words & _SHARES:
        return False
    start = found.slots.get("s", at)
    led = start > 0 and cells[start - 1].norm == ":"
    return (
        led or len(pairs) > 1 or _bracketed(cells, at) or any(cell.norm in _SHARES for cell in cells[at + 1 : at + 3])
    )


def bare_number(cell: Cell) -> bool:
    """Whether a cell is a number in figures, with nothing that says what it counts."""
    return cell.sort in ("number", "time") and cell.what.text.isdigit()


def _numbered(cells: Sequence[Cell], at: int) -> bool:
    """Whether a cell is a number behind a name and a comma."""
    if cells[at - 1].norm != "," or not bare_number(cells[at]):
        return False
    return cells[at - 2].sort in ("subject", "cap") or "cap" in cells[at - 2].tags


def _bare_list(cells: Sequence[Cell]) -> bool:
    """Whether a sentence has no word but names."""
    return not any(cell.sort == "word" and "cap" not in cell.tags and cell.norm != "and" for cell in cells)


def _bracketed(cells: Sequence[Cell], at: int) -> bool:
    return at > 0 and cells[at - 1].norm == "("
