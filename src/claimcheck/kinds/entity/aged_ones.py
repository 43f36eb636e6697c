"""Whose age "the 58-year-old", "the 58-year-old Prime Minister" tells at the head of a sentence, or beside what is
quoted: that of whomever the sentences before have told of last.

All people of that sentence whom the claims know are readings, and anybody named further up who is of that age: what is
said must be wrong of each.  Where somebody stands there whom nobody knows, or two are against each other, the words may
be theirs, and nothing is read.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.frozen import frozen, replace
from claimcheck.interval import Interval
from claimcheck.kind import Facts
from claimcheck.kinds.entity.aging import aged
from claimcheck.kinds.entity.antecedents import another, known_person
from claimcheck.kinds.entity.kinship import POST
from claimcheck.kinds.entity.people import ages
from claimcheck.kinds.entity.positions import PLAYERS, a_thing, of_a_player, plays
from claimcheck.kinds.entity.so_called import BESIDE
from claimcheck.kinds.entity.strangers import words
from claimcheck.kinds.entity.two_sides import two_sides
from claimcheck.lazy import Pattern
from claimcheck.model import Entity, Ref, Role, Statement
from claimcheck.text.pronouns import there
from claimcheck.text.scene import Found, Scene
from claimcheck.text.shape import Cell, norm
from claimcheck.text.somebody import begins_with_name, describes, sex, somebody
from claimcheck.text.topics import SUBJECTS, Topic, others_in, past
from claimcheck.text.words import (
    BE,
    CONJUNCTIONS,
    COPULA_ADVERBS,
    DETERMINERS,
    HAVE,
    MODALS,
    POSSESSIVES,
    PREPOSITIONS,
    RELATIVES,
    REPORTING,
    is_finite,
    is_past,
)

WAY = "age, of who was told of"
_BACK = 3
"""Sentences before in which somebody is looked for."""
_NOUNS = 2
"""Nouns of a description: "opera singer"."""
_OVER = frozenset(["former", "ex", "one-time", "erstwhile"])
_OPENING = CONJUNCTIONS | COPULA_ADVERBS | frozenset(", in on at by now then meanwhile later earlier still yet".split())
_ASIDE = RELATIVES | PREPOSITIONS | frozenset("who whose whom a an born now once then still already himself".split())
_MADE_KNOWN = frozenset("named identified called known".split())
"""Participles of whoever has no name yet: "the 58-year-old, named as X"."""
_BEHIND_A_TAG = PREPOSITIONS | RELATIVES | CONJUNCTIONS | frozenset(["who", "when", "while", "as", "later", "then"])
_DYING = frozenset("die dies died dying dead death killed funeral buried mourned".split())
_LIVED = 366
"""Days since a death in which a text still tells of the age that somebody had when they died."""
_REACH = 4
"""Cells of the verb of which a description is the subject."""
_SAID_SO = Pattern(r"(?:, |\(|\baged |\bis |\bwas )(\d{1,3})(?=[,.)]| years old)|\b(\d{1,3})-year-old")


@frozen
class Described:
    """The cells of a description, of its age and behind it; the lands, posts and nouns that it has, and whether it
    stands beside what its bearer says."""

    first: int
    age: int
    end: int
    lands: frozenset[str]
    keys: tuple[str, ...]
    former: bool
    nouns: tuple[int, ...]
    tag: bool = False


def ages_told(scenes: Sequence[Scene], at: int, facts: Facts) -> Iterator[Statement]:
    """The ages by which a sentence calls somebody named before."""
    scene = scenes[at]
    if scene.sentence.block.published is None or scene.sentence.block.role not in (Role.PROSE, Role.CAPTION):
        return
    for k in scene.there.sorts.get("time.age", ()):
        said = _description(scene, k, facts)
        if said is None or not (readings := whom(scenes, at, said, facts)):
            continue
        row = _with(scene, said, readings)
        found = Found(row, WAY, said.first, said.end + 1, {"s": said.first, "t": said.age + 1})
        age = of_a_player(scene.cells, k)
        if age is not scene.cells[k] and not all(plays(id, facts) for one in readings for id in one.what[0].entities):
            continue
        for one in aged(found, facts, age, "has", scene.cells[said.end - 1]):
            yield replace(one, modifiers=(*one.modifiers, *(f"{POST}{key}" for key in _posts(said))))


def told_of_another(scene: Scene) -> bool:
    """Whether the age at the head of a sentence is one that the text has given to somebody before."""
    ages = scene.there.sorts.get("time.age", ())[:1]
    return any(_told_before(scene, scene.cells[k], int(scene.cells[k].what.number or 0)) for k in ages)


def known_by_age(scenes: Sequence[Scene], at: int, facts: Facts) -> Iterator[tuple[Cell, ...]]:
    """The cells with the name in place of a description that opens a sentence, if one alone of those who may be meant
    is of the age that it tells: "The 25-year-old, who moved to Napoli in 1984,"."""
    scene, cells = scenes[at], scenes[at].cells
    published = scene.sentence.block.published
    for k in scene.there.sorts.get("time.age", ())[:1]:
        said = _description(scene, k, facts)
        if published is None or said is None or said.first or said.tag:
            continue
        number = int(cells[k].what.number or 0)
        near = _fitting(_near(scenes, at, said, facts), scenes, at, said, facts)
        found = [one for one in near if _is_of(one, number, published, facts)]
        if len(found) == 1 and len(found[0].what[0].entities) == 1:
            yield (there(found[0], cells[0], cells[said.end - 1]), *cells[said.end :])


def _posts(said: Described) -> tuple[str, ...]:
    return (*said.keys, *(("former",) if said.former and said.keys else ()))


def _with(scene: Scene, said: Described, readings: Sequence[Cell]) -> Scene:
    """The sentence with a name that may be anybody's of these before the description."""
    cells, ids = scene.cells, dict.fromkeys(id for one in readings for id in one.what[0].entities)
    name = there(readings[0], cells[said.first])
    ref: Ref = name.what[0]
    name = replace(name, what=(replace(ref, entities=tuple(ids)), name.what[1]))
    return replace(scene, cells=(*cells[: said.first], name, *cells[said.first :]))


