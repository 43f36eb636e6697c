"""The values of options: what may be said, and what is wrong."""

from __future__ import annotations

from datetime import date

from claimcheck.errors import nearest

SHOWS = ("undecided", "agrees", "waived", "baseline", "ids")
COLORS = ("auto", "always", "never")


def misused(told: str, option: str | None = None) -> Exception:
    """What refuses an option, or the parameter at hand: it is told with the usage of the command.  Where nothing is
    wrong, nothing that knows of usage is imported."""
    import typer

    return typer.BadParameter(told, param_hint=option)


def day(text: str | None, option: str = "--date") -> int | None:
    """The ordinal of an ISO date; anything else is the user's error."""
    if text is None:
        return None
    try:
        return date.fromisoformat(text).toordinal()
    except ValueError:
        raise misused(f'"{text}" is no day; write it as 2026-01-29', option) from None


def chosen(name: str, choices: tuple[str, ...], option: str) -> str:
    """A name that is among the choices; else the user's error, with the nearest one."""
    if name not in choices:
        raise misused(f'unknown: "{name}"{nearest(name, choices)}', option)
    return name


def split(names: list[str] | None, choosing: str = "") -> tuple[str, ...]:
    """The names of an option that may repeat, each of which may list several with commas.  Of an option that is
    `choosing` each must name something: nothing would choose all."""
    if choosing and any(not given.strip(" ,") for given in names or []):
        raise misused("it names nothing: is a variable not set? For all, leave it out", choosing)
    return tuple(name.strip() for given in names or [] for name in given.split(",") if name.strip())


def natural(number: int | None) -> int | None:
    """A number that is not negative."""
    if number is not None and number < 0:
        raise misused(f"{number} is negative")
    return number
