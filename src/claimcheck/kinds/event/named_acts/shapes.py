"""The shapes in which an act is told, over the row of words that `line` makes of a sentence.

In a shape THING is the noun phrase of what it happens to, WHO the name of who does it, behind what is said of them,
AUX auxiliaries and adverbs, DID the verb in its past or its participle, DO its base, ACT its noun.
"""

from __future__ import annotations

import re
from functools import cache

from claimcheck.frozen import frozen
from claimcheck.lazy import Pattern
from claimcheck.text.words import (
    BE,
    CONJUNCTIONS,
    DETERMINERS,
    DO,
    HAVE,
    MODALS,
    NAME_PARTICLES,
    NOT,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    SUBORDINATORS,
)

SPOTS = "in|at|near|outside|off|on|above|over|beneath|under|between|across|along|beside|to|for|from|of"
"""Prepositions that go on with a noun phrase."""
_CLOSED = "|".join(
    map(
        re.escape,
        sorted(
            PREPOSITIONS | CONJUNCTIONS | SUBORDINATORS | RELATIVES | PRONOUNS | BE | HAVE | MODALS | DO | NOT
            | DETERMINERS - {"the"} | {"then", "there", "here", "so", "both", "either", "'s", "'"}
        ),
    )
)  # fmt: skip
_LOW = rf"(?!(?:{_CLOSED}|the)(?= |$))[^\W\d_][\w'’.&-]*"
_CAP = r"\^[\w'’.&-]+"
_WORD = rf"(?:{_CAP}|{_LOW}|\d[\w.,]*)"
_DET = r"(?:(?:the|an?|its|their|his|her|this|that|our|my|your) )?"
_PARTICLES = "|".join(sorted(NAME_PARTICLES))
NAME = rf"{_CAP}(?: (?:(?:{_PARTICLES}) ){{0,2}}{_CAP}){{0,5}}"
_PHRASE = rf"(?:(?<=the )@\d+ |@\d+ 's )?{_WORD}(?: (?:'s )?{_WORD}){{0,6}}"
_TIED = rf"{_DET}{_WORD}(?: (?:'s )?{_WORD}){{0,4}}(?: and {_CAP}(?: {_CAP}){{0,3}})?"
_THING = rf"{_DET}(?P<thing>{_PHRASE}(?: (?:of @\d+|(?:{SPOTS}) {_TIED})){{0,3}})"
_WHO = rf"(?:(?:the|an?|its|their|his|her) )?(?:(?:{_CAP} )?(?:{_LOW} ){{1,5}}?)??(?P<who>{NAME})"
_AUX = r"(?:(?:has|have|had|was|were|is|are|been|being|also|first|finally|\w+ly) ){0,4}"
_PASSIVE = rf"(?:(?:has|have|had) )?(?:was|were|been|got|is|are) (?:(?:{_LOW}) ){{0,2}}?"
_ENDS = rf"(?= (?:[,.;:—()@]|{_CLOSED})|$)"
_MACROS = {
    "THING": _THING,
    "WHO": _WHO,
    "AUX ": _AUX,
    "PASSIVE ": _PASSIVE,
    "ENDS": _ENDS,
    "ASIDE ": r"(?:, (?:[^,;]{1,90} , )?)?",
    "WHEN": r"(?:(?:on|in) @\d+ )?",
    "FILL": r"(?:[^,;:(]{0,70})",
    "PLACE": rf"(?P<place>{NAME})",
    "NAME": NAME,
    "HAVE ": r"(?:(?:has|had|have|\w+ly|then|first) ){0,2}",
    "SOMEBODY": rf"(?:they|he|she|it|we|{_DET}(?:{_WORD} ){{0,5}}{_WORD}(?: (?:of|and|for|at) {_DET}{_WORD}(?: {_WORD}){{0,3}}){{0,2}})",
}
_MACRO = Pattern(r"THING|WHO|AUX |PASSIVE |ENDS|ASIDE |WHEN|FILL|PLACE|NAME|HAVE |SOMEBODY")
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

    def signs(self) -> str:
        """Alternatives of which a sentence has one that may tell the act."""
        told = [found[1] for shape in self.more for found in _DID.finditer(shape)]
        return "|".join(filter(None, (self.did, self.do, self.act, self.by, self.role, self.sign, *told)))


@frozen
class Shape:
    """A shape of an act.  `opens`: it stands at the head of a clause; `ahead`: it tells the act before its thing;
    `headed`: it begins with the thing."""

    act: Act
    pattern: re.Pattern[str]
    opens: bool = False
    ahead: bool = False
    headed: bool = False


def shapes(act: Act) -> tuple[Shape, ...]:
    """All shapes of an act."""
    return _shapes(act)


@cache
def _shapes(act: Act) -> tuple[Shape, ...]:
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
            found.append((rf"SOMEBODY ASIDE (?:who )?WHENHAVE {did} THING", True))
            found.append((rf"THING ,? ?(?:which |that |whom )SOMEBODY HAVE {did}ENDS", False))
            if act.do:
                found.append((rf"did SOMEBODY (?P<did>{act.do}) THING", False))
    if act.by:
        found += _done_by(act)
    if act.role:
        found += _in_the_role(act)
    if act.act:
        noun = rf"(?P<did>{act.act})"
        found.append((rf"{noun} WHENof THING", False))
        found.append((rf"THING 's (?:@\d+ |{_LOW} )?{noun}ENDS", True))
        found.append((rf"\b(?:its|their|his|her) {noun} FILL, THING", False))
    return tuple(
        Shape(act, _compiled(shape), opens, shape.endswith(", THING"), shape.startswith("THING"))
        for shape, opens in found
    )


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


def _compiled(shape: str) -> re.Pattern[str]:
    return re.compile(r"(?<!\S)" + _MACRO.sub(lambda found: _MACROS[found[0]], shape))


@cache
def sign_of(act: Act) -> re.Pattern[str]:
    """Of what a row of words has one that may tell an act."""
    return re.compile(rf"\b(?:{act.signs()})\b", re.IGNORECASE)
