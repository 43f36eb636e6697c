"""The phrases that a claim gives with {value}: where they stand, and whose number it is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.kind import Facts
from claimcheck.kinds.quantity.by_a_verb import all_built, by_a_verb, set_beside, to_some
from claimcheck.kinds.quantity.claim import QuantityClaim
from claimcheck.kinds.quantity.context import Named, keys_of, ref_of
from claimcheck.kinds.quantity.events import events_of
from claimcheck.kinds.quantity.index import Counted, Template, before
from claimcheck.kinds.quantity.owners import Amount
from claimcheck.kinds.quantity.portions import of_another
from claimcheck.kinds.quantity.said_of import LYING, complete, goes_on, said_of
from claimcheck.kinds.quantity.skippers import of_the_skipper
from claimcheck.kinds.quantity.topics import NEUTRAL, NOUNS, VERBS
from claimcheck.kinds.quantity.vocabulary import CHANGES, GROUPS, STANDS
from claimcheck.kinds.quantity.went_on_for import closes, implied, of_another_event
from claimcheck.model import NumberRef, Ref
from claimcheck.text.names import stands
from claimcheck.text.scene import Scene
from claimcheck.text.shape import Cell, norm
from claimcheck.text.tokens import words
from claimcheck.text.words import BE, DETERMINERS, FUNCTION_CAPS, PREPOSITIONS

_SMALL = frozenset(["a", "an", "the", "of", "in", "on", "for", "to", "and", "with"])
_GO_ON = frozenset(["and", "but", "at", "when", "with", "according"])
"""Behind a measure that is complete."""


def sayings(scene: Scene, counted: Counted, named: Named, facts: Facts) -> Iterator[tuple[Amount, tuple[str, ...]]]:
    """The amounts that stand in a phrase of a claim, with the ids of the claims that may be meant."""
    for cell in scene.cells:
        if cell.sort != "number" or not isinstance(cell.what, NumberRef) or cell.what.ordinal:
            continue
        for template in (*counted.templates, *_others(scene, cell, counted)):
            span = _fits(scene, cell, template)
            if span is None:
                yield from _turned(scene, cell, template, facts)
                continue
            for claim in facts.keyed(template.key):
                assert isinstance(claim, QuantityClaim)
                owner, loose = _owner(scene, span, claim, template, named, facts)
                tense = _tense(scene, span)
                if owner is None:
                    owner = of_the_skipper(scene, span, template.before, claim, named, facts)
                    loose, tense = "", "story"
                if owner is not None:
                    inside = [
                        i for i, other in enumerate(scene.cells) if span[0] < other.last and other.first < span[1]
                    ]
                    if not loose and of_another(scene.cells, owner, cell, inside[0], inside[-1] + 1, facts):
                        loose = "the words around it may be about a part, or about something else"
                    start, end = scene.tokens[span[0]].start, scene.tokens[span[1] - 1].end
                    amount = Amount("phrase", start, end, cell.what, (template.key,), owner, tense, loose)
                    yield amount, (claim.id,)


def _others(scene: Scene, cell: Cell, counted: Counted) -> Iterator[Template]:
    """The templates that say the same as a claim's own, and may stand around a number."""
    if counted.others:
        tokens, last = scene.tokens, cell.last
        last += last < len(tokens) and tokens[last].shape == "hyphen"
        around = (tokens[last].norm if last < len(tokens) else "", *(one.norm for one in tokens[: cell.first][-2:]))
        for word in dict.fromkeys(around):
            yield from counted.others.get(word, ())


_ONLY = frozenset(["only", "just", "exactly", "merely", "some", "barely"])


def _fits(scene: Scene, cell: Cell, template: Template) -> tuple[int, int] | None:
    """The tokens of the noun phrase around a number that stands in a template."""
    if not template.before and not template.after:
        return None
    tokens = scene.tokens
    first, last = cell.first, cell.last
    if template.before:
        first = before(tokens, cell.first, template.before)
        if first < 0 and cell.first > 1 and tokens[cell.first - 1].norm in _ONLY:
            first = before(tokens, cell.first - 1, template.before)
        if first < 0:
            return None
    if template.after:
        last = stands(tokens, last + (last < len(tokens) and tokens[last].shape == "hyphen"), template.after)
        if not last or (last < len(tokens) and tokens[last].norm in ("'s", "’s", "'") and "in" in template.after):
            return None
    elif template.before[-1] == "of" and last < len(tokens) and tokens[last].shape == "lower":
        word = tokens[last].norm
        if (word.endswith("s") or word in ("people", "men", "women")) and word not in FUNCTION_CAPS:
            last += 1
    for at in range(first - 1, max(-1, first - 4), -1):
        if tokens[at].norm in DETERMINERS:
            first = at
            break
        if tokens[at].shape != "lower" or tokens[at].norm in FUNCTION_CAPS:
            break
    return first, last


