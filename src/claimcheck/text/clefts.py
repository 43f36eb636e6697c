"""Sentences with something singled out, put plainly: "It was in 1996 that X died" as "In 1996, X died", "It was as
mayor that X came" as "As mayor, X came", "In 2005 it was X who won" as "In 2005 X won"; and "when Y died, X succeeded
him" with Y's name.  The words keep their places in the text, so that the sentence is quoted as it stands.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.frozen import replace
from claimcheck.text.pronouns import there
from claimcheck.text.scene import Scene
from claimcheck.text.shape import Cell
from claimcheck.text.somebody import noun, sex, somebody
from claimcheck.text.words import BE, DETERMINERS, HAVE, PASTS, PREPOSITIONS, SUBORDINATORS, is_finite, is_past

_IT_IS = frozenset(["was", "is"])
_ONLY = frozenset("only first then just also finally eventually probably back".split())
_AT = frozenset("in on at during around about over near".split())
_UNTIL = frozenset(["until", "till", "before"])
_LONGEST = 9
"""Cells of what is singled out."""
_PLACES = frozenset(["subject", "adjective", "cap", "time", "number"])
_TALES = frozenset(
    "film movie novel book play opera musical ballet series drama episode scene story tale comic game dream painting "
    "version sketch parody article report diary letter".split()
)
"""In these, things happen that did not, or later than they did."""
_WHEN = frozenset(["when", "after", "once"])
_PRONOUNS = frozenset("he she they him her them his their who whom whose".split())
_HIM = {"him": "he", "her": "she"}


def plainly(scene: Scene) -> Iterator[Scene]:
    """The same sentence in plain order, if anything in it is singled out, and with a name for "him"."""
    row = _uncleft(scene.cells) if "it" in scene.norms else None
    row = _second(row or scene.cells) or row if {"it", "that"} <= scene.norms else row
    cells = row or scene.cells
    named = _with_the_name(cells) if not _HIM.keys().isdisjoint(scene.norms) else None
    if row is not None or named is not None:
        yield replace(scene, cells=named or cells)


def _uncleft(cells: tuple[Cell, ...]) -> tuple[Cell, ...] | None:
    at = next((k for k, cell in enumerate(cells[:-3]) if cell.norm == "it" and _opens(cells, k)), -1)
    if at < 0 or cells[at + 1].norm not in _IT_IS:
        return None
    begin = at + 2
    until = cells[begin].norm == "not" and cells[begin + 1].norm in _UNTIL
    begin += until
    while begin < len(cells) and cells[begin].norm in _ONLY:
        begin += 1
    end = next((k for k in range(begin + 1, min(begin + _LONGEST, len(cells) - 1)) if cells[k].norm in _THAT), 0)
    if not end or cells[end].sort != "word":
        return None
    focus, behind = cells[begin:end], cells[end + 1 :]
    if (other := _not_but(focus)) is not None and behind[0].sort == "word":
        return (*cells[:at], other, *behind)
    comma = replace(cells[end], sort="mark", norm=",", tags=("punct",))
    if cells[end].norm == "that" and cells[begin].norm in _AT | _UNTIL and _a_time(focus, until):
        return (*cells[:at], *(_at_last(focus) if until else focus), comma, *behind)
    if cells[end].norm == "that" and cells[begin].norm == "as" and focus[-1].sort in ("phrase", "subject", "adjective"):
        posts = any(cell.sort == "phrase" for cell in focus)
        return (*cells[:at], *focus, comma, *behind) if posts and not _clause(focus) else None
    if _thing(focus) and not until and any(cell.sort == "phrase" and "office" in cell.tags for cell in behind):
        return (*cells[:at], *focus, *behind) if behind[0].sort == "word" else None
    if "person" not in focus[0].tags or until:
        return None
    if len(focus) == 1 and _set_in(behind):
        return (*cells[:at], *focus, *behind)
    if behind[0].sort != "word":
        return None
    described = len(focus) > _ASIDE and focus[1].norm == focus[-1].norm == ","
    return (*cells[:at], *focus, *behind) if described or (at and len(focus) == 1) else None


def _second(cells: tuple[Cell, ...]) -> tuple[Cell, ...] | None:
    """The cells without the "that" of what is singled out next by the same "it was": "It was for the fleet that the
    dock was dug, and the Herald that opened it"."""
    it = next((k for k, cell in enumerate(cells[:-3]) if cell.norm == "it" and _opens(cells, k)), -1)
    if it < 0 or cells[it + 1].norm not in _IT_IS:
        return None
    join = next((k for k in range(it + 3, len(cells) - 3) if cells[k].norm == "," and cells[k + 1].norm == "and"), 0)
    that = next((k for k in range(join + 2, min(join + _SHORT, len(cells) - 1)) if cells[k].norm in _THAT), 0)
    if not join or that < join + 3 or not any(cell.norm in _THAT for cell in cells[it + 2 : join]):
        return None
    one = cells[join + 2 : that]
    verb = cells[that + 1]
    plain = all(cell.sort in ("word", "subject", "adjective", "cap") and cell.norm not in PREPOSITIONS for cell in one)
    done = verb.sort in ("word", "term") and is_past(verb.norm)
    more = any(cell.norm == "," for cell in cells[that:])
    return (*cells[:that], *cells[that + 1 :]) if plain and done and not more and not _clause_of(one) else None


