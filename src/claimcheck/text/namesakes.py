"""The guards that make a name somebody else's: a short name next to an unknown capitalised word or initial, a place
after North or New, a demonym inside a longer name ("Korean War"), "-born"; and a title somebody's surname."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from claimcheck.model import Entity
from claimcheck.text.epithets import LANDS
from claimcheck.text.names import Alias, Hit
from claimcheck.text.row import Row
from claimcheck.text.tokens import words
from claimcheck.text.words import (
    BE,
    BODY_WORDS,
    COMPANY_SUFFIXES,
    DETERMINERS,
    DIRECTIONS,
    FUNCTION_CAPS,
    HAVE,
    HONORIFICS,
    MODALS,
    MODIFIERS,
    PREPOSITIONS,
    is_past,
)

_SUFFIXES = frozenset(["jr", "jr.", "sr", "sr.", "ii", "iii"])
"""Behind a surname."""


_OF_TWO = frozenset(["elder", "older", "younger", "senior"])
"""Words by which a name is told from another one's: father and son, sisters."""


_ONE_OF = frozenset(["a", "an", "another"])
_ENDS = PREPOSITIONS | frozenset([",", ".", ";", ":", "!", "?", ")", "and", "or", "but", "who"])
"""What stands behind a name that is a noun phrase of its own, and no word before another noun: "a Merkel ally"."""


def _of_another(row: Row, after: int) -> bool:
    """Whether a name goes on: "of Canada", "of the Philippines"."""
    of, the = row.token(after), row.token(after + 1)
    if of is None or the is None or of.norm != "of":
        return False
    return row.capital(after + 1) or (the.norm == "the" and row.capital(after + 2))


def somebody_else(row: Row, hit: Hit, sort: str, aliases: Sequence[Alias], entities: Mapping[str, Entity]) -> bool:
    """Whether the words around make the name another one's."""
    tokens, before, after = row.tokens, hit.first - 1, hit.last
    ids = [alias.key for alias in aliases]
    places = all(entities[id].type != "person" for id in ids)
    joined_after = after < len(tokens) and tokens[after].shape == "hyphen"
    if places and after < len(tokens) and tokens[after].norm == "+" and tokens[after].start == tokens[after - 1].end:
        return True  # OPEC+
    if places and row.capital(before) and tokens[before].norm in DIRECTIONS:
        return True
    if places and all(alias.variant == "short" for alias in aliases) and _of_another(row, after):
        return True  # "the Bank of Canada" is not the Bank
    if joined_after and (sort == "adjective" or places):
        follower = row.token(after + 1)
        if follower is not None and follower.shape == "lower":
            return True  # Canadian-born, U.S.-led
        if sort == "adjective":
            return True  # Korean-American
        if not row.caps and _joint_body(row, after):
            return True  # NATO-Russia Council
    if row.caps:
        return False
    name_after = row.free(after) and tokens[after].norm not in HONORIFICS and not (places and _writer(row, hit))
    if sort == "adjective":
        return name_after and _one_name(row, after)
    if places:
        return (name_after and _one_name(row, after)) or (row.free(before) and _names_it(row, before))
    if len(aliases[0].words) > 1 and not all(alias.variant == "short" for alias in aliases):
        return False
    if name_after:
        return True
    while row.free(before - 1) and tokens[before].shape == "initial":
        before -= 1  # "Robert W. Kelly": the given name tells, not the initial behind it
    if before in row.given_up:
        return True  # "Laurene Powell Jobs", where the claims know a Powell and a Jobs
    if before > 0 and tokens[before].norm in _OF_TWO and tokens[before - 1].norm == "the":
        return True  # "the elder Marcos"
    if row.tokens[max(before, 0)].norm in _ONE_OF and (after >= len(tokens) or tokens[after].norm in _ENDS):
        return True  # "succeeded a Rasmussen, Poul Nyrup"
    if not row.free(before):
        return False
    word = tokens[before].norm
    if word in HONORIFICS or word in FUNCTION_CAPS:
        return False
    full = [words(name.text) for id in ids for name in entities[id].names if not name.short]
    borne = [name for name in full if word in name]
    return not borne or all(name[-1] in _SUFFIXES for name in borne)  # "Ferdinand Marcos" is not Ferdinand Marcos Jr.


def _writer(row: Row, hit: Hit) -> bool:
    """Whether "I" behind a name that a preposition governs is whoever writes, and no numeral: "In Lisbon I met"."""
    before, after, verb = row.token(hit.first - 1), row.token(hit.last), row.token(hit.last + 1)
    if after is None or after.norm != "i" or verb is None or verb.shape != "lower":
        return False
    if before is None or before.norm not in PREPOSITIONS:
        return False
    return verb.norm in _OF_THE_WRITER or (is_past(verb.norm) and verb.norm not in BE | HAVE)


_OF_THE_WRITER = MODALS | frozenset("am was had have did do never always often once also still only just first".split())
"""Words, beside verbs in the past, with which "I" goes on."""


def _joint_body(row: Row, hyphen: int) -> bool:
    """Whether the capitalised words behind a hyphen end in a noun for a body: "-Russia Council"."""
    last = hyphen + 1
    while row.capital(last) or (last < len(row.tokens) and row.tokens[last].shape == "hyphen" and last > hyphen + 1):
        last += 1
    return last > hyphen + 2 and row.tokens[last - 1].norm in _JOINT


_JOINT = frozenset(
    "council commission committee group forum assembly board secretariat centre center institute foundation "
    "association federation fund bank agency office chamber network partnership initiative cooperation co-operation "
    "programme program dialogue taskforce force command mission team".split()
)
"""Nouns for what two bodies or states have together."""


def _names_it(row: Row, before: int) -> bool:
    """Whether the capitalised word before a place makes it the end of a longer name: "Air Canada"."""
    word = row.tokens[before].norm
    if word in FUNCTION_CAPS or word in HONORIFICS or row.tokens[before].shape == "initial":
        return False
    return not (row.opens(before) and (word in LANDS or word.endswith(("ly", "ing", "ed", "day"))))


def _one_name(row: Row, at: int) -> bool:
    """Whether capitalised words from `at` look like the rest of a longer name rather than a person's."""
    last = at
    while row.free(last):
        last += 1
    norms = [token.norm for token in row.tokens[at:last]]
    return len(norms) == 1 or any(norm in BODY_WORDS or norm in COMPANY_SUFFIXES for norm in norms)


def surname(row: Row, hit: Hit) -> bool:
    """Whether a title is somebody's surname: "Mervin King said", "Surangel Whips Jr. said"; not "Acme Chairman Bo
    Lind", "the Treasury Secretary said", "Former President said"."""
    at, before = hit.first, hit.first - 1
    if hit.last != at + 1 or row.caps or before < 0 or row.tokens[at].shape != "cap":
        return False
    given = row.tokens[before]
    if given.shape not in ("cap", "initial") or before in row.taken:
        return False
    if given.norm in FUNCTION_CAPS or given.norm in HONORIFICS or given.norm in MODIFIERS:
        return False
    earlier = row.token(before - 1)
    if earlier is not None and (row.free(before - 1) or earlier.norm in DETERMINERS or earlier.shape == "possessive"):
        return False
    return not row.capital(hit.last) or row.tokens[hit.last].norm in _SUFFIXES
