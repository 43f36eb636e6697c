"""Whether time grows with length alone: by the ratio of two lengths, not by the clock of some machine."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

TIMES = 4
"""How much longer the long text is."""
MOST = 10
"""How many times dearer it may be: with each pair of words looked at, it would be 16 times."""
TRIES = 5


def grows_alone(work: Callable[[str], Any], unit: str, size: int) -> bool:
    """Whether `work` on a text of so many characters costs about as much a character as on a quarter of it."""

    def spent(length: int) -> float:
        text = unit * (length // len(unit))
        begin = time.process_time()
        work(text)
        return time.process_time() - begin

    work(unit)
    # what else the machine does can make a run dearer, never cheaper
    return any(spent(size) < MOST * max(spent(size // TIMES), 0.002) for _ in range(TRIES))
