"""A claim of each kind to begin with: filled in, explained, and proved by its examples."""

from __future__ import annotations

from pathlib import Path

from claimcheck import kinds

SCHEMA = "claims.schema.json"
"""What the JSON Schema of claims is called where `claims schema` wrote it."""


def sorts() -> tuple[str, ...]:
    """What there is a template for: the kinds that can be written in YAML, and `entity`."""
    return tuple(name for name in kinds.folders() if _file(name).is_file())


def template(sort: str, schema: str) -> str:
    """A claims file; its first line tells an editor where the JSON Schema is."""
    return f"# yaml-language-server: $schema={schema}\n{_file(sort).read_text(encoding='utf-8')}"


def _file(name: str) -> Path:
    return Path(kinds.__file__).parent / name / "template.yaml"
