"""Files → a claim book, or everything that is wrong with all of them at once.

In three passes: each file becomes a tree and gives its ids; then every entity is compiled, knowing all ids;
then every claim, knowing all entities.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from claimcheck import kinds
from claimcheck.claims import tree
from claimcheck.claims.book import ClaimBook, Example, Loaded
from claimcheck.claims.entities import close, entity
from claimcheck.claims.fields import ClaimFields, EntityFields, FileFields
from claimcheck.claims.files import Source, Sources, collect, digest, word_sources
from claimcheck.claims.friendly import validate
from claimcheck.claims.scope import Ids, Scope
from claimcheck.claims.values import is_id, no_id
from claimcheck.errors import Fault, nearest
from claimcheck.frozen import replace
from claimcheck.model import Claim, Entity

_SECTIONS = ("entities", "claims")
_EMPTY_ENTRY = "an empty list entry"
_NO_VALUE = " has no value: leave the line out"

MOST_FAULTS = 200
"""How many faults of one file are shown."""


@dataclass(slots=True)
class _File:
    """A file that could be read: its tree, and what its head says."""

    path: str
    root: tree.Map
    faults: list[Fault]
    checked: int | None = None

    def fault(self, at: tree.Spot, message: str) -> None:
        self.faults.append(Fault(self.path, *at, message))


@dataclass(slots=True)
class _Entry:
    """One entity or claim of a file."""

    file: _File
    id: str
    root: tree.Map


@dataclass(slots=True)
class _Gathered:
    """All entries of all files.  `ids` say where each id stands first."""

    entities: list[_Entry] = field(default_factory=list)
    claims: list[_Entry] = field(default_factory=list)
    ids: dict[tuple[str, str], str] = field(default_factory=dict)
    kinds: dict[str, str] = field(default_factory=dict)

    def register(self, what: str, id: str, file: _File, at: tree.Spot) -> bool:
        """Whether the id is new; if not, it is a fault that names both places."""
        here = f"{file.path}:{at[0]}"
        first = self.ids.setdefault((what, id), here)
        if first is not here:
            file.fault(at, f'duplicate {what} id "{id}": it stands in {first} already')
        return first is here


def _decode(source: Source, faults: list[Fault]) -> str | None:
    try:
        return source.data.decode("utf-8")
    except UnicodeDecodeError as error:
        before = source.data[: error.start]
        line = before.count(b"\n") + 1
        column = len(before[before.rfind(b"\n") + 1 :].decode("utf-8")) + 1
        message = f"not UTF-8 (byte 0x{source.data[error.start]:02X}): save the file as UTF-8"
        faults.append(Fault(source.path, line, column, message))
        return None


def _open(source: Source, faults: list[Fault]) -> _File | None:
    """The file with its head checked, if it is a mapping at all."""
    text = _decode(source, faults)
    if text is None:
        return None
    parsed = tree.parse(text, source.path)
    faults += parsed.faults
    if not parsed.whole:
        return None
    root = parsed.root
    if root is None:
        faults.append(Fault(source.path, 0, 0, "the file is empty"))
        return None
    if not isinstance(root, tree.Map):
        faults.append(Fault(source.path, 1, 1, "must be a mapping that starts with `claimcheck: 1`"))
        return None
    slips = _mistyped(root)
    file = _File(source.path, tree.without(root, (), slips) if slips else root, [])
    head = tree.Map(root.at, root.flow)
    apart = dict.fromkeys(_SECTIONS, root.at)  # they are looked at entry by entry
    head.keys_at, head.values_at = apart | root.keys_at, apart | root.values_at
    head.update({**root, "entities": tree.Map(root.at, False), "claims": tree.Seq(root.at)})
    checked = validate(FileFields, head, source.path)
    file.checked = checked.fields.checked if checked.fields else None
    file.faults += checked.faults
    for key, at in parsed.empty:
        file.fault(at, _EMPTY_ENTRY if key == "-" else f'"{key}"{_NO_VALUE}')
    return file


def _mistyped(root: tree.Map) -> dict[tuple[int | str, ...], str]:
    """The keys that were to be a section, each with the name of it: what stands under them is looked at too."""
    keys = [field.alias or name for name, field in FileFields.model_fields.items()]
    meant: dict[str, str] = {}
    for key in root:
        near = get_close_matches(key, keys, n=1, cutoff=0.6) if key not in keys else []
        if near and near[0] in _SECTIONS and near[0] not in root:
            meant.setdefault(near[0], key)
    return {(key,): name for name, key in meant.items()}


def _sections(file: _File, gathered: _Gathered) -> None:
    """Registers the entities and claims of a file."""
    entities, claims = file.root.get("entities"), file.root.get("claims")
    if isinstance(entities, tree.Map):
        for id, root in entities.items():
            at = entities.keys_at[id]
            if not is_id(id):
                file.fault(at, no_id(id))
            gathered.register("entity", id, file, at)
            if isinstance(root, tree.Map):
                gathered.entities.append(_Entry(file, id, root))
            elif root is not None:
                file.fault(entities.values_at[id], f'entity "{id}" must be a mapping with "type" and "name"')
    elif entities is not None:
        file.fault(file.root.values_at["entities"], "entities: must be a mapping of ids, not a list or text")
    if isinstance(claims, tree.Seq):
        for root, at in zip(claims, claims.values_at, strict=True):
            if isinstance(root, tree.Map):
                _claim(file, root, gathered)
            elif root is not None:
                file.fault(at, 'a claim must be a mapping with "id" and "kind"')
    elif claims is not None:
        file.fault(file.root.values_at["claims"], "claims: must be a list, each claim starting with -")


def _claim(file: _File, root: tree.Map, gathered: _Gathered) -> None:
    id, kind = root.get("id"), root.get("kind")
    if isinstance(id, str) and is_id(id):
        gathered.register("claim", id, file, root.values_at["id"])
        gathered.kinds.setdefault(id, kind if isinstance(kind, str) else "")
    gathered.claims.append(_Entry(file, id if isinstance(id, str) else "", root))


def _compile_entities(gathered: _Gathered, ids: Ids) -> dict[str, Entity]:
    entities: dict[str, Entity] = {}
    scopes: dict[str, Scope] = {}
    for entry in gathered.entities:
        file = entry.file
        checked = validate(EntityFields, entry.root, file.path)
        file.faults += checked.faults
        if checked.fields:
            scopes[entry.id] = Scope(file.path, checked.root, ids, {}, file.faults, file.checked, sound=checked.sound)
            entities[entry.id] = entity(entry.id, checked.fields, scopes[entry.id])
    return close(entities, scopes)


def _compile_claim(entry: _Entry, models: dict[str, Any], scope: Scope) -> tuple[Claim, list[Example]] | None:
    root = entry.root
    slip = [] if "kind" in root else get_close_matches("kind", root.keys() - ClaimFields.model_fields.keys(), 1, 0.7)
    if slip:
        scope.fault(f'unknown key "{slip[0]}"; did you mean "kind"?', slip[0], key=True)
        root = tree.without(root, (), {(slip[0],): "kind"})
        scope = replace(scope, root=root)
    kind = root.get("kind")
    model = models.get(kind) if isinstance(kind, str) else None
    known = model is not None
    if model is None:
        if isinstance(kind, str):
            scope.fault(f'unknown kind "{kind}"{nearest(kind, sorted(models))}', "kind")
            near = get_close_matches(kind, models, n=1, cutoff=0.6)
            model = models[near[0]] if near else None
        elif "kind" not in root:
            scope.fault(f'"kind" is missing: one of {", ".join(sorted(models))}')
        elif kind is not None:
            scope.fault("kind: must be text", "kind")
        else:
            scope.fault(f'"kind" has no value: one of {", ".join(sorted(models))}', "kind", key=True)
        if model is None:
            return None
        root = tree.without(root, ())  # what else is wrong with it, if the nearest kind is meant
        root["kind"] = near[0]
    checked = validate(model, root, entry.file.path)
    entry.file.faults += checked.faults
    fields = checked.fields
    if not isinstance(fields, ClaimFields):
        return None
    scope = replace(scope, root=checked.root, sound=checked.sound and known)
    return fields.compile(scope), list(_examples(fields, scope))


def _examples(fields: ClaimFields, scope: Scope) -> Iterator[Example]:
    if not fields.examples:
        return
    for sort in ("conflicts", "agrees", "silent"):
        for row, example in enumerate(getattr(fields.examples, sort)):
            at = ("examples", sort, row)
            check, quote = getattr(example, "check", ""), getattr(example, "quote", "")
            if quote and quote not in example.text:
                scope.fault("quote: these words do not stand in the text", *at, "quote")
            if check:
                _known_check(check, fields.kind, scope, at)
            yield Example(fields.id, sort, example.text, example.published, check, quote, scope.place(*at))


def _known_check(check: str, kind: str, scope: Scope, at: tuple[int | str, ...]) -> None:
    """The check must be known, as far as the claim's kind makes checks at all."""
    known = sorted(kinds.all_checks())
    if kinds.checks().get(kind) and check not in known:
        scope.fault(f'unknown check "{check}"{nearest(check, known)}', *at, "check")


