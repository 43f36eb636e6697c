"""The words for a post: a claim's own title, what else it is called, and the forms that English makes of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from claimcheck.kind import Facts, Phrase
from claimcheck.kinds.office.claim import OfficeClaim
from claimcheck.model import Claim
from claimcheck.text.tokens import words
from claimcheck.text.words import BOSSES, TENURES

_SPELLINGS = (("advisor", "adviser"), ("defence", "defense"), ("labour", "labor"), ("programme", "program"))
_SHORT_FIELD = {"foreign affairs": "foreign", "national defence": "defence", "national defense": "defense",
                "internal affairs": "interior", "justice": "justice"}  # fmt: skip
_OF = (" of ", " for ")
_SHORT = {"governor": "gov", "general": "gen", "lieutenant": "lt", "senator": "sen", "representative": "rep",
          "president": "pres", "minister": "min", "secretary": "sec", "professor": "prof", "attorney": "atty",
          "deputy": "dep", "admiral": "adm", "commissioner": "comr"}  # fmt: skip
"""Abbreviations of titles in news style (AP and Canadian Press style books): all words of a title at once."""


_SHORT_ALONE = ("governor", "senator", "representative")
"""Those that news style abbreviates before a name, alone."""
_IN_ENGLISH = {
    "prime minister": ("pm",),
    "taoiseach": ("prime minister", "pm"),
    "tanaiste": ("deputy prime minister",),
    "monarch": ("king", "queen"),
    **dict.fromkeys(("king", "queen", "emperor", "empress", "grand duke"), ("monarch", "sovereign")),
    "minister president": ("premier", "state premier", "prime minister"),
    "federal chancellor": ("chancellor",),
    "federal president": ("president",),
    "state president": ("president",),
    "statsminister": ("prime minister",),
    "president of the government": ("prime minister",),
    "president of the council of ministers": ("prime minister",),
    "chairman of the council of ministers": ("prime minister",),
    "premier of the state council": ("premier", "prime minister"),
    "lehendakari": ("president",),
    "federal minister": ("minister",),
    "general secretary": ("party chief", "party leader"),
    "bundeskanzler": ("chancellor",),
    "bundesprasident": ("president",),
    "ministerprasident": ("premier", "state premier"),
    "sultan": ("ruler", "monarch"),
    "emir": ("ruler", "monarch"),
    "chief executive officer": ("ceo", "chief executive"),
    "ceo": ("chief executive", "chief executive officer"),
    "chief executive": ("ceo", "chief executive officer"),
    "managing director": ("md",),
    "member of parliament": ("mp",),
    "secretary general": ("chief",),
}
"""What English news makes of titles that are native, formal or long (after the news agencies' lists of leaders)."""


def folded(title: str) -> str:
    """A title as keys have it: folded words with single spaces."""
    return " ".join(words(title))


def forms(title: str) -> Iterator[str]:
    """The forms of a title, folded: "Minister of X" is also "X minister" and "minister for X"."""
    seen: set[str] = set()
    plain = folded(title)
    for form in (*_forms(plain), *_IN_ENGLISH.get(plain, ())):
        for spelt in _spelt(form):
            if spelt not in seen:
                seen.add(spelt)
                yield spelt


def _forms(title: str) -> Iterator[str]:
    yield title
    for of in _OF:
        head, _, field = title.partition(of)
        if field and head.split()[-1] in ("minister", "secretary") and "state" not in field.split():
            bare = field.removeprefix("the ")
            other = _OF[1] if of == _OF[0] else _OF[0]
            yield f"{head}{other}{field}"
            if bare != field:
                yield f"{head}{of}{bare}"
                yield f"{head}{other}{bare}"
            yield f"{bare} {head}"
            if bare in _SHORT_FIELD:
                yield f"{_SHORT_FIELD[bare]} {head}"
            return
    pieces = title.split()
    if (
        len(pieces) > 1
        and pieces[-1] in ("minister", "secretary")
        and pieces[0] not in ("prime", "first", "chief", "general")
    ):
        field = " ".join(pieces[:-1])
        long = {short: long for long, short in _SHORT_FIELD.items()}.get(field, field)
        for name in dict.fromkeys((field, long)):
            yield f"{pieces[-1]} of {name}"
            yield f"{pieces[-1]} for {name}"
            yield f"{pieces[-1]} of the {name}"


def _spelt(form: str) -> Iterator[str]:
    yield form
    pieces = form.split()
    if form in _SHORT_ALONE:
        yield _SHORT[form]
    if len(pieces) > 1 and all(piece in _SHORT for piece in pieces):
        yield " ".join(_SHORT[piece] for piece in pieces)
    for one, two in _SPELLINGS:
        if one in form:
            yield form.replace(one, two)
        elif two in form:
            yield form.replace(two, one)


def keys(claim: Claim) -> Iterable[str]:
    """The phrase keys of a claim: its title and what else it is called, but for what it says is wrong for it."""
    assert isinstance(claim, OfficeClaim)
    titles = list(_titles(claim))
    wrong = {folded(word) for word in claim.wrong} - {folded(title) for title in titles}
    found = dict.fromkeys(f"office:{form}" for title in titles for form in forms(title) if form not in wrong)
    return tuple(found)


def _titles(claim: OfficeClaim) -> Iterator[str]:
    yield claim.title
    for called in claim.also_called:
        yield called.word
    for term in claim.holders:
        if term.title:
            yield term.title


def phrases(facts: Facts) -> Iterator[Phrase]:
    """Every title that the index must find: of the claims, and of the kind's own list."""
    seen: set[str] = set()
    titles: list[str] = []
    for claim in facts.claims("office"):
        assert isinstance(claim, OfficeClaim)
        titles.extend(_titles(claim))
        titles.extend(claim.wrong)
    for name in ("heads", "titles", "leaders"):
        titles.extend(facts.words("office", name))
    for word in BOSSES:
        seen.add(word)
        yield Phrase(word, f"office:{word}")
    for title in titles:
        for form in forms(title):
            if form not in seen:
                seen.add(form)
                yield Phrase(form, f"office:{form}", inflect=True)
    for noun, bearers in TENURES.items():
        yield from (Phrase(noun, f"office:{form}") for form in bearers if form in seen)
