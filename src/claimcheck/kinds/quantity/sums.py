"""What was paid for something, what somebody was fined or sentenced to, who said yes or no: figures with a role.

They need no claim: they are held against each other (see `settled`).  A statement's `attribute` is the role;
`modifiers` name what was bought or who was fined ("whom:...", and what they are to that: "who:mate"), who did it
("by:..."), and what the sentence and its document speak of (see `story`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache

from claimcheck.frozen import replace
from claimcheck.kinds.quantity import penalties, prices, shares
from claimcheck.kinds.quantity.contests import Contest, acts, contests, groups, other_game
from claimcheck.kinds.quantity.context import ref_of
from claimcheck.kinds.quantity.happenings import UPDATES
from claimcheck.kinds.quantity.numerals import figure, numeral
from claimcheck.kinds.quantity.retold_words import EACH
from claimcheck.kinds.quantity.roles import Role
from claimcheck.kinds.quantity.settled import ONTO
from claimcheck.lazy import Pattern
from claimcheck.model import NumberRef, Ref, Span, Statement, TimeRef, Value, Voice
from claimcheck.text.conversions import SCALES
from claimcheck.text.scene import Scene
from claimcheck.text.shape import Cell
from claimcheck.text.sources import RETOLD, retold
from claimcheck.text.stems import stem
from claimcheck.text.story import around, days
from claimcheck.text.times.words import listed
from claimcheck.text.words import REPORTING

TRIGGERS = (*penalties.TRIGGERS, *prices.TRIGGERS, *shares.TRIGGERS)
_WEAK = (UPDATES - {"all", "total", "missing", "now", "new"}) | frozenset(
    listed(
        "offer offers bid bids wanted hoped hopes stake share shares half part parts portion reduced cut increased "
        "suspended minimum maximum additional concurrent concurrently consecutive plus each apiece both respectively "
        "between annual annually yearly per originally co-defendant accomplice debt including excluding guide asking "
        "reserve value valued estimate estimates or seeking "
        "sought demanded faces face facing faced if exit poll polls first"
    )
)
"""Words close to a sum by which it is one of several, or not the last word."""
_UNSURE = frozenset(
    listed("not never no would could might may should if appeal appealed later reduced instead overturned quashed "
           "upheld offered faces facing each apiece both respectively co-defendant accomplice")
)  # fmt: skip
"""Words of a clause by which what is not spoken of as known may be no fact, or not the last word."""
_RUNOFF = frozenset(["runoff", "run-off"])
_ROUNDS = frozenset(listed("round ballot reading vote count leg test game match set frame heat meeting"))
_CONFIRMED = frozenset(["confirmed", "confirms"])
_COMPARED = frozenset(["more", "less", "least"])
"""Words by which a figure is set beside another one that follows: "383 votes, nine more than she needed"."""
_MORE = frozenset(listed("also another second separate separately further additional other again"))
_NEVER = frozenset(
    listed("debt debts includes including excluding fees premium serving served carries parole rival sweetened "
           "improved maximum")
)  # fmt: skip
"""Words of a sentence by which a sum is not all, or not the one that was settled."""
_FEES = frozenset(listed("includes including fees premium"))
_PLAIN = Pattern(r"(?<![\w’'-])[a-zß-ÿ]{4,}")
_CLOSE = 3
_WIDE = 8
_APPROX = frozenset(["approx"])


def sums_told(scenes: Sequence[Scene]) -> Iterator[Statement]:
    """The figures with a role of a document's sentences, with how many of its sort are told."""
    told: list[Statement] = []
    counts: Counter[str] = Counter()
    for scene in scenes:
        found = list(_roles(scene))
        counts.update(role.sort for _, role in found)
        for at, role in found:
            if sum(other.sort == role.sort for _, other in found) == 1:
                told.append(_made(scene, at, role))
        for contest in contests(scene):
            counts[contest.sort] += 1
            told.append(_ended(scene, contest))
    for one in told:
        yield replace(one, modifiers=(f"told:{counts[one.attribute]}", *one.modifiers))


def _roles(scene: Scene) -> Iterator[tuple[int, Role]]:
    cells = scene.cells
    for at, cell in enumerate(cells):
        role = None
        if cell.sort == "number" and isinstance(cell.what, NumberRef):
            number = cell.what
            if number.approximate or number.low is None or number.ordinal:
                continue
            if _is_money(cell):
                role = penalties.fine(cells, at) or prices.price(cells, at)
            elif number.unit == "%":
                role = shares.share(cells, at)
            elif not number.unit:
                role = shares.votes(cells, at)
        elif cell.sort == "time" and _years(cell):
            role = penalties.sentence(cells, at)
        if role is not None and not _weak(cells, at, role):
            yield at, role