def _plain(node: tree.Node) -> Any:
    """A tree as tuples, dicts and text."""
    if isinstance(node, tree.Map):
        return {key: _plain(value) for key, value in node.items()}
    if isinstance(node, tree.Seq):
        return tuple(_plain(value) for value in node)
    return node or ""


def _words(sources: Sequence[Source], faults: list[Fault]) -> dict[str, dict[str, Any]]:
    words: dict[str, dict[str, Any]] = {}
    for source in sources:
        parsed = tree.parse(source.data.decode("utf-8"), source.path)
        faults += parsed.faults
        words.setdefault(source.path.split("/")[1], {}).update(_plain(parsed.root) or {})
    return words


def _nothing(sources: Sources, files: Sequence[_File], gathered: _Gathered) -> Iterator[Fault]:
    """Paths that hold nothing, where nothing else explains it."""
    full = {file.path for file in files if file.root.get("entities") or file.root.get("claims")}
    for path, inside in sources.asked:
        if inside and not full.intersection(inside):
            yield Fault(path, 0, 0, "no claim found here")
    facts = (entry.root for entry in gathered.entities if not _NO_FACTS.issuperset(entry.root))
    if full and not gathered.claims and not any(facts):
        yield Fault(sources.asked[0][0], 0, 0, "entities, but no claim found")


