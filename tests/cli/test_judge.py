"""`claimcheck judge`: statements of others, and what is wrong with them, in words."""

from __future__ import annotations

import json

import pytest
from tests.cli.conftest import Call
from tests.cli.newsdesk import WRONG, project, write

_PLACE = {"path": "articles/one.md", "start": 0, "end": 28, "attribute": "president"}


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ({"kind": "offce"}, ['unknown kind "offce"; did you mean "office"?']),
        ({"kind": "office", "attribut": "x"}, ['unknown key "attribut"; did you mean "attribute"?']),
        ({"kind": "office", "start": "0", "end": -9}, ["end: must be greater than or equal to 0"]),
        (
            {"kind": "office", "voice": {"kind": "quotd", "speakr": ""}},
            ['voice.kind: "quotd" is not known; did you mean "quoted"?', 'unknown key "speakr" in voice; did you mean'],
        ),
        ({"kind": "office", "objects": [{"start": 1, "end": 2}]}, ['"text" is missing in objects.0']),
        ({"kind": "office", "version": 2, "published": "x"}, ["version: must be 1", "published: must be a day, as in"]),
        ({"kind": "office", "subject": "x", "times": {}}, ["subject: must be a mapping", "times: must be a list, not"]),
        ([], ["a statement must be an object"]),
    ],
)
def test_what_is_wrong_with_a_line_is_told_in_words(line: object, told: list[str], call: Call) -> None:
    project(one=WRONG)
    written = json.dumps({**_PLACE, **line} if isinstance(line, dict) else line)
    write("s.jsonl", f"\n{written}\n")
    done = call("judge", "s.jsonl")
    assert (done.status, done.out) == (2, "")
    for one in told:
        assert f"s.jsonl:2:1: {one}" in done.err
    assert not {"Field", "Input", "Extra"} & set(done.err.split())


def test_statements_that_nothing_is_held_against_are_counted_with_the_reason(call: Call) -> None:
    project(one=WRONG)
    lines = [json.dumps({**_PLACE, "kind": "office"}) for _ in range(2)]
    write("s.jsonl", "\n".join((*lines, call("extract").out)))
    report = json.loads(call("judge", "s.jsonl", "--format", "json").out)
    assert report["summary"]["conflicts"] == 1
    assert report["notes"] == [
        "Nothing follows from 2 of 3 statements: the text does not name who holds the post (2, the first "
        "articles/one.md “Norlandic President Ada Berg”)."
    ]
    assert "Nothing follows" not in call("run").out
