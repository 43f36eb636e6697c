"""Another given name before a surname that is right."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.interval import Interval
from claimcheck.kind import Facts, alternatives
from claimcheck.kinds.entity.compare import LONG, SHORTEST, edits, skeleton, sound
from claimcheck.kinds.entity.index import Form, Known, spelt
from claimcheck.kinds.entity.misnamed import TAKEN_BACK, conflict, names, posts_beside
from claimcheck.kinds.entity.posts import Post
from claimcheck.model import Statement, Unmet, Verdict
from claimcheck.terms import certain

ANOTHER_TIME = frozenset(["former", "late", "then", "elect", "acting", "outgoing", "impeached"])


def other_given(statement: Statement, ids: Sequence[str], known: Known, facts: Facts) -> Verdict | Unmet:
    """Another given name where title, country and time fit one person alone."""
    assert statement.value is not None
    who = alternatives([facts.entities[id].name for id in ids], 4)
    if (TAKEN_BACK | ANOTHER_TIME) & set(statement.modifiers):
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
    respelt: list[Form] = []
    for id in ids:
        posts = posts_beside(id, statement, facts)
        if not any(surely_holds(post, statement, facts) for post in posts):
            continue
        form = known.full[id][0]
        if _respelt(name.words, form, known) and _same_surname(name.words, form, facts):
            respelt.append(form)
            continue
        if _familiar(name.words, known.full[id], known):
            return Unmet(f"the given name may be another form of that of {facts.entities[id].name}")
        if not _same_surname(name.words, form, facts):
            return Unmet(f"the name has less in common with {facts.entities[id].name} than the surname alone")
        fitting.append(form)
    if len(respelt) == 1 and not fitting:
        because = "the title and the country are theirs, and the claims write the given name otherwise"
        return conflict(respelt, statement, because, facts, "warning")
    if not fitting:
        return Unmet(f"the title and the country, then, are not surely those of {who} alone: it is somebody else")
    if len(fitting) != 1:
        return Unmet(f"it may be {alternatives(names(fitting, facts))}")
    return conflict(
        fitting, statement, "the title and the country are those of somebody with another given name", facts
    )


def _sole(statement: Statement, facts: Facts) -> bool:
    """Whether the title alone tells the post: of several words, and one claim's only ("the Culture Secretary")."""
    meant = {claim.id for key in statement.keys for claim in facts.keyed(key)}
    plain = all(len(key.split(":", 1)[1].split("@", 1)[0].split()) > 1 for key in statement.keys)
    return len(meant) == 1 and plain


def surely_holds(post: Post, statement: Statement, facts: Facts) -> bool:
    """Whether the person held the post alone at every time that the statement may be about."""
    if not getattr(post.claim, "exclusive", True) or not statement.times or statement.published is None:
        return False
    sure = certain(post.term, post.claim.checked)
    now = [when for when in statement.times if when.how == "publication"]
    if sure is None or not all(sure.holds(when.outer) for when in now):
        return False
    return all(sure.holds(when.outer) or (now and _known(post, when.outer)) for when in statement.times)


def _known(post: Post, when: Interval) -> bool:
    """Whether the claims know who held the post on every day of a stretch: whoever it was, none has the name."""
    terms = (certain(term, post.claim.checked) for term in getattr(post.claim, "holders", ()))
    at = when.begin
    for sure in sorted((one for one in terms if one is not None), key=lambda one: one.begin or 0):
        if at is not None and (sure.begin is None or sure.begin <= at) and (sure.until is None or sure.until > at):
            if sure.until is None or (when.until is not None and sure.until >= when.until):
                return True
            at = sure.until
    return False


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


def _respelt(words: Sequence[str], form: Form, known: Known) -> bool:
    """Whether the given name sounds like the accepted one with one letter otherwise, of somebody whose country writes
    names in Latin letters itself: "Victor" for "Viktor" is no choice of whoever romanises it."""
    own = form.written.words
    if form.entity not in known.latin or len(words) != len(own) or words[-1] != own[-1] or words[1:] != own[1:]:
        return False
    said, accepted = words[0], own[0]
    alike = skeleton(said) == skeleton(accepted) and edits(said, accepted) == 1
    return alike and min(len(said), len(accepted)) > SHORTEST


def _familiar(words: Sequence[str], forms: Sequence[Form], known: Known) -> bool:
    """Whether a given name may be a short, fuller or familiar form of an accepted one."""
    accepted = {word for form in forms for word in form.written.words}
    if set(words) <= accepted:
        return True
    for word in set(words) - accepted:
        if any(known.apart.get(word, set()) & known.apart.get(other, set()) for other in accepted):
            continue
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
