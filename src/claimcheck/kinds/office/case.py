"""What is judged: a statement about a post, the claims that it can mean, and what one reading comes to."""

from __future__ import annotations

from claimcheck.frozen import frozen
from claimcheck.kind import Facts
from claimcheck.kinds.office.claim import OfficeClaim
from claimcheck.kinds.office.index import Offices
from claimcheck.model import Document, Outcome, Ref, Span, Statement, Term, When

FOLLOWED = "followed by"
"""How the successor is attached to a statement about the one before."""
COMING = "coming"
"""The modifier of a statement about the one before whose successor has yet to take the post."""
FOLLOWED_BY = frozenset(["succeeded", "replaced", "followed"])
"""The verbs of who came next."""
UNNAMED_FOLLOWER = "unnamed follower"
"""The modifier of a statement about the one before whose successor may be anybody whom the text names."""
NEWCOMER = "newcomer"
"""The modifier of a statement about the one before whose successor is whoever has just taken the post."""
TAKING_OVER = "taking over"
"""The modifier of a statement about the one before that tells of the handover in the present tense."""
UNDER = "under"
"""How the head is attached under whom somebody is said to have served."""
LASTED = "lasted"
"""The mode of a statement that says how long a post was held."""
SUPPOSED = "supposed"
"""The modifier of a statement about "he" or "she" who is most likely, not surely, the person."""
CALLED = "called"
"""The mode of a statement that gives the head of a body a title, and names nobody."""
POST, POWER = "post", "power"
"""What stands for the title where the text gives none: any post of the person, or the highest of a state."""


@frozen
class Where:
    """What the text says that the post is of.  `exact`: ids that it must be of or belong to; `inside`: of one of
    them, or of a body or place in it (a demonym); `stated` is false if the text says nothing."""

    stated: bool
    ids: tuple[str, ...] = ()
    inside: bool = False
    unknown: str = ""


@frozen
class Case:
    """A statement with all that its judging looks at.  `claims` are those whose title it has."""

    statement: Statement
    subject: Ref
    facts: Facts
    document: Document
    offices: Offices
    title: str
    claims: tuple[OfficeClaim, ...]
    where: Where


@frozen
class Result:
    """What one reading comes to: that somebody is meant, `who`, and a time, `when`, where it is one of several."""

    outcome: Outcome
    check: str = ""
    claim: OfficeClaim | None = None
    term: Term | None = None
    known: str = ""
    because: str = ""
    suggestions: tuple[str, ...] = ()
    unchecked: bool = False
    wrong: Span | None = None
    quote: Span | None = None
    who: str = ""
    when: When | None = None


def undecided(because: str) -> Result:
    """A reading of which nothing can be said."""
    return Result(Outcome.UNDECIDED, because=because)
