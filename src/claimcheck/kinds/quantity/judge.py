"""Judging amounts: how many there were, then.

A number conflicts if it misses every value that may have held at every time that may be meant, and the claims know
the values of that time; rounding that the words or the figures allow is no error.
"""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.claims.names import plural
from claimcheck.frozen import replace
from claimcheck.interval import ALWAYS, Interval, told
from claimcheck.kind import Facts, alternatives
from claimcheck.kinds.quantity.claim import Amount, QuantityClaim
from claimcheck.kinds.quantity.index import counts_of, lasting, noun_key, says_key
from claimcheck.kinds.quantity.numerals import figures, styled
from claimcheck.kinds.quantity.owners import DOUBT
from claimcheck.kinds.quantity.spells import less_than_its_year, over, passing_figure, raised_all
from claimcheck.kinds.quantity.vocabulary import THINGS
from claimcheck.lazy import Pattern
from claimcheck.model import Claim, Document, Outcome, Reading, Statement, Term, Unmet, Value, Verdict, When
from claimcheck.saying import doubt, time_told
from claimcheck.terms import possible, running_unchecked, span
from claimcheck.text import conversions, units
from claimcheck.text.tokens import words

CHECK = "quantity-value"
_NEAR = 0.05
"""How far, as a share, a figure rounded in the text may be from a number of a thousand or more."""
_LATELY = 730
"""How many days back a number without a time is held to be the same."""
_SOON = 31
"""How many days ahead it is held to be the same."""
_YEARS = 25 * 365
"""How many days back a thing that can be built on or built anew is held to have been as large."""
_OTHER_DOLLARS = Pattern(r"\b(?:US|U\.S\. ?)\$|Canad|Australia|New Zealand|Singapor|Hong Kong|Taiwan|Jamaica|Fiji")
"""What leaves it open whose dollars "$5" are; elsewhere they are American."""
_POUNDS = ("£", "lb")
_TOLD = frozenset(["told", "measured", "counted", "aboard", "settled", "retold"])
_UNCHANGED = frozenset(["people", "dead", "injured", "wounded", "killed", "missing", "aircraft", "staff", "personnel"])
_AHEAD = 400
"""How many days ahead a number that is being announced may begin to hold."""


def judge(statement: Statement, facts: Facts, document: Document) -> Verdict | Unmet:
    """The verdict on an amount; `Unmet` for what no claim counts."""
    value = statement.value
    claims, why = _meant(statement, facts)
    if value is None:
        return Unmet("the text gives no number")
    if not claims:
        return Unmet(why)
    if statement.voice.asserted:
        return _open(doubt(statement.voice))
    if value.low is None and value.high is None:
        return _open("the words leave the number open")
    if not statement.times:
        return _open("it is about the future")
    ways = [(claim, when) for claim in claims for when in statement.times]
    verdicts = [_reading(claim, when, value, statement, facts, document) for claim, when in ways]
    readings = tuple(
        Reading(", ".join(filter(None, (one.known or _known(claim, claim.values, statement, facts), time_told(when)))),
                one.outcome, one.because or one.reason)
        for (claim, when), one in (zip(ways, verdicts, strict=True) if len(ways) > 1 else ())
    )  # fmt: skip
    for outcome in (Outcome.AGREES, Outcome.UNDECIDED, Outcome.CONFLICTS):
        for verdict in verdicts:
            if verdict.outcome is outcome:
                if outcome is Outcome.CONFLICTS and "loose" in statement.modifiers:
                    why = next((one.removeprefix(DOUBT) for one in statement.modifiers if one.startswith(DOUBT)), "")
                    return _open(f"the number may count something else{f': {why}' if why else ''}")
                return Verdict(
                    outcome, CHECK, verdict.claims, verdict.known, verdict.because, verdict.reason, verdict.severity,
                    verdict.suggestions, verdict.sources, statement.published, readings,
                )  # fmt: skip
    return Unmet("the text gives no time for which it holds")


def _meant(statement: Statement, facts: Facts) -> tuple[list[QuantityClaim], str]:
    """The claims that the statement may be about, of what it counts and of whose it is; if there are none, why."""
    if statement.mode in _TOLD:
        return [], "worded so, a figure is held against other texts and the rest of this one, not against claims"
    named = {key.removeprefix("claim:") for key in statement.keys if key.startswith("claim:")}
    ids = set(statement.subject.entities) if statement.subject is not None else set()
    found: dict[str, QuantityClaim] = {}
    others: dict[str, None] = {}
    for key in statement.keys:
        for claim in facts.keyed(key):
            if isinstance(claim, QuantityClaim) and (claim.id in named or (not named and ids & set(claim.of))):
                found[claim.id] = claim
            elif isinstance(claim, QuantityClaim):
                others.update((facts.entities[id].name, None) for id in claim.of if id in facts.entities)
    if found:
        return list(found.values()), ""
    if not others:
        return [], "no claim counts this"
    listed = alternatives(list(others), 4)
    if not ids:
        return [], f"nothing beside the number says that {listed} is meant"
    return [], f"the claims count this of {listed}, not of {alternatives([facts.entities[id].name for id in ids])}"


