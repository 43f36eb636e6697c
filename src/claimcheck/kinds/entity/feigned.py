"""Where nobody is born or dies in truth: "died on stage in 1945", "was executed in effigy"."""

from __future__ import annotations

FEIGNED = frozenset(
    "stage screen film play opera novel musical ballet painting fiction dream effigy act story scene episode game "
    "pantomime tale comic sketch legend".split()
)
