"""The noun phrase around the name of an event: what stands before it, and the phrases behind it.

"the signing of the 1953 armistice", "the Chile-Norway trade agreement (CNTA)", "the arrest in Bergen of two Swedes".
"""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.frozen import frozen
from claimcheck.kinds.event.clauses import (
    ADVERBS,
    LOOSE_ENDS,
    WHEN,
    Attached,
    event_keys,
    how,
    is_time,
    ref_of,
    verb_at,
)
from claimcheck.kinds.event.context import antecedent, elsewhere, opens_clause
from claimcheck.kinds.event.firsts_of_some import restricted
from claimcheck.kinds.event.heads import owner_of, subject_meant
from claimcheck.kinds.event.index import (
    FIRST_OF_SOME,
    ITSELF,
    NOUN,
    OWNED,
    SINGLED,
    SORT,
    THERE,
    VERB,
    WHOSE,
    WORLD,
    Events,
)
from claimcheck.kinds.event.record_sorts import of_a_sort
from claimcheck.kinds.event.rows import Tail, departed, tail
from claimcheck.kinds.event.shortened import SHORTENED
from claimcheck.model import NumberRef, Ref
from claimcheck.text.shape import Cell
from claimcheck.text.shape import norm as word_at
from claimcheck.text.superlatives import of_degree
from claimcheck.text.tokens import words
from claimcheck.text.words import BE, CONJUNCTIONS, DETERMINERS, IRREGULAR_PASTS, POSSESSIVES, PREPOSITIONS

INDEFINITE = frozenset("a an another any no some every each such several many few both two three four five".split())
_OTHERS = frozenset(
    "women woman girls girl ladies boys youths juniors children kids students veterans seniors masters amateurs".split()
)
_GERUND = frozenset("since after before upon on until".split())
"""Before a noun in -ing that is a verb: "since opening in 1905"."""
_SINGLED = frozenset("last latest recent final earliest".split())
"""Words that single one out among several."""
_JOINT = frozenset("bilateral mutual joint our their".split())


@frozen
class Noun:
    """An event's name at cell `at`, in the noun phrase of cells [first, last).

    `acts` are those of a noun before "of" ("signing"); `refs` are who the phrase ties to the event;
    `before` is a time before the name ("the 1953 armistice"); `modifiers` are words that change which event is
    meant: other, indefinite, several, joint, modifier (the name only describes another noun).
    """

    at: int
    first: int
    last: int
    keys: tuple[str, ...]
    modifiers: tuple[str, ...]
    acts: frozenset[str]
    refs: tuple[Ref, ...]
    before: Attached | None
    tail: Tail
    ordinal: int | None
    determiner: str
    spot: Attached | None = None  # a city before the name: "the Athens Games"


