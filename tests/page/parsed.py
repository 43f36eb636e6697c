"""A page as a browser's parser would meet it: its elements, strictly nested, and its text."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = {"meta", "input"}


@dataclass
class Element:
    """An element with its attributes and what it holds."""

    name: str
    attributes: dict[str, str] = field(default_factory=dict)
    inside: list[Element | str] = field(default_factory=list)

    def all(self, name: str = "", **wanted: str) -> list[Element]:
        """The elements below it, in order, of this name and with these attributes (`class_` holds a word)."""
        found: list[Element] = []
        for part in self.inside:
            if isinstance(part, Element):
                found += [part] if part.fits(name, wanted) else []
                found += part.all(name, **wanted)
        return found

    def fits(self, name: str, wanted: dict[str, str]) -> bool:
        if name and self.name != name:
            return False
        return all(
            value in self.attributes.get("class", "").split()
            if key == "class_"
            else self.attributes.get(key.replace("_", "-")) == value
            for key, value in wanted.items()
        )

    def one(self, name: str = "", **wanted: str) -> Element:
        (found,) = self.all(name, **wanted)
        return found

    @property
    def text(self) -> str:
        return " ".join("".join(self._texts()).split())

    def _texts(self) -> list[str]:
        return [
            text
            for part in self.inside
            for text in ([part] if isinstance(part, str) else part._texts() if part.name != "script" else [])
        ]


class _Parser(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open = [Element("page")]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _ in attrs]
        assert len(names) == len(set(names)), f"<{tag}> has an attribute twice"
        made = Element(tag, {name: value or "" for name, value in attrs})
        self.open[-1].inside.append(made)
        if tag not in VOID:
            self.open.append(made)

    def handle_endtag(self, tag: str) -> None:
        assert self.open[-1].name == tag, f"</{tag}> closes <{self.open[-1].name}>"
        self.open.pop()

    def handle_data(self, data: str) -> None:
        self.open[-1].inside.append(data)


def parsed(page: str) -> Element:
    """The page; `AssertionError` if an element is not closed where it should be."""
    parser = _Parser()
    parser.feed(page)
    parser.close()
    assert len(parser.open) == 1, f"<{parser.open[-1].name}> is never closed"
    return parser.open[0]
