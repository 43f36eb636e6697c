"""How English says how many something has: the constructions in which a number is a total.

A number before a counted noun is mostly a part ("12 members agreed", "another 5 members", "the 19 members that share
the euro").  It is a total only in the constructions here; where another reading is left, the amount is `loose`:
it may agree, and never conflicts.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from claimcheck.frozen import frozen
from claimcheck.kinds.quantity import vocabulary as vocab
from claimcheck.kinds.quantity.context import Named, ref_of
from claimcheck.kinds.quantity.index import Counted, noun_at
from claimcheck.model import NumberRef, Ref
from claimcheck.text.scene import Scene
from claimcheck.text.shape import Cell
from claimcheck.text.times.words import listed
from claimcheck.text.words import BE, COPULA_ADVERBS, DETERMINERS, FUNCTION_CAPS, MODALS, PREPOSITIONS, REPORTING

_PART_BEFORE = frozenset(
    listed(
        "another additional extra further other first last top next past new newest remaining each every half most no"
    )
)
_GROUP_AFTER = frozenset(listed("of within in inside from led that which who called dubbed including"))
_ASIDE = 12
"""How many cells an aside between commas may have: "NATO, founded in 1949, has 32 members"."""


@frozen
class Amount:
    """A number with what it counts.  `start`/`end` delimit the quote; `keys` are the counted noun's; `tense` is "is",
    "was", "will", or "noun" where no verb tells.  `part`: it may be a part of the whole, and is no more than that."""

    construction: str
    start: int
    end: int
    number: NumberRef
    keys: tuple[str, ...]
    owner: Ref
    tense: str = "noun"
    loose: bool = False
    part: bool = False


@frozen
class _Noun:
    """A counted noun behind a number: its keys, the cell after it, the owner that stands within ("32 NATO members")."""

    keys: tuple[str, ...]
    last: int
    owner: Ref | None = None


def amounts(scene: Scene, counted: Counted, named: Named) -> Iterator[Amount]:
    """The amounts of a sentence, for all numbers that are no part of a whole."""
    for at, cell in enumerate(scene.cells):
        if cell.sort == "number" and isinstance(cell.what, NumberRef):
            number = cell.what
            part = at > 0 and scene.cells[at - 1].norm in _PART_BEFORE
            if number.ordinal or part or number.unit in ("fold", "fraction"):
                continue
            found = _Reader(scene, counted, named, at, number).read()
            if found is not None:
                yield found


@dataclass(slots=True)
class _Reader:
    scene: Scene
    counted: Counted
    named: Named
    at: int
    number: NumberRef

    @property
    def cells(self) -> tuple[Cell, ...]:
        return self.scene.cells

    def norm(self, at: int) -> str:
        return self.cells[at].norm if 0 <= at < len(self.cells) else ""

    def sort(self, at: int) -> str:
        return self.cells[at].sort if 0 <= at < len(self.cells) else ""

    def read(self) -> Amount | None:
        left = self.at - 1
        while self.sort(left) == "word" and self.norm(left) in vocab.FILLERS | vocab.NEUTRAL:
            left -= 1
        if self.norm(self.at + 1) == "-" and self.cells[self.at + 1].start == self.cells[self.at].end:
            return self.compound()
        noun = self.noun()
        if self.norm(left) == "of":
            found = self.measured(left, noun)
            if found is None and noun is not None:
                found = self.group_of(left, noun) or self.one_of(left, noun)
            if found is not None:
                return found
            if self.norm(left - 1) == "total" and self.norm(left - 2) == "a":
                left -= 3
        if noun is None:
            return self.stands(left)
        return self.possessed(left, noun) or self.held(left, noun) or self.with_(left, noun) or self.whole(left, noun)

    # --- what is counted ---

    def cell_after(self, token: int) -> int:
        """The first cell that begins at or after a token."""
        return next((i for i in range(self.at, len(self.cells)) if self.cells[i].first >= token), len(self.cells))

    def noun(self) -> _Noun | None:
        """The counted noun behind the number, with its plural."""
        at = self.at + 1
        owner = None
        while self.sort(at) == "word" and self.norm(at) in vocab.NEUTRAL:
            at += 1
        if self.sort(at) in ("subject", "adjective") and self.sort(at + 1) != "possessive":
            owner = ref_of(self.cells[at])
            if owner is None or not owner.entities:
                return None
            at += 1
        if at >= len(self.cells):
            return None
        tokens = self.scene.tokens
        found = noun_at(self.counted, tokens, self.cells[at].first)
        if found is None:
            word = self.norm(at)
            if self.counted.members and word in vocab.MEMBERS and word.endswith("s") and owner is None:
                return _Noun(self.counted.members, at + 1, None) if self.in_group(at) else None
            return None
        last, key = found
        keys = (key,)
        if self.number.value > 1 and not _plural(tokens[last - 1].norm):
            after = tokens[last].norm if last < len(tokens) else ""
            if not (key in self.counted.members and after in vocab.MEMBERS and after.endswith("s")):
                return None
            last += 1
        return _Noun(keys, self.cell_after(last), owner)

    def in_group(self, at: int) -> bool:
        """Whether the number stands in "an alliance of 32 countries"."""
        return self.norm(self.at - 1) == "of" and self.norm(self.at - 2) in vocab.GROUPS | {"membership"}

    def restricted(self, at: int, verbs: bool = False) -> bool:
        """Whether the words from a cell on make the noun a part of a whole; with `verbs`, "committed" does too."""
        word = self.norm(at)
        if self.sort(at) in ("possessive", "subject", "cap", "adjective", "term", "phrase") or word == "-":
            return True
        if self.sort(at) != "word":
            return False
        if word == "of" or word in vocab.RESTRICTING or word.endswith("ing"):
            return True
        return verbs and (word.endswith("ed") or word == "to")

    def goes_on(self, noun: _Noun) -> bool:
        """Whether what follows the noun may say which ones are meant: "20 members ready to sign"."""
        at = noun.last
        return self.vague(noun) or (self.sort(at) in ("word", "number") and self.norm(at) not in vocab.GOES_ON)

    @staticmethod
    def vague(noun: _Noun) -> bool:
        """ "has 26 people": in a team, or on board; all its people are its population."""
        return noun.keys in (("quantity:people",), ("quantity:person",))

    # --- constructions ---

    def possessed(self, left: int, noun: _Noun) -> Amount | None:
        """ "NATO's 32 members", "the bloc's 27 members", "its 32 members"."""
        if noun.owner is not None or self.restricted(noun.last):
            return None
        if self.sort(left) == "possessive":
            owner = self.owner_at(left - 1)
            if owner is None:
                return None
            return self.made("possessive", owner[1], noun.last, noun.keys, owner[0], loose=self.vague(noun))
        if self.norm(left) in ("its", "their"):
            group = self.named.only_group(self.cells[left].start)
            if group is None or self.others_before(left, group):
                return None
            loose = self.norm(left) == "their" or self.norm(left - 1) == "and" or self.vague(noun)
            return self.made("possessive", left, noun.last, noun.keys, group, loose=loose)
        return None

    def held(self, left: int, noun: _Noun) -> Amount | None:
        """ "NATO has 32 members", "NATO, which has 32 members", "the bloc is made up of 27 members"."""
        if noun.owner is not None or self.restricted(noun.last, verbs=True):
            return None
        subject = self.holder(left)
        if subject is None:
            return None
        owner, tense, loose = subject
        return self.made("has", self.at, noun.last, noun.keys, owner, tense, loose or self.goes_on(noun))

    def with_(self, left: int, noun: _Noun) -> Amount | None:
        """ "Iceland, with 390,000 inhabitants, ..."."""
        if self.norm(left) != "with" or self.norm(left - 1) != "," or self.restricted(noun.last, verbs=True):
            return None
        owner = self.owner_at(left - 2)
        if owner is None or noun.owner is not None:
            return None
        return self.made("with", self.at, noun.last, noun.keys, owner[0], loose=self.goes_on(noun))

    def whole(self, left: int, noun: _Noun) -> Amount | None:
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

    def one_of(self, left: int, noun: _Noun) -> Amount | None:
        """ "Chad is one of 55 members of the African Union": all of them, where nothing says which ones."""
        owner, last = self.of_name(noun)
        if owner is None or self.norm(left - 1) != "one" or self.restricted(last, verbs=True) or self.vague(noun):
            return None
        ends = last >= len(self.cells) or self.sort(last) == "mark" or self.norm(last) in ("and", "but")
        if not ends or self.norm(left - 2) not in BE | {"as", ","}:
            return None
        return self.made("one of", left - 1, last, noun.keys, owner)

    def of_name(self, noun: _Noun) -> tuple[Ref | None, int]:
        """Whose the members are, within the noun phrase or behind it, and the cell after that."""
        last, owner = noun.last, noun.owner
        if owner is None and self.norm(last) == "of":
            place = last + 2 if self.norm(last + 1) == "the" else last + 1
            return self.name_at(place), place + 1
        return owner, last

    def compound(self) -> Amount | None:
        """ "the 32-member alliance", "NATO, a 32-member alliance,", "the 27-nation European Union"."""
        noun = self.at + 2
        if noun >= len(self.cells):
            return None
        found = noun_at(self.counted, self.scene.tokens, self.cells[noun].first)
        keys: tuple[str, ...] = ()
        if found is not None:
            head, keys = self.cell_after(found[0]), (found[1],)
        elif self.norm(noun) in vocab.MEMBERS | {"strong"} and self.counted.members:
            head, keys = noun + 1, self.counted.members
        if not keys:
            return None
        if keys[0] in self.counted.members:
            keys = self.counted.members
        while self.sort(head) == "word" and self.norm(head) in vocab.BEFORE_GROUPS:
            head += 1
        if self.sort(head) == "subject":
            owner = self.name_at(head)
            if owner is None or not self.ends_name(head + 1):
                return None
            return self.made("compound", self.noun_start(self.at), head + 1, keys, owner)
        return self.headed("compound", self.at, head, keys)

    def group_of(self, left: int, noun: _Noun) -> Amount | None:
        """ "NATO, an alliance of 32 countries"."""
        if self.norm(left - 1) not in vocab.GROUPS or noun.owner is not None or self.restricted(noun.last, verbs=True):
            return None
        start = left - 1
        while self.sort(start - 1) == "word" and self.norm(start - 1) in vocab.BEFORE_GROUPS:
            start -= 1
        found = self.headed("group of", start, left - 1, noun.keys, noun.last)
        if found is None:
            return None
        keys = self.counted.members if noun.keys[0] in self.counted.members else noun.keys
        return replace(found, keys=keys)

    def headed(self, name: str, first: int, head: int, keys: tuple[str, ...], last: int = 0) -> Amount | None:
        """A phrase whose head is a noun for a group: whose it is follows from an apposition, a copula, or "the"."""
        if self.norm(head) not in vocab.GROUPS or (not last and self.norm(head + 1) in _GROUP_AFTER):
            return None
        last = last or head + 1
        start = self.noun_start(first)
        before = start - 1
        if self.norm(start) in DETERMINERS:
            if self.norm(before) == ",":
                owner = self.owner_at(before - 1)
                if owner is not None and owner[0].entities:
                    return self.made(name, start, last, keys, owner[0])
            if self.norm(before) in BE:
                subject = self.owner_at(before - 1)
                if subject is not None and not self.governed(subject[1]):
                    tense = "was" if self.norm(before) in ("was", "were") else "is"
                    return self.made(name, start, last, keys, subject[0], tense)
            if self.norm(start) == "the":
                group = self.named.only_group(self.cells[start].start)
                if group is not None:
                    return self.made(name, start, last, keys, group)
        return None

    def measured(self, left: int, noun: _Noun | None) -> Amount | None:
        """ "a population of 7 million", "a membership of 32 countries"."""
        measure = self.norm(left - 1)
        if measure not in ("population", "membership"):
            return None
        keys = self.counted.people if measure == "population" else self.counted.members
        last = noun.last if noun is not None and set(noun.keys) & set(keys) else self.at + 1
        if not keys or self.restricted(last, verbs=True):
            return None
        start = self.noun_start(left - 1)
        before = start - 1
        owner: tuple[Ref, int] | None = None
        tense = "noun"
        if self.sort(start) == "possessive":
            owner = self.owner_at(start - 1)
            start = owner[1] if owner is not None else start
        elif self.norm(before) == "with" and self.norm(before - 1) == ",":
            owner = self.owner_at(before - 2)
        else:
            holder = self.holder(before)
            if holder is not None and not holder[2]:
                owner, tense = (holder[0], start), holder[1]
        return self.made(measure, start, last, keys, owner[0], tense) if owner is not None else None

    def stands(self, left: int) -> Amount | None:
        """ "Iceland's population is 390,000", "the population of Iceland stood at 390,000"."""
        verb = left - 1 if self.norm(left) == "at" else left
        if self.norm(verb) not in vocab.STANDS or self.restricted(self.at + 1, verbs=True):
            return None
        at = verb - 1
        while self.norm(at) in COPULA_ADVERBS:
            at -= 1
        owner: tuple[Ref, int] | None = None
        if self.norm(at) == "population" and self.sort(at - 1) == "possessive":
            owner = self.owner_at(at - 2)
        elif self.norm(at - 1) == "of" and self.norm(at - 2) == "population":
            name = self.name_at(at)
            owner = (name, self.noun_start(at - 2)) if name is not None else None
        if owner is None or not self.counted.people or self.number.unit:
            return None
        tense = "was" if self.norm(verb) in ("was", "were", "stood", "totaled", "totalled", "reached") else "is"
        return self.made("population", owner[1], self.at + 1, self.counted.people, owner[0], tense)

    # --- whose it is ---

    def name_at(self, at: int) -> Ref | None:
        """The known name in a cell."""
        if not 0 <= at < len(self.cells) or self.sort(at) != "subject":
            return None
        ref = ref_of(self.cells[at])
        return ref if ref is not None and ref.entities else None

    def owner_at(self, at: int) -> tuple[Ref, int] | None:
        """A known name, or "the alliance" for the one group of the text, that ends at a cell; and its first cell."""
        ref = self.name_at(at)
        if ref is not None:
            return ref, at
        if self.norm(at) in vocab.GROUPS and self.norm(at - 1) in ("the", "this"):
            group = self.named.only_group(self.cells[at].start)
            return (group, at - 1) if group is not None else None
        return None

    def holder(self, at: int) -> tuple[Ref, str, bool] | None:
        """Who has what follows the verb that ends at a cell; the tense; whether another may be meant."""
        verb, tense = self.verb(at)
        if verb < 0:
            return None
        left = verb - 1
        past = False
        while left >= 0 and (self.norm(left) in COPULA_ADVERBS | vocab.FORMERLY or self.norm(left) in MODALS | {"to"}):
            if self.norm(left) in MODALS or self.norm(left) == "to":
                tense = "will"
            past = past or self.norm(left) in vocab.FORMERLY
            left -= 1
        tense = "was" if past and tense == "is" else tense
        if self.norm(left) in ("which", "that") and self.sort(left) == "word":
            left -= 2 if self.norm(left - 1) == "," else 1
        elif self.norm(left) == ",":
            left = self.before_aside(left)
        if left < 0:
            return None
        if self.norm(left) == "it":
            group = self.named.only_group(self.cells[left].start)
            return (group, tense, True) if group is not None else None
        owner = self.owner_at(left)
        if owner is None or self.governed(owner[1]):
            return None
        return owner[0], tense, False

    def verb(self, at: int) -> tuple[int, str]:
        """The first cell of a verb of having that ends at a cell, and its tense; -1 if there is none."""
        word = self.norm(at)
        if self.sort(at) == "word" and word in vocab.HAS:
            return at, "is"
        if self.sort(at) == "word" and word in vocab.HAD:
            if word == "had" and self.norm(at - 1) in ("has", "have"):
                return at - 1, "was"
            return at, "was"
        for phrase in vocab.MADE_OF:
            first = at - len(phrase) + 1
            if first >= 0 and tuple(self.norm(i) for i in range(first, at + 1)) == phrase:
                if phrase[0] in ("consists", "consist"):
                    return first, "is"
                be = first - 1
                if self.norm(be) in BE:
                    return be, "was" if self.norm(be) in ("was", "were", "been") else "is"
        if self.norm(at) == "of" and self.norm(at - 1) == "consisted":
            return at - 1, "was"
        return -1, ""

    def before_aside(self, comma: int) -> int:
        """The cell before an aside that ends at a comma, -1 if there is none."""
        for i in range(comma - 1, max(-1, comma - _ASIDE), -1):
            if self.norm(i) in (",", ";", "(", ")"):
                return i - 1 if self.norm(i) == "," else -1
        return -1

    def governed(self, at: int) -> bool:
        """Whether a name is no subject: behind a preposition, or one of several."""
        before = at - 1
        if self.norm(before) == "the":
            before -= 1
        word = self.norm(before)
        return word in PREPOSITIONS or word in ("and", "or", "-") or self.sort(before) in ("possessive", "subject")

    def others_before(self, at: int, group: Ref) -> bool:
        """Whether the sentence names anything else before a cell that "its" may be."""
        for cell in self.cells[:at]:
            ref = ref_of(cell)
            if ref is not None and ref.entities != group.entities:
                return True
        return False

    # --- the phrase ---

    def noun_start(self, first: int) -> int:
        """The first cell of the noun phrase: its determiner, over a few plain words."""
        for at in range(first - 1, max(-1, first - 4), -1):
            if self.norm(at) in DETERMINERS or self.sort(at) == "possessive":
                return at
            if self.sort(at) != "word" or self.norm(at) in FUNCTION_CAPS:
                break
        return first

    def ends_name(self, at: int) -> bool:
        """Whether a name ends before a cell: no noun goes on with it ("the 27-member EU executive")."""
        if self.sort(at) in ("cap", "subject", "phrase", "term", "possessive", "adjective"):
            return False
        word = self.norm(at)
        plain = self.sort(at) != "word" or word in FUNCTION_CAPS or word in REPORTING or word.endswith("ed")
        plain = plain or word in vocab.IRREGULAR
        return plain or word in vocab.GROUPS

    def made(
        self, name: str, first: int, last: int, keys: tuple[str, ...], owner: Ref, tense: str = "noun",
        loose: bool = False,
    ) -> Amount:  # fmt: skip
        start, end = self.cells[first].start, self.cells[last - 1].end
        return Amount(name, start, end, self.number, keys, owner, tense, loose)


def _plural(word: str) -> bool:
    return word.endswith("s") or word in ("people", "men", "women", "children", "personnel", "staff")