def _turned(scene: Scene, cell: Cell, template: Template, facts: Facts) -> Iterator[tuple[Amount, tuple[str, ...]]]:
    """ "the length of the bridge is 8 km", "the bridge's length is 8 km", for "length of {value}"."""
    cells = scene.cells
    at = next(i for i, other in enumerate(cells) if other is cell) - 1
    if template.after or template.before[-1:] != ("of",) or at < 3:
        return
    at -= cells[at].norm == "at"
    noun = " ".join(word for word in template.before[:-1] if word not in _SMALL)
    if cells[at].norm not in STANDS or not noun:
        return
    possessive = cells[at - 1].norm == noun and cells[at - 2].sort == "possessive"
    name = at - 3 if possessive else at - 1
    if name < 0 or (not possessive and not _noun_of(cells, name, noun)):
        return
    ref = ref_of(cells[name])
    assert isinstance(cell.what, NumberRef)
    for claim in facts.keyed(template.key):
        if isinstance(claim, QuantityClaim) and ref is not None and set(ref.entities) & set(claim.of):
            tense = "was" if cells[at].norm in ("was", "were", "stood", "reached") else "is"
            yield Amount("phrase", cells[name].start, cell.end, cell.what, (template.key,), ref, tense), (claim.id,)


_THERE = frozenset(["attendance", "crowd", "audience", "turnout"])
"""What there is at something."""


def _noun_of(cells: Sequence[Cell], name: int, noun: str) -> bool:
    """Whether "<noun> of [the]" stands before a name."""
    of = name - 1 - (cells[name - 1].norm == "the")
    links = ("of", "at", "for") if noun in _THERE else ("of",)
    return of > 0 and cells[of].norm in links and cells[of - 1].norm == noun


def _tense(scene: Scene, span: tuple[int, int]) -> str:
    near = [token.norm for token in scene.tokens[max(0, span[0] - 3) : span[0] + 1]]
    if any(word in ("had", "was", "were", "cost") for word in near):
        return "was"
    return "noun"


