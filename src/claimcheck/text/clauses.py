"""Clauses that say what somebody is, was, became or ceased to be: copula, relative, as-phrase, succession."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from claimcheck.text.capacities import in_another_capacity
from claimcheck.text.chunks import RoleChunk
from claimcheck.text.parse import Parse, Said, role_of
from claimcheck.text.shape import Cell
from claimcheck.text.words import (
    BE,
    BECOME,
    CONJUNCTIONS,
    COPULA_ADVERBS,
    HAVE,
    HONORIFICS,
    MODALS,
    NOT,
    PREPOSITIONS,
    RELATIVES,
    SUBORDINATORS,
    is_finite,
)

Make = Callable[[Parse, dict[str, int], int, int], Iterator[Said]]
"""What a construction makes of a fit."""


_RELATIVE = frozenset(["who", "which", "that"])
_TO_BE = (("is", "to", "be"), ("are", "to", "be"), ("'s", "to", "be"))


def copula(parsed: Parse, slots: dict[str, int], first: int, last: int) -> Iterator[Said]:
    cells, role = parsed.cells, role_of(parsed, slots["r"])
    at = slots["r"] + 1
    follower = parsed.after(at)
    if role.plural or (follower is not None and (follower.sort in ("subject", "possessive"))):
        return
    if role.phrase.norm in _ADJECTIVES and follower is not None and follower.sort == "word" and not _ends(follower):
        return  # "is the chief legislative body"
    relative = any(cells[i].norm in ("who", "which") for i in range(slots["s"], slots["r"]))
    if not (parsed.relative(slots["s"]) if relative else parsed.free(slots["s"])):
        return
    aspect = _aspect([cell.norm for cell in cells[slots["s"] + 1 : slots["r"]]])
    yield Said(slots["s"], slots["r"], first, at, aspect)


_ADJECTIVES = frozenset(["chief", "principal", "general"])
"""Titles that are adjectives too."""


_ENDS = PREPOSITIONS | CONJUNCTIONS | COPULA_ADVERBS | RELATIVES


def _ends(cell: Cell) -> bool:
    return cell.norm in _ENDS


def _aspect(words: Sequence[str]) -> str:
    """What a verb group says of the time: will, not, became, becomes, was, been, is."""
    if any(word in NOT for word in words) and not any(word in ("only", "just", "merely", "simply") for word in words):
        negated = "not " if not any(word in MODALS for word in words) else ""
    else:
        negated = ""
    if any(word in MODALS for word in words):
        return "will"
    if any(word in BECOME for word in words):
        return negated + ("became" if "became" in words or "become" in words else "becomes")
    if "been" in words:
        return negated + ("was" if "had" in words else "been")
    if any(word in ("was", "were") for word in words):
        return negated + "was"
    if any(word in BE for word in words) or any(word in ("remains", "remain", "stays") for word in words):
        return negated + "is"
    if "remained" in words:
        return negated + "was"
    return negated + "is"


def inverted(parsed: Parse, slots: dict[str, int], first: int, last: int) -> Iterator[Said]:
    """ "Argentina's biggest trade partner is Brazil", "Norway's prime minister is Erna Solberg"."""
    cells, role = parsed.cells, role_of(parsed, slots["r"])
    if (
        role.plural
        or not (role.owners or role.determiner == "the")
        or not (role.determiner == "whose" or parsed.free(slots["r"]))
    ):
        return
    follower = parsed.after(slots["s"] + 1)
    if follower is not None and (follower.sort in ("possessive", "role") or follower.norm in ("and", "or", "-")):
        return
    aspect = _aspect([cell.norm for cell in cells[slots["r"] + 1 : slots["s"]]])
    yield Said(slots["s"], slots["r"], first, last, aspect)


def inverted_thing(parsed: Parse, slots: dict[str, int], first: int, last: int) -> Iterator[Said]:
    """ "Norway's prime minister is the Labour Party": a whole name, and no part of a longer phrase."""
    after = parsed.after(slots["s"] + 1)
    if after is None or (after.sort == "mark" and after.norm != "-") or after.norm in PREPOSITIONS - {"of"}:
        yield from inverted(parsed, slots, first, last)


def as_phrase(parsed: Parse, slots: dict[str, int], first: int, last: int) -> Iterator[Said]:
    """ "As prime minister of Canada, X oversees"."""
    role = role_of(parsed, slots["r"])
    if first < slots["r"] < slots["s"] and not _opens(parsed, first):
        return  # "succeeded X as president, Y said"
    called = slots["s"] - (parsed.cells[slots["s"] - 1].norm in HONORIFICS)
    if called > slots["r"] and parsed.cells[called - 1].norm == "the":  # the body, not its founder: "the Red Cross has"
        called -= 1
        behind = parsed.after(slots["s"] + 1)
        if behind is None or not is_finite(behind.norm) or any(key.startswith("office") for key in role.keys):
            return
    clause = called - slots["r"] != 2 and first < slots["r"]  # "as the president spoke, X left"
    if role.plural or (role.determiner in ("the", "a", "an") and clause):
        return
    verb = parsed.after(max(slots["s"], slots["r"]) + 1)
    if verb is not None and verb.norm in _IF:
        return  # "As a member, Norway would have a say": it is none
    yield Said(slots["s"], slots["r"], first, last, "during")


def _opens(parsed: Parse, at: int) -> bool:
    """Whether "as" at this cell opens a clause, maybe behind a participle: "Serving as president, X"."""
    before = parsed.before(at)
    if before is not None and before.sort == "word" and before.norm.endswith("ing"):
        before = parsed.before(at - 1)
    return before is None or before.sort == "mark" or before.norm in CONJUNCTIONS


_IF = frozenset(["would", "could", "might", "'d", "should", "wouldn't", "couldn't"])


def served(aspect: str) -> Callable[[Parse, dict[str, int], int, int], Iterator[Said]]:
    def make(parsed: Parse, slots: dict[str, int], first: int, last: int) -> Iterator[Said]:
        role = role_of(parsed, slots["r"])
        follower = parsed.after(slots["r"] + 1)
        if role.plural or (follower is not None and follower.sort in ("subject", "possessive")):
            return
        relative = any(parsed.cells[i].norm in _RELATIVE for i in range(slots["s"], slots["r"]))
        if not (parsed.relative(slots["s"]) if relative else parsed.free(slots["s"])):
            return
        words = [cell.norm for cell in parsed.cells[slots["s"] + 1 : slots["r"]]]
        coming = any(three in _TO_BE for three in zip(words, words[1:], words[2:], strict=False))
        if coming or any(word in MODALS for word in words):
            yield Said(slots["s"], slots["r"], first, slots["r"] + 1, "will", slots.get("o"))
            return
        negated = "not " if any(word in NOT for word in words) else ""
        told = _lasting(words) if aspect == "was" else aspect
        yield Said(slots["s"], slots["r"], first, slots["r"] + 1, negated + told, slots.get("o"))

    return make


def _lasting(words: Sequence[str]) -> str:
    """The aspect of a verb that lasts: "serves", "has served", "served"."""
    if any(word in ("has", "have", "'ve") for word in words):
        return "been"
    return "is" if any(word in _LASTING for word in words) else "was"


_LASTING = frozenset("serves works acts continues reigns governs holds occupies fills".split())


def described(make: Make) -> Make:
    """The same behind a description: "X, the lawyer and author who succeeded Y"; no other name may claim the "who"."""

    def behind(parsed: Parse, slots: dict[str, int], first: int, last: int) -> Iterator[Said]:
        aside = parsed.cells[slots["s"] + 2 : slots["r"]]
        length = next((i for i, cell in enumerate(aside) if cell.norm in ("who", ",")), 0)
        named = any(
            cell.sort == "subject" and ("person" in cell.tags or ("unknown" in cell.tags and " " in cell.norm))
            for cell in aside[:length]
        )
        at = int(aside[0].norm in _ADVERBS)
        opens = length > at and (aside[at].sort == "role" or aside[at].norm in _DESCRIBING)
        shut = length and aside[length].norm == ","  # "X, a member of the Sami Council, was named"
        if (
            opens
            and not named
            and (aside[length - 1].sort in ("word", "role") or (shut and _of_a_body(aside[:length])))
        ):
            yield from make(parsed, slots, first, last)

    return behind


_DESCRIBING = frozenset("the a an his her their its".split())
"""Words that open a description: "X, her son, was named"."""
_ADVERBS = frozenset("once then now later formerly long also first still already originally initially".split())
"""Words that may stand before them: "X, once her deputy, was named"."""


def _of_a_body(aside: Sequence[Cell]) -> bool:
    """Whether a description ends with a name behind "of the" and the like, as a body's or a place's: "a member of the
    Sami Council", "a lawyer from Bergen"."""
    at = next((i for i in range(len(aside) - 1, 0, -1) if aside[i].norm in _OF_A_BODY), 0)
    behind = aside[at + 1 :]
    return bool(at) and bool(behind) and all(
        cell.sort in ("cap", "subject", "adjective") or cell.norm == "the" for cell in behind
    )  # fmt: skip


