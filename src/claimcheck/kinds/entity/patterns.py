"""How English tells ages, births, deaths, families: the shapes."""

from __future__ import annotations

from claimcheck.kind import Pattern
from claimcheck.kinds.entity.aging import bare, before, behind, bracketed, described, died_aged, is_aged, turned
from claimcheck.kinds.entity.births import day, death_of, late, years
from claimcheck.kinds.entity.relatives import RELATIVES
from claimcheck.kinds.entity.ties import TIES

_BORN, _DIED = day("born"), day("died")
_WHO = "{s:subject.person} ,? who?"
PATTERNS: tuple[Pattern, ...] = (
    Pattern("age behind a name", "Petteri Orpo, 54, spoke.", "{s:subject.person} , then? {t:time.age}", behind),
    Pattern("age behind a name, bare", "Margrethe II, 83, spoke.", "{s:subject.person} , {t:number} ,", bare),
    Pattern("age in brackets", "Petteri Orpo (54) spoke.", "{s:subject.person} ( {t:number} )", bracketed),
    Pattern(
        "age in brackets, in words", "Petteri Orpo (aged 54) spoke.",
        "{s:subject.person} ( {t:time.age} )", bracketed,
    ),
    Pattern("age before a name", "The 54-year-old Petteri Orpo spoke.", "{t:time.age} ~5 {s:subject.person}", before),
    Pattern(
        "age in a description", "Petteri Orpo, the 54-year-old leader of his party, spoke.",
        "{s:subject.person} , the|a|an {t:time.age}", described,
    ),
    Pattern("is an age", "Petteri Orpo, who is 54, spoke.", f"{_WHO} is|was <adv>? {{t:number}}", is_aged),
    Pattern("is so many years old", "Petteri Orpo is 54 years old.", f"{_WHO} is|was <adv>? {{t:time.age}}", is_aged),
    Pattern("birthday", "Petteri Orpo turned 54 last November.", f"{_WHO} <have>? <adv>? {{t:time.age}}", turned),
    Pattern(
        "age at death", "Urho Kekkonen died on Sunday aged 85.",
        f"{_WHO} <have>? died|dies|dead ~6 {{t:time.age}}", died_aged,
    ),
    Pattern(
        "age at death, bare", "Urho Kekkonen has died at 85.",
        f"{_WHO} <have>? died|dies|dead at {{t:number}}", died_aged,
    ),
    Pattern("born", "Petteri Orpo was born in 1969.", f"{_WHO} <have>? <be>? born in|on? {{t:time.date}}", _BORN),
    Pattern(
        "born somewhere", "Petteri Orpo was born in Köyliö in 1969.",
        f"{_WHO} <have>? <be>? born in|at ~4 ,? in|on {{t:time.date}}", _BORN,
    ),
    Pattern(
        "born, in brackets", "Petteri Orpo (born 1969) spoke.",
        "{s:subject.person} ( born|b|ne|nee .? in|on? {t:time.date}", _BORN,
    ),
    Pattern("born, first", "Born in 1969, Petteri Orpo spoke.", "born in|on {t:time.date} , {s:subject.person}", _BORN),
    Pattern(
        "born somewhere, first", "Born in Köyliö in 1969, Petteri Orpo spoke.",
        "born in|at ~4 ,? in|on {t:time.date} , {s:subject.person}", _BORN,
    ),
    Pattern("died", "Urho Kekkonen died in 1986.", f"{_WHO} <have>? died|dies <adv>? in|on? {{t:time.date}}", _DIED),
    Pattern(
        "died, after an age", "Urho Kekkonen, 85, died on Sunday.",
        "{s:subject.person} , {g:time.age} , who? <have>? died|dies <adv>? in|on? {t:time.date}", _DIED,
    ),
    Pattern(
        "died, after a bare age", "Margrethe II, 83, died on Thursday.",
        "{s:subject.person} , {g:number} , who? <have>? died|dies <adv>? in|on? {t:time.date}", _DIED,
    ),
    Pattern(
        "died somehow", "Urho Kekkonen died at home in 1986.",
        f"{_WHO} <have>? died|dies in|at|of|from ~3 in|on {{t:time.date}}", _DIED,
    ),
    Pattern(
        "was killed", "Olof Palme was killed in 1986.",
        f"{_WHO} <be> killed|assassinated|murdered|executed in|on? {{t:time.date}}", _DIED,
    ),
    Pattern(
        "passed away", "Urho Kekkonen passed away in 1986.",
        f"{_WHO} <have>? passed away <adv>? in|on? {{t:time.date}}", _DIED,
    ),
    Pattern(
        "somebody's death", "Urho Kekkonen's death in 1986 moved many.",
        "{s:subject.person} <poss> death|assassination|murder in|on {t:time.date}", death_of,
    ),
    Pattern(
        "death of somebody", "The death of Urho Kekkonen in 1986 moved many.",
        "death|assassination|murder of {s:subject.person} in|on {t:time.date}", death_of,
    ),
    Pattern("the late", "The late Urho Kekkonen was honoured.", "late {s:subject.person}", late),
    Pattern(
        "the late, with a title", "The late president Urho Kekkonen was honoured.",
        "late {r:phrase} {s:subject.person}", late,
    ),
    Pattern("life years", "Urho Kekkonen (1900-1986) was honoured.", "{s:subject.person} ( {t:time.range} )", years),
    *RELATIVES,
    *TIES,
)  # fmt: skip
