"""Judging names: whether what stands beside a name points to the one whom it nearly names."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.interval import Interval
from claimcheck.kind import Facts, alternatives
from claimcheck.kinds.entity.compare import LONG, SHORTEST, edits, nearby, nearby_things, plural, skeleton, sound
from claimcheck.kinds.entity.context import known_by_name_alone, points_to
from claimcheck.kinds.entity.index import Form, Known, spelt
from claimcheck.kinds.entity.posts import Held, Post
from claimcheck.model import Outcome, Statement, Unmet, Verdict
from claimcheck.saying import doubt
from claimcheck.terms import certain
from claimcheck.text.words import BOSSES, NAME_PARTICLES

CHECK = "name-spelling"
DESCRIBED = "described"
"""The modifier of a name behind a country or body with a plain noun: "Ethiopian runner X"."""
_LONG_ENOUGH = 5
"""Letters of a word in which one slip is no other name, where only the right name elsewhere points to it."""
_TAKEN_BACK = frozenset(
    [
        "deputy",
        "would-be",
        "honorary",
        "mock",
        "fictional",
        "unknown",
        "complement",
        "restricted",
        "ordinal",
        "superlative",
    ]
)
_ANOTHER_TIME = frozenset(["former", "late", "then", "elect", "acting", "outgoing", "impeached"])


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
    if statement.mode == "thing":
        return _thing(statement, known, facts)
    return _other_given(statement, ids, known, facts)


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
    return _conflict(forms, statement, because, facts, "warning")


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
    held = _held(facts)
    for form, at in nearby(name, known, held.latin):
        titled = _titled(form.entity, statement, facts)
        placed = _placed(form.entity, statement, held)
        described = DESCRIBED in statement.modifiers
        alone = known_by_name_alone(form.entity, statement, held)
        placed = None if (described and not placed) or alone else placed
        rare = _same_person(name.words, at, form) and name.words[at] not in known.surnamed
        said, accepted = name.words[at], form.written.words[at]
        alike = skeleton(said) == skeleton(accepted) and min(len(said), len(accepted)) >= LONG
        hint = points_to(form.entity, statement, held, facts, alike) if rare else ""
        who = facts.entities[form.entity].name
        if placed is False or titled is False:
            what = "country" if placed is False else "title"
            others[who] = f"the {what} beside the name is not that of {who}, whose name is nearly the same"
            continue
        if titled:
            because = "the title is theirs"
        elif plural(name.words[at], form.written.words[at]):
            others[who] = f"“{name.words[at].title()}” is a name of its own: it need not be {who}"
            continue
        elif (placed and not statement.keys and _in_office(form.entity, statement, held)) or (
            placed and described and _same_person(name.words, at, form)
        ):
            because = "the country is theirs"
        elif "elsewhere" in statement.modifiers and _same_person(name.words, at, form):
            because = "the name is spelt otherwise elsewhere in the text"
        elif hint:
            because = hint
        elif rare and alone and at == len(name.words) - 1 and len(name.words[at]) > _LONG_ENOUGH:
            because, severity = "no other name that the claims hold is near to it", "warning"
        elif name.words[at] in NAME_PARTICLES and form.written.words[at] in NAME_PARTICLES:
            because, severity = "all the rest of the name is theirs", "warning"
        elif at == len(name.words) - 1 and _long(name.words) and _same_person(name.words, at, form):
            because, severity = "two given names and most of the surname are theirs", "warning"
        else:
            others[who] = (
                f"nothing beside the name (a title, a country, the full name elsewhere) says that {who} is meant"
            )
            continue
        pointed.append(form)
    meant = _names(pointed, facts)
    if len(meant) > 1:
        return Unmet(f"it may be {alternatives(meant)}")
    if not meant:
        return Unmet(next(iter(others.values()), "no name that the claims know is near to it"))
    return _conflict(pointed, statement, f"one word of the name is misspelt; {because}", facts, severity)


def _thing(statement: Statement, known: Known, facts: Facts) -> Verdict | Unmet:
    """A slip in the name of a body, a work, a ship, where only that can be meant."""
    assert statement.value is not None
    name = spelt(statement.value.text)
    forms = [form for form, _ in nearby_things(name, known)]
    meant = _names(forms, facts)
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
    return _conflict(forms, statement, f"one word of the name is misspelt; {because}", facts, severity)


_PARTS = 3
"""Words of the name of a thing of which one may differ without the right name beside it."""


def _varied(statement: Statement, ids: Sequence[str], known: Known, facts: Facts) -> Verdict | Unmet:
    """Another romanisation in a text that has the accepted one too."""
    assert statement.value is not None
    found = nearby(spelt(statement.value.text), known, _held(facts).latin, varied=True)
    forms = {form.entity: form for form, _ in found}
    pointed = [forms[id] for id in ids if id in forms]
    if statement.voice.kind == "quoted":
        return Unmet("a quotation may write a name in its own way")
    if len(pointed) != 1:
        return Unmet(f"it may be {alternatives(_names(pointed, facts))}" if pointed else "nobody is called nearly so")
    because = "one word of the name is spelt otherwise elsewhere in the text"
    return _conflict(pointed, statement, because, facts, "warning")


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


def _held(facts: Facts) -> Held:
    found = facts.held("entity")
    assert isinstance(found, Held)
    return found


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
    if _TAKEN_BACK & set(statement.modifiers):
        return False
    if id not in _held(facts).posts:
        return None  # the claims say nothing of what the person holds
    return bool(_posts(id, statement, facts))


_ANYBODYS = frozenset(f"office:{word}" for word in BOSSES)
"""Titles that say nothing of whose they are."""


def _posts(id: str, statement: Statement, facts: Facts) -> list[Post]:
    held = _held(facts)
    meant = {claim.id for key in statement.keys for claim in facts.keyed(key)}
    said = {owner for ref in statement.objects for owner in ref.entities}
    return [post for post in held.posts.get(id, ()) if post.claim.id in meant and (not said or said & post.of)]


def _placed(id: str, statement: Statement, held: Held) -> bool | None:
    """Whether the country beside the name is the person's; None if there is none."""
    said = {owner for ref in statement.objects for owner in ref.entities}
    if not said:
        plain = bool(statement.keys) and _ANYBODYS.issuperset(statement.keys)  # "head of the party": of whichever
        return None if plain or not any(ref.text and not ref.entities for ref in statement.objects) else False
    return bool(said & set(held.places.get(id, ())))


