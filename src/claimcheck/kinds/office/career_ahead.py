"""Pronouns that stand ahead of the name: "For admirers of his predecessor, Y, the style of X takes getting used to"."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.kind import Facts
from claimcheck.kinds.office.career_following import following, of_body
from claimcheck.kinds.office.career_parts import Career, Slots, alone, person
from claimcheck.model import Statement
from claimcheck.text.parse import Parse
from claimcheck.text.tokens import words
from claimcheck.text.words import CONJUNCTIONS

_OPENING = frozenset(
    "for to after before since under with without like unlike despite against compared alongside following in at by "
    "from among as where while though although having of thanks asked".split()
)
"""Words with which a sentence opens whose subject is yet to come."""
_HIS_OWN = frozenset(
    "style manner manners charm way ways tone approach voice arrival appointment rise election record performance "
    "tenure time ascent caution words reign term language leadership diplomacy modesty temperament character "
    "personality gestures visit visits speech speeches plan plans policy policies name face humour humor habit habits "
    "quiet silence warmth coolness reserve schedule agenda priorities ambition ambitions task job first early".split()
)
"""What somebody has: "the style of X"."""


def _ahead(parsed: Parse, slots: Slots, name: str, facts: Facts) -> Iterator[Statement]:
    """The opening phrase has the pronoun, the clause the name; nobody else is named before."""
    p, y, x = slots["p"], slots["y"], slots["x"]
    his = p - 1 if parsed.cells[p - 1].norm in ("his", "her") else p - 2
    between = parsed.cells[y + 2 : x]
    if parsed.cells[0].norm not in _OPENING or not alone(parsed, 0, his) or not person(parsed, y):
        return
    if not person(parsed, x) or any(cell.norm in CONJUNCTIONS or cell.sort == "mark" for cell in between):
        return
    had = [cell.norm for cell in between if cell.sort not in ("role", "adjective") and cell.norm != "the"]
    owned = bool(had) and had[-1] == "of" and len(had) > 1 and all(word in _HIS_OWN for word in had[:-1])
    behind = parsed.after(x + 1)
    whose = behind is not None and behind.sort == "possessive"
    if (had and not owned) or whose or (behind is not None and behind.norm in ("and", "or", "-")):
        return
    if _others(parsed, p, facts, {id for at in (x, y) for id in parsed.cells[at].what[0].entities}):
        return
    body = parsed.cells[slots["b"]] if "b" in slots else None
    if body is not None and ("known" not in body.tags or "person" in body.tags):
        return
    new, old = (x, y) if parsed.cells[p].norm == "predecessor" else (y, x)
    for statement in following(parsed, new, old, p, x + 1, name, facts):
        yield statement if body is None else of_body(statement, body)


def _others(parsed: Parse, at: int, facts: Facts, known: set[str]) -> bool:
    """Whether the text before a cell names anybody else of the claims, whom the pronoun may mean."""
    before = frozenset(words(parsed.scene.text[: parsed.cells[at].start]))
    return any(
        before.issuperset(words(name.text))
        for id, entity in facts.entities.items()
        if entity.type == "person" and id not in known
        for name in entity.names
    )


def careers() -> Iterator[Career]:
    for word in ("predecessor", "successor"):
        p = f"his|her ~1 {{p:{word}}}"
        yield Career(word, f"{p} ,? {{y:subject.person}} , ~4 {{x:subject.person}}", _ahead)
        yield Career(word, f"{p} at|in the? {{b:subject}} ,? {{y:subject.person}} , ~4 {{x:subject.person}}", _ahead)
