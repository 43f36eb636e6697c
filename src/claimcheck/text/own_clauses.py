"""Relative clauses as sentences of their own: "He left the hall, which opened in 1931, and" says that it did.

What "who" and "which" stand for must leave no choice: a name of the claims right before the comma, a person's for "who"
and no person's for "which"; and if it belongs to a noun ("the director of the hall, which"), one of which the clause
cannot tell.  "The hall (it opened in 1931)" is read so too, and "Quiroga, a lawyer who governed until 1991, was".
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from claimcheck.frozen import replace
from claimcheck.model import Span, Statement
from claimcheck.text.referred import stands_for_a_name
from claimcheck.text.scene import Scene
from claimcheck.text.shape import Cell
from claimcheck.text.somebody import noun, somebody
from claimcheck.text.words import (
    AND_SO,
    BE,
    CONJUNCTIONS,
    COPULA_ADVERBS,
    DETERMINERS,
    HAVE,
    MODALS,
    PREPOSITIONS,
    RELATIVES,
    SUBORDINATORS,
    is_finite,
    is_past,
)

_CLOSES = {",": ",", "–": "–", "—": "—", "(": ")", ":": ";"}
_NAMES = frozenset(["subject", "term", "phrase"])
_OF_THE_WHOLE = frozenset(
    "took takes meant means made makes caused causes cost costs surprised surprises came comes led leads happened "
    "happens occurred left leaves brought brings showed shows proved proves explains explained helped helps gave gives "
    "prompted prompts allowed allows turned turns followed follows ended ends began begins marked marks".split()
)
"""Verbs behind "which" that may tell of all that was said before it, not of the last name."""
_PARTICLES = frozenset(["into", "out", "down", "up"])
"""Words behind such a verb by which a thing does it: "which came into force"."""
_TALK = frozenset(
    "memory memories thoughts knowledge mention sight view views dream dreams praise thousands hundreds dozens".split()
)
"""Nouns for what is thought, seen or remembered of something, which does none of what that does."""
_THEIRS = frozenset(
    "death life birth house home grave tomb coffin reign rule presidency arrest trial murder assassination election "
    "resignation appointment funeral return visit speech speeches letters diaries papers biography estate help support "
    "leadership guidance direction works films novels books songs music paintings poems voice face fate career "
    "government cabinet administration birthplace childhood wedding marriage victory defeat office era days".split()
)
"""Those for what is somebody's, and is nobody."""
_PEOPLE = frozenset(
    "director directors mayor president chairman chairwoman chair chief minister secretary governor king queen "
    "emperor ambassador conductor curator manager coach captain editor spokesman spokeswoman official officials "
    "employee employees worker workers resident residents inhabitants citizens fan fans supporter supporters visitor "
    "visitors player players pupil pupils student students teacher teachers professor professors architect engineer "
    "engineers soldier soldiers officer officers passenger passengers people men women children actor singer "
    "historian historians scholars delegates diplomats diplomat scientist scientists nurse nurses doctor doctors "
    "priest bishop rector dean treasurer librarian caretaker guide driver drivers pilot pilots sailors survivors "
    "victims lawyers lawyer".split()
)
"""Those for people, of whom nothing is told with "which"."""
_SUBJECTS = frozenset("he she they it we i you".split())
_FARTHEST = 8
"""Cells of the longest description between a name and "who"."""
_HE = frozenset(["he", "she", "it"])
_WHO = frozenset(["who", "which", "that"]) | _HE
_WHO_IS = frozenset(["who", "he", "she"])
_SET_OFF = frozenset("– — ( :".split())
"""Marks behind a name, behind which "it" takes that up: "the hall (it opened in 1931)"."""
_DESCRIBING = frozenset(["word", "adjective", "phrase", "term", "cap"])
_NO_DESCRIPTION = PREPOSITIONS | DETERMINERS | CONJUNCTIONS | RELATIVES | SUBORDINATORS | BE | HAVE


