"""Events told by a verb: "Iraq invaded Kuwait in 1990", "Olof Palme, who was murdered in Stockholm"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.frozen import replace
from claimcheck.kinds.event import doers
from claimcheck.kinds.event.carried import past_carrier, past_own_noun
from claimcheck.kinds.event.clauses import (
    ADVERBS,
    LONGEST,
    WHEN,
    Attached,
    describes_more,
    group,
    is_time,
    ref_of,
    verb_at,
)
from claimcheck.kinds.event.context import (
    AUX,
    antecedent,
    described,
    elsewhere,
    opening_place,
    opens_clause,
    pair_word,
    where_before,
)
from claimcheck.kinds.event.found import Said, opened, whole_row
from claimcheck.kinds.event.heads import agents, named, outer, recast, subject_meant
from claimcheck.kinds.event.index import VERB, WHOSE_DEED, Events
from claimcheck.kinds.event.manners import past_manner
from claimcheck.kinds.event.plain.set_phrases import ROUGHLY
from claimcheck.kinds.event.predicates import UNREAL
from claimcheck.kinds.event.rows import CAPTIVITY, Tail, departed, last_word, tail
from claimcheck.kinds.event.wordings import FIRST
from claimcheck.model import Ref
from claimcheck.text.shape import Cell
from claimcheck.text.words import (
    BE,
    CONJUNCTIONS,
    DETERMINERS,
    HAVE,
    MODALS,
    NOT,
    PREPOSITIONS,
    RELATIVES,
    SUBORDINATORS,
)

_THINGS = frozenset({"place", "ship"})
_LONGEST_PHRASE = 14
_CLOSED = PREPOSITIONS | CONJUNCTIONS | SUBORDINATORS
_PAST_BE = frozenset({"was", "were"})
_LONGEST = 60
"""How many cells a sentence may have before a verb that shares its first subject."""
_ONCE_MORE = frozenset(
    "again last first twice repeatedly anew previously later subsequently never nearly almost once".split()
)


_TEMPORAL = frozenset("since when after before until as while".split())


def is_verb(cells: Sequence[Cell], at: int, noun_too: bool, events: Events) -> bool:
    """Whether the word is a verb here; "arrest" and "visits" are nouns too."""
    forms = events.forms.get(cells[at].norm.split()[0], frozenset())
    before = cells[at - 1] if at else None
    if not noun_too and "base" not in forms:
        return before is None or before.norm not in ("the", "a", "an")
    if before is None:
        return False
    if before.sort == "word" and (before.norm in MODALS or before.norm in ("to", "did", "not")):
        following = cells[at + 1] if at + 1 < len(cells) else None
        return following is not None and (following.sort in ("subject", "adjective") or following.norm in DETERMINERS)
    if at + 1 >= len(cells):
        return False
    if "past" in forms and (before.norm in ADVERBS or before.norm.endswith("ly")):
        before = cells[at - 2] if at > 1 else before  # "Oslo famously beat the champions"
    named = cells[at + 1].sort in ("subject", "adjective")
    past = "past" in forms and (named or cells[at + 1].norm in DETERMINERS)  # "Oslo beat the champions", "who beat"
    return (before.sort == "subject" and (named or past)) or (past and before.norm in ("who", "which", "that"))


def of_verb(cells: Sequence[Cell], at: int, keys: tuple[str, ...], events: Events) -> Iterator[Said]:
    forms = events.forms.get(cells[at].norm.split()[0], frozenset())
    k = at
    while k > 0 and cells[k - 1].sort == "word" and cells[k - 1].norm in (ADVERBS | AUX | NOT | {"to"}):
        k -= 1
    helpers = [cell.norm for cell in cells[k:at]]
    if any(word in NOT for word in helpers):
        return
    sure = not any(word in UNREAL or word == "to" for word in helpers)
    if any(cell.norm in ("nobody", "none") for cell in cells[max(0, k - 8) : k] if cell.sort == "word"):
        sure = sure and not _of_nobody(cells, k)
    passive = any(word in BE for word in helpers) and "participle" in forms
    left, first = agents(cells, at, events)
    if not helpers and at >= 3 and cells[at - 1].norm == "and" and cells[at - 3].norm in BE and "participle" in forms:
        left, first = agents(cells, at - 2, events)  # "was shot and killed"
        passive = True
    if left and not helpers and "participle" in forms and _behind_purpose(cells, at):
        left, first = [], at
    if not left and "participle" in forms and (shared := _shared(cells, k, at, events)) is not None:
        left, first = [shared], k
        passive = True
    reduced = at == 0 or cells[at - 1].sort == "mark"
    if cells[at].norm.startswith(FIRST + " ") and not (passive or reduced or _of_itself(cells, at, left)):
        return  # "she first heard it in 1938"
    modifiers: list[str] = [ROUGHLY] if ROUGHLY in cells[at].tags else []
    acts: frozenset[str] = frozenset()
    labelled = all(key[len(VERB) :] in events.labels for key in keys)
    if at and f"{cells[at - 1].norm} {cells[at].norm}" in events.labels:
        acts = events.labels[f"{cells[at - 1].norm} {cells[at].norm}"]
    elif labelled:
        acts = frozenset().union(*(events.labels[key[len(VERB) :]] for key in keys))
    gone_by = False
    if not left and first and cells[first - 1].sort == "word" and cells[first - 1].norm in ("who", "that", "which"):
        left = described(cells, first - 1, events)
        whose = antecedent(cells, first - 1)
        if whose and not (left and first > 2 and _somewhere(cells, first - 3)):
            left = whose
            gone_by = not opens_clause(cells, first - 1, events)
    if not left and k > 1 and cells[k - 1].norm == "it" and cells[k - 2].norm in _TEMPORAL:
        meant = subject_meant(cells, k - 1, "its", events)
        left = [] if meant is None else [meant]
    once_more = _ONCE_MORE - {FIRST} if set(keys) & events.first_of_all else _ONCE_MORE
    if any(cell.sort == "word" and cell.norm in once_more for cell in cells[max(first, k - 1) : at + 2]):
        sure = False
    pronoun = any(cell.norm in ("they", "we", "both", "the two") for cell in cells[first:k] if cell.sort == "word")
    if pronoun or pair_word(cells, first, k):
        modifiers.append("joint")
    modifiers += doers.behind(cells, at + 1, at + LONGEST) if passive else doers.active(cells, at, events)
    refs: list[Ref]
    behind_it = past_own_noun(cells, past_carrier(cells, at + 1, keys, events), keys, events)
    end = behind_it
    if passive:
        refs = [recast(ref, "patient") for ref in left]
        modifiers += ["relative"] if gone_by else []
    else:
        soon = past_manner(cells, behind_it, len(cells)) if behind_it < len(cells) else 0
        end = behind_it if soon else group(cells, behind_it, min(len(cells), at + 14))
        patients = named(cells, behind_it, end, "patient", events, beyond=True)
        if not left and at and cells[at - 1].norm in (",", "(") and "participle" in forms:
            left = antecedent(cells, at)
            if not opens_clause(cells, at, events):
                modifiers.append("relative")
            done_by = cells[at + 1 : at + 2] and cells[at + 1].norm == "by" and _are_things(left)
            left = [recast(ref, "patient") for ref in left] if done_by else left
        gap = [] if end > behind_it else _relative_object(cells, first, events)
        whom = end > behind_it and not all(cell.norm in _TO_ALL | _HEAVENS for cell in cells[behind_it:end])
        whom = whom and not _how_far(cells, behind_it, end)
        refs = [
            ref if ref.how == "patient" else recast(ref, "agent" if whom or gap else "party") for ref in left
        ] + patients + gap  # fmt: skip
        if gone_by and any(ref.how == "patient" and ref.entities for ref in patients):
            modifiers.append(WHOSE_DEED)  # "a pupil of Berg, who opened the hall in 1953": the hall is certain
        elif gone_by:
            modifiers.append("relative")
        if "ing" in forms and at and cells[at - 1].norm in PREPOSITIONS:
            sure = False
        if any(cell.sort == "possessive" for cell in cells[behind_it:end]) or describes_more(cells, end):
            sure = False  # "invaded Norway's waters"
    if end + 1 < len(cells) and cells[end].norm in ("in", "into") and _in_an_edition(cells[end + 1]):
        sure = False
    anew = any(key in events.anew for key in keys)
    if anew and (cells[first].norm in ("a", "an", "another") or _another(cells, first, at, events)):
        sure = False  # "a student's Turandot was first performed", "the new bridge was opened"
    if (anew or labelled) and any(
        cells[k].sort == "possessive" and not _author(cells[k - 1]) for k in range(first, at)
    ):
        sure = False  # "Gozzi's Turandot" is another one than Puccini's
    known = next((j for j in range(first, at) if cells[j].sort == "subject"), first)
    if labelled and (cells[first].norm in ("a", "an") or any(c.norm in PREPOSITIONS for c in cells[known:at])):
        sure = False  # "the Old Bridge in Konjic was destroyed"
    if passive and end + 1 < len(cells) and cells[end].norm in ("dead", "down"):
        end += 1  # "was shot dead in"
    behind = tail(cells, end, events)
    last_word(cells, behind)
    if not passive and behind.times and _has_object(cells, behind.last):
        sure = False  # "opened in 1998 its second stage"
    departed(cells, end, behind, keys, events)
    cleft = opening_place(cells, first, events, cleft=True) if not behind.places else None
    cleft = cleft if cleft is not None and cells[first - 1].norm in ("that", "where") else None
    if cleft is not None:
        behind.places.append(cleft)
    if not left and not refs and "participle" in forms and all(cell.norm in ADVERBS for cell in cells[:at]):
        refs = _behind_comma(cells, behind.last, events)
    if anew and cleft is None:
        sure = sure and (_at_once(cells, behind, end) or _of_one_thing(cells, refs, behind, end))
        refs += elsewhere(cells, first, events)
    span = (min(first, at), max(behind.last, at + 1))
    whole = Said("event verb", at, span, keys, (*refs, *behind.refs), acts, modifiers=tuple(modifiers), sure=sure)
    there = None if behind.places else where_before(cells, min(first, at), events)
    if there is not None:
        yield replace(whole, pattern="where-clause", place=there, time=behind.times[0] if behind.times else None)
    yield from whole_row(cells, whole, behind, sure)
    if not behind.times:
        near = next((j for j in range(at - 1, max(-1, at - 4), -1) if is_time(cells[j])), None)
        if near is not None and all(cells[j].norm in (ADVERBS | AUX) for j in range(near + 1, at)) and near > first:
            prep = near - 1 if cells[near - 1].norm in WHEN else near
            time = Attached(prep, near + 1, near, cells[prep].norm if prep != near else "")
            yield replace(whole, time=time, place=behind.places[0] if behind.places else None)
        else:
            yield from opened(cells, whole, min(first, at), sure, (), behind)


def _in_an_edition(cell: Cell) -> bool:
    """Whether a word behind "published in" says which edition is meant: a language, a binding."""
    return cell.sort == "adjective" or cell.norm in _EDITIONS


_EDITIONS = frozenset(
    "english french german spanish italian portuguese dutch swedish danish norwegian finnish russian polish czech "
    "greek latin hebrew arabic turkish persian hindi chinese mandarin japanese korean translation paperback hardback "
    "hardcover instalments installments serial braille full colour color".split()
)


def _behind_purpose(cells: Sequence[Cell], at: int) -> bool:
    """Whether a participle follows the name that ends a phrase of purpose, behind a clause that has its verb: "They
    have shown a film, to celebrate the ship, launched in 1960"."""
    if at < 4 or cells[at - 1].norm != "," or cells[at - 2].sort != "subject":
        return False
    comma = next((k for k in range(at - 2, max(0, at - _LONGEST_PHRASE), -1) if cells[k].norm == ","), 0)
    has_verb = any(cell.sort == "word" and cell.norm in HAVE | BE for cell in cells[: max(0, comma - 1)])
    return has_verb and cells[comma - 1].norm not in HAVE | BE and cells[comma + 1].norm == "to"


