"""Whose number it is: names, nouns that stand for them, and the verbs by which they have something."""

from __future__ import annotations

from claimcheck.frozen import frozen
from claimcheck.kinds.quantity import vocabulary as vocab
from claimcheck.kinds.quantity.context import Named, ref_of
from claimcheck.kinds.quantity.index import Counted, noun_at
from claimcheck.model import NumberRef, Ref, TimeRef
from claimcheck.text.objects import is_object
from claimcheck.text.scene import Scene
from claimcheck.text.shape import Cell
from claimcheck.text.words import BE, COPULA_ADVERBS, DETERMINERS, FUNCTION_CAPS, HAVE, MODALS, PREPOSITIONS, REPORTING

_BESIDE = frozenset(["than", "like", "unlike", "in", "from", "against", "to", "with", "by", "at", "for"])
"""Prepositions before a name whose relative clause can be of nothing else: "older than Brazil, who have ..."."""
_SORT = 3
"""How many cells may say of what sort somebody of an age is."""
_YEAR = 365.2425
_ASIDE = 12
"""How many cells an aside between commas may have: "NATO, founded in 1949, has 32 members"."""
_OF_MANY = ("sh", "ch", "ss", "ese", "s")
"""Endings of adjectives that mean all of a people behind "the": "the Spanish", "the French"."""


_TOGETHER = frozenset("with without including counting excluding together plus".split())
"""Words by which a number is of more, or of less, than the whole."""


DOUBT = "doubt:"
"""Marks why a number may count something else, in words."""
ALL_THERE = "all there"
"""How "all 15 counties" is said where nothing is named around but what the claims know."""


@frozen
class Amount:
    """A number with what it counts.  `start`/`end` delimit the quote; `keys` are the counted noun's; `tense` is "is",
    "was", "will", "story" of the times long past that the text has told, or "noun" where no verb tells.  `part`: it
    may be a part of the whole, and is no more than that.  `loose`: it may count something else; in words, why."""

    construction: str
    start: int
    end: int
    number: NumberRef
    keys: tuple[str, ...]
    owner: Ref
    tense: str = "noun"
    loose: bool | str = False
    part: bool = False