_OF_A_BODY = frozenset(["of", "from", "in", "at", "for"])


def leads(parsed: Parse, slots: dict[str, int], first: int, last: int) -> Iterator[Said]:
    """ "who has led Canada since 2015"."""
    words = [cell.norm for cell in parsed.cells[slots["s"] + 1 : slots["r"] + 1]]
    relative = "who" in words
    if not (parsed.relative(slots["s"]) if relative else parsed.free(slots["s"])):
        return
    if any(word in MODALS or word in NOT for word in words):
        return
    if in_another_capacity(parsed.cells, slots["r"] + 1):
        return
    past = words[-1].endswith("d") or words[-1] in ("led", "ran")
    aspect = "was" if "had" in words else "been" if any(word in HAVE for word in words) else "was" if past else "is"
    yield Said(slots["s"], slots["r"], first, last, aspect)


def appointed(parsed: Parse, slots: dict[str, int], first: int, last: int) -> Iterator[Said]:
    """ "parliament elected X president": the subject is the object of the verb."""
    role = role_of(parsed, slots["r"])
    follower = parsed.after(slots["r"] + 1)
    if follower is not None and follower.sort in ("subject", "possessive"):
        return  # "named X as the president's envoy"
    body = _of_its_own(parsed, first)
    if not role.plural and (parsed.cells[first].norm not in _MAKING or body is not None):
        begins = slots["s"] if body is None else body
        yield Said(slots["s"], slots["r"], begins, slots["r"] + 1, "became", of=body)


