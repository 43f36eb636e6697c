"""What waivers and lines of a baseline were taken out since a revision: their conflicts count again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from claimcheck.errors import UserError
from claimcheck.frozen import frozen, replace
from claimcheck.read import baseline as baselines
from claimcheck.read import waivers as waivers_
from claimcheck.read.git import Changes
from claimcheck.read.project import shown
from claimcheck.settle import matcher
from claimcheck.standing import Entry, Waiver


@frozen
class Lifted:
    """The waivers that were taken out or changed, and the documents (as a baseline names them) of lines that were;
    `files` are those that changed, `unread` says that one of them could not be read as it was, so that nobody knows."""

    files: tuple[str, ...]
    waivers: tuple[Waiver, ...]
    documents: frozenset[str]
    unread: bool

    @property
    def any(self) -> bool:
        """Whether anything was taken out, or may have been."""
        return self.unread or bool(self.waivers or self.documents)

    def hold(self) -> Callable[[str], bool]:
        """Whether what was taken out may be about a document, named from the project's root."""
        means = [matcher(one.document) for one in self.waivers if one.document]
        anywhere = self.unread or any(not one.document for one in self.waivers)

        def held(name: str) -> bool:
            return anywhere or name in self.documents or any(meant(name) for meant in means)

        return held


def lifted(
    changes: Changes, waivers: Iterable[Path], baseline: Path | None, checks: Iterable[str], root: Path
) -> Lifted:
    """What was taken out of these files of the project with this root since the revision."""
    known = tuple(checks)
    changed = [file for file in waivers if changes.touch(file, ())]
    unread = False
    before: set[Waiver] = set()
    after: set[Waiver] = set()
    for file in changed:
        try:
            before |= set(_waivers(changes.before(file), file, known))
            after |= set(_waivers(file.read_bytes() if file.exists() else None, file, known))
        except (UserError, UnicodeDecodeError):
            unread = True
    gone = [one for one in before if one not in after]
    documents: set[str] = set()
    if baseline is not None and changes.touch(baseline, ()):
        changed.append(baseline)
        try:
            old, new = (Counter(_lines(data, baseline)) for data in (changes.before(baseline), baseline.read_bytes()))
            documents = {entry.path for entry in old - new}
        except (UserError, UnicodeDecodeError, OSError):
            unread = True
    return Lifted(tuple(shown(file, root) for file in changed), tuple(gone), frozenset(documents), unread)


def _waivers(data: bytes | None, file: Path, checks: tuple[str, ...]) -> Iterator[Waiver]:
    """The waivers of a file, wherever in it they stand."""
    if data is not None:
        found = waivers_.parse(data.decode("utf-8-sig"), shown(file), checks, None)
        yield from (replace(one, path="", line=0, column=0, reason="", by="") for one in found)


def _lines(data: bytes | None, file: Path) -> Iterator[Entry]:
    if data is not None:
        yield from baselines.parse(data.decode("utf-8-sig"), shown(file)).entries
