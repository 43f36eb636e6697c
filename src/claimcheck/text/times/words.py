"""English words of time and of number, and numbers written in words.

`cardinal("sixty-five")` is 65, `ordinal("sixtieth")` is 60; both take digits too ("2,000", "60th").
"""

from __future__ import annotations

from collections.abc import Sequence


def listed(words: str) -> tuple[str, ...]:
    """The words of a list that is written as text."""
    return tuple(words.split())


SMALL: dict[str, int] = {
    word: value
    for value, word in enumerate(
        listed(
            "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
            "seventeen eighteen nineteen"
        )
    )
}
TENS: dict[str, int] = {
    word: 10 * value
    for value, word in enumerate(listed("twenty thirty forty fifty sixty seventy eighty ninety"), start=2)
}
TENS["fourty"] = 40
SCALES: dict[str, int] = {"thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000}

_LOW_ORDINALS = (
    "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth"
)
ORDINALS: dict[str, int] = {word: value for value, word in enumerate(_LOW_ORDINALS.split())}
_TENTHS = "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth"
ORDINALS |= {word: 10 * value for value, word in enumerate(_TENTHS.split(), start=2)}
ORDINALS["hundredth"] = 100
del ORDINALS["zeroth"]

MONTHS: dict[str, int] = {
    word: value
    for value, word in enumerate(
        listed("january february march april may june july august september october november december"), start=1
    )
}
SHORT_MONTHS: dict[str, int] = {word[:3]: value for word, value in MONTHS.items() if word != "may"}
SHORT_MONTHS["sept"] = 9
AMBIGUOUS_MONTHS = frozenset({"march", "april", "may", "june", "july", "august"})
MONTH_GIVEN_NAMES = frozenset({"april", "may", "june", "august", "january"})

WEEKDAYS: dict[str, int] = {
    word: value for value, word in enumerate(listed("monday tuesday wednesday thursday friday saturday sunday"))
}
SHORT_WEEKDAYS: dict[str, int] = {
    "mon": 0, "tue": 1, "tues": 1, "wed": 2, "weds": 2, "thu": 3, "thur": 3, "thurs": 3, "fri": 4, "sat": 5, "sun": 6,
}  # fmt: skip
PLURAL_WEEKDAYS: dict[str, int] = {word + "s": value for word, value in WEEKDAYS.items()}
WEEKDAY_NAMES = tuple(word.capitalize() for word in WEEKDAYS)
MONTH_NAMES = ("", *(word.capitalize() for word in MONTHS))

UNITS: dict[str, tuple[str, int]] = {
    # word: the unit of arithmetic, and how many of them
    "day": ("D", 1), "days": ("D", 1),
    "week": ("W", 1), "weeks": ("W", 1), "fortnight": ("W", 2), "fortnights": ("W", 2),
    "month": ("M", 1), "months": ("M", 1),
    "year": ("Y", 1), "years": ("Y", 1),
    "decade": ("Y", 10), "decades": ("Y", 10),
    "century": ("Y", 100), "centuries": ("Y", 100),
}  # fmt: skip
UNIT_NAMES = {"D": "day", "W": "week", "M": "month", "Y": "year"}
ROUGH_UNITS = frozenset({"decade", "decades", "century", "centuries"})

DECADES: dict[str, int] = {
    "twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70, "eighties": 80,
    "nineties": 90,
}  # fmt: skip
SEASONS: dict[str, int] = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}

ANNIVERSARIES: dict[str, int] = {
    "centenary": 100, "centennial": 100, "sesquicentennial": 150, "sesquicentenary": 150, "bicentenary": 200,
    "bicentennial": 200, "semiquincentennial": 250, "tercentenary": 300, "tricentennial": 300, "quincentenary": 500,
    "quincentennial": 500, "quatercentenary": 400,
}  # fmt: skip
JUBILEES: dict[str, int] = {"silver": 25, "ruby": 40, "golden": 50, "diamond": 60, "platinum": 70}
WEDDINGS: dict[str, int] = {
    "silver": 25, "pearl": 30, "coral": 35, "ruby": 40, "golden": 50, "gold": 50, "emerald": 55, "diamond": 60,
    "platinum": 70,
}  # fmt: skip
"""Years after a wedding, by what the anniversary is called: "their golden wedding"."""

STEPS = {"last": -1, "past": -1, "previous": -1, "this": 0, "current": 0, "next": 1, "coming": 1, "upcoming": 1}