# --- the words ----------------------------------------------------------------------------------------


def _description(scene: Scene, k: int, facts: Facts) -> Described | None:
    """What "the 58-year-old", with the age at a cell, says; None if it may not stand for somebody named before."""
    cells = scene.cells
    first, what = k - 1, of_a_player(cells, k).what
    if first < 0 or cells[first].norm != "the" or not what.text.endswith("old") or {"group", "thing"} & what.flags:
        return None
    if _quoted(scene, cells[first]):
        return None
    said = _words(cells, k, facts)
    if said is None or any(a_thing(cells, at) for at in said.nouns):
        return None
    tag = _beside_a_quotation(scene, said)
    if tag:
        return replace(said, tag=True)
    opens = all(cell.sort == "time" or cell.norm in _OPENING for cell in cells[:first])
    opens = opens or (first == 1 and cells[0].norm == "for") or _behind_a_colon(cells, first)
    return said if opens and _subject(cells, said.end) else None


def _words(cells: Sequence[Cell], k: int, facts: Facts) -> Described | None:
    """The words of a description behind its age."""
    callings = words(facts, "occupations") | words(facts, "players") | words(facts, "persons") | PLAYERS
    parties, sorts = facts.index("entity").partisans, words(facts, "sorts")
    lands: set[str] = set()
    keys: list[str] = []
    nouns: list[int] = []
    former = False
    end = k + 1
    while end < len(cells):
        cell = cells[end]
        if cell.sort == "adjective" and "known" in cell.tags and "somewhere" in cell.tags and not nouns:
            lands.update(cell.what[0].entities)
        elif cell.norm in _OVER and not nouns:
            former = True
        elif cell.sort == "phrase" and not keys and cell.norm[-1:] != "s":
            keys.extend(key for key in cell.what.keys if facts.keyed(key))
            if not keys:
                return None
        elif cell.sort == "word" and cell.norm in callings and len(nouns) < _NOUNS and not keys:
            nouns.append(end)
        elif not (cell.norm in parties or ("known" not in cell.tags and cell.norm in sorts)):
            break
        end += 1
    if nouns and cells[nouns[-1]].norm in BESIDE:
        return None
    if former and not keys:
        return None
    return Described(k - 1, k, end, frozenset(lands), tuple(keys), former, tuple(nouns))


