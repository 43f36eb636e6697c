"""Remarks to the reader, which say nothing of what the sentence tells: "X, as it happens, was", "X (pictured) was",
"which therefore was".  The row of cells goes on as if they were not there; the text, and so the voice, keeps them.

What doubts, denies, dates or limits is none of these: "allegedly", "(sic)", "in a way", "then", "so to speak".
"""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.frozen import replace
from claimcheck.text.shape import Cell
from claimcheck.text.shape import norm as norm_at
from claimcheck.text.words import BE, HAVE, MODALS, RELATIVES, is_finite, is_past


def _phrases(listed: str) -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(one.split()) for one in " ".join(listed.split()).split(" ; "))


_ADVERBS = frozenset(
    "therefore thus hence consequently accordingly indeed however nevertheless nonetheless incidentally naturally "
    "moreover furthermore likewise similarly ironically famously curiously oddly strangely interestingly tellingly "
    "notably remarkably surprisingly unsurprisingly amazingly astonishingly fortunately unfortunately luckily "
    "unluckily happily unhappily sadly alas regrettably conveniently coincidentally fittingly appropriately "
    "inevitably obviously evidently clearly plainly undoubtedly unquestionably undeniably admittedly significantly "
    "importantly crucially proudly quietly duly dutifully anyway meanwhile".split()
)
"""What links a sentence to the one before it, or says how the writer takes what it tells."""
_SELVES = frozenset("himself herself itself themselves".split())
_EMPHATIC = _SELVES | {"too"}
"""What only stresses a subject, between it and its verb."""
_SAID = _phrases(
    "as it happens ; as it happened ; as it turned out ; as it turns out ; it turns out ; it turned out ; as it "
    "so happens ; it so happens ; as luck would have it ; as fate would have it ; as chance would have it ; of "
    "course ; for example ; for instance ; in fact ; in truth ; in short ; in brief ; in turn ; in addition ; in "
    "passing ; in particular ; in the end ; in the event ; in the meantime ; in any case ; in any event ; at any "
    "rate ; all in all ; above all ; after all ; by the way ; by contrast ; in contrast ; on the other hand ; for "
    "that matter ; for the record ; for the curious ; as we know ; as we all know ; as is well known ; as "
    "everybody knows ; as everyone knows ; as every child knows ; as every schoolchild knows ; as you know ; as "
    "you may know ; as you may remember ; as readers know ; as readers will know ; as readers may remember ; as "
    "readers will remember ; as readers will recall ; you may remember ; you will remember ; you may recall ; you "
    "will recall ; you see ; you know ; readers may remember ; readers will remember ; readers will recall ; "
    "remember ; note ; note well ; please note ; mark you ; mind you ; mind ; let it be said ; it must be said ; "
    "it has to be said ; it should be said ; it is fair to say ; be it said ; it should be noted ; it is worth "
    "noting ; it is worth remembering ; it should be remembered ; needless to say ; to be sure ; to be precise ; "
    "to be exact ; to be fair ; to be clear ; to be honest ; to put it mildly ; truth be told ; to tell the truth "
    "; i should say ; i should add ; i must say ; i might add ; i hasten to add ; we should add ; it should be "
    "added ; we note ; for his part ; for her part ; for its part ; for their part ; like it or not ; believe it "
    "or not ; for better or worse ; for good or ill ; for what it 's worth ; for what it is worth ; as ever ; as "
    "always ; as usual ; as expected ; as planned ; among other things ; at the same time ; in other words ; once "
    "again ; yet again ; thank god ; thank heaven ; thank goodness ; god knows ; heaven knows ; if you please ; "
    "no less ; curiously enough ; oddly enough ; strangely enough ; funnily enough ; sure enough ; fittingly "
    "enough ; interestingly enough ; rather surprisingly ; quite rightly ; too ; also ; though ; as well ; all told ; "
    "in all ; in total ; sad to say ; strange to say ; strange but true ; to nobody 's surprise ; to everyone 's "
    "surprise ; to everybody 's surprise ; to no one 's surprise ; to my surprise ; to our surprise"
)
"""What stands between commas, dashes or brackets, beside the adverbs."""
_AUXILIARIES = BE | HAVE | MODALS
_COMES_BACK = BE | frozenset(
    "come comes came coming go goes went gone going get gets got gotten bring brings brought send sends sent take "
    "takes took taken give gives gave given move moves moved fly flies flew flown sail sails sailed drive drove "
    "driven ride rode walk walked travel travelled traveled turn turned return returned call called hold held "
    "pull pulled push pushed put set welcome welcomed win won buy bought pay paid hand handed date dates dated "
    "dating trace traced stretch stretches reach reaches hark harks look looks looked cut fall fell draw drew "
    "drawn fight fought bounce bounced hit strike struck shoot shot roll rolled scale scaled hurry hurried rush "
    "rushed ship shipped him her them it me us you".split()
)
"""Words behind which "back" is to where, or to whom, something was before."""
_TIMING = frozenset("in of since until till by before after from to between and during".split())
_WHETHER = frozenset(
    "allegedly reportedly supposedly purportedly ostensibly nominally hypothetically theoretically apparently "
    "seemingly presumably possibly probably likely hopefully nearly merely hardly scarcely barely only partly "
    "partially mostly largely chiefly mainly wrongly falsely mistakenly erroneously incorrectly jokingly "
    "mockingly effectively practically virtually technically loosely formerly previously originally initially "
    "recently newly lately finally eventually ultimately currently presently temporarily provisionally briefly "
    "annually yearly monthly weekly daily hourly regularly usually normally generally rarely seldom occasionally "
    "periodically repeatedly constantly jointly separately individually respectively similarly early family fully "
    "wholly solely exclusively simultaneously posthumously subsequently belatedly prematurely locally popularly "
    "commonly widely mutually doubly directly indirectly roughly approximately exactly precisely shortly "
    "simply".split()
)
"""Adverbs in "-ly" that doubt, limit, date, count or share out what is told."""
_CALLS = frozenset("well yes no yeah yep nope oh ah aha ha hey okay ok right sure look listen see so true".split())
"""What calls upon the reader at the head of a sentence."""
_SHOWN = frozenset(
    "pictured photo photographed picture photograph above below left right centre center far extreme second third "
    "fourth fifth from the in on at and front back rear row middle standing seated sitting inset top bottom file "
    "archive main number".split()
)
_SHOWING = frozenset("pictured photo photographed above below left right centre center inset".split())
"""Words of a note on a picture, and those of which it has one."""
_SEE = frozenset(
    "page p. pp. p pp above below box chart map table figure fig. fig left right photo picture story".split()
)
_OPENING = {mark: frozenset(ends.split()) for mark, ends in ((",", ", . ; :"), ("(", ")"), ("[", "]"))} | {
    dash: frozenset([dash]) for dash in "–—-"
}
"""The marks that open a remark, and those that end it."""
_LONGEST = 6
"""Cells of the longest remark."""
_NIGHTS = frozenset("night day morning evening afternoon time weekend".split())
_STRESSED = frozenset("already only even sometime".split())
"""What only stresses a date, right before it: "opened only in 1976"."""
_SIGNS = (
    frozenset(["(", "back", "way", "year", "not", "as"])
    | _STRESSED
    | _NIGHTS
    | _EMPHATIC
    | _ADVERBS
    | _CALLS
    | {phrase[-1] for phrase in _SAID}
)