def _of_itself(cells: Sequence[Cell], at: int, left: Sequence[Ref]) -> bool:
    """Whether a thing by its name alone did for the first time what the verb says, and then: "The Comet first flew in
    1949", not "The second Comet first flew in 1950", "The Comet first flew in 1951 with passengers"."""
    then = at + 2 < len(cells) and cells[at + 1].norm in WHEN and is_time(cells[at + 2])
    if not then or any("person" in ref.types for ref in left):
        return False
    if not left and cells[at - 1].norm not in ("which", "that"):
        return False
    after = cells[at + 3] if at + 3 < len(cells) else None
    named = next((k for k in range(at - 1, -1, -1) if cells[k].sort == "subject"), 0)
    plain = named == 0 or cells[named - 1].sort == "mark" or cells[named - 1].norm == "the"
    before = cells[named - 2] if named > 1 else None
    alone = plain and (before is None or before.sort == "mark" or before.norm in RELATIVES)
    return alone and (after is None or after.sort == "mark" or after.norm in CONJUNCTIONS)


def _has_object(cells: Sequence[Cell], at: int) -> bool:
    """Whether what a verb has for its object stands behind the time: "its second stage", not "a year late"."""
    if at + 1 >= len(cells) or cells[at].norm not in _OWN:
        return False
    return cells[at + 1].sort != "time" and cells[at + 1].norm not in _STRETCHES


