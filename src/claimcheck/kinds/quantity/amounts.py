"""How English says how many something has: the constructions in which a number is a total.

A number before a counted noun is mostly a part ("12 members agreed", "another 5 members", "the 19 members that share
the euro").  It is a total only in the constructions here; where another reading is left, the amount is `loose`:
it may agree, and never conflicts.
"""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.frozen import frozen, replace
from claimcheck.kinds.quantity import vocabulary as vocab
from claimcheck.kinds.quantity.at_events import AtEvents
from claimcheck.kinds.quantity.changed import changed, signs
from claimcheck.kinds.quantity.context import Named
from claimcheck.kinds.quantity.index import Counted
from claimcheck.kinds.quantity.it_has import it_has
from claimcheck.kinds.quantity.nouns import Noun
from claimcheck.kinds.quantity.owners import Amount
from claimcheck.model import NumberRef
from claimcheck.text.scene import Scene
from claimcheck.text.words import BE, PREPOSITIONS, is_finite

_FIXED = frozenset(
    ["contains", "contain", "contained", "seats", "seat", "carries", "carried", "holds", "houses", "offers"]
)
"""Verbs by which a thing or a chamber has all that it has."""
_THROUGHOUT = frozenset(["over", "during", "across", "throughout", "through", "in"])
_BETWEEN = 6
"""Cells between two numbers that one verb has."""


def amounts(scene: Scene, counted: Counted, named: Named) -> Iterator[Amount]:
    """The amounts of a sentence, for all numbers that are no part of a whole."""
    for at, cell in enumerate(scene.cells):
        if cell.sort == "number" and isinstance(cell.what, NumberRef):
            number = cell.what
            part = at > 0 and scene.cells[at - 1].norm in vocab.PART_BEFORE
            if (part and not number.ordinal) or number.unit in ("fold", "fraction"):
                continue
            found = _Reader(scene, counted, named, at, number).read()
            if found is not None:
                anew = signs(scene.norms) and changed(scene.cells, found)
                yield replace(found, loose=True) if anew else found