def without(cells: Sequence[Cell]) -> tuple[Cell, ...]:
    """The cells without the remarks among them."""
    norms = [cell.norm for cell in cells]
    if _SIGNS.isdisjoint(norms) and not any(norm.endswith("ly") for norm in norms):
        return tuple(cells)
    kept: list[Cell] = []
    at = 0
    while at < len(cells):
        behind = _remark(cells, at) if kept else _opening(cells) if not at else 0
        if behind:
            at = behind
        elif cells[at].norm == "as" and (last := _as_far_back(cells, at)):
            kept.append(replace(cells[last], norm="on" if cells[last + 1].what.granularity == "day" else "in"))
            at = last + 1
        else:
            kept.append(cells[at])
            at += 1
    return tuple(kept)


def _opening(cells: Sequence[Cell]) -> int:
    """The cell behind the remark that opens a sentence; 0 if none does."""
    comma = next((k for k, cell in enumerate(cells[: _LONGEST + 1]) if cell.norm == ","), 0)
    words = tuple(cell.norm for cell in cells[:comma])
    known = words in _SAID or (len(words) == 1 and words[0] in _ADVERBS | _CALLS)
    return comma + 1 if known and comma + 2 < len(cells) else 0


def _remark(cells: Sequence[Cell], at: int) -> int:
    """The cell behind the remark that begins at a cell, with the marks around it; 0 if there is none."""
    norm = cells[at].norm
    if norm in _ADVERBS or norm in _EMPHATIC:
        return at + 1 if _linked(cells, at) or _of_a_name(cells, at) else 0
    if norm == "not":
        return at + 2 if _not_only(cells, at) else 0
    if norm in ("back", "way"):
        back = at + (norm == "way")
        return back + 1 if norm_at(cells, back) == "back" and _long_ago(cells, back) else 0
    if norm == "the":
        return at + 2 if _of_a_year(cells, at) else 0
    if norm in _STRESSED:
        return at + 1 if _dated(cells, at + 1) and cells[at - 1].norm not in ("not", "if") else 0
    if norm == "some" or (cells[at].sort == "number" and cells[at].what.value == 1 and "ordinal" not in cells[at].tags):
        return _one_night(cells, at)
    if norm.endswith("ly") and cells[at].sort == "word":
        return at + 1 if _how_done(cells, at) else 0
    ends = _OPENING.get(norm)
    if ends is None or cells[at].sort == "possessive":
        return 0
    last = next((k for k in range(at + 1, min(len(cells), at + 2 + _LONGEST)) if cells[k].norm in ends), 0)
    words = tuple(cell.norm or cell.sort for cell in cells[at + 1 : last])
    if not words:
        return 0
    if norm in ("(", "["):
        return last + 1 if words in _SAID or _on_a_picture(words) or _leads_on(words) else 0
    if words in _SAID or (len(words) == 1 and words[0] in _ADVERBS):
        return last + 1 if cells[last].norm == norm and _goes_on(cells, at, last + 1) else last
    return 0


