"""Where a run stands, and what files are called from elsewhere."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from dataclasses import field
from types import MappingProxyType

from claimcheck.frozen import frozen

STDIN = "<stdin>"
"""How standard input is called among documents."""

_NONE: Mapping[str, str] = MappingProxyType({})


@frozen
class Whereabouts:
    """What files are called elsewhere than where the run stands.  `names` have those that are called otherwise from the
    root of the project, `folder` is that root as seen from the top of the repository."""

    names: Mapping[str, str] = field(default_factory=lambda: _NONE)
    folder: str = ""

    def named(self, path: str) -> str:
        """A path as seen from the root of the project, wherever the run stands."""
        return self.names.get(path, path)

    def hosted(self, path: str) -> str:
        """A path as seen from the top of the repository; one outside of it as it is."""
        name = self.named(path)
        if path in ("", STDIN) or posixpath.isabs(name):
            return path
        whole = self.from_root(name)
        return path if whole.startswith("../") else whole

    def from_root(self, name: str) -> str:
        """The same for a path that counts from the root of the project."""
        return posixpath.normpath(posixpath.join(self.folder, name))


HERE = Whereabouts()
"""A run that stands at the root of its project, which is no part of a repository."""
