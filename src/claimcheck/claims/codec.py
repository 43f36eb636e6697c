"""Frozen nouns ↔ plain tuples, by the types that their fields declare.

What comes back is made only of the classes listed here: the nouns of the model and those of the kinds'
`claim` modules.  A tuple of the wrong shape raises; nothing else is ever called.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from enum import StrEnum
from functools import cache
from importlib import import_module
from operator import attrgetter
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin

from claimcheck import kinds, model, standing
from claimcheck.frozen import declared
from claimcheck.interval import Interval
from claimcheck.model import Span

Coder = Callable[[Any], Any]
"""One direction for one type.  None stands for what is plain already."""

_PLAIN = (str, int, float, bool, NoneType)


@cache
def nouns() -> dict[str, type[Any]]:
    """The classes that may be stored, by their qualified names."""
    modules = [model, standing, *(import_module(f"{kinds.__name__}.{name}.claim") for name in kinds.claim_modules())]
    return {
        f"{module.__name__}:{name}": noun
        for module in modules
        for name, noun in vars(module).items()
        if isinstance(noun, type) and declared(noun) and noun.__module__ == module.__name__
    }


@cache
def signature() -> str:
    """Changes with the classes and their fields."""
    told = (
        f"{name}({', '.join(f'{field}: {written}' for field, (written, _) in _declared(noun).items())})"
        for name, noun in nouns().items()
    )
    return "; ".join(sorted(told))


def _coders(of: Any) -> tuple[Coder | None, Coder | None]:
    """How to write and how to read a value of this type."""
    if of in _PLAIN:
        return None, None
    if isinstance(of, type) and issubclass(of, StrEnum):
        return attrgetter("value"), of
    if of in (Interval, Span):
        return tuple, of._make
    if isinstance(of, type) and declared(of):
        return _noun(of)
    origin, parts = get_origin(of), get_args(of)
    if origin in (UnionType, Union):
        (inner,) = (part for part in parts if part is not NoneType)
        write, read = _coders(inner)
        return _optional(write), _optional(read)
    if origin is tuple and len(parts) == 2 and parts[1] is Ellipsis:
        write, read = _coders(parts[0])
        return _each(write), _each(read)
    raise TypeError(f"{of} cannot be stored")


def _optional(coder: Coder | None) -> Coder | None:
    return None if coder is None else lambda value: None if value is None else coder(value)


def _each(coder: Coder | None) -> Coder | None:
    return None if coder is None else lambda values: tuple([coder(value) for value in values])


@cache
def _meant(written: str, module: str) -> Any:
    return eval(written, vars(sys.modules[module]))


def _declared(of: type[Any]) -> dict[str, tuple[Any, str]]:
    """The fields as they are annotated, with the module where that is.  To ask for `fields` costs more."""
    return {
        name: (written, base.__module__)
        for base in reversed(of.__mro__)
        for name, written in getattr(base, "__annotations__", {}).items()
    }


def _types(of: type[Any]) -> dict[str, Any]:
    """The types of the fields.  What is written alike in one module is understood once, unlike `get_type_hints`."""
    return {
        name: _meant(written, module) if isinstance(written, str) else written
        for name, (written, module) in _declared(of).items()
    }


@cache
def _noun(of: type) -> tuple[Coder, Coder]:
    if of.__module__ != model.__name__ and of not in nouns().values():
        raise TypeError(f"{of} is not a noun that may be stored")
    types = _types(of)
    names = tuple(types)
    coders = [_coders(types[name]) for name in names]
    writers = tuple((name, write) for name, (write, _) in zip(names, coders, strict=True))
    readers = tuple((number, read) for number, (_, read) in enumerate(coders) if read)

    def write(noun: Any) -> tuple[Any, ...]:
        return tuple([coder(getattr(noun, name)) if coder else getattr(noun, name) for name, coder in writers])

    def read(values: Any) -> Any:
        parts = list(values)
        for number, coder in readers:
            parts[number] = coder(parts[number])
        if len(parts) != len(names):
            raise ValueError(f"{of.__name__} with {len(parts)} fields")
        return of(*parts)

    return write, read


@cache
def _names() -> dict[type, str]:
    return {noun: name for name, noun in nouns().items()}


def coders(of: type) -> tuple[Coder, Coder]:
    """How to write a noun of this class as a tuple of plain values, and how to read it: any exception if the tuple is
    not what was written.  For the nouns of the model, no kind is imported."""
    found: tuple[Coder, Coder] = _noun(of)
    return found


def part(of: type, written: Mapping[str, Any]) -> dict[str, Any]:
    """Some fields of a noun of this class, by their names, from the plain values that they were written as."""
    found = _readers(of)
    return {name: read(value) if (read := found[name]) else value for name, value in written.items()}


@cache
def _readers(of: type) -> dict[str, Coder | None]:
    return {name: _coders(found)[1] for name, found in _types(of).items()}


def write(noun: Any) -> tuple[str, tuple[Any, ...]]:
    """The noun as its class's name and a tuple of plain values."""
    of: type = type(noun)
    return _names()[of], _noun(of)[0](noun)


def read(pair: tuple[str, tuple[Any, ...]]) -> Any:
    """The noun again; any exception if the tuple is not what `write` gives."""
    name, values = pair
    of: type = nouns()[name]
    return _noun(of)[1](values)