_NO_FACTS = frozenset(["type", "name", "also", "short", "adjective", "seat", "in", "fiscal_year", "source", "checked"])
"""What entities have besides facts that can be claimed of them."""


def _limited(faults: list[Fault]) -> Iterator[Fault]:
    """In the order of the places; of one file no more than `MOST_FAULTS`."""
    count: dict[str, int] = {}
    told = {fault[:3] for fault in faults if not fault[3].endswith(_NO_VALUE)}
    for fault in sorted(set(faults)):
        path, line, column, message = fault
        if message.endswith(_NO_VALUE) and fault[:3] in told:
            continue
        count[path] = count.get(path, 0) + 1
        if count[path] <= MOST_FAULTS:
            yield fault
        elif count[path] == MOST_FAULTS + 1:
            yield Fault(path, line, column, f"more than {MOST_FAULTS} faults in this file; the rest is not shown")


def _names(gathered: _Gathered) -> Iterator[tuple[str, str]]:
    """The names of entities as they are written, each with the id of the entity that has it."""
    for entry in gathered.entities:
        held = [entry.root.get("name"), entry.root.get("short"), entry.root.get("also")]
        for texts in (one if isinstance(one, list) else [one] for one in held):
            yield from ((text, entry.id) for text in texts if isinstance(text, str))


def _whole(sources: Sources, files: Sequence[_File]) -> bool:
    """Whether all entities are known by their ids: no file is missing, and each could be read to its end."""
    listed = all(isinstance(file.root.get("entities"), tree.Map | None) for file in files)
    return listed and not sources.faults and len(files) == len(sources.files)


def compile_sources(sources: Sources, words: Sequence[Source]) -> Loaded:
    """The book of these files, or all their faults."""
    faults = list(sources.faults)
    files = [file for source in sources.files if (file := _open(source, faults))]
    gathered = _Gathered()
    for file in files:
        _sections(file, gathered)
    known, names = (id for what, id in gathered.ids if what == "entity"), tuple(_names(gathered))
    ids = Ids(known, gathered.kinds, _whole(sources, files), names)
    entities = _compile_entities(gathered, ids)
    claims, examples = [], []
    models = kinds.fields()
    for entry in gathered.claims:
        file = entry.file
        made = _compile_claim(entry, models, Scope(file.path, entry.root, ids, entities, file.faults, file.checked))
        if made:
            claims.append(made[0])
            examples += made[1]
    held = _words(words, faults)
    for file in files:
        faults += file.faults
    if not faults:
        faults += _nothing(sources, files, gathered)
    if faults:
        return Loaded(None, tuple(_limited(faults)), tuple(examples))
    book = ClaimBook(entities, claims, held, digest((*sources.files, *words)))
    return Loaded(book, (), tuple(examples))


def load(paths: Sequence[Path], root: Path) -> Loaded:
    """The book of all claims files under these paths (relative ones from `root`).  Never raises for what
    stands in a file: `faults` hold everything that is wrong."""
    return compile_sources(collect(paths, root), word_sources())
