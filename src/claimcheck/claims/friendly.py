"""What pydantic found wrong, in words, at its line and column."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from typing import Any, Generic, TypeVar, get_args

from pydantic import BaseModel, ValidationError
from pydantic.fields import FieldInfo

from claimcheck.claims import tree
from claimcheck.claims.synonyms import hint, meant
from claimcheck.errors import Fault, nearest
from claimcheck.frozen import frozen

Model = TypeVar("Model", bound=BaseModel)
Loc = tuple[int | str, ...]

_QUOTED = re.compile(r"'([^']*)'")


def _model_in(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    for part in get_args(annotation):
        found = _model_in(part)
        if found:
            return found
    return None


def _at(model: type[BaseModel], loc: Loc) -> dict[str, FieldInfo]:
    """The keys that the mapping at `loc` may have."""
    current: type[BaseModel] | None = model
    for step in loc:
        if not isinstance(step, str) or current is None:
            continue
        fields = {field.alias or name: field for name, field in current.model_fields.items()}
        current = _model_in(fields[step].annotation) if step in fields else None
    return {field.alias or name: field for name, field in current.model_fields.items()} if current else {}


def keys(model: type[BaseModel], loc: Loc) -> list[str]:
    """The keys that the mapping at `loc` may have, those that must be given first."""
    fields = _at(model, loc)
    return sorted(fields, key=lambda key: not fields[key].is_required())


def _sort(node: object) -> str:
    if isinstance(node, dict):
        return "a mapping"
    return "a list" if isinstance(node, list) else "text"


def words(error: Any, node: object) -> str:
    """The message for one error of pydantic about a value, without the key."""
    kind, context = error["type"], error.get("ctx", {})
    value = error["input"]
    if kind == "value_error":
        message = str(context["error"])
        if message.startswith("must be ") and not isinstance(value, str):
            return f"{message}, not {_sort(value)}"
        return message
    if kind == "literal_error":
        choices = _QUOTED.findall(context["expected"])
        if not choices:
            return f"must be {context['expected']}"
        if not isinstance(value, str):
            return f"must be one of: {', '.join(choices)}"
        if len(choices) == 1:
            return f'"{value}" is not known; the only value is "{choices[0]}"'
        return f'"{value}" is not known{nearest(value, choices)}'
    if kind in ("model_type", "model_attributes_type", "dict_type"):
        return f"must be a mapping (key: value), not {_sort(node)}"
    if kind in ("tuple_type", "list_type"):
        return f"must be a list, not {_sort(node)}"
    return str(error["msg"]).lower()


def _fault(error: Any, model: type[BaseModel], root: tree.Node, path: str) -> Fault | None:
    loc: Loc = tuple(error["loc"])
    kind = error["type"]
    key = next((str(step) for step in reversed(loc) if isinstance(step, str) and step != "[key]"), "")
    if kind == "missing":
        line, column = tree.place(root, loc[:-1])
        return Fault(path, line, column, f'"{key}" is missing')
    if kind == "extra_forbidden":
        line, column = tree.place(root, loc, key=True)
        parent = tree.find(root, loc[:-1])
        if isinstance(parent, tree.Map) and parent.flow and parent.get(key) is None:
            return Fault(path, line, column, f'unknown key "{key}"; put the text in quotes: it holds a comma')
        return Fault(path, line, column, f'unknown key "{key}"{hint(key, keys(model, loc[:-1]))}')
    node = tree.find(root, loc)
    if node is None:
        field = _at(model, loc[:-1]).get(key)
        if field is None or not field.is_required():
            return None
        return Fault(path, *tree.place(root, loc, key=True), f'"{key}" has no value, and must have one')
    inner = getattr(error.get("ctx", {}).get("error"), "loc", ())
    line, column = tree.place(root, (*loc, *inner))
    message = words(error, node)
    return Fault(path, line, column, f"{key}: {message}" if key else message)


_ROUNDS = 4

MOST_ERRORS = 1000
"""How many errors of one entity or claim are looked at."""


@frozen
class Checked(Generic[Model]):
    """A mapping as a model.  Where something was wrong, `fields` hold what was right, as far as it makes a
    whole (else None), and `root` is the tree without the rest: it still serves to find unknown ids."""

    fields: Model | None
    root: tree.Map
    sound: bool
    faults: tuple[Fault, ...] = ()


def _renamed(model: type[BaseModel], root: tree.Map, errors: Iterable[Any]) -> dict[Loc, str]:
    """Mistyped keys, and what they were to be: so that what stands under them is looked at too."""
    found: dict[Loc, str] = {}
    for error in errors:
        loc: Loc = tuple(error["loc"])
        parent = tree.find(root, loc[:-1])
        if error["type"] == "extra_forbidden" and isinstance(parent, tree.Map) and isinstance(loc[-1], str):
            near = meant(loc[-1], keys(model, loc[:-1]))
            if (
                near is not None
                and near not in parent
                and (*loc[:-1], near) not in {(*at[:-1], to) for at, to in found.items()}
            ):
                found[loc] = near
    return found


def _inside(error: Any, mended: Collection[Loc]) -> bool:
    """Whether it stands under a key that was mistyped."""
    loc = tuple(error["loc"])
    return any(loc[:size] in mended for size in range(1, len(loc) + 1))


def _culprits(root: tree.Map, errors: Iterable[Any], renamed: Mapping[Loc, str]) -> set[Loc]:
    """What to leave out so that the rest may be right."""
    found = set()
    for error in errors:
        loc = tuple(error["loc"])
        if loc not in renamed:
            found.add(tree.standing(root, loc[:-1] if error["type"] == "missing" else loc))
    return found


def validate(model: type[Model], root: tree.Map, path: str) -> Checked[Model]:
    """The mapping as this model, and all that is wrong with it.  Values that are not there are left to the
    tree's `empty`.  Faults that only a later look shows, under a key that was mistyped, are told as well."""
    faults: tuple[Fault, ...] = ()
    sound = True
    mended: set[Loc] = set()
    for _ in range(_ROUNDS):
        try:
            return Checked(model.model_validate(root), root, sound, faults)
        except ValidationError as failure:
            errors = failure.errors(include_url=False)[:MOST_ERRORS]
            renamed = _renamed(model, root, errors)
            given = {(*at[:-1], to) for at, to in renamed.items()}
            errors = [e for e in errors if e["type"] != "missing" or tuple(e["loc"]) not in given | mended]
            told = (_fault(error, model, root, path) for error in errors if sound or _inside(error, mended))
            faults = tuple(dict.fromkeys((*faults, *(fault for fault in told if fault))))
            sound = False
            culprits = _culprits(root, errors, renamed)
            mended |= given
            if () in culprits or len(errors) == MOST_ERRORS:
                break
            root = tree.without(root, culprits, renamed)
    return Checked(None, root, False, faults)
