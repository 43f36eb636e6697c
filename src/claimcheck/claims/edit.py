"""Changes to the text of a claims file: a key set, an entry added, and not a character more.

The text is composed anew before each change, so that the marks of its nodes say where to write; what is written takes
the form of its neighbours (braces or lines, indentation, line ends).  A way is a row of keys and numbers, as in `tree`.
The text must be sound YAML.  Imports yaml.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from typing import Any

import yaml

Way = tuple[int | str, ...]
Plain = str | Sequence["Plain"] | Mapping[str, "Plain"]
"""What can be written: text, a list, a mapping."""


class Quoted(str):
    """Text that is always written in quotation marks, like the sentences of examples."""

    __slots__ = ()


class CannotEditError(Exception):
    """The text has a form that is better changed by hand; `line` counts from 1."""

    def __init__(self, line: int, message: str) -> None:
        super().__init__(message)
        self.line = line
        self.message = message


def node(text: str, way: Way) -> yaml.Node | None:
    """What stands there; None if nothing does.  What an alias repeats is not for editing."""
    here: yaml.Node | None = yaml.compose(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    repeated = _repeated(here) if "&" in text else ()
    for step in way:
        here = _below(here, step)
        if here is None:
            return None
        if id(here) in repeated:
            raise CannotEditError(
                here.start_mark.line + 1, "what stands here is repeated by an alias: change it by hand"
            )
    return here


def _repeated(root: yaml.Node | None) -> set[int]:
    """The identities of the nodes that aliases repeat."""
    once: set[int] = set()
    twice: set[int] = set()
    rest = [root]
    while rest:
        of = rest.pop()
        if id(of) in once:
            twice.add(id(of))
            continue
        once.add(id(of))
        if isinstance(of, yaml.MappingNode):
            rest.extend(value for _, value in of.value)
        elif isinstance(of, yaml.SequenceNode):
            rest.extend(of.value)
    return twice


def is_list(of: yaml.Node | None) -> bool:
    """Whether a list stands there, not a single value."""
    return isinstance(of, yaml.SequenceNode)


def is_text(of: yaml.Node | None) -> bool:
    """Whether plain text stands there."""
    return isinstance(of, yaml.ScalarNode)


def _in_braces(of: yaml.Node) -> bool:
    return isinstance(of, yaml.CollectionNode) and bool(of.flow_style)


def values(of: yaml.Node) -> list[str]:
    """The text or texts that stand there."""
    if isinstance(of, yaml.SequenceNode):
        return [one.value for one in of.value if isinstance(one, yaml.ScalarNode)]
    return [of.value] if isinstance(of, yaml.ScalarNode) else []


def _below(of: yaml.Node | None, step: int | str) -> yaml.Node | None:
    if isinstance(of, yaml.MappingNode):
        return next((value for key, value in of.value if key.value == step), None)
    if isinstance(of, yaml.SequenceNode) and isinstance(step, int) and step < len(of.value):
        found: yaml.Node = of.value[step]
        return found
    return None


def with_key(text: str, way: Way, key: str, value: Plain, after: Sequence[str] = (), lines: bool = False) -> str:
    """The text with `key: value` in the mapping there: instead of the value that it has, or behind the last of the keys
    `after` that it has (behind its last key if it has none of them).  A list is written in `lines`, or in brackets."""
    of = _mapping(text, way)
    there = _below(of, key)
    if there is not None:
        return _replaced(text, there.start_mark.index, _end(text, there), _inline(value, bool(of.flow_style)))
    pairs = [pair for pair in of.value if pair[0].value in after] or of.value
    end = _end(text, pairs[-1][1])
    if of.flow_style:
        return _replaced(text, end, end, f", {key}: {_inline(value, True)}")
    indent = of.value[0][0].start_mark.column
    return _after_line(text, end, indent, _block(value, indent, f"{key}:", lines))


def with_value(text: str, way: Way, value: Plain) -> str:
    """The text with another value there, in one line."""
    there, of = node(text, way), node(text, way[:-1])
    if there is None or of is None:
        raise CannotEditError(1, "nothing stands here")
    return _replaced(text, there.start_mark.index, _end(text, there), _inline(value, _in_braces(of)))


def with_entry(
    text: str, way: Way, value: Plain, at: int | None = None, lines: bool = False, after: Sequence[str] = ()
) -> str:
    """The text with one more entry in the list there, before entry `at`, or at its end.  A single value that stands for
    a list becomes one: of `lines`, or in brackets.  Where nothing stands, the key is set (as in `with_key`)."""
    there = node(text, way)
    if there is None:
        return with_key(text, way[:-1], str(way[-1]), [value] if lines else value, after, lines)
    if not isinstance(there, yaml.SequenceNode):
        return _second(text, way, there, value, lines)
    if there.flow_style:
        written = _inline(value, True)
        if at is not None and at < len(there.value):
            start = there.value[at].start_mark.index
            return _replaced(text, start, start, f"{written}, ")
        end = _end(text, there.value[-1])
        return _replaced(text, end, end, f", {written}")
    indent = there.start_mark.column
    like = there.value[-1]
    in_lines = isinstance(like, yaml.MappingNode) and not like.flow_style
    written = _padded(text, like, _block(value, indent, "-", in_lines))
    if at is not None and at < len(there.value):
        start = there.value[at].start_mark.index
        line = text.rfind("\n", 0, start) + 1
        return _replaced(text, line, line, " " * indent + _lines(text, written) + _newline(text))
    return _after_line(text, _end(text, there.value[-1]), indent, written)


def _second(text: str, way: Way, there: yaml.Node, value: Plain, lines: bool) -> str:
    """A single value becomes the first of two."""
    of = node(text, way[:-1])
    start, end = there.start_mark.index, _end(text, there)
    own = text[start:end]
    if isinstance(there, yaml.ScalarNode) and there.style in (None, ""):
        own = _inline(there.value, True)
    if isinstance(of, yaml.MappingNode) and of.flow_style:
        return _replaced(text, start, end, f"[{own}, {_inline(value, True)}]")
    assert isinstance(of, yaml.MappingNode)
    if isinstance(there, yaml.MappingNode) and not there.flow_style:
        return _lines_as_entry(text, there, end, value)
    if not lines:
        return _replaced(text, start, end, f"[{own}, {_inline(value, True)}]")
    indent = of.value[0][0].start_mark.column + 2
    text = _after_line(text, end, indent, f"- {_inline(value, True)}")
    head = len(text[:start].rstrip(" "))
    return _replaced(text, head, start, f"{_newline(text)}{' ' * indent}- ")


def _lines_as_entry(text: str, there: yaml.MappingNode, end: int, value: Plain) -> str:
    """A mapping in lines becomes the first entry of a list, and moves to the right by the width of a dash."""
    indent = there.value[0][0].start_mark.column
    text = _after_line(text, end, indent, _block(value, indent, "-", True))
    start = there.value[0][0].start_mark.index
    inner = re.sub(r"\n(?=[^\r\n])", "\n  ", text[start:end])
    return f"{text[:start]}- {inner}{text[end:]}"


def with_pair(text: str, way: Way, key: str, value: Mapping[str, Plain], after: str = "") -> str:
    """The text with one more `key: {...}` in the mapping there, behind the entry `after`, in the form that it has."""
    of = _mapping(text, way)
    like = _below(of, after) or of.value[-1][1]
    if of.flow_style:
        return with_key(text, way, key, value, (after,))
    indent = of.value[0][0].start_mark.column
    if isinstance(like, yaml.CollectionNode) and like.flow_style:
        return _after_line(text, _end(text, like), indent, f"{key}: {_inline(value, True)}")
    deeper = " " * (like.value[0][0].start_mark.column if isinstance(like, yaml.MappingNode) else indent + 2)
    written = [f"{key}:", *(f"{deeper}{name}: {_inline(part, False)}" for name, part in value.items())]
    return _after_line(text, _end(text, like), indent, "\n".join(written))


def with_lines(text: str, key: str, written: Sequence[str], before: str = "") -> str:
    """The text with lines that are written already, behind the last entry of the mapping or list under a key of the
    file, moved to its column.  Where there is no such key it is set, before the key `before` or at the end."""
    of = node(text, (key,))
    if of is None:
        words = _newline(text).join((f"{key}:", *written)) + _newline(text)
        next_ = next((pair[0] for pair in _mapping(text, ()).value if pair[0].value == before), None)
        if next_ is not None:
            return _replaced(text, next_.start_mark.index, next_.start_mark.index, words + _newline(text))
        return f"{text.rstrip()}{_newline(text)}{_newline(text)}{words}"
    if not isinstance(of, yaml.CollectionNode) or of.flow_style:
        raise CannotEditError(of.start_mark.line + 1, f"`{key}` is not written in lines: add it by hand")
    first = of.value[0][0] if isinstance(of, yaml.MappingNode) else of
    own = min(len(line) - len(line.lstrip(" ")) for line in written if line.strip())
    moved = [" " * first.start_mark.column + line[own:] if line.strip() else "" for line in written]
    return _after_line(text, _end(text, of), 0, "\n".join(moved))


def _mapping(text: str, way: Way) -> yaml.MappingNode:
    found = node(text, way)
    if not isinstance(found, yaml.MappingNode):
        raise CannotEditError(1, "there is no mapping here")
    return found


def _end(text: str, of: yaml.Node) -> int:
    """Where its last word ends: without the comments and empty lines that follow."""
    if isinstance(of, yaml.CollectionNode) and not of.flow_style and of.value:
        last = of.value[-1]
        return _end(text, last[1] if isinstance(last, tuple) else last)
    end: int = of.end_mark.index
    return len(text[:end].rstrip()) if getattr(of, "style", None) in ("|", ">") else end


def _replaced(text: str, start: int, end: int, words: str) -> str:
    return f"{text[:start]}{words}{text[end:]}"


def _after_line(text: str, at: int, indent: int, words: str) -> str:
    """New lines behind the line of `at`; `words` after the first are indented already."""
    stop = text.find("\n", at)
    stop = len(text) if stop < 0 else stop - (text[stop - 1 : stop] == "\r")
    return _replaced(text, stop, stop, _newline(text) + " " * indent + _lines(text, words))


def _newline(text: str) -> str:
    return "\r\n" if "\r\n" in text else "\n"


def _lines(text: str, words: str) -> str:
    return words.replace("\n", _newline(text))


def _block(value: Plain, indent: int, head: str, lines: bool = False) -> str:
    """`head value`: mappings in lines, and lists too if `lines`; behind a dash, all in braces if not `lines`."""
    if isinstance(value, str) or (head == "-" and not lines):
        return f"{head} {_inline(value, False)}"
    deeper = indent + 2
    if isinstance(value, Mapping):
        rows = f"\n{' ' * deeper}".join(_block(part, deeper, f"{name}:", lines) for name, part in value.items())
        return f"{head} {rows}" if head == "-" else f"{head}\n{' ' * deeper}{rows}"
    if not lines or all(isinstance(part, str) for part in value):
        return f"{head} {_inline(value, True)}"
    return "\n".join([head, *(" " * deeper + _block(part, deeper, "-", lines) for part in value)])


def _padded(text: str, like: yaml.Node, written: str) -> str:
    """Braces with spaces inside them where those of the neighbour have them."""
    if text[like.start_mark.index :].startswith("{ ") and written.startswith("- {"):
        return f"- {{ {written[3:-1]} }}"
    return written


def _inline(value: Plain, flow: bool) -> str:
    """A value in one line; `flow`: inside braces or brackets."""
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{key}: {_inline(part, True)}" for key, part in value.items()) + "}"
    if not isinstance(value, str):
        return "[" + ", ".join(_inline(part, True) for part in value) + "]"
    plain = not isinstance(value, Quoted) and _reads_back(value, "[{}]" if flow else "- {}")
    return str(value) if plain else json.dumps(value, ensure_ascii=False)


def _reads_back(value: str, frame: str) -> bool:
    """Whether text without quotation marks is read as itself."""
    try:
        read: Any = yaml.compose(frame.format(value), Loader=yaml.SafeLoader)
    except yaml.YAMLError:
        return False
    entries = read.value
    return len(entries) == 1 and isinstance(entries[0], yaml.ScalarNode) and entries[0].value == value != ""
