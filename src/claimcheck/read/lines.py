"""Lines and short paragraphs as strings: their plain words, and how they end."""

from __future__ import annotations

import re

from claimcheck.model import GLUE

_FULL_STOP = re.compile(r"[.!?…][\"'”’)\]»]{0,3}$")
_SHORTENED = re.compile(
    r"(?:^|[\s(])(?:[A-Z]\.(?:[A-Z]\.){0,4}|(?:Mr|Mrs|Ms|Dr|Prof|Gen|Gov|Sen|Rep|Sgt|Col|Capt|Lt|Adm|Rev|Hon|St|No|vs|Jr|Sr"
    r"|Inc|Ltd|Corp|Co|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.)$"
)
_NEXT = re.compile(r"[.!?…][\"'”’)\]»\u2060]{0,4}\s+[\"'“‘(\[]?[A-Z0-9]")


def bare(text: str) -> str:
    """The words of a line: no glue, one space between words, none at the edges, straight apostrophes."""
    return " ".join(text.replace(GLUE, "").replace("’", "'").split())


def stops(line: str) -> bool:
    """Whether a line ends where a sentence may: "in the U.S." and "Mr." do not."""
    line = line.rstrip()
    return bool(_FULL_STOP.search(line[-6:])) and not _SHORTENED.search(line[-12:])


def truncated(line: str) -> bool:
    """Whether a line breaks off in dots: "has left Ukraine at..."."""
    line = bare(line[-60:]).casefold()
    for ending in ("read more", "continue reading", "more"):
        line = line.removesuffix(ending).rstrip(" »>→")
    return line.endswith(("...", "…", "[...]", "[…]", "(...)", "(…)"))


def sentences(text: str) -> int:
    """How many full sentences a stretch seems to hold."""
    return len(_NEXT.findall(text)) + stops(text)
