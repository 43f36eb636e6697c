"""The years to which a text counts back from its day: "fifty years ago", "half a century", "the 100th anniversary".

A day without a year may be one of them: "Next week it will be half a century.  It ended on Sunday, August 17."
"""

from __future__ import annotations

from functools import lru_cache

from claimcheck.lazy import Pattern
from claimcheck.text.times.words import ANNIVERSARIES, JUBILEES, ORDINALS, SMALL, TENS, cardinal, ordinal

_NUMBER = rf"(?P<number>[0-9]{{1,3}}|(?:{'|'.join(TENS)}|{'|'.join(SMALL)})(?:[ -](?:{'|'.join(SMALL)}))?)"
_NTH = rf"(?P<nth>[0-9]{{1,3}}(?:st|nd|rd|th)|(?:(?:{'|'.join(TENS)})-)?(?:{'|'.join(ORDINALS)}))"
_YEARS = Pattern(
    rf"(?i)(?:\b(?:it[’']s|it is|it will be|marks?|marking|marked|celebrat(?:es?|ed|ing)) (?:now |exactly |just )?"
    rf"{_NUMBER}[ -](?P<unit>years?|decades?|centur(?:y|ies))\b"
    rf"|\b{_NUMBER.replace('number', 'told')}[ -](?P<each>years?|decades?|centur(?:y|ies)) "
    rf"(?:ago|on|later|since|today|have passed|to the day|this|next|after)\b)"
    rf"|\b{_NTH}[ -](?:[a-z]+[ -])?(?:anniversar|birthday|jubilee)"
    rf"|\b(?:turn(?:s|ed|ing)?|at) (?P<turned>(?:[2-9][0-9]|[1-9][0-9]{{2}})\b(?![.:%,][0-9])|(?:{'|'.join(TENS)})\b)"
    rf"|\b(?P<of>half a|half-|a half|quarter of a|quarter-|three[- ]quarters of a|a|one) ?century\b"
    rf"|\b(?P<named>{'|'.join(ANNIVERSARIES)})\b"
    rf"|\b(?P<jubilee>{'|'.join(JUBILEES)}) (?:jubilee|anniversar)"
)
_CENTURIES = {"half": 50, "quarter": 25, "three": 75, "a": 100, "one": 100}
_BESIDE = Pattern(r"(?i)\b(?:next|last) year\b")


@lru_cache(maxsize=8)
def counted_back(text: str, year: int) -> tuple[int, ...]:
    """The years that a text of this year may count back to; those next to them too where it speaks of another year than
    its own."""
    back = {count for found in _YEARS.finditer(text) if (count := _count(found.groupdict()))}
    steps = (-1, 0, 1) if back and _BESIDE.search(text) else (0,)
    return tuple(sorted({year - count + step for count in back for step in steps if count < year}))


def _count(parts: dict[str, str | None]) -> int:
    if number := parts["number"] or parts["told"]:
        each = {"d": 10, "c": 100}.get((parts["unit"] or parts["each"] or "").lower()[:1], 1)
        return each * (cardinal(number.lower()) or 0)
    if nth := parts["nth"]:
        return ordinal(nth.lower()) or 0
    if turned := parts["turned"]:
        return cardinal(turned.lower()) or 0
    if of := parts["of"]:
        return next((years for word, years in _CENTURIES.items() if word in of.lower().replace("-", " ").split()), 0)
    if named := parts["named"]:
        return ANNIVERSARIES[named.lower()]
    return JUBILEES[(parts["jubilee"] or "").lower()]