def own_clauses(scene: Scene) -> Iterator[Scene]:
    """The readings in which such a clause is all of the sentence, with the name for its "who" or "which"."""
    cells = scene.cells
    for at, cell in enumerate(cells[:-2]):
        if at < 2 or cell.norm not in _WHO or not _is_verb(cells, at + 1):
            continue
        if cell.norm in _HE and (cells[at - 1].norm not in _SET_OFF or not _of_a_name(cells, at)):
            continue
        described = cells[at - 1].norm not in _CLOSES
        comma = _before_description(cells, at) if described else at - 1
        name = comma - 1
        if name < 0 or (cell.norm == "that" and not described) or not _may_be_told_of(cells, name, cell.norm):
            continue
        first = name - (cells[name - 1].norm == "the" and name > 0)
        alone = _opens_clause(cells, first)
        if not alone and (not _certain(cells, first, at) or (cell.norm in _HE and _others(cells, first, cell.norm))):
            continue
        if described and not alone:
            continue  # "they met Spassky, a Russian who had lost, and Fischer": of three people
        end = _end(cells, at, comma, alone)
        yield replace(scene, cells=(*cells[first : name + 1], *cells[at + 1 : end], *cells[-1:]))


def _before_description(cells: Sequence[Cell], at: int) -> int:
    """The comma before "a Russian" of "Spassky, a Russian who"; 0 if none stands there."""
    k = at - 1
    while k > 1 and at - k <= _FARTHEST and cells[k].sort in _DESCRIBING and cells[k].norm not in _NO_DESCRIPTION:
        k -= 1
    whole = at - k > 1 and cells[k].norm in ("a", "an", "the") and cells[k - 1].norm == ","
    return k - 1 if whole else 0


def unsaid(more: Iterable[Statement], said: Iterable[Statement]) -> Iterator[Statement]:
    """Those statements of clauses read by themselves of whose words the same kind has said nothing yet."""
    spans: dict[tuple[str, int], list[Span]] = {}
    for one in said:
        spans.setdefault((one.kind, one.sentence.start), []).append(one.wrong)
    for one in more:
        there = spans.get((one.kind, one.sentence.start), ())
        if not any(span.start < one.wrong.end and one.wrong.start < span.end for span in there):
            yield one


def _may_be_told_of(cells: Sequence[Cell], name: int, word: str) -> bool:
    """Whether a cell has a name that "who" or "which" fits."""
    cell = cells[name]
    if cell.sort not in _NAMES or (cell.sort == "subject" and "known" not in cell.tags):
        return False
    if cell.sort != "subject" and "event" not in cell.tags:
        return False
    return ("person" in cell.tags) == (word in _WHO_IS) or (word == "who" and _body(cell))


def _body(cell: Cell) -> bool:
    return not {"organisation", "team", "party", "company"}.isdisjoint(cell.tags)


def _is_verb(cells: Sequence[Cell], at: int) -> bool:
    """Whether a verb stands at a cell, but for adverbs before it."""
    while at < len(cells) - 1 and cells[at].norm in COPULA_ADVERBS | {"also", "later", "once", "eventually"}:
        at += 1
    cell = cells[at]
    if cell.sort not in ("word", "term", "phrase"):
        return False
    verb = cell.norm.split()[0]
    return is_finite(verb) or (verb.endswith("s") and not verb.endswith("ss"))


def _of_a_name(cells: Sequence[Cell], at: int) -> bool:
    """Whether "it" may be no more than a name: not in "it was in May that", "it is a pity"."""
    return cells[at].norm != "it" or stands_for_a_name(cells[at:], 0)


def _others(cells: Sequence[Cell], first: int, pronoun: str) -> bool:
    """Whether "she" may mean whoever the sentence is about, rather than the name behind its verb: "Ann Orr beat X (she
    was born"; or "it" another thing."""
    before = cells[:first]
    if pronoun != "it":
        return any(cell.norm == pronoun or noun(cell) or somebody(cells, k) for k, cell in enumerate(before))
    return any(
        cell.norm in ("it", "which", "a", "an")
        or (cell.norm == "the" and cells[k + 1].sort not in ("time", "mark") and cells[k + 1].norm[-1:] != "s")
        or (cell.sort in ("subject", "cap") and "person" not in cell.tags)
        for k, cell in enumerate(before)
    )