def read_cardinal(low: Sequence[str], i: int) -> tuple[int, int] | None:
    """The number in words that starts at token `i`, and the token after it; hyphens are tokens of their own.

    "a" and "an" count only before dozen, hundred, thousand, million.
    """
    total, current, j, n = 0, -1, i, len(low)
    end = -1
    if j + 1 < n and low[j] in ("a", "an") and (low[j + 1] in SCALES or low[j + 1] in ("dozen", "hundred")):
        current, j = 1, j + 1
    while j < n and j - i < 14:
        word = low[j]
        value = SMALL.get(word)
        if value is not None:
            if current > 0 and not (
                current % 100 == 0 or (1 <= value <= 9 and current % 10 == 0 and current % 100 > 10)
            ):
                break
            if current == 0:
                break
            current = max(current, 0) + value
        elif word in TENS:
            if current >= 0 and (current == 0 or current % 100):
                break
            current = max(current, 0) + TENS[word]
        elif word == "hundred" and 0 < current < 100:
            current *= 100
        elif word == "dozen" and 0 < current < 100:
            current *= 12
        elif word in SCALES and current > 0:
            total, current = total + current * SCALES[word], -1
        elif end == j and word == "-" and j + 1 < n and low[j - 1] in TENS and 1 <= SMALL.get(low[j + 1], 0) <= 9:
            j += 1
            continue
        elif end == j and word == "and" and j + 1 < n and (low[j + 1] in SMALL or low[j + 1] in TENS):
            if low[j - 1] != "hundred" and low[j - 1] not in SCALES:
                break
            j += 1
            continue
        else:
            break
        j += 1
        end = j
    if end < 0:
        return None
    return total + max(current, 0), end


def read_ordinal(low: Sequence[str], i: int) -> tuple[int, int] | None:
    """The ordinal in words that starts at token `i` ("sixtieth", "twenty-first"), and the token after it."""
    n = len(low)
    value = ORDINALS.get(low[i])
    if value is not None:
        return value, i + 1
    tens = TENS.get(low[i])
    if tens is not None and i + 1 < n:
        j = i + 2 if low[i + 1] == "-" else i + 1
        unit = ORDINALS.get(low[j], 0) if j < n else 0
        if 1 <= unit <= 9:
            return tens + unit, j + 1
    head = read_cardinal(low, i)
    if head is not None and head[0] < 1000 and head[0] % 100 == 0:
        value, j = head
        if j < n and low[j] == "and":
            j += 1
        if j < n:
            tail = ORDINALS.get(low[j])
            if tail is not None and tail < 100:
                return value + tail, j + 1
    if head is not None and head[1] < n and low[head[1]] == "hundredth" and head[0] < 100:
        return head[0] * 100, head[1] + 1
    return None


def _tokens(words: str) -> list[str]:
    return words.strip().lower().replace("‑", "-").replace("-", " - ").split()


def cardinal(words: str) -> int | None:
    """The number that the words write ("sixty-five", "a dozen", "two hundred and six", "2,000"), or None."""
    plain = words.strip().replace(",", "")
    if plain.isascii() and plain.isdigit():
        return int(plain) if len(plain) < 19 else None
    tokens = _tokens(words)
    found = read_cardinal(tokens, 0) if tokens else None
    return found[0] if found is not None and found[1] == len(tokens) else None


def ordinal(words: str) -> int | None:
    """The number of an ordinal ("sixtieth", "twenty-first", "60th"), or None."""
    plain = words.strip().lower()
    if plain[:-2].isascii() and plain[:-2].isdigit() and plain[-2:] in ("st", "nd", "rd", "th"):
        return int(plain[:-2]) if len(plain) < 20 else None
    tokens = _tokens(words)
    found = read_ordinal(tokens, 0) if tokens else None
    return found[0] if found is not None and found[1] == len(tokens) else None


_PASSED = listed("passed elapsed gone slipped rolled flown ticked drifted")
_BY = listed("by past")


def elapsed(words: Sequence[str]) -> int:
    """How many words before "since" say that a time is over: "have passed since", "have gone by since"; 0 if these
    are no such words."""
    if words[:1] not in (["have"], ["has"]) or len(words) < 3 or words[1] not in _PASSED:
        return 0
    size = 3 if words[2] in _BY else 2
    plain = size == 3 or words[1] in ("passed", "elapsed", "gone")
    return size if plain and words[size : size + 1] == ["since"] else 0
