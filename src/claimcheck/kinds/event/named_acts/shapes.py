"""The shapes in which an act is told, over the row of words that `line` makes of a sentence.

In a shape THING is the noun phrase of what it happens to, WHO the name of who does it, behind what is said of them,
AUX auxiliaries and adverbs, DID the verb in its past or its participle, DO its base, ACT its noun.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from claimcheck.frozen import frozen, once
from claimcheck.kinds.event.named_acts.signs import Sign, signs_of
from claimcheck.lazy import Pattern
from claimcheck.needs import Need, needs
from claimcheck.text.words import (
    BE,
    CONJUNCTIONS,
    DETERMINERS,
    DO,
    HAVE,
    MODALS,
    NOT,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    SUBORDINATORS,
)

HEAD = "\n"
"""What stands before a row where it is looked for what a shape needs."""
CLOSED = frozenset(
    PREPOSITIONS | CONJUNCTIONS | SUBORDINATORS | RELATIVES | PRONOUNS | BE | HAVE | MODALS | DO | NOT | DETERMINERS
    | {"then", "there", "here", "both", "either"}
)  # fmt: skip
"""Words of the closed classes, which `line` writes in capitals, so that no shape takes them for a noun."""
SPOTS = "in|at|near|outside|off|on|above|over|beneath|under|between|across|along|beside|to|for|from|of"
"""Prepositions that go on with a noun phrase."""
_LOW = r"[a-zß-ÿ]\S*"
_CAP = r"\^\S+"
_WORD = r"[\^a-zß-ÿ\d]\S*"
_DET = r"(?:(?:the|an?|its|their|his|her|this|that|our|my|your) )?"
NAME = r"\^\S+(?: \^\S+){0,5}"
_PHRASE = rf"(?:(?<=the )@\d+ |@\d+ 's )?{_WORD}(?: (?:'s )?{_WORD}){{0,6}}"
_TIED = rf"{_DET}{_WORD}(?: (?:'s )?{_WORD}){{0,4}}(?: and {_CAP}(?: {_CAP}){{0,3}})?"
_THING = rf"{_DET}(?P<thing>{_PHRASE}(?: (?:of @\d+|(?:{SPOTS}) {_TIED})){{0,3}})"
_WHO = rf"(?:(?:the|an?|its|their|his|her) )?(?:(?:{_CAP} )?(?:{_LOW} ){{1,5}}?)??(?P<who>{NAME})"
_MACROS = {
    "THING": _THING,
    "WHO": _WHO,
    "AUX ": r"(?:(?:has|have|had|was|were|is|are|been|being|also|first|finally|\w+ly) ){0,4}",
    "PASSIVE ": rf"(?:(?:has|have|had) )?(?:was|were|been|got|is|are) (?:(?:{_LOW}) ){{0,2}}?",
    "ENDS": r"(?= [A-Z',.;:—()@]|$)",
    "ASIDE ": r"(?:, (?:[^,;]{1,90} , )?)?",
    "WHEN": r"(?:(?:on|in) @\d+ )?",
    "FILL": r"(?:[^,;:(]{0,70})",
    "PLACE": rf"(?P<place>{NAME})",
    "NAME": NAME,
    "HAVE ": r"(?:(?:has|had|have|\w+ly|then|first) ){0,2}",
    "SOMEBODY": (
        rf"(?:they|he|she|it|we|{_DET}(?:{_WORD} ){{0,5}}{_WORD}"
        rf"(?: (?:of|and|for|at) {_DET}{_WORD}(?: {_WORD}){{0,3}}){{0,2}})"
    ),
}
_LOOSELY = {
    "THING": r"\S.*",
    "WHO": r".*\^.*",
    "AUX ": r"(?:\S+ ){0,4}",
    "PASSIVE ": r"(?:\S+ )?(?:was|were|been|got|is|are) (?:\S+ ){0,2}",
    "ASIDE ": r"(?:, .*)?",
    "PLACE": r"\^.*",
    "NAME": r"\^.*",
    "HAVE ": r"(?:\S+ ){0,2}",
    "SOMEBODY": r"\S.*",
}
"""What fits wherever they do, and is compiled in a moment."""
_BARELY = {**dict.fromkeys(_MACROS, "."), "PASSIVE ": ".(?:was|were|been|got|is|are) ."}
_HEAD = Pattern(r"\^?(?:THING|WHO|SOMEBODY|NAME|PLACE|\(\?P<\w+>(?:SOMEBODY|NAME|PLACE)\))")
_MACRO = Pattern(r"THING|WHO|AUX |PASSIVE |ENDS|ASIDE |WHEN|FILL|PLACE|NAME|HAVE |SOMEBODY")
_LITERAL = Pattern(r"(?<![\\\w<^-])[a-z]+(?![\w>-])")
"""A word of a shape that is none of the names of its groups."""
_DID = Pattern(r"\(\?P<did>((?:[^()]|\((?:[^()]|\([^()]*\))*\))*)\)")


@frozen
class Act:
    """An act that happens once: what is compared of it, the forms of its verb (as alternatives), whether it befalls its
    thing by itself, whether somebody does it, and other shapes in which it is told.  `of` is what it happens to:
    "person", "thing" or "any"; `by` are forms of the verb of which it is told who did it, `role` what they are to the
    thing ("architect")."""

    name: str
    tells: str
    did: str = ""
    do: str = ""
    act: str = ""
    itself: bool = False
    active: bool = False
    of: str = "thing"
    more: tuple[str, ...] = ()
    sign: str = ""
    by: str = ""
    role: str = ""


@frozen
class Shape:
    """A shape of an act, which is compiled where it is first looked for: many texts have no use for it.  Its sentence
    has one of the `signs`, and its row what it `needs`.  `opens`: it stands at the head of a
    clause; `ahead`: it tells the act before its thing; `headed`: it begins with the thing."""

    act: Act
    written: str
    signs: tuple[Sign, ...]
    opens: bool = False

    @once
    def needs(self) -> Sequence[Need]:
        written = _spelt(self.written, _BARELY)
        return needs(HEAD + written[1:] if written.startswith("^") else written)

    @property
    def pattern(self) -> re.Pattern[str]:
        return _compiled(self.written)

    def found(self, text: str) -> Iterator[re.Match[str]]:
        """Where the shape fits a row of words."""
        if _sketched(self.written).search(text):
            yield from self.pattern.finditer(text)

    @property
    def ahead(self) -> bool:
        return self.written.endswith(", THING")

    @property
    def headed(self) -> bool:
        return self.written.startswith("THING")

    def has(self, part: str) -> bool:
        """Whether the shape has a part: "who", "place", "pair"."""
        return part.upper() in self.written or f"(?P<{part}>" in self.written


def _told(written: str) -> str:
    """The forms by which a shape tells the act, as alternatives."""
    return "|".join(found[1] for found in _DID.finditer(written)).strip("|")


@cache
def _signs(told: str, otherwise: str) -> tuple[Sign, ...]:
    return tuple(dict.fromkeys(signs_of(told or otherwise, otherwise)))


def told_by(act: Act) -> frozenset[Sign]:
    """The signs of all shapes of an act, which need not be made for that."""
    own = (act.did, act.did and act.do if act.active else "", act.by, act.role, act.act)
    told = (*map(_told, act.more), *filter(None, own))
    return frozenset(sign for forms in told for sign in _signs(forms, act.sign))


@cache
def shapes(act: Act) -> tuple[Shape, ...]:
    """All shapes of an act."""
    found = [(shape, shape.startswith(("THING", "WHO")) and "to|on) which" not in shape) for shape in act.more]
    if act.did:
        did = rf"(?P<did>{act.did})"
        if act.itself:
            found.append((rf"THING ASIDE AUX {did}ENDS", True))
            found.append((rf"THING ,? ?(?:which|that|who) AUX {did}ENDS", False))
        else:
            found.append((rf"THING ASIDE PASSIVE {did}\b", True))
            found.append((rf"THING ,? ?(?:which|that|who) PASSIVE {did}\b", False))
        found.append((rf"THING , {did}(?= (?:on|in|at|by|@\d+|to)\b)", False))
        if act.of == "person" or not act.itself or act.active:
            found.append((rf"THING {did}(?= (?:on|in|at|by|@\d+|to)\b)", True))
        found.append((rf"^{did} FILL, THING", False))
        found.append((rf"^(?:since|when|after|before|until) (?:it|they|she|he) AUX {did} FILL, THING", False))
        found.append((rf"^THING (?:has|have) FILLsince (?:it|they|she|he) AUX {did}ENDS", True))
        if act.active:
            found.append((rf"(?P<doer>SOMEBODY) ASIDE (?:who )?WHENHAVE {did} THING", True))
            found.append((rf"THING ,? ?(?:which |that |whom )(?P<doer>SOMEBODY) HAVE {did}ENDS", False))
            if act.do:
                found.append((rf"did (?P<doer>SOMEBODY) (?P<did>{act.do}) THING", False))
    if act.by:
        found += _done_by(act)
    if act.role:
        found += _in_the_role(act)
    if act.act:
        noun = rf"(?P<did>{act.act})"
        found.append((rf"{noun} WHENof THING", False))
        found.append((rf"THING 's (?:@\d+ |{_LOW} )?{noun}ENDS", True))
        found.append((rf"\b(?:its|their|his|her) {noun} FILL, THING", False))
    return tuple(Shape(act, shape, _signs(_told(shape), act.sign), opens) for shape, opens in found)


def _done_by(act: Act) -> list[tuple[str, bool]]:
    """Who did it, as the subject of the verb, or behind "by"."""
    did = rf"(?P<did>{act.by})"
    return [
        (rf"WHO (?:of NAME )?ASIDE (?:who |which )?WHENHAVE {did} THING", True),
        (rf"THING ASIDE PASSIVE {did} (?:\w+ )?WHENby WHOENDS", True),
        (rf"THING ,? ?(?:which|that) PASSIVE {did} FILLby WHOENDS", False),
        (rf"THING ,? ?{did} FILLby WHOENDS", False),
        (rf"^{did} FILLby WHO , THING", False),
        (rf"THING ,? ?(?:which |that )WHO HAVE {did}ENDS", False),
    ]


def _in_the_role(act: Act) -> list[tuple[str, bool]]:
    """Who did it, as what they are to the thing: "its architect"."""
    role = rf"(?P<did>{act.role})"
    return [
        (rf"{role} of THING (?:, |was |is )WHOENDS", False),
        (rf"WHO , (?:the )?{role} of THING", False),
        (rf"WHO (?:was|is) (?:the )?{role} of THING", True),
        (rf"THING 's {role} (?:, |was |is )WHOENDS", False),
        (rf"(?:the )?{role} WHO 's THING", False),
    ]


@cache
def _compiled(shape: str) -> re.Pattern[str]:
    return re.compile(r"(?<!\S)" + _spelt(shape, _MACROS))


@cache
def _sketched(shape: str) -> re.Pattern[str]:
    """The shape behind what it begins with, loosely: most rows that have its words don't even fit this, which takes a
    fifth of the time to compile."""
    head = _HEAD.match(shape)
    return re.compile(_spelt(shape[head.end() :] if head else shape, _MACROS | _LOOSELY), re.DOTALL)


def _spelt(shape: str, macros: Mapping[str, str]) -> str:
    """The regular expression of a shape."""
    return _LITERAL.sub(_in_capitals, _MACRO.sub(lambda found: macros[found[0]], shape))


def _in_capitals(found: re.Match[str]) -> str:
    return found[0].upper() if found[0] in CLOSED else found[0]
