"""What git says has changed since a revision: on this branch (since it left the other one), in the index, in the
working tree, and what is new there and not ignored."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
from collections.abc import Iterable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from claimcheck.errors import Fault, UserError, nearest
from claimcheck.frozen import frozen

OPTION = "--changed-since"
_SHALLOW = (
    "this clone is shallow: fetch the history too (git fetch --unshallow; actions/checkout with fetch-depth: 0; "
    "GIT_DEPTH: 0 on GitLab)"
)


@frozen
class Changes:
    """The files that changed since a revision; `top` is the folder of the repository, all paths are real ones."""

    revision: str
    top: Path
    files: frozenset[Path]
    folders: tuple[Path, ...]  # repositories within it, of which git tells no more
    base: str  # the commit since which they changed

    def hold(self, path: str | Path) -> bool:
        """Whether a file changed.  A link counts as what it leads to and as itself; what lies outside the repository
        has no history, and counts as changed."""
        return any(
            one in self.files or not one.is_relative_to(self.top) or any(map(one.is_relative_to, self.folders))
            for one in _real(path)
        )

    def touch(self, path: str | Path, suffixes: Sequence[str]) -> bool:
        """Whether a file, or one of these in a folder, changed or was deleted; not for what lies outside."""
        for one in _real(path):
            inside = (file for file in self.files if file.suffix in suffixes)
            if one in self.files or any(map(one.is_relative_to, self.folders)):
                return True
            if any(file.is_relative_to(one) for file in (*inside, *self.folders)):
                return True
        return False

    def before(self, path: str | Path) -> bytes | None:
        """What a file held then; None if there was none."""
        for one in sorted(_real(path)):
            if one.is_relative_to(self.top):
                found = _git(self.top, "cat-file", "blob", f"{self.base}:{one.relative_to(self.top).as_posix()}")
                if not found.returncode:
                    return found.stdout
        return None

    def outside(self, paths: Iterable[str | Path]) -> list[Path]:
        """Those of the paths that lie outside the repository."""
        return [Path(path) for path in paths if not Path(path).resolve().is_relative_to(self.top)]


def _real(path: str | Path) -> set[Path]:
    at = Path(os.path.normpath(Path.cwd() / path))
    return {at.resolve(), at.parent.resolve() / at.name}


def changes(revision: str, at: Path) -> Changes:
    """What changed since `revision` in the repository that the folder `at` lies in; `UserError` if git can't say."""
    found = _git(at, "rev-parse", "--show-toplevel")
    if found.returncode:
        raise _wrong(_no_tree(at, found))
    top = Path(os.fsdecode(found.stdout).rstrip("\r\n")).resolve()
    commit = _commit(revision, top)
    base = _git(top, "merge-base", commit, "HEAD")
    if base.returncode:
        shallow = f"; {_SHALLOW}" if _shallow(top) else ""
        raise _wrong(f'"{revision}" and HEAD have no commit in common{shallow}')
    since = os.fsdecode(base.stdout).strip()
    changed = ("diff", "--name-only", "-z", "--no-renames", "--no-ext-diff", since, "--")
    files = [
        *_listed(top, *changed, index=_index(top)),
        *_listed(top, "ls-files", "-z", "--others", "--exclude-standard"),
    ]
    paths = [top / name for name in files]
    return Changes(revision, top, frozenset(paths), tuple(path for path in paths if path.is_dir()), since)


def _no_tree(at: Path, found: subprocess.CompletedProcess[bytes]) -> str:
    if b"dubious ownership" in found.stderr:
        trust = f"git config --global --add safe.directory {shlex.quote(_owned(found, at))}"
        return f"the repository belongs to somebody else, so git doesn't read it; if you trust it: {trust}"
    if b"not a git repository" in found.stderr:
        return f"{at} is not in a git repository"
    return f"git knows no working tree here: {_said(found)}"


def _owned(found: subprocess.CompletedProcess[bytes], at: Path) -> str:
    """The repository that git names in what it says of its owner."""
    named = re.search(r"repository at '(.*)'", found.stderr.decode("utf-8", "surrogateescape"))
    return named[1] if named else str(at)


def _commit(revision: str, top: Path) -> str:
    if not revision.strip() or revision.endswith("/"):
        told = f'"{revision}" names no branch' if revision.strip() else "the revision is empty"
        raise _wrong(f"{told}: is a variable of CI not set? Outside pull and merge requests leave {OPTION} out")
    if not revision.startswith("-"):
        found = _git(top, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
        if not found.returncode:
            return os.fsdecode(found.stdout).strip()
    if _shallow(top):
        raise _wrong(f'git knows no revision "{revision}"; {_SHALLOW}')
    refs = os.fsdecode(_git(top, "for-each-ref", "--format=%(refname:short)").stdout).split()
    if not refs:
        raise _wrong(f"the repository has no commit yet to compare with: leave {OPTION} out")
    elsewhere = [ref for ref in refs if ref.endswith(f"/{revision}")]
    hint = f'; did you mean "{elsewhere[0]}"?' if elsewhere else nearest(revision, refs)
    raise _wrong(f'git knows no revision "{revision}"{hint}')


def _shallow(top: Path) -> bool:
    return _git(top, "rev-parse", "--is-shallow-repository").stdout.strip() == b"true"


def _index(top: Path) -> Path | None:
    """The index of the repository, if it has one."""
    found = _git(top, "rev-parse", "--git-path", "index")
    path = top / os.fsdecode(found.stdout).rstrip("\r\n")
    return path if not found.returncode and path.is_file() else None


def _listed(top: Path, *arguments: str, index: Path | None = None) -> list[str]:
    """The names that git lists; with a copy of the index, for `git diff` writes there which files were only touched."""
    if index is None:
        found = _git(top, *arguments)
    else:
        with TemporaryDirectory(prefix="claimcheck-", ignore_cleanup_errors=True) as folder:
            found = _git(top, *arguments, index=shutil.copy2(index, folder))
    if found.returncode:
        raise _wrong(f"git {arguments[0]} failed: {_said(found)}")
    return [os.fsdecode(name) for name in found.stdout.split(b"\0") if name]


def _git(at: Path, *arguments: str, index: str = "") -> subprocess.CompletedProcess[bytes]:
    """Runs git; it only looks, and takes no lock.  `index` stands for the index of the repository."""
    command = ["git", "-C", str(at), "-c", "diff.relative=false", "-c", "core.quotePath=false", *arguments]
    try:
        return subprocess.run(
            command,
            capture_output=True,
            check=False,
            stdin=subprocess.DEVNULL,
            env={**os.environ, "GIT_OPTIONAL_LOCKS": "0", "LC_ALL": "C"} | ({"GIT_INDEX_FILE": index} if index else {}),
        )
    except FileNotFoundError:
        raise _wrong("git is not installed, or not on the PATH") from None
    except OSError as error:
        raise _wrong(f"git can't be run: {error.strerror or error}") from None


def _said(found: subprocess.CompletedProcess[bytes]) -> str:
    """The first line of what git has to say."""
    lines = found.stderr.decode("utf-8", "replace").strip().splitlines() or [f"it ended with {found.returncode}"]
    return lines[0].removeprefix("fatal: ")


def _wrong(message: str) -> UserError:
    return UserError([Fault(OPTION, 0, 0, message)])
