"""What stands around a noun phrase or a verb in its clause: what governs it, who is meant by a relative pronoun, and a
time that opens the sentence."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from claimcheck.kinds.event.agreeing import only_one
from claimcheck.kinds.event.clauses import (
    ADVERBS,
    WHEN,
    WHERE,
    Attached,
    how,
    is_house,
    is_place,
    is_time,
    ref_of,
)
from claimcheck.kinds.event.index import THERE, Events
from claimcheck.kinds.event.openings import opening_time
from claimcheck.kinds.event.parts import at_a_part, taking_part
from claimcheck.model import Ref
from claimcheck.text.shape import Cell
from claimcheck.text.words import (
    BE,
    DETERMINERS,
    DO,
    HAVE,
    IRREGULAR_PASTS,
    MODALS,
    NOT,
    PASTS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    REPORTING,
    SUBORDINATORS,
    is_past,
)

_LONGEST_ADJUNCT = 16
TEMPORAL = frozenset("since after before during until till following amid".split())
_TIMELESS = frozenset(
    "comparison comparisons parallel parallels memory memories lesson lessons echo echoes cause causes consequence "
    "consequences aftermath wake eve legacy trauma shock horror horrors scars".split()
)
"""Nouns that have no time of their own but that of the event behind them: "the lessons of the collapse in 2008"."""
AUX = BE | HAVE | MODALS | DO


def governor(cells: Sequence[Cell], first: int, events: Events) -> str:
    """What stands before a noun phrase: start, temporal, at, verb, prep, other."""
    if cells[first].norm == "whose":
        return "start"
    k = first - 1
    while k >= 0 and cells[k].sort in ("role", "phrase") and "office" in cells[k].tags:
        k -= 1  # "Prime Minister Palme's"
    while k >= 0 and ((cells[k].sort == "word" and cells[k].norm in ADVERBS) or cells[k].norm in ('"', "'")):
        k -= 1
    if k < 0:
        return "start"
    cell = cells[k]
    if cell.norm in TEMPORAL:
        return "temporal"
    if cell.norm == "at" and cell.sort == "word":
        return "at" if verbs_before(cells, k, events) <= 1 else "prep"
    if cell.sort == "mark":
        opening = opening_time(cells, first)
        if opening is not None or cell.norm in (";", ":", ".", "—", "!", "?"):
            return "start"
        return "start" if cell.norm == "," and _adjunct(cells, k) else "aside"
    if is_time(cell) and opening_time(cells, first) is not None:
        return "start"
    if cell.sort == "word" and cell.norm in REPORTING:
        return "start"
    if cell.norm in _CLAUSES:
        return "start" if cell.norm != "and" or not verbs_before(cells, k, events) else "other"
    if cell.norm in PREPOSITIONS:
        if at_a_part(cells, k) or taking_part(cells, k):
            return "at"
        timeless = k > 0 and cells[k - 1].norm in _TIMELESS and not verbs_before(cells, first, events)
        return "temporal" if timeless else "prep"
    return "other"


_CLAUSES = frozenset("that while when whereas because although though so how why where and but".split())
"""Words behind which a clause begins that tells what is so."""
_PLAYED = frozenset(
    "victory win defeat loss draw triumph goal goals try tries penalty appearance appearances run medal gold silver "
    "bronze medals title performance debut speech".split()
)


def done_in(cells: Sequence[Cell], first: int) -> bool:
    """Whether what ends before "in" a noun phrase was done in the event: "beat England 3-1 in the final in Oslo"."""
    if first < 2 or cells[first - 1].norm != "in":
        return False
    at = first - 2
    cell = cells[at]
    if any(before.norm in MODALS | NOT | HAVE for before in cells[max(0, at - 4) : at + 1]):
        return False  # "would have won in the final in Oslo"
    if cell.sort in ("number", "time"):
        return True
    if cell.sort == "subject":
        return at > 0 and _past_tense(cells[at - 1])
    if cell.norm in _PLAYED:
        return cell.sort == "word"
    if cell.norm in _BEATEN and at > 1 and cells[at - 1].norm in ("was", "were"):
        return cells[at - 2].sort == "subject"
    return _past_tense(cell) and at > 0 and cells[at - 1].sort == "subject"  # not "few were interested in"


_BEATEN = frozenset(
    "beaten defeated thrashed trounced hammered routed crushed humbled humiliated outclassed outplayed overpowered "
    "overwhelmed demolished edged pipped upset toppled unseated dethroned".split()
)


def _past_tense(cell: Cell) -> bool:
    return cell.sort == "word" and (is_past(cell.norm) or cell.norm == "beat")


def inside_another(cells: Sequence[Cell], first: int, events: Events) -> bool:
    """Whether a noun phrase only completes another noun, to which what stands behind it may belong: "a copy of the
    treaty, signed in 1906"."""
    k = first - 1
    if k < 1 or cells[k].norm not in PREPOSITIONS or cells[k].norm in TEMPORAL:
        return False
    if k > 1 and cells[k - 1].norm in _PARTICLES and (cells[k - 2].norm in PASTS or is_past(cells[k - 2].norm)):
        return False  # "the rules laid down in the treaty"
    before = cells[k - 1]
    if before.sort == "mark" and before.norm != "-":
        return False
    if k > 1 and cells[k - 2].norm in PRONOUNS | RELATIVES | {"what"}:
        return False  # "what survives of the treaty"
    if before.sort in ("role", "phrase") and "office" in before.tags:
        return False  # "the heads of state at the summit"
    if (
        k > 1
        and before.norm.endswith("s")
        and (cells[k - 2].sort in ("subject", "time") or cells[k - 2].norm in ADVERBS)
    ):
        return False  # "the market rests today on the treaty"
    if _stands(cells, k - 1):
        return False  # "the club rests on the treaty"
    verb = before.norm in events.verbs or before.norm.endswith("ed") or before.norm in IRREGULAR_PASTS | AUX
    return not verb and not _finite_verb(cells, k - 1, events)