def _reading(
    claim: QuantityClaim, when: When, value: Value, statement: Statement, facts: Facts, document: Document
) -> Verdict:
    timeless = all(amount.start is None and amount.end is None for amount in claim.values)
    if when.how == "publication" and when.outer == ALWAYS and not timeless:
        return _open("the day of publication is not known")
    days = _days(when)
    grows = _gathered(claim, statement, value, facts)
    measured, amounts = _measured_alike(claim.values, value, document)
    grown = bool(amounts) and measured.low is not None and measured.low > max(amount.high for amount in amounts)
    changes = not grows and not _of_nature(statement, document)
    if timeless and changes and _of_another_time(claim, when, days, statement, facts, grown):
        return _open("the claims don't say how many there were then")
    value = measured
    if not amounts:
        return _open("the number is given in another unit")
    held = [amount for amount in amounts if possible(_term(amount)).overlaps(days.widened(claim.tolerance))]
    for amount in held:
        if _fits(amount, value):
            return _verdict(Outcome.AGREES, claim, [amount], statement, facts, "the claims say so")
    if "announced" in statement.modifiers and days.until is not None:
        ahead = Interval(days.begin, days.until + _AHEAD)
        for amount in amounts:
            if possible(_term(amount)).overlaps(ahead) and _fits(amount, value):
                return _verdict(Outcome.AGREES, claim, [amount], statement, facts, "the number is to come")
    once = passing_figure(amounts, when, statement) if not held or not _covered(amounts, days) else []
    held = once or held
    ever = bool(once) or (grows and any(_runs_on(amount, days) for amount in held))
    if not held or not (ever or _covered(amounts, days)):
        return _open("the claims don't say how many there were then")
    if "announced" in statement.modifiers:
        held = [amount for amount in held if amount.start is not None and amount.end is None] or held
    kept = timeless and _kept(claim, facts)
    unchecked = not kept and any(running_unchecked(_term(amount), days, claim.checked) for amount in held)
    from claimcheck.kinds.quantity.still_counted import still_counted  # rarely needed, and start-up time counts

    if still_counted(claim, statement, value, facts):
        return _open("so soon after it, the count may have been another one")
    if less_than_its_year(held, when, value, statement):
        return _open("the number may be of a part of that time")
    part = (
        "part" in statement.modifiers
        and not raised_all(claim, statement, facts)
        and (value.low is None or value.low <= max(amount.high for amount in amounts))
    )
    if part:
        from claimcheck.kinds.quantity.all_of_them import the_whole  # rarely needed, and start-up time counts

        if not the_whole(statement, claim, value, held, facts, document):
            return _open("the number may be a part of the whole")
    because = (
        f"the number of {what} is another one" if (what := _what(claim, statement)) else "the number is another one"
    )
    mends = None if statement.pattern == "nth" else value
    return _verdict(Outcome.CONFLICTS, claim, held, statement, facts, because, unchecked, mends)


def _gathered(claim: QuantityClaim, statement: Statement, value: Value, facts: Facts) -> bool:
    """Whether a number is one that only grows, and is more than the claim's: there were not so many at any time."""
    person = any(facts.entities[id].type == "person" for id in claim.of if id in facts.entities)
    made = statement.pattern == "made" or (person and ("part" in statement.modifiers or statement.pattern == "has"))
    return made and value.low is not None and value.low > max(amount.high for amount in claim.values)


def _runs_on(amount: Amount, days: Interval) -> bool:
    """Whether an amount runs on to the end of some days: of what only grows, there were never more before."""
    until = None if amount.end is None else amount.end.until
    return until is None or (days.until is not None and until >= days.until)


def _kept(claim: QuantityClaim, facts: Facts) -> bool:
    """Whether a number that the claims give without a time cannot change: what an event did, how large a thing is."""
    types = [facts.entities[id].type if id in facts.entities else "event" for id in claim.of]
    return all(type_ == "event" or (type_ in THINGS and lasting(claim)) for type_ in types)


