"""The verbs that say the same as the noun by which a claim calls its event: "invaded" for "invasion"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from claimcheck.kinds.event.inflect import base_of, forms
from claimcheck.text.tokens import words

_OTHER_WORDS = frozenset(["found", "form", "forms", "meeting", "meetings", "set up", "building"])
"""Forms that are more often another word: the plain form of "founded", nouns."""
FIRST = "first"
"""The adverb with which some verbs say the same as a noun: "first performed"."""
_BY_ITSELF = frozenset(["fly", "sail"])
"""What a thing does for the first time, rather than what is done to it."""
_NOMINAL = ("ion", "ment", "ness", "ship", "ism", "ence", "ance", "ity", "ing", "acy", "ure", "ics", "hood", "coup")
"""Ends of words that are nouns alone, but for the verbs below."""
_VERBS = frozenset(
    "auction caption caution commission condition fashion mention motion partition pension petition position provision "
    "question ration reposition requisition sanction section station vision "
    "augment cement comment compliment document experiment ferment fragment implement lament ornament supplement "
    "torment harness witness ship worship tranship transship "
    "commence evidence experience fence influence reference sentence silence "
    "advance balance dance enhance finance freelance glance "
    "bring cling fling ring sing sling spring sting string swing wing wring "
    "adventure assure capture conjure cure ensure feature figure fracture injure insure lecture lure manufacture "
    "measure nurture perjure picture procure puncture recapture rupture sculpture secure structure torture treasure "
    "venture".split()
)
"""Verbs that end like nouns."""


def told_by_a_verb(
    name: str, verbs_of: Mapping[str, str | tuple[str, ...]], irregular: Mapping[str, str | tuple[str, ...]]
) -> Iterator[str]:
    """ "Berlin Wall fell", "Berlin Wall came down" for "fall of the Berlin Wall": the name with the noun's verb."""
    noun, of, named = name.partition(" of ")
    named = named.removeprefix("the ")
    if not of or not named[:1].isupper() or noun not in verbs_of:
        return
    for verb in verbs_for(noun, verbs_of):
        base, *rest = verb.split()
        for form in forms(base, irregular).all[1:]:
            if not form.endswith("ing"):
                yield " ".join((named, form, *rest))
                yield " ".join((named, "was", form, *rest))


def verb_texts(
    name: str, verbs_of: Mapping[str, str | tuple[str, ...]], irregular: Mapping[str, str | tuple[str, ...]],
    opens: Mapping[str, str | tuple[str, ...]],
) -> Iterator[str]:  # fmt: skip
    """The verb forms of a name: of "invade", of "invasion" (invade), of "visit to Norway" (visited Norway), of "step
    down" (stepped down)."""
    parts = words(name)
    if any(letter.isupper() for letter in name.split()[0]):
        return
    if len(parts) > 2 and parts[0] == "visit" and parts[1] == "to":
        for form in forms("visit", irregular).all[1:]:
            yield " ".join((form, *parts[2:]))
        return
    for verb in verbs_for(" ".join(parts), verbs_of):
        base, *rest = verb.split()
        if base == FIRST:  # "first perform": the adverb stands before the verb
            done = forms(rest[0], irregular)
            did = done.past if rest[0] in _BY_ITSELF else ()
            yield from (f"{FIRST} {form}" for form in dict.fromkeys((*did, *done.participle)))
            continue
        for form in forms(base, irregular).all:
            if form not in _OTHER_WORDS or (form == name and form != "found") or base == "find":
                yield " ".join((form, *rest))
    if phrasal(name, opens) and name not in verbs_of:
        base, *rest = parts
        for form in forms(base, irregular).all:
            yield " ".join((form, *rest))


def phrasal(name: str, opens: Mapping[str, str | tuple[str, ...]]) -> bool:
    """Whether a name of several words is a verb with what belongs to it: any verb with a particle ("hand over"), and
    those of the list with their prepositions and objects ("step down", "file for bankruptcy", "go bankrupt")."""
    first, *rest = name.split() or [""]
    if not rest or not name.islower() or not first.isalpha() or _noun(first) or rest[0] == "of":
        return False
    if len(rest) == 1 and rest[0] in opens["particles"]:
        return True
    return first in (opens["objects"] if rest[0] not in opens["prepositions"] else opens["verbs"])


def _noun(name: str) -> bool:
    """Whether a word is a noun by its form."""
    return name.endswith(_NOMINAL) and name not in _VERBS


def past(name: str) -> bool:
    """Whether a name is a verb in the past: "launched"."""
    return len(name) > 5 and name.endswith("ed") and not name.endswith("eed") and name.isalpha() and name.islower()


def told_as(label: str) -> bool:
    """Whether a label of a day is a verb in the past, alone or with what somebody or something became by it:
    "destroyed", "declared safe"."""
    first, *rest = label.split() or [""]
    plain = label.islower() and all(word.isalpha() for word in rest) and len(rest) < 3
    return past(label) or (bool(rest) and plain and past(first) and rest[-1] not in _OPEN)


_OPEN = frozenset("in on at of by to for from with as a an the and or into".split())
"""Words that leave a label open: "opened by"."""


def verbs_for(name: str, verbs_of: Mapping[str, str | tuple[str, ...]]) -> tuple[str, ...]:
    """The plain forms of the verbs that say the same as a name; of a name that is no noun by its form, itself."""
    given = verbs_of.get(name)
    if given is None:
        if " " in name or _noun(name) or not name.isalpha():
            return ()
        return base_of(name, {}) if past(name) else (name,)
    return (given,) if isinstance(given, str) else given