def _stands(cells: Sequence[Cell], at: int) -> bool:
    """Whether a word is the verb of a noun before it: "the club rests on"; not "the rests of"."""
    noun = cells[at - 1] if at else None
    if cells[at].norm not in _STANDING or noun is None or noun.sort not in ("word", "term"):
        return False
    return noun.norm not in DETERMINERS | PREPOSITIONS and not noun.norm.endswith("s")


_STANDING = frozenset("rests relies depends stands hinges centres centers sits falls insists hangs touches".split())
"""Verbs with a preposition behind them, in a form that a noun seldom has."""


def no_text(cells: Sequence[Cell], first: int, acts: Collection[str], events: Events) -> bool:
    """Whether what a verb says can't be said of the noun that a phrase completes: "a relic of the treaty, which came
    into force in 1906", "section 5 of the law, which the king signed in 1906"."""
    k = first - 2
    if k < 0 or cells[first - 1].norm not in PREPOSITIONS:
        return False
    while k > 0 and (cells[k].norm in _SO_FAR or cells[k].norm.isdecimal()):
        k -= 1
    if "force" in acts:
        return cells[k].norm in events.inert
    return "sign" in acts and cells[k].norm in (events.inert | events.unsigned) - _COPIES


_PARTICLES = frozenset("out down forth up off".split())
_SO_FAR = frozenset("yet ever so far".split())
_COPIES = frozenset("copy copies preamble".split())


def _adjunct(cells: Sequence[Cell], comma: int) -> bool:
    """Whether all that stands before the comma is one phrase with a preposition: "According to the museum,"."""
    first = next((k for k in range(comma) if cells[k].sort != "mark"), comma)
    if comma - first > _LONGEST_ADJUNCT or first >= comma or cells[first].norm not in (PREPOSITIONS | {"according"}):
        return False
    return not any((cell.sort == "mark" and cell.norm != "-") or is_time(cell) for cell in cells[first:comma])


def verbs_before(cells: Sequence[Cell], at: int, events: Events) -> int:
    """How many words before a cell, in its clause, may be verbs other than auxiliaries."""
    count = 0
    for k in range(at - 1, max(-1, at - 16), -1):
        cell = cells[k]
        if cell.sort == "mark" and cell.norm != "-":
            break
        if (
            cell.sort == "word"
            and cell.norm not in AUX
            and (
                cell.norm in events.verbs
                or cell.norm in REPORTING
                or (cell.norm.endswith("ed") and len(cell.norm) > 4)
                or is_past(cell.norm)
                or cell.norm.removeprefix("re") in IRREGULAR_PASTS
            )
        ):
            count += 1
    return count


