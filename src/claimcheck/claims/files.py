"""The files that claims come from: found in order, read, and never more than a bounded amount of them."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Sequence
from hashlib import blake2b
from pathlib import Path

import claimcheck
from claimcheck import kinds
from claimcheck.errors import Fault
from claimcheck.frozen import frozen

LARGEST = 10_000_000
"""Bytes of one file."""

SUFFIXES = (".yaml", ".yml")


@frozen
class Source:
    """A file: its path as it is shown (from the root, with /), and its bytes."""

    path: str
    data: bytes


@frozen
class Sources:
    """All files.  `asked` are the paths that were asked for, as shown, each with the files found there."""

    files: tuple[Source, ...]
    faults: tuple[Fault, ...]
    asked: tuple[tuple[str, tuple[str, ...]], ...]


def shown(path: Path, root: Path) -> str:
    """The path from the root, with /; a path elsewhere as it is."""
    try:
        for file, folder in ((path.absolute(), root.absolute()), (path.resolve(), root.resolve())):
            file, folder = Path(os.path.normpath(file)), Path(os.path.normpath(folder))
            if file.is_relative_to(folder):
                return file.relative_to(folder).as_posix()
    except (ValueError, OSError, RuntimeError):
        pass
    return path.as_posix()


def below(folder: Path) -> list[Path]:
    """All claims files of a folder in sorted order; what starts with a dot is left out."""
    found = []
    for here, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        found += [Path(here, name) for name in names if name.endswith(SUFFIXES) and not name.startswith(".")]
    return sorted(found, key=lambda path: path.relative_to(folder).parts)


def _read(path: Path, name: str) -> Source | Fault:
    try:
        if not path.is_file():
            return Fault(name, 0, 0, "not a file")
        size = path.stat().st_size
        if size > LARGEST:
            return Fault(name, 0, 0, f"the file has {size:,} bytes; at most {LARGEST:,} are read: split it")
        with path.open("rb") as stream:
            return Source(name, stream.read(LARGEST + 1))
    except OSError as error:
        return Fault(name, 0, 0, f"cannot be read: {error.strerror or error}")


def collect(paths: Sequence[Path], root: Path) -> Sources:
    """All files under these paths (relative ones from `root`), each once."""
    files: dict[str, Source] = {}
    faults: list[Fault] = []
    asked = []
    seen: set[str] = set()
    for given in paths:
        path = root / given
        name = shown(path, root)
        try:
            found = below(path) if path.is_dir() else [path]
            missing = not path.exists()
        except (OSError, ValueError):
            found, missing = [], True
        if missing:
            faults.append(Fault(name, 0, 0, "no such file or folder"))
            continue
        if not found:
            faults.append(Fault(name, 0, 0, "the folder holds no .yaml or .yml file"))
        inside = []
        for file in found:
            file_name = shown(file, root)
            inside.append(file_name)
            if file_name in seen:
                continue
            seen.add(file_name)
            read = _read(file, file_name)
            if isinstance(read, Source):
                files[file_name] = read
            else:
                faults.append(read)
        asked.append((name, tuple(inside)))
    return Sources(tuple(files.values()), tuple(faults), tuple(asked))


def word_sources() -> tuple[Source, ...]:
    """The kinds' own words*.yaml."""
    return tuple(Source(f"kinds/{name}/{path.name}", path.read_bytes()) for name, path in kinds.word_files())


def digest(files: Iterable[Source]) -> str:
    """A name for the content of these files under this version of the program and of Python."""
    content = blake2b(digest_size=20)
    content.update(f"{claimcheck.__version__} {sys.version}".encode())
    for file in files:
        content.update(f"\0{len(file.path.encode())} {len(file.data)} ".encode())
        content.update(file.path.encode())
        content.update(file.data)
    return content.hexdigest()
