"""Adverbials that lead a sentence without a comma: "Of course the bridge was opened in 1976", "Indeed Chile is"."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.text.tokens import Token
from claimcheck.text.words import DETERMINERS

_PHRASES = (
    "of course",
    *(f"in {noun}" for noun in "fact truth reality short brief sum summary conclusion essence effect turn".split()),
    *(f"in {noun}" for noun in ("the end", "the meantime", "other words", "any case", "any event", "the event")),
    *(f"in {noun}" for noun in ("the long run", "the process", "the first place", "the main", "all likelihood")),
    *("for example", "for instance", "for one thing", "for once", "for the record", "for what it is worth"),
    *("at last", "at first", "at once", "at present", "at length", "at any rate", "at the same time", "at that time"),
    *("by then", "by now", "by contrast", "by comparison", "by the way", "by all accounts", "by tradition", "by law"),
    *("by chance", "by coincidence", "by common consent", "by and large"),
    *("as a rule", "as a result", "as a consequence", "as ever", "as always", "as usual", "as expected", "as before"),
    *("as it happens", "as it happened", "as everybody knows", "as everyone knows", "as we know", "as is well known"),
    *("on paper", "on the other hand", "on the contrary", "on top of that", "on the whole", "on balance", "on average"),
    *("to be sure", "to be precise", "to be exact", "to be fair", "to be clear", "to this day", "to our surprise"),
    *("to his surprise", "to her surprise", "to their surprise", "to begin with", "to everyone's surprise"),
    *("all in all", "all the same", "no doubt", "no wonder", "without doubt", "without question", "beyond doubt"),
    *("sure enough", "even so", "even then", "even now", "back then", "back home", "either way", "then again"),
    *("once again", "yet again", "more than that", "what is more", "needless to say", "not surprisingly"),
    *("curiously enough", "strangely enough", "oddly enough", "funnily enough", "interestingly enough"),
    *("like it or not", "believe it or not", "truth be told", "mind you", "so far", "up to now", "up to then"),
    *("long ago", "not long ago", "some time ago", "some time later", "soon afterwards"),
    *("shortly afterwards", "at home"),
)
_WORDS = frozenset(
    "indeed naturally obviously clearly evidently certainly surely undoubtedly doubtless surprisingly unsurprisingly "
    "strangely curiously oddly sadly happily luckily fortunately unfortunately ironically interestingly remarkably "
    "inevitably understandably admittedly honestly frankly basically essentially ultimately eventually initially "
    "originally historically traditionally legally technically strictly formally accordingly consequently subsequently "
    "similarly likewise conversely additionally actually really truly incidentally regrettably paradoxically "
    "thus hence therefore moreover furthermore however nevertheless nonetheless instead otherwise meanwhile meantime "
    "nowadays elsewhere abroad overseas here afterwards thereafter thereupon anyway anyhow still also "
    "perhaps maybe possibly probably presumably apparently".split()
)
"""Adverbs of a clause that are nothing else before a noun phrase: not "besides", "only", "formerly"."""
_LED: dict[str, list[tuple[str, ...]]] = {}
for _phrase in _PHRASES:
    _LED.setdefault(_phrase.split()[0], []).append(tuple(_phrase.split()))
_JOINS = frozenset(["and", "but", "yet", "so", "or"])
_HEADS = DETERMINERS - frozenset(["a", "an", "your", "whose"])


def behind_adverbial(tokens: Sequence[Token]) -> int:
    """The token before which a comma would stand: right behind such an adverbial, where a noun phrase begins that it
    does not govern; 0 if there is none."""
    at = 0
    while at < len(tokens) and tokens[at].shape == "punct":
        at += 1
    if at < len(tokens) and tokens[at].norm in _JOINS:
        at += 1
    if at >= len(tokens):
        return 0
    end = next((at + len(row) for row in _LED.get(tokens[at].norm, ()) if _is(tokens, at, row)), 0)
    end = end or (at + 1 if tokens[at].norm in _WORDS else 0)
    if not end or end >= len(tokens):
        return 0
    return end if tokens[end].norm in _HEADS or tokens[end].shape in ("cap", "upper", "initial") else 0


def _is(tokens: Sequence[Token], at: int, row: tuple[str, ...]) -> bool:
    return tuple(token.norm for token in tokens[at : at + len(row)]) == row