_OWN = frozenset("its his her their our a an".split())
_STRETCHES = frozenset("year decade month week day fortnight century generation few couple little bit lot mere".split())


def _another(cells: Sequence[Cell], first: int, verb: int, events: Events) -> bool:
    """Whether a word right before the name says that it is another one of its name."""
    known = next((k for k in range(first, verb) if cells[k].sort == "subject"), first)
    return known > first and cells[known - 1].norm in events.other


def _behind_comma(cells: Sequence[Cell], at: int, events: Events) -> list[Ref]:
    """What a participle that opens the sentence is said of, behind the comma that ends its phrase: "Launched in 1990
    aboard the shuttle Discovery, Hubble"."""
    for k in range(at, min(len(cells) - 1, at + _LONGEST_PHRASE)):
        if cells[k].norm == ",":
            later = group(cells, k + 1, min(len(cells), k + 12))
            return named(cells, k + 1, later, "patient", events, beyond=True)
        if cells[k].sort == "mark" and cells[k].norm != "-":
            return []
    return []


def _of_one_thing(cells: Sequence[Cell], refs: Sequence[Ref], behind: Tail, end: int) -> bool:
    """Whether the time stands behind those by whom a building or a ship, of which there is one, was opened: "was opened
    by the Queen in 1966"."""
    done_to = [ref for ref in refs if outer(ref.how) == "patient"]
    if not done_to or not _are_things(done_to):
        return False
    time = behind.times[0]
    after = cells[time.last] if time.last < len(cells) else None
    if after is not None and after.sort not in ("mark", "time") and after.norm not in _CLOSED:
        return False  # "by the Queen in the 1968 film"
    someone = cells[end + 1].norm in DETERMINERS or cells[end + 1].sort not in ("word", "term")
    return cells[end].norm == "by" and someone and time.preposition in WHEN and time.last == behind.last