def _goes_on(cells: Sequence[Cell], at: int, behind: int) -> bool:
    """Whether the marks around a remark part nothing: it stands before a verb, within one, or behind "who".  Elsewhere
    one of them stays."""
    norm = cells[behind].norm if behind < len(cells) else ""
    return is_finite(norm) or cells[at - 1].norm in _AUXILIARIES | RELATIVES


def _of_a_name(cells: Sequence[Cell], at: int) -> bool:
    """Whether "itself" only stresses a name right before it: "the capital of Chile itself", "Lunt itself, which"."""
    name = cells[at - 1]
    return cells[at].norm in _SELVES and (name.sort == "term" or (name.sort == "subject" and "known" in name.tags))


def _linked(cells: Sequence[Cell], at: int) -> bool:
    """Whether an adverb stands bare between a subject and its verb, or within the verb."""
    before, behind = cells[at - 1], cells[at + 1] if at + 1 < len(cells) else None
    if behind is None or behind.sort == "mark":
        return False
    return before.norm in _AUXILIARIES or before.norm in ("who", "which") or before.sort == "subject"


def _not_only(cells: Sequence[Cell], at: int) -> bool:
    """ "X not only opened in 1976 but": as true of X as if nothing else were."""
    if at + 3 >= len(cells) or cells[at + 1].norm not in _MERELY or not {"but", "also", ";"} & _behind(cells, at):
        return False
    before, verb = cells[at - 1], cells[at + 2]
    if before.norm in BE | HAVE:
        return verb.sort in ("phrase", "term") or (verb.sort == "word" and is_past(verb.norm))
    does = verb.sort in ("word", "term", "phrase") and is_finite(verb.norm.split()[0])
    return does and before.sort in ("subject", "term", "word") and not is_finite(before.norm)


