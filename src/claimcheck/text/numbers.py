"""Numbers that say how many or how much, and ordinals, each with the range that its words allow.

What a rounded number admits is in `rounding`.

Not numbers in this sense, and left out: years, dates, times of day, ages and whatever else lies in `taken`;
scores and votes ("3-1", "219 to 213"), fractions of dates ("9/11"), telephone numbers, decades, numbers that name
something ("Room 12", "No. 10", "Article 5", "F-35", "Boeing 737"), numbers of list items.
"""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.frozen import replace
from claimcheck.model import NumberRef
from claimcheck.text import number_words as vocabulary
from claimcheck.text.amounts import AmountReader
from claimcheck.text.rounding import Amount, admitted, own_range
from claimcheck.text.times.words import ORDINALS, SMALL, TENS
from claimcheck.text.tokens import Token
from claimcheck.text.units import CODES, CURRENCIES, DOLLARS


def find(tokens: Sequence[Token], text: str, taken: Sequence[tuple[int, int]] = ()) -> list[NumberRef]:
    """The numbers and ordinals among `tokens`, in order; those that touch a span of `taken` are left out.

    A range ("5 to 7", "between 5 and 7") is one; its `value` is the middle.  The span takes in the words that
    round it, its sign and its unit.  Multiples have the unit "fold", shares of a whole "fraction".
    """
    begins = _begins(tokens)
    return _Finder(tokens, text, taken).find(begins) if begins else []


_OPENERS = frozenset().union(
    *(SMALL, TENS, ORDINALS, vocabulary.CROWDS, vocabulary.FOLDS, vocabulary.DOUBLED, CURRENCIES, DOLLARS, CODES),
    ("a", "an", "half", "tens"),
)
_HANDED = frozenset(["hand", "hands", "handed", "handing"])
"""Verbs of which "over" is a part: "handed over 12,000 cars"."""
_AFTER_A = frozenset().union(vocabulary.SCALES, vocabulary.PARTS, ("couple", "half"))


def _begins(tokens: Sequence[Token]) -> list[int]:
    """Where a number can begin at all: a first look, because few tokens do."""
    found = []
    for at, token in enumerate(tokens):
        norm = token.norm
        if norm in _OPENERS:
            if norm not in ("a", "an") or (at + 1 < len(tokens) and tokens[at + 1].norm in _AFTER_A):
                found.append(at)
        elif token.shape in ("number", "ordinal") or norm[-4:] == "fold":
            found.append(at)
    return found


class _Finder(AmountReader):
    def find(self, begins: Sequence[int]) -> list[NumberRef]:
        found: list[NumberRef] = []
        floor = 0  # tokens before it belong to the number before
        for at in begins:
            if at < floor:
                continue
            made, last = self.at(at, floor)
            if made is not None:
                found.append(made)
            if last > at:
                floor = last
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

    # --- what is no quantity ---

    def names_something(self, number: Amount) -> bool:
        """Whether the number is a name, a date, a time of day, a score: nothing that is counted."""
        first, last = number.first, number.last
        before, after = self.norm(first - 1), self.norm(last)
        if number.value == 0 and after == "-":
            return True  # "zero-emission"
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
        if number.figures and before in vocabulary.LABELS and not number.unit:
            return before != "numbers" or self.shape(last) != "lower"  # "the club numbers 32 members"
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
        return self.norm(at) in vocabulary.MONTHS and self.shape(at) in ("cap", "upper")

    def is_year(self, number: Amount) -> bool:
        """Four figures without a comma, from 1400 to 2100, with nothing that makes them an amount."""
        if not number.figures or number.unit or number.last != number.first + 1 or len(self.norms[number.first]) != 4:
            return False
        if not self.norms[number.first].isdigit() or not 1400 <= number.value <= 2100:
            return False
        after = self.norm(number.last)
        counted = self.shape(number.last) == "lower" and (after.endswith("s") or after in ("people", "men", "women"))
        return not (counted and number.value < 1900)

    # --- ranges ---

    def range(self, low: Amount) -> tuple[tuple[Amount, Amount] | None, int] | None:
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
            last = high.last
            while self.shape(last) == "hyphen" and self.shape(last + 1) == "number":
                last += 2
            return None, last  # a telephone number
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
        unit = high.unit or low.unit
        return (replace(low, unit=unit), replace(high, unit=unit)), self.tail(high)

    def bare(self, number: Amount) -> float:
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

    def is_score(self, low: Amount, high: Amount) -> bool:
        """ "3-1", "219 to 213"; also "1-3" near words of games and votes."""
        if low.unit or high.unit:
            return False
        if low.value >= high.value:
            return self.bare(high) == high.value
        around = self.norms[max(0, low.first - 5) : low.first] + self.norms[high.last : high.last + 2]
        return any(word in vocabulary.SCORES for word in around)

    # --- the words around it ---

    def tail(self, number: Amount) -> int:
        """The token after a number and the words behind it that round it."""
        last = number.last
        for words in vocabulary.AFTER:
            if self.says(last, words) and self.rounds(last, words):
                return last + len(words)
        return last

    def rounds(self, at: int, phrase: tuple[str, ...]) -> bool:
        """Whether words behind a number round it: "300-plus", but not "two-plus-two"."""
        if phrase not in (("+",), ("-", "plus"), ("-", "odd")):
            return True
        return self.near(at) and self.shape(at + len(phrase)) != "hyphen"

    def said(self, low: Amount, high: Amount | None, floor: int) -> NumberRef:
        """What the words around one number, or two of a range, make of it."""
        top = high or low
        first, how = self.before(low.first, floor)
        if self.is_part(first, top):
            how = how if how == "at most" else "at least"
        last = self.tail(top)
        if last > top.last:
            how = how or vocabulary.AFTER[tuple(self.norms[top.last : last])]
        sign = -1.0 if first == low.first and self.minus(low.first, floor) else 1.0
        if sign < 0:
            first = low.first - 1
        if high is not None and self.norm(first - 1) == "between" and first > floor:
            first -= 1
        lows, highs = own_range(low), own_range(top)
        value = (low.value + top.value) / 2
        unit = top.unit or low.unit
        least, most = (lows[0], highs[1]) if high is not None else admitted(low, how)
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
        for size in range(min(vocabulary.LONGEST_BEFORE, at - floor), 0, -1):
            how = vocabulary.BEFORE.get(tuple(self.norms[at - size : at]))
            if how is not None and not (self.norms[at - size] == "over" and self.norms[at - size - 1] in _HANDED):
                return at - size, how
        return at, ""

    def is_part(self, first: int, number: Amount) -> bool:
        """Whether the number is of some among more: "another 12", "the first two", "12 more", "12 of the 32"."""
        after = self.norm(number.last)
        if self.norm(first - 1) in vocabulary.SOME_OF or after in ("more", "other", "others", "additional", "extra"):
            return True
        whole = self.norm(number.last + 1) in ("the", "its", "their", "these", "those", "them")
        return after == "of" and whole and not number.unit

    def minus(self, at: int, floor: int) -> bool:
        if at <= floor:
            return False
        sign = self.norm(at - 1)
        if sign in ("minus", "negative"):
            return True
        opens = at < 2 or self.shape(at - 2) == "punct" or not self.near(at - 1)
        return sign == "—" and self.near(at) and opens

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
