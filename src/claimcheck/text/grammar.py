"""The grammar: a sentence -> what is said in it, before any kind or claim is looked at."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.frozen import replace
from claimcheck.model import Predication, Ref, Span
from claimcheck.text import moments
from claimcheck.text.behind import how
from claimcheck.text.chunks import RoleChunk
from claimcheck.text.constructions import CONSTRUCTIONS
from claimcheck.text.cue_words import WORKS
from claimcheck.text.of_the_clause import of_the_clause
from claimcheck.text.parse import Parse, Said, owner_before, owner_behind, parse, role_of
from claimcheck.text.scene import TITLED, Scene
from claimcheck.text.set_apart import PUT_OFF
from claimcheck.text.shape import Cell, features, fits, shapes
from claimcheck.text.words import DOING, HONORIFICS, LEAD

_SHAPES = shapes(*(construction.shape for construction in CONSTRUCTIONS))


_VERBS = LEAD | DOING.keys()
"""Verbs that say what a role would."""


def predications(scene: Scene) -> list[Predication]:
    """All predications of a sentence, in the order of its words."""
    sorts = scene.there.sorts
    told = "phrase" in sorts or not _VERBS.isdisjoint(scene.norms)
    if not told and not any(_titled(scene.cells[at]) for at in sorts.get("subject", ())):
        return []
    parsed = parse(scene)
    present = features(parsed.cells)
    found: list[tuple[str, Said]] = []
    for at in _SHAPES.fitting(present):
        construction = CONSTRUCTIONS[at]
        for fit in fits(construction.shape, parsed.cells, present):
            made = construction.make(parsed, dict(fit.slots), fit.first, fit.last)
            found.extend((construction.name, said) for said in made)
    unique: dict[tuple[int, int, int | None], tuple[str, Said]] = {}
    for name, said in found:
        key = (said.subject, said.role, said.told)
        if key not in unique or (unique[key][1].other is None and said.other is not None):
            unique[key] = (name, said)  # "became director in succession to Y" says more than "became director"
    made_ = [predicated(parsed, name, said) for name, said in unique.values()]
    if not scene.norms.isdisjoint(_PARTING) and len(parsed.cells) > _SHORTEST:
        made_.extend(_at_a_distance(parsed, {said.role for _, said in found}))
    return sorted((p for p in made_ if p is not None), key=lambda p: (p.span.start, p.span.end))


_PARTING = frozenset([",", "and", "he", "she", "as"])
_SHORTEST = 6
"""Cells of the shortest sentence in which a verb stands far from its subject."""


def _at_a_distance(parsed: Parse, told: set[int]) -> Iterator[Predication | None]:
    """What the constructions say where something parts a subject from its verb."""
    if not any(cell.sort in ("role", "leading") and at not in told for at, cell in enumerate(parsed.cells)):
        return
    from claimcheck.text.elided import elided  # rarely needed, and start-up time counts

    taken = {parsed.cells[at].start for at in told}
    for shorter in elided(parsed, told):
        present = features(shorter.cells)
        for at in _SHAPES.fitting(present):
            construction = CONSTRUCTIONS[at]
            for fit in fits(construction.shape, shorter.cells, present):
                slots = dict(fit.slots)
                if slots.get("s") != 0:
                    continue
                for said in construction.make(shorter, slots, fit.first, fit.last):
                    if shorter.cells[said.role].start not in taken:
                        taken.add(shorter.cells[said.role].start)
                        yield predicated(shorter, construction.name, said)


def _titled(cell: Cell) -> bool:
    return cell.sort == "subject" and any(tag.startswith(TITLED) for tag in cell.tags)


def predicated(parsed: Parse, name: str, said: Said) -> Predication | None:
    """What a construction says, with its owners, times and voice."""
    cells, scene = parsed.cells, parsed.scene
    role = cells[said.role].what
    if not isinstance(role, RoleChunk):
        return None
    follower = parsed.after(said.subject + 1)
    relative = name.startswith("relative") or (follower is not None and follower.norm == "who")
    who = _described(parsed, said.subject) if relative else said.subject
    before = parsed.before(said.subject)
    if who < 0 or (before is not None and before.norm == "not" and said.subject < said.role):
        return None  # "X, not Y, who became"
    ref, _ = cells[who].what
    start = min(cells[who].start, role.quoted[0])
    end = max(cells[who].end, role.quoted[1])
    owners = [*role.owners] if said.owner is None else [role.owners[said.owner]]
    if not owners and said.owners_of is not None:
        owners = [*role_of(parsed, said.owners_of).owners]
    if not [owner for owner in owners if owner.entities]:
        owners.extend(owner_before(parsed, said.subject))
        at = said.of if said.of is not None else of_the_clause(parsed, name, said)
        if at >= 0 and not any(owner.how != "possessive" for owner in owners):
            owners.append(how(cells[at].what[0], "of"))
    if name in ("title", "coordinated title"):
        after = owner_behind(parsed, said.subject + 1)
        if after is not None:
            end = end if owners else max(end, after.end)
            owners.append(after)
    subject = _typed(parsed, who, ref)
    voice = scene.voice(start, end, _SCOPE.get(name, "other"))
    if name.startswith(PUT_OFF) and voice.asserted == "denied":
        voice = replace(voice, asserted="")  # denied up to the time that is told, and said of it
    if name in _CAPACITIES and voice.asserted == "fictional" and WORKS.isdisjoint(scene.norms):
        voice = replace(voice, asserted="")  # a role that is an office
    aspect, times = moments.of(scene, cells, said.first, said.last, said.role, said.aspect, name, said.told)
    other = cells[said.other].what[0] if said.other is not None else None
    if other is not None:
        start, end = min(start, other.start), max(end, other.end)
    return Predication(
        construction=name,
        subject=subject,
        phrase=Span(role.phrase.start, role.phrase.end),
        text=role.text,
        keys=role.keys,
        span=Span(start, end),
        owners=tuple(owners),
        modifiers=tuple(dict.fromkeys(_ticked(role, cells, said))),
        aspect=aspect,
        times=times,
        voice=voice,
        other=other,
        plural=role.plural,
    )


_CAPACITIES = ("capacity", "capacity, first")


def _described(parsed: Parse, at: int) -> int:
    """Who is meant where a relative clause follows a capitalised noun that is no name: the one before the comma in
    "Berg, a Social Democrat who has been mayor", nobody (-1) in "a Social Democrat who has been mayor"."""
    cells = parsed.cells
    opens = _of_people(cells, at)
    if opens >= 0:
        named = opens >= 2 and cells[opens - 1].norm == "," and "person" in cells[opens - 2].tags
        return opens - 2 if named else -1
    if "unknown" not in cells[at].tags or at < 1 or cells[at - 1].norm not in ("a", "an"):
        return at
    named = at >= 3 and cells[at - 2].norm == "," and cells[at - 3].sort == "subject"
    return at - 3 if named else -1


def _of_people(cells: Sequence[Cell], at: int) -> int:
    """The cell at which a noun for somebody begins that is the name of a thing elsewhere ("the New Yorker who became",
    "an Observer who"), -1 if there is none."""
    cell, who = cells[at], cells[at + 1] if at + 1 < len(cells) else None
    if "known" not in cell.tags or "person" in cell.tags or "somewhere" in cell.tags:
        return -1
    if who is None or who.norm != "who" or not cell.norm.endswith(_PEOPLE):
        return -1
    if cell.what[0].text.lower().startswith("the "):
        return at
    return at - 1 if at and cells[at - 1].norm in ("a", "an", "the", "another", "every", "one") else -1


_PEOPLE = ("er", "or", "an", "ist", "ite", "man", "woman", "ese", "ent", "ant")
"""Endings of nouns for people that are names of papers, ships and the like too."""


def _ticked(role: RoleChunk, cells: Sequence[Cell], said: Said) -> list[str]:
    """The role's modifiers, and what the subject's own form adds."""
    found = [*role.modifiers, *said.modifiers]
    if "unanchored" in cells[said.subject].tags:
        found.append("unanchored")
    return found


_SCOPE = {
    "title": "title", "coordinated title": "title", "apposition": "apposition", "title-first apposition": "apposition",
    "parenthesis": "apposition", "copula": "copula", "inverted copula": "copula", "relative": "copula",
    "as-phrase": "apposition", "two roles, two names": "apposition", "joint apposition": "apposition",
    "roles in turn": "apposition",
    "title-first apposition with a term": "apposition",
}  # fmt: skip


def _typed(parsed: Parse, at: int, ref: Ref) -> Ref:
    """The subject with the type that words bound to it give: an honorific."""
    before = parsed.before(at)
    if not ref.types and before is not None and before.sort in ("word", "cap") and before.norm in HONORIFICS:
        return replace(ref, types=("person",))
    return ref