@frozen
class _Reader(AtEvents):
    """All constructions."""

    def read(self) -> Amount | None:
        left = self.at - 1
        while self.sort(left) == "word" and self.norm(left) in vocab.FILLERS | vocab.NEUTRAL:
            left -= 1
        if self.number.ordinal:
            noun = self.noun(plural=False)
            return self.nth(left, noun) if noun is not None else None
        if self.norm(self.at + 1) == "-" and self.cells[self.at + 1].start == self.cells[self.at].end:
            return self.champion() or self.compound()
        noun = self.noun()
        found = self.framed(left, noun) or self.came_to(left)
        if found is None and noun is not None:
            found = self.joined(left, noun) or self.some(left, noun)
        if found is not None and noun is not None and noun.other:
            return replace(found, part=True)
        return found

    def framed(self, left: int, noun: Noun | None) -> Amount | None:
        """The amount by the words around the number and its noun."""
        if self.norm(left) == "of" and (found := self.parent(left, noun)) is not None:
            return found
        if self.norm(left) in ("of", "with"):
            found = self.collective(left) or self.measured(left, noun) if self.norm(left) == "of" else None
            if found is None and noun is not None and noun.owner is None and self.norm(left) == "of":
                found = self.group_of(left, noun.keys, noun.last)
            if found is None:
                found = self.body_of(left, noun)
            if found is None and noun is not None:
                found = self.one_of(left, noun)
            if found is not None:
                return found
            if self.norm(left - 1) == "total" and self.norm(left - 2) == "a":
                left -= 3
        if noun is None:
            return self.times_won() or self.dwell(left) or self.all_of() or self.employed(left) or self.stands(left)
        return (
            self.strong()
            or self.possessed(left, noun)
            or self.at_event()
            or self.held(left, noun)
            or self.employed(left)
            or self.with_(left, noun)
            or self.ran(left, noun)
            or self.fronted(left, noun)
            or self.exists(left, noun)
            or self.belongs(left, noun)
            or (self.one_of(left - 1, noun) if self.norm(left) == "the" and self.norm(left - 1) == "of" else None)
            or self.whole(left, noun)
            or self.stands(left)
        )

    def joined(self, left: int, noun: Noun) -> Amount | None:
        """ "Canada has ten provinces and three territories": the second of two numbers that one verb has."""
        if self.norm(left) not in ("and", ",") or noun.owner is not None or self.restricted(noun.last, verbs=True):
            return None
        end = left - (self.norm(left) == "and" and self.norm(left - 1) == ",")
        for first in range(end - 1, max(-1, end - _BETWEEN), -1):
            number = self.cells[first].what
            if self.sort(first) == "number" and isinstance(number, NumberRef):
                before = _Reader(self.scene, self.counted, self.named, first, number)
                found = before.framed(first - 1, Noun(noun.keys, end)) if not number.ordinal else None
                if found is None or found.construction not in ("has", "possessive", "with"):
                    return None
                made = self.made(found.construction, self.at, noun.last, noun.keys, found.owner, found.tense)
                loose = found.loose or (found.construction != "possessive" and self.goes_on(noun))
                return replace(made, loose=loose, part=found.part)
            if self.sort(first) not in ("word", "term", "phrase", "adjective") or self.norm(first) in PREPOSITIONS:
                return None
        return None

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
        if self.norm(left) in ("its", "their", "his", "her"):
            group = self.named.only_group(self.cells[left].start)
            meant = self.pronoun(left)
            if meant is not None and meant[1] and self.norm(left) != "their":
                made = self.made("possessive", left, noun.last, noun.keys, meant[0], loose=noun.vague)
                joined = self.norm(left - 1) == "and" and self.owner_at(left - 2) is not None
                hit = self.norm(noun.last).endswith("ed") or self.norm(noun.last) in vocab.IRREGULAR
                return replace(made, part=joined or hit)
            if group is None or self.others_before(left, group):
                return None
            own = self.norm(left - 1) == "and" and self.owner_at(left - 2) is None
            loose = self.norm(left) == "their" or own or noun.vague
            return self.made("possessive", left, noun.last, noun.keys, group, loose=loose)
        return None

    def held(self, left: int, noun: Noun) -> Amount | None:
        """ "NATO has 32 members", "NATO, which has 32 members", "the bloc is made up of 27 members"."""
        credited = self.norm(noun.last) == "to" and (
            self.norm(noun.last + 2) in ("name", "credit") or self.norm(noun.last + 1) in vocab.MINDED
        )
        if noun.owner is not None or (self.restricted(noun.last, verbs=True) and not credited):
            return None
        across = self.norm(left) in vocab.ACROSS and self.norm(left - 1) in vocab.SPANS
        some = self.norm(left) in vocab.SOME and self.verb(left)[0] < 0
        subject = self.holder(left - across, vocab.SPANS | vocab.SOME) or self.reduced(left)
        meant = it_has(self, left, noun) if subject is None or subject[2] else None
        subject = (meant, "was" if self.norm(left) in vocab.HAD else "is", False) if meant is not None else subject
        if subject is None:
            return None
        owner, tense, loose = subject
        if some and self.norm(left) in _FIXED and {*owner.types} <= vocab.THINGS | {"body"} and not self.goes_on(noun):
            some = False  # what it is made for, or made of: "The bridge carries eight lanes"
        if some:
            name = "made" if self.norm(left) in vocab.MAKES else "has"
            return replace(self.made(name, self.at, noun.last, noun.keys, owner, tense, loose), part=True)
        dwell = (
            self.norm(left) == "to" and self.norm(left - 1) == "home" and not self.goes_on(replace(noun, vague=False))
        )
        loose = loose or (self.goes_on(noun) and not dwell and not credited)
        return self.made("has", self.at, noun.last, noun.keys, owner, tense, loose)

    def employed(self, left: int) -> Amount | None:
        """ "Nordwind Airlines employs 10,000 people"."""
        gives = tuple(self.norm(i) for i in range(left - 1, left + 1))
        if gives in (("work", "to"), ("work", "for"), ("jobs", "to"), ("jobs", "for"), ("employment", "to")):
            left -= 2
        if self.norm(left) not in vocab.EMPLOYS or not self.counted.workers:
            return None
        if self.norm(left) in ("gives", "give", "provides", "provide") and left == self.at - 1:
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
        """ "Iceland, with 390,000 inhabitants, ...", "She retired with 23 titles"."""
        if self.norm(left) in ("its", "his", "her") and self.norm(left - 1) == "with":
            left -= 1
        if self.norm(left) != "with" or noun.owner is not None or self.restricted(noun.last, verbs=True):
            return None
        if self.norm(left - 1) == ",":
            owner = self.owner_at(left - 2)
            if owner is None:
                return None
            return self.made("with", self.at, noun.last, noun.keys, owner[0], loose=self.goes_on(noun))
        verb = left - 1
        if self.norm(verb) == "career" and self.norm(verb - 1) in ("his", "her"):
            verb -= 2
        held = self.subject(verb) if self.norm(verb) in vocab.RETIRES else None
        if held is None:
            return None
        return self.made("with", self.at, noun.last, noun.keys, held[0], loose=held[2] or self.goes_on(noun))

    def fronted(self, left: int, noun: Noun) -> Amount | None:
        """ "With 650 seats, the House of Commons is the largest chamber", "Over its ten seasons, the show moved"."""
        whole = self.norm(left) == "its" and self.norm(left - 1) in _THROUGHOUT
        left -= whole
        left -= self.norm(left) in ("its", "her", "his") and self.norm(left - 1) == "with"
        if not (whole or self.norm(left) == "with") or left > 0:
            return None
        if noun.owner is not None or self.norm(noun.last) != ",":
            return None
        at = noun.last + 1
        at += self.norm(at) == "the"
        owner = self.name_at(at)
        if owner is None or (self.norm(at + 1) not in BE | vocab.HAS | vocab.HAD and not whole):
            return None
        if whole and ("person" in owner.types or not is_finite(self.norm(at + 1))):
            return None
        return self.made("with", self.at, noun.last, noun.keys, owner, loose=noun.vague)

    def exists(self, left: int, noun: Noun) -> Amount | None:
        """ "There are 27 member states in the European Union."."""
        if self.norm(left) not in BE or self.norm(left - 1) != "there" or noun.vague:
            return None
        owner, last = self.of_name(noun)
        if owner is None:
            owner, last = self.of_name(noun, "in")
        if owner is None:
            owner, last = self.of_name(noun, "on")
        if owner is None or self.restricted(last, verbs=True) or not self.ends_clause(last):
            return None
        tense = "was" if self.norm(left) in ("was", "were", "been") else "is"
        return self.made("exists", self.at, last, noun.keys, owner, tense)
