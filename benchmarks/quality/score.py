"""How much of what is wrong is found, and how much of what is reported is wrong: precision and recall per check.

    python benchmarks/quality/score.py [PART ...] [--misses]

A part is a folder beside this file (all of them unless named): desks, each with the claims that it holds
(`claims.yaml`) and its labelled passages (`passages.yaml`).  `--misses` prints every error that was not found and
every report that no label asks for; not of the parts `scored` and `articles`, whose passages nobody who works on the
patterns looks at.

A label is found if a conflict of its check (or of one that its `also` names) overlaps its words; for
`documents-disagree` either place counts.  Every reported conflict that overlaps no label is a false alarm, whatever
its severity.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from claimcheck import kinds
from claimcheck.claims.book import ClaimBook
from claimcheck.claims.load import load
from claimcheck.compare import OTHERWISE
from claimcheck.journey import run
from claimcheck.model import Document, Finding, Outcome
from claimcheck.read.documents import document

HERE = Path(__file__).parent
BLIND = frozenset(["scored", "articles"])


@dataclass
class Score:
    """Counts by check: labels, labels found, conflicts reported, conflicts that a label asks for."""

    passages: int = 0
    labels: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    reported: Counter[str] = field(default_factory=Counter)
    right: Counter[str] = field(default_factory=Counter)
    misses: list[str] = field(default_factory=list)

    @property
    def precision(self) -> float:
        return _share(self.right.total(), self.reported.total())

    @property
    def recall(self) -> float:
        return _share(self.found.total(), self.labels.total())

    def add(self, other: Score) -> None:
        self.passages += other.passages
        for name in ("labels", "found", "reported", "right"):
            getattr(self, name).update(getattr(other, name))
        self.misses.extend(other.misses)


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 1.0


def desks(part: str) -> Iterator[Path]:
    """The folders of a part, in the order of their names."""
    return (path for path in sorted((HERE / part).iterdir()) if path.is_dir())


def passages(desk: Path) -> list[dict[str, Any]]:
    """The labelled passages of a desk."""
    found: list[dict[str, Any]] = yaml.safe_load((desk / "passages.yaml").read_text(encoding="utf-8"))
    return found


def checks() -> set[str]:
    """The ids of all checks."""
    return set(kinds.all_checks())


def score(part: str) -> Score:
    """The score of a part."""
    total = Score()
    for desk in desks(part):
        loaded = load([desk / "claims.yaml"], desk)
        if loaded.book is None:
            raise SystemExit("\n".join(str(fault) for fault in loaded.faults))
        for passage in passages(desk):
            total.add(_passage(passage, loaded.book))
    return total


def _passage(passage: dict[str, Any], book: ClaimBook) -> Score:
    documents = [
        document(f"{passage['id']}-{number}.txt", one["text"], date=one.get("published"))[0]
        for number, one in enumerate(passage["documents"], start=1)
    ]
    report = run(documents, book)
    conflicts = [one for one in report.findings if one.verdict.outcome is Outcome.CONFLICTS]
    result = Score(passages=1, reported=Counter(one.verdict.check for one in conflicts))
    asked: set[int] = set()
    for error in passage["errors"]:
        where = documents[error["document"] - 1]
        hits = [at for at, one in enumerate(conflicts) if _meets(one, error, where)]
        asked.update(hits)
        result.labels[error["check"]] += 1
        if hits:
            result.found[error["check"]] += 1
        else:
            result.misses.append(f"missed  {passage['id']}  {error['check']}: {error['words']}")
    for at, one in enumerate(conflicts):
        if at in asked:
            result.right[one.verdict.check] += 1
        else:
            result.misses.append(f"false   {passage['id']}  {one.verdict.check}: {one.says}  ({one.verdict.known})")
    return result


def _meets(finding: Finding, error: dict[str, Any], where: Document) -> bool:
    """Whether a conflict is of the label's check and overlaps its words."""
    if finding.verdict.check not in (error["check"], *error.get("also", ())):
        return False
    start = where.source.index(error["words"])
    end = start + len(error["words"])
    quote = finding.verdict.quote or finding.statement
    places = [(finding.statement.path, quote.start, quote.end)]
    places += [(one.path, one.start, one.end) for one in finding.related if one.role == OTHERWISE]
    return any(path == where.path and first < end and start < last for path, first, last in places)


def table(total: Score) -> Iterator[str]:
    """The score as a Markdown table, a line a check, the sum last."""
    yield "| check | errors | found | recall | reported | right | precision |"
    yield "| --- | ---: | ---: | ---: | ---: | ---: | ---: |"
    for check in sorted(set(total.labels) | set(total.reported)):
        yield _row(f"`{check}`", total.labels[check], total.found[check], total.reported[check], total.right[check])
    yield _row(
        f"all, {total.passages} passages",
        total.labels.total(), total.found.total(), total.reported.total(), total.right.total(),
    )  # fmt: skip


def _row(name: str, labels: int, found: int, reported: int, right: int) -> str:
    recall = f"{_share(found, labels):.2f}" if labels else "-"
    precision = f"{_share(right, reported):.2f}" if reported else "-"
    return f"| {name} | {labels} | {found} | {recall} | {reported} | {right} | {precision} |"


def main(arguments: Sequence[str]) -> None:
    parts = [word for word in arguments if not word.startswith("-")]
    parts = parts or [path.name for path in sorted(HERE.iterdir()) if (path / "README.md").exists()]
    for part in parts:
        total = score(part)
        print(f"## {part}\n", *table(total), sep="\n")
        if "--misses" in arguments and part not in BLIND:
            print("", *total.misses, sep="\n")
        print()


if __name__ == "__main__":
    main(sys.argv[1:])
