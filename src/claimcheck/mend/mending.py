"""From conflicts to mended documents: every certain repair that can be made and that proves itself."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from claimcheck import kinds as kinds_
from claimcheck.decide import certain
from claimcheck.frozen import frozen
from claimcheck.kind import Facts
from claimcheck.mend.edit import Edit, Moves, Paper, applied, overlap
from claimcheck.model import Document, Finding, Outcome, Report, Severity

STILL_THERE = "the conflict would still be there"
ANOTHER = "it would bring up another conflict"
OVERLAPS = "it overlaps another repair: run again"
UNPROVED = "nothing would prove it right"
MISREAD = "it would not be read as it is written"


@frozen
class Left:
    """A conflict with one repair, known to be right, that is not made, and why."""

    finding: Finding
    reason: str


@frozen
class Mended:
    """A document, its text with the repairs, what they are, and the conflicts that they do not reach: `choices` have
    repairs of which a person must choose, `left` one that cannot be made here, `bare` none."""

    document: Document
    text: str
    edits: tuple[Edit, ...]
    choices: tuple[Finding, ...]
    left: tuple[Left, ...]
    bare: tuple[Finding, ...]


@frozen
class Mending:
    """All documents as they were found, with their repairs; `before` and `after` are what a run says of them."""

    before: Report
    after: Report
    documents: tuple[Mended, ...]


@frozen
class Means:
    """What mending needs of the world: `run` judges documents as the user asked for it, `reread` makes a document of
    another text of it, `wanted` says whether a conflict is to be repaired, `hindrance` why words cannot be put into the
    file of a document ("" if they can).
    """

    run: Callable[[Sequence[Document]], Report]
    reread: Callable[[Document, str], Document]
    wanted: Callable[[Finding], bool]
    hindrance: Callable[[Document, str], str]


def mend(documents: Sequence[Document], facts: Facts, means: Means) -> Mending:
    """The documents with all repairs that are certain, can be made, and hold."""
    before = means.run(documents)
    bench = _Bench(facts, means, before)
    plans = [bench.plan(document) for document in documents]
    after = bench.settle(plans)
    return Mending(before, after, tuple(mended(plan) for plan in plans))


class _Plan:
    """One document while it is mended."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.edits: list[Edit] = []
        self.choices: list[Finding] = []
        self.left: list[Left] = []
        self.bare: list[Finding] = []


class _Bench:
    """The conflicts as they were, and the proof of what is changed."""

    def __init__(self, facts: Facts, means: Means, before: Report) -> None:
        self.facts, self.means, self.before = facts, means, before
        self.kinds = {kind.name: kind for kind in kinds_.load()}
        self.conflicts: dict[str, list[Finding]] = {}
        for one in conflicts(before):
            self.conflicts.setdefault(one.statement.path, []).append(one)

    def plan(self, document: Document) -> _Plan:
        """What can be repaired in one document, proved by reading and judging it alone."""
        plan, paper = _Plan(document), Paper(document)
        for one in self.conflicts.get(document.path, ()):
            if one.pilot or not self.means.wanted(one):
                continue
            if not one.verdict.suggestions:
                plan.bare.append(one)
            elif not certain(one, self.facts, document, self.kinds):
                plan.choices.append(one)
            else:
                self._take(plan, paper.edit(one), one)
        _apart(plan)
        if plan.edits:
            made, plan.edits = plan.edits, []
            alone = self.before if self.before.documents == (document,) else self.means.run([document])
            self._prove(plan, made, alone)
        return plan

    def _take(self, plan: _Plan, made: Edit | str, one: Finding) -> None:
        if isinstance(made, str):
            plan.left.append(Left(one, made))
        elif hindrance := self.means.hindrance(plan.document, made.new):
            plan.left.append(Left(one, hindrance))
        else:
            plan.edits.append(made)

    def _prove(self, plan: _Plan, made: Sequence[Edit], alone: Report) -> None:
        """Adds to the plan what holds beside the edits that it has already: all at once if it can be, else halved."""
        reason = self._fault(plan.document, [*plan.edits, *made], alone)
        if not reason:
            plan.edits.extend(made)
        elif len(made) == 1:
            plan.left.append(Left(made[0].finding, reason))
        else:
            half = len(made) // 2
            self._prove(plan, made[:half], alone)
            self._prove(plan, made[half:], alone)

    def _fault(self, document: Document, edits: Sequence[Edit], alone: Report) -> str:
        """Why the document would not be right with these edits; "" if it would."""
        again = self.means.reread(document, applied(document.source, edits))
        if any(again.text[start:end] != again.source[start:end] for start, end in Moves(edits).made()):
            return MISREAD
        change = _Change(alone, self.means.run([again]), {again.path: edits})
        if change.unmended(again.path):
            return STILL_THERE
        return ANOTHER if change.added() else UNPROVED if change.opened() else ""

    def settle(self, plans: Sequence[_Plan]) -> Report:
        """The report on all mended documents together; documents whose repairs make them contradict another one are
        left as they were."""
        while edits := {plan.document.path: tuple(plan.edits) for plan in plans if plan.edits}:
            after = self.means.run([self._again(plan) for plan in plans])
            change = _Change(self.before, after, edits)
            added = change.added()
            blamed = {path for one in added for path in (one.statement.path, *(other.path for other in one.related))}
            blamed |= {path for path in edits if change.unmended(path)}
            if not blamed and not added:
                return after
            for plan in plans:
                if plan.edits and (plan.document.path in blamed or not blamed & edits.keys()):
                    plan.left += [Left(one.finding, ANOTHER) for one in plan.edits]
                    plan.edits = []
        return self.before

    def _again(self, plan: _Plan) -> Document:
        if not plan.edits:
            return plan.document
        return self.means.reread(plan.document, applied(plan.document.source, plan.edits))


