"""One file a format: a module `NAME.py` (or `NAME_.py` where the bare name is taken) that exports `FORMAT`.

The folder is the registration: names are listed without importing anything, so that a run pays only for the
formats that it writes.
"""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

from claimcheck.report.look import Format


def names() -> tuple[str, ...]:
    """All formats: the table first, the others in alphabetical order."""
    found = {file.stem.rstrip("_") for file in Path(__file__).parent.glob("[a-z]*.py")}
    return ("table", *sorted(found - {"table"}))


def load(name: str) -> Format:
    """The format of this name; `KeyError` if there is none."""
    if name not in names():
        raise KeyError(name)
    folder = Path(__file__).parent
    module = name if (folder / f"{name}.py").exists() else f"{name}_"
    found = import_module(f"{__name__}.{module}").FORMAT
    assert isinstance(found, Format)
    return found


def by_suffix(path: str) -> str:
    """The format that a file's name asks for, "" if none does ("report.json": json); the longest ending counts."""
    file = Path(path).name.lower()
    found = [(len(end), name) for name in names() for end in load(name).suffixes if file.endswith(end)]
    return max(found)[1] if found else ""
