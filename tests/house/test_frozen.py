"""A frozen class is what the standard library's frozen dataclass with slots is."""

from __future__ import annotations

import copy
import pickle
from collections.abc import Callable
from dataclasses import FrozenInstanceError, asdict, dataclass, field, fields, is_dataclass, replace
from inspect import signature
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck import model
from claimcheck.frozen import declared, frozen, slotted


@frozen
class Own:
    """A noun."""

    name: str
    count: int = 0
    seen: list[int] = field(default_factory=list, compare=False)
    note: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Standard:
    """The same, by the standard library."""

    name: str
    count: int = 0
    seen: list[int] = field(default_factory=list, compare=False)
    note: str = field(default="", repr=False)


@frozen
class Further(Own):
    """A noun derived from a noun."""

    more: tuple[str, ...] = ()


@frozen
class Nothing:
    """A noun without fields."""


@frozen
class Single:
    """A noun with one field."""

    only: tuple[int, ...]


given_values = st.builds(
    lambda name, rest: (name, *rest),
    st.text(max_size=3),
    st.tuples(st.integers(0, 2), st.lists(st.integers(0, 2), max_size=2), st.text(max_size=2)),
)


@given(given_values, given_values)
def test_equality_hash_and_words_are_those_of_the_standard_library(
    one: tuple[Any, ...], other: tuple[Any, ...]
) -> None:
    assert (Own(*one) == Own(*other)) == (Standard(*one) == Standard(*other))
    assert (hash(Own(*one)) == hash(Own(*other))) >= (Own(*one) == Own(*other))
    assert repr(Own(*one)) == repr(Standard(*one)).replace("Standard", "Own")
    assert asdict(Own(*one)) == asdict(Standard(*one))
    assert asdict(replace(Own(*one), name="x")) == asdict(replace(Standard(*one), name="x"))


@pytest.mark.parametrize("made", [Own, Standard])
def test_missing_and_unknown_arguments_are_refused(made: Callable[..., object]) -> None:
    wrong: list[tuple[tuple[Any, ...], dict[str, Any]]]
    wrong = [((), {}), (("a", 1, [], "", 5), {}), (("a",), {"what": 1}), ((), {"count": 1})]
    for values, named in wrong:
        with pytest.raises(TypeError):
            made(*values, **named)
    assert made(name="a", note="n") == made("a", 0, [], "n")


def test_the_first_instances_are_made_as_all_others_are() -> None:
    @frozen
    class Late(Own):
        """A noun of which there are more and more."""

        more: int = 2

    for _ in range(20):
        assert repr(Late("a", note="n")).endswith("Late(name='a', count=0, seen=[], more=2)")
        assert Late("a", 1, [2], "n", 3).note == "n"
        for values, named in (((), {}), (("a",), {"name": "b"}), (("a",), {"what": 1}), ((1, 2, 3, 4, 5, 6), {})):
            with pytest.raises(TypeError, match=r"__init__\(\)"):
                Late(*values, **named)
    assert Late.__dict__["__init__"].__class__.__name__ == "function"


def test_what_changes_has_slots_and_no_hash() -> None:
    @slotted
    class Open:
        """What changes."""

        count: int = 0
        seen: list[int] = field(default_factory=list)

    one = Open()
    one.count = 3
    one.seen.append(1)
    assert (one, Open()) == (Open(3, [1]), Open(0, []))
    assert [*declared(Open)] == ["count", "seen"] and not declared(Standard)
    assert not hasattr(one, "__dict__")
    with pytest.raises(TypeError):
        hash(one)


def test_a_default_is_made_anew_each_time() -> None:
    assert Own("a").seen is not Own("a").seen


def test_nothing_can_be_changed_or_added() -> None:
    for name in ("name", "other"):
        with pytest.raises(FrozenInstanceError):
            setattr(Own("a"), name, "b")
        with pytest.raises(FrozenInstanceError):
            delattr(Own("a"), name)
    assert not hasattr(Own("a"), "__dict__")


def test_it_is_a_dataclass_to_everybody() -> None:
    assert [one.name for one in fields(Further)] == ["name", "count", "seen", "note", "more"]
    match Own("a", 2):
        case Own(name, count):
            assert (name, count) == ("a", 2)
        case _:
            raise AssertionError("a pattern must match")
    assert is_dataclass(Own)


def test_what_makes_a_noun_is_told_before_there_is_one() -> None:
    @frozen
    class Unmade(Own):
        """A noun of which there is none."""

        last: int = 1

    assert list(signature(Unmade).parameters) == ["name", "count", "seen", "note", "last"]
    assert signature(Unmade.__init__).parameters["last"].annotation == "int"
    assert Unmade.__dict__["__init__"].__qualname__ == f"{Unmade.__qualname__}.__init__"


def test_a_value_that_can_change_is_no_default() -> None:
    with pytest.raises(ValueError, match="would be shared by all"):

        @frozen
        class Shared:
            """Every one of them would have the same list."""

            held: list[int] = []  # noqa: RUF012


def test_nouns_are_copied_and_pickled() -> None:
    for one in (Own("a", 1, [2], "n"), Further("a", more=("b",)), Nothing(), Single((1,))):
        assert pickle.loads(pickle.dumps(one)) == copy.copy(one) == copy.deepcopy(one) == one
    assert pickle.loads(pickle.dumps(Own("a", seen=[2]))).seen == [2]


def test_nouns_of_other_classes_are_others() -> None:
    assert Own("a") != Further("a")
    assert Own("a") != Standard("a")  # type: ignore[comparison-overlap]
    assert Nothing() == Nothing()
    assert len({Single((1,)), Single((1,)), Single((2,))}) == 2


def test_the_nouns_of_the_model_are_frozen() -> None:
    with pytest.raises(FrozenInstanceError):
        model.Place("a", 1, 1).line = 2  # type: ignore[misc]
    assert repr(model.Place("a", 1, 1)) == "Place(path='a', line=1, column=1)"
