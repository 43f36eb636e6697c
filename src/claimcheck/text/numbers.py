"""Numbers that say how many or how much, and ordinals, each with the range that its words allow.

What a rounded number admits (a true number inside the range agrees):

- "12,000", "twelve thousand": itself.  With a unit that is measured, a decimal point, or a scale after figures or
  from million on: half of the last place that is written ("1.3 million" 1.25 to 1.35 million, "40 %" 39.5 to 40.5).
- "about N", "some N", "N or so": the last round place up or down, at most a tenth, or half of that place, at most a
  fifth, whichever is wider ("about 12,000" 11,000 to 13,000); at least one for whole numbers.
- "nearly N": 0.85 N to N.  "just over N": N to 1.15 N.  "more than N": N to 1.5 N, or to the next number with one
  figure if that is farther.  "at least N", "N or more", "well over N": N and above.  "up to N", "fewer than N":
  N and below.  "a hundred", "a thousand": a tenth up or down.  "a dozen": a tenth.
- "hundreds", "tens of thousands": that much and above.

Not numbers in this sense, and left out: years, dates, times of day, ages and whatever else lies in `taken`;
scores and votes ("3-1", "219 to 213"), fractions of dates ("9/11"), telephone numbers, decades, numbers that name
something ("Room 12", "No. 10", "Article 5", "F-35", "Boeing 737"), numbers of list items.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace

from claimcheck.model import NumberRef
from claimcheck.text import units
from claimcheck.text.times.words import ORDINALS, SMALL, TENS
from claimcheck.text.tokens import Token


def _set(text: str) -> frozenset[str]:
    return frozenset(text.split())


_SCALES = {"hundred": 100.0, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "dozen": 12.0}
_SHORT_SCALES = {"k": 1e3, "bn": 1e9, "tn": 1e12, "trn": 1e12, "mn": 1e6, "mln": 1e6, "bln": 1e9, "lakh": 1e5}
_MONEY_SCALES = {"m": 1e6, "b": 1e9, "t": 1e12}
_CROWDS = {"dozens": 20.0, "hundreds": 100.0, "thousands": 1e3, "millions": 1e6, "billions": 1e9, "trillions": 1e12}
_FOLDS = {"twice": 2.0, "thrice": 3.0, "double": 2.0, "triple": 3.0, "treble": 3.0, "quadruple": 4.0}
_FOLDED = {f"{word}{ending}": value for word, value in _FOLDS.items() for ending in ("d", "s")}
_DOUBLED = _FOLDED | {"doubling": 2.0, "tripling": 3.0, "trebling": 3.0, "quadrupling": 4.0}
_PARTS = {"third": 3.0, "quarter": 4.0, "fifth": 5.0, "sixth": 6.0, "seventh": 7.0, "eighth": 8.0, "tenth": 10.0}
_MONTHS = _set(
    "jan january feb february mar march apr april may jun june jul july aug august sep sept september oct october nov "
    "november dec december"
)
_LABELS = _set(
    """
    page pages p pp room flight section sections article articles chapter chapters no nos number numbers route highway
    interstate gate platform terminal channel apartment suite bus line level phase stage tier type version volume vol
    act rule paragraph para clause title bill resolution docket case lot grade class district ward precinct zone sector
    pier block building episode season round figure fig table annex appendix step group formula war covid ps iphone
    windows apollo cop unit studio pope henry agenda protocol amendment regiment brigade boeing
    airbus psalm verse proposition prop sonata opus symphony
    """
)
_SCORES = _set(
    """
    win wins won winning beat beats beaten beating lose loses lost losing lead leads led leading defeat defeats
    defeated draw drew tie tied victory loss score scored vote votes voted voting ruled ruling decision split split-
    trounced edged thrashed downed routed
    """
)
_NOT_COUNTED = _set(
    """
    of and or is was are were be who that which to in on at by with for as from has have had can could may might would
    should will must more another day time but if so there not than the a an his her their its
    """
)  # after "one": then it is a pronoun
_NO_ONE = _set("no any every some each this that these those which the another only only's next last first big such")

_SOME_OF = _set("another additional extra further other first last top next past previous latest remaining")

_ABOUT = [
    "in the region of",
    "in the neighborhood of",
    "in the neighbourhood of",
    "on the order of",
    "in the order of",
    "an estimated",
    "about",
    "around",
    "roughly",
    "approximately",
    "approx",
    "some",
    "circa",
    "ca",
    "estimated",
    "~",
    "≈",
]
_BEFORE: dict[tuple[str, ...], str] = {
    tuple(words.split()): how
    for how, phrases in {
        "about": _ABOUT,
        "nearly": [
            *("nearly", "almost", "close to", "just under", "a little under", "slightly under", "approaching"),
            *(
                "just short of",
                "a little less than",
                "slightly less than",
                "slightly fewer than",
                "not quite",
                "just below",
            ),
        ],
        "just over": [
            *("just over", "just more than", "a little over", "a little more than", "little more than", "just above"),
            *("slightly more than", "slightly over", "slightly above"),
        ],
        "over": [
            *("more than", "over", "above", "exceeding", "in excess of", "upwards of", "upward of", "north of"),
            *("greater than", "better than", "higher than", ">"),
        ],
        "at least": [
            *("at least", "no fewer than", "no less than", "not less than", "not fewer than", "a minimum of"),
            *("well over", "well above", "much more than", "far more than", "well in excess of", "≥"),
        ],
        "at most": [
            *("at most", "up to", "no more than", "not more than", "a maximum of", "as many as", "as much as"),
            *("fewer than", "less than", "under", "below", "lower than", "south of", "well under", "well below"),
            *("far fewer than", "far less than", "a maximum", "≤", "<"),
        ],
    }.items()
    for words in phrases
}
_LONGEST_BEFORE = max(map(len, _BEFORE))
_AFTER: dict[tuple[str, ...], str] = {
    ("or", "so"): "about",
    ("or", "thereabouts"): "about",
    ("-", "odd"): "about",
    ("odd",): "about",
    ("or", "more"): "at least",
    ("and", "more"): "at least",
    ("and", "counting"): "at least",
    ("-", "plus"): "at least",
    ("plus",): "at least",
    ("+",): "at least",
    ("at", "least"): "at least",
    ("or", "fewer"): "at most",
    ("or", "less"): "at most",
    ("at", "most"): "at most",
}


@dataclass(frozen=True, slots=True)
class _Number:
    """A number without the words around it.  `step` is its last written place; 0 if it is exact.  `first` and
    `last` are tokens, half-open.  `open_end` is true for "hundreds"."""

    first: int
    last: int
    value: float
    step: float = 0.0
    unit: str = ""
    figures: bool = False
    loose: float = 0.0  # the share by which its own words round ("a hundred")
    open_end: bool = False
    vague: bool = False  # nothing can be said ("5m": millions or metres)


def find(tokens: Sequence[Token], text: str, taken: Sequence[tuple[int, int]] = ()) -> list[NumberRef]:
    """The numbers and ordinals among `tokens`, in order; those that touch a span of `taken` are left out.

    A range ("5 to 7", "between 5 and 7") is one; its `value` is the middle.  The span takes in the words that
    round it, its sign and its unit.  Multiples have the unit "fold", shares of a whole "fraction".
    """
    return _Finder(tokens, text, taken).find()


class _Finder:
    def __init__(self, tokens: Sequence[Token], text: str, taken: Sequence[tuple[int, int]]) -> None:
        self.tokens = tokens
        self.text = text
        self.norms = [token.norm for token in tokens]
        self.taken = [any(a < token.end and token.start < b for a, b in taken) for token in tokens]

    def norm(self, at: int) -> str:
        return self.norms[at] if 0 <= at < len(self.norms) else ""

    def shape(self, at: int) -> str:
        return self.tokens[at].shape if 0 <= at < len(self.tokens) else ""

    def near(self, at: int) -> bool:
        """Whether token `at` stands directly behind the one before it."""
        return 0 < at < len(self.tokens) and self.tokens[at - 1].end == self.tokens[at].start

    def says(self, at: int, words: tuple[str, ...]) -> bool:
        return tuple(self.norms[at : at + len(words)]) == words

    def find(self) -> list[NumberRef]:
        found: list[NumberRef] = []
        at = 0
        floor = 0  # tokens before it belong to the number before
        while at < len(self.tokens):
            made, last = self.at(at, floor)
            if made is not None:
                found.append(made)
            if last > at:
                floor = at = last
            else:
                at += 1
        return found

    def at(self, at: int, floor: int) -> tuple[NumberRef | None, int]:
        """The number that begins at a token, if any, and the token after what was read."""
        if self.taken[at]:
            return None, at
        number = self.number(at)
        if number is None:
            return self.ordinal(at)
        if self.names_something(number):
            return None, number.last
        ranged = self.range(number)
        if ranged is not None:
            return ranged[0] and self.said(*ranged[0], floor=floor), ranged[1]
        if self.is_year(number):
            return None, number.last
        return self.said(number, None, floor=floor), self.tail(number)

    # --- one number ---

    def number(self, at: int) -> _Number | None:
        """A number with its scale, currency and unit."""
        number = self.multiple(at) or self.share(at) or self.money(at) or self.crowd(at) or self.plain(at)
        if number is None or number.unit in ("fold", "fraction"):
            return number
        if any(self.taken[number.first : number.last]):
            return None
        return self.with_unit(number)

    def plain(self, at: int) -> _Number | None:
        return self.figures(at) or self.words(at)

    def figures(self, at: int) -> _Number | None:
        if self.shape(at) != "number":
            return None
        norm = self.norms[at]
        if not norm[-1:].isdigit() and len(norm) > 1:
            return None  # a decade
        if len(norm) == 1 and not norm.isdigit():
            return _Number(at, at + 1, unicodedata.numeric(norm), figures=True)
        parts = norm.replace(",", "").split(".")
        if len(parts) > 2:
            return None  # a version, an address
        value = float(".".join(parts)) if parts[0] or len(parts) > 1 else 0.0
        step = 10.0 ** -len(parts[1]) if len(parts) == 2 else 0.0
        last = at + 1
        following = self.tokens[last].norm if last < len(self.tokens) else ""
        if self.near(last) and len(following) == 1 and self.shape(last) == "number" and not following.isdigit():
            value, step, last = value + unicodedata.numeric(following), 0.25, last + 1
        number = _Number(at, last, value, step, figures=True)
        return self.scaled(number)

    def scaled(self, number: _Number, money: bool = False) -> _Number:
        """With "million", "bn", "and a half million" after it."""
        last = number.last
        half = 0.0
        if self.says(last, ("and", "a", "half")) and self.norm(last + 3) in _SCALES:
            half, last = 0.5, last + 3
        hyphen = self.norm(last) == "-" and self.shape(last) == "hyphen" and self.norm(last + 1) in _SCALES
        word = self.norm(last + 1) if hyphen else self.norm(last)
        scale = _SCALES.get(word, 0.0)
        if not scale and self.near(last):
            scale = _SHORT_SCALES.get(word, 0.0) or (_MONEY_SCALES.get(word, 0.0) if money else 0.0)
        elif not scale and word in ("bn", "tn", "mn"):
            scale = _SHORT_SCALES[word]
        if not scale:
            return replace(number, last=number.last) if not half else number
        step = (0.5 if half else number.step or 1.0) * scale
        last += 2 if hyphen else 1
        value = (number.value + half) * scale
        if scale == 1e3 and self.norm(last) in ("million", "billion"):
            more = _SCALES[self.norm(last)]
            value, step, last = value * more, step * more, last + 1
        return replace(number, value=value, step=step if scale != 12.0 else 0.0, last=last)

    def words(self, at: int) -> _Number | None:
        """ "twelve thousand", "a hundred", "two and a half million", "half a million", "two dozen"."""
        word = self.norm(at)
        if word == "half" and self.norm(at + 1) in ("a", "an") and self.norm(at + 2) in _SCALES:
            scale = _SCALES[self.norm(at + 2)]
            return _Number(at, at + 3, scale / 2, loose=0.1)
        if word in ("a", "an") and self.norm(at + 1) in _SCALES:
            scale = _SCALES[self.norm(at + 1)]
            last = at + 2
            if self.says(last, ("and", "a", "half")):
                return _Number(at, last + 3, scale * 1.5, step=scale / 2)
            if self.norm(last) == "or":
                pass
            elif scale < 1e6 and self.norm(last) in ("thousand", "million", "billion"):
                return _Number(at, last + 1, scale * _SCALES[self.norm(last)], loose=0.1)
            more = self.below_hundred(last + 1) if self.norm(last) == "and" and scale in (100.0, 1000.0) else None
            if more is not None:
                return _Number(at, more[1], scale + more[0])
            return _Number(at, last, scale, loose=0.1)
        if word in ("a", "an") and self.norm(at + 1) == "couple" and self.norm(at + 2) == "of":
            return _Number(at, at + 3, 2, loose=0.5)
        return self.cardinal(at)

    def cardinal(self, at: int) -> _Number | None:
        total, last, lowest = 0.0, at, 1e15
        step = 0.0
        while True:
            group = self.group(last)
            if group is None:
                break
            value, after = group
            scale = _SCALES.get(self.norm(after), 0.0)
            half = self.says(after, ("and", "a", "half"))
            if half and self.norm(after + 3) in ("thousand", "million", "billion", "trillion"):
                value, after = value + 0.5, after + 3
                scale = _SCALES[self.norm(after)]
                step = scale / 2
            if scale in (1e3, 1e6, 1e9, 1e12) and scale < lowest:
                total, last, lowest = total + value * scale, after + 1, scale
                step = step or (scale if scale >= 1e6 else 0.0)
                if self.norm(last) == "and" and self.below_hundred(last + 1) and scale <= 1e6:
                    small, end = self.below_hundred(last + 1) or (0.0, last)
                    return _Number(at, end, total + small)
                continue
            if scale == 12.0 and not total:
                return _Number(at, after + 1, value * 12, loose=0.1)
            if lowest <= 1e3 and value >= 1000:
                break
            total, last, step = total + value, after, 0.0
            break
        if last == at:
            return None
        word = self.norm(at)
        if last == at + 1 and word == "one" and not self.counts_one(at):
            return None
        if ORDINALS.get(self.norm(last + 1 if self.norm(last) == "-" else last), 0) and self.norm(last - 1) in TENS:
            return None  # "twenty-first"
        if self.norm(at - 1) == "-" and self.norm(at - 2) in TENS:
            return None
        if self.norm(at - 1) in TENS or SMALL.get(self.norm(at - 1), 0) >= 10:
            return None  # the end of "twenty twenty-four"
        if last == at + 1 and (word in TENS or SMALL.get(word, 0) >= 10) and self.below_hundred(last):
            return None  # "nineteen eighty-four": a year
        return _Number(at, last, total, step)

    def group(self, at: int) -> tuple[float, int] | None:
        """A number below a thousand: "two hundred and fifty", "twelve"."""
        small = self.below_hundred(at)
        if small is None:
            return None
        value, last = small
        if self.norm(last) == "hundred" and value < 100:
            value, last = value * 100, last + 1
            after = last + 1 if self.norm(last) == "and" else last
            more = self.below_hundred(after)
            if more is not None:
                return value + more[0], more[1]
        return value, last

    def below_hundred(self, at: int) -> tuple[float, int] | None:
        word = self.norm(at)
        if at < len(self.tokens) and self.taken[at]:
            return None
        if word in SMALL:
            return float(SMALL[word]), at + 1
        if word in TENS:
            after = at + 2 if self.norm(at + 1) == "-" else at + 1
            ones = SMALL.get(self.norm(after), 0)
            if 1 <= ones <= 9:
                return float(TENS[word] + ones), after + 1
            return float(TENS[word]), at + 1
        return None

    def counts_one(self, at: int) -> bool:
        """Whether "one" counts, and is no pronoun: a noun follows."""
        after = self.norm(at + 1)
        if (
            self.norm(at - 1) in _NO_ONE
            or after in _NOT_COUNTED
            or self.shape(at + 1) not in ("lower", "punct", "hyphen")
        ):
            return False
        return self.shape(at + 1) == "lower" or after in ("%", "-")

    def crowd(self, at: int) -> _Number | None:
        """ "hundreds", "tens of thousands", "hundreds of millions"."""
        word = self.norm(at)
        base = 10.0 if word == "tens" else _CROWDS.get(word, 0.0)
        if not base:
            return None
        of = self.norm(at + 1) == "of" and self.norm(at + 2) in _CROWDS
        if of:
            return _Number(at, at + 3, base * _CROWDS[self.norm(at + 2)], open_end=True)
        if word == "tens":
            return None
        return _Number(at, at + 1, base, open_end=True)

    def money(self, at: int) -> _Number | None:
        """ "$5 million", "C$1.3bn", "US$ 40"; "-$5" has its sign before it."""
        after = at
        owner = ""
        if self.norm(at) in units.DOLLARS and self.shape(at) in ("upper", "initial") and self.near(at + 1):
            owner, after = self.norm(at).replace(".", "").upper(), at + 1
        symbol = self.norm(after)
        if symbol not in units.CURRENCIES or (owner and symbol not in "$¥"):
            return None
        number = self.figures_for_money(after + 1)
        if number is None:
            return None
        return replace(number, first=at, unit={"CA": "C", "CAN": "C", "AU": "A"}.get(owner, owner) + symbol)

    def figures_for_money(self, at: int) -> _Number | None:
        number = self.figures(at)
        return self.scaled(number, money=True) if number is not None and number.value < 1e6 else number

    def multiple(self, at: int) -> _Number | None:
        """ "sixfold", "six-fold", "twice the", "doubled", "three times as many"."""
        word = self.norm(at)
        after = self.norm(at + 1)
        if word in _DOUBLED:
            return _Number(at, at + 1, _DOUBLED[word], unit="fold")
        if word in _FOLDS:
            compared = after in ("the", "its", "their", "that", "what", "as", "his", "her", "this")
            return _Number(at, at + 1, _FOLDS[word], unit="fold") if compared else None
        if word.endswith("fold") and len(word) > 4:
            stem = word[:-4]
            value = SMALL.get(stem, 0) or TENS.get(stem, 0)
            return _Number(at, at + 1, float(value), unit="fold") if value else None
        if self.shape(at) == "number" and after == "fold":
            number = self.figures(at)
            return number and replace(number, last=at + 2, unit="fold")
        number = self.plain(at) if self.shape(at) == "number" or word in SMALL or word in TENS else None
        if number is None:
            return None
        if self.says(number.last, ("-", "fold")):
            return replace(number, last=number.last + 2, unit="fold")
        if self.norm(number.last) == "times" and self.norm(number.last + 1) in (
            *("as", "more", "higher", "larger", "bigger", "greater", "the", "its", "their", "that", "faster", "longer"),
            *("lower", "smaller", "what"),
        ):
            return replace(number, last=number.last + 1, unit="fold")
        return None

    def share(self, at: int) -> _Number | None:
        """ "half of", "a third of", "two thirds", "three-quarters": parts of a whole."""
        word = self.norm(at)
        after = self.norm(at + 1)
        if (
            word in ("a", "one")
            and after == "quarter"
            and self.says(at + 2, ("of", "a"))
            and self.norm(at + 4) in _SCALES
        ):
            return _Number(at, at + 5, _SCALES[self.norm(at + 4)] / 4, loose=0.1)
        if word == "half" and after in ("of", "the", "its", "their", "all", "his", "her", "that"):
            return _Number(at, at + 1, 0.5, loose=0.05, unit="fraction")
        if word in ("a", "one"):
            if after == "half" and self.norm(at + 2) == "of":
                return _Number(at, at + 2, 0.5, loose=0.05, unit="fraction")
            small = after == "-" and word == "one"
            part = self.norm(at + 2) if small else after
            end = at + 3 if small else at + 2
            if part in _PARTS and (self.norm(end) == "of" or (word == "one" and part != "quarter")):
                return _Number(at, end, 1 / _PARTS[part], loose=0.05, unit="fraction")
            return None
        count = SMALL.get(word, 0)
        if 2 <= count <= 9:
            end = at + 2 if after == "-" else at + 1
            part = self.norm(end)
            if part.endswith("s") and part[:-1] in _PARTS:
                if part == "quarters" and self.norm(end + 1) != "of" and after != "-":
                    return None
                return _Number(at, end + 1, count / _PARTS[part[:-1]], loose=0.03, unit="fraction")
        return None

    def with_unit(self, number: _Number) -> _Number:
        at = number.last
        if self.norm(at) == "-" and self.shape(at) == "hyphen":
            at += 1  # "5-kilometre"
        if self.norm(at) == "of" and number.open_end:
            at += 1  # "hundreds of kilometres"
        for size in range(units.LONGEST, 0, -1):
            symbol = units.UNITS.get(tuple(self.norms[at : at + size])) if at + size <= len(self.norms) else None
            if symbol is None or any(self.taken[at : at + size]):
                continue
            if size == 1 and self.norm(at) == "m" and not number.unit:
                return replace(number, last=at + 1, unit="m", vague=self.near(at))
            if size == 1 and self.shape(at) in ("cap", "initial", "upper") and symbol in ("m", "in", "ft", "t", "real"):
                continue
            if number.unit:
                return replace(number, last=at + size) if number.unit.endswith(symbol[-1:]) else number
            return replace(number, last=at + size, unit=symbol)
        return number

    # --- what is no quantity ---

    def names_something(self, number: _Number) -> bool:
        """Whether the number is a name, a date, a time of day, a score: nothing that is counted."""
        first, last = number.first, number.last
        before, after = self.norm(first - 1), self.norm(last)
        if before == "#" or (before == "/" and self.near(first)) or (after == "/" and self.near(last)):
            return True
        if after in ("a.m.", "p.m.", "am", "pm", "oclock") or (
            after == ":" and self.near(last) and self.near(last + 1)
        ):
            return True
        if before == ":" and self.near(first) and self.near(first - 1):
            return True
        if number.value <= 31 and not number.unit and (self.is_month(first - 1) or self.is_month(last)):
            return True
        if number.figures and before in _LABELS and not number.unit:
            return True
        if before == "-" and self.shape(first - 1) == "hyphen" and self.shape(first - 2) not in ("number", "punct", ""):
            return self.norm(first - 2) not in SMALL and self.norm(first - 2) not in TENS
        if first == 0 and number.figures and after in (".", ")") and last < len(self.tokens) - 1:
            return True
        return bool(number.figures and not number.unit and number.step == 0 and self.named(first, last))

    def named(self, first: int, last: int) -> bool:
        """ "Boeing 737 crashed": right after a capitalised word that opens no sentence, and nothing counted follows."""
        if first < 2 or self.shape(first - 1) not in ("cap", "upper") or self.norm(first - 2) in ('"', ":", "."):
            return False
        after = self.norm(last)
        return self.shape(last) != "lower" or not (
            after.endswith("s") or after in ("people", "men", "women", "children")
        )

    def is_month(self, at: int) -> bool:
        return self.norm(at) in _MONTHS and self.shape(at) in ("cap", "upper")

    def is_year(self, number: _Number) -> bool:
        """Four figures without a comma, from 1400 to 2100, with nothing that makes them an amount."""
        if not number.figures or number.unit or number.last != number.first + 1 or len(self.norms[number.first]) != 4:
            return False
        if not self.norms[number.first].isdigit() or not 1400 <= number.value <= 2100:
            return False
        after = self.norm(number.last)
        counted = self.shape(number.last) == "lower" and (after.endswith("s") or after in ("people", "men", "women"))
        return not (counted and number.value < 1900)

    # --- ranges ---

    def range(self, low: _Number) -> tuple[tuple[_Number, _Number] | None, int] | None:
        """A second number after the first, with the token after it; the pair is None for a score or years."""
        at = low.last
        link = self.norm(at)
        hyphen = link == "-" and self.shape(at) == "hyphen"
        between = self.norm(low.first - 1) == "between"
        if not (hyphen or link in ("to", "or") or (between and link == "and")) or low.unit in ("fold", "fraction"):
            return None
        high = self.number(at + 1) if at + 1 < len(self.tokens) and not self.taken[at + 1] else None
        if high is None or high.unit in ("fold", "fraction") or high.open_end or low.open_end:
            return None
        if hyphen and low.figures and self.shape(high.last) == "hyphen" and self.shape(high.last + 1) == "number":
            return None, high.last + 2  # a telephone number
        if low.unit and high.unit and low.unit != high.unit:
            return None
        if link == "to" and self.norm(low.first - 1) == "from":
            return None  # "rose from 5 to 7": two numbers
        years = self.is_year(low) and (self.is_year(high) or hyphen)
        if years or ((hyphen or link == "to") and self.is_score(low, high)):
            return None, high.last
        if hyphen and low.value >= 100 and len(self.norms[high.first]) == 4 and high.value >= 1000 and not high.unit:
            return None, high.last  # a telephone number, or years
        if link == "or" and not (low.value < high.value <= 2 * low.value + 1 and not low.unit):
            return None
        scale = high.value / self.bare(high) if self.bare(high) else 1.0
        if (low.value < high.value and scale > 1 and low.value < self.bare(high) and not low.unit) or (
            low.value < high.value and scale > 1 and low.unit and low.value * scale < high.value
        ):
            low = replace(low, value=low.value * scale, step=(low.step or 1.0) * scale)
        if low.value >= high.value:
            return (None, high.last) if hyphen else None
        return (low, replace(high, unit=high.unit or low.unit)), self.tail(high)

    def bare(self, number: _Number) -> float:
        """The figures of a number without its scale."""
        for at in range(number.first, number.last):
            plain = self.shape(at) == "number"
            if plain:
                try:
                    return float(self.norms[at].replace(",", ""))
                except ValueError:
                    return number.value
            if self.norms[at] in SMALL or self.norms[at] in TENS:
                small = self.below_hundred(at)
                return small[0] if small else number.value
        return number.value

    def is_score(self, low: _Number, high: _Number) -> bool:
        """ "3-1", "219 to 213"; also "1-3" near words of games and votes."""
        if low.unit or high.unit:
            return False
        if low.value >= high.value:
            return self.bare(high) == high.value
        around = self.norms[max(0, low.first - 5) : low.first] + self.norms[high.last : high.last + 2]
        return any(word in _SCORES for word in around)

    # --- the words around it ---

    def tail(self, number: _Number) -> int:
        """The token after a number and the words behind it that round it."""
        last = number.last
        for words in _AFTER:
            if self.says(last, words) and self.rounds(last, words):
                return last + len(words)
        return last

    def rounds(self, at: int, words: tuple[str, ...]) -> bool:
        return self.near(at) if words in (("+",), ("-", "plus"), ("-", "odd")) else True

    def said(self, low: _Number, high: _Number | None, floor: int) -> NumberRef:
        """What the words around one number, or two of a range, make of it."""
        top = high or low
        first, how = self.before(low.first, floor)
        if self.is_part(first, top.last):
            how = how if how == "at most" else "at least"
        last = self.tail(top)
        if last > top.last:
            how = how or _AFTER[tuple(self.norms[top.last : last])]
        sign = -1.0 if first == low.first and self.minus(low.first, floor) else 1.0
        if sign < 0:
            first = low.first - 1
        if high is not None and self.norm(first - 1) == "between" and first > floor:
            first -= 1
        lows, highs = self.bounds(low), self.bounds(top)
        value = (low.value + top.value) / 2
        unit = top.unit or low.unit
        least, most = (lows[0], highs[1]) if high is not None else _admitted(low.value, lows, how, low)
        if self.norm(top.last) in ("more", "fewer", "less", "higher", "lower") and self.norm(top.last + 1) == "than":
            least = most = None  # a difference
        if high is not None and how == "about":
            least, most = least and least * 0.9, most and most * 1.1
        elif high is not None and how in ("at most", "nearly"):
            least = None
        elif high is not None and how in ("at least", "over"):
            most = None
        if sign < 0:
            value, least, most = -value, None if most is None else -most, None if least is None else -least
        least, most = _clean(least), _clean(most)
        start, end = self.tokens[first].start, self.tokens[last - 1].end
        loose = bool(how) or low.loose > 0 or low.open_end or low.vague
        return NumberRef(start, end, self.text[start:end], value, least, most, unit, False, loose)

    def before(self, at: int, floor: int) -> tuple[int, str]:
        """Where the words that round a number begin, and what they do."""
        for size in range(min(_LONGEST_BEFORE, at - floor), 0, -1):
            how = _BEFORE.get(tuple(self.norms[at - size : at]))
            if how is not None:
                return at - size, how
        return at, ""

    def is_part(self, first: int, last: int) -> bool:
        """Whether the number is of some among more: "another 12", "the first two", "12 more", "12 of the 32"."""
        if self.norm(first - 1) in _SOME_OF or self.norm(last) in ("more", "other", "others", "additional", "extra"):
            return True
        return self.norm(last) == "of" and self.norm(last + 1) in ("the", "its", "their", "these", "those", "them")

    def minus(self, at: int, floor: int) -> bool:
        if at <= floor:
            return False
        sign = self.norm(at - 1)
        if sign in ("minus", "negative"):
            return True
        opens = at < 2 or self.shape(at - 2) == "punct" or not self.near(at - 1)
        return sign == "-" and self.shape(at - 1) == "punct" and self.near(at) and opens

    def bounds(self, number: _Number) -> tuple[float | None, float | None]:
        """The range of a number by itself."""
        value = number.value
        if number.vague:
            return None, None
        if number.open_end:
            return value, None
        if number.loose:
            return value * (1 - number.loose), value * (1 + number.loose)
        step = number.step
        if not step and number.figures and number.unit in units.MEASURED:
            step = 1.0 if number.unit in ("%", "pp", "bp") else max(1.0, min(_last_place(value), value / 10))
        return value - step / 2, value + step / 2

    # --- ordinals ---

    def ordinal(self, at: int) -> tuple[NumberRef | None, int]:
        token = self.tokens[at]
        value, last = 0, at + 1
        if token.shape == "ordinal":
            value = int(token.norm[:-2].replace(",", ""))
        elif token.norm in TENS and self.norm(at + 1) in ("-", *ORDINALS):
            after = at + 2 if self.norm(at + 1) == "-" else at + 1
            ones = ORDINALS.get(self.norm(after), 0)
            if 1 <= ones <= 9:
                value, last = TENS[token.norm] + ones, after + 1
        else:
            value = ORDINALS.get(token.norm, 0)
            if value and (value > 1 or self.norm(at - 1) != "at") and self.is_second(at):
                return None, at
            if value == 1 and self.norm(at - 1) == "at":
                return None, at
        if not value or any(self.taken[at:last]):
            return None, at
        if value <= 31 and (self.is_month(at - 1) or self.is_month(last) or self.dated(last)):
            return None, last
        end = self.tokens[last - 1].end
        exact = float(value)
        return NumberRef(token.start, end, self.text[token.start : end], exact, exact, exact, ordinal=True), last

    def dated(self, last: int) -> bool:
        """ "the 5th of May"."""
        return self.norm(last) == "of" and self.is_month(last + 1)

    def is_second(self, at: int) -> bool:
        """Whether "second" is a stretch of time: "a second later", "per second"."""
        if self.norm(at) != "second":
            return False
        before, after = self.norm(at - 1), self.norm(at + 1)
        return before in ("per", "every", "split", "each") or after in ("later", "ago", "before", "after")


def _clean(value: float | None) -> float | None:
    return None if value is None else float(f"{value:.12g}")


def _admitted(
    value: float, own: tuple[float | None, float | None], how: str, number: _Number
) -> tuple[float | None, float | None]:
    """The range of one number under the words before or after it."""
    low, high = own
    if number.vague or low is None:
        return None, None
    if how == "at least":
        return low, None
    if how == "at most":
        return None, high
    if number.open_end or not how:
        return low, high
    if how == "nearly":
        return value * 0.85, high
    if how == "just over":
        return low, value * 1.15
    if how == "over":
        return low, max(value * 1.5, _next_round(value))
    wide = _tolerance(number)
    return min(low, value - wide), max(low if high is None else high, value + wide)


def _tolerance(number: _Number) -> float:
    """How far "about" reaches from a number, up and down."""
    value = number.value
    if value <= 0:
        return 0.0
    place = number.step if 0 < number.step < 1 else _last_place(value)
    if place >= 5 and (value / (place * 5)).is_integer():
        place *= 5
    elif place == 1 and value >= 10 and (value / 5).is_integer():
        place = 5
    wide = max(min(place / 2, value / 5), min(place, value / 10))
    return max(wide, 1.0) if number.step == 0 and value.is_integer() and not number.unit else wide


def _last_place(value: float) -> float:
    """The place of the last figure that is not zero: 1,000 for 12,000."""
    place = 1.0
    while place < value and (value / (place * 10)).is_integer():
        place *= 10
    return place


def _next_round(value: float) -> float:
    """The next number with one figure: 1,000 gives 2,000, and 12,000 gives 20,000."""
    if value <= 0:
        return value
    place = 10.0 ** (len(str(int(value))) - 1) if value >= 1 else 0.1
    return (value // place + 1) * place
