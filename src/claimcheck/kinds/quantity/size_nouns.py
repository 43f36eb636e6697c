"""Measures with a noun: "the 57-km tunnel", "a population of 5.5 million", "its length is 57 km"."""

from __future__ import annotations

from claimcheck.frozen import frozen
from claimcheck.kinds.quantity import topics
from claimcheck.kinds.quantity import vocabulary as vocab
from claimcheck.kinds.quantity.said_of import goes_on
from claimcheck.kinds.quantity.sizes import AUDIENCE, HAS, Said, Sizes
from claimcheck.text.times.words import listed
from claimcheck.text.words import BE, COPULA_ADVERBS, DETERMINERS, HAVE, is_past

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
_FOUND = frozenset(listed("put given measured estimated reckoned recorded listed fixed calculated"))
"""Participles by which somebody says how much something is: "is put at 5.5 million"."""
_OVER = frozenset(listed("over across through along"))
_SIDES = frozenset(listed("side end shore bank"))
"""Where one comes to past a bridge or a tunnel."""
_NOT_SIDES = frozenset(listed("of in at on and or"))
_LONGEST = 4


@frozen
class SizeNouns(Sizes):
    """The constructions with a noun."""

    def attributive(self) -> Said | None:
        """ "the 57-km Gotthard Base Tunnel", "the 57-km tunnel", "the 8,849-metre summit of Mount Everest"."""
        left = self.at - 1
        topic, i = self.adjective(self.at + 1)
        if self.norm(self.at + 1) == "-" and self.norm(self.at + 2) in ("capacity", "seater"):
            topic, i = "capacity", self.at + 3
        first = left if self.norm(left) in DETERMINERS else self.at
        while self.plain(i) and self.norm(i) in ("-", *topics.NEUTRAL) and not self.heads(i):
            i += 1
        name = self.name_at(i)
        if name is not None and self.norm(left) == "at" and i == self.at + 1:
            return None  # "From the camp at 4,300 metres Aconcagua rises"
        if name is not None:
            last = i + 1
            last += self.plain(last) and (self.norm(last) in vocab.SITES or self.norm(last) in ("project", "scheme"))
            return Said(name, first, last, topic, near=True) if not goes_on(self.cells, last) else None
        j = i
        row: list[str] = []
        while self.plain(j) and j - i < _LONGEST:
            row += self.words_at(j)
            j += 1
        if not row or row[0] in topics.OPEN_VERBS or (self.number.unit == "" and not topic):
            return None
        noun = topics.named(row)
        if self.norm(j) in ("with", "between", "to", "from") and not self.across(left, j):
            return None
        if self.norm(j) == "of" and self.known(noun):
            owner = self.behind_of(j)
            mine = self.whose(self.at)
            if owner is not None:
                return Said(owner, first, j + 2 + (self.norm(j + 1) == "the"), noun)
            return Said(mine[0], mine[1], j, noun, loose=mine[2]) if mine is not None else None
        if self.norm(j) == "of":
            owner = self.behind_of(j)
            place = j + 1 + (self.norm(j + 1) == "the")
            top = row[-1] in _SUMMITS and self.known("height")
            return Said(owner, first, place + 1, "height", near=True) if top and owner is not None else None
        if self.sort(left) == "possessive" or self.norm(left) == "its":
            mine = self.whose(self.at) if self.known(noun) else None
            return Said(mine[0], mine[1], j, noun, loose=mine[2]) if mine is not None else None
        if row[-1] in _PARTS or self.sort(j) in ("possessive", "cap", "subject", "-"):
            return None
        if self.norm(left) in ("the", "this") or self.pointed_at(left):
            head = next((k for k in range(i, j) if self.words_at(k)[-1] in vocab.DEFINITE or self.site(k)), -1)
            ref = self.definite(head) if head >= 0 and self.norm(head + 1) not in vocab.ELSEWHERE else None
            return Said(ref, left, head + 1, topic, near=True) if ref is not None else None
        if self.norm(left) in ("a", "an") and row[-1] in vocab.SITES:
            held = self.subject(left - 1) if self.norm(left - 1) in BE else None
            beside = self.owner_at(left - 2) if self.norm(left - 1) == "," else None
            if beside is not None and not self.governed(beside[1]):
                return Said(beside[0], left, j, topic, near=True)
            if held is not None and not held[2]:
                return Said(held[0], left, j, topic, near=True)
        return None

    def across(self, the: int, link: int) -> bool:
        """Whether "to" behind "the 8-km bridge" says where somebody went who went over it, and not which bridge it is:
        "rolled over the 8-km bridge to the far side"."""
        if self.norm(the - 1) not in _OVER or not (is_past(self.norm(the - 2)) or self.norm(the - 2).endswith("ing")):
            return False
        if self.norm(link) == "from":
            return self.norm(link + 1) in ("end", "one", "shore", "bank", "side")
        row = [self.norm(k) for k in range(link + 1, link + 5)]
        end = next((k for k, word in enumerate(row) if word in _SIDES), -1)
        return self.norm(link) == "to" and row[0] == "the" and end > 0 and not _NOT_SIDES & {*row[1:end]}

    def heads(self, at: int) -> bool:
        """Whether "peak" at a cell is the noun itself: "the 4,810-metre peak has"."""
        return self.site(at) and not (self.plain(at + 1) and self.site(at + 1)) and self.name_at(at + 1) is None

    def site(self, at: int) -> bool:
        return self.words_at(at)[-1] in vocab.SITES

    def measure_of(self) -> Said | None:
        """ "has a population of 5.5 million", "its length of 57 km", "with an area of ...", "at a cost of ..."."""
        if self.norm(self.at - 1) != "of":
            return None
        topic, start = self.noun_of(self.at - 2)
        if not topic:
            return None
        last = self.at + 1
        if self.sort_ == "count" and self.norm(last) in vocab.PEOPLE | vocab.WORKERS | AUDIENCE:
            last += 1
        if self.norm(last) in ("in", "at") and self.sort(last + 1) in ("subject", "cap"):
            return None
        mine = self.whose(start)
        if mine is not None:
            return Said(mine[0], mine[1], last, topic, loose=mine[2])
        det = start - 1
        while self.plain(det) and self.norm(det) in topics.NEUTRAL:
            det -= 1
        article = self.norm(det) in ("a", "an", "the")
        verb = det - article
        start = det if article else start
        if self.norm(verb) == "with":
            if self.norm(verb - 1) == ",":
                owner = self.owner_at(verb - 2)
                return Said(owner[0], start, last, topic) if owner is not None else None
            return self.opens(verb, last, topic)
        if self.norm(verb) == "at" and verb == 0:
            return self.opens(verb, last, topic)
        if self.norm(verb) == "at" and topic == "cost":
            done = verb - 1
            while done > 0 and self.norm(done) not in BE and verb - done < 4:
                done -= 1
            held = self.subject(done, "was") if self.norm(done) in BE else None
        elif self.norm(verb) in HAS | topics.OPEN_VERBS | set(topics.VERBS):
            past = self.norm(verb) in vocab.HAD or self.norm(verb).endswith("ed")
            while self.norm(verb - 1) in ("can", "could"):
                verb -= 1
            held = self.subject(verb, "was" if past else "is")
        elif self.norm(verb) == "to" and self.norm(verb - 1) in topics.VERBS:
            held = self.subject(verb - 1)
        else:
            return None
        near = self.norm(verb) in topics.OPEN_VERBS
        return Said(held[0], start, last, topic, held[1], held[2], near=near) if held is not None else None

    def measure_is(self) -> Said | None:
        """ "Norway's population is 5.5 million", "The length of the tunnel is ...", "kept its policy rate at ...",
        "Norway (population: 5.5 million)"."""
        left = self.at - 1
        beside = left - (self.norm(left) == ":")
        beside -= self.norm(beside) == "."
        if self.plain(beside) and set(self.words_at(beside)) & {"population", "pop", "pop."}:
            return self.labelled(beside)
        at = self.norm(left) in ("at", "to")
        verb = left - at
        verb = self.found_by(verb) if at and self.norm(verb) in _FOUND else verb
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
                return Said(owner_name, max(start - 1, 0), self.at + 1, topic, tense)
            return None
        topic, start = self.noun_of(noun)
        if not topic:
            return None
        if self.norm(start - 1) == "its" and self.norm(start - 2) in _KEEPS and tense == "noun":
            held = self.subject(start - 2)
            return Said(held[0], start, self.at + 1, topic, "noun", held[2]) if held is not None else None
        mine = self.whose(start)
        if mine is None or (tense == "noun" and at and self.norm(verb) != ","):
            return None
        return Said(mine[0], mine[1], self.at + 1, topic, tense, mine[2])

    def found_by(self, done: int) -> int:
        """The verb of being before "put" at a cell: "is now put at", "has been put at"; the cell itself if none is."""
        verb = done - 1
        while self.norm(verb) in COPULA_ADVERBS | {"officially", "commonly", "usually", "generally"}:
            verb -= 1
        if self.norm(verb) not in BE:
            return done
        return verb - (self.norm(verb) == "been" and self.norm(verb - 1) in HAVE)

    def labelled(self, noun: int) -> Said | None:
        """ "Norway (population: 5.5 million)", "Norway, population 5.5 million, ..."."""
        owner = self.owner_at(noun - 2) if self.norm(noun - 1) in (",", "(") else None
        if owner is None or not self.known("population") or self.sort(self.at + 1) == "word":
            return None
        return Said(owner[0], noun, self.at + 1, "population")
