"""Ages: "Solberg, 51,", "78-year-old", "aged 34", "turned 60".  The intervals say when the person was born."""

from __future__ import annotations

from typing import Protocol

from claimcheck.interval import ALWAYS, Interval
from claimcheck.text.times.scan import Draft, Scan
from claimcheck.text.times.units import shifted
from claimcheck.text.times.words import MONTHS, SHORT_MONTHS, SHORT_WEEKDAYS, WEEKDAYS, listed, read_cardinal
from claimcheck.text.words import PASTS

OLDEST = 122
_OLDEST_THING = 1500
"""Years that a house or a town turns."""
_TURNS = frozenset(["turns", "turned", "turning"])
_PERSONS = frozenset(
    listed(
        "man woman boy girl son daughter mother father brother sister grandmother grandfather husband wife widow "
        "widower teen teenager child baby infant toddler person citizen resident native national student pupil "
        "teacher doctor nurse lawyer politician president premier minister chancellor king queen prince princess "
        "pope cardinal bishop priest senator congressman congresswoman lawmaker mp governor mayor actor actress "
        "singer star striker midfielder defender goalkeeper forward winger captain coach manager athlete player "
        "driver pilot soldier officer suspect victim gunman attacker defendant prisoner inmate detainee leader "
        "candidate incumbent veteran retiree pensioner billionaire tycoon businessman businesswoman executive ceo "
        "chief founder author writer poet novelist journalist reporter scientist economist activist dissident "
        "farmer worker engineer musician rapper dancer model chef american canadian briton frenchman german italian "
        "spaniard australian newcomer champion swimmer runner cyclist boxer sprinter golfer racer racing rookie "
        "diplomat judge patriarch monarch heir twin migrant refugee survivor patient passenger tourist hiker "
        "climber guard policeman policewoman firefighter sergeant fighter hostage colonel republican democrat "
        "conservative liberal centrist populist socialist father-of-two mother-of-three ex-president former "
        "dictator autocrat strongman general admiral statesman academic professor historian lecturer"
    )
)
_THINGS = frozenset(
    listed(
        "alliance treaty agreement pact deal accord company firm bank church cathedral temple mosque bridge "
        "building house castle palace tower ship vessel plane aircraft jet tree wine whisky law act rule ban "
        "embargo blockade feud dispute conflict war truce ceasefire armistice tradition festival club team league "
        "institution organisation organization museum theatre theater newspaper magazine school university college "
        "hospital road railway dam reactor plant pipeline system record relationship partnership friendship "
        "marriage union bloc government coalition regime dynasty monarchy empire republic state constitution policy "
        "programme program project data statue painting book song film movie case murder mystery business brand "
        "restaurant store factory computer satellite telescope border order paper chapter character tractor city "
        "town village site structure stadium"
    )
)
_NOT_ENDING = frozenset(listed("ship ment tion ture ance ence ity ism ery ary age logy"))
_FUNCTION = frozenset(
    listed(
        "the a an and or of in on at to for from with by as who whom whose which that was is are were has had have "
        "will would said told says won lost left became made took died lives lived when while after before since "
        "but he she"
    )
)
_NO_NAMES = frozenset(
    listed(
        "flight room article resolution section no number route highway chapter psalm page line act group table "
        "figure game level area district ward zone unit block in on at the and of"
    )
)


class Counted(Protocol):
    """A number with its unit."""

    @property
    def low(self) -> int: ...
    @property
    def high(self) -> int: ...
    @property
    def unit(self) -> str: ...
    @property
    def word(self) -> int: ...
    @property
    def j(self) -> int: ...


def born(published: int | None, age: int) -> Interval:
    """The days on which somebody was born who has this age on the day of publication."""
    if published is None:
        return ALWAYS
    return Interval(shifted(published, -(age + 1), "Y") + 1, shifted(published, -age, "Y") + 1)


