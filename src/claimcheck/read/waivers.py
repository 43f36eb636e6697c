"""Reading claimcheck.waivers.yaml: every mistake with its line and column, all of them at once."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from pathlib import Path

from claimcheck.claims import tree, trees
from claimcheck.claims.tree import Map, Seq
from claimcheck.errors import UserError, nearest
from claimcheck.read.entries import Entries, Value, text_of
from claimcheck.read.manifest import iso_day
from claimcheck.read.project import shown
from claimcheck.standing import Waiver, folded

KEYS = ("claimcheck", "waivers")
WAIVER_KEYS = ("check", "claim", "document", "quote", "reason", "by", "until", "digest")
CHANGE = "change"
"""What `until` says of a waiver that ends when the claim or the sentence changes."""


def read(
    file: Path,
    checks: Collection[str],
    held: Collection[str] | None,
    cache: Path | None = None,
    root: Path | None = None,
) -> tuple[Waiver, ...]:
    """The waivers of a file, in its order; raises `UserError`.

    `checks` and `held` (claims and entities; None: not examined) are the names that they may have.  `cache` is the
    folder below which the tree is kept, `root` that of the project.
    """
    path = shown(file, root)
    return parse(text_of(file, path), path, checks, held, cache)


def parse(
    text: str, path: str, checks: Collection[str], held: Collection[str] | None, cache: Path | None = None
) -> tuple[Waiver, ...]:
    """The same from the text of a file; `path` is how it is called."""
    parsed = tree.parse(text, path) if cache is None else trees.parse(text, path, cache)
    reader = _Reader(path, sorted(checks), None if held is None else sorted(held))
    top = reader.top(parsed, KEYS, "a file of waivers")
    found = tuple(reader.waivers(top.get("waivers")))
    if reader.faults:
        raise UserError(sorted(reader.faults))
    return found


class _Reader(Entries):
    """One file of waivers being read."""

    def __init__(self, path: str, checks: Sequence[str], held: Sequence[str] | None) -> None:
        super().__init__(path)
        self.checks, self.held = checks, held

    def waivers(self, value: Value | None) -> Iterator[Waiver]:
        if value is None or value.node is None:
            return
        if not isinstance(value.node, Seq):
            self.fault(value.at, "waivers must be a list (- check: ...)")
            return
        for node, at in zip(value.node, value.node.values_at, strict=True):
            found = self._waiver(Value(node, at))
            if found is not None:
                yield found

    def _waiver(self, value: Value) -> Waiver | None:
        entry = self.entries(value, WAIVER_KEYS, "a waiver")
        if not isinstance(value.node, Map):
            return None
        reason = entry.get("reason")
        wordless = reason is not None and (reason.node is None or reason.node == "" or str(reason.node).isspace())
        if reason is not None and wordless:
            self.fault(reason.at, 'the reason is empty: say why the conflict may stand, as in "reason: a quotation"')
        read = {name: value for name, value in entry.items() if name != "reason" or not wordless}
        told = {name: self.text(read.get(name), name) or "" for name in WAIVER_KEYS}
        if "check" not in value.node and "claim" not in value.node:
            self.fault(value.at, 'a waiver needs "check" or "claim"')
        if "reason" not in value.node:
            self.fault(value.at, 'the reason is missing: say why the conflict may stand, as in "reason: a quotation"')
        if told["check"] and told["check"] not in self.checks:
            self.fault(entry["check"].at, f'no check is called "{told["check"]}"{_near(told["check"], self.checks)}')
        if told["claim"] and self.held is not None and told["claim"] not in self.held:
            self.fault(entry["claim"].at, f'no claim is called "{told["claim"]}"{_near(told["claim"], self.held)}')
        changes = told["until"] == CHANGE
        if changes and not told["digest"]:
            self.fault(
                entry["until"].at, 'until "change" needs a digest: `claimcheck waive --until change` writes both'
            )
        if told["digest"] and not changes:
            self.fault(entry["digest"].at, f'a digest belongs to "until: {CHANGE}"')
        day = iso_day(told["until"]) if told["until"] and not changes else None
        ill = f'until "{told["until"]}" is no day' if told["until"] and not changes and day is None else ""
        line, column = entry["until"].at if ill else value.at
        return Waiver(
            *(self.path, line, column, told["reason"], told["check"], told["claim"], told["document"]),
            quote=folded(told["quote"]),
            by=told["by"],
            until=None if day is None else day.toordinal(),
            digest=told["digest"],
            ill=ill,
        )


def _near(name: str, names: Sequence[str]) -> str:
    return nearest(name, names) or "; `claimcheck checks` and `claimcheck claims list` tell what there is"