class _Change:
    """Two reports on the same documents, the later one after edits."""

    def __init__(self, before: Report, after: Report, edits: Mapping[str, Sequence[Edit]]) -> None:
        self.after, self.edits = after, edits
        self.moves = {path: Moves(made) for path, made in edits.items()}
        self.was = {self._before(one) for one in conflicts(before)}
        self.now = {self._after(one) for one in conflicts(after)}

    def _before(self, one: Finding) -> tuple[str, str, int]:
        """Document, check, and where the wrong words stand."""
        path, start = one.statement.path, _start(one)
        return path, one.verdict.check, self.moves[path].place(start) if path in self.moves else start

    def _after(self, one: Finding) -> tuple[str, str, int]:
        """The same for a finding after the edits: where its words stood before."""
        path, start = one.statement.path, _start(one)
        return path, one.verdict.check, self.moves[path].back(start) if path in self.moves else start

    def unmended(self, path: str) -> bool:
        """Whether a conflict that was to be repaired is there still."""
        return any(self._before(one.finding) in self.now for one in self.edits[path])

    def added(self) -> list[Finding]:
        """The conflicts that were not there before."""
        return [one for one in conflicts(self.after) if self._after(one) not in self.was]

    def opened(self) -> bool:
        """Whether what conflicted is undecided now."""
        mended = {self._before(one.finding) for edits in self.edits.values() for one in edits}
        return any(self._after(one) in mended for one in _findings(self.after, Outcome.UNDECIDED))


def conflicts(report: Report) -> Iterable[Finding]:
    """What a report holds to be wrong, pilot claims included."""
    return _findings(report, Outcome.CONFLICTS)


def _findings(report: Report, outcome: Outcome) -> Iterable[Finding]:
    return (one for one in report.findings if one.verdict.outcome is outcome and one.severity is not Severity.OFF)


def _start(one: Finding) -> int:
    return (one.verdict.wrong or one.statement.wrong).start


def _apart(plan: _Plan) -> None:
    """Of edits that overlap, the first stays."""
    kept: list[Edit] = []
    for one in sorted(plan.edits, key=lambda one: one.start):
        if kept and overlap(one, kept[-1]):
            plan.left.append(Left(one.finding, OVERLAPS))
        else:
            kept.append(one)
    plan.edits = kept


def mended(plan: _Plan) -> Mended:
    """What became of a document."""
    return Mended(
        plan.document,
        applied(plan.document.source, plan.edits),
        tuple(sorted(plan.edits, key=lambda one: one.start)),
        tuple(plan.choices),
        tuple(sorted(plan.left, key=lambda one: one.finding.statement.start)),
        tuple(plan.bare),
    )
