"""What the text as a whole says of whom a name nearly names: bodies and works of theirs, their title with its country.

Reading gathers what the text names, judging holds it against what the claims hold of the person, so that statements
that were read stay good under other claims.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from claimcheck.kind import Facts
from claimcheck.kinds.entity.posts import Held, Post
from claimcheck.model import Mention, Ref, Statement
from claimcheck.text.scene import Scene

_NAMED = "named "
"""Before the id of something that the text names, or the key of a title that it has, as a modifier."""
_TITLE = "office:"


def named(scenes: Iterable[Scene]) -> list[tuple[Scene, tuple[str, ...]]]:
    """What each sentence of a text names for certain: things that are no persons, and titles."""
    return [(scene, tuple(_named(scene))) for scene in scenes]


def around(own: Scene, told: Iterable[tuple[Scene, tuple[str, ...]]]) -> tuple[str, ...]:
    """What a text names, as modifiers of a name in its sentence `own`, in which a title may be somebody else's."""
    words = (what for scene, every in told for what in every if scene is not own or not what.startswith(_TITLE))
    return tuple(dict.fromkeys(f"{_NAMED}{what}" for what in words))


def _named(scene: Scene) -> Iterator[str]:
    for cell in scene.cells:
        if cell.sort == "phrase" and isinstance(cell.what, Mention):
            yield from (key for key in cell.what.keys if key.startswith(_TITLE))
        elif cell.sort in ("subject", "adjective") and "known" in cell.tags:
            ref = cell.what[0]
            if isinstance(ref, Ref) and len(ref.entities) == 1 and "person" not in ref.types:
                yield ref.entities[0]


def points_to(id: str, statement: Statement, held: Held, facts: Facts, alike: bool) -> str:
    """What in the text points to this person, in words; "" for nothing.  For a name that ears do not tell from theirs
    (`alike`) the country is enough."""
    told = {word.removeprefix(_NAMED) for word in statement.modifiers if word.startswith(_NAMED)}
    tie = next((one for one in held.ties.get(id, ()) if one in told), None)
    if tie is not None:
        return f"the text also names {facts.entities[tie].name}, which is theirs"
    titles = {claim.id for word in told if word.startswith(_TITLE) for claim in facts.keyed(word)}
    if any(post.of & told and post.claim.id in titles for post in held.posts.get(id, ())):
        return "the text also has their title and country"
    lands = (one for one in held.places.get(id, ()) if one in told and facts.entities[one].type == "country")
    land = min(lands, default="") if alike else ""
    return f"it sounds like theirs, and the text also names {facts.entities[land].name}" if land else ""


# --- who came before, and after ------------------------------------------------------------------------

_FOLLOWING = frozenset(
    "succeed succeeds succeeded succeeding successor successors predecessor predecessors replace replaces replaced "
    "replacing".split()
)
"""Words of a sentence in which somebody comes after somebody else in a post."""
_TAKING = frozenset([("took", "over"), ("takes", "over"), ("taking", "over"), ("handed", "over"), ("hands", "over"),
                     ("taken", "over"), ("make", "way"), ("made", "way"), ("makes", "way")])  # fmt: skip
_FOLLOWS = "follows "
_IN_A_POST = "in a post: "


def followed(scene: Scene) -> tuple[str, ...]:
    """As modifiers, those whom a sentence has beside somebody who came before or after them, and its titles."""
    norms = [cell.norm for cell in scene.cells]
    if _FOLLOWING.isdisjoint(norms) and _TAKING.isdisjoint(pairwise(norms)):
        return ()
    people = [
        cell.what[0].entities
        for cell in scene.cells
        if cell.sort == "subject" and {"person", "known"} <= {*cell.tags} and "unanchored" not in cell.tags
    ]
    keys = [key for key in _named(scene) if key.startswith(_TITLE)]
    return (
        *(f"{_FOLLOWS}{ids[0]}" for ids in people if len(ids) == 1),
        *(f"{_IN_A_POST}{key}" for key in keys),
    )


def next_to(id: str, statement: Statement, held: Held, facts: Facts) -> str:
    """Whom the sentence names as having come before or after this person in a post, in words; "" for nobody."""
    told = {word.removeprefix(_FOLLOWS) for word in statement.modifiers if word.startswith(_FOLLOWS)}
    keys = [word.removeprefix(_IN_A_POST) for word in statement.modifiers if word.startswith(_IN_A_POST)]
    titles = {claim.id for key in keys for claim in facts.keyed(key)}
    for post in held.posts.get(id, ()) if told else ():
        if keys and post.claim.id not in titles:
            continue
        other = next((one for one in _neighbours(post) if one in told), "")
        if other:
            return f"the sentence has them beside {facts.entities[other].name}, who had the post before or after"
    return ""


def _neighbours(post: Post) -> list[str]:
    """Who stands before and behind a term in its claim, of a post that one person has at a time."""
    if not getattr(post.claim, "exclusive", True):
        return []
    holders = list(getattr(post.claim, "holders", ()))
    at = holders.index(post.term)
    return [
        term.who for term in (*holders[max(0, at - 1) : at], *holders[at + 1 : at + 2]) if term.who != post.term.who
    ]
