"""Reads one number at a token: figures, number words, money, parts, multiples, with scale and unit."""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from collections.abc import Sequence
from operator import attrgetter

from claimcheck.frozen import replace
from claimcheck.text import number_words as vocabulary
from claimcheck.text import units
from claimcheck.text.rounding import Amount
from claimcheck.text.times.words import ORDINALS, SMALL, TENS
from claimcheck.text.tokens import Token

_end = attrgetter("end")


def _touched(tokens: Sequence[Token], spans: Sequence[tuple[int, int]]) -> list[bool]:
    """For each token, whether one of the spans touches it."""
    found = [False] * len(tokens)
    for start, end in spans:
        at = bisect_right(tokens, start, key=_end)
        while at < len(tokens) and tokens[at].start < end:
            found[at] = True
            at += 1
    return found


class AmountReader:
    """Amounts among tokens; those that touch a span of `taken` are none."""

    def __init__(self, tokens: Sequence[Token], text: str, taken: Sequence[tuple[int, int]]) -> None:
        self.tokens = tokens
        self.text = text
        self.norms = [token.norm for token in tokens]
        self.taken = _touched(tokens, taken)

    def norm(self, at: int) -> str:
        return self.norms[at] if 0 <= at < len(self.norms) else ""

    def shape(self, at: int) -> str:
        return self.tokens[at].shape if 0 <= at < len(self.tokens) else ""

    def near(self, at: int) -> bool:
        """Whether token `at` stands directly behind the one before it."""
        return 0 < at < len(self.tokens) and self.tokens[at - 1].end == self.tokens[at].start

    def says(self, at: int, words: tuple[str, ...]) -> bool:
        return tuple(self.norms[at : at + len(words)]) == words

    def number(self, at: int) -> Amount | None:
        """A number with its scale, currency and unit."""
        number = self.multiple(at) or self.share(at) or self.money(at) or self.crowd(at) or self.plain(at)
        if number is None or number.unit in ("fold", "fraction"):
            return number
        if any(self.taken[number.first : number.last]):
            return None
        return self.with_unit(number)

    def plain(self, at: int) -> Amount | None:
        return self.figures(at) or self.words(at)

    def figures(self, at: int) -> Amount | None:
        if self.shape(at) != "number":
            return None
        norm = self.norms[at]
        if not norm[-1:].isdigit() and len(norm) > 1:
            return None  # a decade
        if len(norm) == 1 and not norm.isdigit():
            return Amount(at, at + 1, unicodedata.numeric(norm), figures=True)
        parts = norm.replace(",", "").split(".")
        if len(parts) > 2:
            return None  # a version, an address
        value = float(".".join(parts)) if parts[0] or len(parts) > 1 else 0.0
        step = 10.0 ** -len(parts[1]) if len(parts) == 2 else 0.0
        last = at + 1
        following = self.tokens[last].norm if last < len(self.tokens) else ""
        if self.near(last) and len(following) == 1 and self.shape(last) == "number" and not following.isdigit():
            value, step, last = value + unicodedata.numeric(following), 0.25, last + 1
        number = Amount(at, last, value, step, figures=True)
        return self.scaled(number)

    def scaled(self, number: Amount, money: bool = False) -> Amount:
        """With "million", "bn", "and a half million" after it."""
        last = number.last
        half = 0.0
        if self.says(last, ("and", "a", "half")) and self.norm(last + 3) in vocabulary.SCALES:
            half, last = 0.5, last + 3
        hyphen = self.norm(last) == "-" and self.shape(last) == "hyphen" and self.norm(last + 1) in vocabulary.SCALES
        word = self.norm(last + 1) if hyphen else self.norm(last)
        scale = vocabulary.SCALES.get(word, 0.0)
        if not scale and self.near(last):
            scale = vocabulary.SHORT_SCALES.get(word, 0.0) or (vocabulary.MONEY_SCALES.get(word, 0.0) if money else 0.0)
        elif not scale and word in ("bn", "tn", "mn"):
            scale = vocabulary.SHORT_SCALES[word]
        elif not scale and money and word == "m" and self.shape(last) == "lower":
            scale = vocabulary.MONEY_SCALES[word]
        if not scale:
            return replace(number, last=number.last) if not half else number
        step = (0.5 if half else number.step or 1.0) * scale
        last += 2 if hyphen else 1
        value = (number.value + half) * scale
        if scale == 1e3 and self.norm(last) in ("million", "billion"):
            more = vocabulary.SCALES[self.norm(last)]
            value, step, last = value * more, step * more, last + 1
        return replace(number, value=value, step=step if scale != 12.0 else 0.0, last=last)

    def words(self, at: int) -> Amount | None:
        """ "twelve thousand", "a hundred", "two and a half million", "half a million", "two dozen"."""
        word = self.norm(at)
        if word == "half" and self.norm(at + 1) in ("a", "an") and self.norm(at + 2) in vocabulary.SCALES:
            scale = vocabulary.SCALES[self.norm(at + 2)]
            return Amount(at, at + 3, scale / 2, loose=0.1)
        if word in ("a", "an") and self.norm(at + 1) in vocabulary.SCALES:
            scale = vocabulary.SCALES[self.norm(at + 1)]
            last = at + 2
            if self.says(last, ("and", "a", "half")):
                return Amount(at, last + 3, scale * 1.5, step=scale / 2)
            if self.norm(last) == "or":
                pass
            elif scale < 1e6 and self.norm(last) in ("thousand", "million", "billion"):
                return Amount(at, last + 1, scale * vocabulary.SCALES[self.norm(last)], loose=0.1)
            more = self.below_hundred(last + 1) if self.norm(last) == "and" and scale in (100.0, 1000.0) else None
            if more is not None:
                return Amount(at, more[1], scale + more[0])
            return Amount(at, last, scale, loose=0.1)
        if word in ("a", "an") and self.norm(at + 1) == "couple" and self.norm(at + 2) == "of":
            return Amount(at, at + 3, 2, loose=0.5)
        return self.cardinal(at)

    def cardinal(self, at: int) -> Amount | None:
        total, last, lowest = 0.0, at, 1e15
        step = 0.0
        while True:
            group = self.group(last)
            if group is None:
                break
            value, after = group
            scale = vocabulary.SCALES.get(self.norm(after), 0.0)
            half = self.says(after, ("and", "a", "half"))
            if half and self.norm(after + 3) in ("thousand", "million", "billion", "trillion"):
                value, after = value + 0.5, after + 3
                scale = vocabulary.SCALES[self.norm(after)]
                step = scale / 2
            if scale in (1e3, 1e6, 1e9, 1e12) and scale < lowest:
                total, last, lowest = total + value * scale, after + 1, scale
                step = step or (scale if scale >= 1e6 else 0.0)
                if self.norm(last) == "and" and self.below_hundred(last + 1) and scale <= 1e6:
                    small, end = self.below_hundred(last + 1) or (0.0, last)
                    return Amount(at, end, total + small)
                continue
            if scale == 12.0 and not total:
                return Amount(at, after + 1, value * 12, loose=0.1)
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
        return Amount(at, last, total, step)

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
            self.norm(at - 1) in vocabulary.NO_ONE
            or after in vocabulary.NOT_COUNTED
            or self.shape(at + 1) not in ("lower", "punct", "hyphen")
        ):
            return False
        return self.shape(at + 1) == "lower" or after in ("%", "-")

    def crowd(self, at: int) -> Amount | None:
        """ "hundreds", "tens of thousands", "hundreds of millions"."""
        word = self.norm(at)
        base = 10.0 if word == "tens" else vocabulary.CROWDS.get(word, 0.0)
        if not base:
            return None
        of = self.norm(at + 1) == "of" and self.norm(at + 2) in vocabulary.CROWDS
        if of:
            return Amount(at, at + 3, base * vocabulary.CROWDS[self.norm(at + 2)], open_end=True)
        if word == "tens":
            return None
        return Amount(at, at + 1, base, open_end=True)

    def money(self, at: int) -> Amount | None:
        """ "$5 million", "C$1.3bn", "US$ 40"; "-$5" has its sign before it."""
        after = at
        owner = ""
        if self.norm(at) in units.CODES and self.shape(at) == "upper":
            number = self.figures_for_money(at + 1)
            return number and replace(number, first=at, unit=units.CODES[self.norm(at)])
        if self.norm(at) in units.DOLLARS and self.shape(at) in ("upper", "initial") and self.near(at + 1):
            owner, after = self.norm(at).replace(".", "").upper(), at + 1
        symbol = self.norm(after)
        if symbol not in units.CURRENCIES or (owner and symbol not in "$¥"):
            return None
        number = self.figures_for_money(after + 1)
        if number is None:
            return None
        return replace(number, first=at, unit={"CA": "C", "CAN": "C", "AU": "A"}.get(owner, owner) + symbol)

    def figures_for_money(self, at: int) -> Amount | None:
        number = self.figures(at)
        return self.scaled(number, money=True) if number is not None and number.value < 1e6 else number

    def multiple(self, at: int) -> Amount | None:
        """ "sixfold", "six-fold", "twice the", "doubled", "three times as many"."""
        word = self.norm(at)
        after = self.norm(at + 1)
        if word in vocabulary.DOUBLED:
            return Amount(at, at + 1, vocabulary.DOUBLED[word], unit="fold")
        if word in vocabulary.FOLDS:
            compared = after in ("the", "its", "their", "that", "what", "as", "his", "her", "this")
            return Amount(at, at + 1, vocabulary.FOLDS[word], unit="fold") if compared else None
        if word.endswith("fold") and len(word) > 4:
            stem = word[:-4]
            value = SMALL.get(stem, 0) or TENS.get(stem, 0)
            return Amount(at, at + 1, float(value), unit="fold") if value else None
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

    def share(self, at: int) -> Amount | None:
        """ "half of", "a third of", "two thirds", "three-quarters": parts of a whole."""
        word = self.norm(at)
        after = self.norm(at + 1)
        if (
            word in ("a", "one")
            and after == "quarter"
            and self.says(at + 2, ("of", "a"))
            and self.norm(at + 4) in vocabulary.SCALES
        ):
            return Amount(at, at + 5, vocabulary.SCALES[self.norm(at + 4)] / 4, loose=0.1)
        if word == "half" and after in ("of", "the", "its", "their", "all", "his", "her", "that"):
            return Amount(at, at + 1, 0.5, loose=0.05, unit="fraction")
        if word in ("a", "one"):
            if after == "half" and self.norm(at + 2) == "of":
                return Amount(at, at + 2, 0.5, loose=0.05, unit="fraction")
            small = after == "-" and word == "one"
            part = self.norm(at + 2) if small else after
            end = at + 3 if small else at + 2
            if part in vocabulary.PARTS and (self.norm(end) == "of" or (word == "one" and part != "quarter")):
                return Amount(at, end, 1 / vocabulary.PARTS[part], loose=0.05, unit="fraction")
            return None
        count = SMALL.get(word, 0)
        if 2 <= count <= 9:
            end = at + 2 if after == "-" else at + 1
            part = self.norm(end)
            if part.endswith("s") and part[:-1] in vocabulary.PARTS:
                if part == "quarters" and self.norm(end + 1) != "of" and after != "-":
                    return None
                return Amount(at, end + 1, count / vocabulary.PARTS[part[:-1]], loose=0.03, unit="fraction")
        return None

    def with_unit(self, number: Amount) -> Amount:
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
                if self.near(at) and self.norm(at + 1) in vocabulary.PEOPLE:
                    return replace(number, last=at + 1, value=number.value * 1e6, step=(number.step or 1.0) * 1e6)
                sure = number.value >= 1000 or self.norm(at + 1) in vocabulary.LONG
                return replace(number, last=at + 1, unit="m", vague=self.near(at) and not sure)
            if size == 1 and self.shape(at) in ("cap", "initial", "upper") and symbol in ("m", "in", "ft", "t", "real"):
                continue
            if number.unit:
                return replace(number, last=at + size) if number.unit.endswith(symbol[-1:]) else number
            return replace(number, last=at + size, unit=symbol)
        return number
