"""Names beside their titles: title + name, apposition on either side, parentheses, coordination."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.frozen import replace
from claimcheck.text.at_other_times import OF_SEVERAL, began_since, event_since, second_post
from claimcheck.text.behind import EVER, TO_THIS_DAY
from claimcheck.text.chunks import RoleChunk
from claimcheck.text.fronting import fronted, subject_behind, subject_of_verb
from claimcheck.text.one_of_several import named_behind
from claimcheck.text.parse import Parse, Said, owner_behind, role_of
from claimcheck.text.sayers import says_it
from claimcheck.text.shape import Cell, norm
from claimcheck.text.words import (
    BE,
    COPULA,
    DETERMINERS,
    HAVE,
    MODALS,
    MODIFIERS,
    NOT,
    PREPOSITIONS,
    RELATIVES,
    REPORTING,
    SUBORDINATORS,
    is_finite,
)


def title(parsed: Parse, slots: dict[str, int], first: int, last: int) -> Iterator[Said]:
    role = role_of(parsed, slots["r"])
    if (
        role.plural
        or role.determiner in ("a", "an")
        or (role.phrase.end < parsed.cells[slots["r"]].end and _open_end(role))
    ):
        return
    whole = role.determiner or any(owner.how == "possessive" for owner in role.owners)
    if whole and subject_of_verb(parsed.cells, slots["r"], slots["s"]):
        return  # "Beside the Croatian guard Luka looked small"
    yield Said(slots["s"], slots["r"], first, last)


def _open_end(role: RoleChunk) -> bool:
    """Whether words that no claim knows follow the phrase: a name after them is not its bearer."""
    return "complement" in role.modifiers


def _said_more(parsed: Parse, role: RoleChunk, end: int) -> bool:
    """Whether a clause only says more of one of several: "Fjordia, an ally that sells the timber,"; of the one that
    there is, it would say which: "the ally that left"."""
    after, verb = parsed.after(end), parsed.after(end + 1)
    if role.determiner not in ("a", "an") or after is None:
        return False
    if after.norm == "with":
        return _has_more(parsed, end + 1)
    if after.norm not in ("that", "which"):
        return False
    return verb is not None and verb.sort == "word" and verb.norm not in MODALS | NOT | {"once", "had"}


def _has_more(parsed: Parse, at: int) -> bool:
    """Whether "with" tells what one of several has, up to a comma: "Fjordia, an ally with two ports,"; nothing by which
    it is another sort of one: "a member with observer status"."""
    first = parsed.after(at)
    if first is None or not (first.sort == "number" or first.norm in _HAVING):
        return False
    for k in range(at, at + _LONGEST_HAVING):
        cell = parsed.after(k)
        if cell is None or cell.norm in _RANKS or cell.norm in RELATIVES:
            return False
        if cell.norm == ",":
            return k > at + 1
    return False


def _marked_by(parsed: Parse, role: RoleChunk, at: int) -> bool:
    """Whether "with" or "from" tells what marks somebody of a calling, up to the end or to a comma and a verb: "X, the
    Danish poet with the long beard, was there"."""
    after = parsed.after(at)
    if after is None or after.norm not in ("with", "from") or not all(key.startswith("calling:") for key in role.keys):
        return False
    for k in range(at + 1, at + _LONGEST_HAVING):
        cell = parsed.after(k)
        if cell is None or cell.norm in (".", ";"):
            return k > at + 1
        if cell.norm == ",":
            verb = parsed.after(k + 1)
            return verb is not None and verb.sort == "word" and (verb.norm in BE | HAVE or is_finite(verb.norm))
        before = parsed.after(k - 1)
        noun = before is not None and before.norm in DETERMINERS  # "a left foot"
        if cell.norm in _NO_NOUNS or (cell.sort == "word" and is_finite(cell.norm) and not noun):
            return False
    return False


_HAVING = frozenset("a an its his her their some about nearly almost over no".split())
_LONGEST_HAVING = 16
_RANKS = frozenset(
    "status rank role title portfolio responsibility powers rights right vote voice seat brief mandate".split()
)
"""What somebody has who is no full member, or no minister of the whole."""


