"""Phrases of relations: how they are found, and what the text says with them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from claimcheck.kind import Facts, Phrase
from claimcheck.kinds.relation.claim import RelationClaim
from claimcheck.model import Claim, Predication, Ref, Role, Span, Statement, Voice
from claimcheck.text.scene import Scene
from claimcheck.text.tokens import words


def key(phrase: str) -> str:
    """The key of a phrase: its folded words."""
    return "relation:" + " ".join(words(phrase))


def keys(claim: Claim) -> Iterable[str]:
    """The phrase keys of a claim."""
    assert isinstance(claim, RelationClaim)
    return tuple(dict.fromkeys(key(phrase) for phrase in claim.phrase))


def phrases(facts: Facts) -> Iterator[Phrase]:
    """The phrases of all claims."""
    seen: set[str] = set()
    for claim in facts.claims("relation"):
        assert isinstance(claim, RelationClaim)
        for phrase in claim.phrase:
            if phrase not in seen:
                seen.add(phrase)
                yield Phrase(phrase, key(phrase), inflect=True)


def _voice(predication: Predication) -> Voice:
    """A plain "is not" is itself what is said; whatever else takes it back stays."""
    voice = predication.voice
    if predication.aspect == "not is" and voice.asserted == "denied" and predication.construction == "copula":
        return replace(voice, asserted="")
    return voice


def _inside(predication: Predication, keys: Iterable[str], facts: Facts) -> Iterator[Ref]:
    """What a phrase says in its own words that it is of: "NATO member"."""
    spelt = f" {predication.text} "
    for of in dict.fromkeys(of for key in keys for claim in facts.keyed(key) for of in getattr(claim, "of", ())):
        entity = facts.entities[of]
        named = (*(name.text for name in entity.names), *entity.adjectives)
        if any(f" {' '.join(words(name))} " in spelt for name in named):
            start, end = predication.phrase
            yield Ref(start, end, entity.name, (of,), (entity.type,), "inside")


_MODES = {"is": "holds", "was": "held", "became": "became", "becomes": "became", "left": "left", "will": "will"}


def statements(predication: Predication, scene: Scene, facts: Facts) -> Iterator[Statement]:
    """The statement that the subject bears a phrase of the claims."""
    own = tuple(key for key in predication.keys if key.startswith("relation:"))
    if not own:
        return
    aspect = predication.aspect
    over = {"former", "then"} & set(predication.modifiers)
    yield Statement(
        kind="relation",
        pattern=predication.construction,
        path=scene.document.path,
        start=predication.span.start,
        end=predication.span.end,
        wrong=Span(predication.subject.start, predication.subject.end),
        sentence=Span(scene.sentence.start, scene.sentence.end),
        subject=predication.subject,
        attribute=predication.text,
        mode="not" if aspect.startswith("not ") else "former" if over else _MODES[aspect],
        voice=_voice(predication),
        objects=(*predication.owners, *_inside(predication, own, facts)),
        times=predication.times,
        modifiers=(*predication.modifiers, *(("restricted",) if any(c.norm == "per" for c in scene.cells) else ())),
        keys=own,
        published=scene.sentence.block.published,
        headline=scene.sentence.block.role in (Role.HEADLINE, Role.CAPTION),
    )