def _years(cell: Cell) -> bool:
    time = cell.what
    if not isinstance(time, TimeRef) or time.kind not in ("duration", "age") or time.number is None:
        return False
    return ("year" in time.text or "month" in time.text) and _APPROX.isdisjoint(time.flags) and not time.mod


def _weak(cells: Sequence[Cell], at: int, role: Role) -> bool:
    """Whether words near a figure say that it is not the whole, not exact, or no fact."""
    fees = _FEES if role.sort == "price" and prices.with_fees(cells) else frozenset()
    before = {cell.norm for cell in cells[max(0, min(role.first, at - 1) - _CLOSE) : role.last]}
    behind = {cell.norm for cell in cells[role.last : role.last + _CLOSE]} - _COMPARED
    if any(_by_share(cells, i) for i in range(role.last, min(role.last + _CLOSE, len(cells)))):
        behind -= {"or", "share"}
    if _rate(cells, role.last):
        return True
    if (before | behind) & _WEAK - fees - ({"first"} if role.sort.startswith(("share", "turnout")) else set()):
        return True
    if any(cells[i].norm in ("and", "plus") and _amount(cells, i + 1) for i in range(at, min(at + _WIDE, len(cells)))):
        return True  # "16 years for fraud and 10 for theft"
    if not (_NEVER - fees).isdisjoint(cell.norm for cell in cells):
        return True
    if role.given:
        return False
    clause = {cell.norm for cell in cells[max(0, role.first - _WIDE) : role.last + _CLOSE]}
    no = {"no", "not"} if role.sort.startswith("share") else set()
    return bool(clause & _UNSURE - no)


def _rate(cells: Sequence[Cell], at: int) -> bool:
    """Whether a sum is paid again and again, or by each: "24,000 kroner a day", "450 euros per passenger"."""
    row = [cell.norm for cell in cells[at : at + 2]]
    return row[:1] == ["per"] or (row[:1] in (["a"], ["an"]) and row[-1] in EACH)


def _by_share(cells: Sequence[Cell], at: int) -> bool:
    """ "or $196 a share", by which the same price is told again."""
    row = [cell.norm for cell in cells[at : at + 4]]
    return (
        row[:1] == ["or"] and row[3:] in (["share"], ["unit"]) and row[2] in ("a", "per") and _is_money(cells[at + 1])
    )


def _is_money(cell: Cell) -> bool:
    unit = cell.what.unit if isinstance(cell.what, NumberRef) else ""
    return unit in ("$", "US$") or SCALES.get(unit, ("",))[0] == unit != ""


def _onto(cells: Sequence[Cell], at: int) -> bool:
    """ "a sentence of nine years for him", and not "for taking money"."""
    return at + 1 < len(cells) and cells[at].norm in ("for", "on", "against") and not cells[at + 1].norm.endswith("ing")


def _further(cells: Sequence[Cell], role: Role) -> bool:
    """Whether words say that there are several: "was also fined", "another fine"."""
    return any(cell.norm in _MORE for cell in cells[max(0, role.first - _CLOSE) : role.last])


def _amount(cells: Sequence[Cell], at: int) -> bool:
    if at + 1 >= len(cells):
        return False
    behind = cells[at + 1].norm
    return (cells[at].sort == "number" or cells[at].norm.isdigit() or "duration" in cells[at].tags) and behind in (
        "for", "in", "on", "of", "million", "billion", "years", "months",
    )  # fmt: skip


def _steps(cells: Sequence[Cell]) -> set[str]:
    """The rounds and readings that a sentence speaks of: "first round", "runoff"."""
    found = {"2 round" for cell in cells if cell.norm in _RUNOFF}
    for at, cell in enumerate(cells[:-1]):
        if isinstance(cell.what, NumberRef) and cell.what.ordinal and cells[at + 1].norm in _ROUNDS:
            found.add(f"{cell.what.value:g} {cells[at + 1].norm}")
        elif cell.norm in ("final", "last") and cells[at + 1].norm in _ROUNDS:
            found.add(f"2 {cells[at + 1].norm}")
    return found


