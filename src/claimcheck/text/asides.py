"""Asides of plain words, set off within a clause: "X, as visitors are told at every turn, was", "X – and the locals are
proud of it – was", "died, to the grief of the whole town, in".

The row of cells goes on as if they were not there; the text, and so the voice, keeps them.  An aside that names
anybody or anything, that tells a time or a number, or that doubts, denies, dates or limits what the clause tells stays;
and so does another name for what stands before it ("X, the singer, was").
"""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.text.beside_names import describes, introduced, joined
from claimcheck.text.shape import Cell
from claimcheck.text.words import (
    BECOME,
    COPULA,
    DETERMINERS,
    HAVE,
    MODALS,
    NOT,
    PREPOSITIONS,
    RELATIVES,
    REPORTING,
    is_finite,
)

_CLOSING = {",": ",", "(": ")", "[": "]", "–": "–", "—": "—", "-": "-"}
_DASHES = frozenset("–—-([")
_LONGEST, _SAYING = 16, 7
"""Cells of the longest aside, and of the longest one that tells who says it."""
_CLAUSAL = RELATIVES | frozenset(
    "because although though while whereas despite notwithstanding amid amidst against thanks contrary regardless "
    "needless true too much".split()
)
"""Words that open what is no other name of what stands before, and neither limits nor doubts what is told of it."""
_PHRASED = PREPOSITIONS - frozenset(
    "of than as per via by until till since before after except including along alongside together unlike like beside "
    "besides over".split()
)
"""Prepositions of which only some phrases do so: "to the grief of the town", not "in the hills", "with its ramps"."""
_FELT = frozenset(
    "grief surprise amazement astonishment delight joy horror dismay relief regret sorrow shock annoyance irritation "
    "embarrassment amusement fury anger outrage consternation disappointment satisfaction chagrin disgust distress "
    "disbelief bewilderment puzzlement bafflement alarm despair excitement gratitude pride shame credit cost detriment "
    "benefit applause cheers acclaim fanfare ceremony pomp fuss ado luck effort difficulty haste reluctance enthusiasm "
    "warning hesitation complaint odds expectations wishes advice will fairness fact truth reality short brief sum "
    "passing addition keeping accordance line response return defiance protest faults flaws failings sins reason "
    "reasons beauty charm glory splendour splendor fame everyone".split()
)
"""Nouns of phrases that tell how people took what happened, or how little it took."""
_LIKE = frozenset(["like", "unlike"])
_MOST = frozenset("many most all other others so every everyone everybody any no few".split())
"""Behind "like": people or things in general."""
_TELLERS = frozenset("as we you i to so just even".split())
"""Words that open who tells it, or how it was taken."""
_SORRY = frozenset(
    "checked looked asked admit confess proud glad happy sorry delighted pleased surprised ashamed lucky".split()
)
_AS_EVER = frozenset("expected promised agreed planned ordered requested ever always usual".split())
"""Behind "as": it was no surprise."""
_EVER = frozenset(["ever", "always", "usual"])
_IN_OR_WITH = frozenset("in with without on at beneath under".split())
_NO_SELF = frozenset(
    "being counting including excluding barring omitting measuring meaning representing posing playing pretending "
    "acting impersonating styling calling claiming seeming appearing speaking standing stretching reckoning covering "
    "reaching".split()
)
"""Words in "-ing" that limit what is told, or by which somebody is not meant."""
_ANEW = frozenset(
    "portrayed played depicted seen viewed considered reckoned regarded measured counted based set staged filmed "
    "adapted dramatised dramatized imagined impersonated voiced enlarged extended expanded widened altered amended "
    "revised repaired refurbished renovated rebuilt restored renamed reopened relaunched refounded reformed raised "
    "closed stripped burnt burned damaged destroyed converted turned merged joined replaced limited restricted "
    "confined reduced shortened patched abridged translated updated modernised modernized".split()
)
"""Participles of what has become another than it was, or is told of in another way."""
_KEPT = (
    (NOT - frozenset(["no"]))
    | (REPORTING - frozenset("recalled tells told posted".split()))
    | frozenset(
        "if unless whether or nor rather instead than sic allegedly reportedly supposedly purportedly ostensibly "
        "nominally perhaps possibly probably presumably apparently maybe seemingly hypothetically theoretically "
        "officially unofficially formally informally technically theory paper name practice effect sense spirit "
        "word words joke jokes error misprint mistake draft form wording version passport "
        "wrongly falsely mistakenly incorrectly erroneously jokingly myth legend legends rumour rumours rumor story "
        "stories tale tales film movie novel book play opera musical series game drama poem script version sketch "
        "would could might should sources records doubt doubts doubtful disputed dispute disputes false wrong "
        "fictional imaginary imagine imagined dream dreamt dreamed "
        "then now once formerly ever still already until till since before after later earlier previously currently "
        "time times day days week weeks month months year years decade decades century centuries era age ago today "
        "tonight yesterday tomorrow when whenever while during last next past future former ex acting elect retired "
        "late outgoing incoming interim deputy vice assistant first second third neither "
        "twenties thirties forties fifties sixties seventies eighties nineties teens".split()
    )
)
"""Words that say whether, when or of whom what the clause tells is so."""
_SAID = frozenset(
    "said says say added adds told tells noted notes wrote writes explained explains recalled recalls reported reports "
    "announced announces confirmed confirms stressed remarked".split()
)
"""Verbs of who tells it as so."""
_WITHIN = COPULA | HAVE | MODALS
_WORDS = frozenset(["word", "possessive", "cap", "mark"])
_TOLD = frozenset(["time", "term", "role", "leading", "adjective"])
"""What tells something that may be held."""
_VITAL = frozenset(
    "died dies passed born killed murdered drowned shot married marries wed divorced joined joins left leaves retired "
    "retires resigned won wins founded turned turns aged converted emigrated moved lost buried fought taught succeeded "
    "replaced designed built wrote directed composed painted invented discovered".split()
)
"""Verbs of a relative clause that tells of a life, or of a work."""
_DENIED = frozenset(
    "wrong false untrue mistaken mistakenly incorrect incorrectly denied denies nonsense lie lied".split()
)


