"""How many there were at a contest or a show, all told: "Twenty-four teams contested the cup", "The final was watched
by 84,490 spectators", "The cup produced 145 goals", "It was staged in twelve stadiums".

Only whole clauses are read: where more follows, some alone may be meant.
"""

from __future__ import annotations

from claimcheck.frozen import frozen
from claimcheck.kinds.quantity.ended import Ended
from claimcheck.kinds.quantity.nouns import Noun
from claimcheck.kinds.quantity.owners import Amount
from claimcheck.model import Ref
from claimcheck.text.times.words import listed
from claimcheck.text.words import COPULA_ADVERBS, SUBORDINATORS

_DID = frozenset(
    listed(
        "contested entered watched attended saw witnessed hosted staged graced made_up competed_in "
        "competed_at took_part_in took_part_at participated_in participated_at played_in played_at "
        "featured_in featured_at appeared_in appeared_at lined_up_at lined_up_for lined_up_in gathered_for "
        "gathered_at were_at were_in met_at met_in flocked_to came_to turned_up_for turned_out_for "
        "turned_up_at were_played_at were_played_in were_played_during were_scored_at were_scored_in "
        "were_scored_during were_contested_at were_held_at were_staged_at were_used_for were_used_at "
        "were_used_during were_seen_at were_represented_at were_involved_in were_present_at followed "
        "travelled_to"
    )
)
"""What those did, or what was done with them, who made up an event."""
_DONE_BY = frozenset(
    listed(
        "contested_by watched_by attended_by seen_by witnessed_by played_by played_before played_in_front_of "
        "staged_before staged_in_front_of held_before held_in_front_of played_in played_at played_across "
        "played_over staged_in staged_at staged_across held_in held_at held_across hosted_in hosted_by "
        "spread_over spread_across fought_out_by disputed_by entered_by"
    )
)
"""Participles with their prepositions of what was done at an event by so many, or before so many."""
_HAD = frozenset(
    listed(
        "produced saw featured brought_together drew attracted yielded comprised involved witnessed gathered "
        "welcomed counted had has features comprises consisted_of went_to was_made_up_of ran_to used employed"
    )
)
"""What an event did that had so many."""
TAKES_ALL = frozenset(
    listed(
        "watched attended seen witnessed contested played entered produced yielded drew attracted brought saw "
        "featured gathered"
    )
)
"""What is done at an event, or by it, and hardly by a land or somebody."""
_FILLERS = frozenset(listed("only just some exactly precisely no fewer than a total of all the as many nearly about"))
_OVERALL = frozenset(["in", "all", "altogether", "total"])
_CLOSING = frozenset(listed("and but as while when before after although though in_all altogether overall"))
_THROUGHOUT = frozenset(listed("first start beginning opening kick-off whistle end"))
_WATCHED = frozenset(["watched", "attended", "seen", "witnessed"])
_STANDS = frozenset(listed("stands stadium ground arena venue terraces stand"))
"""Where those sit who watch an event, and not its pictures."""
_MAKES = 4
"""Words of the longest of these."""


