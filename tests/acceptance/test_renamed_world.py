"""Nothing in the tool knows the seeds: in another world, where only the claims differ, the same follows."""

from __future__ import annotations

import io
import re
import tokenize
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
import yaml
from tests.acceptance.conftest import ROOT, Checked, checked
from tests.acceptance.renamed_world import DATA, World, world, write

PARAPHRASED: list[dict[str, Any]] = DATA["paraphrased"]
SOURCE = ROOT / "src/claimcheck"


@pytest.fixture(scope="module")
def other(tmp_path_factory: pytest.TempPathFactory) -> tuple[World, Checked]:
    """The other world, and the report on its seeds and on the paraphrases."""
    folder = tmp_path_factory.mktemp("world") / "other"
    made = write(folder)
    config = folder / "claimcheck.yaml"
    lines = [config.read_text(encoding="utf-8")]
    for number, case in enumerate(PARAPHRASED):
        (folder / f"{number:02d}.txt").write_text(case["text"] + "\n", encoding="utf-8")
        lines.append(f"  - {{path: {number:02d}.txt, published: {case['published']}}}\n")
    config.write_text("".join(lines), encoding="utf-8")
    return made, checked(folder)


def test_the_other_world_shares_no_name_with_this_one() -> None:
    made = world()
    names = {name for name in made.names if name in DATA["people"] or len(name.split()) > 1}
    seeds = "".join(made.text(path.read_text(encoding="utf-8")) for path in (ROOT / "seeds").glob("*.txt"))
    text = seeds + "".join(made.claim_files().values())
    new = set(made.names.values())
    assert [name for name in names if name not in new and re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text)] == []
    assert "Trudeau" not in text
    assert not re.search(r"\b202[3-6]\b", text)


def test_the_same_conflicts_come_in_the_other_world(other: tuple[World, Checked], seeds: Checked) -> None:
    made, report = other
    wanted = Counter({(path, check, made.text(quote)): n for (path, check, quote), n in seeds.conflicts().items()})
    found = Counter({key: n for key, n in report.conflicts().items() if key[0].startswith("seeds/")})
    assert found == wanted
    assert sum(wanted.values()) == 4
    assert report.one("Kenyan Chancellor Okoth Daniel")["suggestion"] == "President"
    assert "Malaysia" in report.one("Freitas, West Timor's biggest arms supplier")["known"]


def _outcomes(report: Checked, outcome: str) -> Counter[tuple[str, str, int]]:
    """How often each path, check and line; columns move with the length of names."""
    return Counter(
        (one["path"], one["check"], one["start"]["line"])
        for one in report.report[outcome]
        if one["path"].startswith("seeds/")
    )


@pytest.mark.parametrize("outcome", ["agrees", "undecided"])
def test_the_same_agrees_and_the_same_stays_open(outcome: str, other: tuple[World, Checked], seeds: Checked) -> None:
    assert _outcomes(other[1], outcome) == _outcomes(seeds, outcome)


@pytest.mark.parametrize(("number", "case"), list(enumerate(PARAPHRASED)), ids=[case["name"] for case in PARAPHRASED])
def test_other_sentences_say_the_same(number: int, case: dict[str, Any], other: tuple[World, Checked]) -> None:
    path = f"{number:02d}.txt"
    found = {key: n for key, n in other[1].conflicts().items() if key[0] == path}
    assert found == {(path, one["check"], one["quote"]): 1 for one in case["conflicts"]}


# --- the source knows nobody ---------------------------------------------------------------------------


def _strangers() -> set[str]:
    """Names that the source has no business with: of people, and of companies and things of the claims.

    Wire agencies are language data (datelines); a surname counts if a seed has it, others may be words.
    """
    seeds = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "seeds").glob("*.txt"))
    found: set[str] = set()
    for path in sorted((ROOT / "claims").glob("*.yaml")):
        read = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
        for id, entity in read.get("entities", {}).items():
            if entity["type"] in ("person", "company", "work") and id not in ("reuters", "global-news"):
                found.update((entity["name"], *entity.get("also", [])))
                found.update(name for name in entity.get("short", []) if len(name) > 3 and name in seeds)
    return found


def _texts() -> list[Path]:
    files = [path for path in SOURCE.rglob("*") if path.suffix in (".py", ".yaml", ".txt")]
    return sorted(path for path in files if not path.name.startswith("corpus") and path.name != "sample.yaml")


def test_the_source_names_nobody_of_the_claims() -> None:
    """Not in code, not in words, not in docstrings.  Capitals only: "genesis" is a word."""
    names = re.compile(rf"(?<!\w)(?:{'|'.join(sorted(map(re.escape, _strangers())))})(?!\w)")
    hits = [
        f"{path.relative_to(ROOT)}:{number}: {found[0]}"
        for path in _texts()
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1)
        if (found := names.search(line))
    ]
    assert hits == []


def test_the_source_holds_no_sentence_of_the_seeds() -> None:
    """No run of seven words of a seed stands in a string of the source."""
    seen: set[tuple[str, ...]] = set()
    for path in (ROOT / "seeds").glob("*.txt"):
        words = re.findall(r"\w+", path.read_text(encoding="utf-8").casefold())
        seen.update(zip(*(words[at:] for at in range(7)), strict=False))
    hits = []
    for path in SOURCE.rglob("*.py"):
        with io.StringIO(path.read_text(encoding="utf-8")) as source:
            for token in tokenize.generate_tokens(source.readline):
                if token.type == tokenize.STRING:
                    words = re.findall(r"\w+", token.string.casefold())
                    if seen & set(zip(*(words[at:] for at in range(7)), strict=False)):
                        hits.append(f"{path.relative_to(ROOT)}:{token.start[0]}: {token.string[:60]}")
    assert hits == []
