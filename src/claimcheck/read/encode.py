"""Text back to bytes, so that what is not changed stays as it was, byte for byte."""

from __future__ import annotations

import codecs

from claimcheck.frozen import frozen
from claimcheck.read.decode import MARKS, UndecodableError, decode, plainly_utf_8


@frozen
class Script:
    """How the text of a file is written: behind `mark` (a byte-order mark that is no part of the text), in `codec`."""

    mark: bytes
    codec: str

    def write(self, text: str) -> bytes:
        """The bytes of a text; UnicodeEncodeError if it cannot be written so."""
        return self.mark + text.encode(self.codec)

    def holds(self, text: str) -> bool:
        """Whether a text can be written so."""
        try:
            text.encode(self.codec)
        except UnicodeEncodeError:
            return False
        return True


def script(data: bytes, encoding: str | None = None) -> Script:
    """How a file is written that `decode` reads with the same `encoding`.  Raises `UndecodableError` also where its
    text would not come back as the same bytes."""
    text = decode(data, encoding)
    found = _found(data, encoding)
    try:
        same = found.write(text) == data
    except UnicodeEncodeError:
        same = False
    if not same:
        raise UndecodableError(f"its text, written again as {encoding or found.codec}, would not be the same bytes")
    return found


def _found(data: bytes, encoding: str | None) -> Script:
    mark, codec = next(((mark, name) for mark, name in MARKS if data.startswith(mark)), (b"", "utf-8"))
    if encoding is None:
        return Script(b"", codec)  # the mark is the first character of the text
    told = codecs.lookup(encoding).name
    if mark and told in ("utf-16", "utf-32"):
        return Script(mark, codec)
    return Script(b"", "utf-8" if told == "utf-8-sig" or plainly_utf_8(data) else told)
