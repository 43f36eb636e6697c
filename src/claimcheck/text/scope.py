"""A span within the tokens of its sentence: what decides whether a cue governs it."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.frozen import frozen
from claimcheck.text import cue_words as cue
from claimcheck.text.tokens import Token
from claimcheck.text.words import APPOINT, COPULA, HAVE, LEAVE, SERVE, SUCCEED

VERBS = (
    COPULA | HAVE | APPOINT | LEAVE | SERVE | SUCCEED | cue.MODALS | cue.NEGATED_BE | frozenset(["will", "did", "does"])
)
"""Words that a verb group may have."""


@frozen
class Scope:
    """A span within the tokens of its sentence: `norms[first:last]` are its own; `left` is where the clause begins
    that it stands in, as far as marks tell."""

    text: str
    tokens: Sequence[Token]
    norms: list[str]
    first: int
    last: int
    left: int
    granted: bool
    construction: str

    def norm(self, at: int) -> str:
        return self.norms[at] if 0 <= at < len(self.norms) else ""

    @property
    def inside(self) -> list[str]:
        return self.norms[self.first : self.last]

    @property
    def main(self) -> list[str]:
        """Its own words but for clauses that end in it, such as ", who called herself a gardener,"."""
        found: list[str] = []
        aside, inside = False, self.inside
        for at, word in enumerate(inside):
            if word == ",":
                opens = at + 1 < len(inside) and inside[at + 1] in ("who", "whom", "which", "whose")
                aside = not aside and opens and "," in inside[at + 1 :]
            elif not aside:
                found.append(word)
        return found

    @property
    def clause(self) -> list[str]:
        """The words of the clause before the span."""
        return self.norms[self.left : self.first]

    @property
    def aside(self) -> bool:
        """Whether the span is a name with a clause between commas: "X, who died in 2020,".  What it says is said
        whatever is asked of X."""
        return self.goes_on and self.norm(self.last) == ","

    @property
    def goes_on(self) -> bool:
        """Whether the span is a name and a clause about it: "X, who died in 2020".  What it says is said whatever is
        thought of X, or hoped for X."""
        inside = self.inside
        return any(word in ("who", "whose") and inside[at - 1] == "," for at, word in enumerate(inside) if at)


def meanwhile(clause: Sequence[str]) -> bool:
    """Whether "nobody" has a verb of its own, and the span is when that was: "Nobody died when Hekla erupted"."""
    at = len(clause) - 1 - clause[::-1].index("nobody")
    does = clause[at + 1 : -1]
    when = clause[-1] in ("when", "after", "before", "since", "while", "until", "as")
    return when and bool(does) and not any(word in cue.DENIABLE or word in cue.KNOWING for word in does)