def _of_another_time(
    claim: QuantityClaim, when: When, days: Interval, statement: Statement, facts: Facts, grown: bool
) -> bool:
    """Whether a number that the claims give without a time may have been another one then: what an entity has
    changes, what an event did doesn't.  `grown`: it is more than the claims'; what is built grows."""
    if not all(id in facts.entities for id in claim.of):
        return False
    if all(over(facts.entities[id], statement) for id in claim.of):
        return False
    kept = all(facts.entities[id].type in THINGS for id in claim.of)
    timely = any(other.how == "publication" for other in statement.times)
    timely = timely and not (_of_old(statement) and any(facts.entities[id].type == "place" for id in claim.of))
    if kept and timely and "then" not in statement.modifiers and lasting(claim):
        return when.how != "publication" and days.begin is not None and days.begin > (statement.published or 0)
    if kept and lasting(claim) and (grown or statement.pattern == "sized") and _of_these_years(when, days, statement):
        return False
    if when.how == "past" and _works(claim, facts) and lasting(claim):
        return "then" in statement.modifiers
    if when.how == "past":
        return "then" in statement.modifiers or any(noun_key(noun) in statement.keys for noun in counts_of(claim))
    published = statement.published
    if published is None or when.how == "publication":
        return False
    long_ago = days.until is not None and days.until < published - _LATELY
    return long_ago or (days.begin is not None and days.begin > published + _SOON)


def _of_these_years(when: When, days: Interval, statement: Statement) -> bool:
    """Whether a size is told of a time so close that the thing was no other one and had not been built on: "in 2018 the
    tunnel was 75 km long", "had begun in the 75-km tunnel"."""
    if when.how == "past" and statement.pattern == "sized":
        return True
    published = statement.published
    if published is None or days.begin is None or not published - _YEARS < days.begin <= published:
        return False
    return statement.pattern == "sized" or (when.how == "stated" and "then" not in statement.modifiers)


def _of_old(statement: Statement) -> bool:
    """Whether what a thing is called by its size is told of a day decades ago: "in 1931 the 213-metre bridge"."""
    stated = [when.outer.until for when in statement.times if when.how == "stated"]
    since = (statement.published or 0) - _YEARS
    return statement.pattern == "sized" and any(until is not None and until < since for until in stated)


_NATURE = frozenset("mountain peak summit massif river waterfall gorge canyon fjord strait".split())


def _of_nature(statement: Statement, document: Document) -> bool:
    """Whether something is called by its size that was never built, and never rebuilt: "the 4,000-metre peak"."""
    return statement.pattern == "sized" and words(document.text[statement.start : statement.end])[-1] in _NATURE


def _works(claim: QuantityClaim, facts: Facts) -> bool:
    """Whether a number is of works, which are told of in the past when they are over: "the series had 180 episodes"."""
    return all(facts.entities[id].type == "work" for id in claim.of if id in facts.entities)


def _measured_alike(amounts: Sequence[Amount], value: Value, document: Document) -> tuple[Value, list[Amount]]:
    """The amounts that the number can be held against, and the number in their unit."""
    if value.unit == "pound":
        held = {units.symbol(amount.unit) for amount in amounts}
        value = replace(value, unit=next((unit for unit in _POUNDS if unit in held), value.unit))
    alike = [amount for amount in amounts if _same_unit(amount.unit, value.unit)]
    if alike:
        return value, alike
    if value.unit == "$" and not _OTHER_DOLLARS.within(document.text):
        return value, [amount for amount in amounts if units.symbol(amount.unit) == "US$"]
    for amount in amounts:
        unit = units.symbol(amount.unit)
        if conversions.converted(0.0, value.unit, unit) is not None:
            low, high = (
                None if end is None else conversions.converted(end, value.unit, unit)
                for end in conversions.widened(value.low, value.high, value.number)
            )
            alike = [other for other in amounts if units.symbol(other.unit) == unit]
            return replace(value, low=low, high=high, unit=unit, number=None), alike
    return value, []


def _days(when: When) -> Interval:
    """The days of which the number may be said."""
    if when.relation in ("until", "before"):
        return Interval(None, when.outer.until)
    if when.relation == "after":
        return Interval(when.outer.begin, None)
    return when.outer


def _term(amount: Amount) -> Term:
    return Term("", amount.start, amount.end)


def _covered(amounts: Sequence[Amount], days: Interval) -> bool:
    """Whether the claims know a value for every one of the days: the terms follow each other without a gap.

    Of a value whose start nobody gave, only its last days are known.
    """
    spans: list[tuple[int | None, int | None]] = []
    for amount in amounts:
        if amount.start is None and amount.end is not None:
            begin = amount.end.begin
            if begin is None:
                continue
        else:
            begin = None if amount.start is None else amount.start.begin
        spans.append((begin, None if amount.end is None else amount.end.until))
    spans.sort(key=lambda pair: (pair[0] is not None, pair[0] or 0))
    at = days.begin
    for begin, until in spans:
        if begin is not None and (at is None or begin > at):
            return False
        if until is None:
            return True
        if at is None or until > at:
            at = until
        if days.until is not None and at >= days.until:
            return True
    return False


