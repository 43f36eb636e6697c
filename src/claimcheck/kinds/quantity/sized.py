"""Numbers that say how large, how many or how dear something is, in any of the ways in which English puts it.

A claim says such a thing in a phrase or two ("{value} high", "population of {value}"), and a text in another one
("towers 8,849 metres", "home to 5.5 million").  What they share is the topic (see `topics`) and the owner; the
constructions here bind a number to both.  Where no word names the topic ("the 57-km tunnel"), the unit does, and only
a number of the same order as the claim's is held against it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from claimcheck.frozen import frozen
from claimcheck.kind import Facts
from claimcheck.kinds.quantity import topics
from claimcheck.kinds.quantity import vocabulary as vocab
from claimcheck.kinds.quantity.claim import QuantityClaim
from claimcheck.kinds.quantity.context import Named
from claimcheck.kinds.quantity.index import Counted, Sized
from claimcheck.kinds.quantity.owners import Amount, Owners
from claimcheck.model import NumberRef, Ref
from claimcheck.text import conversions, units
from claimcheck.text.scene import Scene
from claimcheck.text.times.words import listed
from claimcheck.text.words import BE, COPULA_ADVERBS, DETERMINERS, FUNCTION_CAPS

_HAS = vocab.HAS | vocab.HAD | frozenset(
    listed(
        "boasts boasted boast shares shared reaches reached reach offers offered enjoys claims carries carried bears "
        "charges charged levies levied pays"
    )
)  # fmt: skip
_LINKS = frozenset(listed("for to at over across in up"))
_PARTLY = frozenset(listed("through in inside within along across between before until from into past beneath per"))
"""Words behind a measure that may make it the measure of a part."""
_AUDIENCE = frozenset(
    listed("people spectators fans visitors passengers guests supporters concertgoers worshippers seats")
)
_KEEPS = frozenset(listed("keep keeps kept keeping hold holds held holding leave leaves left leaving maintained has"))
_SUMMITS = frozenset(listed("summit peak top"))
_PARTS = frozenset(
    listed(
        "stretch section sections part parts segment phase portion leg piece strip half stage lap extension zone trip "
        "journey walk drive ride trek hike climb queue radius drop fall rise gap stake share loan fine contract deal "
        "route race swim dive distance line mark point span arch"
    )
)
"""Nouns behind a measure that are not the thing itself."""
_STANDING = vocab.STANDS | frozenset(listed("measures measured passed exceeds tops"))
_ORDER = 4.0
"""How many times larger or smaller a number may be that is still of the same measure."""
_LONGEST = 4
_ASIDE = 9


@frozen
class _Said:
    """Cells [first, last) that say a number of `owner`; of no topic if only the unit tells; `near` if it must be of the
    same order as the claim's."""

    owner: Ref
    first: int
    last: int
    topic: str = ""
    tense: str = "noun"
    loose: bool = False
    part: bool = False
    near: bool = False


def sized(scene: Scene, counted: Counted, named: Named, facts: Facts) -> Iterator[tuple[Amount, tuple[str, ...]]]:
    """The amounts of a sentence that are of a topic of the claims, with the claims that may be meant."""
    if not counted.sized:
        return
    for at, cell in enumerate(scene.cells):
        number = cell.what
        if cell.sort != "number" or not isinstance(number, NumberRef) or number.ordinal:
            continue
        sort = topics.sort_of(number.unit)
        if sort not in counted.sorts or (at and scene.cells[at - 1].norm in vocab.PART_BEFORE):
            continue
        said = _Reader(scene, counted, named, at, number, sort).read()
        if said is None:
            continue
        meant = [
            size for id in said.owner.entities for size in counted.sized.get(id, ())
            if size.sort == sort and _meant(said, size, number, facts)
        ]  # fmt: skip
        if meant:
            start, end = scene.cells[said.first].start, scene.cells[said.last - 1].end
            keys = tuple(dict.fromkeys(size.key for size in meant))
            amount = Amount("sized", start, end, number, keys, said.owner, said.tense, said.loose, said.part)
            yield amount, tuple(dict.fromkeys(size.claim for size in meant))