@frozen
class AtEvents(Ended):
    """The constructions of events."""

    def at_event(self) -> Amount | None:
        noun = self.noun()
        if noun is None or noun.owner is not None or noun.other:
            return None
        left = self.at - 1
        while left >= 0 and self.norm(left) in _FILLERS:
            left -= 1
        if {*noun.keys} and self.norm(left) == "in" and (found := self._in_acts(left, noun)) is not None:
            return found
        return self._took_part(left, noun) or self._was_seen(left, noun) or self._saw(left, noun) or self._there(noun)

    def _in_acts(self, left: int, noun: Noun) -> Amount | None:
        """ "Carmen is in four acts", "Carmen, an opera in four acts,"."""
        if not self._closed(noun.last):
            return None
        owner: Ref | None = None
        if self.norm(left - 1) in ("is", "was"):
            held = self.subject(left - 1)
            owner = held[0] if held is not None and not held[2] else None
        else:
            first = left - 1
            while first > 0 and self.sort(first) in ("word", "adjective", "term") and left - first < _MAKES:
                if self.norm(first) in ("a", "an"):
                    break
                first -= 1
            owner = self.name_at(first - 2) if self.norm(first) in ("a", "an") and self.norm(first - 1) == "," else None
        if owner is None or {*owner.types} != {"work"}:
            return None
        return self.made("has", self.at, noun.last, noun.keys, owner, "is")

    def _event(self, at: int) -> Ref | None:
        """The name of an event in a cell, whole."""
        ref = self.name_at(at)
        if ref is None or set(ref.types) != {"event"} or len(ref.entities) != 1:
            return None
        return ref if self.sort(at + 1) not in ("possessive", "subject", "cap", "adjective", "phrase") else None

    def _closed(self, at: int, wide: bool = False) -> bool:
        """Whether a clause ends before a cell, or goes on with no more than when, or (`wide`) where, it was so."""
        norm = self.norm(at)
        if norm in ("-", "/", "'"):
            return False
        if at >= len(self.cells) or self.sort(at) in ("mark", "time") or norm in _CLOSING:
            return True
        if norm in ("in", "on", "over", "during") and self.sort(at + 1) == "time":
            return True
        if norm == "from":
            return any(self.norm(k) in _THROUGHOUT for k in range(at + 1, at + 4))
        return wide and norm in ("in", "at", "on", "from", "inside")

    def _words(self, at: int, rows: frozenset[str]) -> int:
        """The cell behind the longest of these rows of words that stands at a cell; -1 if none does."""
        for length in range(_MAKES, 0, -1):
            if "_".join(self.norm(k) for k in range(at, at + length)) in rows:
                return at + length
        return -1

    def _took_part(self, left: int, noun: Noun) -> Amount | None:
        """ "Twenty-four teams contested the cup", "In all, 145 goals were scored at the cup"."""
        opens = left < 0 or self.sort(left) == "mark" or self.norm(left) in _OVERALL | SUBORDINATORS | {"and", "that"}
        verb = noun.last
        while self.norm(verb) in COPULA_ADVERBS | {"had", "have"}:
            verb += 1
        place = self._words(verb, _DID) if opens else -1
        if place < 0:
            return None
        place += self.norm(place) == "the"
        owner = self._event(place)
        if owner is None or not self._closed(place + 1):
            return None
        return self.made("event", self.at, place + 1, noun.keys, owner, "was")

    def _was_seen(self, left: int, noun: Noun) -> Amount | None:
        """ "The final was watched by 84,490 spectators"."""
        for length in range(_MAKES, 0, -1):
            first = left - length + 1
            if "_".join(self.norm(k) for k in range(first, left + 1)) not in _DONE_BY:
                continue
            be = first - 1
            while self.norm(be) in COPULA_ADVERBS or self.norm(be).endswith("ly"):
                be -= 1
            name = be - 1
            if self.norm(be) not in ("was", "is", "were"):
                be, name = first, first - 1 - (self.norm(first - 1) == ",")
            owner = self._event(name)
            watched = self.norm(first) in _WATCHED or self.norm(left) in ("before", "of")
            if owner is None or self.governed(name) or not self._closed(noun.last, wide=not watched):
                there = (self.norm(k) for k in range(noun.last + 1, noun.last + 4))
                if not (owner is not None and watched and self.norm(noun.last) in ("in", "at") and _STANDS & {*there}):
                    return None
            return self.made("event", self.at, noun.last, noun.keys, owner, "was")
        return None

    def _saw(self, left: int, noun: Noun) -> Amount | None:
        """ "The cup produced 145 goals", "the cup, which drew 32 teams,"."""
        for length in range(_MAKES, 0, -1):
            first = left - length + 1
            if "_".join(self.norm(k) for k in range(first, left + 1)) not in _HAD:
                continue
            while self.norm(first - 1) in COPULA_ADVERBS:
                first -= 1
            name = first - 1
            if self.norm(name) in ("which", "that"):
                name -= 1 + (self.norm(name - 1) == ",")
            owner = self._event(name)
            if owner is None or self.governed(name) or not self._closed(noun.last):
                return None
            return self.made("event", self.at, noun.last, noun.keys, owner, "was")
        return None

    def _there(self, noun: Noun) -> Amount | None:
        """ "There were 64 matches at the cup"."""
        left = self.at - 1
        while self.norm(left) in _FILLERS:
            left -= 1
        if self.norm(left) not in ("were", "are") or self.norm(left - 1) != "there":
            return None
        place = noun.last + 1
        place += self.norm(place) == "the"
        owner = self._event(place) if self.norm(noun.last) in ("at", "in", "during") else None
        if owner is None or not self._closed(place + 1):
            return None
        return self.made("event", self.at, place + 1, noun.keys, owner, "was")
