"""Judging ages, births, deaths and families."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date

from claimcheck.interval import ALWAYS, Interval, shift_years, told
from claimcheck.kind import Facts
from claimcheck.kinds.entity import bounds, elder, marriages, posthumous, taking_office
from claimcheck.kinds.entity.aging import OF_TODAY
from claimcheck.kinds.entity.answers import Answer, nobody, verdict
from claimcheck.kinds.entity.kinship import POST, TIES, instead, kin
from claimcheck.kinds.entity.people import ages, birthday, born_for
from claimcheck.kinds.entity.stretches import covers
from claimcheck.model import Entity, Statement, Tie, Unmet, Verdict, When
from claimcheck.terms import Truth, span

AGE, LIFE = "person-age", "person-life"
_FAR = 12
"""A number in brackets that misses the age by more is something else."""
_MOURNING = 92
"""Days for which a post may be left standing in the claims when its holder dies: to that of the successor."""
_AGO_DAYS = 366
"""Days by which "12 years ago" may be more."""
_AGO = 5
"""Somebody who is said to be younger by more years is told of at another time, or may be."""


def judge(statement: Statement, facts: Facts) -> Verdict | Unmet:
    """The verdict on what is said of a life."""
    subject = statement.subject
    if subject is None or not subject.entities:
        return Unmet(f"{nobody(statement)}; an age of a stranger is only held against others that texts give")
    check = AGE if statement.attribute in ("age", "elder") else LIFE
    people = [facts.entities[id] for id in subject.entities if id in facts.entities]
    if statement.attribute in ("kin", "wedding", "elder"):
        others = [facts.entities[id] for ref in statement.objects for id in ref.entities if id in facts.entities]
        pairs = [(one, other) for one in people for other in others]
        pairs = [pair for pair in pairs if pair[0] is not pair[1]] or pairs  # nobody is kin of themselves
        answers = [_kin(one, other, statement, facts) for one, other in pairs]
        repairs = [instead(one, statement.mode, other, facts.entities) for one, other in pairs]
    else:
        answers = [_JUDGES[statement.attribute](person, statement, facts) for person in people]
        repairs = _repairs(people, statement)
    return verdict(answers, check, people, statement, repairs)


# --- ages --------------------------------------------------------------------------------------------


def _age(person: Entity, statement: Statement, facts: Facts) -> Answer:
    born, value = person.born, statement.value
    assert value is not None and value.number is not None
    number = int(value.number)
    if born is None or born.begin is None or born.until is None:
        return Truth.MAYBE, "", f"the claims don't know when {person.name} was born"
    known = f"{person.name}: born {told(born)}"
    if _of_another_post(person, statement, facts):
        return Truth.MAYBE, known, _ANOTHERS
    if statement.mode == "death" and person.died is None and (alive := _alive(person, statement, facts)):
        return Truth.NO, alive, "they held a post on the day of publication"
    if statement.mode == "death":
        return _at_death(person, born, number, known)
    if statement.mode in _BETWEEN:
        from claimcheck.kinds.entity import between  # rarely needed, and start-up time counts

        return between.judge(person, statement, known)
    if statement.published is None:
        return Truth.MAYBE, known, "the day of publication is not known"
    if statement.mode in ("would turn", "would be"):
        return posthumous.judge(person, number, statement, known)
    now = _now(person, statement.published)
    span = ages(born, now)
    assert span is not None
    today = told(Interval(statement.published, statement.published + 1))
    day = "at death" if _dead(person, statement.published) else f"on {today}"
    bare, known = known, f"{known}, {_range(span)} {day}"
    if statement.mode == "tens":
        return _tens(born, span, statement, known)
    if statement.mode in ("turns", "turned"):
        return _reached(born, number, statement, known)
    if statement.mode == taking_office.TOOK:
        return taking_office.judge(person, number, statement, facts, bare)
    if statement.mode == "at":
        return _on(person, number, statement, known)
    if span[0] <= number <= span[1]:
        return Truth.YES, known, "it fits the day of birth"
    for when in statement.times:
        then = _then(born, when, statement.published)
        if then is not None and then[0] <= number <= then[1]:
            return Truth.YES, f"{bare}, {_range(then)} {_at(when)}", "the text tells of that time"
    old = number < span[0] - _AGO and OF_TODAY not in statement.modifiers
    if statement.mode == "has" and (old or "long ago" in statement.modifiers) and number <= span[1]:
        return Truth.MAYBE, known, "the text may tell of another time"
    if statement.mode == "then" and number <= span[1]:
        return Truth.MAYBE, known, "the day on which it was so is not told"
    if statement.mode == "bracket" and min(abs(number - span[0]), abs(number - span[1])) > _FAR:
        return Truth.MAYBE, known, "the number in brackets may be something else"
    return Truth.NO, known, _misses(person, number, statement.published)


def _of_another_post(one: Entity, statement: Statement, facts: Facts) -> bool:
    """Whether somebody is described by a post that the claims do not give them."""
    if not any(modifier.startswith(POST) for modifier in statement.modifiers):
        return False
    from claimcheck.kinds.entity.kin_of_described import not_theirs  # rarely needed

    return not_theirs(one.id, statement, facts)


_BETWEEN = frozenset(["between", "between at death", "birthday", "birthday of death", "before birthday"])
_ANOTHERS = "somebody else may have that post"


def _tens(born: Interval, now: tuple[int, int], statement: Statement, known: str) -> Answer:
    """Between which ages somebody is; those at other times that the text tells of are let alone."""
    assert statement.value is not None and statement.published is not None
    low, high = statement.value.low, statement.value.high
    spans = [now, *(found for when in statement.times if (found := _then(born, when, statement.published)) is not None)]
    if low is None or high is None or any(first <= high and low <= last for first, last in spans):
        return Truth.YES, known, "it fits the day of birth"
    if high < now[0] - _AGO and OF_TODAY not in statement.modifiers:
        return Truth.MAYBE, known, "the text may tell of another time"
    if min(abs(now[0] - high), abs(now[1] - low)) <= 1:
        return Truth.MAYBE, known, "it is a matter of months"
    return Truth.NO, known, f"the day of birth does not allow “{statement.value.text}”"


def _on(person: Entity, number: int, statement: Statement, known: str) -> Answer:
    """An age at an event on a day that the text gives."""
    born = person.born
    assert born is not None
    known = known.split(",", 1)[0]
    spans = [ages(born, when.outer.widened(1)) for when in statement.times]
    told_ = [span for span in spans if span is not None]
    if not told_ or len(told_) < len(spans):
        return Truth.MAYBE, known, "the day is not told"
    known = f"{known}, {_range(told_[0])} at that time"
    if any(low <= number <= high for low, high in told_):
        return Truth.YES, known, "it fits the day of birth"
    return Truth.NO, known, f"the day of birth does not allow {number}"


def _misses(person: Entity, number: int, published: int) -> str:
    if _dead(person, published):
        return f"the day of birth does not allow {number}"
    return f"the day of birth does not allow {number}: that would be somebody born {told(born_for(number, published))}"


def _dead(person: Entity, published: int) -> bool:
    return person.died is not None and person.died.begin is not None and person.died.begin <= published


def _now(person: Entity, published: int) -> Interval:
    """The day of publication, give or take one; the day of death if that was before."""
    if _dead(person, published):
        assert person.died is not None
        return Interval(person.died.begin, person.died.until if person.died.until is not None else published + 1)
    return Interval(published - 1, published + 2)


def _at(when: When) -> str:
    return f"at the time of “{when.text}”" if when.text else "at a time before"


def _then(born: Interval, when: When, published: int) -> tuple[int, int] | None:
    """The ages at a time that the text may be about."""
    if when.how == "publication":
        return None
    begin = born.begin if when.outer.begin is None else when.outer.begin
    until = published + 1 if when.outer.until is None else when.outer.until
    assert begin is not None
    return ages(born, Interval(begin, max(until, begin + 1)))


def _at_death(person: Entity, born: Interval, number: int, known: str) -> Answer:
    if person.died is None:
        return Truth.MAYBE, known, f"the claims know of no death of {person.name}"
    span = ages(born, person.died)
    if span is None:
        return Truth.MAYBE, known, f"the claims don't know when {person.name} died"
    known = f"{known}, died {told(person.died)}, at {_range(span)}"
    if span[0] <= number <= span[1]:
        return Truth.YES, known, "it fits the days of birth and death"
    return Truth.NO, known, f"the days of birth and death do not allow {number}"


def _reached(born: Interval, number: int, statement: Statement, known: str) -> Answer:
    """An age that is or was reached: on the day that is told, or near the day of publication."""
    day = birthday(born, number)
    published = statement.published
    assert day is not None and day.begin is not None and day.until is not None and published is not None
    stated = [when for when in statement.times if when.how == "stated"]
    if statement.mode == "turned":  # "in July": of this year, where that has been
        been = [when for when in stated if when.outer.begin is None or when.outer.begin <= published + 1]
        stated = been or stated
    if stated:
        if any(when.outer.widened(1).overlaps(day) for when in stated):
            return Truth.YES, known, "it fits the day of birth"
        return Truth.NO, known, f"the birthday on which they reach {number} is {told(day)}"
    if statement.mode == "turned":
        if day.begin > published + 1:
            return Truth.NO, known, f"the birthday on which they reach {number} is {told(day)}"
        recent = day.overlaps(Interval(published - 400, published + 2))
        return (Truth.YES, known, "it fits the day of birth") if recent else (Truth.MAYBE, known, "the day is not told")
    if day.overlaps(Interval(published - 31, published + 400)):
        return Truth.YES, known, "it fits the day of birth"
    if statement.times[1:]:
        return Truth.MAYBE, known, "the day is not told"
    return Truth.NO, known, f"the birthday on which they reach {number} is {told(day)}"


def _range(span: tuple[int, int]) -> str:
    return (
        str(span[0])
        if span[0] == span[1]
        else f"{span[0]} or {span[1]}"
        if span[1] == span[0] + 1
        else f"{span[0]} to {span[1]}"
    )


# --- births and deaths -------------------------------------------------------------------------------


def _born(person: Entity, statement: Statement, facts: Facts) -> Answer:
    if statement.mode in bounds.BOUNDS:
        return bounds.judge(person, person.born, "born", statement)
    return _fits(person, person.born, "born", statement)


def _died(person: Entity, statement: Statement, facts: Facts) -> Answer:
    if statement.mode in bounds.BOUNDS:
        return bounds.judge(person, person.died, "died", statement)
    if person.died is None and (alive := _alive(person, statement, facts)):
        return Truth.NO, alive, "they held a post on the day of publication"
    if person.died is None and (later := _held_later(person, statement, facts)):
        return Truth.NO, later, "they held a post afterwards"
    return _fits(person, person.died, "died", statement)


def _held_later(person: Entity, statement: Statement, facts: Facts) -> str:
    """A post that somebody took after all times at which they are said to have died; "" if none is known."""
    untils = [when.outer.until for when in statement.times]
    last = max((until for until in untils if until is not None), default=None)
    if last is None or None in untils or "yearless" in statement.modifiers:
        return ""
    for post in facts.held("entity").posts.get(person.id, ()):
        start = post.term.start
        if start is not None and start.begin is not None and start.begin > last and not post.term.mode:
            return f"{person.name}: in office {span(post.term)}"
    return ""


def _fits(person: Entity, fact: Interval | None, word: str, statement: Statement) -> Answer:
    if fact is None or fact == ALWAYS:
        what = "when they were born" if word == "born" else "of a death"
        return Truth.MAYBE, "", f"the claims on {person.name} don't know {what}"
    known = f"{person.name}: {word} {told(fact)}"
    if "yearless" in statement.modifiers:
        return _same_day(fact, statement, known)
    if statement.published is None and any(when.outer == ALWAYS for when in statement.times):
        return Truth.MAYBE, known, "the day of publication is not known"
    written = statement.value is not None and any(c.isdigit() for c in statement.value.text)
    ago = statement.value is not None and statement.value.text.endswith(" ago") and statement.value.unit == "year"
    for when in statement.times:
        if (when.outer if written and not ago else when.outer.widened(_AGO_DAYS if ago else 1)).overlaps(fact):
            return Truth.YES, known, "the claims say so"
    if "weekday" in statement.modifiers and fact.days == 1 and fact.begin is not None and not written:
        said = statement.times[0].inner.begin
        if said is not None and (said - fact.begin) % 7 == 0:
            return Truth.MAYBE, known, "it was such a day of the week, but the text may mean another one"
    return Truth.NO, known, f"the {'birth' if word == 'born' else 'death'} was at another time"


def _same_day(fact: Interval, statement: Statement, known: str) -> Answer:
    """A day or month without a year: the year is left out of account, and a day more or less is let alone."""
    said = statement.times[0].inner
    unit = statement.value.unit if statement.value is not None else ""
    if fact.begin is None or fact.days != 1 or said.begin is None or unit not in ("day", "month"):
        return Truth.MAYBE, known, "the text gives no year"
    day, other = date.fromordinal(fact.begin), date.fromordinal(said.begin)
    if day.month == other.month and (unit == "month" or day.day == other.day):
        return Truth.YES, known, "the claims say so"
    nearby = abs(shift_years(other, day.year - other.year).toordinal() - fact.begin) <= 1
    return (Truth.MAYBE if nearby else Truth.NO), known, "the text gives no year" if nearby else "it was another day"


def _late(person: Entity, statement: Statement, facts: Facts) -> Answer:
    died, published = person.died, statement.published
    if died is None and (alive := _alive(person, statement, facts)):
        return Truth.NO, alive, "they held a post on the day of publication"
    if died is None or published is None:
        return Truth.MAYBE, "", f"the claims know of no death of {person.name}"
    known = f"{person.name}: died {told(died)}"
    if died.begin is not None and died.begin > published + 1:
        return Truth.NO, known, "they were alive on the day of publication"
    return Truth.YES, known, "the claims say so"


def _alive(person: Entity, statement: Statement, facts: Facts) -> str:
    """The post that somebody surely held on the day of publication; "" if none is known."""
    published = statement.published
    if published is None:
        return ""
    for post in facts.held("entity").posts.get(person.id, ()):
        checked = post.claim.checked
        term = Tie(post.term.who, post.term.start, post.term.end)
        lasts = term.end is not None or (checked is not None and published <= checked)
        if term.start is not None and lasts and covers(term, Interval(published, published + _MOURNING)):
            return f"{person.name}: in office {span(post.term)}"
    return ""


def _widowed(person: Entity, statement: Statement, facts: Facts) -> Answer:
    from claimcheck.kinds.entity import widowhood  # rarely needed, and start-up time counts

    return widowhood.judge(person, statement, facts)


def _years(person: Entity, statement: Statement, facts: Facts) -> Answer:
    """Years in brackets may be those of an office: they are judged only where one of them is that of the life."""
    born, died = person.born, person.died
    if born is None or died is None or len(statement.times) != 2:
        return Truth.MAYBE, "", "the years may be those of an office"
    known = f"{person.name}: {told(born)} to {told(died)}"
    first, last = (when.outer for when in statement.times)
    begins, ends = born.overlaps(first), died.overlaps(last)
    if begins and ends:
        return Truth.YES, known, "the claims say so"
    near = born.widened(3653).overlaps(first)
    if begins or (ends and near):
        return Truth.NO, known, "one of the years is not that of the life"
    return Truth.MAYBE, known, "the years may be those of an office"


# --- families ----------------------------------------------------------------------------------------


def _kin(one: Entity, other: Entity, statement: Statement, facts: Facts) -> Answer:
    mode = statement.mode
    if statement.attribute == "elder":
        return elder.judge(one, other, statement)
    if _of_another_post(one, statement, facts):
        return Truth.MAYBE, "", _ANOTHERS
    if statement.attribute == "wedding":
        truth, why = marriages.wedding(one, other, statement, facts.entities)
        fact, claim = f"{one.name} {mode} {other.name}", "it was at another time"
    else:
        if TIES[mode][0] == "spouse":
            truth, why = marriages.spouse(one, other, statement, facts.entities)
        else:
            truth, why = kin(one, mode, other, facts.entities, statement.modifiers)
        fact, claim = f"{one.name}, {mode} of {other.name}", f"so {one.name} is not the {mode} of {other.name}"
    if truth is Truth.YES:
        return truth, fact, "the claims say so"
    if truth is Truth.NO:
        return truth, why, claim
    return truth, "", "the claims don't say what the two are to each other"


# --- repairs -----------------------------------------------------------------------------------------


def _repairs(people: Iterable[Entity], statement: Statement) -> list[str]:
    """What may stand in place of the wrong words, if the claims are sure of it."""
    found: dict[str, None] = {}
    value = statement.value
    for person in people:
        if (
            statement.attribute == "age"
            and value is not None
            and value.text.isdigit()
            and statement.published is not None
        ):
            born, now = person.born, _now(person, statement.published)
            if statement.mode not in ("has", "is", "bracket", "death") or born is None:
                continue
            span = ages(born, now if statement.mode != "death" or person.died is None else person.died)
            if span is not None and statement.mode != "death" and not _dead(person, statement.published):
                span = ages(born, Interval(statement.published, statement.published + 1))
            if span is not None and span[1] - span[0] <= 1:
                found.update(dict.fromkeys(str(age) for age in range(span[0], span[1] + 1)))
        elif statement.attribute in ("born", "died") and value is not None and statement.mode not in bounds.BOUNDS:
            fact = person.born if statement.attribute == "born" else person.died
            if fact is not None and fact.begin is not None and fact.until is not None:
                text = _dated(fact, value.text, value.unit)
                if text:
                    found[text] = None
    return list(found)


def _dated(fact: Interval, written: str, unit: str) -> str:
    """A day as the text writes its own."""
    assert fact.begin is not None and fact.until is not None
    first, last = date.fromordinal(fact.begin), date.fromordinal(fact.until - 1)
    if unit == "year" and written.isdigit() and first.year == last.year:
        return str(first.year)
    if unit == "day" and fact.days == 1 and any(c.isdigit() for c in written) and written[-4:].isdigit():
        if written[0].isdigit():
            return f"{first.day} {first:%B} {first.year}" if written[-4:] != written else ""
        month = f"{first:%b}." if written.split()[0].endswith(".") and first.month != 5 else f"{first:%B}"
        return f"{month} {first.day}, {first.year}"
    if unit == "month" and (first.year, first.month) == (last.year, last.month) and written[-4:].isdigit():
        return f"{first:%B} {first.year}"
    return ""


_JUDGES: dict[str, Callable[[Entity, Statement, Facts], Answer]] = {
    "age": _age, "born": _born, "died": _died, "late": _late, "years": _years, "widowed": _widowed,
}  # fmt: skip
