"""A clause that opens a sentence and tells of nothing that anybody knows: "The hall was full, and X was ...", "Although
it rained, X was ...", "A sign on the wall says that X was ...".

What comes behind it is read as if it opened the sentence; the text, and so the voice, keeps the whole.
"""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.text.shape import Cell
from claimcheck.text.words import (
    AND_SO,
    CLOSED,
    MODALS,
    NOT,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    SUBORDINATORS,
    is_finite,
)

_BESIDE = frozenset("because although though whereas".split())
"""What opens a clause that is no condition of the other one, and tells nothing of its time."""
HOLDING = frozenset(
    "remember remembers remembered remembering know knows knew known recall recalls recalled recalling forgot forgets "
    "forget forgotten learn learns learned learnt learning discover discovers discovered realise realises realised "
    "realize realizes realized find finds found remind reminds reminded reminder reminding show shows showed shown "
    "prove proves proved proof reveal reveals revealed mean means meant agree agrees agreed point teach teaches "
    "taught read reads reading say says said saying tell tells told telling write writes wrote written note notes "
    "noted noting explain explains explained report reports reported announce announces announced state states stated "
    "record records recorded mention mentions mentioned mentioning add adds added adding repeat repeats repeated hear "
    "hears heard notice notices noticed see saw confirm confirms confirmed stress stresses stressed stressing remark "
    "remarks remarked fact true worth clear obvious evident undeniable undisputed well-known".split()
)
"""What holds what the clause behind "that" tells; of what is thought, hoped or denied the clause is a part."""
_OUT = tuple([verb, "out"] for verb in "turn turns turned point points pointed pointing find finds found".split())
_NO = frozenset("secret coincidence accident wonder surprise mystery doubt question denying disputing".split())
"""Of what there is no ..., the clause behind "that" tells."""
_HEARERS = frozenset(
    "us you me him her them reporters visitors readers everyone everybody people passengers guests tourists pupils "
    "students journalists listeners viewers delegates children parents colleagues friends".split()
)
"""Who is told, between such a verb and "that"."""
_STORIES = frozenset("film movie novel play book story poem opera musical series drama script legend myth".split())
"""What tells of what never was."""
_UNSURE = (
    (NOT - frozenset(["no"]))
    | MODALS
    | _STORIES
    | frozenset(
        "if unless whether either neither like than allegedly reportedly supposedly perhaps possibly maybe wrongly "
        "falsely mistakenly erroneously incorrectly rumour rumours rumor claim claims claimed think thinks thought "
        "believe believes believed hope hopes hoped wish wishes wished fear fears feared deny denies denied doubt "
        "doubts doubted dream dreams dreamt dreamed imagine imagines imagined pretend pretends pretended joke jokes "
        "joked suggest suggests suggested predict predicts predicted expect expects expected assume assumes assumed "
        "suppose supposes supposed insist insists insisted allege alleges alleged".split()
    )
)
"""Words by which a clause behind them is not told as so."""
_BOUND = (
    SUBORDINATORS
    | RELATIVES
    | NOT
    | MODALS
    | (PRONOUNS - {"us", "you", "me", "we", "i"})
    | frozenset(
        "that whether if unless both either neither nor only between like than this these those his her its their "
        "my our your".split()
    )
) - {"no"}
"""Words by which a clause depends on what comes behind, or that somebody before is meant by."""
_LABELLING = frozenset(":–—")
_PARTING = frozenset(",;") | _LABELLING
_PLAIN = frozenset("word cap possessive time number".split())
_LONGEST, _HELD, _NEAR = 12, 18, 7
"""Cells of the longest clause of its own, of the longest one that ends in "that", and of what stands between its verb
and that word."""


def without(cells: tuple[Cell, ...]) -> tuple[Cell, ...]:
    """The cells behind such a clause; all of them if there is none, or if somebody or something of it may be meant
    behind it: "The driver stopped, and he ...", "The bishop spoke, and the crowd that cheered him ..."."""
    at = _ends(cells)
    if at > 1 and _meant_behind(cells, at):
        at = 0
    return cells[at:]


_HIM = frozenset("he she him his her himself herself".split())
_IT = frozenset("it they them its their itself themselves".split())


def _meant_behind(cells: Sequence[Cell], at: int) -> bool:
    """Whether somebody or something of the cells before a place may be meant behind it."""
    named = False
    for cell in cells[at:]:
        named = named or cell.sort == "subject"
        if cell.norm in _HIM:
            return _of_somebody(cells[:at]) or (not named and _of_something(cells[:at]))
        if cell.norm in _IT and not named:
            return _of_something(cells[:at])
    return False


def _of_somebody(cells: Sequence[Cell]) -> bool:
    from claimcheck.text.somebody import noun  # rarely needed

    return any(noun(cell) for cell in cells)


