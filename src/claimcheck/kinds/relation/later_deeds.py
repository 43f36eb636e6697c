"""What somebody did later on, told by the plain form of a verb: "went on to design", "would later design"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.kinds.relation.acts import Acts
from claimcheck.text.tokens import Token

LATER = frozenset(["later", "eventually", "subsequently", "afterwards", "soon"])
"""Words behind "would" by which it tells what came to be so."""

_LEADS = (
    ("went", "on", "to"), ("later", "went", "on", "to"), ("had", "gone", "on", "to"), ("goes", "on", "to"),
    ("would", "go", "on", "to"), ("would", "later", "go", "on", "to"),
    *(("would", when) for when in sorted(LATER)),
)  # fmt: skip
_IRREGULAR = {
    "build": "built", "write": "wrote", "win": "won", "take": "took", "draw": "drew", "buy": "bought", "lay": "laid",
    "make": "made", "set": "set", "put": "put", "bring": "brought", "become": "became", "leave": "left",
    "pick": "picked", "lead": "led", "run": "ran", "hold": "held", "sing": "sang", "shoot": "shot",
}  # fmt: skip


def past_of(tokens: Sequence[Token], at: int, acts: Acts) -> Iterator[tuple[str, int, tuple[str, ...]]]:
    """For a verb behind such words, which begin at a token: its past, the token behind it, and each row of words of an
    act that begins with that, the longest first."""
    for lead in _LEADS:
        behind = at + len(lead)
        if tuple(token.norm for token in tokens[at:behind]) == lead and behind < len(tokens):
            for past in _pasts(tokens[behind].norm):
                for row in acts.beginning_with(past, False):
                    if row[0] == past:
                        yield past, behind + 1, row


def _pasts(plain: str) -> tuple[str, ...]:
    if plain in _IRREGULAR:
        return (_IRREGULAR[plain],)
    return (f"{plain}d",) if plain.endswith("e") else (f"{plain}ed", f"{plain}{plain[-1:]}ed")
