"""Judging what is said of posts: every admissible reading must contradict before there is a conflict.

A reading is a person, a jurisdiction and a time.  Titles are an open world: a title that the claims don't know
contradicts nothing, unless it is the highest of its sort and the person then holds another one there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from claimcheck.interval import ALWAYS, Interval, show
from claimcheck.kind import Facts
from claimcheck.kinds.office.claim import OfficeClaim
from claimcheck.kinds.office.index import Offices
from claimcheck.kinds.office.titles import folded, forms
from claimcheck.model import (
    GLUE,
    Claim,
    Document,
    Outcome,
    Reading,
    Ref,
    Span,
    Statement,
    Term,
    Verdict,
    When,
)
from claimcheck.terms import Truth, began, ended, held, possible, running_unchecked, span

_UNSURE = {
    "unknown": "the title is longer than any that the claims know",
    "complement": "the title goes on with words that the claims don't know",
    "deputy": "a deputy or assistant is not the holder",
    "honorary": "an honorary title is not the post",
    "mock": "the title is not meant as one",
    "would-be": "the title is only wished for",
    "fictional": "the title is part of a story",
    "superlative": "one of several holders is singled out",
}


def bearers(claim: Claim, facts: Facts) -> Sequence[str]:
    """Only people hold posts."""
    return ("person",)


@dataclass(frozen=True, slots=True)
class Where:
    """What the text says that the post is of.  `exact`: ids that it must be of or belong to; `inside`: of one of
    them, or of a body or place in it (a demonym); `stated` is false if the text says nothing."""

    stated: bool
    ids: tuple[str, ...] = ()
    inside: bool = False
    unknown: str = ""


@dataclass(frozen=True, slots=True)
class Result:
    """What one reading comes to."""

    outcome: Outcome
    check: str = ""
    claim: OfficeClaim | None = None
    term: Term | None = None
    known: str = ""
    because: str = ""
    suggestions: tuple[str, ...] = ()
    unchecked: bool = False
    wrong: Span | None = None
    quote: Span | None = None


def _undecided(because: str) -> Result:
    return Result(Outcome.UNDECIDED, because=because)


def judge(statement: Statement, facts: Facts, document: Document) -> Verdict | None:
    """The verdict on a statement about a post."""
    subject = statement.subject
    if subject is None:
        return None
    return _Judge(statement, subject, facts, document).verdict()


class _Judge:
    def __init__(self, statement: Statement, subject: Ref, facts: Facts, document: Document) -> None:
        self.statement = statement
        self.subject = subject
        self.facts = facts
        self.document = document
        self.offices: Offices = facts.index("office")
        self.title = statement.attribute
        found = dict.fromkeys(c for key in statement.keys for c in facts.keyed(key) if isinstance(c, OfficeClaim))
        self.claims: tuple[OfficeClaim, ...] = tuple(found)
        self.where = self._where()

    # --- the whole -------------------------------------------------------------------------------------

    def verdict(self) -> Verdict:
        results = list(self._readings())
        shown = tuple(Reading(_reading_text(self, r), r.outcome, r.because) for r in results)
        best = next((r for r in results if r.outcome is Outcome.AGREES), None)
        if best is not None:
            return self._made(best, shown)
        open_ = next((r for r in results if r.outcome is Outcome.UNDECIDED), None)
        if open_ is not None or not results:
            reason = open_.because if open_ is not None else "nobody that the claims know is meant"
            return Verdict(Outcome.UNDECIDED, "office-title", reason=reason, readings=shown)
        order = ("office-title", "office-term", "office-holder")
        worst = min(results, key=lambda r: order.index(r.check) if r.check in order else 9)
        return self._made(worst, shown)

    def _made(self, result: Result, shown: tuple[Reading, ...]) -> Verdict:
        claim = result.claim
        ids = (claim.id,) if claim is not None else ()
        because = result.because
        severity = ""
        if result.outcome is Outcome.CONFLICTS and result.unchecked and claim is not None and claim.checked is not None:
            severity = "warning"
            because = f"{because}; last checked on {show(Interval(claim.checked, claim.checked + 1))}"
        return Verdict(
            result.outcome,
            result.check or "office-title",
            claims=ids,
            known=result.known,
            because=because,
            severity=severity,
            suggestions=result.suggestions,
            sources=tuple(s for s in (claim.source,) if s) if claim is not None else (),
            as_of=self.statement.published,
            readings=shown,
            wrong=result.wrong,
            quote=result.quote,
        )

    # --- readings --------------------------------------------------------------------------------------

    def _readings(self) -> Iterator[Result]:
        statement = self.statement
        if statement.voice.asserted:
            yield _undecided(f"it is not asserted ({statement.voice.asserted})")
            return
        if statement.mode == "not":
            yield _undecided("it is denied")
            return
        for modifier in statement.modifiers:
            if modifier in _UNSURE:
                yield _undecided(_UNSURE[modifier])
                return
        if self.where.unknown:
            yield _undecided(f'the claims don\'t know "{self.where.unknown}"')
            return
        people = [id for id in self.subject.entities if self.facts.entities[id].type == "person"]
        if not people:
            if self.subject.entities:
                yield _undecided("no person is named")
            else:
                yield self._stranger()
            return
        if "unanchored" in statement.modifiers:
            people = self._fitting(people)
            if not people:
                yield _undecided("only a part of a name is given, and nothing in the document says whose")
                return
        for who in people:
            yield from self._of_person(who)

    def _of_person(self, who: str) -> Iterator[Result]:
        if folded(self.title) in self.offices.leaders:
            yield self._leader(who)
            return
        mode = self.statement.mode
        if mode in ("held", "former", "then", "late"):
            yield self._was(who)
        elif mode == "became":
            yield self._edge(who, "began")
        elif mode == "left":
            yield self._edge(who, "ended")
        elif mode == "elect":
            yield self._elect(who)
        elif mode == "will":
            yield self._will(who)
        else:
            yield from self._holds(who)

    # --- where -----------------------------------------------------------------------------------------

    def _where(self) -> Where:
        strong: list[Ref] = []
        weak: list[Ref] = []
        for owner in self.statement.objects:
            if not owner.entities and owner.how == "possessive" and owner.text in _PRONOUNS:
                continue
            (weak if owner.how == "adjective" else strong).append(owner)
        strong = [self._of_whom(owner) for owner in strong]
        if strong:
            if any(not owner.entities for owner in strong):
                unknown = next(owner for owner in strong if not owner.entities)
                if unknown.how == "possessive" and unknown.text in _GENERIC:
                    strong = [owner for owner in strong if owner.entities]
                else:
                    return Where(True, unknown=unknown.text or "what it is of")
            places = tuple(dict.fromkeys(id for owner in strong for id in owner.entities))
            if places:
                return Where(True, self._states(places), inside=all(owner.how == "possessive" for owner in strong))
        if weak:
            return Where(True, tuple(dict.fromkeys(id for owner in weak for id in owner.entities)), inside=True)
        return Where(False)

    def _of_whom(self, owner: Ref) -> Ref:
        """ "Yoon's adviser": a person stands for what they are head of."""
        people = [id for id in owner.entities if self.facts.entities[id].type == "person"]
        if not people:
            return owner
        led = dict.fromkeys(of for who in people for claim, _ in self.offices.by_holder.get(who, ()) for of in claim.of)
        return Ref(owner.start, owner.end, owner.text, tuple(led), (), owner.how)

    def _states(self, ids: tuple[str, ...]) -> tuple[str, ...]:
        """Capitals and seats stand for their state."""
        found = dict.fromkeys(ids)
        for id in ids:
            entity = self.facts.entities[id]
            for other in entity.within:
                if self.facts.entities[other].capital == entity.name:
                    found[other] = None
        return tuple(found)

    def _matches(self, claim: OfficeClaim) -> bool:
        """Whether the claim's post can be the one that the text says it is of."""
        if not self.where.stated:
            return True
        for id in self.where.ids:
            for of in claim.of:
                if of == id:
                    return True
                entity = self.facts.entities.get(of)
                if entity is not None and id in entity.within and (self.where.inside or entity.type not in _LAND):
                    return True
        return False

    def _exactly(self, claim: OfficeClaim) -> bool:
        return any(id in claim.of for id in self.where.ids)

    def _around(self, claim: OfficeClaim) -> bool:
        """Whether the text's jurisdiction is the claim's, a place in it, or one around it."""
        if not self.where.stated:
            return True
        for id in self.where.ids:
            within = self.facts.entities[id].within if self.facts.entities[id].type in _LAND else ()
            for of in claim.of:
                entity = self.facts.entities.get(of)
                if of == id or of in within or (entity is not None and id in entity.within):
                    return True
        return False

    def _fitting(self, people: Sequence[str]) -> list[str]:
        """Those whom title or country fit, where only a part of a name is given: they held a post of the place
        that the text names, or of this title, or any highest post if the title is one too."""
        published = self.statement.published
        upto = ALWAYS if published is None else Interval(published - _RECENT, published + 1)
        return [
            who
            for who in people
            if any(
                possible(term).overlaps(upto) and self._fits(claim)
                for claim, term in self.offices.by_holder.get(who, ())
            )
        ]

    def _fits(self, claim: OfficeClaim) -> bool:
        if self.where.stated:
            return self._around(claim)
        return (
            claim in self.claims
            or self._wrong_word(claim)
            or (claim.cls == "head" and self.title in self.offices.heads)
        )

    # --- holding ---------------------------------------------------------------------------------------

    def _holds(self, who: str) -> Iterator[Result]:
        times = [when for when in self.statement.times if when.how != "future"]
        known = [when for when in times if not (when.inner == ALWAYS and when.how == "publication")]
        if not known:
            for when in times:
                yield self._timeless(who)
            return
        for when in known:
            if when.how == "past":
                yield from self._history(who)
            elif when.relation in ("since", "until", "during"):
                yield self._edge(who, when.relation)
            else:
                yield self._at(who, when)
        if len(known) < len(times):
            yield self._timeless(who)

    def _history(self, who: str) -> Iterator[Result]:
        """Told without a time, it may be of an earlier term; somebody who never had one gets no such reading."""
        for claim in self.claims:
            if self._matches(claim) and any(term.who == who and not _future(term, self.statement.published) for term in claim.holders):
                yield _undecided("it may be told of the past")
                return

    def _timeless(self, who: str) -> Result:
        """Without a day of publication only what holds at all times can be said."""
        for claim in self._mine(who):
            if claim in self.claims and self._matches(claim):
                return _undecided("the day of publication is not known")
        for claim in self.claims:
            if not claim.exists and self.where.stated and self._exactly(claim):
                return self._no_such(claim)
        posts = [c for c, _ in self.offices.by_holder.get(who, ()) if self._wrong_word(c)]
        if posts and all(c in posts for c, _ in self.offices.by_holder.get(who, ()) if c.cls == "head"):
            return self._title_conflict(who, posts[0], None)
        return _undecided("the day of publication is not known")

    def _at(self, who: str, when: When) -> Result:
        best = self._agreement(who, when.outer)
        if best is not None:
            return best
        span_ = when.outer
        for claim in self.claims:
            if not claim.exists and (self._exactly(claim) if self.where.stated else self._at_home(who, claim)):
                return self._no_such(claim, self._post_at(who, span_))
        post = self._post_at(who, span_)
        # (b) another post of the same sort
        for claim, term in self._held_posts(who, span_):
            if (claim.cls == "head" and self.title in self.offices.heads and self._around(claim)) or (
                self._wrong_word(claim) and self._around(claim)
            ):
                return self._title_conflict(who, claim, term, span_)
        # (a) the post is somebody else's
        for claim in self._candidates(who):
            other = self._other_holder(claim, who, span_)
            if other is None:
                continue
            mine = [term for term in claim.holders if term.who == who]
            if post is not None and (self.where.stated or claim.of == post[0].of or set(claim.of) & set(post[0].of)):
                return self._title_conflict(who, post[0], post[1], span_, instead=(claim, other))
            if mine:
                return self._term_conflict(who, claim, mine, other, span_)
            if self._surely_this(claim):
                return self._holder_conflict(who, claim, other)
        for claim in self._candidates(who):
            mine = [term for term in claim.holders if term.who == who]
            if claim.complete and mine and not any(held(t, span_, claim.checked, claim.tolerance) for t in mine):
                return self._term_conflict(who, claim, mine, None, span_)
        if not self.claims:
            return _undecided(f'the claims don\'t know the title "{self.title}"')
        return _undecided("the claims don't say who held it then")

    def _agreement(self, who: str, when: Interval) -> Result | None:
        """Agreement, or "maybe"; None if the person certainly did not hold the post then."""
        maybe: Result | None = None
        for claim in self.claims:
            if not self._matches(claim) or not claim.exists:
                continue
            for term in claim.holders:
                if term.who != who:
                    continue
                truth = held(term, when, claim.checked, claim.tolerance)
                if truth is Truth.NO or not self._called(claim, when):
                    continue
                acting = "acting" in self.statement.modifiers
                if acting and not term.mode:
                    maybe = maybe or self._acting_conflict(who, claim, term)
                    continue
                if term.mode and not acting:
                    maybe = _undecided(f"{self._name(who)} held it as {term.mode}")
                    continue
                if truth is Truth.YES or running_unchecked(term, when, claim.checked):
                    return Result(
                        Outcome.AGREES, "office-title", claim, term, self._fact(claim, term), "the claims say so"
                    )
                maybe = _undecided(f"near the edge of a term ({span(term)})")
        return maybe

    def _called(self, claim: OfficeClaim, when: Interval) -> bool:
        """Whether the words were right for the post at that time."""
        for called in claim.also_called:
            if self.title in tuple(forms(called.word)):
                return called.during.overlaps(when)
        return True

    def _candidates(self, who: str) -> Iterator[OfficeClaim]:
        """The posts of this title that the text can mean: where it says nothing, those of the person's own places."""
        mine = {of for claim, _ in self.offices.by_holder.get(who, ()) for of in claim.of}
        for claim in self.claims:
            if not claim.exists:
                continue
            if (self.where.stated and self._matches(claim)) or (not self.where.stated and mine & set(claim.of)):
                yield claim

    def _surely_this(self, claim: OfficeClaim) -> bool:
        """Whether the text can only mean this post: a demonym alone may mean a body or place inside."""
        if not self.where.stated:
            return False
        if self._exactly(claim):
            return not self.where.inside or claim.cls == "head" or self.title in self.offices.heads
        return False

    def _other_holder(self, claim: OfficeClaim, who: str, when: Interval) -> Term | None:
        """Somebody else who held it all through `when`, if the person cannot have."""
        if not claim.exclusive:
            return None
        if any(term.who == who and held(term, when, claim.checked, claim.tolerance) for term in claim.holders):
            return None
        covered: Term | None = None
        for term in claim.holders:
            if term.who == who or (
                held(term, when, claim.checked, claim.tolerance) is not Truth.YES
                and not (running_unchecked(term, when, claim.checked) and held(term, when, None, claim.tolerance))
            ):
                continue
            if _covers(term, when):
                covered = term
        return covered

    def _held_posts(self, who: str, when: Interval) -> list[tuple[OfficeClaim, Term]]:
        """The posts that the person held on all days of `when`, for sure."""
        found = []
        for claim, term in self.offices.by_holder.get(who, ()):
            sure = held(term, when, claim.checked, claim.tolerance) is Truth.YES
            if (sure or (running_unchecked(term, when, claim.checked) and held(term, when, None))) and _covers(
                term, when
            ):
                found.append((claim, term))
        return found

    def _post_at(self, who: str, when: Interval) -> tuple[OfficeClaim, Term] | None:
        posts = [(c, t) for c, t in self._held_posts(who, when) if self._around(c)]
        return min(posts, key=lambda post: post[0].cls != "head") if posts else None

    def _mine(self, who: str) -> list[OfficeClaim]:
        return [claim for claim, _ in self.offices.by_holder.get(who, ())]

    def _at_home(self, who: str, claim: OfficeClaim) -> bool:
        return any(set(claim.of) & set(mine.of) for mine in self._mine(who))

    def _wrong_word(self, claim: OfficeClaim) -> bool:
        return claim in self.offices.wrong.get(self.title, ())

    # --- the past and the future -------------------------------------------------------------------------

    def _was(self, who: str) -> Result:
        """ "was", "former", "then-", "the late": held at some time."""
        mode = self.statement.mode
        stated = [when for when in self.statement.times if when.how == "stated"]
        if mode == "held" and stated:
            relations = {when.relation for when in stated}
            if relations & {"until", "during", "since"}:
                return self._edge(who, next(iter(sorted(relations - {"at"}))))
            results = [self._at(who, when) for when in stated]
            return next((r for r in results if r.outcome is not Outcome.CONFLICTS), results[0])
        published = self.statement.published
        upto = Interval(None, None if published is None else published + 1)
        mine = [
            (claim, term) for claim in self.claims if self._matches(claim) for term in claim.holders if term.who == who
        ]
        for claim, term in mine:
            if mode == "former":
                over = term.end is not None and (
                    published is None or term.end == ALWAYS or term.end.begin is None or term.end.begin <= published
                )
                if over:
                    return Result(
                        Outcome.AGREES, "office-term", claim, term, self._fact(claim, term), "the term was over"
                    )
            elif possible(term).overlaps(upto):
                if mode == "late":
                    return self._late(who, claim, term)
                return Result(Outcome.AGREES, "office-title", claim, term, self._fact(claim, term), "the claims say so")
        for claim in self.claims:
            if not claim.exists and (self._exactly(claim) if self.where.stated else self._at_home(who, claim)):
                return self._no_such(claim)
        if mode == "former" and mine and published is not None:
            now = Interval(published, published + 1)
            for claim, term in mine:
                if held(term, now, claim.checked, claim.tolerance) is Truth.YES and (term.start is not None):
                    return Result(
                        Outcome.CONFLICTS, "office-term", claim, term, self._fact(claim, term),
                        f"{self._name(who)} was still in office", (self._as_cased(claim.title),),
                    )  # fmt: skip
        for claim, _ in self.offices.by_holder.get(who, ()):
            if self._wrong_word(claim) and self._around(claim):
                return self._title_conflict(who, claim, None)
        for claim in self.claims:
            if claim.complete and self._surely_this(claim) and not any(term.who == who for term in claim.holders):
                return Result(
                    Outcome.CONFLICTS, "office-holder", claim, None, self._all_holders(claim),
                    f"{self._name(who)} never held it",
                )  # fmt: skip
        return _undecided("the claims don't say who held it at all times")

    def _late(self, who: str, claim: OfficeClaim, term: Term) -> Result:
        died = self.facts.entities[who].died
        if died is None:
            return _undecided("the claims don't say that the person died")
        return Result(Outcome.AGREES, "office-title", claim, term, self._fact(claim, term), "the claims say so")

    def _edge(self, who: str, what: str, posts: Sequence[tuple[OfficeClaim, Term]] | None = None) -> Result:
        """ "became in 2015", "since 2015", "until 2025", "resigned in March"; `posts` are those that can be meant."""
        stated = [when for when in self.statement.times if when.how == "stated"]
        mine = posts or [
            (c, t) for c in self.claims if self._matches(c) and c.exists for t in c.holders if t.who == who
        ]
        if not stated:
            return self._was_plain(who, mine)
        if not mine:
            whens = [self._from(when) for when in stated]
            results = [self._at(who, when) for when in whens]
            wrong = [r for r in results if r.outcome is Outcome.CONFLICTS and r.check == "office-title"]
            return (
                wrong[0] if len(wrong) == len(results) else _undecided("the claims don't know the person in this post")
            )
        unsure = False
        for when in stated:
            for claim, term in mine:
                for asked, test in _tests(what, when):
                    truth = test(term, asked, claim.tolerance)
                    if truth is Truth.YES:
                        return Result(
                            Outcome.AGREES, "office-term", claim, term, self._fact(claim, term), "the claims say so"
                        )
                    unsure = unsure or truth is Truth.MAYBE
        if unsure or any(term.mode for _, term in mine):
            return _undecided("the claims don't give the day exactly enough")
        claim, term = mine[-1]
        when = stated[0]
        if (
            what in ("since", "began")
            and any(when.outer.overlaps(possible(t)) for _, t in mine)
            and what == "since"
            and len(mine) > 1
        ):
            return _undecided("it may be meant of a later term")
        if what == "began" and any(when.outer.overlaps(possible(t)) for _, t in mine):
            return _undecided("it may be meant of a re-election")
        return Result(
            Outcome.CONFLICTS, "office-term", claim, term, "; ".join(self._fact(c, t) for c, t in mine),
            {"since": "the term began at another time", "began": "the term began at another time",
             "during": "the term had other ends"}.get(what, "the term ended at another time"),
            wrong=Span(when.start, when.end), quote=self._dated(when),
        )  # fmt: skip

    def _from(self, when: When) -> When:
        """The time at which a post that began (or lasts) since `when` is surely held: the day of publication."""
        published = self.statement.published
        if when.relation == "since" and self.statement.mode == "holds" and published is not None:
            return When("stated", Interval(published, published + 1), Interval(published, published + 1))
        return When("stated", when.inner, when.inner if when.relation != "at" else when.outer)

    def _dated(self, when: When) -> Span:
        """The words of a date with the preposition before them."""
        text = self.document.text[max(0, when.start - 12) : when.start]
        for word in ("since ", "until ", "from ", "in ", "on ", "by "):
            if text.lower().endswith(word):
                return Span(when.start - len(word), when.end)
        return Span(when.start, when.end)

    def _was_plain(self, who: str, mine: Sequence[tuple[OfficeClaim, Term]]) -> Result:
        published = self.statement.published
        for claim, term in mine:
            if published is None or possible(term).overlaps(Interval(None, published + 1)):
                return Result(Outcome.AGREES, "office-term", claim, term, self._fact(claim, term), "the claims say so")
        for claim in self.claims:
            if not claim.exists and self.where.stated and self._exactly(claim):
                return self._no_such(claim)
        posts = [c for c, _ in self.offices.by_holder.get(who, ()) if self._wrong_word(c) and self._around(c)]
        if posts:
            return self._title_conflict(who, posts[0], None)
        return _undecided("the claims don't say who held it at all times")

    def _elect(self, who: str) -> Result:
        published = self.statement.published
        if published is None:
            return _undecided("the day of publication is not known")
        now = Interval(published, published + 1)
        for claim in self.claims:
            if not self._matches(claim):
                continue
            for term in claim.holders:
                if term.who != who:
                    continue
                if term.start is not None and term.start.begin is not None and term.start.begin >= published:
                    return Result(
                        Outcome.AGREES, "office-term", claim, term, self._fact(claim, term), "the claims say so"
                    )
                if held(term, now, claim.checked, max(31, claim.tolerance)) is Truth.YES and not term.mode:
                    return Result(
                        Outcome.CONFLICTS, "office-term", claim, term, self._fact(claim, term),
                        f"{self._name(who)} was already in office", (self._as_cased(claim.title),),
                    )  # fmt: skip
        return _undecided("who comes next is not judged")

    def _will(self, who: str) -> Result:
        for when in self.statement.times:
            best = self._agreement(who, when.outer)
            if best is not None and best.outcome is Outcome.AGREES:
                return best
        return _undecided("it is about the future")

    def _leader(self, who: str) -> Result:
        posts = [(c, t) for c, t in self.offices.by_holder.get(who, ()) if c.cls == "head" and self._around(c)]
        if posts and any(when.relation in ("since", "until", "during") for when in self.statement.times):
            return self._edge(who, next(w.relation for w in self.statement.times if w.relation != "at"), posts)
        for when in self.statement.times:
            for claim, term in self.offices.by_holder.get(who, ()):
                if claim.cls == "head" and self._around(claim) and held(term, when.outer, None):
                    return Result(
                        Outcome.AGREES, "office-title", claim, term, self._fact(claim, term), "head of it then"
                    )
        return _undecided('"leader" can mean many posts')

    def _stranger(self) -> Result:
        """A name that no claim knows: wrong only where the post, its holder and the time leave no doubt."""
        statement, subject = self.statement, self.subject
        if statement.mode != "holds" or not self.where.stated or (subject.types and "person" not in subject.types):
            return _undecided("the claims don't know the name")
        named = set(folded(subject.text).split())
        pub = [when for when in statement.times if when.how in ("publication", "stated")]
        if len(named) < 2 or not pub or len(pub) != len(statement.times) or pub[0].inner == ALWAYS:
            return _undecided("the claims don't know the name")
        for claim in self.claims:
            if not (claim.cls == "head" and claim.exclusive and claim.exists and self._exactly(claim)):
                continue
            other = self._other_holder(claim, "", pub[0].outer)
            if other is None or (not statement.pattern.endswith("copula") and statement.pattern != "relative"):
                continue
            names = {part for name in self.facts.entities[other.who].names for part in folded(name.text).split()}
            if not names & named:
                return self._holder_conflict("", claim, other)
        return _undecided("the claims don't know the name")

    # --- conflicts -----------------------------------------------------------------------------------------

    def _title_conflict(
        self, who: str, claim: OfficeClaim, term: Term | None, when: Interval | None = None,
        instead: tuple[OfficeClaim, Term] | None = None,
    ) -> Result:  # fmt: skip
        title = self._title_of(claim, term)
        known = self._fact(claim, term) if term is not None else f"{self._name(who)} was {title}{self._of(claim)}"
        because = f"the post is {title}, not {self.statement.attribute}"
        unchecked = bool(term is not None and when is not None and running_unchecked(term, when, claim.checked))
        chief = claim
        if instead is not None:
            other_claim, other = instead
            known = f"{known}; {self._fact(other_claim, other)}"
            because = f"{self._name(other.who)} held that post"
            unchecked = unchecked or bool(when is not None and running_unchecked(other, when, other_claim.checked))
            chief = other_claim
        return Result(
            Outcome.CONFLICTS, "office-title", chief, term, known, because, (self._as_cased(title),), unchecked
        )

    def _no_such(self, claim: OfficeClaim, post: tuple[OfficeClaim, Term] | None = None) -> Result:
        known = f"there is no {claim.title}{self._of(claim)}"
        suggestions: tuple[str, ...] = ()
        if post is not None:
            known = f"{known}; {self._fact(*post)}"
            suggestions = (self._as_cased(self._title_of(*post)),)
        return Result(Outcome.CONFLICTS, "office-title", claim, None, known, "there is no such post", suggestions)

    def _term_conflict(
        self, who: str, claim: OfficeClaim, mine: Sequence[Term], other: Term | None, when: Interval
    ) -> Result:
        known = "; ".join(self._fact(claim, term) for term in mine)
        unchecked = False
        suggestions: tuple[str, ...] = ()
        if other is not None:
            known = f"{known}; {self._fact(claim, other)}"
            unchecked = running_unchecked(other, when, claim.checked)
        ends = [term.end.begin for term in mine if term.end is not None and term.end.begin is not None]
        if ends and when.begin is not None and max(ends) < when.begin:
            suggestions = () if self.facts.entities[who].died else (f"former {self._written()}",)
            because = "the term was over"
        else:
            because = "the term had not begun" if not ends or when.begin is None else "not in office then"
        return Result(Outcome.CONFLICTS, "office-term", claim, mine[-1], known, because, suggestions, unchecked)

    def _holder_conflict(self, who: str, claim: OfficeClaim, other: Term) -> Result:
        return Result(
            Outcome.CONFLICTS, "office-holder", claim, other, self._fact(claim, other), "somebody else held it then",
            (self._name(other.who),), wrong=Span(self.subject.start, self.subject.end),
        )  # fmt: skip

    def _acting_conflict(self, who: str, claim: OfficeClaim, term: Term) -> Result:
        return Result(
            Outcome.CONFLICTS, "office-title", claim, term, self._fact(claim, term), "in full office, not acting",
            (self._as_cased(claim.title),),
        )  # fmt: skip

    # --- words ---------------------------------------------------------------------------------------------

    def _name(self, who: str) -> str:
        return self.facts.entities[who].name if who in self.facts.entities else who

    def _title_of(self, claim: OfficeClaim, term: Term | None) -> str:
        return term.title if term is not None and term.title else claim.title

    def _of(self, claim: OfficeClaim) -> str:
        names = [self.facts.entities[of].name for of in claim.of[:1] if of in self.facts.entities]
        return f" of {names[0]}" if names and f" of {names[0]}" not in claim.title else ""

    def _fact(self, claim: OfficeClaim, term: Term) -> str:
        mode = f"{term.mode} " if term.mode else ""
        when = span(term)
        return f"{self._name(term.who)}: {mode}{self._title_of(claim, term)}{self._of(claim)}" + (
            f" {when}" if when else ""
        )

    def _all_holders(self, claim: OfficeClaim) -> str:
        names = dict.fromkeys(self._name(term.who) for term in claim.holders)
        return f"{claim.title}{self._of(claim)}: {', '.join(names)}"

    def _written(self) -> str:
        start, end = self.statement.wrong
        return " ".join(self.document.text[start:end].replace(GLUE, "").split())

    def _as_cased(self, title: str) -> str:
        """The title in the case of the words that it replaces."""
        start, end = self.statement.wrong
        written = self.document.text[start:end]
        if written.isupper():
            return title.upper()
        return title.lower() if written[:1].islower() else title