def noun(cells: Sequence[Cell], at: int, events: Events) -> Noun | None:
    """The noun phrase around the event named at a cell, or None where the words are a verb."""
    keys = tuple(key for key in event_keys(cells[at]) if not key.startswith(VERB))
    if not keys:
        return None
    anew = any(key in events.anew for key in keys)
    modifiers: list[str] = []
    refs: list[Ref] = []
    before: Attached | None = None
    spot: Attached | None = None
    ordinal: int | None = None
    determiner = ""
    first = at
    k = at - 1
    while k >= 0 and at - k < 12:
        cell = cells[k]
        if cell.sort == "mark":
            if cell.norm != "-":
                break
        elif cell.sort == "possessive":
            owner = cells[k - 1] if k else None
            if owner is None:
                break
            if owner.sort in ("subject", "adjective"):
                refs.insert(0, how(ref_of(owner), "possessive"))
            elif is_time(owner):
                before = Attached(k - 1, at + 1, k - 1)  # "last year's summit"
            if owner.norm in _OTHERS:
                modifiers.append("other")  # "the women's final" is not the final
            if owner.sort == "word" and _of_people(cells, k - 1):
                modifiers.append(OWNED)
            first = k - 1
            k -= 2
            determiner = "'s"
            if owner.sort in ("word", "cap", "subject") and k >= 0 and cells[k].norm in DETERMINERS:
                first = k  # "the country's armistice", "the Titanic's sinking"
            break
        elif cell.sort in ("adjective", "subject"):
            if cell.sort == "subject" and "person" in cell.tags and cells[k + 1].norm != "-":
                break
            if spot is None and _spot(cell, events) and _adjacent(cells, k, at):
                spot = Attached(k, at + 1, k)  # "the 2008 Athens Games", "the Rio 2016 Games"
            else:
                refs.insert(0, how(ref_of(cell), "before"))
        elif is_time(cell) and first == k + 1:
            if cells[at].sort == "subject" and k and cells[k - 1].norm in WHEN:
                break  # "In 2021 Nora's victims were paid"
            before = Attached(k, at + 1, k)
        elif cell.sort == "number":
            number = cell.what
            if isinstance(number, NumberRef) and number.ordinal:
                ordinal = int(number.value)
                modifiers.append("ordinal")
            else:
                modifiers.append("several" if isinstance(number, NumberRef) and number.value > 1 else "other")
        elif cell.norm in DETERMINERS:
            determiner = cell.norm
            first = k
            if cell.norm in ("their", "our"):
                modifiers.append("joint")
            if cell.norm in ("its", "his", "her", "their"):
                modifiers.append("own")
                meant, sure = owner_of(cells, k, cell.norm, events)
                refs[:0] = [] if meant is None else [how(meant, "possessive")]
                modifiers += [] if sure else ["relative"]
            if cell.norm == "whose":
                named = antecedent(cells, k) if _of_the_last(cells, k, events) else []
                refs[:0] = [how(ref, "possessive") for ref in named]
                modifiers += [WHOSE] if named else [WHOSE, "relative"]
            if cell.norm in INDEFINITE:
                modifiers.append("indefinite")
            break
        elif cell.norm in INDEFINITE:
            modifiers.append("indefinite")
            first = k
            break
        elif cell.sort in ("word", "cap"):
            if cell.norm in LOOSE_ENDS or cell.norm in CONJUNCTIONS:
                if cell.norm == "and" and refs and k and cells[k - 1].sort in ("subject", "adjective"):
                    k -= 1
                    continue  # "the Canadian and Korean agreement"
                break
            if cell.norm not in events.other and (verb_at(cells, k, events) is not None or _finite(cells, k)):
                break
            if cell.norm in events.other:
                modifiers.append("other")
            if cell.norm in _SINGLED or of_degree(cell.norm):
                modifiers.append(SINGLED)
            if anew and cell.norm == "world":
                modifiers.append(WORLD)
            elif anew and (cell.norm in events.anew_sorts or "lower" not in cell.tags):
                modifiers.append(SORT)  # "the gala premiere", "the Broadway premiere"
            if cell.norm in _JOINT:
                modifiers.append("joint")
        elif event_keys(cell):
            refs.insert(0, Ref(cell.start, cell.end, cell.norm, (), ("event",), "before"))
        else:
            break
        first = k
        k -= 1
    norm = cells[at].norm
    if not refs and first == at and at and norm.endswith("ing") and cells[at - 1].norm in _GERUND:
        meant = subject_meant(cells, at, "", events)
        refs = [] if meant is None else [how(meant, "possessive")]
        modifiers += ["relative"] if meant is None else ["own"]
    if any(_plural(norm, key) for key in keys) and not any(key[len(NOUN) :] == norm for key in keys):
        modifiers.append("several")
    acts, head = _head(cells, first, events)
    behind = tail(cells, at + 1, events)
    if determiner == "'s" and at + 2 < len(cells) and cells[at + 1].norm == "of" and not is_time(cells[at + 2]):
        modifiers += [] if behind.refs or behind.tight else ["relative"]  # "the hall's opening of a bar"
    departed(cells, at + 1, behind, keys, events)
    if _of_another(cells, at + 1, events) or (anew and _of_anyones(cells, at + 1)):
        modifiers.append("other")
    if restricted(cells, at, determiner):
        modifiers.append(FIRST_OF_SOME)
    if behind.plural:
        modifiers.append("several")
    if _longer_name(cells, at, keys, events) or of_a_sort(cells, first, at):
        modifiers.append("other")
    if SHORTENED in cells[at].tags:
        modifiers.append(SHORTENED)
    if _describes(cells, at + 1, events):
        modifiers.append("modifier")
    if any(word in _JOINT for word in norm.split()):
        modifiers.append("joint")
    refs = [*refs, *behind.refs]
    if cells[at].sort == "subject":
        refs.insert(0, how(ref_of(cells[at]), ITSELF))
    refs += [
        how(ref_of(cells[place.cell]), THERE)
        for place in (*behind.places, *([] if spot is None else [spot]))
        if anew and cells[place.cell].sort == "subject"
    ]
    refs += elsewhere(cells, first, events) if anew else []
    if behind.last - at > 1 and _both(cells, at + 1, behind.last):
        modifiers.append("joint")
    return Noun(
        at, head, max(behind.last, at + 1), keys, tuple(dict.fromkeys(modifiers)), acts, tuple(refs), before, behind,
        ordinal, determiner, spot,
    )  # fmt: skip


