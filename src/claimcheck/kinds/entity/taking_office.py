"""How old somebody was on taking a post whose first day the claims know: "At 43, X became prime minister"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.frozen import replace
from claimcheck.interval import Interval
from claimcheck.kind import Facts
from claimcheck.kinds.entity.aging import aged
from claimcheck.kinds.entity.answers import Answer
from claimcheck.kinds.entity.people import ages
from claimcheck.kinds.entity.posts import Post
from claimcheck.model import Entity, Statement
from claimcheck.terms import Truth
from claimcheck.text.described import LANDS
from claimcheck.text.scene import Found
from claimcheck.text.shape import Cell
from claimcheck.text.words import HAVE

TOOK = "took"
"""The mode of such an age."""
_KEY, _OF = "taking:", "taking of:"
_VERBS = frozenset("became become elected appointed named sworn crowned chosen inaugurated".split())
_BEFORE = frozenset(
    "the a an 's country nation kingdom republic first second third youngest oldest youngest-ever woman man person "
    "female male black gay muslim catholic to be become serve in as ever its world only".split()
)
"""Words between the verb and the title by which it is still the same post."""
_BEFORE_VERB = HAVE | frozenset("was he she been later then also eventually finally".split())
_AHEAD, _BEHIND = 300, 62
"""Days before the first one of a post on which somebody may have been chosen for it, and after it."""


def taken(found: Found, facts: Facts, start: int) -> Iterator[Statement]:
    """The age on the first day of a post: that which a clause that begins at a cell says was taken, on no day told."""
    cells = found.scene.cells
    post = _post(cells, start, facts)
    if not post or any(cell.sort == "time" and {"date", "range"} & set(cell.tags) for cell in cells):
        return
    cell = found.cell("t")
    assert cell is not None
    at, keys, of = post
    modifiers = (*(f"{_KEY}{key}" for key in keys), *(f"{_OF}{id}" for id in of))
    closing = max(cell, cells[at], key=lambda one: one.end)
    for said in aged(found, facts, cell, TOOK, closing):
        yield replace(said, modifiers=(*said.modifiers, *modifiers))


def _post(cells: Sequence[Cell], start: int, facts: Facts) -> tuple[int, Sequence[str], Sequence[str]] | None:
    """The last cell of the post that is taken, the keys of its title, and what it is said to be of."""
    verb = start
    while verb < len(cells) and cells[verb].norm in _BEFORE_VERB:
        verb += 1
    if verb >= len(cells) or cells[verb].norm not in _VERBS:
        return None
    at, of = verb + 1, list[str]()
    while at < len(cells) and cells[at].sort != "phrase":
        cell = cells[at]
        if cell.sort in ("adjective", "subject") and "known" in cell.tags and "somewhere" in cell.tags:
            of.extend(cell.what[0].entities)
        elif cell.norm not in _BEFORE and cell.sort not in ("possessive", "number"):
            return None
        at += 1
    if at >= len(cells):
        return None
    keys = [key for key in cells[at].what.keys if facts.keyed(key)]
    behind = [cell for cell in cells[at + 1 : at + 4] if cell.norm != "the"]
    if not keys or (
        behind
        and (behind[0].sort in ("subject", "cap", "phrase", "possessive") or behind[0].norm in ("-", "designate"))
    ):
        return None
    aged = len(behind) > 1 and behind[0].norm == "at" and behind[1].sort in ("number", "time")
    if behind and behind[0].norm in ("of", "at", "for") and not aged:
        owner = behind[1] if len(behind) > 1 else cells[at]
        if owner.sort == "subject" and "known" in owner.tags:
            of.extend(owner.what[0].entities)
            at = cells.index(owner)
        elif owner.norm not in LANDS:
            return None
    return at, keys, of


def judge(person: Entity, number: int, said: Statement, facts: Facts, known: str) -> Answer:
    """Whether somebody who took one of their posts was that old then."""
    born = person.born
    posts = list(_meant(person, said, facts))
    spans = [None if born is None else _then(born, post) for post in posts]
    if not spans or any(span is None for span in spans):
        return Truth.MAYBE, known, "the day on which it was so is not told"
    first = min(span[0] for span in spans if span is not None)
    told = ", ".join(f"{span[0]}" if span[0] == span[1] else f"{span[0]} or {span[1]}" for span in spans if span)
    known = f"{known}, {told} on taking the post"
    if any(span is not None and span[0] <= number <= span[1] for span in spans):
        return Truth.YES, known, "it fits the day of birth"
    running = any(post.term.start is not None and post.term.start.begin is None for post in posts)
    return (Truth.MAYBE if running and number < first else Truth.NO), known, f"the day of birth does not allow {number}"


def _meant(person: Entity, said: Statement, facts: Facts) -> Iterator[Post]:
    """The posts of somebody that may be the one that is said; of those without a place only the highest of all."""
    keys = [one[len(_KEY) :] for one in said.modifiers if one.startswith(_KEY)]
    of = {one[len(_OF) :] for one in said.modifiers if one.startswith(_OF)}
    meant = {claim.id for key in keys for claim in facts.keyed(key)}
    for post in facts.held("entity").posts.get(person.id, ()):
        top = getattr(post.claim, "cls", "") == "head"
        if post.claim.id in meant and (of & post.of if of else top) and not post.term.mode:
            yield post


def _then(born: Interval, post: Post) -> tuple[int, int] | None:
    """The ages at which somebody may have been chosen for a post, or have begun it."""
    term = post.term
    if term.start is None or term.start.begin is None or term.start.until is None:
        return None
    chosen = term.elected.begin if term.elected is not None else None
    return ages(born, Interval(chosen if chosen is not None else term.start.begin - _AHEAD, term.start.until + _BEHIND))
