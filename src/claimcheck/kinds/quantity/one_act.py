"""Two numbers of those who did one thing: "Twenty countries voted for the draft", "Eighteen countries voted for it".

Each text has one number of theirs, told of the same verb on the same day, and all of the two texts speaks for one
story (`text.kindred`).  What may go on, as signing and leaving do, or is guessed, as those who march are, is let alone.
"""

from __future__ import annotations

from claimcheck.kinds.quantity.disagree import DEAD, rounded
from claimcheck.kinds.quantity.retold import SOLE
from claimcheck.model import Statement
from claimcheck.text.kindred import lacking, one_news
from claimcheck.text.sources import marked, published_within
from claimcheck.text.stems import stem
from claimcheck.text.story import knows_other, knows_rest
from claimcheck.text.times.words import listed

_NEWS = 7.0
"""What two texts must share (see `text.kindred.one_news`)."""
_GUESSED = 100
"""From so many on, a round number is an estimate."""
_TELLING = 10
"""From so many on, what two figures differ by is hardly in one of the texts by chance."""
_GOES_ON = DEAD | frozenset(
    stem(word)
    for word in listed(
        "signed ratified joined applied registered enrolled entered left quit resigned fled escaped arrived returned "
        "came went marched gathered protested demonstrated rallied turned lined queued watched attended visited "
        "crossed boarded volunteered donated pledged responded replied answered called complained reported survived "
        "suffered fell became remained stayed live lived work worked said told took received got lost won needed "
        "wanted faced tried helped sought asked expected planned opened closed reopened sank burned "
        "collapsed suspended cancelled canceled sold scored led"
    )
)
"""Stems of verbs of what may go on from hour to hour, is guessed, or is done of several things at once."""


def one_act(earlier: Statement, later: Statement) -> bool:
    """Whether two figures of two texts are of those who did one and the same, once."""
    acts = [marked(one, "act") for one in (earlier, later)]
    if not acts[0] or acts[0] != acts[1] or acts[0][0].split()[0] in _GOES_ON or earlier.path == later.path:
        return False
    if not (SOLE in earlier.modifiers and SOLE in later.modifiers and published_within(1, earlier, later)):
        return False
    one, two = (told.value.number or 0.0 if told.value is not None else 0.0 for told in (earlier, later))
    if rounded(one, two) or any(number >= _GUESSED and number % 10 == 0 for number in (one, two)):
        return False
    if lacking(earlier, later) or knows_other(earlier, later):
        return False
    if abs(one - two) >= _TELLING and knows_rest(earlier, later):
        return False
    return one_news(earlier, later) >= _NEWS
