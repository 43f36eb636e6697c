"""How English tells parties by a word: "a Democrat", "the Republican incumbent", "Tory MP X", "X (D-Texas)".

The words come from the names of the parties that the claims know: the Labour Party's are Labour, the Liberal
Democrats' a Liberal Democrat.  They count only with a capital letter, and only against a party of the same country.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from claimcheck.frozen import replace
from claimcheck.kind import Facts
from claimcheck.kinds.entity.seats import closed, for_a_seat
from claimcheck.kinds.entity.strangers import words
from claimcheck.kinds.entity.telling import Told, governed, statement
from claimcheck.model import Entity, Ref, Span, Statement
from claimcheck.text import moments
from claimcheck.text.scene import PLACES, Found, Scene
from claimcheck.text.shape import Cell
from claimcheck.text.tokens import fold
from claimcheck.text.words import (
    BE,
    CONJUNCTIONS,
    COPULA_ADVERBS,
    HAVE,
    HONORIFICS,
    MODALS,
    MODIFIERS,
    NOT,
    PREPOSITIONS,
    RELATIVES,
    REPORTING,
)

_COMMON = frozenset(
    "conservative liberal green progressive socialist communist democratic social christian independent unionist labor "
    "reform centre center moderate radical nationalist popular".split()
)
"""Words of parties that are plain adjectives too: at the start of a sentence their capital says nothing."""
_NO_WORD = frozenset(
    "national people's peoples workers worker new old united union justice action unity freedom".split()
)
_AFTER = frozenset(
    "who whose from elected re-elected representing serving seeking running and with in by but famous known noted "
    "notorious renowned celebrated admired respected feared loved hated liked popular unpopular best long widely first "
    "now currently under born raised chosen picked named appointed facing hoping trying fighting standing leading "
    "heading chairing whom".split()
)
_STOP = PREPOSITIONS | CONJUNCTIONS | RELATIVES | NOT | BE | HAVE | {"anti", "non", "turned", "the", "a", "an"}
_MOST = 4


def party_words(parties: Iterable[Entity]) -> dict[str, tuple[str, ...]]:
    """The parties that a word for a member, or of a party's, can be of."""
    found: dict[str, dict[str, None]] = {}
    for party in parties:
        for word in _words_of(party):
            if word and word not in _NO_WORD:
                found.setdefault(word, {})[party.id] = None
    return {word: tuple(ids) for word, ids in found.items()}


def _words_of(party: Entity) -> Iterator[str]:
    for adjective in party.adjectives:
        yield from _noun_of(fold(adjective))
    for name in party.names:
        whole = fold(name.text).split(" of ")[0].removeprefix("the ")
        if whole.endswith((" party", " union", " alliance", " movement")):
            stem = whole.rsplit(" ", 1)[0]
            yield from _noun_of(stem) if whole.endswith(" party") or stem.endswith("democratic") else ()
        elif whole.endswith("ies"):
            yield whole[:-3] + "y"
        elif whole.endswith("s") and not whole.endswith(("ss", "us")) and len(whole) > 4:
            yield whole[:-1]


def _noun_of(adjective: str) -> Iterator[str]:
    yield adjective
    if adjective.endswith("democratic"):
        yield adjective.removesuffix("ic")


def said(scene: Scene, facts: Facts) -> Iterator[Statement]:
    """What a sentence says of the parties of people whose party the claims know."""
    cells = scene.cells
    if not any("person" in cell.tags and _parties(cell, facts) for cell in cells if "known" in cell.tags):
        return
    for at in range(len(cells)):
        yield from _letters(scene, at, facts)
        ids = _meant(scene, at, facts)
        if ids:
            yield from _behind(scene, at, ids, facts)
            yield from _before(scene, at, ids, facts)
            yield from _opening(scene, at, ids, facts)


def _parties(cell: Cell, facts: Facts) -> tuple[str, ...]:
    """The parties that the claims know of whoever a cell may mean."""
    if cell.sort != "subject" or "person" not in cell.tags or "unanchored" in cell.tags:
        return ()
    return tuple(tie.is_ for id in cell.what[0].entities for tie in facts.entities[id].party)


def _meant(scene: Scene, at: int, facts: Facts) -> tuple[str, ...]:
    """The parties that the word in a cell can be of."""
    cell = scene.cells[at]
    if cell.sort not in ("word", "cap", "subject", "adjective") or not scene.text[cell.start].isupper():
        return ()
    if cell.sort in ("subject", "adjective") and "known" in cell.tags:
        ids: tuple[str, ...] = cell.what[0].entities
        return ids if ids and all(facts.entities[id].type == "party" for id in ids) else ()
    opens = not any(one.sort != "mark" for one in scene.cells[:at])
    if (opens or scene.caps) and cell.norm in _COMMON:
        return ()
    known: Mapping[str, tuple[str, ...]] = facts.index("entity").partisans
    *state, last = cell.norm.split()
    if cell.norm in known or not state or "unknown" not in cell.tags or not _QUALIFIED.isdisjoint(state):
        return known.get(cell.norm, ())
    return known.get(last, ())  # "a Florida Democrat"


