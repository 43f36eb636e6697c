"""The constructions of English in which a phrase is said of a subject, once for all kinds.

Each construction is a name, a shape over role phrases and subjects, an example, and what it makes of a fit.
What it makes are predications: no kind and no claim is looked at here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from claimcheck.model import Predication, Ref, Span
from claimcheck.text import cues, moments
from claimcheck.text.chunks import RoleChunk, chunk
from claimcheck.text.scene import Scene
from claimcheck.text.shape import Cell, features, fits, needs
from claimcheck.text.words import (
    BE,
    BECOME,
    CONJUNCTIONS,
    HONORIFICS,
    MODALS,
    NOT,
    PREPOSITIONS,
    RELATIVES,
    REPORTING,
    SUBORDINATORS,
)

_CLOSERS = frozenset(", . ; : ) - ! ? \" ]".split())


@dataclass(frozen=True, slots=True)
class Construction:
    """`make(parse, fit)` yields (subject cell, role cell, aspect) with what differs from the rule."""

    name: str
    example: str
    shape: str
    make: Callable[[Parse, dict[str, int], int, int], Iterator[Said]]


@dataclass(frozen=True, slots=True)
class Said:
    """A role said of a subject; `first`/`last` are the cells of the construction, half-open."""

    subject: int
    role: int
    first: int
    last: int
    aspect: str = "is"
    other: int | None = None
    owners: tuple[Ref, ...] = ()
    voice: str = ""


@dataclass(frozen=True, slots=True)
class Parse:
    """A sentence chunked for the constructions."""

    scene: Scene
    cells: tuple[Cell, ...]

    def after(self, at: int) -> Cell | None:
        return self.cells[at] if at < len(self.cells) else None

    def before(self, at: int) -> Cell | None:
        return self.cells[at - 1] if at > 0 else None

    def closes(self, at: int) -> bool:
        """Whether a phrase that ends here ends its apposition too."""
        cell = self.after(at)
        return cell is None or (cell.sort == "mark" and cell.norm in _CLOSERS)

    def free(self, at: int) -> bool:
        """Whether a subject at this cell can be the subject of the verb after it."""
        before = self.before(at)
        while before is not None and at > 0 and (before.sort == "role" or before.norm == "the"):
            at -= 1
            before = self.before(at)
        if before is None or before.sort == "mark":
            if before is not None and before.norm == ",":
                return not self._fronted(at - 1)
            return True
        if before.sort == "time":
            return True
        return before.sort in ("word", "cap") and before.norm not in PREPOSITIONS and (
            before.norm in CONJUNCTIONS | SUBORDINATORS | RELATIVES | REPORTING | HONORIFICS
            or before.norm in ("that", "why", "how", "what", "then", "now")
        ) and not (before.norm == "and" and self._pair(at))  # fmt: skip

    def _pair(self, at: int) -> bool:
        """ "X and Y are": the subject is both."""
        return at >= 2 and self.cells[at - 2].sort == "subject"

    def _fronted(self, comma: int) -> bool:
        """A subject list before the comma: "A, B are"."""
        return comma >= 1 and self.cells[comma - 1].sort == "subject" and comma == 1


def parse(scene: Scene) -> Parse:
    """Chunk a sentence: role phrases, and asides after a subject ("(ROK)", ", 51,") left out."""
    return Parse(scene, tuple(_without_asides(chunk(scene.cells, scene.text))))


def _without_asides(cells: Sequence[Cell]) -> list[Cell]:
    row: list[Cell] = []
    at = 0
    while at < len(cells):
        cell = cells[at]
        if row and row[-1].sort in ("subject", "role") and cell.norm in ("(", ","):
            close = {"(": ")", ",": ","}[cell.norm]
            inside = cells[at + 1] if at + 1 < len(cells) else None
            after = cells[at + 2] if at + 2 < len(cells) else None
            if inside is not None and after is not None and after.norm == close:
                if inside.sort == "time" and "age" in inside.tags and "thing" not in inside.tags:
                    row[-1] = _personal(row[-1])
                    # "Joly, 46, the minister": the second comma opens the apposition
                    at += 2 if close == "," else 3
                    continue
                if close == ")" and inside.sort in ("subject", "cap", "number", "adjective"):
                    at += 3
                    continue
                if close == ")" and inside.sort == "time":
                    at += 3
                    continue
        row.append(cell)
        at += 1
    return row


def _personal(cell: Cell) -> Cell:
    if cell.sort != "subject" or "known" in cell.tags:
        return cell
    ref, mention = cell.what
    return replace(cell, tags=(*cell.tags, "person"), what=(replace(ref, types=("person",)), mention))


def predications(scene: Scene) -> list[Predication]:
    """All predications of a sentence, in the order of its words."""
    parsed = parse(scene)
    if not any(cell.sort == "role" for cell in parsed.cells):
        found = list(_leading(parsed))
    else:
        present = features(parsed.cells)
        found = []
        for construction in CONSTRUCTIONS:
            if needs(construction.shape) <= present:
                for fit in fits(construction.shape, parsed.cells):
                    for said in construction.make(parsed, dict(fit.slots), fit.first, fit.last):
                        found.append((construction.name, said))
        found.extend(_leading(parsed))
    unique: dict[tuple[int, int], tuple[str, Said]] = {}
    for name, said in found:
        unique.setdefault((said.subject, said.role), (name, said))
    made = [_predication(parsed, name, said) for name, said in unique.values()]
    return sorted((p for p in made if p is not None), key=lambda p: (p.span.start, p.span.end))


# --- from a fit to a predication -----------------------------------------------------------------------


def _predication(parsed: Parse, name: str, said: Said) -> Predication | None:
    cells, scene = parsed.cells, parsed.scene
    role = cells[said.role].what
    ref, _ = cells[said.subject].what
    if not isinstance(role, RoleChunk):
        return None
    start = min(cells[said.subject].start, role.quoted[0])
    end = max(cells[said.subject].end, role.quoted[1])
    owners = [*role.owners, *said.owners]
    if name in ("title", "coordinated title"):
        after = _owner_behind(parsed, said.subject + 1)
        if after is not None:
            owners.append(after)
    subject = _typed(parsed, said.subject, ref)
    voice = cues.voice(
        scene.text, scene.tokens, start, end, scene.sentence.start, scene.sentence.end, scene.quotations,
        construction=said.voice or _SCOPE.get(name, "other"),
    )  # fmt: skip
    aspect, times = moments.of(scene, cells, said.first, said.last, said.role, said.aspect, name)
    other = cells[said.other].what[0] if said.other is not None else None
    return Predication(
        construction=name,
        subject=subject,
        phrase=Span(role.phrase.start, role.phrase.end),
        text=role.text,
        keys=role.keys,
        span=Span(start, end),
        owners=tuple(owners),
        modifiers=tuple(dict.fromkeys(_ticked(role, cells, said))),
        aspect=aspect,
        times=times,
        voice=voice,
        other=other,
        plural=role.plural,
    )


def _ticked(role: RoleChunk, cells: Sequence[Cell], said: Said) -> list[str]:
    """The role's modifiers, and what the subject's own form adds."""
    found = list(role.modifiers)
    if "unanchored" in cells[said.subject].tags:
        found.append("unanchored")
    return found


_SCOPE = {
    "title": "title", "coordinated title": "title", "apposition": "apposition", "title-first apposition": "apposition",
    "parenthesis": "apposition", "copula": "copula", "inverted copula": "copula", "relative": "copula",
    "as-phrase": "apposition", "two roles, two names": "apposition", "joint apposition": "apposition",
}  # fmt: skip


def _typed(parsed: Parse, at: int, ref: Ref) -> Ref:
    """The subject with the type that words bound to it give: an honorific."""
    before = parsed.before(at)
    if not ref.types and before is not None and before.sort in ("word", "cap") and before.norm in HONORIFICS:
        return replace(ref, types=("person",))
    return ref


def _owner_behind(parsed: Parse, at: int) -> Ref | None:
    """ "of Canada" behind a name that has its title before it."""
    of = parsed.after(at)
    if of is None or of.norm != "of":
        return None
    nxt = at + 1
    cell = parsed.after(nxt)
    if cell is not None and cell.norm == "the":
        nxt += 1
        cell = parsed.after(nxt)
    if cell is None or cell.sort != "subject" or "person" in cell.tags:
        return None
    follower = parsed.after(nxt + 1)
    if follower is not None and follower.sort == "possessive":
        return None
    ref, _ = cell.what
    return replace(ref, how="after-name")


# --- the constructions -----------------------------------------------------------------------------------


def _role(parsed: Parse, at: int) -> RoleChunk:
    chunked = parsed.cells[at].what
    assert isinstance(chunked, RoleChunk)
    return chunked


def _title(parsed: Parse, slots: dict[str, int], first: int, last: int) -> Iterator[Said]:
    role = _role(parsed, slots["r"])
    if role.plural or role.determiner in ("a", "an") or (role.phrase.end < parsed.cells[slots["r"]].end and _open_end(role)):
        return
    yield Said(slots["s"], slots["r"], first, last)


def _open_end(role: RoleChunk) -> bool:
    """Whether words that no claim knows follow the phrase: a name after them is not its bearer."""
    return "complement" in role.modifiers


def _titles(parsed: Parse, slots: dict[str, int], first: int, last: int) -> Iterator[Said]:
    """ "Presidents X and Y", "Presidents X, Y and Z"."""
    if not _role(parsed, slots["r"]).plural:
        return
    at = slots["r"] + 1
    while at < len(parsed.cells) and parsed.cells[at].sort == "subject":
        yield Said(at, slots["r"], slots["r"], at + 1)
        at += 1
        follower = parsed.after(at)
        if follower is not None and follower.norm == "of":
            owner = _owner_behind(parsed, at)
            at += 2 if owner is not None else 0
        while at < len(parsed.cells) and parsed.cells[at].norm in (",", "and", "&"):
            at += 1


def _two_titles(parsed: Parse, slots: dict[str, int], first: int, last: int) -> Iterator[Said]:
    """ "Prime Minister and Finance Minister X"."""
    one, two = _role(parsed, slots["r"]), _role(parsed, slots["q"])
    if one.plural or two.plural or one.determiner in ("the", "a", "an") or two.determiner or one.owners and two.owners:
        return
    yield Said(slots["s"], slots["r"], first, last)


def _apposition(parsed: Parse, slots: dict[str, int], first: int, last: int) -> Iterator[Said]:
    cells, role = parsed.cells, _role(parsed, slots["r"])
    if role.plural or _vocative(parsed, slots["s"]):
        return
    end = slots["r"] + 1
    end = _tail(parsed, end)
    opener = cells[slots["s"] + 1].norm
    if opener == "-" and cells[slots["s"] + 1].start == cells[slots["s"]].end:
        return  # a hyphen: "Trudeau-president"
    if not parsed.closes(end):
        # "X, prime minister of Canada and leader of the party,"
        cell = parsed.after(end)
        if not (cell is not None and cell.norm == "and" and (nxt := parsed.after(end + 1)) is not None and nxt.sort == "role"
                and (parsed.closes(_tail(parsed, end + 2))) and not (beyond := parsed.after(end + 2), beyond is not None and beyond.sort == "subject")[1]
                and _role(parsed, end + 1).determiner == ""):
            return
        yield Said(slots["s"], slots["r"], first, end)
        yield Said(slots["s"], end + 1, first, end + 2)
        return
    close = parsed.after(end)
    if close is not None and close.norm == ",":
        nxt = parsed.after(end + 1)
        if nxt is not None and (nxt.sort == "subject" or (nxt.norm == "and" and _names_follow(parsed, end + 2))):
            if nxt.sort == "subject" or _in_list(parsed, slots["s"]) or not role.determiner and not role.owners:
                return  # "Unlike X, the Y, Z, ...", "X, the Y, and Z"
        if nxt is not None and nxt.sort == "role" and _is_list(parsed, end + 1):
            return
    if _in_list(parsed, slots["s"]) and not role.owners and not role.determiner:
        return
    yield Said(slots["s"], slots["r"], first, end)


def _names_follow(parsed: Parse, at: int) -> bool:
    cell = parsed.after(at)
    return cell is not None and cell.sort in ("subject", "role")


def _is_list(parsed: Parse, at: int) -> bool:
    """Whether from here on there is ", X and Y": a list, not one more apposition."""
    return any(cell.norm in ("and", "or") for cell in parsed.cells[at : at + 4]) and any(
        cell.sort == "subject" for cell in parsed.cells[at : at + 2]
    )


def _in_list(parsed: Parse, at: int) -> bool:
    """ "A, B, the ...": the subject is a member of a list."""
    return at >= 2 and parsed.cells[at - 1].norm in (",", "and") and parsed.cells[at - 2].sort == "subject"


def _vocative(parsed: Parse, at: int) -> bool:
    """ "Thank you, Justin, prime minister ...": nobody is described."""
    return at >= 2 and parsed.cells[at - 1].norm == "," and parsed.cells[at - 2].norm in ("you", "yes", "no", "please", "hello", "dear")


_TAIL_OPENERS = frozenset("since until from in on at between during for after before as".split())


def _tail(parsed: Parse, at: int) -> int:
    """Skip what dates or places an apposition: "since 2015", "in Ottawa", "at the time"."""
    end = at
    while True:
        cell = parsed.after(end)
        if cell is None:
            return end
        if cell.sort == "time":
            end += 1
            continue
        if cell.norm in _TAIL_OPENERS and cell.sort == "word":
            nxt = parsed.after(end + 1)
            if nxt is not None and nxt.norm in ("the", "about", "early", "late"):
                after = parsed.after(end + 2)
                if after is not None and after.norm in ("time", "moment", "start", "helm"):
                    end += 3
                    continue
                if after is not None and after.sort == "time":
                    end += 3
                    continue
            if nxt is not None and (nxt.sort == "time" or nxt.sort == "subject" and "somewhere" in nxt.tags):
                end += 2
                continue
        if cell.norm in ("until", "to", "and") and (nxt := parsed.after(end + 1)) is not None and nxt.sort == "time" and end > at:
            end += 2
            continue
        return end


def _parenthesis(parsed: Parse, slots: dict[str, int], first: int, last: int) -> Iterator[Said]:
    role = _role(parsed, slots["r"])
    if not role.plural:
        yield Said(slots["s"], slots["r"], first, last)


def _title_first(parsed: Parse, slots: dict[str, int], first: int, last: int) -> Iterator[Said]:
    """ "The Prime Minister of Canada, Mark Carney, ..."."""
    cells, role = parsed.cells, _role(parsed, slots["r"])
    if role.plural or role.determiner in ("a", "an") or not (role.determiner or role.owners):
        return
    before = parsed.before(slots["r"])
    if before is not None and before.norm in (",", "and", "or") and slots["r"] >= 2 and cells[slots["r"] - 2].sort in ("subject", "role"):
        return
    end = slots["s"] + 1
    if not parsed.closes(end):
        owner = _owner_behind(parsed, end)
        return_early = owner is None
        if return_early:
            return
    close = parsed.after(end)
    if close is not None and close.norm == ",":
        nxt = parsed.after(end + 1)
        if nxt is not None and nxt.sort in ("subject", "role"):
            return
        if nxt is not None and nxt.norm in ("and", "or"):
            return
    if before is not None and before.norm in ("besides", "like", "unlike", "including", "with", "after", "before", "meeting"):
        # "After talks with the prime minister, Trudeau, ...": the comma may end an opening phrase
        if close is None or close.norm != "," or before.norm in ("besides", "like", "unlike", "including"):
            return
    yield Said(slots["s"], slots["r"], first, end)


def _copula(parsed: Parse, slots: dict[str, int], first: int, last: int) -> Iterator[Said]:
    cells, role = parsed.cells, _role(parsed, slots["r"])
    at = slots["r"] + 1
    follower = parsed.after(at)
    if role.plural or (follower is not None and (follower.sort in ("subject", "possessive"))):
        return
    relative = any(cells[i].norm in ("who", "which") for i in range(slots["s"], slots["r"]))
    if not relative and not parsed.free(slots["s"]):
        return
    aspect = _aspect([cell.norm for cell in cells[slots["s"] + 1 : slots["r"]]])
    yield Said(slots["s"], slots["r"], first, at, aspect)


def _aspect(words: Sequence[str]) -> str:
    """What a verb group says of the time: will, not, became, becomes, was, been, is."""
    if any(word in NOT for word in words):
        negated = "not " if not any(word in MODALS for word in words) else ""
    else:
        negated = ""
    if any(word in MODALS for word in words):
        return "will"
    if any(word in BECOME for word in words):
        return negated + ("became" if "became" in words or "become" in words else "becomes")
    if "been" in words:
        return negated + ("was" if "had" in words else "been")
    if any(word in ("was", "were") for word in words):
        return negated + "was"
    if any(word in BE for word in words) or any(word in ("remains", "remain", "stays") for word in words):
        return negated + "is"
    if "remained" in words:
        return negated + "was"
    return negated + "is"


def _inverted(parsed: Parse, slots: dict[str, int], first: int, last: int) -> Iterator[Said]:
    """ "South Korea's biggest trade partner is China", "Canada's prime minister is Mark Carney"."""
    cells, role = parsed.cells, _role(parsed, slots["r"])
    if role.plural or not (role.owners or role.determiner == "the") or not parsed.free(slots["r"]):
        return
    follower = parsed.after(slots["s"] + 1)
    if follower is not None and (follower.sort in ("possessive", "role") or follower.norm in ("and", "or", "-")):
        return
    aspect = _aspect([cell.norm for cell in cells[slots["r"] + 1 : slots["s"]]])
    yield Said(slots["s"], slots["r"], first, last, aspect)


def _as(parsed: Parse, slots: dict[str, int], first: int, last: int) -> Iterator[Said]:
    """ "As prime minister of Canada, X oversees"."""
    role = _role(parsed, slots["r"])
    if role.plural or role.determiner in ("the", "a", "an"):
        return
    yield Said(slots["s"], slots["r"], first, last, "during")


def _served(aspect: str) -> Callable[[Parse, dict[str, int], int, int], Iterator[Said]]:
    def make(parsed: Parse, slots: dict[str, int], first: int, last: int) -> Iterator[Said]:
        role = _role(parsed, slots["r"])
        follower = parsed.after(slots["r"] + 1)
        if role.plural or (follower is not None and follower.sort in ("subject", "possessive")):
            return
        relative = any(parsed.cells[i].norm == "who" for i in range(slots["s"], slots["r"]))
        if not relative and not parsed.free(slots["s"]):
            return
        words = [cell.norm for cell in parsed.cells[slots["s"] + 1 : slots["r"]]]
        if any(word in MODALS for word in words):
            yield Said(slots["s"], slots["r"], first, slots["r"] + 1, "will", slots.get("o"))
            return
        negated = "not " if any(word in NOT for word in words) else ""
        yield Said(slots["s"], slots["r"], first, slots["r"] + 1, negated + aspect, slots.get("o"))

    return make


def _appointed(parsed: Parse, slots: dict[str, int], first: int, last: int) -> Iterator[Said]:
    """ "parliament elected X president": the subject is the object of the verb."""
    role = _role(parsed, slots["r"])
    if not role.plural:
        yield Said(slots["s"], slots["r"], slots["s"], slots["r"] + 1, "became")


def _joint(parsed: Parse, slots: dict[str, int], first: int, last: int) -> Iterator[Said]:
    """ "X and Y, leaders of ..." and "X and Y, the presidents of A and B, respectively"."""
    role = _role(parsed, slots["r"])
    if not role.plural or not parsed.closes(slots["r"] + 1):
        return
    cells = parsed.cells
    tail = [cell.norm for cell in cells[slots["r"] + 1 : slots["r"] + 3]]
    if len(role.owners) == 2 and "respectively" in tail:
        yield Said(slots["a"], slots["r"], first, last)
        yield Said(slots["b"], slots["r"], first, last)
        return
    if len(role.owners) <= 1:
        yield Said(slots["a"], slots["r"], first, last)
        yield Said(slots["b"], slots["r"], first, last)


def _pairs(parsed: Parse, slots: dict[str, int], first: int, last: int) -> Iterator[Said]:
    """ "The president and the prime minister, X and Y, met"."""
    if _role(parsed, slots["r"]).plural or _role(parsed, slots["q"]).plural or not parsed.closes(slots["b"] + 1):
        return
    yield Said(slots["a"], slots["r"], first, last)
    yield Said(slots["b"], slots["q"], first, last)


_VERB = "<modal>? <not>? <adv>? <have>? <not>? <adv>? <copula> <not>? <adv>? <adv>?"

CONSTRUCTIONS: tuple[Construction, ...] = (
    Construction("title", "Norwegian Prime Minister Erna Solberg spoke.", "{r:role} <honorific>? {s:subject}", _title),
    Construction("coordinated title", "Presidents Macron and Duda spoke.", "{r:role} {s:subject}", _titles),
    Construction("two titles", "Prime Minister and Finance Minister Erna Solberg spoke.", "{r:role} and {q:role} {s:subject}", _two_titles),
    Construction("apposition", "Erna Solberg, Norway's prime minister, spoke.", "{s:subject} ,|-|( {r:role}", _apposition),
    Construction("apposition with adverb", "Erna Solberg, then prime minister, spoke.", "{s:subject} , <adv> {r:role}", _apposition),
    Construction("parenthesis", "Erna Solberg (prime minister, 2013-2021) spoke.", "{s:subject} ( {r:role} ~~6 )", _parenthesis),
    Construction("title-first apposition", "The prime minister of Norway, Erna Solberg, spoke.", "{r:role} ,|- {s:subject}", _title_first),
    Construction("copula", "Erna Solberg was the prime minister of Norway.", f"{{s:subject}} ,? {_VERB} {{r:role}}", _copula),
    Construction("relative", "Erna Solberg, who was prime minister of Norway, spoke.", f"{{s:subject}} ,? who|which {_VERB} {{r:role}}", _copula),
    Construction("relative after an aside", "Solberg, a lawyer by training who was prime minister, spoke.", f"{{s:subject}} , ~6 who {_VERB} {{r:role}}", _copula),
    Construction("inverted copula", "Norway's prime minister is Erna Solberg.", "{r:role} <copula> {s:subject}", _inverted),
    Construction("as-phrase", "As prime minister of Norway, Erna Solberg spoke.", "as {r:role} , {s:subject}", _as),
    Construction("as-adjunct", "Erna Solberg, as prime minister of Norway, spoke.", "{s:subject} , as {r:role} ,", _as),
    Construction("service", "Erna Solberg served as prime minister of Norway.", "{s:subject} ,? who? <have>? <modal>? <adv>? <serve> <adv>? as {r:role}", _served("was")),
    Construction("took office", "Erna Solberg took office as prime minister.", "{s:subject} ,? who? <have>? <modal>? <adv>? took|takes|assumed|assumes|take|assume|began|started office|over|power|up as {r:role}", _served("became")),
    Construction("sworn in", "Erna Solberg was sworn in as prime minister.", "{s:subject} ,? who? <modal>? <have>? <be>? <be>? <adv>? sworn|voted|ushered|brought in as {r:role}", _served("became")),
    Construction("appointment", "Erna Solberg was elected prime minister.", "{s:subject} ,? who? <modal>? <have>? <not>? <be> <be>? <adv>? <appoint> to? as? be? {r:role}", _served("became")),
    Construction("appointed", "Parliament elected Erna Solberg as prime minister.", "appointed|named|elected|chose|picked|nominated {s:subject} to? as? be? {r:role}", _appointed),
    Construction("succession", "Erna Solberg succeeded Jens Stoltenberg as prime minister.", "{s:subject} ,? who? <modal>? <have>? <adv>? <succeed> {o:subject} as {r:role}", _served("became")),
    Construction("taking over", "Erna Solberg took over from Jens Stoltenberg as prime minister.", "{s:subject} ,? who? <modal>? <have>? took|takes|take over from {o:subject} as {r:role}", _served("became")),
    Construction("departure", "Erna Solberg stepped down as prime minister.", "{s:subject} ,? who? <modal>? <have>? <be>? <adv>? <leave> down? <adv>? as {r:role}", _served("left")),
    Construction("joint apposition", "Solberg and Merkel, leaders of their parties, spoke.", "{a:subject} and {b:subject} , {r:role}", _joint),
    Construction("two roles, two names", "The president and the prime minister, Macron and Borne, met.", "{r:role} and {q:role} , {a:subject} and {b:subject}", _pairs),
)  # fmt: skip


# --- leading ---------------------------------------------------------------------------------------------


def _leading(parsed: Parse) -> Iterator[tuple[str, Said]]:
    """ "X, who has led Canada since 2015": no role phrase stands there; the verb is one."""
    return iter(())
