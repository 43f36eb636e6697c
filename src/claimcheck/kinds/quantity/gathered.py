"""Numbers behind a noun that is a number itself: "a population of 7 million", "the number of members is 32"."""

from __future__ import annotations

from claimcheck.frozen import frozen, replace
from claimcheck.kinds.quantity import vocabulary as vocab
from claimcheck.kinds.quantity.compounds import Compounds
from claimcheck.kinds.quantity.index import noun_at
from claimcheck.kinds.quantity.nouns import Noun
from claimcheck.kinds.quantity.owners import Amount
from claimcheck.kinds.quantity.topics import NEUTRAL
from claimcheck.model import Ref
from claimcheck.text.words import BE, COPULA_ADVERBS

_CAME = frozenset("came reached rose fell totalled totaled amounted climbed jumped grew dropped numbered hit".split())
_REACH = 7
"""Cells before such a verb in which the noun stands."""
_PARENTS = frozenset(["mother", "father", "mum", "mom", "dad", "parent"])


@frozen
class Gathered(Compounds):
    """The constructions with a noun of measure."""

    def measured(self, left: int, noun: Noun | None) -> Amount | None:
        """ "a population of 7 million", "a membership of 32 countries", "a fleet of 45 planes"."""
        measure = self.norm(left - 1)
        keys = self._measured_by(measure, noun)
        last = noun.last if noun is not None and set(noun.keys) & set(keys) else self.at + 1
        if last == self.at + 1 and measure in ("workforce", "staff", "payroll") and self.norm(last) in vocab.PEOPLE:
            last += 1
        gathered = measure in vocab.GATHERED
        if not keys or self.restricted(last, verbs=not gathered):
            return None
        start = self.noun_start(left - 1)
        before = start - 1
        if measure == "population" and any(self.norm(i) not in NEUTRAL for i in range(start + 1, left - 1)):
            return None
        owner: tuple[Ref, int] | None = None
        tense = "noun"
        if gathered and (
            self.sort(start) != "possessive"
            or any(self.norm(i) not in vocab.WHOLE_LIFE for i in range(start + 1, left - 1))
        ):
            return None
        bare = start + 1 == left - 1
        if self.sort(start) == "possessive":
            owner = self.owner_at(start - 1)
            start = owner[1] if owner is not None else start
        elif self.norm(start) == "its":
            meant = self.pronoun(start)
            owner = (meant[0], start) if meant is not None and meant[1] else None
        elif self.norm(before) == "with" and self.norm(before - 1) == ",":
            owner = self.owner_at(before - 2)
        else:
            holder = self.holder(before, vocab.FLIES | vocab.EMPLOYS)
            if holder is not None and not holder[2]:
                owner, tense = (holder[0], start), holder[1]
        if owner is None:
            return None
        found = self.made("haul" if gathered else measure, start, last, keys, owner[0], tense)
        return replace(found, part=True) if gathered and bare else found

    def parent(self, left: int, noun: Noun | None) -> Amount | None:
        """ "A mother of five, X", "X, a father of three children,", "X was a mother of four"."""
        if self.norm(left) != "of" or self.norm(left - 1) not in _PARENTS or self.number.unit:
            return None
        children = tuple(key for (_, key) in self.counted.nouns.get("child", ()))
        keys = noun.keys if noun is not None else children
        last = noun.last if noun is not None else self.at + 1
        if not {*keys} & {*children} or not (self.sort(last) == "mark" or last >= len(self.cells)):
            return None
        start = left - 2
        while self.sort(start) in ("word", "adjective") and self.norm(start) not in ("a", "an", "the") and start > 0:
            start -= 1
        before = start - 1
        if self.norm(start) not in ("a", "an", "the"):
            return None
        owner: Ref | None = None
        if self.norm(before) == ",":
            owner = self.name_at(before - 1)
        elif self.norm(before) in BE:
            held = self.subject(before)
            owner = held[0] if held is not None and not held[2] else None
        elif before < 0 and self.norm(last) == ",":
            owner = self.name_at(last + 1)
        if owner is None or "person" not in owner.types:
            return None
        return replace(self.made("parent", max(start, 0), last, keys, owner), part=True)

    def came_to(self, left: int) -> Amount | None:
        """ "The firm's deliveries came to 10,112", "Deliveries at the firm rose to 10,112 cars"."""
        verb = left - (self.norm(left) in ("to", "at"))
        if self.norm(verb) not in _CAME or self.number.unit:
            return None
        for at in range(verb - 1, max(-1, verb - _REACH), -1):
            found = noun_at(self.counted, self.scene.tokens, self.cells[at].first)
            if found is None or not self.norm(at).endswith("s"):
                continue
            end = next((k for k in range(at, verb + 1) if self.cells[k].first >= found[0]), verb)
            owner: Ref | None = None
            if end == verb and self.sort(at - 1) == "possessive":
                held = self.owner_at(at - 2)
                owner = held[0] if held is not None else None
            elif self.norm(end) in ("at", "of", "by"):
                name = end + 1 + (self.norm(end + 1) == "the")
                owner = self.name_at(name) if name + 1 == verb and (at == 0 or self.sort(at - 1) == "mark") else None
            if owner is None:
                return None
            return self.made("phrase", at, self.at + 1, (found[1],), owner)
        return None

    def _measured_by(self, measure: str, noun: Noun | None) -> tuple[str, ...]:
        """The keys of what a noun of measure counts."""
        if measure not in vocab.MEASURES:
            return ()
        whose = {"people": self.counted.people, "members": self.counted.members, "workers": self.counted.workers}
        return whose.get(vocab.MEASURES[measure], noun.keys if noun is not None else ())

    def stands(self, left: int) -> Amount | None:
        """ "Iceland's population is 390,000", "the population of Iceland stood at 390,000"."""
        verb = left - 1 if self.norm(left) == "at" else left
        perfect = self.norm(left - 2) in ("has", "have")
        risen = self.norm(left) == "to" and self.norm(left - 1) in vocab.RISEN and perfect
        verb = left - 2 if risen else verb
        if not (risen or self.norm(verb) in vocab.STANDS) or self.restricted(self.at + 1, verbs=True):
            return None
        at = verb - 1
        while self.norm(at) in COPULA_ADVERBS:
            at -= 1
        owner: tuple[Ref, int] | None = None
        counted = self.number_of(at)
        if counted is not None:
            tense = "is" if risen or self.norm(verb) in ("is", "are", "stands", "totals") else "was"
            return self.made("number of", counted[1], self.at + 1, counted[2], counted[0], tense)
        measure = self.norm(at)
        if measure == "membership" and self.name_at(at - 1) is not None and not self.governed(at - 1):
            owner = self.owner_at(at - 1)
        elif measure in vocab.MEASURES and self.sort(at - 1) == "possessive":
            owner = self.owner_at(at - 2)
        elif self.norm(at - 1) == "of" and self.norm(at - 2) in vocab.MEASURES:
            measure = self.norm(at - 2)
            name = self.name_at(at)
            owner = (name, self.noun_start(at - 2)) if name is not None else None
        keys = self._measured_by(measure, None)
        if owner is None or not keys or self.number.unit:
            return None
        tense = "is" if risen or self.norm(verb) in ("is", "are", "stands", "totals") else "was"
        return self.made("population", owner[1], self.at + 1, keys, owner[0], tense)

    def number_of(self, last: int) -> tuple[Ref, int, tuple[str, ...]] | None:
        """ "the number of NATO members", "the number of members of NATO" that ends with a cell: whose, from where, and
        the keys of what is counted."""
        first = next((i for i in range(last, max(-1, last - 7), -1) if self.norm(i) == "number"), -1)
        if first < 1 or self.norm(first - 1) != "the" or self.norm(first + 1) != "of" or self.number.unit:
            return None
        at = first + 2
        owner = self.name_at(at)
        at += owner is not None
        found = noun_at(self.counted, self.scene.tokens, self.cells[at].first) if at <= last else None
        if found is None:
            return None
        after = next((i for i in range(at, len(self.cells)) if self.cells[i].first >= found[0]), len(self.cells))
        if owner is None and self.norm(after) == "of":
            place = after + 1 + (self.norm(after + 1) == "the")
            owner, after = self.name_at(place), place + 1
        if owner is None or after != last + 1:
            return None
        member = found[1] in self.counted.member
        return owner, first - 1, self.counted.member if member else (found[1],)
