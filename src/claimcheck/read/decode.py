"""Bytes to text.

UTF-8, or UTF-16 and UTF-32 with a byte-order mark, are read; anything else is refused with the encoding
that it most likely is, because a wrong guess would change names silently.  A byte-order mark stays in the
text as its first character, so that offsets are those of the decoded file.
"""

from __future__ import annotations

import codecs
import re
from functools import cache

LARGEST = 50_000_000
"""Bytes; a larger file is refused."""

MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

_BINARY = (
    (b"%PDF-", "a PDF file"),
    (b"PK\x03\x04", "a ZIP archive (a Word or OpenDocument file is one)"),
    (b"\xd0\xcf\x11\xe0", "an old Word file"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"\x1f\x8b", "a gzip archive"),
)

_NAMES = {
    "cp1252": "Windows-1252 (Latin-1)",
    "mac_roman": "Mac Roman",
    "shift_jis": "Shift-JIS",
    "euc_jp": "EUC-JP",
    "gb18030": "GB18030",
    "big5": "Big5",
    "euc_kr": "EUC-KR",
    "cp1251": "Windows-1251 (Cyrillic)",
    "koi8_r": "KOI8-R (Cyrillic)",
    "utf-16-le": "UTF-16 without a byte-order mark",
    "utf-16-be": "UTF-16 without a byte-order mark",
}

_SAMPLE = 65_536


class UndecodableError(Exception):
    """The bytes are no text that can be read.  `line` and `column` count from 1; 0 where it is the whole file."""

    def __init__(self, message: str, line: int = 0, column: int = 0) -> None:
        super().__init__(message)
        self.message = message
        self.line = line
        self.column = column


def decode(data: bytes, encoding: str | None = None) -> str:
    """The text of a file.  `encoding` is what the user says of files that are not UTF-8; raises `UndecodableError`."""
    text = _as_told(data, encoding) if encoding else _as_found(data)
    nul = text.find("\0")
    if nul >= 0:
        line, column = text.count("\n", 0, nul) + 1, nul - text.rfind("\n", 0, nul)
        raise UndecodableError("it holds a NUL character, so it is not text", line, column)
    return text


def _as_told(data: bytes, encoding: str) -> str:
    try:
        name = codecs.lookup(encoding).name
        return data.decode("utf-8" if name == "utf-8-sig" or plainly_utf_8(data) else name)
    except LookupError:
        raise UndecodableError(f'unknown encoding "{encoding}"') from None
    except UnicodeDecodeError as error:
        line, column = _position(data, error.start)
        raise UndecodableError(f"not {encoding}: byte 0x{data[error.start]:02X}", line, column) from None


def plainly_utf_8(data: bytes) -> bool:
    """Whether a file has letters beyond ASCII that are written as UTF-8 throughout: no text in another encoding is, but
    by a rare accident."""
    if data.isascii() or b"\0" in data:
        return False
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _as_found(data: bytes) -> str:
    for mark, name in MARKS:
        if data.startswith(mark):
            try:
                return data.decode(name)
            except UnicodeDecodeError as error:
                said = name.rpartition("-")[0].upper()
                raise UndecodableError(
                    f"its byte-order mark says {said}, but byte {error.start} does not fit; pass --encoding"
                ) from None
    for magic, what in _BINARY:
        if data.startswith(magic):
            raise UndecodableError(f"it is {what}, not text")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        line, column = _position(data, error.start)
        likely = _wide(data) or _likely(data[:_SAMPLE])
        if not likely and b"\0" in data:
            raise UndecodableError("it holds a NUL character, so it is not text") from None
        advice = f"likely {_NAMES[likely]}: pass --encoding {likely}" if likely else "pass --encoding"
        raise UndecodableError(f"not UTF-8: byte 0x{data[error.start]:02X}; {advice}", line, column) from None
    if "\0" in text:
        likely = _wide(data)
        if likely:
            raise UndecodableError(f"not UTF-8; likely {_NAMES[likely]}: pass --encoding {likely}")
    return text


def _position(data: bytes, offset: int) -> tuple[int, int]:
    """Line and column of a byte, columns in characters as far as the line is UTF-8."""
    start = data.rfind(b"\n", 0, offset) + 1
    return data.count(b"\n", 0, offset) + 1, len(data[start:offset].decode("utf-8", "replace")) + 1


def _wide(data: bytes) -> str:
    """UTF-16 without its mark: Latin text has a NUL in every second byte."""
    sample = data[:_SAMPLE]
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    half = len(sample) // 2
    if odd > 0.4 * half and even < 0.1 * half:
        return "utf-16-le"
    if even > 0.4 * half and odd < 0.1 * half:
        return "utf-16-be"
    return ""


def _likely(sample: bytes) -> str:
    """The encoding that a sample most likely has, or "".

    High bytes that stand alone between ASCII letters are Western; in runs they are East Asian or Cyrillic,
    each of which is tried and must yield mostly its own usual characters.
    """
    if b"\0" in sample:
        return ""
    lengths = [len(run) for run in re.findall(rb"[\x80-\xff]+", sample)]
    if sum(length for length in lengths if length > 1) > 0.5 * sum(lengths):
        for name, usual, least in _trials():
            shown = _tried(sample, name)
            if shown is not None and len(usual.findall(shown)) >= least * sum(char > "\x7f" for char in shown):
                return name
    western = _tried(sample, "cp1252")
    if western is not None and not re.search(_ODD_CAPITAL, western):
        return "cp1252"
    apple = _tried(sample, "mac_roman")
    if apple is not None and not re.search(_ODD_CAPITAL, apple):
        return "mac_roman"
    return "cp1252" if western is not None else ""


_ODD_CAPITAL = r"[a-z][À-ÖØ-Þ](?![A-Z])"  # "CanadaÕs" is Mac Roman read as Windows-1252


@cache
def _trials() -> tuple[tuple[str, re.Pattern[str], float], ...]:
    """Encodings with their usual characters, and the least share that these must have."""
    return (
        ("euc_kr", re.compile("[가-힣]"), 0.7),
        ("shift_jis", re.compile("[ぁ-んァ-ヶー、。]"), 0.3),
        ("euc_jp", re.compile("[ぁ-んァ-ヶー、。]"), 0.3),
        ("koi8_r", re.compile("[а-яё]"), 0.7),
        ("cp1251", re.compile("[а-яё]"), 0.7),
        ("gb18030", re.compile("[一-鿿、。，“”《》（）：；]"), 0.9),
        ("big5", re.compile("[一-鿿、。，「」（）：；]"), 0.9),
    )


def _tried(sample: bytes, name: str) -> str | None:
    try:
        return codecs.getincrementaldecoder(name)().decode(sample)
    except UnicodeDecodeError:
        return None
