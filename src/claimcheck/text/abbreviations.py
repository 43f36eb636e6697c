"""Words that are written with a period that ends no sentence, folded and without the period.

They fall into groups by what may follow, because that is what decides whether the period ends a sentence:

- `TITLES` stand before a name: their period never ends a sentence;
- `NUMBERED` stand before a number: the period belongs to the word only if a number follows;
- `MONTHS` stand before a day or a year, or may end a sentence;
- `TRAILING` stand after a name or at the end of a list: the period may end a sentence as well;
- `INNER` stand in the middle of a sentence, whatever follows.

Those that are also English words ("no", "sat", "mass") count only when written with a capital, or before a
number.
"""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


TITLES = _words(
    """
    mr mrs ms mx messrs mme mmes mlle dr drs prof profs gov govs sen sens rep reps gen gens lt col cols maj capt cmdr
    cdr sgt cpl pvt adm brig cmdt hon rev revs fr msgr mgr pres supt insp det asst assoc amb atty sec spc
    st ste mt ft pt sra srta dra hr ing dipl
    """
)
"""Before a name: "Gov. Gen. Cindy Kiro", "St. John's", "Mt. Logan"."""

NUMBERED = _words("no nos nr p pp vol vols art arts ch fig figs para paras q ca approx est sat sun wed mar")
"""Before a number: "No. 10", "pp. 4", "Sat. 12"."""

MONTHS = _words("jan feb apr jun jul aug sep sept oct nov dec mon tue tues thu thur thurs fri")
"""Months and weekdays that are no other word."""

TRAILING = _words(
    """
    inc co cos corp ltd llc llp plc bros pty bhd jr sr esq etc al ave blvd rd hwy sq bldg dept depts univ assn assns
    ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mo mont neb nev okla ore pa tenn
    tex va vt wash wis wyo ont que alta sask man bzw usw ggf str tel ext
    """
)
"""After a name, or at the end of a list: "Toyota Motor Co.", "Springfield, Ill."."""

INNER = _words("vs v cf viz")
"""Between two things: "Smith v. Jones"."""

WORDS_TOO = _words(
    """
    hon rev fr det sec spc gen ms mt pt ft col co cos al ala ark del fla ga ill ind kan la mass md mich miss mo ore pa
    man str tel ext sen rep reps pres mon fri tue ing dr hr jan dec sq rd tex wash va sr inc ont mr st pvt adm
    """
)
"""Those that mean something else in lower case ("sat", "ill", "mass"): an abbreviation only with a capital."""

ALL = TITLES | NUMBERED | MONTHS | TRAILING | INNER