def stative(cells: Sequence[Cell], first: int, events: Events) -> bool:
    """Whether all that stands before a phrase only says what something is: "my favourite was the one from the"."""
    before = cells[max(0, first - _LONGEST_ADJUNCT) : first]
    verbs = [cell for cell in before if cell.sort == "word" and cell.norm in BE]
    return bool(verbs) and not verbs_before(cells, first, events) and not any(
        cell.norm.endswith("ing") or cell.norm in MODALS | HAVE for cell in before if cell.sort == "word"
    )  # fmt: skip


def verb_past_aside(cells: Sequence[Cell], at: int) -> bool:
    """Whether a finite verb follows an aside between two commas, the first of which is at a cell: "the summit in Oslo,
    the biggest so far, ends"."""
    if at >= len(cells) or cells[at].norm != ",":
        return False
    close = next((k for k in range(at + 1, min(len(cells) - 1, at + _LONGEST_ADJUNCT)) if cells[k].norm == ","), None)
    if close is None or any(is_time(cell) for cell in cells[at:close]):
        return False
    verb = cells[close + 1]
    finite = verb.norm in AUX | IRREGULAR_PASTS or verb.norm.endswith(("ed", "s"))
    return verb.sort in ("word", "term", "phrase") and finite and cells[at + 1].norm not in ("and", "or")


def nothing_behind(cells: Sequence[Cell], at: int) -> bool:
    """Whether the sentence ends here, but for marks."""
    return all(cell.sort == "mark" for cell in cells[at:])


def opening_place(
    cells: Sequence[Cell], first: int, events: Events, *, cleft: bool = False, houses: bool = False
) -> Attached | None:
    """A place that opens the sentence: "At La Scala, ..."; `cleft`: only in "It was at La Scala that ..."; `houses`:
    one that is no place to the claims too ("At the Metropolitan Opera, ...")."""
    k = next((k for k, cell in enumerate(cells) if cell.sort != "mark"), len(cells))
    it = k + 1 < len(cells) and cells[k].norm == "it" and cells[k + 1].norm in BE
    start = k + 2 if it else k
    if (cleft and not it) or start + 2 >= len(cells) or cells[start].norm not in WHERE:
        return None
    k = start + 2 if cells[start + 1].norm in DETERMINERS else start + 1
    if k + 1 >= len(cells) or k >= first or not (is_place(cells[k], events) or (houses and is_house(cells[k]))):
        return None
    closes = ("that", "where") if it else (",",)
    return Attached(start, k + 1, k, cells[start].norm) if cells[k + 1].norm in closes else None


def elsewhere(cells: Sequence[Cell], first: int, events: Events) -> list[Ref]:
    """The place that opens the sentence, where what is done anew was."""
    place = opening_place(cells, first, events, houses=True)
    return [] if place is None or cells[place.cell].sort != "subject" else [how(ref_of(cells[place.cell]), THERE)]


def when_before(cells: Sequence[Cell], first: int) -> Attached | None:
    """The time of "in 1990, when Iraq ..."."""
    k = first - 2
    if k < 1 or cells[first - 1].norm != "when":
        return None
    if cells[k].norm == ",":
        k -= 1
    if k < 0 or not is_time(cells[k]):
        return None
    start = k - 1 if k and cells[k - 1].norm in WHEN else k
    return Attached(start, k + 1, k, cells[start].norm if start != k else "")


def where_before(cells: Sequence[Cell], first: int, events: Events) -> Attached | None:
    """The place of "Bergen, where the council ..."."""
    k = first - 2
    if k < 0 or cells[first - 1].norm != "where":
        return None
    if cells[k].norm == ",":
        k -= 1
    return Attached(k, k + 1, k) if k >= 0 and is_place(cells[k], events) else None


def antecedent(cells: Sequence[Cell], at: int) -> list[Ref]:
    """The name right before a relative pronoun."""
    k = at - 1
    if k >= 0 and cells[k].norm in (",", "("):
        k -= 1
    return [ref_of(cells[k])] if k >= 0 and cells[k].sort == "subject" else []


