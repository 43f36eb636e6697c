"""What an act happens to, as two texts can be held against each other by it."""

from __future__ import annotations

import re
from datetime import date

from claimcheck.frozen import frozen
from claimcheck.kinds.event.named_acts.line import Line
from claimcheck.kinds.event.named_acts.shapes import SPOTS, Act
from claimcheck.kinds.event.named_acts.sorts import fits
from claimcheck.text.stems import stem
from claimcheck.text.times.words import listed
from claimcheck.text.words import HONORIFICS, NAME_PARTICLES, PASTS, REPORTING, is_past

TITLES = HONORIFICS | frozenset(
    listed(
        "minister ministers foreign environment finance defence defense interior health justice education transport "
        "trade culture agriculture energy labour economy prime president chancellor premier governor mayor secretary "
        "state king queen prince princess pope duke duchess senator bishop archbishop cardinal ambassador chairman "
        "chairwoman chief director general rector"
    )
)
"""Words before a name that are no part of it."""
_TIED = re.compile(rf" ({SPOTS}) ")
_LOOSE = frozenset(["to", "for", "from"])
_DET = frozenset(listed("the a an its their his her this that our my your"))
_INDEFINITE = frozenset(["a", "an", "another"])
_SOMEBODY = frozenset(listed("nobody somebody everybody everyone anyone none nothing everything all many few some"))
_PRONOUNS = frozenset(["he", "she"])
_LEADING = re.compile(r"(?P<name>\^\S+(?: \^\S+)+)")


@frozen
class Thing:
    """The names and nouns of what an act happens to: those of the noun phrase itself (`tails` are nouns behind its
    names), the names that prepositions tie to it, and the years that it is known by."""

    first: int
    last: int
    names: tuple[str, ...]
    nouns: tuple[str, ...]
    tails: tuple[str, ...]
    tied: tuple[str, ...]
    years: tuple[int, ...]
    person: bool

    def modifiers(self) -> list[str]:
        return [
            *(f"name:{name}" for name in self.names), *(f"noun:{noun}" for noun in self.nouns),
            *(f"tail:{noun}" for noun in self.tails), *(f"at:{name}" for name in self.tied),
            *(f"year:{year}" for year in self.years), *(["person"] if self.person else []),
        ]  # fmt: skip


def thing_of(
    row: Line, first: int, last: int, act: Act, person: bool = False, subject: bool = False, whole: bool = False
) -> Thing | None:
    """The thing of a stretch of words; None where it has no name that tells it from others, or is no noun phrase."""
    text = row.plain[first:last]
    if text.split(" ", 1)[0] in REPORTING and " " in text:
        first += text.index(" ") + 1  # "said Karlsborg's mayor"
        text = row.plain[first:last]
    if act.of == "any":
        opens = text.split()[:1] if not first and "^" not in text[:1] and row.scene.tokens[0].shape == "cap" else []
        found = (*opens, *(word[1:] for word in text.split() if word.startswith("^")))
        return Thing(first, last, found, (), (), (), (), False)
    if text in _PRONOUNS:
        return _leading(row)
    person = person or act.of == "person"
    core, *rest = _TIED.split(f" {text} ")
    determined = text.split()[0] in _DET or row.plain[:first].split()[-1:] in (["the"], ["its"], ["their"])
    behind = [
        part
        for link, part in zip(rest[::2], rest[1::2], strict=True)
        if link not in _LOOSE or core.endswith("monument")
    ]
    if (
        behind
        and not determined
        and "^" not in core
        and not core.strip().endswith("s")
        and len(core.split()) == 1
        and rest[0] != "of"
    ):
        core = f" {rest[1]} "  # "the ink was dry on the treaty, to which"
        behind = behind[1:]
    words = [word for word in core.split() if word not in ("'s", *_DET, "'", "and", "with", "twinned", ",")]
    if row.plain[:first].split()[-1:] and row.plain[:first].split()[-1] in _INDEFINITE and not person:
        return None
    cut = _before_verb(words, subject)
    if whole and len(cut) < len(words):
        return None  # "the car that Ida Berg drove, built in 1951"
    words = cut
    names = [word[1:] for word in words if word.startswith("^") and word[1:] not in _DET | NAME_PARTICLES]
    if person:
        names = [name for name in names if name not in TITLES]
        if len(names) < 2 or words[-1][:1] != "^":
            return None
    lower = [word for word in words if word[0].isalpha()]
    if any(word in PASTS or (is_past(word) and word.endswith("ed")) for word in lower[:-1]):
        return None
    last_name = max((at for at, word in enumerate(words) if word.startswith("^")), default=-1)
    tails = [stem(word) for word in words[last_name + 1 :] if word[0].isalpha()]
    tied = [word[1:] for part in behind for word in part.split() if word.startswith("^")]
    years = []
    for number in re.findall(r"@(\d+)", text):
        begin = row.scene.times[int(number)].inner.begin
        if begin is not None:
            years.append(row.scene.times[int(number)].inner)
    if not fits(act.name, (*lower, *names)):
        return None
    if not names and not (tied and lower) and not (lower and determined):
        return None
    return Thing(
        first, last, tuple(names), tuple(stem(word) for word in lower), tuple(tails), tuple(tied),
        tuple(_year(one.begin) for one in years if one.begin is not None), person,
    )  # fmt: skip


def _before_verb(words: list[str], subject: bool) -> list[str]:
    """The words up to the verb that follows a name: "Irena Vasko wrote", and of a `subject`, "the Sella hut sleeps"."""
    named = False
    first = max((at for at, word in enumerate(words) if word.startswith("^")), default=len(words)) + 1
    for at, word in enumerate(words):
        if subject and at >= first + (first < 2) and word.endswith("s") and not word.endswith(("ss", "us", "is")):
            return words[:at]
        if named and (word in PASTS or word in _SOMEBODY or (word.endswith("ed") and is_past(word))):
            return words[:at]
        named = named or word.startswith("^")
    return words


def _year(day: int) -> int:
    return date.fromordinal(day).year


def _leading(row: Line) -> Thing | None:
    """Whom "he" or "she" means: the name with which the sentence begins."""
    found = _LEADING.match(row.plain)
    if found is None:
        return None
    names = [word[1:] for word in found["name"].split() if word[1:] not in TITLES]
    return Thing(*found.span("name"), tuple(names), (), (), (), (), True) if len(names) > 1 else None
