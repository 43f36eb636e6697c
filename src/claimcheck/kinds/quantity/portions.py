"""Whether a measure is not of the name before it, but of a part of what the name means, or of another thing beside it:
"a section of the tunnel, 3.2 km long,", "half the tunnel is ...", "near the tunnel, a 2-km-long tunnel ..."."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from claimcheck.kind import Facts
from claimcheck.kinds.quantity import topics
from claimcheck.kinds.quantity.vocabulary import IRREGULAR, SITES
from claimcheck.model import Ref
from claimcheck.text.shape import Cell
from claimcheck.text.times.words import listed
from claimcheck.text.tokens import words
from claimcheck.text.words import (
    BE,
    BECOME,
    COPULA_ADVERBS,
    DETERMINERS,
    FUNCTION_CAPS,
    HAVE,
    MODALS,
    PREPOSITIONS,
    RELATIVES,
)

_PARTS = frozenset(
    listed(
        "section segment stretch part portion piece half halve third quarter fifth tenth leg lap stage phase arm wing "
        "bore tube span arch extension branch spur approach end side front flank share rest remainder most much "
        "majority gallery shaft passage ramp spillway pier pillar tower deck annexe annex hall floor room bay model "
        "replica copy map picture queue tailback jam kilometre kilometer km mile metre meter "
        "camp basecamp bivouac hut refuge shelter col saddle ridge crest face wall cliff slope shoulder foot crater "
        "rim glacier icefall couloir gully ledge terrace gate portal doorway window dome spire steeple nave transept "
        "choir apse altar column statue mast funnel chimney antenna bow stern cabin platform balcony staircase step "
        "lift"
    )
)
"""Nouns for a part of something, or for what has a size of its own beside it."""
_AWAY = frozenset(listed("above below beneath underneath beyond round atop opposite past amongst"))
"""Prepositions by which a name only says where something is."""
_PLACING = PREPOSITIONS | _AWAY | frozenset(listed("next close north south east west"))
_UPON = frozenset(listed("on upon in at near over off from down up")) | _AWAY
_OTHER = frozenset(listed("half twice double triple halfway old former original first second third future previous"))
"""Words before a name by which less or another thing is meant."""
_TOGETHER = frozenset(["together", "including", "counting", "without", "excluding"])
_ACTS = ("ing", "tion", "ment", "ure", "ance")
_NO_ACTS = frozenset(listed("wing building railing landing crossing ring embankment monument station structure"))
_DONE = frozenset(listed("work works repair repairs start renewal refurbishment visit trip trips history"))
"""Nouns for what is done: "the opening of the tunnel, 57 km long," measures the tunnel."""
MINDS = frozenset(
    listed(
        "verdict view views opinion opinions thought thoughts word words praise love fear memory memories pride joy "
        "question questions doubt doubts answer judgment judgement feeling feelings impression impressions comment "
        "comments remark remarks joke jokes glimpse sight"
    )
)
"""Nouns for what people say, see or feel of a thing, which has no size: "her verdict on the tunnel, 57 km long,"."""
_INDEFINITE = frozenset(["a", "an", "another", "one", "each", "every", "no", "some"])
_COMPARED = frozenset(["as", "than", "like", "unlike", "and", "or", "to", "near", "beside"])
"""Words before "the 14-km-long tunnel" by which it is another one."""
_VERBS = IRREGULAR | BE | HAVE | MODALS | frozenset(topics.VERBS) | topics.OPEN_VERBS
_REACH = 5


def of_another(cells: Sequence[Cell], owner: Ref, number: Cell, first: int, last: int, facts: Facts) -> bool:
    """Whether the phrase of the cells [first, last) around a number measures something else than its owner, whose
    name stands before it, or (an empty place) in another sentence."""
    named = [i for i, cell in enumerate(cells) if owner.start < owner.end and cell.start == owner.start]
    name = named[0] if named else -1
    if name >= first:
        return False
    if name >= 0 and (_less(cells, name) or _beside_a_part(cells, name, first) or _up_there(cells, name, first)):
        return True
    at = next(i for i, cell in enumerate(cells) if cell is number)
    entities = (facts.entities[id] for id in owner.entities if id in facts.entities)
    called = frozenset(word for entity in entities for known in entity.names for word in words(known.text))
    return _of_its_own_noun(cells, name, at, first, last, called)


def _less(cells: Sequence[Cell], name: int) -> bool:
    """ "Half the tunnel", "the old tunnel"; "Together with its ramps, the bridge is ..." is more."""
    if any(cell.norm in _TOGETHER for cell in cells[:name]):
        return True
    opened = _before(cells, _opens(cells, name))
    return opened.norm in _OTHER or opened.sort == "number"


def _beside_a_part(cells: Sequence[Cell], name: int, first: int) -> bool:
    """ "A section of the tunnel, 3.2 km long, ...", "A wall behind the dam, 60 metres high, ..."."""
    if name + 1 >= first or cells[name + 1].norm not in (",", "(", "—"):
        return False
    at = _opens(cells, name) - 1
    if at < 1 or cells[at].norm not in _PLACING:
        return False
    row: list[str] = []
    k = at - 1
    named = k >= 0 and cells[k].sort == "cap"
    sorts = ("word", "term", "phrase", "adjective", *(("cap", "subject") if named else ()))
    while k >= 0 and len(row) < _REACH and cells[k].sort in sorts:
        if cells[k].norm in FUNCTION_CAPS:
            break
        row.append(cells[k].norm)
        k -= 1
    opened = _before(cells, k + 1)
    head = row[0].split()[-1] if row else opened.norm if opened.sort == "number" or opened.norm in _PARTS else ""
    if named or _single(head) in _PARTS or (opened.sort == "number" and not row and cells[at].norm == "of"):
        return True
    indefinite = opened.norm in _INDEFINITE or opened.sort == "number"
    if not head or not (indefinite or opened.norm in DETERMINERS or opened.sort == "possessive"):
        return False
    if head in _VERBS or head.endswith("ed") or (len(row) > 1 and head.endswith("s") and not head.endswith("ss")):
        return False
    if head in _DONE | MINDS or (head.endswith(_ACTS) and head not in _NO_ACTS):
        return False
    return indefinite or not any(cell.norm in RELATIVES for cell in cells[name + 1 : first])


def _up_there(cells: Sequence[Cell], name: int, first: int) -> bool:
    """Whether a name says where something is that is so high: "The cloud above Mount Etna was 6,000 metres high", "A
    hut on Mount Etna is 1,500 metres above sea level"."""
    at = _opens(cells, name)
    if at > 1 and cells[at - 1].norm == "of" and cells[at - 2].norm in _TOPS:
        at = _opens(cells, at - 2)  # "below the summit of Mount Etna"
    before = _before(cells, at).norm
    told = any(cell.norm in RELATIVES for cell in cells[name + 1 : first])
    if before in _AWAY:
        return not told
    near = cells[first : first + _REACH]
    level = any(a.norm == "above" and b.norm in ("sea", "the") for a, b in pairwise(near))
    level = level or any(cell.norm.startswith(("above sea", "above the sea")) for cell in near)
    return before in _UPON and level and not told


