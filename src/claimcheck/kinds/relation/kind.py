"""How what somebody is to another is read and judged."""

from __future__ import annotations

from claimcheck.kind import Kind
from claimcheck.kinds.relation import CHECKS
from claimcheck.kinds.relation.acts import index
from claimcheck.kinds.relation.claim import bare, joined
from claimcheck.kinds.relation.judge import bearers, judge, known
from claimcheck.kinds.relation.patterns import keys, phrases, statements
from claimcheck.kinds.relation.sorts_apart import sorts_apart
from claimcheck.kinds.relation.telling import scan
from claimcheck.saying import said_of

KIND = Kind(
    name="relation",
    says=said_of,
    word="words for what somebody is to another",
    asks_of=joined,
    summary="X is Y's phrase: partner, ally, member, capital",
    checks=CHECKS,
    phrases=phrases,
    keys=keys,
    predicated=statements,
    scan=scan,
    ways=(
        ("act", "Nokia bought Alcatel-Lucent in 2016."),
        ("act in an aside", "Alcatel-Lucent, owned by Nokia, makes cables."),
        ("maker", "Luigi Illica wrote the libretto of Tosca."),
        ("maker in some way", "Tosca is the work of Giacomo Puccini."),
        ("maker by trade", "The prelude to Puccini's Tosca was played."),
        ("a work of their own", "Ernest Hemingway's The Great Gatsby sold millions."),
        ("prize of theirs", "Szymborska spoke. The Nobel Prize, which she won in 1996, was mentioned."),
        ("title won", "James Hunt took the Formula One title from Niki Lauda in 1976."),
        ("one of", "Finland is one of the European Union's members."),
        ("such as", "NATO members such as Finland spoke."),
        ("placed", "The African Union's seat is in Addis Ababa."),
    ),
    index=index,
    bearers=bearers,
    apart=sorts_apart,
    known=known,
    bare=bare,
    judge=judge,
)