def _owner(
    scene: Scene, span: tuple[int, int], claim: QuantityClaim, template: Template, named: Named, facts: Facts
) -> tuple[Ref | None, str]:
    """Whose number it is, if it is the claim's; and in words why something else may be meant."""
    if template.named and not all_built(scene, span):
        return None, ""
    if template.named or _names(claim, template, facts):
        return Ref(0, 0, "", tuple(id for id in claim.of if id in facts.entities)), _given_up(scene, span)
    partners = _partners(claim, facts)
    left = [cell for cell in scene.cells if cell.last <= span[0]]
    right = [cell for cell in scene.cells if cell.first >= span[1]]
    found, foreign = _nearest(left[::-1], claim, partners, facts)
    if found is not None and of_another_event(left[::-1], found, claim, facts):
        return None, ""
    if implied(template.key) and (found is None or not closes(right)):
        return None, ""
    if found is None and not foreign:
        found, foreign = _nearest(right, claim, partners, facts)
    if foreign and _on_its_day(scene, claim, facts) and len(_said(template)) > 1:
        return Ref(0, 0, "", tuple(id for id in claim.of if id in facts.entities)), _given_up(scene, span)
    if foreign or (found is not None and _any_such(scene, found) and partners and not partners & named.ids):
        return None, ""
    lies = found is not None and bool(right) and right[0].norm in LYING and _said_of(scene, span, found, template)
    beyond = () if lies else _in_its_clause(left, right)
    away = next((cell for cell in (*left, *beyond) if _elsewhere(cell, claim, partners)), None)
    loose = f"“{scene.words(away.start, away.end)}” stands in the sentence" if away is not None else ""
    if not loose and _only_there(right, claim, partners, facts):
        loose = f"“{scene.words(right[0].start, right[1].end)}” stands behind it"
    start = scene.tokens[span[0]].start
    near = any(named.lately(id, start) for id in claim.of) or any(
        named.lately(key, start) for key in named.places if _event(key, claim, facts)
    )
    telling = len(_said(template)) > 1
    loose = loose or _given_up(scene, span)
    if _of_some_sort(scene, span, template) or _another_group(scene, span, template):
        loose = loose or "the words before it may be about some other one"
    if _event_of(scene, span, claim, partners, facts):
        return Ref(scene.tokens[span[0]].start, start, "", tuple(id for id in claim.of if id in facts.entities)), loose
    if _of_another(right, claim, template):
        return None, ""
    if found is not None and set_beside(scene, found):
        return None, ""
    if not loose and to_some(right):
        loose = f"“{right[0].norm}” stands behind it"
    if found is not None:
        own = bool(set(found.entities) & set(claim.of)) or not found.entities
        if own and _apposed(scene, span, found):
            return found, _given_up(scene, span) or ("" if _ends(scene, span) else "a noun goes on behind it")
        if own and not loose and by_a_verb(scene, span, found, template):
            return found, ""
        name = f"“{found.text}”"
        if own and not telling and not _said_of(scene, span, found, template):
            loose = loose or f"it is not said of {name} in the same clause"
        if own and found.start < start and _another(scene, found, span[0]):
            loose = loose or f"a noun goes on behind {name}"
        if own and found.start > start and not _owned_behind(scene, span, found, template):
            loose = loose or f"{name} stands behind it and does not own it"
        if not own:
            loose = loose or f"beside it stands {name}, which the claim is not of"
        return (found, loose) if own or near or telling else (None, "")
    if telling and (near or (partners and partners <= named.ids)):
        far = "" if near else "what it is of is not named near it"
        return Ref(0, 0, "", tuple(id for id in claim.of if id in facts.entities)), loose or far
    return None, ""


def _any_such(scene: Scene, found: Ref) -> bool:
    """Whether what was found is no more than a common noun or a verb for the event: "the crash", "it crashed"."""
    inside = [token for token in scene.tokens if found.start <= token.start < found.end]
    return not found.entities and not any(token.shape in ("cap", "upper") for token in inside)


def _said(template: Template) -> list[str]:
    """The words of a template that say something."""
    return [word for word in (*template.before, *template.after) if word not in _SMALL]


def _on_its_day(scene: Scene, claim: QuantityClaim, facts: Facts) -> bool:
    """Whether the sentence tells of the very day and place of the event that the number is of, and of no other day."""
    told = {time.inner for time in scene.times if time.kind == "date" and time.granularity == "day"}
    if len(told) != 1 or any(day.days != 1 for day in told):
        return False
    here = {token.norm for token in scene.tokens if token.shape in ("cap", "upper")}
    for event in events_of(claim, facts):
        where = [name for at in getattr(event, "where", ()) for name in _called(at, facts)]
        if told <= {dated.on for dated in getattr(event, "dates", ())} and any(here >= {*name} for name in where):
            return True
    return False


def _called(place: str, facts: Facts) -> Iterator[tuple[str, ...]]:
    """The words of the names of a place, which is an entity or plain words."""
    if place not in facts.entities:
        yield words(place)
        return
    for name in facts.entities[place].names:
        yield words(name.text)


def _of_another(right: Sequence[Cell], claim: QuantityClaim, template: Template) -> bool:
    """ "a 35% stake in Grameenphone": a share of something that the claim is not of."""
    if not {"stake", "owns", "holding", "shareholding"} & {*template.before, *template.after} or len(right) < 2:
        return False
    ref = ref_of(right[1]) or (ref_of(right[2]) if len(right) > 2 and right[1].norm == "the" else None)
    return right[0].norm in ("in", "of") and ref is not None and not set(ref.entities) & set(claim.of)


