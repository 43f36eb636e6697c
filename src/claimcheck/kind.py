"""What a kind is: a sort of claim, the checks it makes, the shapes it reads, and how it judges.

A kind is a folder under `kinds/` whose `__init__` exports its `CHECKS` and whose `kind` exports one constant, `KIND`; a
loader looks for them, so nothing has to be announced anywhere else.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Any, Protocol

from claimcheck.frozen import frozen
from claimcheck.lazy import Pattern as Expression
from claimcheck.model import (
    Claim,
    Document,
    Entity,
    Predication,
    Severity,
    Statement,
    Unmet,
    Verdict,
)


@frozen
class Check:
    """One way in which a statement can be wrong.  `id` is what a person selects or ignores."""

    id: str
    severity: Severity
    title: str  # one line: what it finds
    why: str  # why it matters, and how it decides
    wrong: str  # a sentence that it reports, with what the claims say
    right: str  # the sentence mended


@frozen
class Phrase:
    """Words that the index must find for a kind, and the key that the mention carries.

    `text` is as written; matching folds case, diacritics, hyphens and spaces.  `as_written` asks for the
    same capitals ("Premier League" yes, "us" no).  `inflect` also finds the plural of its head.
    `term`: it names something of the kind's own (an event, a counted noun) and is not said of a subject.
    """

    text: str
    key: str
    as_written: bool = False
    inflect: bool = False
    term: bool = False


class Facts(Protocol):
    """The claim book, as a kind sees it."""

    @property
    def entities(self) -> Mapping[str, Entity]:
        """All entities by id."""

    @property
    def all_claims(self) -> Sequence[Claim]:
        """All claims of all kinds, in the order of the files."""

    def claims(self, kind: str) -> Sequence[Claim]:
        """All claims of a kind, in the order of the files."""

    def claim(self, id: str) -> Claim:
        """The claim with this id."""

    def keyed(self, key: str) -> Sequence[Claim]:
        """The claims that a phrase key belongs to (none for words that only the kind's list knows)."""

    def index(self, kind: str) -> Any:
        """What the kind's `index` made of the book as texts are read with it; made once, when first asked for."""

    def held(self, kind: str) -> Any:
        """What the kind's `held` made of the whole book; made once, when first asked for."""

    def words(self, kind: str, name: str) -> Any:
        """A list or mapping of the kind's words.yaml."""


def word_list(facts: Facts, kind: str, name: str) -> frozenset[str]:
    """A list of the kind's words.yaml whose lines hold several words each."""
    return _split(tuple(facts.words(kind, name)))


@lru_cache(maxsize=64)
def _split(lines: tuple[str, ...]) -> frozenset[str]:
    return frozenset(word for line in lines for word in line.split())


@frozen
class Pattern:
    """A way in which English says something: a readable name, a shape over what was recognised, an example
    that is run by the tests, and what it makes of a match.

    `shape` is described in `text/shape.py`.  `make(found, facts)` yields statements; `found` is a
    `text.shape.Found`: its slots are cells, its `scene` is the sentence.
    """

    name: str
    example: str
    shape: str
    make: Callable[[Any, Facts], Iterable[Statement]]


@frozen
class Kind:
    """A sort of claim.

    `phrases(facts)` are the words that the index must find.  `predicated(predication, scene, facts)` makes
    statements of what the grammar found, `patterns` are shapes of its own, `scan(document, scenes, facts)`
    reads the whole document at once where a shape does not suffice (names, wording).
    `index(facts)` is what reading looks up, and judging as far as it suffices: it is made of bare claims.
    `held(facts)` is what only judging looks up.
    `bare(claim)` is the claim without what only judging looks at: texts are read with that, so that statements that
    are kept outlive a change of the rest.
    `bearers(claim, facts)` are the types that can bear the claim's phrase (empty: any).
    `apart(claims, statement, facts)`: whether the claims know what else than the subject of a statement is meant, none
    of whose sort it is, though neither is a person.
    `known(claim, statement, facts)` says what the claim holds, in words.
    `judge(statement, facts, document)` gives the verdict; `Unmet`, with the reason in plain words, where there is
    nothing to say: the condition and its words stand in one place.
    `identity(statement, facts)` names the things that a statement is about, `compare(earlier, later, facts)` says in
    words why two statements about one thing cannot both be true, or "" (documents against documents);
    `lasts(statement)` says that a statement is as true years later (a birth, a founding), so that it is held against
    documents of any day.
    `certain(statement, verdict, facts, document)`: whether the one repair of a conflict is known to be right, because
    what it is said of stands and the claims hold what is said; without it, nothing of the kind is repaired unasked.
    `triggers` are words, `signs` a pattern, of which a sentence worth a look has one.
    `keys(claim)` are the phrase keys that belong to a claim (see `Facts.keyed`).
    For people who ask how a text was understood: `says(statement, facts)` is the statement in a plain sentence, `word`
    what a phrase of the kind is called ("a title"), `asks` what must stand beside such a phrase for a check (`asks_of`,
    where that depends on the claim), `unworded` what is understood without such a phrase, `spares` where such a phrase
    is let alone, and `ways` an example for each pattern name that is neither a construction of the grammar nor one of
    `patterns`.
    """

    name: str
    summary: str
    checks: tuple[Check, ...]
    phrases: Callable[[Facts], Iterable[Phrase]] | None = None
    patterns: tuple[Pattern, ...] = ()
    predicated: Callable[[Predication, Any, Facts], Iterable[Statement]] | None = None
    scan: Callable[[Document, Sequence[Any], Facts], Iterable[Statement]] | None = None
    index: Callable[[Facts], Any] | None = None
    held: Callable[[Facts], Any] | None = None
    bare: Callable[[Claim], Claim] | None = None
    bearers: Callable[[Claim, Facts], Sequence[str]] | None = None
    apart: Callable[[Sequence[Claim], Statement, Facts], bool] | None = None
    known: Callable[[Claim, Statement, Facts], str] | None = None
    judge: Callable[[Statement, Facts, Document], Verdict | Unmet] | None = None
    identity: Callable[[Statement, Facts], Iterable[tuple[str, ...]]] | None = None
    compare: Callable[[Statement, Statement, Facts], str] | None = None
    lasts: Callable[[Statement], bool] | None = None
    certain: Callable[[Statement, Verdict, Facts, Document], bool] | None = None
    triggers: Sequence[str] = ()
    signs: re.Pattern[str] | Expression | None = None
    keys: Callable[[Claim], Iterable[str]] | None = None
    says: Callable[[Statement, Facts], str] | None = None
    word: str = ""
    asks: str = ""
    asks_of: Callable[[Claim], str] | None = None
    unworded: str = ""
    spares: str = ""
    ways: Sequence[tuple[str, str]] = ()


def alternatives(words: Sequence[str], most: int = 6) -> str:
    """ "Norway, Chile or Peru": words as alternatives; of more than `most`, the first ones and how many there are."""
    if len(words) > most:
        return f"{', '.join(words[: most - 1])} or another of {len(words)}"
    return " or ".join(filter(None, (", ".join(words[:-1]), *words[-1:])))


ROLE_TYPE = Check(
    "role-type",
    Severity.ERROR,
    "a phrase is said of something that cannot bear it",
    "A claim's phrase attached to the wrong sort of thing is wrong whoever holds the role: a person is no trade "
    "partner, a company takes no oath.  The sort of the subject comes from its entity or from words bound to it; "
    "if neither tells, nothing is reported.",
    "Lula, Argentina's biggest trade partner, arrived in Rosario.",
    "Brazil, Argentina's biggest trade partner, was represented in Rosario.",
)
DISAGREE = Check(
    "documents-disagree",
    Severity.WARNING,
    "two statements that cannot both be true",
    "Documents are held against each other, and each against itself, with no claim needed: the same subject, the same "
    "attribute, the same time, and values that exclude each other.  Compared are victims (those of long ago too), "
    "votes, scores, posts, ages, measures of a thing (its length, cost, quota, seats), how many were on board, what "
    "something was sold for, fines and sentences, what is done to so many things, and acts "
    "that happen once: when and where something was signed or founded or somebody was born, "
    "who wrote, designed, opened or won it.  Updated and rounded figures, plans that changed, other "
    "people of the name, what somebody else is said to say, what the claims decide, and near-copies of one article are "
    "not reported.",
    "The storm killed 12 people in Brest. (Elsewhere: The storm killed 21 people in Brest.)",
    "The storm killed 12 people in Brest.",
)
WHICH = "which"
"""In a statement's modifiers: its words can be said of a thing or a body only, whatever stands before them."""
LEADS = "leads"
"""The same of a description before a name that is the subject of its sentence."""
TOWN_AS_LAND = "a town as a land"
"""The same: its words are those of a country, and they are said of a town that is none."""
IN_TURN = "in turn"
"""The modifier of a post that goes round states and bodies, and is said of one of them."""
LAND_AS_FEATURE = "land as feature"
"""The modifier of a country or a company that is said to be a mountain, a river or a building."""
FIRM_AS_LAND = "a firm as a land"
"""The modifier of a company that is said to be a member of what countries alone are members of."""
LAST = "last"
"""The first word of an identity by which statements are compared where nothing else is reported of the same words."""
GENERAL_CHECKS = (ROLE_TYPE, DISAGREE)
"""The checks that belong to no kind."""
