"""`@frozen` makes what `@dataclass(frozen=True, slots=True)` makes, in a tenth of the time; `@slotted` the same of what
changes.

The standard decorator compiles six methods for every class, which takes half a millisecond, and a short run has
a hundred classes.  Here only `__init__` is compiled, where there are more than a few instances; the other methods are
the same for all.
What `dataclasses` knows of a class holds for these as well, and is made when it is asked for: `fields`, `replace`,
`asdict`, pattern matching, copying, pickling.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import MISSING, Field, FrozenInstanceError, field, fields, make_dataclass
from functools import partial
from operator import attrgetter
from typing import Any, Generic, TypeVar, dataclass_transform

Class = TypeVar("Class", bound=type[Any])
Value = TypeVar("Value")
Fields = dict[str, Field[Any]]
_FEW = 8
"""Instances for which `__init__` is not worth compiling."""


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def frozen(cls: Class) -> Class:
    """A frozen class with slots; it may only be derived from another one.  Whatever is annotated is a field."""
    return _made(cls, {"__setattr__": _frozen, "__delattr__": _frozen})


@dataclass_transform(field_specifiers=(field,))
def slotted(cls: Class) -> Class:
    """The same of a class whose instances change, and have no hash."""
    return _made(cls, {"__hash__": None})


def declared(cls: type[Any]) -> Fields:
    """The fields of such a class, by their names; of any other there are none."""
    known: Fields = cls.__dict__.get("__declared__", ({}, {}))[0]
    return known


def _made(cls: Class, own: dict[str, Any]) -> Class:
    inherited, typed = getattr(cls, "__declared__", ({}, {}))
    types: dict[str, Any] = typed | cls.__annotations__
    known: Fields = inherited | {name: _field(cls.__dict__.get(name, MISSING)) for name in cls.__annotations__}
    later = [part for part in cls.__dict__.values() if isinstance(part, once)]
    slots = (*(name for name in known if name not in inherited), *(part.slot for part in later))
    replaced = {*known, "__dict__", "__weakref__"}
    body = {name: part for name, part in cls.__dict__.items() if name not in replaced}
    body |= {"__slots__": slots, "__match_args__": tuple(known), "__declared__": (known, types)}
    body["__qualname__"] = cls.__qualname__
    body["__repr__"] = _repr
    body |= {"__getstate__": _state, "__setstate__": _restore, "__init__": _Init(known, types)}
    body |= {name: _Standard(known, types) for name in ("__dataclass_fields__", "__dataclass_params__")}
    body["__eq__"], body["__hash__"] = _compared(tuple(name for name, one in known.items() if one.compare))
    body |= own
    metaclass: Any = type(cls)
    made: Class = metaclass(cls.__name__, cls.__bases__, body)
    return made


def _field(default: Any) -> Field[Any]:
    """The field that a class declares with this value."""
    declared: Field[Any] = default if isinstance(default, Field) else field(default=default)
    if declared.default.__class__.__hash__ is None:
        raise ValueError(f"{declared.default!r} would be shared by all: use default_factory")
    return declared


class once(Generic[Value]):  # noqa: N801 - it is written as a decorator
    """A property that is worked out when it is first asked for; a `replace`d instance works it out again.  It is no
    field."""

    def __init__(self, make: Callable[[Any], Value]) -> None:
        self.make, self.slot = make, f"_{make.__name__}"

    def __get__(self, instance: Any, asking: type[Any]) -> Value:
        try:
            value: Value = getattr(instance, self.slot)
        except AttributeError:
            value = self.make(instance)
            object.__setattr__(instance, self.slot, value)
        return value


def replace(instance: Value, **changes: Any) -> Value:
    """As `dataclasses.replace`, of a frozen instance, in less time."""
    given: Any = instance
    return instance.__class__(**{name: getattr(instance, name) for name in given.__match_args__} | changes)


class _Later:
    """An attribute of a class that is made when it is first asked for, and put in the place of this."""

    def __init__(self, known: Fields, types: dict[str, Any]) -> None:
        self.known, self.types = known, types

    def __set_name__(self, owner: type[Any], name: str) -> None:
        self.owner, self.name = owner, name


class _Standard(_Later):
    """What the standard decorator tells `dataclasses` of such a class."""

    def __get__(self, instance: object, asking: type[Any]) -> Any:
        declared = [(name, self.types[name], one) for name, one in self.known.items()]
        doc = {"__doc__": self.owner.__doc__ or self.owner.__name__}  # otherwise one is made, which takes long
        told = make_dataclass(self.owner.__name__, declared, init=False, repr=False, eq=False, namespace=doc)
        made = getattr(told, self.name)
        setattr(self.owner, self.name, made)
        return made


class _Init(_Later):
    """`__init__`, compiled when there are more than a few instances."""

    few = 0

    def __get__(self, instance: object, asking: type[Any]) -> Any:
        self.few += 1
        if self.few > _FEW or instance is None:
            return self._compiled().__get__(instance, asking)
        return partial(self._fill, instance)

    def _compiled(self) -> Any:
        made = _init(self.owner, self.known, self.types)
        setattr(self.owner, self.name, made)
        return made

    def _fill(self, instance: object, /, *values: Any, **named: Any) -> None:
        """What the compiled one does, which is asked wherever something is wrong."""
        given = dict(zip(self.known, values, strict=False)) | named
        right = len(given) == len(values) + len(named)
        for name, one in self.known.items():
            if name not in given:
                given[name] = one.default if one.default_factory is MISSING else one.default_factory()
                right = right and given[name] is not MISSING
        if not right or len(given) > len(self.known):
            self._compiled()(instance, *values, **named)
            return
        for name, value in given.items():
            object.__setattr__(instance, name, value)


def _init(owner: type[Any], declared: Fields, types: dict[str, Any]) -> Any:
    """A function that sets each field, in their order; what has a default comes last."""
    known: dict[str, Any] = {"_missing": MISSING}
    head, body = ["self"], []
    for name, one in declared.items():
        value = name
        if one.default is not MISSING:
            known[f"_default_{name}"] = one.default
            head.append(f"{name}=_default_{name}")
        elif one.default_factory is not MISSING:
            known[f"_make_{name}"] = one.default_factory
            head.append(f"{name}=_missing")
            value = f"_make_{name}() if {name} is _missing else {name}"
        else:
            head.append(name)
        known[f"_set_{name}"] = getattr(owner, name).__set__  # of its slot
        body.append(f" _set_{name}(self, {value})")
    exec(f"def __init__({', '.join(head)}):\n" + "\n".join(body or [" pass"]), known)
    init = known["__init__"]
    init.__qualname__ = f"{owner.__qualname__}.__init__"
    init.__module__ = owner.__module__
    init.__annotations__ = types | {"return": None}
    return init


def _compared(names: tuple[str, ...]) -> tuple[Callable[[Any, Any], Any], Callable[[Any], int]]:
    """Equality and hash, by the values of these fields."""
    values: Callable[[Any], Any] = attrgetter(*names) if names else lambda _: ()

    def equal(self: Any, other: Any) -> Any:
        return values(self) == values(other) if other.__class__ is self.__class__ else NotImplemented

    def hashed(self: Any) -> int:
        return hash(values(self))

    return equal, hashed


def _repr(self: Any) -> str:
    told = ", ".join(f"{one.name}={getattr(self, one.name)!r}" for one in fields(self) if one.repr)
    return f"{type(self).__qualname__}({told})"


def _frozen(self: Any, name: str, value: object = None) -> None:
    raise FrozenInstanceError(f"cannot change {name!r}: a {type(self).__name__} is frozen")


def _state(self: Any) -> list[Any]:
    return [getattr(self, name) for name in self.__match_args__]


def _restore(self: Any, state: list[Any]) -> None:
    for name, value in zip(self.__match_args__, state, strict=True):
        object.__setattr__(self, name, value)