def _of_the_last(cells: Sequence[Cell], at: int, events: Events) -> bool:
    """Whether "whose" at a cell can only be that of the name before it, of the subject or of what that is."""
    k = at - 2 if cells[at - 1].norm == "," else at - 1
    is_so = k > 0 and (cells[k - 1].norm in BE or (cells[k - 1].norm == "the" and cells[k - 2].norm in BE))
    return is_so or opens_clause(cells, at, events)


def _of_people(cells: Sequence[Cell], at: int) -> bool:
    """Whether a noun with a possessive means some of a sort: "the postmen's strike", "a rival union's strike"; not
    those that stand for who takes part, "the two countries'", "the workers'"."""
    norm, before = cells[at].norm, cells[at - 1].norm if at else ""
    many = norm.endswith(("s", "men", "women", "people")) and not norm.endswith("ss")
    if norm in _STAND_FOR:
        return False
    return many or before in ("a", "an", "another") or any(cell.norm in _RIVAL for cell in cells[max(0, at - 2) : at])


_RIVAL = frozenset("rival other second third smaller larger separate different sister".split())
_STAND_FOR = frozenset(
    "countries nations states sides neighbours neighbors leaders governments allies parties partners companies firms "
    "carmakers banks rivals enemies foes republics kingdoms powers peoples armies navies superpowers clubs teams "
    "unions workers employees staff members strikers unionists".split()
)


def _of_another(cells: Sequence[Cell], at: int, events: Events) -> bool:
    """Whether what follows "of" is another one of its name: "of the new Turandot"."""
    if at + 2 >= len(cells) or cells[at].norm != "of":
        return False
    for cell in cells[at + 1 : at + 4]:
        if cell.sort != "word" or cell.norm in LOOSE_ENDS:
            return False
        if cell.norm in events.other:
            return True
    return False


def _of_anyones(cells: Sequence[Cell], at: int) -> bool:
    """Whether what follows "of" is somebody's: "the premiere of Gozzi's Turandot", which is not Puccini's."""
    if at >= len(cells) or cells[at].norm != "of":
        return False
    return any(cell.sort == "possessive" for cell in cells[at + 1 : at + 4])


def _longer_name(cells: Sequence[Cell], at: int, keys: Sequence[str], events: Events) -> bool:
    """Whether a word makes the name of what recurs that of another one: "the 1987 Rugby World Cup", "Winter Olympic
    Games"; before its year stands what only describes it: "the costly 1976 Games"."""
    if not at or not (before := cells[at - 1]).norm:
        return False
    stranger = before.sort == "cap" or (before.sort == "subject" and "unknown" in before.tags)
    dated = before.sort == "word" and at > 1 and is_time(cells[at - 2]) and before.norm not in LOOSE_ENDS | DETERMINERS
    if not (dated or (stranger and at > 1)):
        return False
    rows = (row for found in events.clipped.values() for row in found)
    return any(NOUN + " ".join(words(name)) in keys for row in rows for name in row.names)


def _finite(cells: Sequence[Cell], at: int) -> bool:
    """Whether a word in -ed is a verb and no adjective: a noun stands right before it ("the bank gained")."""
    if not cells[at].norm.endswith("ed") or cells[at].sort != "word" or not at:
        return False
    before = cells[at - 1]
    if before.sort != "word" or before.norm.endswith("ly") or before.norm in LOOSE_ENDS | CONJUNCTIONS | DETERMINERS:
        return False
    return before.norm not in ADVERBS and before.norm not in ("much", "well", "more", "most", "very", "hard", "ill")


def _plural(norm: str, key: str) -> bool:
    return norm != key[len(NOUN) :] and norm.endswith("s")


def _head(cells: Sequence[Cell], first: int, events: Events) -> tuple[frozenset[str], int]:
    """The act of a noun before "of" ("the signing of the ..."), and where the whole phrase begins."""
    if first < 2 or cells[first - 1].norm != "of":
        return frozenset(), first
    for size in (1, 2, 3):
        at = first - 1 - size
        if at < 0:
            break
        words = tuple(cell.norm for cell in cells[at : first - 1])
        for rest, acts in events.heads.get(words[0], ()):
            if rest == words[1:]:
                if at and cells[at - 1].norm in DETERMINERS and cells[at - 1].norm not in POSSESSIVES:
                    at -= 1
                return acts, at
    return frozenset(), first


