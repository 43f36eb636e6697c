"""Whose kin "the 61-year-old, a nephew of Y," is: the one person whom the sentences before are about, or the one named
before who is of that age.

A description that names a body or a land ("the president of Chad, a nephew of Y,") is of whoever the sentences before
are about only if the claims give them that post, which the judging looks at (`not_theirs`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.frozen import frozen
from claimcheck.interval import Interval
from claimcheck.kind import Facts
from claimcheck.kinds.entity import antecedents
from claimcheck.kinds.entity.families import KIN_WORDS
from claimcheck.kinds.entity.kinship import POST, POST_OF
from claimcheck.kinds.entity.people import ages
from claimcheck.kinds.entity.strangers import words
from claimcheck.model import Statement
from claimcheck.terms import possible
from claimcheck.text.pronouns import there
from claimcheck.text.scene import Scene
from claimcheck.text.shape import Cell
from claimcheck.text.somebody import somebody

_LONGEST = 5
_OWNER = 3
"""Cells of "of the Congo"."""
_OVER = frozenset(["former", "late", "then", "one-time", "erstwhile", "deposed", "ousted", "ex"])
_BACK = 6
"""Sentences before in which somebody of that age is looked for."""


@frozen
class Described:
    """The cells with a name in place of a description; `post` are modifiers that say of which post, and of what, the
    description is."""

    cells: tuple[Cell, ...]
    post: tuple[str, ...] = ()


def described_kin(scenes: Sequence[Scene], at: int, facts: Facts) -> Iterator[Described]:
    """What is left of a description that begins the sentence, before a word for kin."""
    cells = scenes[at].cells
    comma = next((k for k, cell in enumerate(cells[: _LONGEST + _OWNER + 1]) if cell.norm == ","), 0)
    behind = [cell.norm for cell in cells[comma + 1 : comma + 5]]
    if comma < 2 or KIN_WORDS.isdisjoint(behind) or "of" not in [cell.norm for cell in cells[comma + 1 : comma + 9]]:
        return
    aged = next((cell for cell in cells[1:comma] if _in_years(cell)), None)
    end, post = _post(cells, comma)
    if end > _LONGEST or any(cell.sort not in ("word", "time", "adjective", "phrase") for cell in cells[1:end]):
        return
    nouns = words(facts, "occupations") | words(facts, "players")
    last = cells[end - 1]
    if aged is None and last.norm not in nouns and last.sort != "phrase":
        return
    found = antecedents.before(scenes, at, facts)
    if aged is not None:
        of_that_age = _of_that_age(scenes, at, int(aged.what.number or 0), facts)
        found = found if found is not None and not _other_age(found, aged, scenes[at], facts) else of_that_age
    if found is None or any(
        cell.what[0].entities == found.what[0].entities for cell in cells if cell.sort == "subject"
    ):
        return
    name = there(found, cells[0], cells[comma - 1])
    yield Described((name, *cells[comma:]), post)


def _post(cells: Sequence[Cell], comma: int) -> tuple[int, tuple[str, ...]]:
    """The cell behind the noun of a description, and its post if "of" and a name follow: "the president of Chad,"."""
    at = next((k for k in (comma - 2, comma - 3) if k > 1 and cells[k].norm == "of"), 0)
    name = cells[comma - 1]
    known = name.sort == "subject" and "known" in name.tags and "person" not in name.tags
    if not at or not known or cells[at - 1].sort != "phrase" or (comma - at == 3 and cells[at + 1].norm != "the"):
        return comma, ()
    former = () if _OVER.isdisjoint(cell.norm for cell in cells[1:at]) else (f"{POST}former",)
    keys = (f"{POST}{key}" for key in cells[at - 1].what.keys)
    return at, (*former, *keys, *(f"{POST_OF}{id}" for id in name.what[0].entities))


def not_theirs(id: str, statement: Statement, facts: Facts) -> bool:
    """Whether a description is of a post that the claims do not give to a person: it is of somebody else, or may be."""
    keys = {one[len(POST) :] for one in statement.modifiers if one.startswith(POST)}
    of = {one[len(POST_OF) :] for one in statement.modifiers if one.startswith(POST_OF)}
    published = statement.published
    if not keys:
        return False
    if published is None:
        return True
    meant = {claim.id for key in keys for claim in facts.keyed(key) if not of or of & {*getattr(claim, "of", ())}}
    today = Interval(None if "former" in keys or not of else published, published + 1)
    return not any(
        post.claim.id in meant and possible(post.term).overlaps(today)
        for post in facts.held("entity").posts.get(id, ())
    )


def _in_years(cell: Cell) -> bool:
    return cell.sort == "time" and "age" in cell.tags and str(cell.what.text).endswith("old")


def _age(id: str, published: int | None, facts: Facts) -> tuple[int, int] | None:
    born = facts.entities[id].born
    return None if born is None or published is None else ages(born, Interval(published - 1, published + 2))


def _other_age(found: Cell, aged: Cell, scene: Scene, facts: Facts) -> bool:
    span = _age(found.what[0].entities[0], scene.sentence.block.published, facts)
    return span is not None and not span[0] <= (aged.what.number or 0) <= span[1]


def _of_that_age(scenes: Sequence[Scene], at: int, age: int, facts: Facts) -> Cell | None:
    """The one person of an age among those whom the sentences before name, if they name nobody unknown."""
    published = scenes[at].sentence.block.published
    rows = [scene.cells for scene in scenes[max(0, at - _BACK) : at]]
    people = [row[k] for row in rows for k in range(len(row)) if row[k].sort == "subject" and somebody(row, k)]
    if not people or not all(map(antecedents.known_person, people)):
        return None
    spans = [(cell, _age(id, published, facts)) for cell in people for id in cell.what[0].entities]
    fitting = [cell for cell, span in spans if span is None or span[0] <= age <= span[1]]
    return fitting[-1] if len({cell.what[0].entities for cell in fitting}) == 1 and _sure(fitting, spans) else None


def _sure(fitting: Sequence[Cell], spans: Sequence[tuple[Cell, tuple[int, int] | None]]) -> bool:
    """Whether the claims know how old the one is who fits."""
    return len(fitting[-1].what[0].entities) == 1 and all(span for cell, span in spans if cell is fitting[-1])
