"""The claim book: all entities and claims of all files, compiled, and what loading them found."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from hashlib import blake2b
from importlib import import_module
from typing import Any

from claimcheck import kinds
from claimcheck.errors import Fault
from claimcheck.frozen import declared, frozen, replace
from claimcheck.kind import Facts, Kind
from claimcheck.model import Claim, Entity, Place

_UTF8 = ("utf-8", "surrogatepass")
_NOWHERE = Place("", 0, 0)
_ENVELOPE: dict[str, Any] = {name: one.default for name, one in declared(Claim).items() if name not in ("id", "kind")}
_ENVELOPE["place"] = _NOWHERE


class ClaimBook:
    """What is held, as `kind.Facts` promises it.  Plain frozen data; what is derived is made when asked for.

    `words` are the kinds' own words.yaml by kind and name.  `digest` names the content: equal digests mean
    equal books.  `key_claims`, `aliases` and `reading` are made from the kinds unless they are
    given.  Nothing of a text is imported before the names are asked for.
    """

    def __init__(
        self,
        entities: Mapping[str, Entity],
        claims: Sequence[Claim],
        words: Mapping[str, Mapping[str, Any]] | None = None,
        digest: str = "",
        key_claims: Mapping[str, tuple[Claim, ...]] | None = None,
        aliases: Iterable[Any] | None = None,
        reading: str = "",
    ) -> None:
        self.entities: Mapping[str, Entity] = dict(entities)
        self.all_claims: tuple[Claim, ...] = tuple(claims)
        self.all_words: Mapping[str, Mapping[str, Any]] = dict(words or {})
        self.digest = digest
        self._by_id = {claim.id: claim for claim in self.all_claims}
        by_kind: dict[str, list[Claim]] = {}
        for claim in self.all_claims:
            by_kind.setdefault(claim.kind, []).append(claim)
        self._by_kind = {kind: tuple(held) for kind, held in by_kind.items()}
        self._indexes: dict[tuple[str, str], Any] = {}
        if key_claims is not None:
            self.key_claims = dict(key_claims)
        self._aliases = aliases
        if reading:
            self.reading = reading

    @cached_property
    def key_claims(self) -> dict[str, tuple[Claim, ...]]:
        """The claims that each phrase key belongs to."""
        if self.bare is not self:
            return {key: tuple(self._by_id[one.id] for one in found) for key, found in self.bare.key_claims.items()}
        return key_claims(kinds.load(), self)

    @cached_property
    def names(self) -> Any:
        """The index of everything that can be found in a text by its words: a `text.names.Names`."""
        if self.bare is not self:
            return self.bare.names
        if self._aliases is not None:
            return import_module("claimcheck.text.names").Names(self._aliases)
        return import_module("claimcheck.claims.names").index(self, kinds.load())

    @cached_property
    def company(self) -> Any:
        """By person, whom the claims put beside them: `text.company.Company`."""
        return import_module("claimcheck.claims.company").company(self)

    @cached_property
    def bare(self) -> ClaimBook:
        """The book that texts are read with: without what only judging looks at (see `Kind.bare`), and without what
        claims carry for those who keep them.  Books that differ in nothing else find the same statements."""
        strip = {kind.name: kind.bare for kind in kinds.load()}
        claims = []
        for claim in self.all_claims:
            own = strip.get(claim.kind)
            claims.append(replace(claim if own is None else own(claim), **_ENVELOPE))
        entities = {id: replace(one, place=_NOWHERE, source="", checked=None) for id, one in self.entities.items()}
        book = ClaimBook(entities, claims, self.all_words, aliases=self._aliases)
        book.bare = book
        return book

    @cached_property
    def reading(self) -> str:
        """Names the bare book: texts are read in the same way with books of which this is equal."""
        write = import_module("claimcheck.claims.codec").write
        told = blake2b(repr(self.bare.all_words).encode(*_UTF8), digest_size=16)
        for noun in (*self.bare.entities.values(), *self.bare.all_claims):
            told.update(repr(write(noun)).encode(*_UTF8))
        return told.hexdigest()

    def claims(self, kind: str) -> tuple[Claim, ...]:
        """All claims of a kind, in the order of the files."""
        return self._by_kind.get(kind, ())

    def claim(self, id: str) -> Claim:
        """The claim with this id; KeyError if there is none."""
        return self._by_id[id]

    def keyed(self, key: str) -> tuple[Claim, ...]:
        """The claims that a phrase key belongs to."""
        return self.key_claims.get(key, ())

    def index(self, kind: str) -> Any:
        """What the kind's `index` makes of the bare book, made once; None if the kind has none."""
        return self.bare._made(kind, "index")

    def held(self, kind: str) -> Any:
        """What the kind's `held` makes of this book, made once; None if the kind has none."""
        return self._made(kind, "held")

    def _made(self, kind: str, by: str) -> Any:
        if (kind, by) not in self._indexes:
            make = next((getattr(known, by) for known in kinds.load() if known.name == kind), None)
            self._indexes[kind, by] = make(self) if make else None
        return self._indexes[kind, by]

    def words(self, kind: str, name: str) -> Any:
        """A list (tuple of text) or mapping of the kind's words.yaml; an empty tuple if there is none."""
        return self.all_words.get(kind, {}).get(name, ())


def key_claims(of: Iterable[Kind], facts: Facts) -> dict[str, tuple[Claim, ...]]:
    """The claims by the keys that their kinds give them (`Kind.keys`)."""
    found: dict[str, dict[str, Claim]] = {}
    for kind in of:
        if kind.keys is None:
            continue
        for claim in facts.claims(kind.name):
            for key in kind.keys(claim):
                found.setdefault(key, {})[claim.id] = claim
    return {key: tuple(claims.values()) for key, claims in found.items()}


@frozen
class Example:
    """A text that proves what a claim does.  `sort`: conflicts, agrees, silent.  `published` is an ordinal."""

    claim: str
    sort: str
    text: str
    published: int | None
    check: str
    quote: str
    place: Place


@frozen
class Loaded:
    """What loading gave: a book, or all that is wrong.  A book from the cache comes without `examples`."""

    book: ClaimBook | None
    faults: tuple[Fault, ...]
    examples: tuple[Example, ...] = ()
