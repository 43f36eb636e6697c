"""Plain parameters: text, lists of text, paths and whole numbers need no validation framework.

Recent versions of typer import pydantic to convert every parameter, which costs more than reading an article.
Where a command's parameters are of such a version, the plain ones convert themselves; with any other version
nothing is changed, and typer converts as it always does.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup

from claimcheck.cli.interrupts import INTERRUPTED

_ITEMS: dict[Any, Any] = {str: str, bool: bool, Path: Path, int: int, list[str]: str, list[Path]: Path}


class _Plain:
    """Converts the values of one parameter."""

    def __init__(self, annotation: Any) -> None:
        self.item = _ITEMS[annotation]

    def coerce(self, value: Any, param: Any, ctx: Any) -> Any:
        """The value as the handler wants it; None stays None, or is nothing where it may repeat."""
        many = param.multiple or param.nargs == -1
        if value is None:
            return () if many else None
        return [self._one(item, param, ctx) for item in value] if many else self._one(value, param, ctx)

    def _one(self, value: Any, param: Any, ctx: Any) -> Any:
        try:
            return self.item(value)
        except ValueError:
            raise typer.BadParameter(f'"{value}" is not a whole number', ctx=ctx, param=param) from None


def _completed(args: list[str], optional: set[str]) -> Iterator[str]:
    """The words of a command, `--option=` for an option that stands without its value."""
    for number, word in enumerate(args):
        if word == "--":
            yield from args[number:]
            return
        if word.endswith("=") and word[:-1] in optional:
            raise typer.BadParameter("it names no file: is a variable not set?", param_hint=word[:-1])
        after = args[number + 1 : number + 2]
        bare = word in optional and (not after or after[0].startswith("-"))
        yield f"{word}=" if bare else word


def _plain(params: list[Any]) -> list[Any]:
    for param in params:
        annotation = getattr(getattr(param, "type_descriptor", None), "annotation", None)
        if hasattr(param, "_runtime_param") and annotation in _ITEMS:
            param._runtime_param = _Plain(annotation)
    return params


class Command(TyperCommand):
    """A command whose plain parameters convert themselves.  The value of an option whose metavar is in brackets may be
    left out; it is "" then."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        optional = {
            name for param in self.params if str(param.metavar).startswith("[") for name in getattr(param, "opts", ())
        }
        return super().parse_args(ctx, list(_completed(args, optional)))

    def get_params(self, ctx: Any) -> list[Any]:
        return _plain(super().get_params(ctx))


class Group(TyperGroup):
    """A group of commands whose plain parameters convert themselves.  An interrupt ends with status 130, without a
    word."""

    def invoke(self, ctx: Any) -> Any:
        try:
            return super().invoke(ctx)
        except KeyboardInterrupt:
            raise typer.Exit(INTERRUPTED) from None

    def get_params(self, ctx: Any) -> list[Any]:
        return _plain(super().get_params(ctx))
