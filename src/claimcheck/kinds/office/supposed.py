"""What "he" and "she" are said to have been in a text that is about one person and names others.

Such a sentence conflicts only if it is wrong of everybody named in the text who has held the post by the claims.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.frozen import replace
from claimcheck.kind import Facts
from claimcheck.kinds.office.case import SUPPOSED, Case
from claimcheck.kinds.office.patterns import statements
from claimcheck.model import Statement
from claimcheck.text.grammar import predications
from claimcheck.text.main_person import of_the_main_person
from claimcheck.text.scene import Scene

AMONG_STRANGERS = "among strangers"
"""Marks such a statement in a text that has named people by then whom nobody knows."""
CHECKS = frozenset(["office-holder", "office-term"])
"""What may be reported of it: that somebody has another post tells nothing of somebody else."""


def supposed(scenes: Sequence[Scene], facts: Facts) -> Iterator[Statement]:
    """What sentences whose pronoun is not sure say of the person whom the text is about."""
    for scene, pronoun, strangers in of_the_main_person(scenes):
        if scene.retold:
            continue
        more = (SUPPOSED, AMONG_STRANGERS) if strangers else (SUPPOSED,)
        for predication in predications(scene):
            for said in statements(predication, scene, facts):
                if said.subject is not None and said.subject.start == pronoun.start:
                    yield replace(said, modifiers=(*said.modifiers, *more))


def may_be_of_strangers(case: Case) -> bool:
    """Whether a title of which nothing says where it is held may be that of somebody whom nobody knows: not where the
    sentence names another holder of the post."""
    if AMONG_STRANGERS not in case.statement.modifiers or case.where.stated:
        return False
    start, end = case.statement.sentence
    text = case.document.text[start:end]
    holders = {term.who for claim in case.claims for term in claim.holders}
    return not any(name.text in text for id in holders for name in case.facts.entities[id].names)


def others_named(case: Case) -> Iterator[str]:
    """The other holders of the posts that may be meant whom the text names."""
    text = case.document.text
    for id in dict.fromkeys(term.who for claim in case.claims for term in claim.holders):
        if id not in case.subject.entities and any(name.text in text for name in case.facts.entities[id].names):
            yield id