def without(cells: tuple[Cell, ...]) -> tuple[Cell, ...]:
    """The cells without such asides and the marks around them."""
    at = 1
    while at < len(cells) - 3:
        cell = cells[at]
        behind = _end(cells, at) if cell.sort == "mark" and cell.norm in _CLOSING else 0
        if behind and _is_known(cells[at - 1]) and not _SAID & {cells[at + 1].norm, cells[behind - 2].norm}:
            cells = (*cells[:at], *joined(cells, at, behind), *cells[behind:])
        elif behind:
            kept = cell.norm == "," and (_inside(cells, at) or not _parts(cells, at, behind))
            cells = (*cells[:at], *cells[behind - kept :])
        else:
            at += 1
    return cells


def _end(cells: Sequence[Cell], at: int) -> int:
    """The cell behind the mark that closes the aside opened at a cell; 0 if it is none, or has to stay."""
    opening = cells[at].norm
    quoted = False
    for k in range(at + 1, min(len(cells) - 1, at + _LONGEST)):
        cell = cells[k]
        if cell.sort == "mark" and cell.norm == _CLOSING[opening] and not quoted:
            return k + 1 if _goes(cells, at, k + 1) else 0
        if cell.norm == '"':
            quoted = not quoted
        elif (
            cell.sort in _TOLD or "known" in cell.tags or (cell.sort == "mark" and (opening == "," or cell.norm != ","))
        ):
            return 0
    return 0


def _goes(cells: Sequence[Cell], at: int, behind: int) -> bool:
    """Whether nothing is lost without the aside between a mark and a cell."""
    inside, known = cells[at + 1 : behind - 1], _is_known(cells[at - 1])
    if inside and _says_it(inside, cells[behind:]):
        return _parts(cells, at, behind) or (known and describes(cells, behind))
    if known and introduced(cells, at, behind):
        return True
    if not inside or not _tells_nothing(inside, cells[at].norm):
        return False
    return _parts(cells, at, behind) or (known and (inside[0].norm not in RELATIVES or _whole(inside)))


def _whole(inside: Sequence[Cell]) -> bool:
    """Whether a relative clause of which the name is the subject has its verb: not ", whose namesake, a painter,"."""
    return inside[0].norm in ("who", "which") and any(is_finite(cell.norm) for cell in inside[1:4])


def _is_known(cell: Cell) -> bool:
    return cell.sort == "subject" and "known" in cell.tags


def _inside(cells: Sequence[Cell], at: int) -> bool:
    """Whether a clause is open whose end the second comma may be as well: ", who died at home, among friends, was"."""
    before = next((k for k in range(at - 1, 0, -1) if cells[k].sort == "mark"), 0)
    return cells[before].norm == "," and (cells[before + 1].norm in RELATIVES | _CLAUSAL | _PHRASED | _TELLERS)


def _says_it(inside: Sequence[Cell], behind: Sequence[Cell]) -> bool:
    """Whether words are who says it, and the verb ("a spokesman said"), and nobody denies it behind them."""
    if not 1 < len(inside) <= _SAYING or not (inside[-1].norm in _SAID or inside[0].norm in _SAID):
        return False
    if any(cell.norm in _DENIED for cell in behind):
        return False
    if any(cell.norm in _KEPT - _SAID or cell.sort == "subject" for cell in inside):
        return False
    return inside[0].norm in ("a", "an") or not any(map(_somebody, inside))