def _made(scene: Scene, at: int, role: Role) -> Statement:
    cells = scene.cells
    cell = cells[at]
    start, end = cells[min(role.first, at)].start, max(cell.end, cells[role.last - 1].end)
    if isinstance(cell.what, NumberRef):
        wrong = numeral(cell.what, scene.tokens)
        value = figure(scene, cell.what)
    else:
        wrong = Span(cell.start, cell.end)
        years = float(cell.what.number)
        unit = "months" if "month" in cell.what.text else ""
        value = Value(scene.words(cell.start, cell.end), cell.start, cell.end, years, years, unit, years)
    modifiers = [
        *([f"whom:{role.whom}"] if role.whom else []), *([f"by:{role.by}"] if role.by else []),
        *(f"did:{stem(cell.norm)}" for cell in cells[role.first : role.last] if cell.norm in prices.VERBS),
        *([f"head:{role.head}"] if role.head else []), *([f"who:{role.who}"] if role.who else []),
        *(["fees"] if role.sort == "price" and prices.with_fees(cells) else []),
        *([ONTO] if role.given and not role.whom and _onto(cells, role.last) else []),
        *(["given"] if role.given else []), *(["more"] if _further(cells, role) else []),
        *([RETOLD] if scene.heads and value.number is not None and retold(scene, value.number, value.text) else []),
        *(f"step:{step}" for step in sorted(_steps(cells))),
    ]  # fmt: skip
    named = (ref for cell in cells if (ref := ref_of(cell)) is not None and cell.sort == "subject")
    subject = next(named, None) if role.whom else None
    voice = _voice(scene, role, start, end)
    return _statement(scene, at, role.sort, Span(start, end), wrong, value, voice, modifiers, subject)


def _voice(scene: Scene, role: Role, start: int, end: int) -> Voice:
    voice = scene.voice(start, end)
    if voice.kind == "quoted":
        return voice
    answered = role.sort.startswith("share") and voice.asserted == "denied"  # "said no"
    if (role.given and voice.asserted in ("", "supposed", "asked", "denied")) or answered:
        return Voice("narrator")
    if voice.kind == "attributed" and scene.cells[role.first - 1].norm in ("and", "who", "which"):
        return replace(voice, kind="narrator", speaker="")  # "found him sane and jailed him"
    return voice


def _ended(scene: Scene, contest: Contest) -> Statement:
    start, end = scene.tokens[contest.first].start, scene.tokens[contest.last - 1].end
    at = next(i for i, cell in enumerate(scene.cells) if cell.last > contest.first)
    modifiers = [
        f"result:{contest.one}", f"result:{contest.two}", *(f"side:{side}" for side in contest.sides),
        *(f"step:{step}" for step in (*sorted(_steps(scene.cells)), *groups(scene, not contest.sort.endswith("vote")))),
        *(f"act:{act}" for act in acts(scene)), *(["another"] if other_game(scene) else []),
        *(["given"] if contest.given else []),
        *([f"nouns:{_nouns(scene.text)}"] if contest.sort == "result of the vote" else []),
    ]  # fmt: skip
    voice = scene.voice(start, end)
    if voice.asserted == "denied" and voice.kind != "quoted":
        voice = replace(voice, asserted="")  # "rejected by 52 votes to 48"
    if voice.kind == "attributed" and {token.norm for token in scene.tokens} & REPORTING <= _CONFIRMED:
        voice = replace(voice, kind="narrator", speaker="")  # "confirmed by 51 to 48"
    span = Span(start, end)
    value = Value(f"{contest.one}-{contest.two}", start, end)
    return _statement(scene, at, contest.sort, span, span, value, voice, modifiers)


@lru_cache(maxsize=2)
def _nouns(text: str) -> str:
    """The stems of the words of a text, of which one may be what a vote was on."""
    return " ".join(sorted({stem(word) for word in _PLAIN.findall(text)}))


def _statement(
    scene: Scene, at: int, sort: str, span: Span, wrong: Span, value: Value, voice: Voice, modifiers: Sequence[str],
    subject: Ref | None = None,
) -> Statement:  # fmt: skip
    return scene.statement(
        span.start,
        span.end,
        kind="quantity",
        pattern="sum",
        wrong=wrong,
        subject=subject or Ref(*span, scene.words(*span)),
        attribute=sort,
        mode="settled",
        voice=voice,
        times=days(scene, at),
        value=value,
        modifiers=(*modifiers, *around(scene, *span)),
    )