def _other_given(statement: Statement, ids: Sequence[str], known: Known, facts: Facts) -> Verdict | Unmet:
    """Another given name where title, country and time fit one person alone."""
    assert statement.value is not None
    who = alternatives([facts.entities[id].name for id in ids], 4)
    if (_TAKEN_BACK | _ANOTHER_TIME) & set(statement.modifiers):
        return Unmet(f"the words beside the name change what the title says: it need not be {who}")
    strange = next((ref.text for ref in statement.objects if ref.text and not ref.entities), "")
    if strange:
        return Unmet(f"the claims don't know “{strange}”: it need not be {who}")
    if not statement.objects and not _sole(statement, facts):
        return Unmet(f"nothing beside the name says of what country or body: it need not be {who}")
    name = spelt(statement.value.text)
    if not known.named_after.isdisjoint(name.words):
        return Unmet("the name is also that of a thing called after somebody")
    fitting: list[Form] = []
    for id in ids:
        posts = _posts(id, statement, facts)
        if not any(_holds(post, statement, facts) for post in posts):
            continue
        form = known.full[id][0]
        if _familiar(name.words, known.full[id], known):
            return Unmet(f"the given name may be another form of that of {facts.entities[id].name}")
        if not _same_surname(name.words, form, facts):
            return Unmet(f"the name has less in common with {facts.entities[id].name} than the surname alone")
        fitting.append(form)
    if not fitting:
        return Unmet(f"the title and the country, then, are not surely those of {who} alone: it is somebody else")
    if len(fitting) != 1:
        return Unmet(f"it may be {alternatives(_names(fitting, facts))}")
    return _conflict(
        fitting, statement, "the title and the country are those of somebody with another given name", facts
    )


def _sole(statement: Statement, facts: Facts) -> bool:
    """Whether the title alone tells the post: of several words, and one claim's only ("the Culture Secretary")."""
    meant = {claim.id for key in statement.keys for claim in facts.keyed(key)}
    plain = all(len(key.split(":", 1)[1].split("@", 1)[0].split()) > 1 for key in statement.keys)
    return len(meant) == 1 and plain


