"""How English tells ages, births and deaths: the shapes."""

from __future__ import annotations

from claimcheck.kind import Pattern
from claimcheck.kinds.entity import moments_of_life as at_event
from claimcheck.kinds.entity.aging import (
    bare,
    before,
    behind,
    bracketed,
    dead_at,
    described,
    died_aged,
    is_a,
    is_aged,
    turned,
)
from claimcheck.kinds.entity.births import and_died, born_and, born_first, day, death_of, late, lost, years

_BORN, _DIED = day("born"), day("died")
_WHO = "{s:subject.person} ,? who?"
_NOUN = "death|assassination|murder|birth|execution|killing|passing|suicide"
_OF_WHOM = "of the? former? {a:adjective}? {p:phrase.office}? <honorific>? {s:subject.person}"
_AROUND = "since|until|before|after|following|at|from"
_SOON = "shortly|just|soon|long|immediately|right|up|months|years|weeks|days|even|only|well"
_DIES = "died|dies|perished|perishes|succumbed|drowned"
_KIN = "father|mother|brother|sister|son|daughter|husband|wife|twin"
_ENDED = "died|dies|dead|passed|killed|perished|succumbed|drowned|murdered|assassinated"
_ILLNESS = "cancer|illness|disease|leukaemia|leukemia|tumour|tumor|dementia|pneumonia|covid|aids|lymphoma|melanoma"
_STEPS = "became|elected|married|debuted|retired|graduated|succeeded|crowned|appointed"
_KILLED = "killed|assassinated|murdered|executed|slain|hanged|beheaded|guillotined"
LIFETIMES: tuple[Pattern, ...] = (
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
        f"{_WHO} <have>? <be>? {_ENDED} ~~10 {{t:time.age}}", died_aged,
    ),
    Pattern(
        "age at death, bare", "Urho Kekkonen has died at 85.",
        f"{_WHO} <have>? <be>? {_ENDED} ~~8 at {{t:number}}", died_aged,
    ),
    Pattern("born", "Petteri Orpo was born in 1969.", f"{_WHO} <have>? <be>? born in|on? {{t:time.date}}", _BORN),
    Pattern(
        "born somewhere", "Petteri Orpo was born in Köyliö in 1969.",
        f"{_WHO} <have>? <be>? born ~6 ,? in|on {{t:time.date}}", _BORN,
    ),
    Pattern(
        "born, in brackets", "Petteri Orpo (born 1969) spoke.",
        "{s:subject.person} ( born|b|b.|ne|nee .? in|on? {t:time.date}", _BORN,
    ),
    Pattern(
        "born, described", "Petteri Orpo, a lawyer born in Köyliö in 1969, spoke.",
        "{s:subject.person} , a|an|the ~6 born ~6 in|on {t:time.date}", _BORN,
    ),
    Pattern(
        "born, first, somewhere", "Born in 1969 in Köyliö, Petteri Orpo spoke.",
        "born in|on {t:time.date} in|at|near|to ~5 ,? ~3 , {s:subject.person}", _BORN,
    ),
    Pattern(
        "born, first and more", "Born to a teacher in Köyliö in 1969, the second of three, Petteri Orpo spoke.",
        "^ born ~~10 in|on? {t:time.date} ~~10 , {s:subject.person}", born_first,
    ),
    Pattern(
        "born, first and something else", "Born in Köyliö in 1969 and raised in Turku, Petteri Orpo spoke.",
        "^ born ~~10 in|on? {t:time.date} and ~8 , {s:subject.person}", born_and,
    ),
    Pattern(
        "born, first, to whom", "Born in Köyliö in 1969 to a teacher who skied, Petteri Orpo spoke.",
        "^ born ~~10 in|on? {t:time.date} ~8 who|that ~12 , {s:subject.person}", born_first,
    ),
    Pattern(
        "born, in a list of births", "Born on this day in 1969: Petteri Orpo.",
        "^ born on|in ~2 in? {t:time.date} : {s:subject.person} ,|.|;|(", _BORN,
    ),
    Pattern("born, first", "Born in 1969, Petteri Orpo spoke.", "born in|on {t:time.date} , {s:subject.person}", _BORN),
    Pattern(
        "born somewhere, first", "Born in Köyliö in 1969, Petteri Orpo spoke.",
        "born in|at ~4 ,? in|on {t:time.date} , {s:subject.person}", _BORN,
    ),
    Pattern(
        "died", "Urho Kekkonen died in 1986.", f"{_WHO} <have>? <adv>? {_DIES} <adv>? in|on? {{t:time.date}}", _DIED
    ),
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
        f"{_WHO} <have>? <adv>? {_DIES} ~8 in|on {{t:time.date}}", _DIED,
    ),
    Pattern(
        "was killed", "Olof Palme was killed in 1986.",
        f"{_WHO} <have>? <be> <be>? <adv>? {_KILLED} in|on? {{t:time.date}}", _DIED,
    ),
    Pattern(
        "was killed somehow", "Olof Palme was killed in the street in 1986.",
        f"{_WHO} <have>? <be> <be>? <adv>? {_KILLED} ~8 in|on {{t:time.date}}", _DIED,
    ),
    Pattern(
        "was shot dead", "Olof Palme was shot dead in the street in 1986.",
        f"{_WHO} <have>? <be> <be>? <adv>? shot|gunned|found|stabbed|beaten dead|down ~8 in|on {{t:time.date}}", _DIED,
    ),
    Pattern(
        "was shot and killed", "Olof Palme was shot and killed in the street in 1986.",
        f"{_WHO} <have>? <be> <be>? <adv>? shot|stabbed|ambushed and killed|murdered ~5 in|on {{t:time.date}}", _DIED,
    ),
    Pattern(
        "lost their life", "Olof Palme lost his life in the street in 1986.",
        f"{_WHO} <have>? lost his|her life ~3 in|on {{t:time.date}}", _DIED,
    ),
    Pattern(
        "lost somebody", "Anders Holm lost his brother, Urho Kekkonen, in 1986.",
        f"lost|loses his|her ~1 {_KIN} ,? ~2 {{s:subject.person}} ,? ~8 in|on {{t:time.date}}", lost,
    ),
    Pattern(
        "lost a fight", "Urho Kekkonen lost his fight with cancer in 1986.",
        f"{_WHO} <have>? lost his|her ~1 fight|battle with|against ~2 {_ILLNESS} in|on {{t:time.date}}", _DIED,
    ),
    Pattern(
        "passed away", "Urho Kekkonen passed away in 1986.",
        f"{_WHO} <have>? passed away <adv>? in|on? {{t:time.date}}", _DIED,
    ),
    Pattern(
        "passed away somehow", "Urho Kekkonen passed away at home in 1986.",
        f"{_WHO} <have>? passed away ~8 in|on {{t:time.date}}", _DIED,
    ),
    Pattern(
        "somebody's death", "Urho Kekkonen's death in 1986 moved many.",
        f"{{s:subject.person}} ,? whose|'s|' ~2 {_NOUN} in|on {{t:time.date}}", death_of,
    ),
    Pattern(
        "death of somebody", "The death of Urho Kekkonen in 1986 moved many.",
        f"{_NOUN} {_OF_WHOM} in|on {{t:time.date}}", death_of,
    ),
    Pattern(
        "death of somebody, its time apart", "The death of Urho Kekkonen, in 1986, moved many.",
        f"{_NOUN} {_OF_WHOM} , in|on {{t:time.date}} ,|)|.", death_of,
    ),
    Pattern(
        "somebody's death, after its year", "Urho Kekkonen's 1986 death moved many.",
        f"{{s:subject.person}} <poss> {{t:time.date}} {_NOUN}", death_of,
    ),
    Pattern(
        "death, before the name", "Until his death in 1986, Urho Kekkonen skied.",
        f"^ {_AROUND} his|her ~1 {_NOUN} in|on {{t:time.date}} ,? {{s:subject.person}}",
        death_of,
    ),
    Pattern(
        "some time before a death, before the name", "A year before his death in 1986, Urho Kekkonen skied.",
        f"^ {{g:time}} before|after? his|her ~1 {_NOUN} in|on {{t:time.date}} ,? {{s:subject.person}}", death_of,
    ),
    Pattern(
        "shortly before a death, before the name", "Shortly before his death in 1986, Urho Kekkonen skied.",
        f"^ {_SOON} before|after|until his|her ~1 {_NOUN} in|on {{t:time.date}} ,? {{s:subject.person}}", death_of,
    ),
    Pattern(
        "dead since", "Urho Kekkonen, dead since 1986, is remembered.",
        f"{_WHO} <have>? <be>? <adv>? dead since|in? {{t:time.date}}", _DIED,
    ),
    Pattern(
        "died, in brackets", "Urho Kekkonen (died 1986) was a skier.",
        "{s:subject.person} ( died|d|d. .? in|on? {t:time.date}", _DIED,
    ),
    Pattern(
        "and died", "Urho Kekkonen led his country for 25 years and died in 1986.",
        f"{{s:subject.person}} ~~16 and <adv>? {_DIES} in|on? {{t:time.date}}", and_died,
    ),
    Pattern(
        "and died somewhere", "Urho Kekkonen led his country for 25 years and died at home in 1986.",
        f"{{s:subject.person}} ~~12 and <adv>? {_DIES} ~6 in|on {{t:time.date}}", and_died,
    ),
    Pattern(
        "death at an age", "Urho Kekkonen's death at 85 moved many.",
        f"{{s:subject.person}} ,? whose|'s|' ~1 {_NOUN} at|, {{t:number}}", dead_at,
    ),
    Pattern(
        "death at an age, in words", "Urho Kekkonen's death at the age of 85 moved many.",
        f"{{s:subject.person}} ,? whose|'s|' ~1 {_NOUN} ,? at? the? {{t:time.age}}", dead_at,
    ),
    Pattern(
        "death of somebody at an age", "The death of Urho Kekkonen at 85 moved many.",
        f"{_NOUN} {_OF_WHOM} ,? at {{t:number}}", dead_at,
    ),
    Pattern(
        "death of somebody at an age, in words", "The death of Urho Kekkonen at the age of 85 moved many.",
        f"{_NOUN} {_OF_WHOM} ,? at? the? {{t:time.age}}", dead_at,
    ),
    Pattern(
        "lived to an age", "Urho Kekkonen lived to be 85.",
        f"{_WHO} lived to|until be? {{t:number}} ,|.|and|;", dead_at,
    ),
    Pattern(
        "lived to an age, in words", "Urho Kekkonen lived to the age of 85.",
        f"{_WHO} lived to|until be? the? {{t:time.age}}", dead_at,
    ),
    Pattern(
        "age when he died", "When he died, Urho Kekkonen was 85.",
        "^ when|at he|she|his|her died|death , {s:subject.person} was <adv>? {t:number} $", dead_at,
    ),
    Pattern(
        "is a so-and-so old", "Petteri Orpo is a 54-year-old lawyer.",
        f"{_WHO} is a|an ~2 {{t:time.age}}", is_a,
    ),
    Pattern(
        "on a day at an age", "In June 2023, at the age of 53, Petteri Orpo took office.",
        "^ in|on? {d:time.date} , at? the? {t:time.age} , {s:subject.person}", at_event.on_a_day,
    ),
    Pattern(
        "acting at a bare age", "Petteri Orpo became prime minister at 53 in June 2023.",
        f"{_WHO} <have>? <be>? <adv>? {_STEPS} ~4 at {{t:number}} in|on {{d:time.date}}", at_event.on_a_day,
    ),
    Pattern(
        "now of an age, first", "Now 54, Petteri Orpo spoke.",
        "^ now|still|only|just|already {t:number} , {s:subject.person}", at_event.heads,
    ),
    Pattern(
        "death of somebody, after its day", "The death in 1986 of Urho Kekkonen moved many.",
        f"{_NOUN} in|on {{t:time.date}} {_OF_WHOM}", death_of,
    ),
    Pattern(
        "death of somebody, seen by a year", "The year 1986 saw the death of Urho Kekkonen.",
        "year {t:time.date} saw|brought the death|assassination|murder|birth of {s:subject.person}", death_of,
    ),
    Pattern(
        "age at an event", "Petteri Orpo was 53 when he took office in June 2023.",
        f"{_WHO} <be> <adv>? {{t:number}} when|at|on|in|upon", at_event.when,
    ),
    Pattern(
        "age at an event, in years", "Petteri Orpo was 53 years old when he took office in June 2023.",
        f"{_WHO} <be> <adv>? {{t:time.age}} when|at|on|in|upon", at_event.when,
    ),
    Pattern(
        "becoming something at an age", "Petteri Orpo became prime minister at 53.",
        f"{_WHO} <have>? <be>? <adv>? {_STEPS} ~8 at {{t:number}}", at_event.becoming,
    ),
    Pattern(
        "becoming something at an age, in words", "Petteri Orpo became prime minister aged 53.",
        f"{_WHO} <have>? <be>? <adv>? {_STEPS} ~8 at? the? {{t:time.age}}", at_event.becoming,
    ),
    Pattern(
        "acting at an age", "Petteri Orpo became prime minister in 2023 at the age of 53.",
        f"{_WHO} ~10 {{t:time.age}}", at_event.acted,
    ),
    Pattern(
        "at an age, first", "At 53, Petteri Orpo took office in 2023.",
        "^ at {t:number} , {s:subject.person}", at_event.fronted,
    ),
    Pattern(
        "at an age, first, in words", "At the age of 53, Petteri Orpo took office in 2023.",
        "^ at? the? {t:time.age} , {s:subject.person}", at_event.fronted,
    ),
    Pattern(
        "then of an age", "Petteri Orpo, then 53, took office in 2023.",
        "{s:subject.person} , then {t:number} ,", at_event.then,
    ),
    Pattern(
        "now of an age", "Petteri Orpo, now 54, spoke.",
        "{s:subject.person} , now|still|only|just {t:number} ,", at_event.heads,
    ),
    Pattern(
        "at an age the youngest", "Petteri Orpo, at 54 the oldest of them, spoke.",
        "{s:subject.person} , at {t:number} the|still|already|,", at_event.heads,
    ),
    Pattern(
        "will turn", "Petteri Orpo will turn 55 in November.",
        f"{_WHO} will|to turn|be {{t:number}}", at_event.will_turn,
    ),
    Pattern(
        "celebrates a birthday", "Petteri Orpo celebrates his 55th birthday on Monday.",
        f"{_WHO} <modal>? celebrates|celebrated|celebrate|marks|marked|mark his|her {{t:time.anniversary}}",
        at_event.birthday,
    ),
    Pattern(
        "somebody's birthday", "Petteri Orpo's 55th birthday on Monday was quiet.",
        "{s:subject.person} <poss> {t:time.anniversary}", at_event.birthday,
    ),
    Pattern("the late", "The late Urho Kekkonen was honoured.", "late {s:subject.person}", late),
    Pattern(
        "the late, with a title", "The late president Urho Kekkonen was honoured.",
        "late {r:phrase} {s:subject.person}", late,
    ),
    Pattern("life years", "Urho Kekkonen (1900-1986) was honoured.", "{s:subject.person} ( {t:time.range} )", years),
)  # fmt: skip
AT_DEATH = (
    Pattern(
        "age of who has died", "Urho Kekkonen died on Sunday. He was 85.",
        "{s:subject.person} was <adv>? {t:number} $", dead_at,
    ),
    Pattern(
        "age of who has died, in years", "Urho Kekkonen died on Sunday. He was 85 years old.",
        "{s:subject.person} was <adv>? {t:time.age} $", dead_at,
    ),
)  # fmt: skip
"""Shapes for a sentence behind one that tells of a death."""
