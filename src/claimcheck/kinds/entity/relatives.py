"""How English tells families and marriages: the shapes."""

from __future__ import annotations

from claimcheck.kind import Pattern
from claimcheck.kinds.entity.families import KIN, born_to, kin, wedding

_KIN = f"~3 {KIN} -? in? -? law?"
_A, _B, _C, _G = "{a:subject.person}", "{b:subject.person}", "{c:subject.person}", "{g:time.age}"
_AND = "and? namesake|heir|successor|ally? of"
_ALONG = "along|together|accompanied|joined|flanked"
_WED = "married|marries|wed|weds|divorced"
RELATIVES: tuple[Pattern, ...] = (
    Pattern(
        "kin, behind", "Anders Holm, the son of Bo Holm, spoke.",
        f"{_A} ,|(|—|- the|a|an? {_KIN} {_AND} ~4 {_B}", kin("a", "b"),
    ),
    Pattern(
        "kin of two, behind", "Anders Holm, the son of Eva Dahl and Bo Holm, spoke.",
        f"{_A} ,|(|—|- the|a|an? {_KIN} of ~4 {_C} and ~2 {_B} ,|.|)|—|-", kin("a", "b"),
    ),
    Pattern(
        "kin, behind and more", "Anders Holm, a painter and the son of Bo Holm, spoke.",
        f"{_A} , ~8 and the|a|an? {_KIN} {_AND} ~4 {_B}", kin("a", "b"),
    ),
    Pattern(
        "kin, after an age", "Anders Holm, 34, the son of Bo Holm, spoke.",
        f"{_A} , {_G} , the|a|an? {_KIN} {_AND} ~4 {_B}", kin("a", "b"),
    ),
    Pattern(
        "kin, is", "Anders Holm is the son of Bo Holm.",
        f"{_A} ,? who? <be> the|a|an? {_KIN} {_AND} ~4 {_B}", kin("a", "b"),
    ),
    Pattern(
        "kin, possessive", "Bo Holm's son Anders Holm spoke.",
        f"{_B} <poss> {_KIN} ,? {_A}", kin("a", "b"),
    ),
    Pattern(
        "kin, is possessive", "Anders Holm is Bo Holm's son.",
        f"{_A} ,? who? <be> {_B} <poss> {_KIN}", kin("a", "b"),
    ),
    Pattern(
        "kin, behind possessive", "Anders Holm, Bo Holm's son, spoke.",
        f"{_A} , {_B} <poss> {_KIN} ,|.", kin("a", "b"),
    ),
    Pattern(
        "kin, and his", "Bo Holm and his son Anders Holm spoke.",
        f"{_B} ,? {_ALONG}? and|with|alongside|by|to his|her {_KIN} ,? ~2 {_A}", kin("a", "b"),
    ),
    Pattern(
        "kin, with his", "Bo Holm sailed with his son Anders Holm.",
        f"{_B} ~6 his|her {_KIN} ,? ~2 {_A}", kin("a", "b"),
    ),
    Pattern(
        "kin, whose", "Bo Holm, whose son Anders Holm is a painter, spoke.",
        f"{_B} ,? whose {_KIN} ,? <be>? ~2 {_A}", kin("a", "b"),
    ),
    Pattern(
        "born to", "Anders Holm was born in Oslo to Bo Holm.",
        f"{_A} ,? who? <be>? born ~6 to {_B}", born_to,
    ),
    Pattern(
        "marrying", "Anders Holm married Eva Dahl in 1992.",
        f"{_A} ,? who? <have>? <adv>? {_WED} {_B} in|on {{t:time.date}}", wedding,
    ),
    Pattern(
        "marrying, some day", "Anders Holm, who married Eva Dahl, spoke.",
        f"{_A} ,? who? <have>? <adv>? {_WED} {_B}", wedding,
    ),
    Pattern(
        "both marrying", "Anders Holm and Eva Dahl married in 1992.",
        f"{_A} and {_B} <be>? <adv>? {_WED} in|on {{t:time.date}}", wedding,
    ),
)  # fmt: skip
