"""Numbers that say how large, how many or how dear something is, in any of the ways in which English puts it.

A claim says such a thing in a phrase or two ("{value} high", "population of {value}"), and a text in another one
("towers 8,849 metres", "home to 5.5 million").  What they share is the topic (see `topics`) and the owner; the
constructions here bind a number to both.  Where no word names the topic ("the 57-km tunnel"), the unit does, and only
a number of the same order as the claim's is held against it.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.frozen import frozen
from claimcheck.kind import Facts
from claimcheck.kinds.quantity import topics
from claimcheck.kinds.quantity import vocabulary as vocab
from claimcheck.kinds.quantity.claim import QuantityClaim
from claimcheck.kinds.quantity.context import Named
from claimcheck.kinds.quantity.index import Counted, Sized
from claimcheck.kinds.quantity.owners import Amount
from claimcheck.kinds.quantity.portions import of_another
from claimcheck.kinds.quantity.sizes import AUDIENCE, HAS, Said
from claimcheck.kinds.quantity.wholes import Wholes
from claimcheck.model import NumberRef, Ref
from claimcheck.text import conversions, units
from claimcheck.text.scene import Scene
from claimcheck.text.times.words import listed
from claimcheck.text.words import BE, PREPOSITIONS, RELATIVES, is_finite

_LINKS = frozenset(listed("for to at over across in up"))
_PARTLY = frozenset(
    listed(
        "through in inside within along across between before until from into past beneath per under below near for "
        "when if with"
    )
)
"""Words behind a measure that may make it the measure of a part."""
_RATES = frozenset(listed("of per than - a an each every daily yearly annually"))
"""Words behind a measure that make it another one."""
_MOST = frozenset(listed("highest tallest deepest longest biggest largest loftiest"))
_TOPS = frozenset(listed("summit top peak tip"))
_STANDS = frozenset(listed("is was stands stood lies lay sits reaches rises"))
_ORDER = 4.0
"""How many times larger or smaller a number may be that is still of the same measure."""
_ASIDE = 9


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
            loose = said.loose or of_another(scene.cells, said.owner, cell, said.first, said.last, facts)
            amount = Amount("sized", start, end, number, keys, said.owner, said.tense, loose, said.part)
            yield amount, tuple(dict.fromkeys(size.claim for size in meant))


def _meant(said: Said, size: Sized, number: NumberRef, facts: Facts) -> bool:
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


@frozen
class _Reader(Wholes):
    """All constructions."""

    def read(self) -> Said | None:
        found = (
            self.attributive() or self.measure_of() or self.measure_is() or self.fronted() or self.beside()
            or self.sold() or self.summit() or self.predicate() or self.all_of()
        )  # fmt: skip
        if found is None or self.norm(found.last) in _RATES or self.sort(found.last) == "number":
            return None
        return found

    def fronted(self) -> Said | None:
        """ "At 8,849 metres, Mount Everest is the highest", "With its 57 km the tunnel is", "Measuring 57 km, it"."""
        topic, last = self.adjective(self.at + 1)
        first = self.at - 1
        if self.norm(first) == "its" and self.norm(first - 1) == "with":
            first -= 1
        if self.norm(first) == "at" or (self.norm(first) == "with" and self.number.unit and self.sort_ != "money"):
            return self.opens(first, last, topic, near=True)
        first -= self.norm(first) in _LINKS
        word = self.norm(first)
        if first or not word.endswith("ing") or self.norm(last) in _PARTLY:
            return None
        meant = topics.VERBS.get(word, "")
        return self.opens(0, last, topic or meant, near=True) if meant or word in topics.OPEN_VERBS else None

    def beside(self) -> Said | None:
        """ "Mount Everest (8,849 m)", "Mount Everest, 8,849 metres high, ...", "Mount Everest, the world's highest
        mountain at 8,849 metres, ..."."""
        topic, last = self.adjective(self.at + 1)
        left = self.at - 1
        ends = self.sort(last) == "mark" or last >= len(self.cells)
        ends = ends or (self.norm(last) == "and" and bool(topic) and self.more_adjectives(last + 1))
        best = self.norm(last) == "the" or self.sort(last + 1) == "possessive"
        if not ends and not (self.norm(left) == "at" and best):
            return None
        if left < 0 and topic and self.norm(last) == ",":
            return self.opens(0, last, topic)
        if self.norm(left) == "(" and self.norm(last) == ")" and self.number.unit:
            owner = self.owner_at(left - 1)
            return Said(owner[0], self.at, last, topic, near=True) if owner is not None else None
        if self.norm(left) == "," and topic:
            owner = self.owner_at(left - 1 - (self.norm(left - 1) == "itself"))
            if owner is None or self._of_a_part(owner[1]):
                return None
            return Said(owner[0], self.at, last, topic)
        if self.norm(left) != "at" or not self.number.unit:
            return None
        comma = left - 1
        while comma > 0 and self.norm(comma) != "," and left - comma < _ASIDE:
            best = best or self.norm(comma).endswith("est") or self.norm(comma) == "most"
            comma -= 1
        says = (
            self.norm(last) == ","
            and comma == left - 1
            and self.norm(last + 1) in BE
            and (self.norm(last + 2) == "the" or self.sort(last + 2) == "subject")
        )
        best = best or (
            says and any(not _MOST.isdisjoint(cell.norm.split()) for cell in self.cells[last + 3 : last + 6])
        )
        owner = self.owner_at(comma - 1) if self.norm(comma) == "," and best else None
        if says and owner is not None and self.norm(owner[1] - 1 - (self.norm(owner[1] - 1) == "the")) in PREPOSITIONS:
            return None
        return Said(owner[0], left, last, topic, near=True) if owner is not None else None

    def _of_a_part(self, name: int) -> bool:
        """ "The wall of the mountain, 900 metres high,": what lies before "of" may be so high."""
        of = name - 1 - (self.norm(name - 1) == "the")
        return self.norm(of) == "of" and self.norm(of - 1) not in _TOPS

    def more_adjectives(self, at: int) -> bool:
        """ ", 8,849 metres high and as steep as a roof,": whether plain words without a verb go on up to a comma."""
        end = at
        while self.sort(end) == "word" and not is_finite(self.norm(end)) and self.norm(end) not in RELATIVES:
            end += 1
        return at < end <= at + _ASIDE and self.norm(end) == ","

    def summit(self) -> Said | None:
        """ "The summit of Mount Everest is at 8,849 metres", "The summit of Mount Everest, at 8,849 metres, was"."""
        aside = self.norm(self.at - 1) == "at" and self.norm(self.at - 2) == "," and self.norm(self.at + 1) == ","
        verb = self.at - 1 - (self.norm(self.at - 1) in ("at", "to"))
        away = self.norm(self.at + 1) in _PARTLY | {"away", "above", "off"}
        if not (aside or self.norm(verb) in _STANDS) or self.sort_ != "length" or away:
            return None
        if self.norm(verb - 1) in _TOPS and self.sort(verb - 2) == "possessive":
            own = self.owner_at(verb - 3)
            return Said(own[0], verb, self.at + 1, "height", near=True) if own is not None else None
        owner = self.owner_at(verb - 1)
        of = -1 if owner is None else owner[1] - 1 - (self.norm(owner[1] - 1) == "the")
        if owner is None or self.norm(of) != "of" or self.norm(of - 1) not in _TOPS or self.norm(of - 2) != "the":
            return None
        if of > 2 and self.sort(of - 3) != "mark":
            return None
        tense = "was" if self.norm(verb) in ("was", "stood", "lay") else "is"
        return Said(owner[0], verb, self.at + 1, "height", tense, near=True)

    def predicate(self) -> Said | None:
        """ "Mount Everest rises to 8,849 metres", "the tunnel runs for 57 km", "the stadium seats 78,838"."""
        topic, last = self.adjective(self.at + 1)
        verb = self.at - 1
        if self.norm(verb) in _LINKS:
            verb -= 1
        if self.norm(verb) == "in" and self.norm(verb + 1) == "at":
            verb -= 1
        word = self.norm(verb)
        if self.sort_ == "length" and self.norm(self.at - 1) == "at":
            peak = verb - (self.norm(verb) == "out")
            if self.norm(peak) in ("peaks", "tops"):
                verb, word = peak, "rises"
        if word == "scales" and self.norm(verb - 2) in ("tips", "tipped", "tip"):
            verb, word = verb - 2, "weighs"
        if word == "room" and self.norm(verb - 1) in HAS:
            verb, word = verb - 1, "seats"
        if word == "with" and self.norm(verb - 1) in ("comes", "come"):
            verb, word = verb - 1, "worth"
        meant = topics.VERBS.get(word, "") or ("worth" if word == "worth" else "")
        if word in ("built", "constructed") and self.norm(self.at - 1) == "for" and self.norm(verb - 1) in BE:
            verb, meant = verb - 1, "cost"
        if word in ("spread", "scattered") and self.norm(verb - 1) in BE:
            verb -= 1
        if self.sort_ == "area" and meant == "length":
            meant = "area"
        near = False
        if self.sort_ == "length" and meant == "area":
            meant, near = "length", True
        if self.sort_ == "count" and word in ("carry", "carries", "carried"):
            meant = "capacity"
        linked = verb < self.at - 1
        if not meant and word not in topics.OPEN_VERBS:
            return None
        if word in ("is", "was") and not topic:
            return None
        if word in ("rose", "soared", "ran", "held") and not topic and not linked:
            return None
        meant = topic or meant
        if meant == "capacity":
            if self.norm(last) in AUDIENCE:
                last += 1
            elif self.plain(last):
                return None
        elif self.plain(last) and not topic and self.norm(last) not in ("away",):
            return None
        through = self.norm(last) == "from" and any(cell.norm == "to" for cell in self.cells[last : last + _ASIDE])
        part = self.norm(last) in _PARTLY and not through
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
        start = self.at if self.norm(self.at - 1) == "for" else verb  # "runs for" may be said of a candidate
        return Said(held[0], start, last, meant, held[1], held[2], part, near=near or not topic)

    def sold(self) -> Said | None:
        """ "Musk bought Twitter for $44 billion", "Twitter was sold for ...", "paid $44 billion for Twitter"."""
        if self.sort_ != "money" or not self.known("sale"):
            return None
        if self.norm(self.at - 1) in ("paid", "pay", "pays") and self.norm(self.at + 1) == "for":
            ref = self.behind_of(self.at + 1)
            return Said(ref, self.at - 1, self.at + 1, "sale", near=True) if ref is not None else None
        if self.norm(self.at - 1) != "for":
            return None
        owner = self.owner_at(self.at - 2)
        if owner is not None and topics.VERBS.get(self.norm(owner[1] - 1)) == "sale":
            return Said(owner[0], owner[1] - 1, self.at + 1, "sale", near=True)
        done = self.at - 2
        if topics.VERBS.get(self.norm(done)) != "sale" or self.norm(done - 1) not in BE:
            return None
        held = self.subject(done - 1)
        return Said(held[0], done - 1, self.at + 1, "sale", near=True) if held is not None else None

    def participle(self, verb: int) -> tuple[Ref, str, bool] | None:
        """ "Big Ben, weighing 13.7 tonnes, ..."."""
        owner = self.owner_at(verb - 2) if self.norm(verb - 1) == "," else None
        return (owner[0], "noun", False) if owner is not None else None
