"""Years and spans of years: "in 1953", "the 2016 election", "1953–54", "AD 79", "nineteen ninety-six", "FY2024"."""

from __future__ import annotations

import re
from functools import cache

from claimcheck.interval import Interval
from claimcheck.text.times.parts import FIRST_YEAR, LAST_YEAR, read_year
from claimcheck.text.times.scan import Draft, Scan
from claimcheck.text.times.units import month_unit, year_unit, years_of
from claimcheck.text.times.words import SMALL, TENS, listed

_DONE = frozenset(
    listed("founded established signed adopted opened built completed launched created released published incorporated")
)
"""Before a year in brackets: "(founded 1952)"."""

_SURE = frozenset(listed("in since during until till circa mid early late ca c fy fiscal through"))
_UNSURE = frozenset(listed("by before after from of to between around about and or than than year - –"))
_NOT_YEARS = frozenset(
    listed(
        "flight room article resolution section no number route highway channel bus boeing airbus model line page "
        "pp p chapter psalm order regulation rule paragraph iso windows area unit platform serial code postcode zip "
        "box gate runway class block apartment suite house extension form title directive decree case docket bill "
        "act law version level step game win top some nearly almost over roughly approximately exactly only total "
        "least most another than these those all any"
    )
)
_MEASURES = frozenset(
    listed(
        "percent % per cent people persons men women children cases instances places ways locations homes "
        "households villages schools rooms metres meters metre meter km kilometres kilometers miles feet foot "
        "inches yards acres hectares tonnes tons kg pounds litres liters dollars euros yen won rupees points votes "
        "seats soldiers troops workers employees students passengers patients hours minutes seconds days weeks "
        "months years times copies million billion thousand units items words calories degrees watts volts "
        "horsepower mph kph gmt utc hrs am pm deaths members victims"
    )
)
_AMOUNTS = frozenset({"points", "percent", "%", "votes", "seats", "euros", "dollars", "yen", "metres", "meters", "km"})
_CHANGED = frozenset(
    listed(
        "multiplied divided increased decreased reduced cut rose fell grew dropped up down jumped climbed outnumbered"
    )
)
_CLOSING = frozenset({")", "]", ",", ";", ":", "–", "-", ".", ""})
_EVENTS = frozenset(
    listed(
        "elections olympics games protests riots attacks talks wildfires floods accords agreements hearings "
        "championships sanctions reforms polls primaries midterms bombings killings murders raids negotiations "
        "results finals playoffs paralympics series demonstrations hostilities clashes shootings earthquakes "
        "guidelines rules amendments terms awards oscars grammys nationals summits conferences crisis census "
        "congress consensus process address loss"
    )
)
_VERBS = frozenset(listed("was is will saw has had marks marked brought began started ended would may could became"))
_MARKS = frozenset(listed("marks marked sees saw brings brought heralds heralded"))
_WILL_MARK = frozenset(listed("mark see bring be herald"))
_CLAUSES = frozenset(
    listed(": , ; — – - and but yet so that because as while when although though whereas if said says say note noted")
)
"""Marks and words behind which a clause may begin with a year: "the plans are made: 2026 will mark"."""
_FOLLOWING = frozenset(listed("cup olympics olympic games world winter summer paralympics election elections"))
_SEASONAL = frozenset(
    {"season", "seasons", "school", "academic", "fiscal", "financial", "budget", "campaign", "winter"}
)


@cache
def _span() -> re.Pattern[str]:
    return re.compile(r"([0-9]{4})[-‐‑–—/]([0-9]{4}|[0-9]{2})")


def _counted(scan: Scan, j: int, strict: bool) -> bool:
    """Whether the word after a number is a measure or (strict) any plural that is counted."""
    word = scan.at(j)
    if word in _MEASURES:
        return True
    if not strict or not word.isalpha() or scan.capital(j) or word in _EVENTS or word in _VERBS:
        return False
    return len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is", "wards", "ways"))