def _only_there(right: Sequence[Cell], claim: QuantityClaim, partners: frozenset[str], facts: Facts) -> bool:
    """ "ran for 200 performances in Sydney": what an entity had in one place, of which the claim does not speak."""
    if any(id not in facts.entities for id in claim.of) or len(right) < 2 or right[0].norm not in ("in", "at", "on"):
        return False
    there = right[1 + (right[1].norm == "the" and len(right) > 2)]
    ref = ref_of(there)
    named = ref is not None and there.sort == "subject"
    return (named and not set(ref.entities if ref else ()) & ({*claim.of} | partners)) or there.sort == "cap"


def _owned_behind(scene: Scene, span: tuple[int, int], found: Ref, template: Template) -> bool:
    """Whether the name behind a phrase owns it: "the 8 km length of the bridge", "At 8 km long, the bridge ..."."""
    after = scene.tokens[span[1]] if span[1] < len(scene.tokens) else None
    beside = after is not None and (after.norm in ("of", ",") or (after.start == found.start and not template.after))
    return beside and _said_of(scene, span, found, template)


def _apposed(scene: Scene, span: tuple[int, int], found: Ref) -> bool:
    """Whether a number stands right behind the name and a comma: "the bridge, 2 km long and paid for by ..."."""
    comma = span[0] - 1
    if comma < 1 or scene.tokens[span[0]].shape != "number":
        return False
    return scene.tokens[comma].norm == "," and scene.tokens[comma - 1].end == found.end


def _ends(scene: Scene, span: tuple[int, int]) -> bool:
    """Whether no noun can go on with a phrase: "..., 2 km long and", not "..., 2 km long queues"."""
    after = scene.tokens[span[1]] if span[1] < len(scene.tokens) else None
    return after is None or after.shape == "punct" or after.norm in _GO_ON


def _names(claim: QuantityClaim, template: Template, facts: Facts) -> bool:
    """Whether the phrase itself holds the name of what the claim is of: "{value}-seat Knesset"."""
    phrase = f" {' '.join(template.before)} | {' '.join(template.after)} "
    return any(
        f" {' '.join(words(name.text))} " in phrase for id in claim.of if id in facts.entities
        for name in facts.entities[id].names if not name.short
    )  # fmt: skip


def _event_of(
    scene: Scene, span: tuple[int, int], claim: QuantityClaim, partners: frozenset[str], facts: Facts
) -> bool:
    """ "the $44 billion takeover of Twitter": the phrase holds the noun for the claim's event, and one that took part
    in it stands behind."""
    inside = [cell for cell in scene.cells if span[0] <= cell.first < span[1]]
    if not any(_event(key, claim, facts) for cell in inside for key in keys_of(cell)):
        return False
    behind = [cell for cell in scene.cells if cell.first >= span[1]][:3]
    if not behind or behind[0].norm != "of":
        return False
    ref = (
        ref_of(behind[1 + (behind[1].norm == "the")]) if len(behind) > 2 or norm(behind, 1) not in ("", "the") else None
    )
    return ref is not None and bool(set(ref.entities) & partners)


def _said_of(scene: Scene, span: tuple[int, int], found: Ref, template: Template) -> bool:
    """Whether the number's phrase is said of what was found, in the same clause."""
    cells = scene.cells
    name = next((i for i, cell in enumerate(cells) if cell.start == found.start), -1)
    first = next((i for i, cell in enumerate(cells) if cell.last > span[0]), len(cells))
    last = next((i for i, cell in enumerate(cells) if cell.first >= span[1]), len(cells))
    if template.after and not complete(cells, last):
        return False
    if template.before and template.before[0] in VERBS and _of_a_part(cells, name):
        return False
    return name >= 0 and said_of(cells, name, first, last)


def _of_a_part(cells: Sequence[Cell], name: int) -> bool:
    """ "Big Ben's hammer weighs ..."."""
    return 0 <= name < len(cells) - 1 and cells[name + 1].sort == "possessive"


def _another(scene: Scene, found: Ref, first: int) -> bool:
    """Whether a noun goes on with the name: "Mount Everest base camp"."""
    name = next((i for i, cell in enumerate(scene.cells) if cell.start == found.start), -1)
    after = scene.cells[name + 1] if 0 <= name < len(scene.cells) - 1 else None
    return after is not None and after.first < first and after.sort != "possessive" and goes_on(scene.cells, name + 1)