def _opens_clause(cells: Sequence[Cell], first: int) -> bool:
    """Whether the name opens its clause, but for a time: it is what the clause is about."""
    before = first - 1
    while before >= 0 and (cells[before].sort == "time" or cells[before].norm in _TIMING):
        before -= 1
    if before < 0 or cells[before].norm in (".", ";", ":", "that"):
        return True
    joined = cells[before].norm in AND_SO and before == first - 1
    return joined and before > 0 and cells[before - 1].norm in (",", ";")


_TIMING = frozenset(["in", "on", "at", ",", "early", "late"])


def _certain(cells: Sequence[Cell], first: int, at: int) -> bool:
    """Whether "who" or "which" at a cell means the name that begins at another one, behind a verb or a preposition."""
    before = cells[first - 1]
    which = cells[at].norm not in _WHO_IS
    if before.norm in CONJUNCTIONS or before.sort == "mark":
        return False
    if which and cells[at + 1].norm in _OF_THE_WHOLE and cells[at + 2].norm not in _PARTICLES:
        return False
    if before.norm not in PREPOSITIONS:
        return _verb(cells, first - 1)
    return _bears_none(cells, first - 2, _PEOPLE if which else _TALK | _THEIRS)


def _verb(cells: Sequence[Cell], at: int) -> bool:
    """Whether a verb stands at a cell: no noun in "-ing", "a drawing of"."""
    cell = cells[at]
    if cell.sort not in ("word", "term", "phrase"):
        return False
    named = at > 0 and (cells[at - 1].norm in DETERMINERS or cells[at - 1].sort in ("adjective", "possessive"))
    return not named and (is_finite(cell.norm) or cell.norm.endswith("ing"))


def _bears_none(cells: Sequence[Cell], head: int, others: frozenset[str]) -> bool:
    """Whether the clause can be told of none of the nouns that the name belongs to: "the mayor of the city of"."""
    while head >= 0:
        cell = cells[head]
        if (
            cell.sort == "mark"
            or _verb(cells, head)
            or _does(cells, head)
            or cell.norm in SUBORDINATORS
            or cell.norm.endswith("ly")
        ):
            return True
        office = cell.sort == "phrase" and "office" in cell.tags and others is _PEOPLE
        if not (office or cell.norm in others or (others is _PEOPLE and cell.norm in _TALK)):
            return False
        while head > 0 and cells[head - 1].norm not in PREPOSITIONS and not _ends_phrase(cells, head - 1):
            head -= 1
        if head == 0 or cells[head - 1].norm not in PREPOSITIONS:
            return True
        head -= 2
    return True


def _does(cells: Sequence[Cell], at: int) -> bool:
    """Whether a word in "-s" is the verb of the noun or name before it: "the tour ends in"."""
    if at < 1 or not cells[at].norm.endswith("s") or cells[at + 1].norm == "of" or cells[at].sort != "word":
        return False
    before = cells[at - 1]
    return before.sort == "subject" or (before.sort == "word" and at > 1 and cells[at - 2].norm in DETERMINERS)


def _ends_phrase(cells: Sequence[Cell], at: int) -> bool:
    return cells[at].sort in ("mark", "time") or cells[at].norm in CONJUNCTIONS or _verb(cells, at)


def _end(cells: Sequence[Cell], at: int, comma: int, alone: bool) -> int:
    """The cell behind the clause."""
    closing = _CLOSES[cells[comma].norm]
    for k in range(at + 2, len(cells) - 1):
        if cells[k].norm in (";", ":") or (closing != "," and cells[k].norm == closing):
            return k
        if cells[k].norm != "," or closing != ",":
            continue
        after = cells[k + 1]
        if (
            alone
            and after.sort in ("word", "term", "phrase")
            and (after.norm in BE | HAVE | MODALS | COPULA_ADVERBS or is_past(after.norm.split()[0]))
        ):
            return k
        first_comma = not any(cell.norm == "," for cell in cells[at + 1 : k])
        if not alone and first_comma and after.norm in ("in", "on", "during") and cells[k + 2].sort == "time":
            return k  # "he met X, who became president, in 1975"
        if after.norm in AND_SO | RELATIVES | SUBORDINATORS | _SUBJECTS:
            return k
    return len(cells) - 1