def _are_things(refs: Sequence[Ref]) -> bool:
    return all(ref.types and set(ref.types) <= _THINGS for ref in refs)


def _relative_object(cells: Sequence[Cell], first: int, events: Events) -> list[Ref]:
    """What a verb has for its object whose subject begins at a cell: "the ship, which agents sank in 1985"."""
    if first < 2 or cells[first - 1].norm not in ("which", "that", "whom") or cells[first].norm in AUX:
        return []
    whose = antecedent(cells, first - 1)
    law = any(id in events.laws for ref in whose for id in ref.entities)  # nobody signs what is of a law
    sure = bool(whose) and (law or opens_clause(cells, first - 1, events))
    return [recast(ref, "patient") for ref in whose] if sure else []


def _of_nobody(cells: Sequence[Cell], verb: int) -> bool:
    """Whether "nobody" or "none" is the subject, or saw it done: not in "Nobody died when the volcano erupted"."""
    at = next(k for k in range(verb - 1, -1, -1) if cells[k].norm in ("nobody", "none"))
    return not any(cell.norm in SUBORDINATORS or cell.sort == "mark" for cell in cells[at:verb])


def _author(cell: Cell) -> bool:
    """Whether an owner is a person whom the claims know: of a work, the one who made it."""
    return cell.sort == "subject" and {"known", "person"} <= set(cell.tags)


