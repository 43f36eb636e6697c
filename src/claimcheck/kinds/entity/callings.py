"""What people do, as the grammar sees it: a poet, a striker, a citizen, a capital.

These words are too common to be looked for in every text, and too much like names ("Cook", "Porter") to be
recognised everywhere.  So only a sentence in which something of the claims stands is read a second time, with those
of its plain words that are callings made phrases; the grammar then says of whom, and when, they are said.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from claimcheck.frozen import frozen, replace
from claimcheck.kind import Facts
from claimcheck.model import Mention, Predication, Ref, Span, Statement, When
from claimcheck.text.grammar import predications
from claimcheck.text.scene import Scene
from claimcheck.text.shape import Cell
from claimcheck.text.words import CONJUNCTIONS, COPULA_ADVERBS, MODIFIERS, NEUTRAL, NOT, PREPOSITIONS

LONGEST = 3
"""Words of the longest calling, with those that hyphens join."""
PLAYER, SUBJECT, BELONGING, CAPITAL, EITHER = "player", "of-subject", "belonging", "capital", "either"
_ENDINGS = tuple(
    "ologist ographer ometrist iatrist ician keeper smith wright monger blower binder thrower jumper diver climber "
    "skater skier boarder fighter hunter maker builder painter writer singer dancer tamer breeder grower herder farmer "
    "planter trainer carver".split()
)
"""How words for trades, arts and sciences end; no list has them all ("beekeeper", "glassblower", "mycologist")."""
_STEM = 3
"""Letters before such an ending, at least."""
_NO_TRADES = frozenset(
    "kingmaker peacemaker peacekeeper troublemaker merrymaker lawmaker policymaker holidaymaker newsmaker tastemaker "
    "matchmaker widowmaker timekeeper gatekeeper scorekeeper infighter headhunter typewriter patrician".split()
)
_NO_NOUN = ("mark", "subject", "number", "time")
_AFTER = frozenset("who whose and in by from at since with of".split())


@frozen
class Callings:
    """`sorts`: what the words of a calling are (`PLAYER`, `SUBJECT`, ... or "" for any other)."""

    sorts: Mapping[tuple[str, ...], str]
    firsts: frozenset[str]

    def begins(self, word: str) -> bool:
        """Whether a calling may begin with a folded word."""
        return word in self.firsts or trade(word)

    def sort(self, words: tuple[str, ...]) -> str | None:
        """What folded words are, None where they are no calling."""
        return self.sorts.get(words, "" if len(words) == 1 and trade(words[0]) else None)


@lru_cache(maxsize=1 << 13)
def trade(word: str) -> bool:
    """Whether a folded word ends as those for trades, arts and sciences do."""
    if not word.endswith(_ENDINGS) or word in _NO_TRADES:
        return False
    return any(word.endswith(ending) and len(word) >= len(ending) + _STEM for ending in _ENDINGS)


def callings(facts: Facts) -> Callings:
    """The words of the kind's lists."""
    lists = {
        "natures": "",
        "occupations": "",
        "of_subjects": SUBJECT,
        "players": PLAYER,
        "belonging": BELONGING,
        "either": EITHER,
    }
    sorts: dict[tuple[str, ...], str] = {}
    for name, sort in lists.items():
        for group in facts.words("entity", name):
            for word in group.split():
                sorts[tuple(word.split("-"))] = sort
    sorts["capital",] = sorts["capital", "city"] = CAPITAL
    return Callings(sorts, frozenset(words[0] for words in sorts))


def sort_of(predication: Predication) -> str | None:
    """Which sort of calling a predication says; None for what is none."""
    for key in predication.keys:
        if key.startswith("calling:"):
            return key.split("@", 1)[1]
    return None


def called(key: str) -> str:
    """The words of a calling's key."""
    return key.split(":", 1)[1].split("@", 1)[0]


def between(predication: Predication) -> list[str]:
    """The words before a calling that the grammar does not know: "film" of "film actor"."""
    for key in predication.keys:
        if key.startswith("calling:"):
            return predication.text.removesuffix(called(key)).split()
    return []