def _future(term: Term, published: int | None) -> bool:
    """Whether the term had not begun on the day of publication."""
    return published is not None and term.start is not None and term.start.begin is not None and term.start.begin > published


def _covers(term: Term, when: Interval) -> bool:
    """Whether the term surely lasted all through `when` (a day, mostly)."""
    may = possible(term)
    return may.holds(when)


def _tests(what: str, when: When) -> Iterator[tuple[Interval, Callable[[Term, Interval, int], Truth]]]:
    if what == "during":
        begin, until = when.outer
        both = Interval(begin, until)
        yield both, _both_ends
    elif what in ("since", "began"):
        yield when.outer, began
    else:
        yield when.outer, ended


def _both_ends(term: Term, when: Interval, tolerance: int = 0) -> Truth:
    """Whether the term began and ended with the stretch, each to the year."""
    if when.begin is None or when.until is None:
        return Truth.MAYBE
    year = 366
    first = began(term, Interval(when.begin, min(when.begin + year, when.until)), tolerance)
    last = ended(term, Interval(max(when.until - year, when.begin), when.until), tolerance)
    return min(first, last)


_RECENT = 366 * 3
"""How long (days) after a term a bare surname still calls its holder to mind."""
_LAND = frozenset({"country", "state", "province", "region", "city", "place"})
_PRONOUNS = frozenset(["his", "her", "its", "their", "our", "my", "your", "whose"])
_GENERIC = frozenset(["country", "nation", "state", "republic", "government", "kingdom", "island"])


def _reading_text(judge_: _Judge, result: Result) -> str:
    who = ", ".join(judge_.subject.entities) or judge_.subject.text
    return f"{who}: {judge_.title}"
