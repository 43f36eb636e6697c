"""The subject of a verb that stands far behind it: "Solberg grew up in Bergen and became prime minister", "Solberg, the
only woman at the table, became prime minister", "Solberg was 52 when she became prime minister".

The sentence is given again with what stands between left out, so that every construction fits as if it stood beside.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from claimcheck.frozen import replace
from claimcheck.text.chunks import RoleChunk
from claimcheck.text.parse import Parse
from claimcheck.text.shape import Cell
from claimcheck.text.words import (
    COPULA_ADVERBS,
    DETERMINERS,
    LEAD,
    MODALS,
    NOT,
    PASTS,
    PREPOSITIONS,
    PRONOUNS,
    REPORTING,
    SERVE,
    is_finite,
    is_past,
)

_FINITE = frozenset(
    "is was has had became becomes remains remained took takes began begins stood stands went goes leads serves "
    "are were have wasn't isn't hasn't hadn't".split()
)
"""Verbs that are no participles: behind a comma, only these are surely said of the subject."""
_BEHIND_AND = LEAD | SERVE
_EMBEDDING = REPORTING | frozenset(
    "saw see sees watched watching heard hears let lets made makes helped helps knew knows felt feels found finds "
    "learned learnt discovered realised realized remembered remembers recalled dreamed dreamt imagined imagines "
    "wished pretended feared fears doubted doubts assumed proved proves showed shows meant means ensured agreed "
    "vowed promised promises decided demanded accused accuses portrayed plays played depicts depicted described "
    "wanted wants planned plans tried tries joked jokes".split()
)
"""Verbs behind which a clause with a subject of its own may stand, or that tell of others or of a part."""
_CLAUSES = frozenset(
    "that which whom whose where when while because although though whereas if unless whether once until till how why "
    "what than like so lest nor but or not never no".split()
)
"""Words behind which another subject may stand, or that turn what follows round."""
_TAKEN_FOR_DONE = frozenset("when after since once because although though while as".split())
"""Words that open a sentence with a clause whose subject comes next: "When Solberg won and became minister, ..."."""
_NOMINATIVE = frozenset("he she it they we i you one both all there who".split())
_SHUT = frozenset(['"', ";", ":", "(", ")", "[", "]", "-", "—", "…", "?", "!", "'"])
_BARRED = _SHUT | _NOMINATIVE | NOT
_MOST = 26
"""Cells between a subject and the verb that is looked for."""
_NEAR = 9
"""Cells between that verb and what it says."""
_LINKS = frozenset("when after before until since while and once".split())
"""Words before "she" by which a clause is joined to the one before."""


def elided(parsed: Parse, told: Collection[int]) -> Iterator[Parse]:
    """The sentence without what parts its subject from a verb, for each role (their cells) of which nothing is told."""
    cells = parsed.cells
    subject = -2
    for role, cell in enumerate(cells):
        if cell.sort not in ("role", "leading", "tenure") or role in told:
            continue
        if subject == -2:
            subject = _subject(parsed)
        if subject < 0:
            return
        if _as_the_nth(cells, subject, role):
            was = replace(cells[role - 1], norm="was")
            yield replace(parsed, cells=(cells[subject], was, *cells[role:]))
            continue
        verb = _verb(cells, subject, role)
        if verb is not None and not _counted_on(cells, subject, verb):
            yield replace(parsed, cells=(cells[subject], *cells[verb:]))


def _subject(parsed: Parse) -> int:
    """The cell of the name that is the subject of the sentence: it opens it, but for a phrase without a verb."""
    cells = parsed.cells
    at = next((k for k, cell in enumerate(cells) if cell.sort == "subject"), -1)
    while 0 <= at < len(cells) - 1 and "known" in cells[at].tags and "person" not in cells[at].tags:
        if not at or (cells[at - 1].norm not in PREPOSITIONS and cells[at - 1].norm != "the"):
            break
        at = next((k for k in range(at + 1, len(cells)) if cells[k].sort == "subject"), -1)  # "In Oslo, X"
    if at < 0 or at + 2 >= len(cells) or not {"person", "known"} & set(cells[at].tags):
        return -1
    if "unanchored" in cells[at].tags or cells[at + 1].sort == "possessive" or not parsed.free(at):
        return -1
    lead = () if at == 1 and cells[0].norm in _TAKEN_FOR_DONE else cells[:at]
    if any(_clause(cell) or cell.norm in _SHUT or cell.norm in PRONOUNS or _finite(cell) for cell in lead):
        return -1
    return at


def _counted_on(cells: Sequence[Cell], subject: int, verb: int) -> bool:
    """Whether a time behind the verb has no year of its own, which one that is left out may give."""
    left = any(cell.sort == "time" and cell.what.kind in _TOLD for cell in (*cells[:subject], *cells[subject:verb]))
    kept = [cell.what for cell in cells[verb:] if cell.sort == "time" and cell.what.kind in _TOLD]
    return left and any(not any(part.isdigit() and len(part) == 4 for part in _parts(one.text)) for one in kept)


def _parts(text: str) -> list[str]:
    return "".join(char if char.isdigit() else " " for char in text).split()


_TOLD = ("date", "range")


def _clause(cell: Cell) -> bool:
    return cell.norm in _CLAUSES or (cell.sort == "word" and cell.norm in _EMBEDDING)


def _finite(cell: Cell) -> bool:
    return cell.sort == "word" and is_finite(cell.norm)


def _verb(cells: Sequence[Cell], subject: int, role: int) -> int | None:
    """The cell from which on the subject's verb is told that leads to a role; None if another one may be its own."""
    low = max(subject + 2, role - _NEAR)
    for at in range(role - 1, low - 1, -1):
        cell, joint = cells[at], cells[at - 1].norm
        if (
            cell.sort == "subject"
            and at > subject
            and "person" in cell.tags
            and cells[at - 1].norm not in ("from", "by")
        ):
            return None
        if cell.norm in _SHUT:
            return None
        if cell.sort == "word" and cell.norm in ("he", "she") and joint in _LINKS | {",", ";"}:
            alone = at - subject <= _MOST and _nobody_else(cells[subject + 1 : at])
            return at + 1 if alone and "person" in cells[subject].tags else None
        if joint not in ("and", ",") or not (cell.sort == "word" and _tells(cells, at, joint)):
            continue
        first = at - 1 - (joint == "and" and cells[at - 2].norm == ",")
        if at - subject > _MOST:
            return None
        return at if _its_own(cells, subject, first, joint) else None
    return None