def _year_fits(scan: Scan, i: int, j: int) -> bool:
    """Whether four digits without month are a year: a word before, brackets, or a verb after says so."""
    before, after = scan.at(i - 1), scan.at(j)
    if after in ("-", "–") and scan.at(j + 1) in ("present", "now"):
        return True
    if after in ("%", "percent") or (after in "$€£" and scan.glued(j) and after):
        return False
    if before == "(" or (before in ("born", "b", "died", "d") and scan.at(i - 2) in ("(", ".")):
        if before == "(" and scan.glued(i - 1) and scan.at(i - 2).isalnum():
            return False
        return after in _CLOSING or after in ("to", "and", "until", "in", "by", "at")
    if before in _DONE and scan.at(i - 2) == "(":
        return after in _CLOSING
    if before == "." and scan.at(i - 2) in ("c", "ca"):
        return True
    if before == "." and scan.at(i - 2) in ("b", "d", "est") and scan.at(i - 3) == "(":
        return after in _CLOSING
    if int(scan.raw[i]) >= FIRST_YEAR + 900 and (before in _CLAUSES or scan.opens(i)) and _marks(scan, j):
        return True
    if before in ("was", "is") and after in _SCENE and _sets_a_scene(scan, i - 2):
        return int(scan.raw[i]) >= FIRST_YEAR + 700
    if before in _SURE or (before == "-" and scan.at(i - 2) in ("mid", "pre", "post", "early", "late")):
        return not _counted(scan, j, strict=False)
    if before == "as" and scan.at(i - 2) in ("back", "early", "late", "recently"):
        return not _counted(scan, j, strict=True)  # "as far back as 1953"
    if before in ("year", "years", "spring", "summer", "autumn", "fall", "winter"):
        return True
    if before in _UNSURE and before not in ("-", "–"):
        far = scan.at(i - 2)
        if before in ("about", "around") and after in ("of", "or"):
            return False
        if before == "from" and after == "to" and scan.at(j + 2) in _AMOUNTS:
            return False
        if before in ("of", "about") and far in (
            "total", "population", "number", "average", "maximum", "minimum", "sum", "height", "cost", "price", "some",
            "crowd", "audience", "capacity", "distance", "record", "group", "staff", "fine", "altitude", "score",
        ):  # fmt: skip
            return False
        if before == "by" and far in _CHANGED:
            return False
        if before == "of" and (far == "out" or int(scan.raw[i]) < 1600):
            return False
        if before in ("and", "to") and scan.at(i - 3) in ("between", "from", "in") and scan.number(i - 2) is not None:
            return len(scan.raw[i - 2]) == 4 and after not in _AMOUNTS
        if before in ("and", "or") and not (scan.number(i - 2) is not None and len(scan.raw[i - 2]) == 4):
            return False
        if before == "to" and not (scan.number(i - 2) is not None and len(scan.raw[i - 2]) == 4):
            return far in ("back", "up", "prior", "compared") and not _counted(scan, j, strict=True)
        if before == "than":
            return far in ("earlier", "later") and not _counted(scan, j, strict=True)
        return not _counted(scan, j, strict=True)
    if before == "," and scan.number(i - 2) is not None and len(scan.raw[i - 2]) == 4:
        return not _counted(scan, j, strict=True) and _list_of_years(scan, i - 2)
    if after == "'" and scan.at(j + 1) == "s":
        return before not in _NOT_YEARS and not (scan.capital(i - 1) and not scan.opens(i - 1))
    if before in ("the", "this", "his", "her", "its", "their", "a", "s", "our"):
        if scan.capital(j):
            return True
        return after.isalpha() and not _counted(scan, j, strict=True) and after not in ("and", "or", "of", "to")
    if scan.opens(i) and after in _VERBS and before not in (".", ":", ","):
        return True
    if int(scan.raw[i]) >= FIRST_YEAR + 900:
        if after in _STEPS and before.isalpha() and before not in _NOT_YEARS:
            return True
        if before in _NAMED_BY_YEAR and scan.capital(i - 1) and not after.isdigit():
            return True
    return int(scan.raw[i]) >= FIRST_YEAR + 900 and after in _FOLLOWING and scan.capital(j) and before not in _NOT_YEARS