def titles(parsed: Parse, slots: dict[str, int], first: int, last: int) -> Iterator[Said]:
    """ "Presidents X and Y", "Presidents X, Y and Z"."""
    if not role_of(parsed, slots["r"]).plural:
        return
    at = slots["r"] + 1
    while at < len(parsed.cells) and parsed.cells[at].sort == "subject":
        yield Said(at, slots["r"], slots["r"], at + 1)
        at += 1
        follower = parsed.after(at)
        if follower is not None and follower.norm == "of":
            owner = owner_behind(parsed, at)
            at += 2 if owner is not None else 0
        while at < len(parsed.cells) and parsed.cells[at].norm in (",", "and", "&"):
            at += 1


def two_titles(parsed: Parse, slots: dict[str, int], first: int, last: int) -> Iterator[Said]:
    """ "Prime Minister and Finance Minister X"."""
    one, two = role_of(parsed, slots["r"]), role_of(parsed, slots["q"])
    if (
        one.plural
        or two.plural
        or one.determiner in ("the", "a", "an")
        or two.determiner
        or (one.owners and two.owners)
    ):
        return
    yield Said(slots["s"], slots["r"], first, last)


def apposition(parsed: Parse, slots: dict[str, int], first: int, last: int) -> Iterator[Said]:
    cells, role = parsed.cells, role_of(parsed, slots["r"])
    if role.plural or _vocative(parsed, slots["s"]) or _of_somebody(parsed, slots["s"]):
        return
    end = slots["r"] + 1
    end = _tail(parsed, end)
    opener = cells[slots["s"] + 1].norm
    close = parsed.after(end)
    if opener == "—" and "person" not in cells[slots["s"]].tags and (close is None or close.norm == ":"):
        return  # a heading of a list: "Norway – Prime Minister: Solberg"
    if not parsed.closes(end) and not _said_more(parsed, role, end) and not _marked_by(parsed, role, end):
        # "X, prime minister of Canada and leader of the party,"
        cell = parsed.after(end)
        if _goes_on(parsed, slots["s"], end) or _twofold(parsed, slots["r"], end) or _sole(parsed, slots["s"], end):
            yield Said(slots["s"], slots["r"], first, end)
            return
        if not (
            cell is not None
            and cell.norm == "and"
            and (nxt := parsed.after(end + 1)) is not None
            and nxt.sort == "role"
            and (parsed.closes(_tail(parsed, end + 2)))
            and not (beyond := parsed.after(end + 2), beyond is not None and beyond.sort == "subject")[1]
            and role_of(parsed, end + 1).determiner == ""
        ):
            return
        yield Said(slots["s"], slots["r"], first, end)
        shared = ("then",) if {"former", "then"} & set(role.modifiers) else ()
        yield Said(slots["s"], end + 1, first, end + 2, modifiers=shared)
        return
    close = parsed.after(end)
    if close is not None and close.norm == ",":
        nxt = parsed.after(end + 1)
        if nxt is not None and nxt.sort in ("subject", "role") and not says_it(parsed, end + 1, first):
            return  # "Unlike X, the Y, Z, ..."; "X, the president of A, the prime minister of B and ...": a list
        listed = in_list(parsed, slots["s"]) or not (role.determiner or role.owners)
        if nxt is not None and nxt.norm == "and" and listed and _names_follow(parsed, end + 2):
            return  # "X, the Y, and Z"
    if in_list(parsed, slots["s"]) and not role.owners and not role.determiner:
        return
    yield Said(slots["s"], slots["r"], first, end)


