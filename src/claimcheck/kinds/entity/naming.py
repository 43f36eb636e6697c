"""Judging names: whether what stands beside a name points to the one whom it nearly names."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.interval import Interval
from claimcheck.kind import Facts, alternatives, word_list
from claimcheck.kinds.entity.borne_by_another import BORNE, borne_by_another
from claimcheck.kinds.entity.compare import LONG, SHORTEST, edits, nearby, nearby_things, plural, skeleton
from claimcheck.kinds.entity.context import next_to, points_to
from claimcheck.kinds.entity.index import Form, Known, spelt
from claimcheck.kinds.entity.life_beside import lived
from claimcheck.kinds.entity.misnamed import CHECK, TAKEN_BACK, conflict, held_of, names, posts_beside
from claimcheck.kinds.entity.other_given import other_given
from claimcheck.kinds.entity.posts import Held
from claimcheck.model import Outcome, Statement, Unmet, Verdict
from claimcheck.saying import doubt
from claimcheck.terms import certain
from claimcheck.text.words import BOSSES, NAME_PARTICLES

DESCRIBED = "described"
"""The modifier of a name behind a country or body with a plain noun: "Ethiopian runner X"."""
CALLED = "called "
"""Before that noun, as a modifier."""
_LONG_ENOUGH = 5
"""Letters of a word in which one slip is no other name, where only the right name elsewhere points to it."""


def judge(statement: Statement, facts: Facts) -> Verdict | Unmet:
    """The verdict on a name; `Unmet` for a stranger."""
    known = facts.index("entity")
    assert isinstance(known, Known)
    if statement.subject is None or statement.value is None:
        return Unmet("no name is written")
    if statement.voice.asserted:
        return Unmet(doubt(statement.voice))
    ids = statement.subject.entities
    if statement.mode == "spacing":
        return _respaced(statement, ids, known, facts)
    if statement.mode == "dated":
        return _dated(statement, ids, known, facts)
    if statement.mode == "varied":
        return _varied(statement, ids, known, facts)
    if statement.mode == "slip":
        return _slip(statement, known, facts)
    if statement.mode == BORNE:
        return borne_by_another(statement, ids, known, facts)
    if statement.mode == "thing":
        return _thing(statement, known, facts)
    return other_given(statement, ids, known, facts)


def _respaced(statement: Statement, ids: Sequence[str], known: Known, facts: Facts) -> Verdict | Unmet:
    assert statement.value is not None
    name = spelt(statement.value.text)
    forms = [form for form in known.letters.get(name.letters, ()) if form.entity in ids and form.written != name]
    if not forms:
        return Unmet("the name is written as the claims have it")
    sort = (
        "hyphens"
        if [m for m in name.marks if m == "-"] != [m for m in forms[0].written.marks if m == "-"]
        else "spaces"
    )
    because = f"the same letters with other {sort}"
    if len(name.marks) != len(forms[0].written.marks) and sort == "hyphens":
        because = "the same letters with other spaces or hyphens"
    return conflict(forms, statement, because, facts, "warning")


def _dated(statement: Statement, ids: Sequence[str], known: Known, facts: Facts) -> Verdict | Unmet:
    assert statement.value is not None
    name = spelt(statement.value.text)
    forms = [form for form in known.letters.get(name.letters, ()) if form.entity in ids]
    if any(form.during.overlaps(when.outer) for form in forms for when in statement.times):
        return Unmet(f"{statement.value.text} was the name then")
    entity = facts.entities[ids[0]]
    return Verdict(
        Outcome.UNDECIDED, CHECK, known=f"{entity.name}", reason=f"{statement.value.text} was the name at another time"
    )


def _slip(statement: Statement, known: Known, facts: Facts) -> Verdict | Unmet:
    assert statement.value is not None
    name = spelt(statement.value.text)
    pointed: list[Form] = []
    because = severity = ""
    others: dict[str, str] = {}
    held = held_of(facts)
    for form, at in nearby(name, known, held.latin):
        titled = _titled(form.entity, statement, facts)
        placed = _placed(form.entity, statement, held)
        described = DESCRIBED in statement.modifiers
        placed = None if described and not placed else placed
        rare = _same_person(name.words, at, form) and name.words[at] not in known.surnamed
        plain = bool(statement.keys) and not TAKEN_BACK & set(statement.modifiers)  # no "union leader"
        described = described or (titled is None and plain)  # "Turkish director", "Soviet leader"
        said, accepted = name.words[at], form.written.words[at]
        alike = skeleton(said) == skeleton(accepted) and min(len(said), len(accepted)) >= LONG
        hint = points_to(form.entity, statement, held, facts, alike) if rare else ""
        who = facts.entities[form.entity].name
        if placed is False or titled is False:
            what = (
                f"what stands beside the name{_beside(statement, facts)}" if placed is False else "the title beside it"
            )
            others[who] = f"{what} is not that of {who}, whose name is nearly the same"
            continue
        if titled:
            because = "the title is theirs"
        elif plural(said, accepted) or known.apart.get(said, set()) & known.apart.get(accepted, set()):
            others[who] = f"“{name.words[at].title()}” is a name of its own: it need not be {who}"
            continue
        elif placed and _other_trade(form.entity, statement, facts):
            others[who] = f"the claims know of posts of {who}, and of no such trade"
            continue
        elif (placed and not statement.keys and _in_office(form.entity, statement, held)) or (
            placed and described and rare
        ):
            because = "the country is theirs"
        elif "elsewhere" in statement.modifiers and _same_person(name.words, at, form):
            because = "the name is spelt otherwise elsewhere in the text"
        elif beside := next_to(form.entity, statement, held, facts):
            because = beside
        elif hint:
            because = hint
        elif rare and (told := lived(facts.entities[form.entity], statement)):
            because = told
        elif name.words[at] in NAME_PARTICLES and form.written.words[at] in NAME_PARTICLES:
            because, severity = "all the rest of the name is theirs", "warning"
        elif at == len(name.words) - 1 and _long(name.words) and _same_person(name.words, at, form):
            because, severity = "two given names and most of the surname are theirs", "warning"
        else:
            others[who] = (
                f"“{name.words[at].title()}” is a surname of its own: a namesake from there need not be {who}"
                if placed and described and name.words[at] in known.surnamed
                else f"nothing beside the name (a title, a country, the full name elsewhere) says that {who} is meant"
            )
            continue
        pointed.append(form)
    meant = names(pointed, facts)
    if len(meant) > 1:
        return Unmet(f"it may be {alternatives(meant)}")
    if not meant:
        return Unmet(next(iter(others.values()), "no name that the claims know is near to it"))
    return conflict(pointed, statement, f"one word of the name is misspelt; {because}", facts, severity)


def _thing(statement: Statement, known: Known, facts: Facts) -> Verdict | Unmet:
    """A slip in the name of a body, a work, a ship, where only that can be meant."""
    assert statement.value is not None
    name = spelt(statement.value.text)
    forms = nearby_things(name, known)
    meant = names(forms, facts)
    if len(meant) != 1:
        return Unmet(
            f"it may be {alternatives(meant)}" if meant else "nothing that the claims know is called nearly so"
        )
    if "elsewhere" in statement.modifiers:
        because, severity = "the name is spelt otherwise elsewhere in the text", ""
    elif sum(len(word) >= SHORTEST for word in name.words) >= _PARTS:
        because, severity = "all the rest of the name is right", "warning"
    else:
        return Unmet(f"nothing else says that {meant[0]} is meant")
    return conflict(forms, statement, f"one word of the name is misspelt; {because}", facts, severity)


_PARTS = 3
"""Words of the name of a thing of which one may differ without the right name beside it."""


def _varied(statement: Statement, ids: Sequence[str], known: Known, facts: Facts) -> Verdict | Unmet:
    """Another romanisation in a text that has the accepted one too."""
    assert statement.value is not None
    found = nearby(spelt(statement.value.text), known, held_of(facts).latin, varied=True)
    forms = {form.entity: form for form, _ in found}
    pointed = [forms[id] for id in ids if id in forms]
    if statement.voice.kind == "quoted":
        return Unmet("a quotation may write a name in its own way")
    if len(pointed) != 1:
        return Unmet(f"it may be {alternatives(names(pointed, facts))}" if pointed else "nobody is called nearly so")
    because = "one word of the name is spelt otherwise elsewhere in the text"
    return conflict(pointed, statement, because, facts, "warning")


def _long(words: Sequence[str]) -> bool:
    """Whether a name has two given names in full before a long surname: "Ruth Bader Ginsburg"."""
    return len(words[-1]) >= LONG and sum(len(word) > _INITIALS and word not in NAME_PARTICLES for word in words) >= 3


_INITIALS = 2
"""Letters of what may be initials or a syllable."""


def _same_person(words: Sequence[str], at: int, form: Form) -> bool:
    """Whether a slip beside the right name in one text can hardly be a relative or a namesake.

    The surname has one slip in a long word; a given name has one inside: its last letter tells a son from a daughter.
    Names that begin with the family's differ in little, and are let alone.
    """
    said, accepted = words[at], form.written.words[at]
    if skeleton(said) == skeleton(accepted) and said[0] == accepted[0]:
        return len(form.written.letters) >= 2 * SHORTEST
    most = 2 if min(len(said), len(accepted)) >= 2 * _LONG_ENOUGH else 1
    if min(len(said), len(accepted)) < _LONG_ENOUGH or edits(said, accepted) > most:
        return False
    if "-" in form.written.marks[-1:] and min(map(len, form.written.words[-2:])) < _LONG_ENOUGH:
        return False
    if at == len(words) - 1:
        return len(form.written.letters) >= 2 * _LONG_ENOUGH
    return said[-1] == accepted[-1] and said[0] == accepted[0]


def _beside(statement: Statement, facts: Facts) -> str:
    """What stands beside a name and tells whose or whence somebody is, in brackets."""
    said = [ref.text or facts.entities[ref.entities[0]].name for ref in statement.objects if ref.text or ref.entities]
    return f" (“{'”, “'.join(dict.fromkeys(said))}”)" if said else ""


def _in_office(id: str, statement: Statement, held: Held) -> bool:
    """Whether the person surely held a post of the country beside the name on the day of publication."""
    if statement.published is None:
        return False
    said = {owner for ref in statement.objects for owner in ref.entities}
    day = Interval(statement.published, statement.published + 1)
    return any(
        (sure := certain(post.term, post.claim.checked)) is not None and sure.holds(day) and bool(said & post.of)
        for post in held.posts.get(id, ())
    )


def _titled(id: str, statement: Statement, facts: Facts) -> bool | None:
    """Whether the title beside the name is one that the person held at some time; None if there is none."""
    if _ANYBODYS.issuperset(statement.keys):
        return None
    if (TAKEN_BACK - _COUNTED) & set(statement.modifiers):
        return False
    if id not in held_of(facts).posts:
        return None  # the claims say nothing of what the person holds
    return bool(posts_beside(id, statement, facts))


def _other_trade(id: str, statement: Statement, facts: Facts) -> bool:
    """Whether somebody who holds a highest post is called by another trade: "the Nigerian banker X"."""
    nouns = {word.removeprefix(CALLED) for word in statement.modifiers if word.startswith(CALLED)}
    trades = word_list(facts, "entity", "occupations") - _OF_STATESMEN
    heads = any(getattr(post.claim, "cls", "") == "head" for post in held_of(facts).posts.get(id, ()))
    return heads and bool(nouns & trades)


_COUNTED = frozenset(["ordinal", "superlative"])
"""Modifiers that leave the title what it is: "Mexico's first woman president, X"."""
_OF_STATESMEN = frozenset("politician lawyer diplomat activist dissident jurist lawmaker".split())
"""Trades that those who hold posts are often called by."""
_ANYBODYS = frozenset(f"office:{word}" for word in (*BOSSES, "leader", "ruler", "strongman"))
"""Titles that say nothing of whose they are."""


def _placed(id: str, statement: Statement, held: Held) -> bool | None:
    """Whether the country beside the name is the person's; None if there is none."""
    said = {owner for ref in statement.objects for owner in ref.entities}
    if not said:
        plain = bool(statement.keys) and _ANYBODYS.issuperset(statement.keys)  # "head of the party": of whichever
        return None if plain or not any(ref.text and not ref.entities for ref in statement.objects) else False
    return bool(said & set(held.places.get(id, ())))