def _behind(cells: Sequence[Cell], at: int) -> set[str]:
    return {cell.norm for cell in cells[at + 3 :]}


_MERELY = frozenset("only just merely simply".split())


def _long_ago(cells: Sequence[Cell], at: int) -> bool:
    """Whether "back" only says that a time is long past, as in "opened back in 1976", and belongs to no verb: "came
    back in 1976", "dates back in part"."""
    if at + 2 >= len(cells) or cells[at + 1].norm not in ("in", "on") or cells[at + 2].sort != "time":
        return False
    return cells[at - 1].norm not in _COMES_BACK


def _dated(cells: Sequence[Cell], at: int) -> bool:
    """Whether "in" or "on" and a date stand at a cell."""
    return at + 1 < len(cells) and cells[at].norm in ("in", "on") and cells[at + 1].sort == "time"


def _as_far_back(cells: Sequence[Cell], at: int) -> int:
    """The second "as" of "as far back as 1976", "as early as May 1976"; 0 if it does not stand there."""
    for k in range(at + 2, min(at + 4, len(cells) - 1)):
        if cells[k].norm == "as":
            date = cells[k + 1].sort == "time" and cells[k + 1].what.kind == "date"
            return k if date and cells[k - 1].norm in ("back", "early", "late", "recently") else 0
    return 0


def _one_night(cells: Sequence[Cell], at: int) -> int:
    """The cell behind "one night" or "some time" before a date; 0 if none stands there."""
    for k in range(at + 1, min(at + _NIGHT, len(cells) - 2)):
        if cells[k].norm in _NIGHTS or (cells[k].sort == "time" and cells[k].what.granularity == "weekday"):
            return k + 1 if _dated(cells, k + 1) and not _for_somebody(cells, k + 3) else 0
        if cells[k].sort != "word":
            return 0
    return 0


_NIGHT = 4


def _for_somebody(cells: Sequence[Cell], at: int) -> bool:
    """Whether it was done by or for somebody on that night alone: "opened one night in 1941 for the bombed-out"."""
    return at < len(cells) and cells[at].norm in ("by", "for", "to")


def _of_a_year(cells: Sequence[Cell], at: int) -> bool:
    """Whether "the year" stands between a preposition and the number of a year: "in the year 1976"."""
    if at + 2 >= len(cells) or cells[at + 1].norm != "year" or cells[at - 1].norm not in _TIMING:
        return False
    time = cells[at + 2]
    return time.sort == "time" and time.what.granularity == "year"


def _how_done(cells: Sequence[Cell], at: int) -> bool:
    """Whether an adverb says how something was done, between a form of "be" and its participle."""
    if cells[at].norm in _WHETHER or at + 1 >= len(cells):
        return False
    behind = cells[at + 1]
    done = behind.sort in ("word", "term", "phrase") and behind.norm.endswith(("ed", "en", "wn", "ld", "lt", "ade"))
    return done and cells[at - 1].norm in BE


def _on_a_picture(words: Sequence[str]) -> bool:
    return _SHOWN.issuperset(word for word in words if word != "number") and not _SHOWING.isdisjoint(words)


def _leads_on(words: Sequence[str]) -> bool:
    """Whether a reader is told to look elsewhere: "see page 12"."""
    return words[0] == "see" and not _SEE.isdisjoint(words)