def _aged(scan: Scan, i: int, j: int, age: int, rule: str, *flags: str) -> Draft:
    inner = outer = born(scan.published, age)
    mod = ""
    if "thing" in flags and inner != ALWAYS and scan.published is not None:
        slack, mod = max(1, age // 10), "APPROX"
        begin = shifted(scan.published, -(age + 1 + slack), "Y")
        outer = Interval(begin, shifted(scan.published, -max(0, age - slack), "Y") + 1)
    if "at_event" in flags:
        inner = outer = ALWAYS
    why = "born so long before publication" if inner != ALWAYS else "the day on which it was reached is told elsewhere"
    return Draft(
        i, j, "age", f"P{age}Y", inner, outer, "year", mod=mod, number=age, flags=frozenset(flags), rule=rule, why=why
    )  # fmt: skip


def aged_noun(scan: Scan, i: int, count: Counted) -> Draft | None:
    """ "78-year-old", "78 years old", "two-year-olds"."""
    if count.unit != "Y" or count.low != count.high or scan.low[count.word] not in ("year", "years"):
        return None
    j = count.j
    if scan.at(j) == "-":
        j += 1
    old = scan.at(j)
    if old not in ("old", "olds") or scan.low[i] in ("a", "an"):
        return None
    j += 1
    if old == "olds":
        return _aged(scan, i, j, count.low, "age of a group", "group")
    if scan.low[count.word] == "years" or (scan.at(i - 1) in ("is", "was", "turns")):
        thing = scan.at(i - 1) in ("is", "are", "was") and scan.at(i - 2) in _THINGS
        past = scan.at(i - 1) in ("was", "were") or scan.at(i - 2) in ("when", "was", "were")
        flags = [*(["thing"] if thing else []), *(["at_event"] if past else [])]
        return _aged(scan, i, j, count.low, "years old", *flags)
    return _aged(scan, i, j, count.low, "year-old", *(["thing"] if _is_thing(scan, j) or count.low > OLDEST else []))


def _is_thing(scan: Scan, j: int) -> bool:
    """Whether the noun after "50-year-old" is a thing: a lower-case noun that is no word for a person."""
    words: list[int] = []
    for k in range(j, min(j + 5, scan.n)):
        word = scan.low[k]
        if word == "-" and words:
            continue
        if not word.isalpha() or word in _FUNCTION or (k == j and word in PASTS):
            break
        words.append(k)
    if not words:
        return False
    for k in words:
        word = scan.low[k]
        if word in _THINGS:
            return True
        if word in _PERSONS or word.rstrip("s") in _PERSONS:
            return False
    last = words[-1]
    if any(scan.capital(k) for k in words):
        return False
    word = scan.low[words[0]]
    if len(words) > 1 and not word.endswith(("ed", "s")):
        word = scan.low[last]
    if word.endswith(tuple(_NOT_ENDING)):
        return True
    return not word.endswith(("er", "or", "ist", "ian", "man", "woman", "men", "women", "ed", "ant", "ee", "eer"))


def apposed(scan: Scan, i: int) -> Draft | None:
    """ "Solberg, 51," : a number between commas after a capitalised word."""
    age = scan.number(i, OLDEST)
    if age is None or age == 0 or scan.at(i - 1) != "," or len(scan.raw[i]) != len(str(age)):
        return None
    after = scan.at(i + 1)
    if after not in (",", ";", ")", "", ".", "¶", "–") or (after == "." and scan.glued(i + 2)):
        return None
    if after == "," and scan.at(i + 2)[:1].isdigit():
        return None
    k = i - 2
    if scan.at(k) == "." and scan.at(k - 1) in ("jr", "sr"):
        k -= 1
    name = scan.at(k)
    shouted = scan.raw[k].isupper() and not (k > 0 and scan.raw[k - 1].isupper())
    if not name.isalpha() or not scan.capital(k) or len(name) < 2 or name in _NO_NAMES or shouted:
        return None
    if name in MONTHS or name in SHORT_MONTHS or name in WEEKDAYS or name in SHORT_WEEKDAYS:
        return None
    if scan.at(k - 1) == "," and scan.at(k - 2)[:1].isdigit():
        return None
    return _aged(scan, i, i + 1, age, "age after a name")


def aged(scan: Scan, i: int) -> Draft | None:
    """ "aged 34", "at the age of 34", "age 34", "turned 60"."""
    word = scan.low[i]
    j = i + 1
    if word == "age" and scan.at(j) == "of":
        j += 1
    if j >= scan.n:
        return None
    if scan.raw[j][0].isdigit():
        age, end = scan.number(j, _OLDEST_THING if word in _TURNS else OLDEST), j + 1
        if scan.glued(end) and scan.at(end) in ("%", "-", "–", "s", "/", "th", "st", "nd", "rd"):
            return None
    else:
        found = read_cardinal(scan.low, j)
        age, end = found if found is not None else (None, j)
    if not age or (age > OLDEST and word not in _TURNS):
        return None
    after = scan.at(end)
    if after in ("to", "and", "or", "percent", "per", "million", "–", "-", "degrees", "%"):
        return None
    if word in _TURNS:
        if after not in (
            ".",
            ",",
            "",
            "on",
            "in",
            "this",
            "last",
            "next",
            "today",
            "and",
            ";",
            "yesterday",
            "tomorrow",
        ):
            return None
        return _aged(scan, i, end, age, "birthday", "at_event", *(["thing"] if age > OLDEST else []))
    if after in ("years", "year"):
        return None
    if word == "aged":
        return _aged(scan, i, end, age, "aged")
    if scan.at(i - 1) in ("under", "over", "minimum", "voting", "retirement", "above", "below", "legal", "average"):
        return None
    return _aged(scan, i, end, age, "at the age of", "at_event")
