"""Plain parameters: text, lists of text, paths and whole numbers need no validation framework.

Recent versions of typer import pydantic to convert every parameter, which costs more than reading an article.
Where a command's parameters are of such a version, the plain ones convert themselves; with any other version
nothing is changed, and typer converts as it always does.

Beside that, what people type out of habit from other checkers is answered with what it is called here, and an option
that takes one value is not given twice without a word.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup

from claimcheck.cli.interrupts import INTERRUPTED

_ITEMS: dict[Any, Any] = {str: str, bool: bool, Path: Path, int: int, list[str]: str, list[Path]: Path}

_HABITS = {
    **dict.fromkeys(("check", "lint", "scan", "analyze", "analyse", "audit", "review", "verify", "ci"), "run"),
    **dict.fromkeys(("test", "validate", "add", "new", "list", "show"), "claims"),
    **dict.fromkeys(("suppress", "ignore", "mute"), "waive"),
    **dict.fromkeys(("rule", "rules"), "checks"),
}
"""What the main commands of other checkers and linters are called, and the command here."""


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
        words = list(_completed(args, optional))
        if not ctx.resilient_parsing:
            self._once_each(ctx, words)
        return super().parse_args(ctx, words)

    def _once_each(self, ctx: Any, words: list[str]) -> None:
        """Refuses an option of one value that is given twice, and names `--format json` to who writes `--json`."""
        try:
            _, _, order = self.make_parser(ctx).parse_args(list(words))
        except Exception as wrong:
            from claimcheck.report.formats import names

            meant = str(getattr(wrong, "option_name", "")).lstrip("-")
            if meant in names() and any("--format" in param.opts for param in self.params):
                wrong.possibilities = [f"--format {meant}"]  # type: ignore[attr-defined]
            raise
        given: list[Any] = list(order)
        for param in given:
            if given.count(param) > 1 and not param.multiple and not getattr(param, "is_flag", False):
                raise typer.BadParameter("it is given more than once, and takes one value", ctx=ctx, param=param)

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

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        try:
            return super().resolve_command(ctx, args)
        except Exception as wrong:
            meant = _HABITS.get(args[0]) if args else None
            if meant in self.commands and hasattr(wrong, "message"):
                wrong.message = f"No such command '{args[0]}'. Did you mean '{meant}'?"
            raise