def _goes_on(parsed: Parse, subject: int, at: int) -> bool:
    """ "X, the mayor of London and a former lawyer himself, spoke": what else the subject of a clause is, up to a
    comma; no name and no verb stands in it, and a verb follows that is not a plural's."""
    cell = parsed.after(at)
    if cell is None or cell.norm != "and" or not parsed.free(subject):
        return False
    if second_post(parsed, at):
        return True
    end = at + 1
    while end < len(parsed.cells) and end - at < _MORE and parsed.cells[end].norm != ",":
        word = parsed.cells[end]
        proper = word.sort in ("subject", "adjective", "number")
        dated = parsed.cells[end - 1].sort == "time" and parsed.cells[end - 2].norm == "the"  # "the 2001 Nobel Prize"
        placed = dated or parsed.cells[end - 1].norm in ("in", "at", "from", "of", "for", "the")
        known = proper and "person" not in word.tags and ("unknown" not in word.tags or placed)
        hyphen = (word.sort == "mark" and word.norm == "-") or word.sort == "possessive"
        if not (known or hyphen or word.sort in ("word", "cap", "role", "time")) or word.norm in _NO_NOUNS:
            return False
        end += 1
    opener, comma, verb = parsed.cells[at + 1 : at + 2], parsed.after(end), parsed.after(end + 1)
    if not opener or comma is None or comma.norm != "," or verb is None or verb.sort != "word" or end - at < 3:
        return False
    alike = opener[0].sort == "role" or opener[0].norm in _MORE_OF_IT or _somebody(parsed.cells[at + 1 : end])
    alike = alike or (opener[0].norm == "of" and _of_something(parsed.before(at)))  # "home of A and of B"
    return alike and verb.norm not in OF_SEVERAL


def _twofold(parsed: Parse, at: int, end: int) -> bool:
    """ "for X, a member since 1995 and the room's best listener, and": what else one is, whose first description has a
    time of its own or whose second one says that no other is so, up to a mark; no name stands in it."""
    cell, role = parsed.after(end), role_of(parsed, at)
    if cell is None or cell.norm != "and" or role.determiner not in ("a", "an"):
        return False
    row = parsed.cells[end + 1 : end + 1 + _MORE]
    marks = [k for k, one in enumerate(row) if one.sort == "mark" and one.norm in (",", ".", ";")]
    row = row[: marks[0]] if marks else ()
    owned = max((k for k, one in enumerate(row) if one.sort == "possessive"), default=-1)
    dated = any(one.sort == "time" for one in parsed.cells[at + 1 : end])
    alone = any(one.norm in ("most", "least", "best") or one.norm.endswith("est") for one in row[owned + 1 :])
    plain = all(one.sort in ("word", "possessive") and one.norm not in _NO_NOUNS | PREPOSITIONS for one in row)
    opens = bool(row) and row[0].norm in ("the", "a", "an", "its", "his", "her")
    return (dated or alone) and plain and opens and _somebody(row[owned + 1 :])


def _sole(parsed: Parse, subject: int, end: int) -> bool:
    """Whether two descriptions are of one name behind words that only one can follow: "one may see as far as X, the
    country's highest hill and the grave of its kings", "it was X, ..."."""
    cell, first = parsed.after(end), parsed.after(end + 1)
    if cell is None or cell.norm != "and" or first is None or first.norm not in _MORE_OF_IT | {"the"}:
        return False
    from claimcheck.text.twice_described import of_one  # rarely needed

    return of_one(parsed.cells, subject, end + 1)


def _of_something(cell: Cell | None) -> bool:
    """Whether a role ends with what it is of."""
    return cell is not None and isinstance(cell.what, RoleChunk) and any(ref.how == "of" for ref in cell.what.owners)


def _somebody(cells: Sequence[Cell]) -> bool:
    """ "Joint winner", "Nobel laureate", "lifelong pacifist": whether the noun of what follows is one for a single
    person; "top leaders" and "a winter storm" are others."""
    head = None
    for cell in cells:
        if cell.norm in PREPOSITIONS | RELATIVES or cell.sort not in ("word", "cap", "subject", "adjective", "role"):
            break
        head = cell
    if head is None:
        return False
    if head.sort == "role":
        return isinstance(head.what, RoleChunk) and not head.what.plural
    return head.sort == "word" and (head.norm in _PEOPLE or head.norm.endswith(_DOERS))


