"""Which way a clause looks: the nearest word of future or past around a time expression.

The window is the clause: up to 110 characters to the left, from the start of the sentence or quotation; only
where nothing stands there, 70 characters to the right.
"""

from __future__ import annotations

from claimcheck.text.times.scan import Scan
from claimcheck.text.times.words import listed

LEFT, RIGHT = 110, 70

_FUTURE = frozenset(
    listed(
        "will shall due scheduled slated expected expects upcoming forthcoming deadline starting effective payable "
        "tentatively begins starts opens closes ends expires turns resumes arrives departs"
    )
)
_FUTURE_BEFORE = {
    "set": frozenset({"to", "for"}),
    "plans": frozenset({"to", "for"}), "plan": frozenset({"to", "for"}), "planned": frozenset({"to", "for"}),
    "planning": frozenset({"to", "for"}), "intends": frozenset({"to"}), "aims": frozenset({"to"}),
    "hopes": frozenset({"to"}), "vows": frozenset({"to"}), "going": frozenset({"to"}), "about": frozenset({"to"}),
    "is": frozenset({"to"}), "are": frozenset({"to"}),
}  # fmt: skip
_MODALS = frozenset({"would", "could", "may", "might", "can", "should", "must"})
_PAST = frozenset(
    listed(
        "was were had did met won left took held made came went began saw gave became led fell rose broke brought "
        "built chose drew drove fought flew found got grew hit hurt knew lost meant paid ran sent shot shut sold "
        "spent stood struck swore taught thought threw understood voted withdrew wrote sought caught bought forced "
        "ended started beat slept spoke stole sank sang rang kept heard felt dealt laid lay quit overthrew "
        "underwent oversaw"
    )
)
_REPORTING = frozenset(
    listed(
        "said told announced reported stated confirmed added wrote warned tweeted posted noted insisted argued "
        "explained acknowledged claimed revealed declared denied vowed pledged promised blasted urged called showed"
    )
)
_NOT_PAST = frozenset(
    listed(
        "united need indeed hundred speed seed breed bleed exceed proceed succeed feed shed embed naked sacred "
        "wicked armed alleged aged so-called unprecedented advanced limited detailed increased continued related "
        "based expected scheduled planned crowded dedicated"
    )
)
_BEFORE_PARTICIPLE = frozenset({"be", "being", "to", "is", "are", "am", "get", "gets", "a", "an"})
_ARTICLES = frozenset({"the", "a", "an", "his", "her", "its", "their", "this", "that"})
_STOP = frozenset({'"', ";", "¶", "?", "!"})
_SHORT = frozenset({"mr", "mrs", "ms", "dr", "st", "gen", "sen", "rep", "gov", "no", "vs", "prof", "col", "lt"})


def _stops(scan: Scan, k: int) -> bool:
    word = scan.low[k]
    if word in _STOP:
        return True
    if word != "." or scan.at(k - 1) in _SHORT or len(scan.at(k - 1)) < 2:
        return False
    return scan.capital(k + 1) and not scan.glued(k + 1) and not scan.capital(k - 1)


def _direction(scan: Scan, k: int, weekday: bool) -> str:
    word = scan.low[k]
    after = scan.at(k + 1)
    if word in _FUTURE:
        return "future"
    if word == "ll" and scan.at(k - 1) == "'":
        return "future"
    if word == "won" and after == "'":
        return "future"
    wanted = _FUTURE_BEFORE.get(word)
    if wanted is not None and after in wanted:
        return "future"
    if word in _MODALS:
        if after == "have":
            return "past"
        return "" if scan.capital(k) and not scan.opens(k) else "future"
    if word in ("was", "were") and after == "to":
        return "future"
    if word in _PAST:
        return "" if scan.at(k - 1) in _BEFORE_PARTICIPLE else "past"
    if word in _REPORTING:
        return "past" if weekday and scan.at(k - 1) not in _BEFORE_PARTICIPLE else ""
    if len(word) > 4 and word.endswith("ed") and word not in _NOT_PAST and not scan.capital(k):
        return "" if scan.at(k - 1) in _BEFORE_PARTICIPLE else "past"
    return ""


def cue(scan: Scan, i: int, j: int, weekday: bool) -> tuple[str, str]:
    """("future" or "past" or "", the word that says so) for the expression at tokens `i` to `j`.

    Verbs of reporting count as past for weekdays alone: "said on Wednesday", but "said he leaves in November".
    """
    if scan.at(i - 1) == "since" or (scan.at(i - 1) in ("last", "the") and scan.at(i - 2) == "since"):
        return "past", "since"
    edge = scan.starts[i] - LEFT
    if scan.at(i - 1) in ("until", "till", "by") or (scan.at(i - 1) == "the" and scan.at(i - 2) in ("until", "by")):
        return "future", scan.at(i - 1)
    k = i - 1
    while k >= 0 and scan.starts[k] >= edge and not _stops(scan, k):
        direction = _direction(scan, k, weekday)
        if direction:
            return direction, scan.raw[k]
        k -= 1
    edge = scan.ends[j - 1] + RIGHT
    k = j
    while k < scan.n and scan.starts[k] <= edge and not _stops(scan, k):
        direction = _direction(scan, k, weekday)
        if direction:
            return direction, scan.raw[k]
        k += 1
    return _headline(scan, i)


def _headline(scan: Scan, i: int) -> tuple[str, str]:
    """ "Kenya to host talks on Friday": where no verb says anything, a name before "to" and a verb is future."""
    for k in range(i - 2, max(0, i - 14), -1):
        if _stops(scan, k):
            break
        if scan.low[k] == "to" and scan.capital(k - 1) and scan.at(k + 1).isalpha() and not scan.capital(k + 1):
            return ("", "") if scan.at(k + 1) in _ARTICLES else ("future", "to")
    return "", ""
