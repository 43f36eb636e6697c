"""The words of amounts: scales, multiples, parts, labels, and what rounds a number."""

from __future__ import annotations


def _set(text: str) -> frozenset[str]:
    return frozenset(text.split())


SCALES = {"hundred": 100.0, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "dozen": 12.0}
SHORT_SCALES = {"k": 1e3, "bn": 1e9, "tn": 1e12, "trn": 1e12, "mn": 1e6, "mln": 1e6, "bln": 1e9, "lakh": 1e5}
MONEY_SCALES = {"m": 1e6, "b": 1e9, "t": 1e12}
PEOPLE = _set(
    "people inhabitants residents citizens voters users customers passengers visitors viewers listeners readers "
    "subscribers workers jobs homes households cars tonnes barrels copies euros dollars pounds kroner kronor"
)
"""After "5m": millions of them."""
LONG = _set("long tall high deep wide away above below")
"""After "5m": metres."""
CROWDS = {"dozens": 20.0, "hundreds": 100.0, "thousands": 1e3, "millions": 1e6, "billions": 1e9, "trillions": 1e12}
FOLDS = {"twice": 2.0, "thrice": 3.0, "double": 2.0, "triple": 3.0, "treble": 3.0, "quadruple": 4.0}
FOLDED = {f"{word}{ending}": value for word, value in FOLDS.items() for ending in ("d", "s")}
DOUBLED = FOLDED | {"doubling": 2.0, "tripling": 3.0, "trebling": 3.0, "quadrupling": 4.0}
PARTS = {"third": 3.0, "quarter": 4.0, "fifth": 5.0, "sixth": 6.0, "seventh": 7.0, "eighth": 8.0, "tenth": 10.0}
MONTHS = _set(
    "jan january feb february mar march apr april may jun june jul july aug august sep sept september oct october nov "
    "november dec december"
)
LABELS = _set(
    """
    page pages p pp room flight section sections article articles chapter chapters no nos number numbers route highway
    interstate gate platform terminal channel apartment suite bus line level phase stage tier type version volume vol
    act rule paragraph para clause title bill resolution docket case lot grade class district ward precinct zone sector
    pier block building episode season round figure fig table annex appendix step group formula war covid ps iphone
    windows apollo cop unit studio pope henry agenda protocol amendment regiment brigade boeing
    airbus psalm verse proposition prop sonata opus symphony
    """
)
SCORES = _set(
    """
    win wins won winning beat beats beaten beating lose loses lost losing lead leads led leading defeat defeats
    defeated draw drew tie tied victory loss score scored vote votes voted voting ruled ruling decision split split-
    trounced edged thrashed downed routed
    """
)
NOT_COUNTED = _set(
    """
    of and or is was are were be who that which to in on at by with for as from has have had can could may might would
    should will must more another day time but if so there not than the a an his her their its
    """
)  # after "one": then it is a pronoun
NO_ONE = _set("no any every some each this that these those which the another only only's next last first big such")

SOME_OF = _set("another additional extra further other first last top next past previous latest remaining")

ABOUT = [
    "in the region of",
    "in the neighborhood of",
    "in the neighbourhood of",
    "on the order of",
    "in the order of",
    "an estimated",
    "about",
    "around",
    "roughly",
    "approximately",
    "approx",
    "some",
    "circa",
    "ca",
    "estimated",
    "~",
    "≈",
]
BEFORE: dict[tuple[str, ...], str] = {
    tuple(words.split()): how
    for how, phrases in {
        "about": ABOUT,
        "nearly": [
            *("nearly", "almost", "close to", "just under", "a little under", "slightly under", "approaching"),
            *(
                "just short of",
                "a little less than",
                "slightly less than",
                "slightly fewer than",
                "not quite",
                "just below",
            ),
        ],
        "just over": [
            *("just over", "just more than", "a little over", "a little more than", "little more than", "just above"),
            *("slightly more than", "slightly over", "slightly above"),
        ],
        "over": [
            *("more than", "over", "above", "exceeding", "in excess of", "upwards of", "upward of", "north of"),
            *("greater than", "better than", "higher than", ">"),
        ],
        "at least": [
            *("at least", "no fewer than", "no less than", "not less than", "not fewer than", "a minimum of"),
            *("well over", "well above", "much more than", "far more than", "well in excess of", "≥"),
        ],
        "at most": [
            *("at most", "up to", "no more than", "not more than", "a maximum of", "as many as", "as much as"),
            *("fewer than", "less than", "under", "below", "lower than", "south of", "well under", "well below"),
            *("far fewer than", "far less than", "a maximum", "≤", "<"),
        ],
    }.items()
    for words in phrases
}
LONGEST_BEFORE = max(map(len, BEFORE))
AFTER: dict[tuple[str, ...], str] = {
    ("or", "so"): "about",
    ("or", "thereabouts"): "about",
    ("-", "odd"): "about",
    ("odd",): "about",
    ("or", "more"): "at least",
    ("and", "more"): "at least",
    ("and", "counting"): "at least",
    ("-", "plus"): "at least",
    ("plus",): "at least",
    ("+",): "at least",
    ("at", "least"): "at least",
    ("or", "fewer"): "at most",
    ("or", "less"): "at most",
    ("at", "most"): "at most",
}