_MAKING = frozenset(["made", "makes", "turned", "turns"])
"""Verbs that appoint only where a club or a company does so: "made X their manager", "turned to X as manager"."""
_EMPLOYERS = frozenset(["team", "company", "organisation", "club"])


def _of_its_own(parsed: Parse, verb: int) -> int | None:
    """The cell of the club, company or society that appoints somebody: to a post of its own, if no other is told."""
    at = verb - 1
    while at >= 0 and (parsed.cells[at].norm in HAVE or parsed.cells[at].norm.endswith("ly")):
        at -= 1
    if at < 0 or parsed.cells[verb].norm in ("elected", "nominated") or not parsed.free(at):
        return None
    tags = parsed.cells[at].tags
    land = parsed.cells[verb].norm in ("turned", "turns") and "somewhere" in tags
    return at if "known" in tags and (land or not _EMPLOYERS.isdisjoint(tags)) else None


def succeeded(parsed: Parse, slots: dict[str, int], first: int, last: int) -> Iterator[Said]:
    """ "Y was succeeded by X as": the subject is who came after."""
    role = role_of(parsed, slots["r"])
    words = [cell.norm for cell in parsed.cells[slots["s"] + 1 : max(slots["r"], slots["o"])]]
    relative = "who" in words
    follower = parsed.after(slots["o"] + 1)
    coming = any(word in ("will", "'ll") for word in words)
    if role.plural or any(word in NOT or (word in MODALS and word not in ("will", "'ll")) for word in words):
        return
    if follower is not None and follower.sort in ("possessive", "subject") and slots["o"] > slots["r"]:
        return
    if parsed.relative(slots["s"]) if relative else parsed.free(slots["s"]):
        yield Said(slots["o"], slots["r"], first, last, "will" if coming else "became", slots["s"])


def succeeded_unnamed(parsed: Parse, slots: dict[str, int], first: int, last: int) -> Iterator[Said]:
    """ "He was succeeded as prime minister by X": of X, whoever "he" is."""
    before, follower = parsed.before(first), parsed.after(slots["o"] + 1)
    words = [cell.norm for cell in parsed.cells[first : slots["r"]]]
    if role_of(parsed, slots["r"]).plural or any(word in NOT or word in MODALS for word in words):
        return
    if follower is not None and follower.sort in ("possessive", "subject"):
        return
    if before is None or before.sort in ("mark", "time") or before.norm in CONJUNCTIONS | SUBORDINATORS:
        yield Said(slots["o"], slots["r"], first, last, "became")


def successor(parsed: Parse, slots: dict[str, int], first: int, last: int) -> Iterator[Said]:
    """ "Y's successor as prime minister, X, spoke"."""
    if not role_of(parsed, slots["r"]).plural and parsed.closes(last):
        yield Said(slots["o"], slots["r"], first, last, "became", slots["s"])


