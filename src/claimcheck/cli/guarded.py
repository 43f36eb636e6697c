"""What people wrote, which no report, baseline or waiver may be written over."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from pathlib import Path

from claimcheck.claims.files import SUFFIXES
from claimcheck.cli.desk import Desk
from claimcheck.errors import Fault, UserError
from claimcheck.read.device import no_device
from claimcheck.read.globs import is_glob
from claimcheck.read.project import BASELINE, WAIVERS, Project, shown
from claimcheck.read.suffixes import IN_FOLDERS

_CLAIMS = "it lies among the claims"
_DOCUMENT = "it is one of the documents"
_WAIVERS = "it is for waivers"
_BASELINE = "it is the baseline"


class Guarded:
    """The files of a desk: claimcheck.yaml and all that it names, the claims, and the documents.

    `more` are other files that the command reads, each with what it is.  `but` are those that it is there to write.
    """

    def __init__(self, desk: Desk, more: Mapping[Path, str] | None = None, but: Iterable[Path] = ()) -> None:
        project = desk.project
        named: dict[Path, str] = {project.root / name: _WAIVERS for name in WAIVERS}
        named |= dict.fromkeys(project.waivers, _WAIVERS)
        named |= {project.root / BASELINE: _BASELINE} | ({project.baseline: _BASELINE} if project.baseline else {})
        named |= dict.fromkeys(project.manifests, "it is a list of documents")
        named |= dict.fromkeys(desk.paths, "it holds claims")
        named |= {project.file: "it is the configuration"} if project.file else {}
        named |= more or {}
        spared = set(map(os.path.realpath, but))
        self.named = {place: what for file, what in named.items() if (place := os.path.realpath(file)) not in spared}
        self.claims = tuple(Path(os.path.realpath(path)) for path in desk.paths)
        self.project = project

    def why(self, path: str | Path, documents: Iterable[str] = ()) -> str:
        """Why nothing may be written there; "" if it may.  `documents` are those that were read."""
        place = Path(os.path.realpath(path))
        if str(place) in self.named and not place.is_dir():
            return self.named[str(place)]
        if any(os.path.realpath(document) == str(place) for document in documents):
            return _DOCUMENT
        if place.suffix in SUFFIXES and any(_below(place, folder) for folder in self.claims):
            return _CLAIMS
        return _rule(place, self.project)

    def allow(self, path: Path) -> None:
        """`UserError` if nothing that is read again may be written there."""
        if str(path) == "-":
            raise UserError([Fault("--output", 0, 0, '"-" would be standard output; name a file: it is read again')])
        no_device(path, shown(path, self.project.root))
        why = self.why(path)
        if why:
            raise UserError([Fault(shown(path, self.project.root), 0, 0, f"can't be written: {why}")])


def _rule(place: Path, project: Project) -> str:
    """Whether claimcheck.yaml looks for documents there: the next run would read what is written."""
    inside = project.inside(place)
    for rule in project.rules.matching(inside) if inside is not None else ():
        assert inside is not None
        glob = is_glob(rule.path)
        sort = inside.lower().endswith(IN_FOLDERS) or bool(glob and Path(rule.path).suffix)
        if inside == rule.path or (sort and (not _hidden(inside) or _hidden(rule.path.removeprefix(".")))):
            return (
                _DOCUMENT if place.exists() else f'it would be one of the documents ("{rule.path}" in {_at(project)})'
            )
    return ""


def _at(project: Project) -> str:
    return shown(project.file, project.root) if project.file else "claimcheck.yaml"


def _below(place: Path, folder: Path) -> bool:
    return place.is_relative_to(folder) and not _hidden(place.relative_to(folder).as_posix())


def _hidden(path: str) -> bool:
    return any(part.startswith(".") for part in path.split("/"))