def _quoted(scene: Scene, cell: Cell) -> bool:
    return any(begin <= cell.start < until for begin, until in scene.quotations)


def _beside_a_quotation(scene: Scene, said: Described) -> bool:
    """Whether a description is who says what is quoted right before: "...," gasped the 58-year-old."""
    cells, first = scene.cells, said.first
    verb = first - 1
    ends = [until for _, until in scene.quotations]
    if verb >= 0 and _telling(cells[verb]):
        close = scene.text[: cells[verb].start].rstrip(" ,")
        after = cells[said.end] if said.end < len(cells) else None
        told = after is None or after.sort in ("mark", "time") or after.norm in _BEHIND_A_TAG
        return len(close) in ends and told and not _named_behind(cells, said.end)
    close = scene.text[: cells[first].start].rstrip(" ,")
    return len(close) in ends and said.end < len(cells) and _telling(cells[said.end])


def _telling(cell: Cell) -> bool:
    """Whether a word may be the verb of who speaks: "gasped", "says"."""
    return cell.sort in ("word", "term") and (cell.norm in REPORTING or is_past(cell.norm))


def _behind_a_colon(cells: Sequence[Cell], first: int) -> bool:
    """Whether a colon stands before a description, and nobody is told of before that."""
    return first > 1 and cells[first - 1].norm == ":" and not any(somebody(cells, i) for i in range(first))


def _subject(cells: Sequence[Cell], end: int) -> bool:
    """Whether the words that end before a cell are a whole subject, of somebody who has no name behind them."""
    if end + 1 >= len(cells) or _named_behind(cells, end):
        return False
    cell, after = cells[end], cells[end + 1]
    if cell.norm == ",":
        told = after.norm in _ASIDE or after.sort == "time" or is_past(after.norm) or after.norm.endswith("ing")
        return told and after.norm not in _MADE_KNOWN and after.norm not in ("and", "or", "but")
    verb = cell.norm in BE | HAVE | MODALS | REPORTING | COPULA_ADVERBS or is_past(cell.norm) or is_finite(cell.norm)
    return cell.sort in ("word", "term") and verb


def _named_behind(cells: Sequence[Cell], end: int) -> bool:
    """Whether a name follows a description, with a comma or without."""
    at = end + (norm(cells, end) == ",")
    at += at < len(cells) and cells[at].norm in _MADE_KNOWN | {"as", "who"}
    return at < len(cells) and (cells[at].sort in ("subject", "cap") or "cap" in cells[at].tags)


# --- who may be meant ---------------------------------------------------------------------------------


def whom(scenes: Sequence[Scene], at: int, said: Described, facts: Facts) -> list[Cell]:
    """The cells of all who may be meant by a description; none where it may be somebody whom nobody knows."""
    scene = scenes[at]
    number, published = int(scene.cells[said.age].what.number or 0), scene.sentence.block.published
    if published is None or _told_before(scene, scene.cells[said.first], number):
        return []
    near = _fitting(_near(scenes, at, said, facts), scenes, at, said, facts)
    if not near or any(_long_dead(facts.entities[id], published) for one in near for id in one.what[0].entities):
        return []
    known = {one.what[0].entities for one in near}
    far = {
        cell.what[0].entities: cell
        for one in scenes[:at]
        for k in one.there.sorts.get("subject", ())
        if known_person(cell := one.cells[k]) and cell.what[0].entities not in known
    }
    return [*near, *(one for one in far.values() if _is_of(one, number, published, facts))]