def said(scene: Scene, known: Callings) -> list[Predication]:
    """What a sentence says with callings, posts and relations."""
    marked = tuple(_marked(scene.cells, known))
    if "with" in scene.norms:
        from claimcheck.kinds.entity.back_then import bodies

        marked = tuple(bodies(marked))
    return predications(replace(scene, cells=tuple(_coordinated(_plainly(marked)))))


def worth_it(scene: Scene, known: Callings) -> bool:
    """Whether a sentence has a calling, or a post beside a party, and something of the claims."""
    sorts, words = scene.there
    if "subject.known" not in sorts and "adjective.known" not in sorts:
        return False
    if any(map(known.begins, words)):
        return True
    phrases = sorts.get("phrase", ())
    if any(_ending(scene.cells[at], known) for at in phrases):
        return True
    return bool(phrases) and ("subject.party" in sorts or "adjective.party" in sorts)


def _marked(cells: Sequence[Cell], known: Callings) -> Iterator[Cell]:
    at = 0
    while at < len(cells):
        cell = cells[at]
        ending = _ending(cell, known) if cell.sort == "phrase" else ()
        if ending:
            yield _also(cell, f"calling:{' '.join(ending)}@{known.sort(ending)}")
            at += 1
            continue
        last, words = _longest(cells, at, known) if known.begins(cell.norm) else (at, ())
        if last == at:
            yield cell
            at += 1
            continue
        start, end = cell.start, cells[last - 1].end
        key = f"calling:{' '.join(words)}@{known.sort(words)}"
        yield Cell(
            "phrase", " ".join(words), start, end, cell.first, cells[last - 1].last, ("calling",),
            Mention(start, end, "phrase", (key,)),
        )  # fmt: skip
        at = last


def _plainly(cells: Sequence[Cell]) -> Sequence[Cell]:
    """The cells without a word for what somebody is like before a country and a calling behind a name: "X, the stubborn
    Danish poet"."""
    dropped: set[int] = set()
    for at in range(3, len(cells) - 1):
        if cells[at].sort != "adjective" or "somewhere" not in cells[at].tags or "calling" not in cells[at + 1].tags:
            continue
        first = at - 1
        if first > 2 and cells[first - 1].norm == "-" and cells[first - 1].end == cells[first].start:
            first -= 2  # "self-taught"
        row = cells[first:at]
        plain = all(cell.norm == "-" or (cell.sort == "word" and cell.norm.isalpha()) for cell in row)
        if plain and cells[first - 1].norm in ("the", "a", "an") and _NOT_PLAIN.isdisjoint(cell.norm for cell in row):
            dropped.update(range(first, at))
    return [cell for at, cell in enumerate(cells) if at not in dropped] if dropped else cells


_NOT_PLAIN = (MODIFIERS.keys() | NEUTRAL | NOT | CONJUNCTIONS | PREPOSITIONS | COPULA_ADVERBS) | frozenset(
    "adopted adoptive naturalised naturalized nationalised nationalized fake false bogus phony phoney supposed "
    "alleged styled proclaimed called described confessed declared identified appointed honorary part half quasi "
    "pseudo pro anti non ethnic typical archetypal quintessential prototypical stereotypical very more most only "
    "first second third next other same another favourite favorite born raised based trained educated speaking "
    "loving obsessed crazy mad mixed dual imaginary mythical legendary exchange visiting old new north south east "
    "west northern southern eastern western early late ancient medieval classical modern contemporary colonial "
    "imperial pre post ex semi un anglo afro".split()
)
"""Words before a country by which somebody is not of it, or not of it as it is, or that belong to the adjective."""


