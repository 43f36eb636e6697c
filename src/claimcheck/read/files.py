"""The files of documents: what the user names to paths, and paths to bytes."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from datetime import date as day_of
from pathlib import Path

from claimcheck.frozen import frozen
from claimcheck.model import Document, Problem
from claimcheck.read.decode import LARGEST
from claimcheck.read.device import is_device
from claimcheck.read.globs import is_glob, matching
from claimcheck.read.project import STDIN, Project, shown
from claimcheck.read.suffixes import IN_FOLDERS

_SORTS = "*.txt, *.md, *.html, *.docx, *.pdf, *.rss, *.atom"


@frozen
class Asked:
    """What is to be examined: files, folders, globs or "-" (none: what the project names), with the day and the
    encoding that the command line gives them."""

    paths: Sequence[str]
    encoding: str | None = None
    date: day_of | None = None
    stdin: bytes = b""


_NO_PROJECT = (
    "there is no such file, and no documents are given: `claimcheck run FOLDER` checks those of a folder, "
    "`claimcheck init` makes a project"
)


def find(args: Sequence[str], project: Project) -> tuple[list[str], list[Problem]]:
    """The paths of the documents that `args` name, in order, each once, and what is wrong with `args`.
    A file that has a link beside it is called by its own name."""
    found: dict[str, str] = {}
    folders: dict[str, str] = {}
    problems: list[Problem] = []
    for arg in args or _configured(project):
        if arg == "-":
            found.setdefault(STDIN, STDIN)
            continue
        named = _named(arg, project.root)
        if isinstance(named, Problem):
            problems.append(named)
            continue
        for path in named:
            real = _real(path, folders)
            if real not in found or os.path.abspath(path) == real:  # noqa: PTH100
                found[real] = path
    if not found and not problems:
        there = "no documents are given, and it names none"
        problems.append(Problem("claimcheck.yaml", there if project.file else _NO_PROJECT))
    return list(found.values()), problems


def _real(path: str, folders: dict[str, str]) -> str:
    """The real path of a file; those of `folders` are known."""
    folder, name = os.path.split(path)
    if name in ("", ".", "..") or os.path.islink(path):  # noqa: PTH114
        return os.path.realpath(path)
    if folder not in folders:
        folders[folder] = os.path.realpath(folder)
    return os.path.join(folders[folder], name)  # noqa: PTH118


def _configured(project: Project) -> list[str]:
    return [shown(project.root / rule.path, project.root) for rule in project.rules]


def _named(arg: str, root: Path) -> list[str] | Problem:
    """The files that one argument stands for."""
    path = Path(arg)
    try:
        if path.is_dir():
            return list(_inside(arg, root)) or Problem(shown(path, root), f"no documents in this folder ({_SORTS})")
        if path.exists():
            return [shown(path, root)]
    except (OSError, ValueError) as error:
        return Problem(arg, f"cannot be read: {getattr(error, 'strerror', None) or error}")
    if is_glob(arg):
        files = [one for one in matching(arg) if path.suffix or one.lower().endswith(IN_FOLDERS)]
        named = [shown(one, root) for one in files if os.path.isfile(one)]  # noqa: PTH113
        return named or Problem(arg, "no document matches")
    return Problem(shown(path, root), "no such file or folder")


def _inside(folder: str, root: Path) -> Iterator[str]:
    """The documents of a folder and of those below it, sorted; what begins with a dot is left out."""
    for at, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            if not name.lower().endswith(IN_FOLDERS) or name.startswith("."):
                continue
            path = os.path.join(at, name)  # noqa: PTH118  (thousands of them)
            if os.path.isfile(path) or not os.path.exists(path):  # noqa: PTH110, PTH113
                yield shown(path, root)


def content(path: str) -> bytes | Problem:
    """What a file or a pipe holds, never more than is read at all, or why it is not read."""
    try:
        state = os.stat(path)  # noqa: PTH116  (thousands of them)
        if is_device(state.st_mode):
            return Problem(path, "it is a device, not a document")
        size = state.st_size
        if size <= LARGEST:
            with open(path, "rb") as stream:  # noqa: PTH123
                data = stream.read(size + 1)
                if len(data) > size:  # a pipe, or a file that grows
                    data += stream.read(LARGEST + 1 - len(data))
            if len(data) <= LARGEST:
                return data
            size = len(data)
    except OSError as error:
        return Problem(path, f"cannot be read: {error.strerror or error}")
    return Problem(path, f"it has {size / 1_000_000:.1f} MB; at most {LARGEST // 1_000_000} MB are read: split it")


def unchecked(path: str) -> Document:
    """A document whose level is off: it is not opened, and has no blocks."""
    return Document(path, "", "", None, "not checked: its level is off", ())
