"""Relations: X is Y's phrase."""

from __future__ import annotations

from claimcheck.kind import Check, Kind
from claimcheck.kinds.relation.acts import index
from claimcheck.kinds.relation.claim import bare
from claimcheck.kinds.relation.judge import bearers, judge, known
from claimcheck.kinds.relation.patterns import keys, phrases, statements
from claimcheck.kinds.relation.telling import scan
from claimcheck.model import Severity
from claimcheck.saying import said_of

KIND = Kind(
    name="relation",
    says=said_of,
    word="words for what somebody is to another",
    asks="the names of the two",
    summary="X is Y's phrase: partner, ally, member, capital",
    checks=(
        Check(
            "relation-value",
            Severity.ERROR,
            "somebody is given a relation that somebody else has",
            "It conflicts where the phrase can have one bearer alone (the biggest, the only, the capital), where the "
            "claim is `closed`, or where it says `is_not`; and only if the claims say who bore it then.  The `capital` "
            "of a country is held against every city that is called its capital; a name that no claim knows is a "
            "warning.  Financial, former and other capitals are left alone.",
            "Germany is South Korea's biggest trade partner.",
            "China is South Korea's biggest trade partner.",
        ),
    ),
    phrases=phrases,
    keys=keys,
    predicated=statements,
    scan=scan,
    ways=(
        ("act", "Nokia bought Alcatel-Lucent in 2016."),
        ("act in an aside", "Alcatel-Lucent, owned by Nokia, makes cables."),
        ("maker", "Luigi Illica wrote the libretto of Tosca."),
        ("maker by trade", "The prelude to Puccini's Tosca was played."),
        ("one of", "Finland is one of the European Union's members."),
        ("such as", "NATO members such as Finland spoke."),
        ("placed", "The African Union's seat is in Addis Ababa."),
    ),
    index=index,
    bearers=bearers,
    known=known,
    bare=bare,
    judge=judge,
)
