"""How what is said of posts is read and judged."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.kind import Facts, Kind
from claimcheck.kinds.office import CHECKS, careers, portfolios, town_holders, town_posts
from claimcheck.kinds.office.case import FOLLOWED_BY
from claimcheck.kinds.office.certain import certain
from claimcheck.kinds.office.claim import bare
from claimcheck.kinds.office.index import held
from claimcheck.kinds.office.judge import bearers, judge, known
from claimcheck.kinds.office.patterns import statements
from claimcheck.kinds.office.saying import WAYS, says
from claimcheck.kinds.office.titles import keys, phrases
from claimcheck.model import Document, Statement
from claimcheck.text.accounts import Accounts
from claimcheck.text.pronouns import PRONOUNS
from claimcheck.text.scene import Scene


def scan(document: Document, scenes: Sequence[Scene], facts: Facts) -> Iterator[Statement]:
    """What is said of posts across sentences, of ministers by their portfolios, and of mayors by
    their towns."""
    yield from careers.scan(document, scenes, facts)
    if any(_of_a_pronoun(scene) for scene in scenes):
        from claimcheck.kinds.office.supposed import supposed  # many texts have no use for it

        yield from supposed(scenes, facts)
    for at, scene in enumerate(scenes):
        if "who" in scene.norms and "phrase.office" in scene.there.sorts and not FOLLOWED_BY.isdisjoint(scene.norms):
            from claimcheck.kinds.office.unnamed_followers import followers  # rarely needed, like the next one

            yield from followers(scenes, at, facts)
        if _of_bodies(scene):
            from claimcheck.kinds.office.unnamed import unnamed  # rarely needed, and start-up time counts

            yield from unnamed(scene)
    if any(_heads(scene) for scene in scenes[:-1]):
        from claimcheck.kinds.office.lists_of_holders import lists_told  # the same

        yield from lists_told(scenes, facts)
    yield from _set_out(scenes, facts)
    yield from portfolios.portfolios_told(document, scenes)
    yield from town_posts.towns_told(document, scenes, facts)
    yield from town_holders.town_holders(document, scenes)


def _set_out(scenes: Sequence[Scene], facts: Facts) -> Iterator[Statement]:
    """What is said of posts in boxes of facts, in quizzes, and in lists within a sentence."""
    titled = [scene for scene in scenes if "phrase.office" in scene.there.sorts]
    lines = [scene for scene in titled if ":" in scene.norms and "subject.person" in scene.there.sorts]
    if any(len(scene.cells) <= _SHORT for scene in lines):
        from claimcheck.kinds.office.fact_boxes import boxes_told  # rarely needed, like the next ones

        yield from boxes_told(scenes, facts)
    if any("?" in scene.norms and "who" in scene.norms for scene in titled):
        from claimcheck.kinds.office.quizzes import answered

        yield from answered(scenes, facts)
    for scene in lines:
        if "time" in scene.there.sorts:
            from claimcheck.kinds.office.holders_in_a_row import rows_told

            yield from rows_told(scene, facts)


_SHORT = 10
"""Cells of a line of a box."""


def _heads(scene: Scene) -> bool:
    """Whether a sentence may be the heading of a list of holders: a title, nobody's name, and no full stop."""
    sorts = scene.there.sorts
    return "phrase.office" in sorts and "subject.person" not in sorts and scene.cells[-1].norm != "."


def _of_a_pronoun(scene: Scene) -> bool:
    """Whether a sentence has a title, and "he" or "she" in it is not sure."""
    return "phrase.office" in scene.there.sorts and not scene.retold and not PRONOUNS.isdisjoint(scene.norms)


_BODIES = ("subject.alliance", "subject.organisation", "subject.body")
_BESIDE = 4


def _of_bodies(scene: Scene) -> bool:
    """Whether the name of a body stands beside a title, and no name behind that."""
    sorts, cells = scene.there.sorts, scene.cells
    bodies = [at for sort in _BODIES for at in sorts.get(sort, ())] if "phrase.office" in sorts else []
    return bool(bodies) and any(
        any(abs(body - at) <= _BESIDE for body in bodies)
        and (at + 1 >= len(cells) or cells[at + 1].sort in ("word", "mark", "time"))
        for at in sorts["phrase.office"]
    )


_ACCOUNTS = Accounts(
    __name__, {portfolios.MODE: "portfolios", town_posts.MODE: "town_posts", town_holders.MODE: "town_holders"}
)

KIND = Kind(
    name="office",
    says=says,
    ways=WAYS,
    word="a title",
    asks="a person's name",
    unworded="that somebody leads, runs, governs or is at the helm of what the post is of",
    summary="who holds a post, and when",
    checks=CHECKS,
    phrases=phrases,
    keys=keys,
    predicated=statements,
    scan=scan,
    held=held,
    bearers=bearers,
    known=known,
    bare=bare,
    judge=judge,
    certain=certain,
    identity=_ACCOUNTS.identity,
    compare=_ACCOUNTS.compare,
)