def _coordinated(cells: Sequence[Cell]) -> Iterator[Cell]:
    """The cells, with callings that share an adjective and a name as one: "Swedish scientist, poet and diplomat X"."""
    at = 0
    while at < len(cells):
        end = at + 1
        while end + 1 < len(cells) and cells[end].norm == "," and _calls(cells[end + 1]):
            end += 2
        if (
            not _calls(cells[at])
            or end + 2 >= len(cells)
            or cells[end].norm != "and"
            or not _calls(cells[end + 1])
            or "known" not in cells[end + 2].tags
            or (end + 3 < len(cells) and cells[end + 3].norm in _OF_SEVERAL)
        ):
            yield cells[at]
            at += 1
            continue
        first, last = cells[at], cells[end + 1]
        words = " ".join(cell.norm for cell in cells[at : end + 2])
        yield Cell(
            "phrase", words, first.start, last.end, first.first, last.last, ("calling",),
            Mention(first.start, last.end, "phrase", (f"calling:{words}@",)),
        )  # fmt: skip
        at = end + 2


_OF_SEVERAL = frozenset("were are have both each met".split())
"""Verbs by which the callings before a name are those of several people."""


def _calls(cell: Cell) -> bool:
    """Whether a cell is a calling of no special sort, and nothing of a claim."""
    return cell.sort == "phrase" and cell.tags == ("calling",) and cell.what.keys[0].endswith("@")


def _ending(cell: Cell, known: Callings) -> tuple[str, ...]:
    """The calling that a phrase of a claim is, or ends in: a claim that uses the word takes nothing away from it."""
    words = tuple(cell.norm.split())
    found = next((words[i:] for i in range(len(words)) if known.sort(words[i:]) is not None), ())
    return () if found and known.sort(found) in (BELONGING, CAPITAL) else found


def _also(cell: Cell, key: str) -> Cell:
    """A phrase that is a calling too."""
    mention: Mention = cell.what
    return replace(cell, tags=(*cell.tags, "calling"), what=replace(mention, keys=(*mention.keys, key)))


def _longest(cells: Sequence[Cell], at: int, known: Callings) -> tuple[int, tuple[str, ...]]:
    """The cell behind the longest calling that starts at a cell, and its words; the cell itself if none does."""
    found: tuple[int, tuple[str, ...]] = (at, ())
    words: list[str] = []
    end = at
    while end < len(cells) and len(words) < LONGEST:
        cell = cells[end]
        if cell.sort not in ("word", "cap"):
            break
        words.append(cell.norm)
        end += 1
        if known.sort(tuple(words)) is not None:
            found = (end, tuple(words))
        if end < len(cells) and cells[end].norm == "-" and _joined(cells, end):
            end += 1
    last, whole = found
    if last == at or _beside_hyphen(cells, at, last):
        return at, ()
    if known.sort(whole) == BELONGING and not _belongs(cells, at, last):
        return at, ()
    return found


def _joined(cells: Sequence[Cell], at: int) -> bool:
    return at > 0 and cells[at - 1].end == cells[at].start


def _beside_hyphen(cells: Sequence[Cell], first: int, last: int) -> bool:
    """Whether the words are a part of a longer one: "actor-turned-president"."""
    if last < len(cells) and cells[last].norm == "-" and _joined(cells, last):
        return True
    return first > 0 and cells[first - 1].norm == "-" and cells[first - 1].end == cells[first].start


def _belongs(cells: Sequence[Cell], at: int, last: int) -> bool:
    """Whether "national" or "citizen" is a noun, and not the first half of another ("French national team")."""
    after = cells[last] if last < len(cells) else None
    if cells[at].norm == "national" and (at == 0 or cells[at - 1].sort != "adjective"):
        return False
    return after is None or after.sort in _NO_NOUN or after.norm in _AFTER


def statement(
    predication: Predication, scene: Scene, attribute: str, mode: str, wrong: Span, objects: tuple[Ref, ...],
    subject: Ref | None = None, times: tuple[When, ...] | None = None,
) -> Statement:  # fmt: skip
    """What a predication says, as a statement about an entity."""
    start, end = predication.span
    return scene.statement(
        min(start, wrong.start),
        max(end, wrong.end),
        kind="entity",
        pattern=predication.construction,
        wrong=wrong,
        subject=subject if subject is not None else predication.subject,
        attribute=attribute,
        mode=mode,
        voice=predication.voice,
        objects=objects,
        times=predication.times if times is None else times,
        modifiers=predication.modifiers,
    )