def _holds(post: Post, statement: Statement, facts: Facts) -> bool:
    """Whether the person held the post alone at every time that the statement may be about."""
    if not getattr(post.claim, "exclusive", True) or not statement.times or statement.published is None:
        return False
    sure = certain(post.term, post.claim.checked)
    return sure is not None and all(sure.holds(when.outer) for when in statement.times)


def _same_surname(words: Sequence[str], form: Form, facts: Facts) -> bool:
    """Whether the words end (or begin) with the surname as the accepted name does, and no word else is shared."""
    words, own = _without_initials(words), _without_initials(form.written.words)
    shared = set(words) & set(own)
    if len(words) == len(own) > 2 and tuple(words[1:]) == tuple(own[1:]):
        shared = {own[-1]}  # "Johan Gahr Støre"
    if len(shared) != 1:
        return False
    surname = next(iter(shared))
    if not set(surname) - set("ivx"):
        return False  # a number: "Albert II"
    if any(word != surname and (len(word) < SHORTEST or not set(word) - set("ivx")) for word in (*own, *words)):
        return False  # regnal numbers, initials, syllables
    shorts = {word for name in facts.entities[form.entity].names if name.short for word in spelt(name.text).words}
    if shorts and surname not in shorts:
        return False
    return (words[-1] == own[-1] == surname) or (words[0] == own[0] == surname)


def _without_initials(words: Sequence[str]) -> tuple[str, ...]:
    """A name without initials between its first word and its last: "Robert W. Kelly"."""
    return (*words[:1], *(word for word in words[1:-1] if len(word) > 1), *words[-1:])


def _familiar(words: Sequence[str], forms: Sequence[Form], known: Known) -> bool:
    """Whether a given name may be a short, fuller or familiar form of an accepted one."""
    accepted = {word for form in forms for word in form.written.words}
    if set(words) <= accepted:
        return True
    for word in set(words) - accepted:
        if len(word) < SHORTEST or word[:2] == word[2:4]:
            return True
        for other in accepted:
            if _alike(word, other) and edits(word, other, 1) > 1:
                return True
            if known.familiar.get(word, set()) & known.familiar.get(other, set()):
                return True
            if known.same.get(word, set()) & known.same.get(other, set()):
                return True
    return False


def _alike(word: str, other: str) -> bool:
    """Whether one given name may be made of the other: it is in it, or they begin alike.  Two long names whose
    consonants differ too are two names (Claudine, Claudette)."""
    if word in other or other in word:
        return True
    if not (word.startswith(other[:3]) or other.startswith(word[:3])):
        return False
    return min(len(word), len(other)) < LONG or edits(_consonants(word), _consonants(other), 1) <= 1


def _consonants(word: str) -> str:
    return "".join(letter for letter in sound(word) if letter not in "aeiouy")


def _names(forms: Sequence[Form], facts: Facts) -> list[str]:
    """Whose forms they are, each once."""
    return [facts.entities[id].name for id in dict.fromkeys(form.entity for form in forms)]


def _called(forms: Sequence[Form], facts: Facts) -> str:
    """What is known of a name: "Jo Nesbø (also Jo Nesboe)"."""
    texts = list(dict.fromkeys((*_names(forms, facts), *(form.text for form in forms))))
    own = [text for text in texts if any(form.text == text for form in forms)] or texts
    if len({form.entity for form in forms}) > 1:
        return " or ".join(own)
    return texts[0] + (f" (also {', '.join(texts[1:])})" if texts[1:] else "")


def _conflict(forms: Sequence[Form], statement: Statement, because: str, facts: Facts, severity: str = "") -> Verdict:
    entities = [facts.entities[form.entity] for form in forms]
    first = {form.entity: form.text for form in reversed(forms)}
    names = tuple(dict.fromkeys(first.values()))
    said = statement.value.text if statement.value is not None else ""
    if said.isupper():
        names = tuple(name.upper() for name in names)
    return Verdict(
        Outcome.CONFLICTS,
        CHECK,
        known=_called(forms, facts),
        because=because,
        severity=severity,
        suggestions=names,
        sources=tuple(dict.fromkeys(entity.source for entity in entities if entity.source)),
    )
