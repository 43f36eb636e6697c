"""How what is said of events is read and judged."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.kind import Facts, Kind
from claimcheck.kinds.event import (
    CHECKS,
    awarded,
    done_to_it,
    it_again,
    papers,
    ranked,
    retold,
    retold_agents,
    saying,
    sole,
    won,
)
from claimcheck.kinds.event.acts import TRIGGERS, acts_told
from claimcheck.kinds.event.certain import certain
from claimcheck.kinds.event.index import index, keys, phrases
from claimcheck.kinds.event.judge import judge
from claimcheck.kinds.event.named_acts import reading
from claimcheck.kinds.event.patterns import statements
from claimcheck.model import Document, Statement
from claimcheck.text.accounts import Accounts
from claimcheck.text.scene import Scene
from claimcheck.text.sources import one_sentence


def scan(document: Document, scenes: Sequence[Scene], facts: Facts) -> Iterator[Statement]:
    """What is said of events that claims hold, and of acts that happen once."""
    yield from statements(document, scenes, facts)
    yield from acts_told(document, scenes, facts)
    yield from sole.sole_told(scenes)
    yield from won.won_told(scenes, facts)
    yield from retold.retold_events(document, scenes)
    yield from retold_agents.retold_agents(document, scenes)
    yield from ranked.ranked_told(document, scenes)
    yield from done_to_it.done_to_it(document, scenes)
    yield from papers.papers_told(document, scenes)
    yield from awarded.awards_told(document, scenes)
    yield from reading.named_acts(document, scenes)


_ACCOUNTS = Accounts(
    __name__,
    {
        won.MODE: "won",
        retold.MODE: "retellings",
        ranked.MODE: "ranked",
        sole.MODE: "sole",
        done_to_it.MODE: "once_to_it",
        papers.MODE: "papers",
        awarded.MODE: "awarded",
        reading.MODE: "named_acts.judging",
    },
)


def compare(earlier: Statement, later: Statement, facts: Facts) -> str:
    """Why two accounts of one act cannot both be true, or ""."""
    return "" if one_sentence(earlier, later) else _ACCOUNTS.compare(earlier, later, facts)


KIND = Kind(
    name="event",
    says=saying.says,
    word="a word for an event",
    asks="a day or year, a place or a number of years",
    ways=saying.WAYS,
    summary="something that happened, happens or recurs",
    checks=CHECKS,
    phrases=phrases,
    keys=keys,
    index=index,
    scan=scan,
    judge=judge,
    certain=certain,
    identity=_ACCOUNTS.identity,
    compare=compare,
    lasts=_ACCOUNTS.lasts,
    triggers=(*TRIGGERS, *it_again.TRIGGERS, *sole.TRIGGERS, *won.TRIGGERS),
    signs=it_again.SIGNS,
)