_DOERS = ("er", "or", "ist", "ian", "eur")
"""Endings of nouns for people, behind a title."""
_PEOPLE = frozenset(
    "laureate father mother poet hero heroine friend ally critic saint icon legend champion guide coach diplomat "
    "advocate aristocrat autocrat democrat politician architect chef chief guru idealist patron patriarch matriarch "
    "statesman stateswoman businessman businesswoman clergyman sportsman spokesman chairman historian veteran native "
    "mathematician physician scientist theorist recipient cellist pianist activist economist pacifist dad daddy mum "
    "mom parent grandfather grandmother grandad granddad grandma grandpa stepfather stepmother godfather godmother "
    "husband wife widow son daughter brother sister twin uncle aunt nephew niece cousin grandson granddaughter heir "
    "heiress fan student graduate alumnus alumna resident citizen enthusiast ace genius star celebrity giant".split()
)
_MORE_OF_IT = frozenset(
    "a an the former formerly once one-time his her its also now currently later earlier previously still already "
    "himself herself perhaps probably arguably one".split()
)
_MORE = 12
_NO_NOUNS = BE | HAVE | MODALS | REPORTING | RELATIVES | frozenset(["and", "but", "or"])
_NOT_ASIDE = _NO_NOUNS | (PREPOSITIONS - {"by", "in", "at"})
"""With the words of which both may be the object: "a critic of the police and the mayor"."""


def second(parsed: Parse, slots: dict[str, int], first: int, last: int) -> Iterator[Said]:
    """ "X, a lawyer and the mayor of London, spoke": the second thing that the subject of a clause is."""
    role, end = role_of(parsed, slots["r"]), _tail(parsed, slots["r"] + 1)
    aside = parsed.cells[slots["s"] + 2 : slots["r"] - 1]
    plain = all(cell.sort in ("word", "time", "role", "adjective") or cell.norm == "-" for cell in aside)
    close, verb = parsed.after(end), parsed.after(end + 1)
    if (
        role.plural
        or not plain
        or not _NOT_ASIDE.isdisjoint(cell.norm for cell in aside)
        or not parsed.free(slots["s"])
    ):
        return
    if close is None or close.norm != "," or verb is None or verb.sort != "word" or verb.norm in OF_SEVERAL:
        return
    if parsed.cells[slots["s"] + 2].norm == "the" and not _one_alone(role, verb.norm):
        return  # "X, the lawyer and the mayor spoke": three of them
    if role.owners or role.determiner == "the":
        yield Said(slots["s"], slots["r"], first, end)


def _one_alone(role: RoleChunk, verb: str) -> bool:
    """Whether what follows another description with "the" is said of the same one: it has no "the" of its own, and
    its verb is that of one alone."""
    return role.determiner in ("a", "an", "") and (verb in ("is", "was", "has") or verb.endswith("s"))


def _of_somebody(parsed: Parse, at: int) -> bool:
    """ "Helen Clark of the National Party, the prime minister,", "Helen Clark, 63, of Hamilton, once prime minister,":
    what follows may be said of either."""
    i = at - 1
    if i > 0 and parsed.cells[i].norm == "the":
        i -= 1
    if i < 1 or parsed.cells[i].norm not in ("of", "from"):
        return False
    comma = parsed.cells[i - 1].norm == "," and i > 1  # behind an age, which is no cell, too
    return "person" in parsed.cells[i - 2 if comma else i - 1].tags


def once_was(parsed: Parse, slots: dict[str, int], first: int, last: int) -> Iterator[Said]:
    """ "X, once the president of FIFA,": the adverb says that it is over, or may be."""
    adverb = parsed.cells[slots["r"] - 1].norm
    for said in apposition(parsed, slots, first, last):
        yield replace(said, modifiers=("then",)) if MODIFIERS.get(adverb) in ("then", "former") else said


def _names_follow(parsed: Parse, at: int) -> bool:
    cell = parsed.after(at)
    return cell is not None and cell.sort in ("subject", "role")