_QUALIFIED = frozenset(
    "christian social liberal free new young national independent radical progressive conservative popular united "
    "sweden sverige centre center european people's real true former ex anti non green workers communist".split()
)
"""Before a word for a party these make it another one: "a Free Democrat", but not "a Florida Democrat"."""


def _behind(scene: Scene, at: int, ids: tuple[str, ...], facts: Facts) -> Iterator[Statement]:
    """ "X, a Democrat", "X, the Republican incumbent", "X is a Labour politician", "X, Republican of Ohio,"."""
    cells = scene.cells
    first, modifiers = at - 1, list[str]()
    while first > 0 and at - first <= _MOST and _between(cells[first]):
        modifiers.append(cells[first].norm)
        first -= 1
    if first < 1 or set(modifiers) & _STOP:
        return
    determiner = cells[first].norm if cells[first].norm in ("a", "an", "the") else ""
    first -= 1 if determiner else 0
    aspect, construction = "is", "apposition"
    if determiner and cells[first].norm in ("is", "was"):
        aspect, construction = cells[first].norm, "copula"
        first -= 1
        while first > 0 and cells[first].norm in COPULA_ADVERBS | {"who", ","}:
            first -= 1
    elif cells[first].norm in _NOW and determiner and (cells[first].norm != "then" or cells[first - 1].norm == "by"):
        while first > 0 and cells[first].norm in _NOW:
            first -= 1
        if cells[first].norm != ",":
            return
        first -= 1
    elif cells[first].norm in (",", "(", "—"):
        determiner = determiner or ("(" if cells[first].norm == "(" else "")
        first -= 1
    elif determiner and cells[first].norm == "as" and (stood := _standing(cells, first, facts)) >= 0:
        first, aspect, construction = stood, "stood", "copula"
    else:
        return
    last, nouns = _nouns(cells, at + 1, facts)
    if first < 0 or not _parties(cells[first], facts):
        return
    if aspect != "stood" and not _closed(cells, last, nouns, determiner):
        return
    named = "known" in cells[at].tags and cells[at].sort == "subject"
    if named and not nouns and determiner not in ("a", "an") and not _of_a_place(cells, last):
        return  # "X (Labour)": a name of the party, not a word for who is in it
    if _governed(scene, first):
        return
    yield from _told(scene, first, at, last, ids, aspect, construction, _former(modifiers), facts)


def _of_a_place(cells: Sequence[Cell], at: int) -> bool:
    """ "X, Democrat of Ohio,"."""
    return at + 1 < len(cells) and cells[at].norm in ("of", "from") and cells[at + 1].sort in ("subject", "cap")


def _between(cell: Cell) -> bool:
    """Whether a cell may stand between "a" and the word for a party: "a moderate", "an Ohio"."""
    if cell.norm in ("a", "an", "the"):
        return False
    state = cell.sort == "subject" and "unknown" in cell.tags and len(cell.norm.split()) <= 2  # "the Ohio Republican"
    return state or cell.sort in ("word", "number", "adjective") or "somewhere" in cell.tags


_NOW = frozenset(["by", "then", "now", "still", "already", "always", "himself", "herself", "being"])
_STANDS = frozenset(
    "ran run runs running elected re-elected reelected stood stands standing sat sits sitting served serves serving "
    "won campaigned campaigning registered entered".split()
)
"""Verbs before "as a Democrat"."""


def _standing(cells: Sequence[Cell], at: int, facts: Facts) -> int:
    """The cell of who ran, or was elected, "as" something; -1 if nobody."""
    verb = next((i for i in range(at - 1, max(at - 6, 0), -1) if cells[i].norm in _STANDS), -1)
    if verb < 1 or any(cell.sort == "mark" or "person" in cell.tags for cell in cells[verb + 1 : at]):
        return -1
    at = verb - 1
    while at > 0 and (cells[at].norm in BE | HAVE | COPULA_ADVERBS | {"who", ",", "first", "re", "-"}):
        at -= 1
    return at