@frozen
class Owners:
    """A number in its sentence, and who may have it."""

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

    # --- whose it is ---

    def name_at(self, at: int) -> Ref | None:
        """The known name in a cell."""
        if not 0 <= at < len(self.cells) or self.sort(at) != "subject":
            return None
        ref = ref_of(self.cells[at])
        return ref if ref is not None and ref.entities else None

    def definite(self, at: int) -> Ref | None:
        """What "the river" whose noun stands at a cell means."""
        words = self.norm(at).split()
        start = self.cells[at].start
        word = words[-1] if words else ""
        return self.named.only_group(start) if word in vocab.GROUPS else self.named.definite(word, start)

    def pointed_at(self, at: int) -> bool:
        """Whether "that" at a cell is no conjunction: it opens the sentence, or stands behind a preposition."""
        return self.norm(at) == "that" and (at == 0 or self.norm(at - 1) in PREPOSITIONS)

    def owner_at(self, at: int) -> tuple[Ref, int] | None:
        """A known name, or "the alliance" for the one group of the text, that ends at a cell; and its first cell."""
        ref = self.name_at(at)
        if ref is not None:
            return ref, at
        if self.norm(at) in ("fleet", "workforce") and self.sort(at - 1) == "possessive":
            ref = self.name_at(at - 2)
            return (ref, at - 2) if ref is not None else None
        named = self.name_at(at - 1)
        if named is not None and self.norm(at) in vocab.GROUPS and self.norm(at - 2) == "the":
            return named, at - 2
        if self.norm(at - 1) == "the" and self.sort(at) == "adjective" and not self.norm(at).endswith(_OF_MANY):
            nations = ref_of(self.cells[at])
            person = self.named.compatriot(nations.entities, self.cells[at].start) if nations is not None else None
            return (person, at - 1) if person is not None else None
        the = self.norm(at - 1) in ("the", "this") or self.pointed_at(at - 1)
        if the and self.sort(at) in ("word", "term"):
            group = self.definite(at)
            return (group, at - 1) if group is not None else None
        return None

    def pronoun(self, at: int) -> tuple[Ref, bool] | None:
        """Whom "it", "its" or "he" at a cell means, and whether for certain: what the sentence is about, else what the
        one before it is about."""
        own = self.named.opening(self.scene)
        opening = own
        if own is None or own.subject is None or own.subject.start >= self.cells[at].start:
            if any(ref_of(cell) is not None for cell in self.cells[:at]):
                return None
            words = [cell.norm for cell in self.cells[:at] if cell.sort not in ("number", "mark")]
            if words != ["with", "its"] and not _TOGETHER.isdisjoint(words):
                return None  # "with its tunnel it is"
            opening = self.named.before(self.scene)
        if opening is None or opening.subject is None:
            return None
        if opening.person != (self.norm(at) in ("he", "she", "his", "her")):
            return None
        subject = opening.subject
        if opening is own and self.others_before(at, subject):
            return None
        return subject, opening.sure or opening is own

    def holder(self, at: int, other: frozenset[str] = frozenset()) -> tuple[Ref, str, bool] | None:
        """Who has what follows the verb of having (or another one) that ends at a cell; the tense; whether another
        may be meant."""
        verb, tense = self.verb(at)
        if verb < 0 and self.norm(at) in other:
            verb, tense = at, "was" if self.norm(at).endswith("ed") or self.norm(at) in vocab.IRREGULAR else "is"
        if verb < 0:
            return None
        if self.norm(verb) in vocab.SOME and self.norm(verb - 1) in ("has", "have"):
            verb, tense = verb - 1, "is"
        return self.subject(verb, tense)

    def subject(self, verb: int, tense: str = "is") -> tuple[Ref, str, bool] | None:
        """The subject of the verb that begins at a cell; the tense; whether another may be meant."""
        left = verb - 1
        past = False
        while left > 0 and self.sort(left) == "time" and self.norm(left - 1) not in PREPOSITIONS | {","}:
            if "age" in self.cells[left].tags:
                break
            left -= 1
        while left >= 0 and (self.norm(left) in COPULA_ADVERBS | vocab.FORMERLY or self.norm(left) in MODALS | {"to"}):
            if self.norm(left) in MODALS or self.norm(left) == "to":
                tense = "will"
            past = past or self.norm(left) in vocab.FORMERLY
            left -= 1
        tense = "was" if past and tense == "is" else tense
        beside = self.norm(left) in ("which", "that", "who") and self.sort(left) == "word"
        if beside:
            left -= 2 if self.norm(left - 1) in (",", "—") else 1
        elif self.norm(left) == "," and self.beside_comma(left):
            left -= 1
        elif self.norm(left) == ",":
            left = self.before_aside(left)
        if left < 0:
            return None
        if self.norm(left) in ("it", "he", "she") and self.norm(left - 1) not in PREPOSITIONS:
            meant = self.pronoun(left)
            if meant is not None:
                return meant[0], tense, not meant[1]
            group = self.named.only_group(self.cells[left].start) if self.norm(left) == "it" else None
            return (group, tense, True) if group is not None else None
        owner = self.owner_at(left) or self.of_that_age(left)
        if owner is None:
            return None
        held = beside and self.nothing_else(left + 1, owner[1])
        if self.governed(owner[1]) and not held and not self.gives_reason(owner[1]):
            return None
        if not beside and is_object(self.cells, owner[1]) and not self.fronted_place(owner[1]):
            return None  # "the player who beat Federer has won"
        return owner[0], tense, False

    def fronted_place(self, at: int) -> bool:
        """Whether no more than a place stands before a name, at the head of its sentence: "At the end of the valley
        Aconcagua rises"."""
        row = [self.norm(k) for k in range(at)]
        if len(row) not in (3, 6) or row[0] not in PREPOSITIONS or row[1] not in DETERMINERS:
            return False
        plain = all(self.sort(k) in ("word", "term") for k in range(at))
        return plain and (len(row) == 3 or (row[3] == "of" and row[4] in DETERMINERS))

    def of_that_age(self, last: int) -> tuple[Ref, int] | None:
        """Whom "The 36-year-old Dane" that ends at a cell means, at the start of a sentence: the one person that
        the sentence before is about, if the age is theirs."""
        age = self.cells[1].what if last > 0 and self.norm(0) == "the" else None
        if not isinstance(age, TimeRef) or age.kind != "age" or age.number is None or last > 1 + _SORT:
            return None
        if any(self.sort(i) not in ("word", "cap", "subject", "adjective", "phrase") for i in range(2, last + 1)):
            return None
        before, day = self.named.before(self.scene), self.scene.sentence.block.published
        if before is None or before.subject is None or not (before.person and before.sure) or before.born is None:
            return None
        if day is None or before.born.begin is None or before.born.until is None:
            return None
        years = [int((day - born) / _YEAR) for born in (before.born.until - 1, before.born.begin)]
        return (before.subject, 0) if years[0] <= age.number <= years[1] else None

    def nothing_else(self, relative: int, name: int) -> bool:
        """Whether a relative clause can be of nothing but the name behind a preposition: "older than Brazil, who
        have"; "Leaders of NATO, which has", where "which" is not of people and "has" is not of several."""
        before = name - 1 - (self.norm(name - 1) == "the")
        if self.norm(before) in _BESIDE:
            return True
        relative += self.norm(relative) == ","
        if self.norm(before) not in ("of", "for", "on") or self.norm(relative) != "which":
            return False
        verb = relative + 1
        while self.norm(verb) in COPULA_ADVERBS | vocab.FORMERLY:
            verb += 1
        head = self.norm(before - 1)
        many = head.endswith("s") and not head.endswith(("ss", "us", "is"))
        word = self.norm(verb)
        single = word in ("has", "is", "was") or (word in vocab.HAS and word.endswith("s"))
        return self.sort(before - 1) == "phrase" or (many and single)

    def verb(self, at: int) -> tuple[int, str]:
        """The first cell of a verb of having that ends at a cell, and its tense; -1 if there is none."""
        word = self.norm(at)
        if self.sort(at) == "word" and word in vocab.HAS:
            return at, "is"
        if self.sort(at) == "word" and word in vocab.HAD:
            if word == "had" and self.norm(at - 1) in ("has", "have"):
                return self.since(at - 1)
            return at, "was"
        if word in vocab.WON and self.norm(at - 1) in HAVE - {"had", "having"}:
            return at - 1, "is"
        for phrase in vocab.MADE_OF:
            first = at - len(phrase) + 1
            if first >= 0 and tuple(self.norm(i) for i in range(first, at + 1)) == phrase:
                if phrase[0] in ("consists", "consist"):
                    return first, "is"
                be = first - 1
                if phrase[0] in vocab.ACTIVE:
                    return first, "was" if phrase[0] in vocab.HAD else "is"
                while self.norm(be) in COPULA_ADVERBS:
                    be -= 1
                if self.norm(be) in BE:
                    return be, "was" if self.norm(be) in ("was", "were", "been") else "is"
        if self.norm(at) == "of" and self.norm(at - 1) == "consisted":
            return at - 1, "was"
        return -1, ""

    def reduced(self, at: int) -> tuple[Ref, str, bool] | None:
        """Who has what follows "made up of" that ends at a cell, behind a comma: "NATO, made up of 32 ..."."""
        for phrase in vocab.MADE_OF:
            first = at - len(phrase) + 1
            if first > 1 and tuple(self.norm(i) for i in range(first, at + 1)) == phrase:
                owner = self.owner_at(first - 2) if self.norm(first - 1) == "," else None
                return (owner[0], "noun", False) if owner is not None else None
        return None

    def since(self, verb: int) -> tuple[int, str]:
        """The verb "has had" and its tense: what has had 32 member states since Sweden joined has them to this day;
        what has had five presidents since 1995 never had five."""
        noun = noun_at(self.counted, self.scene.tokens, self.cells[self.at].last)
        if noun is None:
            return verb, "was"
        last = next((i for i, cell in enumerate(self.cells) if cell.first >= noun[0]), len(self.cells))
        parts = self.norm(last - 1).split()[-1:]
        if self.norm(last) != "since":
            return verb, "was"
        return (verb, "is") if parts and parts[0] in vocab.PARTS else (-1, "")

    def beside_comma(self, comma: int) -> bool:
        """Whether a name alone stands between two commas: "Norway's parliament, the Storting, has ..."."""
        the = self.norm(comma - 2) == "the" and self.norm(comma - 3) == ","
        return the and self.name_at(comma - 1) is not None

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
        if word in ("and", "but", "or") and (before == 0 or self.clause_before(before)):
            return False  # "And the bridge is 460 metres long"
        if self.sort(before) == "possessive" and "somewhere" in self.cells[before - 1].tags and before > 0:
            return "somewhere" in self.cells[at].tags or self.governed(before - 1)  # "Norway's Storting has"
        return word in PREPOSITIONS or word in ("and", "or", "-") or self.sort(before) in ("possessive", "subject")

    def gives_reason(self, at: int) -> bool:
        """Whether a name opens a clause that gives a reason: "As Norway has 15 counties,", ", since Norway has"."""
        before = at - 1 - (self.norm(at - 1) == "the")
        return self.norm(before) in ("as", "since") and (before <= 0 or self.norm(before - 1) == ",")

    def clause_before(self, conjunction: int) -> bool:
        """Whether a clause ends before a conjunction: ", and NATO has", "next year and NATO has"."""
        before = conjunction - 1
        if self.sort(before) == "time":
            return True
        return self.norm(before) == "," and self.sort(before - 1) not in ("subject", "cap", "adjective", "number")

    def others_before(self, at: int, group: Ref) -> bool:
        """Whether the sentence names anything else before a cell that "its" may be."""
        for cell in self.cells[:at]:
            ref = ref_of(cell)
            if ref is not None and ref.entities != group.entities and cell.norm not in vocab.TEXTS:
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