def _as_the_nth(cells: Sequence[Cell], subject: int, role: int) -> bool:
    """Whether somebody is said to do something "as the eighth director of the fund": it counts at all times."""
    said, between = cells[role].what, cells[subject + 1 : role - 1]
    if not isinstance(said, RoleChunk) or cells[role - 1].norm != "as" or not 1 < len(between) <= _MOST:
        return False
    after = cells[role + 1] if role + 1 < len(cells) else None
    shut = after is None or after.sort == "mark" or after.norm == "and"
    if said.determiner != "the" or "ordinal" not in said.modifiers or not shut:
        return False
    if any(_clause(cell) or cell.norm in _LIKENED for cell in between) or {between[0].norm, between[-1].norm} & {","}:
        return False
    return _verb_first(between[:3]) and _nobody_else(between)


_LIKENED = frozenset(
    "as regarded seen known described hailed cast billed listed counted considered remembered dressed honoured honored "
    "recognised recognized portrayed introduced referred mistaken same such well ruled out".split()
)
"""Words before "as" by which somebody only passes for something, or somebody else is meant."""


def _tells(cells: Sequence[Cell], at: int, joint: str) -> bool:
    """Whether a finite verb stands here, adverbs before it."""
    while at + 1 < len(cells) and (cells[at].norm in COPULA_ADVERBS or cells[at].norm.endswith("ly")):
        at += 1
    norm = cells[at].norm
    if norm in _FINITE or (norm == "becoming" and joint == ","):
        return True
    return (
        joint == "and"
        and cells[at].sort in ("word", "leading")
        and (norm in PASTS or is_past(norm) or norm in _BEHIND_AND)
    )


def _its_own(cells: Sequence[Cell], subject: int, end: int, joint: str) -> bool:
    """Whether what stands between a subject and a joint leaves the verb behind it to the subject."""
    between = cells[subject + 1 : end]
    if not between:
        return joint == ","
    aside = between[0].norm == ","
    if between[0].sort == "possessive" or between[0].norm in ("and", "&", "-"):
        return False
    who = between[1 if aside else 0].norm == "who" if len(between) > 1 else False
    for k, cell in enumerate(between):
        if cell.sort == "subject":
            if _acts(between, k) or (aside and between[k - 1].norm == ","):
                return False
            continue
        if cell.norm in _SHUT or _clause(cell) or (cell.norm == "as" and not _article(between, k)):
            return False
        if cell.norm in _NOMINATIVE and not (who and k == int(aside)):
            return False
    if aside:
        # the aside is closed by the comma before the verb, or by one of its own before a verb
        if joint == ",":
            return True
        shut = next((k for k in range(len(between) - 1, 0, -1) if between[k].norm == ","), 0)
        opens = between[shut + 1 : shut + 4]
        return bool(shut) and _verb_first(opens) and not who
    if not _verb_first(between[:3]):
        return False
    if joint == "," and not any(_finite(cell) for cell in between[:3]):
        return False
    listed = [k for k, cell in enumerate(between) if cell.norm == ","]
    return all(_verb_first(between[k + 1 : k + 4]) and _no_participle(between[k + 1]) for k in listed)


def _article(cells: Sequence[Cell], at: int) -> bool:
    return at + 1 < len(cells) and cells[at + 1].norm in DETERMINERS


def _acts(cells: Sequence[Cell], at: int) -> bool:
    """Whether a name between is the subject of a verb right behind it."""
    after = cells[at + 1] if at + 1 < len(cells) else None
    if after is None:
        return False
    return after.sort in ("word", "leading") and (_finite(after) or after.norm in COPULA_ADVERBS | {"who", "to"})


def _verb_first(cells: Sequence[Cell]) -> bool:
    """Whether a row begins with a finite verb, adverbs before it."""
    for cell in cells:
        if _finite(cell) or (cell.sort == "leading"):
            return cell.norm not in MODALS
        if not (cell.norm in COPULA_ADVERBS or cell.norm.endswith("ly")):
            return False
    return False


def _no_participle(cell: Cell) -> bool:
    """Whether a verb behind a comma goes on with a row of them: no "born", no "elected" of somebody named before."""
    return cell.norm in PASTS | _FINITE or cell.norm in ("entered", "joined", "studied", "moved", "returned", "worked")


def _nobody_else(cells: Sequence[Cell]) -> bool:
    """Whether no person but the subject stands there whom "she" may mean."""
    from claimcheck.text.pronouns import OTHERS
    from claimcheck.text.somebody import somebody  # rarely needed, and start-up time counts

    return not any(
        cell.norm in _BARRED | OTHERS
        or _clause_of_another(cells, at)
        or somebody(cells, at)
        or (cell.sort == "subject" and "person" in cell.tags)
        for at, cell in enumerate(cells)
    )


def _clause_of_another(cells: Sequence[Cell], at: int) -> bool:
    cell = cells[at]
    return cell.norm in ("whose", "whom", "that", "if", "him", "her", "his") or (
        cell.sort == "word" and cell.norm in REPORTING
    )
