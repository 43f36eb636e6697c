"""How English tells families and marriages: the shapes."""

from __future__ import annotations

from claimcheck.kind import Pattern
from claimcheck.kinds.entity.families import (
    KIN,
    KINS,
    and_more,
    born_to,
    couple,
    first_with_an_aside,
    joint,
    kin,
    kin_of_both,
    married,
    titled,
    wedding,
)

_KIN = f"~3 {KIN} -? in? -? law?"
_A, _B, _C, _G = "{a:subject.person}", "{b:subject.person}", "{c:subject.person}", "{g:time.age}"
_AND = "and? namesake|heir|successor|ally? of"
_ALONG = "along|together|accompanied|joined|flanked"
_WED = "married|marries|wed|weds|divorced"
_MARRIAGE, _KNOT = "marriage|wedding|divorce", "knot|vows|married|hitched|wedding"
_SORT = "twin|identical|two|three|both|half?"
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
        f"{_A} , ~8 and the|a|an? {_KIN} {_AND} ~4 {_B}", and_more,
    ),
    Pattern(
        "kin, after an age", "Anders Holm, 34, the son of Bo Holm, spoke.",
        f"{_A} , {_G} , the|a|an? {_KIN} {_AND} ~4 {_B}", kin("a", "b"),
    ),
    Pattern(
        "kin, is", "Anders Holm is the son of Bo Holm.",
        f"{_A} ,? who? is|was the|a|an? {_KIN} {_AND} ~4 {_B}", kin("a", "b"),
    ),
    Pattern(
        "kin of somebody, is", "The father of Anders Holm was Bo Holm.",
        f"^ the {_KIN} of {_B} is|was <adv>? ~2 {_A}", kin("a", "b"),
    ),
    Pattern(
        "kin, possessive", "Bo Holm's son Anders Holm spoke.",
        f"{_B} <poss> {_KIN} ,? ~3 {_A}", kin("a", "b"),
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
        "kin, behind a title and a possessive", "Anders Holm, the painter Bo Holm's son, spoke.",
        f"{_A} , the ~2 {_B} <poss> {_KIN} ,|.", titled,
    ),
    Pattern(
        "kin, and his", "Bo Holm and his son Anders Holm spoke.",
        f"{_B} ,? {_ALONG}? and|with|alongside|by|to his|her {_KIN} ,? ~2 {_A}", kin("a", "b"),
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
        "kin, first", "The son of Bo Holm, Anders Holm, spoke.",
        f"^ as? the|a|an? {_KIN} {_AND} ~4 {_B} , {_A}", kin("a", "b"),
    ),
    Pattern(
        "kin, first, with an aside", "The son of Bo Holm, the inventor of a lamp, Anders Holm, spoke.",
        f"^ as? the|a|an? {_KIN} {_AND} {_B} , the|a|an|who|whose ~8 , {_A}", first_with_an_aside,
    ),
    Pattern(
        "kin of two, first", "The son of Eva Dahl and Bo Holm, Anders Holm spoke.",
        f"^ as? the|a|an? {_KIN} of {_C} and {_B} , {_A}", kin("a", "b"),
    ),
    Pattern(
        "kin of two, first, of the first", "The son of Bo Holm and Eva Dahl, Anders Holm spoke.",
        f"^ as? the|a|an? {_KIN} of {_B} and {_C} , {_A}", kin("a", "b"),
    ),
    Pattern(
        "kin of two, is", "Anders Holm is the son of Eva Dahl and Bo Holm.",
        f"{_A} ,? who? is|was the|a|an? {_KIN} of {_C} and {_B} ,|.|who", kin("a", "b"),
    ),
    Pattern(
        "kin, like his", "Like his father, Bo Holm, Anders Holm is a painter.",
        f"^ like|unlike|with|alongside his|her {_KIN} ,? ~2 {_B} , {_A}", kin("b", "a"),
    ),
    Pattern(
        "kin, had", "Bo Holm had a son, Anders Holm.",
        f"{_B} ,? who? had|has|leaves|left a|one|another {_KIN} , ~2 {_A}", kin("a", "b"),
    ),
    Pattern(
        "kin, husband and wife", "Anders Holm and Eva Dahl, husband and wife, spoke.",
        f"{_A} and {_B} ,|are|were husband|wife|man and wife|husband ,|.|who", couple,
    ),
    Pattern("kin, two", "The brothers Anders Holm and Bo Holm spoke.", f"{KINS} {_A} and {_B}", joint),
    Pattern(
        "kin, two are", "Anders Holm and Bo Holm are brothers.",
        f"{_A} and {_B} ,? who? are|were|both? {_SORT} {KINS} ,|.|and|who", joint,
    ),
    Pattern(
        "kin, two behind", "Anders Holm and Bo Holm, brothers from Oslo, spoke.",
        f"{_A} and {_B} , {_SORT} {KINS} ,|from|who", joint,
    ),
    Pattern(
        "kin of one, two", "Bo Holm's sons, Anders Holm and Nils Holm, spoke.",
        f"{_B} <poss> ~2 {KINS} ,? {_A} and {_C}", kin_of_both,
    ),
    Pattern(
        "married to", "Anders Holm is married to Eva Dahl.",
        f"{_A} ,? who? <have>? <be>? <adv>? married to ~2 {_B}", married,
    ),
    Pattern(
        "married to, since", "Anders Holm has been married to Eva Dahl since 1992.",
        f"{_A} ,? who? <have>? <be>? <adv>? married to ~2 {_B} ,? since|in? {{t:time.date}}", wedding,
    ),
    Pattern(
        "both married, since", "Anders Holm and Eva Dahl have been married since 1992.",
        f"{_A} and {_B} have been|remained married since? {{t:time.date}}", wedding,
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
        f"{_A} and {_B} <be>? got? <adv>? {_WED} in|on {{t:time.date}}", wedding,
    ),
    Pattern(
        "marrying, the day first", "In 1992 Anders Holm married Eva Dahl.",
        f"^ in|on {{t:time.date}} ,? {_A} <adv>? {_WED} {_B}", wedding,
    ),
    Pattern(
        "both marrying, the day first", "In 1992 Anders Holm and Eva Dahl married.",
        f"^ in|on {{t:time.date}} ,? {_A} and {_B} <be>? got? <adv>? {_WED}", wedding,
    ),
    Pattern(
        "tying the knot", "Anders Holm tied the knot with Eva Dahl in 1992.",
        f"{_A} ,? who? tied|exchanged|got|was|celebrated the|his|her? ~1 {_KNOT} to|with {_B} in|on {{t:time.date}}",
        wedding,
    ),
    Pattern(
        "both tying the knot", "Anders Holm and Eva Dahl tied the knot in 1992.",
        f"{_A} and {_B} tied|exchanged the? ~1 knot|vows in|on {{t:time.date}}", wedding,
    ),
    Pattern(
        "marriage to", "Anders Holm's marriage to Eva Dahl in 1992 was a feast.",
        f"{_A} <poss> {_MARRIAGE} to|with|from ~2 {_B} in|on {{t:time.date}}", wedding,
    ),
    Pattern(
        "marriage to, after its year", "Anders Holm's 1992 marriage to Eva Dahl was a feast.",
        f"{_A} <poss> {{t:time.date}} {_MARRIAGE} to|with|from ~2 {_B}", wedding,
    ),
    Pattern(
        "marriage of both", "The marriage of Anders Holm and Eva Dahl in 1992 was a feast.",
        f"{_MARRIAGE} of|between {_A} and {_B} in|on {{t:time.date}}", wedding,
    ),
)  # fmt: skip