def _clause_of(one: Sequence[Cell]) -> bool:
    """Whether a verb stands among the words: "and he said that"."""
    return any(cell.sort == "word" and (is_finite(cell.norm) or is_past(cell.norm)) for cell in one)


_SHORT = 7
"""Cells within which what is singled out next ends."""


def _not_but(focus: Sequence[Cell]) -> Cell | None:
    """The name that is meant in "not Y but X", "not a lawyer but X", "X, not Y,", "X and not Y"."""
    norms = [cell.norm for cell in focus]
    if len(norms) > 2 and norms[0] == "not" and norms[-2] == "but":
        return focus[-1] if focus[-1].sort == "subject" else None
    apart = norms[1:3] in ([",", "not"], ["and", "not"])
    return focus[0] if apart and focus[0].sort == "subject" else None


def _thing(focus: Sequence[Cell]) -> bool:
    """Whether a place or a body of the claims is singled out, and nothing else."""
    named = focus[-1]
    if named.sort != "subject" or "known" not in named.tags or "person" in named.tags:
        return False
    return len(focus) == 1 or (len(focus) == _WITH_ARTICLE and focus[0].norm == "the")


_WITH_ARTICLE = 2


def _set_in(behind: Sequence[Cell]) -> bool:
    """Whether what came first stands between "who" and its verb: "who, having succeeded Y in 1990, set up"."""
    if len(behind) < 2 or behind[0].norm != "," or behind[1].norm != "having":
        return False
    close = next((k for k in range(2, min(len(behind), _LONGEST_SET_IN)) if behind[k].norm == ","), 0)
    return bool(close) and close + 1 < len(behind) and behind[close + 1].sort == "word"


_LONGEST_SET_IN = 20
_THAT = frozenset(["that", "who"])
_ASIDE = 3
"""Cells of the shortest description behind a name: the two commas and a word."""


def _opens(cells: Sequence[Cell], at: int) -> bool:
    """Whether a clause begins at a cell: behind a mark, "and" or "but", or a time that opens the sentence."""
    if at == 0:
        return True
    before = cells[at - 1]
    fronted = before.sort == "time" and ((at <= 2 and cells[0].norm in _AT | {""}) or cells[0].norm in _WHEN)
    return before.norm in (",", ";", ":", "—", "and", "but", "yet") or fronted


def _a_time(focus: Sequence[Cell], until: bool) -> bool:
    """Whether what is singled out is a time, perhaps with a place, and nothing that is done."""
    times = [cell for cell in focus if cell.sort == "time"]
    if (
        len(times) != 1
        or times[0].what.kind != "date"
        or times[0].what.mod not in (("UNTIL", "BEFORE", "") if until else ("",))
    ):
        return False
    if until:
        return len(focus) == 2 and focus[0].norm != "before"
    if focus[-1] is not times[0] or focus[-2].norm not in _AT | {"the"}:
        return False
    plain = all(
        cell.sort in _PLACES or cell.norm in PREPOSITIONS | DETERMINERS | {","}
        or (cell.sort == "word" and cell.norm not in _TALES)
        for cell in focus
    )  # fmt: skip
    return plain and not _clause(focus)


def _clause(focus: Sequence[Cell]) -> bool:
    """Whether a verb, or somebody, stands among the words."""
    if any("person" in cell.tags or cell.norm in _PRONOUNS | SUBORDINATORS - {"as"} for cell in focus):
        return True
    return any(cell.sort == "word" and (is_finite(cell.norm) or cell.norm.endswith("ing")) for cell in focus)


def _at_last(focus: Sequence[Cell]) -> tuple[Cell, ...]:
    """ "until 1996" of what did not happen before, as "in 1996"."""
    first, time = focus
    on = "on" if time.what.granularity == "day" else "in"
    return replace(first, norm=on), replace(time, what=replace(time.what, mod="", outer=time.what.inner))


def _with_the_name(cells: tuple[Cell, ...]) -> tuple[Cell, ...] | None:
    """The cells with the name in place of "him" in "When Y died, X succeeded him": X does it to nobody else."""
    at = next((k for k, cell in enumerate(cells) if cell.norm in _HIM), -1)
    if at < 4 or cells[0].norm not in _WHEN or cells[at - 1].sort != "word":
        return None
    verb, comma = cells[at - 1].norm, next((k for k, cell in enumerate(cells[:at]) if cell.norm == ","), -1)
    if comma < 0 or not (verb in PASTS or verb.endswith("ed")) or verb in BE | HAVE:
        return None
    if any(cell.norm in _PRONOUNS - {"who"} for cell in cells[:at]):
        return None
    clause, main = cells[1:comma], cells[comma + 1 : at - 1]
    who = [k for k in range(len(clause)) if somebody(clause, k) or noun(clause[k])]
    does = [k for k in range(len(main)) if somebody(main, k)]
    if len(who) != 1 or len(does) != 1 or who[0] > 1 or not {"person", "known"} <= {*clause[who[0]].tags}:
        return None
    found = clause[who[0]]
    beside = clause[who[0] + 1] if who[0] + 1 < len(clause) else None
    if beside is None or beside.sort == "possessive" or sex(found) not in ("", _HIM[cells[at].norm]):
        return None
    return (*cells[:at], there(found, cells[at]), *cells[at + 1 :])