def _of_some_sort(scene: Scene, span: tuple[int, int], template: Template) -> bool:
    """ "a forest area of ...", "an average depth of ...", for "area of {value}"."""
    if template.before[-1:] != ("of",) or len(template.before) != 2 or template.before[0] not in NOUNS:
        return False
    at = next(i for i in range(span[0], span[1]) if scene.tokens[i].norm == template.before[0])
    words = [token.norm for token in scene.tokens[span[0] : at] if token.norm not in DETERMINERS]
    return any(word not in NEUTRAL for word in words)


def _another_group(scene: Scene, span: tuple[int, int], template: Template) -> bool:
    """ "dreams of a 20-nation bloc", "there is a 20-nation bloc", for "{value}-nation bloc": some group, not the one
    that the text has named."""
    tokens, first = scene.tokens, span[0]
    if (
        tokens[first].norm not in ("a", "an")
        or first < 2
        or template.after[-1:] == ()
        or template.after[-1] not in GROUPS
    ):
        return False
    before = tokens[first - 1].norm
    return (before in PREPOSITIONS - {"as", "into"}) or (before in BE and tokens[first - 2].norm == "there")


def _in_its_clause(left: Sequence[Cell], right: Sequence[Cell]) -> Sequence[Cell]:
    """What stands behind a number in its own clause: of "the match, which went on for 24 games, made Berg the first
    Norlander champion" nothing."""
    comma = next((k for k in range(len(left) - 1, 0, -1) if left[k].norm in ("which", "that")), 0)
    closes = next((k for k, cell in enumerate(right) if cell.norm == ","), 0)
    relative = comma and left[comma - 1].norm == "," and all(cell.sort != "mark" for cell in left[comma:])
    return right[: closes + 1] if relative and closes == 0 and right and right[0].norm == "," else right


_SPAN = 3
"""Tokens behind a number in which the one stands that it is given up for."""


def _given_up(scene: Scene, span: tuple[int, int]) -> str:
    """ "raises the annual quota of 4,000 to 12,000": the word by which the number is given up for another one, told; ""
    if it is not."""
    tokens = scene.tokens
    after = tokens[span[1]].norm if span[1] < len(tokens) else ""
    around = {token.norm for token in tokens[max(0, span[0] - 2) : span[1]]}
    behind = tokens[span[1] + 1 : span[1] + _SPAN]
    word = after if after in ("to", "from") and any(one.shape == "number" for one in behind) else ""
    word = word or next(iter(sorted(around & CHANGES)), "")
    return f"“{word}” beside it tells of a change" if word else ""


def _nearest(
    row: Sequence[Cell], claim: QuantityClaim, partners: frozenset[str], facts: Facts
) -> tuple[Ref | None, bool]:
    """The nearest name that is no person's: what the claim is of, past its participants; else a participant; or that
    it is something foreign."""
    partner: Ref | None = None
    people = any(facts.entities[id].type == "person" for id in claim.of if id in facts.entities)
    for cell in row:
        if any(_event(key, claim, facts) for key in keys_of(cell)):
            return ref_of(cell) or Ref(cell.start, cell.end, cell.norm), False
        ref = ref_of(cell)
        if ref is None or ("person" in cell.tags and not people):
            continue
        if set(ref.entities) & set(claim.of):
            return ref, False
        if not set(ref.entities) & partners:
            return partner, partner is None
        partner = partner or ref
    return partner, False


def _elsewhere(cell: Cell, claim: QuantityClaim, partners: frozenset[str]) -> bool:
    """Whether a cell names a place or body that has nothing to do with the claim."""
    ref = ref_of(cell)
    if ref is None or "person" in cell.tags or not ({"somewhere", "alliance"} & set(cell.tags)):
        return False
    return not set(ref.entities) & ({*claim.of} | partners)


def _partners(claim: QuantityClaim, facts: Facts) -> frozenset[str]:
    """The participants of the events that a claim is of, and the places in which its entities lie."""
    found: set[str] = set()
    for id in claim.of:
        if id in facts.entities:
            found.update(facts.entities[id].within)
            continue
        event = facts.claim(id)
        for field in ("of", "between", "by"):
            found.update(getattr(event, field, ()))
    return frozenset(found)


def _event(key: str, claim: QuantityClaim, facts: Facts) -> bool:
    return key.startswith("event:") and any(event.id in claim.of for event in facts.keyed(key))