_TOPS = frozenset(listed("summit top peak"))


def _of_its_own_noun(
    cells: Sequence[Cell], name: int, number: int, first: int, last: int, called: frozenset[str]
) -> bool:
    """Whether the phrase holds a noun that it measures, and is not said of the name: "Near the tunnel, a 2-km-long
    tunnel ...", "The line has a branch 12 km long"."""
    before = [cell.norm for cell in cells[first:number] if _noun(cell)]
    inside = [cell.norm for cell in cells[number + 1 : last] if _noun(cell)]
    aside = number + 1 < len(cells) and cells[number + 1].norm in topics.ADJECTIVES
    opened = cells[first].norm
    if not (before and aside) and not (inside and _alike(inside[-1], called)):
        return False
    if opened not in _INDEFINITE and not before:
        return _before(cells, first).norm in _COMPARED or (name >= 0 and _fronted(cells, name, first))
    return not _linked(cells, name, first, last)


def _linked(cells: Sequence[Cell], name: int, first: int, last: int) -> bool:
    """Whether a phrase is the complement of a verb of being, or stands beside the name: "the tunnel is a ..."."""
    at = first - 1
    while at > name and (cells[at].norm in COPULA_ADVERBS or cells[at].sort == "time"):
        at -= 1
    word = cells[at].norm if at >= 0 else ""
    if at > name and (word in BE | BECOME or word in ("as", "remains", "remained", "stays")):
        return True
    beside = 0 <= name == first - 2 and word in (",", "(", "—")
    return beside and not _fronted(cells, name, first)


def _fronted(cells: Sequence[Cell], name: int, first: int) -> bool:
    """Whether a name only says where, before the subject of the sentence: "Near the tunnel, a 2-km-long ..."."""
    at = _opens(cells, name) - 1
    near = at >= 0 and cells[at].norm in _PLACING
    return near and at <= _REACH and name == first - 2 and not any(_verb(cell) for cell in cells[:at])


def _verb(cell: Cell) -> bool:
    return cell.sort == "subject" or cell.norm in _VERBS or (cell.sort == "word" and cell.norm.endswith(("ed", "s")))


def _opens(cells: Sequence[Cell], name: int) -> int:
    """The first cell of the phrase of a name: "the new Harrow Tunnel"."""
    at = name
    while at > 0 and (
        cells[at - 1].norm in DETERMINERS or cells[at - 1].sort == "adjective" or cells[at - 1].norm in topics.NEUTRAL
    ):
        at -= 1
    return at


_NOTHING = Cell("mark", "", 0, 0, 0, 0)


def _before(cells: Sequence[Cell], at: int) -> Cell:
    return cells[at - 1] if at > 0 else _NOTHING


def _noun(cell: Cell) -> bool:
    if cell.sort not in ("word", "term", "phrase") or cell.norm in FUNCTION_CAPS | COPULA_ADVERBS:
        return False
    if cell.norm in topics.ADJECTIVES or cell.norm in topics.NEUTRAL or cell.norm in _VERBS:
        return False
    return cell.norm.replace(" ", "").isalpha() and not cell.norm.endswith(("ed", "ing", "ly"))


def _alike(noun: str, called: frozenset[str]) -> bool:
    """Whether a noun may call what a name calls: "tunnel" for "Harrow Tunnel", "crossing" for a bridge."""
    word = noun.split()[-1]
    sorts = {*SITES.get(word, ())}
    return word in called or any(sorts & {*SITES.get(own, ())} for own in called)


def _single(word: str) -> str:
    return word if word in _PARTS else word.removesuffix("s")
