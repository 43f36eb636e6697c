"""New entities, and new names of known ones."""

from __future__ import annotations

from collections.abc import Mapping
from difflib import get_close_matches

from claimcheck.author.changes import Draft, editing
from claimcheck.claims import edit
from claimcheck.claims.edit import Plain
from claimcheck.claims.values import is_id
from claimcheck.errors import Fault, UserError
from claimcheck.model import Entity
from claimcheck.text.tokens import words

_NEAR = 0.85
"""How like two names are, of 1, that one of them may be a slip."""


def called(draft: Draft, who: str) -> list[Entity]:
    """The entities that a text names: by its id, or else by a full name of theirs, however it is spelt."""
    known = draft.book.entities
    if who in known:
        return [known[who]]
    wanted = words(who)
    return [one for one in known.values() if any(not name.short and words(name.text) == wanted for name in one.names)]


def fresh(draft: Draft, name: str, id: str, sort: str, where: str = "NAME") -> str:
    """The id of a new entity: the one that was chosen, or one made from the name.  `UserError` if the id is taken, or
    if no id was chosen and somebody nearly has the name; `where` is what the command line calls the name."""
    if id and not is_id(id):
        raise _wrong("--id", f'"{id}" is no id: an id is made of letters, digits, hyphens, dots and underscores')
    made = id or "-".join(word for word in words(name) if word.isalnum())
    if not is_id(made):
        raise _wrong(where, f'no id can be made from "{name}": choose one with --id')
    if made in draft.book.entities:
        other = draft.book.entities[made]
        raise _wrong("--id", f'"{made}" is the id of {other.name} ({_where(other)}): choose another one with --id')
    if not id:
        _no_slip(draft, name, sort, where)
    return made


def _no_slip(draft: Draft, name: str, sort: str, where: str) -> None:
    bearers = [one for one in draft.book.entities.values() if one.type == sort and _short(one, name)]
    if bearers:
        told = " and ".join(f"{one.id} ({_where(one)})" for one in bearers)
        ids = " or ".join(one.id for one in bearers)
        raise _wrong(where, f'"{name}" is the short name of {told}: write {ids} if that is meant, or choose an --id '
                             "for somebody new")  # fmt: skip
    known = {" ".join(words(one.name)): one for one in draft.book.entities.values() if one.type == sort}
    folded = " ".join(words(name))
    near = get_close_matches(folded, list(known), n=1, cutoff=_NEAR)
    if near and near[0] != folded:
        other = known[near[0]]
        raise _wrong(where, f'"{name}" is nearly "{other.name}" ({_where(other)}): write {other.id} if it is meant, or '
                             "choose an --id for somebody new")  # fmt: skip


def _short(entity: Entity, name: str) -> bool:
    return any(one.short and words(one.text) == words(name) for one in entity.names)


def with_entity(draft: Draft, path: str, text: str, id: str, facts: Mapping[str, Plain], after: str = "") -> str:
    """The text of a file with one more entity, behind the entity `after` if the file has that one, else behind the last
    one of its type."""
    own = [one.id for one in draft.book.entities.values() if one.place.path == path]
    alike = [one for one in own if draft.book.entities[one].type == facts["type"]]
    place = after if after in own else (alike or own or [""])[-1]
    with editing(path):
        if edit.node(text, ("entities",)) is None:
            return edit.with_key(text, (), "entities", {id: facts}, ("claimcheck", "checked"))
        return edit.with_pair(text, ("entities",), id, facts, place)


def add_entity(draft: Draft, path: str, name: str, id: str, facts: Mapping[str, Plain]) -> tuple[str, str]:
    """A new entity in a file: its id, and the text of the file with it."""
    sort = str(facts["type"])
    if not id:
        for other in called(draft, name):
            if other.type == sort:
                raise _wrong(
                    "NAME", f'"{name}" is there already: {other.id} ({_where(other)}); choose an --id for another'
                )
    made = fresh(draft, name, id, sort)
    kept = {key: value for key, value in facts.items() if value}
    return made, with_entity(draft, path, draft.texts[path], made, kept)


def add_name(draft: Draft, id: str, name: str, short: bool, start: str, end: str) -> tuple[str, str, list[str]]:
    """A new name of an entity: the path of its file, its text with the name, and what the author should know."""
    entity = draft.book.entities[draft.entity(id)]
    if not name.strip():
        raise _wrong("NAME", "is empty")
    known = next((one for one in entity.names if one.text == name), None)
    if known is not None:
        how = "a short name" if known.short else "a name"
        raise _wrong("NAME", f'"{name}" is {how} of {id} already ({_where(entity)})')
    if short and (start or end):
        raise _wrong("--short", "a short name has no days: leave --from and --until out")
    notes = []
    if words(name) in {words(one.text) for one in entity.names}:
        notes.append(f'"{name}" was accepted already: capitals, accents, apostrophes and hyphens make no difference')
    others = [one for one in called(draft, name) if one.id != id]
    notes += [f'"{name}" is a name of {other.id} too ({_where(other)}): both are then meant' for other in others]
    days = {key: value for key, value in (("from", start), ("until", end)) if value}
    value: Plain = {"name": name, **days} if days else name
    path, key = entity.place.path, "short" if short else "also"
    way: edit.Way = ("entities", id, key)
    text = draft.texts[path]
    with editing(path):
        if edit.node(text, way) is None:
            return path, edit.with_key(text, way[:-1], key, [value], ("name", "also")), notes
        return path, edit.with_entry(text, way, value), notes


def _where(entity: Entity) -> str:
    return f"{entity.place.path}:{entity.place.line}"


def _wrong(option: str, message: str) -> UserError:
    return UserError([Fault(option, 0, 0, message)])