def _opening(scene: Scene, at: int, ids: tuple[str, ...], facts: Facts) -> Iterator[Statement]:
    """ "A Democrat from Texas, X won", "As a Labour MP, X voted against it"."""
    cells = scene.cells
    first = at - 1
    while first >= 0 and at - first <= _MOST and _between(cells[first]):
        first -= 1
    if first < 0 or cells[first].norm not in ("a", "an") or any(c.norm in _STOP for c in cells[first + 1 : at]):
        return
    opener = first - (first > 0 and cells[first - 1].norm == "as")
    last, nouns = _nouns(cells, at + 1, facts)
    if any(cell.sort != "mark" for cell in cells[:opener]) or not _closed(cells, last, nouns, "a"):
        return
    end = last
    while end < len(cells) and end - last <= _MOST and cells[end].norm != ",":
        if cells[end].norm not in ("from", "of", "for", "the", "in") and "somewhere" not in cells[end].tags:
            return
        end += 1
    beyond = cells[end + 1] if end + 1 < len(cells) else None
    after = cells[end + 2] if end + 2 < len(cells) else None
    if beyond is None or not _parties(beyond, facts) or (after is not None and after.sort in ("mark", "possessive")):
        return
    if after is not None and (after.norm in REPORTING or after.norm in ("and", "or", "once", "then", "first")):
        return
    yield from _told(scene, end + 1, at, last, ids, "is", "apposition", _former(c.norm for c in cells[first:at]), facts)


def _before(scene: Scene, at: int, ids: tuple[str, ...], facts: Facts) -> Iterator[Statement]:
    """ "Republican Gov. X", "the Labour veteran X", "Democrat X"."""
    cells = scene.cells
    titles, last = 0, at + 1
    while last < len(cells) and last - at <= _MOST + 1 and not _parties(cells[last], facts):
        cell = cells[last]
        plain = cell.norm in words(facts, "partisans") | HONORIFICS | {"party"}
        if not (cell.sort == "phrase" or "somewhere" in cell.tags or (plain and cell.sort in ("word", "cap"))):
            return
        titles += cell.sort == "phrase" or plain
        last += 1
        comma = titles and last + 1 < len(cells) and cells[last].norm == "," and _parties(cells[last + 1], facts)
        if comma and at and cells[at - 1].norm == "the" and (last + 2 >= len(cells) or cells[last + 2].norm == ","):
            last += 1
    if last >= len(cells) or not _parties(cells[last], facts) or ("full" not in cells[last].tags and not titles):
        return
    if not titles and cells[at].sort == "subject" and "known" in cells[at].tags:
        return  # "Labour X": a headline, or a list
    before = cells[at - 1].norm if at else ""
    after = cells[last + 1] if last + 1 < len(cells) else None
    if before in ("-", "anti", "non", "'s", "not", "no", "as"):
        return
    if after is not None and (
        after.norm == "-" or after.sort in ("phrase", "cap") or after.norm in words(facts, "hangers_on")
    ):
        return
    if any(
        cell.sort == "phrase" and cell.norm.endswith("s") and not cell.norm.endswith("ss") for cell in cells[at:last]
    ):
        return  # "Republican governors X and Y"
    yield from _told(scene, last, at, last, ids, "is", "title", _former([before]), facts)


def _nouns(cells: Sequence[Cell], at: int, facts: Facts) -> tuple[int, int]:
    """The cell behind "leader", "MP for Leeds", "'s candidate", and how many nouns there are."""
    start = at
    if at < len(cells) and cells[at].sort == "possessive":
        at += 1
    last, nouns = at, 0
    while last < len(cells) and last - at < _MOST:
        cell = cells[last]
        if cell.sort != "phrase" and not (cell.sort in ("word", "cap") and cell.norm in words(facts, "partisans")):
            break
        last, nouns = last + 1, nouns + 1
    return (last, nouns) if nouns else (start, 0)


def _closed(cells: Sequence[Cell], last: int, nouns: int, determiner: str) -> bool:
    """Whether the phrase ends there, or goes on with what leaves it what it is."""
    after = cells[last] if last < len(cells) else None
    beyond = cells[last + 1] if last + 1 < len(cells) else None
    determined = bool(determiner)
    if (
        determiner == "the"
        and after is not None
        and beyond is not None
        and (after.norm == "and" or (after.norm == "," and (beyond.norm == "and" or beyond.sort == "subject")))
    ):
        return False  # one of a list: "X, the Labour leader, and Y"
    if after is None:
        return determined
    if after.sort == "time":
        return determined and after.what.mod == "SINCE"
    if determiner == "(" and after.norm not in (")", ","):
        return False  # "X (Labour leaders feared him)"
    if after.sort == "mark":
        return after.norm != "-" and (determined or nouns > 0)
    if after.norm in ("in", "with", "from", "of", "for") and beyond is not None and beyond.sort == "time":
        return False  # "a Democrat in 1986"
    if after.norm in ("of", "for"):
        placed = beyond is not None and ("somewhere" in beyond.tags or (not determined and beyond.sort == "subject"))
        placed = closed(cells, last) if placed else after.norm == "for" and nouns > 0 and for_a_seat(cells, last)
        return placed or (nouns > 0 and after.norm == "of" and beyond is not None and beyond.norm == "the")
    return determined and after.sort == "word" and after.norm in _AFTER


