"""What the verbs beside a number tell of when it was so."""

from __future__ import annotations

from claimcheck.kinds.quantity.owners import Amount
from claimcheck.model import TimeRef
from claimcheck.text.scene import Scene
from claimcheck.text.words import is_past


def datable(time: object) -> bool:
    if not isinstance(time, TimeRef) or time.kind not in ("date", "range"):
        return False
    return time.inner.begin is not None or time.inner.until is not None


def owned(scene: Scene) -> bool:
    """Whether "had" tells what somebody had, of no time long past: "Its three parties had 32 members"."""
    cells = scene.cells
    at = next((k for k, cell in enumerate(cells) if cell.norm == "had"), len(cells))
    behind = cells[at + 1] if at + 1 < len(cells) else None
    plain = (
        not any(cell.sort == "time" for cell in cells)
        and not scene.told
        and not any(datable(time) for time in scene.earlier)
    )
    return plain and behind is not None and (behind.sort == "number" or behind.norm in ("a", "an"))


def told_in_the_past(scene: Scene, amount: Amount) -> bool:
    """Whether the verb of a number's clause is a past, and none a present: "X was elected in 1980 with 33 per cent"."""
    begin = amount.start if amount.owner.end <= 0 or amount.owner.end > amount.number.start else amount.owner.end
    row = [cell.norm for cell in scene.cells if begin <= cell.start < amount.number.start and cell.sort != "subject"]
    row = [word for norm in row for word in norm.split()]
    past = any(word in ("was", "were") or is_past(word) for word in row)
    return past and _NOW.isdisjoint(row)


_NOW = frozenset("is are has have will would can could may might had".split())
