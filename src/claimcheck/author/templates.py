"""A claim of each kind to begin with: filled in, explained, and proved by its examples."""

from __future__ import annotations

import re
from collections.abc import Set
from itertools import count
from pathlib import Path

from claimcheck import kinds
from claimcheck.claims.book import ClaimBook
from claimcheck.claims.edit import with_lines
from claimcheck.model import Entity

SCHEMA = "claims.schema.json"
"""What the JSON Schema of claims is called where `claims schema` wrote it."""


def sorts() -> tuple[str, ...]:
    """What there is a template for: the kinds that can be written in YAML, and `entity`."""
    return tuple(name for name in kinds.folders() if _file(name).is_file())


def template(sort: str, schema: str) -> str:
    """A claims file; its first line tells an editor where the JSON Schema is."""
    return f"# yaml-language-server: $schema={schema}\n{_file(sort).read_text(encoding='utf-8')}"


def without(text: str, book: ClaimBook) -> tuple[str, list[Entity]]:
    """A template for a desk that has claims already: without the entities that those define (they are told too), and
    with another id if a claim has that of the template."""
    known = [book.entities[id] for id in _entities(text) if id in book.entities]
    lines = text.splitlines()
    for id, (start, end) in reversed(_entities(text).items()):
        if id in book.entities:
            del lines[start:end]
    left = "\n".join(lines) + "\n"
    if known and not re.search(r"^entities:.*\n {2}\S", left, re.MULTILINE):
        left = re.sub(r"^entities:.*\n\n?", "", left, flags=re.MULTILINE)
    taken = {claim.id for claim in book.all_claims}
    return re.sub(r"(?<=^ {2}- id: )[\w-]+", lambda found: _free(found[0], taken), left, flags=re.MULTILINE), known


def added(text: str, of: str) -> str:
    """The text of a claims file with the entities and the claim of a template behind its own."""
    lines = of.splitlines()
    start = lines.index("claims:") + 1
    entities = [line for first, last in _entities(of).values() for line in lines[first:last]]
    if entities:
        text = with_lines(text, "entities", entities, before="claims")
    return with_lines(
        text, "claims", ["", *lines[start:]] if re.search(r"^claims:", text, re.MULTILINE) else lines[start:]
    )


def _free(id: str, taken: Set[str]) -> str:
    numbers = (f"{id}-{number}" for number in count(2))
    return next(one for one in numbers if one not in taken) if id in taken else id


def _entities(text: str) -> dict[str, tuple[int, int]]:
    """The first and the last line (half-open, from 0) of each entity of a template."""
    lines = text.splitlines()
    start = next((at for at, line in enumerate(lines) if line.startswith("entities:")), len(lines))
    stop = next((at for at in range(start + 1, len(lines)) if lines[at][:1] not in (" ", "#")), start + 1)
    heads = [at for at in range(start + 1, stop) if re.match(r" {2}[\w-]+:", lines[at])]
    names = [lines[at].strip().partition(":")[0] for at in heads]
    return dict(zip(names, zip(heads, [*heads[1:], stop], strict=True), strict=True)) if heads else {}


def _file(name: str) -> Path:
    return Path(kinds.__file__).parent / name / "template.yaml"