def _tells_nothing(inside: Sequence[Cell], opening: str) -> bool:
    """Whether words tell nothing that is held by anybody, are no other name of what stands before them, and bring in
    nobody whom a pronoun further on may mean."""
    norms = [cell.norm for cell in inside]
    ever = _as_ever(norms)
    rest = inside[2:] if ever else inside
    if any(cell.norm in _KEPT or cell.sort in ("number", "phrase") or _somebody(cell) for cell in rest):
        return False
    first, second = inside[0], inside[1] if len(inside) > 1 else inside[0]
    if first.norm in _PHRASED and (len(inside) < 2 or second.norm not in RELATIVES):
        return _how_it_was_taken(norms)
    if first.norm in _TELLERS:
        return ever or _is_told(norms)
    if first.norm in _LIKE:
        return second.norm in _MOST and _VITAL.isdisjoint(norms)
    if opening != ",":
        plain = all(cell.tags in (("lower",), ("punct",)) for cell in inside)
        return (plain or opening not in ("(", "[")) and (first.norm != "the" or "of" in norms)
    if first.norm in RELATIVES:
        return _VITAL.isdisjoint(norms)
    if first.norm in _CLAUSAL | _PHRASED or first.norm == '"':
        return True
    if first.norm in PREPOSITIONS:
        return False
    if first.sort != "word" or any(cell.sort in ("cap", "subject") for cell in inside):
        return False
    if first.norm.endswith("ing"):
        return first.norm not in _NO_SELF
    return first.norm.endswith("ed") and second.norm in PREPOSITIONS and first.norm not in _ANEW


def _how_it_was_taken(norms: Sequence[str]) -> bool:
    """ "To the grief of the town", "without much fuss", "for all his faults"."""
    return not _FELT.isdisjoint(norms) and norms[-1] not in ("know", "knows")


def _is_told(norms: Sequence[str]) -> bool:
    """ "As visitors are told", "we are proud to say", "as expected", "to everybody's surprise", "to be fair"."""
    if len(norms) < 2:
        return False
    from claimcheck.text.lead_ins import HOLDING  # rarely needed

    if norms[0] == "to" or (norms[0] in ("just", "even") and norms[1:2] == ["to"]):
        return not _FELT.isdisjoint(norms) or norms[1:] in (["be", "fair"], ["be", "sure"], ["be", "honest"])
    if norms[0] == "as" and len(norms) == 2:
        return norms[1] in _AS_EVER | _SAID | frozenset(["mentioned", "known"])
    told = not HOLDING.isdisjoint(norms[1:]) or not _SORRY.isdisjoint(norms)
    shown = norms[0] == "as" and norms[1].endswith(("ed", "wn", "ten"))  # "as shown on stage"
    return told and norms[-1] != "it" and not shown


def _as_ever(norms: Sequence[str]) -> bool:
    """ "As ever in a red scarf": how somebody looked or behaved, as he did at any time."""
    return len(norms) > 2 and norms[0] == "as" and norms[1] in _EVER and norms[2] in _IN_OR_WITH


def _somebody(cell: Cell) -> bool:
    """Whether a cell may be somebody: a name that is no town's or body's, a noun for a person, "he"."""
    if cell.sort in ("cap", "subject"):
        from claimcheck.text.towns import is_town  # rarely needed

        return not ("organisation" in cell.tags or "somewhere" in cell.tags or is_town(cell.norm))
    if cell.norm in ("he", "she", "him"):
        return True
    from claimcheck.text.somebody import noun  # the same

    return cell.sort in ("word", "phrase") and noun(cell)


def _parts(cells: Sequence[Cell], at: int, behind: int) -> bool:
    """Whether the marks stand between a subject and its verb, within a verb, behind "who", or between a verb and the
    phrase that goes with it."""
    before, after = cells[at - 1], cells[behind]
    if after.sort in ("mark", "possessive") or any(cell.sort == "time" for cell in cells[max(0, at - 3) : at]):
        return False  # "the 58-year-old, in a new cap, bowed" is no more of whomever was named before
    if before.norm in _WITHIN or before.norm in RELATIVES:
        return True
    if before.sort == "mark" or before.norm in PREPOSITIONS | DETERMINERS:
        return False
    if after.norm in _WITHIN or is_finite(after.norm) or after.norm in BECOME:
        return before.sort != "word" or (before.norm not in REPORTING and not is_finite(before.norm))
    verb = before.sort == "word" and is_finite(before.norm)
    return verb and after.norm in ("in", "on", "at", "from", "by", "after", "until", "as")
