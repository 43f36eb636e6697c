"""What a claim or entity sees while it is compiled: its place in the file, the ids of all files, the faults."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from typing import Protocol

from claimcheck.claims import terms, tree
from claimcheck.errors import Fault, nearest
from claimcheck.frozen import frozen
from claimcheck.interval import ALWAYS, Interval, show
from claimcheck.model import Entity, Place, Term

Loc = int | str

FEW = 500
"""Among fewer known ids all are compared with an unknown one."""

MOST_HINTS = 50
"""How many unknown ids are compared with all known ones."""


class Stretch(Protocol):
    """Anything with `from` and `until`."""

    @property
    def from_(self) -> Interval | None: ...
    @property
    def until(self) -> Interval | None: ...


def during(stretch: Stretch) -> Interval:
    """All days that may lie in it."""
    begin = stretch.from_.begin if stretch.from_ else None
    return Interval(begin, stretch.until.until if stretch.until else None)


def _alike(text: str, known: list[str]) -> list[str]:
    """Of very many words those worth a closer look: about as long, with the same first or last letter."""
    if len(known) < FEW:
        return known
    around = 1 + len(text) // 4
    return [
        word
        for word in known
        if abs(len(word) - len(text)) <= around and (word[:1] == text[:1] or word[-1:] == text[-1:])
    ]


class Ids:
    """The ids of all files: of entities, and of claims with their kinds; `names` are the entities' names with the ids
    of those who bear them.  Not `whole` where a file could not be read: it may hold those that seem to be unknown."""

    def __init__(
        self,
        entities: Iterable[str],
        claims: Mapping[str, str],
        whole: bool = True,
        names: Iterable[tuple[str, str]] = (),
    ) -> None:
        self.entities = frozenset(entities)
        self._named = names
        self.claims = claims
        self.whole = whole
        self._sorted = sorted(self.entities)
        self._hints: dict[tuple[str, str], str] = {}
        self._near: dict[str, bool] = {}

    def hint(self, id: str, kind: str = "") -> str:
        """The nearest id of an entity, or of a claim of this kind too, as `errors.nearest` says it.  Looking is
        slow among thousands of ids, so that only the first unknown ones get one."""
        if (id, kind) not in self._hints and len(self._hints) < MOST_HINTS:
            bearers = self._bearers(id)
            if bearers:
                told = " or ".join(f'"{one}"' for one in bearers)
                return self._hints.setdefault((id, kind), f"; did you mean {told}?")
            claims = (name for name, sort in self.claims.items() if sort == kind)
            known = sorted({*self._sorted, *claims}) if kind else self._sorted
            self._hints[id, kind] = nearest(id, _alike(id, known))
        return self._hints.get((id, kind), "")

    def _bearers(self, name: str) -> list[str]:
        """The ids of the entities of this name."""
        folded = name.casefold()
        return list(dict.fromkeys(id for text, id in self._named if text.casefold() == folded))

    def near(self, text: str) -> bool:
        """Whether a text is so near to the id of an entity that it is a slip."""
        if text not in self._near and len(self._near) < MOST_HINTS:
            self._near[text] = bool(get_close_matches(text, _alike(text, self._sorted), n=1, cutoff=0.8))
        return self._near.get(text, False)


@frozen
class Scope:
    """`root` is the tree of the one claim or entity, `loc`s are ways into it.

    Where it is not `sound`, a part is left out because something is wrong there: only unknown ids are faults
    then, nothing that could follow from the gap."""

    path: str
    root: tree.Map
    ids: Ids
    entities: Mapping[str, Entity]
    faults: list[Fault]
    checked: int | None = None
    sound: bool = True

    def place(self, *loc: Loc) -> Place:
        """Where a value stands."""
        line, column = tree.place(self.root, loc)
        return Place(self.path, line, column)

    def fault(self, message: str, *loc: Loc, key: bool = False) -> None:
        """Something is wrong with a value, or with its `key`."""
        if self.sound:
            self._tell(message, loc, key)

    def _tell(self, message: str, loc: tuple[Loc, ...], key: bool = False) -> None:
        line, column = tree.place(self.root, loc, key)
        self.faults.append(Fault(self.path, line, column, message))

    def _unknown(self, message: str, loc: tuple[Loc, ...]) -> None:
        if self.ids.whole:
            self._tell(message, loc)

    def entity(self, id: str, *loc: Loc) -> str:
        """The id, which must be that of an entity."""
        if id not in self.ids.entities:
            self._unknown(f'unknown entity "{id}"{self.ids.hint(id)}', loc)
        return id

    def all_entities(self, ids: Iterable[str], key: str) -> tuple[str, ...]:
        """The ids under a key, each of which must be that of an entity."""
        return tuple(self.entity(id, key, number) for number, id in enumerate(ids))

    def entity_or_word(self, text: str, *loc: Loc) -> str:
        """The id of an entity, or plain words.  What looks like a mistyped id is a fault."""
        if text in self.ids.entities or text != text.lower() or " " in text:
            return text
        if "-" in text or self.ids.near(text):
            hint = self.ids.hint(text) or "; write a name that the claims don't know with its capitals"
            self._unknown(f'unknown entity "{text}"{hint}', loc)
        return text

    def entity_or_claim(self, id: str, kind: str, *loc: Loc) -> str:
        """The id of an entity, or of a claim of this kind."""
        if id not in self.ids.entities and self.ids.claims.get(id) != kind:
            self._unknown(f'unknown entity or {kind} "{id}"{self.ids.hint(id, kind)}', loc)
        return id

    def stretch(self, of: Stretch, *loc: Loc) -> tuple[Interval | None, Interval | None]:
        """The windows of start and end; a stretch that ends before it starts is a fault."""
        start = None if of.from_ == ALWAYS else of.from_
        if terms.backwards(start, of.until) and start and of.until:
            self.fault(f"until {show(of.until)} is before from {show(start)}", *loc, "until")
        return start, of.until

    def overlap(self, held: Iterable[tuple[Term, tuple[Loc, ...]]], what: str) -> None:
        """Two holders at one time for more than the day of handover are a fault, at the later one."""
        rows = list(held)
        for first, second, days in terms.clashes([term for term, _ in rows], self.checked):
            one, other = rows[first][0], rows[second][0]
            self.fault(
                f'"{other.who}" and "{one.who}" (line {one.place.line}) both hold {what} {terms.told(days)}; '
                "mend a date, or write `exclusive: false`",
                *rows[second][1],
            )
