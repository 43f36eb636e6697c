"""Judging words: the rule, and what to write instead."""

from __future__ import annotations

from unicodedata import normalize

from claimcheck.claims.names import plural
from claimcheck.interval import Interval, told
from claimcheck.kind import Facts
from claimcheck.kinds.wording.claim import WordingClaim
from claimcheck.model import GLUE, Document, Outcome, Statement, Unmet, Verdict
from claimcheck.text.tokens import words

CHECK = "wording"


def judge(statement: Statement, facts: Facts, document: Document) -> Verdict | Unmet:
    """The verdict on words that a rule avoids; `Unmet` if no rule does on that day."""
    claim = next(
        (claim for key in statement.keys for claim in facts.keyed(key) if isinstance(claim, WordingClaim)), None
    )
    if claim is None:
        return Unmet("no rule of the house is about these words")
    day = statement.published
    if day is not None and not claim.valid.overlaps(Interval(day, day + 1)):
        return Unmet(f"the rule against these words did not hold on {told(Interval(day, day + 1))}")
    if "cited" in statement.modifiers:
        return Verdict(Outcome.UNDECIDED, CHECK, reason="the text speaks of the words themselves")
    if "name" in statement.modifiers:
        return Verdict(Outcome.UNDECIDED, CHECK, reason="the words may belong to a name")
    written = document.text[statement.start : statement.end].replace(GLUE, "")
    if any(_alike(written) in (_alike(use), _alike(plural(use))) for use in claim.use):
        return Unmet("the words are those that the house uses")  # the rule is about an accent, a hyphen or a space
    several = not any(words(avoid) == words(written) for avoid in claim.avoid)
    usual = tuple(f"“{use}”" for use in claim.use)
    return Verdict(
        Outcome.CONFLICTS,
        CHECK,
        claims=(claim.id,),
        known=f"house style: {' or '.join(usual)}" if usual else "house style: other words",
        because=claim.note or "the house does not use these words",
        suggestions=tuple(_fitted(use, written, several) for use in claim.use[:1]),
        sources=(claim.source,) if claim.source else (),
    )


def _alike(written: str) -> str:
    """Words with their accents and marks, in any case, however they are encoded."""
    return " ".join(normalize("NFC", written).casefold().replace("’", "'").split())


def says(statement: Statement, facts: Facts) -> str:
    """The statement in a plain sentence."""
    return f"the text uses “{statement.attribute}”"


def _fitted(use: str, written: str, several: bool) -> str:
    """What to write instead, in the number and the case of what is written."""
    parts = use.split()
    if several:
        at = next((i for i, word in enumerate(parts) if i and word in ("of", "for", "in", "to")), len(parts)) - 1
        parts[at] = plural(parts[at])
    letters = [word for word in written.split() if word[:1].isalpha()]
    if written.isupper() and len(written) > 1 and not any(word.isupper() and len(word) > 1 for word in parts):
        return " ".join(parts).upper()
    if letters and all(word[0].isupper() for word in letters):
        if len(letters) > 1:
            return " ".join(word[:1].upper() + word[1:] for word in parts)
        return " ".join(parts)[:1].upper() + " ".join(parts)[1:]
    if letters and letters[0][0].isupper():
        return " ".join(parts)[:1].upper() + " ".join(parts)[1:]
    return " ".join(parts)
