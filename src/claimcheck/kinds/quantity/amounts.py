"""How English says how many something has: the constructions in which a number is a total.

A number before a counted noun is mostly a part ("12 members agreed", "another 5 members", "the 19 members that share
the euro").  It is a total only in the constructions here; where another reading is left, the amount is `loose`:
it may agree, and never conflicts.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from claimcheck.kinds.quantity import vocabulary as vocab
from claimcheck.kinds.quantity.compounds import Compounds
from claimcheck.kinds.quantity.context import Named
from claimcheck.kinds.quantity.index import Counted, noun_at
from claimcheck.kinds.quantity.nouns import Noun
from claimcheck.kinds.quantity.owners import Amount
from claimcheck.model import NumberRef, Ref
from claimcheck.text.scene import Scene
from claimcheck.text.words import BE, COPULA_ADVERBS


def amounts(scene: Scene, counted: Counted, named: Named) -> Iterator[Amount]:
    """The amounts of a sentence, for all numbers that are no part of a whole."""
    for at, cell in enumerate(scene.cells):
        if cell.sort == "number" and isinstance(cell.what, NumberRef):
            number = cell.what
            part = at > 0 and scene.cells[at - 1].norm in vocab.PART_BEFORE
            if number.ordinal or part or number.unit in ("fold", "fraction"):
                continue
            found = _Reader(scene, counted, named, at, number).read()
            if found is not None:
                yield found


@dataclass(slots=True)
class _Reader(Compounds):
    """All constructions."""

    def read(self) -> Amount | None:
        left = self.at - 1
        while self.sort(left) == "word" and self.norm(left) in vocab.FILLERS | vocab.NEUTRAL:
            left -= 1
        if self.norm(self.at + 1) == "-" and self.cells[self.at + 1].start == self.cells[self.at].end:
            return self.compound()
        noun = self.noun()
        if self.norm(left) == "of":
            found = self.measured(left, noun)
            if found is None and noun is not None and noun.owner is None:
                found = self.group_of(left, noun.keys, noun.last) or self.land_of(left, noun)
            if found is None and noun is not None:
                found = self.one_of(left, noun)
            if found is not None:
                return found
            if self.norm(left - 1) == "total" and self.norm(left - 2) == "a":
                left -= 3
        if noun is None:
            return self.employed(left) or self.stands(left)
        return (
            self.strong()
            or self.possessed(left, noun)
            or self.held(left, noun)
            or self.employed(left)
            or self.with_(left, noun)
            or self.fronted(left, noun)
            or self.exists(left, noun)
            or self.belongs(left, noun)
            or self.whole(left, noun)
        )

    def possessed(self, left: int, noun: Noun) -> Amount | None:
        """ "NATO's 32 members", "the bloc's 27 members", "its 32 members", "NATO, whose 32 members ..."."""
        if noun.owner is not None or self.restricted(noun.last):
            return None
        if self.sort(left) == "possessive":
            owner = self.owner_at(left - 1)
            if owner is None:
                return None
            return self.made("possessive", owner[1], noun.last, noun.keys, owner[0], loose=noun.vague)
        if self.norm(left) == "whose":
            owner = self.owner_at(left - 2) if self.norm(left - 1) == "," else None
            if owner is None or (self.governed(owner[1]) and self.norm(owner[1] - 1) in ("and", "or")):
                return None
            return self.made("possessive", left, noun.last, noun.keys, owner[0], loose=noun.vague)
        if self.norm(left) in ("its", "their"):
            group = self.named.only_group(self.cells[left].start)
            if group is None or self.others_before(left, group):
                return None
            loose = self.norm(left) == "their" or self.norm(left - 1) == "and" or noun.vague
            return self.made("possessive", left, noun.last, noun.keys, group, loose=loose)
        return None

    def held(self, left: int, noun: Noun) -> Amount | None:
        """ "NATO has 32 members", "NATO, which has 32 members", "the bloc is made up of 27 members"."""
        if noun.owner is not None or self.restricted(noun.last, verbs=True):
            return None
        across = self.norm(left) in vocab.ACROSS and self.norm(left - 1) in vocab.SPANS
        some = self.norm(left) in vocab.SOME and self.verb(left)[0] < 0
        subject = self.holder(left - across, vocab.SPANS | vocab.SOME)
        if subject is None:
            return None
        owner, tense, loose = subject
        if some:
            return replace(self.made("has", self.at, noun.last, noun.keys, owner, tense, loose), part=True)
        dwell = self.norm(left) == "to" and self.norm(left - 1) == "home" and not self.goes_on(replace(noun, vague=False))
        loose = loose or (self.goes_on(noun) and not dwell)
        return self.made("has", self.at, noun.last, noun.keys, owner, tense, loose)

    def employed(self, left: int) -> Amount | None:
        """ "Nordwind Airlines employs 10,000 people"."""
        if self.norm(left) not in vocab.EMPLOYS or not self.counted.workers:
            return None
        last = self.at + 1
        if self.norm(last) in vocab.WORKERS | vocab.PEOPLE:
            last += 1
        subject = self.holder(left, vocab.EMPLOYS)
        if subject is None or self.restricted(last, verbs=True):
            return None
        goes_on = self.sort(last) in ("word", "number") and self.norm(last) not in vocab.GOES_ON
        return self.made("has", self.at, last, self.counted.workers, subject[0], subject[1], subject[2] or goes_on)

    def with_(self, left: int, noun: Noun) -> Amount | None:
        """ "Iceland, with 390,000 inhabitants, ..."."""
        if self.norm(left) != "with" or self.norm(left - 1) != "," or self.restricted(noun.last, verbs=True):
            return None
        owner = self.owner_at(left - 2)
        if owner is None or noun.owner is not None:
            return None
        return self.made("with", self.at, noun.last, noun.keys, owner[0], loose=self.goes_on(noun))

    def fronted(self, left: int, noun: Noun) -> Amount | None:
        """ "With 650 seats, the House of Commons is the largest chamber"."""
        if self.norm(left) != "with" or left > 0 or noun.owner is not None or self.norm(noun.last) != ",":
            return None
        at = noun.last + 1
        at += self.norm(at) == "the"
        owner = self.name_at(at)
        if owner is None or self.norm(at + 1) not in BE | vocab.HAS | vocab.HAD:
            return None
        return self.made("with", self.at, noun.last, noun.keys, owner, loose=noun.vague)

    def exists(self, left: int, noun: Noun) -> Amount | None:
        """ "There are 27 member states in the European Union."."""
        if self.norm(left) not in BE or self.norm(left - 1) != "there" or noun.vague:
            return None
        owner, last = self.of_name(noun)
        if owner is None:
            owner, last = self.of_name(noun, "in")
        if owner is None or self.restricted(last, verbs=True) or not self.ends_clause(last):
            return None
        tense = "was" if self.norm(left) in ("was", "were", "been") else "is"
        return self.made("exists", self.at, last, noun.keys, owner, tense)

    def belongs(self, left: int, noun: Noun) -> Amount | None:
        """ "the 27 countries that make up the EU"; "27 countries belong to the EU", which may be some of them."""
        if noun.owner is not None or not (left < 0 or self.sort(left) == "mark" or self.norm(left) in ("the", "all")):
            return None
        at = noun.last
        relative = self.norm(at) in ("that", "which")
        at += relative or self.norm(at) == "now"
        for phrases, some in ((vocab.MAKE_UP, False), (vocab.BELONG, True)):
            for phrase in phrases:
                after = at + len(phrase)
                if tuple(self.norm(i) for i in range(at, after)) != phrase:
                    continue
                place = after + (self.norm(after) == "the")
                owner = self.name_at(place)
                if owner is None or self.restricted(place + 1, verbs=True):
                    return None
                if not relative and not self.ends_clause(place + 1):
                    return None
                start = left if self.norm(left) in ("the", "all") else self.at
                return replace(self.made("belongs", start, place + 1, noun.keys, owner), part=some)
        return None

    def ends_clause(self, at: int) -> bool:
        """Whether nothing follows that says more of the noun before a cell."""
        return at >= len(self.cells) or self.sort(at) in ("mark", "time") or self.norm(at) in vocab.GOES_ON - {"in"}

    def whole(self, left: int, noun: Noun) -> Amount | None:
        """ "all 32 NATO members", "all 32 members of NATO", "the 32 members of NATO" (which may be some of them)."""
        start = left
        if self.norm(left) == "the" and self.norm(left - 1) in ("all", "of") and self.norm(left - 2) != "none":
            every = self.norm(left - 1) == "all" or self.norm(left - 2) == "all"
        else:
            every = self.norm(left) == "all"
        if not every and self.norm(left) != "the":
            return None
        owner, last = self.of_name(noun)
        if owner is None or self.restricted(last):
            return None
        if every and self.restricted(last, verbs=True):
            return None
        together = self.norm(last) in ("and", "or", "plus", "&", "who", "which", "that")
        if not every and (together or not self.ends_name(last)):
            return None
        found = self.made("all" if every else "the", start, last, noun.keys, owner)
        return found if every else replace(found, part=True)

    def one_of(self, left: int, noun: Noun) -> Amount | None:
        """ "Chad is one of 55 members of the African Union", "three of 55 members of the African Union": all of them,
        where nothing says which ones."""
        owner, last = self.of_name(noun)
        several = self.sort(left - 1) == "number"
        if owner is None or not (several or self.norm(left - 1) == "one"):
            return None
        if self.restricted(last, verbs=not several) or noun.vague:
            return None
        ends = last >= len(self.cells) or self.sort(last) == "mark" or self.norm(last) in ("and", "but")
        if not several and (not ends or self.norm(left - 2) not in BE | {"as", ","}):
            return None
        return self.made("one of", left - 1, last, noun.keys, owner)

    def land_of(self, left: int, noun: Noun) -> Amount | None:
        """ "Iceland, a country of 390,000 people"."""
        if not set(noun.keys) & set(self.counted.people) or self.norm(left - 1) not in vocab.LANDS:
            return None
        start = self.noun_start(left - 1)
        before = start - 1
        if self.norm(start) not in ("a", "an") or self.restricted(noun.last, verbs=True):
            return None
        if self.norm(before) != "," and self.norm(before) not in BE:
            return None
        owner = self.owner_at(before - 1)
        if owner is None or (self.norm(before) in BE and self.governed(owner[1])):
            return None
        tense = "noun" if self.norm(before) == "," else "was" if self.norm(before) in ("was", "were") else "is"
        return self.made("land of", start, noun.last, noun.keys, owner[0], tense)

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

    def _measured_by(self, measure: str, noun: Noun | None) -> tuple[str, ...]:
        """The keys of what a noun of measure counts."""
        if measure not in vocab.MEASURES:
            return ()
        whose = {"people": self.counted.people, "members": self.counted.members, "workers": self.counted.workers}
        return whose.get(vocab.MEASURES[measure], noun.keys if noun is not None else ())

    def stands(self, left: int) -> Amount | None:
        """ "Iceland's population is 390,000", "the population of Iceland stood at 390,000"."""
        verb = left - 1 if self.norm(left) == "at" else left
        risen = (
            self.norm(left) == "to" and self.norm(left - 1) in vocab.RISEN and self.norm(left - 2) in ("has", "have")
        )
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
