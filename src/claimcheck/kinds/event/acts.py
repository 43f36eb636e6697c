"""Acts that happen once: what was signed, founded, opened, written, won; who was born, who died.

They need no claim: they are held against each other (see `disagree`).  A statement has the mode "told", and the
attribute "sign date", "write agent", "bear place"; its `modifiers` say what the act is of ("of:treaty of karlstad"),
what else is told of it ("date", "place:oslo", "agent:..."), and what the sentence speaks of ("about:...").
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.frozen import frozen, slotted
from claimcheck.kind import Facts
from claimcheck.kinds.event.clauses import is_time, ref_of
from claimcheck.kinds.event.crews import crew_after, crew_before
from claimcheck.kinds.event.index import Events
from claimcheck.kinds.event.once import Once, listed
from claimcheck.model import Document, Ref, Span, Statement, TimeRef, Value, When
from claimcheck.text import cues
from claimcheck.text.about import about
from claimcheck.text.moments import told
from claimcheck.text.phrases import Phrase, clause_opens, left, right
from claimcheck.text.pronouns import PRONOUNS
from claimcheck.text.scene import Scene
from claimcheck.text.shape import Cell
from claimcheck.text.words import CONJUNCTIONS, DETERMINERS, HAVE, PREPOSITIONS, RELATIVES, SUBORDINATORS

TELLS = ("date", "place", "agent")
_SURE = frozenset("officially formally finally eventually jointly publicly secretly ceremonially solemnly".split())
"""Adverbs between an auxiliary and its participle that leave the act what it is."""
_PAST = frozenset(["was", "is", "been"])
TRIGGERS = tuple(
    "signed initialled founded established incorporated chartered inaugurated consecrated demolished unveiled "
    "christened scuttled enacted promulgated repealed abolished dissolved disbanded premiered patented designed "
    "written wrote directed composed painted sculpted won born died baptised baptized "
    "cremated executed hanged beheaded assassinated murdered canonised canonized beatified opened held "
    "commissioned launched adopted completed reopened burst collapsed sunk sank capsized foundered arrested detained "
    "captured kidnapped abducted shot sentenced convicted acquitted extradited rescued buried abdicated "
    "resigned".split()
)
"""Verbs for which a sentence is looked at."""
_MOST = 6
"""Acts of one sentence that are read."""
_OPEN_ENDS = frozenset("in at as under on".split())
"""Words behind a row by which its time may be of that alone: "in its present house", "as a company"."""
_LINKS = frozenset(["in", "on", "at", "by", "for", "near"])
_WORDY = 2
"""Words of a paper without a name from which on it is hardly another one: "the military technical agreement"."""
_BEGUN = frozenset(["found", "establish", "incorporate", "charter"])
"""Acts by which an institution, whatever it is called in its text, begins once; its house is opened again."""
_ASIDE = 14
"""Cells that an aside between a name and its verb may have."""


@slotted
class _Row:
    """What stands behind a verb: its time, place, agents, for whom; the cell after it all.  `whole`: nothing is left
    out that belongs to it; `open`: something follows that its time may be of; `crew`: the names of several agents."""

    last: int
    time: TimeRef | None = None
    place: Phrase | None = None
    around: tuple[str, ...] = ()
    agents: tuple[Phrase, ...] = ()
    whole: bool = True
    open: bool = False
    behalf: str = ""
    crew: tuple[str, ...] = ()


def acts_told(document: Document, scenes: Sequence[Scene], facts: Facts) -> Iterator[Statement]:
    """The acts of a document that are told plainly enough to be compared."""
    events = facts.index("event")
    verbs = events.once if isinstance(events, Events) else {}
    for order in range(len(scenes)):
        scene = _with_the_name(scenes, order)
        count = 0
        for at, cell in enumerate(scene.cells):
            if count < _MOST and cell.norm in verbs and cell.sort in ("word", "cap", "term", "phrase"):
                made = list(_Reader(scene, facts, verbs[cell.norm], at).read())
                count += bool(made)
                yield from made


def _with_the_name(scenes: Sequence[Scene], order: int) -> Scene:
    """The sentence with the name for "she", whose birth or death it tells."""
    norms = scenes[order].norms
    if PRONOUNS.isdisjoint(norms) or ("born" not in norms and "died" not in norms):
        return scenes[order]
    from claimcheck.kinds.event.lives_told import with_the_name  # rarely needed, and start-up time counts

    return with_the_name(scenes, order)


@frozen
class _Reader:
    scene: Scene
    facts: Facts
    act: Once
    at: int

    @property
    def cells(self) -> tuple[Cell, ...]:
        return self.scene.cells

    @property
    def nouns(self) -> frozenset[str]:
        """Nouns that go on behind a name: "the Brevik bridge"."""
        return frozenset().union(
            *(listed(self.facts, name) for name in ("facility", "vessel", "work", "contest", "edition", "paper"))
        )

    def norm(self, at: int) -> str:
        return self.cells[at].norm if 0 <= at < len(self.cells) else ""

    def read(self) -> Iterator[Statement]:
        tense, first = self.tense()
        if tense == "reduced":
            yield from self.reduced()
        elif tense in ("was", "will"):
            thing = self.subject(first)
            if thing is not None:
                yield from self.made(thing, self.row(self.at + 1), tense)
        elif tense == "did":
            yield from self.active()

    def tense(self) -> tuple[str, int]:
        """How the verb stands: "was" done, "will" be done, "reduced", "did", or "" if nobody knows; and its first
        cell, auxiliaries included."""
        at = self.at - 1
        while self.norm(at) in _SURE:
            at -= 1
        word = self.norm(at)
        if self.act.base:
            return ("will" if word == "will" else "", at)
        if self.act.passive and word in _PAST:
            before = self.norm(at - 1)
            if word == "been":
                return ("was", at - 1) if before in HAVE else ("", at)
            return ("was", at) if word == "was" else ("", at)
        if self.act.passive and word == "be" and self.norm(at - 1) == "will":
            return "will", at - 1
        if at != self.at - 1:
            return "", at
        if self.act.passive and (word in (",", "(") or at < 0):
            return "reduced", self.at
        if self.act.name == "die" or (self.act.itself and self.norm(self.at + 1) in _LINKS):
            if word in ("has", "had"):
                return "was", at
            if word not in HAVE:
                return "was", self.at
        return ("did", self.at) if self.act.active else ("", at)

    # --- whose act it is ---

    def subject(self, verb: int) -> Phrase | None:
        """What stands before a verb as its subject."""
        end = verb
        if self.norm(end - 1) in ("which", "who") and self.norm(end - 2) == ",":
            end -= 2
            found = left(self.cells, end)
            of = max((k for k in range(found.first, end) if self.norm(k) == "of"), default=0) if found else 0
            if found and of and not found.named and self.norm(of + 1) == "the":
                return right(self.cells, of + 1)  # "the timetable of the agreement, which was signed"
            return found
        if self.norm(end - 1) == ",":
            opening = next((k for k in range(end - 2, max(-1, end - _ASIDE), -1) if self.norm(k) == ","), -1)
            if opening < 0 or any(cell.norm in ("and", "or") for cell in self.cells[opening + 1 : opening + 2]):
                return None
            end = opening
        found = left(self.cells, end)
        return found if found is not None and clause_opens(self.cells, found.first) else None

    def reduced(self) -> Iterator[Statement]:
        """ "the bridge, designed by X," and "Founded in 1921, the club"."""
        row = self.row(self.at + 1)
        if self.at and self.norm(self.at - 1) in (",", "("):
            thing = left(self.cells, self.at - 1)
            if thing is not None and clause_opens(self.cells, thing.first):
                yield from self.made(thing, row, "was")
        elif not self.at and self.norm(row.last) == ",":
            thing = right(self.cells, self.behind_aside(row.last), self.nouns)
            if thing is not None and self.norm(thing.last) not in (",", "and", "or"):
                yield from self.made(thing, row, "was")

    def behind_aside(self, comma: int) -> int:
        """The cell of the subject behind a comma, and behind what is told of somebody between it and the next one:
        "Founded in 1934 by a smith, who paid for its lamps, the choir"."""
        if self.norm(comma + 1) not in ("who", "whose"):
            return comma + 1
        ends = range(comma + 2, min(comma + _ASIDE, len(self.cells) - 1))
        return next((at + 1 for at in ends if self.norm(at) == "," and self.norm(at + 1) == "the"), comma + 1)

    def active(self) -> Iterator[Statement]:
        """ "X wrote the novel Y"."""
        thing = right(self.cells, self.at + 1, self.nouns)
        if thing is None or self.norm(thing.last) in ("and", "or", "'s", "with"):
            return
        row = self.row(thing.last)
        if row.agents or row.crew:
            return
        row.crew = crew_before(self.cells, self.at) if "by_each" in self.act.traits else ()
        agent = None if row.crew else self.subject(self.at)
        if agent is None and not row.crew:
            return
        row.agents = () if agent is None else (agent,)
        yield from self.made(thing, row, "was")

    # --- what stands behind it ---

    def row(self, at: int) -> _Row:
        """The time, the place and the agents behind a verb, in any order; what else stands there ends them."""
        row = _Row(at)
        while at < len(self.cells):
            row.last = at
            if self.norm(at) == "," and row.around and self.norm(at + 1) in _LINKS:
                at += 1
            word = self.norm(at)
            skip = at + 1 if word in ("on", "in", "at") else at
            if skip < len(self.cells) and is_time(self.cells[skip]) and row.time is None:
                row.time, at = self.cells[skip].what, skip + 1
            elif word in ("in", "at") and row.place is None and (place := right(self.cells, at + 1, names=True)):
                row.whole = row.whole and word == "in" and self.ends(place.last)
                row.place, at = place, place.last
                while self.norm(at) == "," and (around := right(self.cells, at + 1, names=True)):
                    if self.norm(around.last) not in (",", ".", "", ";"):
                        break
                    row.around, at = (*row.around, around.text), around.last
            elif word == "by" and not row.crew and (crew := crew_after(self.cells, at + 1)):
                row.crew, at = crew
            elif word == "by" and not row.agents and (agent := right(self.cells, at + 1, self.nouns)):
                row.agents, at = (agent,), agent.last
                if self.norm(at) == "with" or (self.norm(at) == "," and self.lists(at)):
                    row.whole = False
                    break
            elif word in ("for", "on") and not row.behalf:
                skip = at + 3 if word == "on" and self.norm(at + 1) == "behalf" else at + 1
                behalf = right(self.cells, skip, names=True) if word == "for" or skip > at + 1 else None
                if behalf is None:
                    break
                row.behalf, at = behalf.text, behalf.last
            else:
                break
        else:
            row.last = len(self.cells)
        row.open = self.norm(row.last) in _OPEN_ENDS
        if self.norm(row.last) in ("to", "until", "-", "—", "or") or self.goes_on(row.last):
            row.whole = False
        return row

    def ends(self, at: int) -> bool:
        """Whether a name ends before a cell: no noun goes on with it ("in the German city")."""
        if at >= len(self.cells) or self.cells[at].sort in ("mark", "time"):
            return self.norm(at) != "-"
        return self.cells[at].sort == "word" and self.norm(at) in _LINKS | PREPOSITIONS | CONJUNCTIONS | SUBORDINATORS

    def goes_on(self, at: int) -> bool:
        """Whether "and" joins another time, place or agent to the row, rather than another verb."""
        if self.norm(at) not in ("and", "&") or at + 1 >= len(self.cells):
            return False
        after = self.cells[at + 1]
        return (
            after.sort != "word"
            or not after.norm.isalpha()
            or after.norm in DETERMINERS | _LINKS
            or "lower" not in after.tags
        )

    def lists(self, comma: int) -> bool:
        """Whether a list of names goes on behind a comma."""
        if self.norm(comma + 1) in RELATIVES:
            return False
        return any(self.norm(k) in ("and", "&") for k in range(comma + 1, min(comma + 6, len(self.cells))))

    # --- the statement ---

    def made(self, thing: Phrase, row: _Row, tense: str) -> Iterator[Statement]:
        if not row.whole:
            return
        meant = self.meant(thing)
        thing = meant or thing
        if not self.fits(thing):
            return
        cells = self.cells
        last = max(row.last, self.at + 1, thing.last)
        start, end = min(cells[thing.first].start, cells[self.at].start), cells[last - 1].end
        agent = row.agents[0] if len(row.agents) == 1 else None
        first = min(agent.first, thing.first) if agent else thing.first
        start = min(start, cells[first].start)
        modifiers = [f"of:{thing.text}", *([tense] if tense == "will" else []), *(["paper"] if not thing.named else [])]
        modifiers += ["wordy"] if not thing.named and len(thing.text.split()) > _WORDY else []
        if row.place is not None:
            modifiers += [f"place:{row.place.text}", *(f"around:{name}" for name in row.around)]
        if agent is not None and agent.named:
            modifiers.append(f"agent:{agent.text}")
        modifiers += [f"crew:{name}" for name in row.crew]
        modifiers += self.act.traits
        modifiers += ["relative"] if row.time is not None and _relative(row.time) else []
        opening = [ref_of(cell) for cell in cells[: min(first, self.at)] if cell.sort in ("subject", "adjective")]
        modifiers += [f"opening:{ref.text.casefold()}" for ref in opening[:4]]
        modifiers += ["more"] if self.more(thing) else []
        modifiers += ["meant"] if meant else []
        modifiers += [f"about:{word}" for word in about(self.scene, start, end)]
        tells = [tell for tell in self.act.tells if tell != "agent" or tense == "was"]
        if row.behalf and agent is not None and self.act.name == "sign":
            tells.append("agent")
            modifiers.append(f"for:{row.behalf}")
        for tell in tells:
            value = self.value(tell, row, agent)
            if value is not None:
                yield self.statement(tell, thing, value, row, modifiers, start, end)

    def meant(self, thing: Phrase) -> Phrase | None:
        """The thing with its name, where "the museum" stands for it."""
        noun = thing.text.partition(" ")[0]
        if (
            thing.named
            or self.act.name not in _BEGUN
            or noun not in listed(self.facts, "institution") | listed(self.facts, "facility")
        ):
            return None
        from claimcheck.kinds.event.short_for import named_so  # rarely needed, and start-up time counts

        return named_so(self.scene, thing)

    def more(self, thing: Phrase) -> bool:
        """Whether the sentence tells of more than one act of the sort, or of a plan that changed."""
        more, only = listed(self.facts, "more"), listed(self.facts, "more_of_it")
        own = {*thing.text.split(), self.act.name, *listed(self.facts, "its_nouns")}
        tokens = self.scene.tokens
        verb = range(self.cells[self.at].first, self.cells[self.at].last)
        for at, token in enumerate(tokens):
            if token.shape != "lower" or token.norm not in more or at in verb:
                continue
            after = tokens[at + 1] if at + 1 < len(tokens) else None
            if token.norm not in only or after is None or after.shape != "lower" or after.norm in own:
                return True
        return False

    def value(self, tell: str, row: _Row, agent: Phrase | None) -> tuple[int, int] | None:
        """Where what is compared stands."""
        if tell == "date" and row.time is not None:
            certain = not row.open and not row.time.mod and not {"ambiguous", "impossible_date"} & row.time.flags
            return (row.time.start, row.time.end) if certain else None
        phrase = row.place if tell == "place" else agent if tell == "agent" else None
        if phrase is None or not phrase.named:
            return None
        return self.cells[phrase.first].start, self.cells[phrase.last - 1].end

    def fits(self, thing: Phrase) -> bool:
        """Whether the act is done to things like this one, and once."""
        parts = set(thing.text.split())
        if not thing.named:
            return thing.text.split()[-1] in listed(self.facts, "paper") and self.act.name in ("sign", "initial")
        if "known" in thing.tags and any(c.sort in ("term", "phrase") for c in self.cells[thing.first : thing.last]):
            return False
        for sort in self.act.of:
            if sort == "person":
                return thing.person
            if not parts & listed(self.facts, sort):
                return False
            if sort in ("contest", "edition") and (not thing.numbered or parts & listed(self.facts, "many")):
                return False
        return not thing.person or self.act.name not in ("found", "establish")

    def statement(
        self,
        tell: str,
        thing: Phrase,
        value: tuple[int, int],
        row: _Row,
        modifiers: Sequence[str],
        start: int,
        end: int,
    ) -> Statement:
        scene, sentence = self.scene, self.scene.sentence
        times: tuple[When, ...] = (told(row.time),) if row.time is not None else ()
        edges = self.cells[thing.first].start - 1, self.cells[thing.last - 1].end + 1
        quoted = [(low, high) for low, high in scene.quotations if not (edges[0] <= low and high <= edges[1])]
        names = [ref_of(cell) for cell in self.cells[thing.first : thing.last] if cell.sort == "subject"]
        first, last = min(start, value[0]), max(end, value[1])
        return scene.statement(
            first,
            last,
            kind="event",
            pattern="act",
            wrong=Span(*value),
            subject=names[0] if names else Ref(start, end, thing.text),
            attribute=f"{self.act.name} {tell}",
            mode="told",
            voice=cues.voice(scene.text, scene.tokens, first, last, sentence.start, sentence.end, quoted, "other"),
            times=times,
            value=Value(scene.words(*value), *value),
            modifiers=tuple(modifiers),
        )


def _relative(time: TimeRef) -> bool:
    """Whether a time has no year of its own, so that it is counted from the day of publication."""
    return "year_inferred" in time.flags or not any(len(part) == 4 and part.isdigit() for part in time.text.split())