def described(cells: Sequence[Cell], at: int, events: Events) -> list[Ref]:
    """The name that the noun before a relative pronoun describes: "the Elbphilharmonie, the hall that opened", "the
    Elbphilharmonie, the hall on the river that opened"."""
    comma = next((k for k in range(at - 1, max(-1, at - _LONGEST_ASIDE), -1) if cells[k].norm == ","), 0)
    if not comma or cells[comma - 1].sort != "subject" or "known" not in cells[comma - 1].tags:
        return []
    opener, *rest = cells[comma + 1 : at] or [cells[at]]
    if opener.norm not in ("the", "a", "an") or not rest or any(cell.norm in _LOOSE for cell in rest):
        return []
    if rest[-1].sort == "word" and any(cell.norm in PREPOSITIONS for cell in rest):
        return []  # "a building with a café that opened": the café
    if not _fits(cells[comma - 1], cells[comma + 1 : at], events):
        return []  # "the hall, the bar that opened": a list
    person = "person" in cells[comma - 1].tags
    if (cells[at].norm == "who") is not person or rest[0].sort not in ("word", "cap", "adjective", "number"):
        return []
    if _owned_by_another(cells, comma - 1, events):
        return []  # "the builder of the hall, the firm that opened"
    return [ref_of(cells[comma - 1])]


_LONGEST_ASIDE = 14
_LOOSE = AUX | RELATIVES | SUBORDINATORS | PRONOUNS | {"and", "or"}


def _fits(name: Cell, description: Sequence[Cell], events: Events) -> bool:
    """Whether a description has a noun for what a place or a work is; of other things any will do."""
    nouns = events.nouns.get(next((sort for sort in ("place", "work") if sort in name.tags), ""))
    return nouns is None or any(cell.norm in nouns for cell in description)


def _owned_by_another(cells: Sequence[Cell], name: int, events: Events) -> bool:
    """Whether a name only tells whose the noun before it is."""
    k = name - 1
    while k >= 0 and cells[k].norm in DETERMINERS:
        k -= 1
    if k >= 0 and cells[k].norm in ("and", "or", "&"):
        return True
    return k > 0 and cells[k].norm in ("of", "to", "for", "with", "from") and not _finite_verb(cells, k - 1, events)


def opens_clause(cells: Sequence[Cell], at: int, events: Events) -> bool:
    """Whether a relative pronoun can only mean the name before it: not so in "a friend of Palme, who was"."""
    k = at - 1
    if k >= 0 and cells[k].norm in (",", "("):
        k -= 1
    while k > 0 and (cells[k - 1].sort in _OF_A_NAME or cells[k - 1].norm in DETERMINERS):
        k -= 1
    if k == 0 or (cells[k - 1].sort == "mark" and cells[k - 1].norm != "-"):
        return True
    before = cells[k - 1]
    if before.norm in SUBORDINATORS | REPORTING | _IS or _finite_verb(cells, k - 1, events):
        return True
    if before.norm in PREPOSITIONS and before.norm != "of" and (k == 1 or _finite_verb(cells, k - 2, events)):
        return True  # "worked on the telescope, which was"
    return only_one(cells, at, k)


_IS = frozenset(["is", "was", "remains"])  # "the finest of them is the Vasa, lost in"
_OF_A_NAME = frozenset(["adjective", "cap", "role", "phrase", "subject", "possessive"])


def _finite_verb(cells: Sequence[Cell], at: int, events: Events) -> bool:
    """Whether a word is a verb in the past with its subject right before it, or in the infinitive after another verb, a
    question word or a comma: not in "a mission to repair"."""
    word = cells[at]
    if word.sort == "word" and at > 1 and cells[at - 1].norm == "to":
        asked = cells[at - 2]
        return (asked.norm == "," and cells[at - 3].norm not in AUX) or (
            asked.sort == "word" and (asked.norm in ("what", "how", "whether") or asked.norm.endswith("ed"))
        )
    if word.sort == "word" and at and cells[at - 1].norm in MODALS:
        return True
    if word.sort != "word" or not (word.norm.endswith("ed") or word.norm in IRREGULAR_PASTS | events.verbs):
        return False
    before = cells[at - 1] if at else None
    return before is not None and (
        before.sort == "subject" or before.norm in PRONOUNS | HAVE | ADVERBS | {"and", "who", "that", "which"}
    )


def pair_word(cells: Sequence[Cell], first: int, last: int) -> bool:
    norms = {cell.norm for cell in cells[first:last] if cell.sort in ("word", "cap")}
    numbers = any(cell.sort == "number" for cell in cells[first:last])
    pairs = {"countries", "nations", "leaders", "sides", "states", "allies", "neighbours", "neighbors"}
    return bool(norms & pairs) and (numbers or bool(norms & {"two", "both", "our", "these"}))