def _describes(cells: Sequence[Cell], at: int, events: Events) -> bool:
    """Whether the name only describes the noun behind it: "armistice talks", "Korean War veteran"."""
    if at >= len(cells):
        return False
    cell = cells[at]
    if cell.sort == "mark" and cell.norm == "-":
        return True  # "summit-level", "war-era"
    verb = verb_at(cells, at, events) if cell.sort == "term" and "third" in events.forms.get(cell.norm, ()) else None
    if verb is not None and at + 1 < len(cells) and cells[at + 1].norm in PREPOSITIONS:
        return False  # "this year's race starts in Oslo"
    if cell.sort in ("term", "phrase"):
        return not any(key.startswith(VERB) for key in event_keys(cell)) or any(
            not key.startswith(VERB) for key in event_keys(cell)
        )  # fmt: skip
    if cell.sort in ("subject", "adjective"):
        return cell.sort == "subject" and cell.end > cell.start and "person" in cell.tags
    if cell.sort not in ("word", "cap"):
        return False
    if cell.norm in LOOSE_ENDS or cell.norm in CONJUNCTIONS or cell.norm in DETERMINERS or cell.norm in _ALONE:
        return False
    if cell.norm in ("falls", "comes") and word_at(cells, at + 1) in ("on", "in", "this", "next", "at", "a", "amid"):
        return False
    if cell.norm in events.verbs or cell.norm.endswith(("ed", "ly")) or _told(cells, at):
        return False
    return "lower" in cell.tags or cell.sort == "cap"


def _spot(cell: Cell, events: Events) -> bool:
    """Whether a name before an event is a city, which no claim has for a participant: that is where it was."""
    if cell.sort != "subject" or "short" in cell.tags:
        return False
    return any(id in events.cities for id in ref_of(cell).entities)


def _adjacent(cells: Sequence[Cell], at: int, name: int) -> bool:
    """Whether nothing but a year or a name stands between a name and the event's: not "the London climate summit"."""
    return all(cell.sort in ("time", "subject") for cell in cells[at + 1 : name])


def _told(cells: Sequence[Cell], at: int) -> bool:
    """Whether an irregular past is a verb here: "the war cost Finland", not "a World Cup hit"."""
    if cells[at].norm not in IRREGULAR_PASTS | {"cost"} or at + 1 >= len(cells):
        return False
    cell = cells[at + 1]
    if cells[at].norm in _NEVER_NOUNS and cell.sort == "word":
        return True
    if cell.sort in ("subject", "adjective", "number") or cell.norm in _MANY:
        return True
    if cell.sort == "time" and cells[at].norm == "took" and cell.what.kind == "duration":
        return True
    return cell.norm in DETERMINERS or cell.norm in PREPOSITIONS or cell.norm in _PARTICLES


_NEVER_NOUNS = frozenset(
    "began blew brought came caught clung crept dealt drew flew flung forgave forgot fought gave grew kept ran sang "
    "sank sent shook shrank slew spoke sprang spun stank stole strode struck swam swept swung threw took tore trod "
    "went wept withdrew woke wove wrote".split()
)
"""Irregular pasts that are no nouns, and describe none: not "hit", "cut", "lost", "broadcast"."""
_PARTICLES = frozenset("away down aside apart out back up".split())
_MANY = frozenset("many several some few fewer more most both hundreds thousands millions him them us everyone".split())
_ALONE = frozenset(
    "alone too either though however together twice all again anew exists existed nobody everybody everyone".split()
)
"""Words behind a noun that are no nouns that it describes."""


def _both(cells: Sequence[Cell], first: int, last: int) -> bool:
    """Whether the phrases speak of "the two countries", "both nations", "our two countries"."""
    norms = [cell.norm for cell in cells[first:last]]
    pairs = ("countries", "nations", "states", "sides", "neighbours", "neighbors", "leaders", "governments", "allies")
    return any(
        (norm in pairs and set(norms[max(0, k - 3) : k]) & {"two", "both", "our", "their", "these"})
        or (norm in pairs and k and cells[first + k - 1].sort == "number")
        for k, norm in enumerate(norms)
    )
