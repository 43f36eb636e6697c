"""How long a command takes from a cold process: medians of several runs, and how many times a bare Python that is.

    python benchmarks/speed.py [RUNS]

Run it from the folder of the project, with claimcheck installed (not only importable: an installer compiles
bytecode, without which every import costs double).  Each round runs every command once, so that a machine whose
speed drifts is fair to all of them.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from statistics import median

COMMANDS = {
    "python -c pass": ["-c", "pass"],
    "claimcheck --version": ["-m", "claimcheck", "--version"],
    "claimcheck run seeds": ["-m", "claimcheck", "run", "seeds"],
    "claimcheck run --no-cache seeds": ["-m", "claimcheck", "run", "--no-cache", "seeds"],
    "claimcheck run -f json seeds": ["-m", "claimcheck", "run", "-f", "json", "seeds"],
}


def seconds(arguments: list[str]) -> float:
    """Wall time of a process from its start to its end."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    begun = time.perf_counter()
    done = subprocess.run([sys.executable, *arguments], capture_output=True, check=False, env=environment)
    taken = time.perf_counter() - begun
    if done.returncode not in (0, 1):
        sys.exit(f"{' '.join(arguments)}: {done.stderr.decode()}")
    return taken


def main() -> None:
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 9
    taken: dict[str, list[float]] = {name: [] for name in COMMANDS}
    for number in range(runs + 1):
        for name, arguments in COMMANDS.items():
            one = seconds(arguments)
            if number:  # the first round fills the caches
                taken[name].append(one)
    bare = median(taken["python -c pass"])
    print(f"{'median of ' + str(runs) + ' runs':36}{'ms':>8}{'least':>8}{'x bare':>8}")
    for name, found in taken.items():
        print(f"{name:36}{median(found) * 1000:8.0f}{min(found) * 1000:8.0f}{median(found) / bare:8.1f}")


if __name__ == "__main__":
    main()