_STEPS = frozenset(
    listed("appointment election inauguration coronation resignation departure retirement takeover enthronement")
)
"""Nouns before which four digits tell when it was: "the surprise 1998 appointment"."""
_NAMED_BY_YEAR = frozenset(listed("euro"))
"""Words of the names of events that end with their year: "Euro 2012"."""


_SCENE = frozenset(listed(", ; : and when – —"))


def _sets_a_scene(scan: Scan, at: int) -> bool:
    """Whether a sentence opens with "It" or "The year" before its verb: "It was 1953, and", "The year was 1953:"."""
    if scan.at(at) == "it":
        return scan.opens(at)
    return scan.at(at) == "year" and scan.at(at - 1) == "the" and scan.opens(at - 1)


def _marks(scan: Scan, j: int) -> bool:
    """Whether a verb follows of which a year is the subject: "marked", "will also see"."""
    if scan.at(j) == "also":
        j += 1
    if scan.at(j) in _MARKS:
        return True
    if scan.at(j) not in ("will", "would"):
        return False
    return scan.at(j + 2 if scan.at(j + 1) == "also" else j + 1) in _WILL_MARK


def _list_of_years(scan: Scan, i: int) -> bool:
    """Whether the four digits at `i` stand in a list that begins with a word that says "year"."""
    for _ in range(8):
        if scan.at(i - 1) in _SURE or scan.at(i - 1) in ("of", "("):
            return True
        if scan.at(i - 1) != "," or scan.number(i - 2) is None:
            return False
        i -= 2
    return False


def year(scan: Scan, i: int, cued: bool = False) -> Draft | None:
    """A year: "in 1953", "(2015)", "the 2016 election", "2023's", "2019-present" comes from the driver."""
    found = read_year(scan, i)
    if found is None:
        return None
    number, j = found
    if scan.at(i - 1) in _NOT_YEARS and not cued:
        return None
    era = _era(scan, i, j)
    if era is not None:
        return era
    if scan.at(j) == "s" and scan.glued(j):
        return None
    if not cued and not _year_fits(scan, i, j):
        return None
    if cued and _counted(scan, j, strict=False):
        return None
    unit = year_unit(number)
    before = scan.at(i - 2) if scan.at(i - 1) == "." else scan.at(i - 1)
    if before in ("c", "ca", "circa", "around", "about") and number < LAST_YEAR:
        draft = scan.dated(i, j, unit, "year", "about", years_of(number - 10, number + 10))
        return draft._replace(mod="APPROX")
    return scan.dated(i, j, unit, "year")


def _era(scan: Scan, i: int, j: int) -> Draft | None:
    """ "44 BC", "1066 CE", "79 AD", "AD 79"."""
    number = scan.number(i)
    if number is None or number == 0:
        return None
    k, mark = j, scan.raw[j] if j < scan.n else ""
    if mark in ("B", "C", "A") and scan.at(j + 1) == ".":
        letters: list[str] = []
        while k + 1 < scan.n and len(letters) < 3 and len(scan.raw[k]) == 1 and scan.raw[k].isupper():
            if scan.low[k + 1] != ".":
                break
            letters.append(scan.raw[k])
            k += 2
        mark = "".join(letters)
    else:
        k = j + 1
    if mark in ("BC", "BCE"):
        draft = scan.unresolved(i, k, "year", "year before our era", "days before the year 1 are not counted")
        return draft._replace(value=f"BC{number:04d}")
    if mark in ("AD", "CE"):
        return scan.dated(i, k, year_unit(number), "year of our era")
    if scan.at(i - 1) == "ad" and scan.raw[i - 1] == "AD":
        return scan.dated(i, j, year_unit(number), "year of our era")
    return None


def era_year(scan: Scan, i: int) -> Draft | None:
    """A year of one to four digits that an era marks."""
    return None if scan.number(i) is None else _era(scan, i, i + 1)


