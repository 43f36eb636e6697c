"""Whole reports, held against files: `CLAIMCHECK_UPDATE=1 pytest tests/report` writes them anew."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

SNAPSHOTS = Path(__file__).parent / "snapshots"


@pytest.fixture
def snapshot() -> Callable[[str, str], None]:
    """Compares text with the file of this name, byte for byte."""

    def compare(name: str, text: str) -> None:
        path = SNAPSHOTS / name
        if os.environ.get("CLAIMCHECK_UPDATE"):
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(text.encode())
        assert path.exists(), f"{path} is missing: run with CLAIMCHECK_UPDATE=1 and read what it wrote"
        assert text == path.read_bytes().decode(), f"{path} differs: run with CLAIMCHECK_UPDATE=1 and read the diff"

    return compare
