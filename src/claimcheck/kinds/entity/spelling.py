"""Names that are written as no claim accepts them: where they stand, and what stands around them.

Every run of capitalised words is held against the letters and the words of known names; how many names are
known does not matter.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Generator, Iterator, Sequence
from functools import cached_property

from claimcheck.frozen import replace
from claimcheck.interval import ALWAYS
from claimcheck.kind import Facts
from claimcheck.kinds.entity import context
from claimcheck.kinds.entity.beside import Beside, beside
from claimcheck.kinds.entity.borne_by_another import BORNE
from claimcheck.kinds.entity.compare import nearby, nearby_things
from claimcheck.kinds.entity.index import LONGEST, Form, Known, Written, initials, written
from claimcheck.kinds.entity.life_beside import with_life
from claimcheck.kinds.entity.naming import CALLED, DESCRIBED
from claimcheck.model import Document, Ref, Span, Statement, Value
from claimcheck.text import moments
from claimcheck.text.chunks import chunk
from claimcheck.text.described import owners_meant
from claimcheck.text.scene import Scene
from claimcheck.text.shape import Cell
from claimcheck.text.tokens import Token
from claimcheck.text.words import DETERMINERS, FUNCTION_CAPS, HONORIFICS, NAME_PARTICLES, PREPOSITIONS, RELATIVES

_CAPITAL = ("cap", "upper", "initial")
_SHORTEST = 6
"""Letters of the shortest name whose spaces and hyphens are compared."""
_SHORTEST_ALONE = 7
"""The same for a surname that stands alone."""
_NOTHING = Beside()


def scan(document: Document, scenes: Sequence[Scene], facts: Facts) -> Iterator[Statement]:
    """Statements that somebody is called so, for names that no claim accepts as they stand."""
    known = facts.index("entity")
    assert isinstance(known, Known)
    if not known.letters:
        return
    page = _Page(scenes, known)
    for scene in scenes:
        for made in _Line(scene, known, page).statements():
            if any(owner.text.islower() for owner in made.objects) and made.subject is not None:
                named = tuple(_its(owner, scene) for owner in made.objects)
                made = replace(made, objects=owners_meant(named, scene, made.subject, facts.entities))
            yield with_life(made, scene, facts)


def _its(owner: Ref, scene: Scene) -> Ref:
    """The one body that a sentence names before "its", for that."""
    if owner.text.lower() != "its" or owner.entities:
        return owner
    before = [cell for cell in scene.cells if cell.end <= owner.start and cell.sort in ("subject", "cap")]
    if any(cell.sort == "cap" or "known" not in cell.tags for cell in before):
        return owner
    things = {cell.what[0].entities: cell.what[0] for cell in before if "person" not in cell.tags}
    ref = next(iter(things.values())) if len(things) == 1 else owner
    return replace(owner, entities=ref.entities, types=ref.types) if len(ref.entities) == 1 else owner


class _Page:
    """The words of the whole document, counted when first asked for."""

    def __init__(self, scenes: Sequence[Scene], known: Known) -> None:
        self.scenes = scenes
        self.known = known

    @cached_property
    def named(self) -> list[tuple[Scene, tuple[str, ...]]]:
        """What each sentence names, found when first asked for."""
        return context.named(self.scenes)

    @cached_property
    def words(self) -> Counter[str]:
        return Counter(token.norm for scene in self.scenes for token in scene.tokens if token.shape != "lower")

    @cached_property
    def before(self) -> dict[str, list[str]]:
        """The words before each capitalised word, "" for what can be no given name."""
        found: dict[str, list[str]] = {}
        for scene in self.scenes:
            for at, token in enumerate(scene.tokens):
                if token.shape not in _CAPITAL:
                    continue
                left = at - 1
                while left > 0 and scene.tokens[left].norm == ".":
                    left -= 1
                before = scene.tokens[left] if left >= 0 else None
                plain = before is None or before.shape not in _CAPITAL
                titled = before is not None and (
                    before.norm.rstrip(".") in HONORIFICS or before.norm in self.known.callings
                )
                found.setdefault(token.norm, []).append("" if plain or titled or before is None else before.norm)
        return found

    def alone(self, surname: str, given: Sequence[str]) -> bool:
        """Whether a surname stands alone somewhere, and never behind another given name."""
        left = self.before.get(surname, [])
        return "" in left and all(word == "" or word in given for word in left)


class _Line:
    """A sentence in which names are looked for."""

    def __init__(self, scene: Scene, known: Known, page: _Page) -> None:
        self.scene = scene
        self.tokens = scene.tokens
        self.known = known
        self.page = page

    @cached_property
    def row(self) -> tuple[Cell, ...]:
        """The cells with role phrases made one."""
        return tuple(chunk(self.scene.cells))

    @cached_property
    def covered(self) -> dict[int, Cell]:
        """What the claims or kinds know of each token."""
        return {
            at: cell
            for cell in self.scene.cells
            if cell.sort in ("phrase", "term", "adjective", "time") or (cell.sort == "subject" and "known" in cell.tags)
            for at in range(cell.first, cell.last)
        }

    def statements(self) -> Iterator[Statement]:
        at = 0
        while at < len(self.tokens):
            if self.tokens[at].shape not in _CAPITAL:
                at += 1
                continue
            end = _run_end(self.tokens, at)
            at = yield from self._from(at, end)

    def _from(self, at: int, end: int) -> Generator[Statement, None, int]:
        """What the run [at, end) says from its first word on; returns where to go on."""
        after = at + 1
        while after < end and self.tokens[after].shape == "hyphen":
            after += 1
        if not self._promising(at, end):
            return after
        for last in range(min(end, at + 2 * LONGEST), at, -1):
            if self.tokens[last - 1].shape == "hyphen":
                continue
            name = written(self.tokens[at:last])
            forms = self.known.letters.get(name.letters, ())
            exact = [form for form in forms if form.written == name]
            if exact:
                if all(form.during != ALWAYS for form in exact):
                    yield self._made(at, last, "dated", exact)
                return last
            if len(name.words) > LONGEST:
                continue
            made = self._statement(at, last, end, name, forms)
            if made is not None:
                yield made
                return last
        return after

    def _promising(self, at: int, end: int) -> bool:
        """Whether a known name may begin here."""
        first = self.tokens[at].norm.replace(".", "")
        if first[:3] in self.known.beginnings or len(first) < 3:
            return True
        return any(token.norm in self.known.parts for token in self.tokens[at + 1 : end])

    def _statement(self, first: int, last: int, end: int, name: Written, forms: Sequence[Form]) -> Statement | None:
        if forms:
            meant = [form for form in forms if self._respaced(form, name, first, last, end)]
            return self._made(first, last, "spacing", meant) if meant and not self._told_apart(first, last) else None
        if len(name.words) < 2 or self._longer(first, last, end):
            return None
        things = nearby_things(name, self.known)
        if things:
            told = ["elsewhere"] if any(form.entity in self.scene.full for form in things) else []
            return self._made(first, last, "thing", things, told=told)
        if self._another(first, last) or self._told_apart(first, last):
            return None
        slips = nearby(name, self.known, self.known.latin)
        slips = [slip for slip in slips if not self._beside_itself(slip[0])]
        if slips:
            around = beside(self.row, first, last, self._place(last))
            word = name.words[slips[0][1]]
            told = list(context.followed(self.scene))
            if around.plain and self.page.words[word] == 1 and any(self._elsewhere(name, *slip) for slip in slips):
                told.append("elsewhere")
            if around.plain or around.aged:
                told += context.around(self.scene, self.page.named)
            return self._made(first, last, "slip", [form for form, _ in slips], around, told)
        surname = len(name.words) - 1
        varied = [
            slip
            for slip in nearby(name, self.known, self.known.latin, varied=True)
            if slip[1] == surname and self._elsewhere(name, *slip)
        ]
        if varied and self.page.words[name.words[varied[0][1]]] == 1:
            around = beside(self.row, first, last)
            return self._made(first, last, "varied", [form for form, _ in varied], around) if around.plain else None
        plain = [token for token in self.tokens[first:last] if token.shape != "hyphen"]
        if plain[0].norm in HONORIFICS:
            return None  # the name begins behind it
        middle = [token for token in plain[1:-1] if initials(token.norm)]
        if any(initials(token.norm) for token in (plain[0], plain[-1])) or len(plain) - len(middle) > 3:
            return None
        ids = self.known.surnames.get(name.words[-1], set()) | self.known.surnames.get(name.words[0], set())
        if not ids:
            return None
        around = beside(self.row, first, last, self._place(last))
        if around.titled and around.keys:
            forms = [form for id in sorted(ids) for form in self.known.full.get(id, ())[:1]]
            borne = [form for form, _ in nearby(name, self.known, self.known.latin, borne=True)]
            if borne and around.owners and not self._beside_itself(borne[0]):
                return self._made(first, last, BORNE, [*borne, *forms], around)
            return self._made(first, last, "given name", forms, around)
        return None

    def _elsewhere(self, name: Written, form: Form, at: int) -> bool:
        """Whether the text has the right name in another place: whole, or the surname alone and nobody else's."""
        if form.entity in self.scene.full:
            return True
        words = form.written.words
        return at == len(words) - 1 == len(name.words) - 1 and self.page.alone(words[at], words[:at])

    def _beside_itself(self, form: Form) -> bool:
        """Whether the right name stands in the sentence too: "Ronald Tusk met Donald Tusk"."""
        whole = " ".join(form.written.words)
        return form.person and any(
            cell.norm == whole and form.entity in cell.what[0].entities
            for cell in self.scene.cells
            if cell.sort == "subject" and "full" in cell.tags
        )

    def _told_apart(self, first: int, last: int) -> bool:
        """Whether a name is that of one of several: "the Robert Schuman after whom", "a Robert Schuman of Metz", "the
        Mrs Anna Berg (Anne, her sister calls her) who"."""
        tokens = self.tokens
        if first and tokens[first - 1].norm in HONORIFICS:
            first -= 1
        if last < len(tokens) and tokens[last].norm == "(":
            last = next((at + 1 for at in range(last, len(tokens)) if tokens[at].norm == ")"), last)
        before = tokens[first - 1].norm if first else ""
        after = tokens[last].norm if last < len(tokens) else ""
        return before in DETERMINERS and (after in RELATIVES or after in PREPOSITIONS)

    # --- guards ------------------------------------------------------------------------------------------

    def _respaced(self, form: Form, name: Written, first: int, last: int, end: int) -> bool:
        """Whether a name with the same letters is the form with other spaces or hyphens."""
        tokens, text = self.tokens, self.scene.text
        if (
            self._glued(first, last)
            or self._broken(first, last)
            or _in_address(text, tokens[first].start, tokens[last - 1].end)
        ):
            return False
        if end > last and not self.scene.caps and last not in self.covered:
            return False  # a longer name: an airport, a foundation
        hyphens, own = name.marks.count("-"), form.written.marks.count("-")
        if not form.person:
            return len(form.written.words) > 1 < len(name.words) and hyphens <= own and len(name.letters) >= _SHORTEST
        if len(form.written.words) == 1 or form.short:
            if self._longer(first, last, end):
                return False  # "José Calvo Sotelo", where Leopoldo has a hyphen
            return len(name.letters) >= _SHORTEST_ALONE and form.entity in self.scene.full and not hyphens
        if len(name.words) == 1:
            inner = text[tokens[first].start + 1 : tokens[last - 1].end]
            return (
                len(name.letters) >= _SHORTEST and any(c.isupper() for c in inner) and any(c.islower() for c in inner)
            )
        if hyphens == len(name.marks) > own:  # streets and schools are hyphened so
            return first > 0 and (cell := self.covered.get(first - 1)) is not None and cell.sort == "phrase"
        return len(name.letters) >= _SHORTEST

    def _glued(self, first: int, last: int) -> bool:
        """Whether a hyphen or dash joins the name to something: "Macron-led", or a line that ends in it."""
        tokens = self.tokens
        before = first > 0 and tokens[first - 1].norm == "-" and tokens[first - 1].end == tokens[first].start
        after = last < len(tokens) and tokens[last].norm == "-" and tokens[last].start == tokens[last - 1].end
        return before or after

    def _broken(self, first: int, last: int) -> bool:
        """Whether a hyphen in the name stands at the end of a line."""
        return any(
            token.shape == "hyphen" and "\n" in self.scene.text[token.start - 1 : token.end + 1]
            for token in self.tokens[first:last]
        )

    def _longer(self, first: int, last: int, end: int) -> bool:
        """Whether the words are only a part of a longer name."""
        tokens, caps = self.tokens, self.scene.caps
        if self._glued(first, last) or self._broken(first, last):
            return True
        if end > last and not caps and last not in self.covered:
            return True
        if first > 0 and tokens[first - 1].shape in _CAPITAL and not self._no_part(first - 1):
            return True
        return (
            first > 0
            and tokens[first - 1].norm in NAME_PARTICLES
            and tokens[first - 1].norm not in ("la", "y", "e", "san")
        )

    def _another(self, first: int, last: int) -> bool:
        """Whether one of the words is known to be something else."""
        cells = [self.covered[at] for at in range(first, last) if at in self.covered]
        return any(
            cell.sort in ("phrase", "adjective", "time") or (cell.sort == "subject" and "short" not in cell.tags)
            for cell in cells
        )

    def _place(self, at: int) -> Ref | None:
        """The country that stands behind "of" at a token, where it is part of a longer name: "Z of Kyrgyzstan"."""
        tokens = self.tokens
        if at + 1 >= len(tokens) or tokens[at].norm != "of" or tokens[at + 1].shape not in _CAPITAL:
            return None
        end = _run_end(tokens, at + 1)
        forms = self.known.letters.get(written(tokens[at + 1 : end]).letters, ())
        ids = {form.entity for form in forms if not form.person and not form.short}
        start, last = tokens[at + 1].start, tokens[end - 1].end
        return Ref(start, last, self.scene.words(start, last), tuple(ids)) if len(ids) == 1 else None

    def _no_part(self, at: int) -> bool:
        """Whether a capitalised word before a name is no part of it: a title, a demonym, a sentence's first word."""
        token = self.tokens[at]
        if token.norm in HONORIFICS or token.norm in self.known.callings:
            return True
        cell = self.covered.get(at)
        if cell is not None:
            return "person" not in cell.tags
        return token.norm in FUNCTION_CAPS or (at == 0 and self.scene.caps != "")

    # --- what is said ------------------------------------------------------------------------------------

    def _made(
        self,
        first: int,
        last: int,
        mode: str,
        forms: Sequence[Form],
        around: Beside = _NOTHING,
        told: Sequence[str] = (),
    ) -> Statement:
        scene, tokens = self.scene, self.tokens
        start, end = tokens[first].start, tokens[last - 1].end
        said = scene.words(start, end)
        ids = tuple(dict.fromkeys(form.entity for form in forms))
        types = ("person",) if all(form.person for form in forms) else ()
        voice = scene.voice(start, end, "title")
        return scene.statement(
            start,
            end,
            kind="entity",
            pattern="name",
            wrong=Span(start, end),
            subject=Ref(start, end, said, ids, types),
            attribute="name",
            mode=mode,
            voice=voice,
            objects=around.owners,
            times=(moments.publication(scene), *moments.narrated(scene)),
            value=Value(said, start, end),
            modifiers=(
                *around.modifiers,
                *told,
                *((DESCRIBED, f"{CALLED}{around.described}") if around.described else ()),
            ),
            keys=around.keys,
        )