def _of_something(cells: Sequence[Cell]) -> bool:
    """Whether anything that "he", "she" or "it" may mean stands among words: none does in "it is worth recalling that",
    "as every visitor knows"."""
    return any(
        cell.sort in ("cap", "subject")
        or (cell.sort == "word" and cell.norm not in _NOTHING and not cell.norm.endswith("ly"))
        for at, cell in enumerate(cells)
        if at == 0 or cells[at - 1].norm not in _ANY
    )


_ANY = frozenset("every each any no most all many".split())
_NOTHING = (
    CLOSED | NOT | HOLDING | _NO | frozenset(
        "what well less more least most often here there everybody everyone nobody anybody course fact truth worth "
        "just perhaps further again once too also little much how only even do does did surprise thing matter point "
        "every each any no all many".split()
    )
)  # fmt: skip


def _ends(cells: Sequence[Cell]) -> int:
    """The first cell behind the clause or phrase; 0 if there is none."""
    if not cells:
        return 0
    first = 1 if cells[0].norm in AND_SO and cells[0].sort == "word" and len(cells) > 1 else 0
    return _held(cells, first) or _apart(cells, first)


def _apart(cells: Sequence[Cell], first: int) -> int:
    """The first cell behind a clause that a mark parts from the rest."""
    opener = cells[first].norm
    beside, by_whom = opener in _BESIDE, opener == "according"
    for at, cell in enumerate(cells[:_LONGEST]):
        if cell.sort == "mark" and cell.norm in _PARTING and at > first:
            return _behind(cells, first, at, beside, by_whom)
        bound = cell.norm in _BOUND and (at > first or not (beside or by_whom or opener == "as"))
        if cell.sort not in ("word", "cap") or bound or (cell.sort == "cap" and at > first):
            break
    return first


def _behind(cells: Sequence[Cell], first: int, at: int, beside: bool, by_whom: bool) -> int:
    """The first cell of the clause behind a mark, if the one before it can be left out; else that behind "and"."""
    if len(cells) < at + 4:
        return first
    words = [cell.norm for cell in cells[first:at]]
    told = any(is_finite(word) for word in words[1:])
    if words[0] == "as":
        return at + 1 if not HOLDING.isdisjoint(words) and _UNSURE.isdisjoint(words) else first
    if cells[at].norm in _LABELLING and not told:
        return at + 1 if len(words) > 1 and _whole(cells, at + 1) else first
    if cells[at].norm != "," or beside:
        return at + 1 if told else first
    if by_whom:
        return first if told or not _STORIES.isdisjoint(words) else at + 1
    return at + 2 if told and cells[at + 1].norm in AND_SO else first


def _whole(cells: Sequence[Cell], at: int) -> bool:
    """Whether what begins at a cell has a verb of its own before any mark."""
    for cell in cells[at + 1 :]:
        if cell.sort == "mark":
            return False
        if cell.sort == "word" and is_finite(cell.norm):
            return True
    return False


def _held(cells: Sequence[Cell], first: int) -> int:
    """The first cell behind a clause that holds what "that" opens: "A plaque, put up last year, shows that",
    "What is less well known is that", "told visitors that"; 0 if there is none."""
    for at, cell in enumerate(cells[: first + _HELD]):
        if cell.norm in ("that", "how") and at > first + 1 and _holds(cells, at):
            told = any(is_finite(one.norm) for one in cells[at + 2 :])
            return at + 1 if told and not (cell.norm == "how" and _back_then(cells[at + 1 :])) else 0
        unsure = cell.norm in _UNSURE and not (cell.norm == "doubt" and cells[at - 1].norm == "no")
        if unsure or not (cell.sort in _PLAIN or cell.norm == "," or "unknown" in cell.tags):
            return 0
    return 0


def _back_then(clause: Sequence[Cell]) -> bool:
    """Whether a clause that tells how something was counts years up to that day: "how the 40-year-old walked in", "how
    the town marked the 25th anniversary"."""
    return any(
        (cell.sort == "time" and "date" not in cell.tags) or (cell.sort == "number" and clause[k - 1].norm == ",")
        for k, cell in enumerate(clause)
    )


def _holds(cells: Sequence[Cell], at: int) -> bool:
    """Whether what stands before "that" holds the clause behind it: a verb, with who is told, or with a phrase
    that tells where ("reported on its front page that")."""
    norms = [cell.norm for cell in cells[max(0, at - _NEAR) : at]]
    if len(norms) > 1 and norms[-1] in _HEARERS:
        norms.pop()
    if norms[-1] in HOLDING or norms[-2:] in _OUT:
        return True
    if cells[at].norm == "how":
        return False
    if norms[-1] in _NO:
        return "no" in norms[-3:]
    if norms[-1] in ("is", "was", "'s"):
        return cells[0].norm in ("what", "the")
    verb = next((k for k in range(len(norms) - 1, -1, -1) if norms[k] in HOLDING), len(norms))
    phrase = norms[verb + 1 :]
    return bool(phrase) and phrase[0] in PREPOSITIONS and not any(is_finite(word) for word in phrase)
