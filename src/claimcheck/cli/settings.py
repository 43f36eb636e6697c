"""`run --show-config`: every value that a run would go by, and who said it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from claimcheck.cli.beforehand import waiver_files
from claimcheck.cli.console import put, width
from claimcheck.cli.desk import Desk, Found
from claimcheck.model import Document
from claimcheck.read.project import Project, shown
from claimcheck.report.view import iso
from claimcheck.report.wording import count, printable
from claimcheck.report.wrap import wrapped

_DEFAULT = "default"
_COMMAND = "command line"


class Setting(NamedTuple):
    """A value by its name, and where it comes from: the command line, a line of claimcheck.yaml, the document, or the
    default."""

    name: str
    value: Any
    origin: str


class Asked:
    """What the command line says, of each key of claimcheck.yaml and beyond; what is None or empty it does not say."""

    def __init__(self, **values: Any) -> None:
        self.values = values

    def settings(self, project: Project) -> Iterator[Setting]:
        """All settings of the run, in a fixed order."""
        file = shown(project.file, project.root) if project.file else None
        yield Setting("config", file, self._by("config") if file else "none found")
        configured: dict[str, Any] = {
            "claims": [shown(path, project.root) for path in project.claims],
            "fail_on": project.fail_on,
            "select": list(project.select),
            "severity": dict(project.severities),
            "template": project.template,
            "baseline": shown(project.baseline, project.root) if project.baseline else None,
            "waivers": [shown(file, project.root) for file in waiver_files(project)],
        }
        yield self._one("claims", configured["claims"], [], project)
        yield self._one("fail_on", configured["fail_on"], "error", project)
        yield self._one("select", configured["select"], [], project)
        yield from self._ignored(project)
        yield self._one("severity", configured["severity"], {}, project)
        yield self._one("template", configured["template"], None, project)
        yield self._one("baseline", configured["baseline"], None, project)
        yield self._one("waivers", configured["waivers"], configured["waivers"], project)
        for name in ("tags", "owner", "date", "today", "encoding"):
            given = self.values.get(name)
            yield Setting(name, given or None, _COMMAND if given else _DEFAULT)

    def _by(self, name: str) -> str:
        return _COMMAND if self.values.get(name) else "found upwards from here"

    def _one(self, name: str, configured: Any, default: Any, project: Project) -> Setting:
        if self.values.get(name):
            return Setting(name, self.values[name], _COMMAND)
        if name in project.places:
            return Setting(name, configured, _place(project, name))
        return Setting(name, default, _DEFAULT)

    def _ignored(self, project: Project) -> Iterator[Setting]:
        """The command line adds to what the file ignores."""
        given = list(self.values.get("ignore") or ())
        origins = [_place(project, "ignore")] if "ignore" in project.places else []
        origins += [_COMMAND] if given else []
        yield Setting("ignore", [*project.ignore, *given], " and ".join(origins) or _DEFAULT)


def tell(asked: Asked, desk: Desk, found: Found, as_json: bool) -> None:
    """Prints the settings, and for each document its day, source, timezone and levels."""
    settings = list(asked.settings(desk.project))
    held = {"claims": len(desk.book.all_claims), "entities": len(desk.book.entities)}
    documents = [(one.path, list(_of_document(one, desk.project))) for one in found.documents]
    if as_json:
        whole = {
            "settings": _mapped(settings),
            "held": held,
            "documents": [{"path": path, **_mapped(rows)} for path, rows in documents],
        }
        put(json.dumps(whole, indent=2, ensure_ascii=False) + "\n", "utf-8")
        return
    number = f"{count(held['claims'], 'claim')}, {count(held['entities'], 'entity', 'entities')}"
    lines = [*_lines("Settings", settings), f"  held: {number}"]
    for path, rows in documents:
        lines += ["", *_lines(path, rows)]
    put("\n".join(printable(line) for line in lines) + "\n")


def _of_document(document: Document, project: Project) -> Iterator[Setting]:
    settings = project.settings_for(document.path)
    yield Setting("published", iso(document.published), document.published_from or "not known")
    for name, value in (
        ("source", settings.source or None),
        ("timezone", settings.timezone or None),
        ("level", settings.level or None),
        ("levels", dict(settings.levels)),
    ):
        yield Setting(name, value, settings.places.get(name, _DEFAULT))
    if settings.fields is not None:
        yield Setting("fields", dict(settings.fields), settings.places.get("fields", _DEFAULT))


def _place(project: Project, name: str) -> str:
    place = project.places[name]
    return f"{place.path}:{place.line}"


def _mapped(rows: Iterable[Setting]) -> dict[str, dict[str, Any]]:
    return {row.name: {"value": row.value, "from": row.origin} for row in rows}


def _lines(title: str, rows: Iterable[Setting]) -> Iterator[str]:
    yield title
    for row in rows:
        first, *rest = wrapped(f"{row.name}: {_told(row.value)} ({row.origin})", width() - 6)
        yield f"  {first}"
        yield from (f"      {line}" for line in rest)


def _told(value: Any) -> str:
    if isinstance(value, Mapping):
        return ", ".join(f"{key} {level}" for key, level in value.items()) or "none"
    if isinstance(value, list | tuple):
        return ", ".join(map(str, value)) or "none"
    return "none" if value is None else str(value)