def year_span(scan: Scan, i: int) -> Draft | None:
    """ "2024-2025", "1953–54", "2023/24", and ISO months "2023-05": one token."""
    match = _span().fullmatch(scan.raw[i])
    if match is None or scan.tied(i) or scan.at(i - 1) in _NOT_YEARS:
        return None
    if scan.glued(i + 1) and (scan.low[i + 1].isalpha() or scan.low[i + 1] in "-–%/°"):
        return None
    first, tail = int(match[1]), match[2]
    if not FIRST_YEAR <= first <= LAST_YEAR or _counted(scan, i + 1, strict=True):
        return None
    if len(tail) == 4:
        last = int(tail)
        if not first < last <= LAST_YEAR:
            return None
    else:
        last = first // 100 * 100 + int(tail)
        if last < first:
            last += 100
        follows = last == first + 1
        if not follows and 1 <= int(tail) <= 12 and match.group()[4] == "-":
            return scan.dated(i, i + 1, month_unit(first, int(tail)), "numeric month")
        if last == first or last - first > 50:
            return None
    inner = years_of(first, last)
    why = "both years included"
    return Draft(i, i + 1, "range", f"{first}/{last}", inner, inner, "year", rule="span of years", why=why)


def spelled_year(scan: Scan, i: int) -> Draft | None:
    """ "in nineteen ninety-six", "since two thousand and eight"."""
    before = scan.at(i - 1)
    if (
        before not in _SURE
        and before not in ("by", "of", "from", "before", "after", "year")
        and not scan.capital(i - 1)
    ):
        return None
    head = SMALL.get(scan.low[i], 0)
    if scan.low[i] == "twenty":
        head = 20
    j = i + 1
    if scan.at(j) == "-":
        j += 1
    word = scan.at(j)
    if head == 2 and word == "thousand":
        number, j = 2000, j + 1
        k = j + 1 if scan.at(j) == "and" else j
        tail = SMALL.get(scan.at(k), 0)
        if tail:
            number, j = 2000 + tail, k + 1
    elif 11 <= head <= 20:
        if word in TENS:
            number, j = head * 100 + TENS[word], j + 1
            k = j + 1 if scan.at(j) == "-" else j
            unit = SMALL.get(scan.at(k), 0)
            if 1 <= unit <= 9:
                number, j = number + unit, k + 1
        elif 10 <= SMALL.get(word, 0) <= 19:
            number, j = head * 100 + SMALL[word], j + 1
        elif word in ("oh", "o") and 1 <= SMALL.get(scan.at(j + 1), 0) <= 9:
            number, j = head * 100 + SMALL[scan.at(j + 1)], j + 2
        else:
            return None
    else:
        return None
    if _counted(scan, j, strict=True) or not FIRST_YEAR <= number <= LAST_YEAR:
        return None
    return scan.dated(i, j, year_unit(number), "spelled year")


def fiscal(scan: Scan, i: int) -> Draft | None:
    """ "fiscal 2024", "fiscal year 2023-24", "FY2024", "financial year 2024"."""
    j = i + 1
    if scan.at(j) == "year":
        j += 1
    elif scan.low[i] == "financial":
        return None
    if j >= scan.n:
        return None
    match = _span().fullmatch(scan.raw[j])
    if match is not None:
        first = int(match[1])
        last = first + 1
    else:
        word = scan.raw[j]
        if not (word.isdigit() and len(word) == 4) or (scan.glued(j) and scan.low[i] != "fy"):
            return None
        first = last = int(word)
    if not FIRST_YEAR <= first <= LAST_YEAR:
        return None
    outer = Interval(years_of(first - 1, first).begin, years_of(last, last + 1).until)
    value = f"{first:04d}" if first == last else f"{first}/{last}"
    kind = "date" if first == last else "range"
    why = "its first month is not known"
    flags = frozenset({"fiscal"})
    return Draft(i, j + 1, kind, value, years_of(first, last), outer, "year", flags=flags, rule="fiscal year", why=why)


def seasonal(scan: Scan, draft: Draft) -> Draft:
    """The span of years, flagged where a season or school year is meant: its months are not known."""
    if draft.rule == "span of years" and (
        scan.at(draft.j) in _SEASONAL or scan.at(draft.i - 1) in ("season", "fiscal")
    ):
        return draft.flagged("fiscal")
    return draft