def in_list(parsed: Parse, at: int) -> bool:
    """ "A, B, the ...": the subject is a member of a list."""
    return at >= 2 and parsed.cells[at - 1].norm in (",", "and") and parsed.cells[at - 2].sort == "subject"


def _vocative(parsed: Parse, at: int) -> bool:
    """ "Thank you, Justin, prime minister ...": nobody is described."""
    return (
        at >= 2
        and parsed.cells[at - 1].norm == ","
        and parsed.cells[at - 2].norm in ("you", "yes", "no", "please", "hello", "dear")
    )


_APART = frozenset(["besides", "like", "unlike", "including"])
_INTRODUCING = frozenset(["with", "after", "before", "meeting"])
_TAIL_OPENERS = frozenset(
    ["since", "until", "from", "in", "on", "at", "between", "during", "for", "after", "before", "as"]
)


_AGAIN = (("as", "well"), ("too",), ("also",), ("again",), ("once", "more"))
"""Behind a time or a place, with the comma behind them: what was so at another one too."""


def _words(parsed: Parse, at: int, count: int) -> tuple[str, ...]:
    return tuple(cell.norm for cell in parsed.cells[at : at + count])


def _lasts(cell: Cell | None) -> bool:
    return cell is not None and cell.sort == "time" and "duration" in cell.tags


def _tail(parsed: Parse, at: int) -> int:
    """Skip what dates or places an apposition: "since 2015", "in Ottawa", "at the time", "in 2010 as well"."""
    end = at
    while True:
        cell = parsed.after(end)
        if cell is None:
            return end
        if cell.sort == "time":
            end += 1
            continue
        these = end + (cell.norm == "for")
        if _words(parsed, these, 1) in (("these",), ("this",)) and _lasts(parsed.after(these + 1)):
            end = these + 2
            continue
        lasting = next((words for words in (*TO_THIS_DAY, *EVER) if words == _words(parsed, end, len(words))), ())
        if lasting:
            end += len(lasting)
            continue
        again = next((words for words in _AGAIN if words == _words(parsed, end, len(words))), ())
        if again and end > at and parsed.closes(end + len(again)):
            end += len(again)
            continue
        if cell.norm == "since" and (event := event_since(parsed, end + 1)):
            end = event
            continue
        if cell.norm == "since" and (beginning := began_since(parsed, end + 1)):
            end = beginning
            continue
        if cell.norm in _TAIL_OPENERS and cell.sort == "word":
            nxt = parsed.after(end + 1)
            if nxt is not None and nxt.norm in ("the", "about", "early", "late"):
                after = parsed.after(end + 2)
                if after is not None and after.norm in ("time", "moment", "start", "helm"):
                    end += 3
                    continue
                if after is not None and after.sort == "time":
                    end += 3
                    continue
            if nxt is not None and (nxt.sort == "time" or (nxt.sort == "subject" and "somewhere" in nxt.tags)):
                end += 2
                continue
        if (
            cell.norm in ("until", "to", "and")
            and (nxt := parsed.after(end + 1)) is not None
            and nxt.sort == "time"
            and end > at
        ):
            end += 2
            continue
        return end


def parenthesis(parsed: Parse, slots: dict[str, int], first: int, last: int) -> Iterator[Said]:
    role, after = role_of(parsed, slots["r"]), parsed.after(slots["r"] + 1)
    clause = after is not None and after.norm in COPULA  # "Lagos (the capital is Abuja)"
    # "Clark (prime minister Lange's envoy)"
    named = after is not None and after.sort == "subject" and not {"person", "unknown"}.isdisjoint(after.tags)
    other = named or (after is not None and after.sort == "role")
    if not role.plural and not clause and not other:
        yield Said(slots["s"], slots["r"], first, last)


