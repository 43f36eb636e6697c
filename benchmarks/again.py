"""How long a second run takes over documents that have not changed, and over those of which one has.

    python benchmarks/again.py [DOCUMENTS]

Wall times of cold processes (medians of several runs), and how many times less they are than those of the run without
anything kept.  The documents are made up: plain copy with a few statements each, every hundredth of which is wrong.
More than LONGEST seconds for the second run over 10,000 documents makes the exit status 1.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

GIVEN = ("Anna", "Bela", "Carla", "Dario", "Elin", "Farid", "Greta", "Hugo", "Ines", "Jonas")
FAMILY = ("Abelow", "Brantin", "Corvell", "Dastrup", "Ellory", "Fenwalt", "Gorham", "Hallend", "Istrad", "Jorvik")
LAND = ("Arvonia", "Borland", "Cestria", "Dalmora", "Estmark", "Fornia", "Galleria", "Hestia", "Islava", "Jutmark")
STORM = ("Keld", "Lomb", "Marv", "Nend", "Orst", "Parv", "Quel", "Rund", "Seld", "Tarn")
PLAIN = (
    "The bakery on the corner opens before dawn, and by then a queue has formed along the wall of house {}.",
    "Rain fell for most of night {}, which the farmers welcomed after a dry spring in all of the valleys.",
    "Nobody could say whose dog it was, but it came back to platform {} of the station every evening.",
    "A choir rehearsed in hall {} while volunteers put out chairs and poured tea for those who had come early.",
)
LANDS = 100
LONGEST = 2.0
RUNS = 5


def make(folder: Path, count: int) -> None:
    """A project with so many documents, in folders of a hundred."""
    entities, offices = [], []
    for number in range(LANDS):
        person, land = _person(number), _land(number)
        entities.append(
            f"  l{number}: {{type: country, name: {land}}}\n  p{number}: {{type: person, name: {person}}}\n"
        )
        offices.append(
            f"- {{id: o{number}, kind: office, title: president, of: l{number}, class: head, source: made up, "
            f"holders: {{who: p{number}, from: 2019-01-20}}}}\n"
        )
    claims = f"claimcheck: 1\nchecked: 2024-12-31\nentities:\n{''.join(entities)}claims:\n{''.join(offices)}"
    (folder / "claims.yaml").write_text(claims, encoding="utf-8")
    (folder / "claimcheck.yaml").write_text(
        "claimcheck: 1\nclaims: [claims.yaml]\ndocuments: [articles/**/*.txt]\n", encoding="utf-8"
    )
    for number in range(count):
        path = folder / "articles" / f"{number // 100:04}" / f"{number:06}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(document(number), encoding="utf-8")


def document(number: int) -> str:
    """An article of about two thousand characters."""
    here = number % LANDS
    there = (here + 1) % LANDS if number % 100 == 7 else here
    lines = [
        f"Posted May {number % 28 + 1}, 2024",
        f"President {_person(there)} of {_land(here)} spoke to reporters in hall {number}.",
        f"Storm {_storm(number)} killed {number % 40 + 2} people in {_land((here + 7) % LANDS)} this week.",
    ]
    for first in range(6):
        lines += [" ".join(PLAIN[(first + at) % 4].format(number * 7 + first) for at in range(3))]
    return "\n\n".join(lines) + "\n"


def _person(number: int) -> str:
    return f"{GIVEN[number % 10]} {FAMILY[number // 10 % 10]}{_ending(number // 100)}"


def _storm(number: int) -> str:
    return f"{STORM[number % 10]}{_ending(number // 10)}"


def _land(number: int) -> str:
    return f"{LAND[number % 10]}{_ending(number // 10)}"


def _ending(number: int) -> str:
    return "".join("aeiou"[number // 5**place % 5] + "lmnrst"[number // 6**place % 6] for place in range(3))


def seconds(folder: Path, *options: str) -> float:
    """Wall time of a run."""
    begun = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-m", "claimcheck", "run", "-q", *options], cwd=folder, capture_output=True, check=False
    )
    taken = time.perf_counter() - begun
    if done.returncode not in (0, 1):
        sys.exit(done.stderr.decode() + done.stdout.decode()[-2000:])
    return taken


def touched(folder: Path) -> float:
    """Wall time of a run after one document has changed."""
    path = folder / "articles/0000/000003.txt"
    path.write_text(path.read_text(encoding="utf-8") + f"A line at {time.time_ns()}.\n", encoding="utf-8")
    return seconds(folder)


def edited(folder: Path) -> float:
    """Wall time of a run after the days of one claim have changed."""
    path = folder / "claims.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("2019-01-20", "2019-01-21", 1), encoding="utf-8")
    return seconds(folder)


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        make(folder, count)
        taken = {"without a cache": seconds(folder, "--no-cache"), "first run": seconds(folder)}
        again = taken["second run"] = median(seconds(folder) for _ in range(RUNS))
        taken["second run, -f json"] = median(seconds(folder, "-f", "json") for _ in range(RUNS))
        taken["one document changed"] = median(touched(folder) for _ in range(RUNS))
        taken["one claim changed"] = edited(folder)
        kept = sum(path.stat().st_size for path in (folder / ".claimcheck_cache").iterdir())
        text = sum(path.stat().st_size for path in folder.rglob("articles/**/*.txt"))
    print(f"{count:,} documents, {text / 1e6:.1f} MB of text, {kept / 1e6:.1f} MB kept")
    print(f"{'':24}{'s':>8}{'x faster':>10}")
    for what, one in taken.items():
        print(f"{what:24}{one:8.2f}{taken['without a cache'] / one:10.1f}")
    sys.exit(int(again > LONGEST * max(1.0, count / 10_000)))


if __name__ == "__main__":
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    main()
