"""What people call a key who have not read its name: "when" for a date, "to" for an end."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import get_close_matches

from claimcheck.errors import nearest

_MEANT = {
    ("when", "on", "day", "year", "happened", "took_place"): ("date", "from"),
    ("where", "location", "venue", "site", "city", "town", "held_in"): ("place", "in", "of"),
    ("country", "state", "nation", "region", "located_in", "part_of"): ("in", "of"),
    ("start", "starts", "started", "begin", "begins", "began", "since", "after", "start_date"): ("from", "date"),
    ("to", "end", "ends", "ended", "till", "through", "before", "end_date", "left_office", "finish"): ("until",),
    ("name", "names", "labels", "label", "event", "phrases"): ("who", "called", "title", "phrase", "name"),
    ("value", "answer", "object", "equals", "correct"): ("is", "use"),
    ("number", "count", "amount", "total", "how_many", "quantity", "figure", "size"): ("value", "is"),
    ("person", "holder", "incumbent", "official"): ("who", "holders", "is"),
    ("terms", "people", "members", "officeholders", "incumbents"): ("holders", "is"),
    ("position", "post", "job", "role", "office"): ("title", "phrase"),
    ("relation", "verb", "predicate", "wording"): ("phrase", "says", "avoid"),
    ("organisation", "organization", "company", "body", "owner_of", "subject", "about"): ("of",),
    ("participants", "parties", "signatories"): ("between", "by"),
    ("signed_by", "author", "creator", "winner", "host"): ("by", "is"),
    ("alias", "aliases", "aka", "other_names", "variants", "spellings"): ("also", "also_called", "called"),
    ("nickname", "surname", "last_name", "short_name", "abbreviation"): ("short", "also"),
    ("birth", "birthday", "birthdate", "date_of_birth", "dob"): ("born",),
    ("death", "dead", "date_of_death", "dod"): ("died",),
    ("established", "created", "opened", "foundation", "incorporated"): ("founded", "date"),
    ("dissolved", "abolished", "disbanded"): ("closed", "until"),
    ("demonym", "adjectives", "people_called"): ("adjective",),
    ("citizenship", "citizen_of"): ("nationality",),
    ("works_for", "employed_by", "plays_for", "team", "club"): ("employer", "of"),
    ("parent", "parents", "mother", "father", "son_of", "daughter_of"): ("child_of",),
    ("wife", "husband", "married_to", "spouse", "partner"): ("spouse_of",),
    ("url", "link", "reference", "ref", "citation", "sources"): ("source",),
    ("comment", "description", "remark", "notes", "why", "reason"): ("note",),
    ("replace_with", "instead", "replacement", "prefer", "preferred", "write", "say", "should_be"): ("use",),
    ("wrong", "bad", "never", "forbidden", "banned", "dont_use"): ("avoid", "wrong"),
    ("ignore", "allow", "exceptions", "unless", "allowed"): ("except",),
    ("level",): ("severity",),
    ("updated", "verified", "as_of", "last_checked", "reviewed"): ("checked",),
    ("nth", "order", "rank", "no"): ("ordinal",),
    ("type",): ("kind", "type"),
    ("kind", "sort", "category"): ("type", "kind"),
    ("years", "held", "occurrences", "instances", "all"): ("editions", "dates"),
}  # fmt: skip
_TO = {word: keys for words, keys in _MEANT.items() for word in words}


def meant(key: str, known: Sequence[str]) -> str | None:
    """The one of the known keys that an unknown one was to be: another word for it, or a slip."""
    plain = key.casefold().replace("-", "_").replace(" ", "_")
    other = next((one for one in _TO.get(plain, ()) if one in known), None)
    return other or next(iter(get_close_matches(key, known, n=1, cutoff=0.6)), None)


def hint(key: str, known: Sequence[str]) -> str:
    """`; did you mean "until"?`, or the keys that there are if they are few."""
    other = meant(key, known)
    return f'; did you mean "{other}"?' if other else nearest(key, known)