def _told_before(scene: Scene, first: Cell, number: int) -> bool:
    """Whether the text has told of somebody of that age before: it is they."""
    upto = first.start
    return any(int(match[1] or match[2]) == number for match in _SAID_SO.finditer(scene.text, 0, upto))


def _is_of(person: Cell, number: int, published: int, facts: Facts) -> bool:
    day = Interval(published - 1, published + 2)
    born = [facts.entities[id].born for id in person.what[0].entities]
    spans = [ages(one, day) for one in born if one is not None]
    return any(span is not None and span[0] <= number <= span[1] for span in spans)


def _long_dead(one: Entity, published: int) -> bool:
    return one.died is not None and one.died.begin is not None and one.died.begin < published - _LIVED


def _fitting(
    near: Sequence[Cell], scenes: Sequence[Scene], at: int, said: Described, facts: Facts
) -> list[Cell]:  # fmt: skip
    """Those whom nothing in the words rules out, which must have something to hold them by."""
    cells = scenes[at].cells
    sexes = {own for k in said.nouns if (own := sex(cells[k]))}
    found = [one for one in near if sex(one) in ("", *sexes) or not sexes]
    if said.lands:
        found = [one for one in found if _may_be_of(one, said.lands, facts)]
    if said.keys:
        claims = [claim for key in said.keys for claim in facts.keyed(key)]
        holders = {term.who for claim in claims for term in getattr(claim, "holders", ())}
        found = [one for one in found if not holders.isdisjoint(one.what[0].entities)]
    if said.nouns and any(_called_so(scenes, at, cells[k].norm, near) for k in said.nouns):
        return []
    return found


def _may_be_of(one: Cell, lands: frozenset[str], facts: Facts) -> bool:
    """Whether somebody may be called by a land: the claims give it to them, or no land at all."""
    nations = [facts.entities[id].nationality for id in one.what[0].entities]
    return any(not ties or not lands.isdisjoint(tie.is_ for tie in ties) for ties in nations)


def _called_so(scenes: Sequence[Scene], at: int, noun: str, near: Sequence[Cell]) -> bool:
    """Whether a text has used a noun before, and not of those who may be meant alone."""
    ids = frozenset(id for one in near for id in one.what[0].entities)
    for one in scenes[:at]:
        for k, cell in enumerate(one.cells):
            if cell.norm in (noun, f"{noun}s") and not describes(one.cells, k, ids):
                return True
    return False


def _near(scenes: Sequence[Scene], at: int, said: Described, facts: Facts) -> list[Cell]:
    """Those who are told of in the last sentence before a description that tells of anybody."""
    scene = scenes[at]
    found: dict[tuple[str, ...], Cell] = {}
    block, after = scene.sentence.block, scene
    crossed, told = False, False
    inside = _told_outside(scene, scene.cells[: said.first])
    if any(somebody(inside, k) for k in range(len(inside))):
        return []
    if not _DYING.isdisjoint(scene.norms):
        return []  # of whoever dies, another shape tells
    if not said.tag and two_sides((), scene.cells[said.end : said.end + _REACH]):
        return []
    for one in reversed(scenes[max(0, at - _BACK) : at]):
        if one.sentence.block is not block:
            if crossed or told or not _same_story(one, scene):
                break
            crossed, block = True, one.sentence.block
        cells = _told_outside(one, one.cells)
        if not (said.tag and _only_quoted(one, after, scene)) and _brings_in(one, after):
            return []
        after = one
        people = [k for k in range(len(cells)) if somebody(cells, k)]
        if not all(known_person(cells[k]) for k in people) or (cells and begins_with_name(cells, one.text)):
            return []
        ids = frozenset(id for k in people for id in cells[k].what[0].entities)
        if any(True for _ in _others(cells, ids)) or another(cells, facts, alone=True) or two_sides(cells, ()):
            return []
        spoken = () if said.tag else [k for k in range(len(one.cells)) if _quoted(one, one.cells[k])]
        for k in spoken:
            if _brought_in(one.cells, k):
                return []
        found |= {cells[k].what[0].entities: cells[k] for k in people}
        found |= {
            one.cells[k].what[0].entities: one.cells[k]
            for k in spoken
            if somebody(one.cells, k) and known_person(one.cells[k])
        }
        if told and people:
            return list(found.values())
        told = told or bool(people)
        first = people[0] if people else len(cells)
        if people and not any(cell.norm in SUBJECTS for cell in cells[:first]):
            return list(found.values())
    return []


