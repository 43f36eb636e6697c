"""When else somebody was something, in words that are no date: "and long before that the captain", "a member since the
league began"."""

from __future__ import annotations

from claimcheck.text.chunks import RoleChunk
from claimcheck.text.parse import Parse
from claimcheck.text.words import BE

_MEASURES = frozenset("long well just shortly soon not years decades months some many a few several".split())
_THEN = frozenset("that then this it lately recently now".split())
_TURNS = ("before", "after", "until", "till", "since", "by")
_STAGES = frozenset("youth day days time life prime boyhood girlhood childhood twenties thirties teens career".split())
_OWN = frozenset(["his", "her", "its", "their"])
_EARLIER = frozenset(["earlier", "another", "an", "a", "previous", "former", "spare", "early", "later", "younger"])
_LONGEST = 4


def adverbial_end(parsed: Parse, at: int) -> int:
    """The cell behind words at a cell that say when something else was so: "long before that", "until lately", "in her
    youth", "in an earlier life"; the cell itself, if there are none."""
    end = at
    while end - at < _LONGEST and _norm(parsed, end) in _MEASURES:
        end += 1
    if _norm(parsed, end) in _TURNS and _norm(parsed, end + 1) in _THEN:
        return end + 2
    if _norm(parsed, at) != "in":
        return at
    end = at + 1
    while end - at < _LONGEST and _norm(parsed, end) in _OWN | _EARLIER:
        end += 1
    return end + 1 if end > at + 1 and _norm(parsed, end) in _STAGES else at


_BEGINNINGS = frozenset("founding foundation inception creation birth beginning beginnings start formation".split())
_BEGAN = frozenset("began started existed opened formed emerged".split())
_MADE = frozenset("founded formed created established born launched".split())
_NO_NOUN = BE | {"and", "or", "who", "which", "that", "when", "he", "she", "they"}


def began_since(parsed: Parse, at: int) -> int:
    """Behind "since": the cell after what tells of the beginning of something: "its founding", "the league
    began", "it was founded"; 0 if nothing does."""
    first = parsed.after(at)
    if first is None or first.norm not in ("its", "the", "it"):
        # one cell may hold the article and its noun: "the alliance"
        return _verb_of_beginning(parsed, at + 1) if first is not None and first.norm.startswith("the ") else 0
    if first.norm == "it":
        return _verb_of_beginning(parsed, at + 1)
    if _norm(parsed, at + 1) in _BEGINNINGS:
        return at + 2
    noun = parsed.after(at + 1)
    if noun is None or noun.sort == "mark" or noun.norm in _NO_NOUN:
        return 0
    return _verb_of_beginning(parsed, at + 2)


def _verb_of_beginning(parsed: Parse, at: int) -> int:
    if _norm(parsed, at) in _BEGAN:
        return at + 1
    made = _norm(parsed, at) in ("was", "were") and _norm(parsed, at + 1)
    return at + 2 if made and made in _MADE else 0


def _norm(parsed: Parse, at: int) -> str:
    cell = parsed.after(at)
    return cell.norm if cell is not None else ""


OF_SEVERAL = frozenset(["were", "are", "have", "and", "or", "both", "all", "who", "which", "whose"])
"""Words behind a comma with which several go on."""


def second_post(parsed: Parse, at: int) -> bool:
    """ "and long before that the captain of its cricketers, does": one more thing that the subject is or was, with the
    verb of one alone, or words for when it was so."""
    role_at = adverbial_end(parsed, at + 1)
    role, comma, verb = parsed.after(role_at), parsed.after(role_at + 1), parsed.after(role_at + 2)
    if role is None or not isinstance(role.what, RoleChunk) or role.what.plural:
        return False
    if comma is None or comma.norm != "," or verb is None or verb.sort != "word" or verb.norm in OF_SEVERAL:
        return False
    alone = verb.norm in _ALONE or (verb.norm.endswith("s") and not verb.norm.endswith("ss"))
    return role_at > at + 1 or (alone and role.what.determiner in ("a", "an", "the", "its", "his", "her"))


_ALONE = frozenset("is was has does".split())


def event_since(parsed: Parse, at: int) -> int:
    """Behind "since": the cell after the time of an event, "independence in 1980"; 0 if there is none."""
    for k in range(at + 1, min(at + 7, len(parsed.cells))):
        if parsed.cells[k].sort == "mark":
            return 0
        if parsed.cells[k].sort == "time":
            return k + 1 if parsed.cells[k - 1].norm in ("in", "of", "on") else 0
    return 0