def _fits(amount: Amount, value: Value) -> bool:
    """Whether the number of the text may be the amount, rounded as its words and figures allow."""
    low = float("-inf") if value.low is None else value.low
    high = float("inf") if value.high is None else value.high
    if low <= amount.high and amount.low <= high:
        return True
    said = value.number
    if said is None or said < 1000 or said != int(said):
        return False
    place = 1
    while said % (place * 10) == 0:
        place *= 10
    return place > 1 and any(
        abs(said - known) <= min(place / 2, known * _NEAR) for known in (amount.low, amount.high) if known >= 1000
    )


def _same_unit(held: str, said: str) -> bool:
    return units.symbol(held) == said


def _verdict(
    outcome: Outcome, claim: QuantityClaim, amounts: Sequence[Amount], statement: Statement, facts: Facts, because: str,
    unchecked: bool = False, value: Value | None = None,
) -> Verdict:  # fmt: skip
    severity = ""
    if unchecked and claim.checked is not None:
        severity = "warning"
        because += f"; last checked on {told(Interval(claim.checked, claim.checked + 1))}"
    exact = [amount for amount in amounts if amount.low == amount.high]
    written = value.text if value is not None and value.number is not None else ""
    suggestions = tuple(dict.fromkeys(styled(amount.low, written) for amount in exact)) if written else ()
    return Verdict(
        outcome, CHECK, (claim.id,), _known(claim, amounts, statement, facts), because, severity=severity,
        suggestions=suggestions if len(exact) == len(amounts) else (),
        sources=(claim.source,) if claim.source else (),
    )  # fmt: skip


def bearers(claim: Claim, facts: Facts) -> Sequence[str]:
    """The types of what the number is of."""
    assert isinstance(claim, QuantityClaim)
    return tuple(facts.entities[id].type for id in claim.of if id in facts.entities)


def known(claim: Claim, statement: Statement, facts: Facts) -> str:
    """What the claim counts, with all its numbers."""
    assert isinstance(claim, QuantityClaim)
    return _known(claim, claim.values, statement, facts)


def _what(claim: QuantityClaim, statement: Statement) -> str:
    """What is counted, "" where a phrase of the claim says it."""
    nouns = _said_nouns(claim, statement)
    return counted(nouns[0]) if nouns else ""


def _said_nouns(claim: QuantityClaim, statement: Statement) -> list[str]:
    """The claim's nouns that the statement may mean, what it says itself first."""
    meant = [noun for noun in counts_of(claim) if noun_key(noun) in statement.keys]
    return sorted(meant, key=lambda noun: statement.keys.index(noun_key(noun)))


def _known(claim: QuantityClaim, amounts: Sequence[Amount], statement: Statement, facts: Facts) -> str:
    name = next((facts.entities[id].name for id in claim.of if id in facts.entities), "")
    says = next((says for says in claim.says if says_key(says) in statement.keys), "")
    nouns = _said_nouns(claim, statement) or list(claim.counts)
    noun = nouns[0] if nouns else ""
    told = []
    for amount in amounts[:3]:
        number = _large(amount.low)
        if amount.high != amount.low:
            number += f" to {_large(amount.high)}"
        number = f"{number} {amount.unit}".strip()
        if says:
            number = says.replace("{value}", number)
        elif noun:
            number = f"{number} {counted(noun) if amount.high != 1 else noun}"
        told.append(f"{number} {span(_term(amount))}".strip())
    return f"{name}: {'; '.join(told)}" if name else "; ".join(told)


def _large(value: float) -> str:
    """A number as a person reads it: "44 billion"."""
    billions = round(value / 1e9, 3)
    return f"{figures(billions)} billion" if value >= 1e9 and billions * 1e9 == value else figures(value)


def counted(noun: str) -> str:
    """The noun in the plural."""
    *first, last = noun.split()
    return " ".join((*first, last if last in _UNCHANGED or _several(last) else plural(last)))


def _several(word: str) -> bool:
    """Whether a noun is in the plural as a claim has it."""
    return word.endswith("s") and not word.endswith(("ss", "us", "is", "as", "os", "lens"))


def _open(reason: str) -> Verdict:
    return Verdict(Outcome.UNDECIDED, CHECK, reason=reason)