def title_first(parsed: Parse, slots: dict[str, int], first: int, last: int) -> Iterator[Said]:
    """ "The Prime Minister of Norway, Erna Solberg, ..."."""
    cells, role = parsed.cells, role_of(parsed, slots["r"])
    if role.plural or not (role.determiner or role.owners):
        return
    if role.determiner in ("a", "an") and not named_behind(parsed, slots["r"], slots["s"]):
        return
    before = parsed.before(slots["r"])
    if before is not None and before.norm in BE and role.determiner != "the":
        return  # "will never be president of France, Fillon said"
    if (
        before is not None
        and before.norm in (",", "and", "or")
        and slots["r"] >= 2
        and cells[slots["r"] - 2].sort in ("subject", "role")
        and role.determiner not in ("its", "their")
        and not _opening_place(parsed, slots["r"] - 2)
        and not _last_of_two(parsed, slots)
    ):
        return
    end = slots["s"] + 1
    opens = slots["r"] == 0 and (
        "t" in slots or (not parsed.scene.heads and _acts(cells, end))
    )  # "FIFA president since 2016, X wants"
    if not opens and not parsed.closes(end) and owner_behind(parsed, end) is None:
        return
    close = parsed.after(end)
    if close is not None and close.norm == ",":
        nxt = parsed.after(end + 1)
        if nxt is not None and nxt.sort in ("subject", "role") and not says_it(parsed, end + 1, first):
            return
        if fronted(cells, slots["r"]) and subject_behind(cells, end):
            return  # "Far from the capital, Turin, officials said, was quiet"
        listed = nxt is not None and nxt.norm in ("and", "or") and _names_follow(parsed, end + 2)
        if listed and not _another_pair(parsed, end + 2):
            return
    if before is not None and (
        before.norm in _APART or (before.norm in _INTRODUCING and (close is None or close.norm != ","))
    ):
        return  # "After talks with the prime minister, Solberg said": the comma may end an opening phrase
    yield Said(slots["s"], slots["r"], first, end)


def _acts(cells: Sequence[Cell], at: int) -> bool:
    """Whether the verb of a name stands at a cell, so that the title before it opens the sentence and is the bearer's:
    "Botswana's fourth president, Ian Khama was born in Surrey", but not "Chile's president, Frei promised, will"."""
    verb = norm(cells, at)
    if (
        at >= len(cells)
        or cells[at].sort != "word"
        or verb in REPORTING
        or verb in MODALS
        or norm(cells, at + 1) == ","
    ):
        return False
    later = (norm(cells, k + 1) for k in range(at + 1, len(cells)) if cells[k].norm == ",")
    return is_finite(verb) and not any(map(is_finite, later))


def _opening_place(parsed: Parse, at: int) -> bool:
    """ "In Milan, the opera's director, X, ...": where it is told of, which the next words don't describe."""
    cells = parsed.cells
    if "somewhere" not in cells[at].tags and "unknown" not in cells[at].tags:
        return False
    at -= at > 0 and cells[at - 1].norm == "the"
    return at == 1 and cells[0].norm in _PLACING and cells[0].sort == "word"


def _last_of_two(parsed: Parse, slots: dict[str, int]) -> bool:
    """ "... beside X and the archbishop of Uppsala, Y, to open": of two people, the second with post and name."""
    cells, role = parsed.cells, role_of(parsed, slots["r"])
    close, nxt = parsed.after(slots["s"] + 1), parsed.after(slots["s"] + 2)
    if cells[slots["r"] - 1].norm != "and" or role.determiner != "the" or not role.owners:
        return False
    if close is None or close.norm != "," or nxt is None or nxt.norm in ("and", "or", "who") or nxt.sort == "subject":
        return False
    return cells[slots["r"] - 2].sort == "subject" and cells[0].norm not in _FRONTING


_PLACING = frozenset(["in", "at", "from", "near", "outside", "across"])
_FRONTING = (PREPOSITIONS - frozenset(["in", "at", "on"])) | SUBORDINATORS


def _another_pair(parsed: Parse, at: int) -> bool:
    """ "..., and Spain's prime minister, Pedro Sánchez,": a post and its name again."""
    role, comma, name = parsed.after(at), parsed.after(at + 1), parsed.after(at + 2)
    if role is None or comma is None or name is None:
        return False
    return role.sort == "role" and comma.norm == "," and name.sort == "subject"
