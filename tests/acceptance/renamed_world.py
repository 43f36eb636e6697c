"""Turns the seeds and the claims into another world: other names in another order, other titles, numbers and years.

`python -m tests.acceptance.renamed_world FOLDER` writes that world (seeds, claims, claimcheck.yaml) into a folder.
"""

from __future__ import annotations

import hashlib
import re
import sys
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).parents[2]
DATA: dict[str, Any] = yaml.load(
    Path(__file__).with_name("renamed_world.yaml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader
)
DROPPED = ("examples", "note", "source")
"""Keys of claims that the other world does without."""

_YEAR = re.compile(r"(?<![\w.,\0])(1[5-9]\d\d|20\d\d)(?![\w,]\d|\w)")


class _Writer(yaml.emitter.Emitter, yaml.serializer.Serializer, yaml.representer.SafeRepresenter, yaml.resolver.BaseResolver):  # fmt: skip # noqa: E501
    """Writes every scalar as it was read: nothing but text, plain where it can be."""

    def __init__(self, stream: Any, **options: Any) -> None:
        yaml.emitter.Emitter.__init__(self, stream, width=1000, allow_unicode=True)
        yaml.serializer.Serializer.__init__(self)
        yaml.representer.SafeRepresenter.__init__(self, sort_keys=False)
        yaml.resolver.BaseResolver.__init__(self)


class World:
    """The substitution, for texts and for claims."""

    def __init__(self, claims: dict[str, Any]) -> None:
        self.claims = claims
        entities = {id: entity for file in claims.values() for id, entity in file.get("entities", {}).items()}
        self.ids = {id: f"thing-{number}" for number, id in enumerate(entities)}
        self.names: dict[str, str] = {**DATA["words"], **DATA["people"]}
        for entity in entities.values():
            if entity["type"] == "person":
                self._rename(entity)
        longest = sorted(self.names, key=lambda name: (-len(name), name))
        self._pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest))})(?=s?(?!\w))")

    def text(self, text: str) -> str:
        """A text of this world, in the other."""
        for old, new in DATA["dates"].items():
            text = text.replace(old, f"\0{new}")
        moved = _YEAR.sub(lambda found: str(int(found[1]) + int(DATA["years"])), text).replace("\0", "")
        return self._pattern.sub(lambda found: self.names[found[0]], moved)

    def claim_files(self) -> dict[str, str]:
        """The claims of the other world, by file name, without their examples."""
        return {name: yaml.dump(self._moved(file), Dumper=_Writer) for name, file in self.claims.items()}

    def _moved(self, value: Any, key: str = "") -> Any:
        if isinstance(value, dict):
            return {
                self.ids.get(name, name): self._moved(inner, name)
                for name, inner in value.items()
                if name not in DROPPED
            }
        if isinstance(value, list):
            return [self._moved(inner, key) for inner in value]
        if value in self.ids and key not in ("id", "kind", "type", "name"):
            return self.ids[value]
        return value if key in ("id", "kind", "type") else self.text(value)

    def _rename(self, person: dict[str, Any]) -> None:
        """Invents names for a person who has none yet; the family name changes its side."""
        family = person.get("short", [""])[0]
        for name in (person["name"], *person.get("also", [])):
            if name in self.names:
                continue
            if family and name.endswith(f" {family}"):
                self.names[name] = f"{self._family(family)} {_invented(name.removesuffix(f' {family}'))}"
            elif family and name.startswith(f"{family} "):
                self.names[name] = f"{_invented(name.removeprefix(f'{family} '))} {self._family(family)}"
            else:
                self.names[name] = _invented(name)
        for short in person.get("short", []):
            self.names.setdefault(short, self._family(short))

    def _family(self, family: str) -> str:
        return self.names.get(family) or _invented(family)


def _invented(name: str) -> str:
    """Other words for the words of a name: the same ones for the same, in the same case, with the same marks."""
    return re.sub(r"[^\W\d_]+", lambda found: _word(found[0]), name)


def _word(word: str) -> str:
    digest = hashlib.sha256(word.casefold().encode()).digest()
    made = "".join("bdfgklmnprstvz"[one % 14] + "aeiou"[two % 5] for one, two in zip(digest[:3], digest[3:6], strict=True))  # fmt: skip # noqa: E501
    return made.capitalize() if word[0].isupper() else made


def world() -> World:
    """The world of the repository's claims, ready to be turned."""
    return World(
        {
            path.name: yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
            for path in sorted((ROOT / "claims").glob("*.yaml"))
        }
    )


def write(folder: Path) -> World:
    """Writes the other world into a folder."""
    made = world()
    (folder / "claims").mkdir(parents=True)
    (folder / "seeds").mkdir()
    for name, text in made.claim_files().items():
        (folder / "claims" / name).write_text(text, encoding="utf-8")
    for path in sorted((ROOT / "seeds").glob("*.txt")):
        (folder / "seeds" / path.name).write_text(made.text(path.read_text(encoding="utf-8")), encoding="utf-8")
    config = (ROOT / "claimcheck.yaml").read_text(encoding="utf-8")
    (folder / "claimcheck.yaml").write_text(made.text(config), encoding="utf-8")
    return made


if __name__ == "__main__":
    write(Path(sys.argv[1]))