_CANDIDATES = frozenset(
    "candidate nominee hopeful contender challenger frontrunner running ran runs campaigned campaigning "
    "standing".split()
)
_LONG = frozenset(["longtime", "long-time", "long"])


def _former(modifiers: Iterable[str]) -> bool:
    return any(word not in _LONG and (MODIFIERS.get(word) in ("former", "then") or word == "ex") for word in modifiers)


def _governed(scene: Scene, at: int) -> bool:
    return governed(Found(scene, "", at, at + 1, {"s": at}))


def _told(
    scene: Scene, who: int, at: int, last: int, ids: tuple[str, ...], aspect: str, construction: str, former: bool,
    facts: Facts,
) -> Iterator[Statement]:  # fmt: skip
    cells = scene.cells
    if any(_post_of(cell, ids, facts) for cell in cells[at : max(who + 1, last)]):
        return
    ids = _comparable(ids, _parties(cells[who], facts), facts)
    if not ids:
        return
    first, end = min(who, at), max(who + 1, last)
    found = Found(scene, "party by a word", first, end, {"s": who})
    word = cells[at]
    ref = Ref(word.start, word.end, scene.words(word.start, word.end), ids, (), "adjective")
    tense = "was" if aspect == "stood" else aspect
    times = moments.of(scene, cells, first, end, max(at, last - 1), tense, construction)[1]
    closing = cells[end - 1] if cells[end - 1].norm != "," else cells[end - 2]
    made = statement(
        found,
        Told("party", "was" if former or aspect == "was" else "is", cells[who], cells[first], closing,
             Span(word.start, word.end), objects=(ref,), times=times,
             modifiers=("former",) if former else (), construction=construction),
    )  # fmt: skip
    hoped = made.voice.asserted == "hoped" and any(cell.norm in _CANDIDATES for cell in cells[first:end])
    if hoped and not any(cell.norm in MODALS | {"to"} for cell in cells[first:end]):
        made = replace(made, voice=replace(made.voice, asserted=""))  # what a candidate hopes for is the seat
    yield made


def _post_of(cell: Cell, ids: tuple[str, ...], facts: Facts) -> bool:
    """Whether the claims know a post of the party that a cell names: it is judged as a post."""
    if cell.sort != "phrase":
        return False
    return any(set(ids) & set(getattr(claim, "of", ())) for key in cell.what.keys for claim in facts.keyed(key))


def _comparable(ids: Iterable[str], known: Iterable[str], facts: Facts) -> tuple[str, ...]:
    """Those of the parties that somebody in the known ones might be said to be in: of the same country."""
    lands = [_lands(id, facts) for id in known]
    return tuple(
        id for id in ids if any(not land or not _lands(id, facts) or land & _lands(id, facts) for land in lands)
    )


def _lands(id: str, facts: Facts) -> frozenset[str]:
    entity = facts.entities.get(id)
    around = entity.within if entity is not None else ()
    return frozenset(other for other in around if facts.entities[other].type in PLACES)


def _letters(scene: Scene, at: int, facts: Facts) -> Iterator[Statement]:
    """ "X (D)", "X (R-Texas)", "X, D-Ohio,", "X (Lab)": the party by the first letters of its name."""
    cells = scene.cells
    if at < 2 or cells[at - 1].norm not in ("(", ",") or not _parties(cells[at - 2], facts):
        return
    cell = cells[at]
    after = cells[at + 1].norm if at + 1 < len(cells) else ""
    letters, hyphened = cell.norm, after == "-" and cells[at + 1].start == cell.end
    if cell.sort == "subject" and "unknown" in cell.tags and scene.text[cell.start + 1] == "-":
        letters, hyphened = cell.norm[0], True  # "R-Ark."
    elif cell.sort not in ("word", "cap"):
        return
    if not letters.isalpha() or not scene.text[cell.start].isupper():
        return
    if not (len(letters) == 1 if hyphened else cells[at - 1].norm == "(" and after == ")" and len(letters) in (1, 3)):
        return
    if letters in ("l", "r", "c") and not hyphened and "(D)" not in scene.text:
        return  # left, right and centre of a picture
    known = _parties(cells[at - 2], facts)
    ids = tuple(
        entity.id for entity in facts.entities.values()
        if entity.type == "party" and any(fold(name.text).startswith(letters) for name in entity.names[:1])
    )  # fmt: skip
    lands = frozenset().union(*(_lands(id, facts) for id in known))
    ids = tuple(id for id in ids if _lands(id, facts) & lands)
    if not ids or _governed(scene, at - 2):
        return
    closing = next((i for i in range(at, min(at + 5, len(cells))) if cells[i].norm == ")"), at)
    yield from _told(scene, at - 2, at, closing + 1, ids, "is", "apposition", False, facts)