def _same_story(one: Scene, scene: Scene) -> bool:
    block, other = one.sentence.block, scene.sentence.block
    between = scene.text[one.sentence.end : scene.sentence.start]
    return block.role is Role.PROSE and block.published == other.published and "\n#" not in between


def _told_outside(scene: Scene, cells: Sequence[Cell]) -> tuple[Cell, ...]:
    """The cells that stand in no quotation."""
    return tuple(cell for cell in cells if not _quoted(scene, cell))


def _others(cells: Sequence[Cell], ids: frozenset[str]) -> Iterator[str]:
    """Those without a name in a sentence who may be meant behind it, and those of whom it tells by their age alone."""
    yield from others_in(cells, ids)
    for k, cell in enumerate(cells):
        if cell.norm in _SOMEBODY and k + 1 < len(cells) and (_telling(cells[k + 1]) or cells[k + 1].norm in _TOLD):
            yield ""
        after = cells[k + 2] if k + 2 < len(cells) else cell
        if cell.norm == "the" and cells[k + 1].sort == "adjective" and (_telling(after) or after.norm in BE | HAVE):
            yield ""  # "The Norlandic sang"
        if k and cell.sort == "time" and "age" in cell.tags and cells[k - 1].norm in ("a", "an", "another"):
            beside = cells[k - 2] if k > 1 and cells[k - 2].norm != "," else cells[k - 3] if k > 2 else None
            apposed = beside is not None and beside.sort == "subject" and not ids.isdisjoint(beside.what[0].entities)
            yield from () if apposed or norm(cells, k - 2) in BE else [""]


_SOMEBODY = frozenset("another one someone somebody others some both neither each many several few most".split())
_TOLD = BE | HAVE | MODALS | {"of"}


def _brought_in(cells: Sequence[Cell], at: int) -> bool:
    """Whether words that somebody says bring in somebody else, whom nobody knows."""
    if somebody(cells, at):
        return not known_person(cells[at])
    others = list(others_in(cells[at : at + 1], frozenset()))
    return bool(others) and any(cell.norm in DETERMINERS | POSSESSIVES for cell in cells[max(0, at - 2) : at])


def _only_quoted(one: Scene, other: Scene, scene: Scene) -> bool:
    """Whether what stands between two sentences is part of what is quoted in a third."""
    start, end = one.sentence.end, other.sentence.start
    return any(begin <= end <= until and not one.text[start:begin].strip() for begin, until in scene.quotations)


def _brings_in(one: Scene, other: Scene) -> bool:
    """Whether what stands between two sentences, in which nothing was looked for, may tell of somebody."""
    between = one.text[one.sentence.end : other.sentence.start].strip(_MARKS)
    if not between:
        return False
    nobody = Topic(Cell("subject", "", 0, 0, 0, 1), "")
    told = past(nobody, one, other)
    return told is None or bool(told.others) or not _SOMEBODY.isdisjoint(between.lower().split())


_MARKS = " \n\"“”‘’'"
