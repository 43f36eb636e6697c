"""Numbers before a noun that say that they are the whole, or of what they are a part: "the 27 countries that make up
the EU", "14 of the 26 Swiss cantons", "a country of 5.5 million".

What may be some of a whole is marked as a part: it is never more than the whole.
"""

from __future__ import annotations

from claimcheck.frozen import frozen, replace
from claimcheck.kinds.quantity import vocabulary as vocab
from claimcheck.kinds.quantity.gathered import Gathered
from claimcheck.kinds.quantity.index import noun_at
from claimcheck.kinds.quantity.nouns import Noun
from claimcheck.kinds.quantity.owners import ALL_THERE, Amount
from claimcheck.model import Ref
from claimcheck.text.words import BE, DETERMINERS, FUNCTION_CAPS, MODALS

_TOWNS = frozenset(["city", "town", "village", "suburb"])
_CLAUSE = 7
"""Cells before an ordinal in which its verb stands."""


@frozen
class Totals(Gathered):
    """The constructions of wholes and their parts."""

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
                works = phrase[-1] in ("for", "at", "by") and bool(
                    {"work", "working", "employed", "worked"} & {*phrase}
                )
                keys = self.counted.workers if works and not {*noun.keys} & {*self.counted.workers} else noun.keys
                if not keys or owner is None or self.restricted(place + 1, verbs=True):
                    return None
                beside = self.norm(place + 1) in ("and", "or") and self.sort(place + 2) in ("subject", "cap")
                if beside or (not relative and not self.ends_clause(place + 1)):
                    return None
                start = left if self.norm(left) in ("the", "all") else self.at
                lives = phrase[0] in ("live", "lives", "reside", "dwell") and not relative and left < 0
                return replace(self.made("belongs", start, place + 1, keys, owner), part=some and not lives)
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
        inside = owner is None
        if inside:
            owner, last = self.of_name(noun, "in")
        aside = every and self.norm(last) in ("on", "with") and self.norm(last + 1) in DETERMINERS  # "... on a chair"
        if owner is None or (self.restricted(last) and not aside) or (noun.owner is None and not self.ends_name(last)):
            return None
        together = self.norm(last) in ("and", "or", "plus", "&", "who", "which", "that")
        if not every and together:
            return None
        found = self.made("all" if every else "the", start, last, noun.keys, owner)
        whole = (
            (every or {*owner.types} <= {"event", "work"})
            and (not inside or self.norm(last) in BE)
            and (aside or not self.restricted(last, verbs=True))
        )
        return found if whole else replace(found, part=True)

    def some(self, left: int, noun: Noun) -> Amount | None:
        """ "35 NATO members", "all 35 allies" where NATO alone has been named: perhaps not all, but never more."""
        if self.restricted(noun.last):
            return None
        if noun.owner is not None:
            together = self.norm(noun.last) in ("and", "or", "plus", "&") or self.norm(left) in ("and", "or")
            found = self.made("some", self.at, noun.last, noun.keys, noun.owner)
            return None if together else replace(found, part=True)
        if self.norm(left) not in ("the", "all") or noun.vague:
            return None
        owner = self.implied(noun)
        if owner is None or self.norm(noun.last) in ("and", "or", "who", "that", "which"):
            return None
        named = [thing for side in self.named.around(self.cells[left].start, self.scene.sentence.end) for thing in side]
        alone = self.norm(left) == "all" and all(thing.ref.entities for thing in named)
        return replace(self.made(ALL_THERE if alone else "some", left, noun.last, noun.keys, owner), part=True)

    def implied(self, noun: Noun) -> Ref | None:
        """Whose members "all 35 allies" are: of the one thing with a claim that counts such, if it is what the text has
        named last."""
        keys = [key for key in noun.keys if key not in self.counted.common]
        owners = {id for key in keys for id in self.counted.owners.get(key, ())}
        before, behind = self.named.around(self.cells[self.at].start, self.scene.sentence.end)
        for thing in reversed(before):
            if len(thing.ref.entities) == 1 and thing.ref.entities[0] in owners:
                return thing.ref
            if not thing.placed:
                return None
        named = behind[0].ref if behind and not before else None  # "All 32 allies agreed, NATO said."
        return named if named is not None and len(named.entities) == 1 and named.entities[0] in owners else None

    def one_of(self, left: int, noun: Noun) -> Amount | None:
        """ "Chad is one of 55 members of the African Union", "three of the 55 members of the African Union": all of
        them, where nothing says which ones."""
        if self.norm(left) != "of":
            return None
        owner, last = self.of_name(noun)
        if owner is None:
            owner, last = self.of_name(noun, "in")
        several = self.sort(left - 1) == "number" and self.norm(left - 1) != "one"
        single = self.norm(left - 1) == "one" or self.cells[left - 1].norm in ("each", "none", "any")
        if owner is None or not (several or single or self.norm(left - 1) in vocab.SHARES):
            return None
        if self.restricted(last, verbs=not several) or noun.vague:
            return None
        last_word = last + (self.norm(last) in vocab.AT_PRESENT or self.sort(last) == "time")
        ends = self.sort(last_word) in ("mark", "") or self.norm(last_word) in ("and", "but")
        if single and (not ends or self.norm(left - 2) not in BE | {"as", ","}):
            return None
        start = left + 1 if self.norm(left + 1) == "the" else left - 1
        return self.made("one of", start, last, noun.keys, owner)

    def all_of(self) -> Amount | None:
        """ "all 54 of its planes", "all nine of Beethoven's symphonies"."""
        if self.norm(self.at + 1) != "of" or self.norm(self.at - 1) != "all":
            return None
        at = self.at + 2
        while at < len(self.cells) and at < self.at + 6 and self.norm(at) != "its" and self.sort(at) != "possessive":
            at += 1
        owner: Ref | None = None
        if self.norm(at) == "its":
            meant = self.pronoun(at)
            owner = meant[0] if meant is not None and meant[1] else None
        elif self.sort(at) == "possessive":
            held = self.owner_at(at - 1)
            owner = held[0] if held is not None else None
        found = noun_at(self.counted, self.scene.tokens, self.cells[at].last) if owner is not None else None
        if owner is None or found is None:
            return None
        last = self.cell_after(found[0])
        if self.restricted(last, verbs=True):
            return None
        return self.made("all", self.at - 1, last, (found[1],), owner)

    def body_of(self, left: int, noun: Noun | None) -> Amount | None:
        """ "Iceland, a country of 390,000 people", "Norway is a nation of 5.5 million", "a company with 42,000
        employees", "Switzerland, a federation of 26 cantons", "Beethoven, composer of nine symphonies"."""
        head = self.norm(left - 1).rsplit(" ", 1)[-1]
        land = head in vocab.LANDS and bool(self.counted.people)
        if self.sort(left - 1) not in ("word", "term", "phrase") or head in vocab.RELATED:
            return None
        few = self.number.value < vocab.FEWEST and not self.number.unit
        if noun is None and head in vocab.GROUPS and few and self.ends_clause(self.at + 1):
            found = self.group_of(left, self.counted.members, self.at + 1) if self.counted.members else None
            if found is not None:
                return found
        if noun is None:
            ends = self.sort(self.at + 1) in ("mark", "") or self.norm(self.at + 1).endswith("ed")
            plain = self.at + 1 >= len(self.cells) or ends or self.norm(self.at + 1) in BE | vocab.HAS | {"that", "and"}
            if not (land and plain and self.norm(left) == "of" and not self.number.unit):
                return None
            if self.number.value < vocab.FEWEST:
                return None
            keys, last = self.counted.people, self.at + 1
        else:
            keys, last = noun.keys, noun.last
            said = head in vocab.GROUPS and self.norm(left) == "of" and self.norm(last) in ("who", "that", "which")
            if noun.owner is not None or noun.vague or (self.restricted(last, verbs=True) and not said):
                return None
        start = left - 1
        while self.sort(start - 1) in ("word", "cap", "adjective", "subject") and left - start < 4:
            if self.norm(start - 1) in FUNCTION_CAPS:
                break
            start -= 1
        start -= self.norm(start - 1) in DETERMINERS
        before = start - 1 - (self.norm(start - 1) in vocab.AT_PRESENT)
        first = self.norm(start)
        if first in ("the", "this") and land:
            ref = self.named.definite(head, self.cells[start].start)
            return self.made("land of", start, last, keys, ref) if ref is not None else None
        if first in DETERMINERS - {"a", "an"} or (self.norm(before) != "," and self.norm(before) not in BE):
            return None
        tense = "noun" if self.norm(before) == "," else "was" if self.norm(before) in ("was", "were") else "is"
        if self.norm(before) == ",":
            owner = self.owner_at(before - 1)
            ref = owner[0] if owner is not None else None
        else:
            held = self.subject(before, tense)
            ref = held[0] if held is not None and not held[2] else None
        if ref is None or (first not in ("a", "an") and head.removesuffix("s") not in vocab.MAKERS):
            return None
        if head in _TOWNS and not {*ref.types} <= {"city", "place"}:
            return None
        made = self.made("land of", start, last, keys, ref, tense)
        return replace(
            made, part=head.removesuffix("s") in vocab.MAKERS or (noun is not None and self.goes_on(noun) and not land)
        )

    def nth(self, left: int, noun: Noun) -> Amount | None:
        """ "NATO's 32nd member", "the 32nd member of NATO", "joined NATO as its 32nd member": so many there are, at
        least."""
        if self.restricted(noun.last) and self.norm(noun.last) != "of":
            return None
        owner, last = self.of_name(noun)
        if owner is None and self.norm(noun.last) == "of":
            return None
        if owner is None and self.sort(left) == "possessive":
            held = self.owner_at(left - 1)
            owner = held[0] if held is not None else None
        if owner is None and self.norm(left) in ("its", "his", "her"):
            joined = self.name_at(left - 2) if self.norm(left - 1) == "as" else None
            meant = self.pronoun(left)
            owner = joined or (meant[0] if meant is not None and meant[1] else None)
        start = self.noun_start(self.at)
        start -= self.sort(start) == "possessive"
        start -= self.norm(start - 1) == "the"
        if self.norm(start - 1) not in vocab.MADE_IT:
            return None
        clause = [cell.norm for cell in self.cells[max(0, self.at - _CLAUSE) : self.at]]
        if owner is None or any(word in MODALS or word in ("to", "if", "not", "next") for word in clause):
            return None
        return replace(self.made("nth", self.at, last, noun.keys, owner), part=True)

    def times_won(self) -> Amount | None:
        """ "They have won the World Cup three times": three World Cups."""
        if self.number.unit != "times" or not self.counted.titles:
            return None
        for first in range(self.at - 1, max(0, self.at - 6), -1):
            if self.norm(first) not in vocab.WON | {"win"}:
                continue
            row = [word for i in range(first + 1, self.at) for word in self.norm(i).split() if word != "the"]
            keys = self.counted.titles.get(tuple(row), ())
            perfect = self.norm(first - 1) in ("has", "have")
            held = self.subject(first - perfect, "is" if perfect else "was") if keys else None
            if held is None:
                return None
            made = self.made("made", first, self.at + 1, keys, held[0], held[1], held[2])
            return replace(made, number=replace(self.number, unit=""), part=not perfect)
        return None

    def dwell(self, left: int) -> Amount | None:
        """ "Estonia is home to 1.3 million", "Estonia, home to 1.3 million, ..."."""
        if self.norm(left) != "to" or self.norm(left - 1) != "home" or not self.counted.people or self.number.unit:
            return None
        held = self.reduced(left) or self.holder(left)
        if held is None or held[2] or self.number.value < vocab.FEWEST or not self.ends_clause(self.at + 1):
            return None
        return self.made("has", self.at, self.at + 1, self.counted.people, held[0], held[1])

    def champion(self) -> Amount | None:
        """ "a 20-time Grand Slam champion": so many Grand Slam titles."""
        if self.norm(self.at + 2) not in ("time", "times") or not self.counted.titles:
            return None
        row: list[str] = []
        at = self.at + 3
        while at < len(self.cells) and at < self.at + 8 and not set(self.norm(at).split()) & vocab.CHAMPIONS:
            row += self.norm(at).replace("-", " ").split()
            at += 1
        if at >= len(self.cells):
            return None
        row += [word for word in self.norm(at).split() if word not in vocab.CHAMPIONS]
        keys = next(
            (self.counted.titles[tuple(row[i:])] for i in range(len(row)) if tuple(row[i:]) in self.counted.titles), ()
        )
        if not keys:
            return None
        start = self.noun_start(self.at)
        owner = self.name_at(at + 1)
        tense = "noun"
        if owner is None and self.norm(start - 1) == ",":
            held = self.owner_at(start - 2)
            owner = held[0] if held is not None else None
        elif owner is None and self.norm(start - 1) in BE:
            subject = self.subject(start - 1)
            tense = "was" if self.norm(start - 1) in ("was", "were") else "is"
            owner = subject[0] if subject is not None and not subject[2] else None
        if owner is None:
            return None
        return self.made("champion", self.at, at + 1, keys, owner, tense)