def _run_end(tokens: Sequence[Token], at: int) -> int:
    """Where a run of capitalised words ends; particles, and what follows a hyphen, belong to it."""
    end = at + 1
    while end < len(tokens):
        token, after = tokens[end], tokens[end + 1] if end + 1 < len(tokens) else None
        if token.shape in _CAPITAL:
            end += 1
        elif token.shape == "hyphen" and after is not None and after.shape in (*_CAPITAL, "lower"):
            end += 2
        elif (
            after is not None
            and (after.shape in (*_CAPITAL, "hyphen") or after.norm in NAME_PARTICLES)
            and _particle(token.norm)
        ):
            end += 1
        else:
            break
    return end


def _particle(word: str) -> bool:
    """Whether a word may stand in small letters inside a name: "van", "der", "vander"."""
    return word in NAME_PARTICLES or any(
        word[:cut] in NAME_PARTICLES and word[cut:] in NAME_PARTICLES for cut in range(2, len(word) - 1)
    )


def _in_address(text: str, start: int, end: int) -> bool:
    """Whether a name is a handle, a tag, or a part of an address on the web."""
    after = text[end : end + 2]
    return text[start - 1 : start] in ("@", "#", "/", ".", "_") or after[:1] in ("@", "/", "_") or (
        after[:1] == "." and after[1:].isalnum()
    )  # fmt: skip
