"""Kills commands that write files of the desk, many times at random moments; no file may ever be half written.

python benchmarks/killing.py [times]
"""

from __future__ import annotations

import random
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from tests.acceptance.archive import make
from tests.acceptance.killing import torn


def main() -> None:
    times = int(sys.argv[1]) if len(sys.argv) > 1 else 500
    chance = random.Random(1)
    wrong = 0
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        paths = make(folder, 60, 40)
        place = f"{paths[0].relative_to(folder)}:1:1"
        for file, arguments in (
            ("claimcheck.baseline", ["baseline"]),
            ("claimcheck.waivers.yaml", ["waive", place, "--reason", "x"]),
        ):
            found = torn(folder, file, arguments, times, chance)
            wrong += len(found)
            left = len(list(folder.glob(".claimcheck-*.tmp")))
            print(f"{file}: killed {times} times, half written {len(found)} times; {left} files left beside it")
    sys.exit(wrong > 0)


if __name__ == "__main__":
    main()
