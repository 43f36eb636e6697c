"""What a storm with a name did, which it did when it came: "Nora, which tore across Palawan on 3 May 2011", "Hurricane
Nora hit the coast in May 2011".

It lasts for days, and comes to many places: a day near the claim's may be that of another one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.frozen import replace
from claimcheck.kinds.event.claim import EventClaim
from claimcheck.kinds.event.clauses import ADVERBS, WHEN, Attached, how, is_time, ref_of
from claimcheck.kinds.event.context import TEMPORAL, inside_another
from claimcheck.kinds.event.found import Said
from claimcheck.kinds.event.headed import headed
from claimcheck.kinds.event.index import NOUN, Events, folded
from claimcheck.kinds.event.nouns import Noun
from claimcheck.kinds.event.openings import opening_time
from claimcheck.model import Ref, Statement
from claimcheck.text.shape import Cell
from claimcheck.text.words import (
    BE,
    CONJUNCTIONS,
    DO,
    HAVE,
    MODALS,
    NOT,
    PRONOUNS,
    RELATIVES,
    REPORTING,
    SUBORDINATORS,
    is_past,
)

STORMED = "storm"
"""The pattern of such statements."""
DAYS = 31
"""Days for which a storm, with all that it did, may be told of."""
_LONGEST = 16
_ENDS = (BE | HAVE | DO | MODALS | NOT | RELATIVES | REPORTING | PRONOUNS) | (SUBORDINATORS - {"in", "on"}) | frozenset(
    "like than as last again since from until till during for film book novel play model simulation forecast "
    "season seasons named called".split()
)  # fmt: skip
"""Words behind which a time may be that of something else."""


def stormed(cells: Sequence[Cell], it: Noun, plain: Said, governing: str, events: Events) -> Iterator[Said]:
    """The time at which a storm that is the subject of a verb came; `governing` is what stands before its name."""
    if not any(key in events.storms for key in it.keys):
        return
    hit = _hit_by(cells, it, events)
    if hit is not None and it.tail.times and it.tail.times[0].first == it.at + 1:
        time = it.tail.times[0]
        if time.preposition in ("in", "on") and _plain(cells[time.cell]):
            yield replace(plain, pattern=STORMED, time=time, span=(hit, time.last))
    verb = _verb(cells, it.last, events)
    if verb is None or not _is_subject(cells, it, governing, events):
        return
    refs: list[Ref] = []
    k = verb
    for k in range(verb, min(len(cells), verb + _LONGEST)):
        cell = cells[k]
        if is_time(cell):
            time = Attached(k - 1, k + 1, k, cells[k - 1].norm) if cells[k - 1].norm in WHEN else Attached(k, k + 1, k)
            after = cells[k + 1] if k + 1 < len(cells) else None
            alone = time.preposition or after is None or after.sort == "mark" or after.norm in CONJUNCTIONS
            told = time.preposition in ("in", "on", "during", "") and alone and _plain(cell)
            if told and _came(cells[verb : time.first]):
                yield replace(plain, pattern=STORMED, time=time, span=(it.first, k + 1), refs=(*it.refs, *refs))
            return
        if cell.sort == "possessive" or _over(cells, k, events):
            break
        if cell.sort in ("subject", "adjective"):
            refs.append(how(ref_of(cell), "relative"))
    opening = opening_time(cells, it.first)
    if opening is not None and it.last == verb - 1 and _plain(cells[opening.cell]) and _came(cells[verb:k]):
        span = (opening.first, verb)
        yield replace(plain, pattern=STORMED, time=opening, span=span, refs=(*it.refs, *refs))


def _verb(cells: Sequence[Cell], at: int, events: Events) -> int | None:
    """The cell behind what a storm did, in its clause or in a relative one; None if it did no such thing."""
    k = at + (at < len(cells) and cells[at].norm == ",")
    related = k < len(cells) and cells[k].norm in ("which", "that")
    k = k + 1 if related else at
    while k < len(cells) and cells[k].sort == "word" and cells[k].norm in HAVE | ADVERBS:
        k += 1
    for size in (2, 1):
        if " ".join(cell.norm for cell in cells[k : k + size]) in events.stormed:
            return k + size
    return None


def _is_subject(cells: Sequence[Cell], it: Noun, governing: str, events: Events) -> bool:
    """Whether the verb behind a storm, or the relative pronoun, can only be its own: not in "survivors of Nora hit"."""
    before = cells[it.first - 1] if it.first else None
    if before is not None and before.norm in ("and", "or", "&") and cells[it.first - 2].sort in ("subject", "cap"):
        return False  # "Nora and Oma hit"
    after = cells[it.last].norm
    if after in (",", "which", "that"):
        return not inside_another(cells, it.first, events)
    if governing == "temporal" and before is not None and before.norm in TEMPORAL:
        return not headed(cells, it.first - 1, events) and after not in HAVE
    return governing == "start"


def _hit_by(cells: Sequence[Cell], it: Noun, events: Events) -> int | None:
    """The cell of the verb of "Palawan was hit by Nora", the one verb so far; None if it is told otherwise."""
    by = it.first - 1
    if by < 2 or cells[by].norm != "by" or cells[by - 1].norm not in events.stormed:
        return None
    be = by - 2
    while be > 0 and cells[be].norm in ADVERBS | {"badly", "hard", "worst", "been", "severely"}:
        be -= 1
    before = [cell for cell in cells[:be] if cell.sort in ("word", "term", "mark")]
    verbs = BE | HAVE | DO | MODALS | RELATIVES | REPORTING
    if cells[be].norm not in BE | HAVE or any(cell.norm in verbs or is_past(cell.norm) for cell in before):
        return None
    return by - 1


def _over(cells: Sequence[Cell], at: int, events: Events) -> bool:
    """Whether the clause ends at a cell, or goes on with another verb; "and" may join what was hit."""
    cell = cells[at]
    if cell.sort == "mark":
        return cell.norm != "-"
    if cell.norm in CONJUNCTIONS - {"and"} or cell.norm in _ENDS:
        return True
    return cell.sort in ("word", "term") and is_past(cell.norm) and cell.norm not in events.stormed


def _came(row: Sequence[Cell]) -> bool:
    """Whether what stands behind the verb is where a storm may come, or what it may break: not "hit the vote"."""
    if not row or any(cell.sort in ("subject", "adjective", "number") or cell.norm in _THINGS for cell in row):
        return True
    return row[0].norm in _THROUGH


_THROUGH = frozenset("across through over along into ashore inland past out by off at".split())
_THINGS = frozenset(
    "coast coasts coastline shore shores delta island islands isle isles region area areas province provinces "
    "district districts country countries state states town towns city cities village villages capital port ports "
    "harbour harbor bay gulf peninsula north south east west land landfall ashore people lives homes home house "
    "houses hut huts roof roofs building buildings school schools hospital church bridge bridges road roads street "
    "streets railway airport farm farms farmland crops crop field fields forest forests mangroves trees tree boats "
    "boat ship ships ferry fleet dyke dykes dike dikes levee levees embankment embankments dam power lines mainland "
    "archipelago valley valleys neighbourhood neighbourhoods neighborhood neighborhoods camp camps slum slums "
    "suburbs fishermen sailors villagers".split()
)


def _plain(cell: Cell) -> bool:
    return "year_inferred" not in cell.what.flags and not cell.what.mod


def goes_on(claim: EventClaim, statement: Statement, events: Events) -> bool:
    """Whether days around the claim's may be those of what a storm did elsewhere: not those of its landfall."""
    return statement.attribute != "landfall" and any(NOUN + folded(name) in events.storms for name in claim.called)
