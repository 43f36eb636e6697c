"""The baseline: the conflicts that an archive had when claimcheck came to it, one readable line each.

    archive/bergen.md | office-title | prime-minister-of-norway | norwegian president jonas gahr støre

Document, check, claims (`-` for none), words; a fifth field, `milder`, where it weighed less than its check does (in a
quotation, say), which files of version 1 don't tell.  Equal conflicts of a document have a line each.  Lines are sorted
and hold no line number, so that an edit elsewhere changes nothing and branches merge.  `#` begins a comment.  A `|` or
a backslash within a field has a backslash before it; what can't be seen is `\\u` and four hexadecimal digits.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from claimcheck.errors import Fault, UserError
from claimcheck.lazy import Pattern
from claimcheck.read.device import no_device
from claimcheck.read.project import shown
from claimcheck.standing import Baseline, Entry, folded

_FIRST = "# claimcheck baseline, version 2"
_HEAD = f"""{_FIRST}
# Conflicts that were there already: `claimcheck run --baseline` fails on new ones only.
# `claimcheck baseline` writes this file; a line that is taken out is a conflict again.
# document | check | claims | words | milder (in a quotation, or not certain)
"""
_VERSION = Pattern(r"# claimcheck baseline, version (\S+)")
_FIELDS = ("document", "check", "claims", "words")
_MILDER = "milder"
_BETWEEN = " | "
_FIELD = Pattern(r"(?:[^\\|]|\\.)*", re.DOTALL)
_ESCAPED = Pattern(r"\\(?:u([0-9a-f]{4})|(.))", re.DOTALL)
_ESCAPES = Pattern("^[ #<=>]|[\\\\|\x00-\x1f\x7f-\x9f\ud800-\udfff]|[^\\S ]| $")
_BROKEN = Pattern(r"\\(?!u[0-9a-f]{4}|[\\|])")
_CHECK = Pattern(r"[a-z]+(?:-[a-z]+)*")
_MARKERS = ("<<<<<<<", "=======", ">>>>>>>", "|||||||")


def written(entries: Iterable[Entry]) -> str:
    """The text of a baseline: the same entries give the same bytes."""
    lines = sorted(line(entry) for entry in entries)
    return _HEAD + "".join(f"{one}\n" for one in lines)


def line(entry: Entry) -> str:
    """An entry as it stands in the file."""
    parts = (entry.path, entry.check, " ".join(entry.claims) or "-", entry.words or " ")
    told = _BETWEEN.join(_ESCAPES.sub(_escaped, part) for part in parts)
    return f"{told}{_BETWEEN}{_MILDER}" if entry.milder else told


def _escaped(match: re.Match[str]) -> str:
    char = match[0]
    return f"\\{char}" if char in "\\|" else f"\\u{ord(char):04x}"


def read(file: Path, root: Path | None = None) -> Baseline:
    """The baseline of a file of the project with this root; raises `UserError` with everything that is wrong in it."""
    path = shown(file, root)
    no_device(file, path)
    try:
        text = file.read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        raise UserError([Fault(path, 0, 0, "there is no such baseline; `claimcheck baseline` writes one")]) from None
    except IsADirectoryError:
        raise UserError([Fault(path, 0, 0, f"this is no baseline, but a folder{_HINT}")]) from None
    except OSError as error:
        raise UserError([Fault(path, 0, 0, f"cannot be read: {error.strerror or error}")]) from None
    except UnicodeDecodeError:
        raise UserError([Fault(path, 0, 0, f"this is no baseline: not UTF-8{_HINT}")]) from None
    return parse(text, path)


_HINT = "; the word after --baseline is its file: write --baseline last, or --baseline=FILE"


_ANEW = ", or delete the file and run `claimcheck baseline`, which writes it anew"


def parse(text: str, path: str) -> Baseline:
    """The baseline that a text holds; `path` is what its faults are told of."""
    first, *rest = re.split(r"\r\n|\r|\n", text)
    version = _VERSION.fullmatch(first.strip())
    if version is None:
        raise UserError([Fault(path, 1, 1, f'this is no baseline: its first line is not "{_FIRST}"{_HINT}')])
    if version[1] not in ("1", "2"):
        column = first.index(version[1]) + 1
        raise UserError(
            [Fault(path, 1, column, f'this claimcheck reads versions 1 and 2 of baselines, not "{version[1]}"')]
        )
    entries: list[Entry] = []
    faults: list[Fault] = []
    for number, one in enumerate(rest, 2):
        if not one.strip() or one.startswith("#"):
            continue
        found = _entry(one)
        if isinstance(found, Entry):
            entries.append(found)
        else:
            faults.append(Fault(path, number, *found))
    if faults:
        raise UserError(faults)
    return Baseline(path, tuple(sorted(entries, key=line)), graded=version[1] != "1")


def _entry(text: str) -> Entry | tuple[int, str]:
    """The entry of a line, or the column of what is wrong with it and what it is."""
    if text.startswith(_MARKERS):
        return 1, f"a mark of a merge that is not finished: keep the lines of both sides{_ANEW}"
    fields = list(_split(text))
    milder = len(fields) > len(_FIELDS) and fields[-1][1] == _MILDER
    fields = fields[:-1] if milder else fields
    if len(fields) != len(_FIELDS):
        told = f'a line has four fields ({", ".join(_FIELDS)}) with "{_BETWEEN}" between them, not {len(fields)}'
        return (len(text) if len(fields) < len(_FIELDS) else fields[4][0]), told
    for (column, value), name in zip(fields, _FIELDS, strict=True):
        if not value:
            return column, f"nothing stands where the {name} should"
        broken = _BROKEN.search(value.replace("\\\\", "  "))
        if broken:
            return column + broken.start(), r"a backslash stands only before | or \, and in \u000a"
    path, check, claims, words = (_ESCAPED.sub(_plain, value) for _, value in fields)
    if not _CHECK.fullmatch(check):
        return fields[1][0], f'"{check}" is no check; a check is written as in office-title'
    named = () if claims == "-" else tuple(sorted(claims.split()))
    return Entry(path.replace("\\", "/"), check, named, folded(words), milder)


def _split(text: str) -> Iterator[tuple[int, str]]:
    """The fields of a line, each with its column from 1."""
    at = 0
    while at <= len(text):
        found = _FIELD.match(text, at)
        end = found.end() if found else at
        inner = text[at:end]
        yield at + 1 + len(inner) - len(inner.lstrip()), inner.strip()
        at = end + 1


def _plain(match: re.Match[str]) -> str:
    return chr(int(match[1], 16)) if match[1] else match[2]
