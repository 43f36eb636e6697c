"""Whether a thing was closed, lost or written anew before what is told of it happened once more: "the hall was rebuilt,
and it opened in 1950", "the novel was translated and published in 1971", "it opened in 1946 after a break"."""

from __future__ import annotations

import re
from collections.abc import Mapping

from claimcheck.kinds.event.claim import EventClaim
from claimcheck.lazy import Pattern
from claimcheck.model import Document, Entity, Statement

_REACH = 240
"""Characters before what is told in which its sentence, and the one before, are looked through."""
_HOUSES = (
    "rebuilt|reconstructed|restored|renovated|refurbished|repaired|remodelled|remodeled|damaged|destroyed|bombed|gutted|"
    "burnt|burned|closed|shut|shuttered|demolished|razed|flooded|looted|shelled|relocated|moved"
)
_SHIPS = "raised|salvaged|refloated|recovered|refitted|rebuilt|repaired|righted"
_TEXTS = (
    "amended|revised|renegotiated|rewritten|renewed|translated|reprinted|reissued|re-issued|banned|censored|abridged|"
    "expanded|dubbed|adapted|rearranged|restaged|orchestrated|withdrawn|suppressed|redrafted"
)
_STAGED = "re-?enacted|restaged|re-?created|replayed"
_BEFORE = {
    "place": _HOUSES, "organisation": _HOUSES, "company": _HOUSES, "ship": _SHIPS, "work": _TEXTS,
    "": f"{_TEXTS}|{_STAGED}",
}  # fmt: skip
"""By the type of a thing, what was done to it."""
_DONE = {
    type_: Pattern(
        rf"\b(?:was|were|been|being|and|but)\b(?: \w+ly| then| later| soon| again)? (?:{verbs})\b"
        rf"|\b(?:{verbs}) (?:the )?[A-Z][^.,;]{{0,60}}(?=, which\b)"
    )
    for type_, verbs in _BEFORE.items()
}
_NEWS = Pattern(
    r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|tonight|now|recently|(?:last|this) \w+|"
    r"has|have|is|are)\b",
    re.IGNORECASE,
)
"""In what is told of the day: a hall that was closed on Monday had opened long before."""
_YEAR = Pattern(r"\b1[0-9]{3}\b|\b20[0-9]{2}\b")
_NEXT = Pattern(r"[.,;:–—]|\b(?:and|but|which|before|until)\b")
"""What stands between that and the clause that is looked at: what was done to it is not itself told with the date."""
_HIT = Pattern(r"\b[Aa]fter\b[^.,;]{0,40}\b(?:hit|struck|destroyed|gutted|damaged|wrecked|burnt|burned)\b")
_BEHIND = Pattern(
    r",? (?:again|anew|once more|for (?:a|the) second time|"
    r"after (?:(?:a|an|the|its|some|long|short|brief|further|extensive|\w+ (?:days|weeks|months|years)) )*(?:of )?"
    r"(?:break|hiatus|pause|interruption|closure|restoration|renovation|refurbishment|rebuilding|reconstruction|"
    r"repairs?|revision|redesign)|"
    r"(?:as an?|in) (?:paperback|hardback|translation|instalments|installments|abridged|pocket|e-book|audiobook|"
    r"serial))\b"
)

_FOR_SOME = Pattern(r" for (?:some|many|most|others|him|her|them|me|us)\b")
_IN_PART = Pattern(r"\b(?:partly|partially|temporarily|briefly|unofficially) (?:re)?(?:open|found|publish|launch)ed\b")


def made_anew(claim: EventClaim, statement: Statement, document: Document, entities: Mapping[str, Entity]) -> bool:
    """Whether what a text dates later than a claim does may be that it happened once more."""
    days = [dated.on.until for dated in claim.dates if dated.on.until is not None]
    stated = [when.inner for when in statement.times if when.how == "stated"]
    text, begin, end = document.text, statement.sentence.start, statement.wrong.end
    lasting = statement.mode == "lasted"
    if not lasting and (statement.mode != "date" or not days or not stated):
        return False
    if _IN_PART.search(text, begin, end):
        return True
    if any(span.begin is None or span.begin < max(days) for span in stated if not lasting):
        return False
    if _BEHIND.match(text, end, end + _REACH) or (lasting and _FOR_SOME.match(text, end)):
        return True
    kinds = {entities[id].type for id in claim.of if id in entities}
    low = max(text.rfind("\n", 0, begin) + 1, begin - _REACH)
    before = text[low:begin].rstrip()
    last = max(before.rfind(mark, 0, max(len(before) - 1, 0)) for mark in ".?!") + 1
    told = f"{before[last:]} {text[begin : statement.wrong.start]}"
    if _NEWS.search(told) or _YEAR.search(told):
        return False
    if "place" in kinds and _HIT.search(told):
        return True
    found = (_DONE[kind].search(told) for kind in kinds & _DONE.keys() or ({""} if not kinds else ()))
    return any(one is not None and _NEXT.search(told, one.end()) is not None for one in found)