def _meant(said: _Said, size: Sized, number: NumberRef, facts: Facts) -> bool:
    if said.topic:
        fits = size.topic == said.topic
    else:
        fits = size.topic in topics.PLAIN or size.topic == "cost" or (size.topic == "capacity" and size.sort != "count")
    return fits and (not said.near or _of_one_order(facts.claim(size.claim), number))


def _of_one_order(claim: object, number: NumberRef) -> bool:
    """Whether a number may be of the same measure as a claim's."""
    assert isinstance(claim, QuantityClaim)
    for amount in claim.values:
        unit = units.symbol(amount.unit)
        value = conversions.converted(number.value, number.unit, unit)
        value = number.value if value is None else value
        if value > 0 and amount.low / _ORDER <= value <= amount.high * _ORDER:
            return True
    return False


@dataclass(slots=True)
class _Reader(Owners):
    """All constructions."""

    sort_: str

    def read(self) -> _Said | None:
        found = (
            self.attributive() or self.measure_of() or self.measure_is() or self.fronted() or self.beside()
            or self.predicate()
        )  # fmt: skip
        if found is None or self.norm(found.last) in ("of", "per", "than", "-") or self.sort(found.last) == "number":
            return None
        return found

    # --- pieces ---

    def words_at(self, at: int) -> list[str]:
        return self.norm(at).split()

    def plain(self, at: int) -> bool:
        """Whether a plain noun or adjective stands at a cell."""
        if self.sort(at) not in ("word", "term", "phrase"):
            return False
        word = self.norm(at)
        return "cap" not in self.cells[at].tags and word.replace(" ", "").isalpha() and word not in FUNCTION_CAPS

    def adjective(self, at: int) -> tuple[str, int]:
        """The topic of what follows a measure ("long", "in length", "above sea level"), and the cell after it."""
        i = at + (self.norm(at) == "-")
        if self.norm(i) in topics.ADJECTIVES:
            return topics.ADJECTIVES[self.norm(i)], i + 1
        if self.norm(at) == "in" and self.norm(at + 1) in topics.NOUNS:
            return topics.NOUNS[self.norm(at + 1)], at + 2
        row = [word for k in range(at, at + 3) for word in self.words_at(k)][:3]
        if row == ["above", "sea", "level"]:
            last = at
            while last < len(self.cells) and "level" not in self.words_at(last):
                last += 1
            return "height", last + 1
        if row[:1] == ["away"] or row[:2] == ["from", "earth"]:
            return "distance", at + (1 if row[0] == "away" else 2)
        return "", at

    def known(self, topic: str) -> bool:
        return topic in self.counted.topics

    def noun_of(self, last: int) -> tuple[str, int]:
        """The topic of the noun phrase that ends at a cell, and its first cell; "" if no claim is of it."""
        row: list[str] = []
        first = last + 1
        for i in range(last, max(-1, last - _LONGEST), -1):
            if not self.plain(i):
                break
            row[:0] = self.words_at(i)
            first = i
        for start in range(first, last + 1):
            words = [word for i in range(start, last + 1) for word in self.words_at(i)]
            if self.known(topics.named(words)):
                return topics.named(words), start
        return "", -1

    def whose(self, first: int) -> tuple[Ref, int, bool] | None:
        """The owner that stands before the noun phrase at a cell: "Norway's", "its"; and its first cell."""
        before = first - 1
        while self.plain(before) and self.norm(before) in topics.NEUTRAL:
            before -= 1
        if self.sort(before) == "possessive":
            owner = self.owner_at(before - 1)
            return (owner[0], owner[1], False) if owner is not None else None
        if self.norm(before) == "its":
            meant = self.pronoun(before)
            return (meant[0], before, not meant[1]) if meant is not None else None
        return None

    def behind_of(self, at: int) -> Ref | None:
        """The name behind "of" at a cell, if it ends its phrase."""
        place = at + 1 + (self.norm(at + 1) == "the")
        name = self.name_at(place)
        return name if name is not None and self.ends_name(place + 1) else None

    # --- before a noun ---

    def attributive(self) -> _Said | None:
        """ "the 57-km Gotthard Base Tunnel", "the 57-km tunnel", "the 8,849-metre summit of Mount Everest"."""
        left = self.at - 1
        topic, i = self.adjective(self.at + 1)
        first = left if self.norm(left) in DETERMINERS else self.at
        while self.plain(i) and self.norm(i) in ("-", *topics.NEUTRAL):
            i += 1
        name = self.name_at(i)
        if name is not None:
            return _Said(name, first, i + 1, topic, near=True) if self.ends_name(i + 1) else None
        j = i
        row: list[str] = []
        while self.plain(j) and j - i < _LONGEST:
            row += self.words_at(j)
            j += 1
        if not row or row[0] in topics.OPEN_VERBS or self.number.unit == "":
            return None
        noun = topics.named(row)
        if self.norm(j) in ("of", "with", "between") and self.known(noun):
            owner = self.behind_of(j) if self.norm(j) == "of" else None
            mine = self.whose(self.at)
            if owner is not None:
                return _Said(owner, first, j, noun)
            return _Said(mine[0], mine[1], j, noun, loose=mine[2]) if mine is not None else None
        if self.norm(j) == "of":
            owner = self.behind_of(j)
            top = owner is not None and row[-1] in _SUMMITS and self.known("height")
            return _Said(owner, first, j, "height", near=True) if top and owner is not None else None
        if self.sort(left) == "possessive" or self.norm(left) == "its":
            mine = self.whose(self.at) if self.known(noun) else None
            return _Said(mine[0], mine[1], j, noun, loose=mine[2]) if mine is not None else None
        if row[-1] in _PARTS or self.sort(j) in ("possessive", "cap", "subject", "-"):
            return None
        if self.norm(left) in ("the", "this"):
            head = next((k for k in range(i, j) if self.words_at(k)[-1] in vocab.DEFINITE or self.site(k)), -1)
            ref = self.definite(head) if head >= 0 else None
            return _Said(ref, left, head + 1, topic, near=True) if ref is not None else None
        if self.norm(left) in ("a", "an") and row[-1] in vocab.SITES:
            held = self.subject(left - 1) if self.norm(left - 1) in BE else None
            beside = self.owner_at(left - 2) if self.norm(left - 1) == "," else None
            if beside is not None and not self.governed(beside[1]):
                return _Said(beside[0], left, j, topic, near=True)
            if held is not None and not held[2]:
                return _Said(held[0], left, j, topic, near=True)
        return None

    def site(self, at: int) -> bool:
        return self.words_at(at)[-1] in vocab.SITES

    # --- with a noun of measure ---

    def measure_of(self) -> _Said | None:
        """ "has a population of 5.5 million", "its length of 57 km", "with an area of ...", "at a cost of ..."."""
        if self.norm(self.at - 1) != "of":
            return None
        topic, start = self.noun_of(self.at - 2)
        if not topic:
            return None
        last = self.at + 1
        if self.sort_ == "count" and self.norm(last) in vocab.PEOPLE | vocab.WORKERS | _AUDIENCE:
            last += 1
        if self.norm(last) in ("in", "at") and self.sort(last + 1) in ("subject", "cap"):
            return None
        mine = self.whose(start)
        if mine is not None:
            return _Said(mine[0], mine[1], last, topic, loose=mine[2])
        det = start - 1
        while self.plain(det) and det > start - 4:
            det -= 1
        article = self.norm(det) in ("a", "an", "the")
        verb = det - article
        start = det if article else start
        if self.norm(verb) == "with":
            if self.norm(verb - 1) == ",":
                owner = self.owner_at(verb - 2)
                return _Said(owner[0], start, last, topic) if owner is not None else None
            return self.opens(verb, last, topic)
        if self.norm(verb) == "at" and verb == 0:
            return self.opens(verb, last, topic)
        if self.norm(verb) == "at" and topic == "cost":
            done = verb - 1
            while done > 0 and self.norm(done) not in BE and verb - done < 4:
                done -= 1
            held = self.subject(done, "was") if self.norm(done) in BE else None
        elif self.norm(verb) in _HAS | topics.OPEN_VERBS | set(topics.VERBS):
            past = self.norm(verb) in vocab.HAD or self.norm(verb).endswith("ed")
            held = self.subject(verb, "was" if past else "is")
        elif self.norm(verb) == "to" and self.norm(verb - 1) in topics.VERBS:
            held = self.subject(verb - 1)
        else:
            return None
        return _Said(held[0], start, last, topic, held[1], held[2]) if held is not None else None

    def measure_is(self) -> _Said | None:
        """ "Norway's population is 5.5 million", "The length of the tunnel is ...", "kept its policy rate at ...",
        "Norway (population: 5.5 million)"."""
        left = self.at - 1
        beside = left - (self.norm(left) == ":")
        if self.plain(beside) and set(self.words_at(beside)) & {"population", "pop", "pop."}:
            return self.labelled(beside)
        at = self.norm(left) in ("at", "to")
        verb = left - at
        tense = "noun"
        if at and self.norm(verb) in (",", "unchanged", "steady"):
            noun = verb - 1
        elif self.norm(verb) in _STANDING:
            tense = "was" if self.norm(verb) in ("was", "were", "stood", "measured") else "is"
            noun = verb - 1
            while self.norm(noun) in COPULA_ADVERBS | {"has"}:
                tense = "is" if self.norm(noun) == "has" else tense
                noun -= 1
        elif at and self.norm(left) == "at":
            noun = verb
        else:
            return None
        owner_name = self.name_at(noun)
        if owner_name is not None:
            of = noun - 1 - (self.norm(noun - 1) == "the")
            topic, start = self.noun_of(of - 1) if self.norm(of) == "of" else ("", -1)
            if topic and self.norm(start - 1) in ("the", ""):
                return _Said(owner_name, max(start - 1, 0), self.at + 1, topic, tense)
            return None
        topic, start = self.noun_of(noun)
        if not topic:
            return None
        if self.norm(start - 1) == "its" and self.norm(start - 2) in _KEEPS and tense == "noun":
            held = self.subject(start - 2)
            return _Said(held[0], start, self.at + 1, topic, "noun", held[2]) if held is not None else None
        mine = self.whose(start)
        if mine is None or (tense == "noun" and at and self.norm(verb) != ","):
            return None
        return _Said(mine[0], mine[1], self.at + 1, topic, tense, mine[2])

    def labelled(self, noun: int) -> _Said | None:
        """ "Norway (population: 5.5 million)", "Norway, population 5.5 million, ..."."""
        owner = self.owner_at(noun - 2) if self.norm(noun - 1) in (",", "(") else None
        if owner is None or not self.known("population") or self.sort(self.at + 1) == "word":
            return None
        return _Said(owner[0], noun, self.at + 1, "population")

    # --- beside the name ---

    def opens(self, first: int, last: int, topic: str, near: bool = False) -> _Said | None:
        """ "With an area of ..., Finland is": the subject behind a phrase that opens the sentence."""
        if first > 0 and self.sort(first - 1) != "mark":
            return None
        at = last + (self.norm(last) == ",")
        at += self.norm(at) == "the"
        ref = self.name_at(at)
        loose = False
        if ref is not None and self.sort(at + 1) == "possessive":
            return None
        if ref is None and self.norm(at) == "it":
            meant = self.pronoun(at)
            ref, loose = (meant[0], not meant[1]) if meant is not None else (None, False)
        if ref is None and self.norm(at - 1) == "the" and self.plain(at):
            ref = self.definite(at)
        return _Said(ref, first, last, topic, loose=loose, near=near) if ref is not None else None

    def fronted(self) -> _Said | None:
        """ "At 8,849 metres, Mount Everest is the highest"."""
        if self.norm(self.at - 1) != "at":
            return None
        topic, last = self.adjective(self.at + 1)
        return self.opens(self.at - 1, last, topic, near=True)

    def beside(self) -> _Said | None:
        """ "Mount Everest (8,849 m)", "Mount Everest, 8,849 metres high, ...", "Mount Everest, the world's highest
        mountain at 8,849 metres, ..."."""
        topic, last = self.adjective(self.at + 1)
        left = self.at - 1
        ends = self.sort(last) == "mark" or last >= len(self.cells)
        if not ends and not (self.norm(left) == "at" and self.norm(last) == "the"):
            return None
        if self.norm(left) == "(" and self.norm(last) == ")" and self.number.unit:
            owner = self.owner_at(left - 1)
            return _Said(owner[0], self.at, last, topic, near=True) if owner is not None else None
        if self.norm(left) == "," and topic:
            owner = self.owner_at(left - 1)
            return _Said(owner[0], self.at, last, topic) if owner is not None else None
        if self.norm(left) != "at" or not self.number.unit:
            return None
        comma = left - 1
        best = self.norm(last) == "the"
        while comma > 0 and self.norm(comma) != "," and left - comma < _ASIDE:
            best = best or self.norm(comma).endswith("est") or self.norm(comma) == "most"
            comma -= 1
        owner = self.owner_at(comma - 1) if self.norm(comma) == "," and best else None
        return _Said(owner[0], left, last, topic, near=True) if owner is not None else None

    # --- behind a verb ---

    def predicate(self) -> _Said | None:
        """ "Mount Everest rises to 8,849 metres", "the tunnel runs for 57 km", "the stadium seats 78,838"."""
        topic, last = self.adjective(self.at + 1)
        verb = self.at - 1
        if self.norm(verb) in _LINKS:
            verb -= 1
        if self.norm(verb) == "in" and self.norm(verb + 1) == "at":
            verb -= 1
        word = self.norm(verb)
        if word == "scales" and self.norm(verb - 2) in ("tips", "tipped", "tip"):
            verb, word = verb - 2, "weighs"
        if word == "room" and self.norm(verb - 1) in _HAS:
            verb, word = verb - 1, "seats"
        if word == "with" and self.norm(verb - 1) in ("comes", "come"):
            verb, word = verb - 1, "worth"
        meant = topics.VERBS.get(word, "") or ("worth" if word == "worth" else "")
        linked = verb < self.at - 1
        if not meant and word not in topics.OPEN_VERBS:
            return None
        if word in ("is", "was") and not topic:
            return None
        if word in ("rose", "soared", "ran", "held") and not topic and not linked:
            return None
        meant = topic or meant
        if meant == "capacity":
            if self.norm(last) in _AUDIENCE:
                last += 1
            elif self.plain(last):
                return None
        elif self.plain(last) and not topic and self.norm(last) not in ("away",):
            return None
        part = self.norm(last) in _PARTLY
        tense = "was" if word.endswith("ed") or word in ("was", "stood", "rose", "ran", "held", "hit") else "is"
        if word in ("cost", "worth"):
            tense = "noun"
        if word == "worth" and self.norm(verb) == "worth":
            verb -= self.norm(verb - 1) in BE
        held = self.participle(verb) if word.endswith("ing") or self.norm(verb) == "worth" else None
        if held is None:
            while self.norm(verb - 1) in ("can", "could"):
                verb -= 1
            held = self.subject(verb, tense)
        if held is None:
            return None
        return _Said(held[0], verb, last, meant, held[1], held[2], part, near=not topic)

    def participle(self, verb: int) -> tuple[Ref, str, bool] | None:
        """ "Big Ben, weighing 13.7 tonnes, ..."."""
        owner = self.owner_at(verb - 2) if self.norm(verb - 1) == "," else None
        return (owner[0], "noun", False) if owner is not None else None