_STRETCHES = frozenset("term terms tenure time stint spell reign years months decade stay period days".split())


def term(aspect: str) -> Callable[[Parse, dict[str, int], int, int], Iterator[Said]]:
    """ "X's (second) term as prime minister ended": the end or the beginning of a post."""

    def make(parsed: Parse, slots: dict[str, int], first: int, last: int) -> Iterator[Said]:
        between = parsed.cells[slots["s"] + 2 : slots["r"] - 1]
        if _one_of_several(between, aspect) or parsed.cells[last - 1].norm in ("ends", "begins", "expires"):
            return  # what is to come, or no end of all
        if between and any(cell.norm in _STRETCHES or cell.sort == "time" for cell in between):
            yield Said(slots["s"], slots["r"], first, last, aspect)

    return make


def _one_of_several(between: Sequence[Cell], aspect: str) -> bool:
    """Whether "term" is one of several: "her third term", "a four-year term", which another one may follow."""
    words = {cell.norm for cell in between}
    if "term" not in words:
        return False  # "her second stint" ends with itself
    edge = {"first", "initial"} if aspect == "became" else {"final", "last"}
    counted = any(cell.sort == "number" and cell.norm not in edge for cell in between)
    if (counted or words & _COUNTED) and not words & edge:
        return True
    if words & ({"first", "initial", "final", "last"} - edge):
        return True
    years = [cell.what.number or 0 for cell in between if cell.sort == "time" and cell.what.kind == "duration"]
    return aspect == "left" and any(number <= _LONGEST_TERM for number in years)


_COUNTED = frozenset("second third fourth fifth sixth next new latest current another previous present".split())
_LONGEST_TERM = 7
"""Years of the longest term that is often followed by another one."""


def tenure(aspect: str) -> Callable[[Parse, dict[str, int], int, int], Iterator[Said]]:
    """ "X, whose presidency began": the noun is of the post itself."""

    def make(parsed: Parse, slots: dict[str, int], first: int, last: int) -> Iterator[Said]:
        if parsed.relative(slots["s"]):
            yield Said(slots["s"], slots["r"], first, last, aspect)

    return make


def fronted(parsed: Parse, slots: dict[str, int], first: int, last: int) -> Iterator[Said]:
    """ "Elected president in 2017, X promised": the participle is of the clause's subject."""
    role = role_of(parsed, slots["r"])
    after = parsed.after(slots["s"] + 1)
    fresh = role.determiner not in ("the", "an", "a") or _nth(role)
    if role.plural or not fresh or (after is not None and after.norm in ("'s", "'")):
        return
    if any(cell.sort in ("subject", "role") for cell in parsed.cells[slots["r"] + 1 : slots["s"]]):
        return
    yield Said(slots["s"], slots["r"], slots["r"] - 1, slots["s"] - 1, "became")


def handed(parsed: Parse, slots: dict[str, int], first: int, last: int) -> Iterator[Said]:
    """ "Y handed the presidency to X": who is told of is the one who took it."""
    words = [cell.norm for cell in parsed.cells[slots["s"] + 1 : slots["r"]]]
    if any(word in MODALS or word in NOT for word in words) or not parsed.free(slots["s"]):
        return
    yield Said(slots["o"], slots["r"], first, last, "became", slots["s"], told=last)


def participle(parsed: Parse, slots: dict[str, int], first: int, last: int) -> Iterator[Said]:
    """ "X, elected president in 2017, promised"."""
    role = role_of(parsed, slots["r"])
    if "person" not in parsed.cells[slots["s"]].tags and not parsed.relative(slots["s"]):
        return  # "at the bank, appointed director in 2002,"
    if not role.plural and (role.determiner not in ("the", "a", "an") or _nth(role)):
        yield Said(slots["s"], slots["r"], first, last, "became")


def _nth(role: RoleChunk) -> bool:
    """ "The 44th president"."""
    return role.determiner == "the" and "ordinal" in role.modifiers


def then(aspect: str) -> Make:
    """ "President X, who took office in 2013": the clause tells when the post that is named began or ended."""

    def make(parsed: Parse, slots: dict[str, int], first: int, last: int) -> Iterator[Said]:
        role = role_of(parsed, slots["r"])
        if role.plural or {"former", "then", "late", "elect"} & set(role.modifiers):
            return
        yield Said(slots["s"], slots["r"], first, last, aspect, slots.get("o"), told=slots["t"])

    return make
