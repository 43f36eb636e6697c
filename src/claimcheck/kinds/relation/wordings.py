"""The wordings of a phrase: the claim's own, and those that say the same in other words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.lazy import Pattern
from claimcheck.text.tokens import words

_WON = ("winner", "laureate", "champion", "holder", "host")
_NOUNS = ("state", "country", "nation")
_BECOMING = ("to be", "to become", "to serve as")
_WORLDS = "world's "
_CLIMBED = Pattern(r"first (?:climber$|([a-z]+ )?to climb$)")
_ANYONE = ("person", "man", "human", "human being", "climber", "mountaineer")
_CLIMB = (
    "climb", "scale", "ascend", "conquer", "summit", "reach the summit", "reach the top", "get to the top",
    "stand on the summit", "stand on top", "set foot on the summit", "stand on the top", "make it to the top",
)  # fmt: skip
"""What "first to climb" may be called."""


def key(phrase: str) -> str:
    """The key of a phrase: its folded words."""
    return "relation:" + " ".join(words(phrase))


def wordings(phrase: str, same: Sequence[str]) -> Iterator[str]:
    """A phrase, and others that say the same: "biggest city" for "largest city", "NATO member state".

    `same` are groups of words, parted by "|", that may stand for each other.
    """
    found = {phrase: None}
    for group in same:
        for form in tuple(found):
            for swapped in _swapped(form, group.split("|")):
                found.setdefault(swapped)
    for form in tuple(found):
        for turned in _turned(form):
            found.setdefault(turned)
    yield from found


def bare(phrase: str) -> str:
    """A phrase without the name of what it is of: "member" for "NATO member" and "member of the European Union"; ""
    if there is none in it."""
    said = phrase.split()
    if said[0][:1].isupper() or said[0][:1].isdigit():
        rest = [word for word in said if not word[:1].isupper()]
        named = said[: len(said) - len(rest)]
        return " ".join(rest) if rest and said == [*named, *rest] and not named[-1].endswith("'s") else ""
    for preposition in (" of the ", " of ", " in the ", " in "):
        head, found, named_ = phrase.partition(preposition)
        if found and named_[:1].isupper() and head.islower():
            return head
    return ""


def _swapped(form: str, group: Sequence[str]) -> Iterator[str]:
    padded = f" {form} "
    for one in group:
        if f" {one} " in padded:
            yield from (padded.replace(f" {one} ", f" {other} ").strip() for other in group if other != one)


def _turned(form: str) -> Iterator[str]:
    said = form.split()
    if said[-1] == "member" and "founding" not in said:
        yield from (f"{form} {noun}" for noun in _NOUNS)
    if len(said) > 1 and said[-1] in ("winner", "holder", "host") and said[0][:1].isupper():
        yield f"{said[-1]} of {' '.join(said[:-1])}"
        yield f"{said[-1]} of the {' '.join(said[:-1])}"
    won = prize(form)
    if won and " of " in form:
        named = form.split(" of ", 1)[1].removeprefix("the ")
        yield f"{named} {said[0]}"
        yield f"{said[0]} of {named}"
        yield f"{said[0]} of the {named}"
    if said[:2] == ["first", "woman"] and len(said) > 2 and "to" not in said:
        yield from (f"first woman {verb} {' '.join(said[2:])}" for verb in _BECOMING)
    climbed = _CLIMBED.match(form)
    if climbed:
        whom = climbed[1].split() if climbed[1] else []
        own = [whom[0]] if whom[:1] and whom[0] not in _ANYONE else ["", *_ANYONE]
        for who in own:
            yield from (f"first {who} to {verb}".replace("  ", " ") for verb in _CLIMB)
    yield from _placed(form)
    if form.startswith(_WORLDS):
        yield f"{form.removeprefix(_WORLDS)} in the world"
    if form.endswith(" in the world"):
        yield f"world's {form.removesuffix(' in the world')}"


def _placed(form: str) -> Iterator[str]:
    """ "Europe's highest peak" for "highest peak in Europe", and the other way round."""
    inside = _INSIDE.fullmatch(form)
    if inside is not None:
        yield f"{inside['where']}'{'' if inside['where'].endswith('s') else 's'} {inside['what']}"
    owned = _OWNED.fullmatch(form)
    if owned is not None:
        where = f"{'the ' if owned['own'] == '' else ''}{owned['where']}"
        yield f"{owned['what']} in {where}"
        yield f"{owned['what']} of {where}"


_INSIDE = Pattern(r"(?P<what>[a-z][a-z -]+) in (?:the )?(?P<where>[A-Z][\w-]+(?: [A-Z][\w-]+)*)")
_OWNED = Pattern(r"(?P<where>[A-Z][\w-]+(?: [A-Z][\w-]+)*)['’](?P<own>s?) (?P<what>[a-z][a-z -]+)")


def prize(phrase: str) -> tuple[str, ...]:
    """What is won, where the phrase itself names it: "winner of the Booker Prize", "Booker Prize winner"."""
    said = phrase.split()
    if " of " in phrase and said[0] in _WON:
        named = phrase.split(" of ", 1)[1]
    elif said[-1] in _WON:
        named = " ".join(said[:-1])
    else:
        return ()
    named = named.removeprefix("the ")
    found = words(named)
    return found if len(found) > 1 and (named[:1].isupper() or named[:1].isdigit()) else ()
