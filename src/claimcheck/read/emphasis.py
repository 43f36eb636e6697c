"""Words set off by stars or underscores in plain text, as one types italics: *Rashomon*, _Middlemarch_.

The marks are blanked, so that what they set off is read like the words around it.  Only pairs that can be nothing else
count: each at the edge of a word, nothing but a few words between them, all of one paragraph.
"""

from __future__ import annotations

from claimcheck.lazy import Pattern
from claimcheck.read.cuts import Cut, applied

_BETWEEN = 200
"""Characters that may be set off; longer stretches hold two footnotes as likely."""
_EMPHASIS = Pattern(
    rf"(?<![^\s(\[{{\"“‘'—–/-])(\*{{1,3}}|_{{1,2}})(?=[^\W_]|[\"“‘'(])"
    rf"((?:(?!\n[ ]*\n)[^*_]){{1,{_BETWEEN}}}?)(?<!\s)\1(?![\w*])"
)


def without_emphasis(text: str) -> str:
    """The text without such marks, of the same length."""
    if "*" not in text and "_" not in text:
        return text
    cuts = [
        cut
        for found in _EMPHASIS.finditer(text)
        for cut in (Cut(*found.span(1), False), Cut(found.end(2), found.end(), False))
    ]
    return applied(text, cuts) if cuts else text