def _somewhere(cells: Sequence[Cell], at: int) -> bool:
    """Whether the name behind a cell only tells where something is: "the hall on the Elbe that"."""
    before = cells[at - 1] if cells[at].norm in DETERMINERS and at else cells[at]
    return before.norm in ("on", "in", "at", "near", "by", "beside")


_TO_ALL = frozenset(
    "traffic public visitors passengers trains shipping ships vehicles motorists motor pedestrians cars cyclists boats "
    "commuters travellers travelers readers worshippers students pupils patients guests tourists aircraft rail road "
    "business service the to its doors gates for".split()
)
"""What says that something was opened as such things are: "opened to traffic", "opened its doors"."""
_HEAVENS = frozenset("earth moon globe planet world sun".split())
"""To which nothing is done by those who orbit, circle or reach it."""


_LENGTHS = frozenset(
    "km kilometre kilometres kilometer kilometers mile miles metre metres meter meters yard yards block blocks "
    "league leagues street streets door doors way".split()
)
_FROM_THERE = frozenset(
    "from off away out north south east west northeast northwest southeast southwest upstream downstream upriver "
    "downriver inland offshore above below behind beyond beneath up down outside short apart".split()
)


def _how_far(cells: Sequence[Cell], first: int, last: int) -> bool:
    """Whether the phrase behind a verb is a distance, and nobody to whom it was done: "exploded a mile from his bed",
    "crashed three kilometres off the coast"."""
    where = next((k for k in range(first, last + 1) if k < len(cells) and cells[k].norm in _FROM_THERE), None)
    if where is None or where == first:
        return False
    return cells[where - 1].sort in ("number", "amount") or cells[where - 1].norm in _LENGTHS


def _at_once(cells: Sequence[Cell], behind: Tail, end: int) -> bool:
    """Whether the time stands right behind the verb, or behind its place: not in "performed by the club in 1958"."""
    if not behind.times:
        return True
    between = cells[end : behind.times[0].first]
    if between and all(cell.norm in _TO_ALL for cell in between):
        return True
    if len(between) == len(("from", "prison")) and between[0].norm == "from" and between[1].norm in CAPTIVITY:
        return True
    before = behind.places[0].last if behind.places and behind.places[0].first == end else end
    return behind.times[0].first in (before, end)


def _shared(cells: Sequence[Cell], group: int, verb: int, events: Events) -> Ref | None:
    """Who opens the sentence, of a passive verb after "and" without a subject of its own: "Palme was born in 1927 and
    murdered in 1986"."""
    if not 3 <= group <= _LONGEST or cells[group - 1].norm != "and" or verb + 1 >= len(cells):
        return None
    following = cells[verb + 1]
    if following.sort not in ("mark", "time") and following.norm not in PREPOSITIONS | ADVERBS:
        return None
    opening = next((k for k in range(group) if cells[k].sort == "subject"), None)
    if opening is None or any(cells[k].sort not in ("mark", "role") and cells[k].norm != "the" for k in range(opening)):
        return None
    if cells[opening + 1].norm not in _PAST_BE:
        return None
    between = cells[opening:group]
    if any(cell.norm in RELATIVES | SUBORDINATORS for cell in between):
        return None
    for k in range(opening + 1, group - 1):
        after = cells[k + 1]
        if cells[k].sort == "subject" and (after.norm in AUX | {","} or verb_at(cells, k + 1, events) is not None):
            return None  # somebody else may be the subject
    return ref_of(cells[opening])
